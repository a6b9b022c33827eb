/**
 * The field table: every piece of information an entry can hold. Prompts, JSON Schema, export columns,
 * validation and the field reference are derived from it; to add a field is to add a row.
 *
 * Columns are those of the 70-column template (Công văn 1437/BTP-CNTT); `null` marks a box of the printed
 * form that the template has no column for (kept in the record and in `records.jsonl`).
 */
import { type FieldDefinition, field } from './field.js';

export type {
  CodeList,
  FieldDefinition,
  FieldKind,
} from './field.js';

/** All fields, in the order of the template's columns; boxes without a column follow their subject. */
export const FIELDS = [
  field('registration.row', 'number', 'STT', 'Số thứ tự dòng', 'Row', { origin: 'computed' }),
  field('registration.number', 'number', 'so', 'Số đăng ký', 'Entry number', { required: 'core' }),
  field('registration.book', 'text', 'quyenSo', 'Quyển số', 'Book number', {
    required: 'law',
    origin: 'book',
  }),
  field('registration.page', 'text', 'trangSo', 'Trang số', 'Page number'),
  field('registration.date', 'partial-date', 'ngayDangKy', 'Ngày đăng ký', 'Registration date', {
    required: 'core',
  }),
  field('registration.type', 'code', 'loaiDangKy', 'Loại đăng ký', 'Registration type', {
    required: 'law',
    codes: 'registration-type',
  }),
  field('registration.place', 'place', 'noiDangKy', 'Nơi đăng ký', 'Place of registration', {
    required: 'law',
    origin: 'book',
  }),
  field('registration.signer', 'person-name', 'nguoiKy', 'Người ký', 'Signer'),
  field('registration.signerTitle', 'text', 'chucVuNguoiKy', 'Chức vụ người ký', "Signer's title"),
  field('registration.officer', 'person-name', 'nguoiThucHien', 'Cán bộ hộ tịch', 'Registrar'),
  field('registration.notes', 'text', 'ghiChu', 'Ghi chú', 'Notes'),

  field(
    'child.personalNumber',
    'identity-number',
    'nksSoDinhDanh',
    'Số định danh của con',
    "Child's personal number",
  ),
  field('child.fullName', 'person-name', 'nksHoTen', 'Họ tên người được khai sinh', "Child's full name", {
    required: 'core',
  }),
  field('child.sex', 'sex', 'nksGioiTinh', 'Giới tính', 'Sex', { required: 'core' }),
  field('child.birthDate', 'partial-date', 'nksNgaySinh', 'Ngày sinh', 'Date of birth', {
    required: 'core',
  }),
  field(
    'child.birthDateWords',
    'date-words',
    'nksNgaySinhBangChu',
    'Ngày sinh bằng chữ',
    'Date of birth in words',
  ),
  field('child.birthPlace', 'place', 'nksNoiSinh', 'Nơi sinh', 'Place of birth', { required: 'law' }),
  field(
    'child.birthPlaceUnit',
    'place',
    'nksNoiSinhDVHC',
    'Nơi sinh – đơn vị hành chính',
    'Place of birth, administrative unit',
  ),
  field('child.homePlace', 'place', 'nksQueQuan', 'Quê quán', 'Home place (quê quán)', {
    required: 'law',
    supplement: true,
  }),
  field('child.ethnicity', 'ethnicity', 'nksDanToc', 'Dân tộc của con', "Child's ethnicity", {
    required: 'law',
  }),
  field('child.nationality', 'nationality', 'nksQuocTich', 'Quốc tịch của con', "Child's nationality", {
    required: 'law',
  }),
  field(
    'child.nationalityText',
    'text',
    'nksQuocTichStr',
    'Quốc tịch của con (chữ)',
    "Child's nationality, text",
    {
      origin: 'computed',
    },
  ),
  field(
    'child.otherNationality',
    'nationality',
    'nksQuocTichKhac',
    'Quốc tịch khác của con',
    "Child's other nationality",
  ),
  field(
    'child.otherNationalityText',
    'text',
    'nksQuocTichKhacStr',
    'Quốc tịch khác của con (chữ)',
    "Child's other nationality, text",
    {
      origin: 'computed',
    },
  ),
  field('child.birthKind', 'code', 'nksLoaiKhaiSinh', 'Loại khai sinh', 'Kind of birth registration', {
    origin: 'computed',
    codes: 'birth-kind',
  }),
  field('child.missing', 'code', 'nksMatTich', 'Mất tích', 'Declared missing', {
    codes: 'declaration-status',
  }),
  field(
    'child.missingDeclaredOn',
    'partial-date',
    'nksMatTichNgayGhiChuTuyenBo',
    'Mất tích – ngày ghi chú tuyên bố',
    'Missing: date declaration was noted',
  ),
  field(
    'child.missingDeclaredBasis',
    'text',
    'nksMatTichCanCuTuyenBo',
    'Mất tích – căn cứ tuyên bố',
    'Missing: basis of declaration',
  ),
  field(
    'child.missingRevokedOn',
    'partial-date',
    'nksMatTichNgayGhiChuHuyTuyenBo',
    'Mất tích – ngày ghi chú hủy tuyên bố',
    'Missing: date revocation was noted',
  ),
  field(
    'child.missingRevokedBasis',
    'text',
    'nksMatTichCanCuHuyTuyenBo',
    'Mất tích – căn cứ hủy tuyên bố',
    'Missing: basis of revocation',
  ),
  field(
    'child.incapacity',
    'code',
    'nksHanCheNangLucHanhVi',
    'Hạn chế năng lực hành vi',
    'Legal capacity restricted',
    {
      codes: 'declaration-status',
    },
  ),
  field(
    'child.incapacityDeclaredOn',
    'partial-date',
    'nksHanCheNangLucHanhViNgayGhiChuTuyenBo',
    'Hạn chế năng lực – ngày ghi chú tuyên bố',
    'Capacity: date declaration was noted',
  ),
  field(
    'child.incapacityDeclaredBasis',
    'text',
    'nksHanCheNangLucHanhViCanCuTuyenBo',
    'Hạn chế năng lực – căn cứ tuyên bố',
    'Capacity: basis of declaration',
  ),
  field(
    'child.incapacityRevokedOn',
    'partial-date',
    'nksHanCheNangLucHanhViNgayGhiChuHuyTuyenBo',
    'Hạn chế năng lực – ngày ghi chú hủy tuyên bố',
    'Capacity: date revocation was noted',
  ),
  // The template really spells it "NgayCanCu" (sic).
  field(
    'child.incapacityRevokedBasis',
    'text',
    'nksHanCheNangLucHanhViNgayCanCuHuyTuyenBo',
    'Hạn chế năng lực – căn cứ hủy tuyên bố',
    'Capacity: basis of revocation',
  ),

  ...parentFields('mother', 'me', 'Mẹ', 'Mother'),
  ...parentFields('father', 'cha', 'Cha', 'Father'),

  field('declarant.fullName', 'person-name', 'nycHoTen', 'Họ tên người đi khai', 'Declarant, full name'),
  field(
    'declarant.relation',
    'text',
    'nycQuanHe',
    'Quan hệ của người đi khai',
    'Declarant, relation to the child',
  ),
  field(
    'declarant.paperType',
    'code',
    'nycLoaiGiayToTuyThan',
    'Loại giấy tờ của người đi khai',
    'Declarant, kind of paper',
    {
      codes: 'paper-type',
    },
  ),
  field(
    'declarant.otherPaper',
    'text',
    'nycGiayToKhac',
    'Giấy tờ khác của người đi khai',
    'Declarant, other paper',
  ),
  field(
    'declarant.paperNumber',
    'identity-number',
    'nycSoGiayToTuyThan',
    'Số giấy tờ của người đi khai',
    'Declarant, paper number',
    {
      paper: 'declarant.paperType',
    },
  ),
  field(
    'declarant.paperIssuedOn',
    'partial-date',
    'nycNgayCapGiayToTuyThan',
    'Ngày cấp giấy tờ của người đi khai',
    'Declarant, paper issued on',
  ),
  field(
    'declarant.paperIssuedAt',
    'place',
    'nycNoiCapGiayToTuyThan',
    'Nơi cấp giấy tờ của người đi khai',
    'Declarant, paper issued at',
  ),
  field('declarant.age', 'age', null, 'Tuổi người đi khai', 'Declarant, age'),
  field('declarant.residence', 'place', null, 'Chỗ ở người đi khai', 'Declarant, residence'),

  field(
    'foreign.number',
    'text',
    'soDangKyNuocNgoai',
    'Số đăng ký ở nước ngoài',
    'Foreign registration number',
  ),
  field(
    'foreign.date',
    'partial-date',
    'ngayDangKyNuocNgoai',
    'Ngày đăng ký ở nước ngoài',
    'Foreign registration date',
  ),
  field(
    'foreign.authority',
    'text',
    'cqNuocNgoaiDaDangKy',
    'Cơ quan nước ngoài đã đăng ký',
    'Foreign registering authority',
  ),
  field(
    'foreign.country',
    'nationality',
    'qgNuocNgoaiDaDangKy',
    'Quốc gia đã đăng ký',
    'Foreign registering country',
  ),
] as const;

