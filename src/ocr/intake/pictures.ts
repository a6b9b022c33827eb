/** Opens a received file as a row of pictures, one a page, read one at a time so that memory stays bounded. */
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { HotichError } from '../../messages/errors.js';
import { fileError } from '../../messages/file-errors.js';
import { type FileKind, HEADER_LENGTH, kindOfBytes } from './kind.js';
import type { PictureSource } from './source.js';

/**
 * Opens a JPEG, PNG, TIFF, WebP, HEIC or PDF file.
 *
 * @throws HotichError naming the file: missing, unreadable, empty, not an image, too large, encrypted, …
 */
export async function openPictures(path: string): Promise<PictureSource> {
  const file = basename(path);
  const kind = await kindOfFile(path);
  switch (kind) {
    case 'jpeg':
    case 'png':
    case 'tiff':
    case 'webp': {
      const { openRaster } = await import('./raster.js');
      return openRaster(path, kind);
    }
    case 'pdf': {
      const { openPdf } = await import('./pdf.js');
      return openPdf(path);
    }
    case 'heic': {
      const { openHeic } = await import('./heic.js');
      return openHeic(path);
    }
    case 'unknown':
      throw new HotichError('not-an-image', { file });
    default: {
      const never: never = kind;
      return never;
    }
  }
}

async function kindOfFile(path: string): Promise<FileKind> {
  try {
    if ((await stat(path)).size === 0) throw new HotichError('file-empty', { file: basename(path) });
    const handle = await open(path, 'r');
    try {
      const header = new Uint8Array(HEADER_LENGTH);
      const { bytesRead } = await handle.read(header, 0, HEADER_LENGTH, 0);
      return kindOfBytes(header.subarray(0, bytesRead));
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw fileError(error, path);
  }
}
