/** A reviewed book against what its pages say, field by field: the measure of the demo and of the bench of the desk. */
import { fieldOf, isFieldKey } from '../src/schema/fields.js';
import { sameWriting } from './officer/officer.js';
import type { Truth, TruthField } from './officer/truth.js';
import type { JsonLine } from './program.js';

/** One field of one live entry as it stands after the review. */
export interface FieldVerdict {
  readonly entry: number;
  readonly key: string;
  readonly right: boolean;
  /** Taken by the machine without asking. */
  readonly unasked: boolean;
}

/** Judges every field of every live record, entry by entry in the order of the book. `shown`: lines of `show --json`. */
export function verdictsOf(shown: readonly JsonLine[], truth: Truth): readonly FieldVerdict[] {
  const entries = truth.scans.flatMap((scan) => scan.entries);
  const lines = shown.filter(({ type }) => type === 'entry');
  return lines.flatMap((line, index) => {
    const entry = entries[index];
    if (entry === undefined || entry.struck_through) {
      // An entry too many is wrong as a whole.
      return entry === undefined ? [{ entry: index, key: '', right: false, unasked: false }] : [];
    }
    const fields = recordOf(line.fields);
    return Object.entries(entry.fields)
      .filter(([key]) => isFieldKey(key) && fieldOf(key).origin === 'entry')
      .map(([key, field]) => ({
        entry: index,
        key,
        right: fields[key] !== undefined && isRight(fields[key], field),
        unasked: typeof recordOf(fields[key]).trust === 'number',
      }));
  });
}

function isRight(value: unknown, field: TruthField): boolean {
  // Where the value came from outside the book, what its own box held is kept beside it.
  const state = textAt(value, 'book_state') ?? textAt(value, 'state');
  return field.state === 'recorded'
    ? sameWriting(textAt(value, 'verbatim') ?? '', field.verbatim ?? '')
    : state === field.state;
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function textAt(value: unknown, key: string): string | null {
  const text = recordOf(value)[key];
  return typeof text === 'string' ? text : null;
}
