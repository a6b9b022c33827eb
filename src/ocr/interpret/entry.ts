/** Readings of one entry looked at together: figures against words, and blank boxes as blank. */

import { NORTHERN, SOUTHERN, writeDate, writeDateInWords } from '../../schema/dates/write.js';
import { datesAgree } from '../../schema/partial-date.js';
import type { FieldReading } from '../types.js';
import { dateOf } from './dates.js';
import { ranked } from './field.js';

/** The date of birth in figures and in words are two readings of one date: each confirms or doubts the other. */
export function interpretEntry(
  fields: readonly FieldReading[],
  bookYear: number | null,
): readonly FieldReading[] {
  const figures = fields.find((field) => field.key === 'child.birthDate');
  const words = fields.find((field) => field.key === 'child.birthDateWords');
  if (figures === undefined || words === undefined || figures.text === '' || words.text === '') return fields;
  const byFigures = dateOf(figures.text, bookYear);
  const byWords = dateOf(words.text, bookYear);
  if (byFigures !== null && byWords !== null) {
    const agree = datesAgree(byFigures, byWords);
    return fields.map((field) =>
      field === figures || field === words ? (agree ? confirmed(field) : doubted(field)) : field,
    );
  }
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
