/** What is being typed and said at one question, before anything is recorded; a fresh one with each question. */
import type { Message } from '../../messages/message.js';
import type { BookMemory } from '../judge/memory.js';
import type { DeskQuestion, DeskState } from './desk-state.js';
import { EMPTY_LINE, type Line, lineOf, textOf } from './line.js';
import { previewOf } from './preview.js';
import { proposedText, type Question } from './question.js';
import type { Stage } from './supplement.js';
import type { EntryQuestion } from './whole-entry.js';

export class Sheet {
  line: Line = EMPTY_LINE;
  stage: Stage = { ask: 'value' };
  notice: readonly Message[] = [];
  /** What the officer was warned of, to be told "again" from "anew". */
  warnedOf: string | null = null;
  /** Which of the other readings is on the line; -1 for none. */
  candidate = -1;
  /** A ditto mark whose meaning is being asked for. */
  mark: string | null = null;
  /** The answer is for this entry only, not for its brothers and sisters. */
  alone = false;
  /** Of the whole entry's boxes, the one pointed at; -1 before any. */
  pointed = -1;
  /** The digit that put a candidate on the line: typing on makes it a digit again. */
  #chosenBy: string | null = null;
  /** How often the mother's or father's box was put on the line. */
  #copied = 0;
  /** The answer set aside while a note is typed. */
  #aside: Line | null = null;

  get noting(): boolean {
    return this.#aside !== null;
  }

  get text(): string {
    return textOf(this.line);
  }

  get isEmpty(): boolean {
    return this.line.letters.length === 0;
  }

  /** The line typed on: the digit that chose a candidate, if that is how it came there, is a digit again. */
  get typedOn(): Line {
    return this.#chosenBy === null ? this.line : lineOf(this.#chosenBy);
  }

  /** Another line; what was said about the one before is gone. */
  type(line: Line): void {
    const changed = textOf(line) !== this.text;
    this.line = line;
    this.#chosenBy = null;
    if (!changed) return;
    this.notice = [];
    this.warnedOf = null;
  }

  /** What was asked back is not meant. */
  takeBack(): void {
    this.notice = [];
    this.warnedOf = null;
  }

  say(...notice: readonly Message[]): void {
    this.notice = notice;
  }

  /** Puts a candidate on the line; `by`: the digit pressed for it. */
  choose(question: Question, index: number, by: string | null): void {
    const chosen = Math.max(-1, Math.min(question.candidates.length - 1, index));
    this.type(lineOf(question.candidates[chosen]?.text ?? ''));
    this.candidate = chosen;
    this.#chosenBy = by;
  }

  /** Up and down: through the candidates of a box, the suggestions, or the boxes of the whole entry. */
  move(question: DeskQuestion, by: 1 | -1): void {
    if (this.noting) return;
    if (question.kind === 'field') this.choose(question, this.candidate + by, null);
    else if (question.kind === 'supplement') this.#moveSuggestion(question, by);
    else if (question.kind === 'entry') this.#point(question, by);
  }

  #moveSuggestion({ suggestions }: Question, by: 1 | -1): void {
    if (this.stage.ask !== 'value') return;
    const last = suggestions.length - 1;
    this.candidate = Math.max(Math.min(0, last), Math.min(last, this.candidate + by));
  }

  #point({ boxes }: EntryQuestion, by: 1 | -1): void {
    const from = this.pointed === -1 && by === -1 ? boxes.length : this.pointed;
    this.pointed = Math.max(0, Math.min(boxes.length - 1, from + by));
    this.notice = [];
  }

  /** Puts what the father's or mother's like box says on the line, again for the other one; false if neither does. */
  copy({ ofParents }: Question): boolean {
    if (ofParents.length === 0) return false;
    this.type(lineOf(ofParents[this.#copied % ofParents.length] ?? ''));
    this.#copied += 1;
    return true;
  }

  /** What the line stands for when Enter takes it, or how Tab would finish it. */
  preview(question: DeskQuestion | null, memory: BookMemory): DeskState['preview'] {
    if (question?.kind !== 'field' || this.stage.ask !== 'value' || this.noting || this.candidate >= 0)
      return null;
    return this.isEmpty ? null : previewOf(question, this.text, memory);
  }

  /** Finishes the line, or puts the proposal on it to be mended. */
  fill(question: DeskQuestion, memory: BookMemory): void {
    if (question.kind === 'page' || question.kind === 'entry') return;
    if (this.stage.ask !== 'value' || this.noting) return;
    const preview = this.preview(question, memory);
    if (preview !== null) this.type(lineOf(preview.text));
    else if (this.isEmpty) this.type(lineOf(proposedText(question)));
  }

  /** Goes to a stage of telling where a value comes from; back at the value, it is there to be corrected. */
  toStage(stage: Stage): void {
    const before = this.stage;
    this.line = lineOf(before.ask !== 'value' && stage.ask === 'value' ? before.text : '');
    this.stage = stage;
    this.notice = [];
  }

  /** A note is typed instead of the answer, which waits. */
  openNote(): void {
    this.#aside = this.line;
    this.line = EMPTY_LINE;
    this.notice = [];
  }

  putNoteAway(): void {
    this.line = this.#aside ?? EMPTY_LINE;
    this.#aside = null;
    this.notice = [];
  }
}
