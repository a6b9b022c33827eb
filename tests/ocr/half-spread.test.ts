import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { inspectPicture } from '../../src/ocr/inspect.js';
import { placePicture } from '../../src/ocr/layout/place-picture.js';
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

const ENTRY_PAGE = fileURLToPath(new URL('../../samples/books/ks-2006-entry/page-001.jpg', import.meta.url));
const PAGE = { width: 1500, height: 2130 };

/** An open book on a dark table: an entry on the left page, on the right one what is given. */
async function openBook(right: Buffer) {
  const page = await sharp(ENTRY_PAGE)
    .resize({ ...PAGE, fit: 'fill' })
    .toBuffer();
  const size = { width: 3400, height: 2500 };
  const bytes = await sharp({ create: { ...size, channels: 3, background: '#3a2a1a' } })
    .composite([
      { input: page, left: 190, top: 180 },
      { input: right, left: 1700, top: 180 },
      {
        input: { create: { width: 6, height: 2130, channels: 3, background: '#777' } },
        left: 1694,
        top: 180,
      },
    ])
    .jpeg({ quality: 90 })
    .toBuffer();
  return placePicture({ bytes, ...size, dpi: null }, [libraryForm('ks-2006-entry')]);
}

it('of an open book with an entry on each page it says when one of them could not be placed', async () => {
  const blurred = await sharp(ENTRY_PAGE)
    .resize({ ...PAGE, fit: 'fill' })
    .blur(9)
    .toBuffer();
  const { placement } = await openBook(blurred);
  expect(placement).toMatchObject({ outcome: 'placed', leavesPage: true, entries: [{ row: 0 }] });
});

it('of an open book with one page empty it says nothing of that', async () => {
  const empty = sharp({ create: { ...PAGE, channels: 3, background: '#efe9d8' } });
  const { placement } = await openBook(await empty.png().toBuffer());
  expect(placement).toMatchObject({ outcome: 'placed', leavesPage: false, entries: [{ row: 0 }] });
});
