/** The rules applied to a book as the workspace holds it: what `check` shows, `status` counts and `export` obeys. */
import { fieldsToAnswer } from '../forms/form.js';
import type { EntryRecord } from '../schema/record.js';
import { checkBook, likenessesOf } from '../schema/rules/check.js';
import type { Finding } from '../schema/rules/rule.js';
import { formOfWorkspace } from './office-forms.js';
import type { Book, Workspace } from './types.js';

/**
 * All findings on a book's entries, likenesses to entries of other books included; on `records` in place of those the
 * workspace holds, to ask what would be found if the readings were right.
 */
export function findingsOfBook(
  workspace: Workspace,
  book: Book,
  records: readonly EntryRecord[] = workspace.records.list(book.code),
): readonly Finding[] {
  const others = workspace.books.list().filter(({ code }) => code !== book.code);
  const elsewhere = likenessesOf(
    others.map((other) => ({ book: other, records: workspace.records.list(other.code) })),
  );
  const form = formOfWorkspace(workspace, book.form);
  return checkBook(records, book, fieldsToAnswer(form), elsewhere);
}
