/** A table's rows on a flat page, and the written lines within a cell. */
import type { TableForm } from '../../forms/form.js';
import { PAPER } from '../geometry/render.js';
import type { FlatPage, PageArea } from '../types.js';
import { type InkMap, inkByLine } from './ink.js';

/** A row's upper and lower edge, mm. */
export interface Row {
  readonly top: number;
  readonly bottom: number;
}

/** How far a row's ruling line may lie from where the form has it, mm. */
const REACH = 4;

/**
 * The rows of a table on one page. A boundary the form draws as a rule lies where the form says (the page was
 * laid flat by it); others are looked for on the page, and a missing line keeps its even place. Rows beyond
 * the least number are taken while their lower line is seen. A page without a column has nothing to see: it
 * holds as many as its facing page may, which then says how many there are.
 */
export function tableRows(flat: FlatPage, form: TableForm, page: number): readonly Row[] {
  const { top, height, count } = form.rows;
  const [least, most] = count;
  const rows: Row[] = [];
  let upper = top;
  const columns = form.columns.filter((column) => column.page === page);
  for (let row = 0; row < most; row += 1) {
    const expected = upper + height;
    const lower = drawnAt(form, page, top + (row + 1) * height) ?? seenAt(flat, columns, expected);
    if (lower === null && row >= least && columns.length > 0) break;
    rows.push({ top: upper, bottom: lower ?? expected });
    upper = lower ?? expected;
  }
  return rows;
}

function drawnAt(form: TableForm, page: number, y: number): number | null {
  const rule = form.rules.find(
    (each) => each.page === page && Math.abs(each.from[1] - y) < 1 && Math.abs(each.to[1] - y) < 1,
  );
  return rule === undefined ? null : rule.from[1];
}

/** Where a line runs across these columns near `y`, or null. */
function seenAt(flat: FlatPage, columns: TableForm['columns'], y: number): number | null {
  if (columns.length === 0) return null;
  const left = Math.min(...columns.map((column) => column.x));
  const right = Math.max(...columns.map((column) => column.x + column.width));
  const perMm = flat.pixelsPerMm;
  const { data, width, height } = flat.image;
  const dark = (line: number): number => {
    if (line < 0 || line >= height) return 0;
    let count = 0;
    const from = Math.round(left * perMm);
    const to = Math.min(width, Math.round(right * perMm));
    for (let x = from; x < to; x += 2) if ((data[line * width + x] ?? PAPER) < PAPER * 0.8) count += 1;
    return (count * 2) / Math.max(1, to - from);
  };
  let best = 0;
  let bestLine = -1;
  for (let line = Math.round((y - REACH) * perMm); line <= Math.round((y + REACH) * perMm); line += 1) {
    const value = Math.max(dark(line), dark(line + 1)) - Math.max(dark(line - 8), dark(line + 9)) / 2;
    if (value > best) {
      best = value;
      bestLine = line;
    }
  }
  return best > 0.35 ? (bestLine + 1) / perMm : null;
}

/**
 * Parts a cell into the written lines of its `count` fields, top to bottom. Cuts start evenly spaced and give
 * way, by at most a third of a line, to where there is least ink.
 */
export function writtenLines(ink: InkMap, cell: PageArea, count: number): readonly PageArea[] {
  if (count <= 1) return [cell];
  const profile = smoothed(inkByLine(ink, cell), Math.round(ink.pixelsPerMm * 0.6));
  const even = cell.height / count;
  const perMm = ink.pixelsPerMm;
  const cuts = [0];
  for (let i = 1; i < count; i += 1) {
    const expected = i * even;
    let best = expected;
    let bestCost = Number.POSITIVE_INFINITY;
    for (let y = expected - even / 3; y <= expected + even / 3; y += 1 / perMm) {
      const away = (y - expected) / (even / 3);
      const cost = (profile[Math.round(y * perMm)] ?? 0) + 1.2 * away * away;
      if (cost < bestCost) {
        bestCost = cost;
        best = y;
      }
    }
    cuts.push(best);
  }
  cuts.push(cell.height);
  return Array.from({ length: count }, (_, i) => {
    const top = cuts[i] ?? 0;
    return { x: cell.x, y: cell.y + top, width: cell.width, height: (cuts[i + 1] ?? cell.height) - top };
  });
}

function smoothed(values: readonly number[], half: number): readonly number[] {
  return values.map((_, i) => {
    const part = values.slice(Math.max(0, i - half), i + half + 1);
    return part.reduce((sum, value) => sum + value, 0) / part.length;
  });
}
