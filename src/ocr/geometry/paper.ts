/** Paper against what it lies on: the four sides of the bright sheet in a reduced colour picture. */
import type { Point } from '../../schema/value.js';
import { likeMiddle } from './cluster.js';
import type { ColourImage } from './picture.js';

/** A side of the sheet: the points x·a + y·b = c with a² + b² = 1, and how much of it was seen (0 to 1). */
export interface Side {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly seen: number;
}

/** A sheet found; lengths in pixels of the reduced picture. `top` and `bottom` are one line each, or two at a fold. */
export interface Sheet {
  readonly left: Side;
  readonly right: Side;
  readonly top: readonly Side[];
  readonly bottom: readonly Side[];
  /** 1 where there is paper. */
  readonly mask: Uint8Array;
}

/** How paper is told from its ground: by the colours of the middle against the rim, or by brightness alone. */
export type PaperSign = 'colour' | 'brightness';

/**
 * Finds the one sheet or open book in a picture, or null if nothing sets paper off from its ground (a flatbed
 * scan filled by the page). `folded` asks for the upper and lower sides in two halves: an open book bends there.
 */
export function findSheet(small: ColourImage, folded: boolean, sign: PaperSign): Sheet | null {
  const { width, height } = small;
  const paper = sign === 'colour' ? likeMiddle(small) : bright(small);
  if (paper === null) return null;
  const reach = 2;
  const whole = shrink(spread(paper, width, height, reach), width, height, reach);
  const mask = largeParts(whole, width, height);
  const area = mask.reduce((sum, value) => sum + value, 0) / mask.length;
  if (area < 0.15 || area > 0.985) return null;
  const edges = outline(mask, width, height);
  const left = fitSide(edges.left, 'standing');
  const right = fitSide(edges.right, 'standing');
  if (left === null || right === null) return null;
  const halves = folded ? 2 : 1;
  const top = inParts(edges.top, halves).map((part) => fitSide(part, 'lying'));
  const bottom = inParts(edges.bottom, halves).map((part) => fitSide(part, 'lying'));
  if (!top.every(isSide) || !bottom.every(isSide)) return null;
  if (onBorder([left, right, ...top, ...bottom], width, height) > 2) return null;
  return { left, right, top, bottom, mask };
}

/** How many sides are no more than the picture's own border. */
function onBorder(sides: readonly Side[], width: number, height: number): number {
  return sides.filter(({ a, b, c }) => {
    const away = a * (width / 2) + b * (height / 2) - c;
    const half = Math.abs(a) > Math.abs(b) ? width / 2 : height / 2;
    return Math.abs(Math.abs(away) - half) < 2;
  }).length;
}

function isSide(side: Side | null): side is Side {
  return side !== null;
}

/** Where two sides meet. */
export function meet(p: Side, q: Side): Point {
  const determinant = p.a * q.b - q.a * p.b;
  return [(p.c * q.b - q.c * p.b) / determinant, (p.a * q.c - q.a * p.c) / determinant];
}

/** The darker of luminance and blue: yellowed paper stays bright, wood and cloth go dark. */
function whitenessOf({ data, width, height }: ColourImage): Uint8Array {
  const out = new Uint8Array(width * height);
  for (let i = 0, from = 0; i < out.length; i += 1, from += 3) {
    const r = data[from] ?? 0;
    const g = data[from + 1] ?? 0;
    const b = data[from + 2] ?? 0;
    out[i] = (r * 60 + g * 120 + b * 76) >> 8;
  }
  return out;
}

/** The threshold that parts a picture's greys best, and the distance of the two means. */
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
    const spread = below * above * contrast * contrast;
    if (spread > best.spread) best = { threshold: i, contrast, spread };
  }
  return best;
}

/** 1 where a picture is bright, or null if bright and dark are hardly apart. */
function bright(small: ColourImage): Uint8Array | null {
  const whiteness = whitenessOf(small);
  const { threshold, contrast } = otsu(whiteness);
  return contrast < 30 ? null : whiteness.map((value) => (value > threshold ? 1 : 0));
}

function spread(mask: Uint8Array, width: number, height: number, reach: number): Uint8Array {
  return windowed(mask, width, height, reach, (count) => count > 0);
}

function shrink(mask: Uint8Array, width: number, height: number, reach: number): Uint8Array {
  return windowed(mask, width, height, reach, (count, all) => count === all);
}

function windowed(
  mask: Uint8Array,
  width: number,
  height: number,
  reach: number,
  keep: (count: number, all: number) => boolean,
): Uint8Array {
  const pass = (
    source: Uint8Array,
    lines: number,
    length: number,
    step: number,
    stride: number,
  ): Uint8Array => {
    const out = new Uint8Array(source.length);
    for (let line = 0; line < lines; line += 1) {
      for (let at = 0; at < length; at += 1) {
        let count = 0;
        let all = 0;
        for (let k = Math.max(0, at - reach); k <= Math.min(length - 1, at + reach); k += 1) {
          count += source[line * stride + k * step] ?? 0;
          all += 1;
        }
        out[line * stride + at * step] = keep(count, all) ? 1 : 0;
      }
    }
    return out;
  };
  return pass(pass(mask, height, width, 1, width), width, height, width, 1);
}

