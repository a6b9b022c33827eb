/** What a receiver found wrong with an entry, and which of its boxes that puts in doubt. */
import type { Action, ActionBody } from '../schema/action.js';
import type { FieldKey } from '../schema/fields.js';
import { HOLDS_ANOTHER } from '../schema/fold-record.js';
import type { EntryRecord } from '../schema/record.js';
import type { Workspace } from '../store/types.js';
import { knownReturnOf } from './returned.js';
import type { Step } from './steps.js';

/** A receiver's refusal: why, and which fields it named (none: all). Or that of a second keying. */
export interface Refusal {
  readonly by: 'receiver' | 'second-keying';
  /** Whether boxes are in doubt, or none is: the receiver holds the entry otherwise, and a look at the whole is enough. */
  readonly of: 'boxes' | 'entry';
  /** Codes, as the receiver gave them. */
  readonly reasons: readonly string[];
  readonly fields: ReadonlySet<FieldKey>;
  /** Answered since it came, by the order of the entry's history: an old PC's clock may fall back. */
  readonly answered: ReadonlySet<FieldKey>;
}

/**
 * The refusal among an entry's actions that still stands: of the revision sent last, not accepted in another bundle nor sent
 * anew, the whole entry not passed since; null if there is none.
 */
function standingRefusal(actions: readonly Action[]): Refusal | null {
  let sent = 0;
  let accepted = 0;
  let refused: Extract<ActionBody, { type: 'receipted' }> | null = null;
  let passed: string | null = null;
  // A closing receipt repeats what the first one said.
  const refusedIn = new Set<string>();
  const answered = new Map<string, FieldKey>();
  for (const { id, body } of actions) {
    switch (body.type) {
      case 'exported':
        sent = body.revision;
        refused = null;
        break;
      case 'receipted':
        if (body.outcome === 'accepted') {
          accepted = Math.max(accepted, body.revision);
          refused = null;
        } else if (
          body.outcome === 'refused' &&
          body.revision === sent &&
          body.revision > accepted &&
          !refusedIn.has(body.bundle)
        ) {
          refusedIn.add(body.bundle);
          refused = body;
          passed = null;
          answered.clear();
        }
        break;
      case 'answered':
      case 'supplemented':
      case 'derived':
      case 'decided':
        answered.set(id, body.field);
        break;
      case 'filed':
        passed = id;
        break;
      case 'undone':
        answered.delete(body.action);
        if (passed === body.action) passed = null;
        break;
      default:
        break;
    }
  }
  if (refused === null || passed !== null) return null;
  const { reasons, fields = [] } = refused;
  return {
    by: 'receiver',
    of: reasons.length > 0 && reasons.every((reason) => HOLDS_ANOTHER.has(reason)) ? 'entry' : 'boxes',
    reasons,
    fields: new Set(fields),
    answered: new Set(answered.values()),
  };
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
  const refusal = answerable(standingRefusal(workspace.actions.ofEntry(entry)), steps);
  if (refusal !== null) return refusal;
  const book = workspace.entries.get(entry)?.book;
  const returned = book === undefined ? null : knownReturnOf(workspace, book);
  const fields = returned?.open(record);
  if (returned === null || fields === undefined || fields.size === 0) return null;
  return { by: 'second-keying', of: 'boxes', reasons: [], fields, answered: new Set() };
}
