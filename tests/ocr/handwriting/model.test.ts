/** The shipped model: the program sees what training saw, and says what the training framework says. */
import { beforeAll, describe, expect, it } from 'vitest';
import { framed } from '../../../src/ocr/read/handwriting/ink/frame.js';
import { prepareInk, withoutBlankEnds } from '../../../src/ocr/read/handwriting/ink/prepare.js';
import {
  apartFrom,
  examineModel,
  MOST_APART,
  readFixture,
} from '../../../src/ocr/read/handwriting/network/examine.js';
import { Network } from '../../../src/ocr/read/handwriting/network/network.js';
import type { GreyImage } from '../../../src/ocr/types.js';

const fixture = await readFixture();

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));

const pictureOf = ({ grey, width, height }: (typeof fixture)[number]): GreyImage => ({
  data: bytes(grey),
  width,
  height,
});

let network: Network;
beforeAll(async () => {
  network = await Network.load();
  return () => network.close();
});

describe('a line of the fixture', () => {
  it.each(fixture.map((line, index) => ({ line, index })))(
    'becomes the same ink: $index',
    async ({ line }) => {
      const { data, width, height } = prepareInk(framed(pictureOf(line)), network.description.height);
      const expected = bytes(line.ink);
      expect([width, height * width]).toEqual([line.ink_width, expected.length]);
      let apart = 0;
      for (const [pixel, value] of expected.entries()) apart += Math.abs((data[pixel] ?? 0) * 255 - value);
      // The fixture holds 8 bits of each.
      expect(apart / expected.length).toBeLessThan(0.3);
    },
  );

  it.each(fixture.map((line, index) => ({ line, index })))(
    'costs no more for the blank paper beside it: $index',
    ({ line }) => {
      const grey = bytes(line.grey);
      const beside = 40 * line.height;
      const wide = line.width + 2 * beside;
      const median = grey.toSorted()[grey.length >> 1] ?? 255;
      const paper = new Uint8Array(wide * line.height).fill(median);
      for (let y = 0; y < line.height; y++) {
        paper.set(grey.subarray(y * line.width, (y + 1) * line.width), y * wide + beside);
      }
      const prepared = prepareInk({ data: paper, width: wide, height: line.height }, 40);
      const { data, width, height } = withoutBlankEnds(prepared);
      expect(width).toBeLessThanOrEqual(line.ink_width + 64);
      const inkOf = (pixels: Float32Array): number =>
        pixels.reduce((sum, each) => sum + (each > 0.35 ? each : 0), 0);
      expect(data.length).toBe(width * height);
      expect(inkOf(data)).toBeCloseTo(inkOf(prepared.data), 3);
    },
  );

  it.each(fixture.map((line, index) => ({ line, index })))(
    'is seen as large with paper above and below it: $index',
    ({ line }) => {
      const picture = pictureOf(line);
      const close = framed(picture);
      const more = Math.round(0.3 * close.height);
      const { width } = picture;
      const median = picture.data.toSorted()[picture.data.length >> 1] ?? 255;
      const data = new Uint8Array(width * (close.height + 2 * more)).fill(median);
      data.set(close.data, width * more);
      const { height } = framed({ data, width, height: close.height + 2 * more });
      expect(Math.abs(height - close.height)).toBeLessThanOrEqual(0.1 * close.height);
    },
  );

  it.each(fixture.map((line, index) => ({ line, index })))(
    'gives the same logits: $index',
    async ({ line }) => {
      expect(await apartFrom(line, network)).toBeLessThan(MOST_APART);
    },
  );
});

it('is whole by its own examination, and the one its confidences were fitted for', async () => {
  await expect(examineModel()).resolves.toBeUndefined();
});
