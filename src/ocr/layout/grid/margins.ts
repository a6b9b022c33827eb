/** Writing beside a table: notes in the margin belong to the entry they stand by. */
import type { RowEdges } from './bands.js';
import type { RoomyPage } from './spread.js';
import { middleOf, type TableFrame } from './table.js';
import { type Trace, traceAt } from './trace.js';

/** A column's left or right side: place across by pixel line. */
export type Side = (y: number) => number;

export interface MarginColumns {
  readonly before: readonly [Side, Side] | null;
  readonly after: readonly [Side, Side] | null;
}

/** A margin is a column if something is written beside so many of the rows. */
const LEAST_ROWS = 2;
/** A frame drawn thick and thin ends within this share of the page's width. */
const FRAME = 0.015;
/** Margins narrower than this share of the page's width hold no notes. */
const NARROWEST = 0.03;
/** At the fold shadows and stitches look like notes: it takes a wide strip, and something in this share of the rows. */
const NARROWEST_AT_FOLD = 0.06;
const AT_FOLD = 0.3;
/** Pixels either side of a note, and of the separator beside it. */
const INSET = 6;
/** Less ink than this is no note, pixels of a page 1,500 high. */
const SPECK = 40;
/** A place across that is dark on this share of the lines is the edge of the paper or a shadow. */
const STANDING = 0.5;

/** The margins of a page as columns, where notes were written beside its rows. */
export function marginColumns(
  page: RoomyPage,
  frame: TableFrame,
  rows: readonly (RowEdges[number] | undefined)[],
): MarginColumns {
  const [first] = frame.separators;
  const last = frame.separators.at(-1);
  if (first === undefined || last === undefined) return { before: null, after: null };
  return {
    before: margin(page, frame, rows, first, 'left'),
    after: margin(page, frame, rows, last, 'right'),
  };
}

function margin(
  page: RoomyPage,
  frame: TableFrame,
  rows: readonly (RowEdges[number] | undefined)[],
  separator: Trace,
  side: 'left' | 'right',
): readonly [Side, Side] | null {
  const { width } = frame.ink;
  const edge = middleOf(separator);
  const rim = rimOf(page, frame, edge, side);
  const narrowest = page.fold === side ? NARROWEST_AT_FOLD : NARROWEST;
  if (Math.abs(edge - rim) < narrowest * width) return null;
  const [from, to] = side === 'left' ? [rim + INSET, edge - INSET] : [edge + INSET, rim - INSET];
  const notes = rows.flatMap((row) => (row === undefined ? [] : [noteIn(frame, from, to, row)]));
  const written = notes.filter((note) => note !== null);
  const least = page.fold === side ? Math.max(LEAST_ROWS, rows.length * AT_FOLD) : LEAST_ROWS;
  if (written.length < least) return null;
  const outer =
    side === 'left'
      ? Math.min(...written.map((note) => note.left)) - INSET
      : Math.max(...written.map((note) => note.right)) + INSET;
  const inner: Side = (y) => traceAt(separator, y);
  return side === 'left' ? [() => Math.max(0, outer), inner] : [inner, () => Math.min(width, outer)];
}

/** How far a margin reaches: to the fold, or to the first line beyond the frame, which is the edge of the paper. */
function rimOf(page: RoomyPage, frame: TableFrame, edge: number, side: 'left' | 'right'): number {
  const { width } = frame.ink;
  if (page.fold === side) return page[side] / frame.factor;
  const outward = side === 'left' ? -1 : 1;
  const beyond = frame.standing
    .map((each) => (middleOf(each) - edge) * outward)
    .filter((off) => off > FRAME * width);
  return edge + outward * Math.min(...beyond, side === 'left' ? edge : width - edge);
}

/** From where to where something is written in a margin beside a row; null if nothing is. */
function noteIn(
  frame: TableFrame,
  from: number,
  to: number,
  row: RowEdges[number],
): { readonly left: number; readonly right: number } | null {
  const { data, width, height } = frame.writing;
  const middle = (from + to) / 2;
  const top = Math.max(0, Math.round(row.upper(middle)));
  const bottom = Math.min(height, Math.round(row.lower(middle)));
  let sum = 0;
  let left = to;
  let right = from;
  for (let x = Math.max(0, Math.round(from)); x < Math.min(width, to); x += 1) {
    let line = 0;
    let dark = 0;
    for (let y = top; y < bottom; y += 1) {
      const value = data[y * width + x] ?? 0;
      if (value <= 0.3) continue;
      line += value;
      dark += 1;
    }
    if (dark === 0 || dark > STANDING * (bottom - top)) continue;
    sum += line;
    left = Math.min(left, x);
    right = x;
  }
  return sum < SPECK ? null : { left, right };
}
