/** Real lines held back from training, and how they are read: from the folder given by `--data`, never committed. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { greyPicture } from '../../src/ocr/intake/grey-picture.js';
import type { GreyImage } from '../../src/ocr/types.js';

/** A line and what stands on it. */
export interface RealLine {
  readonly file: string;
  readonly text: string;
  readonly image: GreyImage;
}

/** `validation` tunes and calibrates, `phone` is measured and may be looked at, `test` measures and nothing else. */
export type LinePart = 'validation' | 'test' | 'phone';

const SPLIT = fileURLToPath(new URL('../../training/split.json', import.meta.url));
const labels = z.record(z.string(), z.string());
const splitFile = z.object({ validation: z.array(z.string()), test: z.array(z.string()) });

/** Whether the lines are there to be measured on. */
export function hasLines(data: string): boolean {
  return existsSync(join(data, 'handwriting/labels.json')) && existsSync(SPLIT);
}

export async function readLines(data: string, part: LinePart): Promise<readonly RealLine[]> {
  const folder = join(data, 'handwriting');
  const phone = part === 'phone';
  const texts = labels.parse(
    JSON.parse(readFileSync(join(folder, phone ? 'phone-labels.json' : 'labels.json'), 'utf8')),
  );
  const files = phone ? Object.keys(texts) : splitFile.parse(JSON.parse(readFileSync(SPLIT, 'utf8')))[part];
  return Promise.all(
    files.toSorted().map(async (file) => ({
      file,
      text: (texts[file] ?? '').normalize('NFC'),
      image: await greyPicture(join(folder, phone ? 'phone' : 'lines', file)),
    })),
  );
}
