/** What intake takes in: the shape of a source of pictures, and the limits of one picture. */
import { HotichError } from '../../messages/errors.js';
import type { ScanImage } from '../types.js';
import type { FileKind } from './kind.js';

/** Over this a picture is refused from its header: decoded, it would not fit an old computer's memory. */
export const LARGEST_PICTURE_PIXELS = 100_000_000;

/** Dots per inch at which a PDF page that is no plain scan is drawn. */
export const PDF_RASTER_DPI = 300;

/** A picture's size without its pixels. */
export type PictureFacts = Pick<ScanImage, 'width' | 'height' | 'dpi'>;

export interface PictureSource {
  readonly kind: FileKind;
  readonly count: number;
  /** Size of a picture, having decoded it once to be sure that it is whole. Throws a HotichError if it is not. */
  check(index: number): Promise<PictureFacts>;
  /** The picture itself. */
  picture(index: number): Promise<ScanImage>;
  close(): Promise<void>;
}

/** Refuses a picture too large to be read, from its stated size alone. */
export function refuseTooLarge(file: string, width: number, height: number): void {
  if (width * height <= LARGEST_PICTURE_PIXELS) return;
  throw new HotichError('image-too-large', {
    file,
    width,
    height,
    megapixels: Math.round((width * height) / 1e6),
    most: LARGEST_PICTURE_PIXELS / 1e6,
  });
}

/**
 * The density a file states, if a register page could have it: 75 to 1200 dpi and a longer side of 12 to
 * 65 cm. Cameras write 72 or 96 into every photograph; taken at its word that would be a page of 140 cm.
 */
export function plausibleDpi(dpi: number | undefined, width: number, height: number): number | null {
  if (dpi === undefined || !(dpi >= 75 && dpi <= 1200)) return null;
  const longerSide = (Math.max(width, height) / dpi) * 25.4;
  return longerSide >= 120 && longerSide <= 650 ? dpi : null;
}
