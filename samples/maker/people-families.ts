/** Invented households of a sample book's commune, and the births they register. */
import { inventLineage, inventName, isMatrilineal, type Lineage, type Sex } from './names.js';
import { type Day, type FullDay, fromDayNumber, inventDay, toDayNumber } from './people-dates.js';
import { type Random, zipf } from './random.js';
import type { Locale, People } from './villages.js';

export interface Person {
  readonly name: string;
  readonly sex: Sex;
  readonly people: People;
  readonly born: FullDay;
  readonly occupation: string;
  /** Nine digits, or null for those without a card. */
  readonly cardNumber: string | null;
}

export interface Household {
  readonly village: string;
  readonly mother: Person;
  /** Null where the register knows none. */
  readonly father: Person | null;
  /** Where the father (else the mother) comes from: what the child's quê quán names. */
  readonly homeCommune: string;
  readonly homeDistrict: string;
  readonly lineage: Lineage;
  /** Those who go to the office for this family, the most usual first. */
  readonly declarants: readonly Declarant[];
  readonly births: readonly number[];
}

export interface Declarant {
  readonly name: string;
  readonly relation: 'father' | 'mother' | 'grandmother' | 'grandfather' | 'aunt';
  readonly side: 'paternal' | 'maternal';
  readonly born: FullDay;
  readonly cardNumber: string | null;
}

export interface Birth {
  readonly household: Household;
  readonly name: string;
  readonly sex: Sex;
  readonly people: People;
  readonly born: FullDay;
  readonly birthPlace: 'home' | 'clinic' | 'hospital';
  readonly declarant: Declarant;
}

const LOWLAND_WORK: Readonly<Record<Sex, readonly string[]>> = {
  male: ['Làm ruộng', 'Nông', 'Nông dân', 'Giáo viên', 'Bộ đội', 'Thợ mộc', 'Công nhân', 'Thợ hồ'],
  female: ['Làm ruộng', 'Nông', 'Nông dân', 'Giáo viên', 'Nội trợ', 'Buôn bán', 'Thợ may', 'Công nhân'],
};
const UPLAND_WORK: Readonly<Record<Sex, readonly string[]>> = {
  male: ['Làm rẫy', 'Nông', 'Làm nông', 'Bộ đội', 'Cán bộ xã', 'Công an xã'],
  female: ['Làm rẫy', 'Nông', 'Làm nông', 'Y tá', 'Giáo viên'],
};

function inventPerson(people: People, sex: Sex, lineage: Lineage, born: FullDay, random: Random): Person {
  return {
    name: inventName(people, sex, lineage, random),
    sex,
    people,
    born,
    occupation: random.weighted(zipf((people === 'Kinh' ? LOWLAND_WORK : UPLAND_WORK)[sex])),
    cardNumber: random.chance(people === 'Kinh' ? 0.8 : 0.45) ? inventCard(random) : null,
  };
}

/** A nine-digit card number of Quảng Nam (20) or Gia Lai (23). */
function inventCard(random: Random): string {
  return `${random.pick(['20', '23'])}${String(random.integer(0, 9_999_999)).padStart(7, '0')}`;
}

function olderBy(born: FullDay, years: number, random: Random): FullDay {
  return inventDay(born.year - years, random);
}

/** A family of the commune with a mother of 17 to 40 in the year given. */
export function inventHousehold(locale: Locale, year: number, random: Random): Household {
  const people = random.weighted(locale.peoples);
  const fatherPeople = random.chance(0.93) ? people : random.weighted(locale.peoples);
  const motherLineage = inventLineage(people, random);
  const motherAge = Math.min(40, Math.max(17, Math.round(random.normal(26, 5))));
  const mother = inventPerson(people, 'female', motherLineage, inventDay(year - motherAge, random), random);
  const known = random.chance(0.95);
  let fatherLineage = inventLineage(fatherPeople, random);
  // In the mountains one marries outside one's own clan.
  while (
    fatherPeople !== 'Kinh' &&
    fatherLineage.family !== null &&
    fatherLineage.family === motherLineage.family
  ) {
    if (people === 'Ba na' || people === 'Xơ-Đăng') break;
    fatherLineage = inventLineage(fatherPeople, random);
  }
  const fatherAge = Math.min(58, Math.max(18, motherAge + Math.round(random.normal(3, 3))));
  const father = known
    ? inventPerson(fatherPeople, 'male', fatherLineage, inventDay(year - fatherAge, random), random)
    : null;

  const lineage = father === null || isMatrilineal(people) ? motherLineage : fatherLineage;
  const settler = people === 'Kinh' && random.chance(0.35);
  const homeDistrict = settler ? random.pick(locale.origins) : '';
  const homeCommune = settler ? '' : random.chance(0.8) ? locale.commune : random.pick(locale.neighbours);

  return {
    village: random.weighted(zipf(locale.villages)),
    mother,
    father,
    homeCommune,
    homeDistrict,
    lineage,
    declarants: inventDeclarants(mother, father, motherLineage, fatherLineage, random),
    births: [],
  };
}

