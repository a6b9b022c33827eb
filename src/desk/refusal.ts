/** What a receiver found wrong with an entry, and which of its boxes that puts in doubt. */
import type { Action } from '../schema/action.js';
import type { FieldKey } from '../schema/fields.js';
import type { EntryRecord } from '../schema/record.js';
import type { Workspace } from '../store/types.js';
import { knownReturnOf } from './returned.js';
import type { Step } from './steps.js';

/** A receiver's refusal: when it came, why, and which fields it named (none: all). Or that of a second keying. */
export interface Refusal {
  readonly by: 'receiver' | 'second-keying';
  readonly at: string;
  /** Codes, as the receiver gave them. */
  readonly reasons: readonly string[];
  readonly fields: ReadonlySet<FieldKey>;
}

/** The last receipt's refusal among an entry's actions; null if it was accepted, or never handed over. */
function lastRefusal(actions: readonly Action[]): Refusal | null {
  for (let index = actions.length - 1; index >= 0; index--) {
    const action = actions[index];
    if (action?.body.type !== 'receipted') continue;
    if (action.body.outcome !== 'refused') return null;
    const { reasons, fields = [] } = action.body;
    return { by: 'receiver', at: action.at, reasons, fields: new Set(fields) };
  }
  return null;
}

/**
 * The refusal as the steps of its entry can answer it: where none of the fields it names is asked for (they
 * are the book's own, or computed), every one is to be looked at, for the fault comes from one of them.
 */
function answerable(refusal: Refusal | null, steps: readonly Step[]): Refusal | null {
  if (refusal === null) return null;
  const asked = steps.some((step) => 'field' in step && refusal.fields.has(step.field));
  return asked ? refusal : { ...refusal, fields: new Set() };
}

/** What puts an entry's boxes in doubt: its receiver's refusal, else that its book failed a second keying. */
export function refusalOf(workspace: Workspace, record: EntryRecord, steps: readonly Step[]): Refusal | null {
  const { entry } = record;
  const refusal = answerable(lastRefusal(workspace.actions.ofEntry(entry)), steps);
  if (refusal !== null) return refusal;
  const book = workspace.entries.get(entry)?.book;
  const returned = book === undefined ? null : knownReturnOf(workspace, book);
  const fields = returned?.open(record);
  if (returned === null || fields === undefined || fields.size === 0) return null;
  return { by: 'second-keying', at: returned.at, reasons: [], fields };
}
