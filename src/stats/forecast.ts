/** Progress against a quota and a date: what is done, at what rate, and when it will be reached. Pure. */

export interface Progress {
  readonly quota: number;
  readonly done: number;
  /** Done as a share of the quota, 0 to 1. */
  readonly share: number;
  /** Records a calendar day from the first day with work up to today; null before any work. */
  readonly perDay: number | null;
  /** Records a calendar day needed from tomorrow to the last day; null when there is none left or it is reached. */
  readonly neededPerDay: number | null;
  /** Day on which the quota was reached, or is at the present rate; null if it never is. */
  readonly forecastOn: string | null;
  /** Whether the forecast keeps the date; null without a rate. */
  readonly inTime: boolean | null;
}

const DAY_MS = 86_400_000;

/**
 * `days` are the calendar days (YYYY-MM-DD) with work, and the records finished on each; `today` and `by` likewise.
 */
export function forecast(
  days: ReadonlyMap<string, number>,
  quota: number,
  by: string,
  today: string,
): Progress {
  const done = [...days.values()].reduce((sum, count) => sum + count, 0);
  const first = [...days.keys()].toSorted()[0];
  // The clock may have been ahead: work of a day to come was done by today.
  const perDay = first === undefined ? null : done / Math.max(1, daysBetween(first, today) + 1);
  const left = Math.max(0, quota - done);
  const daysLeft = daysBetween(today, by);
  const forecastOn = reachedOn(days, quota) ?? forecastDay(left, perDay, today);
  return {
    quota,
    done,
    share: done / quota,
    perDay,
    neededPerDay: left === 0 || daysLeft <= 0 ? null : left / daysLeft,
    forecastOn,
    inTime: forecastOn === null ? null : forecastOn <= by,
  };
}

/** The day on which the quota was reached; null while it is not. */
function reachedOn(days: ReadonlyMap<string, number>, quota: number): string | null {
  let done = 0;
  for (const [day, count] of [...days].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    done += count;
    if (done >= quota) return day;
  }
  return null;
}

function forecastDay(left: number, perDay: number | null, today: string): string | null {
  if (perDay === null || perDay === 0) return null;
  const day = new Date(toUtc(today) + Math.ceil(left / perDay) * DAY_MS);
  // A rate so low that the day lies beyond the calendar is no forecast.
  return Number.isNaN(day.getTime()) || day.getUTCFullYear() > 9999 ? null : day.toISOString().slice(0, 10);
}

/** Whole days from one calendar day to another; negative when the second comes first. */
function daysBetween(from: string, to: string): number {
  return Math.round((toUtc(to) - toUtc(from)) / DAY_MS);
}

function toUtc(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
