/**
 * The desk: one officer going through a queue of questions. Every key goes through `press`; every answer is in
 * the workspace before the next question is shown. Draws nothing: `view.ts` turns its state into a screen.
 */
import { deskMessages } from '../../messages/desk.js';
import type { Message } from '../../messages/message.js';
import type { ActionBody } from '../../schema/action.js';
import { isDitto } from '../../schema/ditto.js';
import type { FieldKind } from '../../schema/fields.js';
import type { Step } from '../steps.js';
import { acceptanceOf } from '../suggest/suggestions.js';
import {
  bodyOfEvidence,
  type Decision,
  DITTO_MARK,
  decideDitto,
  decideEnter,
  decideState,
  decideSupplement,
} from './answer.js';
import type { DeskEnd, DeskParts, DeskQuestion, DeskState, Served } from './desk-state.js';
import { EffortMeter } from './effort.js';
import type { Command, DeskKey } from './keys.js';
import { EMPTY_LINE, edit, insert, type Line, lineOf } from './line.js';
import { entryCount, type PageQuestion } from './page-question.js';
import type { Question } from './question.js';
import { type Recorded, Recorder, type Tally } from './recorder.js';
import { Sheet } from './sheet.js';
import { advance, type Remembered, retreat, type Stage } from './supplement.js';
import { type Landing, Walk } from './walk.js';
import type { EntryQuestion } from './whole-entry.js';

/** Boxes that never begin with a digit: there a digit is a choice, made and accepted with one key. */
const NEVER_DIGITS: ReadonlySet<FieldKind> = new Set([
  'person-name',
  'sex',
  'ethnicity',
  'nationality',
  'code',
  'date-words',
]);
/** Boxes of words, some of which begin with a digit: there it puts the choice on the line, Enter accepts. */
const SELDOM_DIGITS: ReadonlySet<FieldKind> = new Set(['place', 'text']);

export class Desk {
  readonly #parts: DeskParts;
  readonly #recorder: Recorder;
  readonly #effort = new EffortMeter();
  readonly #walk: Walk;
  #sheet = new Sheet();
  #remembered: Remembered | null = null;

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

  /** What the screen shows. */
  get state(): DeskState {
    const { line, stage, notice, candidate, pointed, noting } = this.#sheet;
    return {
      purpose: this.#parts.purpose,
      question: this.question,
      line,
      stage,
      notice,
      remembered: this.#remembered,
      family: this.#family(),
      serves: this.#serves(),
      candidate,
      preview: this.#preview(),
      noting,
      pointed,
    };
  }

