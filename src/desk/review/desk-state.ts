/** What the desk is given, what of it the screen shows, and how it ends. */
import type { Message } from '../../messages/message.js';
import type { Workspace } from '../../store/types.js';
import type { StepQueue } from '../queue.js';
import type { Line } from './line.js';
import type { PageQuestion } from './page-question.js';
import type { BookIndex, Question } from './question.js';
import type { Remembered, Stage } from './supplement.js';

export type DeskEnd = 'finished' | 'stopped';

export interface DeskParts {
  readonly workspace: Workspace;
  readonly queue: StepQueue;
  readonly index: BookIndex;
  readonly officer: string;
  readonly sitting: string;
  /**
   * `review`: Enter alone on what the book lacks puts it on the ask-list, and the place is kept to come back to.
   * `ask`: Enter alone leaves it on the list and goes on.
   */
  readonly purpose: 'review' | 'ask';
  /** Told of each question as it comes up, with the entry to prepare next. */
  readonly onQuestion: (question: Question | PageQuestion, upcoming: string | null) => void;
}

export interface DeskState {
  readonly purpose: DeskParts['purpose'];
  readonly question: Question | PageQuestion | null;
  readonly line: Line;
  readonly stage: Stage;
  /** What the desk has to say about the last key. */
  readonly notice: readonly Message[];
  readonly remembered: Remembered | null;
  /** Which of the other readings is on the line; -1 for none. */
  readonly candidate: number;
}
