/** What a book is said to hold, and saying it anew. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { hotich, newFolder, newOffice } from './program.js';
import { refused } from './refusal.js';

const PAGE = fileURLToPath(new URL('../../samples/books/ks-2006-entry/page-002.jpg', import.meta.url));

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

describe('a book that is not named', () => {
  const ON_ONE_BOOK: readonly (readonly [string, ...string[]])[] = [
    ['ocr'],
    ['scan', PAGE],
    ['show'],
    ['rekey', '--report'],
    ['export', '--dry-run'],
  ];

  it('is the only one there is', async () => {
    const office = await newOffice('ks-2006-entry');
    for (const words of ON_ONE_BOOK) {
      const run = await hotich(office, [...words, '--json']);
      expect([words, run.code, run.lines.at(-1)?.book]).toEqual([words, 0, 'B1']);
    }
  });

  it('is asked for where there are several, with the command to type, and where there is none told so', async () => {
    const office = await newOffice('ks-2006-entry');
    await hotich(office, ['book', 'add', 'B2', '--form', 'ks-2006-entry', '--year', '2006', '--number', '2']);
    for (const words of ON_ONE_BOOK) {
      const refusal = await refused(office, words);
      expect([words, refusal.exit, refusal.codes]).toEqual([words, 2, ['book-unnamed']]);
      expect(refusal.messages[0]?.vi).toMatch(new RegExp(`B1, B2.*hotich ${words[0]} --book B1`));
      expect(refusal.messages[0]?.en).toMatch(new RegExp(`B1, B2.*hotich ${words[0]} --book B1`));
    }
    const empty = newFolder();
    await hotich(empty, ['init', empty, '--name', 'UBND xã Thử', '--ward', 'Thử', '--province', 'Gia Lai']);
    expect(await refused(empty, ['show'])).toMatchObject({ exit: 2, codes: ['book-none'] });
  });
});

describe('a form of other years than the book', () => {
  it('is taken, with a warning that names the way to another; the right one goes without', async () => {
    const office = await newOffice('ks-2006-entry');
    const add = ['book', 'add', 'S06', '--form', 'ks-1976-table', '--year', '2006', '--number', '6'];
    const run = await hotich(office, [...add, '--json']);
    expect(run).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/1976–1998[\s\S]*hotich book form S06/),
    });
    expect(run.lines[0]).toMatchObject({ type: 'advice', code: 'form-of-other-years', book: 'S06' });
    const mended = await hotich(office, ['book', 'form', 's06', 'ks-2006-entry']);
    expect(mended).toMatchObject({ code: 0, stderr: '' });
  });
});
