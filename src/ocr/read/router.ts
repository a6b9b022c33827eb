/**
 * Decides which reader's word counts for a crop. Printed and typed lines and handwriting have a reader each;
 * without one for handwriting every crop goes to the reader of print, whose low confidence then tells.
 */
import type { CropReading, FieldCrop, Reader } from '../types.js';

/** A line read by the reader of print with at least this confidence is print: handwriting never comes near. */
const SURELY_PRINT = 0.5;

export class ReaderRouter implements Reader {
  readonly name: string;
  readonly #print: Reader;
  readonly #handwriting: Reader | null;

  constructor(print: Reader, handwriting: Reader | null = null) {
    this.#print = print;
    this.#handwriting = handwriting;
    this.name = handwriting === null ? print.name : `${print.name}+${handwriting.name}`;
  }

  /** The reading of the reader that is surer; what the other made of it stays among the candidates. */
  async read(crop: FieldCrop): Promise<CropReading> {
    const printed = await this.#print.read(crop);
    const [first] = printed.candidates;
    const settled = first !== undefined && (first.text === '' || first.confidence >= SURELY_PRINT);
    if (this.#handwriting === null || settled) return printed;
    const written = await this.#handwriting.read(crop);
    const best = written.candidates[0]?.confidence ?? 0;
    const chosen = best >= (first?.confidence ?? 0) ? written : printed;
    const other = chosen === written ? printed : written;
    const known = new Set(chosen.candidates.map((candidate) => candidate.text));
    return {
      candidates: [...chosen.candidates, ...other.candidates.filter((each) => !known.has(each.text))],
      reader: chosen.reader,
    };
  }

  async close(): Promise<void> {
    await this.#print.close();
    await this.#handwriting?.close();
  }
}
