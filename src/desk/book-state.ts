/** Where the office's books stand, and what moves the work on: behind `status` and the menu. */
import type { RecordStatus } from '../schema/record.js';
import type { Book, Workspace } from '../store/types.js';

/** Where a book stands, in counts. */
export interface BookState {
  readonly code: string;
  readonly pictures: number;
  readonly waiting: number;
  readonly unplaced: number;
  readonly entries: number;
  readonly statuses: Readonly<Record<RecordStatus, number>>;
  readonly pendingFields: number;
}

export function stateOf(workspace: Workspace, book: Book): BookState {
  const pictures = workspace.pictures.list(book.code);
  const records = workspace.records.list(book.code);
  const statuses: Record<RecordStatus, number> = {
    open: 0,
    skipped: 0,
    complete: 0,
    exported: 0,
    accepted: 0,
    refused: 0,
  };
  let pendingFields = 0;
  for (const record of records) {
    statuses[record.status] += 1;
    pendingFields += Object.values(record.fields).filter(({ state }) => state === 'pending').length;
  }
  const entries = workspace.entries.list(book.code).length;
  return {
    code: book.code,
    pictures: pictures.length,
    waiting: pictures.filter(({ state }) => state === 'waiting').length,
    unplaced: pictures.filter(({ state }) => state === 'unplaced' || state === 'failed').length,
    entries,
    statuses,
    pendingFields,
  };
}

/** The one command that moves the office's work on; null when nothing waits. */
export function nextCommand(workspace: Workspace, books: readonly BookState[]): string | null {
  if (workspace.officers.list().length === 0) return 'hotich officer add CB01 --name "…"';
  if (books.length === 0) return 'hotich book add …';
  for (const book of books) {
    if (book.pictures === 0) return `hotich scan --book ${book.code} …`;
    if (book.waiting > 0) return `hotich ocr --book ${book.code}`;
  }
  for (const book of books) {
    if (book.statuses.open + book.statuses.refused + book.statuses.skipped > 0) {
      return `hotich review --book ${book.code}`;
    }
  }
  for (const book of books) {
    if (book.statuses.complete > 0) return `hotich export --book ${book.code} --profile hotich158`;
  }
  if (books.some((book) => book.statuses.exported > 0)) return 'hotich receipt …';
  return books.some((book) => book.pendingFields > 0) ? 'hotich ask list' : null;
}
