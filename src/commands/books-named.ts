/** The books a command works on. */
import { Option } from 'commander';
import { HotichError } from '../messages/errors.js';
import { say } from '../messages/message.js';
import { officeMessages } from '../messages/office.js';
import type { Book, Workspace } from '../store/types.js';

/** The named book, or all. Throws `book-unknown`. */
export function booksNamed(workspace: Workspace, code: string | undefined): readonly Book[] {
  return code === undefined ? workspace.books.list() : [workspace.books.named(code)];
}

/** `--book` of a command that works on one book; what is given, or not, goes to `bookAtHand`. */
export function bookOption(): Option {
  return new Option('-b, --book <code>', say(officeMessages.oneBook));
}

/**
 * The named book, or the only one there is. `command` is what was typed, to be typed again with a book: `ask answer`,
 * `scan` with `…` for the `rest`. Throws `book-unknown`, `book-none`, `book-unnamed`.
 */
export function bookAtHand(
  workspace: Workspace,
  code: string | undefined,
  command: string,
  rest: '' | ' …' = '',
): Book {
  if (code !== undefined) return workspace.books.named(code);
  const [first, ...others] = workspace.books.list();
  if (first === undefined) throw new HotichError('book-none');
  if (others.length === 0) return first;
  const books = [first, ...others].map((book) => book.code);
  const shown = books.slice(0, MOST_LISTED).join(', ') + (books.length > MOST_LISTED ? ', …' : '');
  throw new HotichError('book-unnamed', {
    books: shown,
    count: books.length,
    book: first.code,
    command,
    rest,
  });
}

/** A ward has some dozens of books; a message of all their codes would be read by nobody. */
const MOST_LISTED = 12;
