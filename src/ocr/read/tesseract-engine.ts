/** Starts Tesseract, offline: its data lie in their package, and it writes no cache. */
import { fileURLToPath } from 'node:url';
import type { Worker as Engine } from 'tesseract.js';
import { HotichError } from '../../messages/errors.js';
import { withPatience } from './patience.js';
import { checkReadingData, readingDataFolder } from './reading-data.js';

/**
 * A Tesseract engine and the page modes it knows. Throws `reader-missing` if it cannot start with its data.
 */
export async function startTesseract() {
  await checkReadingData();
  const { createWorker, OEM, PSM } = await import('tesseract.js');
  const start = new Promise<Engine>((resolve, reject) => {
    createWorker('vie', OEM.LSTM_ONLY, {
      langPath: readingDataFolder(),
      workerPath: fileURLToPath(new URL('./tesseract-quiet.cjs', import.meta.url)),
      gzip: true,
      cacheMethod: 'none',
      // Of a start that fails this alone is told. Without a handler one bad image would end the process;
      // there the call itself rejects as well.
      errorHandler: (reason: unknown) => reject(new Error(String(reason))),
    }).then(resolve, reject);
  });
  try {
    return { engine: await withPatience(start), PSM };
  } catch (error) {
    throw new HotichError('reader-missing', {}, { cause: error });
  }
}
