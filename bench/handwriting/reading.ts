/** Reads pictures in this process, step by step, as the program does on its threads. */
import { Calibration } from '../../src/ocr/read/handwriting/calibration.js';
import { type Decoded, Decoder } from '../../src/ocr/read/handwriting/decode/decode.js';
import type { DecodeOptions } from '../../src/ocr/read/handwriting/decode/worth.js';
import { prepareInk } from '../../src/ocr/read/handwriting/ink/prepare.js';
import type { ReadingKind } from '../../src/ocr/read/handwriting/kinds.js';
import type { KnownTexts } from '../../src/ocr/read/handwriting/known/known.js';
import { Languages } from '../../src/ocr/read/handwriting/language/languages.js';
import { type Logits, Network } from '../../src/ocr/read/handwriting/network/network.js';
import { readLines } from '../../src/ocr/read/handwriting/network/read-lines.js';
import { readSteps } from '../../src/ocr/read/handwriting/network/read-steps.js';
import type { InkSteps } from '../../src/ocr/read/handwriting/network/steps.js';
import type { GreyImage } from '../../src/ocr/types.js';

export class BenchReader {
  readonly version: string;
  readonly alphabet: readonly string[];
  readonly calibration: Calibration;
  readonly #network: Network;
  readonly #decoder: Decoder;

  private constructor(network: Network, calibration: Calibration, options: Partial<DecodeOptions>) {
    this.#network = network;
    this.alphabet = network.description.alphabet;
    this.version = network.description.version;
    this.calibration = calibration;
    this.#decoder = new Decoder(this.alphabet, new Languages(this.alphabet), options);
  }

  static async load(options: Partial<DecodeOptions> = {}): Promise<BenchReader> {
    return new BenchReader(await Network.load(), await Calibration.load(), options);
  }

  /** Of the whole line: its steps lie every four pixels, from eight before its left edge on. */
  async logits(image: GreyImage): Promise<Logits> {
    return this.#network.run(prepareInk(image, this.#network.description.height));
  }

  async steps(image: GreyImage): Promise<InkSteps> {
    return readSteps(this.#network, image);
  }

  /** Of all lines of a picture, as `hotich read` has them. */
  async allSteps(image: GreyImage): Promise<InkSteps> {
    return readLines(this.#network, [image]);
  }

  decode(steps: InkSteps, kind: ReadingKind, book: readonly KnownTexts[] = []): Promise<Decoded> {
    return this.#decoder.decode(steps, kind, book);
  }
}
