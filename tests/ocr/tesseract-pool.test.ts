import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { beforeAll, expect, it } from 'vitest';
import { TesseractPool } from '../../src/ocr/read/tesseract-pool.js';

const PAGE = fileURLToPath(new URL('../../samples/books/ks-2006-entry/page-005.jpg', import.meta.url));

let pool: TesseractPool;
let line: Buffer;
beforeAll(async () => {
  pool = await TesseractPool.start({ engines: 1 });
  line = await sharp(PAGE).extract({ left: 200, top: 400, width: 900, height: 70 }).png().toBuffer();
  return () => pool.close();
});

it('refuses what is no picture, and reads all others that are under way and come after', async () => {
  const work = Array.from({ length: 12 }, (_, at) =>
    pool.recognise(at === 1 ? Buffer.from('no picture') : line).then(
      ({ text }) => text,
      () => 'refused',
    ),
  );
  const [first, refused, ...others] = await Promise.all(work);
  expect(refused).toBe('refused');
  expect(first).not.toMatch(/^(refused)?$/);
  expect(others).toEqual(others.map(() => first));
  expect((await pool.recognise(line)).text).toBe(first);
});
