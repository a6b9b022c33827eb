/**
 * Finds the rows of a line picture that are written on. The network knows letters by their size: a line cut with a
 * fifth of its height to spare above and below is read with half as many errors more. Training does the very same
 * in Python (`training/preprocess.py`), in whole numbers, so that both cut the same rows.
 */
import type { GreyImage } from '../../../types.js';

/** Rows in which the written part is looked for, about. */
const LOOKED_AT = 48;
/** Share of the full contrast from which on a pixel is written on, and the least contrast there is, grey levels. */
const WRITTEN = 0.4;
const LEAST_CONTRAST = 30;
const FULL_INK = 0.98;
/** Of a thousand columns so many, and one at least, have ink in a row that is written on. */
const FEWEST = 4;
/** Rows kept above and below the written part, as a share of it; of all rows at least this share stays. */
const MARGIN = 0.08;
const LEAST_KEPT = 0.55;

/** The line without the paper above and below what is written; as it is if nothing is. */
export function framed(image: GreyImage): GreyImage {
  const { data, width, height } = image;
  const step = Math.max(1, Math.floor(height / LOOKED_AT));
  const rows = Math.floor(height / step);
  const columns = Math.floor(width / step);
  if (columns < 2 || rows < 2) return image;
  const darker = darkerThanColumn(darkestOf(image, step, columns, rows), columns, rows);
  const least =
    Math.max(LEAST_CONTRAST, ranked(darker, Math.floor(FULL_INK * (darker.length - 1)))) * WRITTEN;
  const fewest = Math.max(1, Math.floor((columns * FEWEST) / 1000));
  const isWritten = (row: number): boolean => {
    let count = 0;
    for (let x = row * columns; x < (row + 1) * columns; x++) if ((darker[x] ?? 0) > least) count++;
    return count >= fewest;
  };
  let first = 0;
  while (first < rows && !isWritten(first)) first++;
  if (first === rows) return image;
  let last = rows - 1;
  while (!isWritten(last)) last--;
  const [top, bottom] = withMargin(first * step, (last + 1) * step, height);
  return { data: data.subarray(top * width, bottom * width), width, height: bottom - top };
}

/** The value at place `rank` (from 0) in rising order. */
function ranked(values: Uint8Array, rank: number): number {
  const counts = new Uint32Array(256);
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
  }
  let below = 0;
  for (const [value, count] of counts.entries()) {
    below += count;
    if (below > rank) return value;
  }
  return 255;
}

function withMargin(first: number, last: number, height: number): readonly [top: number, bottom: number] {
  const margin = Math.floor((last - first) * MARGIN);
  const least = Math.ceil(height * LEAST_KEPT);
  let top = Math.max(0, first - margin);
  let bottom = Math.min(height, last + margin);
  const short = least - (bottom - top);
  if (short > 0) {
    top = Math.max(0, top - Math.ceil(short / 2));
    bottom = Math.min(height, top + least);
    top = Math.max(0, bottom - least);
  }
  return [top, bottom];
}

/** The darkest pixel of each square of `step` by `step`: thin strokes are not lost. */
function darkestOf({ data, width }: GreyImage, step: number, columns: number, rows: number): Uint8Array {
  const out = new Uint8Array(columns * rows).fill(255);
  for (let y = 0; y < rows * step; y++) {
    const to = Math.floor(y / step) * columns;
    for (let x = 0; x < step; x++) {
      for (let column = 0, at = y * width + x; column < columns; column++, at += step) {
        const value = data[at] ?? 255;
        if (value < (out[to + column] ?? 0)) out[to + column] = value;
      }
    }
  }
  return out;
}

/** How much darker each pixel is than the brightest of its column: light is uneven along a line. */
function darkerThanColumn(data: Uint8Array, columns: number, rows: number): Uint8Array {
  const brightest = data.slice(0, columns);
  for (let row = 1; row < rows; row++) {
    const from = row * columns;
    for (let x = 0; x < columns; x++) {
      const value = data[from + x] ?? 0;
      if (value > (brightest[x] ?? 0)) brightest[x] = value;
    }
  }
  const out = new Uint8Array(data.length);
  for (let row = 0; row < rows; row++) {
    const from = row * columns;
    for (let x = 0; x < columns; x++) out[from + x] = (brightest[x] ?? 0) - (data[from + x] ?? 0);
  }
  return out;
}
