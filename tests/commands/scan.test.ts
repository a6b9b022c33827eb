import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { encryptedPdf, jpeg, scannedPdf } from '../ocr/intake-files.js';
import { hotich, newFolder, newOffice } from './program.js';

let photos: string;
beforeAll(async () => {
  photos = newFolder();
  for (const number of [10, 2, 1]) {
    writeFileSync(join(photos, `trang ${number}.jpg`), await jpeg(1600, 2200, number));
  }
});

describe('scan', () => {
  it('takes a folder in, in the order people count, and says what comes next', async () => {
    const office = await newOffice('ks-2006-entry');
    const run = await hotich(office, ['scan', '--book', 'B1', photos, '--json']);
    expect(run.code).toBe(0);
    expect(
      run.lines.filter((line) => line.type === 'scan').map((line) => [line.file, line.position]),
    ).toEqual([
      ['trang 1.jpg', 1],
      ['trang 2.jpg', 2],
      ['trang 10.jpg', 3],
    ]);
    expect(run.lines.at(-1)).toMatchObject({
      type: 'outcome',
      ok: true,
      exit_code: 0,
      taken: 3,
      pictures: 3,
      refused: 0,
    });
  });

  it('names each bad file, takes the others, and ends with 3; with nothing taken it ends with 1', async () => {
    const office = await newOffice('ks-2006-entry');
    const mixed = newFolder();
    const whole = await jpeg(1600, 2200, 4);
    writeFileSync(join(mixed, 'a.jpg'), whole);
    writeFileSync(join(mixed, 'b.txt'), 'a letter');
    writeFileSync(join(mixed, 'c.jpg'), whole.subarray(0, whole.length / 2));
    writeFileSync(join(mixed, 'd.pdf'), encryptedPdf());
    writeFileSync(join(mixed, 'e.jpg'), '');
    writeFileSync(join(mixed, 'f.pdf'), await scannedPdf(2));
    const run = await hotich(office, ['scan', '--book', 'B1', mixed, '--json']);
    expect(run.code).toBe(3);
    expect(run.lines.filter((line) => line.type === 'error').map((line) => line.code)).toEqual([
      'not-an-image',
      'image-truncated',
      'pdf-encrypted',
      'file-empty',
    ]);
    expect(
      run.lines.filter((line) => line.type === 'scan').map((line) => [line.file, line.pictures]),
    ).toEqual([
      ['a.jpg', 1],
      ['f.pdf', 2],
    ]);
    const bad = await hotich(office, [
      'scan',
      '--book',
      'B1',
      join(mixed, 'b.txt'),
      join(mixed, 'nowhere.jpg'),
    ]);
    expect(bad.code).toBe(1);
    expect(bad.stderr).toContain('b.txt: not an image');
    expect(bad.stderr).toContain('nowhere.jpg: no such file');
  });

  it('refuses what is in already, whatever its name, and says where it is', async () => {
    const office = await newOffice('ks-2006-entry');
    const folder = newFolder();
    const bytes = await jpeg(1600, 2200, 7);
    writeFileSync(join(folder, 'first.jpg'), bytes);
    writeFileSync(join(folder, 'second.jpg'), bytes);
    const run = await hotich(office, ['scan', '--book', 'B1', join(folder, '*.jpg')]);
    expect(run.code).toBe(3);
    expect(run.stderr).toContain('second.jpg: already taken in');
    expect(run.stderr).toContain('first.jpg (book B1, number 1)');
    const again = await hotich(office, ['scan', '--book', 'B1', folder]);
    expect(again.code).toBe(1);
  });

  it('advises when pictures are as small as messengers make them', async () => {
    const office = await newOffice('ks-1976-table');
    const folder = newFolder();
    mkdirSync(join(folder, 'zalo'));
    writeFileSync(join(folder, 'zalo', 'spread.jpg'), await jpeg(1280, 960, 3));
    const run = await hotich(office, ['scan', '--book', 'B1', join(folder, 'zalo')]);
    expect(run.code).toBe(0);
    expect(run.stderr).toMatch(/spread\.jpg: a small picture \(about \d\d dpi\)/);
  });

  it('says at once which photographs had better be taken again, and why', async () => {
    const office = await newOffice('ks-1976-table');
    const folder = newFolder();
    const spread = join(import.meta.dirname, '../../samples/books/ks-1976-table/spread-001.jpg');
    copyFileSync(spread, join(folder, 'good.jpg'));
    await sharp(spread).blur(9).modulate({ brightness: 0.25 }).jpeg().toFile(join(folder, 'poor.jpg'));
    const run = await hotich(office, ['scan', '--book', 'B1', folder, '--json']);
    expect(run.code).toBe(0);
    const advice = run.lines.filter((line) => line.type === 'advice');
    expect(advice.map(({ file, code }) => [file, code])).toEqual([
      ['poor.jpg', 'blurred'],
      ['poor.jpg', 'too-dark'],
    ]);
  }, 60_000);

  it('knows no book that was not added', async () => {
    const office = await newOffice('ks-2006-entry');
    const run = await hotich(office, ['scan', '--book', 'B9', photos]);
    expect(run.code).not.toBe(0);
    expect(run.stderr).toContain('B9');
  });
});
