/** The queue of `ask answer`: household by household, once through, passed over where no answer has come yet. */
import type { StepQueue } from '../queue.js';
import { type FieldStep, keyOf, type Step, sameStep } from '../steps.js';
import type { AskVillage } from './ask-list.js';

interface AskStep {
  readonly step: FieldStep;
  /** Steps that one answer serves share it. */
  readonly question: number;
  readonly household: number;
}

/** Which of the list's entries are asked for here; the others are served only. */
type IsHere = (pending: { readonly book: string; readonly entry: string }) => boolean;

export class AskQueue implements StepQueue {
  readonly #steps: readonly AskStep[];
  readonly #isPending: (step: FieldStep) => boolean;

  constructor(villages: readonly AskVillage[], isHere: IsHere, isPending: (step: FieldStep) => boolean) {
    this.#isPending = isPending;
    const households = villages.flatMap((village) => village.households);
    const questions = households.flatMap(({ questions: asked }, household) =>
      asked.map(({ field, serves }) => ({ household, field, serves })),
    );
    this.#steps = questions.flatMap(({ household, field, serves }, question) =>
      serves.filter(isHere).map(({ entry }) => ({
        step: { kind: 'supplement', entry, field },
        question,
        household,
      })),
    );
  }

  start(): Step | null {
    return this.#first(() => true);
  }

  /** Brothers and sisters are passed over with the one whose question was; asked alone, where only that was answered. */
  next(after: Step): Step | null {
    const at = this.#indexOf(after);
    const here = this.#steps[at];
    if (here === undefined) return this.#first(({ step }) => step.entry === keyOf(after)) ?? this.start();
    const passed = this.#isPending(here.step) ? here.question : null;
    return this.#first(({ question }, index) => index > at && question !== passed);
  }

  previous(before: Step): Step | null {
    return this.#steps[this.#indexOf(before) - 1]?.step ?? null;
  }

  /** On to the next household. */
  skip(from: Step): Step | null {
    const here = this.#steps[this.#indexOf(from)];
    return here === undefined ? null : this.#first(({ household }) => household > here.household);
  }

  reload(): void {}

  upcoming(from: Step): string | null {
    const next = this.skip(from);
    return next === null || next.kind === 'page' ? null : next.entry;
  }

  stepsOf(entry: string): readonly Step[] {
    return this.#steps.filter(({ step }) => step.entry === entry).map(({ step }) => step);
  }

  #first(isWanted: (step: AskStep, index: number) => boolean): Step | null {
    const found = this.#steps.find((each, index) => isWanted(each, index) && this.#isPending(each.step));
    return found?.step ?? null;
  }

  #indexOf(step: Step): number {
    return this.#steps.findIndex((each) => sameStep(each.step, step));
  }
}
