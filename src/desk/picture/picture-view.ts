/** Where an officer sees the entry: in the terminal, on a local page, or nowhere. */
import type { PictureSubject } from './subject.js';

export interface PictureView {
  /** Rows of the desk's screen it takes. */
  readonly rows: number;
  /** A line for the foot of the desk, e.g. the page's address. */
  readonly footnote: string | null;
  /** Shows the picture of a question, and prepares the entry that comes next. Returns at once. */
  show(question: PictureSubject, upcoming: string | null): void;
  /** A closer look at the field, or the whole entry again. */
  zoom(): void;
  /** The screen was cleared. */
  redraw(): void;
  close(): Promise<void>;
}

export const NO_PICTURE: PictureView = {
  rows: 0,
  footnote: null,
  show() {},
  zoom() {},
  redraw() {},
  async close() {},
};
