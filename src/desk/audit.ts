/** Whether the office's data are what the program wrote: the file, the chains, the records, the originals. */
import { scansOfOffice } from '../store/scans.js';
import type { ChainFault, Entry, Scan, Workspace } from '../store/types.js';

export type Fault =
  /** SQLite finds its file damaged. */
  | { readonly subject: 'database' }
  /** An action or a seal was changed, taken out or put in; `entry` is null where it cannot be told whose. */
  | { readonly subject: 'history'; readonly fault: ChainFault; readonly entry: Entry | null }
  /** A record says something else than its history; it can be folded anew. */
  | { readonly subject: 'record'; readonly entry: Entry }
  | { readonly subject: 'original'; readonly scan: Scan; readonly state: 'altered' | 'lost' };

export interface Audited {
  readonly entries: number;
  readonly originals: number;
}

/**
 * Looks at everything and changes nothing. Faults are told as they are found; `progress` counts the originals,
 * whose hashing takes longest, and is awaited after each.
 */
export async function auditOffice(
  workspace: Workspace,
  found: (fault: Fault) => void,
  progress: (done: number, total: number) => Promise<void>,
): Promise<Audited> {
  // Of a damaged file the rest cannot be asked: what it says may stand on the page that is lost.
  if (!workspace.isWhole()) {
    found({ subject: 'database' });
    return { entries: 0, originals: 0 };
  }
  for (const fault of workspace.verifyChains()) {
    found({
      subject: 'history',
      fault,
      entry: fault.entry === null ? null : workspace.entries.get(fault.entry),
    });
  }
  for (const id of workspace.records.differing()) {
    const entry = workspace.entries.get(id);
    if (entry !== null) found({ subject: 'record', entry });
  }
  const scans = scansOfOffice(workspace);
  for (const [at, scan] of scans.entries()) {
    const state = workspace.scans.state(scan);
    if (state !== 'whole') found({ subject: 'original', scan, state });
    await progress(at + 1, scans.length);
  }
  return { entries: countEntries(workspace), originals: scans.length };
}

function countEntries(workspace: Workspace): number {
  return workspace.books.list().reduce((sum, { code }) => sum + workspace.entries.list(code).length, 0);
}
