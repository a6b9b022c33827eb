/** What lists, dates, units and this book's memory do to a reading, with the shipped languages. */
import { beforeAll, describe, expect, it } from 'vitest';
import { Calibration } from '../../../src/ocr/read/handwriting/calibration.js';
import { type Decoded, Decoder } from '../../../src/ocr/read/handwriting/decode/decode.js';
import type { ReadingKind } from '../../../src/ocr/read/handwriting/kinds.js';
import type { KnownTexts } from '../../../src/ocr/read/handwriting/known/known.js';
import { BookMemory } from '../../../src/ocr/read/handwriting/known/memory.js';
import { Languages } from '../../../src/ocr/read/handwriting/language/languages.js';
import { readDescription } from '../../../src/ocr/read/handwriting/network/model.js';
import { joinSteps, stepsOf } from '../../../src/ocr/read/handwriting/network/steps.js';
import { graphemes } from '../../../src/schema/fold.js';

let alphabet: readonly string[];
let decoder: Decoder;
beforeAll(async () => {
  ({ alphabet } = await readDescription());
  decoder = new Decoder(alphabet, new Languages(alphabet));
});

/**
 * Ink that says `text`: letters for sure, but for those that another text has otherwise at the same place: there
 * `text` is only a little likelier, by `lead`. A dot in the middle (·) of either stands for no letter.
 */
function inkOf(text: string, other = text, lead = 0.1) {
  const classes = alphabet.length + 1;
  const others = graphemes(other);
  const rows: Float32Array[] = [];
  const row = (entries: readonly (readonly [number, number])[]): void => {
    const shares = new Float32Array(classes).fill(1e-5);
    for (const [each, share] of entries) shares[each] = share;
    rows.push(shares.map(Math.log));
  };
  for (const [at, letter] of graphemes(text).entries()) {
    const own = alphabet.indexOf(letter) + 1;
    const second = alphabet.indexOf(others[at] ?? letter) + 1;
    if (own === second) row([[own, 0.98]]);
    else
      row([
        [own, 0.5 + lead / 2],
        [second, 0.5 - lead / 2],
      ]);
    row([[0, 0.98]]);
  }
  const data = new Float32Array(rows.length * classes);
  for (const [step, values] of rows.entries()) data.set(values, step * classes);
  return stepsOf({ data, steps: rows.length, classes });
}

const read = (
  text: string,
  kind: ReadingKind,
  other?: string,
  known: readonly KnownTexts[] = [],
): Promise<Decoded> => decoder.decode(inkOf(text, other), kind, known);
const best = ({ candidates }: Decoded): string => candidates[0]?.text ?? '';