function parentFields<const Parent extends 'mother' | 'father'>(
  parent: Parent,
  column: 'me' | 'cha',
  vi: string,
  en: string,
) {
  return [
    field(
      `${parent}.personalNumber`,
      'identity-number',
      `${column}SoDinhDanhCaNhan`,
      `${vi} – số định danh`,
      `${en}, personal number`,
    ),
    field(`${parent}.fullName`, 'person-name', `${column}HoTen`, `${vi} – họ tên`, `${en}, full name`, {
      required: 'law',
    }),
    field(
      `${parent}.birthDate`,
      'partial-date',
      `${column}NgaySinh`,
      `${vi} – ngày sinh`,
      `${en}, date of birth`,
      {
        required: 'law-year',
        supplement: true,
      },
    ),
    field(`${parent}.ethnicity`, 'ethnicity', `${column}DanToc`, `${vi} – dân tộc`, `${en}, ethnicity`, {
      required: 'law',
    }),
    field(
      `${parent}.nationality`,
      'nationality',
      `${column}QuocTich`,
      `${vi} – quốc tịch`,
      `${en}, nationality`,
      {
        required: 'law',
      },
    ),
    field(
      `${parent}.nationalityText`,
      'text',
      `${column}QuocTichStr`,
      `${vi} – quốc tịch (chữ)`,
      `${en}, nationality, text`,
      {
        origin: 'computed',
      },
    ),
    field(
      `${parent}.otherNationality`,
      'nationality',
      `${column}QuocTichKhac`,
      `${vi} – quốc tịch khác`,
      `${en}, other nationality`,
    ),
    field(
      `${parent}.otherNationalityText`,
      'text',
      `${column}QuocTichKhacStr`,
      `${vi} – quốc tịch khác (chữ)`,
      `${en}, other nationality, text`,
      {
        origin: 'computed',
      },
    ),
    field(
      `${parent}.residenceType`,
      'code',
      `${column}LoaiCuTru`,
      `${vi} – loại cư trú`,
      `${en}, kind of residence`,
      {
        codes: 'residence-type',
      },
    ),
    field(`${parent}.residence`, 'place', `${column}NoiCuTru`, `${vi} – nơi cư trú`, `${en}, residence`, {
      required: 'law',
    }),
    field(
      `${parent}.paperType`,
      'code',
      `${column}LoaiGiayToTuyThan`,
      `${vi} – loại giấy tờ`,
      `${en}, kind of paper`,
      {
        codes: 'paper-type',
      },
    ),
    field(
      `${parent}.paperNumber`,
      'identity-number',
      `${column}SoGiayToTuyThan`,
      `${vi} – số giấy tờ`,
      `${en}, paper number`,
      {
        paper: `${parent}.paperType`,
      },
    ),
    field(`${parent}.age`, 'age', null, `${vi} – tuổi`, `${en}, age`),
    field(`${parent}.occupation`, 'text', null, `${vi} – nghề nghiệp`, `${en}, occupation`),
  ] as const;
}

/** A dotted key of the field table, e.g. `child.fullName`. */
export type FieldKey = (typeof FIELDS)[number]['key'];

const byKey: ReadonlyMap<string, FieldDefinition> = new Map(
  FIELDS.map((definition) => [definition.key, definition]),
);

/** The row of a field. */
export function fieldOf(key: FieldKey): FieldDefinition {
  const definition = byKey.get(key);
  if (definition === undefined) throw new RangeError(`unknown field: ${key}`);
  return definition;
}

/** Whether a string from outside (a form file, a bundle) names a field of this table. */
export function isFieldKey(key: string): key is FieldKey {
  return byKey.has(key);
}

/** Fields the old forms have no box for and the law wants: asked of the family, or put on the ask-list. */
export const SUPPLEMENT_FIELDS: readonly FieldKey[] = FIELDS.filter(
  (definition: FieldDefinition) => definition.supplement === true,
).map((definition) => definition.key);
