/** An entry as it would stand if every reading were right: what the rules are asked about before anybody is. Pure. */
import { isDitto } from '../../schema/ditto.js';
import { type FieldKey, fieldOf } from '../../schema/fields.js';
import { normalise } from '../../schema/normalise.js';
import type { EntryRecord } from '../../schema/record.js';
import type { FieldValue } from '../../schema/value.js';
import type { Reading } from '../../store/types.js';

/** Measured on sample books: every "empty" at 0.7 and above was empty, not one below 0.4 was. */
const SURELY_BLANK = 0.6;

/** Whether a reading says something to accept: ink that nothing was read from is not an empty box. */
export function isProposed(reading: Pick<Reading, 'text' | 'confidence'>): boolean {
  return reading.text.trim() !== '' || reading.confidence >= SURELY_BLANK;
}

/** The record with the readings in the boxes nobody has answered for; ditto marks mean what stands above. */
export function provisionalRecord(
  record: EntryRecord,
  readings: ReadonlyMap<FieldKey, Reading>,
  above: EntryRecord | null,
  bookYear: number,
): EntryRecord {
  const fields: Partial<Record<FieldKey, FieldValue>> = { ...record.fields };
  for (const [key, reading] of readings) {
    if (fields[key] === undefined && isProposed(reading)) {
      fields[key] = readAs(key, reading, above, bookYear);
    }
  }
  return { ...record, fields };
}

function readAs(key: FieldKey, reading: Reading, above: EntryRecord | null, bookYear: number): FieldValue {
  const verbatim = reading.text === '' ? null : reading.text;
  const resolved = verbatim !== null && isDitto(verbatim) ? meaningOf(above?.fields[key]) : null;
  const { kind, codes } = fieldOf(key);
  const meant = resolved ?? verbatim;
  return {
    state: verbatim === null ? 'blank' : 'recorded',
    verbatim,
    resolved,
    value:
      meant === null
        ? null
        : normalise(kind, meant, codes === undefined ? { bookYear } : { bookYear, codes }).value,
    source: 'book',
    evidence: null,
    officer: '',
    at: '',
    regions: reading.regions,
    confidence: reading.confidence,
  };
}

/** What a value says once ditto marks are resolved; a mark nobody resolved says nothing. */
export function meaningOf(value: FieldValue | undefined): string | null {
  if (value === undefined || value.verbatim === null) return null;
  return value.resolved ?? (isDitto(value.verbatim) ? null : value.verbatim);
}
