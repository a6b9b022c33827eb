/** A picture file as grey pixels, turned as the camera noted: for lines and fields read by themselves. */
import { basename } from 'node:path';
import { HotichError } from '../../messages/errors.js';
import { CHECKED } from '../decoding.js';
import type { GreyImage } from '../types.js';
import { openPictures } from './pictures.js';

/**
 * The picture of a file in grey. Of several none is taken: the others would be lost without a word.
 *
 * @throws HotichError naming the file: of several pages, missing, unreadable, not an image, damaged, too
 * large …
 */
export async function greyPicture(path: string): Promise<GreyImage> {
  const source = await openPictures(path);
  try {
    if (source.count > 1) throw new HotichError('many-pages', { file: basename(path), pages: source.count });
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
