/** Decodes fields anew from what the network saw of them, with what the book has taught since; no picture is needed. */
import type { Form } from '../forms/form.js';
import { type FieldKey, fieldOf } from '../schema/fields.js';
import { interpretField } from './interpret/field.js';
import { Calibration } from './read/handwriting/calibration.js';
import { Decoder } from './read/handwriting/decode/decode.js';
import { readingKindOf } from './read/handwriting/kinds.js';
import { closedTexts } from './read/handwriting/known/known.js';
import type { BookMemory } from './read/handwriting/known/memory.js';
import { Languages } from './read/handwriting/language/languages.js';
import { readDescription } from './read/handwriting/network/model.js';
import { unpackSteps } from './read/handwriting/network/steps.js';
import { readingOf } from './read/handwriting/read-image.js';
import { fieldContext } from './read-picture.js';
import type { Candidate } from './types.js';

export interface RereadOptions {
  readonly form: Form;
  readonly bookYear: number | null;
  /** See `ReadPictureOptions`. */
  readonly places: readonly string[];
}

export class Rereader {
  readonly #decoder: Decoder;
  readonly #calibration: Calibration;
  readonly #options: RereadOptions;

  private constructor(decoder: Decoder, calibration: Calibration, options: RereadOptions) {
    this.#decoder = decoder;
    this.#calibration = calibration;
    this.#options = options;
  }

  /** Loads the languages, not the network. Throws `model-missing`. */
  static async load(options: RereadOptions): Promise<Rereader> {
    const { alphabet } = await readDescription();
    return new Rereader(new Decoder(alphabet, new Languages(alphabet)), await Calibration.load(), options);
  }

  /** The candidates of a field by its kept steps and the book's memory; best first. */
  async read(key: FieldKey, steps: readonly Uint8Array[], memory: BookMemory): Promise<readonly Candidate[]> {
    const { kind } = fieldOf(key);
    const reading = readingKindOf(kind);
    const known = [...closedTexts(kind), ...(steps.length === 1 ? memory.of(key) : [])];
    const lines = [];
    const { form, bookYear, places } = this.#options;
    const context = fieldContext(form, key, bookYear, places, true);
    for (const [at, line] of steps.entries()) {
      const setting = { places: context.places, goesOn: at < steps.length - 1 };
      lines.push(await this.#decoder.decode(unpackSteps(line), reading, known, setting));
    }
    const { candidates } = readingOf(lines, this.#calibration, reading);
    return interpretField(candidates, context);
  }
}
