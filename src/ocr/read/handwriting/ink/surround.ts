/**
 * Takes away what surrounds the paper of a line: the table or the cover that a photograph shows, a box's border. Against so much
 * black, ink would count as pale and letters as small.
 */
import type { GreyImage } from '../../../types.js';

/** Of paper this share of the pixels is at most as bright. */
const PAPER_QUANTILE = 0.9;
/** Where half the pixels of a row or column are darker than this share of the paper's brightness, there is no paper. */
const DARK = 0.6;
/** Dark columns less broad than this share of the height may be an upright stroke. */
const LEAST_BREADTH = 0.25;
/** A border of a box lies so near an edge or what is dark there, share of the height; */
const BORDER = 0.1;
/** upright, it is dark over this share of the height: letters reach less often from edge to edge. */
const UPRIGHT = 0.95;
/** Pixels looked at in each direction, about. */
const LOOKED_AT = 64;

/** The picture without what is dark throughout at its edges, and without a box's border near them; as it is if hardly any would stay. */
export function withoutSurround(image: GreyImage): GreyImage {
  const { data, width, height } = image;
  const across = Math.max(1, Math.floor(width / LOOKED_AT));
  const down = Math.max(1, Math.floor(height / LOOKED_AT));
  const dark = DARK * paperOf(image, across, down);
  const [top, bottom] = paperIn(height, Math.round(BORDER * height), (y) => {
    let count = 0;
    for (let x = 0; x < width; x += across) if ((data[y * width + x] ?? 255) < dark) count++;
    return count > width / across / 2;
  });
  const rows = bottom - top;
  const isDark = (share: number) => (x: number) => {
    let count = 0;
    for (let y = top; y < bottom; y += down) if ((data[y * width + x] ?? 255) < dark) count++;
    return count > (rows / down) * share;
  };
  const [first, last] = paperIn(width, 0, isDark(0.5));
  const least = LEAST_BREADTH * rows;
  const [left, right] = paperIn(width, Math.round(BORDER * rows), isDark(UPRIGHT));
  const from = first < least ? left : first;
  const to = width - last < least ? right : last;
  if (rows < 2 || to - from < 2 || (rows === height && to - from === width)) return image;
  const out = new Uint8Array(rows * (to - from));
  for (let y = 0; y < rows; y++) {
    const start = (top + y) * width;
    out.set(data.subarray(start + from, start + to), y * (to - from));
  }
  return { data: out, width: to - from, height: rows };
}

/** Of `count` rows or columns those within what is dark at either end, or `reach` at most from it. */
function paperIn(
  count: number,
  reach: number,
  isDark: (at: number) => boolean,
): readonly [from: number, to: number] {
  let from = 0;
  for (let at = 0; at < count && at - from <= reach; at++) if (isDark(at)) from = at + 1;
  let to = count;
  for (let at = count - 1; at >= from && to - 1 - at <= reach; at--) if (isDark(at)) to = at;
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
