/** A log that a power cut left behind, whose database was taken away since. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { filed } from './files.js';

/**
 * Puts the log of a database that is no longer at `path` out of the way of the one to come: SQLite would play it into that.
 * It is kept, for it may hold what its own database lacks.
 */
export function setLogAside(path: string): void {
  const log = `${path}-wal`;
  filed(path, () => {
    for (let number = 1; existsSync(log); number++) {
      const aside = `${path}-wal.${number}.old`;
      if (!existsSync(aside)) renameSync(log, aside);
    }
    rmSync(`${path}-shm`, { force: true });
  });
}
