/**
 * One writer at a time. The lock is SQLite's own write lock on a small database beside the workspace's: the
 * operating system releases it however the process ends, so a crash or a power cut leaves nothing to clear.
 * Locks of this kind are unreliable on network drives; a workspace belongs on the PC's own disk. On POSIX they
 * are also lost when the process that holds them opens and closes the lock file by other means: leave it alone.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { z } from 'zod';
import { momentText } from '../messages/day.js';
import { HotichError } from '../messages/errors.js';
import { translated } from './connection.js';

/** Who is writing, to be told to the second window. */
const holderSchema = z.object({
  officer: z.string(),
  command: z.string(),
  pid: z.number(),
  /** ISO 8601 instant, UTC. */
  since: z.string(),
});
export type LockHolder = z.infer<typeof holderSchema>;

const LOCK_DATABASE = 'hotich.lock.db';
const LOCK_HOLDER = 'hotich.lock.json';

export interface WriterLock {
  /** Leaves word of who holds the lock. */
  announce(holder: LockHolder): void;
  release(): void;
}

/** Takes the writer's lock of a workspace folder, or throws `workspace-in-use` at once. */
export function takeLock(folder: string): WriterLock {
  const path = join(folder, LOCK_DATABASE);
  return translated(path, () => {
    const database = new Sqlite(path, { timeout: 0 });
    try {
      begin(database);
    } catch (error) {
      database.close();
      if (isBusy(error)) throw inUse(folder);
      throw error;
    }
    return {
      announce: (holder) => announce(join(folder, LOCK_HOLDER), holder),
      release: () => {
        if (!database.open) return;
        rmSync(join(folder, LOCK_HOLDER), { force: true });
        database.close();
      },
    };
  });
}

/** Who last announced itself as the writer; null if nobody did or the note cannot be read. */
export function lockHolder(folder: string): LockHolder | null {
  try {
    const holder = holderSchema.safeParse(JSON.parse(readFileSync(join(folder, LOCK_HOLDER), 'utf8')));
    return holder.success ? holder.data : null;
  } catch {
    return null;
  }
}

/** The note is for courtesy: that it cannot be written, as on a full disk, stops nobody from working. */
function announce(path: string, holder: LockHolder): void {
  try {
    writeFileSync(path, JSON.stringify(holder));
  } catch {
    // The second window then sees question marks for the holder.
  }
}

/** Holds the write lock in an open transaction. A new lock file gets its first page first, so that none is pending. */
function begin(database: Sqlite.Database): void {
  if (database.pragma('page_count', { simple: true }) === 0) {
    database.exec('CREATE TABLE IF NOT EXISTS writer (held INTEGER)');
  }
  database.exec('BEGIN IMMEDIATE');
}

function isBusy(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY');
}

function inUse(folder: string): HotichError {
  const holder = lockHolder(folder);
  return new HotichError('workspace-in-use', {
    folder,
    officer: holder?.officer ?? '?',
    command: holder?.command ?? '?',
    pid: holder?.pid ?? '?',
    since: holder === null ? '?' : momentText(new Date(holder.since)),
  });
}
