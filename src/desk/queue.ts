/**
 * The queue of a review: what is still to be asked, in the order of the book. Steps come from the form and
 * from what entries already hold; nothing is loaded before it is needed, so a long book starts at once.
 */
import { type Form, fieldsOnForm, fieldsToAnswer } from '../forms/form.js';
import type { Action } from '../schema/action.js';
import { type FieldKey, SUPPLEMENT_FIELDS } from '../schema/fields.js';
import type { EntryRecord } from '../schema/record.js';
import type { Entry, Picture, Workspace } from '../store/types.js';

/** One thing to ask. `supplement`: what the book lacks, asked from outside it, with evidence. */
export type Step =
  | { readonly kind: 'field' | 'supplement'; readonly entry: string; readonly field: FieldKey }
  | { readonly kind: 'page'; readonly picture: string };

/** Where steps come from; `review` and `ask answer` each have one. */
export interface StepQueue {
  /** The first step open at or after a saved place, or of the whole queue. */
  start(place: { readonly entry: string; readonly field: FieldKey } | null): Step | null;
  /** The next open step, going on from the beginning after the end; null when nothing is open. */
  next(after: Step): Step | null;
  /** The step before, open or not; null at the very beginning. */
  previous(before: Step): Step | null;
  /** The first open step of the next entry, leaving this one for another sitting. */
  skip(from: Step): Step | null;
  /** The queue's view of the book is stale: entries were added. */
  reload(): void;
  /** The entry after this step's one, to be prepared ahead. */
  upcoming(from: Step): string | null;
  /** All steps of an entry, in order. */
  stepsOf(entry: string): readonly Step[];
}

type Item =
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'page'; readonly picture: Picture };

/** The review of a book, or of one entry of it: refused records first, then the book's own order. */
export class ReviewQueue implements StepQueue {
  readonly #workspace: Workspace;
  readonly #book: string;
  readonly #form: Form;
  readonly #only: string | null;
  readonly #skipped = new Set<string>();
  #items: readonly Item[] = [];

  constructor(workspace: Workspace, book: string, form: Form, only: string | null = null) {
    this.#workspace = workspace;
    this.#book = book;
    this.#form = form;
    this.#only = only;
    this.reload();
  }

