/**
 * The officer's turn: the question at hand, the sheet it is answered on, and the ways to leave it. What is recorded is
 * in the workspace before the next question is shown; if the disk is full, that is told and the answer stays on the line.
 */
import { deskMessages } from '../../messages/desk.js';
import type { Message } from '../../messages/message.js';
import type { ActionBody } from '../../schema/action.js';
import type { Step } from '../steps.js';
import type { Decision } from './answer.js';
import type { DeskEnd, DeskParts, DeskQuestion } from './desk-state.js';
import { EffortMeter } from './effort.js';
import { readTelling, writtenTelling } from './half-told.js';
import type { DeskKey } from './keys.js';
import type { Line } from './line.js';
import type { Question } from './question.js';
import { type Recorded, Recorder, type Tally } from './recorder.js';
import { Sheet } from './sheet.js';
import type { Stage } from './supplement.js';
import { type Landing, Walk } from './walk.js';

export class Turn {
  readonly #parts: DeskParts;
  readonly #recorder: Recorder;
  readonly #effort = new EffortMeter();
  readonly #walk: Walk;
  #sheet = new Sheet();
  /** Lines left with a look back, to be gone on with. */
  readonly #drafts = new Map<string, Line>();

  constructor(parts: DeskParts) {
    this.#parts = parts;
    this.#recorder = new Recorder({
      ...parts,
      book: parts.index.book.code,
      keepsPlace: parts.purpose === 'review',
    });
    this.#walk = new Walk(parts, this.#recorder);
  }

  get tally(): Readonly<Tally> {
    return this.#recorder.tally;
  }

  get question(): DeskQuestion | null {
    return this.#walk.question;
  }

  /** The box from which the whole entry was called; null if it was not. */
  get cameFrom(): Step | null {
    return this.#walk.cameFrom;
  }

  get sheet(): Sheet {
    return this.#sheet;
  }

  /** Counts a key towards what the next answer costs. */
  pressed(key: DeskKey): void {
    this.#effort.press(key);
  }

  say(...notice: readonly Message[]): null {
    this.#sheet.say(...notice);
    return null;
  }

  toStage(stage: Stage): null {
    this.#sheet.toStage(stage);
    return this.keepTelling();
  }

  /** How far a telling has come outlives the sitting. */
  keepTelling(): null {
    const step = this.question?.step;
    if (step?.kind === 'supplement') this.#recorder.keepHalfTold(step, writtenTelling(this.#sheet));
    return null;
  }

  go(step: Step | null, how: Landing = 'open'): DeskEnd | null {
    this.#setAside();
    this.#walk.go(step, how);
    return this.#shown();
  }

  goToWhole(from: Step & { readonly entry: string }): DeskEnd | null {
    this.#setAside();
    this.#walk.goToWhole(from);
    return this.#shown();
  }

  /** On from a step with nothing recorded. */
  onward(step: Step): DeskEnd | null {
    return this.go(this.#parts.queue.next(step));
  }

  /** Records, and goes where it leads; `also`: entries that the answer serves as well. */
  commit(
    step: Exclude<Step, { kind: 'page' }>,
    bodies: readonly ActionBody[],
    leadsTo: () => Step | null = () => this.#parts.queue.next(step),
    also: readonly string[] = [],
  ): DeskEnd | null {
    const effort = this.#effort.spent();
    return this.#recorded(this.#recorder.record(step, bodies, leadsTo, { also, effort }), 'open');
  }

  decided(question: Question, decision: Decision, answer: string): DeskEnd | null {
    const { step } = question;
    switch (decision.type) {
      case 'keep':
        return this.onward(step);
      case 'refuse':
        return this.say(decision.problem);
      case 'confirm':
        this.#sheet.warnedOf = answer;
        return this.say(...decision.problems);
      case 'append':
        return this.commit(step, [decision.body]);
      default: {
        const never: never = decision;
        return never;
      }
    }
  }

  /** Keeps a note without leaving the question. */
  note(step: Exclude<Step, { kind: 'page' }>, text: string): null {
    const recorded = this.#recorder.record(step, [{ type: 'noted', text }], () => step);
    if (recorded.outcome === 'disk') return this.say(deskMessages.saveFailed);
    this.#sheet.putNoteAway();
    return this.say(deskMessages.noteKept);
  }

  undo(): DeskEnd | null {
    const undone = this.#recorder.undo((step) => step);
    if (undone.outcome === 'nothing') return this.say(deskMessages.nothingToUndo);
    const end = this.#recorded(undone, 'exact');
    return undone.outcome === 'disk' ? end : this.say(deskMessages.undone);
  }

  #recorded(recorded: Recorded, how: Landing): DeskEnd | null {
    if (recorded.outcome === 'disk') return this.say(deskMessages.saveFailed);
    this.#sheet = new Sheet();
    return this.go(recorded.next, how);
  }

  /** Keeps what was typed and not yet answered with. */
  #setAside(): void {
    const { question } = this;
    const { stage, noting, isEmpty, line } = this.#sheet;
    if (question !== null && stage.ask === 'value' && !noting && !isEmpty)
      this.#drafts.set(JSON.stringify(question.step), line);
  }

  /** At another question: a fresh sheet, with what was left there half typed or half told. */
  #shown(): DeskEnd | null {
    this.#sheet = new Sheet();
    const step = this.question?.step;
    if (step?.kind === 'supplement') Object.assign(this.#sheet, readTelling(this.#recorder.halfTold(step)));
    const key = JSON.stringify(step);
    const draft = this.#drafts.get(key);
    if (draft !== undefined) this.#sheet.line = draft;
    this.#drafts.delete(key);
    this.#effort.restart();
    return this.question === null ? 'finished' : null;
  }
}
