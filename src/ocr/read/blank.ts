/** The proposal that nothing is written in a box. */
import type { Candidate } from '../types.js';
import { along, type Curve } from './confidence.js';

/**
 * A box without ink is blank; the more faint ink there is, the less surely (by mm²). All of 262 boxes so read on eight
 * generated books and the sample books were empty, 177 of them without any ink.
 */
const BLANK_BY_INK: Curve = [
  [0, 0.998],
  [0.05, 0.99],
  [0.1, 0.97],
  [0.3, 0.7],
];

/** An empty text, by what ink there is after all, mm². */
export function blankCandidate(inkArea: number): Candidate {
  return { text: '', confidence: along(BLANK_BY_INK, inkArea) };
}
