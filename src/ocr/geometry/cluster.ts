/** Which pixels of a picture are like its middle rather than like its rim, by colour before brightness. */
import type { ColourImage } from './picture.js';

type Feature = readonly [number, number, number];

const CLUSTERS = 4;
const ROUNDS = 6;

/**
 * 1 where a pixel is nearer to the colours of the picture's middle than to those of its rim. Shadows change
 * brightness far more than colour, so brightness counts less.
 */
export function likeMiddle(small: ColourImage): Uint8Array {
  const { width, height } = small;
  const features = featuresOf(small);
  const middle: number[] = [];
  const rim: number[] = [];
  const border = Math.round(Math.min(width, height) * 0.03);
  for (let y = 1; y < height; y += 3) {
    for (let x = 1; x < width; x += 3) {
      const at = y * width + x;
      if (x < border || y < border || x >= width - border || y >= height - border) rim.push(at);
      else if (Math.abs(x / width - 0.5) < 0.3 && Math.abs(y / height - 0.5) < 0.3) middle.push(at);
    }
  }
  const inside = clusters(features, middle);
  const outside = clusters(features, rim);
  // Few colours occur: each is judged once, five bits a channel.
  const judged = new Uint8Array(1 << 15);
  const mask = new Uint8Array(width * height);
  for (let i = 0; i < mask.length; i += 1) {
    const from = i * 3;
    const colour =
      (((small.data[from] ?? 0) >> 3) << 10) |
      (((small.data[from + 1] ?? 0) >> 3) << 5) |
      ((small.data[from + 2] ?? 0) >> 3);
    let verdict = judged[colour] ?? 0;
    if (verdict === 0) {
      verdict = nearest(features, i, inside) < nearest(features, i, outside) ? 2 : 1;
      judged[colour] = verdict;
    }
    mask[i] = verdict - 1;
  }
  return mask;
}

/** Brightness, red against green, and yellow against blue, three numbers a pixel. */
function featuresOf({ data, width, height }: ColourImage): Float32Array {
  const features = new Float32Array(width * height * 3);
  for (let i = 0; i < features.length; i += 3) {
    const r = data[i] ?? 0;
    const g = data[i + 1] ?? 0;
    const b = data[i + 2] ?? 0;
    const sum = r + g + b + 30;
    features[i] = sum * 0.12;
    features[i + 1] = (500 * (r - g)) / sum;
    features[i + 2] = (350 * (g - b)) / sum;
  }
  return features;
}

/** Lloyd's k-means over some pixels, begun at evenly spaced brightnesses. */
function clusters(features: Float32Array, pixels: readonly number[]): readonly Feature[] {
  const feature = (pixel: number): Feature => [
    features[pixel * 3] ?? 0,
    features[pixel * 3 + 1] ?? 0,
    features[pixel * 3 + 2] ?? 0,
  ];
  const sorted = [...pixels].sort((a, b) => (features[a * 3] ?? 0) - (features[b * 3] ?? 0));
  let centres = Array.from({ length: CLUSTERS }, (_, k) =>
    feature(sorted[Math.floor(((k + 0.5) * sorted.length) / CLUSTERS)] ?? 0),
  );
  for (let round = 0; round < ROUNDS; round += 1) {
    const sums = centres.map(() => [0, 0, 0, 0] as [number, number, number, number]);
    for (const pixel of pixels) {
      const [a, b, c] = feature(pixel);
      const sum = sums[nearestIndex(features, pixel, centres)];
      if (sum === undefined) continue;
      sum[0] += a;
      sum[1] += b;
      sum[2] += c;
      sum[3] += 1;
    }
    centres = centres.map((centre, k) => {
      const [a, b, c, n] = sums[k] ?? [0, 0, 0, 0];
      return n === 0 ? centre : ([a / n, b / n, c / n] as const);
    });
  }
  return centres;
}

function nearest(features: Float32Array, pixel: number, centres: readonly Feature[]): number {
  let best = Number.POSITIVE_INFINITY;
  for (const centre of centres) best = Math.min(best, distance(features, pixel, centre));
  return best;
}

function nearestIndex(features: Float32Array, pixel: number, centres: readonly Feature[]): number {
  let best = Number.POSITIVE_INFINITY;
  let index = 0;
  centres.forEach((centre, k) => {
    const away = distance(features, pixel, centre);
    if (away < best) {
      best = away;
      index = k;
    }
  });
  return index;
}

function distance(features: Float32Array, pixel: number, [a, b, c]: Feature): number {
  const i = pixel * 3;
  return (
    ((features[i] ?? 0) - a) ** 2 + ((features[i + 1] ?? 0) - b) ** 2 + ((features[i + 2] ?? 0) - c) ** 2
  );
}
