/** `hotich read` on pictures of single lines, through the real program. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp, { type OverlayOptions, type Sharp } from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { handFace, LINE_HANDS } from '../../samples/maker/fonts.js';
import { makeLines } from '../../samples/maker/lines.js';
import { createRandom } from '../../samples/maker/random.js';
import { scannedPdf, tiffWithEmptyStrip, withOddScanHeader } from '../ocr/intake-files.js';
import { hotich, newFolder } from './program.js';
import { refused } from './refusal.js';

const BOOKS = fileURLToPath(new URL('../../samples/books', import.meta.url));

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

it('keeps to itself: nothing is left in the home of the one who reads', async () => {
  const home = newFolder();
  const env = { HOME: home, USERPROFILE: home, XDG_CACHE_HOME: join(home, 'cache') };
  for (const words of [['read', pictures[0] ?? ''], ['doctor']]) {
    expect((await hotich(folder, words, { env })).code).toBe(0);
    expect(readdirSync(home)).toEqual([]);
  }
});

const read = (...words: readonly string[]) => hotich(folder, ['read', ...words, '--json']);

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The names among the lines of one hand; lines of letters thrown together are among them too. */
async function* names(count: number) {
  for await (const line of makeLines(count, 79, [handFace(LINE_HANDS[0])])) {
    if (/^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+$/u.test(line.text)) yield line;
  }
}

const PAPER = '#ffffff';

/** Grey of this mean, its pixels so far apart, always the same. */
function grained({ width, height }: Size, mean: number, apart: number): Sharp {
  const random = createRandom(5);
  const pixels = Uint8ClampedArray.from({ length: width * height }, () => random.normal(mean, apart));
  return sharp(pixels, { raw: { width, height, channels: 1 } });
}

async function onRoughTable(line: Sharp, { width, height }: Size): Promise<Sharp> {
  const wood = grained({ width: width + 80, height: height + 80 }, 110, 60);
  const table = await wood.blur(1.5).png().toBuffer();
  return sharp(table).composite([{ input: await line.png().toBuffer(), left: 40, top: 40 }]);
}

/** Over the left half; its edge runs aslant. */
const shadow = (width: number, height: number) =>
  Buffer.from(
    `<svg width="${width}" height="${height}"><path d="M0 0H${0.6 * width}L${0.4 * width} ${height}H0" opacity="0.45"/></svg>`,
  );

/** The squares of a school book's paper, every fourth rule bolder; the level ones fall a little. */
function squares(width: number, height: number) {
  const pitch = height / 5;
  const along = (length: number, line: (at: number) => string) =>
    Array.from({ length: Math.floor(length / pitch) }, (_, at) => {
      const grey = at % 4 === 0 ? '#888888' : '#a8a8a8';
      return `<path d="${line((at + 0.4) * pitch)}" stroke="${grey}"/>`;
    }).join('');
  const level = along(height, (y) => `M0 ${y}L${width} ${y + 2}`);
  const upright = along(width, (x) => `M${x} 0V${height}`);
  return Buffer.from(`<svg width="${width}" height="${height}" stroke-width="1.5">${level}${upright}</svg>`);
}

interface Place {
  readonly left: number;
  readonly top: number;
}

/** Names on one sheet, each placed by how large the sheet is before it. */
async function together(count: number, place: (before: Size) => Place) {
  const strips: OverlayOptions[] = [];
  const words: string[] = [];
  let [width, height] = [0, 0];
  for await (const { bytes, text } of names(16)) {
    // Each as light as the sheet: pictures of lines differ in their paper.
    const strip = sharp(bytes).normalise({ lower: 2, upper: 60 }).resize({ height: 60 });
    const { data: input, info } = await strip.toBuffer({ resolveWithObject: true });
    const { left, top } = strips.length === 0 ? { left: 0, top: 0 } : place({ width, height });
    strips.push({ input, left, top, blend: 'darken' });
    words.push(...text.split(' '));
    [width, height] = [Math.max(width, left + info.width), Math.max(height, top + info.height)];
    if (strips.length === count) break;
  }
  const sheet = sharp({ create: { width, height, channels: 3, background: PAPER } }).composite(strips);
  return { picture: await sheet.png().toBuffer(), words };
}

