/**
 * Makes a line level that rises or falls: writing on a page without rules does, and so do pictures held askew. Cut to its
 * rows it would be half as high as the network knows letters. Training does not do this: it shows the network lines
 * that slope as much as is left alone here.
 */
import type { GreyImage } from '../../../types.js';
import type { Written } from './written.js';

/** Slopes looked at, rows down for a column across: up to 8 degrees, first coarsely, then around the best. */
const STEEPEST = 0.14;
const COARSE = 0.01;
const FINE = 0.0025;
/** Gentler slopes are left: training has them. */
const LEAST_SLOPE = 0.02;
/** A picture less long than so many heights holds too few letters to tell a slope from their shapes. */
const LEAST_LENGTH = 3;
/** Squares of ink looked at, about. */
const LOOKED_AT = 1500;
/** Of a sloping line's rows at most this share is needed by the level one; else nothing is won by it. */
const MOST_ROWS = 0.93;
/** Rows must be told apart by so much more than in the picture as it is. */
const LEAST_GAIN = 1.15;

/** The line level, in as many rows as it needs; the picture itself where it is. */
export function straightened(image: GreyImage, written: Written): GreyImage {
  if (image.width < LEAST_LENGTH * image.height) return image;
  const slope = slopeOf(written);
  return slope === 0 ? image : (sheared(image, slope, written) ?? image);
}

/** How the line slopes, rows down for a column across; 0 where it hardly does or nobody can tell. */
function slopeOf({ columns, rows, squares }: Written): number {
  let inked = 0;
  for (let at = 0; at < squares.length; at++) inked += squares[at] ?? 0;
  const every = Math.max(1, Math.floor(inked / LOOKED_AT));
  const count = Math.floor(inked / every);
  const [across, down] = [new Float32Array(count), new Float32Array(count)];
  for (let at = 0, met = 0; at < squares.length; at++) {
    if (squares[at] !== 1) continue;
    if (met % every === 0) {
      across[met / every] = (at % columns) - columns / 2;
      down[met / every] = Math.floor(at / columns);
    }
    met++;
  }
  const above = Math.ceil((STEEPEST * columns) / 2) + 1;
  const counts = new Uint32Array(rows + 2 * above);
  /** How well rows are told apart along a slope: many squares of ink in few of them. */
  const told = (slope: number): number => {
    counts.fill(0);
    let sum = 0;
    for (let at = 0; at < count; at++) {
      const row = Math.floor((down[at] ?? 0) - slope * (across[at] ?? 0) + above + 0.5);
      const before = counts[row] ?? 0;
      counts[row] = before + 1;
      sum += 2 * before + 1;
    }
    return sum;
  };
  const best = (middle: number, reach: number, step: number): Slope => {
    let found: Slope = { slope: middle, told: told(middle) };
    for (let off = step; off <= reach; off += step) {
      for (const slope of [middle - off, middle + off]) {
        const here = told(slope);
        if (here > found.told) found = { slope, told: here };
      }
    }
    return found;
  };
  const coarse = best(0, STEEPEST - COARSE, COARSE);
  const fine = best(coarse.slope, COARSE - FINE, FINE);
  const isSloping = Math.abs(fine.slope) >= LEAST_SLOPE && fine.told >= LEAST_GAIN * told(0);
  return isSloping ? fine.slope : 0;
}

interface Slope {
  readonly slope: number;
  /** Sum of the squares of how much ink each row holds. */
  readonly told: number;
}

/** Columns moved up or down; rows that only the slope had made are cut off, written ones never. Null if none are won. */
function sheared({ data, width, height }: GreyImage, slope: number, written: Written): GreyImage | null {
  const shiftAt = (x: number): number => Math.round(slope * (x - width / 2));
  const rise = Math.floor(Math.abs(slope) * width);
  let top = Math.min(Math.floor(height / 2), Math.floor(rise / 2));
  let bottom = height - top;
  const { step, columns, squares } = written;
  for (let at = 0; at < squares.length; at++) {
    if (squares[at] !== 1) continue;
    const row = Math.floor(at / columns) * step - shiftAt((at % columns) * step);
    if (row < top) top = row;
    if (row + step > bottom) bottom = row + step;
  }
  const rows = bottom - top;
  if (rows > MOST_ROWS * height) return null;
  const out = new Uint8Array(width * rows);
  for (let x = 0; x < width; x++) {
    const shift = top + shiftAt(x);
    for (let y = 0; y < rows; y++) {
      const from = Math.min(height - 1, Math.max(0, y + shift));
      out[y * width + x] = data[from * width + x] ?? 255;
    }
  }
  return { data: out, width, height: rows };
}