  reload(): void {
    const entries = this.#workspace.entries.list(this.#book);
    if (this.#only !== null) {
      this.#items = entries
        .filter((entry) => entry.id === this.#only)
        .map((entry) => ({ kind: 'entry', entry }));
      return;
    }
    const pictures = this.#workspace.pictures.list(this.#book);
    const withEntries = new Set(entries.map((entry) => entry.picture));
    const rank = new Map(pictures.map((picture, index) => [picture.id, index]));
    const rankOf = (item: Item): number =>
      rank.get(item.kind === 'entry' ? item.entry.picture : item.picture.id) ?? 0;
    const refused = new Set(
      this.#workspace.records
        .list(this.#book)
        .filter((record) => record.status === 'refused')
        .map((record) => record.entry),
    );
    const items: Item[] = [
      ...entries.map((entry): Item => ({ kind: 'entry', entry })),
      ...pictures
        .filter((picture) => picture.state === 'unplaced' && !withEntries.has(picture.id))
        .map((picture): Item => ({ kind: 'page', picture })),
    ].sort((one, other) => rankOf(one) - rankOf(other) || positionOf(one) - positionOf(other));
    const isRefused = (item: Item): boolean => item.kind === 'entry' && refused.has(item.entry.id);
    this.#items = [...items.filter(isRefused), ...items.filter((item) => !isRefused(item))];
  }

  start(place: { readonly entry: string; readonly field: FieldKey } | null): Step | null {
    const index = place === null ? -1 : this.#indexOf(place.entry);
    const item = this.#items[index];
    if (place !== null && item?.kind === 'entry') {
      const steps = this.stepsOf(item.entry.id);
      const from = steps.findIndex((step) => step.kind !== 'page' && step.field === place.field);
      const open = this.#firstOpen(item, Math.max(0, from));
      if (open !== null) return open;
    }
    return this.#openFrom(index === -1 ? 0 : index, this.#items.length);
  }

  next(after: Step): Step | null {
    const index = this.#indexOf(keyOf(after));
    const item = this.#items[index];
    if (item?.kind === 'entry') {
      const at = this.stepsOf(item.entry.id).findIndex((step) => sameStep(step, after));
      const open = this.#firstOpen(item, at + 1);
      if (open !== null) return open;
    }
    return this.#openFrom(index + 1, this.#items.length);
  }

  previous(before: Step): Step | null {
    let index = this.#indexOf(keyOf(before));
    const item = this.#items[index];
    if (item?.kind === 'entry') {
      const steps = this.stepsOf(item.entry.id);
      const step = steps[steps.findIndex((each) => sameStep(each, before)) - 1];
      if (step !== undefined) return step;
    }
    for (index -= 1; index >= 0; index--) {
      const earlier = this.#items[index];
      if (earlier === undefined) break;
      if (earlier.kind === 'page') return { kind: 'page', picture: earlier.picture.id };
      const last = this.stepsOf(earlier.entry.id).at(-1);
      if (last !== undefined) return last;
    }
    return null;
  }

  skip(from: Step): Step | null {
    this.#skipped.add(keyOf(from));
    return this.#openFrom(this.#indexOf(keyOf(from)) + 1, this.#items.length);
  }

  upcoming(from: Step): string | null {
    const item = this.#items[this.#indexOf(keyOf(from)) + 1];
    return item?.kind === 'entry' ? item.entry.id : null;
  }

  stepsOf(entry: string): readonly Step[] {
    return entrySteps(this.#form, this.#workspace.records.get(entry));
  }

  /** The first open step from an item on, once round the queue. */
  #openFrom(index: number, count: number): Step | null {
    for (let turn = 0; turn < count; turn++) {
      const item = this.#items[(index + turn) % count];
      if (item === undefined) continue;
      const open = this.#firstOpen(item, 0);
      if (open !== null) return open;
    }
    return null;
  }

  #firstOpen(item: Item, from: number): Step | null {
    if (item.kind === 'page') {
      return this.#skipped.has(item.picture.id) ? null : { kind: 'page', picture: item.picture.id };
    }
    if (this.#skipped.has(item.entry.id)) return null;
    const record = this.#workspace.records.get(item.entry.id);
    if (record.struckThrough) return null;
    const steps = entrySteps(this.#form, record);
    const refusal = answerable(lastRefusal(this.#workspace.actions.ofEntry(item.entry.id)), steps);
    return steps.find((step, index) => index >= from && isOpen(step, record, refusal)) ?? null;
  }

  #indexOf(key: string): number {
    return this.#items.findIndex((item) => (item.kind === 'entry' ? item.entry.id : item.picture.id) === key);
  }
}

/**
 * The steps of an entry: the form's boxes in printed order, then what the law wants and the form has no box
 * for, or whose box was left empty or cannot be read.
 */
function entrySteps(form: Form, record: EntryRecord): readonly Step[] {
  const onForm = fieldsOnForm(form);
  const steps: Step[] = fieldsToAnswer(form).map((field) => ({ kind: 'field', entry: record.entry, field }));
  for (const field of SUPPLEMENT_FIELDS) {
    const value = record.fields[field];
    const lacking =
      !onForm.includes(field) ||
      (value !== undefined &&
        (value.state === 'blank' || value.state === 'illegible' || value.source !== 'book'));
    if (lacking) steps.push({ kind: 'supplement', entry: record.entry, field });
  }
  return steps;
}

/** A receiver's refusal: when it came, why, and which fields it named (none: all). */
export interface Refusal {
  readonly at: string;
  /** Codes, as the receiver gave them. */
  readonly reasons: readonly string[];
  readonly fields: ReadonlySet<FieldKey>;
}

/** The last receipt's refusal among an entry's actions; null if it was accepted, or never handed over. */
export function lastRefusal(actions: readonly Action[]): Refusal | null {
  for (let index = actions.length - 1; index >= 0; index--) {
    const action = actions[index];
    if (action?.body.type !== 'receipted') continue;
    if (action.body.outcome !== 'refused') return null;
    const { reasons, fields = [] } = action.body;
    return { at: action.at, reasons, fields: new Set(fields) };
  }
  return null;
}

/**
 * The refusal as the steps of its entry can answer it: where none of the fields it names is asked for (they
 * are the book's own, or computed), every one is to be looked at, for the fault comes from one of them.
 */
export function answerable(refusal: Refusal | null, steps: readonly Step[]): Refusal | null {
  if (refusal === null) return null;
  const asked = steps.some((step) => step.kind !== 'page' && refusal.fields.has(step.field));
  return asked ? refusal : { ...refusal, fields: new Set() };
}

/** Whether a step still needs an officer. */
export function isOpen(step: Step, record: EntryRecord, refusal: Refusal | null): boolean {
  if (step.kind === 'page') return true;
  const value = record.fields[step.field];
  if (value === undefined) return true;
  const doubted = refusal !== null && (refusal.fields.size === 0 || refusal.fields.has(step.field));
  if (doubted && value.at <= refusal.at) return true;
  if (step.kind === 'field') return false;
  return value.source === 'book' && (value.state === 'blank' || value.state === 'illegible');
}

export function sameStep(one: Step, other: Step): boolean {
  if (one.kind === 'page' || other.kind === 'page') {
    return one.kind === 'page' && other.kind === 'page' && one.picture === other.picture;
  }
  return one.kind === other.kind && one.entry === other.entry && one.field === other.field;
}

function keyOf(step: Step): string {
  return step.kind === 'page' ? step.picture : step.entry;
}

function positionOf(item: Item): number {
  return item.kind === 'entry' ? item.entry.position : 0;
}
