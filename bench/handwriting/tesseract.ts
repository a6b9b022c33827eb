/** The same lines by Tesseract, as the program used it before: the reference beside the reader of handwriting. */
import { TesseractReader } from '../../src/ocr/read/tesseract-reader.js';
import type { RealLine } from './lines.js';
import type { Judged } from './score.js';

/** The lines are cut about so high on paper, mm. */
const LINE_HEIGHT = 9;

export async function readWithTesseract(lines: readonly RealLine[]): Promise<readonly Judged[]> {
  const reader = await TesseractReader.start(1);
  try {
    const judged: Judged[] = [];
    for (const { image, text } of lines) {
      const dpi = (image.height / LINE_HEIGHT) * 25.4;
      const { candidates } = await reader.read({ kind: 'place', images: [image], dpi });
      judged.push({ truth: text, read: candidates[0]?.text ?? '' });
    }
    return judged;
  } finally {
    await reader.close();
  }
}
