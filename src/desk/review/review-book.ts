/** The review of a book: from the book's code to a sitting at its queue. */
import { HotichError } from '../../messages/errors.js';
import { formOfWorkspace } from '../../store/office-forms.js';
import type { Book, Entry, Workspace } from '../../store/types.js';
import { addEntry } from '../add-entry.js';
import { findEntry } from '../find-entry.js';
import { rereadBook } from '../intake/reread-book.js';
import type { Order } from '../order.js';
import { openPictureView, type PicturePlace } from '../picture/choose.js';
import { ReviewQueue } from '../queue.js';
import { BookIndex } from './book-index.js';
import { type DeskTerminal, type SittingEnd, sit } from './session.js';

const REREAD_MILLISECONDS = 1500;

export interface Review {
  readonly workspace: Workspace;
  readonly book: string;
  readonly officer: string;
  /** Only the entry with this number. */
  readonly entry: string | null;
  /** Adds an entry on this picture and reviews that one. */
  readonly addOn: string | null;
  readonly order: Order;
  /** The stated error at which readings are taken without asking, 0 to 1; 0 takes none. */
  readonly trust: number;
  readonly picture: PicturePlace;
  readonly terminal: DeskTerminal;
  readonly signal: AbortSignal;
}

/** Null when nothing is left to review. Throws `book-unknown`, and what `findEntry` and `addEntry` do. */
export async function reviewBook(review: Review): Promise<SittingEnd | null> {
  const { workspace, officer, terminal, signal } = review;
  const book = workspace.books.named(review.book);
  const form = formOfWorkspace(workspace, book.form);
  // What the book has taught since its pages were read; a moment at most, for the officer waits.
  await rereadBook(workspace, { book, form, budget: REREAD_MILLISECONDS, signal }).catch(unlessModelMissing);
  const only = entryOf(review, book);
  const queue = new ReviewQueue(workspace, book.code, form, {
    order: review.order,
    only: only?.id ?? null,
    trust: review.trust,
  });
  const index = new BookIndex(workspace, book, form.layout === 'table');
  const place = workspace.sittings.place(officer, book.code);
  const first =
    // An entry that is done is shown whole, to be mended from there.
    queue.start(only === null ? place : null) ??
    (only === null ? null : { kind: 'entry' as const, entry: only.id });
  if (first === null) return null;
  return sit({
    workspace,
    book,
    officer,
    purpose: 'review',
    trust: review.trust,
    queue,
    index,
    first,
    terminal,
    openPicture: (screen) => openPictureView(workspace, review.picture, screen, terminal),
    signal,
  });
}

/** What was read can be reviewed all the same: `ocr` and `doctor` tell of a damaged installation. */
function unlessModelMissing(error: unknown): void {
  if (!(error instanceof HotichError) || error.code !== 'model-missing') throw error;
}

/** The one entry to review; null for all of the book. */
function entryOf({ workspace, entry, addOn }: Review, book: Book): Entry | null {
  if (addOn !== null) return addEntry(workspace, book, addOn);
  return entry === null ? null : findEntry(workspace, book, entry);
}
