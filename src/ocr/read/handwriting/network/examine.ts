/** Whether the handwriting model is whole: the bytes it was delivered with, and what it says of lines known beforehand. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { calibratedSum } from '../calibration.js';
import { modelFile, networkFile } from './model.js';
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
/** Logits may differ so much between the processors they are reckoned on. */
const MOST_APART = 0.01;

export async function readFixture(): Promise<readonly FixtureLine[]> {
  return fixtureFile.parse(JSON.parse(await readFile(modelFile('fixture.json'), 'utf8')));
}

/** Throws if the model is missing, is another one than its confidences were fitted for, or reads otherwise than it did. */
export async function examineModel(): Promise<void> {
  const sum = await calibratedSum();
  if (sum !== null && sum !== (await modelSum())) throw new Error('handwriting.onnx is not as delivered');
  const [line] = await readFixture();
  const network = await Network.load();
  try {
    if (line === undefined || (await apartFrom(line, network)) > MOST_APART) {
      throw new Error('handwriting.onnx reads otherwise than it did');
    }
  } finally {
    await network.close();
  }
}

/** SHA-256 of the network's file, hexadecimal. */
export async function modelSum(): Promise<string> {
  return createHash('sha256')
    .update(await readFile(await networkFile()))
    .digest('hex');
}

/** The most that a logit of a line differs from what it was when the model was made. */
export async function apartFrom(line: FixtureLine, network: Network): Promise<number> {
  const ink = Float32Array.from(Buffer.from(line.ink, 'base64'), (value) => value / 255);
  const { height } = network.description;
  const logits = await network.run({ data: ink, width: line.ink_width, height });
  if (logits.steps !== line.steps) return Number.POSITIVE_INFINITY;
  let most = 0;
  for (const [row, values] of line.logits.entries()) {
    for (const [each, value] of values.entries()) {
      const here = logits.data[row * EVERY * logits.classes + each] ?? Number.POSITIVE_INFINITY;
      most = Math.max(most, Math.abs(here - value));
    }
  }
  return most;
}
