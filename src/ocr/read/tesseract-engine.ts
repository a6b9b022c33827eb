/** Starts Tesseract, offline: its data lie in their package, and it writes no cache. */
import { fileURLToPath } from 'node:url';
import { readingDataFolder } from './reading-data.js';

/** A Tesseract engine and the page modes it knows. The data must be there: see `checkReadingData`. */
export async function startTesseract() {
  const { createWorker, OEM, PSM } = await import('tesseract.js');
  const engine = await createWorker('vie', OEM.LSTM_ONLY, {
    langPath: readingDataFolder(),
    workerPath: fileURLToPath(new URL('./tesseract-quiet.cjs', import.meta.url)),
    gzip: true,
    cacheMethod: 'none',
    // Without a handler one bad image ends the process; the call itself rejects as well.
    errorHandler: () => {},
  });
  return { engine, PSM };
}
