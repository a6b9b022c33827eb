/** A date as far as it is known: never padded (domain §2: no 01/01). Months 1–12, days 1–31. */
export interface PartialDate {
  readonly year: number;
  readonly month: number | null;
  /** Null whenever the month is. */
  readonly day: number | null;
  /** Lunar dates are kept as written; converting them is only ever a suggestion. */
  readonly calendar: 'solar' | 'lunar';
}

/** Years that an entry of these books can speak of: a grandparent's birth to a late note. */
const YEARS = { first: 1800, last: 2099 } as const;

/** A range of whole numbers, both ends included. */
export type Range = readonly [least: number, most: number];

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days of a solar month (1–12). Throws RangeError for another month. */
export function daysInMonth(year: number, month: number): number {
  const days = [31, isLeapYear(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  if (days === undefined) throw new RangeError(`no such month: ${month}`);
  return days;
}

/** Whether the date exists in its calendar. A lunar month has at most 30 days; which have 29 is not checked. */
export function isPossible(date: PartialDate): boolean {
  const { year, month, day, calendar } = date;
  if (!Number.isInteger(year) || year < YEARS.first || year > YEARS.last) return false;
  if (month === null) return day === null;
  if (!Number.isInteger(month) || month < 1 || month > 12) return false;
  if (day === null) return true;
  const most = calendar === 'lunar' ? 30 : daysInMonth(year, month);
  return Number.isInteger(day) && day >= 1 && day <= most;
}

/** Whether two dates say the same, to the same precision, in the same calendar. */
export function sameDate(one: PartialDate, other: PartialDate): boolean {
  return (
    one.year === other.year &&
    one.month === other.month &&
    one.day === other.day &&
    one.calendar === other.calendar
  );
}

/**
 * Whether two dates do not contradict each other: one may be less precise. Dates of different calendars
 * agree when their possible days overlap.
 */
export function datesAgree(one: PartialDate, other: PartialDate): boolean {
  const [from, to] = dayRange(one);
  const [otherFrom, otherTo] = dayRange(other);
  return from <= otherTo && otherFrom <= to;
}

/** Days since 1 January 1970 of a solar date (proleptic Gregorian; negative before). */
export function dayNumber(year: number, month: number, day: number): number {
  // Counted from 1 March, so that the leap day ends the year.
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/**
 * The first and last day a possible date can mean, as day numbers. A lunar date gets the widest range that
 * any year allows (the lunar new year falls between 20 January and 21 February; a leap month may lie before).
 */
function dayRange(date: PartialDate): Range {
  const { year, month, day } = date;
  if (date.calendar === 'lunar') return lunarRange(year, month, day);
  if (month === null) return [dayNumber(year, 1, 1), dayNumber(year, 12, 31)];
  if (day === null) return [dayNumber(year, month, 1), dayNumber(year, month, daysInMonth(year, month))];
  const only = dayNumber(year, month, day);
  return [only, only];
}

function lunarRange(year: number, month: number | null, day: number | null): Range {
  const earliestNewYear = dayNumber(year, 1, 20);
  const latestNewYear = dayNumber(year, 2, 21);
  if (month === null) return [earliestNewYear, dayNumber(year + 1, 2, 20)];
  // Twelve months are 354 or 355 days; any run of them keeps within a day and a half of 29.53 days each.
  const before = (month - 1) * 29.53;
  const earliest = earliestNewYear + Math.floor(before - 1.5);
  const latest = latestNewYear + Math.ceil(before + 1.5) + 30;
  return day === null ? [earliest, latest + 29] : [earliest + day - 1, latest + day - 1];
}

/** How two dates lie in time, seen as the ranges of days they can mean; `same` only for two whole equal dates. */
export type DateOrder = 'before' | 'same' | 'maybe' | 'after';

export function compareDates(one: PartialDate, other: PartialDate): DateOrder {
  const [from, to] = dayRange(one);
  const [otherFrom, otherTo] = dayRange(other);
  if (to < otherFrom) return 'before';
  if (from > otherTo) return 'after';
  return from === to && from === otherFrom && from === otherTo ? 'same' : 'maybe';
}

/** Days from one date to another, as the least and the most it can be; negative when the second is earlier. */
export function daysBetween(from: PartialDate, to: PartialDate): Range {
  const [start, startLatest] = dayRange(from);
  const [end, endLatest] = dayRange(to);
  return [end - startLatest, endLatest - start];
}

/** Completed years of age on a day, as the least and the most it can be. Solar dates exactly, lunar within a year. */
export function ageOn(birth: PartialDate, on: PartialDate): Range {
  if (birth.calendar === 'lunar' || on.calendar === 'lunar') {
    const [least, most] = daysBetween(birth, on);
    return [Math.floor(least / 365.2425), Math.floor(most / 365.2425)];
  }
  const years = on.year - birth.year;
  const [birthFirst, birthLast] = monthDayRange(birth);
  const [onFirst, onLast] = monthDayRange(on);
  return [years - (onFirst < birthLast ? 1 : 0), years - (onLast < birthFirst ? 1 : 0)];
}

/** Month and day as one ordered number, widest where unknown. */
function monthDayRange({ month, day }: PartialDate): Range {
  if (month === null) return [101, 1231];
  return day === null ? [month * 100 + 1, month * 100 + 31] : [month * 100 + day, month * 100 + day];
}
