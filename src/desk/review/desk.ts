/**
 * The desk: one officer going through a queue of questions. Every key goes through `press`; every answer is in
 * the workspace before the next question is shown. Draws nothing: `view.ts` turns its state into a screen.
 */
import { deskMessages } from '../../messages/desk.js';
import type { Message } from '../../messages/message.js';
import type { ActionBody } from '../../schema/action.js';
import { isDitto } from '../../schema/ditto.js';
import type { Step } from '../queue.js';
import {
  type Decision,
  DITTO_MARK,
  decideDitto,
  decideEnter,
  decideEvidence,
  decideState,
  decideSupplement,
} from './answer.js';
import type { DeskEnd, DeskParts, DeskState } from './desk-state.js';
import type { Command, DeskKey } from './keys.js';
import { EMPTY_LINE, edit, insert, type Line, lineOf, textOf } from './line.js';
import { entryCount, type PageQuestion, pageQuestionOf } from './page-question.js';
import { proposedText, type Question, questionOf } from './question.js';
import { Recorder, type Tally } from './recorder.js';
import { advance, type Remembered, retreat, type Stage } from './supplement.js';

export class Desk {
  readonly #parts: DeskParts;
  readonly #recorder: Recorder;
  #question: Question | PageQuestion | null = null;
  #line: Line = EMPTY_LINE;
  #stage: Stage = { ask: 'value' };
  #notice: readonly Message[] = [];
  /** What the officer was warned of, to be told "again" from "anew". */
  #warnedOf: string | null = null;
  #candidate = -1;
  /** A ditto mark whose meaning is being asked for. */
  #mark: string | null = null;
  #remembered: Remembered | null = null;

