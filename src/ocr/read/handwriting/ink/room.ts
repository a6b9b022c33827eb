/** Comes closer to a line on an otherwise empty sheet. */
import type { GreyImage } from '../../../types.js';
import { writtenOf, writtenRows } from './written.js';

/** Of a picture less than this share is written on, if nobody cut it to its line or box. */
const ROOMY = 0.3;
/** Paper kept above and below, as a share of the written part. */
const KEPT = 0.4;

/** The picture as high as a box would be cut around what is written on it; as it is where it is that already. */
export function withoutRoom(image: GreyImage): GreyImage {
  const written = writtenOf(image);
  const rows = written === null ? null : writtenRows(written);
  if (rows === null) return image;
  const { data, width, height } = image;
  const [from, to] = rows;
  if (to - from >= ROOMY * height) return image;
  const kept = Math.ceil(KEPT * (to - from));
  const [top, bottom] = [Math.max(0, from - kept), Math.min(height, to + kept)];
  return { data: data.subarray(top * width, bottom * width), width, height: bottom - top };
}
