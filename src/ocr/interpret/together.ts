/**
 * Boxes of one entry that speak of the same thing, read together: which of a box's candidates stands first may be
 * decided by the other box. Only what the reader itself saw competes, and what it saw first stays among the candidates.
 */

import type { FieldKey } from '../../schema/fields.js';
import { fold } from '../../schema/fold.js';
import { type NameParts, nameParts } from '../../schema/names.js';
import { datesAgree, type PartialDate } from '../../schema/partial-date.js';
import type { Candidate, FieldReading } from '../types.js';
import { dateOf } from './dates.js';

/** How often the truth is none of a reader's candidates: what a first choice is worth beside a pair that agrees. */
const MISSED = 0.02;
/** A candidate that another box put first is never surer than this: an officer looks at it. */
const SUREST_CHOSEN = 0.8;
/** How often a child has its father's family name, or, where none is read, its mother's. */
const AS_FATHER = 0.93;
const AS_MOTHER = 0.8;
/** A parent's name less sure than this says nothing. */
const LEAST_SURE_PARENT = 0.3;

/**
 * The date of birth in figures and in words as one date: where the first readings are no pair, the likeliest pair of
 * candidates that say the same day. Null if there is none, or it is too unlikely beside the first readings.
 */
export function dateTogether(
  figures: FieldReading,
  words: FieldReading,
  bookYear: number | null,
): { readonly figures: FieldReading; readonly words: FieldReading } | null {
  const dated = (field: FieldReading): readonly { readonly at: Candidate; readonly date: PartialDate }[] =>
    field.candidates.flatMap((at) => {
      const date = dateOf(at.text, bookYear);
      return date === null || date.day === null ? [] : [{ at, date }];
    });
  const inWords = dated(words);
  const pairs = dated(figures).flatMap((one) =>
    inWords
      .filter((other) => datesAgree(one.date, other.date))
      .map((other) => ({ one: one.at, other: other.at, worth: one.at.confidence * other.at.confidence })),
  );
  const [best] = pairs.toSorted((one, other) => other.worth - one.worth);
  if (best === undefined) return null;
  const apart = MISSED * (figures.confidence + words.confidence);
  if (best.worth <= apart) return null;
  const others = pairs.reduce((sum, { worth }) => sum + worth, 0) - best.worth;
  const confidence = best.worth / (best.worth + others + apart);
  return {
    figures: withFirst(figures, best.one, confidence),
    words: withFirst(words, best.other, confidence),
  };
}

/**
 * The child's name beside its parents': of candidates that compete, one with the family name of the father (or of the
 * mother, where no father is read) is put first. A sure name stays, whatever the parents are called.
 */
export function familyTogether(
  child: FieldReading,
  father: FieldReading | undefined,
  mother: FieldReading | undefined,
): FieldReading {
  const parent = father === undefined || father.text === '' ? mother : father;
  if (parent === undefined || parent.confidence < LEAST_SURE_PARENT) return child;
  const family = familyOf(parent.text);
  const own = familyOf(child.text);
  if (family === null || own === null || own === family) return child;
  const [best] = child.candidates
    .filter(({ text }) => familyOf(text) === family)
    .toSorted((one, other) => other.confidence - one.confidence);
  if (best === undefined) return child;
  const usual = parent === father ? AS_FATHER : AS_MOTHER;
  const same = best.confidence * (usual * parent.confidence + (1 - usual) * (1 - parent.confidence));
  const other = child.confidence * (1 - usual * parent.confidence);
  return same <= other ? child : withFirst(child, best, same / (same + other));
}

/** Boxes that mostly say the same: the one who declares is a parent, parents live together and are of one people. */
const ALIKE: readonly (readonly [FieldKey, FieldKey])[] = [
  ['father.fullName', 'declarant.fullName'],
  ['mother.fullName', 'declarant.fullName'],
  ['father.residence', 'mother.residence'],
  ['father.residence', 'declarant.residence'],
  ['mother.residence', 'declarant.residence'],
  ['father.ethnicity', 'mother.ethnicity'],
  ['child.ethnicity', 'father.ethnicity'],
  ['child.ethnicity', 'mother.ethnicity'],
];

/**
 * Boxes that mostly say the same, read together: where their first readings differ, a text that is a candidate of both
 * is put first in both, if it is likely enough beside the first readings. Two boxes that differ share no candidate mostly.
 */
export function alikeTogether(fields: readonly FieldReading[]): readonly FieldReading[] {
  const now = new Map(fields.map((field) => [field.key, field]));
  for (const [oneKey, otherKey] of ALIKE) {
    const [one, other] = [now.get(oneKey), now.get(otherKey)];
    if (one === undefined || other === undefined || one.text === '' || other.text === '') continue;
    if (fold(one.text) === fold(other.text)) continue;
    const pairs = one.candidates.flatMap((at) =>
      other.candidates
        .filter(({ text }) => at.text !== '' && fold(text) === fold(at.text))
        .map((with_) => ({ one: at, other: with_, worth: at.confidence * with_.confidence })),
    );
    const [best] = pairs.toSorted((left, right) => right.worth - left.worth);
    const apart = MISSED * (one.confidence + other.confidence);
    if (best === undefined || best.worth <= apart) continue;
    const confidence = best.worth / (pairs.reduce((sum, { worth }) => sum + worth, 0) + apart);
    now.set(oneKey, withFirst(one, best.one, confidence));
    now.set(otherKey, withFirst(other, best.other, confidence));
  }
  return fields.map((field) => now.get(field.key) ?? field);
}

function familyOf(name: string): NameParts['family'] | null {
  const parts = nameParts(name);
  return parts === null ? null : fold(parts.family);
}

/** The field with one of its candidates first, no surer than one to be looked at; the others follow below it. */
function withFirst(field: FieldReading, chosen: Candidate, confidence: number): FieldReading {
  if (field.text === chosen.text) return field;
  const first = { text: chosen.text, confidence: Math.min(SUREST_CHOSEN, confidence) };
  const others = field.candidates
    .filter(({ text }) => text !== chosen.text)
    .map((each) => ({ ...each, confidence: Math.min(each.confidence, first.confidence * 0.9) }));
  return { ...field, ...first, candidates: [first, ...others] };
}
