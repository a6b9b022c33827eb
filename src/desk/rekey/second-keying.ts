/**
 * Second keying at the desk: another officer keys the sampled boxes from the picture alone, or a third one looks
 * at what two have keyed differently. Every answer is in the workspace before the next box shows. Draws nothing.
 */
import { deskMessages } from '../../messages/desk.js';
import type { Message } from '../../messages/message.js';
import { rekeyMessages } from '../../messages/rekey.js';
import type { ActionBody, Seen } from '../../schema/action.js';
import { isDitto } from '../../schema/ditto.js';
import { type FieldDefinition, type FieldKey, fieldOf } from '../../schema/fields.js';
import type { Region } from '../../schema/value.js';
import {
  awaitsDecision,
  awaitsSecond,
  type ItemProgress,
  progressOf,
  progressOfItem,
} from '../../store/second-keying.js';
import type { Book, Sample, Workspace } from '../../store/types.js';
import { meaningOf } from '../judge/provisional.js';
import { BookIndex } from '../review/book-index.js';
import { problemOf } from '../review/check-input.js';
import type { DeskEnd } from '../review/desk-state.js';
import { EffortMeter } from '../review/effort.js';
import type { Command, DeskKey } from '../review/keys.js';
import { EMPTY_LINE, edit, insert, type Line, lineOf, textOf } from '../review/line.js';
import { isDiskTrouble } from '../review/recorder.js';
import { offersOf } from './offers.js';
import { sameAnswer } from './same-answer.js';

export type KeyingMode = 'rekey' | 'decide';

/** One box to key, or to decide. Nothing here says who keyed what, nor, when keying, what was keyed. */
export interface KeyingQuestion {
  readonly item: ItemProgress;
  readonly definition: FieldDefinition;
  /** Nth of those to do in this sitting, from 1. */
  readonly index: number;
  readonly count: number;
  /** When deciding: the two answers, in an order that tells nothing. */
  readonly offers: readonly Seen[];
  /** Where the first officer's reading lay on the page. */
  readonly regions: readonly Region[];
}

export interface KeyingState {
  readonly mode: KeyingMode;
  readonly question: KeyingQuestion | null;
  readonly line: Line;
  readonly notice: readonly Message[];
  /** Which of the offers is marked; -1 for none. */
  readonly marked: number;
}

export interface KeyingParts {
  readonly workspace: Workspace;
  readonly book: Book;
  readonly officer: string;
  readonly sitting: string;
  readonly sample: Sample;
  readonly mode: KeyingMode;
  /** Told of each question as it comes up. */
  readonly onQuestion: (question: KeyingQuestion) => void;
  /** Told of each answer once it is in the workspace. */
  readonly onAnswer: () => void;
  /** The key for a closer look at the picture. */
  readonly onZoom: () => void;
}

/** The items that this officer may do now; `barred`: how many wait for somebody else. */
export function openItems(
  workspace: Workspace,
  sample: Sample,
  mode: KeyingMode,
  officer: string,
): { readonly items: readonly ItemProgress[]; readonly barred: number } {
  const waiting = progressOf(workspace, sample).filter(mode === 'rekey' ? awaitsSecond : awaitsDecision);
  const items = waiting.filter((item) =>
    mode === 'rekey'
      ? !item.keyedBy.has(officer)
      : item.first?.officer !== officer && item.second?.officer !== officer && !item.keyedBy.has(officer),
  );
  return { items, barred: waiting.length - items.length };
}

export class SecondKeying {
  readonly #parts: KeyingParts;
  readonly #items: ItemProgress[];
  #at = 0;
  #question: KeyingQuestion | null = null;
  #line: Line = EMPTY_LINE;
  #notice: readonly Message[] = [];
  #marked = -1;
  /** What the officer was warned of, to tell "again" from "anew". */
  #warnedOf: string | null = null;
  readonly #effort = new EffortMeter();

  constructor(parts: KeyingParts) {
    this.#parts = parts;
    const { workspace, sample, mode, officer } = parts;
    this.#items = [...openItems(workspace, sample, mode, officer).items];
  }

  get question(): KeyingQuestion | null {
    return this.#question;
  }

  get state(): KeyingState {
    return {
      mode: this.#parts.mode,
      question: this.#question,
      line: this.#line,
      notice: this.#notice,
      marked: this.#marked,
    };
  }

  start(): DeskEnd | null {
    return this.#show(0);
  }

  /** Whether this key, come in the same read as the answer before, would answer a box nobody has seen. */
  answersAtOnce(key: DeskKey): boolean {
    return key.type === 'enter' && this.#line.letters.length === 0 && this.#notice.length === 0;
  }

  press(key: DeskKey): DeskEnd | null {
    if (this.#question === null) return 'finished';
    this.#effort.press(key);
    switch (key.type) {
      case 'text':
        return this.#typed(insert(this.#line, key.text));
      case 'edit':
        return this.#typed(edit(this.#line, key.edit));
      case 'enter':
        return this.#enter(this.#question);
      case 'candidate-down':
        return this.#mark(1);
      case 'candidate-up':
        return this.#mark(0);
      case 'command':
        return this.#command(this.#question, key.command);
      default:
        return null;
    }
  }

  #typed(line: Line): null {
    this.#line = line;
    this.#notice = [];
    this.#warnedOf = null;
    if (line.letters.length > 0) this.#marked = -1;
    return null;
  }

