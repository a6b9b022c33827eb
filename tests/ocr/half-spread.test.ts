import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { inspectPicture } from '../../src/ocr/inspect.js';
import { libraryForm } from './draw-form.js';

const SPREAD = new URL('../../samples/books/ks-1976-table/spread-001.jpg', import.meta.url);
/** The fold of that spread lies left of here. */
const WIDTH = 2050;

it('of an open book with one page in the picture it says so, and proposes no entry', async () => {
  const { height } = await sharp(fileURLToPath(SPREAD)).metadata();
  const bytes = await sharp(fileURLToPath(SPREAD))
    .extract({ left: 0, top: 0, width: WIDTH, height })
    .jpeg()
    .toBuffer();
  const { entries, reason } = await inspectPicture(
    { bytes, width: WIDTH, height, pageInFile: 0, dpi: null },
    [libraryForm('ks-1976-table')],
  );
  expect({ entries, reason }).toEqual({ entries: 0, reason: 'half-a-spread' });
});
