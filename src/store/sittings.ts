/** Officers' spells of work, sealed when they close, and where each officer left off. */
import { z } from 'zod';
import { HotichError } from '../messages/errors.js';
import { CHAIN_START, type Head, hashOfSeal } from './chain.js';
import type { Core } from './core.js';
import { newId } from './identifiers.js';
import { fieldKey, flag } from './stored.js';
import type { Sitting, Workspace } from './types.js';

const idRow = z.object({ id: z.string() });
const sittingRow: z.ZodType<Sitting> = z.object({
  id: z.string(),
  officer: z.string(),
  purpose: z.string(),
  openedAt: z.string(),
  closedAt: z.string().nullable(),
  interrupted: flag,
});
const headRow: z.ZodType<Head> = z.object({
  entry: z.string(),
  sequence: z.number().int(),
  hash: z.string(),
});
const lastSealRow = z.object({ position: z.number().int(), hash: z.string() });
const toldRow = z.object({ told: z.string() });
const placeRow = z.object({ entry: z.string(), field: fieldKey });

export interface SittingStore {
  readonly sittings: Workspace['sittings'];
  /** Seals every sitting left open: `interrupted` marks those a crash left behind. */
  closeAll(interrupted: boolean): void;
}

export function sittingStore({ connection, now }: Core): SittingStore {
  function close(sitting: string, interrupted: boolean): void {
    connection.transaction(() => {
      const at = now().toISOString();
      const closed = connection.run(
        'UPDATE sittings SET closed_at = ?, interrupted = ? WHERE id = ? AND closed_at IS NULL',
        at,
        interrupted ? 1 : 0,
        sitting,
      );
      if (closed === 1) seal(sitting, at);
    });
  }

  /** The heads are those of this sitting; only one sitting writes at a time, so they are the chains' own. */
  function seal(sitting: string, at: string): void {
    const heads = connection.all(
      headRow,
      `SELECT entry, sequence, hash FROM actions AS a WHERE sitting = ? AND sequence =
         (SELECT MAX(sequence) FROM actions AS b WHERE b.sitting = a.sitting AND b.entry = a.entry)
       ORDER BY entry`,
      sitting,
    );
    const last = connection.get(
      lastSealRow,
      'SELECT position, hash FROM seals ORDER BY position DESC LIMIT 1',
    );
    const position = (last?.position ?? 0) + 1;
    const previous = last?.hash ?? CHAIN_START;
    connection.run(
      'INSERT INTO seals (position, sitting, at, heads, previous, hash) VALUES (?, ?, ?, ?, ?, ?)',
      position,
      sitting,
      at,
      JSON.stringify(heads),
      previous,
      hashOfSeal({ position, sitting, at, heads, previous }),
    );
  }

  const sittings: Workspace['sittings'] = {
    open(officer, purpose) {
      if (connection.get(z.object({}), 'SELECT 1 AS one FROM officers WHERE code = ?', officer) === null) {
        throw new HotichError('officer-unknown', { officer });
      }
      const at = now();
      const id = newId(at);
      connection.run(
        'INSERT INTO sittings (id, officer, purpose, opened_at) VALUES (?, ?, ?, ?)',
        id,
        officer,
        purpose,
        at.toISOString(),
      );
      return id;
    },
    close: (sitting) => close(sitting, false),
    list: () =>
      connection.all(
        sittingRow,
        `SELECT id, officer, purpose, opened_at AS "openedAt", closed_at AS "closedAt", interrupted
         FROM sittings ORDER BY opened_at, id`,
      ),
    savePlace(officer, book, place) {
      connection.run(
        `INSERT INTO places (officer, book, entry, field) VALUES (?, ?, ?, ?)
         ON CONFLICT (officer, book) DO UPDATE SET entry = excluded.entry, field = excluded.field`,
        officer,
        book,
        place.entry,
        place.field,
      );
    },
    place: (officer, book) =>
      connection.get(
        placeRow,
        'SELECT entry, field FROM places WHERE officer = ? AND book = ?',
        officer,
        book,
      ),
    keepHalfTold(entry, field, told) {
      if (told === null) connection.run('DELETE FROM half_told WHERE entry = ? AND field = ?', entry, field);
      else
        connection.run(
          `INSERT INTO half_told (entry, field, told) VALUES (?, ?, ?)
           ON CONFLICT (entry, field) DO UPDATE SET told = excluded.told`,
          entry,
          field,
          told,
        );
    },
    halfTold: (entry, field) =>
      connection.get(toldRow, 'SELECT told FROM half_told WHERE entry = ? AND field = ?', entry, field)
        ?.told ?? null,
  };

  return {
    sittings,
    closeAll(interrupted) {
      const open = connection.all(
        idRow,
        'SELECT id FROM sittings WHERE closed_at IS NULL ORDER BY opened_at, id',
      );
      for (const { id } of open) close(id, interrupted);
    },
  };
}
