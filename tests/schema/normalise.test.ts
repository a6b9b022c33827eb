/** What a field's text means, by its kind; what has no meaning stays as written, with a remark. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { birthYearFromAge } from '../../src/schema/ages.js';
import { ETHNICITIES, findEthnicity } from '../../src/schema/ethnicities.js';
import type { CodeList, FieldKind } from '../../src/schema/fields.js';
import { parseIdentityNumber, writePersonalNumber } from '../../src/schema/identity-numbers.js';
import { normalise } from '../../src/schema/normalise.js';

function meaning(kind: FieldKind, text: string, codes?: CodeList) {
  const { value, remarks } = normalise(kind, text, {
    bookYear: 1985,
    ...(codes === undefined ? {} : { codes }),
  });
  if (value === null) return remarks.map(({ code }) => code).join(' ');
  if (value.kind === 'code') return value.code;
  if (value.kind === 'number') return value.number;
  return value.kind === 'text' ? value.text : value.date;
}

describe('ethnicity', () => {
  test.each([
    ['Kinh', '01'],
    ['DT Kinh', '01'],
    ['Kinh (Việt)', '01'],
    ['Jrai', '10'],
    ['Gia Rai', '10'],
    ['GIARAI', '10'],
    ['Bahnar', '13'],
    ['Ba-na', '13'],
    ['Ka Tu', '26'],
    ['Cơ Tu', '26'],
    ['Katu', '26'],
    ['Ca Dong', '14'],
    ['Xê Đăng', '14'],
    ['Gié Triêng', '27'],
    ['Bh’noong', '27'],
    ['Cor', '30'],
    ["H'rê", '19'],
    ['hre', '19'],
    ['Mèo', '08'],
    ['Lào', '37'],
    ['Hoa', '04'],
    ['Không rõ', '56'],
  ])('%s', (text, code) => expect(meaning('ethnicity', text)).toBe(code));

  test('a name several groups bear is left to the officer, who is told which', () => {
    expect(normalise('ethnicity', 'Thổ', { bookYear: 1985 })).toEqual({
      value: null,
      remarks: [{ code: 'ethnicity-ambiguous', candidates: ['02', '05', '24'] }],
    });
    expect(meaning('ethnicity', 'Xá Lá Vàng')).toBe('ethnicity-ambiguous');
    expect(meaning('ethnicity', 'Tam Kỳ')).toBe('ethnicity-unknown');
  });

  test('the list is whole, and every group is found by its own name', () => {
    expect(ETHNICITIES.map(({ code }) => Number(code))).toEqual(
      Array.from({ length: 56 }, (_, index) => index + 1),
    );
    for (const ethnicity of ETHNICITIES) {
      if (ethnicity.name === 'Thổ') continue;
      expect(findEthnicity(ethnicity.name)).toEqual({ outcome: 'found', ethnicity });
      expect(findEthnicity(ethnicity.name.toUpperCase())).toEqual({ outcome: 'found', ethnicity });
    }
  });
});

describe('codes', () => {
  test.each<[FieldKind, string, string, CodeList?]>([
    ['sex', 'Nam', '1'],
    ['sex', 'NỮ', '2'],
    ['sex', 'Gái', '2'],
    ['sex', 'con trai', '1'],
    ['sex', 'nu', '2'],
    ['sex', 'N', 'sex-unknown'],
    ['nationality', 'Việt Nam', 'VN'],
    ['nationality', 'QUỐC TỊCH VIỆT NAM', 'VN'],
    ['nationality', 'Liên Xô', 'SU'],
    ['nationality', 'Kinh', 'nationality-unknown'],
    ['code', 'Quá hạn', '4', 'registration-type'],
    ['code', '2', '2', 'registration-type'],
    ['code', 'đăng ký lại', '2', 'registration-type'],
    ['code', 'CMND', '1', 'paper-type'],
    ['code', 'Giấy chứng minh nhân dân', '1', 'paper-type'],
    ['code', 'tạm trú', '2', 'residence-type'],
    ['code', 'Đúng hạn', 'code-unknown', 'residence-type'],
  ])('%s %s is %s', (kind, text, code, list) => expect(meaning(kind, text, list)).toBe(code));
});

describe('numbers', () => {
  test.each<[FieldKind, string, string | number]>([
    ['age', '25', 25],
    ['age', '25 tuổi', 25],
    ['age', 'Hai mươi lăm tuổi', 25],
    ['age', '25T.', 25],
    ['age', 'bốn mốt', 41],
    ['age', '250', 'age-unreadable'],
    ['ethnicity', 'Xá', 'ethnicity-ambiguous'],
    ['number', '007', 7],
    ['number', 'Số 7', 7],
    ['number', '7 bis', 'number-unreadable'],
    ['identity-number', '201 234 567', '201234567'],
    ['identity-number', 'số 049.185.001.234', '049185001234'],
    ['identity-number', 'b1234567', 'B1234567'],
    ['identity-number', 'CM 230558305', '230558305'],
    ['identity-number', 'GCM số: 230.558.305', '230558305'],
    ['identity-number', 'C.M.N.D. 230558305', '230558305'],
    ['identity-number', '230558305 CA Quảng Nam', '230558305'],
    ['identity-number', 'CMND 230 558 305, công an QN-ĐN cấp 12/3/1979', '230558305'],
    ['identity-number', 'Hộ chiếu số B 1234567', 'B1234567'],
    ['identity-number', 'CM 2305583', 'CM 2305583'],
    ['identity-number', 'Sổ gạo 230558305', 'Sổ gạo 230558305'],
    ['identity-number', '230558305 - 12/3/1979', '230558305 - 12/3/1979'],
    ['identity-number', 'không có', 'identity-number-unreadable'],
  ])('%s %s', (kind, text, said) => expect(meaning(kind, text)).toBe(said));

  test('a number of another form is kept, with a remark', () => {
    expect(normalise('identity-number', '20123456', { bookYear: 1985 })).toEqual({
      value: { kind: 'text', text: '20123456' },
      remarks: [{ code: 'identity-number-form' }],
    });
  });

  test('the words around a number are set apart', () => {
    expect(parseIdentityNumber('CM 230558305 (CA Quảng Nam)')).toEqual({
      form: 'nine-digits',
      text: '230558305',
      paper: 'CM',
      issuer: 'CA Quảng Nam',
    });
  });

  test('a personal number tells the sex and year it was made of', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 96 }).map((number) => String(number).padStart(3, '0')),
        fc.constantFrom('1', '2'),
        fc.integer({ min: 1900, max: 2099 }),
        fc.integer({ min: 0, max: 999_999 }),
        (province, sex, birthYear, serial) => {
          const digits = writePersonalNumber(province, sex, birthYear, serial);
          expect(parseIdentityNumber(digits)).toEqual({
            form: 'personal',
            text: digits,
            paper: null,
            issuer: null,
            province,
            sex,
            birthYear,
          });
          expect(parseIdentityNumber(digits.replace(/(...)/gu, '$1 '))).toMatchObject({ text: digits });
        },
      ),
    );
  });

  test('a date of birth in the box of the age is one', () => {
    expect(normalise('age', 'SN 60', { bookYear: 1985 }).value).toEqual(
      normalise('age', 'SN 1960', { bookYear: 1985 }).value,
    );
    expect(normalise('age', '1960', { bookYear: 1985 })).toEqual({
      value: { kind: 'date', date: { year: 1960, month: null, day: null, calendar: 'solar' } },
      remarks: [{ code: 'age-is-date' }],
    });
  });

  test('an age suggests a year, marked approximate, with the years it can be', () => {
    expect(birthYearFromAge(25, 1985)).toEqual({ year: 1960, range: [1959, 1962], approximate: true });
  });
});

describe('dates and texts', () => {
  test('a date that cannot be has no value and says what was read', () => {
    expect(normalise('partial-date', '30/2/1985', { bookYear: 1985 })).toEqual({
      value: null,
      remarks: [{ code: 'date-impossible', day: 30, month: 2, year: 1985 }],
    });
  });

  test('figures and words of a date come to the same value', () => {
    const figures = normalise('partial-date', '12/3/85', { bookYear: 1985 });
    const words = normalise('date-words', 'Mười hai tháng ba năm một ngàn chín trăm tám mươi lăm', {
      bookYear: 1985,
    });
    expect(figures.value).toEqual(words.value);
  });

  test.each([
    ['25 tuổi', 'date-is-age'],
    ['không nhớ', 'date-not-remembered'],
    ['chết', 'date-deceased'],
    ['12/3', 'date-without-year'],
    ['Giáp Tý', 'date-cycle-year'],
    ['60', 'date-age-or-year'],
    ['ngày … tháng … năm …', 'date-empty'],
    ['Tam Kỳ', 'date-unreadable'],
  ])('%s in the box of a date has no value', (text, code) =>
    expect(meaning('partial-date', text)).toBe(code),
  );

  test('names and places keep their ink', () => {
    expect(meaning('person-name', ' nguyễn  THỊ Bảo Vân'.normalize('NFD'))).toBe('nguyễn THỊ Bảo Vân');
    expect(meaning('place', 'X. Tam Thái, H. Tam Kỳ')).toBe('X. Tam Thái, H. Tam Kỳ');
  });

  test('a ditto mark has no value of its own in any field', () => {
    for (const kind of ['person-name', 'partial-date', 'ethnicity', 'place', 'age'] as const) {
      expect(normalise(kind, '-nt-', { bookYear: 1985 })).toEqual({
        value: null,
        remarks: [{ code: 'ditto' }],
      });
    }
  });
});
