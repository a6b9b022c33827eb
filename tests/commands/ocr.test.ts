import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { jpeg } from '../ocr/intake-files.js';
import { hotich, newFolder, newOffice } from './program.js';

const BOOK = fileURLToPath(new URL('../../samples/books/ks-2006-entry', import.meta.url));
const FORM = 'ks-2006-entry';

function states(lines: readonly Readonly<Record<string, unknown>>[]): unknown[][] {
  return lines.filter((line) => line.type === 'picture').map((line) => [line.file, line.state]);
}

describe('ocr', () => {
  let office: string;
  beforeAll(async () => {
    office = await newOffice(FORM);
    const pages = ['page-005.jpg', 'page-006.jpg'].map((name) => join(BOOK, name));
    expect((await hotich(office, ['scan', '--book', 'B1', ...pages])).code).toBe(0);
  });

  it('reads what waits, shows readings at once, and is done when run again', async () => {
    const run = await hotich(office, ['ocr', '--book', 'B1', '--json']);
    expect(run.code).toBe(0);
    expect(states(run.lines)).toEqual([
      ['page-005.jpg', 'read'],
      ['page-006.jpg', 'read'],
    ]);
    expect(run.lines.at(-1)).toMatchObject({ type: 'outcome', ok: true, read: 2, entries: 2, failed: 0 });
    // Progress is for terminals: nothing of it in a pipe.
    expect(run.stderr).toBe('');
    const shown = await hotich(office, ['show', '--book', 'B1', '--readings', '--json']);
    expect(shown.lines.filter((line) => line.type === 'entry')).toHaveLength(2);
    const again = await hotich(office, ['ocr', '--book', 'B1', '--json']);
    expect(again.code).toBe(0);
    expect(again.lines.at(-1)).toMatchObject({ read: 0, entries: 0 });
  });

  it('names a picture it cannot place, says what to do, and reads the others', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'noise.jpg'), await jpeg(1500, 2100, 11));
    expect((await hotich(office, ['scan', '--book', 'B1', join(folder, 'noise.jpg')])).code).toBe(0);
    const alone = await hotich(office, ['ocr', '--book', 'B1']);
    expect(alone.code).toBe(1);
    expect(alone.stderr).toMatch(/noise\.jpg: .*(hotich review|Photograph|photograph)/);
    const all = await hotich(office, ['ocr', '--book', 'B1', '--again', '--json']);
    expect(all.code).toBe(3);
    expect(states(all.lines)).toEqual([
      ['page-005.jpg', 'read'],
      ['page-006.jpg', 'read'],
      ['noise.jpg', 'unplaced'],
    ]);
  });

  it('stops at Ctrl+C with 130, keeps what is done, and goes on from there', async () => {
    const interrupted = await newOffice(FORM);
    const pages = [1, 2, 3, 4].map((number) => join(BOOK, `page-00${number}.jpg`));
    expect((await hotich(interrupted, ['scan', '--book', 'B1', ...pages])).code).toBe(0);
    let stopped = false;
    const first = await hotich(interrupted, ['ocr', '--book', 'B1', '--json'], {
      watch(stdout, interrupt) {
        if (stopped || !stdout.includes('"picture"')) return;
        stopped = true;
        interrupt();
      },
    });
    expect(first.code).toBe(130);
    expect(first.lines.at(-1)).toMatchObject({ type: 'outcome', ok: false, exit_code: 130 });
    const done = states(first.lines).length;
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(4);
    const second = await hotich(interrupted, ['ocr', '--book', 'B1', '--json']);
    expect(second.code).toBe(0);
    expect(states(second.lines)).toHaveLength(4 - done);
  });

  it('knows no book that was not added, and no number of workers below one', async () => {
    const unknown = await hotich(office, ['ocr', '--book', 'B7']);
    expect(unknown.code).not.toBe(0);
    expect(unknown.stderr).toContain('B7');
    expect((await hotich(office, ['ocr', '--book', 'B1', '--workers', '0'])).code).toBe(2);
  });
});
