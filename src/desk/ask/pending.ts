/** The ask-list: what officers have put off until a family, a paper or another register tells it. */
import type { FieldKey } from '../../schema/fields.js';
import type { EntryRecord } from '../../schema/record.js';
import type { Book, Workspace } from '../../store/types.js';

/** One thing to ask. */
export interface Pending {
  readonly book: string;
  readonly entry: string;
  /** The Nth entry of the book, from 1. */
  readonly position: number;
  readonly field: FieldKey;
  /** What helps to find the family: as the book says it, null where it does not. */
  readonly number: string | null;
  readonly child: string | null;
  readonly mother: string | null;
  readonly father: string | null;
  readonly address: string | null;
}

/** What is asked together. */
export interface PendingGroup {
  readonly key: string;
  readonly pending: readonly Pending[];
}

/** Everything pending in these books, in the order of the books. Struck entries ask for nothing. */
export function pendingOf(workspace: Workspace, books: readonly Book[]): readonly Pending[] {
  return books.flatMap((book) =>
    workspace.records.list(book.code).flatMap((record, index) => pendingFields(record, book.code, index + 1)),
  );
}

function pendingFields(record: EntryRecord, book: string, position: number): readonly Pending[] {
  if (record.struckThrough) return [];
  const about = {
    book,
    entry: record.entry,
    position,
    number: said(record, 'registration.number'),
    child: said(record, 'child.fullName'),
    mother: said(record, 'mother.fullName'),
    father: said(record, 'father.fullName'),
    address:
      said(record, 'mother.residence') ??
      said(record, 'father.residence') ??
      said(record, 'declarant.residence'),
  };
  return Object.entries(record.fields).flatMap(([key, value]) =>
    value?.state === 'pending' && isKeyOf(record, key) ? [{ ...about, field: key }] : [],
  );
}

function isKeyOf(record: EntryRecord, key: string): key is FieldKey {
  return key in record.fields;
}

function said(record: EntryRecord, field: FieldKey): string | null {
  const value = record.fields[field];
  return value?.resolved ?? value?.verbatim ?? null;
}

/** Groups what is asked together: one visit for one entry. By village and household comes with `by`. */
export function group(
  pending: readonly Pending[],
  by: (each: Pending) => string = (each) => each.entry,
): readonly PendingGroup[] {
  const groups = new Map<string, Pending[]>();
  for (const each of pending) {
    const key = by(each);
    const members = groups.get(key);
    if (members === undefined) groups.set(key, [each]);
    else members.push(each);
  }
  return [...groups].map(([key, members]) => ({ key, pending: members }));
}
