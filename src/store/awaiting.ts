/** What lies with a receiver: behind what an export leaves and what `status` says is next. */
import type { Book, Workspace } from './types.js';

/** Entries sent at the revision they stand at, whose bundle has not been answered for them. */
export function awaitingReceipt(workspace: Workspace, book: Book): ReadonlySet<string> {
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
