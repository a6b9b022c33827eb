/** What one screen asks: a field of an entry with the machine's proposal, its doubts, and what stands around it. */
import { isDitto } from '../../schema/ditto.js';
import { type FieldDefinition, type FieldKey, fieldOf } from '../../schema/fields.js';
import type { EntryRecord } from '../../schema/record.js';
import type { FieldValue, Region } from '../../schema/value.js';
import type { Book, Entry, Reading, Workspace } from '../../store/types.js';
import { answerable, isOpen, lastRefusal, type Refusal, type Step, type StepQueue } from '../queue.js';
import { type Doubt, doubtsOf } from './doubt.js';

/** What Enter accepts when nothing is typed. */
export type Proposal =
  | { readonly from: 'reading'; readonly text: string; readonly confidence: number }
  | { readonly from: 'record'; readonly value: FieldValue; readonly reopened: boolean };

/** Where in the book an entry stands, as a person finds it again. */
export interface EntryPlace {
  readonly id: string;
  readonly position: number;
  readonly count: number;
  readonly file: string;
  /** From 1; null where the file holds one picture only. */
  readonly pageInFile: number | null;
  /** From 1; null where a picture holds one entry only. */
  readonly row: number | null;
}

export interface Question {
  readonly kind: 'field' | 'supplement';
  readonly step: Extract<Step, { field: FieldKey }>;
  readonly definition: FieldDefinition;
  readonly place: EntryPlace;
  /** Which of the entry's boxes (or of its supplements) this is, from 1. */
  readonly index: number;
  readonly count: number;
  readonly proposal: Proposal | null;
  readonly reading: Reading | null;
  /** Other ways to read it, best first, without the proposal. */
  readonly candidates: readonly { readonly text: string; readonly confidence: number }[];
  readonly doubts: readonly Doubt[];
  /** What the same field of the entry above says, ditto marks resolved; null if nothing is recorded there. */
  readonly above: string | null;
  readonly record: EntryRecord;
  /** Why the receiver sent the entry back, while this box or the whole entry is still to be looked at again. */
  readonly refusal: Refusal | null;
  /** Fields of the entry in the order they are asked. */
  readonly order: readonly FieldKey[];
  readonly machineSawStruck: boolean;
  readonly regions: readonly Region[];
  readonly bookYear: number;
}

/** The entries of a book by their order, kept between questions so that none costs a walk through the book. */
export class BookIndex {
  readonly #workspace: Workspace;
  readonly #book: Book;
  readonly #isTable: boolean;
  #entries: readonly Entry[] = [];
  #rank = new Map<string, number>();

  constructor(workspace: Workspace, book: Book, isTable: boolean) {
    this.#workspace = workspace;
    this.#book = book;
    this.#isTable = isTable;
    this.reload();
  }

  get book(): Book {
    return this.#book;
  }

  reload(): void {
    this.#entries = this.#workspace.entries.list(this.#book.code);
    this.#rank = new Map(this.#entries.map((entry, index) => [entry.id, index]));
  }

  entry(id: string): Entry {
    const entry = this.#entries[this.#rank.get(id) ?? -1];
    if (entry === undefined) throw new RangeError(`entry not in this book: ${id}`);
    return entry;
  }

  /** The entry written above this one: the one before in the book. */
  above(id: string): Entry | null {
    return this.#entries[(this.#rank.get(id) ?? 0) - 1] ?? null;
  }

