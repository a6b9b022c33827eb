/** Looking at pictures without a workspace. */
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { hotich } from './program.js';

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