/** Share of the words that are read. */
async function shareRead(file: string, words: readonly string[]): Promise<number> {
  const { lines } = await read(file, '--kind', 'name');
  const seen = String(lines[0]?.text).split(/[ ,]+/);
  return words.filter((word) => seen.includes(word)).length / words.length;
}

/** How many of the pictures of names are read as what is written on them. */
async function countRight(files: readonly string[], asWritten: readonly string[]): Promise<number> {
  const { lines } = await read(...files, '--kind', 'name');
  return asWritten.filter((text, at) => lines[at]?.text === text).length;
}

const around = (px: number) => ({ top: px, bottom: px, left: px, right: px });

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

  it.each<readonly [how: string, change: (line: Sharp, size: Size) => Sharp | Promise<Sharp>]>([
    [
      'by a narrow hand',
      (line, { width, height }) => line.resize(Math.round(0.4 * width), height, { fit: 'fill' }),
    ],
    ['upside down', (line) => line.rotate(180)],
    ['on its side', (line) => line.rotate(90)],
    ['photographed on a dark table', (line) => line.extend({ ...around(40), background: '#201c1a' })],
    ['photographed on a rough table', onRoughTable],
    [
      'half in the shadow of a hand',
      (line, { width, height }) => line.composite([{ input: shadow(width, height), blend: 'over' }]),
    ],
    [
      'on squared paper',
      (line, { width, height }) => line.composite([{ input: squares(width, height), blend: 'darken' }]),
    ],
  ])('reads a name %s', async (how, change) => {
    const asWritten: string[] = [];
    const changed: string[] = [];
    for await (const { bytes, text } of names(16)) {
      const file = join(folder, `${how}-${changed.length}.png`);
      const picture = await change(sharp(bytes), await sharp(bytes).metadata());
      await picture.png().toFile(file);
      changed.push(file);
      asWritten.push(text);
    }
    expect(asWritten.length).toBeGreaterThanOrEqual(6);
    expect(await countRight(changed, asWritten)).toBeGreaterThanOrEqual(asWritten.length - 1);
  });

  it.each([
    { how: 'wide', width: 1000, height: 64, left: 400, top: 17, specks: [] },
    { how: 'high and dirty', width: 500, height: 260, left: 30, top: 40, specks: [0.5, 0.66, 0.83] },
  ])('reads a little in a $how box, between its rules', async ({ how, width, height, left, top, specks }) => {
    const upright = [4, 9, width - 9, width - 5].map((x) => `<rect x="${x}" width="2" height="${height}"/>`);
    const level = `<rect y="${height - 5}" width="${width}" height="2"/>`;
    const dirt = specks.map((at) => `<circle cx="${at * width}" cy="${at * height}" r="2"/>`);
    const shapes = [...upright, level, ...dirt].join('');
    const box = Buffer.from(`<svg width="${width}" height="${height}" fill="#909090">${shapes}</svg>`);
    const files: string[] = [];
    const asWritten: string[] = [];
    for await (const { bytes, text } of names(16)) {
      const input = await sharp(bytes).normalise({ lower: 2, upper: 60 }).resize({ height: 30 }).toBuffer();
      const file = join(folder, `${how}-box-${files.length}.png`);
      const grain = await grained({ width, height }, 232, 6).png().toBuffer();
      await sharp(grain)
        .composite([{ input: box }, { input, left, top, blend: 'darken' }])
        .png()
        .toFile(file);
      files.push(file);
      asWritten.push(text);
    }
    expect(asWritten.length).toBeGreaterThanOrEqual(6);
    expect(await countRight(files, asWritten)).toBeGreaterThanOrEqual(asWritten.length - 1);
  });

  it('reads a long line that rises', async () => {
    const { picture, words } = await together(4, (before) => ({ left: before.width, top: 0 }));
    const file = join(folder, 'rising.png');
    await sharp(picture).rotate(-5, { background: PAPER }).toFile(file);
    expect(await shareRead(file, words)).toBeGreaterThanOrEqual(0.8);
  });

  it.each([2, 3])('reads %i lines whose tails reach into one another', async (count) => {
    const { picture, words } = await together(count, (before) => ({ left: 0, top: before.height - 14 }));
    const file = join(folder, `${count}-lines.png`);
    await sharp(picture).toFile(file);
    expect(await shareRead(file, words)).toBeGreaterThanOrEqual(0.8);
  });

  it('names a picture that is none and reads the others', async () => {
    const [one = ''] = pictures;
    const whole = await sharp(one).jpeg().toBuffer();
    writeFileSync(join(folder, 'spoilt.tif'), await tiffWithEmptyStrip(whole));
    writeFileSync(join(folder, 'telephone.jpg'), withOddScanHeader(whole));
    const files = ['note.txt', 'spoilt.tif', 'telephone.jpg'].map((name) => join(folder, name));
    const run = await read(...files, one);
    expect(run.code).toBe(3);
    expect(run.lines.map(({ type, code }) => [type, code])).toEqual([
      ['error', 'not-an-image'],
      ['error', 'image-truncated'],
      ['reading', undefined],
      ['reading', undefined],
      ['outcome', undefined],
    ]);
  });

  it('reads a line on an empty sheet, and says of a page that it is none', async () => {
    const { picture, words } = await together(2, (before) => ({ left: before.width, top: 0 }));
    const file = join(folder, 'sheet.png');
    await sharp(picture).extend({ top: 500, bottom: 200, background: PAPER }).toFile(file);
    expect(await shareRead(file, words)).toBeGreaterThanOrEqual(0.8);
    const page = await read(join(BOOKS, 'ks-2006-entry', 'page-001.jpg'));
    expect([page.code, page.lines[0]?.code]).toEqual([1, 'no-line-found']);
  });

  it('reads no page of a file that holds several, and says what to do', async () => {
    const pages = await Promise.all(
      pictures.map((each) => sharp(each).resize({ width: 600, height: 60, fit: 'fill' }).toBuffer()),
    );
    const [tiff, pdf] = [join(folder, 'two.tif'), join(folder, 'three.pdf')];
    await sharp(pages, { join: { animated: true } })
      .tiff()
      .toFile(tiff);
    writeFileSync(pdf, await scannedPdf(3));
    const { exit, codes, messages } = await refused(folder, ['read', tiff, pdf]);
    expect([exit, codes]).toEqual([1, ['many-pages', 'many-pages']]);
    expect(messages.map(({ vi }) => vi)).toEqual([
      expect.stringMatching(/^two\.tif: tệp có 2 trang.*hotich scan/),
      expect.stringMatching(/^three\.pdf: tệp có 3 trang.*hotich scan/),
    ]);
  });

  it.each([
    ['few', 12],
    ['many', 60],
  ])('stops at Ctrl+C among %s pictures with 130, and says how many it has read', async (_how, count) => {
    const [one = ''] = pictures;
    let stopped = false;
    const run = await hotich(folder, ['read', ...Array.from({ length: count }, () => one), '--json'], {
      watch(stdout, interrupt) {
        if (stopped || !stdout.includes('"reading"')) return;
        stopped = true;
        interrupt();
      },
    });
    expect([run.code, run.stderr]).toEqual([130, '']);
    const shown = run.lines.filter(({ type }) => type === 'reading').length;
    expect(shown).toBeLessThan(count);
    expect(run.lines.at(-1)).toMatchObject({ type: 'outcome', ok: false, exit_code: 130, read: shown });
  });

  it('fails if it can read none, and for a kind or a book there is not', async () => {
    const [one = ''] = pictures;
    expect((await read(join(folder, 'none.png'))).code).toBe(1);
    expect((await read(one, '--kind', 'poem')).code).toBe(2);
    expect((await read(one, '--book', 'B1')).lines[0]).toMatchObject({ code: 'workspace-not-found' });
  });
});
