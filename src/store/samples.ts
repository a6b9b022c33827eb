/** Samples drawn for second keying, and what belongs to each. Once drawn, a sample stays as it is. */
import { z } from 'zod';
import type { Core } from './core.js';
import { newId } from './identifiers.js';
import { fieldKey } from './stored.js';
import type { Sample, SampleItem, Workspace } from './types.js';

const sampleRow: z.ZodType<Sample> = z.object({
  id: z.string(),
  book: z.string(),
  share: z.number(),
  fields: z.string(),
  seed: z.string(),
  limit: z.number(),
  officer: z.string(),
  at: z.string(),
});
const itemRow: z.ZodType<SampleItem> = z.object({ entry: z.string(), field: fieldKey });

export function sampleStore({ connection, now }: Core): Workspace['samples'] {
  return {
    draw(given, items) {
      const at = now();
      const sample: Sample = { ...given, id: newId(at), at: at.toISOString() };
      connection.transaction(() => {
        connection.run(
          `INSERT INTO samples (id, book, share, fields, seed, error_limit, officer, at)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
          sample.id,
          sample.book,
          sample.share,
          sample.fields,
          sample.seed,
          sample.limit,
          sample.officer,
          sample.at,
        );
        for (const [position, { entry, field }] of items.entries()) {
          connection.run(
            'INSERT INTO sample_items (sample, position, entry, field) VALUES (?, ?, ?, ?)',
            sample.id,
            position,
            entry,
            field,
          );
        }
      });
      return sample;
    },
    list: (book) =>
      connection.all(
        sampleRow,
        `SELECT id, book, share, fields, seed, error_limit AS "limit", officer, at FROM samples
         WHERE book = ? ORDER BY at, id`,
        book,
      ),
    items: (sample) =>
      connection.all(
        itemRow,
        'SELECT entry, field FROM sample_items WHERE sample = ? ORDER BY position',
        sample,
      ),
  };
}
