/** What sends an entry back to the desk, and which of its boxes that puts in doubt. */
import type { FieldKey } from '../schema/fields.js';
import type { EntryRecord, Refusal } from '../schema/record.js';
import type { Workspace } from '../store/types.js';
import { knownReturnOf } from './returned.js';

export interface SentBack {
  /** The receiver's refusal; null where the entry's book failed its second keying. */
  readonly refusal: Refusal | null;
  /** Fields still to be looked at again; none where a look at the whole entry is enough. */
  readonly doubted: ReadonlySet<FieldKey>;
}

/** A receiver's refusal, else that the entry's book failed a second keying and has boxes keyed once only; else null. */
export function sentBackOf(workspace: Workspace, record: EntryRecord): SentBack | null {
  const { refusal } = record;
  if (refusal !== null) return { refusal, doubted: new Set(refusal.doubted) };
  const book = workspace.entries.get(record.entry)?.book;
  const doubted = book === undefined ? undefined : knownReturnOf(workspace, book)?.open(record);
  return doubted === undefined || doubted.size === 0 ? null : { refusal: null, doubted };
}
