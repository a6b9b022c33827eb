/** Writing beside a table: notes in the margin belong to the entry they stand by. */
import type { RowEdges } from './bands.js';
import { middleOf, type TableFrame } from './table.js';
import { traceAt } from './trace.js';

/** A column's left or right side: place across by pixel line. */
export type Side = (y: number) => number;

export interface MarginColumns {
  readonly before: readonly [Side, Side] | null;
  readonly after: readonly [Side, Side] | null;
}

/** A margin is a column if something is written beside so many of the rows. */
const LEAST_ROWS = 2;
/** Margins narrower than this share of the page's width hold no notes. */
const NARROWEST = 0.03;
/** Less ink than this is no note, pixels of a page 1,500 high. */
const SPECK = 40;
/** A place across that is dark on this share of the lines is the edge of the paper or a shadow. */
const STANDING = 0.5;

/** The margins of a page as columns, where notes were written beside its rows. */
export function marginColumns(
  frame: TableFrame,
  rows: readonly (RowEdges[number] | undefined)[],
): MarginColumns {
  const { width } = frame.ink;
  const [first] = frame.separators;
  const last = frame.separators.at(-1);
  if (first === undefined || last === undefined) return { before: null, after: null };
  const rim = width * 0.006;
  const left: readonly [Side, Side] = [() => rim, (y) => traceAt(first, y)];
  const right: readonly [Side, Side] = [(y) => traceAt(last, y), () => width - rim];
  return {
    before: middleOf(first) - rim > NARROWEST * width && isWritten(frame, left, rows) ? left : null,
    after: width - rim - middleOf(last) > NARROWEST * width && isWritten(frame, right, rows) ? right : null,
  };
}

function isWritten(
  frame: TableFrame,
  [left, right]: readonly [Side, Side],
  rows: readonly (RowEdges[number] | undefined)[],
): boolean {
  const { data, width, height } = frame.writing;
  const inset = 6;
  const ink = rows.map((row) => {
    if (row === undefined) return 0;
    const middle = (row.upper(0) + row.lower(0)) / 2;
    const from = Math.max(0, Math.round(left(middle) + inset));
    const to = Math.min(width, Math.round(right(middle) - inset));
    const top = Math.max(0, Math.round(row.upper((from + to) / 2)));
    const bottom = Math.min(height, Math.round(row.lower((from + to) / 2)));
    let sum = 0;
    for (let x = from; x < to; x += 1) {
      let line = 0;
      let dark = 0;
      for (let y = top; y < bottom; y += 1) {
        const value = data[y * width + x] ?? 0;
        if (value > 0.3) {
          line += value;
          dark += 1;
        }
      }
      if (dark < STANDING * (bottom - top)) sum += line;
    }
    return sum;
  });
  return ink.filter((each) => each > SPECK).length >= LEAST_ROWS;
}
