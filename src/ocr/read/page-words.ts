/** The words Tesseract makes out on a whole page, print and writing alike: what the labels of a form are found among. */
import type { Block } from 'tesseract.js';
import type { GreyImage } from '../types.js';
import { startTesseract } from './tesseract-engine.js';

/** A word and its place, pixels of the page's image. */
export interface PageWord {
  readonly text: string;
  /** Tesseract's own confidence, 0 to 100: printed words have 80 and more, written ones mostly far less. */
  readonly confidence: number;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** How much larger a page is drawn to be read once more. */
const LARGER = 1.4;

/**
 * Reads whole pages one after the other (about 10 s each at 200 dpi): every page three times, as scattered words, as
 * one block, and larger, for each way misses words that the others see. Throws `reader-missing` if the model file is not where npm
 * puts it, or not whole.
 */
export async function readPageWords(
  pages: readonly { readonly image: GreyImage; readonly dpi: number }[],
): Promise<readonly (readonly (readonly PageWord[])[])[]> {
  const { default: sharp } = await import('sharp');
  const { engine, PSM } = await startTesseract();
  try {
    const read: (readonly (readonly PageWord[])[])[] = [];
    for (const { image, dpi } of pages) {
      const { width, height } = image;
      const readings: (readonly PageWord[])[] = [];
      for (const { scale, mode } of [
        { scale: 1, mode: PSM.SPARSE_TEXT },
        { scale: 1, mode: PSM.SINGLE_BLOCK },
        { scale: LARGER, mode: PSM.SPARSE_TEXT },
      ]) {
        const png = await sharp(image.data, { raw: { width, height, channels: 1 } })
          .resize({ width: Math.round(width * scale) })
          .withMetadata({ density: dpi * scale })
          .png({ compressionLevel: 1 })
          .toBuffer();
        await engine.setParameters({
          tessedit_pageseg_mode: mode,
          user_defined_dpi: String(Math.round(dpi * scale)),
        });
        const { data } = await engine.recognize(png, {}, { text: false, blocks: true });
        readings.push(wordsIn(data.blocks, { x: 0, y: 0, scale }));
      }
      read.push(readings);
    }
    return read;
  } finally {
    await engine.terminate();
  }
}

/** A part of a page, pixels. */
export interface Strip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a strip holds, and how many times larger it is drawn to be read. */
interface StripReading {
  readonly of: 'line' | 'block';
  readonly scale: number;
}

/** Single lines of a page: what was missed on the whole page. */
export const LINES: StripReading = { of: 'line', scale: LARGER };
/** Cells with a few lines of print each. */
export const CELLS: readonly StripReading[] = [
  { of: 'block', scale: 1 },
  { of: 'block', scale: LARGER },
];

/** The words of each of some parts of a page, cut out and read by itself. */
export async function readStripWords(
  image: GreyImage,
  dpi: number,
  strips: readonly Strip[],
  { of, scale }: StripReading,
): Promise<readonly (readonly PageWord[])[]> {
  const { default: sharp } = await import('sharp');
  const { engine, PSM } = await startTesseract();
  try {
    await engine.setParameters({
      tessedit_pageseg_mode: of === 'line' ? PSM.SINGLE_LINE : PSM.SINGLE_BLOCK,
      user_defined_dpi: String(Math.round(dpi * scale)),
    });
    const words: (readonly PageWord[])[] = [];
    for (const { x, y, width, height } of strips) {
      const png = await sharp(image.data, { raw: { width: image.width, height: image.height, channels: 1 } })
        .extract({ left: x, top: y, width, height })
        .resize({ width: Math.round(width * scale) })
        .extend({ top: 12, bottom: 12, left: 12, right: 12, background: '#f0f0f0' })
        .png({ compressionLevel: 1 })
        .toBuffer();
      const { data } = await engine.recognize(png, {}, { text: false, blocks: true });
      words.push(wordsIn(data.blocks, { x: x - 12 / scale, y: y - 12 / scale, scale }));
    }
    return words;
  } finally {
    await engine.terminate();
  }
}

/** An engine's words, in pixels of the page: `at` says where and how much larger the picture was that it read. */
function wordsIn(
  blocks: readonly Block[] | null,
  at: { readonly x: number; readonly y: number; readonly scale: number },
): readonly PageWord[] {
  return (blocks ?? [])
    .flatMap((block) => block.paragraphs)
    .flatMap((paragraph) => paragraph.lines)
    .flatMap((line) => line.words)
    .map(({ text, confidence, bbox: { x0, y0, x1, y1 } }) => ({
      text: text.normalize('NFC'),
      confidence,
      x0: at.x + x0 / at.scale,
      y0: at.y + y0 / at.scale,
      x1: at.x + x1 / at.scale,
      y1: at.y + y1 / at.scale,
    }));
}
