/** The second window: the entries of a book to look at, one after the other, while another officer writes. */
import { deskMessages } from '../../messages/desk.js';
import type { Message } from '../../messages/message.js';
import { lockHolder } from '../../store/lock.js';
import { formOfWorkspace } from '../../store/office-forms.js';
import type { Workspace } from '../../store/types.js';
import { openPictureView, type PicturePlace } from '../picture/choose.js';
import { ReviewQueue } from '../queue.js';
import { BookIndex } from './book-index.js';
import type { DeskEnd, DeskState } from './desk-state.js';
import type { DeskKey } from './keys.js';
import { EMPTY_LINE } from './line.js';
import type { PromptDesk, PromptEnd } from './prompt.js';
import { type DeskTerminal, seat } from './session.js';
import { frameOf } from './view.js';
import { type EntryQuestion, entryQuestionOf } from './whole-entry.js';

export interface Look {
  /** Open for reading. */
  readonly workspace: Workspace;
  readonly book: string;
  readonly officer: string;
  readonly picture: PicturePlace;
  readonly terminal: DeskTerminal;
  readonly signal: AbortSignal;
}

/** Null where the book has no entries. Throws `book-unknown`. */
export async function lookAtBook(look: Look): Promise<PromptEnd | null> {
  const { workspace, officer, terminal, signal } = look;
  const book = workspace.books.named(look.book);
  const form = formOfWorkspace(workspace, book.form);
  const index = new BookIndex(workspace, book, form.layout === 'table');
  const queue = new ReviewQueue(workspace, book.code, form, { order: 'page', only: null, trust: 1 });
  const entries = workspace.entries.list(book.code).map(({ id }) => id);
  if (entries.length === 0) return null;
  const openPicture = (screen: Parameters<typeof openPictureView>[2]) =>
    openPictureView(workspace, look.picture, screen, terminal);
  return seat({ workspace, officer, purpose: 'look', terminal, openPicture, signal }, (_id, picture) => {
    const desk = new Looking({
      entries,
      ask: (entry) => entryQuestionOf(workspace, index, queue, { kind: 'entry', entry }),
      show: (question, upcoming) => picture.show(question, upcoming),
      zoom: () => picture.zoom(),
      told: heldBy(workspace),
    });
    return {
      desk,
      start: () => desk.start(),
      frame: (viewport, footnote) => frameOf(desk.state, book.code, viewport, footnote),
    };
  });
}

/** Who works where, for the window that may not write. */
function heldBy(workspace: Workspace): Message {
  const holder = lockHolder(workspace.folder);
  return holder === null
    ? deskMessages.lookAlone
    : deskMessages.lookOnly(holder.officer, holder.command, timeOf(holder.since));
}

/** The time of day an instant falls on here, as on the clock on the wall. */
function timeOf(instant: string): string {
  return new Date(instant).toTimeString().slice(0, 5);
}

/** One entry after the other; whatever would write says who does. */
class Looking implements PromptDesk {
  readonly #parts: LookingParts;
  #at = 0;
  #question: EntryQuestion | null = null;
  #notice: readonly Message[];

  constructor(parts: LookingParts) {
    this.#parts = parts;
    this.#notice = [parts.told];
  }

  get question(): EntryQuestion | null {
    return this.#question;
  }

  get state(): DeskState {
    return {
      purpose: 'look',
      question: this.#question,
      line: EMPTY_LINE,
      stage: { ask: 'value' },
      notice: this.#notice,
      remembered: null,
      candidate: -1,
      preview: null,
      noting: false,
      pointed: -1,
      family: '',
      serves: [],
    };
  }

  start(): null {
    return this.#go(0);
  }

  answersAtOnce(): boolean {
    return false;
  }

  press(key: DeskKey): DeskEnd | null {
    if (key.type === 'enter' || key.type === 'candidate-down') return this.#go(this.#at + 1);
    if (key.type === 'candidate-up') return this.#go(this.#at - 1);
    if (key.type === 'edit' && (key.edit === 'right' || key.edit === 'left')) {
      return this.#go(this.#at + (key.edit === 'right' ? 1 : -1));
    }
    if (key.type === 'redraw') return null;
    if (key.type === 'command') {
      if (key.command === 'stop') return 'stopped';
      if (key.command === 'back') return this.#go(this.#at - 1);
      if (key.command === 'zoom') {
        this.#parts.zoom();
        return null;
      }
    }
    this.#notice = [this.#parts.told];
    return null;
  }

  #go(to: number): null {
    const { entries, ask, show } = this.#parts;
    this.#at = Math.max(0, Math.min(entries.length - 1, to));
    const entry = entries[this.#at];
    if (entry === undefined) return null;
    // Read anew each time: the other window goes on writing.
    this.#question = ask(entry);
    this.#notice = [this.#parts.told];
    show(this.#question, entries[this.#at + 1] ?? null);
    return null;
  }
}

interface LookingParts {
  readonly entries: readonly string[];
  readonly ask: (entry: string) => EntryQuestion;
  readonly show: (question: EntryQuestion, upcoming: string | null) => void;
  readonly zoom: () => void;
  /** Who writes meanwhile. */
  readonly told: Message;
}
