/** Reads pictures of lines on the thread it is used on: ink, network, decoding. */
import type { GreyImage } from '../../types.js';
import { type Decoded, Decoder } from './decode/decode.js';
import type { ReadingKind } from './kinds.js';
import type { KnownTexts, Setting } from './known/known.js';
import { Languages } from './language/languages.js';
import { Network } from './network/network.js';
import { readLines } from './network/read-lines.js';
import { packSteps } from './network/steps.js';

export interface LineReading {
  readonly decoded: Decoded;
  /** What the network saw, kept small: to decode it again without its picture. */
  readonly steps: Uint8Array;
}

export class Engine {
  readonly version: string;
  readonly #network: Network;
  readonly #decoder: Decoder;

  private constructor(network: Network, languages: Languages) {
    const { alphabet, version } = network.description;
    this.#network = network;
    this.#decoder = new Decoder(alphabet, languages);
    this.version = version;
  }

  /**
   * Throws `model-missing` if part of the model is missing or damaged. All languages are loaded (20 ms), so
   * that this stops the work before it begins and is not told of a picture.
   */
  static async load(): Promise<Engine> {
    const network = await Network.load();
    const languages = new Languages(network.description.alphabet);
    await languages.loadAll();
    return new Engine(network, languages);
  }

  /** Reads pictures whose text goes on from one to the next; of most there is one. */
  async read(
    images: readonly GreyImage[],
    kind: ReadingKind,
    known: readonly KnownTexts[] = [],
    setting: Setting = {},
  ): Promise<LineReading> {
    const steps = await readLines(this.#network, images);
    return { decoded: await this.#decoder.decode(steps, kind, known, setting), steps: packSteps(steps) };
  }

  close(): Promise<void> {
    return this.#network.close();
  }
}
