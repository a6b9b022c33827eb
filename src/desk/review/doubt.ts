/** Why a reading deserves a second look. Pure. */
import type { FieldKey } from '../../schema/fields.js';
import { fieldOf } from '../../schema/fields.js';
import type { Reading } from '../../store/types.js';
import { problemOf } from './check-input.js';

export type Doubt = 'low' | 'close' | 'impossible';

/** Below this a reading is called unsure: one in ten such readings is wrong. */
const SURE = 0.9;
/** Another reading within this factor of the best one is nearly as likely. */
const CLOSE = 0.5;

export function doubtsOf(
  reading: Reading,
  _others: ReadonlyMap<FieldKey, Reading>,
  bookYear: number,
): readonly Doubt[] {
  const doubts: Doubt[] = [];
  if (reading.confidence < SURE) doubts.push('low');
  const rival = reading.candidates.find((candidate) => candidate.text !== reading.text);
  if (rival !== undefined && rival.confidence > reading.confidence * CLOSE) doubts.push('close');
  if (reading.text !== '' && problemOf(fieldOf(reading.field), reading.text, bookYear) !== null) {
    doubts.push('impossible');
  }
  return doubts;
}
