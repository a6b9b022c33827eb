/** What is pending: put off by officers until a family, a paper or another register tells it. */
import { type FieldKey, isFieldKey } from '../../schema/fields.js';
import type { EntryRecord } from '../../schema/record.js';
import type { FieldValue } from '../../schema/value.js';
import type { Book, Workspace } from '../../store/types.js';
import { type Parentage, parentageOf, textOf } from '../kin/parents.js';

/** One thing to ask about one entry. */
export interface Pending {
  readonly book: string;
  readonly entry: string;
  /** The Nth entry of the book, from 1. */
  readonly position: number;
  readonly field: FieldKey;
  /** What the officer found in the book's own box, if it was looked at. */
  readonly bookState: FieldValue['bookState'] | null;
  /** As the book says them, null where it does not. */
  readonly number: string | null;
  readonly child: string | null;
  readonly parents: Parentage;
}

/** Everything pending in these books, in their order. Struck entries ask for nothing. */
export function pendingOf(workspace: Workspace, books: readonly Book[]): readonly Pending[] {
  return books.flatMap((book) =>
    workspace.records.list(book.code).flatMap((record, index) => pendingFields(record, book.code, index + 1)),
  );
}

function pendingFields(record: EntryRecord, book: string, position: number): readonly Pending[] {
  if (record.struckThrough) return [];
  const fields = Object.entries(record.fields).flatMap(([key, value]) =>
    value?.state === 'pending' && isFieldKey(key) ? [{ field: key, bookState: value.bookState ?? null }] : [],
  );
  if (fields.length === 0) return [];
  const about = {
    book,
    entry: record.entry,
    position,
    number: textOf(record, 'registration.number'),
    child: textOf(record, 'child.fullName'),
    parents: parentageOf(record),
  };
  return fields.map((field) => ({ ...about, ...field }));
}
