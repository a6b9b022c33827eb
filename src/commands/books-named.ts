/** The books a command works on. */
import type { Book, Workspace } from '../store/types.js';

/** The named book, or all. Throws `book-unknown`. */
export function booksNamed(workspace: Workspace, code: string | undefined): readonly Book[] {
  return code === undefined ? workspace.books.list() : [workspace.books.named(code)];
}
