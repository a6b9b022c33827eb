/** What the desk is given, what of it the screen shows, and how it ends. */
import type { Message } from '../../messages/message.js';
import type { Workspace } from '../../store/types.js';
import type { StepQueue } from '../queue.js';
import type { FieldStep } from '../steps.js';
import type { BookIndex } from './book-index.js';
import type { Line } from './line.js';
import type { PageQuestion } from './page-question.js';
import type { Question } from './question.js';
import type { Remembered, Stage } from './supplement.js';
import type { EntryQuestion } from './whole-entry.js';

export type DeskEnd = 'finished' | 'stopped';

/** What a screen can show. */
export type DeskQuestion = Question | EntryQuestion | PageQuestion;

/** An entry that an answer serves as well, and how it is named on the screen. */
export interface Served {
  readonly entry: string;
  readonly name: string;
}

/** What `ask answer` knows of the families it asks. */
export interface AskContext {
  /** Other entries that the answer to a step serves: brothers and sisters. */
  serves(step: FieldStep): readonly Served[];
  /** The same for entries of one household: their evidence may be given again. */
  family(entry: string): string;
  /** YYYY-MM-DD. */
  readonly today: string;
}

export interface DeskParts {
  readonly workspace: Workspace;
  readonly queue: StepQueue;
  readonly index: BookIndex;
  readonly officer: string;
  readonly sitting: string;
  /**
   * `review`: what the book lacks goes on the ask-list with the whole entry, and the place is kept to come back to.
   * `ask`: Enter alone leaves it on the list and goes on.
   */
  readonly purpose: 'review' | 'ask';
  /** Given when the ask-list is answered. */
  readonly asking?: AskContext;
  /** The stated error at which readings are taken without asking, 0 to 1; 0 takes none. */
  readonly trust: number;
  /** Told of each question as it comes up, with the entry to prepare next. */
  readonly onQuestion: (question: DeskQuestion, upcoming: string | null) => void;
  /** The key for a closer look at the picture. */
  readonly onZoom: () => void;
}

export interface DeskState {
  readonly purpose: DeskParts['purpose'] | 'look';
  readonly question: DeskQuestion | null;
  readonly line: Line;
  readonly stage: Stage;
  /** What the desk has to say about the last key. */
  readonly notice: readonly Message[];
  readonly remembered: Remembered | null;
  readonly family: string;
  /** Other entries that the answer is recorded for as well. */
  readonly serves: readonly Served[];
  /** Which of the other readings is on the line; -1 for none. */
  readonly candidate: number;
  /** What the line stands for when Enter takes it (`12385`), or how Tab would finish it; null for neither. */
  readonly preview: { readonly text: string; readonly by: 'enter' | 'fill' } | null;
  /** A note is being typed instead of an answer. */
  readonly noting: boolean;
  /** Of the whole entry's boxes, the one the cursor stands on; -1 before it was moved. */
  readonly pointed: number;
}
