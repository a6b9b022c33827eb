/** Every date, written in every way, reads back as itself; and so it does in a careless hand. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DateOutcome } from '../../src/schema/dates/outcome.js';
import { parseDate } from '../../src/schema/dates/parse.js';
import { DATE_STYLES, type WordStyle, writeDate, writeDateInWords } from '../../src/schema/dates/write.js';
import { withoutMarks } from '../../src/schema/fold.js';
import { daysInMonth, type PartialDate } from '../../src/schema/partial-date.js';

const years = fc.integer({ min: 1880, max: 2030 });
const solar: fc.Arbitrary<PartialDate> = years.chain((year) =>
  fc
    .integer({ min: 1, max: 12 })
    .chain((month) =>
      fc
        .integer({ min: 1, max: daysInMonth(year, month) })
        .chain((day) =>
          fc.constantFrom<PartialDate>(
            { year, month, day, calendar: 'solar' },
            { year, month, day: null, calendar: 'solar' },
            { year, month: null, day: null, calendar: 'solar' },
          ),
        ),
    ),
);
const lunar: fc.Arbitrary<PartialDate> = fc.record({
  year: years,
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.option(fc.integer({ min: 1, max: 30 })),
  calendar: fc.constant('lunar'),
});
const dates = fc.oneof({ weight: 3, arbitrary: solar }, lunar);

const wordStyles: fc.Arbitrary<WordStyle> = fc.record({
  thousand: fc.constantFrom('nghìn', 'ngàn'),
  zeroTens: fc.constantFrom('linh', 'lẻ'),
  four: fc.constantFrom('tư', 'bốn'),
  five: fc.constantFrom('lăm', 'nhăm'),
  early: fc.constantFrom('mồng', 'mùng', null),
  firstMonth: fc.constantFrom('một', 'giêng'),
  fourthMonth: fc.constantFrom('tư', 'bốn'),
  lastMonth: fc.constantFrom('mười hai', 'chạp'),
  dayWord: fc.boolean(),
});

/** Case, spacing and composition as different hands and keyboards leave them. */
const hands = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.charAt(0).toUpperCase() + text.slice(1),
  (text) => text.normalize('NFD'),
  (text) => `  ${text.replaceAll(' ', '   ')} `,
  (text) => `${text}.`,
);

const read = (text: string, bookYear = 1985): DateOutcome => parseDate(text, { bookYear });

/** The date read, or the outcome itself so that a failure shows it. */
function dateIn(outcome: DateOutcome): unknown {
  return outcome.outcome === 'date' ? outcome.date : outcome;
}

describe('written and read back', () => {
  test('in every style', () => {
    fc.assert(
      fc.property(dates, fc.constantFrom(...DATE_STYLES), hands, (date, style, hand) => {
        expect(dateIn(read(hand(writeDate(date, style))))).toEqual(date);
      }),
      { numRuns: 1000 },
    );
  });

  test('in words, with every mixture of northern and southern ones', () => {
    fc.assert(
      fc.property(dates, wordStyles, hands, (date, style, hand) => {
        expect(dateIn(read(hand(writeDateInWords(date, style))))).toEqual(date);
      }),
      { numRuns: 1500 },
    );
  });

  test('in words without diacritics, where it is marked so', () => {
    fc.assert(
      fc.property(dates, wordStyles, (date, style) => {
        const outcome = read(withoutMarks(writeDateInWords(date, style)));
        expect(dateIn(outcome)).toEqual(date);
        expect(outcome).toMatchObject({ flags: expect.arrayContaining(['marks-missing']) });
      }),
      { numRuns: 500 },
    );
  });

  test('with a year of two digits, in the book of its time', () => {
    fc.assert(
      fc.property(solar, fc.integer({ min: 0, max: 60 }), (date, age) => {
        fc.pre(date.month !== null);
        const text = writeDate(date, 'd/m/yyyy').replace(/\d\d(?=\d\d$)/u, '');
        fc.pre(date.day !== null || date.year % 100 > 12);
        expect(dateIn(read(text, date.year + age))).toEqual(date);
      }),
    );
  });

  test('nothing unknown is padded', () => {
    fc.assert(
      fc.property(years, fc.constantFrom(...DATE_STYLES), (year, style) => {
        const text = writeDate({ year, month: null, day: null, calendar: 'solar' }, style);
        expect(text).not.toMatch(/0?1[./]|ngày|tháng/u);
      }),
    );
  });
});

describe('whatever is typed', () => {
  const pieces = fc.constantFrom(
    ...'ngày tháng năm một hai ba tư mười mươi lăm trăm nghìn linh mồng giêng chạp âm lịch tuổi không nhớ chết'.split(
      ' ',
    ),
    ...'Giáp Tý 12 3 1985 85 0 / - . … ( ) , x'.split(' '),
  );

  test('the reader answers, and what it gives as a date exists', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (words) => {
        const outcome = read(words.join(' '));
        if (outcome.outcome !== 'date') return;
        expect(outcome.date.month === null ? outcome.date.day : null).toBeNull();
        if (outcome.date.month !== null && outcome.date.day !== null && outcome.date.calendar === 'solar') {
          expect(outcome.date.day).toBeLessThanOrEqual(daysInMonth(outcome.date.year, outcome.date.month));
        }
      }),
      { numRuns: 2000 },
    );
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => read(text) !== undefined));
  });
});
