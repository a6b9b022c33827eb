/** A picture file as grey pixels, turned as the camera noted: for lines and fields read by themselves. */
import { CHECKED } from '../decoding.js';
import type { GreyImage } from '../types.js';
import { openPictures } from './pictures.js';

/**
 * The first picture of a file in grey.
 *
 * @throws HotichError naming the file: missing, unreadable, not an image, damaged, too large …
 */
export async function greyPicture(path: string): Promise<GreyImage> {
  const source = await openPictures(path);
  try {
    await source.check(0);
    const { bytes } = await source.picture(0);
    const { default: sharp } = await import('sharp');
    const { data, info } = await sharp(bytes, { ...CHECKED, autoOrient: true })
      .flatten({ background: '#ffffff' })
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height };
  } finally {
    await source.close();
  }
}
