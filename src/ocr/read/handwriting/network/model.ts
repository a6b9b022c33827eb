/** Where the handwriting model lies, and what its description says. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { HotichError } from '../../../../messages/errors.js';

/** `models/` of the installation; built and source code lie equally deep. */
const MODELS = new URL('../../../../../models/', import.meta.url);

/** Fields that training adds for its own use pass unread. */
const modelDescription = z.object({
  version: z.string(),
  /** Height of a line as the network takes it, pixels. */
  height: z.number().int().positive(),
  /** Graphemes (NFC) of the classes from 1 on; class 0 is the blank of CTC. The space is one of them. */
  alphabet: z.array(z.string().min(1)).min(1),
});

/** The network in `models/`. */
export const NETWORK = 'handwriting.onnx';

/** Figures, and the strokes and dots that stand between them in dates and numbers. */
export const FIGURES: ReadonlySet<string> = new Set('0123456789/-.');

export type ModelDescription = z.infer<typeof modelDescription>;

/** Path of a file of `models/`. */
export function modelFile(name: string): string {
  return fileURLToPath(new URL(name, MODELS));
}

/** What `take` makes of a file of `models/`. Throws `model-missing` if it is not there or `take` cannot. */
export async function takeModelFile<Result>(
  name: string,
  take: (path: string) => Promise<Result>,
): Promise<Result> {
  try {
    return await take(modelFile(name));
  } catch (error) {
    throw new HotichError('model-missing', { file: `models/${name}` }, { cause: error });
  }
}

/** As `takeModelFile`, of a file of JSON. */
export function takeModelJson<Result>(name: string, parse: (json: unknown) => Result): Promise<Result> {
  return takeModelFile(name, async (path) => parse(JSON.parse(await readFile(path, 'utf8'))));
}

/** Throws `model-missing` if the description is not there or is none. */
export function readDescription(): Promise<ModelDescription> {
  return takeModelJson('handwriting.json', (json) => modelDescription.parse(json));
}