describe('a reading', () => {
  it('is what the ink says where the ink is sure, however rare', async () => {
    for (const text of ['Zơ Râm Bhling', "Ksor H'Bơ̆k", 'Ngyuễn Vâm Xuýt']) {
      const decoded = await read(text, 'name');
      expect(decoded).toMatchObject({ raw: text, evidence: [] });
      expect(best(decoded)).toBe(text);
    }
  });

  it('leans on the language where the ink is in doubt, and keeps what ink alone says', async () => {
    const decoded = await read('Nguyển Văn Hùng', 'name', 'Nguyễn Văn Hùng');
    expect(best(decoded)).toBe('Nguyễn Văn Hùng');
    expect(decoded.raw).toBe('Nguyển Văn Hùng');
    expect(decoded.candidates.map(({ text }) => text)).toContain('Nguyển Văn Hùng');
    expect(decoded.evidence).toContain('language');
  });

  it.each([
    ['CMND 201345678 do CA', 'CMND 2013·5678 do CA', 'text'],
    ['số 45/QĐ-UB', 'số 45/Q0-UB', 'text'],
    ['Nhà HS Cam Phước', 'Nhà Hồ Cam Phước', 'place'],
    ['Phường 2, Quận 3, TPHCM', 'Phường 2, Quận 3, TPH·M', 'place'],
  ] as const)('leaves the figures and capitals of %s as the ink has them', async (text, other, kind) => {
    expect(best(await decoder.decode(inkOf(text, other, 0.3), kind))).toBe(text);
  });

  it('leaves a highland name and a village as the ink has them, where it is fairly sure', async () => {
    expect(best(await decoder.decode(inkOf('Y Đưk', 'Y Đức', 0.7), 'name'))).toBe('Y Đưk');
    const village = inkOf('thôn A Duông', 'thôn A Dương', 0.7);
    expect(best(await decoder.decode(village, 'place'))).toBe('thôn A Duông');
  });

  it('of a name takes no figure for what may be a letter, and leaves one where the ink is sure', async () => {
    expect(best(await decoder.decode(inkOf('4 Hlơn', 'Y Hlơn', 0.97), 'name'))).toBe('Y Hlơn');
    expect(best(await read('4 Hlơn', 'name'))).toBe('4 Hlơn');
    expect(best(await decoder.decode(inkOf('thôn 4', 'thôn Y', 0.3), 'place'))).toBe('thôn 4');
  });

  it('of a name leaves short what the clerk shortened', async () => {
    for (const name of ['Nguyễn Th. Lan', 'Ng. Văn Hùng', 'Trần T. Hoa']) {
      const ink = inkOf(name, name.replace('Th. ', 'Thị ').replace('. ', ', '), 0.95);
      expect(best(await decoder.decode(ink, 'name'))).toBe(name);
    }
  });

  it.each([
    ['1/7/1985 ÂL', '1/7/1985···'],
    ['12-3-41 (ÂL)', '12-3-41·····'],
    ['1958 (chết)', '1958·······'],
    [
      'Ngày mười hai, tháng một, năm một nghìn chín trăm chín hai',
      'Ngày mười hai· tháng một· năm một nghìn chín trăm chín hai',
    ],
  ])(
    'of a date keeps what stands beside it, for without it another would be meant: %s',
    async (date, without) => {
      expect(best(await decoder.decode(inkOf(date, without, 0.6), 'date'))).toBe(date);
      // Nor is anything added where the ink has nothing.
      const bare = without.replaceAll('·', '');
      expect(best(await read(bare, 'date'))).toBe(bare);
    },
  );

  it.each(['không nhớ', 'chết', 'năm Giáp Tý', 'sinh năm 1947'])(
    'where a date is asked knows what else is written: %s',
    async (text) => {
      const other = text
        .replace('ô', 'ó')
        .replace('ế', 'ê')
        .replace('Ti', 'Th')
        .replace('Tý', 'Tỷ')
        .replace('s', 'a');
      expect(best(await decoder.decode(inkOf(text, other, 0), 'date'))).toBe(text);
    },
  );

  it.each([
    ['-/-/1952', '7/7/1952', 0.4],
    ['.../5/1952', '1·1/5/1952', 0.2],
    ['9/XI/1983', '9/KI/1983', -0.4],
    ['02 09 1995', '02-09-1995', 0.6],
  ] as const)('of a date keeps its own signs and figures: %s', async (date, other, lead) => {
    expect(best(await decoder.decode(inkOf(date, other, lead), 'date'))).toBe(date);
  });

  it('of a paper keeps what paper it is', async () => {
    expect(best(await decoder.decode(inkOf('CM 200325262', '···200325262', 0.6), 'number'))).toBe(
      'CM 200325262',
    );
  });

  it.each([
    ['Ấp Lộc Tiến, TT Bảo Lộc, L.· Đồng', 'Ấp Lộc Tiến, TT Bảo Lộc, Lâm Đồng', 0.8],
    ['Nghĩa Lộ, Văn Chấn, H.L.··Sơn', 'Nghĩa Lộ, Văn Chấn, H. Lý Sơn', 0.6],
    ['Bồng Sơn, Hoài Nhơn, N.·· Bình', 'Bồng Sơn, Hoài Nhơn, Ninh Bình', 0.6],
    ['12 Minh Phụng, P9 Q11, TP HCM', '12 Minh Phụng, P· Q··, TP HCM', 0.6],
  ] as const)('of a place leaves short what the clerk shortened: %s', async (place, other, lead) => {
    expect(best(await decoder.decode(inkOf(place, other, lead), 'place'))).toBe(place.replaceAll('·', ''));
  });

  it('of a place takes the units that belong together', async () => {
    const decoded = await read(
      'xã Trà Dơm, huyện Nam Trà Mỹ, Quảng Nam',
      'place',
      'xã Trà Dơn, huyện Nam Trà My, Quảng Nam',
    );
    expect(best(decoded)).toBe('xã Trà Dơn, huyện Nam Trà My, Quảng Nam');
  });

  it.each(['Yên Thành - Nghệ An', 'Lạc Vệ - Tiên Du - Hà Bắc', 'Ia Grai-Gia Lai'])(
    'of a place keeps the strokes between its units: %s',
    async (place) => {
      const commas = place.replaceAll(' - ', ' , ').replaceAll('-', ',');
      expect(best(await decoder.decode(inkOf(place, commas, 0.6), 'place'))).toBe(place);
    },
  );

  it('of a place puts no comma where the ink has hardly any', async () => {
    const ink = inkOf('xã Kim Anh· huyện Kim Thành· Hải Hưng', 'xã Kim Anh, huyện Kim Thành, Hải Hưng', 0.93);
    expect(best(await decoder.decode(ink, 'place'))).toBe('xã Kim Anh huyện Kim Thành Hải Hưng');
    const even = inkOf('xã Kim Anh· huyện Kim Thành· Hải Hưng', 'xã Kim Anh, huyện Kim Thành, Hải Hưng', 0);
    expect(best(await decoder.decode(even, 'place'))).toBe('xã Kim Anh, huyện Kim Thành, Hải Hưng');
  });

  it('of a place knows the provinces of its time', async () => {
    const decoded = await read('Nam Sách, tỉnh Hải Hùng', 'place', 'Nam Sách, tỉnh Hải Hưng');
    expect(best(decoded)).toBe('Nam Sách, tỉnh Hải Hưng');
  });

  it('of an ethnicity takes the list, of a date what is one', async () => {
    expect(best(await read('Kính', 'ethnicity', 'Kinh'))).toBe('Kinh');
    expect(best(await read('12/13/1985', 'date', '12/12/1985'))).toBe('12/12/1985');
  });

  it('of an ethnicity takes a usual spelling before a word that names none, and before the name of a branch', async () => {
    expect(best(await decoder.decode(inkOf('Trai', 'Jrai', 0.5), 'ethnicity'))).toBe('Jrai');
    expect(best(await decoder.decode(inkOf('Trại', 'Jrai', 0.02), 'ethnicity'))).toBe('Jrai');
  });

  it("of a place takes the book's own units where ink allows it, and no others", async () => {
    const own = { places: ['Hra', 'Mang Yang'] };
    const at = (text: string, other: string) => decoder.decode(inkOf(text, other), 'place', [], own);
    expect(best(await at('làng Đê Gơl, Hòa', 'làng Đê Gơl, Hra'))).toBe('làng Đê Gơl, Hra');
    expect(best(await at('thôn Hai, Trà Dơn', 'thôn Hai, Trà Don'))).toBe('thôn Hai, Trà Dơn');
  });

  it('of several lines is read as one: a date with its mark, a date broken off, units that belong together', async () => {
    const together = (kind: ReadingKind, ...lines: readonly (readonly [text: string, other?: string])[]) => {
      const steps = lines.map(([text, other]) => inkOf(text, other));
      return decoder.decode(joinSteps(steps, alphabet.indexOf(' ') + 1), kind);
    };
    expect(best(await together('date', ['12-10-1985'], ['lâm lịch)', '(âm lịch)']))).toBe(
      '12-10-1985 (âm lịch)',
    );
    expect(best(await together('date', ['12/10/'], ['1985']))).toBe('12/10/1985');
    expect(
      best(
        await together('place', ['xã Kim Anh,'], ['huyện Kim Thánh, Hải Hưng', 'huyện Kim Thành, Hải Hưng']),
      ),
    ).toBe('xã Kim Anh, huyện Kim Thành, Hải Hưng');
    const comma = await together('place', ['xã Cà Dy,', 'xã Cà Dy'], ['huyện Nam Giang']);
    expect(best(comma)).toBe('xã Cà Dy, huyện Nam Giang');
    expect((await together('place', [''], ['xã Kim Anh'])).raw).toBe('xã Kim Anh');
  });

  it('of an ethnicity keeps the hyphen that stands there', async () => {
    expect(best(await read('Giẻ-Triêng', 'ethnicity'))).toBe('Giẻ-Triêng');
    expect(best(await read('Giẻ Triêng', 'ethnicity'))).toBe('Giẻ Triêng');
    expect(best(await read('Cơ Tu', 'ethnicity', 'Cơ tu'))).toBe('Cơ Tu');
  });

  it('of a ditto mark is the ditto mark', async () => {
    expect(best(await read('"', 'place'))).toBe('"');
    expect(best(await read('nt', 'name'))).toBe('nt');
  });
});

