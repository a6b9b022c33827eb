/**
 * Dates typed without strokes: `12385` in a book of 1985 is 12/3/1985, put the way this book puts its dates. Only
 * what can be one date alone is expanded; a year stays a year. Pure.
 */
import { yearFromTwoDigits } from '../../schema/dates/outcome.js';
import { isPossible } from '../../schema/partial-date.js';

/** How a clerk writes dates in figures. */
interface Habit {
  readonly separator: string;
  readonly padded: boolean;
  readonly shortYear: boolean;
}

const USUAL: Habit = { separator: '/', padded: false, shortYear: false };
const IN_FIGURES = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{2}|\d{4})$/u;
/** Years a birth register can speak of. */
const YEARS = [1850, 2035] as const;

/** The date that typed figures stand for; null if they are a date as they are, none, or more than one. */
export function expandDate(typed: string, bookYear: number, seen: readonly string[]): string | null {
  const figures = typed.trim();
  if (!/^\d{3,8}$/u.test(figures) || isYear(Number(figures))) return null;
  const dates = new Map<string, readonly [day: number, month: number, year: number]>();
  for (const dayLength of [1, 2]) {
    for (const monthLength of [1, 2]) {
      const rest = figures.slice(dayLength + monthLength);
      if (rest.length !== 2 && rest.length !== 4) continue;
      const day = Number(figures.slice(0, dayLength));
      const month = Number(figures.slice(dayLength, dayLength + monthLength));
      const year = rest.length === 4 ? Number(rest) : yearFromTwoDigits(Number(rest), bookYear);
      if (year === null || !isYear(year) || !isPossible({ year, month, day, calendar: 'solar' })) continue;
      dates.set(`${day} ${month} ${year}`, [day, month, year]);
    }
  }
  const [only, ...others] = [...dates.values()];
  if (only === undefined || others.length > 0) return null;
  const [day, month, year] = only;
  const { separator, padded, shortYear } = habitOf(seen);
  const part = (value: number): string => (padded ? String(value).padStart(2, '0') : String(value));
  return [part(day), part(month), shortYear ? String(year).slice(2) : String(year)].join(separator);
}

function isYear(number: number): boolean {
  return number >= YEARS[0] && number <= YEARS[1];
}

/** The commonest habit among dates of the book, those given first (the reading, the commonest) weighing most. */
function habitOf(seen: readonly string[]): Habit {
  const votes = new Map<string, { habit: Habit; weight: number }>();
  for (const [rank, text] of seen.entries()) {
    const [, day = '', separator = '/', month = '', year = ''] = IN_FIGURES.exec(text.trim()) ?? [];
    if (year === '') continue;
    // Only a figure below ten shows whether it is written with a nought.
    const shows = Number(day) < 10 || Number(month) < 10;
    const padded = shows ? /^0/u.test(Number(day) < 10 ? day : month) : USUAL.padded;
    const habit = { separator, padded, shortYear: year.length === 2 };
    const key = JSON.stringify(habit);
    votes.set(key, { habit, weight: (votes.get(key)?.weight ?? 0) + (shows ? 1 : 0.3) / (1 + rank / 4) });
  }
  return [...votes.values()].toSorted((one, other) => other.weight - one.weight)[0]?.habit ?? USUAL;
}
