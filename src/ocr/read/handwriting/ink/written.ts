/**
 * Where a line picture is written on, seen coarsely. Training does the very same in Python (`training/preprocess.py`), in
 * whole numbers, so that both cut the same rows.
 */
import type { GreyImage } from '../../../types.js';

/** Rows in which it is looked at, about. */
const LOOKED_AT = 48;
/** Share of the full contrast from which on a pixel is written on, and the least contrast there is, grey levels. */
const WRITTEN = 0.4;
const LEAST_CONTRAST = 30;
const FULL_INK = 0.98;
/** Where less is written on than that leaves: see prepare.ts. */
const DARKEST = 0.998;
const OF_DARKEST = 0.6;

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
  const [full = 0, darkest = 0] = [FULL_INK, DARKEST].map((share) =>
    ranked(squares, Math.floor(share * (squares.length - 1))),
  );
  const least = Math.max(LEAST_CONTRAST, full, Math.floor(OF_DARKEST * darkest)) * WRITTEN;
  for (let at = 0; at < squares.length; at++) squares[at] = (squares[at] ?? 0) > least ? 1 : 0;
  return { step, columns, rows, squares };
}

/** Of a thousand columns so many, and one at least, have ink in a row that is written on. */
const FEWEST = 4;

/** Rows from the first on, up to and without the last, px. */
export type Rows = readonly [from: number, to: number];

/** All rows from the first that is written on to the last; null if none is. */
export function writtenRows(written: Written): Rows | null {
  const bands = bandsOf(countsOf(written), fewestOf(written));
  const [first, last] = [bands[0], bands.at(-1)];
  return first === undefined || last === undefined
    ? null
    : [first.from * written.step, last.to * written.step];
}

/** A row so full is a rule. */
const RULE = 0.85;
/** Rows with less than this share of the ink of the fullest hold the rags of a rule at the side, two squares at most. */
const RAGS = 0.06;
const MOST_RAGS = 2;
/** A band so low beside the one with the most ink is a speck of dirt, or so low (squares), */
const SPECK = 0.15;
const LEAST_SPECK = 2;
/** unless it is as near as marks are to their letters (in heights of the other); */
const NEAR = 0.35;
/** and so far do tails and marks reach. */
const REACH = 1.2;

/** The same without rules and dirt above and below what is written; null if nothing is. */
export function writtenBand(written: Written): Rows | null {
  const counts = countsOf(written).map((count) => (count > RULE * written.columns ? 0 : count));
  const peak = Math.max(...counts);
  if (peak === 0) return null;
  const fewest = fewestOf(written);
  const cores = bandsOf(counts, Math.min(peak, Math.max(fewest, ragsOf(peak) + 1)));
  const main = cores.reduce((most, band) => (band.ink > most.ink ? band : most));
  const height = main.to - main.from;
  const isNear = ({ from, to }: Band): boolean => Math.max(main.from - to, from - main.to) <= NEAR * height;
  const speck = Math.max(LEAST_SPECK, SPECK * height);
  const large = cores.filter((band) => band.to - band.from > speck || isNear(band));
  const top = Math.min(...large.map(({ from }) => from), main.from);
  const bottom = Math.max(...large.map(({ to }) => to), main.to);
  const near = bandsOf(counts, fewest).filter(isNear);
  const from = Math.min(
    top,
    Math.max(main.from - REACH * height, ...near.slice(0, 1).map((each) => each.from)),
  );
  const to = Math.max(bottom, Math.min(main.to + REACH * height, ...near.slice(-1).map((each) => each.to)));
  return [Math.floor(from) * written.step, Math.ceil(to) * written.step];
}

function ragsOf(peak: number): number {
  return Math.min(MOST_RAGS, Math.max(1, Math.floor(RAGS * peak)));
}

/** Rows with at least so much ink that follow one another, rows of squares. */
interface Band {
  readonly from: number;
  readonly to: number;
  /** Squares of ink. */
  readonly ink: number;
}

function fewestOf({ columns }: Written): number {
  return Math.max(1, Math.floor((columns * FEWEST) / 1000));
}

/** Squares of ink in each row. */
function countsOf({ columns, rows, squares }: Written): readonly number[] {
  return Array.from({ length: rows }, (_, row) => {
    let count = 0;
    for (let at = row * columns; at < (row + 1) * columns; at++) count += squares[at] ?? 0;
    return count;
  });
}

function bandsOf(counts: readonly number[], fewest: number): readonly Band[] {
  const bands: Band[] = [];
  let [from, ink] = [0, 0];
  for (const [row, count] of [...counts, 0].entries()) {
    if (count >= fewest) {
      if (ink === 0) from = row;
      ink += count;
    } else if (ink > 0) {
      bands.push({ from, to: row, ink });
      ink = 0;
    }
  }
  return bands;
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

/** The picture in squares of `step` pixels, the darkest pixel of each: thin strokes are not lost. */
export function darkestOf({ data, width, height }: GreyImage, step: number): GreyImage {
  const columns = Math.max(1, Math.floor(width / step));
  const rows = Math.max(1, Math.floor(height / step));
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
  return { data: out, width: columns, height: rows };
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
