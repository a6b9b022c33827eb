/** Pages of one form in a book of another: said so, and no entry made up. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { hotich, newOffice } from './program.js';
import { expectSound, refused } from './refusal.js';

const PAGE = fileURLToPath(new URL('../../samples/books/ks-2006-entry', import.meta.url));

// Reading a page that fits nowhere tries every way of laying the form on it.
describe('a form that does not fit', () => {
  it('gives no entries, names the picture, and says what to look at and how to go on', async () => {
    const office = await newOffice('ks-1976-table');
    expect((await hotich(office, ['scan', '--book', 'B1', join(PAGE, 'page-002.jpg')])).code).toBe(0);
    const read = await hotich(office, ['ocr', '--book', 'B1', '--json'], { env: { HOTICH_LANG: 'vi' } });
    expect(read.code).toBe(1);
    expect(read.lines.filter(({ type }) => type === 'picture')).toMatchObject([
      { file: 'page-002.jpg', state: 'unplaced', reason: 'form-does-not-fit', entries: 0 },
    ]);
    expect(read.lines.at(-1)).toMatchObject({ type: 'outcome', ok: false, read: 0, unplaced: 1, entries: 0 });
    expect(read.stderr).toMatch(/page-002\.jpg: .*không khớp mẫu.*hotich book list.*hotich review/);

    const shown = await hotich(office, ['show', '--book', 'B1', '--readings', '--json']);
    expect(shown.lines.filter(({ type }) => type === 'entry')).toEqual([]);
    expect(await refused(office, ['show', '--book', 'B1', '--entry', '1'])).toMatchObject({
      exit: 2,
      codes: ['entry-unknown'],
    });
    await expectSound(office);
  }, 300_000);
});
