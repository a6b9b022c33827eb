/** What Enter and the keys for a state answer: the line for the question at hand, once it is fit to be recorded. */
import { deskMessages } from '../../messages/desk.js';
import type { ActionBody } from '../../schema/action.js';
import { isDitto } from '../../schema/ditto.js';
import { acceptanceOf } from '../suggest/suggestions.js';
import {
  bodyOfEvidence,
  DITTO_MARK,
  decideDitto,
  decideEnter,
  decideState,
  decideSupplement,
} from './answer.js';
import type { DeskEnd, DeskParts, DeskQuestion, Served } from './desk-state.js';
import type { StateCommand } from './keys.js';
import { EMPTY_LINE } from './line.js';
import { entryCount, type PageQuestion } from './page-question.js';
import type { Question } from './question.js';
import { advance, type Remembered, type Stage } from './supplement.js';
import type { Turn } from './turn.js';
import type { EntryQuestion } from './whole-entry.js';

export class Answering {
  readonly #parts: DeskParts;
  readonly #turn: Turn;
  #remembered: Remembered | null = null;

  constructor(parts: DeskParts, turn: Turn) {
    this.#parts = parts;
    this.#turn = turn;
  }

  /** The evidence given last, and for which family. */
  get remembered(): Remembered | null {
    return this.#remembered;
  }

  /** Entries of one household have the same; '' where none is at hand. */
  get family(): string {
    const step = this.#turn.question?.step;
    if (step === undefined || step.kind === 'page') return '';
    return this.#parts.asking?.family(step.entry) ?? step.entry;
  }

  /** Other entries that an answer now would be recorded for as well. */
  get serves(): readonly Served[] {
    const { question, sheet } = this.#turn;
    if (question?.kind !== 'supplement' || sheet.alone) return [];
    return this.#parts.asking?.serves(question.step) ?? [];
  }

