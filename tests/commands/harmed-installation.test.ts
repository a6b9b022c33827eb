/**
 * An installation with a file missing or cut short: each command that needs it says so, and none waits for
 * ever.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { copyInstallation, READING_DATA } from './installation.js';
import { hotich, newFolder, newOffice } from './program.js';
import { expectSound, refused } from './refusal.js';

const PAGE = fileURLToPath(new URL('../../samples/books/ks-2006-entry/page-005.jpg', import.meta.url));

/** What a file becomes; null if it is gone. */
type Harm = (whole: Buffer) => Buffer | null;

const gone: Harm = () => null;
const cutShort: Harm = (whole) => whole.subarray(0, whole.length / 4);
const empty: Harm = () => Buffer.alloc(0);

let installation: string;
let program: string;
let office: string;
let line: string;
beforeAll(async () => {
  installation = newFolder();
  program = copyInstallation(installation);
  office = await newOffice('ks-2006-entry');
  line = join(newFolder(), 'line.png');
  await sharp(PAGE).extract({ left: 200, top: 400, width: 900, height: 70 }).toFile(line);
  expect((await hotich(office, ['scan', '--book', 'B1', PAGE])).code).toBe(0);
});

/** Does something while a file of the installation is harmed. */
async function withHarmed<Result>(file: string, harm: Harm, work: () => Promise<Result>): Promise<Result> {
  const path = join(installation, file);
  const whole = readFileSync(path);
  const harmed = harm(whole);
  if (harmed === null) rmSync(path);
  else writeFileSync(path, harmed);
  try {
    return await work();
  } finally {
    writeFileSync(path, whole);
  }
}

/** What `doctor` says of the parts that it finds bad. */
async function unfit(): Promise<readonly unknown[]> {
  const { code, lines } = await hotich(office, ['doctor', '--json'], { program });
  const bad = lines.filter(({ mark }) => mark === 'bad');
  expect(code).toBe(bad.length === 0 ? 0 : 1);
  return bad.map(({ message }) => message);
}

it('is fit for the work as it was delivered', async () => {
  expect(await unfit()).toEqual([]);
});

describe('reading data of Tesseract', () => {
  it.each<readonly [how: string, harm: Harm]>([
    ['missing', gone],
    ['cut short', cutShort],
    ['empty', empty],
    ['something else', () => gzipSync('no reading data')],
  ])('%s are told by ocr and by doctor, which end', async (_how, harm) => {
    await withHarmed(READING_DATA, harm, async () => {
      const { exit, codes, messages } = await refused(office, ['ocr', '--book', 'B1'], { program });
      expect([exit, codes]).toEqual([1, ['reader-missing']]);
      expect(messages[0]?.vi).toMatch(/vie\.traineddata\.gz.*chép lại/);
      expect(await unfit()).toEqual([messages[0]?.en]);
    });
    await expectSound(office);
  });
});

it('reads on, every picture, when a thread of the handwriting reader dies', async () => {
  const died = join(installation, 'died');
  const dying = `
import { existsSync, writeFileSync } from 'node:fs';
port.on('message', ({ id }) => {
  if (id !== 3 || existsSync(${JSON.stringify(died)})) return;
  writeFileSync(${JSON.stringify(died)}, '');
  process.exit();
});
`;
  const harm: Harm = (whole) => Buffer.concat([whole, Buffer.from(dying)]);
  await withHarmed('dist/ocr/read/handwriting/worker.js', harm, async () => {
    const lines = Array.from({ length: 40 }, () => line);
    const run = await hotich(office, ['read', ...lines, '--json'], { program });
    expect(existsSync(died)).toBe(true);
    expect([run.code, run.stderr]).toEqual([0, '']);
    expect(run.lines.at(-1)).toMatchObject({ type: 'outcome', read: 40, refused: 0 });
  });
});

describe('a file that handwriting is read with', () => {
  it.each<readonly [file: string, how: string, harm: Harm]>([
    ['handwriting.onnx', 'cut short', cutShort],
    ['handwriting.json', 'cut short', cutShort],
    ['calibration.json', 'gone', gone],
    ['language/place.bin', 'gone', gone],
    ['language/text.bin', 'cut short', cutShort],
    ['language/units.txt', 'cut short', cutShort],
  ])('%s, %s: ocr and read stop with its name, and doctor tells it', async (file, _how, harm) => {
    await withHarmed(`models/${file}`, harm, async () => {
      const told = expect.objectContaining({ en: expect.stringContaining(`models/${file}, which`) });
      for (const words of [
        ['ocr', '--book', 'B1'],
        ['read', line, '--kind', 'number'],
      ]) {
        const { exit, codes, messages } = await refused(office, words, { program });
        expect([exit, codes, messages]).toEqual([1, ['model-missing'], [told]]);
      }
      expect(await unfit()).toEqual([expect.stringContaining(`models/${file}, which`)]);
    });
    // Nothing is held against the picture: it waits to be read.
    const { lines } = await hotich(office, ['status', '--json']);
    expect(lines[0]).toMatchObject({ book: 'B1', waiting: 1 });
  });
});
