/** Looking at pictures without a workspace. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { blankPage } from '../ocr/intake-files.js';
import { hotich, newFolder, newOffice } from './program.js';
import { refused } from './refusal.js';

const PAGE = fileURLToPath(new URL('../../samples/books/ks-2006-entry/page-002.jpg', import.meta.url));
const NO_PICTURE = fileURLToPath(import.meta.url);

it('hotich inspect finds the page, its form and its fields, draws them, and names what is no picture', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hotich-inspect-'));
  const drawing = join(folder, 'seen.png');
  const run = await hotich(folder, ['inspect', PAGE, NO_PICTURE, '--draw', drawing, '--json']);
  expect(run.code).toBe(3);
  const [inspection, error, outcome] = run.lines;
  expect(inspection).toMatchObject({
    type: 'inspection',
    entries: 1,
    reason: null,
    pages: [{ rotation: 0, paper: 'A5', form: { id: 'ks-2006-entry' }, grid: null, advice: [] }],
  });
  expect(JSON.stringify(inspection)).toContain('"entry":1,"key":"child.fullName","corners":[[');
  expect(error).toMatchObject({ type: 'error', code: 'not-an-image' });
  expect(outcome).toMatchObject({ type: 'outcome', ok: false, exit_code: 3, inspected: 1, refused: 1 });
  expect(existsSync(drawing)).toBe(true);
  expect(readFileSync(drawing).subarray(1, 4).toString()).toBe('PNG');
}, 120_000);

describe("an office's own form", () => {
  const shipped = new URL('../../src/forms/library/ks-2006-entry.json', import.meta.url);
  const form = JSON.parse(readFileSync(shipped, 'utf8'));

  it('is among those a picture is held against, and can be named', async () => {
    const office = await newOffice('ks-1987-entry');
    const folder = newFolder();
    const [file, blank] = [join(folder, 'OURS.JSON'), join(folder, 'blank.jpg')];
    writeFileSync(file, JSON.stringify({ ...form, id: 'ours' }));
    await blankPage(blank);
    expect((await hotich(office, ['form', 'add', file])).code).toBe(0);
    for (const named of ['ours', file]) {
      expect((await hotich(office, ['inspect', blank, '--form', named])).code).toBe(0);
    }
    const { lines } = await hotich(office, ['inspect', PAGE, '--json']);
    expect(JSON.stringify(lines[0])).toMatch(/"(id|runner_up_id)":"ours"/);
  }, 120_000);

  it('that can no longer be used is told, and keeps no other from being used', async () => {
    const office = await newOffice('ks-1987-entry');
    const database = new Sqlite(join(office, 'hotich.db'));
    const older = JSON.stringify({ ...form, id: 'older', labels: [], rules: [] });
    database.prepare("INSERT INTO forms (id, definition, added_at) VALUES ('older', ?, '')").run(older);
    database.close();
    const { code, lines, stderr } = await hotich(office, ['form', 'list', '--json']);
    expect(code).toBe(0);
    expect(stderr).toContain('older');
    expect(lines.map((line) => line.form)).toContain('ks-2006-entry');
    const refusal = await refused(office, ['form', 'show', 'older']);
    expect(refusal).toMatchObject({ codes: ['form-invalid'] });
  }, 60_000);
});

describe('drawings of several pictures', () => {
  async function twoPictures(): Promise<string> {
    const folder = newFolder();
    for (const number of [1, 2]) await blankPage(join(folder, `${number}.jpg`));
    return folder;
  }

  it('are numbered in their own folder, whatever its name', async () => {
    const folder = await twoPictures();
    mkdirSync(join(folder, 'out.d'));
    const run = await hotich(
      folder,
      ['inspect', '1.jpg', '2.jpg', '--form', 'ks-2006-entry', '--draw', './out.d/anh'],
      { folder },
    );
    expect(run.code).toBe(0);
    expect(readdirSync(join(folder, 'out.d')).sort()).toEqual(['anh', 'anh-2']);
  }, 60_000);

  it('overwrite neither a picture looked at nor what an earlier look has drawn', async () => {
    const folder = await twoPictures();
    const before = readFileSync(join(folder, '1.jpg'));
    writeFileSync(join(folder, 'd-2.png'), 'of yesterday');
    for (const draw of ['1.jpg', 'd.png']) {
      const refusal = await refused(folder, ['inspect', '1.jpg', '2.jpg', '--draw', draw], { folder });
      expect(refusal).toMatchObject({ exit: 1, codes: ['file-exists'] });
    }
    expect(readFileSync(join(folder, '1.jpg'))).toEqual(before);
    expect(readFileSync(join(folder, 'd-2.png'), 'utf8')).toBe('of yesterday');
    expect(readdirSync(folder).sort()).toEqual(['1.jpg', '2.jpg', 'd-2.png']);
  }, 60_000);
});

it.skipIf(process.platform === 'win32')(
  'one bad picture stops no other, whatever is wrong with it',
  async () => {
    const folder = newFolder();
    await blankPage(join(folder, 'z.jpg'));
    const thin = sharp({ create: { width: 1, height: 4000, channels: 3, background: '#eee' } });
    await thin.toFile(join(folder, 'a.png'));
    symlinkSync('b.jpg', join(folder, 'b.jpg'));
    // Its header only: the rest is a hole that takes no room.
    writeFileSync(join(folder, 'c.jpg'), readFileSync(join(folder, 'z.jpg')).subarray(0, 32));
    truncateSync(join(folder, 'c.jpg'), 2 ** 31 + 1);
    mkdirSync(join(folder, 'd'));
    const refusal = await refused(folder, ['inspect', folder, '--form', 'ks-2006-entry']);
    expect(refusal).toMatchObject({
      exit: 3,
      codes: ['picture-unreadable', 'link-in-circles', 'file-too-large', 'folder-inside'],
      outcome: { inspected: 1, refused: 4 },
    });
    expect(refusal.messages.at(-1)?.vi).toContain(join(folder, 'd'));
  },
  60_000,
);

it('one bad picture of a file stops no other of it', async () => {
  const folder = newFolder();
  const sheets = [
    { width: 620, height: 877 },
    { width: 1, height: 4000 },
    { width: 620, height: 877 },
  ];
  const pages = await Promise.all(
    sheets.map((size) =>
      sharp({ create: { ...size, channels: 3, background: '#f4f4f4' } })
        .png()
        .toBuffer(),
    ),
  );
  const pdf = await PDFDocument.create();
  for (const [index, page] of pages.entries()) {
    const image = await pdf.embedPng(page);
    const { width, height } = sheets[index] ?? image;
    pdf.addPage([width, height]).drawImage(image, { x: 0, y: 0, width, height });
  }
  writeFileSync(join(folder, 'book.pdf'), await pdf.save());
  const refusal = await refused(folder, ['inspect', 'book.pdf', '--form', 'ks-2006-entry'], { folder });
  expect(refusal).toMatchObject({ exit: 3, outcome: { inspected: 2, refused: 1 } });
  expect(refusal.messages[0]?.vi).toContain('book.pdf');
}, 60_000);
