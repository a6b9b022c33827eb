/** The queue of `ask answer`: what is pending, once through, passed over where no answer has come yet. */
import type { StepQueue } from '../queue.js';
import { type FieldStep, type Step, sameStep } from '../steps.js';
import type { Pending } from './pending.js';

export class AskQueue implements StepQueue {
  readonly #steps: readonly FieldStep[];

  constructor(pending: readonly Pending[]) {
    this.#steps = pending.map(({ entry, field }) => ({ kind: 'supplement', entry, field }));
  }

  start(): Step | null {
    return this.#steps[0] ?? null;
  }

  next(after: Step): Step | null {
    const at = this.#indexOf(after);
    return at < 0 ? null : (this.#steps[at + 1] ?? null);
  }

  previous(before: Step): Step | null {
    return this.#steps[this.#indexOf(before) - 1] ?? null;
  }

  skip(from: Step): Step | null {
    if (from.kind === 'page') return null;
    return this.#steps.slice(this.#indexOf(from) + 1).find((step) => step.entry !== from.entry) ?? null;
  }

  reload(): void {}

  upcoming(from: Step): string | null {
    const next = this.skip(from);
    return next === null || next.kind === 'page' ? null : next.entry;
  }

  stepsOf(entry: string): readonly Step[] {
    return this.#steps.filter((step) => step.entry === entry);
  }

  #indexOf(step: Step): number {
    return this.#steps.findIndex((each) => sameStep(each, step));
  }
}
