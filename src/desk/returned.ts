/** A book that its second keying sent back: what of it is to be looked at again. */
import { fieldsToAnswer } from '../forms/form.js';
import type { FieldKey } from '../schema/fields.js';
import type { EntryRecord } from '../schema/record.js';
import { formOfWorkspace } from '../store/office-forms.js';
import { outcomeOf, progressOf } from '../store/second-keying.js';
import type { Workspace } from '../store/types.js';
import { fieldsToRekey, readFieldChoice } from './rekey/fields.js';

export interface BookReturn {
  /** The boxes of a record still to be looked at: those of the sample's kind, keyed once only. */
  open(record: EntryRecord): ReadonlySet<FieldKey>;
}

/** The return of a book by its last sample; null if that passed, is under way, or there is none. */
export function returnOf(workspace: Workspace, code: string): BookReturn | null {
  const sample = workspace.samples.list(code).at(-1);
  const book = workspace.books.get(code);
  if (sample === undefined || book === null || outcomeOf(workspace, sample).state !== 'failed') return null;
  const items = progressOf(workspace, sample);
  // When the sample was done: what was answered since has been looked at again.
  const at = items
    .flatMap(({ second, decision }) => [second?.at ?? '', decision?.at ?? ''])
    .reduce((last, each) => (each > last ? each : last), '');
  const keyedTwice = new Set(items.map(({ entry, field }) => `${entry} ${field}`));
  const onForm = fieldsToAnswer(formOfWorkspace(workspace, book.form));
  const choice = readFieldChoice(sample.fields) ?? 'all';
  return {
    open(record) {
      if (record.struckThrough) return new Set();
      const fields = fieldsToRekey(record, onForm, choice).filter(
        (field) => !keyedTwice.has(`${record.entry} ${field}`) && (record.fields[field]?.at ?? '') <= at,
      );
      return new Set(fields);
    },
  };
}

const known = new WeakMap<Workspace, Map<string, BookReturn | null>>();

/** As `returnOf`, worked out once while a workspace is open: no sample changes during a review. */
export function knownReturnOf(workspace: Workspace, code: string): BookReturn | null {
  const books = known.get(workspace) ?? new Map<string, BookReturn | null>();
  known.set(workspace, books);
  const found = books.get(code);
  if (found !== undefined) return found;
  const made = returnOf(workspace, code);
  books.set(code, made);
  return made;
}
