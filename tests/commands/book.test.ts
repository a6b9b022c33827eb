/** What a book is said to hold, and saying it anew. */
import { describe, expect, it } from 'vitest';
import { hotich, newFolder, newOffice } from './program.js';
import { refused } from './refusal.js';

describe('a book declared wrongly', () => {
  it('is declared anew, what is not given staying as it was', async () => {
    const office = newFolder();
    await hotich(office, [
      'init',
      office,
      '--name',
      'UBND xã Bình An',
      '--ward',
      'Bình An',
      '--province',
      'Quảng Nam',
    ]);
    await hotich(office, ['officer', 'add', 'CB01', '--name', 'Cán bộ thử']);
    const numbers = ['--year', '1987', '--number', '1', '--first', '1', '--last', '6'];
    await hotich(office, ['book', 'add', 'B1', '--form', 'ks-1987-entry', ...numbers]);

    expect(await hotich(office, ['book', 'declare', 'B1', '--last', '60', '--pages', '30'])).toMatchObject({
      code: 0,
    });
    const { lines } = await hotich(office, ['book', 'list', '--json']);
    expect(lines[0]).toMatchObject({ book: 'B1', first_entry: 1, last_entry: 60, page_count: 30 });

    expect(await refused(office, ['book', 'declare', 'B1', '--first', '61'])).toMatchObject({
      exit: 2,
      codes: ['book-range-reversed'],
    });
    expect(await refused(office, ['book', 'declare', 'B9', '--first', '1'])).toMatchObject({
      exit: 2,
      codes: ['book-unknown'],
    });
  });
});

describe('a code typed in small letters', () => {
  it('is that of the book and the officer, who keep the code first written', async () => {
    const office = await newOffice('ks-2006-entry', 'KS1980-01');
    const ocr = await hotich(office, ['ocr', '--book', 'ks1980-01', '--officer', 'cb01', '--json']);
    expect(ocr).toMatchObject({ code: 0, stderr: '' });
    expect(ocr.lines.at(-1)).toMatchObject({ book: 'KS1980-01' });
    const declare = await hotich(office, ['book', 'declare', 'ks1980-01', '--last', '60', '--json']);
    expect(declare.lines.at(-1)).toMatchObject({ ok: true, book: 'KS1980-01', last_entry: 60 });
    const use = await hotich(office, ['officer', 'use', 'cb01']);
    expect(use).toMatchObject({ code: 0, stdout: expect.stringContaining('CB01') });
  });
});
