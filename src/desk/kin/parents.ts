/** Who an entry's parents are, and whether two entries speak of the same people. Pure. */
import { birthYearFromAge } from '../../schema/ages.js';
import { isDitto } from '../../schema/ditto.js';
import type { FieldKey } from '../../schema/fields.js';
import { fold } from '../../schema/fold.js';
import type { Range } from '../../schema/partial-date.js';
import type { EntryRecord } from '../../schema/record.js';
import { type Village, villageOf } from '../../schema/village.js';

export type Parent = 'mother' | 'father';
export const PARENTS = ['mother', 'father'] as const;

export interface Person {
  readonly name: string;
  /** The name as namesakes share it. */
  readonly key: string;
  /** Years of birth it can be, as far as a date or an age tells. */
  readonly born: Range | null;
}

export interface Parentage {
  readonly mother: Person | null;
  readonly father: Person | null;
  /** Where they lived, as the entry says it; the mother's word first. */
  readonly address: string | null;
  readonly village: Village | null;
}

export function parentageOf(record: EntryRecord): Parentage {
  const address =
    residenceIn(record, 'mother.residence') ??
    residenceIn(record, 'father.residence') ??
    residenceIn(record, 'declarant.residence');
  return {
    mother: personOf(record, 'mother'),
    father: personOf(record, 'father'),
    address,
    village: address === null ? null : villageOf(address),
  };
}

/**
 * Whether two entries are of brothers and sisters: the same mother and father by name (one of them may be
 * named in neither), in one village, and no year of birth against it.
 */
export function sameParents(one: Parentage, other: Parentage): boolean {
  if (one.village === null || one.village.key !== other.village?.key) return false;
  const named = PARENTS.filter((parent) => one[parent] !== null || other[parent] !== null);
  return named.length > 0 && named.every((parent) => samePerson(one[parent], other[parent]));
}

/** The same name, and years of birth that do not contradict each other. Nobody is the same as nobody. */
export function samePerson(one: Person | null, other: Person | null): boolean {
  return one !== null && other !== null && one.key === other.key && overlap(one.born, other.born);
}

function overlap(one: Range | null, other: Range | null): boolean {
  return one === null || other === null || (one[0] <= other[1] && other[0] <= one[1]);
}

/** What clerks wrote in the box of a parent's name instead of one. */
const NOBODY =
  /^(?:không(?:\s+(?:rõ|có|biết|khai))?|chưa\s+(?:rõ|biết|xác định)|vô danh|k\.?\s?r\.?|\P{L}*)$/iu;

export function personOf(record: EntryRecord, parent: Parent): Person | null {
  const name = textOf(record, `${parent}.fullName`);
  return name === null || NOBODY.test(name)
    ? null
    : { name, key: fold(name), born: bornBetween(record, parent) };
}

/** A date, be it in the box of the age; else what the age on the day of registration allows. */
function bornBetween(record: EntryRecord, parent: Parent): Range | null {
  const birth = record.fields[`${parent}.birthDate`];
  if (birth?.value?.kind === 'date') {
    const { year } = birth.value.date;
    return birth.evidence?.derivation?.approximate === true ? [year - 1, year + 2] : [year, year];
  }
  const age = record.fields[`${parent}.age`]?.value;
  if (age?.kind === 'date') return [age.date.year, age.date.year];
  const registered = record.fields['registration.date']?.value;
  if (age?.kind !== 'number' || registered?.kind !== 'date') return null;
  return birthYearFromAge(age.number, registered.date.year).range;
}

/** What clerks wrote in the box of a residence instead of one. */
const NO_RESIDENCE = new RegExp(
  [
    '(?:đã\\s+)?(?:chết|mất|qua đời|hy sinh|hi sinh|liệt s[iĩyỹ])(?![\\p{L}]).*',
    '(?:không|chưa|k|ko)\\s+(?:rõ|biết|có|xác định)(?![\\p{L}]).*',
    'không|k\\.?\\s?r\\.?|\\P{L}*',
    '(?:như|cùng|ở với|theo)\\s.*(?:cha|mẹ|bố|ba|má|chồng|vợ)',
    'cùng\\s+(?:thôn|xóm|làng|xã|trên|chỗ|địa chỉ|nhà|nơi).*',
    'ở\\s+(?:chung|cùng).*|tại\\s+(?:xã|địa phương)|đi\\s+(?:bộ đội|B)',
  ]
    .map((each) => `^(?:${each})\\.?$`)
    .join('|'),
  'iu',
);

/** Where somebody lived; null where the box is empty or says why there is nothing to say. */
export function residenceIn(record: EntryRecord, field: `${Parent | 'declarant'}.residence`): string | null {
  const text = textOf(record, field);
  return text === null || NO_RESIDENCE.test(text) ? null : text;
}

/** What a field says once ditto marks are resolved; null where it says nothing. */
export function textOf(record: EntryRecord, field: FieldKey): string | null {
  const value = record.fields[field];
  if (value?.state !== 'recorded' || value.verbatim === null) return null;
  const text = value.resolved ?? value.verbatim;
  return text === '' || isDitto(text) ? null : text;
}
