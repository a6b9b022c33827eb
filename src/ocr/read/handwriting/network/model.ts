/** Where the handwriting model lies, and what its description says. */
import { access, readFile } from 'node:fs/promises';
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

/** Figures, and the strokes and dots that stand between them in dates and numbers. */
export const FIGURES: ReadonlySet<string> = new Set('0123456789/-.');

export type ModelDescription = z.infer<typeof modelDescription>;

/** A file of `models/`. */
export function modelFile(name: string): string {
  return fileURLToPath(new URL(name, MODELS));
}

/** The network, as a path: its bytes are read by the library that runs it. Throws `model-missing`. */
export async function networkFile(): Promise<string> {
  const path = modelFile('handwriting.onnx');
  try {
    await access(path);
  } catch (error) {
    throw new HotichError('model-missing', { file: 'models/handwriting.onnx' }, { cause: error });
  }
  return path;
}

/** Throws `model-missing` if the description is not there or is none. */
export async function readDescription(): Promise<ModelDescription> {
  try {
    return modelDescription.parse(JSON.parse(await readFile(modelFile('handwriting.json'), 'utf8')));
  } catch (error) {
    throw new HotichError('model-missing', { file: 'models/handwriting.json' }, { cause: error });
  }
}
