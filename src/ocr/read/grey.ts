/** Plain arithmetic on small grey pictures: even light, threshold, connected patches of ink. */
import type { GreyImage } from '../types.js';

/** A picture of ink: 1 where a pixel is inked. */
export interface InkImage {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A connected patch of ink: its extent (both ends included) and its pixels as indices into the picture. */
export interface Patch {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly pixels: readonly number[];
}

/** Share of a tile's pixels darker than its paper: a written line inks less than a third of it. */
const PAPER_QUANTILE = 0.7;

/**
 * Evens out the light along a line: unwritten paper becomes 255, ink keeps its share of it. The paper's
 * brightness is taken from tiles about `tile` pixels wide and blended between them.
 */
export function evenLight({ data, width, height }: GreyImage, tile: number): GreyImage {
  const columns = Math.max(1, Math.round(width / tile));
  const paper = Array.from({ length: columns }, (_, column) => {
    const from = Math.floor((column * width) / columns);
    const to = Math.floor(((column + 1) * width) / columns);
    return Math.max(32, quantile(histogram(data, width, height, from, to), PAPER_QUANTILE));
  });
  const gain = new Float64Array(width);
  for (let x = 0; x < width; x++) {
    const at = ((x + 0.5) * columns) / width - 0.5;
    const left = Math.min(columns - 1, Math.max(0, Math.floor(at)));
    const right = Math.min(columns - 1, left + 1);
    const share = Math.min(1, Math.max(0, at - left));
    const here = (paper[left] ?? 255) * (1 - share) + (paper[right] ?? 255) * share;
    gain[x] = 255 / here;
  }
  const out = new Uint8Array(width * height);
  for (let y = 0, pixel = 0; y < height; y++) {
    for (let x = 0; x < width; x++, pixel++) {
      const value = (data[pixel] ?? 0) * (gain[x] ?? 1);
      out[pixel] = value > 255 ? 255 : value;
    }
  }
  return { data: out, width, height };
}

/** The picture in squares of `step` pixels, the darkest pixel of each: thin strokes are not lost. */
export function darkestOf({ data, width, height }: GreyImage, step: number): GreyImage {
  const columns = Math.max(1, Math.floor(width / step));
  const rows = Math.max(1, Math.floor(height / step));
  const out = new Uint8Array(columns * rows).fill(255);
  for (let y = 0; y < rows * step; y++) {
    const to = Math.floor(y / step) * columns;
    for (let x = 0; x < step; x++) {
      for (let column = 0, at = y * width + x; column < columns; column++, at += step) {
        const value = data[at] ?? 255;
        if (value < (out[to + column] ?? 0)) out[to + column] = value;
      }
    }
  }
  return { data: out, width: columns, height: rows };
}

/** The brightness at or below which so large a share of the pixels are. */
export function brightnessAt({ data, width, height }: GreyImage, share: number): number {
  return quantile(histogram(data, width, height, 0, width), share);
}

/** How often each brightness occurs in the columns from `from` up to `to`. */
function histogram(data: Uint8Array, width: number, height: number, from: number, to: number): Uint32Array {
  const counts = new Uint32Array(256);
  for (let y = 0; y < height; y++) {
    for (let x = from; x < to; x++) {
      const value = data[y * width + x] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  return counts;
}

/** The value at or below which `share` of the counted pixels lie. */
/** The value that at least so large a share of what was counted is at most; the counts stand in the order of their values. */
export function quantile(counts: Uint32Array, share: number): number {
  let total = 0;
  for (const count of counts) total += count;
  let sum = 0;
  for (let value = 0; value < counts.length; value++) {
    sum += counts[value] ?? 0;
    if (sum >= total * share) return value;
  }
  return counts.length - 1;
}

/**
 * The brightness that best parts ink from paper (Otsu 1979), kept within `least` and `most`: on an empty
 * line there is nothing to part, and the noise of the paper must not become ink.
 */
export function inkThreshold(image: GreyImage, least = 120, most = 205): number {
  const counts = histogram(image.data, image.width, image.height, 0, image.width);
  const total = image.width * image.height;
  let sum = 0;
  for (let value = 0; value < 256; value++) sum += value * (counts[value] ?? 0);
  let below = 0;
  let sumBelow = 0;
  let best = -1;
  let threshold = most;
  for (let value = 0; value < 255; value++) {
    below += counts[value] ?? 0;
    sumBelow += value * (counts[value] ?? 0);
    if (below === 0 || below === total) continue;
    const apart = sumBelow / below - (sum - sumBelow) / (total - below);
    const between = below * (total - below) * apart * apart;
    if (between > best) {
      best = between;
      threshold = value;
    }
  }
  return Math.min(most, Math.max(least, threshold));
}

export function inkOf({ data, width, height }: GreyImage, threshold: number): InkImage {
  const ink = new Uint8Array(data.length);
  for (let pixel = 0; pixel < data.length; pixel++) ink[pixel] = (data[pixel] ?? 255) <= threshold ? 1 : 0;
  return { data: ink, width, height };
}

/** The ink grown by `reach` pixels on all sides (a square brush), along rows and then along columns. */
export function grown(ink: InkImage, reach: number): InkImage {
  const { width, height } = ink;
  const rows = spread(ink.data, width, 1, height, width, reach);
  return { data: spread(rows, height, width, width, 1, reach), width, height };
}

/** Grows ink along `lines` lines of `length` pixels; `step` from pixel to pixel, `next` from line to line. */
function spread(
  from: Uint8Array,
  length: number,
  step: number,
  lines: number,
  next: number,
  reach: number,
): Uint8Array {
  const to = new Uint8Array(from.length);
  for (let line = 0; line < lines; line++) {
    const start = line * next;
    let until = -1;
    for (let at = 0; at < length + reach; at++) {
      if (at < length && from[start + at * step] === 1) until = at + 2 * reach;
      const target = at - reach;
      if (target >= 0 && at <= until) to[start + target * step] = 1;
    }
  }
  return to;
}

/** The connected patches of ink, corners touching included. */
export function patchesOf({ data, width, height }: InkImage): readonly Patch[] {
  const seen = new Uint8Array(data.length);
  const patches: Patch[] = [];
  for (let start = 0; start < data.length; start++) {
    if (data[start] !== 1 || seen[start] === 1) continue;
    seen[start] = 1;
    const pixels = [start];
    let left = start % width;
    let right = left;
    let top = Math.floor(start / width);
    let bottom = top;
    for (let next = 0; next < pixels.length; next++) {
      const pixel = pixels[next] ?? start;
      const x = pixel % width;
      const y = (pixel - x) / width;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          const neighbour = ny * width + nx;
          if (data[neighbour] !== 1 || seen[neighbour] === 1) continue;
          seen[neighbour] = 1;
          pixels.push(neighbour);
        }
      }
    }
    patches.push({ left, top, right, bottom, pixels });
  }
  return patches;
}

export function widthOf(patch: Patch): number {
  return patch.right - patch.left + 1;
}

export function heightOf(patch: Patch): number {
  return patch.bottom - patch.top + 1;
}
