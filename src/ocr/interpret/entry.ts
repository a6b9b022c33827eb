/** Readings of one entry looked at together: figures against words, children beside parents, blank boxes as blank. */

import { parseAge } from '../../schema/ages.js';
import { NORTHERN, SOUTHERN, writeDate, writeDateInWords } from '../../schema/dates/write.js';
import { fieldOf } from '../../schema/fields.js';
import { datesAgree } from '../../schema/partial-date.js';
import type { FieldReading } from '../types.js';
import { dateOf } from './dates.js';
import { ranked } from './field.js';
import { alikeTogether, dateTogether, familyTogether } from './together.js';

/**
 * The date of birth in figures and in words are two readings of one date: each confirms or doubts the other.
 * Where one box serves two fields (age, or date of birth), what is written goes to the one it makes sense in.
 */
export function interpretEntry(
  readings: readonly FieldReading[],
  bookYear: number | null,
): readonly FieldReading[] {
  const fields = namesTogether(shareBoxes(readings, bookYear));
  const figures = fields.find((field) => field.key === 'child.birthDate');
  const words = fields.find((field) => field.key === 'child.birthDateWords');
  if (figures === undefined || words === undefined || figures.text === '' || words.text === '') return fields;
  const byFigures = dateOf(figures.text, bookYear);
  const byWords = dateOf(words.text, bookYear);
  const put = (one: FieldReading, other: FieldReading): readonly FieldReading[] =>
    fields.map((field) => (field === figures ? one : field === words ? other : field));
  if (byFigures !== null && byWords !== null && datesAgree(byFigures, byWords)) {
    return put(confirmed(figures), confirmed(words));
  }
  const together = dateTogether(figures, words, bookYear);
  if (together !== null) return put(together.figures, together.words);
  if (byFigures !== null && byWords !== null) return put(doubted(figures), doubted(words));
  if (byWords !== null) {
    return fields.map((field) =>
      field === figures
        ? withCandidate(field, writeDate(byWords, 'd/m/yyyy'), words.confidence * 0.6)
        : field,
    );
  }
  if (byFigures !== null) {
    const style = /ngàn|lẻ/u.test(words.text) ? SOUTHERN : NORTHERN;
    return fields.map((field) =>
      field === words
        ? withCandidate(field, writeDateInWords(byFigures, style), figures.confidence * 0.4)
        : field,
    );
  }
  return fields;
}

/** Names and places of an entry that are likely the same, or of one family, beside one another. */
export function namesTogether(fields: readonly FieldReading[]): readonly FieldReading[] {
  return withFamily(alikeTogether(fields));
}

/** A child's name with its parents' beside it. */
function withFamily(fields: readonly FieldReading[]): readonly FieldReading[] {
  const of = (key: FieldReading['key']): FieldReading | undefined =>
    fields.find((field) => field.key === key);
  return fields.map((field) =>
    field.key === 'child.fullName'
      ? familyTogether(field, of('father.fullName'), of('mother.fullName'))
      : field,
  );
}

/** One printed box for an age or a date: the field that it is not is proposed as blank. */
function shareBoxes(fields: readonly FieldReading[], bookYear: number | null): readonly FieldReading[] {
  return fields.map((field) => {
    if (field.text === '') return field;
    const twin = fields.find((other) => other !== field && sameBox(field, other));
    if (twin === undefined) return field;
    const [age, date] = fieldOf(field.key).kind === 'age' ? [field, twin] : [twin, field];
    if (fieldOf(age.key).kind !== 'age' || fieldOf(date.key).kind !== 'partial-date') return field;
    const owner = isDate(date.text, bookYear) ? date : age;
    if (owner === field) return field;
    // Not surer than that what stands in the box was read rightly.
    const blank = { text: '', confidence: Math.max(0.3, owner.confidence) };
    const candidates = ranked([
      blank,
      ...field.candidates.map((each) => ({ ...each, confidence: each.confidence * 0.3 })),
    ]);
    return { ...field, ...blank, candidates };
  });
}

function sameBox(one: FieldReading, other: FieldReading): boolean {
  return JSON.stringify(one.regions) === JSON.stringify(other.regions);
}

/** A date if it reads as one; where neither can be told, four figures speak for a year. */
function isDate(text: string, bookYear: number | null): boolean {
  if (dateOf(text, bookYear) !== null) return true;
  if (parseAge(text) !== null) return false;
  return (text.match(/\d/g)?.length ?? 0) >= 4;
}

function confirmed(field: FieldReading): FieldReading {
  return rated(field, 1 - (1 - field.confidence) * 0.4);
}

function doubted(field: FieldReading): FieldReading {
  return rated(field, field.confidence * 0.5);
}

function rated(field: FieldReading, confidence: number): FieldReading {
  const [first, ...others] = field.candidates;
  if (first === undefined) return { ...field, confidence };
  return { ...field, confidence, candidates: [{ text: first.text, confidence }, ...others] };
}

function withCandidate(field: FieldReading, text: string, confidence: number): FieldReading {
  const candidates = ranked([...field.candidates, { text, confidence }]);
  const [first] = candidates;
  return first === undefined ? field : { ...field, ...first, candidates };
}
