/** The words Tesseract makes out on a whole page, print and writing alike: what the labels of a form are found among. */
import type { GreyImage } from '../types.js';
import { checkReadingData, readingDataFolder } from './reading-data.js';

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
 * puts it.
 */
export async function readPageWords(
  pages: readonly { readonly image: GreyImage; readonly dpi: number }[],
): Promise<readonly (readonly (readonly PageWord[])[])[]> {
  await checkReadingData();
  const [{ createWorker, OEM, PSM }, { default: sharp }] = await Promise.all([
    import('tesseract.js'),
    import('sharp'),
  ]);
  const engine = await createWorker('vie', OEM.LSTM_ONLY, {
    langPath: readingDataFolder(),
    gzip: true,
    cacheMethod: 'none',
    // Without a handler one bad image ends the process; the call itself rejects as well.
    errorHandler: () => {},
  });
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
          // The engine's own remarks on slivers of pictures are nobody's concern.
          debug_file: '/dev/null',
        });
        const { data } = await engine.recognize(png, {}, { text: false, blocks: true });
        readings.push(
          (data.blocks ?? [])
            .flatMap((block) => block.paragraphs)
            .flatMap((paragraph) => paragraph.lines)
            .flatMap((line) => line.words)
            .map(({ text, confidence, bbox: { x0, y0, x1, y1 } }) => ({
              text: text.normalize('NFC'),
              confidence,
              x0: x0 / scale,
              y0: y0 / scale,
              x1: x1 / scale,
              y1: y1 / scale,
            })),
        );
      }
      read.push(readings);
    }
    return read;
  } finally {
    await engine.terminate();
  }
}
