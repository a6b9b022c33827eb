/** Decodes fields anew from what the network saw of them, with what the book has taught since; no picture is needed. */
import type { Form } from '../forms/form.js';
import { type FieldKey, fieldOf } from '../schema/fields.js';
import { namesTogether } from './interpret/entry.js';
import { interpretField } from './interpret/field.js';
import { Calibration } from './read/handwriting/calibration.js';
import { Decoder } from './read/handwriting/decode/decode.js';
import { readingKindOf } from './read/handwriting/kinds.js';
import { closedTexts } from './read/handwriting/known/known.js';
import type { BookMemory } from './read/handwriting/known/memory.js';
import { Languages } from './read/handwriting/language/languages.js';
import { readDescription } from './read/handwriting/network/model.js';
import { joinSteps, unpackSteps } from './read/handwriting/network/steps.js';
import { readingOf } from './read/handwriting/read-image.js';
import { fieldContext } from './read-picture.js';
import type { Candidate, FieldReading } from './types.js';

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
  /** Class of the space. */
  readonly #space: number;

  private constructor(decoder: Decoder, calibration: Calibration, options: RereadOptions, space: number) {
    this.#decoder = decoder;
    this.#calibration = calibration;
    this.#options = options;
    this.#space = space;
  }

  /** Loads the languages, not the network. Throws `model-missing`. */
  static async load(options: RereadOptions): Promise<Rereader> {
    const { alphabet } = await readDescription();
    const decoder = new Decoder(alphabet, new Languages(alphabet));
    return new Rereader(decoder, await Calibration.load(), options, alphabet.indexOf(' ') + 1);
  }

  /**
   * The candidates of a field by its kept steps and the book's memory; best first. Of fields with several boxes steps were
   * once kept for each.
   */
  async read(key: FieldKey, steps: readonly Uint8Array[], memory: BookMemory): Promise<readonly Candidate[]> {
    const { kind } = fieldOf(key);
    const reading = readingKindOf(kind);
    const known = [...closedTexts(kind), ...memory.of(key)];
    const { form, bookYear, places } = this.#options;
    const context = fieldContext(form, key, bookYear, places, true);
    const whole = joinSteps(steps.map(unpackSteps), this.#space);
    const decoded = await this.#decoder.decode(whole, reading, known, { places: context.places });
    const { candidates } = readingOf(decoded, this.#calibration, reading);
    return interpretField(candidates, context);
  }

  /**
   * The fields read afresh as the entry's others make them likely, as when the picture was read; `readings`: what the entry has so far.
   */
  together(
    readings: ReadonlyMap<FieldKey, Pick<FieldReading, 'text' | 'confidence' | 'candidates' | 'reader'>>,
    fresh: ReadonlyMap<FieldKey, readonly Candidate[]>,
  ): readonly FieldReading[] {
    const fields = [...readings].map(([key, before]): FieldReading => {
      const candidates = fresh.get(key) ?? before.candidates;
      const { text, confidence } = fresh.get(key)?.[0] ?? before;
      return { key, text, confidence, candidates, regions: [], reader: before.reader };
    });
    return namesTogether(fields).filter(({ key }) => (fresh.get(key)?.length ?? 0) > 0);
  }
}
