/** The field for a piece of information about somebody. */
import { FIELDS, type FieldKey } from '../../../schema/fields.js';
import type { Piece, Subject } from './dictionary.js';

const KEYS: ReadonlySet<string> = new Set(FIELDS.map((field) => field.key));

function isKey(text: string): text is FieldKey {
  return KEYS.has(text);
}

/** Null where the register holds no such thing of them. */
export function keyOf(subject: Subject, piece: Piece): FieldKey | null {
  const key = `${subject}.${piece}`;
  return isKey(key) ? key : null;
}