  #family(): string {
    const step = this.question?.step;
    if (step === undefined || step.kind === 'page') return '';
    return this.#parts.asking?.family(step.entry) ?? step.entry;
  }

  #serves(): readonly Served[] {
    const question = this.question;
    if (question?.kind !== 'supplement' || this.#sheet.alone) return [];
    return this.#parts.asking?.serves(question.step) ?? [];
  }

  /** Shows the first question; `finished` if there is none. */
  start(first: Step | null): DeskEnd | null {
    return this.#go(first);
  }

  /** Whether this key now would answer something the officer has not touched. */
  answersAtOnce(key: DeskKey): boolean {
    const { isEmpty, stage, notice } = this.#sheet;
    if (!isEmpty || stage.ask !== 'value' || notice.length > 0) return false;
    return key.type === 'enter' || (key.type === 'text' && /^\d$/u.test(key.text));
  }

  press(key: DeskKey): DeskEnd | null {
    if (this.question === null) return 'finished';
    this.#effort.press(key);
    switch (key.type) {
      case 'text':
        return this.#text(key.text);
      case 'edit':
        return this.#edit(key.edit);
      case 'enter':
        return this.#sheet.noting ? this.#noted() : this.#enter();
      case 'fill':
        return this.#fill();
      case 'candidate-down':
        return this.#move(1);
      case 'candidate-up':
        return this.#move(-1);
      case 'escape':
        return this.#escape();
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

  #text(text: string): DeskEnd | null {
    const question = this.question;
    const { noting, isEmpty, typedOn } = this.#sheet;
    if (question !== null && !noting && /^[1-9]$/u.test(text) && isEmpty) {
      if (question.kind === 'entry') return this.#pick(question, Number(text) - 1);
      if (question.kind === 'field' && question.candidates[Number(text) - 1] !== undefined) {
        const { kind } = question.definition;
        if (NEVER_DIGITS.has(kind)) return this.#take(question, Number(text) - 1);
        if (SELDOM_DIGITS.has(kind)) return this.#choose(question, Number(text) - 1, text);
      }
    }
    if (question?.kind === 'entry' && !noting) return null;
    return this.#typed(insert(typedOn, text));
  }

  #edit(change: Parameters<typeof edit>[1]): DeskEnd | null {
    if (this.question?.kind === 'entry' && !this.#sheet.noting) {
      return change === 'left' ? this.#move(-1) : change === 'right' ? this.#move(1) : null;
    }
    const { line } = this.#sheet;
    // At the end of the line, the way to the right is through the completion.
    if (change === 'right' && line.cursor === line.letters.length) return this.#fill();
    return this.#typed(edit(line, change));
  }

  #typed(line: Line): null {
    this.#sheet.type(line);
    return null;
  }

  #preview(): DeskState['preview'] {
    return this.#sheet.preview(this.question, this.#parts.index.memory);
  }

  #fill(): null {
    if (this.question !== null) this.#sheet.fill(this.question, this.#parts.index.memory);
    return null;
  }

  /** A candidate, accepted with its own key. */
  #take(question: Question, index: number): DeskEnd | null {
    const text = question.candidates[index]?.text ?? '';
    this.#typed(lineOf(text));
    return this.#enter();
  }

  #choose(question: Question, index: number, by: string): null {
    this.#sheet.choose(question, index, by);
    return null;
  }

  #move(by: 1 | -1): null {
    if (this.question !== null) this.#sheet.move(this.question, by);
    return null;
  }

  /** Records the suggestion pointed at, else the best: as derived, never as what the book or a paper says. */
  #accept(question: Question): DeskEnd | null {
    const shown = question.suggestions[Math.max(0, this.#sheet.candidate)];
    if (shown === undefined || this.#sheet.stage.ask !== 'value') return this.#say(deskMessages.noSuggestion);
    const { suggestion } = shown;
    const answer = `suggested ${suggestion.verbatim}`;
    if (suggestion.doubtful && this.#sheet.warnedOf !== answer) {
      this.#sheet.warnedOf = answer;
      return this.#say(deskMessages.doubtfulSuggestion);
    }
    const { step } = question;
    return this.#commit(step, [acceptanceOf(suggestion)], () => this.#parts.queue.next(step));
  }

  #enter(): DeskEnd | null {
    const question = this.question;
    if (question === null) return 'finished';
    const typed = this.#sheet.text;
    switch (question.kind) {
      case 'page':
        return this.#enterPage(question, typed);
      case 'entry':
        return this.#enterEntry(question);
      case 'field': {
        if (isDitto(typed)) return this.#ditto(question, typed.trim());
        const preview = this.#preview();
        const text = preview?.by === 'enter' ? preview.text : typed;
        const answer = `enter ${text}`;
        const decision = decideEnter(question, text, this.#sheet.warnedOf === answer);
        return this.#decided(question, decision, answer);
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
    if (count > question.perPage && this.#sheet.warnedOf !== typed) {
      this.#sheet.warnedOf = typed;
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

  /** Passes the entry as it stands, what it lacks to the ask-list; or goes to the box pointed at. */
  #enterEntry(question: EntryQuestion): DeskEnd | null {
    const { step, boxes, lacking, unfiled } = question;
    const box = boxes[this.#sheet.pointed];
    if (box !== undefined) return this.#go(box, 'exact');
    if (!unfiled) return this.#onward(step);
    const asked = lacking.map(
      (field): ActionBody => ({
        type: 'answered',
        field,
        answer: { state: 'pending' },
        manner: 'keyed',
        regions: [],
      }),
    );
    return this.#commit(step, [...asked, { type: 'filed' }], () => this.#parts.queue.next(step));
  }

  /** The digit beside something the book lacks: it is told at once. */
  #pick(question: EntryQuestion, index: number): DeskEnd | null {
    const field = question.lacking[index];
    return field === undefined
      ? null
      : this.#go({ kind: 'supplement', entry: question.step.entry, field }, 'exact');
  }

  #enterSupplement(question: Question, typed: string): DeskEnd | null {
    const { stage, warnedOf } = this.#sheet;
    if (stage.ask !== 'value') return this.#enterEvidence(question, stage, typed);
    const told = decideSupplement(question, typed, this.#parts.purpose, warnedOf === `told ${typed}`);
    return told.type === 'told'
      ? this.#toStage({ ask: 'source', text: told.text })
      : this.#decided(question, told, `told ${typed}`);
  }

  #enterEvidence(question: Question, stage: Stage, typed: string): DeskEnd | null {
    const family = this.#family();
    const today = this.#parts.asking?.today ?? null;
    const step = advance(stage, typed, { remembered: this.#remembered, family, today });
    if (step.type === 'stage') return this.#toStage(step.stage);
    if (step.type === 'refuse') return this.#say(step.problem);
    this.#remembered = { family, evidence: step.evidence };
    const also = this.#serves().map(({ entry }) => entry);
    const body = bodyOfEvidence(question, step.text, step.evidence);
    return this.#commit(question.step, [body], () => this.#parts.queue.next(question.step), also);
  }

  #command(command: Command): DeskEnd | null {
    const question = this.question;
    if (question === null || command === 'stop') return 'stopped';
    switch (command) {
      case 'back':
        return this.#back(question);
      case 'skip':
        return this.#skip(question);
      case 'undo':
        return this.#undo();
      case 'zoom':
        this.#parts.onZoom();
        return null;
      case 'note':
      case 'whole':
      case 'struck':
        if (question.kind === 'page') return this.#say(deskMessages.notOnPage);
        if (command === 'note') return this.#note();
        return command === 'whole' ? this.#whole(question) : this.#strike(question);
      case 'copy':
      case 'blank':
      case 'illegible':
      case 'later':
      case 'ditto':
      case 'absent':
        return question.kind === 'page' || question.kind === 'entry'
          ? null
          : this.#answerBy(question, command);
      default: {
        const never: never = command;
        return never;
      }
    }
  }

  #answerBy(
    question: Question,
    command: 'copy' | 'blank' | 'illegible' | 'later' | 'ditto' | 'absent',
  ): DeskEnd | null {
    const state = command === 'later' ? 'pending' : command;
    if (question.kind === 'supplement') {
      if (state === 'copy') return this.#accept(question);
      if (state === 'absent' && this.#parts.asking !== undefined) return this.#onlyThis();
      if (state !== 'pending') return this.#say(deskMessages.notHere);
      return this.#decided(question, decideState(question, 'pending'), 'later');
    }
    if (state === 'copy') return this.#copy(question);
    if (state === 'ditto') return this.#ditto(question, this.#sheet.text.trim());
    return this.#decided(question, decideState(question, state), state);
  }

  /** The answer for this entry only, or for its brothers and sisters again. */
  #onlyThis(): null {
    this.#sheet.alone = !this.#sheet.alone;
    return null;
  }

  #copy(question: Question): null {
    return this.#sheet.copy(question) ? null : this.#say(deskMessages.nothingToCopy);
  }

  /** With text on the line, that is what the mark stands for; a mark typed before stays as it was typed. */
  #ditto(question: Question, typed: string): DeskEnd | null {
    const isMark = isDitto(typed);
    const mark = isMark ? typed : (this.#sheet.mark ?? question.mark ?? DITTO_MARK);
    const again = this.#sheet.warnedOf === 'ditto' && (isMark || typed === '');
    const decision = decideDitto(question, mark, isMark ? '' : typed, again);
    if (decision.type !== 'confirm') return this.#decided(question, decision, '');
    this.#sheet.mark = mark;
    this.#sheet.line = EMPTY_LINE;
    return this.#decided(question, decision, 'ditto');
  }

  #back(question: DeskQuestion): DeskEnd | null {
    const earlier = retreat(this.#sheet.stage);
    if (earlier !== null) return this.#toStage(earlier);
    const step = this.#parts.queue.previous(question.step);
    return step === null ? this.#say(deskMessages.atTheStart) : this.#go(step, 'exact');
  }

  #escape(): DeskEnd | null {
    if (this.#sheet.noting) return this.#putNoteAway();
    const { cameFrom } = this.#walk;
    if (this.question?.kind === 'entry' && cameFrom !== null) return this.#go(cameFrom, 'exact');
    return this.#typed(EMPTY_LINE);
  }

  #whole(question: Question | EntryQuestion): DeskEnd | null {
    const { cameFrom } = this.#walk;
    if (question.kind === 'entry') return cameFrom === null ? null : this.#go(cameFrom, 'exact');
    this.#walk.goToWhole(question.step);
    return this.#shown();
  }

  #note(): null {
    if (this.#sheet.noting) return this.#putNoteAway();
    this.#sheet.openNote();
    return null;
  }

  #noted(): DeskEnd | null {
    const question = this.question;
    const text = this.#sheet.text.trim();
    if (question === null || question.kind === 'page' || text === '') return this.#putNoteAway();
    const { step } = question;
    const recorded = this.#recorder.record(step, [{ type: 'noted', text }], () => step);
    if (recorded.outcome === 'disk') return this.#say(deskMessages.saveFailed);
    this.#putNoteAway();
    return this.#say(deskMessages.noteKept);
  }

  #putNoteAway(): null {
    this.#sheet.putNoteAway();
    return null;
  }

  #undo(): DeskEnd | null {
    const undone = this.#recorder.undo((step) => step);
    if (undone.outcome === 'nothing') return this.#say(deskMessages.nothingToUndo);
    const end = this.#recorded(undone, 'exact');
    return undone.outcome === 'disk' ? end : this.#say(deskMessages.undone);
  }

  #skip(question: DeskQuestion): DeskEnd | null {
    const { queue } = this.#parts;
    if (question.kind === 'page') return this.#go(queue.skip(question.step));
    return this.#commit(question.step, [{ type: 'skipped' }], () => queue.skip(question.step));
  }

  #strike(question: Question | EntryQuestion): DeskEnd | null {
    const { struckThrough } = question.record;
    if (!struckThrough && !question.machineSawStruck && this.#sheet.warnedOf !== 'struck') {
      this.#sheet.warnedOf = 'struck';
      return this.#say(deskMessages.strikeAgain);
    }
    const bodies: readonly ActionBody[] = [{ type: 'struck', struck: !struckThrough }];
    const { step } = question;
    if (!struckThrough) return this.#commit(step, bodies, () => this.#parts.queue.next(step));
    this.#commit(step, bodies, () => step);
    return this.#sheet.notice.length > 0 ? null : this.#say(deskMessages.strikeUndone);
  }

  #decided(question: Question, decision: Decision, answer: string): DeskEnd | null {
    const { step } = question;
    switch (decision.type) {
      case 'keep':
        return this.#onward(step);
      case 'refuse':
        return this.#say(decision.problem);
      case 'confirm':
        this.#sheet.warnedOf = answer;
        return this.#say(...decision.problems);
      case 'append':
        return this.#commit(step, [decision.body], () => this.#parts.queue.next(step));
      default: {
        const never: never = decision;
        return never;
      }
    }
  }

  /** On from a step with nothing recorded. */
  #onward(step: Step): DeskEnd | null {
    return this.#go(this.#parts.queue.next(step));
  }

  /**
   * The answer is in the workspace before the next question shows. If the disk is full, that is told at the
   * prompt, and the answer stays on the line.
   */
  #commit(
    step: Exclude<Step, { kind: 'page' }>,
    bodies: readonly ActionBody[],
    leadsTo: () => Step | null,
    also: readonly string[] = [],
  ): DeskEnd | null {
    const effort = this.#effort.spent();
    return this.#recorded(this.#recorder.record(step, bodies, leadsTo, { also, effort }), 'open');
  }

  #recorded(recorded: Recorded, how: Landing): DeskEnd | null {
    return recorded.outcome === 'disk' ? this.#say(deskMessages.saveFailed) : this.#go(recorded.next, how);
  }

  #toStage(stage: Stage): null {
    this.#sheet.toStage(stage);
    return null;
  }

  #say(...notice: readonly Message[]): null {
    this.#sheet.say(...notice);
    return null;
  }

  #go(step: Step | null, how: Landing = 'open'): DeskEnd | null {
    this.#walk.go(step, how);
    return this.#shown();
  }

  /** At another question: a fresh sheet. */
  #shown(): DeskEnd | null {
    this.#sheet = new Sheet();
    this.#effort.restart();
    return this.question === null ? 'finished' : null;
  }
}
