/** What to tell the person who took a picture, as soon as it is in: looked at by its paper alone, nothing is read. */
import { findSheet } from './geometry/find/sheet.js';
import { decodePicture } from './geometry/picture.js';
import { type Advice, adviceFor, qualityOf } from './quality.js';
import type { ScanImage } from './types.js';

/**
 * Advice on a picture, the worst first (about a second for 12 megapixels). How fine it must be depends on the form: that
 * is for whoever knows it. Throws what sharp throws for bytes that are no picture.
 */
export async function advisePicture(scan: ScanImage): Promise<readonly Advice[]> {
  const picture = await decodePicture(scan);
  const sheet = findSheet(picture);
  const cut = sheet.seen > 0 && sheet.cutSides > 0;
  const advice = sheet.pages.flatMap((page) => adviceFor(qualityOf(picture, scan, page, null, cut)));
  return [...new Set(advice)].filter((each) => each !== 'low-resolution');
}
