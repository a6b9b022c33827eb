/** The actions of officers: appended, chained by hash per entry, never changed. */
import { z } from 'zod';
import type { Action } from '../schema/action.js';
import { CHAIN_START, canonical, hashOfAction } from './chain.js';
import type { Connection } from './connection.js';
import { type Core, known } from './core.js';
import { newId } from './identifiers.js';
import { actionBody, json } from './stored.js';
import type { Effort, Workspace } from './types.js';

const COLUMNS = 'position, id, entry, sequence, officer, sitting, at, body, previous, hash';
const rowFields = {
  position: z.number().int(),
  id: z.string(),
  entry: z.string(),
  sequence: z.number().int(),
  officer: z.string(),
  sitting: z.string(),
  at: z.string(),
  body: json(actionBody),
  previous: z.string(),
  hash: z.string(),
};
const actionRow: z.ZodType<Action & { readonly position: number }> = z.object(rowFields);
const headRow = z.object({ sequence: z.number().int(), hash: z.string() });
const positionRow = z.object({ position: z.number().int() });
const sittingRow = z.object({ officer: z.string(), closedAt: z.string().nullable() });
const effortRow = z.object({
  action: z.string(),
  keys: z.number().int(),
  changes: z.number().int(),
  milliseconds: z.number().int(),
});
/** Rows fetched at a time, so that a long book is never in memory as a whole. */
const BATCH = 500;

/** The actions on one entry, oldest first. */
export function actionsOfEntry(connection: Connection, entry: string): readonly Action[] {
  return connection
    .all(actionRow, `SELECT ${COLUMNS} FROM actions WHERE entry = ? ORDER BY sequence`, entry)
    .map(withoutPosition);
}

/** `refold` is called in the same transaction with the entry that an action was appended to. */
export function actionStore(
  { connection, now }: Core,
  refold: (entry: string) => void,
): Workspace['actions'] {
  return {
    ofEntry: (entry) => actionsOfEntry(connection, entry),
    append(given) {
      return connection.transaction(() => {
        checkSitting(given.sitting, given.officer);
        if (given.body.type === 'undone') checkUndone(given.entry, given.body.action);
        const at = now();
        const head = connection.get(
          headRow,
          'SELECT sequence, hash FROM actions WHERE entry = ? ORDER BY sequence DESC LIMIT 1',
          given.entry,
        );
        const unsealed: Omit<Action, 'hash'> = {
          id: newId(at),
          entry: given.entry,
          sequence: (head?.sequence ?? 0) + 1,
          officer: given.officer,
          sitting: given.sitting,
          at: at.toISOString(),
          body: actionBody.parse(composed(given.body)),
          previous: head?.hash ?? CHAIN_START,
        };
        const action: Action = { ...unsealed, hash: hashOfAction(unsealed) };
        insert(action);
        if (given.effort !== undefined) insertEffort(action.id, given.effort);
        refold(given.entry);
        return action;
      });
    },
    *ofBook(book) {
      for (let after = 0; ; ) {
        const batch = connection.all(
          actionRow,
          `SELECT ${COLUMNS} FROM actions
           WHERE position > ? AND entry IN (SELECT id FROM entries WHERE book = ?)
           ORDER BY position LIMIT ${BATCH}`,
          after,
          book,
        );
        yield* batch.map(withoutPosition);
        const last = batch.at(-1);
        if (last === undefined || batch.length < BATCH) return;
        after = last.position;
      }
    },
    effortsOfBook: (book) =>
      new Map(
        connection
          .all(
            effortRow,
            `SELECT efforts.action, keys, changes, milliseconds FROM efforts
             JOIN actions ON actions.id = efforts.action JOIN entries ON entries.id = actions.entry
             WHERE entries.book = ?`,
            book,
          )
          .map(({ action, ...effort }) => [action, effort]),
      ),
  };

  function insertEffort(action: string, { keys, changes, milliseconds }: Effort): void {
    connection.run(
      'INSERT INTO efforts (action, keys, changes, milliseconds) VALUES (?, ?, ?, ?)',
      action,
      keys,
      changes,
      Math.round(milliseconds),
    );
  }

  function checkSitting(id: string, officer: string): void {
    const sitting = connection.get(
      sittingRow,
      'SELECT officer, closed_at AS "closedAt" FROM sittings WHERE id = ?',
      id,
    );
    const { closedAt, officer: of } = known(sitting, `sitting ${id}`);
    if (closedAt !== null) throw new RangeError(`sitting ${id} is closed`);
    if (of !== officer) throw new RangeError(`sitting ${id} is not of officer ${officer}`);
  }

  function checkUndone(entry: string, action: string): void {
    known(
      connection.get(positionRow, 'SELECT position FROM actions WHERE id = ? AND entry = ?', action, entry),
      `action ${action} of entry ${entry}`,
    );
  }

  function insert(action: Action): void {
    const { position } = known(
      connection.get(positionRow, 'SELECT COALESCE(MAX(position), 0) + 1 AS position FROM actions'),
      'position',
    );
    connection.run(
      `INSERT INTO actions (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      position,
      action.id,
      action.entry,
      action.sequence,
      action.officer,
      action.sitting,
      action.at,
      canonical(action.body),
      action.previous,
      action.hash,
    );
  }
}

function withoutPosition({ position: _, ...action }: Action & { readonly position: number }): Action {
  return action;
}

/** Every text inside plain data in NFC: what is stored is composed, whatever the keyboard sent. */
function composed(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(composed);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, composed(each)]));
  }
  return value;
}