  #mark(offer: number): null {
    if (this.#parts.mode !== 'decide') return null;
    this.#line = EMPTY_LINE;
    this.#notice = [];
    this.#marked = offer;
    return null;
  }

  #enter(question: KeyingQuestion): DeskEnd | null {
    const text = textOf(this.#line).trim();
    const chosen = question.offers[this.#marked];
    if (text === '' && chosen !== undefined) return this.#answer(question, chosen);
    if (text === '') {
      return this.#say(
        this.#parts.mode === 'decide' ? rekeyMessages.nothingChosen : rekeyMessages.nothingTyped,
      );
    }
    const problem = isDitto(text) ? null : problemOf(question.definition, text, this.#parts.book.year);
    if (problem !== null && this.#warnedOf !== text) {
      this.#warnedOf = text;
      return this.#say(problem, deskMessages.confirmWritten);
    }
    return this.#answer(question, { state: 'recorded', verbatim: text });
  }

  #command(question: KeyingQuestion, command: Command): DeskEnd | null {
    switch (command) {
      case 'stop':
        return 'stopped';
      case 'back':
        return this.#at === 0 ? this.#say(deskMessages.atTheStart) : this.#show(this.#at - 1);
      case 'blank':
      case 'illegible':
      case 'absent':
        return this.#answer(question, { state: command });
      case 'skip':
        return this.#show(this.#at + 1);
      case 'zoom':
        this.#parts.onZoom();
        return null;
      default:
        return this.#say(rekeyMessages.notHere);
    }
  }

  #answer(question: KeyingQuestion, seen: Seen): DeskEnd | null {
    const { workspace, officer, sitting } = this.#parts;
    const body = this.#bodyOf(question.item, seen);
    if (body === null) return this.#show(this.#at + 1);
    try {
      const { entry } = question.item;
      workspace.actions.append({ entry, officer, sitting, body, effort: this.#effort.spent() });
    } catch (error) {
      if (!isDiskTrouble(error)) throw error;
      return this.#say(deskMessages.saveFailed);
    }
    this.#parts.onAnswer();
    return this.#show(this.#at + 1);
  }

  #bodyOf({ entry, field, first, second }: ItemProgress, answer: Seen): ActionBody | null {
    const { sample, book, mode } = this.#parts;
    if (first === null) return null;
    const firstSeen = seenIn(first.body.answer);
    const agrees = (seen: Seen | null): boolean =>
      seen !== null && sameAnswer(field, seen, answer, book.year);
    if (mode === 'rekey') {
      return {
        type: 'rekeyed',
        sample: sample.id,
        field,
        answer,
        first: first.id,
        agrees: agrees(firstSeen),
      };
    }
    if (second === null) return null;
    // What stands in the record is kept to the letter where the first officer was right.
    const right = agrees(firstSeen) ? 'first' : agrees(second.body.answer) ? 'second' : 'neither';
    return {
      type: 'decided',
      sample: sample.id,
      field,
      answer: right === 'first' && firstSeen !== null ? firstSeen : this.#resolved(entry, field, answer),
      between: [first.id, second.id],
      right,
      regions: first.body.regions,
    };
  }

  /** A ditto mark with what it stands for, as the review keeps it. */
  #resolved(entry: string, field: FieldKey, seen: Seen): Seen {
    if (seen.state !== 'recorded' || seen.resolved !== undefined || !isDitto(seen.verbatim)) return seen;
    const { workspace, book } = this.#parts;
    const above = new BookIndex(workspace, book, false).above(entry);
    const meaning = above === null ? null : meaningOf(workspace.records.get(above.id).fields[field]);
    return meaning === null ? seen : { ...seen, resolved: meaning };
  }

  #say(...notice: readonly Message[]): null {
    this.#notice = notice;
    return null;
  }

  /** To the Nth of this sitting's boxes; what the officer answered for it before is there to be corrected. */
  #show(at: number): DeskEnd | null {
    const { workspace, sample, mode, onQuestion } = this.#parts;
    this.#line = EMPTY_LINE;
    this.#notice = [];
    this.#marked = -1;
    this.#warnedOf = null;
    this.#effort.restart();
    const before = this.#items[at];
    if (before === undefined) {
      this.#question = null;
      return 'finished';
    }
    this.#at = at;
    const item = progressOfItem(workspace, sample, before);
    const mine = mode === 'rekey' ? item.second?.body.answer : item.decision?.body.answer;
    if (mine?.state === 'recorded') this.#line = lineOf(mine.verbatim);
    this.#question = {
      item,
      definition: fieldOf(item.field),
      index: at + 1,
      count: this.#items.length,
      offers: mode === 'decide' ? offersOf(item) : [],
      regions: item.first?.body.regions ?? [],
    };
    onQuestion(this.#question);
    return null;
  }
}

function seenIn(answer: ItemAnswer): Seen | null {
  return answer.state === 'pending' ? null : answer;
}
type ItemAnswer = NonNullable<ItemProgress['first']>['body']['answer'];
