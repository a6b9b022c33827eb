/** What an export would take and leave, seen before anything is written. */
import type { ExceptionCode } from '../messages/exceptions.js';
import { awaitingReceipt } from '../store/awaiting.js';
import { findingsOfBook } from '../store/findings.js';
import type { Book, Workspace } from '../store/types.js';
import type { Profile } from './profile.js';
import { type Selection, selectRecords } from './selection.js';

/** Sorts a book's records by the rules and by what has been sent. Reads the workspace only. */
export function planExport(workspace: Workspace, book: Book, profile: Profile, again: boolean): Selection {
  return selectRecords({
    records: workspace.records.list(book.code),
    findings: findingsOfBook(workspace, book),
    awaiting: awaitingReceipt(workspace, book),
    again,
    book,
    profile,
  });
}

const NOT_HELD_BACK: ReadonlySet<ExceptionCode> = new Set([
  'accepted-already',
  'awaiting-receipt',
  'struck-through',
]);

/** Records that would go but for what stands against them: findings, unfinished work. */
export function heldBack({ left }: Selection): number {
  return left.filter(({ reasons }) => reasons.some(({ code }) => !NOT_HELD_BACK.has(code))).length;
}

/** Whether nothing can go, and something is held back. */
export function isBlocked(selection: Selection): boolean {
  return selection.chosen.length === 0 && heldBack(selection) > 0;
}
