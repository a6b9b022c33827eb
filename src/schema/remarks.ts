/** What is to be said of a writing when it is normalised; the rules turn remarks into findings. */
import type { DateFlag, DateOutcome } from './dates/outcome.js';
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
  | 'code-unknown'
  | 'date-unreadable'
  /** Only printed words or dots in a date's box. */
  | 'date-empty'
  | 'date-not-remembered'
  | 'date-deceased'
  | 'date-lunar'
  | 'date-approximate'
  | 'date-leap-month'
  | 'date-two-digit-year'
  | 'date-day-without-month'
  | 'date-zero-for-unknown'
  | 'date-marks-missing';

export type Remark =
  | { readonly code: PlainRemarkCode }
  | { readonly code: 'ethnicity-ambiguous'; readonly candidates: readonly string[] }
  /** It reads as a date that does not exist. */
  | {
      readonly code: 'date-impossible';
      readonly day: number | null;
      readonly month: number | null;
      readonly year: number;
    }
  /** It may mean other dates, which the remark names; the value, if any, is the plainest reading. */
  | { readonly code: 'date-ambiguous'; readonly dates: readonly PartialDate[] }
  /** A year of the can-chi cycle; the value is left open. */
  | { readonly code: 'date-cycle-year'; readonly name: string; readonly dates: readonly PartialDate[] }
  | { readonly code: 'date-without-year'; readonly day: number; readonly month: number }
  /** An age where a date belongs. */
  | { readonly code: 'date-is-age'; readonly age: number }
  | { readonly code: 'date-age-or-year'; readonly age: number; readonly year: number | null };

/** Flags that become a remark of their own; the others are covered by `date-lunar` and `date-ambiguous`. */
const FLAG_REMARKS: Readonly<Partial<Record<DateFlag, PlainRemarkCode>>> = {
  'two-digit-year': 'date-two-digit-year',
  'leap-month': 'date-leap-month',
  approximate: 'date-approximate',
  deceased: 'date-deceased',
  'day-without-month': 'date-day-without-month',
  'zero-for-unknown': 'date-zero-for-unknown',
  'marks-missing': 'date-marks-missing',
};

export function dateRemarks(outcome: DateOutcome): readonly Remark[] {
  switch (outcome.outcome) {
    case 'date': {
      const remarks: Remark[] = [];
      if (outcome.date.calendar === 'lunar') remarks.push({ code: 'date-lunar' });
      if (outcome.alternatives.length > 0) {
        remarks.push({ code: 'date-ambiguous', dates: outcome.alternatives });
      }
      for (const flag of outcome.flags) {
        const code = FLAG_REMARKS[flag];
        if (code !== undefined) remarks.push({ code });
      }
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
