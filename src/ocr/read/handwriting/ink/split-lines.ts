/**
 * A field's picture may hold two written lines. They are told by a band of clean paper between them, level or
 * sloping a little; where there is any doubt the picture stays whole, for half a line reads worse than two together.
 */
import type { GreyImage } from '../../../types.js';
import { evenLight, inkOf, inkThreshold } from '../../grey.js';

/** A picture so many times wider than high holds one line. */
const SURELY_ONE = 12;
/** The picture is looked at in this height, pixels: enough to see the gap, few enough to be quick. */
const LOOKED_AT = 96;
/** The gap lies in the middle of the picture, so far from its edges (share of the height). */
const EDGE = 0.28;
/** Slopes tried, pixels down for a pixel across. */
const SLOPES = [0, -0.01, 0.01, -0.02, 0.02, -0.035, 0.035];
/** Each line has at least this share of the ink, */
const LEAST_INK = 0.3;
/** and ink in at least this share of the columns that have any. */
const LEAST_COLUMNS = 0.4;
/** Rows of clean paper the gap must have (share of the height). */
const LEAST_GAP = 0.045;
/** A row counts as clean with so little ink (share of the mean row). */
const CLEAN = 0.03;

/** The written lines of a picture from top to bottom: one, or two. */
export function splitLines(image: GreyImage): readonly GreyImage[] {
  const { width, height } = image;
  if (width > SURELY_ONE * height) return [image];
  const step = Math.max(1, Math.floor(height / LOOKED_AT));
  const small = thinned(image, step);
  const even = evenLight(small, small.height * 2);
  const ink = inkOf(even, inkThreshold(even, 90, 200));
  const inked: number[] = [];
  for (const [pixel, is] of ink.data.entries()) if (is === 1) inked.push(pixel);
  for (const slope of SLOPES) {
    const gap = gapAt(inked, small.width, small.height, slope);
    if (gap === null) continue;
    const cut = (x: number): number => Math.round((gap + (x / step - small.width / 2) * slope) * step);
    return [
      part(image, (x) => [0, Math.min(height, cut(x))]),
      part(image, (x) => [Math.max(0, cut(x)), height]),
    ];
  }
  return [image];
}

/** The darkest pixel of each square: thin strokes are not lost. */
function thinned({ data, width, height }: GreyImage, step: number): GreyImage {
  if (step === 1) return { data, width, height };
  const columns = Math.max(1, Math.floor(width / step));
  const rows = Math.max(1, Math.floor(height / step));
  const out = new Uint8Array(columns * rows).fill(255);
  for (let y = 0; y < rows * step; y++) {
    for (let x = 0; x < columns * step; x++) {
      const to = Math.floor(y / step) * columns + Math.floor(x / step);
      out[to] = Math.min(out[to] ?? 255, data[y * width + x] ?? 255);
    }
  }
  return { data: out, width: columns, height: rows };
}

/**
 * The row (at the middle of the picture) along which nothing is written, with a line above and below; or null. `inked`:
 * the pixels of ink.
 */
function gapAt(inked: readonly number[], width: number, height: number, slope: number): number | null {
  if (inked.length === 0) return null;
  const rows = new Float64Array(height);
  const rowOf = (pixel: number): number =>
    Math.floor(pixel / width) - Math.round(((pixel % width) - width / 2) * slope);
  for (const pixel of inked) {
    const row = Math.min(height - 1, Math.max(0, rowOf(pixel)));
    rows[row] = (rows[row] ?? 0) + 1;
  }
  const all = inked.length;
  const clean = (all / height) * CLEAN;
  const least = Math.max(3, Math.round(height * LEAST_GAP));
  let run = 0;
  let best: { middle: number; length: number } | null = null;
  for (let row = Math.floor(height * EDGE); row <= height * (1 - EDGE); row++) {
    run = (rows[row] ?? 0) <= clean ? run + 1 : 0;
    if (run >= least && (best === null || run > best.length)) best = { middle: row - run / 2, length: run };
  }
  if (best === null) return null;
  const { middle } = best;
  let above = 0;
  for (let row = 0; row < middle; row++) above += rows[row] ?? 0;
  const up = new Set<number>();
  const down = new Set<number>();
  for (const pixel of inked) (rowOf(pixel) < middle ? up : down).add(pixel % width);
  const any = new Set([...up, ...down]).size;
  const enough = Math.min(above, all - above) >= LEAST_INK * all;
  const wide = Math.min(up.size, down.size) >= LEAST_COLUMNS * any;
  return enough && wide ? middle : null;
}

/** What lies between two rows of each column; the rest of the line's box is paper. */
function part(
  { data, width }: GreyImage,
  rowsAt: (x: number) => readonly [from: number, to: number],
): GreyImage {
  const ends = [rowsAt(0), rowsAt(width - 1)];
  const top = Math.min(...ends.map(([from]) => from));
  const bottom = Math.max(...ends.map(([, to]) => to));
  const height = Math.max(1, bottom - top);
  const out = new Uint8Array(width * height);
  for (let x = 0; x < width; x++) {
    const [from, to] = rowsAt(x);
    for (let y = top; y < bottom; y++) {
      // Beyond the cut the column's own paper goes on.
      const inside = Math.min(to - 1, Math.max(from, y));
      out[(y - top) * width + x] = data[inside * width + x] ?? 255;
    }
  }
  return { data: out, width, height };
}
