/** What is to be said of a writing when it is normalised; the rules turn remarks into findings. */
import type { DateOutcome } from './dates/outcome.js';
import type { PartialDate } from './partial-date.js';

/** Remarks that speak for themselves. */
type PlainRemarkCode =
  | 'ditto'
  | 'empty'
  | 'age-unreadable'
  /** A date of birth in the box of the age, as the forms of 1987 and 1999 allow. */
  | 'age-is-date'
  | 'number-unreadable'
  | 'identity-number-unreadable'
  | 'identity-number-form'
  | 'sex-unknown'
  | 'ethnicity-unknown'
  | 'nationality-unknown'
  | 'code-unknown';

/** Remarks on the writing of a date; each is a rule of the same code, or joins one. */
export type DateRemark =
  | { readonly code: 'date-unreadable' }
  /** Only printed words or dots in a date's box. */
  | { readonly code: 'date-empty' }
  | { readonly code: 'date-not-remembered' }
  /** *Chết* and no date. */
  | { readonly code: 'date-deceased' }
  | { readonly code: 'date-lunar' }
  /** It reads as a date that does not exist. */
  | {
      readonly code: 'date-impossible';
      readonly day: number | null;
      readonly month: number | null;
      readonly year: number;
    }
  /** *Tháng một*, *tháng chạp*: the other dates it may mean; the value is the plainest reading. */
  | { readonly code: 'date-ambiguous'; readonly dates: readonly PartialDate[] }
  /** Two writings differ, or one reads in two ways: the other dates; the value is the plainest reading. */
  | { readonly code: 'date-two-readings'; readonly dates: readonly PartialDate[] }
  /** A year of the can-chi cycle; the value is left open. */
  | { readonly code: 'date-cycle-year'; readonly name: string; readonly dates: readonly PartialDate[] }
  | { readonly code: 'date-without-year'; readonly day: number; readonly month: number }
  /** An age where a date belongs. */
  | { readonly code: 'date-is-age'; readonly age: number }
  | { readonly code: 'date-age-or-year'; readonly age: number; readonly year: number | null };

export type Remark =
  | { readonly code: PlainRemarkCode }
  | { readonly code: 'ethnicity-ambiguous'; readonly candidates: readonly string[] }
  | DateRemark;

export function dateRemarks(outcome: DateOutcome): readonly DateRemark[] {
  switch (outcome.outcome) {
    case 'date': {
      const { date, flags, alternatives: dates } = outcome;
      const remarks: DateRemark[] = [];
      if (date.calendar === 'lunar') remarks.push({ code: 'date-lunar' });
      if (flags.includes('two-readings')) remarks.push({ code: 'date-two-readings', dates });
      else if (flags.includes('traditional-month')) remarks.push({ code: 'date-ambiguous', dates });
      return remarks;
    }
    case 'impossible':
      return [{ code: 'date-impossible', day: outcome.day, month: outcome.month, year: outcome.year }];
    case 'no-year':
      return [{ code: 'date-without-year', day: outcome.day, month: outcome.month }];
    case 'cycle-year':
      return [{ code: 'date-cycle-year', name: outcome.name, dates: outcome.dates }];
    case 'age':
      return [{ code: 'date-is-age', age: outcome.age }];
    case 'age-or-year':
      return [{ code: 'date-age-or-year', age: outcome.age, year: outcome.year }];
    case 'not-remembered':
      return [{ code: 'date-not-remembered' }];
    case 'deceased':
      return [{ code: 'date-deceased' }];
    case 'empty':
      return [{ code: 'date-empty' }];
    case 'unreadable':
      return [{ code: 'date-unreadable' }];
    default: {
      const never: never = outcome;
      throw new RangeError(`unknown outcome: ${String(never)}`);
    }
  }
}