/** The connected parts of a mask that are no smaller than a quarter of the largest: a fold's shadow may part a book. */
function largeParts(mask: Uint8Array, width: number, height: number): Uint8Array {
  const part = new Int32Array(mask.length);
  const stack = new Int32Array(mask.length);
  let count = 0;
  const sizes = [0];
  for (let start = 0; start < mask.length; start += 1) {
    if (mask[start] !== 1 || part[start] !== 0) continue;
    count += 1;
    let size = 0;
    let top = 0;
    stack[top++] = start;
    part[start] = count;
    while (top > 0) {
      top -= 1;
      const i = stack[top] ?? 0;
      size += 1;
      const x = i % width;
      const next = [x > 0 ? i - 1 : -1, x + 1 < width ? i + 1 : -1, i - width, i + width];
      for (const j of next) {
        if (j < 0 || j >= width * height || mask[j] !== 1 || part[j] !== 0) continue;
        part[j] = count;
        stack[top++] = j;
      }
    }
    sizes.push(size);
  }
  const least = Math.max(...sizes) / 4;
  return Uint8Array.from(part, (value) => (value > 0 && (sizes[value] ?? 0) >= least ? 1 : 0));
}

interface Outline {
  readonly left: readonly Point[];
  readonly right: readonly Point[];
  readonly top: readonly Point[];
  readonly bottom: readonly Point[];
}

/** First and last paper pixel of every row and column. */
function outline(mask: Uint8Array, width: number, height: number): Outline {
  const left: Point[] = [];
  const right: Point[] = [];
  const top: Point[] = [];
  const bottom: Point[] = [];
  for (let y = 0; y < height; y += 1) {
    const line = mask.subarray(y * width, (y + 1) * width);
    const first = line.indexOf(1);
    if (first < 0) continue;
    left.push([first, y + 0.5]);
    right.push([line.lastIndexOf(1) + 1, y + 0.5]);
  }
  for (let x = 0; x < width; x += 1) {
    let first = 0;
    while (first < height && mask[first * width + x] !== 1) first += 1;
    if (first === height) continue;
    let last = height - 1;
    while (mask[last * width + x] !== 1) last -= 1;
    top.push([x + 0.5, first]);
    bottom.push([x + 0.5, last + 1]);
  }
  return { left, right, top, bottom };
}

function inParts(points: readonly Point[], parts: number): readonly (readonly Point[])[] {
  const size = Math.ceil(points.length / parts);
  return Array.from({ length: parts }, (_, i) => points.slice(i * size, (i + 1) * size));
}

/**
 * The line most points lie on (within 1.5 pixels), among lines through pairs of them that run the expected
 * way. The pairs are taken regularly, not by chance: the same picture gives the same pages.
 */
function fitSide(points: readonly Point[], way: 'lying' | 'standing'): Side | null {
  const count = points.length;
  if (count < 20) return null;
  let best: Side | null = null;
  let bestScore = 0;
  const picks = Array.from({ length: 28 }, (_, i) => Math.floor(((i + 0.5) * count) / 28));
  for (let i = 0; i < picks.length; i += 1) {
    for (let j = i + 5; j < picks.length; j += 1) {
      const p = points[picks[i] ?? 0];
      const q = points[picks[j] ?? 0];
      if (p === undefined || q === undefined) continue;
      const dx = q[0] - p[0];
      const dy = q[1] - p[1];
      if (way === 'lying' ? Math.abs(dy) > Math.abs(dx) : Math.abs(dx) > Math.abs(dy)) continue;
      const length = Math.hypot(dx, dy);
      const a = -dy / length;
      const b = dx / length;
      const c = a * p[0] + b * p[1];
      let inside = 0;
      for (const [x, y] of points) if (Math.abs(a * x + b * y - c) < 1.5) inside += 1;
      if (inside > bestScore) {
        bestScore = inside;
        best = { a, b, c, seen: inside / count };
      }
    }
  }
  return best === null ? null : refined(best, points);
}

/** The least-squares line through the points near a line. */
function refined(side: Side, points: readonly Point[]): Side {
  const near = points.filter(([x, y]) => Math.abs(side.a * x + side.b * y - side.c) < 2);
  const n = near.length;
  const mx = near.reduce((sum, [x]) => sum + x, 0) / n;
  const my = near.reduce((sum, [, y]) => sum + y, 0) / n;
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (const [x, y] of near) {
    xx += (x - mx) ** 2;
    xy += (x - mx) * (y - my);
    yy += (y - my) ** 2;
  }
  const angle = 0.5 * Math.atan2(2 * xy, xx - yy);
  const a = -Math.sin(angle);
  const b = Math.cos(angle);
  return { a, b, c: a * mx + b * my, seen: side.seen };
}
