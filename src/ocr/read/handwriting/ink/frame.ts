/**
 * Finds the rows of a line picture that are written on. The network knows letters by their size: a line cut with a
 * fifth of its height to spare above and below is read with half as many errors more. Training does the very same
 * in Python (`training/preprocess.py`), in whole numbers, so that both cut the same rows.
 */
import type { GreyImage } from '../../../types.js';
import { writtenOf } from './written.js';
import { writtenRows } from './written-rows.js';

/** Rows kept above and below the written part, as a share of it; of all rows at least this share stays. */
const MARGIN = 0.08;
const LEAST_KEPT = 0.55;

/** The line without the paper above and below what is written; as it is if nothing is. */
export function framed(image: GreyImage, written = writtenOf(image)): GreyImage {
  const rows = written === null ? null : writtenRows(written);
  if (rows === null) return image;
  const { data, width, height } = image;
  const [top, bottom] = withMargin(...rows, height);
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
