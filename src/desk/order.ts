/** In which order a book is worked through. */
import type { Form } from '../forms/form.js';
import type { EntryRecord } from '../schema/record.js';
import { findingsOfBook } from '../store/findings.js';
import type { Entry, Picture, Workspace } from '../store/types.js';
import { provisionalRecord } from './judge/provisional.js';
import { entrySteps } from './steps.js';

/**
 * `page`: as the book runs, what a receiver refused first. `doubt`: the entries read worst first. `finding`: those
 * the rules remark on first, as answered or as read. `kind`: page by page, all dates of a page in one go, then all names, and so on.
 * `refused`: only what a receiver sent back.
 */
export const ORDERS = ['page', 'doubt', 'finding', 'kind', 'refused'] as const;
export type Order = (typeof ORDERS)[number];

/** What is worked through together: the entries whose steps go in one run, or a page nothing was found on. */
export type Block =
  | { readonly kind: 'entries'; readonly entries: readonly string[] }
  | { readonly kind: 'page'; readonly picture: string };

/** The book in this order; entries that no order sets apart stay as the book has them. */
export function orderedBlocks(
  workspace: Workspace,
  book: string,
  form: Form,
  order: Order,
): readonly Block[] {
  const entries = workspace.entries.list(book);
  switch (order) {
    case 'page':
      return inBookOrder(workspace, book, firstOnes(entries, refusedIn(workspace, book)));
    case 'refused': {
      const refused = refusedIn(workspace, book);
      return entries.filter(({ id }) => refused.has(id)).map(blockOf);
    }
    case 'finding':
      return inBookOrder(workspace, book, firstOnes(entries, remarkedOn(workspace, book)));
    case 'doubt': {
      const doubt = new Map(entries.map(({ id }) => [id, doubtOf(workspace, form, id)]));
      const worst = entries.toSorted((one, other) => (doubt.get(other.id) ?? 0) - (doubt.get(one.id) ?? 0));
      return [...worst.map(blockOf), ...pages(workspace, book, entries)];
    }
    case 'kind':
      return byPicture(workspace, book, entries);
    default: {
      const never: never = order;
      return never;
    }
  }
}

interface Ordered {
  readonly first: readonly Entry[];
  readonly others: readonly Entry[];
}

function firstOnes(entries: readonly Entry[], wanted: ReadonlySet<string>): Ordered {
  return {
    first: entries.filter(({ id }) => wanted.has(id)),
    others: entries.filter(({ id }) => !wanted.has(id)),
  };
}

/** Pictures in the order of the book, each with its entries, or as a page nothing was found on. */
function inBookOrder(workspace: Workspace, book: string, { first, others }: Ordered): readonly Block[] {
  const rank = new Map(workspace.pictures.list(book).map(({ id }, index) => [id, index]));
  const all = [...first, ...others];
  const run = [
    ...others.map((entry) => ({ block: blockOf(entry), picture: entry.picture })),
    ...pages(workspace, book, all).map((block) => ({ block, picture: block.picture })),
  ].toSorted((one, other) => (rank.get(one.picture) ?? 0) - (rank.get(other.picture) ?? 0));
  return [...first.map(blockOf), ...run.map(({ block }) => block)];
}

function byPicture(workspace: Workspace, book: string, entries: readonly Entry[]): readonly Block[] {
  const on = new Map<string, string[]>();
  for (const { id, picture } of entries) on.set(picture, [...(on.get(picture) ?? []), id]);
  return workspace.pictures.list(book).flatMap((picture): Block[] => {
    const here = on.get(picture.id);
    const page: Block = { kind: 'page', picture: picture.id };
    return [
      ...(here === undefined ? [] : [{ kind: 'entries' as const, entries: here }]),
      ...(isToKey(picture, here !== undefined) ? [page] : []),
    ];
  });
}

function pages(
  workspace: Workspace,
  book: string,
  entries: readonly Entry[],
): readonly Extract<Block, { kind: 'page' }>[] {
  const withEntries = new Set(entries.map(({ picture }) => picture));
  return workspace.pictures
    .list(book)
    .filter((picture) => isToKey(picture, withEntries.has(picture.id)))
    .map(({ id }) => ({ kind: 'page', picture: id }));
}

/** Whether the machine is through with a picture and found nothing on it, or on a page of it: a person keys what stands there. */
function isToKey({ state, reason }: Picture, hasEntries: boolean): boolean {
  switch (state) {
    case 'waiting':
      return false;
    case 'read':
      return reason !== null;
    case 'unplaced':
    case 'failed':
      return !hasEntries;
    default: {
      const never: never = state;
      return never;
    }
  }
}

function blockOf({ id }: Entry): Block {
  return { kind: 'entries', entries: [id] };
}

function refusedIn(workspace: Workspace, book: string): ReadonlySet<string> {
  return new Set(
    workspace.records.list(book).flatMap(({ status, entry }) => (status === 'refused' ? [entry] : [])),
  );
}

/** What any entry shows before it is finished. */
const NOT_REMARKABLE: ReadonlySet<string> = new Set([
  'entry-unfinished',
  'required-missing',
  'required-empty',
]);

/** Entries the rules would remark on if every reading in an unanswered box were right. */
function remarkedOn(workspace: Workspace, code: string): ReadonlySet<string> {
  const book = workspace.books.get(code);
  if (book === null) return new Set();
  let above: EntryRecord | null = null;
  const records = workspace.records.list(code).map((record) => {
    above = provisionalRecord(record, workspace.entries.readings(record.entry), above, book.year);
    return above;
  });
  const found = findingsOfBook(workspace, book, records).filter(
    ({ code: rule }) => !NOT_REMARKABLE.has(rule),
  );
  return new Set(found.flatMap(({ entry }) => (entry === null ? [] : [entry])));
}

/** How doubtful an entry's boxes are on the whole: 1 less the mean confidence of what is read in them. */
function doubtOf(workspace: Workspace, form: Form, entry: string): number {
  const readings = workspace.entries.readings(entry);
  const boxes = entrySteps(form, workspace.records.get(entry)).flatMap((step) =>
    step.kind === 'field' ? [readings.get(step.field)?.confidence ?? 0] : [],
  );
  return boxes.length === 0 ? 0 : 1 - boxes.reduce((sum, each) => sum + each, 0) / boxes.length;
}
