/** A line picture as the network reads it, from its grey pixels. */
import type { GreyImage } from '../../../types.js';
import { framed } from './frame.js';
import { type PreparedInk, prepareInk, withoutBlankEnds } from './prepare.js';

/**
 * Its written rows scaled to `height`, px, and so many times as broad as that makes it; the paper taken away, and no
 * more of it at the ends than is needed.
 */
export function lineInk(image: GreyImage, height: number, stretch = 1): PreparedInk {
  return withoutBlankEnds(prepareInk(framed(image), height, stretch));
}
