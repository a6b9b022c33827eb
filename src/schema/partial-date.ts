/** A date as far as it is known: never padded (domain §2: no 01/01). Months 1–12, days 1–31. */
export interface PartialDate {
  readonly year: number;
  readonly month: number | null;
  /** Null whenever the month is. */
  readonly day: number | null;
  /** Lunar dates are kept as written; converting them is only ever a suggestion. */
  readonly calendar: 'solar' | 'lunar';
}
