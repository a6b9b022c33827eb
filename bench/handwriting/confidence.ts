/** What a confidence is worth: its calibration error, and what could be accepted unasked. */
import type { KindCalibration } from '../../src/ocr/read/handwriting/calibration.js';
import { scoreOf } from '../../src/ocr/read/handwriting/calibration.js';

/** A reading with its confidence, and whether it is right. */
export interface Rated {
  readonly confidence: number;
  readonly right: boolean;
}

const BINS = 15;

/** Expected calibration error over bins with as many readings each. */
export function calibrationError(rated: readonly Rated[]): number {
  const sorted = rated.toSorted((one, other) => one.confidence - other.confidence);
  let error = 0;
  for (let bin = 0; bin < BINS; bin++) {
    const own = sorted.slice(
      Math.round((bin * sorted.length) / BINS),
      Math.round(((bin + 1) * sorted.length) / BINS),
    );
    if (own.length === 0) continue;
    const confidence = own.reduce((sum, each) => sum + each.confidence, 0);
    const right = own.filter((each) => each.right).length;
    error += Math.abs(confidence - right) / sorted.length;
  }
  return error;
}

export interface AutomaticShare {
  readonly share: number;
  readonly accepted: number;
  readonly wrong: number;
  /** Upper end of the 95 % interval of the error among the accepted (Wilson). */
  readonly bound: number;
}

/** Most that can be accepted by a threshold on confidence with at most this error among the accepted. */
export function automaticShare(rated: readonly Rated[], mostError: number): AutomaticShare {
  const sorted = rated.toSorted((one, other) => other.confidence - one.confidence);
  let wrong = 0;
  let best = { accepted: 0, wrong: 0 };
  for (const [index, each] of sorted.entries()) {
    if (!each.right) wrong += 1;
    // A threshold takes all readings of one confidence or none.
    if (sorted[index + 1]?.confidence === each.confidence) continue;
    if (wrong <= mostError * (index + 1)) best = { accepted: index + 1, wrong };
  }
  return {
    share: best.accepted / Math.max(1, rated.length),
    ...best,
    bound: upperBound(best.wrong, best.accepted),
  };
}

function upperBound(wrong: number, all: number): number {
  if (all === 0) return 1;
  const z = 1.96;
  const share = wrong / all;
  const middle = share + z ** 2 / (2 * all);
  const spread = z * Math.sqrt((share * (1 - share)) / all + z ** 2 / (4 * all ** 2));
  return (middle + spread) / (1 + z ** 2 / all);
}

/** Signs of a reading (see `signsOf`), and whether it is right. */
export interface Signed {
  readonly signs: readonly number[];
  readonly right: boolean;
}

/** Logistic regression for the weights, then isotonic regression of being right on the score. */
export function fitCalibration(samples: readonly Signed[]): KindCalibration {
  const weights = logistic(samples);
  const scored = samples
    .map(({ signs, right }) => ({ score: scoreOf(signs, weights), right }))
    .sort((one, other) => one.score - other.score);
  return { weights: weights.map(short), curve: isotonic(scored) };
}

/** Newton's method with a little ridge; the last weight's sign is constant, which stands for the intercept. */
function logistic(samples: readonly Signed[]): readonly number[] {
  const size = samples[0]?.signs.length ?? 1;
  let weights = new Array<number>(size).fill(0);
  weights[0] = 1;
  for (let round = 0; round < 2000; round++) {
    const slope = weights.map((weight, index) => (index === 0 ? weight - 1 : weight) * 0.5);
    for (const { signs, right } of samples) {
      const chance = 1 / (1 + Math.exp(-scoreOf(signs, weights)));
      for (let each = 0; each < size; each++) {
        slope[each] = (slope[each] ?? 0) + (chance - (right ? 1 : 0)) * (signs[each] ?? 0);
      }
    }
    const rate = 0.6 / Math.max(1, samples.length);
    weights = weights.map((weight, index) => weight - rate * (slope[index] ?? 0));
  }
  return weights;
}

/** A block needs this many readings before it may stand for itself. */
const LEAST_BLOCK = 25;

/** Pool adjacent violators, on blocks large enough; each end of the curve leaves room for what was not seen. */
function isotonic(
  scored: readonly { readonly score: number; readonly right: boolean }[],
): [number, number][] {
  interface Block {
    score: number;
    right: number;
    all: number;
  }
  const blocks: Block[] = [];
  for (let from = 0; from < scored.length; from += LEAST_BLOCK) {
    const own = scored.slice(from, from + LEAST_BLOCK);
    blocks.push({
      score: own.reduce((sum, each) => sum + each.score, 0),
      right: own.filter((each) => each.right).length,
      all: own.length,
    });
    for (;;) {
      const last = blocks.at(-1);
      const before = blocks.at(-2);
      if (last === undefined || before === undefined || last.right / last.all > before.right / before.all)
        break;
      blocks.splice(-2, 2, {
        score: before.score + last.score,
        right: before.right + last.right,
        all: before.all + last.all,
      });
    }
  }
  // Laplace: a block without a wrong one among 25 does not promise that there never is one.
  return blocks.map(({ score, right, all }) => [short(score / all), short((right + 0.5) / (all + 1))]);
}

function short(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
