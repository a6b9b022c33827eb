/** `hotich read` on pictures of single lines, through the real program. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { handFace, LINE_HANDS } from '../../samples/maker/fonts.js';
import { makeLines } from '../../samples/maker/lines.js';
import { hotich, newFolder } from './program.js';

let folder: string;
let pictures: readonly string[];
beforeAll(async () => {
  folder = newFolder();
  const made: string[] = [];
  for await (const { bytes } of makeLines(2, 77, [handFace(LINE_HANDS[0])])) {
    const file = join(folder, `${made.length}.webp`);
    writeFileSync(file, bytes);
    made.push(file);
  }
  pictures = made;
  writeFileSync(join(folder, 'note.txt'), 'no picture');
});

const read = (...words: readonly string[]) => hotich(folder, ['read', ...words, '--json']);

describe('hotich read', () => {
  it('gives one line a picture in the order of the arguments, without a workspace', async () => {
    const [one = '', other = ''] = pictures;
    const run = await read(other, one, '--kind', 'name');
    expect([run.code, run.stderr]).toEqual([0, '']);
    expect(run.lines.map(({ type, file }) => [type, file])).toEqual([
      ['reading', other],
      ['reading', one],
      ['outcome', undefined],
    ]);
    for (const line of run.lines.slice(0, 2)) {
      const { text, confidence, raw, ms } = line;
      expect([typeof text, typeof raw, typeof ms]).toEqual(['string', 'string', 'number']);
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThan(1);
      // Neither the chosen reading nor what ink alone says is lost.
      expect(line.candidates).toEqual(
        expect.arrayContaining([expect.objectContaining({ text, confidence })]),
      );
    }
  });

  it('reads a narrow hand as well', async () => {
    const asWritten: string[] = [];
    const narrow: string[] = [];
    for await (const { bytes, text } of makeLines(16, 79, [handFace(LINE_HANDS[0])])) {
      // Lines of letters thrown together are among them.
      if (!/^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+$/u.test(text)) continue;
      const { width, height } = await sharp(bytes).metadata();
      const file = join(folder, `narrow-${narrow.length}.png`);
      await sharp(bytes)
        .resize(Math.round(0.4 * width), height, { fit: 'fill' })
        .png()
        .toFile(file);
      narrow.push(file);
      asWritten.push(text);
    }
    const run = await read(...narrow, '--kind', 'name');
    const right = asWritten.filter((text, at) => run.lines[at]?.text === text);
    expect(asWritten.length).toBeGreaterThanOrEqual(6);
    expect(right.length).toBeGreaterThanOrEqual(asWritten.length - 1);
  });

  it('names a picture that is none and reads the others', async () => {
    const [one = ''] = pictures;
    const run = await read(join(folder, 'note.txt'), one);
    expect(run.code).toBe(3);
    expect(run.lines.map(({ type, code }) => [type, code])).toEqual([
      ['error', 'not-an-image'],
      ['reading', undefined],
      ['outcome', undefined],
    ]);
  });

  it('fails if it can read none, and for a kind or a book there is not', async () => {
    const [one = ''] = pictures;
    expect((await read(join(folder, 'none.png'))).code).toBe(1);
    expect((await read(one, '--kind', 'poem')).code).toBe(2);
    expect((await read(one, '--book', 'B1')).lines[0]).toMatchObject({ code: 'workspace-not-found' });
  });
});
