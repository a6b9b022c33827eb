/** Where the office's books stand, and what moves the work on: behind `status` and the menu. */
import { FIELDS } from '../schema/fields.js';
import type { EntryRecord, RecordStatus } from '../schema/record.js';
import { awaitingReceipt } from '../store/awaiting.js';
import { findingsOfBook } from '../store/findings.js';
import { outcomeOf, type SampleOutcome } from '../store/second-keying.js';
import type { Book, Workspace } from '../store/types.js';
import { returnOf } from './returned.js';

/** Where a book stands, in counts. */
export interface BookState {
  readonly code: string;
  readonly pictures: number;
  readonly waiting: number;
  readonly unplaced: number;
  readonly entries: number;
  /** Of live records: a crossed-out entry is kept and never handed over, so it waits for nothing. */
  readonly statuses: Readonly<Record<RecordStatus, number>>;
  /** Complete records that an error keeps out of a bundle. */
  readonly blocked: number;
  /** Complete records that can go into a bundle now. */
  readonly ready: number;
  /** Live records whose bundle is not answered yet, those corrected meanwhile among them. */
  readonly awaiting: number;
  readonly pendingFields: number;
  /** Crossed out since their receiver accepted them: no bundle tells it that. */
  readonly crossedOut: number;
  /** What the last second keying says of it; null if there was none. */
  readonly secondKeying: SampleOutcome | null;
  /** Records to be looked at again because the book failed it. */
  readonly returned: number;
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
    if (record.struckThrough) continue;
    statuses[record.status] += 1;
    pendingFields += Object.values(record.fields).filter(({ state }) => state === 'pending').length;
  }
  const entries = workspace.entries.list(book.code).length;
  const sample = workspace.samples.list(book.code).at(-1);
  const bookReturn = sample === undefined ? null : returnOf(workspace, book.code);
  const complete = records.filter(({ status, struckThrough }) => status === 'complete' && !struckThrough);
  // The rules are only run where something stands ready: they read all books.
  const awaiting = awaitingReceipt(workspace, book);
  const errors = complete.length === 0 ? [] : findingsOfBook(workspace, book);
  const inError = new Set(errors.flatMap(({ entry, severity }) => (severity === 'error' ? [entry] : [])));
  return {
    code: book.code,
    pictures: pictures.length,
    waiting: pictures.filter(({ state }) => state === 'waiting').length,
    // Read in part is not read.
    unplaced: pictures.filter(({ state, reason }) => state !== 'waiting' && reason !== null).length,
    entries,
    statuses,
    blocked: complete.filter(({ entry }) => inError.has(entry)).length,
    ready: complete.filter(
      (record) => !inError.has(record.entry) && !awaitsCore(record) && !awaiting.has(record.entry),
    ).length,
    awaiting: records.filter(({ entry, struckThrough }) => awaiting.has(entry) && !struckThrough).length,
    pendingFields,
    crossedOut: records.filter(isCrossedOutSince).length,
    secondKeying: sample === undefined ? null : outcomeOf(workspace, sample),
    returned: bookReturn === null ? 0 : records.filter((record) => bookReturn.open(record).size > 0).length,
  };
}

function isCrossedOutSince({ struckThrough, acceptedRevision, revision }: EntryRecord): boolean {
  return struckThrough && acceptedRevision > 0 && acceptedRevision < revision;
}

/** Without a core field there is no record to hand over: one that is being asked for keeps it here. */
function awaitsCore(record: EntryRecord): boolean {
  return FIELDS.some(({ key, required }) => required === 'core' && record.fields[key]?.state === 'pending');
}

/**
 * The one command that moves the office's work on; null when nothing waits. What is begun comes before what is
 * not: a book is read, reviewed and exported before the next is taken in.
 */
export function nextCommand(workspace: Workspace, books: readonly BookState[]): string | null {
  if (workspace.officers.list().length === 0) return 'hotich officer add CB01 --name "…"';
  if (books.length === 0) return 'hotich book add …';
  const first = (waits: (book: BookState) => boolean): string | null => books.find(waits)?.code ?? null;

  const toRead = first(({ waiting }) => waiting > 0);
  if (toRead !== null) return `hotich ocr --book ${toRead}`;
  const failed = books.find(({ secondKeying }) => secondKeying?.state === 'failed');
  if (failed !== undefined) {
    return failed.returned > 0
      ? `hotich review --book ${failed.code}`
      : `hotich rekey --book ${failed.code} --new`;
  }
  const toReview = first(({ statuses }) => statuses.open + statuses.refused + statuses.skipped > 0);
  if (toReview !== null) return `hotich review --book ${toReview}`;
  const toExport = first(({ ready }) => ready > 0);
  if (toExport !== null) return `hotich export --book ${toExport} --profile hotich158`;
  const toMend = first(({ blocked }) => blocked > 0);
  if (toMend !== null) return `hotich check --book ${toMend}`;
  const toScan = first(({ pictures }) => pictures === 0);
  if (toScan !== null) return `hotich scan --book ${toScan} …`;
  // Covers and blank pages are among them, until an officer says that they hold nothing.
  const toKey = first(({ unplaced }) => unplaced > 0);
  if (toKey !== null) return `hotich review --book ${toKey}`;
  if (first(({ awaiting }) => awaiting > 0) !== null) return 'hotich receipt …';
  return first(({ pendingFields }) => pendingFields > 0) === null ? null : 'hotich ask list';
}
