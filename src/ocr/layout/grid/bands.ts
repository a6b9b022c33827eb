/** The rows of a table whose every row is ruled off: the bands between its rules, on facing pages together. */
import { median } from '../../statistics.js';
import { type Column, columnsOf, type PageTable } from './columns.js';
import type { Edge } from './rows.js';
import { middleOf, type TableFrame } from './table.js';
import { type Trace, traceAt } from './trace.js';

/** A row as it lies on each of the pages. */
export type RowEdges = readonly { readonly upper: Edge; readonly lower: Edge }[];

/** A rule across this share of the table parts its rows. */
const ACROSS = 0.7;
/** Rules of facing pages are the same within this share of the page's height. */
const SAME = 0.01;
/** Rows differ from the usual by less than this share, or there is something else in them. */
const ALIKE = 0.12;
/** Of the bands down to the last written one so many have writing in this share of their cells: else the rules are lines to write on. */
const WRITTEN_BANDS = 0.7;
const WRITTEN_CELLS = 0.4;
/** Less ink than this is no writing, pixels of a page 1,500 high. */
const SPECK = 25;
/** Something is centred if it lies this near the middle of its column, as a share of the width. */
const CENTRED = 0.1;

interface Band {
  /** Pixels below the first rule of the page. */
  readonly top: number;
  readonly bottom: number;
}

/**
 * The written rows of a table whose rows are ruled off, its heading left out; null if its rules are none, too
 * few, or lines to write on. `frames` are those of facing pages, left to right.
 */
export function ruledRows(frames: readonly TableFrame[]): readonly RowEdges[] | null {
  const pages = frames.map((frame) => new RuledPage(frame));
  const found = united(pages);
  const bands = found.slice(1).map((bottom, i): Band => ({ top: found[i] ?? 0, bottom }));
  if (bands.length < 3) return null;
  const usual = median(bands.map(heightOf));
  const rows = withoutHeading(pages, bands, usual).flatMap((band) => parted(pages, band, usual));
  const shares = rows.map((row) => writtenShare(pages, row));
  const last = shares.findLastIndex((share) => share > WRITTEN_CELLS / 2);
  const down = shares.slice(0, last + 1);
  if (down.length < 2) return null;
  if (down.filter((share) => share >= WRITTEN_CELLS).length < WRITTEN_BANDS * down.length) return null;
  return rows
    .filter((_, i) => (shares[i] ?? 0) >= WRITTEN_CELLS / 2)
    .map(({ top, bottom }) => pages.map((page) => ({ upper: page.edge(top), lower: page.edge(bottom) })));
}

/** One page's rules across, measured from the first. */
class RuledPage {
  readonly #rules: readonly Trace[];
  readonly table: PageTable;

  constructor(frame: TableFrame) {
    const left = middleOf(frame.separators[0] ?? fail());
    const right = middleOf(frame.separators.at(-1) ?? fail());
    this.#rules = frame.rules.filter((each) => {
      const covered = Math.min(each.to, right) - Math.max(each.from, left);
      return covered > ACROSS * (right - left);
    });
    this.table = columnsOf(frame, this.#rules[0] ?? null);
  }

  get rules(): readonly number[] {
    const [first] = this.#rules;
    return first === undefined ? [] : this.#rules.map((each) => middleOf(each) - middleOf(first));
  }

  /** The rule so far below the first, or where it should be by the one nearest to it. */
  edge(y: number): Edge {
    const [first] = this.#rules;
    if (first === undefined) return (x) => this.table.origin(x) + y;
    const off = (rule: Trace): number => y - (middleOf(rule) - middleOf(first));
    const nearest = this.#rules.reduce((best, each) =>
      Math.abs(off(each)) < Math.abs(off(best)) ? each : best,
    );
    const shift = Math.abs(off(nearest)) < SAME * this.table.frame.ink.height ? 0 : off(nearest);
    return (x) => traceAt(nearest, x) + shift;
  }
}

