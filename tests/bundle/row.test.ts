import { describe, expect, it } from 'vitest';
import { columnsOf, loadProfile } from '../../src/bundle/profile.js';
import { type RowFields, rowOf } from '../../src/bundle/row.js';
import { FIELDS, type FieldKey } from '../../src/schema/fields.js';
import { normalise } from '../../src/schema/normalise.js';

/** The row of a record in which these boxes are written. */
async function row(
  writings: Partial<Record<FieldKey, string>>,
  personalNumber: string | null = null,
  profileId = 'hotich158',
): Promise<Record<string, string>> {
  const profile = await loadProfile(profileId);
  const fields: RowFields = Object.fromEntries(
    FIELDS.flatMap(({ key, kind }) => {
      const verbatim = writings[key];
      if (verbatim === undefined) return [];
      const { value } = normalise(kind, verbatim, { bookYear: 1985 });
      return [[key, { state: 'recorded', verbatim, resolved: null, value, source: 'book', evidence: null }]];
    }),
  );
  const cells = rowOf(fields, {
    profile,
    office: { name: 'UBND xã Mẫu', ward: 'Mẫu', district: '', province: 'Mẫu' },
    book: { year: 1985, number: '01', place: 'UBND xã Mẫu' },
    row: 1,
    personalNumber,
  });
  return Object.fromEntries(columnsOf(profile).map(({ header }, at) => [header, cells[at] ?? '']));
}

describe('a row', () => {
  it.each([
    ['khoảng 1950', '1950'],
    ['1930, chết 1980', '1930'],
    ['tháng một năm 1950', '01.1950'],
  ])('keeps the doubt of «%s» in the notes', async (written, cell) => {
    const { meNgaySinh, ghiChu } = await row({ 'mother.birthDate': written });
    expect(meNgaySinh).toBe(cell);
    expect(ghiChu).toBe(`[Mẹ – ngày sinh: nguyên văn “${written}”]`);
  });

  it('repeats in the notes no date that leaves no doubt', async () => {
    expect(await row({ 'mother.birthDate': '12-3-1950' })).toMatchObject({
      meNgaySinh: '12.03.1950',
      ghiChu: '',
    });
    const settled = await row({
      'child.birthDate': 'ngày 5 tháng một năm 1985',
      'child.birthDateWords': 'ngày năm tháng giêng năm một nghìn chín trăm tám mươi lăm',
    });
    expect(settled).toMatchObject({ nksNgaySinh: '05.01.1985', ghiChu: '' });
  });

  it('gives the personal number that came back, marked as the receiver’s', async () => {
    const number = '048185000017';
    expect(await row({}, number)).toMatchObject({
      nksSoDinhDanh: number,
      ghiChu: '[Số định danh của con: do bên nhận cấp]',
    });
    expect((await row({}, number, 'hotich60')).ghiChu).toBe(
      `[Số định danh của con: ${number}, do bên nhận cấp]`,
    );
    expect(await row({ 'child.personalNumber': '048185000018' }, number)).toMatchObject({
      nksSoDinhDanh: '048185000018',
      ghiChu: '',
    });
  });

  it('takes book and place from the book, whatever a record claims', async () => {
    expect(await row({ 'registration.book': '09/1999', 'registration.place': 'UBND xã khác' })).toMatchObject(
      { quyenSo: '01/1985', noiDangKy: 'UBND xã Mẫu' },
    );
  });
});
