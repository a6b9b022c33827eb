import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleStem, isBundleName, parsePdfName, pdfName } from '../../src/bundle/names.js';
import { loadProfile, type Profile } from '../../src/bundle/profile.js';
import type { Book, Office } from '../../src/store/types.js';

let profile: Profile;
beforeAll(async () => {
  profile = await loadProfile('hotich158');
});

const book = { code: 'B', form: 'ks-1987-entry', year: 1985, number: '01', place: '' };
const wholeBook: Book = { ...book, firstEntry: null, lastEntry: null, pageCount: null };
const stem = (ward: string, district: string, province: string): string => {
  const office: Office = { name: 'UBND', ward, district, province };
  return bundleStem(office, wholeBook, profile);
};

describe('file names of Công văn 1437', () => {
  it('names the table after ward, district and province', () => {
    expect(stem('Tân Thạnh', 'Tam Kỳ', 'Quảng Nam')).toBe('TanThanh_TK_QN.KS.1985.01');
    expect(stem('Phường Tân Thạnh', 'TP. Tam Kỳ', 'tỉnh Quảng Nam')).toBe('TanThanh_TK_QN.KS.1985.01');
    expect(stem('xã Ia Grăng', 'huyện Ia Grai', 'Gia Lai')).toBe('IaGrang_IG_GL.KS.1985.01');
    expect(stem('Phường 4', 'Quận 1', 'Thành phố Hồ Chí Minh')).toBe('Phuong4_Q1_HCM.KS.1985.01');
    expect(stem('Đắk Pơ', 'Đắk Đoa', 'Gia Lai')).toBe('DakPo_DD_GL.KS.1985.01');
  });

  it('leaves out the district where there are none any more', () => {
    expect(stem('Bàn Thạch', '', 'Đà Nẵng')).toBe('BanThach_DN.KS.1985.01');
  });

  it('is ASCII without spaces whatever the units are called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (ward, district) => {
        expect(stem(ward, district, 'Gia Lai')).toMatch(/^[A-Za-z0-9_.]+$/);
      }),
    );
  });

  it('lets only bundle names into a receiver’s file names', () => {
    expect(isBundleName('TanThanh_TK_QN.KS.1985.01.3')).toBe(true);
    for (const name of ['../x.KS.1985.01.1', 'a/b.KS.1985.01.1', 'x', '', 'X.KS.1985.01.1\n']) {
      expect(isBundleName(name), name).toBe(false);
    }
  });

  it('writes registration date and three digits of entry number', () => {
    const date = { year: 1985, month: 3, day: 12, calendar: 'solar' } as const;
    expect(pdfName(book, date, 7, profile)).toBe('KS.1985.01.1985-03-12.007.pdf');
    expect(pdfName(book, { ...date, day: null }, 7, profile)).toBe('KS.1985.01.1985-03-00.007.pdf');
    expect(pdfName(book, { ...date, month: null, day: null }, 1234, profile)).toBe(
      'KS.1985.01.1985-00-00.1234.pdf',
    );
    expect(pdfName(book, null, 7, profile)).toBe('KS.1985.01.0000-00-00.007.pdf');
    expect(pdfName(book, { ...date, calendar: 'lunar' }, 7, profile)).toBe('KS.1985.01.0000-00-00.007.pdf');
  });

  it('reads back every name it writes, and other people’s with fewer digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), (number, month) => {
        const name = pdfName(book, { year: 1986, month, day: null, calendar: 'solar' }, number, profile);
        expect(parsePdfName(name)).toEqual({
          type: 'KS',
          bookYear: 1985,
          bookNumber: '01',
          registered: `1986-${String(month).padStart(2, '0')}-00`,
          entryNumber: number,
        });
      }),
    );
    expect(parsePdfName('KS.1985.01.1985-03-12.7.pdf')?.entryNumber).toBe(7);
    expect(parsePdfName('Nguyen Van A.pdf')).toBeNull();
  });
});
