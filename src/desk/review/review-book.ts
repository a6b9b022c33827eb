/** The review of a book: from the book's code to a sitting at its queue. */
import { HotichError } from '../../messages/errors.js';
import { formOfWorkspace } from '../../store/office-forms.js';
import type { Workspace } from '../../store/types.js';
import { findEntry } from '../find-entry.js';
import { openPictureView, type PicturePlace } from '../picture/choose.js';
import { ReviewQueue } from '../queue.js';
import { BookIndex } from './question.js';
import { type DeskTerminal, type SittingEnd, sit } from './session.js';

export interface Review {
  readonly workspace: Workspace;
  readonly book: string;
  readonly officer: string;
  /** Only the entry with this number. */
  readonly entry: string | null;
  readonly picture: PicturePlace;
  readonly terminal: DeskTerminal;
  readonly signal: AbortSignal;
}

/** Null when nothing is left to review. Throws `book-unknown`, `entry-unknown`. */
export async function reviewBook(review: Review): Promise<SittingEnd | null> {
  const { workspace, officer, terminal, signal } = review;
  const book = workspace.books.get(review.book);
  if (book === null) throw new HotichError('book-unknown', { book: review.book });
  const form = formOfWorkspace(workspace, book.form);
  const only = review.entry === null ? null : findEntry(workspace, book, review.entry);
  const queue = new ReviewQueue(workspace, book.code, form, only?.id ?? null);
  const index = new BookIndex(workspace, book, form.layout === 'table');
  const place = workspace.sittings.place(officer, book.code);
  const first =
    queue.start(only === null ? place : null) ?? (only === null ? null : (queue.stepsOf(only.id)[0] ?? null));
  if (first === null) return null;
  return sit({
    workspace,
    book,
    officer,
    purpose: 'review',
    queue,
    index,
    first,
    terminal,
    openPicture: (screen) => openPictureView(workspace, review.picture, screen, terminal),
    signal,
  });
}
