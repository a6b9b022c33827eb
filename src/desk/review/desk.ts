/**
 * The desk: one officer going through a queue of questions. Every key goes through `press`; every answer is in
 * the workspace before the next question is shown. Draws nothing: `view.ts` turns its state into a screen.
 */
import { deskMessages } from '../../messages/desk.js';
import type { Step } from '../steps.js';
import { Answering } from './answering.js';
import type { DeskEnd, DeskParts, DeskQuestion, DeskState } from './desk-state.js';
import { digitsIn } from './digits.js';
import type { Command, DeskKey } from './keys.js';
import { EMPTY_LINE, edit, insert, type Line, lineOf } from './line.js';
import type { Question } from './question.js';
import type { Tally } from './recorder.js';
import type { Sheet } from './sheet.js';
import { retreat } from './supplement.js';
import { Turn } from './turn.js';
import type { EntryQuestion } from './whole-entry.js';

export class Desk {
  readonly #parts: DeskParts;
  readonly #turn: Turn;
  readonly #answering: Answering;

  constructor(parts: DeskParts) {
    this.#parts = parts;
    this.#turn = new Turn(parts);
    this.#answering = new Answering(parts, this.#turn);
  }

  get tally(): Readonly<Tally> {
    return this.#turn.tally;
  }

  get question(): DeskQuestion | null {
    return this.#turn.question;
  }

  /** What the screen shows. */
  get state(): DeskState {
    const { line, stage, notice, candidate, pointed, noting } = this.#sheet;
    const { remembered, family, serves } = this.#answering;
    return {
      purpose: this.#parts.purpose,
      question: this.question,
      line,
      stage,
      notice,
      remembered,
      family,
      serves,
      candidate,
      preview: this.#sheet.preview(this.question, this.#parts.index.memory),
      noting,
      pointed,
    };
  }

