/** A line picture as the network reads it, from its grey pixels. */
import type { GreyImage } from '../../../types.js';
import { framed } from './frame.js';
import { type PreparedInk, prepareInk, withoutBlankEnds } from './prepare.js';

/** Its written rows scaled to `height`, the paper taken away, and no more paper at its ends than is needed. */
export function lineInk(image: GreyImage, height: number): PreparedInk {
  return withoutBlankEnds(prepareInk(framed(image), height));
}