function inventDeclarants(
  mother: Person,
  father: Person | null,
  motherLineage: Lineage,
  fatherLineage: Lineage,
  random: Random,
): Declarant[] {
  const of = (parent: Person, relation: 'father' | 'mother'): Declarant => ({
    name: parent.name,
    relation,
    side: relation === 'father' ? 'paternal' : 'maternal',
    born: parent.born,
    cardNumber: parent.cardNumber,
  });
  const elder = (
    parent: Person,
    lineage: Lineage,
    relation: 'grandmother' | 'grandfather' | 'aunt',
    side: 'paternal' | 'maternal',
  ): Declarant => {
    const sex: Sex = relation === 'grandfather' ? 'male' : 'female';
    // A grandmother has a family name of her own; grandfather and aunt share the parent's, where one is handed down.
    const own = relation === 'grandmother' ? inventLineage(parent.people, random) : lineage;
    return {
      name: inventName(parent.people, sex, own, random),
      relation,
      side,
      born: olderBy(
        parent.born,
        relation === 'aunt' ? random.integer(-4, 5) : random.integer(20, 34),
        random,
      ),
      cardNumber: random.chance(0.4) ? inventCard(random) : null,
    };
  };
  const parents = father === null ? [of(mother, 'mother')] : [of(father, 'father'), of(mother, 'mother')];
  const side = father !== null && random.chance(0.6) ? 'paternal' : 'maternal';
  const parent = side === 'paternal' && father !== null ? father : mother;
  const lineage = side === 'paternal' ? fatherLineage : motherLineage;
  const relation = random.weighted([
    ['grandmother', 5],
    ['grandfather', 3],
    ['aunt', 1],
  ] as const);
  // Some fathers never go: the order differs by family.
  const ordered = random.chance(0.6) ? parents : [...parents].reverse();
  return [...ordered, elder(parent, lineage, relation, side)];
}

/** A child of the household, born on the day given; null where the mother would be too young or a sibling too near. */
export function inventBirth(household: Household, born: FullDay, random: Random): Birth | null {
  const number = toDayNumber(born);
  const age = (number - toDayNumber(household.mother.born)) / 365.25;
  if (age < 15.5 || age > 46) return null;
  if (household.father !== null && number - toDayNumber(household.father.born) < 16 * 365.25) return null;
  if (household.births.some((other) => Math.abs(other - number) < 330)) return null;
  const sex: Sex = random.chance(0.515) ? 'male' : 'female';
  const mothers = household.father === null || isMatrilineal(household.mother.people);
  const people = mothers ? household.mother.people : household.father.people;
  return {
    household,
    name: inventChildName(people, sex, household, random),
    sex,
    people,
    born,
    birthPlace: random.weighted([
      ['home', people === 'Kinh' ? 3 : 8],
      ['clinic', people === 'Kinh' ? 5 : 2],
      ['hospital', people === 'Kinh' ? 3 : 1],
    ] as const),
    declarant: random.weighted(zipf(household.declarants)),
  };
}

/** A name that repeats no parent's given name. */
function inventChildName(people: People, sex: Sex, household: Household, random: Random): string {
  const { mother, father, lineage } = household;
  const shared = new Set(['Văn', 'Thị', 'A', 'Y', 'H', ...(lineage.family ?? '').split(' ')]);
  const taken = `${mother.name} ${father?.name ?? ''}`.split(' ').filter((word) => !shared.has(word));
  for (let attempt = 0; attempt < 8; attempt++) {
    const name = inventName(people, sex, lineage, random);
    if (!name.split(' ').some((word) => taken.includes(word))) return name;
  }
  return inventName(people, sex, lineage, random);
}

/** The household after a birth, so that the next child keeps its distance. */
export function withBirth(household: Household, born: FullDay): Household {
  return { ...household, births: [...household.births, toDayNumber(born)] };
}

/**
 * When a child was born that is registered on a given day: mostly within the month, sometimes months or years
 * before, later still in the mountains.
 */
export function inventBirthDay(registered: FullDay, upland: boolean, random: Random): FullDay {
  const delay = random.weighted([
    [random.integer(2, 12), upland ? 35 : 45],
    [random.integer(10, 29), upland ? 30 : 38],
    [random.integer(35, 300), upland ? 18 : 10],
    [random.integer(301, 2600), upland ? 17 : 7],
  ]);
  return fromDayNumber(toDayNumber(registered) - delay);
}

/** What the clerk could learn of a date: the whole of it, its month and year, or the year only. */
export function asFarAsKnown(day: FullDay, known: 'day' | 'month' | 'year'): Day {
  return {
    year: day.year,
    month: known === 'year' ? null : day.month,
    day: known === 'day' ? day.day : null,
  };
}
