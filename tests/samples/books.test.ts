import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { inventBook } from '../../samples/maker/people.js';
import { truthSchema } from '../../samples/maker/truth.js';
import { shippedForm } from '../../src/forms/library.js';

const folder = join(import.meta.dirname, '../../samples/books');
const BOOKS = [
  { id: 'ks-1976-table', seed: 31, scans: 2, entries: 16 },
  { id: 'ks-1987-entry', seed: 7, scans: 6, entries: 6 },
  { id: 'ks-2006-entry', seed: 11, scans: 6, entries: 6 },
] as const;

describe.each(BOOKS)('the committed book $id', ({ id, seed, scans, entries }) => {
  const truth = truthSchema.parse(JSON.parse(readFileSync(join(folder, id, 'truth.json'), 'utf8')));

  it('holds the pictures its truth speaks of', async () => {
    expect(truth.scans).toHaveLength(scans);
    for (const scan of truth.scans) {
      const bytes = readFileSync(join(folder, id, scan.file));
      if (scan.file.endsWith('.pdf')) {
        const page = (await PDFDocument.load(bytes)).getPage(scan.page_in_file);
        expect(page.getWidth() / page.getHeight()).toBeCloseTo(scan.width / scan.height, 3);
      } else {
        const { width, height } = await sharp(bytes).metadata();
        expect([width, height]).toEqual([scan.width, scan.height]);
      }
    }
  });

  it('says what the generator writes today: make the books anew when this fails (npm run samples:books)', () => {
    const form = shippedForm(id);
    if (form === null) throw new Error(`no form ${id}`);
    const written = truth.scans.flatMap((scan) => scan.entries);
    const invented = inventBook(form, seed, entries).entries;
    const texts = (fields: object) =>
      Object.entries(fields).map(([key, field]) => [key, field.state === 'recorded' ? field.verbatim : null]);
    expect(written.map((entry) => [entry.number, texts(entry.fields)])).toEqual(
      invented.map((entry) => [entry.number, texts(entry.fields)]),
    );
  });
});

it('all committed books together stay under 12 MB', () => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const size = files.reduce((sum, file) => sum + readFileSync(join(file.parentPath, file.name)).length, 0);
  expect(size).toBeLessThan(12 * 1024 * 1024);
});