describe("the book's memory", () => {
  const memory = new BookMemory(
    Array.from({ length: 8 }, () => ({ field: 'registration.signer', text: 'Lê Thị Loăn' }) as const),
  );
  const known = () => memory.of('registration.signer');

  it('decides between readings the ink leaves open', async () => {
    const [text, confirmed] = ['Lê Thị Loan', 'Lê Thị Loăn'];
    const before = best(await read(text, 'name', confirmed));
    const after = await read(text, 'name', confirmed, known());
    expect(before).not.toBe(confirmed);
    expect(best(after)).toBe(confirmed);
    expect(after.evidence).toContain('book');
    expect(after.candidates.map((each) => each.text)).toContain(text);
  });

  it('never puts a known name over another that is clearly written', async () => {
    const decoded = await read('Lê Thị Xoan', 'name', undefined, known());
    expect(best(decoded)).toBe('Lê Thị Xoan');
  });

  it('never makes a reading so sure that it would not be asked about', async () => {
    const calibration = await Calibration.load();
    const moved = await read('Lê Thị Loan', 'name', 'Lê Thị Loăn', known());
    expect(calibration.confidences(moved, 'name')[0]).toBeLessThanOrEqual(0.95);
  });

  it('learns nothing from dates, numbers and names of children, which do not return', () => {
    const none = new BookMemory([
      { field: 'child.birthDate', text: '1/2/1985' },
      { field: 'child.fullName', text: 'Lê Văn Hùng' },
    ]);
    expect(none.of('child.birthDate')).toEqual([]);
    expect(none.of('child.fullName')).toEqual([]);
    expect(none.of('father.fullName')).toEqual([]);
  });

  it('weighs more in a field that holds nothing new', () => {
    const fresh = (texts: readonly string[]): number =>
      new BookMemory(texts.map((text) => ({ field: 'child.birthPlace', text }))).of('child.birthPlace')[0]
        ?.fresh ?? 1;
    expect(fresh(['Trà Dơn', 'Trà Leng', 'Trà Dơn', 'Trà Leng'])).toBeLessThan(
      fresh(['Trà Dơn', 'Trà Leng', 'Trà Tập', 'Trà Cang']),
    );
  });
});
