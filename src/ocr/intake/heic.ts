/**
 * HEIC, in which iPhones keep their photographs. Its compression is patented, so the library that reads all other
 * pictures leaves it out; libheif, compiled to WebAssembly, decodes it on any computer.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import sharp from 'sharp';
import { HotichError } from '../../messages/errors.js';
import { fileError } from '../../messages/file-errors.js';
import { decodeHeic, type HeicPixels } from './heic-decoder.js';
import { type PictureSource, refuseTooLarge } from './source.js';

/**
 * Opens an iPhone's picture. Its pixels are handed on as PNG, one for one, the right way up as the phone says: libheif
 * turns them. Throws `image-too-large` or `image-truncated` when a picture is asked for.
 */
export async function openHeic(path: string): Promise<PictureSource> {
  const file = basename(path);
  const bytes = await readFile(path).catch((error: unknown) => {
    throw fileError(error, path);
  });
  // Asked for twice, as a rule: to be sure that the picture is whole, and for itself.
  let kept: Promise<HeicPixels> | undefined;
  const pixels = (): Promise<HeicPixels> => {
    kept ??= decoded(bytes, file);
    return kept;
  };
  return {
    kind: 'heic',
    count: 1,
    async check() {
      const { width, height } = await pixels();
      return { width, height, dpi: null };
    },
    async picture(index) {
      const { data, width, height } = await pixels();
      const png = await sharp(data, { raw: { width, height, channels: 4 } })
        .removeAlpha()
        .png({ compressionLevel: 1 })
        .toBuffer();
      return { bytes: png, width, height, dpi: null, pageInFile: index };
    },
    async close() {
      kept = undefined;
    },
  };
}

async function decoded(bytes: Uint8Array, file: string): Promise<HeicPixels> {
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    refuseTooLarge(file, width, height);
    return await decodeHeic(bytes);
  } catch (error) {
    if (error instanceof HotichError) throw error;
    throw new HotichError('image-truncated', { file }, { cause: error });
  }
}
