/** Text compared and kept: folding, names, ditto marks. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDitto } from '../../src/schema/ditto.js';
import {
  fold,
  graphemes,
  placeTones,
  sameText,
  skeleton,
  tidy,
  withoutMarks,
} from '../../src/schema/fold.js';
import { nameParts, sexHint } from '../../src/schema/names.js';

const letters = fc.constantFrom(
  ...'aăâeêioôơuưyàáảãạềếểễệộởữỳbcdđghklmnpqrstvxñč ê̆'.split(''),
  'ê̆',
  'ơ̆',
  "'",
  ' ',
);
const texts = fc.array(letters, { maxLength: 20 }).map((parts) => parts.join(''));

describe('folding', () => {
  test.each([
    ['Thuỷ', 'Thủy'],
    ['Hoà', 'Hòa'],
    ['qúy', 'quý'],
    ['gía', 'giá'],
    ['khuỷu', 'khủyu'],
    ['Tòan', 'Toàn'],
    ['LÊ  VĂN TÁM', 'Lê Văn Tám'],
    ['Lê Văn Tám'.normalize('NFD'), 'Lê Văn Tám'],
    ['Ksor H’Bơ', "Ksor H' Bơ"],
    ['Quảng Nam – Đà Nẵng', 'Quảng Nam-Đà Nẵng'],
    ['12 / 3 / 1985', '12/3/1985'],
  ])('%s and %s are one', (one, other) => expect(sameText(one, other)).toBe(true));

  test.each([
    ['Hoa', 'Hòa'],
    ['Đào', 'Dào'],
    ['Thủy', 'Thúy'],
    ['Lan Anh', 'Lananh'],
    ['Hơ̆', 'Hơ'],
    ['Ñăng', 'Năng'],
  ])('%s and %s stay two', (one, other) => expect(sameText(one, other)).toBe(false));

  test('is stable, blind to composition and case, and loses no letter', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(text.normalize('NFD'))).toBe(fold(text));
        expect(fold(text.toUpperCase())).toBe(fold(text));
        expect(graphemes(placeTones(tidy(text))).length).toBe(graphemes(tidy(text)).length);
        expect(withoutMarks(placeTones(text))).toBe(withoutMarks(text));
        expect(skeleton(text)).toMatch(/^[a-z]*$/u);
      }),
    );
  });

  test('a letter with two marks counts as one', () => {
    expect(graphemes('Hđơ̆k')).toEqual(['H', 'đ', 'ơ̆', 'k']);
  });
});

describe('names', () => {
  test('are divided where the Kinh order applies, and left whole where it does not', () => {
    expect(nameParts('Nguyễn Thị Bảo Vân')).toEqual({ family: 'Nguyễn', middle: 'Thị Bảo', given: 'Vân' });
    expect(nameParts('Phạm Quỳnh')).toEqual({ family: 'Phạm', middle: '', given: 'Quỳnh' });
    for (const name of [
      'Ksor Bơ',
      'A Lăng Nhớ',
      'Rơ Châm Hem',
      'Siu Puih',
      'Zơ Râm Bới',
      'Bhling Hạnh',
      'Kpă Klơng',
      'Hứa',
    ]) {
      expect(nameParts(name)).toBeNull();
    }
    expect(nameParts('Đinh Văn Ré', '19')).toBeNull();
  });

  test('hint at a sex, no more', () => {
    expect(sexHint('Nguyễn Thị Bảo Vân')).toBe('2');
    expect(sexHint('Lê Văn Tám')).toBe('1');
    expect(sexHint('Trần Thanh Bình')).toBeNull();
    expect(sexHint('Lê Thị')).toBeNull();
    expect(sexHint("Ksor H'Bơ Khắp", '10')).toBe('2');
    expect(sexHint('Y Bhăm', '12')).toBe('1');
    expect(sexHint('Y Bhăm', '14')).toBe('2');
    expect(sexHint('Y Bhăm')).toBeNull();
  });
});

describe('ditto marks', () => {
  test.each([
    '"',
    '″',
    '〃',
    '”',
    '" "',
    ',,',
    'nt',
    'NT',
    'Nt.',
    '-nt-',
    'n.t',
    'n/t',
    '- " -',
    '–〃–',
    'như trên',
    '//',
    '-//-',
    '-"-"-',
    '(nt)',
    '"nt"',
    'n-t',
  ])('%s is one', (mark) => expect(isDitto(mark)).toBe(true));
  test.each(['', '-', 'n', 'Nam', 'nta', '12"', 'Nguyễn', '/', '()', '1//2'])('%s is none', (text) =>
    expect(isDitto(text)).toBe(false),
  );
});