function fail(): never {
  throw new RangeError('a frame has separators');
}

/** Rules of all pages as one list: what one page shows counts for the others. */
function united(pages: readonly RuledPage[]): readonly number[] {
  const all = pages.flatMap((page) => page.rules).sort((a, b) => a - b);
  const same = SAME * (pages[0]?.table.frame.ink.height ?? 0);
  const groups: number[][] = [];
  for (const y of all) {
    const group = groups.at(-1);
    if (group !== undefined && y - (group[0] ?? 0) < same) group.push(y);
    else groups.push([y]);
  }
  return groups.map((group) => group.reduce((sum, y) => sum + y, 0) / group.length);
}

function heightOf({ top, bottom }: Band): number {
  return bottom - top;
}

/** Without the heading's band and, below it, the low one with the columns' numbers. */
function withoutHeading(pages: readonly RuledPage[], bands: readonly Band[], usual: number): readonly Band[] {
  const [first, second] = bands;
  if (first === undefined || second === undefined) return bands;
  const others = bands.slice(1).map((band) => centredShare(pages, band));
  const numbered = heightOf(second) < 0.5 * usual;
  const heading =
    numbered ||
    Math.abs(heightOf(first) - usual) > ALIKE * usual ||
    centredShare(pages, first) > median(others) + 0.2;
  if (!heading) return bands;
  return bands.slice(numbered ? 2 : 1);
}

/** A band as high as several is several rows whose rule is gone, if there is a number in each. */
function parted(pages: readonly RuledPage[], band: Band, usual: number): readonly Band[] {
  const times = Math.round(heightOf(band) / usual);
  const height = heightOf(band) / times;
  if (times < 2 || Math.abs(height / usual - 1) > ALIKE) return [band];
  const parts = Array.from({ length: times }, (_, i) => ({
    top: band.top + i * height,
    bottom: band.top + (i + 1) * height,
  }));
  const numbers = pages[0]?.table.columns[0]?.peaks ?? [];
  const each = parts.every(({ top, bottom }) => numbers.some((y) => y > top && y < bottom));
  return each ? parts : [band];
}

/** Share of a row's cells, on all pages, that somebody wrote in. */
function writtenShare(pages: readonly RuledPage[], band: Band): number {
  const cells = pages.flatMap((page) => page.table.columns.map((column) => extentIn(page, column, band)));
  return cells.filter((each) => each !== null).length / Math.max(1, cells.length);
}

/** Share of the written cells of a row whose writing stands in the middle. */
function centredShare(pages: readonly RuledPage[], band: Band): number {
  const offsets = pages.flatMap((page) =>
    page.table.columns.flatMap((column) => {
      const extent = extentIn(page, column, band);
      return extent === null ? [] : [Math.abs((extent.left + extent.right) / 2 - column.x) / column.width];
    }),
  );
  return offsets.filter((off) => off < CENTRED).length / Math.max(1, offsets.length);
}

/** From where to where there is writing in a cell, pixels; null if there is none. */
function extentIn(
  page: RuledPage,
  column: Column,
  { top, bottom }: Band,
): { readonly left: number; readonly right: number } | null {
  const { data, width, height } = page.table.frame.writing;
  const inset = 5;
  const from = Math.max(0, Math.round(column.x - column.width / 2 + inset));
  const to = Math.min(width, Math.round(column.x + column.width / 2 - inset));
  const upper = Math.max(0, Math.round(page.edge(top)(column.x) + inset));
  const lower = Math.min(height, Math.round(page.edge(bottom)(column.x) - inset));
  let ink = 0;
  let left = to;
  let right = from;
  for (let x = from; x < to; x += 1) {
    let sum = 0;
    for (let y = upper; y < lower; y += 1) {
      const value = data[y * width + x] ?? 0;
      if (value > 0.25) sum += value;
    }
    ink += sum;
    if (sum < 1) continue;
    left = Math.min(left, x);
    right = x;
  }
  return ink < SPECK ? null : { left, right };
}
