/** The readers that pictures are read with: one for handwriting and one for print. */
import { availableParallelism } from 'node:os';
import type { FieldReader } from '../types.js';
import { HandwritingReader } from './handwriting/reader.js';
import { ReaderRouter } from './router.js';
import { TesseractReader } from './tesseract-reader.js';

/** A third engine on two cores never helps, and each takes 250 MB. */
const MOST_ENGINES = 2;

/** Starts the readers with so many engines (default: one a core, two at most). Throws `reader-missing`, `model-missing`. */
export async function startReader(
  engines = Math.min(MOST_ENGINES, availableParallelism()),
): Promise<FieldReader> {
  const handwriting = await HandwritingReader.start(engines);
  try {
    return new ReaderRouter(await TesseractReader.start(engines), handwriting);
  } catch (error) {
    await handwriting.close();
    throw error;
  }
}
