/**
 * Decides which reader's word counts for a crop. Handwriting is read first, being ten times quicker to read; print
 * and typewriting are told by the reader of print being sure, which it never is of handwriting.
 */
import type { CropReading, FieldCrop, Reader } from '../types.js';

/** A line read by the reader of print with less confidence than this is no print: handwriting hardly ever comes near. */
const SURELY_PRINT = 0.5;
/**
 * After so many handwritten lines without a printed one, a line read as handwriting with this confidence is not asked
 * about: the longer the run, the less it takes. Of typed lines one in three is read so badly that a page of them is noticed.
 */
const RUNS = [
  { lines: 12, sure: 0.6 },
  { lines: 40, sure: 0.35 },
] as const;
/** Lines asked about at a time: enough that the engines of print never wait, few enough that a run is soon noticed. */
const MOST_ASKED = 6;

export class ReaderRouter implements Reader {
  readonly name: string;
  readonly #print: Reader;
  readonly #handwriting: Reader;
  /** Lines read last, one after the other, that were no print. */
  #handwritten = 0;
  #asked = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(print: Reader, handwriting: Reader) {
    this.#print = print;
    this.#handwriting = handwriting;
    this.name = `${print.name}+${handwriting.name}`;
  }

  /** The reading of the reader that is surer; what the other made of it stays among the candidates. */
  async read(crop: FieldCrop): Promise<CropReading> {
    const written = await this.#handwriting.read(crop);
    const [first] = written.candidates;
    if (first === undefined || first.text === '') return written;
    const printed = await this.#askedOfPrint(crop, first.confidence);
    if (printed === null) return written;
    const [seen] = printed.candidates;
    const sure =
      seen !== undefined &&
      seen.text !== '' &&
      seen.confidence >= SURELY_PRINT &&
      seen.confidence > first.confidence;
    this.#handwritten = sure ? 0 : this.#handwritten + 1;
    const [chosen, other] = sure ? [printed, written] : [written, printed];
    const known = new Set(chosen.candidates.map((candidate) => candidate.text));
    const others = other.candidates
      .filter((each) => !known.has(each.text))
      .map((each) => ({
        ...each,
        confidence: Math.min(each.confidence, (chosen.candidates[0]?.confidence ?? 0) / 2),
      }));
    return { ...chosen, candidates: [...chosen.candidates, ...others] };
  }

  async close(): Promise<void> {
    await this.#print.close();
    await this.#handwriting.close();
  }

  /** What the reader of print makes of a line; null if by the time it may be asked the line is surely handwritten. */
  async #askedOfPrint(crop: FieldCrop, confidence: number): Promise<CropReading | null> {
    if (this.#surelyWritten(confidence)) return null;
    while (this.#asked >= MOST_ASKED) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    if (this.#surelyWritten(confidence)) {
      this.#waiting.shift()?.();
      return null;
    }
    this.#asked += 1;
    try {
      return await this.#print.read(crop);
    } finally {
      this.#asked -= 1;
      this.#waiting.shift()?.();
    }
  }

  #surelyWritten(confidence: number): boolean {
    return RUNS.some(({ lines, sure }) => this.#handwritten >= lines && confidence >= sure);
  }
}
