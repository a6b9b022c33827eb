/** Where an officer sees the entry: in the terminal, on a local page, or nowhere. */
import type { PageQuestion } from '../review/page-question.js';
import type { Question } from '../review/question.js';

export interface PictureView {
  /** Rows of the desk's screen it takes. */
  readonly rows: number;
  /** A line for the foot of the desk, e.g. the page's address. */
  readonly footnote: string | null;
  /** Shows the picture of a question, and prepares the entry that comes next. Returns at once. */
  show(question: Question | PageQuestion, upcoming: string | null): void;
  /** The screen was cleared. */
  redraw(): void;
  close(): Promise<void>;
}

export const NO_PICTURE: PictureView = {
  rows: 0,
  footnote: null,
  show() {},
  redraw() {},
  async close() {},
};
