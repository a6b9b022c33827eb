/** Ink of a flat page as a plane of numbers, upright or on its side, so that one code follows both kinds of rules. */
import { PAPER } from '../../geometry/render.js';
import { transposed } from '../../transpose.js';
import type { GreyImage } from '../../types.js';

/** Ink from 0 (paper) to 1, row by row. */
export interface InkPlane {
  readonly data: Float32Array;
  readonly width: number;
  readonly height: number;
}

/** Ink counts as full at this much less than paper, and below the second share not at all. */
const FULL = 0.4;
const NONE = 0.97;
/** Pixels of a page's height at which tables are looked for: a thin rule is still a pixel wide. */
const WORKING_HEIGHT = 1500;

/** The ink of a page, averaged over so many pixels that about `WORKING_HEIGHT` lines remain; `factor` says how many. */
export function inkPlane(image: GreyImage): { readonly plane: InkPlane; readonly factor: number } {
  const factor = Math.max(1, Math.round(image.height / WORKING_HEIGHT));
  const width = Math.floor(image.width / factor);
  const height = Math.floor(image.height / factor);
  const data = new Float32Array(width * height);
  const area = factor * factor;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      for (let v = 0; v < factor; v += 1) {
        const from = (y * factor + v) * image.width + x * factor;
        for (let u = 0; u < factor; u += 1) sum += image.data[from + u] ?? PAPER;
      }
      const ink = (PAPER * NONE - sum / area) / (PAPER * FULL);
      data[y * width + x] = ink <= 0 ? 0 : ink >= 1 ? 1 : ink;
    }
  }
  return { plane: { data, width, height }, factor };
}

/** The plane on its side: columns become rows. */
export function turned({ data, width, height }: InkPlane): InkPlane {
  const out = new Float32Array(data.length);
  return { data: transposed(data, width, height, out), width: height, height: width };
}
