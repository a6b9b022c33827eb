/** The reader of printed and typed lines: Tesseract with the Vietnamese model. */
import type { Sharp } from 'sharp';
import { median } from '../statistics.js';
import type { Candidate, CropReading, FieldCrop, GreyImage, Reader } from '../types.js';
import { blankCandidate } from './blank.js';
import { along, type Curve } from './confidence.js';
import { joinLines } from './join-lines.js';
import { type PreparedLine, prepareLine } from './line.js';
import { type EngineWord, TesseractPool } from './tesseract-pool.js';

const TESSERACT_READER = 'tesseract-7.0.0/vie-best-int';

/** Scale at which typed lines are read best: an x-height of about 14 pixels. */
const READING_PIXELS_PER_MM = 8.5;

/** Pixels; what is narrower Tesseract scales to nothing and complains of. */
const LEAST_WIDTH = 48;

/**
 * By the least confident word of the line: a line is right only if all of it is. From 611 typed and handwritten
 * lines of generated ks-2006 pages, flatbed, no and light wear.
 */
const RIGHT_BY_LEAST_WORD: Curve = [
  [0, 0.01],
  [40, 0.03],
  [60, 0.06],
  [70, 0.18],
  [80, 0.42],
  [85, 0.62],
  [91, 0.88],
  [95, 0.96],
  [97, 0.985],
];

/**
 * The same for a text of so many letters: what is read high and is no print is always a lone figure or two. From 1,500
 * typed lines of eight generated ks-2006 books (flatbed, light wear): 852 of 854 right above 94, 445 of 453 below.
 */
const LONGER = 4;
const RIGHT_OF_LONGER: Curve = [
  [0, 0.01],
  [40, 0.03],
  [60, 0.06],
  [70, 0.18],
  [80, 0.5],
  [85, 0.85],
  [91, 0.97],
  [95, 0.99],
  [96, 0.995],
  [97, 0.9985],
];

/** A word of one or two letters that stands this far from the others (line heights) needs this confidence to count. */
const SCRAP_CONFIDENCE = 45;
const SCRAP_GAP = 0.9;

export class TesseractReader implements Reader {
  readonly name = TESSERACT_READER;
  readonly #pool: TesseractPool;

  private constructor(pool: TesseractPool) {
    this.#pool = pool;
  }

  static async start(engines: number): Promise<TesseractReader> {
    return new TesseractReader(await TesseractPool.start({ engines }));
  }

  /** Each box is read for itself, and the texts joined. */
  async read({ images, dpi }: FieldCrop): Promise<CropReading> {
    const boxes = await Promise.all(images.map((image) => this.#readBox(prepareLine(image, dpi))));
    return { candidates: joinLines(boxes), reader: this.name };
  }

  async #readBox(line: PreparedLine): Promise<readonly Candidate[]> {
    if (line.image === null) return [blankCandidate(line.inkArea)];
    const read = await this.#pool.recognise(
      await encode(line.image, READING_PIXELS_PER_MM / line.pixelsPerMm),
    );
    const whole = candidateOf(read.words);
    const core = candidateOf(withoutScraps(read.words));
    return core.text === whole.text || core.text === '' ? [whole] : [core, whole];
  }

  close(): Promise<void> {
    return this.#pool.close();
  }
}

function candidateOf(words: readonly EngineWord[]): Candidate {
  const text = words
    .map((word) => word.text)
    .join(' ')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
  if (text === '') return { text, confidence: 0.02 };
  const curve = (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= LONGER ? RIGHT_OF_LONGER : RIGHT_BY_LEAST_WORD;
  return { text, confidence: along(curve, Math.min(...words.map((word) => word.confidence))) };
}

/**
 * Without what the ends of a line catch of stamps, signatures and the next box: marks that are no letters, and
 * scraps read with no conviction that stand away from the rest.
 */
function withoutScraps(words: readonly EngineWord[]): readonly EngineWord[] {
  const height = median(words.map((word) => word.height));
  let from = 0;
  let to = words.length - 1;
  while (from < to && isScrap(words[from], words[from + 1], height)) from += 1;
  while (to > from && isScrap(words[to], words[to - 1], height)) to -= 1;
  return words.slice(from, to + 1);
}

function isScrap(word: EngineWord | undefined, neighbour: EngineWord | undefined, height: number): boolean {
  if (word === undefined || neighbour === undefined) return false;
  const signs = word.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (signs === 0) return true;
  const gap = Math.max(word.left - neighbour.right, neighbour.left - word.right);
  return signs <= 2 && word.confidence < SCRAP_CONFIDENCE && gap > SCRAP_GAP * height;
}

/** As PNG at the scale wanted, widened where a picture is too narrow for Tesseract to take for a line. */
async function encode(image: GreyImage, scale: number): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const { width, height } = image;
  const narrow = Math.max(0, Math.ceil((Math.max(LEAST_WIDTH, height) - width) / 2));
  const picture = sharp(image.data, { raw: { width, height, channels: 1 } }).extend({
    left: narrow,
    right: narrow,
    background: '#ffffff',
  });
  if (Math.abs(scale - 1) < 0.08) return finish(picture);
  // Two operations on one pipeline would be done in another order.
  const { data, info } = await picture.greyscale().raw().toBuffer({ resolveWithObject: true });
  const wide = sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
  return finish(wide.resize({ width: Math.max(8, Math.round(info.width * scale)), kernel: 'cubic' }));
}

function finish(picture: Sharp): Promise<Buffer> {
  return picture.greyscale().withMetadata({ density: 300 }).png({ compressionLevel: 1 }).toBuffer();
}
