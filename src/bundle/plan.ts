/** What an export would take and leave, seen before anything is written. */
import type { ExceptionCode } from '../messages/exceptions.js';
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

/** Entries sent at the revision they stand at, whose bundle has not been answered for them. */
function awaitingReceipt(workspace: Workspace, book: Book): ReadonlySet<string> {
  const sent = new Map<string, { readonly bundle: string; readonly revision: number }>();
  for (const { entry, body } of workspace.actions.ofBook(book.code)) {
    if (body.type === 'exported') sent.set(entry, body);
    // «pending» is an answer too, but not yet the last: the record stays with the receiver.
    if (body.type === 'receipted' && body.outcome !== 'pending' && sent.get(entry)?.bundle === body.bundle) {
      sent.delete(entry);
    }
  }
  const awaiting = new Set<string>();
  for (const [entry, { revision }] of sent) {
    if (workspace.records.get(entry).revision === revision) awaiting.add(entry);
  }
  return awaiting;
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
