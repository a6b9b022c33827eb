/**
 * What other boxes and other entries suggest for a field the book does not answer. Never entered by itself:
 * an officer accepts a suggestion, and it is kept as `derived`, with its rule and where it comes from. Pure.
 */
import type { ActionBody } from '../../schema/action.js';
import { birthYearFromAge } from '../../schema/ages.js';
import type { DerivationRule } from '../../schema/derivation.js';
import { type FieldKey, fieldOf } from '../../schema/fields.js';
import { sameText } from '../../schema/fold.js';
import type { EntryRecord } from '../../schema/record.js';
import type { FieldValue } from '../../schema/value.js';
import { PARENTS, type Parent, personOf, residenceIn, textOf } from '../kin/parents.js';
import type { Relatives } from './relatives.js';

export interface Suggestion {
  readonly field: FieldKey;
  readonly verbatim: string;
  readonly rule: DerivationRule;
  readonly from: readonly FieldKey[];
  /** The entry those fields stand in; null for the same one. */
  readonly fromEntry: string | null;
  readonly approximate: boolean;
  /** A last resort that the officer is warned of. */
  readonly doubtful: boolean;
}

/**
 * Suggestions for a field, best first, each text once; none where the book itself or a paper has answered.
 *
 * - a parent's date of birth: the date in the box of the age; the same parent in another entry; the year the
 *   age allows (registration year less the age, approximate);
 * - quê quán: of a brother or sister; of the father or mother, from the entry of their own birth; as a last
 *   resort, and doubtful, where the father or mother lived;
 * - dân tộc: the parents' where both have the same; doubtful where only one is known;
 * - a parent's dân tộc and quốc tịch: the same parent in another entry.
 */
export function suggestionsFor(
  record: EntryRecord,
  field: FieldKey,
  relatives: Relatives,
): readonly Suggestion[] {
  const held = record.fields[field];
  if (record.struckThrough || (held?.state === 'recorded' && held.source !== 'derived')) return [];
  const found = byRules(record, field, relatives);
  return found.filter(
    ({ verbatim }, index) => found.findIndex((other) => sameText(other.verbatim, verbatim)) === index,
  );
}

/** What accepting a suggestion records. */
export function acceptanceOf(suggestion: Suggestion): ActionBody {
  const { field, verbatim, rule, from, fromEntry, approximate } = suggestion;
  const source = fromEntry === null ? {} : { fromEntry };
  return { type: 'derived', field, verbatim, rule, from, ...source, approximate };
}

function byRules(record: EntryRecord, field: FieldKey, relatives: Relatives): readonly Suggestion[] {
  if (field === 'child.homePlace') return homePlace(record, relatives);
  if (field === 'child.ethnicity') return ethnicity(record);
  const of = parentField(field);
  if (of === null) return [];
  const elsewhere = sameParent(record, of.parent, field, relatives);
  return of.what === 'birthDate' ? [...birthDate(record, of.parent, elsewhere)] : elsewhere;
}

function parentField(
  field: FieldKey,
): { readonly parent: Parent; readonly what: 'birthDate' | 'ethnicity' | 'nationality' } | null {
  for (const parent of PARENTS) {
    for (const what of ['birthDate', 'ethnicity', 'nationality'] as const) {
      if (field === `${parent}.${what}`) return { parent, what };
    }
  }
  return null;
}

function birthDate(
  record: EntryRecord,
  parent: Parent,
  elsewhere: readonly Suggestion[],
): readonly Suggestion[] {
  const field = `${parent}.birthDate` as const;
  const ageField = `${parent}.age` as const;
  const age = record.fields[ageField]?.value;
  const written = textOf(record, ageField);
  const own = { field, fromEntry: null, doubtful: false };
  if (age?.kind === 'date' && written !== null) {
    const box = {
      ...own,
      verbatim: written,
      rule: 'date-in-age-box',
      from: [ageField],
      approximate: false,
    } as const;
    return [box, ...elsewhere];
  }
  const registered = record.fields['registration.date']?.value;
  if (age?.kind !== 'number' || registered?.kind !== 'date') return elsewhere;
  const { year } = birthYearFromAge(age.number, registered.date.year);
  const fromAge: Suggestion = {
    ...own,
    verbatim: String(year),
    rule: 'year-from-age',
    from: [ageField, 'registration.date'],
    approximate: true,
  };
  return [...elsewhere, fromAge];
}

