/** The reader that pictures are read with: print now, handwriting beside it once its recogniser is there. */
import { availableParallelism } from 'node:os';
import type { Reader } from '../types.js';
import { ReaderRouter } from './router.js';
import { TesseractReader } from './tesseract-reader.js';

/** A third engine on two cores never helps, and each takes 250 MB. */
const MOST_ENGINES = 2;

/** Starts the readers with so many engines (default: one a core, two at most). Throws `reader-missing`. */
export async function startReader(engines = Math.min(MOST_ENGINES, availableParallelism())): Promise<Reader> {
  return new ReaderRouter(await TesseractReader.start(engines));
}
