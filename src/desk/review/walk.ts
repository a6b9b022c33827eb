/** From question to question: settles what the machine is sure of on the way, keeps the place, teaches the book. */
import type { Step } from '../steps.js';
import type { DeskParts, DeskQuestion } from './desk-state.js';
import { pageQuestionOf } from './page-question.js';
import { questionOf } from './question.js';
import type { Recorder } from './recorder.js';
import { settlement } from './settle.js';
import { entryQuestionOf } from './whole-entry.js';

/** `open`: to what is open there, once the machine has taken of it what it is sure of; `exact`: to that very step. */
export type Landing = 'open' | 'exact';

export class Walk {
  readonly #parts: DeskParts;
  readonly #recorder: Recorder;
  #question: DeskQuestion | null = null;
  /** Where the key for the whole entry was pressed, to go back there. */
  #cameFrom: Step | null = null;

  constructor(parts: DeskParts, recorder: Recorder) {
    this.#parts = parts;
    this.#recorder = recorder;
  }

  /** The question at hand; null when there is none left. */
  get question(): DeskQuestion | null {
    return this.#question;
  }

  get cameFrom(): Step | null {
    return this.#cameFrom;
  }

  go(step: Step | null, how: Landing): void {
    const next = how === 'exact' || this.#parts.purpose !== 'review' ? step : this.#settled(step);
    this.#leave(next);
    this.#recorder.keepPlace(next);
    this.#cameFrom = null;
    this.#question = next === null ? null : this.#questionOf(next);
    if (next !== null && this.#question !== null)
      this.#parts.onQuestion(this.#question, this.#parts.queue.upcoming(next));
  }

  /** To the whole entry, remembering the box it was called from. */
  goToWhole(from: Step & { readonly entry: string }): void {
    this.go({ kind: 'entry', entry: from.entry }, 'exact');
    this.#cameFrom = from;
  }

  #settled(step: Step | null): Step | null {
    const { queue } = this.#parts;
    const left = this.#question?.step;
    let next = step;
    // An answer may have thrown doubt on what was taken before it: the entry is not left with that.
    if (left !== undefined && left.kind !== 'page' && this.#settle(left.entry)) next = queue.next(left);
    // Where an entry has nothing left to ask, its whole screen is next.
    while (next !== null && 'field' in next && this.#settle(next.entry)) next = queue.start(next);
    return next;
  }

  /** Takes of an entry what is sure, and gives back what no longer is; whether that changed anything. */
  #settle(entry: string): boolean {
    const { workspace, index, queue, trust } = this.#parts;
    const bodies = settlement(workspace, index, queue.stepsOf(entry), entry, trust);
    return bodies.length > 0 && this.#recorder.settle(entry, bodies);
  }

  /** An entry left behind teaches the book. */
  #leave(next: Step | null): void {
    const left = this.#question?.step;
    if (left === undefined || left.kind === 'page') return;
    if (next === null || next.kind === 'page' || next.entry !== left.entry)
      this.#parts.index.learn(left.entry);
  }

  #questionOf(step: Step): DeskQuestion {
    const { workspace, index, queue } = this.#parts;
    switch (step.kind) {
      case 'page':
        return pageQuestionOf(workspace, step);
      case 'entry':
        return entryQuestionOf(workspace, index, queue, step);
      case 'field':
      case 'supplement':
        return questionOf(workspace, index, queue, step);
      default: {
        const never: never = step;
        return never;
      }
    }
  }
}
