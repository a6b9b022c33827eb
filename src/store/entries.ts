/** The entries found on the pictures of a book, in its order, and what the machine reads in them. */
import { z } from 'zod';
import type { FieldKey } from '../schema/fields.js';
import type { Core } from './core.js';
import { candidates, fieldKey, flag, json, regions } from './stored.js';
import type { Entry, Reading, Workspace } from './types.js';

const entryRow: z.ZodType<Entry> = z.object({
  id: z.string(),
  book: z.string(),
  picture: z.string(),
  position: z.number().int(),
  row: z.number().int(),
  regions: json(regions),
  struckThrough: flag,
});
const columns = (position: string): string =>
  `id, book, picture, ${position} AS position, row_in_picture AS "row", regions, struck_through AS "struckThrough"`;
const ORDER = 'scan_position, page_in_file, row_in_picture';

const readingRow: z.ZodType<Reading> = z.object({
  entry: z.string(),
  field: fieldKey,
  text: z.string(),
  confidence: z.number(),
  candidates: json(candidates),
  regions: json(regions),
  reader: z.string(),
});

const stepsRow = z.object({ field: fieldKey, steps: json(z.array(z.string())) });

export function entryStore({ connection }: Core): Workspace['entries'] {
  return {
    list: (book) =>
      connection.all(
        entryRow,
        `SELECT ${columns(`ROW_NUMBER() OVER (ORDER BY ${ORDER})`)} FROM entries WHERE book = ? ORDER BY ${ORDER}`,
        book,
      ),
    get: (id) =>
      connection.get(
        entryRow,
        `SELECT ${columns(
          `(SELECT COUNT(*) FROM entries AS other WHERE other.book = entries.book AND
             (other.scan_position, other.page_in_file, other.row_in_picture)
               <= (entries.scan_position, entries.page_in_file, entries.row_in_picture))`,
        )} FROM entries WHERE id = ?`,
        id,
      ),
    readings: (entry) =>
      new Map<FieldKey, Reading>(
        connection
          .all(
            readingRow,
            `SELECT entry, field, text, confidence, candidates, regions, reader FROM readings
             WHERE entry = ? ORDER BY position`,
            entry,
          )
          .map((reading) => [reading.field, reading]),
      ),
    steps: (entry) =>
      new Map(
        connection
          .all(stepsRow, 'SELECT field, steps FROM readings WHERE entry = ? AND steps IS NOT NULL', entry)
          .map(({ field, steps }) => [
            field,
            steps.map((line) => new Uint8Array(Buffer.from(line, 'base64'))),
          ]),
      ),
    reread(entry, field, { text, confidence, candidates: others }) {
      connection.run(
        'UPDATE readings SET text = ?, confidence = ?, candidates = ? WHERE entry = ? AND field = ?',
        text.normalize('NFC'),
        confidence,
        JSON.stringify(others.map((each) => ({ ...each, text: each.text.normalize('NFC') }))),
        entry,
        field,
      );
    },
  };
}
