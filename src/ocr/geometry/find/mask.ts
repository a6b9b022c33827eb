/** Which pixels of a reduced picture are paper: masks of zeros and ones, and their cleaning. */
import { likeMiddle } from '../cluster.js';
import type { ColourImage } from '../picture.js';
import { palenessOf, whitenessOf } from './brightness.js';
import { enclosed } from './enclosed.js';

export interface Mask {
  /** 1 where there is paper, row by row. */
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** How paper was told from its ground. */
export type PaperSign = 'colour' | 'brightness' | 'whiteness' | 'edges';

/** The one body of paper a sign shows, holes filled, or null if it shows none of a plausible size. */
export function paperMask(small: ColourImage, sign: PaperSign): Mask | null {
  const { width, height } = small;
  const paper = judged(small, sign);
  if (paper === null) return null;
  // Closed first, so that writing and rules do not part the page; then opened, so that what touches it falls off.
  const closed = shrink(spread(paper, width, height, 3), width, height, 3);
  const opened = spread(shrink(closed, width, height, 4), width, height, 4);
  const body = filled(largeParts(opened, width, height), width, height);
  const share = body.reduce((sum, value) => sum + value, 0) / body.length;
  return share < 0.08 || share > 0.985 ? null : { data: body, width, height };
}

function judged(small: ColourImage, sign: PaperSign): Uint8Array | null {
  switch (sign) {
    case 'colour':
      return likeMiddle(small);
    case 'brightness':
      return bright(whitenessOf(small), 30);
    case 'whiteness':
      return bright(palenessOf(small), 20);
    case 'edges':
      return enclosed(small);
    default: {
      const never: never = sign;
      return never;
    }
  }
}

/** The threshold that parts greys best, and the distance of the two means. */
function otsu(grey: Uint8Array): { readonly threshold: number; readonly contrast: number } {
  const counts = new Float64Array(256);
  for (const value of grey) counts[value] = (counts[value] ?? 0) + 1;
  let sum = 0;
  for (let i = 0; i < 256; i += 1) sum += i * (counts[i] ?? 0);
  let below = 0;
  let belowSum = 0;
  let best = { threshold: 128, contrast: 0, spread: -1 };
  for (let i = 0; i < 256; i += 1) {
    below += counts[i] ?? 0;
    belowSum += i * (counts[i] ?? 0);
    const above = grey.length - below;
    if (below === 0 || above === 0) continue;
    const contrast = (sum - belowSum) / above - belowSum / below;
    const between = below * above * contrast * contrast;
    if (between > best.spread) best = { threshold: i, contrast, spread: between };
  }
  return best;
}

/** 1 where a picture is bright, or null if bright and dark are hardly apart. */
function bright(values: Uint8Array, least: number): Uint8Array | null {
  const { threshold, contrast } = otsu(values);
  return contrast < least ? null : values.map((value) => (value > threshold ? 1 : 0));
}

function spread(mask: Uint8Array, width: number, height: number, reach: number): Uint8Array {
  return windowed(mask, width, height, reach, false);
}

function shrink(mask: Uint8Array, width: number, height: number, reach: number): Uint8Array {
  return windowed(mask, width, height, reach, true);
}

/** Running counts along rows, then along columns: 1 where the window holds nothing else (`whole`), or where it holds any. */
function windowed(
  mask: Uint8Array,
  width: number,
  height: number,
  reach: number,
  whole: boolean,
): Uint8Array {
  const pass = (source: Uint8Array, lines: number, length: number, step: number, stride: number) => {
    const out = new Uint8Array(source.length);
    for (let line = 0; line < lines; line += 1) {
      const start = line * stride;
      let count = 0;
      for (let k = 0; k < Math.min(length, reach); k += 1) count += source[start + k * step] ?? 0;
      for (let at = 0; at < length; at += 1) {
        if (at + reach < length) count += source[start + (at + reach) * step] ?? 0;
        if (at - reach - 1 >= 0) count -= source[start + (at - reach - 1) * step] ?? 0;
        const all = Math.min(length - 1, at + reach) - Math.max(0, at - reach) + 1;
        if (count >= (whole ? all : 1)) out[start + at * step] = 1;
      }
    }
    return out;
  };
  return pass(pass(mask, height, width, 1, width), width, height, width, 1);
}

/** The connected parts of a mask that are no smaller than a quarter of the largest: a fold's shadow may part a book. */
function largeParts(mask: Uint8Array, width: number, height: number): Uint8Array {
  const part = new Int32Array(mask.length);
  const sizes = [0];
  for (let start = 0; start < mask.length; start += 1) {
    if (mask[start] !== 1 || part[start] !== 0) continue;
    sizes.push(flood(mask, part, start, sizes.length, width, height));
  }
  const least = Math.max(...sizes) / 4;
  return Uint8Array.from(part, (value) => (value > 0 && (sizes[value] ?? 0) >= least ? 1 : 0));
}

/** Marks the connected part of ones that holds `start`; its size. */
function flood(
  mask: Uint8Array,
  part: Int32Array,
  start: number,
  name: number,
  width: number,
  height: number,
): number {
  const stack = [start];
  part[start] = name;
  let size = 0;
  const visit = (at: number): void => {
    if (mask[at] !== 1 || part[at] !== 0) return;
    part[at] = name;
    stack.push(at);
  };
  for (let i = stack.pop(); i !== undefined; i = stack.pop()) {
    size += 1;
    const x = i % width;
    if (x > 0) visit(i - 1);
    if (x + 1 < width) visit(i + 1);
    if (i >= width) visit(i - width);
    if (i + width < width * height) visit(i + width);
  }
  return size;
}

/** Zeros that the rim does not reach become ones: blots, stamps and dark photographs lie on the page. */
function filled(mask: Uint8Array, width: number, height: number): Uint8Array {
  const ground = mask.map((value) => 1 - value);
  const part = new Int32Array(mask.length);
  for (let x = 0; x < width; x += 1) {
    for (const at of [x, (height - 1) * width + x]) {
      if (ground[at] === 1 && part[at] === 0) flood(ground, part, at, 1, width, height);
    }
  }
  for (let y = 0; y < height; y += 1) {
    for (const at of [y * width, y * width + width - 1]) {
      if (ground[at] === 1 && part[at] === 0) flood(ground, part, at, 1, width, height);
    }
  }
  return Uint8Array.from(part, (value) => (value === 0 ? 1 : 0));
}
