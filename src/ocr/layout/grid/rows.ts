/** The edges between a table's rows, page by page: along its ruling lines, or between the writing of two entries. */

import { solve } from '../../geometry/matrix.js';
import { linePitch, type PageTable } from './columns.js';
import { traceAt } from './trace.js';

/** An edge between rows: pixel line of the page by place across. */
export type Edge = (x: number) => number;

/**
 * The rows' edges on one page, one more than there are entries, from where the entries begin (`starts`, counted
 * from the origin). The starts may come from the facing page: they are fitted to this page's own lines first.
 */
export function edgesBetween(table: PageTable, starts: readonly number[], pitch: number): readonly Edge[] {
  const lines = Math.min(pitch, linePitch(table) ?? pitch);
  const shift = fitStarts(table, starts, lines * 0.5);
  const manyLines = lines < pitch * 0.7;
  const [least, most] = manyLines ? [0.3 * lines, 0.7 * lines] : [0.3 * pitch, 0.6 * pitch];
  const edges = starts.map((start): Edge => {
    const above = leastCrossed(table, (x) => table.origin(x) + start + shift(x, start), least, most);
    return (x) => Math.max(table.origin(x), table.origin(x) + start + shift(x, start) - above);
  });
  const last = starts.at(-1) ?? 0;
  const lowest = lastLine(table, last, pitch) + lines * 0.6;
  // The last entry of a full page has the rest of the table.
  const rest = table.depth - last < pitch * 1.6 ? table.depth : 0;
  const end = Math.min(table.depth, Math.max(last + pitch * 0.62, lowest, rest));
  return [...edges, (x) => table.origin(x) + end + shift(x, end)];
}

/** The last written line that can still belong to the entry that begins at `start`. */
function lastLine(table: PageTable, start: number, pitch: number): number {
  const within = table.columns.flatMap(({ peaks }) => peaks.filter((y) => y < start + pitch * 1.3));
  return Math.max(start, ...within);
}

/** How much lower than `starts` say this page's lines lie, by place across and down; smooth. */
function fitStarts(
  table: PageTable,
  starts: readonly number[],
  reach: number,
): (x: number, y: number) => number {
  const { width, height } = table.frame.ink;
  const seen = starts.flatMap((start) =>
    table.columns
      .flatMap(({ parts }) => parts)
      .flatMap((column) => {
        const off = nearestOffset(column.peaks, start, reach);
        return off === null ? [] : [{ u: column.x / width - 0.5, v: start / height - 0.5, off }];
      }),
  );
  if (seen.length < 6) return () => 0;
  let model: readonly number[] = [0, 0, 0, 0];
  for (let round = 0; round < 6; round += 1) {
    const rows = new Float64Array(16);
    const right = new Float64Array(4);
    for (const { u, v, off } of seen) {
      const terms = [1, u, v, u * v];
      const error = off - modelAt(model, u, v);
      const weight = 1 / (1 + (error / (reach * 0.2)) ** 2);
      terms.forEach((a, i) => {
        right[i] = (right[i] ?? 0) + weight * a * off;
        terms.forEach((b, k) => {
          rows[i * 4 + k] = (rows[i * 4 + k] ?? 0) + weight * a * b;
        });
      });
    }
    // A page with one column says nothing of slopes: pull them towards none.
    for (let i = 0; i < 4; i += 1) rows[i * 5] = (rows[i * 5] ?? 0) + (i === 0 ? 1e-6 : 0.03);
    model = Array.from(solve(rows, right));
  }
  return (x, y) => modelAt(model, x / width - 0.5, y / height - 0.5);
}

function modelAt([a = 0, b = 0, c = 0, d = 0]: readonly number[], u: number, v: number): number {
  return a + b * u + c * v + d * u * v;
}

function nearestOffset(peaks: readonly number[], start: number, reach: number): number | null {
  let best: number | null = null;
  for (const peak of peaks) {
    const off = peak - start;
    if (Math.abs(off) <= reach && (best === null || Math.abs(off) < Math.abs(best))) best = off;
  }
  return best;
}

/** How far above a line of writing an edge crosses the least ink; in doubt half way. */
function leastCrossed(table: PageTable, line: Edge, least: number, most: number): number {
  const { data, width, height } = table.frame.writing;
  const { separators } = table.frame;
  const left = Math.max(0, Math.round(traceAt(first(separators), line(0))));
  const right = Math.min(width, Math.round(traceAt(first([...separators].reverse()), line(width))));
  let best = (least + most) / 2;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let above = Math.round(least); above <= most; above += 1) {
    const away = (above - (least + most) / 2) / Math.max(1, (most - least) / 2);
    let cost = 0.012 * (right - left) * away * away;
    for (let x = left; x < right; x += 1) {
      const y = Math.round(line(x) - above);
      if (y >= 0 && y < height) cost += data[y * width + x] ?? 0;
    }
    if (cost < bestCost) {
      bestCost = cost;
      best = above;
    }
  }
  return best;
}

function first<Item>(items: readonly Item[]): Item {
  const [item] = items;
  if (item === undefined) throw new RangeError('a frame has separators');
  return item;
}
