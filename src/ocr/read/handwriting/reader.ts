/** The reader of handwritten field crops, behind the same interface as that of print. */
import type { CropReading, FieldCrop, Reader } from '../../types.js';
import { blankReading } from '../blank.js';
import { prepareLine } from '../line.js';
import { Calibration } from './calibration.js';
import { readingKindOf } from './kinds.js';
import { closedTexts } from './known/known.js';
import { type LineEngine, startEngines } from './pool.js';
import { readImage } from './read-image.js';

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

  /** Throws `model-missing` if the model is not in the installation. */
  static async start(engines: number): Promise<HandwritingReader> {
    return new HandwritingReader(await startEngines(engines), await Calibration.load());
  }

  async read(crop: FieldCrop): Promise<CropReading> {
    const line = prepareLine(crop);
    if (line.image === null) return blankReading(line, this.name);
    const { candidates, steps } = await readImage(
      this.#engine,
      this.#calibration,
      crop.image.height > ROOMY * line.image.height ? line.image : crop.image,
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
