import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { blankPage } from '../ocr/intake-files.js';
import { hotich, newFolder, newOffice } from './program.js';
import { refused } from './refusal.js';

const PAGE = new URL('../../samples/books/ks-2006-entry/page-003.jpg', import.meta.url);

describe('handing a form on', () => {
  it('draws it, writes it to a file, and another office takes it', async () => {
    const folder = newFolder();
    const office = await newOffice('ks-1987-entry');
    const file = join(folder, 'form.json');
    expect((await hotich(office, ['form', 'export', 'ks-2006-entry', '--out', file])).code).toBe(0);
    const form = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...form, id: 'ks-2006-ours' }));
    const drawing = join(folder, 'form.png');
    const drawn = await hotich(office, ['form', 'draw', 'ks-2006-entry', '--out', drawing]);
    expect(drawn.code).toBe(0);
    expect(existsSync(drawing)).toBe(true);
    expect((await hotich(office, ['form', 'import', file])).code).toBe(0);
    const { lines } = await hotich(office, ['form', 'list', '--json']);
    expect(lines.map((line) => line.form)).toContain('ks-2006-ours');
  }, 60_000);

  it.each([
    { exit: 1, words: ['form', 'export', 'ks-2006-entry', '--out'] },
    { exit: 1, words: ['form', 'draw', 'ks-2006-entry', '--out'] },
    // What was found on the page is told all the same.
    { exit: 3, words: ['inspect', fileURLToPath(PAGE), '--draw'] },
  ])(
    'names the place that cannot be written to: $words.0 $words.1',
    async ({ exit, words }) => {
      const folder = newFolder();
      for (const place of [folder, join(folder, 'not-there', 'form.png')]) {
        const refusal = await refused(folder, [...words, place]);
        expect(refusal).toMatchObject({ exit, codes: ['file-unwritable'] });
        expect(refusal.messages[0]?.vi).toContain(place);
      }
    },
    60_000,
  );

  it('overwrites nothing, and says so before the work', async () => {
    const folder = newFolder();
    const [mine, photograph] = [join(folder, 'mine.json'), join(folder, 'page.jpg')];
    writeFileSync(mine, 'changed by hand');
    copyFileSync(PAGE, photograph);
    const before = readFileSync(photograph);
    for (const words of [
      ['form', 'export', 'ks-2006-entry', '--out', mine],
      ['form', 'draw', 'ks-2006-entry', '--out', mine],
      ['form', 'learn', photograph, '--id', 'mine', '--yes'],
      ['form', 'learn', photograph, '--id', 'ours', '--yes', '--draw', photograph],
    ]) {
      expect(await refused(folder, words, { folder })).toMatchObject({ exit: 1, codes: ['file-exists'] });
    }
    expect(readFileSync(mine, 'utf8')).toBe('changed by hand');
    expect(readFileSync(photograph)).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(['mine.json', 'page.jpg']);
  }, 60_000);

  it('asks nobody when nobody is there: the flag is named', async () => {
    const { code, stderr } = await hotich(newFolder(), ['form', 'learn', 'page.jpg', '--id', 'ours']);
    expect(code).toBe(2);
    expect(stderr).toContain('--yes');
  }, 60_000);
});

describe('checking a form file', () => {
  const shipped = fileURLToPath(new URL('../../src/forms/library/ks-2006-entry.json', import.meta.url));

  it('lets a shipped form have its id: in its own file, edited there too, or copied as it is', async () => {
    const folder = newFolder();
    const library = join(folder, 'src', 'forms', 'library');
    mkdirSync(library, { recursive: true });
    const form = JSON.parse(readFileSync(shipped, 'utf8'));
    const edited = join(library, 'ks-2006-entry.json');
    writeFileSync(edited, JSON.stringify({ ...form, confidence: 'Measured.' }));
    const copy = join(folder, 'copy.json');
    copyFileSync(shipped, copy);
    for (const file of [shipped, edited, copy]) {
      expect((await hotich(folder, ['form', 'check', file])).code).toBe(0);
    }
    const other = join(folder, 'other.json');
    copyFileSync(edited, other);
    expect(await refused(folder, ['form', 'check', other])).toMatchObject({
      exit: 4,
      codes: ['form-invalid'],
    });
    expect(await refused(folder, ['form', 'add', shipped])).toMatchObject({
      exit: 4,
      codes: ['form-invalid'],
    });
  }, 60_000);

  it.each([
    ['form check', (folder: string) => ['form', 'check', folder]],
    ['form add', (folder: string) => ['form', 'add', folder]],
    ['inspect', (folder: string) => ['inspect', fileURLToPath(PAGE), '--form', folder]],
  ])(
    'says of a folder that it is one: %s',
    async (_, words) => {
      const folder = join(newFolder(), 'forms.json');
      mkdirSync(folder);
      expect(await refused(folder, words(folder))).toMatchObject({ exit: 1, codes: ['is-a-folder'] });
    },
    60_000,
  );
});

describe('learning a form', () => {
  it.each([
    ['an id that no form may have', 2, 'value-invalid', ['--id', 'Sổ cũ 1985']],
    ['the id of a shipped form', 2, 'value-invalid', ['--id', 'ks-1987-entry']],
    ['a folder that is not there', 1, 'file-unwritable', ['--id', 'ours', '--out', 'not-there/ours.json']],
  ])(
    'refuses %s before a page is read',
    async (_, exit, code, words) => {
      // A page that was looked for first would be the one that is missed.
      const learn = ['form', 'learn', 'not-there.jpg', '--yes', ...words];
      const folder = newFolder();
      expect(await refused(folder, learn, { folder })).toMatchObject({ exit, codes: [code] });
    },
    60_000,
  );

  it('writes no form where nothing was learnt', async () => {
    const folder = newFolder();
    await blankPage(join(folder, 'blank.jpg'));
    const words = ['form', 'learn', 'blank.jpg', '--id', 'ours', '--yes', '--draw', 'ours.png', '--json'];
    const { code, lines } = await hotich(folder, words, { folder });
    expect(code).toBe(1);
    expect(lines.map((line) => line.code)).toContain('nothing-learnt');
    expect(readdirSync(folder)).toEqual(['blank.jpg']);
  }, 60_000);

  it('stops at Ctrl+C, and writes nothing', async () => {
    const folder = newFolder();
    let told = false;
    const words = ['form', 'learn', fileURLToPath(PAGE), '--id', 'ours', '--yes', '--draw', 'ours.png'];
    const run = await hotich(folder, words, {
      folder,
      watch(_stdout, interrupt, stderr) {
        if (told || !stderr.includes('Reading the print')) return;
        told = true;
        interrupt();
      },
    });
    expect(run).toMatchObject({ code: 130, stdout: '' });
    expect(readdirSync(folder)).toEqual([]);
  }, 60_000);
});
