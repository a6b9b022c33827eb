/** Entry numbers against their neighbours: a register counts on by one. A help to the reader, never a correction. */
import type { Candidate } from '../types.js';
import { ranked } from './field.js';

/** What is read of one number; readings of any shape that hold it pass through. */
interface NumberReading {
  readonly text: string;
  readonly confidence: number;
  readonly candidates: readonly Candidate[];
}

/** How sure the count alone makes a number where nothing usable was read. */
const BY_COUNT = 0.3;
/** A reading less sure than this gives way to the count (and still stands among the candidates). */
const UNSURE = 0.15;

/**
 * The readings of entry numbers in the order of the book, seen together. `before` is the number of the entry
 * before the first, null where not known. A number that counts on from its neighbour is surer; another stays
 * what was read, with the counted one among its candidates.
 */
export function interpretNumbers(
  readings: readonly (NumberReading | null)[],
  before: number | null,
): readonly (NumberReading | null)[] {
  let previous = before;
  return readings.map((reading) => {
    const expected = previous === null ? null : previous + 1;
    if (reading === null) {
      previous = expected;
      return null;
    }
    const seen = expected === null ? reading : withCount(reading, expected);
    previous = wholeNumber(seen.text) ?? expected;
    return seen;
  });
}

/** The number a reading says, or null. */
export function wholeNumber(text: string): number | null {
  return /^\d{1,5}$/.test(text) ? Number(text) : null;
}

function withCount(reading: NumberReading, expected: number): NumberReading {
  // A blank box is a finding of its own: no number is put into it.
  if (reading.text === '') return reading;
  const read = wholeNumber(reading.text);
  if (read === expected) {
    const confidence = 1 - (1 - reading.confidence) * 0.4;
    const [first, ...others] = reading.candidates;
    const text = first?.text ?? reading.text;
    return { text, confidence, candidates: [{ text, confidence }, ...others] };
  }
  const unsure = read === null || reading.confidence < UNSURE;
  const confidence = unsure ? Math.max(BY_COUNT, reading.confidence + 0.05) : reading.confidence * 0.5;
  const candidates = ranked([...reading.candidates, { text: String(expected), confidence }]);
  const [first] = candidates;
  return first === undefined ? reading : { ...first, candidates };
}
