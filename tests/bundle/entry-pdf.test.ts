import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { partCutter } from '../../src/bundle/entry-parts.js';
import { PAGE_BUDGET, type Part, sheetDrawer } from '../../src/bundle/entry-pdf.js';
import type { Page } from '../../src/store/types.js';
import { readPdf } from './read-pdf.js';

/** A page as noisy as paper under a phone: the hardest thing to squeeze into the budget. */
async function noisyPage(width: number, height: number): Promise<Buffer> {
  const lines = Array.from(
    { length: 30 },
    (_, index) =>
      `<text x="60" y="${(index + 1) * (height / 32)}" font-size="${height / 60}">Dòng ${index + 1}: Quyển số, ngày sinh</text>`,
  ).join('');
  const ink = Buffer.from(`<svg width="${width}" height="${height}">${lines}</svg>`);
  const noise = { type: 'gaussian' as const, mean: 205, sigma: 16 };
  return sharp({ create: { width, height, channels: 3, background: '#fff', noise } })
    .composite([{ input: ink }])
    .jpeg({ quality: 92 })
    .toBuffer();
}

let picture: Buffer;
let small: Buffer;
beforeAll(async () => {
  picture = await noisyPage(1654, 2339);
  small = await noisyPage(620, 877);
});

const page: Page = {
  id: 'p1',
  picture: 'x1',
  side: 'single',
  rotation: 0,
  corners: [
    [0, 0],
    [1654, 0],
    [1654, 2339],
    [0, 2339],
  ],
};
const smallCorners: Page['corners'] = [
  [0, 0],
  [620, 0],
  [620, 877],
  [0, 877],
];
const sheet = (parts: readonly Part[]) => ({
  parts,
  caption: 'Sổ 01/1985 · Số 7 · Trang 3 · SHA-256 0123456789ab · Đ ư ế ỹ',
  title: 'KS.1985.01.1985-03-12.007',
  date: new Date(Date.UTC(1985, 2, 12)),
});

describe('an entry as PDF', () => {
  it('keeps a noisy A4 page within about 100 kB, readable, the caption as text', async () => {
    const parts = await partCutter(null, async () => ({ page, bytes: picture }))([
      { page: 'p1', corners: page.corners },
    ]);
    const content = await sheetDrawer()(sheet(parts));
    expect(content.length).toBeLessThanOrEqual(PAGE_BUDGET);
    const { text, pages, images } = await readPdf(content);
    expect([pages, images]).toEqual([1, 1]);
    expect(text).toContain('Sổ 01/1985 · Số 7 · Trang 3 · SHA-256 0123456789ab · Đ ư ế ỹ');
  });

  it('is the same file for the same record', async () => {
    const parts = await partCutter(null, async () => ({ page, bytes: small }))([
      { page: 'p1', corners: smallCorners },
    ]);
    const [one, other] = [await sheetDrawer()(sheet(parts)), await sheetDrawer()(sheet(parts))];
    expect(Buffer.compare(one, other)).toBe(0);
  });

  it('cuts a tilted quadrilateral upright', async () => {
    const red = Buffer.from(
      '<svg width="800" height="600"><polygon points="200,100 500,200 450,350 150,250" fill="red"/></svg>',
    );
    const tilted = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#fff' } })
      .composite([{ input: red }])
      .png()
      .toBuffer();
    const corners = [
      [200, 100],
      [500, 200],
      [450, 350],
      [150, 250],
    ] as const;
    const [part] = await partCutter(null, async () => ({ page, bytes: tilted }))([{ page: 'p1', corners }]);
    const { channels } = await sharp(part?.[0]?.jpeg).stats();
    expect(channels.map(({ mean }) => Math.round(mean / 16))).toEqual([16, 0, 0]);
  });

  it('draws a question mark, not an empty box, for a letter its font lacks', async () => {
    const parts = await partCutter(null, async () => ({ page, bytes: small }))([
      { page: 'p1', corners: smallCorners },
    ]);
    const { text } = await readPdf(await sheetDrawer()({ ...sheet(parts), caption: 'Sổ 漢 1' }));
    expect(text.trim()).toBe('Sổ ? 1');
  });
});
