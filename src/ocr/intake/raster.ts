/** JPEG, PNG, TIFF and WebP files: their pictures as stored, checked to be whole. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import sharp, { type Metadata } from 'sharp';
import { HotichError } from '../../messages/errors.js';
import { fileError } from '../../messages/file-errors.js';
import { CHECKED } from '../decoding.js';
import {
  LARGEST_PICTURE_PIXELS,
  type PictureFacts,
  type PictureSource,
  plausibleDpi,
  refuseTooLarge,
} from './source.js';

/** Longer side of the picture that a file is decoded to when only its soundness is asked. */
const CHECK_SIZE = 320;

/** Some telephones write so; the picture is whole. */
const HARMLESS = /^VipsJpeg: Invalid SOS parameters for sequential JPEG$/u;

type RasterKind = 'jpeg' | 'png' | 'tiff' | 'webp';

/** Opens a picture file; a TIFF may hold several pages. */
export async function openRaster(path: string, kind: RasterKind): Promise<PictureSource> {
  const file = basename(path);
  const bytes = await readFile(path).catch((error: unknown) => {
    throw fileError(error, path);
  });
  const count = kind === 'tiff' ? ((await header(bytes, file, 0)).pages ?? 1) : 1;
  return {
    kind,
    count,
    check: (index) => checkBytes(bytes, file, index),
    async picture(index) {
      const facts = await header(bytes, file, index);
      const own = count === 1 ? bytes : await ownBytes(bytes, index, facts.orientation);
      return { bytes: own, ...factsOf(facts), pageInFile: index };
    },
    async close() {},
  };
}

/**
 * A page of a many-paged TIFF has no bytes of its own: it is handed on as PNG, pixel for pixel, with the tag
 * of how it was held, if it has one.
 */
function ownBytes(bytes: Uint8Array, page: number, orientation: number | undefined): Promise<Buffer> {
  const picture = sharp(bytes, { ...CHECKED, page }).png({ compressionLevel: 1 });
  return (orientation === undefined ? picture : picture.withMetadata({ orientation })).toBuffer();
}

/**
 * Size of an encoded picture, having decoded all of it (a JPEG at an eighth: the whole stream is still read).
 *
 * @throws HotichError `image-truncated`, `image-too-large`, `not-an-image`
 */
export async function checkBytes(bytes: Uint8Array, file: string, page = 0): Promise<PictureFacts> {
  const facts = await header(bytes, file, page);
  refuseTooLarge(file, facts.width, facts.height);
  try {
    await sharp(bytes, { page, failOn: 'warning', limitInputPixels: LARGEST_PICTURE_PIXELS })
      .resize({ width: CHECK_SIZE, height: CHECK_SIZE, fit: 'inside' })
      .raw()
      .toBuffer();
  } catch (error) {
    if (!isHarmless(error)) throw new HotichError('image-truncated', { file }, { cause: error });
  }
  return factsOf(facts);
}

/**
 * Whether a decoder warns of what spoils no pixel: the first of several warnings is all it says. All others (a code that is none,
 * an empty strip) leave part of the picture wrong.
 */
function isHarmless(error: unknown): boolean {
  return error instanceof Error && HARMLESS.test(error.message);
}

async function header(bytes: Uint8Array, file: string, page: number): Promise<Metadata> {
  try {
    return await sharp(bytes, { page, limitInputPixels: false }).metadata();
  } catch (error) {
    throw new HotichError('image-truncated', { file }, { cause: error });
  }
}

function factsOf(facts: Metadata): PictureFacts {
  const { width, height } = facts;
  return { width, height, dpi: plausibleDpi(facts.density, width, height) };
}