/** The same parent in other entries: beside the same husband or wife first, then whole dates before years. */
function sameParent(
  record: EntryRecord,
  parent: Parent,
  field: FieldKey,
  relatives: Relatives,
): readonly Suggestion[] {
  return relatives
    .withParent(record, parent)
    .flatMap(({ other, together }) => {
      const verbatim = known(other, field);
      return verbatim === null ? [] : [{ other, together, verbatim }];
    })
    .sort(
      (one, two) =>
        Number(two.together) - Number(one.together) ||
        precision(two.other.fields[field]) - precision(one.other.fields[field]),
    )
    .map(({ other, together, verbatim }) => ({
      field,
      verbatim,
      rule: 'same-parent',
      from: [field],
      fromEntry: other.entry,
      approximate: false,
      doubtful: !together,
    }));
}

function precision(value: FieldValue | undefined): number {
  if (value?.value?.kind !== 'date') return 0;
  const { month, day } = value.value.date;
  return day !== null ? 3 : month !== null ? 2 : 1;
}

function homePlace(record: EntryRecord, relatives: Relatives): readonly Suggestion[] {
  const field = 'child.homePlace';
  const suggestion = (
    rule: DerivationRule,
    from: FieldKey,
    fromEntry: string | null,
    verbatim: string | null,
    doubtful = false,
  ): readonly Suggestion[] => {
    if (verbatim === null) return [];
    return [{ field, verbatim, rule, from: [from], fromEntry, approximate: false, doubtful }];
  };
  const siblings = relatives
    .siblings(record)
    .flatMap((other) => suggestion('siblings-home-place', field, other.entry, known(other, field)));
  const parents = FATHER_FIRST.flatMap((parent) => {
    const birth = relatives.birthOf(record, parent);
    if (birth === null) return [];
    // By a year worked out from an age it may be a namesake's birth.
    const [from, to] = personOf(record, parent)?.born ?? [0, 0];
    return suggestion('parents-home-place', field, birth.entry, known(birth, field), from !== to);
  });
  const better = [...siblings, ...parents];
  if (better.length > 0) return better;
  return FATHER_FIRST.flatMap((parent) => {
    const from = `${parent}.residence` as const;
    return suggestion('parents-residence', from, null, residenceIn(record, from), true);
  });
}

/** By custom a child takes the father's home place; the law leaves the choice to the parents (art. 4(8)). */
const FATHER_FIRST = ['father', 'mother'] as const;

function ethnicity(record: EntryRecord): readonly Suggestion[] {
  const parents = FATHER_FIRST.flatMap((parent) => {
    const from = `${parent}.ethnicity` as const;
    const value = record.fields[from]?.value;
    const text = textOf(record, from);
    return value?.kind === 'code' && text !== null ? [{ from, code: value.code, text }] : [];
  });
  const [first] = parents;
  if (first === undefined || parents.some(({ code }) => code !== first.code)) return [];
  return [
    {
      field: 'child.ethnicity',
      verbatim: first.text,
      rule: 'parents-ethnicity',
      from: parents.map(({ from }) => from),
      fromEntry: null,
      approximate: false,
      doubtful: parents.length < 2,
    },
  ];
}

/** What an entry knows of a field, from the book or from evidence: never another suggestion. */
function known(record: EntryRecord, field: FieldKey): string | null {
  const value = record.fields[field];
  if (value?.source === 'derived') return null;
  // *Không nhớ*, *đã chết* or an age on another day is nobody's date of birth.
  if (fieldOf(field).kind === 'partial-date' && value?.value?.kind !== 'date') return null;
  return textOf(record, field);
}
