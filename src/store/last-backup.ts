/** When a workspace was last backed up: a note beside its database, for whoever backs up need not hold the lock. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from './copy.js';

const NOTE = 'hotich.backup.json';
const noteSchema = z.object({ at: z.iso.datetime() });

/** Only a reminder hangs on it: that it cannot be written spoils no backup. */
export function noteBackup(folder: string, at: Date): void {
  try {
    writeWhole(join(folder, NOTE), JSON.stringify({ at: at.toISOString() }));
  } catch {
    // The reminder then comes too early.
  }
}

/** Null if it never was, or the note cannot be read. */
export function lastBackup(folder: string): Date | null {
  try {
    const read: unknown = JSON.parse(readFileSync(join(folder, NOTE), 'utf8'));
    return new Date(noteSchema.parse(read).at);
  } catch {
    return null;
  }
}
