/**
 * The queue of a review: what is still to be asked, in the chosen order of work. Steps come from the form and
 * from what entries already hold; nothing is loaded before it is needed, so a long book starts at once.
 */
import type { Form } from '../forms/form.js';
import type { FieldKey } from '../schema/fields.js';
import type { EntryRecord } from '../schema/record.js';
import type { Workspace } from '../store/types.js';
import { type Block, type Order, orderedBlocks } from './order.js';
import { sentBackOf } from './sent-back.js';
import {
  type Around,
  entrySteps,
  isOpen,
  isOpenDitto,
  isUnfiled,
  keyOf,
  type Step,
  sameStep,
  stepsTogether,
} from './steps.js';

/** Where an officer left off. */
interface Place {
  readonly entry: string;
  readonly field: FieldKey;
}

/** Where steps come from; `review` and `ask answer` each have one. */
export interface StepQueue {
  /** The first step open at or after a saved place, or of the whole queue. */
  start(place: Place | null): Step | null;
  /** The next open step, going on from the beginning after the end; null when nothing is open. */
  next(after: Step): Step | null;
  /** The step before that an officer was or will be asked, across entries; null at the very beginning. */
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

export interface QueueOptions {
  readonly order: Order;
  /** Only this entry; null for all of the book. */
  readonly only: string | null;
  /** The stated error, 0 to 1: what was taken unasked and is not sure enough for it is asked after all. */
  readonly trust: number;
}

interface EntryView {
  readonly record: EntryRecord;
  readonly steps: readonly Step[];
  readonly around: Around;
}

/** The review of a book, or of one entry of it. */
export class ReviewQueue implements StepQueue {
  readonly #workspace: Workspace;
  readonly #book: string;
  readonly #form: Form;
  readonly #options: QueueOptions;
  readonly #skipped = new Set<string>();
  #blocks: readonly Block[] = [];
  #at = new Map<string, number>();
  /** The entry above each, in the order of the book. */
  #above = new Map<string, string>();

  constructor(workspace: Workspace, book: string, form: Form, options: QueueOptions) {
    this.#workspace = workspace;
    this.#book = book;
    this.#form = form;
    this.#options = options;
    this.reload();
  }

  reload(): void {
    const { only, order } = this.#options;
    this.#blocks =
      only === null
        ? orderedBlocks(this.#workspace, this.#book, this.#form, order)
        : [{ kind: 'entries', entries: [only] }];
    const written = this.#workspace.entries.list(this.#book);
    this.#above = new Map(written.slice(1).map(({ id }, index) => [id, written[index]?.id ?? id]));
    this.#at = new Map(
      this.#blocks.flatMap((block, index) =>
        (block.kind === 'page' ? [block.picture] : block.entries).map((key) => [key, index] as const),
      ),
    );
  }

  start(place: Place | null): Step | null {
    const index = place === null ? -1 : (this.#at.get(place.entry) ?? -1);
    const block = this.#blocks[index];
    if (place !== null && block !== undefined) {
      const from = this.#stepsIn(block).findIndex(
        (step) => 'field' in step && step.entry === place.entry && step.field === place.field,
      );
      const open = this.#firstOpen(block, Math.max(0, from));
      if (open !== null) return open;
    }
    return this.#openFrom(Math.max(0, index));
  }

  next(after: Step): Step | null {
    // Who goes on within an entry has taken it up again, whatever was skipped and undone before.
    this.#skipped.delete(keyOf(after));
    const index = this.#at.get(keyOf(after)) ?? -1;
    const block = this.#blocks[index];
    if (block !== undefined && block.kind !== 'page') {
      const at = this.#stepsIn(block).findIndex((step) => sameStep(step, after));
      // What an answer threw doubt on may stand above it: an entry is not left with that open.
      const open = this.#firstOpen(block, at + 1) ?? this.#firstOpen(block, 0);
      if (open !== null && !sameStep(open, after)) return open;
    }
    const { only } = this.#options;
    const open = this.#openFrom(index + 1);
    // Who has mended a box of one entry may mend another: back to the whole of it.
    return open ?? (only !== null && 'field' in after ? { kind: 'entry', entry: only } : null);
  }

