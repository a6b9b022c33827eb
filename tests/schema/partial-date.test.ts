/** Partial dates compared as the ranges of days they can mean. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ageOn,
  compareDates,
  datesAgree,
  dayNumber,
  daysBetween,
  daysInMonth,
  isPossible,
  type PartialDate,
} from '../../src/schema/partial-date.js';

const on = (text: string, calendar: PartialDate['calendar'] = 'solar'): PartialDate => {
  const [year, month, day] = text.split('-').map(Number);
  return { year: year ?? 0, month: month ?? null, day: day ?? null, calendar };
};

const wholeDates = fc
  .date({ min: new Date('1850-01-01'), max: new Date('2050-12-31'), noInvalidDate: true })
  .map((date) => on(date.toISOString().slice(0, 10)));
/** A whole date and the same one less precisely known. */
const blurred = wholeDates.chain((date) =>
  fc
    .constantFrom(date, { ...date, day: null }, { ...date, month: null, day: null })
    .map((seen) => ({ date, seen })),
);

describe('days', () => {
  test('are counted as the calendar of the machine counts them', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1800-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          const number = dayNumber(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
          expect(number).toBe(Math.floor(date.getTime() / 86_400_000));
        },
      ),
    );
  });

  test('29 February exists in leap years only', () => {
    expect([1900, 1984, 1985, 2000].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
    expect(isPossible(on('1985-2-29'))).toBe(false);
    expect(isPossible(on('1985-2-30', 'lunar'))).toBe(true);
    expect(isPossible({ year: 1985, month: null, day: 3, calendar: 'solar' })).toBe(false);
  });
});

describe('order', () => {
  test('is certain only where no day the dates can mean contradicts it', () => {
    expect(compareDates(on('1985-3-12'), on('1985-3-13'))).toBe('before');
    expect(compareDates(on('1985-3-12'), on('1985-3-12'))).toBe('same');
    expect(compareDates(on('1985-3'), on('1985-3-12'))).toBe('maybe');
    expect(compareDates(on('1985'), on('1985'))).toBe('maybe');
    expect(compareDates(on('1986'), on('1985-12-31'))).toBe('after');
    // The twelfth lunar month of 1984 runs into February 1985.
    expect(compareDates(on('1984-12-23', 'lunar'), on('1985-2-1'))).toBe('maybe');
    expect(compareDates(on('1984-12-23', 'lunar'), on('1984-12-1'))).toBe('after');
  });

  test('knowing less never turns a certainty round', () => {
    fc.assert(
      fc.property(blurred, blurred, (one, other) => {
        const seen = compareDates(one.seen, other.seen);
        const truth = compareDates(one.date, other.date);
        expect(seen === 'maybe' || seen === truth).toBe(true);
        const [least, most] = daysBetween(one.seen, other.seen);
        const [days] = daysBetween(one.date, other.date);
        expect(days).toBeGreaterThanOrEqual(least);
        expect(days).toBeLessThanOrEqual(most);
        const [youngest, oldest] = ageOn(one.seen, other.seen);
        const [age, same] = ageOn(one.date, other.date);
        expect(age).toBe(same);
        expect(age).toBeGreaterThanOrEqual(youngest);
        expect(age).toBeLessThanOrEqual(oldest);
        expect(datesAgree(one.seen, one.date)).toBe(true);
      }),
    );
  });

  test('known lunar dates lie within the range taken for them', () => {
    // New years of Mậu Thân, Ất Sửu, Canh Thìn; mid-autumns of 1985 and of 2006 (a year with a leap seventh month).
    for (const [lunar, solar] of [
      ['1968-1-1', '1968-1-29'],
      ['1985-1-1', '1985-1-21'],
      ['2000-1-1', '2000-2-5'],
      ['1985-8-15', '1985-9-29'],
      ['2006-8-15', '2006-10-6'],
    ] as const) {
      expect(datesAgree(on(lunar, 'lunar'), on(solar))).toBe(true);
    }
  });
});

test('age is counted in completed years', () => {
  expect(ageOn(on('1960-5-10'), on('1985-5-9'))).toEqual([24, 24]);
  expect(ageOn(on('1960-5-10'), on('1985-5-10'))).toEqual([25, 25]);
  expect(ageOn(on('1960'), on('1985-5-10'))).toEqual([24, 25]);
  expect(ageOn(on('1960'), on('1985'))).toEqual([24, 25]);
});
