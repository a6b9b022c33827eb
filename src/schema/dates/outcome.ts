/** What a writing in a date field turned out to be. */
import type { PartialDate } from '../partial-date.js';

/** What the reading of a date depends on besides its text. */
export interface DateContext {
  /** Year the book was opened: two-digit years and cycle years are looked for around it. Null where unknown. */
  readonly bookYear: number | null;
}

/**
 * How a date was reached, where that is worth a look:
 * - `two-digit-year` the century was taken from the book's year
 * - `traditional-month` *tháng một*, *tháng chạp*: the alternatives say what else it may be
 * - `lunar-implied` *rằm*, a leap month or a cycle year say lunar, but *âm lịch* is not written
 * - `leap-month` a leap (nhuận) month
 * - `cycle-year` a can-chi year stands beside the year and agrees with it
 * - `approximate` *khoảng*, *độ*: the writer was not sure
 * - `deceased` *chết* stands beside the date
 * - `day-without-month` the day is written, the month is not: the day is left out of the date
 * - `zero-for-unknown` written 00 for a part that was not known
 * - `two-readings` it can be read in another way, or two writings differ: see the alternatives
 * - `marks-missing` read although diacritics are missing
 */
export type DateFlag =
  | 'two-digit-year'
  | 'traditional-month'
  | 'lunar-implied'
  | 'leap-month'
  | 'cycle-year'
  | 'approximate'
  | 'deceased'
  | 'day-without-month'
  | 'zero-for-unknown'
  | 'two-readings'
  | 'marks-missing';

export type DateOutcome =
  | {
      readonly outcome: 'date';
      readonly date: PartialDate;
      readonly flags: readonly DateFlag[];
      /** Other dates the writing can mean, none of them chosen. */
      readonly alternatives: readonly PartialDate[];
    }
  /** Reads as a date that does not exist, with what was read: kept, never corrected. */
  | {
      readonly outcome: 'impossible';
      readonly day: number | null;
      readonly month: number | null;
      readonly year: number;
      readonly calendar: PartialDate['calendar'];
    }
  /** Day and month without a year, as in a table whose heading gives the year. */
  | { readonly outcome: 'no-year'; readonly day: number; readonly month: number }
  /** A year of the sixty- or twelve-year cycle alone, with every date it can mean in the book's era. */
  | { readonly outcome: 'cycle-year'; readonly name: string; readonly dates: readonly PartialDate[] }
  | { readonly outcome: 'age'; readonly age: number }
  /** Two digits alone: an age, or the last digits of `year` (null where the book's year is not known). */
  | { readonly outcome: 'age-or-year'; readonly age: number; readonly year: number | null }
  | { readonly outcome: 'not-remembered' }
  | { readonly outcome: 'deceased' }
  /** Only printed words, dots or strokes: nothing is written. */
  | { readonly outcome: 'empty' }
  | { readonly outcome: 'unreadable' };

/** How far before and after the book's opening an entry's years are looked for. */
export const ERA = { before: 89, after: 10 } as const;

/** The year with these last two digits in the hundred years around the book's; null without a book's year. */
export function yearFromTwoDigits(digits: number, bookYear: number | null): number | null {
  if (bookYear === null) return null;
  const first = bookYear - ERA.before;
  return first + ((((digits - first) % 100) + 100) % 100);
}
