import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

const root = join(import.meta.dirname, '../..');
const scratch = mkdtempSync(join(tmpdir(), 'samples-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function generate(...options: string[]) {
  const program = ['--import', 'tsx', join(root, 'samples/generate.ts'), ...options];
  return spawnSync(process.execPath, program, { cwd: root, encoding: 'utf8' });
}

describe('the sample maker', () => {
  it.each([
    [['--form', 'ks-2006-entry'], '--out'],
    [['--out', scratch], '--form'],
    [['--form', 'ks-1900', '--out', scratch], 'ks-1976-table'],
    [['--form', 'ks-2006-entry', '--pages', 'two', '--out', scratch], '--pages'],
    [['--form', 'ks-2006-entry', '--wear', 'much', '--out', scratch], 'none, light, heavy'],
    [['--lines', '2', '--fonts', scratch, '--out', join(scratch, 'x')], 'no .ttf'],
  ])(
    'refuses %j and names what is wrong',
    (options, named) => {
      const { status, stderr } = generate(...options);
      expect(status).toBe(2);
      expect(stderr).toContain(named);
      expect(stderr).not.toContain('    at ');
    },
    30_000,
  );

  it('makes lines with their text, kind and typeface, in the fonts of a folder if told so', async () => {
    const fonts = mkdtempSync(join(scratch, 'fonts-'));
    const ttf = join(root, 'node_modules/@expo-google-fonts/mali/400Regular/Mali_400Regular.ttf');
    writeFileSync(join(fonts, 'Own.ttf'), readFileSync(ttf));
    const out = join(scratch, 'lines');
    expect(generate('--lines', '4', '--seed', '3', '--fonts', fonts, '--out', out).status).toBe(0);
    const label = z.strictObject({
      file: z.string(),
      text: z.string().min(1),
      kind: z.string(),
      font: z.literal('Own'),
    });
    const labels = z
      .array(label)
      .length(4)
      .parse(JSON.parse(readFileSync(join(out, 'labels.json'), 'utf8')));
    for (const { file, text } of labels) {
      expect(text).toBe(text.normalize('NFC'));
      const { width, height } = await sharp(join(out, file)).metadata();
      expect(Math.min(width, height)).toBeGreaterThan(20);
    }
  }, 30_000);
});
