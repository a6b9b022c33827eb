/** The written lines of a column of a table. */
import type { InkPlane } from './plane.js';

/** A stretch of a column whose written lines are looked at together. */
export interface Strip {
  /** Left and right edge on pixel line `y`. */
  left(y: number): number;
  right(y: number): number;
  readonly top: number;
  readonly bottom: number;
}

/** How much is written on each pixel line of a strip, and where its written lines are. */
export interface StripLines {
  /** Pixels of ink, a little smoothed, from line 0 of the page. */
  readonly profile: Float32Array;
  /** Middle of each written line, pixel lines of the page, top to bottom. */
  readonly peaks: readonly number[];
}

/** Smoothing, as a share of the page's height: less than the gap between two written lines. */
const SMOOTH = 0.0027;
/** What is fainter is paper. */
const INK = 0.25;
/** A ditto mark is a line as well, a speck is not: pixels of ink on a line, smoothed. */
const LEAST = 0.8;
/** A peak must rise this share above the valleys beside it. */
const RISE = 0.3;

export function linesOf(writing: InkPlane, strip: Strip): StripLines {
  const { data, width, height } = writing;
  const raw = new Float32Array(height);
  const from = Math.max(0, Math.floor(strip.top));
  const to = Math.min(height, Math.ceil(strip.bottom));
  for (let y = from; y < to; y += 1) {
    let count = 0;
    const end = Math.min(width, Math.floor(strip.right(y)));
    for (let x = Math.max(0, Math.ceil(strip.left(y))); x < end; x += 1) {
      const ink = data[y * width + x] ?? 0;
      if (ink > INK) count += ink;
    }
    raw[y] = count;
  }
  const profile = smoothed(raw, SMOOTH * height);
  return { profile, peaks: peaksOf(profile, from, to, height) };
}

function smoothed(values: Float32Array, sigma: number): Float32Array {
  const reach = Math.ceil(sigma * 3);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, i) =>
    Math.exp(-(((i - reach) / sigma) ** 2) / 2),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return values.map((_, y) => {
    let sum = 0;
    for (let k = -reach; k <= reach; k += 1) sum += (values[y + k] ?? 0) * (weights[k + reach] ?? 0);
    return sum / total;
  });
}

function peaksOf(profile: Float32Array, from: number, to: number, height: number): readonly number[] {
  const tops: number[] = [];
  for (let y = from + 1; y + 1 < to; y += 1) {
    const here = profile[y] ?? 0;
    if (here >= LEAST && here > (profile[y - 1] ?? 0) && here >= (profile[y + 1] ?? 0)) tops.push(y);
  }
  // The weaker of two neighbours that hardly part goes, the least parted first.
  for (;;) {
    let worst = -1;
    let least = RISE;
    for (let i = 0; i + 1 < tops.length; i += 1) {
      const a = tops[i] ?? 0;
      const b = tops[i + 1] ?? 0;
      const low = Math.min(profile[a] ?? 0, profile[b] ?? 0);
      const near = (b - a) / height < 0.008 ? 0.25 : 0;
      const rise = 1 - lowest(profile, a, b) / Math.max(low, 1e-6) - near;
      if (rise < least) {
        least = rise;
        worst = (profile[a] ?? 0) < (profile[b] ?? 0) ? i : i + 1;
      }
    }
    if (worst < 0) return tops;
    tops.splice(worst, 1);
  }
}

function lowest(profile: Float32Array, from: number, to: number): number {
  let low = Number.POSITIVE_INFINITY;
  for (let y = from; y <= to; y += 1) low = Math.min(low, profile[y] ?? 0);
  return low;
}
