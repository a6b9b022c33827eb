import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cutRegion, pointInCut } from '../../src/ocr/crop.js';
import type { Quad } from '../../src/schema/value.js';

/** A white picture with a blue quadrilateral whose lower right corner is red. */
async function pictureOf(corners: Quad): Promise<Buffer> {
  const points = corners.map((point) => point.join(',')).join(' ');
  const [, , [x, y]] = corners;
  const svg = `<svg width="900" height="600"><polygon points="${points}" fill="#0000c0"/><circle cx="${x - 30}" cy="${y - 30}" r="14" fill="#c00000"/></svg>`;
  return sharp({ create: { width: 900, height: 600, channels: 3, background: '#ffffff' } })
    .composite([{ input: Buffer.from(svg) }])
    .jpeg({ quality: 95 })
    .toBuffer();
}

async function pixel(jpeg: Buffer, x: number, y: number): Promise<readonly number[]> {
  const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
  const at = (Math.round(y) * info.width + Math.round(x)) * info.channels;
  return [...data.subarray(at, at + 3)];
}

describe('cutting a region', () => {
  const slanted: Quad = [
    [120, 80],
    [700, 40],
    [820, 520],
    [60, 480],
  ];

  it('undoes the perspective: the whole cut is inside the quadrilateral', async () => {
    const { jpeg, width, height } = await cutRegion(await pictureOf(slanted), slanted);
    for (const [u, v] of [
      [0.02, 0.02],
      [0.98, 0.02],
      [0.02, 0.98],
      [0.5, 0.5],
    ] as const) {
      const [red = 255, , blue = 0] = await pixel(jpeg, u * width, v * height);
      expect(red).toBeLessThan(60);
      expect(blue).toBeGreaterThan(150);
    }
  });

  it('turns a region that lies upside down upright', async () => {
    const [a, b, c, d] = slanted;
    const { jpeg, width, height } = await cutRegion(await pictureOf(slanted), [c, d, a, b]);
    const at = pointInCut([c, d, a, b], { width, height })([c[0] - 30, c[1] - 30]);
    expect(at[0]).toBeLessThan(width / 4);
    expect(at[1]).toBeLessThan(height / 4);
    const [red = 0, , blue = 255] = await pixel(jpeg, at[0], at[1]);
    expect(red).toBeGreaterThan(150);
    expect(blue).toBeLessThan(60);
  });

  it('keeps within the width asked for, and grey pictures work too', async () => {
    const grey = await sharp(await pictureOf(slanted))
      .greyscale()
      .png()
      .toBuffer();
    const cut = await cutRegion(grey, slanted, { maxWidth: 200 });
    const { width, height } = await sharp(cut.jpeg).metadata();
    expect([width, height]).toEqual([cut.width, cut.height]);
    expect(width).toBe(200);
  });
});
