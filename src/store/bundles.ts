/** What left the office for the police, and the receipts that came back. */
import { z } from 'zod';
import { type Core, known } from './core.js';
import type { Bundle, Workspace } from './types.js';

const row = z.object({
  id: z.string(),
  book: z.string(),
  profile: z.string(),
  sequence: z.number().int(),
  folder: z.string(),
  at: z.string(),
  officer: z.string(),
  manifestSha256: z.string(),
});
const BUNDLES = `SELECT id, book, profile, sequence, folder, at, officer, manifest_sha256 AS "manifestSha256"
  FROM bundles`;
const recordRow = z.object({ entry: z.string(), revision: z.number().int() });
const nextRow = z.object({ next: z.number().int() });

export function bundleStore(
  { connection, now }: Core,
  append: Workspace['actions']['append'],
): Workspace['bundles'] {
  const whole = (bundle: z.infer<typeof row>): Bundle => ({
    ...bundle,
    records: connection.all(
      recordRow,
      'SELECT entry, revision FROM bundle_records WHERE bundle = ? ORDER BY position',
      bundle.id,
    ),
  });

  return {
    nextSequence: (book) =>
      known(
        connection.get(
          nextRow,
          'SELECT COALESCE(MAX(sequence), 0) + 1 AS "next" FROM bundles WHERE book = ?',
          book,
        ),
        'sequence',
      ).next,
    add(bundle, sitting) {
      connection.transaction(() => {
        connection.run(
          `INSERT INTO bundles (id, book, profile, sequence, folder, at, officer, manifest_sha256)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
          bundle.id,
          bundle.book,
          bundle.profile,
          bundle.sequence,
          bundle.folder,
          bundle.at,
          bundle.officer,
          bundle.manifestSha256,
        );
        for (const [position, { entry, revision }] of bundle.records.entries()) {
          connection.run(
            'INSERT INTO bundle_records (bundle, position, entry, revision) VALUES (?, ?, ?, ?)',
            bundle.id,
            position,
            entry,
            revision,
          );
          append({
            entry,
            officer: bundle.officer,
            sitting,
            body: { type: 'exported', bundle: bundle.id, revision },
          });
        }
      });
    },
    list(book) {
      const rows =
        book === undefined
          ? connection.all(row, `${BUNDLES} ORDER BY at, id`)
          : connection.all(row, `${BUNDLES} WHERE book = ? ORDER BY sequence`, book);
      return rows.map(whole);
    },
    get(id) {
      const bundle = connection.get(row, `${BUNDLES} WHERE id = ?`, id);
      return bundle === null ? null : whole(bundle);
    },
    addReceipt: (bundle, sha256, text) =>
      connection.run(
        `INSERT INTO receipts (sha256, bundle, taken_in_at, text) VALUES (?, ?, ?, ?)
         ON CONFLICT (sha256, bundle) DO NOTHING`,
        sha256,
        bundle,
        now().toISOString(),
        text,
      ) === 1,
  };
}
