/**
 * PDF files. A scanned page is one embedded image: its original JPEG bytes are taken out without loss.
 * Any other page (several images, drawings, fax compression) is drawn at PDF_RASTER_DPI.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { inflateSync } from 'node:zlib';
import { type PDFiumDocument, PDFiumLibrary, type PDFiumPage } from '@hyzyla/pdfium';
import sharp from 'sharp';
import { HotichError } from '../../messages/errors.js';
import { fileError } from '../../messages/file-errors.js';
import type { ScanImage } from '../types.js';
import { checkBytes } from './raster.js';
import {
  LARGEST_PICTURE_PIXELS,
  PDF_RASTER_DPI,
  type PictureFacts,
  type PictureSource,
  plausibleDpi,
} from './source.js';

/** The library never gives back a page it has loaded: after this many it is started afresh. */
const PAGES_PER_LIBRARY = 24;

/** How far the shapes of page and embedded image may differ for the image to be the whole page. */
const SHAPE_TOLERANCE = 0.03;

/** 65 cm: see `plausibleDpi`. */
const LARGEST_PAGE_INCHES = 650 / 25.4;
const POINTS_PER_INCH = 72;

/** Opens a PDF. Throws `pdf-encrypted`, `pdf-empty` or `pdf-damaged`. */
export async function openPdf(path: string): Promise<PictureSource> {
  const file = basename(path);
  const first = await load(path);
  let open: OpenDocument | null = first;
  let pagesLoaded = 0;
  const count = first.document.getPageCount();
  if (count === 0) {
    first.close();
    throw new HotichError('pdf-empty', { file });
  }
  // A library that is closed is forgotten at once: closed again, when the file can be read no more, it would
  // abort.
  const close = (): void => {
    const closing = open;
    open = null;
    closing?.close();
  };
  const page = async (index: number): Promise<PDFiumPage> => {
    if (pagesLoaded >= PAGES_PER_LIBRARY) close();
    if (open === null) {
      open = await load(path);
      pagesLoaded = 0;
    }
    pagesLoaded += 1;
    try {
      const loaded = open.document.getPage(index);
      // A page that cannot be loaded is a null handle, on which every question answers zero.
      if (loaded.getOriginalSize().originalWidth > 0) return loaded;
    } catch (error) {
      throw new HotichError('pdf-damaged', { file, page: index + 1 }, { cause: error });
    }
    throw new HotichError('pdf-damaged', { file, page: index + 1 });
  };
  return {
    kind: 'pdf',
    count,
    async check(index) {
      const loaded = await page(index);
      const jpeg = await embeddedJpeg(loaded);
      if (jpeg === null) return rasterFacts(loaded);
      const facts = await checkBytes(jpeg, `${file}, ${index + 1}`);
      return isWholePage(loaded, facts) ? embeddedFacts(loaded, facts) : rasterFacts(loaded);
    },
    async picture(index) {
      const loaded = await page(index);
      const jpeg = await embeddedJpeg(loaded);
      if (jpeg !== null) {
        const { width, height } = await sharp(jpeg, { limitInputPixels: false }).metadata();
        if (isWholePage(loaded, { width, height })) {
          return { bytes: jpeg, ...embeddedFacts(loaded, { width, height }), pageInFile: index };
        }
      }
      return draw(loaded, index);
    },
    async close() {
      close();
    },
  };
}

interface OpenDocument {
  readonly document: PDFiumDocument;
  close(): void;
}

async function load(path: string): Promise<OpenDocument> {
  const file = basename(path);
  const bytes = await readFile(path).catch((error: unknown) => {
    throw fileError(error, path);
  });
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(bytes);
    return {
      document,
      close() {
        document.destroy();
        library.destroy();
      },
    };
  } catch (error) {
    library.destroy();
    throw new HotichError(codeOf(error), { file, page: 1 }, { cause: error });
  }
}

/** The library tells its errors apart by text only. */
function codeOf(error: unknown): 'pdf-encrypted' | 'pdf-damaged' {
  const text = error instanceof Error ? error.message : '';
  return /password|security/i.test(text) ? 'pdf-encrypted' : 'pdf-damaged';
}

/**
 * The JPEG of a page that holds one image and nothing drawn over it, else null.
 * Text is let pass: scanners lay the words they recognised, unseen, over the picture.
 */
async function embeddedJpeg(page: PDFiumPage): Promise<Uint8Array | null> {
  const images = [];
  for (const object of page.objects()) {
    if (object.type === 'image') images.push(object);
    else if (object.type !== 'text') return null;
    if (images.length > 1) return null;
  }
  const [image] = images;
  if (image === undefined) return null;
  try {
    const raw = await image.getImageDataRaw();
    return unwrap(raw.data, raw.filters);
  } catch {
    // Not to be had as bytes: the page can still be drawn.
    return null;
  }
}

/** Undoes compressions laid around a JPEG; null if what remains is no JPEG. */
function unwrap(data: Uint8Array, filters: readonly string[]): Uint8Array | null {
  const [filter, ...rest] = filters;
  if (filter === 'DCTDecode' && rest.length === 0) return data;
  return filter === 'FlateDecode' && rest.length > 0 ? unwrap(inflateSync(data), rest) : null;
}

/**
 * Whether an image has the shape of its page. One that lies across it may be turned there, or be a spread of which each page
 * shows a half: such a page is drawn.
 */
function isWholePage(page: PDFiumPage, image: { readonly width: number; readonly height: number }): boolean {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const shape = originalWidth / originalHeight;
  return Math.abs(image.width / image.height / shape - 1) <= SHAPE_TOLERANCE;
}

function embeddedFacts(
  page: PDFiumPage,
  image: { readonly width: number; readonly height: number },
): PictureFacts {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const dpi =
    (Math.max(image.width, image.height) / Math.max(originalWidth, originalHeight)) * POINTS_PER_INCH;
  return { ...image, dpi: plausibleDpi(Math.round(dpi), image.width, image.height) };
}

/**
 * Size of a page as we draw it: at PDF_RASTER_DPI, or less where the page would be too large a picture. One larger than any register
 * was made by a program that counts a pixel as a point: it is drawn as the largest page, and says nothing of its density.
 */
function rasterFacts(page: PDFiumPage): PictureFacts {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const inches = (originalWidth * originalHeight) / POINTS_PER_INCH ** 2;
  const longer = Math.max(originalWidth, originalHeight) / POINTS_PER_INCH;
  const wanted = PDF_RASTER_DPI * Math.min(1, LARGEST_PAGE_INCHES / longer);
  const dpi = Math.min(wanted, Math.floor(Math.sqrt(LARGEST_PICTURE_PIXELS / inches)));
  const pixels = (points: number): number => Math.max(1, Math.round((points / POINTS_PER_INCH) * dpi));
  const [width, height] = [pixels(originalWidth), pixels(originalHeight)];
  return { width, height, dpi: plausibleDpi(dpi, width, height) };
}

async function draw(page: PDFiumPage, index: number): Promise<ScanImage> {
  const { width, height, dpi } = rasterFacts(page);
  const { data } = await page.render({ width, height, scale: 1, render: 'bitmap' });
  const bytes = await sharp(data, { raw: { width, height, channels: 4 }, limitInputPixels: false })
    .removeAlpha()
    .png({ compressionLevel: 1 })
    .toBuffer();
  return { bytes, width, height, dpi, pageInFile: index };
}
