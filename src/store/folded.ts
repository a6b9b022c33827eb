/** By which fold the stored records were made: one that has changed makes them anew. */
import { z } from 'zod';
import { FOLD_VERSION } from '../schema/fold-record.js';
import type { Connection } from './connection.js';

const setting = z.object({ value: z.string() });

export function isFoldedAsNow(connection: Connection): boolean {
  const held = connection.get(setting, "SELECT value FROM settings WHERE name = 'fold'");
  return held?.value === String(FOLD_VERSION);
}

/** Said once all records are folded: a program that is cut short before folds them again. */
export function markFolded(connection: Connection): void {
  connection.run(
    "INSERT INTO settings (name, value) VALUES ('fold', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
    String(FOLD_VERSION),
  );
}
