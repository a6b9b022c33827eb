/**
 * Takes away the table or the cover that a photograph of a line shows around the paper: against so much black, ink would
 * count as pale and letters as small.
 */
import type { GreyImage } from '../../../types.js';

/** Of paper this share of the pixels is at most as bright. */
const PAPER_QUANTILE = 0.9;
/** Where half the pixels of a row or column are darker than this share of the paper's brightness, there is no paper. */
const DARK = 0.6;
/** Dark columns less broad than this share of the height may be an upright stroke. */
const LEAST_BREADTH = 0.25;
/** Pixels looked at in each direction, about. */
const LOOKED_AT = 64;

/** The picture without rows and columns at its edges that are dark throughout; as it is if hardly any would stay. */
export function withoutSurround(image: GreyImage): GreyImage {
  const { data, width, height } = image;
  const across = Math.max(1, Math.floor(width / LOOKED_AT));
  const down = Math.max(1, Math.floor(height / LOOKED_AT));
  const dark = DARK * paperOf(image, across, down);
  const [top, bottom] = paperIn(height, (y) => {
    let count = 0;
    for (let x = 0; x < width; x += across) if ((data[y * width + x] ?? 255) < dark) count++;
    return count > width / across / 2;
  });
  const rows = bottom - top;
  const [left, right] = paperIn(width, (x) => {
    let count = 0;
    for (let y = top; y < bottom; y += down) if ((data[y * width + x] ?? 255) < dark) count++;
    return count > rows / down / 2;
  });
  const least = LEAST_BREADTH * rows;
  const from = left < least ? 0 : left;
  const to = width - right < least ? width : right;
  if (rows < 2 || to - from < 2 || (rows === height && to - from === width)) return image;
  const out = new Uint8Array(rows * (to - from));
  for (let y = 0; y < rows; y++) {
    const start = (top + y) * width;
    out.set(data.subarray(start + from, start + to), y * (to - from));
  }
  return { data: out, width: to - from, height: rows };
}

/** From the first to behind the last of `count` that is not dark. */
function paperIn(count: number, isDark: (at: number) => boolean): readonly [from: number, to: number] {
  let from = 0;
  while (from < count && isDark(from)) from++;
  let to = count;
  while (to > from && isDark(to - 1)) to--;
  return [from, to];
}

function paperOf({ data, width, height }: GreyImage, across: number, down: number): number {
  const seen: number[] = [];
  for (let y = 0; y < height; y += down) {
    for (let x = 0; x < width; x += across) seen.push(data[y * width + x] ?? 255);
  }
  const sorted = Uint8Array.from(seen).sort();
  return sorted[Math.floor(PAPER_QUANTILE * (sorted.length - 1))] ?? 255;
}
