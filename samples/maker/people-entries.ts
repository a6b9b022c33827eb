/** Which births a sample book registers, in which order, and when. */
import { type Day, type FullDay, fromDayNumber, isSunday, toDayNumber } from './people-dates.js';
import type { BookFacts, EntryFacts } from './people-facts.js';
import {
  asFarAsKnown,
  type Birth,
  type Household,
  inventBirth,
  inventBirthDay,
  inventHousehold,
  withBirth,
} from './people-families.js';
import { type Random, zipf } from './random.js';

export interface BookPlan {
  readonly facts: BookFacts;
  readonly entryCount: number;
  readonly upland: boolean;
}

/** The entries in the order of the book: numbers and registration dates rise, with no number left out. */
export function planEntries(plan: BookPlan, random: Random): EntryFacts[] {
  const { facts, entryCount } = plan;
  const first =
    entryCount > 60 ? 1 : random.weighted([1, 1, 9, 17, 33, 57, 81].map((each) => [each, 1] as const));
  const days = inventOfficeDays(facts, entryCount, first, random.fork('days'));
  const entries: EntryFacts[] = [];
  const households: Household[] = [];
  days.forEach((day, index) => {
    const own = random.fork(`birth ${index}`);
    const before = entries.at(-1);
    const known = before === undefined ? undefined : pickKnown(households, own);
    const sibling = known === undefined ? null : inventSibling(known, day, own);
    // Two children of a family are mostly brought on the same day.
    const together =
      sibling !== null && known === households.at(-1) && before !== undefined && own.chance(0.8);
    const registered = fromDayNumber(together ? toDayNumber(before.registered) : day);
    if (together)
      for (let later = index + 1; later < days.length && (days[later] ?? 0) < day; later++) days[later] = day;
    const birth = sibling ?? inventFirst(plan, registered, own);
    const at = sibling === null ? -1 : households.indexOf(birth.household);
    if (at >= 0) households.splice(at, 1);
    households.push(withBirth(birth.household, birth.born));
    entries.push(enter(facts, first + index, registered, birth, own));
  });
  return entries;
}

/** Office days in rising order, as day numbers; no Sundays. */
function inventOfficeDays(facts: BookFacts, count: number, first: number, random: Random): number[] {
  const start = facts.era === '2006' && facts.year === 2006 ? { year: 2006, month: 4, day: 3 } : null;
  const newYear = toDayNumber(start ?? { year: facts.year, month: 1, day: 4 });
  const yearEnd = toDayNumber({ year: facts.year, month: 12, day: 30 });
  const from = Math.min(newYear + Math.round(first * random.between(1.4, 2.6)), yearEnd - 30);
  const to = Math.min(yearEnd, from + Math.max(3, Math.round(count * random.between(2, 4.5))));
  const days = Array.from({ length: count }, () => random.integer(from, to)).sort((a, b) => a - b);
  return days.map((day) => (isSunday(day) ? day + 1 : day));
}

function pickKnown(households: readonly Household[], random: Random): Household | undefined {
  if (random.chance(0.08)) return households.at(-1);
  return random.chance(0.025) ? random.pick(households) : undefined;
}

function inventSibling(household: Household, day: number, random: Random): Birth | null {
  const last = Math.min(...household.births);
  const born = last - random.integer(400, 1500);
  return born < day ? inventBirth(household, fromDayNumber(born), random) : null;
}

function inventFirst(plan: BookPlan, registered: FullDay, random: Random): Birth {
  const { locale, era } = plan.facts;
  for (let attempt = 0; attempt < 50; attempt++) {
    const again = era !== '1976' && random.chance(0.03);
    const born = again
      ? fromDayNumber(toDayNumber(registered) - random.integer(2200, 8000))
      : inventBirthDay(registered, plan.upland, random);
    const birth = inventBirth(inventHousehold(locale, born.year, random), born, random);
    if (birth !== null) return birth;
  }
  throw new RangeError('no household of this commune can have a child on the day asked for');
}

function enter(
  facts: BookFacts,
  number: number,
  registered: FullDay,
  birth: Birth,
  random: Random,
): EntryFacts {
  const born = asWritten(birth.born, registered, random);
  // What the entry says decides, even where it names a day no calendar has.
  const day = isFull(born) ? born : birth.born;
  const delay = toDayNumber(registered) - toDayNumber(day);
  // 30 days by the decrees of 1961 and 1998, 60 from April 2006 (domain §9).
  const window = facts.era === '2006' ? 60 : 30;
  const again = facts.era !== '1976' && delay >= 2200 && random.chance(0.7);
  return {
    number,
    registered,
    birth,
    born,
    lunar: facts.era === '1976' && random.chance(0.02),
    type: again ? '2' : delay <= window ? '1' : '4',
    signer: random.weighted(zipf(facts.signers)),
    registrar: random.weighted(zipf(facts.registrars)),
  };
}

const SHORT_MONTHS = [2, 4, 6, 9, 11];

function isFull(day: Day): day is FullDay {
  return day.month !== null && day.day !== null;
}

/** The date the clerk put down: of old births not always the day, and now and then one no calendar has. */
function asWritten(born: FullDay, registered: FullDay, random: Random): Day {
  const until = toDayNumber(registered);
  const old = until - toDayNumber(born) > 300;
  if (old && random.chance(0.2)) return asFarAsKnown(born, random.chance(0.5) ? 'month' : 'year');
  if (SHORT_MONTHS.includes(born.month) && random.chance(0.015)) {
    const impossible = { ...born, day: born.month === 2 ? 30 : 31 };
    if (toDayNumber(impossible) < until) return impossible;
  }
  return born;
}