  get #sheet(): Sheet {
    return this.#turn.sheet;
  }

  /** Shows the first question; `finished` if there is none. */
  start(first: Step | null): DeskEnd | null {
    return this.#turn.go(first);
  }

  /** Whether this key now would answer something the officer has not touched. */
  answersAtOnce(key: DeskKey): boolean {
    const { isEmpty, stage, notice } = this.#sheet;
    if (!isEmpty || stage.ask !== 'value' || notice.length > 0) return false;
    if (key.type === 'enter') return true;
    const { question } = this;
    const digitsAnswer = question?.kind === 'field' && digitsIn(question.definition.kind) === 'never';
    return digitsAnswer && key.type === 'text' && /^\d$/u.test(key.text);
  }

  press(key: DeskKey): DeskEnd | null {
    const { question } = this;
    if (question === null) return 'finished';
    this.#turn.pressed(key);
    switch (key.type) {
      case 'text':
        return this.#text(question, key.text);
      case 'edit':
        return this.#edit(question, key.edit);
      case 'enter':
        return this.#sheet.noting ? this.#noted(question) : this.#answering.enter(question);
      case 'fill':
        return this.#fill(question);
      case 'candidate-down':
        return this.#move(question, 1);
      case 'candidate-up':
        return this.#move(question, -1);
      case 'escape':
        return this.#escape(question);
      case 'command':
        return this.#command(question, key.command);
      case 'redraw':
        return null;
      default: {
        const never: never = key;
        return never;
      }
    }
  }

  #text(question: DeskQuestion, text: string): DeskEnd | null {
    const { noting, isEmpty, typedOn } = this.#sheet;
    if (!noting && /^[1-9]$/u.test(text) && isEmpty) {
      if (question.kind === 'entry') return this.#pick(question, Number(text) - 1);
      if (question.kind === 'field' && question.candidates[Number(text) - 1] !== undefined) {
        const { kind } = question.definition;
        const digits = digitsIn(kind);
        if (digits === 'never') return this.#take(question, Number(text) - 1);
        if (digits === 'seldom') return this.#choose(question, Number(text) - 1, text);
      }
    }
    if (question.kind === 'entry' && !noting) return null;
    return this.#typed(insert(typedOn, text));
  }

  #edit(question: DeskQuestion, change: Parameters<typeof edit>[1]): DeskEnd | null {
    if (question.kind === 'entry' && !this.#sheet.noting) {
      return change === 'left'
        ? this.#move(question, -1)
        : change === 'right'
          ? this.#move(question, 1)
          : null;
    }
    const { line } = this.#sheet;
    // At the end of the line, the way to the right is through the completion.
    if (change === 'right' && line.cursor === line.letters.length) return this.#fill(question);
    return this.#typed(edit(line, change));
  }

  #typed(line: Line): null {
    this.#sheet.type(line);
    return null;
  }

  #fill(question: DeskQuestion): null {
    this.#sheet.fill(question, this.#parts.index.memory);
    return null;
  }

  /** A candidate, accepted with its own key. */
  #take(question: Question, index: number): DeskEnd | null {
    this.#typed(lineOf(question.candidates[index]?.text ?? ''));
    return this.#answering.enter(question);
  }

  #choose(question: Question, index: number, by: string): null {
    this.#sheet.choose(question, index, by);
    return null;
  }

  #move(question: DeskQuestion, by: 1 | -1): null {
    this.#sheet.move(question, by);
    return null;
  }

  /** The digit beside something the book lacks: it is told at once. */
  #pick(question: EntryQuestion, index: number): DeskEnd | null {
    const field = question.lacking[index];
    return field === undefined
      ? null
      : this.#turn.go({ kind: 'supplement', entry: question.step.entry, field }, 'exact');
  }

  #command(question: DeskQuestion, command: Command): DeskEnd | null {
    switch (command) {
      case 'stop':
        return this.#stop();
      case 'back':
        return this.#back(question);
      case 'skip':
        return this.#skip(question);
      case 'undo':
        return this.#turn.undo();
      case 'zoom':
        this.#parts.onZoom();
        return null;
      case 'note':
      case 'whole':
      case 'struck':
        if (question.kind === 'page') return this.#turn.say(deskMessages.notOnPage);
        if (command === 'note') return this.#note();
        return command === 'whole' ? this.#whole(question) : this.#answering.strike(question);
      case 'copy':
      case 'blank':
      case 'illegible':
      case 'later':
      case 'ditto':
      case 'absent':
        return question.kind === 'page' || question.kind === 'entry'
          ? null
          : this.#answering.state(question, command);
      default: {
        const never: never = command;
        return never;
      }
    }
  }

  /** What is typed and not answered with goes with the sitting: that is said first. */
  #stop(): DeskEnd | null {
    const sheet = this.#sheet;
    if (sheet.isEmpty || sheet.warnedOf === 'stop') return 'stopped';
    sheet.warnedOf = 'stop';
    return this.#turn.say(deskMessages.stopAgain);
  }

  #back(question: DeskQuestion): DeskEnd | null {
    const earlier = retreat(this.#sheet.stage);
    if (earlier !== null) return this.#turn.toStage(earlier);
    const step = this.#parts.queue.previous(question.step);
    return step === null ? this.#turn.say(deskMessages.atTheStart) : this.#turn.go(step, 'exact');
  }

  #skip(question: DeskQuestion): DeskEnd | null {
    const { queue } = this.#parts;
    if (question.kind === 'page') return this.#turn.go(queue.skip(question.step));
    return this.#turn.commit(question.step, [{ type: 'skipped' }], () => queue.skip(question.step));
  }

  #escape(question: DeskQuestion): DeskEnd | null {
    if (this.#sheet.noting) return this.#putNoteAway();
    const { cameFrom } = this.#turn;
    if (question.kind === 'entry' && cameFrom !== null) return this.#turn.go(cameFrom, 'exact');
    this.#sheet.takeBack();
    return this.#typed(EMPTY_LINE);
  }

  #whole(question: Question | EntryQuestion): DeskEnd | null {
    const { cameFrom } = this.#turn;
    if (question.kind === 'entry') return cameFrom === null ? null : this.#turn.go(cameFrom, 'exact');
    return this.#turn.goToWhole(question.step);
  }

  #note(): null {
    if (this.#sheet.noting) return this.#putNoteAway();
    this.#sheet.openNote();
    return null;
  }

  #noted(question: DeskQuestion): null {
    const text = this.#sheet.text.trim();
    if (question.kind === 'page' || text === '') return this.#putNoteAway();
    return this.#turn.note(question.step, text);
  }

  #putNoteAway(): null {
    this.#sheet.putNoteAway();
    return null;
  }
}
