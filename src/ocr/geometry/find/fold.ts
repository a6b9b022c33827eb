/** The fold of an open book on its flattened sheet: the standing line that is darker than what lies beside it. */
import type { GreyImage } from '../../types.js';

export interface Fold {
  /** Where it meets the upper and the lower side, as shares of the width. */
  readonly upper: number;
  readonly lower: number;
  /** How much darker it is than the paper beside it along nearly all its length, as a share of paper. */
  readonly depth: number;
}

/** Where a fold may lie, as shares of the width. */
const FROM = 0.38;
const TO = 0.62;
const BANDS = 40;

/**
 * The fold of a sheet drawn upright with its own light (not evened). Printed rules are as dark, but end before the
 * margins; a fold runs from edge to edge, so what counts is its faintest quarter.
 */
export function findFold({ data, width, height }: GreyImage): Fold {
  const left = Math.floor(FROM * width);
  const count = Math.ceil((TO - FROM) * width);
  const bands = new Float32Array(BANDS * count);
  for (let band = 0; band < BANDS; band += 1) {
    const top = Math.floor((band * height) / BANDS);
    const bottom = Math.max(top + 1, Math.floor(((band + 1) * height) / BANDS));
    const reach = Math.max(6, Math.round(width * 0.03));
    const line = new Float32Array(count + 2 * reach);
    for (let i = 0; i < line.length; i += 1) line[i] = middling(data, width, left - reach + i, top, bottom);
    const beside = highs(line, reach - 2, 0.85);
    const near = highs(line, 7, 0.5);
    for (let i = 0; i < count; i += 1) {
      const sides = Math.min(beside[i] ?? 0, beside[i + reach + 3] ?? 0);
      if (sides <= 0) continue;
      // A fold is a valley, wider than a rule; a fold pressed flat is a dark line alone.
      const valley = Math.max(0, 1 - (near[i + reach - 3] ?? 0) / sides);
      const thin = Math.max(0, 1 - (line[i + reach] ?? 0) / sides);
      bands[band * count + i] = valley + 0.3 * thin;
    }
  }
  let best: Fold = { upper: 0.5, lower: 0.5, depth: 0 };
  let bestValue = -1;
  const lean = Math.round(width * 0.02);
  const depths = new Float32Array(BANDS);
  for (let upper = 0; upper < count; upper += 1) {
    for (let lower = Math.max(0, upper - lean); lower <= Math.min(count - 1, upper + lean); lower += 1) {
      for (let band = 0; band < BANDS; band += 1) {
        const at = Math.round(upper + ((lower - upper) * (band + 0.5)) / BANDS);
        const i = band * count + at;
        depths[band] = Math.max(bands[i] ?? 0, bands[i - 1] ?? 0, bands[i + 1] ?? 0);
      }
      depths.sort();
      let depth = 0;
      for (let k = 2; k < 10; k += 1) depth += (depths[k] ?? 0) / 8;
      const middle = (left + (upper + lower) / 2) / width - 0.5;
      const value = depth * (1 - 2.5 * Math.abs(middle));
      if (value > bestValue) {
        bestValue = value;
        best = { upper: (left + upper + 0.5) / width, lower: (left + lower + 0.5) / width, depth };
      }
    }
  }
  return best;
}

/** A gap between pages is at least this wide, as a share of the spread. */
const LEAST_GAP = 0.025;
const INK = 240 * 0.76;

/**
 * Where the fold must lie if it throws no shadow: in the middle of the widest strip near the sheet's middle that nothing
 * is printed or written across; null if there is none. `image` has even light, paper at 240.
 */
export function findGap({ data, width, height }: GreyImage): Fold | null {
  const from = Math.floor(FROM * width);
  const to = Math.ceil(TO * width);
  // Pages that curl show what lies under them at their rims.
  const rim = Math.round(height * 0.04);
  let best: { readonly start: number; readonly end: number } | null = null;
  let start = from;
  for (let x = from; x <= to; x += 1) {
    let ink = 0;
    for (let y = rim; y < height - rim; y += 1) if ((data[y * width + x] ?? 255) < INK) ink += 1;
    if (x < to && ink <= height * 0.004) continue;
    if (best === null || x - start > best.end - best.start) best = { start, end: x };
    start = x + 1;
  }
  if (best === null || best.end - best.start < LEAST_GAP * width) return null;
  const middle = (best.start + best.end) / 2 / width;
  return { upper: middle, lower: middle, depth: 0 };
}

/** The mean of the brighter two thirds of a short standing run. */
function middling(data: Uint8Array, width: number, x: number, top: number, bottom: number): number {
  const values = new Uint8Array(bottom - top);
  for (let y = top; y < bottom; y += 1) values[y - top] = data[y * width + x] ?? 255;
  const bright = values.sort().subarray(Math.floor(values.length / 3));
  let sum = 0;
  for (let i = 0; i < bright.length; i += 1) sum += bright[i] ?? 0;
  return sum / bright.length;
}

/** For every place of a line a high value of the `count` from there on: that which `share` of them do not exceed. */
function highs(line: Float32Array, count: number, share: number): Float32Array {
  return line.map((_, from) => {
    const part = line.slice(from, from + count).sort();
    return part[Math.floor(part.length * share)] ?? 0;
  });
}
