/** The books a command works on. */
import { HotichError } from '../messages/errors.js';
import type { Book, Workspace } from '../store/types.js';

/** The named book, or all. Throws `book-unknown`. */
export function booksNamed(workspace: Workspace, code: string | undefined): readonly Book[] {
  if (code === undefined) return workspace.books.list();
  const book = workspace.books.get(code);
  if (book === null) throw new HotichError('book-unknown', { book: code });
  return [book];
}
