/** Columns of print, as in a newspaper: ruled like a table, but every line is full. */
import type { PageTable } from './columns.js';

/** A column of print has at least so many lines … */
const LEAST_LINES = 18;
/** … most of which reach across this share of it … */
const ACROSS = 0.8;
const FULL_LINES = 0.6;
/** … and so are most columns. A register has numbers, dates and names, which are short. */
const MOST = 0.7;
const INK = 0.25;

/** Whether a table's columns are columns of running print. */
export function isPrint(tables: readonly PageTable[]): boolean {
  const columns = tables.flatMap((table) => table.columns.map((column) => fullShare(table, column)));
  return columns.filter((share) => share >= FULL_LINES).length >= MOST * columns.length;
}

/** Share of a column's lines that reach across it; 0 if it has few lines. */
function fullShare(table: PageTable, column: PageTable['columns'][number]): number {
  const { data, width, height } = table.frame.writing;
  const { peaks } = column;
  if (peaks.length < LEAST_LINES) return 0;
  const from = Math.max(0, Math.round(column.x - column.width / 2) + 6);
  const to = Math.min(width, Math.round(column.x + column.width / 2) - 6);
  const full = peaks.filter((peak) => {
    const y = Math.round(peak + table.origin(column.x));
    let first = to;
    let last = from;
    for (let v = Math.max(0, y - 3); v <= Math.min(height - 1, y + 3); v += 1) {
      for (let x = from; x < to; x += 1) {
        if ((data[v * width + x] ?? 0) < INK) continue;
        first = Math.min(first, x);
        last = Math.max(last, x);
      }
    }
    return last - first > ACROSS * (to - from);
  });
  return full.length / peaks.length;
}
