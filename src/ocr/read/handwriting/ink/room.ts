/** Comes closer to a line on an otherwise empty sheet or in a high box, dirt or not. */
import type { GreyImage } from '../../../types.js';
import { writtenOf } from './written.js';
import { writtenBand, writtenRows } from './written-rows.js';

/** Of a picture less than this share is written on, if nobody cut it to its line or box. */
const ROOMY = 0.3;
/** Paper kept above and below, as a share of the written part. */
const KEPT = 0.4;
/** For less than this share of the height nothing is cut off. */
const LEAST_CUT = 0.15;

/**
 * The picture as high as a box would be cut around what is written on it, without specks of dirt above and below; as it is where it
 * is that already.
 */
export function withoutRoom(image: GreyImage): GreyImage {
  const written = writtenOf(image);
  const [band, rows] = written === null ? [null, null] : [writtenBand(written), writtenRows(written)];
  if (band === null || rows === null) return image;
  const { data, width, height } = image;
  const [from, to] = band;
  const isClean = from === rows[0] && to === rows[1];
  if (isClean && to - from >= ROOMY * height) return image;
  const kept = Math.ceil(KEPT * (to - from));
  const [top, bottom] = [Math.max(0, from - kept), Math.min(height, to + kept)];
  if (height - (bottom - top) < LEAST_CUT * height) return image;
  return { data: data.subarray(top * width, bottom * width), width, height: bottom - top };
}