  previous(before: Step): Step | null {
    const index = this.#at.get(keyOf(before)) ?? 0;
    const here = this.#blocks[index];
    const steps = here === undefined ? [] : this.#stepsIn(here);
    const at = steps.findIndex((step) => sameStep(step, before));
    const step = this.#lastAsked(steps.slice(0, Math.max(0, at)));
    if (step !== null) return step;
    for (const block of this.#blocks.slice(0, index).toReversed()) {
      const earlier = this.#lastAsked(this.#stepsIn(block));
      if (earlier !== null) return earlier;
    }
    return null;
  }

  skip(from: Step): Step | null {
    this.#skipped.add(keyOf(from));
    const index = this.#at.get(keyOf(from)) ?? -1;
    const block = this.#blocks[index];
    return (block === undefined ? null : this.#firstOpen(block, 0)) ?? this.#openFrom(index + 1);
  }

  upcoming(from: Step): string | null {
    const block = this.#blocks[(this.#at.get(keyOf(from)) ?? -1) + 1];
    return block?.kind === 'entries' ? (block.entries[0] ?? null) : null;
  }

  stepsOf(entry: string): readonly Step[] {
    return entrySteps(this.#form, this.#workspace.records.get(entry));
  }

  /** The first open step from a block on, once round the queue. */
  #openFrom(index: number): Step | null {
    const count = this.#blocks.length;
    for (let turn = 0; turn < count; turn++) {
      const block = this.#blocks[(index + turn) % count];
      const open = block === undefined ? null : this.#firstOpen(block, 0);
      if (open !== null) return open;
    }
    return null;
  }

  #firstOpen(block: Block, from: number): Step | null {
    if (block.kind === 'page') {
      return this.#skipped.has(block.picture) ? null : { kind: 'page', picture: block.picture };
    }
    const views = new Map<string, EntryView>();
    const isWanted = (step: Step): boolean => {
      if (step.kind === 'page' || this.#skipped.has(step.entry)) return false;
      const view = views.get(step.entry) ?? this.#view(step.entry);
      views.set(step.entry, view);
      const { record, steps, around } = view;
      if (record.struckThrough) return false;
      return step.kind === 'entry'
        ? isUnfiled(steps, record)
        : isOpen(step, record, around, this.#options.trust);
    };
    return this.#stepsIn(block).find((step, index) => index >= from && isWanted(step)) ?? null;
  }

  #view(entry: string): EntryView {
    const record = this.#workspace.records.get(entry);
    const around = { sentBack: sentBackOf(this.#workspace, record), above: this.#aboveOf(record) };
    return { record, steps: entrySteps(this.#form, record), around };
  }

  #aboveOf({ entry, fields }: EntryRecord): EntryRecord | null {
    const above = this.#above.get(entry);
    return above !== undefined && Object.values(fields).some(isOpenDitto)
      ? this.#workspace.records.get(above)
      : null;
  }

  /** What nobody was asked, taken unasked or left for the whole entry's screen, is reached from that screen. */
  #lastAsked(steps: readonly Step[]): Step | null {
    const wasAsked = (step: Step): boolean => {
      if (!('field' in step)) return true;
      const value = this.#workspace.records.get(step.entry).fields[step.field];
      return step.kind === 'field'
        ? value?.trust === undefined
        : value !== undefined && value.source !== 'book';
    };
    return steps.findLast(wasAsked) ?? null;
  }

  #stepsIn(block: Block): readonly Step[] {
    if (block.kind === 'page') return [{ kind: 'page', picture: block.picture }];
    const runs = block.entries.map((entry) => this.stepsOf(entry));
    return this.#options.order === 'kind' ? stepsTogether(runs) : runs.flat();
  }
}
