/** A line picture as the network reads it, from its grey pixels. */
import type { GreyImage } from '../../../types.js';
import { framed } from './frame.js';
import { type PreparedInk, prepareInk, withoutBlankEnds } from './prepare.js';
import { straightened } from './straighten.js';
import { writtenOf } from './written.js';

/**
 * Makes the ink of a line as often as it is read: made level, its written rows found, scaled to `height`, px, and so many
 * times as broad as that makes it; the paper taken away, and no more of it at the ends than is needed.
 */
export function lineInk(image: GreyImage, height: number): (stretch?: number) => PreparedInk {
  const line = levelLine(image);
  return (stretch = 1) => withoutBlankEnds(prepareInk(line, height, stretch));
}

function levelLine(image: GreyImage): GreyImage {
  const written = writtenOf(image);
  if (written === null) return image;
  const level = straightened(image, written);
  return level === image ? framed(image, written) : framed(level);
}
