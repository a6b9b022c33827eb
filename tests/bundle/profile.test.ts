import { describe, expect, it } from 'vitest';
import { columnsOf, fieldsWithoutColumn, loadProfile, parseProfile } from '../../src/bundle/profile.js';
import { profileIds } from '../../src/bundle/profile-library.js';
import { FIELDS } from '../../src/schema/fields.js';

/** The 70 columns as the template file has them, typed here a second time on purpose. */
const TEMPLATE =
  `STT so quyenSo trangSo ngayDangKy loaiDangKy noiDangKy nguoiKy chucVuNguoiKy nguoiThucHien ghiChu
nksSoDinhDanh nksHoTen nksGioiTinh nksNgaySinh nksNgaySinhBangChu nksNoiSinh nksNoiSinhDVHC nksQueQuan nksDanToc
nksQuocTich nksQuocTichStr nksQuocTichKhac nksQuocTichKhacStr nksLoaiKhaiSinh nksMatTich
nksMatTichNgayGhiChuTuyenBo nksMatTichCanCuTuyenBo nksMatTichNgayGhiChuHuyTuyenBo nksMatTichCanCuHuyTuyenBo
nksHanCheNangLucHanhVi nksHanCheNangLucHanhViNgayGhiChuTuyenBo nksHanCheNangLucHanhViCanCuTuyenBo
nksHanCheNangLucHanhViNgayGhiChuHuyTuyenBo nksHanCheNangLucHanhViNgayCanCuHuyTuyenBo meSoDinhDanhCaNhan meHoTen
meNgaySinh meDanToc meQuocTich meQuocTichStr meQuocTichKhac meQuocTichKhacStr meLoaiCuTru meNoiCuTru
meLoaiGiayToTuyThan meSoGiayToTuyThan chaSoDinhDanhCaNhan chaHoTen chaNgaySinh chaDanToc chaQuocTich chaQuocTichStr
chaQuocTichKhac chaQuocTichKhacStr chaLoaiCuTru chaNoiCuTru chaLoaiGiayToTuyThan chaSoGiayToTuyThan nycHoTen
nycQuanHe nycLoaiGiayToTuyThan nycGiayToKhac nycSoGiayToTuyThan nycNgayCapGiayToTuyThan nycNoiCapGiayToTuyThan
soDangKyNuocNgoai ngayDangKyNuocNgoai cqNuocNgoaiDaDangKy qgNuocNgoaiDaDangKy`.split(/\s+/);

describe('export profiles', () => {
  it('hotich158 has the 70 columns of the template, in its order', async () => {
    const headers = columnsOf(await loadProfile('hotich158')).map((column) => column.header);
    expect(TEMPLATE).toHaveLength(70);
    expect(headers).toEqual(TEMPLATE);
  });

  it('every column of the template belongs to exactly one field', () => {
    for (const column of TEMPLATE) {
      expect(
        FIELDS.filter((field) => field.column === column),
        column,
      ).toHaveLength(1);
    }
    expect(FIELDS.filter((field) => field.column !== null)).toHaveLength(70);
  });

  it('hotich60 is the same without row number, personal numbers and text columns', async () => {
    const headers = columnsOf(await loadProfile('hotich60')).map((column) => column.header);
    expect(headers).toHaveLength(60);
    expect(headers).toEqual(
      TEMPLATE.filter((name) => name !== 'STT' && !name.includes('SoDinhDanh') && !name.endsWith('Str')),
    );
  });

  it('police has 61 upper-case columns: two units first, personal numbers, no foreign registration', async () => {
    const headers = columnsOf(await loadProfile('police')).map((column) => column.header);
    expect(headers).toHaveLength(61);
    expect(headers.slice(0, 2)).toEqual(['DC_DVNHAPHUYEN', 'DC_DVNHAPXA']);
    expect(headers).toEqual(headers.map((name) => name.toUpperCase()));
    expect(headers).toEqual(
      expect.arrayContaining(['NKSSODINHDANH', 'MESODINHDANHCANHAN', 'CHASODINHDANHCANHAN']),
    );
    expect(headers.filter((name) => name.includes('NUOCNGOAI'))).toEqual([]);
  });

  it('knows the boxes that have no column', async () => {
    const keys = fieldsWithoutColumn(await loadProfile('hotich158'));
    expect(keys).toEqual([
      'mother.age',
      'mother.occupation',
      'father.age',
      'father.occupation',
      'declarant.age',
      'declarant.residence',
    ]);
  });

  it('every shipped profile loads, names itself, and explains every code of the field table', async () => {
    const lists = new Set(
      FIELDS.flatMap((field) => ('codes' in field && field.codes !== undefined ? [field.codes] : [])),
    );
    for (const id of profileIds()) {
      const profile = await loadProfile(id);
      expect(profile.id).toBe(id);
      for (const list of [...lists, 'sex'])
        expect(profile.codes[list]?.length, `${id} ${list}`).toBeGreaterThan(1);
    }
  });

  it('refuses a profile that names a column nobody knows, saying where', async () => {
    await expect(loadProfile('hotich99')).rejects.toMatchObject({ code: 'profile-unknown' });
    expect(() => parseProfile('{', 'own.json')).toThrowError(
      expect.objectContaining({ code: 'profile-invalid' }),
    );
    const own = { ...(await loadProfile('hotich60')), columns: ['so', 'nksHoVaTen'] };
    expect(() => parseProfile(JSON.stringify(own), 'own.json')).toThrowError(/own\.json.*columns\.1/s);
  });
});