  enter(question: DeskQuestion): DeskEnd | null {
    const { sheet } = this.#turn;
    const typed = sheet.text;
    switch (question.kind) {
      case 'page':
        return this.#enterPage(question, typed);
      case 'entry':
        return this.#enterEntry(question);
      case 'field': {
        if (isDitto(typed)) return this.#ditto(question, typed.trim());
        const preview = sheet.preview(question, this.#parts.index.memory);
        const text = preview?.by === 'enter' ? preview.text : typed;
        const answer = `enter ${text}`;
        const decision = decideEnter(question, text, sheet.warnedOf === answer);
        return this.#turn.decided(question, decision, answer);
      }
      case 'supplement':
        return this.#enterSupplement(question, typed);
      default: {
        const never: never = question;
        return never;
      }
    }
  }

  /** A key that answers by itself. */
  state(question: Question, command: StateCommand): DeskEnd | null {
    const state = command === 'later' ? 'pending' : command;
    if (question.kind === 'supplement') {
      if (state === 'copy') return this.#accept(question);
      if (state === 'absent' && this.#parts.asking !== undefined) return this.#onlyThis();
      if (state !== 'pending') return this.#turn.say(deskMessages.notHere);
      return this.#turn.decided(question, decideState(question, 'pending'), 'later');
    }
    if (state === 'copy') return this.#copy(question);
    if (state === 'ditto') return this.#ditto(question, this.#turn.sheet.text.trim());
    return this.#turn.decided(question, decideState(question, state), state);
  }

  strike(question: Question | EntryQuestion): DeskEnd | null {
    const { struckThrough } = question.record;
    const { sheet } = this.#turn;
    // Twice, whatever the machine saw: a second press too many must not fall on the next entry.
    if (!struckThrough && sheet.warnedOf !== 'struck') {
      sheet.warnedOf = 'struck';
      return this.#turn.say(deskMessages.strikeAgain);
    }
    const bodies: readonly ActionBody[] = [{ type: 'struck', struck: !struckThrough }];
    const { step } = question;
    if (!struckThrough) return this.#turn.commit(step, bodies);
    this.#turn.commit(step, bodies, () => step);
    return this.#turn.sheet.notice.length > 0 ? null : this.#turn.say(deskMessages.strikeUndone);
  }

  #enterPage(question: PageQuestion, typed: string): DeskEnd | null {
    const { sheet } = this.#turn;
    const count = entryCount(typed);
    if (count === null) return this.#turn.say(deskMessages.entriesWrong);
    if (count > question.perPage && sheet.warnedOf !== typed) {
      sheet.warnedOf = typed;
      return this.#turn.say(deskMessages.entriesMany(question.perPage));
    }
    const { workspace, queue, index } = this.#parts;
    workspace.atomically(() => {
      for (let entry = 0; entry < count; entry++) workspace.pictures.addEntry(question.step.picture);
      workspace.pictures.settle(question.step.picture);
    });
    queue.reload();
    index.reload();
    return this.#turn.go(queue.next(question.step) ?? queue.start(null));
  }

  /** Passes the entry as it stands, what it lacks to the ask-list; or goes to the box pointed at. */
  #enterEntry(question: EntryQuestion): DeskEnd | null {
    const { step, boxes, lacking, unfiled } = question;
    const box = boxes[this.#turn.sheet.pointed];
    if (box !== undefined) return this.#turn.go(box, 'exact');
    if (!unfiled) return this.#turn.onward(step);
    const asked = lacking.map(
      (field): ActionBody => ({
        type: 'answered',
        field,
        answer: { state: 'pending' },
        manner: 'keyed',
        regions: [],
      }),
    );
    return this.#turn.commit(step, [...asked, { type: 'filed' }]);
  }

  #enterSupplement(question: Question, typed: string): DeskEnd | null {
    const { stage, warnedOf } = this.#turn.sheet;
    if (stage.ask !== 'value') return this.#enterEvidence(question, stage, typed);
    const told = decideSupplement(question, typed, this.#parts.purpose, warnedOf === `told ${typed}`);
    return told.type === 'told'
      ? this.#turn.toStage({ ask: 'source', text: told.text })
      : this.#turn.decided(question, told, `told ${typed}`);
  }

  #enterEvidence(question: Question, stage: Stage, typed: string): DeskEnd | null {
    const { family } = this;
    const today = this.#parts.asking?.today ?? null;
    const step = advance(stage, typed, { remembered: this.#remembered, family, today });
    if (step.type === 'stage') return this.#turn.toStage(step.stage);
    if (step.type === 'refuse') return this.#turn.say(step.problem);
    this.#remembered = { family, evidence: step.evidence };
    const also = this.serves.map(({ entry }) => entry);
    const body = bodyOfEvidence(question, step.text, step.evidence);
    return this.#turn.commit(question.step, [body], undefined, also);
  }

  /** Records the suggestion pointed at, else the best: as derived, never as what the book or a paper says. */
  #accept(question: Question): DeskEnd | null {
    const { sheet } = this.#turn;
    const shown = question.suggestions[Math.max(0, sheet.candidate)];
    if (shown === undefined || sheet.stage.ask !== 'value') return this.#turn.say(deskMessages.noSuggestion);
    const { suggestion } = shown;
    const answer = `suggested ${suggestion.verbatim}`;
    if (suggestion.doubtful && sheet.warnedOf !== answer) {
      sheet.warnedOf = answer;
      return this.#turn.say(deskMessages.doubtfulSuggestion);
    }
    return this.#turn.commit(question.step, [acceptanceOf(suggestion)]);
  }

  /** The answer for this entry only, or for its brothers and sisters again. */
  #onlyThis(): null {
    const { sheet } = this.#turn;
    sheet.alone = !sheet.alone;
    return this.#turn.keepTelling();
  }

  #copy(question: Question): null {
    return this.#turn.sheet.copy(question) ? null : this.#turn.say(deskMessages.nothingToCopy);
  }

  /** With text on the line, that is what the mark stands for; a mark typed before stays as it was typed. */
  #ditto(question: Question, typed: string): DeskEnd | null {
    const { sheet } = this.#turn;
    const isMark = isDitto(typed);
    const mark = isMark ? typed : (sheet.mark ?? question.mark ?? DITTO_MARK);
    const again = sheet.warnedOf === 'ditto' && (isMark || typed === '');
    const decision = decideDitto(question, mark, isMark ? '' : typed, again);
    if (decision.type !== 'confirm') return this.#turn.decided(question, decision, '');
    sheet.mark = mark;
    sheet.line = EMPTY_LINE;
    return this.#turn.decided(question, decision, 'ditto');
  }
}
