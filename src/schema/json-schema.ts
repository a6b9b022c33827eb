/** What is published of the field table: the JSON Schema of a record and the rows of the field reference. */
import { z } from 'zod';
import { FIELDS, type FieldDefinition } from './fields.js';
import { recordLine } from './record-line.js';

/** JSON Schema (draft 2020-12) of a line of `records.jsonl`, as enclosed in every bundle. */
export function recordJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(recordLine, { target: 'draft-2020-12', io: 'input' });
}

/** A row of the field reference (docs/fields.md). */
export interface FieldReferenceRow {
  readonly key: string;
  readonly vi: string;
  readonly en: string;
  readonly kind: string;
  readonly required: string;
  readonly origin: string;
  /** Column of the 70-column template, empty for a box without one. */
  readonly column: string;
  /** Code list of a code, paper field of an identity number, or empty. */
  readonly refersTo: string;
}

export function fieldReference(): readonly FieldReferenceRow[] {
  const definitions: readonly FieldDefinition[] = FIELDS;
  return definitions.map(({ key, label, kind, required, origin, column, codes, paper }) => ({
    key,
    vi: label.vi,
    en: label.en,
    kind,
    required,
    origin,
    column: column ?? '',
    refersTo: codes ?? paper ?? '',
  }));
}
