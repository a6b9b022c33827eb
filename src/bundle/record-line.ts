/**
 * A line of `records.jsonl`: a record with every value and where it comes from, as it leaves the office. The
 * receiver reads it with the same schema, which lies beside it in the bundle as `record.schema.json`.
 */
import { z } from 'zod';
import { FIELDS } from '../schema/fields.js';
import type { EntryRecord } from '../schema/record.js';
import { type FieldValue, type Region, VALUE_SOURCES, VALUE_STATES } from '../schema/value.js';
import type { Book } from '../store/types.js';
import { sha256Of } from './files.js';

const point = z.tuple([z.number(), z.number()]);
const region = z
  .strictObject({
    page: z.string().describe('Key into `pages` of the line'),
    corners: z
      .tuple([point, point, point, point])
      .describe('Clockwise from its own top left, pixels of the scan'),
  })
  .describe('A place on a scanned page');

const fieldKeys = FIELDS.map(({ key }) => key);
const [firstKey, ...otherKeys] = fieldKeys;
if (firstKey === undefined) throw new RangeError('the field table is empty');
const fieldKey = z.enum([firstKey, ...otherKeys]);

const normalised = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string() }),
  z.strictObject({
    kind: z.literal('date'),
    date: z.strictObject({
      year: z.int(),
      month: z.int().min(1).max(12).nullable(),
      day: z.int().min(1).max(31).nullable(),
      calendar: z.enum(['solar', 'lunar']),
    }),
  }),
  z.strictObject({ kind: z.literal('number'), number: z.number() }),
  z.strictObject({ kind: z.literal('code'), code: z.string(), text: z.string() }),
]);

const evidence = z.strictObject({
  source: z.enum(VALUE_SOURCES).exclude(['book']),
  description: z.string(),
  number: z.string().optional(),
  informant: z.string().optional(),
  derivation: z
    .strictObject({ rule: z.string(), from: z.array(fieldKey), approximate: z.boolean() })
    .optional(),
});

const lineValue = z.strictObject({
  state: z.enum(VALUE_STATES),
  verbatim: z.string().nullable().describe('Exactly what is written, NFC'),
  resolved: z.string().nullable().describe('What a ditto mark stands for'),
  value: normalised.nullable(),
  source: z.enum(VALUE_SOURCES),
  evidence: evidence.nullable().describe('What a value from outside the book rests on'),
  book_state: z.enum(VALUE_STATES).exclude(['recorded']).nullable(),
  officer: z.string().describe('Code of the officer, never a name'),
  at: z.iso.datetime(),
  regions: z.array(region),
  confidence: z.number().min(0).max(1).nullable(),
});

export const recordLineSchema = z
  .strictObject({
    id: z.uuid().describe('The entry, the same in every bundle'),
    revision: z.int().positive(),
    update: z.boolean().describe('An earlier revision of this record was accepted'),
    row: z.int().positive().describe('Row of the table, from 1; the headings are not counted'),
    number: z.int().positive().max(9999).describe('Entry number in the book'),
    file: z.string().describe('Its PDF in the archive'),
    book: z.strictObject({ year: z.int(), number: z.string(), place: z.string() }),
    pages: z
      .record(
        z.string(),
        z.strictObject({
          scan_sha256: z.string().regex(/^[0-9a-f]{64}$/),
          page_in_file: z.int().min(0),
          side: z.enum(['single', 'left', 'right']),
        }),
      )
      .describe('Pages that regions speak of'),
    regions: z.array(region),
    fields: z.partialRecord(fieldKey, lineValue),
  })
  .describe('A line of records.jsonl (hotich bundle format 1)');

export type RecordLine = z.infer<typeof recordLineSchema>;
export type LinePages = RecordLine['pages'];

/** JSON Schema of a line (draft 2020-12), as enclosed in every bundle. */
export function recordLineJsonSchema(): unknown {
  return z.toJSONSchema(recordLineSchema, { io: 'input' });
}

/** What a line says beside the record itself. */
export interface LinePlace {
  readonly row: number;
  readonly number: number;
  readonly file: string;
  readonly update: boolean;
  readonly book: Pick<Book, 'year' | 'number' | 'place'>;
  readonly pages: LinePages;
}

export function lineOf(record: EntryRecord, place: LinePlace): RecordLine {
  const fields: RecordLine['fields'] = {};
  for (const key of fieldKeys) {
    const value = record.fields[key];
    if (value !== undefined) fields[key] = lineValueOf(value);
  }
  const { year, number, place: where } = place.book;
  return {
    id: record.entry,
    revision: record.revision,
    update: place.update,
    row: place.row,
    number: place.number,
    file: place.file,
    book: { year, number, place: where },
    pages: place.pages,
    regions: record.regions.map(regionOf),
    fields,
  };
}

function lineValueOf(value: FieldValue): z.infer<typeof lineValue> {
  return {
    state: value.state,
    verbatim: value.verbatim,
    resolved: value.resolved,
    value: value.value,
    source: value.source,
    evidence: value.evidence === null ? null : evidenceOf(value.evidence),
    book_state: value.bookState ?? null,
    officer: value.officer,
    at: value.at,
    regions: value.regions.map(regionOf),
    confidence: value.confidence,
  };
}

function evidenceOf({ derivation, ...told }: NonNullable<FieldValue['evidence']>): z.infer<typeof evidence> {
  if (derivation === undefined) return told;
  return { ...told, derivation: { ...derivation, from: [...derivation.from] } };
}

function regionOf({ page, corners }: Region): z.infer<typeof region> {
  const [a, b, c, d] = corners;
  return { page, corners: [[...a], [...b], [...c], [...d]] };
}

/**
 * Fingerprint of what a line says of the birth: values, sources and evidence. Who answered, when, where on
 * the page, and in which bundle and row make no difference. Two lines of one revision must share it.
 */
export function contentHash(line: RecordLine): string {
  const values = Object.entries(line.fields)
    .map(([key, value]) => [key, value.state, value.verbatim, value.resolved, value.source, value.evidence])
    .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1));
  return sha256Of(JSON.stringify([line.id, line.number, line.book, values]));
}
