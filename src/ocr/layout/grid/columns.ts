/** A table's columns with what is written in them, on straightened lines: 0 is the top of the entries. */
import { median } from '../../statistics.js';
import { linesOf, type StripLines } from './lines.js';
import { middleOf, type TableFrame } from './table.js';
import { type Trace, traceAt } from './trace.js';

/** A table on one page, ready to be parted into entries. */
export interface PageTable {
  readonly frame: TableFrame;
  /** Where the entries begin: the rule under the heading, or the table's upper end. Pixel line by place across. */
  origin(x: number): number;
  /** Last pixel line of the table, counted from the origin. */
  readonly depth: number;
  readonly columns: readonly Column[];
}

export interface Column {
  /** Middle of the column across the page, and its width, pixels. */
  readonly x: number;
  readonly width: number;
  /** Written lines below the origin, counted from it. */
  readonly peaks: readonly number[];
  readonly lines: StripLines;
  /** The same of a wide column's parts, side by side: written lines need not run as the rules do. */
  readonly parts: readonly { readonly x: number; readonly peaks: readonly number[] }[];
}

/** Writing keeps this far from a separator, pixels of a page 1,500 high. */
const BESIDE = 4;
/** A column is looked at in parts of about this share of the page's width. */
const PART = 0.18;
/** The heading ends within this share of the table's height. */
const HEADING = 0.35;
/** The rule under the heading is as dark as this share of the table's upper rule. */
const AS_DARK = 0.6;

/** The columns below the given rule, or below the one that seems to end the heading. */
export function columnsOf(frame: TableFrame, under: Trace | null = headingRule(frame)): PageTable {
  const { separators, top, bottom } = frame;
  const origin = (x: number): number => (under === null ? top : traceAt(under, x));
  const columns = separators.slice(0, -1).map((left, i): Column => {
    const right = separators[i + 1] ?? left;
    const x = (middleOf(left) + middleOf(right)) / 2;
    const width = middleOf(right) - middleOf(left);
    const part = (from: number, to: number): Omit<Column, 'width' | 'parts'> => {
      const at = (share: number, y: number): number =>
        traceAt(left, y) + BESIDE + (traceAt(right, y) - traceAt(left, y) - 2 * BESIDE) * share;
      const centre = x + width * ((from + to) / 2 - 0.5);
      const zero = origin(centre);
      const strip = { left: (y: number) => at(from, y), right: (y: number) => at(to, y) };
      const lines = linesOf(frame.writing, { ...strip, top: zero + BESIDE, bottom });
      return { x: centre, lines, peaks: lines.peaks.map((y) => y - zero) };
    };
    const count = Math.max(1, Math.round(width / (PART * frame.ink.width)));
    const whole = part(0, 1);
    const parts =
      count === 1 ? [whole] : Array.from({ length: count }, (_, k) => part(k / count, (k + 1) / count));
    return { ...whole, width, parts };
  });
  const middle = (middleOf(separators[0] ?? fail()) + middleOf(separators.at(-1) ?? fail())) / 2;
  return { frame, origin, depth: bottom - origin(middle), columns };
}

function fail(): never {
  throw new RangeError('a frame has separators');
}

/** The lowest dark rule in the table's upper part: the lines under it are fainter, or there are none. */
export function headingRule({ rules, top, bottom }: TableFrame): Trace | null {
  const upper = rules.filter((each) => middleOf(each) < top + HEADING * (bottom - top));
  const dark = Math.max(0, ...upper.map((each) => each.ink));
  return upper.filter((each) => each.ink >= AS_DARK * dark).at(-1) ?? null;
}

/** Distance of written lines where they stand closest: of the column with the most of them. */
export function linePitch(table: PageTable): number | null {
  const most = table.columns.reduce<Column | null>(
    (best, each) => (each.peaks.length > (best?.peaks.length ?? 2) ? each : best),
    null,
  );
  if (most === null) return null;
  return median(most.peaks.slice(1).map((y, i) => y - (most.peaks[i] ?? 0)));
}
