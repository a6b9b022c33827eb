/**
 * Finds the rows of a line picture that are written on. The network knows letters by their size: a line cut with a
 * fifth of its height to spare above and below is read with half as many errors more. Training does the very same
 * in Python (`training/preprocess.py`), in whole numbers, so that both cut the same rows.
 */
import type { GreyImage } from '../../../types.js';
import { writtenOf } from './written.js';

/** Of a thousand columns so many, and one at least, have ink in a row that is written on. */
const FEWEST = 4;
/** Rows kept above and below the written part, as a share of it; of all rows at least this share stays. */
const MARGIN = 0.08;
const LEAST_KEPT = 0.55;

/** The line without the paper above and below what is written; as it is if nothing is. */
export function framed(image: GreyImage, written = writtenOf(image)): GreyImage {
  const { data, width, height } = image;
  if (written === null) return image;
  const { step, columns, rows, squares } = written;
  const fewest = Math.max(1, Math.floor((columns * FEWEST) / 1000));
  const isWritten = (row: number): boolean => {
    let count = 0;
    for (let x = row * columns; x < (row + 1) * columns; x++) count += squares[x] ?? 0;
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
