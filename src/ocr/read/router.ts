/**
 * Decides which reader's word counts for a crop. Handwriting is read first, being ten times quicker to read; print
 * and typewriting are told by the reader of print being sure, which it never is of handwriting.
 */
import type { CropReading, FieldCrop, Reader } from '../types.js';

/** A line read by the reader of print with at least this confidence is print: handwriting never comes near. */
const SURELY_PRINT = 0.5;
/** After so many handwritten lines without a printed one, a line read with this confidence is not asked about. */
const HANDWRITTEN_RUN = 12;
const SURELY_WRITTEN = 0.6;

export class ReaderRouter implements Reader {
  readonly name: string;
  readonly #print: Reader;
  readonly #handwriting: Reader;
  /** Lines read last, one after the other, that were no print. */
  #handwritten = 0;

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
    if (this.#handwritten >= HANDWRITTEN_RUN && first.confidence >= SURELY_WRITTEN) return written;
    const printed = await this.#print.read(crop);
    const sure =
      (printed.candidates[0]?.confidence ?? 0) >= SURELY_PRINT && printed.candidates[0]?.text !== '';
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
}
