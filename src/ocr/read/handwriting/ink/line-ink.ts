/** A line picture as the network reads it, from its grey pixels. */
import type { GreyImage } from '../../../types.js';
import { framed } from './frame.js';
import { type PreparedInk, prepareInk, withoutBlankEnds } from './prepare.js';

/**
 * Makes the ink of a line as often as it is read: its written rows, found once, scaled to `height`, px, and so many
 * times as broad as that makes it; the paper taken away, and no more of it at the ends than is needed.
 */
export function lineInk(image: GreyImage, height: number): (stretch?: number) => PreparedInk {
  const line = framed(image);
  return (stretch = 1) => withoutBlankEnds(prepareInk(line, height, stretch));
}
