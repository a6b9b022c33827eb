/** What of a cut-out box is handed to a reader, on boxes drawn here. */
import { describe, expect, it } from 'vitest';
import { prepareLine } from '../../src/ocr/read/line.js';
import type { GreyImage } from '../../src/ocr/types.js';

const DPI = 254;
/** Pixels of ink in a box of 20 × 28 mm, ten to the millimetre. */
type Stroke = readonly [left: number, top: number, width: number, height: number];

function boxOf(...strokes: readonly Stroke[]): GreyImage {
  const [width, height] = [200, 280];
  const data = new Uint8Array(width * height).fill(235);
  for (const [left, top, wide, high] of strokes) {
    for (let y = top; y < top + high; y++) data.fill(40, y * width + left, y * width + left + wide);
  }
  return { data, width, height };
}

/** Two figures, 4 mm high. */
const FIGURES: readonly Stroke[] = [
  [60, 40, 5, 40],
  [80, 40, 20, 5],
  [95, 40, 5, 40],
];
const MARGINS = 2 * 9;

const size = (box: GreyImage): readonly [width: number | undefined, height: number | undefined] => {
  const { image } = prepareLine(box, DPI);
  return [image?.width, image?.height];
};

describe('the writing in a box', () => {
  it('is all that is handed on, without what is left of the border above and below', () => {
    const alone = size(boxOf(...FIGURES));
    expect(alone).toEqual([40 + MARGINS, 40 + MARGINS]);
    expect(size(boxOf(...FIGURES, [100, 262, 60, 6], [150, 8, 30, 5], [30, 264, 9, 11]))).toEqual(alone);
  });

  it('has its dashes, however far along the line, and the dots under its letters', () => {
    expect(size(boxOf(...FIGURES, [160, 58, 20, 4]))).toEqual([120 + MARGINS, 40 + MARGINS]);
    expect(size(boxOf(...FIGURES, [70, 88, 6, 6]))).toEqual([40 + MARGINS, 54 + MARGINS]);
  });

  it('may be a dash alone', () => {
    expect(size(boxOf([60, 100, 40, 11]))).toEqual([40 + MARGINS, 11 + MARGINS]);
  });

  it('may stand on two lines', () => {
    const second = FIGURES.map(([left, top, width, height]): Stroke => [left, top + 80, width, height]);
    expect(size(boxOf(...FIGURES, ...second))).toEqual([40 + MARGINS, 120 + MARGINS]);
  });
});
