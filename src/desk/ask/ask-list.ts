/**
 * The ask-list: what is pending, by village and household, so that one visit or one call settles all of it.
 * Brothers and sisters are asked for their parents once. Pure.
 */
import { FIELDS, type FieldKey, fieldOf } from '../../schema/fields.js';
import type { Village } from '../../schema/village.js';
import { type Parentage, sameParents } from '../kin/parents.js';
import type { Pending } from './pending.js';

/** One question, and the entries that its answer serves. */
export interface AskQuestion {
  readonly field: FieldKey;
  readonly serves: readonly Pending[];
}

export interface AskChild {
  readonly book: string;
  readonly entry: string;
  readonly position: number;
  readonly number: string | null;
  readonly name: string | null;
}

export interface Household {
  readonly parents: Parentage;
  readonly children: readonly AskChild[];
  readonly questions: readonly AskQuestion[];
}

export interface AskVillage {
  /** Null where the book does not say where they lived. */
  readonly village: Village | null;
  readonly households: readonly Household[];
}

/**
 * Whether a field holds the same for brothers and sisters of one father and mother. What a parent was on the
 * day of a registration (age, occupation, residence, papers) does not; a home place is shared as a rule, and
 * the question names the children it is asked for.
 */
export function isShared(field: FieldKey): boolean {
  return SHARED.has(field);
}

/** Whether an answer serves the household: of a parent whom its entries do not name, each child may have another. */
function isAskedOnce({ field, parents }: Pending): boolean {
  const { subject } = fieldOf(field);
  const isNamed = (subject !== 'mother' && subject !== 'father') || parents[subject] !== null;
  return isShared(field) && isNamed;
}

const SHARED: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'child.homePlace',
  ...(['mother', 'father'] as const).flatMap(
    (parent) =>
      [
        `${parent}.personalNumber`,
        `${parent}.fullName`,
        `${parent}.birthDate`,
        `${parent}.ethnicity`,
        `${parent}.nationality`,
        `${parent}.otherNationality`,
      ] as const,
  ),
]);

const ORDER: ReadonlyMap<string, number> = new Map(FIELDS.map(({ key }, index) => [key, index]));
const collator = new Intl.Collator('vi', { numeric: true });

/** Villages by name, those unknown last; within each, households in the order of the books. */
export function askList(pending: readonly Pending[]): readonly AskVillage[] {
  const villages = new Map<string, { village: Village | null; households: Household[] }>();
  for (const members of byHousehold(pending)) {
    const [first] = members;
    if (first === undefined) continue;
    const { village } = first.parents;
    const key = village?.key ?? '';
    const held = villages.get(key) ?? { village, households: [] };
    villages.set(key, held);
    held.households.push(householdOf(first.parents, members));
  }
  return [...villages.values()].sort(
    (one, other) =>
      Number(one.village === null) - Number(other.village === null) ||
      collator.compare(one.village?.name ?? '', other.village?.name ?? ''),
  );
}

/** What is pending, household by household, each in the order it came. */
function byHousehold(pending: readonly Pending[]): readonly (readonly Pending[])[] {
  const households: Pending[][] = [];
  const ofEntry = new Map<string, Pending[]>();
  // Only those of one village and mother (or father) are compared: a long list stays quick.
  const alike = new Map<string, Pending[][]>();
  for (const each of pending) {
    const { parents, entry } = each;
    const key = `${parents.village?.key ?? ''}|${parents.mother?.key ?? ''}|${parents.father?.key ?? ''}`;
    const near = alike.get(key) ?? [];
    alike.set(key, near);
    let household = ofEntry.get(entry) ?? householdAmong(near, parents);
    if (household === undefined) {
      household = [];
      households.push(household);
      near.push(household);
    }
    household.push(each);
    ofEntry.set(entry, household);
  }
  return households;
}

/** The one that all members of belong to these parents: what it leaves open must not join two families. None if several fit. */
function householdAmong(near: readonly Pending[][], parents: Parentage): Pending[] | undefined {
  const [fitting, another] = near.filter((members) =>
    members.every((member) => sameParents(member.parents, parents)),
  );
  return another === undefined ? fitting : undefined;
}

function householdOf(parents: Parentage, members: readonly Pending[]): Household {
  const children = new Map<string, AskChild>();
  const questions = new Map<string, Pending[]>();
  for (const each of members) {
    const { book, entry, position, number, child: name } = each;
    children.set(entry, { book, entry, position, number, name });
    const key = isAskedOnce(each) ? each.field : `${each.field} ${entry}`;
    const serves = questions.get(key);
    if (serves === undefined) questions.set(key, [each]);
    else serves.push(each);
  }
  return {
    parents,
    children: [...children.values()],
    questions: [...questions.values()]
      .flatMap((serves) => (serves[0] === undefined ? [] : [{ field: serves[0].field, serves }]))
      .sort((one, other) => rank(one) - rank(other)),
  };
}

/** Parents first: what serves several entries is asked before what serves one. */
function rank({ field }: AskQuestion): number {
  const ofChild = fieldOf(field).subject === 'mother' || fieldOf(field).subject === 'father' ? 0 : 1000;
  return ofChild + (ORDER.get(field) ?? 0);
}
