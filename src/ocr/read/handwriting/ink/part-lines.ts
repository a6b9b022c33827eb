/** Takes one written line out of a picture with several, tails and all. */
import type { GreyImage } from '../../../types.js';
import { heightOf, type Patch } from '../../grey.js';
import { type Gap, rowOf } from './line-gaps.js';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A patch of ink with less than this share of it beyond a gap is a tail, and belongs to the line it hangs from. */
const TAIL = 0.3;
/** A patch lower than this share of the picture is a mark or a dot. */
const LETTER = 0.1;
/** Rows kept above and below a line, share of its height. */
const MARGIN = 0.08;

/**
 * Share of the letters that a gap would cut through, tails and marks left out. Between lines these are few, joined by a tail
 * to what stands below; but figures too have less ink at half their height than above and below.
 */
export function cutThrough(patches: readonly Patch[], picture: Size, slope: number, gap: Gap): number {
  let [cut, all] = [0, 0];
  for (const patch of patches) {
    if (heightOf(patch) < LETTER * picture.height) continue;
    const { pixels } = patch;
    const above = pixels.filter((pixel) => rowOf(pixel, picture.width, slope) < gap.row).length;
    if (Math.min(above, pixels.length - above) >= TAIL * pixels.length) cut++;
    all++;
  }
  return all === 0 ? 1 : cut / all;
}

/** Which line each pixel of a small picture belongs to, from 1; 0 is paper. */
export function parted(
  patches: readonly Patch[],
  { width, height }: Size,
  slope: number,
  gaps: readonly Gap[],
): Uint8Array {
  const lineOf = (pixel: number): number => {
    const row = rowOf(pixel, width, slope);
    return 1 + gaps.filter((gap) => gap.row <= row).length;
  };
  const out = new Uint8Array(width * height);
  for (const { pixels } of patches) {
    const counts = new Map<number, number>();
    for (const pixel of pixels) {
      const line = lineOf(pixel);
      out[pixel] = line;
      counts.set(line, (counts.get(line) ?? 0) + 1);
    }
    const [[line, most] = [1, 0]] = [...counts].sort((one, other) => other[1] - one[1]);
    if (pixels.length - most < TAIL * pixels.length) for (const pixel of pixels) out[pixel] = line;
  }
  return out;
}

/**
 * One line of a picture, without what belongs to others. `lines`: of each square of `step` pixels which line it belongs
 * to (0: paper).
 */
export function cutOut(image: GreyImage, lines: Uint8Array, line: number, step: number): GreyImage {
  const columns = Math.max(1, Math.floor(image.width / step));
  const rows = lines.length / columns;
  let [first, last] = [rows, 0];
  for (const [at, of] of lines.entries()) {
    if (of !== line) continue;
    first = Math.min(first, Math.floor(at / columns));
    last = Math.max(last, Math.floor(at / columns));
  }
  const margin = Math.ceil(MARGIN * (last - first + 1));
  const top = Math.max(0, first - margin) * step;
  const bottom = Math.min(image.height, (last + 1 + margin) * step);
  const { width } = image;
  // A copy: `slice` of a Buffer would be a view of the picture itself.
  const data = Uint8Array.from(image.data.subarray(top * width, bottom * width));
  const paper = paperOf(image, lines, columns, step);
  const others = grownOthers(lines, line, columns, rows);
  for (let y = top; y < bottom; y++) {
    const row = Math.min(rows - 1, Math.floor(y / step)) * columns;
    for (let x = 0; x < width; x++) {
      const column = Math.min(columns - 1, Math.floor(x / step));
      if (others[row + column] === 1) data[(y - top) * width + x] = paper[column] ?? 255;
    }
  }
  return { data, width, height: bottom - top };
}

/** The squares of other lines and those beside them, where their strokes fade; none of the line's own. */
function grownOthers(lines: Uint8Array, line: number, columns: number, rows: number): Uint8Array {
  const out = new Uint8Array(lines.length);
  for (const [at, of] of lines.entries()) {
    if (of === 0 || of === line) continue;
    const [x, y] = [at % columns, Math.floor(at / columns)];
    for (let row = Math.max(0, y - 1); row <= Math.min(rows - 1, y + 1); row++) {
      for (let column = Math.max(0, x - 1); column <= Math.min(columns - 1, x + 1); column++) {
        if (lines[row * columns + column] !== line) out[row * columns + column] = 1;
      }
    }
  }
  return out;
}

/** The brightest unwritten pixel of each column of squares, its upper edge. */
function paperOf({ data, width }: GreyImage, lines: Uint8Array, columns: number, step: number): Uint8Array {
  const out = new Uint8Array(columns);
  for (const [at, of] of lines.entries()) {
    if (of !== 0) continue;
    const column = at % columns;
    const value = data[Math.floor(at / columns) * step * width + column * step] ?? 255;
    if (value > (out[column] ?? 0)) out[column] = value;
  }
  return out;
}
