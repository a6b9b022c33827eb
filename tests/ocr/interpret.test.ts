import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interpretEntry } from '../../src/ocr/interpret/entry.js';
import { interpretField } from '../../src/ocr/interpret/field.js';
import { interpretNumbers } from '../../src/ocr/interpret/numbers.js';
import type { FieldReading } from '../../src/ocr/types.js';
import { FIELDS, type FieldKey } from '../../src/schema/fields.js';

const LABELS = ['Họ và tên:', 'Quốc tịch:', 'Số:', 'Nơi sinh:'];

function propose(key: FieldKey, text: string, confidence = 0.8, parts = false, spelt = false) {
  return interpretField([{ text, confidence }], {
    key,
    parts,
    bookYear: 2006,
    labels: LABELS,
    places: ['Nam Trà My'],
    spelt,
  });
}
const first = (key: FieldKey, text: string, parts = false): string | undefined =>
  propose(key, text, 0.8, parts)[0]?.text;

describe('proposals for a field', () => {
  it('reads the figures between the printed words of a date', () => {
    expect(first('registration.date', 'ngày 12 tháng 3 năm 1985', true)).toBe('12/3/1985');
    expect(first('registration.date', 'ngày I2 thảng 0S năm 2OO6', true)).toBe('12/05/2006');
    expect(first('registration.date', 'tháng 3 năm 1985', true)).toBe('3/1985');
    expect(first('registration.date', 'năm 1985', true)).toBe('1985');
    expect(first('registration.date', 'ngày 12 tháng năm 1985', true)).not.toBe('12/1985');
    for (const words of [
      'ngày 12 tháng ba năm 1985',
      'ngày 5 tháng IV năm 1985',
      'ngày 12 tháng 1 ÂL năm 1985',
    ]) {
      expect(first('registration.date', words, true)).toBe(words);
    }
  });

  it('takes letters in a date for the figures they look like, and keeps what was seen', () => {
    expect(propose('child.birthDate', 'l2/3/2006')[0]?.text).toBe('12/3/2006');
    const proposals = propose('child.birthDate', 'l2/O3/2006');
    expect(proposals[0]?.text).toBe('12/03/2006');
    expect(proposals.map((each) => each.text)).toContain('l2/O3/2006');
  });

  it('does not better the spelling of a reader that knows it, nor believe it more for making sense', () => {
    const [name, mended] = propose('child.fullName', 'Nguyên Thi Hoa', 0.9, false, true);
    expect([name?.text, mended?.text]).toEqual(['Nguyên Thi Hoa', 'Nguyễn Thị Hoa']);
    expect(name?.confidence).toBeLessThan(0.9);
    expect(propose('child.birthDate', '12/3/2006', 0.9)[0]?.confidence).toBe(0.9);
  });

  it('drops no lunar mark, however it was read: without it another day would be stored', () => {
    for (const date of ['1/7/1985 ÂL', '1/7/1985 (ÂI', '1/7/1985 âm lich']) {
      expect(propose('child.birthDate', date).map(({ text }) => text)).not.toContain('1/7/1985');
    }
  });

  it('keeps what paper a number is of, and takes out spaces between its figures only', () => {
    expect(first('declarant.paperNumber', 'CM 200 325 262')).toBe('CM 200325262');
    expect(first('declarant.paperNumber', 'CMND số 200325262')).toBe('CMND số 200325262');
    expect(first('declarant.paperNumber', '200 325 262')).toBe('200325262');
  });

  it('keeps an impossible date as it was read', () => {
    expect(first('child.birthDate', '30/2/2006')).toBe('30/2/2006');
  });

  it('mends the words a date is written with', () => {
    expect(first('child.birthDateWords', 'Ngày mưởi hai thảng ba năm hai nghin không trăm linh sảu')).toBe(
      'Ngày mười hai tháng ba năm hai nghìn không trăm linh sáu',
    );
  });

  it('knows groups, nationalities and sexes one slip away, in the case they are written', () => {
    expect(first('child.ethnicity', 'Gia-ral')).toBe('Gia-rai');
    expect(first('child.ethnicity', 'KINI')).toBe('KINH');
    expect(first('child.ethnicity', 'Ccơtu')).toBe('Cơtu');
    expect(first('mother.nationality', 'Viêt Nam')).toBe('Việt Nam');
    expect(first('child.sex', 'Nử')).toBe('Nữ');
    expect(first('registration.signerTitle', 'PHÓ CHÚ TICH')).toBe('PHÓ CHỦ TỊCH');
    expect(first('declarant.relation', 'Cha ruôt')).toBe('Cha ruột');
  });

  it('never changes how a book spells: hyphens, spaces and other forms of a name stay', () => {
    for (const spelling of [
      'Cơtu',
      'Cơ-tu',
      'Cơ tu',
      'Ka Tu',
      'Xơ Đăng',
      'Jrai',
      'Bahnar',
      'Khmer',
      'H’Mông',
    ]) {
      expect(first('father.ethnicity', spelling)).toBe(spelling);
    }
    expect(first('registration.signerTitle', 'P. Chủ tịch')).toBe('P. Chủ tịch');
    expect(first('mother.occupation', 'Làm nông và chăn nuôi')).toBe('Làm nông và chăn nuôi');
  });

  it('leaves the spelling of the book: hyphens and spaces in names of groups, two vowels in Hữu', () => {
    expect(first('child.ethnicity', 'Ca Dong')).toBe('Ca Dong');
    expect(first('child.ethnicity', 'Ca-dong')).toBe('Ca-dong');
    expect(first('father.fullName', 'Huỳnh Hữu Hòa')).toBe('Huỳnh Hữu Hòa');
    expect(first('father.fullName', 'LƯU VĂN CỬU')).toBe('LƯU VĂN CỬU');
  });

  it('drops a letter read twice, and takes the letters Tesseract lacks for those it reads instead', () => {
    expect(first('declarant.fullName', 'Yyoh')).toBe('Yoh');
    expect(first('father.fullName', 'Nguyễn Văn Bệềnh')).toBe('Nguyễn Văn Bềnh');
    expect(first('declarant.fullName', "Rơ Mah H'Lði")).toBe("Rơ Mah H'Lŏi");
  });

  it('gives family names and Thị their marks, and leaves given names and names of other peoples alone', () => {
    expect(first('mother.fullName', 'Nguyên Thi Thi')).toBe('Nguyễn Thị Thi');
    expect(first('mother.fullName', 'NGUYÊN THI B0NG')).toBe('NGUYỄN THỊ BONG');
    expect(first('mother.fullName', "Ksor H'Bơ Khắp")).toBe("Ksor H'Bơ Khắp");
    expect(first('father.fullName', 'Tơ Ngôl Avô')).toBe('Tơ Ngôl Avô');
    expect(first('father.fullName', 'ĐINH BLÊCH')).toBe('ĐINH BLÊCH');
    expect(first('father.fullName', 'Lê Văn Viêt')).toBe('Lê Văn Việt');
  });

  it('gives words for units their marks, and not the proper names beside them', () => {
    expect(first('child.birthPlace', 'Tram y tế xã Tam Thanh, thi xã Tam Kỳ')).toBe(
      'Trạm y tế xã Tam Thanh, thị xã Tam Kỳ',
    );
    expect(first('child.birthPlace', 'Bệềnh viên huyền Mang Yang')).toBe('Bệnh viện huyện Mang Yang');
    expect(first('mother.residence', 'thôn 1, Trà Dơn, Nam Trà Mỹ')).toBe('thôn 1, Trà Dơn, Nam Trà My');
    expect(first('mother.residence', 'xã Huyền Hội')).toBe('xã Huyền Hội');
  });

  it('takes off printed labels and guide dots, not what is written', () => {
    expect(first('child.fullName', 'Hồ và tên: TƠK')).toBe('TƠK');
    expect(first('child.birthPlace', '. . Tam Thanh ......')).toBe('Tam Thanh');
    expect(first('registration.notes', 'Cấp lại: bản chính')).toBe('Cấp lại: bản chính');
  });

  it('keeps ditto marks, and proposes blank for a box without ink', () => {
    expect(first('mother.ethnicity', '"')).toBe('"');
    expect(first('mother.ethnicity', '-nt-')).toBe('-nt-');
    expect(first('mother.ethnicity', '')).toBe('');
  });

  it('proposes no blank before what was read, however doubtful, because another reader saw a speck', () => {
    const read = [
      { text: 'ni', confidence: 0.02 },
      { text: 'nh', confidence: 0.02 },
      { text: '.', confidence: 0.01 },
    ];
    const context = { parts: false, bookYear: 1976, labels: [], places: [], spelt: true };
    expect(interpretField(read, { ...context, key: 'mother.ethnicity' })[0]?.text).toBe('ni');
  });

  it('takes two strokes where words are asked for a ditto mark, and what was seen stays', () => {
    expect(first('mother.ethnicity', '11')).toBe('"');
    expect(first('father.residence', '1 1')).toBe('"');
    expect(propose('mother.ethnicity', '11').map(({ text }) => text)).toContain('11');
    expect(first('registration.date', '11')).toBe('"');
    expect(propose('registration.date', '11').map(({ text }) => text)).toContain('11');
    expect(first('registration.number', '11')).toBe('11');
    // Entries put in between bear a letter; it is no figure misread.
    for (const number of ['45 bis', '12b', '12B', '7a'])
      expect(first('registration.number', number)).toBe(number);
  });

  it('knows what is noted of copies given out, however short', () => {
    expect(first('registration.notes', 'Cấp BÊ')).toBe('Cấp BS');
    expect(first('registration.notes', 'Cấp bản sao')).toBe('Cấp bản sao');
  });

  it('is sorted, in NFC, and grows with the confidence of the reader', () => {
    const key = fc.constantFrom(...FIELDS.map((field) => field.key));
    const text = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.stringMatching(/^[A-ZĐa-zđàáảãạâầấăơưôêế0-9 ,./"':-]{0,40}$/),
    );
    fc.assert(
      fc.property(key, text, fc.double({ min: 0.01, max: 0.5, noNaN: true }), (field, seen, low) => {
        const lower = propose(field, seen, low);
        const higher = propose(field, seen, Math.min(1, low * 2));
        const confidences = lower.map((each) => each.confidence);
        expect(confidences).toEqual([...confidences].sort((one, other) => other - one));
        for (const each of lower) {
          expect(each.confidence).toBeGreaterThan(0);
          expect(each.confidence).toBeLessThan(1);
          expect(each.text).toBe(each.text.normalize('NFC'));
        }
        const again = higher.find((each) => each.text === lower[0]?.text);
        expect(again?.confidence ?? 1).toBeGreaterThanOrEqual(lower[0]?.confidence ?? 0);
      }),
    );
  });
});

function reading(key: FieldKey, text: string, confidence = 0.8): FieldReading {
  return { key, text, confidence, candidates: [{ text, confidence }], regions: [], reader: 'test' };
}

describe('readings of an entry together', () => {
  const words = 'ngày mười hai tháng ba năm hai nghìn không trăm linh sáu';

  it('is surer of a date whose words agree, and doubts both where they differ', () => {
    const agreeing = interpretEntry(
      [reading('child.birthDate', '12/3/2006'), reading('child.birthDateWords', words)],
      2006,
    );
    expect(agreeing.every((field) => field.confidence > 0.85)).toBe(true);
    const differing = interpretEntry(
      [reading('child.birthDate', '13/3/2006'), reading('child.birthDateWords', words)],
      2006,
    );
    expect(differing.map((field) => field.text)).toEqual(['13/3/2006', words]);
    expect(differing.every((field) => field.confidence < 0.5)).toBe(true);
  });

  it('offers the date of the words where the figures make none', () => {
    const [figures] = interpretEntry(
      [reading('child.birthDate', '1?/3/2', 0.1), reading('child.birthDateWords', words)],
      2006,
    );
    expect(figures?.text).toBe('12/3/2006');
    expect(figures?.candidates.map((each) => each.text)).toContain('1?/3/2');
  });
});

describe('boxes that speak of one thing', () => {
  const several = (key: FieldKey, ...candidates: readonly (readonly [string, number])[]): FieldReading => {
    const all = candidates.map(([text, confidence]) => ({ text, confidence }));
    const [first = { text: '', confidence: 0 }] = all;
    return { ...reading(key, first.text, first.confidence), candidates: all };
  };
  const inWords = (day: string): string => `ngày ${day} tháng ba năm hai nghìn không trăm linh sáu`;

  it('takes the day that figures and words can both say, and keeps what was read first', () => {
    const [figures, words] = interpretEntry(
      [
        several('child.birthDate', ['13/3/2006', 0.5], ['12/3/2006', 0.4]),
        several('child.birthDateWords', [inWords('mười hai'), 0.7], [inWords('mười ba'), 0.05]),
      ],
      2006,
    );
    expect(figures?.text).toBe('12/3/2006');
    expect(figures?.candidates.map(({ text }) => text)).toEqual(['12/3/2006', '13/3/2006']);
    expect(figures?.confidence).toBeLessThanOrEqual(0.8);
    expect(words?.text).toBe(inWords('mười hai'));
  });

  it('lets a date that is sure stand against a faint rival', () => {
    const [figures] = interpretEntry(
      [
        several('child.birthDate', ['13/3/2006', 0.97], ['12/3/2006', 0.01]),
        several('child.birthDateWords', [inWords('mười hai'), 0.6]),
      ],
      2006,
    );
    expect(figures?.text).toBe('13/3/2006');
    expect(figures?.confidence).toBeLessThan(0.5);
  });

  it('prefers the family name of the father where two compete, and never changes a sure one', () => {
    const child = (sure: number) =>
      interpretEntry(
        [
          several('child.fullName', ['Tổ Văn Minh', sure], ['Tô Văn Minh', 0.15]),
          reading('father.fullName', 'Tô Văn Hải', 0.9),
          reading('mother.fullName', 'Lê Thị Hoa', 0.9),
        ],
        1987,
      )[0];
    expect(child(0.5)?.candidates.map(({ text }) => text)).toEqual(['Tô Văn Minh', 'Tổ Văn Minh']);
    expect(child(0.98)?.text).toBe('Tổ Văn Minh');
  });

  it('takes for the parent who declares the name that both boxes may hold, to be looked at', () => {
    const [father, declarant] = interpretEntry(
      [
        several('father.fullName', ['Zơ Râm Phơi', 0.58], ['Zơ Râm Đhơi', 0.24]),
        several('declarant.fullName', ['Zơ Râm Đhơi', 0.6], ['Zơ Râm Đhơn', 0.2]),
      ],
      1987,
    );
    expect([father?.text, declarant?.text]).toEqual(['Zơ Râm Đhơi', 'Zơ Râm Đhơi']);
    expect(father?.candidates.map(({ text }) => text)).toContain('Zơ Râm Phơi');
    expect(father?.confidence).toBeLessThan(0.9);
  });

  it('leaves two who are not one apart', () => {
    const [father, declarant] = interpretEntry(
      [
        several('father.fullName', ['Lê Văn Hai', 0.9], ['Lê Văn Hải', 0.03]),
        several('declarant.fullName', ['Lê Thị Hoa', 0.9], ['Lê Văn Hải', 0.01]),
      ],
      1987,
    );
    expect([father?.text, declarant?.text]).toEqual(['Lê Văn Hai', 'Lê Thị Hoa']);
  });

  it('leaves names of another make alone', () => {
    const [child] = interpretEntry(
      [
        several('child.fullName', ['Y Bhăm Niê', 0.5], ['Nguyễn Văn An', 0.3]),
        reading('father.fullName', 'Nguyễn Văn Hải', 0.9),
      ],
      1987,
    );
    expect(child?.text).toBe('Y Bhăm Niê');
  });
});

describe('one box for an age or a date', () => {
  const box = [
    {
      page: 0,
      corners: [
        [0, 0],
        [9, 0],
        [9, 5],
        [0, 5],
      ] as const,
    },
  ] as const;
  const both = (text: string) =>
    interpretEntry(
      [
        { ...reading('mother.age', text), regions: box },
        { ...reading('mother.birthDate', text), regions: box },
      ],
      1987,
    ).map((field) => field.text);

  it('gives what is written to the field it makes sense in, and proposes the other as blank', () => {
    expect(both('25 tuổi')).toEqual(['25 tuổi', '']);
    expect(both('1962')).toEqual(['', '1962']);
    expect(both('12/3/1962')).toEqual(['', '12/3/1962']);
    expect(both('')).toEqual(['', '']);
  });
});

describe('entry numbers beside their neighbours', () => {
  it('is surer of a number that counts on, offers the counted one, and corrects nothing', () => {
    const seen = interpretNumbers(
      [
        reading('registration.number', '57'),
        reading('registration.number', '58'),
        reading('registration.number', '69'),
      ],
      null,
    );
    expect(seen.map((each) => each?.text)).toEqual(['57', '58', '69']);
    expect(seen[1]?.confidence).toBeGreaterThan(0.8);
    expect(seen[2]?.candidates.map((each) => each.text)).toEqual(['69', '59']);
  });

  it('proposes the count, little sure, only where nothing usable was read, and never for a blank box', () => {
    const seen = interpretNumbers(
      [reading('registration.number', 's?', 0.05), reading('registration.number', '', 0.9)],
      56,
    );
    expect(seen[0]?.text).toBe('57');
    expect(seen[0]?.confidence).toBeLessThan(0.5);
    expect(seen[0]?.candidates.map((each) => each.text)).toContain('s?');
    expect(seen[1]?.text).toBe('');
  });
});
