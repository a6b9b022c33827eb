/** Closed forms: every way a date or number is written is foreseen, and nothing that is none. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { State } from '../../../src/ocr/read/handwriting/grammar/grammar.js';
import { GrammarTree } from '../../../src/ocr/read/handwriting/grammar/grammar-tree.js';
import { grammarOf } from '../../../src/ocr/read/handwriting/grammar/grammars.js';
import { readDescription } from '../../../src/ocr/read/handwriting/network/model.js';
import {
  type DateStyle,
  NORTHERN,
  SOUTHERN,
  writeDate,
  writeDateInWords,
} from '../../../src/schema/dates/write.js';
import { graphemes } from '../../../src/schema/fold.js';

const { alphabet } = await readDescription();

/** Probability of a text; 0 where the grammar does not know it. */
function likely(grammar: State | null, text: string): number {
  if (grammar === null) return 0;
  const tree = new GrammarTree(alphabet, grammar);
  const classes = graphemes(text).map((each) => alphabet.indexOf(each) + 1);
  return Math.exp(tree.wholeLog(tree.nodeOf(classes)));
}

const date = fc.record({
  day: fc.integer({ min: 1, max: 31 }),
  month: fc.integer({ min: 1, max: 12 }),
  year: fc.integer({ min: 1900, max: 2029 }),
});

describe('the grammar of dates', () => {
  it('knows every day in figures, padded or not, with any stroke', () => {
    fc.assert(
      fc.property(
        date,
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom('/', '-', '.'),
        ({ day, month, year }, pad, short, stroke) => {
          const two = (value: number): string => String(value).padStart(pad ? 2 : 1, '0');
          const written = short ? String(year).slice(2) : String(year);
          expect(likely(grammarOf('date'), [two(day), two(month), written].join(stroke))).toBeGreaterThan(0);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('knows every day in the words of north and south', () => {
    fc.assert(
      fc.property(date, fc.constantFrom(NORTHERN, SOUTHERN), ({ day, month, year }, style) => {
        const text = writeDateInWords({ calendar: 'solar', day, month, year }, style);
        expect(likely(grammarOf('date'), text)).toBeGreaterThan(0);
        expect(likely(grammarOf('date'), text.charAt(0).toUpperCase() + text.slice(1))).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  it('knows ages, for a box may ask for either', () => {
    fc.assert(
      fc.property(fc.integer({ min: 14, max: 80 }), fc.constantFrom('', 't', ' t', ' tuổi'), (age, word) => {
        expect(likely(grammarOf('date'), `${age}${word}`)).toBeGreaterThan(0);
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    '',
    '76/8/1975',
    '12/13/1985',
    '12/3-1985',
    '12/3/1785',
    '12/3/',
    'ngày',
    'tháng mười ba năm 1985',
  ])('knows no date like %j', (text) => {
    expect(likely(grammarOf('date'), text)).toBe(0);
  });

  it('knows every writing of a lunar date', () => {
    fc.assert(
      fc.property(
        date,
        fc.constantFrom<DateStyle>('d/m/yyyy', 'long', 'words-north', 'words-south'),
        (day, style) => {
          const text = writeDate({ calendar: 'lunar', ...day }, style);
          expect(likely(grammarOf('date'), text)).toBeGreaterThan(0);
          expect(likely(grammarOf('date'), text.replace(/ (ÂL|âm lịch)$/u, ' ($1)'))).toBeGreaterThan(0);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('shares one probability among all dates', () => {
    let sum = 0;
    for (let year = 1900; year <= 2029; year++) sum += likely(grammarOf('date'), `1/1/${year}`);
    expect(sum).toBeGreaterThan(1e-5);
    expect(sum * 31 * 12).toBeLessThan(1);
  });
});

describe('the grammar of numbers', () => {
  it('knows figures, with the name of the paper before them or without', () => {
    expect(likely(grammarOf('number'), 'CMND 201234567')).toBeGreaterThan(0);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (value) => {
        expect(likely(grammarOf('number'), String(value))).toBeGreaterThan(0);
      }),
      { numRuns: 30 },
    );
    expect(likely(grammarOf('number'), '12a')).toBe(0);
    expect(likely(grammarOf('number'), '')).toBe(0);
  });
});
