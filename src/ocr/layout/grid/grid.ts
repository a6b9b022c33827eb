/** The grid of a table with no known form: which cells its pages hold, row by row. */

import type { Point, Quad } from '../../../schema/value.js';
import type { Picture } from '../../geometry/picture.js';
import { median } from '../../statistics.js';
import type { FoundPage } from '../../types.js';
import { type RowEdges, ruledRows } from './bands.js';
import { columnsOf, headingRule, type PageTable } from './columns.js';
import { marginColumns, type Side } from './margins.js';
import { isPrint } from './print.js';
import { edgesBetween } from './rows.js';
import { foldBetween, ownSeparators, type RoomyPage, roomyPage } from './spread.js';
import { entryStarts } from './starts.js';
import { findFrame, middleOf, type TableFrame } from './table.js';
import { type Trace, traceAt } from './trace.js';

export interface GridCell {
  /** From 0, top to bottom; an entry keeps its row across facing pages. */
  readonly row: number;
  /** From 0, left to right across facing pages. */
  readonly column: number;
  /** Index of the page, from 0. */
  readonly page: number;
  /** In pixels of the picture as stored, clockwise from the cell's top left. */
  readonly corners: Quad;
}

/** A table's entries by rows and columns; its heading is no row. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly GridCell[];
}

/** Why there is no grid: no ruled table, a table without entries, or print as close as no hand writes. */
export type NoGridReason = 'no-table' | 'no-entries' | 'print';

export type GridFinding =
  | {
      readonly outcome: 'grid';
      readonly grid: Grid;
      /** Upper and lower end of a spread's fold as its frames have it, pixels of the picture as stored. */
      readonly fold: readonly [Point, Point] | null;
    }
  | { readonly outcome: 'none'; readonly reason: NoGridReason };

/** Entries closer than this share of the page's height are lines of print. */
const CLOSEST = 0.014;
/** Fewer rows than this are no table. */
const LEAST_ROWS = 2;
/** A table has at least so many separators, its frame included, on all its pages together. */
const LEAST_SEPARATORS = 3;

/** Finds the grid on one found page or on facing pages, left to right. */
export function findGrid(picture: Picture, found: readonly FoundPage[]): GridFinding {
  const pages = found.map((page) => roomyPage(picture, page));
  const frames = pages.map((page) => {
    const frame = findFrame(page.image);
    const own = frame === null ? null : ownSeparators(page, frame);
    return own !== null && own.separators.length >= 2 ? own : null;
  });
  const framed = pages.flatMap((page, index) => {
    const frame = frames[index] ?? null;
    return frame === null ? [] : [{ page, index, frame }];
  });
  const separators = framed.reduce((sum, { frame }) => sum + frame.separators.length, 0);
  if (separators < LEAST_SEPARATORS) return { outcome: 'none', reason: 'no-table' };
  const rows = rowsOf(framed.map(({ frame }) => frame));
  if (rows.outcome === 'none') return rows;
  const cells: GridCell[] = [];
  let column = 0;
  framed.forEach(({ page, index, frame }, place) => {
    const edges = rows.rows.map((row) => row[place]);
    for (const [left, right] of columnSides(page, frame, edges)) {
      edges.forEach((edge, row) => {
        if (edge === undefined) return;
        const corners = cornersOf(page, frame, [left, right], edge);
        cells.push({ row, column, page: index, corners });
      });
      column += 1;
    }
  });
  return {
    outcome: 'grid',
    grid: { rows: rows.rows.length, columns: column, cells },
    fold: foldBetween(pages, frames),
  };
}

type Rows =
  | { readonly outcome: 'rows'; readonly rows: readonly RowEdges[] }
  | { readonly outcome: 'none'; readonly reason: NoGridReason };

function rowsOf(frames: readonly TableFrame[]): Rows {
  const ruled = ruledRows(frames);
  if (ruled !== null) return { outcome: 'rows', rows: ruled };
  const tables = tablesOf(frames);
  if (isPrint(tables)) return { outcome: 'none', reason: 'print' };
  const starts = entryStarts(tables);
  if (starts.length < LEAST_ROWS) return { outcome: 'none', reason: 'no-entries' };
  const pitch = median(starts.slice(1).map((y, i) => y - (starts[i] ?? 0)));
  if (pitch < CLOSEST * (frames[0]?.ink.height ?? 0)) return { outcome: 'none', reason: 'print' };
  const edges = tables.map((table) => edgesBetween(table, starts, pitch));
  const rows = starts.map((_, row) =>
    edges.map((page) => ({ upper: page[row] ?? level, lower: page[row + 1] ?? level })),
  );
  return { outcome: 'rows', rows };
}

function level(): number {
  return 0;
}

/** The tables of facing pages, their entries beginning as far below their upper ends. */
function tablesOf(frames: readonly TableFrame[]): readonly PageTable[] {
  const below = frames.map((frame) => {
    const rule = headingRule(frame);
    return rule === null ? 0 : middleOf(rule) - frame.top;
  });
  const usual = Math.max(0, ...below);
  return frames.map((frame) => {
    const near = frame.ink.height * 0.02;
    const rule = frame.rules.find((each) => Math.abs(middleOf(each) - frame.top - usual) < near);
    return columnsOf(frame, rule ?? { ...levelRule(frame, frame.top + usual) });
  });
}

/** A rule straight across where none is drawn. */
function levelRule(frame: TableFrame, y: number): Trace {
  return { at: Float64Array.of(y), from: 0, to: frame.ink.width, seen: 0, ink: 0, likeness: 0 };
}

/** Left and right side of each column of a page, written margins included. */
function columnSides(
  page: RoomyPage,
  frame: TableFrame,
  edges: readonly (RowEdges[number] | undefined)[],
): readonly (readonly [Side, Side])[] {
  const sides = frame.separators.map(
    (each): Side =>
      (y) =>
        traceAt(each, y),
  );
  const inner = sides.slice(0, -1).map((left, i): readonly [Side, Side] => [left, sides[i + 1] ?? left]);
  const { before, after } = marginColumns(page, frame, edges);
  return [...(before === null ? [] : [before]), ...inner, ...(after === null ? [] : [after])];
}

function cornersOf(
  page: RoomyPage,
  { factor }: TableFrame,
  [left, right]: readonly [Side, Side],
  { upper, lower }: RowEdges[number],
): Quad {
  const at = (side: Side, edge: (x: number) => number): Point => {
    // Sides lean and edges bend so little that the second look is exact.
    let x = side(edge(0));
    x = side(edge(x));
    return page.toScan(x * factor, edge(x) * factor);
  };
  return [at(left, upper), at(right, upper), at(right, lower), at(left, lower)];
}
