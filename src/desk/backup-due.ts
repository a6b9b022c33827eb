/** When an office is to be told that its workspace should be backed up. */
import type { BookState } from './book-state.js';

/** A week's work is what an office may lose. */
const BACKUP_DAYS = 7;

/** How long ago the last backup was, if that is too long; null if none is due. */
export type BackupDue = { readonly last: 'never' } | { readonly last: 'days-ago'; readonly days: number };

/** `last` is null where none was ever made. Books without pictures are nothing to lose. */
export function backupDue(last: Date | null, books: readonly BookState[], now: Date): BackupDue | null {
  if (books.every(({ pictures }) => pictures === 0)) return null;
  if (last === null) return { last: 'never' };
  const days = Math.floor((now.getTime() - last.getTime()) / 86_400_000);
  return days >= BACKUP_DAYS ? { last: 'days-ago', days } : null;
}
