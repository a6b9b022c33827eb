/** The columns of the ask-list as a spreadsheet: what writing and reading it agree on. */
import type { askMessages } from '../../messages/ask.js';

export type SheetColumn = keyof typeof askMessages.sheet.columns;

/** In their order; `fill`: left to whoever asks; `width` in letters. */
export const SHEET_COLUMNS: readonly {
  readonly name: SheetColumn;
  readonly width: number;
  readonly fill: boolean;
  readonly hidden?: true;
}[] = [
  { name: 'household', width: 5, fill: false },
  { name: 'village', width: 20, fill: false },
  { name: 'parents', width: 30, fill: false },
  { name: 'children', width: 34, fill: false },
  { name: 'question', width: 28, fill: false },
  { name: 'phone', width: 13, fill: true },
  { name: 'answer', width: 26, fill: true },
  { name: 'source', width: 17, fill: true },
  { name: 'evidence', width: 22, fill: true },
  { name: 'number', width: 16, fill: true },
  { name: 'informant', width: 14, fill: true },
  { name: 'toldOn', width: 13, fill: true },
  { name: 'note', width: 24, fill: true },
  { name: 'code', width: 12, fill: false, hidden: true },
];
