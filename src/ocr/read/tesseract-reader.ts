/** The reader of printed and typed lines: Tesseract with the Vietnamese model. */
import type { Candidate, CropReading, FieldCrop, GreyImage, Reader } from '../types.js';
import { along, type Curve } from './confidence.js';
import { type PreparedLine, prepareLine } from './line.js';
import { type EngineLine, TesseractPool } from './tesseract-pool.js';

export const TESSERACT_READER = 'tesseract-7.0.0/vie-best-int';

/** Scale at which typed lines are read best: an x-height of about 14 pixels. */
const READING_PIXELS_PER_MM = 8.5;

/** By the least confident word of the line: a line is right only if all of it is. */
const RIGHT_BY_LEAST_WORD: Curve = [
  [0, 0.02],
  [40, 0.12],
  [70, 0.3],
  [85, 0.5],
  [91, 0.7],
  [95, 0.86],
  [97, 0.92],
];

/** A word of one or two letters at the end of a line counts only if read with this confidence. */
const SCRAP_CONFIDENCE = 45;

/** A box without ink is blank; the more faint ink there is, the less surely (by mm²). */
const BLANK_BY_INK: Curve = [
  [0, 0.97],
  [0.1, 0.93],
  [0.3, 0.7],
];

export class TesseractReader implements Reader {
  readonly name = TESSERACT_READER;
  readonly #pool: TesseractPool;

  private constructor(pool: TesseractPool) {
    this.#pool = pool;
  }

  static async start(engines: number): Promise<TesseractReader> {
    return new TesseractReader(await TesseractPool.start({ engines }));
  }

  async read(crop: FieldCrop): Promise<CropReading> {
    const line = prepareLine(crop);
    if (line.image === null) return blankReading(line, this.name);
    const read = await this.#pool.recognise(
      await encode(line.image, READING_PIXELS_PER_MM / line.pixelsPerMm),
    );
    const whole = candidateOf(read.words);
    const core = candidateOf(withoutScraps(read.words));
    const candidates = core.text === whole.text || core.text === '' ? [whole] : [core, whole];
    return { candidates, reader: this.name };
  }

  close(): Promise<void> {
    return this.#pool.close();
  }
}

/** The proposal that nothing is written in a box: an empty text. */
export function blankReading(line: Pick<PreparedLine, 'inkArea'>, reader: string): CropReading {
  return { candidates: [{ text: '', confidence: along(BLANK_BY_INK, line.inkArea) }], reader };
}

function candidateOf(words: EngineLine['words']): Candidate {
  const text = words
    .map((word) => word.text)
    .join(' ')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
  if (text === '') return { text, confidence: 0.02 };
  return { text, confidence: along(RIGHT_BY_LEAST_WORD, Math.min(...words.map((word) => word.confidence))) };
}

/** Without what the ends of a line catch of stamps, signatures and the next box: scraps read with no conviction. */
function withoutScraps(words: EngineLine['words']): EngineLine['words'] {
  const from = words.findIndex((word) => !isScrap(word));
  if (from === -1) return [];
  return words.slice(from, words.findLastIndex((word) => !isScrap(word)) + 1);
}

function isScrap({ text, confidence }: EngineLine['words'][number]): boolean {
  const signs = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return signs === 0 || (signs <= 2 && confidence < SCRAP_CONFIDENCE);
}

async function encode(image: GreyImage, scale: number): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const { width, height } = image;
  const picture = sharp(image.data, { raw: { width, height, channels: 1 } });
  const sized =
    Math.abs(scale - 1) < 0.08
      ? picture
      : picture.resize({ width: Math.max(8, Math.round(width * scale)), kernel: 'cubic' });
  return sized.withMetadata({ density: 300 }).png({ compressionLevel: 1 }).toBuffer();
}
