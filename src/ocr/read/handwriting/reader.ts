/** The reader of handwritten fields, behind the same interface as that of print. */
import type { CropReading, FieldCrop, Reader } from '../../types.js';
import { blankCandidate } from '../blank.js';
import { prepareLine } from '../line.js';
import { Calibration } from './calibration.js';
import { readingKindOf } from './kinds.js';
import { closedTexts } from './known/known.js';
import { type LineEngine, startEngines } from './pool.js';
import { readImages } from './read-image.js';

/**
 * The network has seen dots, rules, neighbours' tails and words struck through, which it passes over, and reads a box as it is
 * better than one cleaned of them. A box so many times higher than the writing in it would make the writing small: there the
 * cleaned line is read.
 */
const ROOMY = 1.6;

export class HandwritingReader implements Reader {
  readonly name: string;
  readonly #engine: LineEngine;
  readonly #calibration: Calibration;

  private constructor(engine: LineEngine, calibration: Calibration) {
    this.name = `hotich-hand/${engine.version}`;
    this.#engine = engine;
    this.#calibration = calibration;
  }

  /** Throws `model-missing` if part of the model is missing or damaged. */
  static async start(engines: number): Promise<HandwritingReader> {
    const calibration = await Calibration.load();
    return new HandwritingReader(await startEngines(engines), calibration);
  }

  /** Its boxes are read one by one and decoded as one text: a place, a value said before may go on from one to the next. */
  async read(crop: FieldCrop): Promise<CropReading> {
    const boxes = crop.images.map((image) => ({ image, line: prepareLine(image, crop.dpi) }));
    const written = boxes.flatMap(({ image, line }) => {
      if (line.image === null) return [];
      return [image.height > ROOMY * line.image.height ? line.image : image];
    });
    if (written.length === 0) {
      const inkArea = boxes.reduce((sum, { line }) => sum + line.inkArea, 0);
      return { candidates: [blankCandidate(inkArea)], reader: this.name };
    }
    const { candidates, steps } = await readImages(
      this.#engine,
      this.#calibration,
      written,
      readingKindOf(crop.kind),
      [...closedTexts(crop.kind), ...(crop.known ?? [])],
      crop.setting,
    );
    return { candidates, reader: this.name, steps: [steps] };
  }

  close(): Promise<void> {
    return this.#engine.close();
  }
}
