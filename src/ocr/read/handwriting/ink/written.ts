/**
 * Where a line picture is written on, seen coarsely. Training does the very same in Python (`training/preprocess.py`), in
 * whole numbers, so that both cut the same rows.
 */
import type { GreyImage } from '../../../types.js';
import { darkestOf } from '../../grey.js';
import { countedTo, fullInk } from './full-ink.js';

/** Rows in which it is looked at, about. */
const LOOKED_AT = 48;
/** Share of full ink from which on a pixel is written on. */
const WRITTEN = 0.4;

/** The picture in squares of `step` pixels. */
export interface Written {
  readonly step: number;
  readonly columns: number;
  readonly rows: number;
  /** Square by square in reading order: 1 where there is ink. */
  readonly squares: Uint8Array;
}

/** Null of a picture too small to look at. */
export function writtenOf(image: GreyImage): Written | null {
  const step = Math.max(1, Math.floor(image.height / LOOKED_AT));
  const rows = Math.floor(image.height / step);
  const columns = Math.floor(image.width / step);
  if (columns < 2 || rows < 2) return null;
  const squares = darkerThanColumn(darkestOf(image, step));
  const counts = new Uint32Array(256);
  for (const value of squares) counts[value] = (counts[value] ?? 0) + 1;
  // Whole, so that Python has the very same bound.
  const least = Math.floor(fullInk((rank) => countedTo(counts, rank)[0], squares.length)) * WRITTEN;
  for (let at = 0; at < squares.length; at++) squares[at] = (squares[at] ?? 0) > least ? 1 : 0;
  return { step, columns, rows, squares };
}

/** How much darker each pixel is than the brightest of its column: light is uneven along a line. */
function darkerThanColumn({ data, width: columns, height: rows }: GreyImage): Uint8Array {
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