  constructor(parts: DeskParts) {
    this.#parts = parts;
    this.#recorder = new Recorder({
      ...parts,
      book: parts.index.book.code,
      keepsPlace: parts.purpose === 'review',
    });
  }

  get tally(): Readonly<Tally> {
    return this.#recorder.tally;
  }

  get question(): Question | PageQuestion | null {
    return this.#question;
  }

  /** What the screen shows. */
  get state(): DeskState {
    return {
      purpose: this.#parts.purpose,
      question: this.#question,
      line: this.#line,
      stage: this.#stage,
      notice: this.#notice,
      remembered: this.#remembered,
      candidate: this.#candidate,
    };
  }

  /** Shows the first question; `finished` if there is none. */
  start(first: Step | null): DeskEnd | null {
    return this.#go(first);
  }

  /** Whether Enter now would accept something the officer has not touched. */
  get untouched(): boolean {
    return this.#line.letters.length === 0 && this.#stage.ask === 'value' && this.#notice.length === 0;
  }

  press(key: DeskKey): DeskEnd | null {
    if (this.#question === null) return 'finished';
    switch (key.type) {
      case 'text':
        return this.#typed(insert(this.#line, key.text));
      case 'edit':
        return this.#typed(edit(this.#line, key.edit));
      case 'enter':
        return this.#enter();
      case 'fill':
        return this.#fill();
      case 'candidate-down':
        return this.#choose(1);
      case 'candidate-up':
        return this.#choose(-1);
      case 'command':
        return this.#command(key.command);
      case 'redraw':
        return null;
      default: {
        const never: never = key;
        return never;
      }
    }
  }

  #typed(line: Line): null {
    const changed = textOf(line) !== textOf(this.#line);
    this.#line = line;
    if (changed) {
      this.#notice = [];
      this.#warnedOf = null;
    }
    return null;
  }

  #fill(): null {
    const question = this.#question;
    if (question === null || question.kind === 'page' || this.#stage.ask !== 'value') return null;
    return this.#line.letters.length > 0 ? null : this.#typed(lineOf(proposedText(question)));
  }

  #choose(step: 1 | -1): null {
    const question = this.#question;
    if (question === null || question.kind !== 'field') return null;
    this.#candidate = Math.max(-1, Math.min(question.candidates.length - 1, this.#candidate + step));
    return this.#typed(lineOf(question.candidates[this.#candidate]?.text ?? ''));
  }

  #enter(): DeskEnd | null {
    const question = this.#question;
    if (question === null) return 'finished';
    const typed = textOf(this.#line);
    switch (question.kind) {
      case 'page':
        return this.#enterPage(question, typed);
      case 'field': {
        if (isDitto(typed)) return this.#ditto(question, typed.trim());
        const answer = `enter ${typed}`;
        return this.#decided(question, decideEnter(question, typed, this.#warnedOf === answer), answer);
      }
      case 'supplement':
        return this.#enterSupplement(question, typed);
      default: {
        const never: never = question;
        return never;
      }
    }
  }

  #enterPage(question: PageQuestion, typed: string): DeskEnd | null {
    const count = entryCount(typed);
    if (count === null) return this.#say(deskMessages.entriesWrong);
    if (count > question.perPage && this.#warnedOf !== typed) {
      this.#warnedOf = typed;
      return this.#say(deskMessages.entriesMany(question.perPage));
    }
    const { workspace } = this.#parts;
    workspace.atomically(() => {
      for (let entry = 0; entry < count; entry++) workspace.pictures.addEntry(question.step.picture);
    });
    this.#parts.queue.reload();
    this.#parts.index.reload();
    return this.#go(this.#parts.queue.next(question.step) ?? this.#parts.queue.start(null));
  }

  #enterSupplement(question: Question, typed: string): DeskEnd | null {
    if (this.#stage.ask !== 'value') return this.#enterEvidence(question, typed);
    const told = decideSupplement(question, typed, this.#parts.purpose, this.#warnedOf === `told ${typed}`);
    return told.type === 'told'
      ? this.#toStage({ ask: 'source', text: told.text })
      : this.#decided(question, told, `told ${typed}`);
  }

  #enterEvidence(question: Question, typed: string): DeskEnd | null {
    const step = advance(this.#stage, typed, this.#remembered, question.step.entry);
    if (step.type === 'stage') return this.#toStage(step.stage);
    if (step.type === 'refuse') return this.#say(step.problem);
    this.#remembered = { entry: question.step.entry, evidence: step.evidence };
    return this.#decided(question, decideEvidence(question, step.text, step.evidence), '');
  }

  #command(command: Command): DeskEnd | null {
    const question = this.#question;
    if (question === null || command === 'stop') return 'stopped';
    if (command === 'back') return this.#back(question);
    if (command === 'skip') return this.#skip(question);
    if (question.kind === 'page') return null;
    if (command === 'struck') return this.#strike(question);
    const state = command === 'later' ? 'pending' : command;
    if (question.kind === 'supplement') {
      if (state !== 'pending') return this.#say(deskMessages.notHere);
      return this.#decided(question, decideState(question, 'pending'), 'later');
    }
    if (state === 'ditto') return this.#ditto(question, textOf(this.#line).trim());
    return this.#decided(question, decideState(question, state), state);
  }

  /** With text on the line, that is what the mark stands for; a mark typed before stays as it was typed. */
  #ditto(question: Question, typed: string): DeskEnd | null {
    const isMark = isDitto(typed);
    const mark = isMark ? typed : (this.#mark ?? DITTO_MARK);
    const again = this.#warnedOf === 'ditto' && (isMark || typed === '');
    const decision = decideDitto(question, mark, isMark ? '' : typed, again);
    if (decision.type !== 'confirm') return this.#decided(question, decision, '');
    this.#mark = mark;
    this.#line = EMPTY_LINE;
    return this.#decided(question, decision, 'ditto');
  }

  #back(question: Question | PageQuestion): DeskEnd | null {
    const earlier = retreat(this.#stage);
    if (earlier !== null) return this.#toStage(earlier);
    const step = this.#parts.queue.previous(question.step);
    return step === null ? this.#say(deskMessages.atTheStart) : this.#go(step);
  }

  #skip(question: Question | PageQuestion): DeskEnd | null {
    const { queue } = this.#parts;
    if (question.kind === 'page') return this.#go(queue.skip(question.step));
    return this.#commit(question, { type: 'skipped' }, () => queue.skip(question.step));
  }

  #strike(question: Question): DeskEnd | null {
    const { struckThrough } = question.record;
    if (!struckThrough && !question.machineSawStruck && this.#warnedOf !== 'struck') {
      this.#warnedOf = 'struck';
      return this.#say(deskMessages.strikeAgain);
    }
    const body: ActionBody = { type: 'struck', struck: !struckThrough };
    if (!struckThrough) return this.#commit(question, body, () => this.#parts.queue.next(question.step));
    this.#commit(question, body, () => question.step);
    return this.#notice.length > 0 ? null : this.#say(deskMessages.strikeUndone);
  }

  #decided(question: Question, decision: Decision, answer: string): DeskEnd | null {
    switch (decision.type) {
      case 'keep':
        return this.#go(this.#parts.queue.next(question.step));
      case 'refuse':
        return this.#say(decision.problem);
      case 'confirm':
        this.#warnedOf = answer;
        return this.#say(...decision.problems);
      case 'append':
        return this.#commit(question, decision.body, () => this.#parts.queue.next(question.step));
      default: {
        const never: never = decision;
        return never;
      }
    }
  }

  /**
   * The answer is in the workspace before the next question shows. If the disk is full, that is told at the
   * prompt, and the answer stays on the line.
   */
  #commit(question: Question, body: ActionBody, leadsTo: () => Step | null): DeskEnd | null {
    const recorded = this.#recorder.record(question.step.entry, body, leadsTo);
    return recorded.outcome === 'disk' ? this.#say(deskMessages.saveFailed) : this.#show(recorded.next);
  }

  #toStage(stage: Stage): null {
    // Going back to the value, it is there to be corrected.
    const value = this.#stage.ask !== 'value' && stage.ask === 'value' ? this.#stage.text : '';
    this.#stage = stage;
    this.#line = lineOf(value);
    this.#notice = [];
    return null;
  }

  #say(...notice: readonly Message[]): null {
    this.#notice = notice;
    return null;
  }

  /** To a step without an answer. */
  #go(step: Step | null): DeskEnd | null {
    this.#recorder.keepPlace(step);
    return this.#show(step);
  }

  #show(step: Step | null): DeskEnd | null {
    this.#line = EMPTY_LINE;
    this.#stage = { ask: 'value' };
    this.#notice = [];
    this.#warnedOf = null;
    this.#candidate = -1;
    this.#mark = null;
    if (step === null) {
      this.#question = null;
      return 'finished';
    }
    const { workspace, index, queue, onQuestion } = this.#parts;
    this.#question =
      step.kind === 'page' ? pageQuestionOf(workspace, step) : questionOf(workspace, index, queue, step);
    onQuestion(this.#question, queue.upcoming(step));
    return null;
  }
}
