/** Places cut into units as written; provinces in their years. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitPlace } from '../../src/schema/places.js';
import { FORMER_PROVINCES, PROVINCES, provinceExisted, provincesNamed } from '../../src/schema/provinces.js';
import { villageOf } from '../../src/schema/village.js';

const units = (text: string) => splitPlace(text).map(({ name, level }) => `${name} (${level ?? '?'})`);

describe('a place is cut where its units begin', () => {
  test.each([
    [
      'Thôn 3, xã Tam Thái, thị xã Tam Kỳ, tỉnh Quảng Nam - Đà Nẵng',
      ['3 (village)', 'Tam Thái (commune)', 'Tam Kỳ (district)', 'Quảng Nam - Đà Nẵng (province)'],
    ],
    ['X. Trà Mai H. Trà My T. QN-ĐN', ['Trà Mai (commune)', 'Trà My (district)', 'QN-ĐN (province)']],
    [
      'thôn Tú Mỹ xã Tam Đàn huyện Tam Kỳ tỉnh Quảng Nam',
      ['Tú Mỹ (village)', 'Tam Đàn (commune)', 'Tam Kỳ (district)', 'Quảng Nam (province)'],
    ],
    [
      'Tổ 5 P.Hội Thương TX.Pleiku T.Gia Lai',
      ['5 (village)', 'Hội Thương (commune)', 'Pleiku (district)', 'Gia Lai (province)'],
    ],
    [
      'Plei Ốp, TP. Pleiku, Gia Lai – Kon Tum',
      ['Ốp (village)', 'Pleiku (district)', 'Gia Lai – Kon Tum (province)'],
    ],
    ['TT. Chư Prông, H. Chư Prông', ['Chư Prông (commune)', 'Chư Prông (district)']],
    [
      '12 đường Trần Phú, P. Hải Châu I, Q. Hải Châu, TP Đà Nẵng',
      ['12 đường Trần Phú (?)', 'Hải Châu I (commune)', 'Hải Châu (district)', 'Đà Nẵng (province)'],
    ],
    ['Tam Thái - Tam Kỳ - Quảng Nam', ['Tam Thái (?)', 'Tam Kỳ (?)', 'Quảng Nam (province)']],
    ['Bệnh viện Quân đội 17, TP Đà Nẵng', ['Bệnh viện Quân đội 17 (?)', 'Đà Nẵng (province)']],
    ['Văn Chấn, H.L.Sơn', ['Văn Chấn (?)', 'H.L.Sơn (province)']],
    ['H. Hương Điền, B. T. Thiên', ['Hương Điền (district)', 'B. T. Thiên (province)']],
    ['xã Nga Sơn, T. Hóa', ['Nga Sơn (commune)', 'T. Hóa (province)']],
    ['Xã Tỉnh Hiệp', ['Tỉnh Hiệp (commune)']],
    ['', []],
  ])('%s', (text, expected) => expect(units(text)).toEqual(expected));

  test('and every piece stands in the text as it was written', () => {
    const words = fc.constantFrom(
      ...[
        'xã',
        'X.',
        'huyện',
        'thị xã',
        'TP.',
        'tỉnh',
        'thôn 3',
        'Tam Kỳ',
        'Trà My',
        'Quảng Nam - Đà Nẵng',
        ',',
        ' - ',
      ],
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), (parts) => {
        const text = parts.join(' ').replace(/\s+/gu, ' ');
        for (const { written, name } of splitPlace(text)) {
          expect(text).toContain(written);
          expect(written).toContain(name);
        }
      }),
    );
  });
});

describe('provinces', () => {
  test('existed in their years; a split is known in the year around it', () => {
    expect(provinceExisted('Quảng Nam – Đà Nẵng', 1985)).toBe(true);
    expect(provinceExisted('QN-ĐN', 1985)).toBe(true);
    expect(provinceExisted('H.L.Sơn', 1985)).toBe(true);
    expect(provinceExisted('H.L.Sơn', 1999)).toBe(false);
    expect(provinceExisted('tỉnh Quảng Nam', 1985)).toBe(false);
    expect(provinceExisted('Quảng Nam', 1999)).toBe(true);
    expect(provinceExisted('Quảng Nam – Đà Nẵng', 1999)).toBe(false);
    expect(provinceExisted('Hậu Giang', 1980)).toBe(true);
    expect(provinceExisted('Hậu Giang', 1998)).toBe(false);
    expect(provinceExisted('Hậu Giang', 2006)).toBe(true);
    expect(provinceExisted('Quảng Tín', 1970)).toBeNull();
    expect(provinceExisted('Tam Kỳ', 1985)).toBeNull();
  });

  test('number 38 in 1976, 40 in 1986, 61 in 1997, 64 in 2005, 63 in 2010 and 34 in 2026', () => {
    const count = (year: number) =>
      PROVINCES.filter(({ from, until }) => from <= year && (until === null || year < until)).length;
    expect([1976, 1986, 1998, 2005, 2010, 2026].map(count)).toEqual([38, 40, 61, 64, 63, 34]);
  });

  test('and what was gone before 2025 leads to provinces of that year', () => {
    const then = PROVINCES.filter(({ until }) => until === null || until >= 2025).map(({ name }) => name);
    for (const { name, successors } of FORMER_PROVINCES) {
      expect(successors.length, name).toBeGreaterThan(0);
      for (const successor of successors) expect(then, name).toContain(successor);
    }
    const haSonBinh = FORMER_PROVINCES.find(({ name }) => name === 'Hà Sơn Bình');
    expect(haSonBinh?.successors).toEqual(['Hà Nội', 'Hòa Bình']);
  });

  test('every successor is itself in the table', () => {
    for (const { successors } of PROVINCES) {
      for (const name of successors) expect(provincesNamed(name).length).toBeGreaterThan(0);
    }
  });
});

describe('the village of an address', () => {
  const key = (address: string) => villageOf(address)?.key;

  test('is told by its commune, though that bears the name of a province', () => {
    expect(key('Thôn 1, Bình Dương')).toBe(key('thôn 1, xã Bình Dương'));
    expect(key('Thôn 1, Bình Định, Thăng Bình')).not.toBe(key('Thôn 1, Bình Trị, Thăng Bình'));
  });

  test('is none where nothing is named', () => {
    for (const nothing of ['-', '//', '…']) expect(villageOf(nothing)).toBeNull();
  });
});
