/** Where the Vietnamese reading model lies: in its npm package, never fetched. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { HotichError } from '../../messages/errors.js';

/** The integer version of `tessdata_best`. */
const MODEL = '4.0.0_best_int';
const FILE = 'vie.traineddata.gz';

const unpack = promisify(gunzip);

/** The folder of the model. Throws `reader-missing` if its package is not installed. */
export function readingDataFolder(): string {
  try {
    const require = createRequire(import.meta.url);
    return join(dirname(require.resolve('@tesseract.js-data/vie/package.json')), MODEL);
  } catch (error) {
    throw new HotichError('reader-missing', {}, { cause: error });
  }
}

/**
 * Makes sure that the model is there and whole, by the checksum it is packed with (12 ms): with a wrong path,
 * or a file that was copied by half, tesseract.js would wait for ever. Throws `reader-missing`.
 */
export async function checkReadingData(): Promise<void> {
  try {
    await unpack(await readFile(join(readingDataFolder(), FILE)));
  } catch (error) {
    throw new HotichError('reader-missing', {}, { cause: error });
  }
}
