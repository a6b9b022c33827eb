/** The shipped model: the program sees what training saw, and says what the training framework says. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { modelFile } from '../../../src/ocr/read/handwriting/model.js';
import { Network } from '../../../src/ocr/read/handwriting/network.js';
import { prepareInk } from '../../../src/ocr/read/handwriting/prepare.js';

/** Written by training/export.py: ink in 8 bits, the logits of every seventh step. */
const fixture = z
  .array(
    z.object({
      text: z.string(),
      width: z.number(),
      height: z.number(),
      grey: z.string(),
      ink_width: z.number(),
      ink: z.string(),
      steps: z.number(),
      logits: z.array(z.array(z.number())),
    }),
  )
  .parse(JSON.parse(readFileSync(modelFile('fixture.json'), 'utf8')));
const EVERY = 7;

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));

let network: Network;
beforeAll(async () => {
  network = await Network.load();
  return () => network.close();
});

describe('a line of the fixture', () => {
  it.each(fixture.map((line, index) => ({ line, index })))(
    'becomes the same ink: $index',
    async ({ line }) => {
      const { data, width, height } = await prepareInk(
        { data: bytes(line.grey), width: line.width, height: line.height },
        network.description.height,
      );
      const expected = bytes(line.ink);
      expect([width, height * width]).toEqual([line.ink_width, expected.length]);
      let apart = 0;
      for (const [pixel, value] of expected.entries()) apart += Math.abs((data[pixel] ?? 0) * 255 - value);
      // The two libraries round their filters differently.
      expect(apart / expected.length).toBeLessThan(2);
    },
  );

  it.each(fixture.map((line, index) => ({ line, index })))(
    'gives the same logits: $index',
    async ({ line }) => {
      const ink = Float32Array.from(bytes(line.ink), (value) => value / 255);
      const { height } = network.description;
      const logits = await network.run({ data: ink, width: line.ink_width, height });
      expect(logits.steps).toBe(line.steps);
      let most = 0;
      for (const [row, values] of line.logits.entries()) {
        for (const [each, value] of values.entries()) {
          const here = logits.data[row * EVERY * logits.classes + each] ?? Number.NaN;
          most = Math.max(most, Math.abs(here - value));
        }
      }
      expect(most).toBeLessThan(0.01);
    },
  );
});
