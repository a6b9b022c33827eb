/** Whether the handwriting model is whole: the bytes it was delivered with, and what it says of lines known beforehand. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { HotichError } from '../../../../messages/errors.js';
import { calibratedSum } from '../calibration.js';
import { Languages } from '../language/languages.js';
import { NETWORK, takeModelFile, takeModelJson } from './model.js';
import { Network } from './network.js';

/** Written by training/export.py: lines, their ink in 8 bits, and the logits of every seventh step. */
export const fixtureFile = z.array(
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
);
export type FixtureLine = z.infer<typeof fixtureFile>[number];

const EVERY = 7;
/**
 * The network reckons in whole numbers, training in fractions that are rounded: where one of them falls between two, the
 * logits differ a little. Of the delivered network's own lines they do so by 0.4 at most.
 */
export const MOST_APART = 1;
/** Classes so far below the likeliest of a step (e^-12) are never read. */
const COUNTS = 12;

export function readFixture(): Promise<readonly FixtureLine[]> {
  return takeModelJson('fixture.json', (json) => fixtureFile.parse(json));
}

/**
 * Throws `model-missing` if a file that handwriting is read with is missing or damaged, or the network is
 * another one than its confidences were fitted for; an error of another kind if it reads otherwise than it
 * did.
 */
export async function examineModel(): Promise<void> {
  const sum = await calibratedSum();
  if (sum !== null && sum !== (await modelSum())) {
    throw new HotichError('model-missing', { file: `models/${NETWORK}` });
  }
  const [line] = await readFixture();
  const network = await Network.load();
  try {
    await new Languages(network.description.alphabet).loadAll();
    if (line === undefined || (await apartFrom(line, network)) > MOST_APART) {
      throw new Error('handwriting.onnx reads otherwise than it did');
    }
  } finally {
    await network.close();
  }
}

/** SHA-256 of the network's file, hexadecimal. */
export function modelSum(): Promise<string> {
  return takeModelFile(NETWORK, async (path) =>
    createHash('sha256')
      .update(await readFile(path))
      .digest('hex'),
  );
}

/** The most that a logit that counts differs, of a line, from what it was when the model was made. */
export async function apartFrom(line: FixtureLine, network: Network): Promise<number> {
  const ink = Float32Array.from(Buffer.from(line.ink, 'base64'), (value) => value / 255);
  const { height } = network.description;
  const logits = await network.run({ data: ink, width: line.ink_width, height });
  if (logits.steps !== line.steps) return Number.POSITIVE_INFINITY;
  let most = 0;
  for (const [row, values] of line.logits.entries()) {
    const counts = Math.max(...values) - COUNTS;
    for (const [each, value] of values.entries()) {
      const here = logits.data[row * EVERY * logits.classes + each] ?? Number.POSITIVE_INFINITY;
      if (Math.max(here, value) >= counts) most = Math.max(most, Math.abs(here - value));
    }
  }
  return most;
}
