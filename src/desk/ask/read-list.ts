/** Reads a filled-in ask-list: cells by the names of their columns, wherever those stand now. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { askMessages } from '../../messages/ask.js';
import { HotichError } from '../../messages/errors.js';
import { fileError } from '../../messages/file-errors.js';
import { skeleton, tidy } from '../../schema/fold.js';
import { SHEET_COLUMNS, type SheetColumn } from './sheet-columns.js';

/** A row as it was filled in. */
export interface FilledRow {
  /** As the spreadsheet counts its rows, from 1. */
  readonly row: number;
  /** Texts as typed, NFC; an empty cell is not there. */
  readonly cells: ReadonlyMap<SheetColumn, string>;
  /** Cells that the spreadsheet program has turned into dates: day and month may have changed places. */
  readonly dates: ReadonlySet<SheetColumn>;
}

/** Most rows taken for a list: anything longer is another file. */
const MOST_ROWS = 100_000;

/**
 * Reads the first sheet that has the list's columns. Rows with nothing in them are left out.
 * Throws `file-missing` and its like, `ask-file-unreadable` (no spreadsheet), `ask-file-foreign` (another one).
 */
export async function readAskList(path: string): Promise<readonly FilledRow[]> {
  const file = basename(path);
  const content = await readFile(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'EISDIR') {
      throw new HotichError('ask-file-unreadable', { file }, { cause: error });
    }
    throw fileError(error, path);
  });
  if (content.length === 0) throw new HotichError('file-empty', { file });
  const { default: readSheets } = await import('read-excel-file/node');
  const sheets = await readSheets(content, { trim: false, parseNumber: String }).catch((error: unknown) => {
    throw new HotichError('ask-file-unreadable', { file }, { cause: error });
  });
  for (const { data } of sheets) {
    const [headings = [], ...rows] = data;
    const columns = columnsIn(headings);
    if (columns === null || rows.length > MOST_ROWS) continue;
    return rows.flatMap((cells, index) => {
      const row = rowOf(cells, columns, index + 2);
      return row.cells.size === 0 && row.dates.size === 0 ? [] : [row];
    });
  }
  throw new HotichError('ask-file-foreign', { file });
}

/** Where each column stands; null where the list's own are missing. */
function columnsIn(headings: readonly unknown[]): ReadonlyMap<SheetColumn, number> | null {
  const found = new Map<SheetColumn, number>();
  for (const { name } of SHEET_COLUMNS) {
    const names = Object.values(askMessages.sheet.columns[name]).map(skeleton);
    const at = headings.findIndex((cell) => typeof cell === 'string' && names.includes(skeleton(cell)));
    if (at >= 0) found.set(name, at);
  }
  const needed = ['children', 'question', 'answer', 'source', 'code'] as const;
  return needed.every((name) => found.has(name)) ? found : null;
}

function rowOf(cells: readonly unknown[], columns: ReadonlyMap<SheetColumn, number>, row: number): FilledRow {
  const texts = new Map<SheetColumn, string>();
  const dates = new Set<SheetColumn>();
  for (const [name, at] of columns) {
    const cell = cells[at];
    if (cell instanceof Date) dates.add(name);
    const text = cell instanceof Date ? dateText(cell) : textOf(cell);
    if (text !== '') texts.set(name, text);
  }
  return { row, cells: texts, dates };
}

function textOf(cell: unknown): string {
  if (typeof cell === 'string') return tidy(plainNumber(cell));
  return typeof cell === 'boolean' ? String(cell) : '';
}

/** Spreadsheets keep 12 digits as 4.9201E10 sometimes. */
function plainNumber(text: string): string {
  return /^\d(?:\.\d+)?E\+?\d+$/iu.test(text) ? String(Number(text)) : text;
}

function dateText(at: Date): string {
  return `${at.getUTCDate()}/${at.getUTCMonth() + 1}/${at.getUTCFullYear()}`;
}