  place(id: string): EntryPlace {
    const entry = this.entry(id);
    const picture = this.#workspace.pictures.get(entry.picture);
    const scan = picture === null ? null : this.#workspace.scans.get(picture.scan);
    return {
      id,
      position: (this.#rank.get(id) ?? 0) + 1,
      count: this.#entries.length,
      file: scan?.fileName ?? '',
      pageInFile: scan !== null && scan.pictures > 1 ? (picture?.pageInFile ?? 0) + 1 : null,
      row: this.#isTable ? entry.row + 1 : null,
    };
  }
}

/** Builds the question of a step. Reads the workspace; writes nothing. */
export function questionOf(
  workspace: Workspace,
  index: BookIndex,
  queue: StepQueue,
  step: Extract<Step, { field: FieldKey }>,
): Question {
  const record = workspace.records.get(step.entry);
  const readings = workspace.entries.readings(step.entry);
  const reading = step.kind === 'field' ? (readings.get(step.field) ?? null) : null;
  const entry = index.entry(step.entry);
  const steps = queue.stepsOf(step.entry).filter((each) => each.kind === step.kind);
  const order = queue.stepsOf(step.entry).flatMap((each) => (each.kind === 'page' ? [] : [each.field]));
  const above = index.above(step.entry);
  const valueAbove = above === null ? undefined : workspace.records.get(above.id).fields[step.field];
  const refusal = answerable(lastRefusal(workspace.actions.ofEntry(step.entry)), queue.stepsOf(step.entry));
  const value = record.fields[step.field];
  const reopened = isOpen(step, record, refusal);
  const proposal = proposalOf(step, value, reading, reopened);
  return {
    kind: step.kind,
    step,
    definition: fieldOf(step.field),
    place: index.place(step.entry),
    index: Math.max(1, steps.findIndex((each) => each.kind !== 'page' && each.field === step.field) + 1),
    count: Math.max(1, steps.length),
    proposal,
    reading,
    candidates: candidatesOf(proposal, reading),
    doubts:
      reading === null || proposal?.from === 'record' ? [] : doubtsOf(reading, readings, index.book.year),
    above: meaningOf(valueAbove),
    record,
    refusal: record.refusals.length > 0 || (reopened && value !== undefined) ? refusal : null,
    order: [...new Set(order)],
    machineSawStruck: entry.struckThrough && !record.struckThrough,
    regions: reading?.regions ?? entry.regions,
    bookYear: index.book.year,
  };
}

/** Measured on sample books: every "empty" at 0.7 and above was empty, not one below 0.4 was. */
const SURELY_BLANK = 0.6;

/** Whether a reading says something to accept: ink that nothing was read from is not an empty box. */
export function isProposed(reading: Pick<Reading, 'text' | 'confidence'>): boolean {
  return reading.text.trim() !== '' || reading.confidence >= SURELY_BLANK;
}

function proposalOf(
  step: Extract<Step, { field: FieldKey }>,
  value: FieldValue | undefined,
  reading: Reading | null,
  reopened: boolean,
): Proposal | null {
  if (
    value !== undefined &&
    (step.kind === 'field' || value.source !== 'book' || value.state === 'pending')
  ) {
    return { from: 'record', value, reopened };
  }
  if (step.kind === 'supplement') return null;
  if (reading === null || !isProposed(reading)) return null;
  return { from: 'reading', text: reading.text, confidence: reading.confidence };
}

/** The proposal as a text to edit. */
export function proposedText({ proposal }: Question): string {
  if (proposal === null) return '';
  return proposal.from === 'record' ? (proposal.value.verbatim ?? '') : proposal.text;
}

/** What a value says once ditto marks are resolved; a mark nobody resolved says nothing. */
function meaningOf(value: FieldValue | undefined): string | null {
  if (value === undefined || value.verbatim === null) return null;
  return value.resolved ?? (isDitto(value.verbatim) ? null : value.verbatim);
}

function candidatesOf(proposal: Proposal | null, reading: Reading | null): Question['candidates'] {
  if (reading === null) return [];
  const shown = proposal?.from === 'record' ? proposal.value.verbatim : (proposal?.text ?? null);
  const others = [{ text: reading.text, confidence: reading.confidence }, ...reading.candidates];
  const seen = new Set<string | null>([shown, '']);
  return others.filter(({ text }) => !seen.has(text) && seen.add(text)).slice(0, 3);
}
