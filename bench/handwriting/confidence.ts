/** What a confidence is worth: its calibration error, and what could be accepted unasked. */
import { createRandom } from '../../samples/maker/random.js';
import type { KindCalibration } from '../../src/ocr/read/handwriting/calibration.js';
import { chanceOf, LEAST, LEAST_LAPSE, scoreOf } from '../../src/ocr/read/handwriting/calibration.js';

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

/** Readings a kind's own weights are held to the common ones by: the fewer it has, the more it is taken for any. */
const HELD = 5;
/** The surest readings by which it is told how often all signs deceive: a fifth of all. */
const SUREST = 0.2;

export interface FittedCalibration<Kind extends string> {
  readonly lapse: number;
  readonly kinds: ReadonlyMap<Kind, KindCalibration>;
}

/**
 * Logistic regression: weights common to all kinds, and each kind's own, which differ from them where they must. No chance
 * goes beyond what the surest fifth of the readings bears out: the upper end of the 95 % interval of their error is left
 * as doubt everywhere.
 */
export function fitCalibration<Kind extends string>(
  samples: ReadonlyMap<Kind, readonly Signed[]>,
): FittedCalibration<Kind> {
  const first = weightsOf(samples, LEAST_LAPSE);
  const rated = [...samples].flatMap(([kind, own]) =>
    own.map(({ signs, right }) => ({ score: scoreOf(signs, first.get(kind)?.weights ?? []), right })),
  );
  const surest = rated
    .toSorted((one, other) => other.score - one.score)
    .slice(0, Math.ceil(rated.length * SUREST));
  const bound = upperBound(surest.filter(({ right }) => !right).length, surest.length);
  const lapse = short(Math.max(LEAST_LAPSE, bound));
  return { lapse, kinds: weightsOf(samples, lapse) };
}

function weightsOf<Kind extends string>(
  samples: ReadonlyMap<Kind, readonly Signed[]>,
  lapse: number,
): ReadonlyMap<Kind, KindCalibration> {
  const all = [...samples.values()].flat();
  const size = all[0]?.signs.length ?? 1;
  const share = Array.from({ length: size }, (_, index) => (index === 0 ? 1 : 0));
  const common = logistic(all, share, 1, lapse);
  return new Map(
    [...samples].map(([kind, own]) => [kind, { weights: logistic(own, common, HELD, lapse).map(short) }]),
  );
}

/** Fisher's scoring, each step halved until it helps; the weights are held to those given, the more `held` is. */
function logistic(
  samples: readonly Signed[],
  start: readonly number[],
  held: number,
  lapse: number,
): readonly number[] {
  const lossOf = (weights: readonly number[]): number =>
    samples.reduce((sum, { signs, right }) => {
      const chance = chanceOf(scoreOf(signs, weights), lapse);
      return sum - Math.log(right ? chance : 1 - chance);
    }, 0) +
    (held / 2) * weights.reduce((sum, weight, index) => sum + (weight - (start[index] ?? 0)) ** 2, 0);
  let weights = start;
  for (let round = 0; round < 50; round++) {
    const slope = weights.map((weight, index) => held * (weight - (start[index] ?? 0)));
    const bend = weights.map((_, row) => weights.map((__, column) => (row === column ? held : 0)));
    for (const { signs, right } of samples) {
      const chance = chanceOf(scoreOf(signs, weights), lapse);
      const rise = ((chance - LEAST) * (1 - lapse - chance)) / (1 - lapse - LEAST);
      const spread = chance * (1 - chance);
      for (const [row, sign] of signs.entries()) {
        slope[row] = (slope[row] ?? 0) + (((chance - (right ? 1 : 0)) * rise) / spread) * sign;
        const bent = bend[row] ?? [];
        for (const [column, other] of signs.entries()) {
          bent[column] = (bent[column] ?? 0) + ((rise * rise) / spread) * sign * other;
        }
      }
    }
    const step = solved(bend, slope);
    const loss = lossOf(weights);
    let part = 1;
    const after = (): readonly number[] => weights.map((weight, index) => weight - part * (step[index] ?? 0));
    while (part > 1e-6 && lossOf(after()) > loss) part /= 2;
    weights = after();
    if (Math.max(...step.map((each) => Math.abs(each * part))) < 1e-6) break;
  }
  return weights;
}

/** Solves a system of linear equations (symmetric, positive definite) by elimination. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  const size = rows.length;
  for (let at = 0; at < size; at++) {
    const own = rows[at] ?? [];
    for (let other = 0; other < size; other++) {
      const row = rows[other];
      if (other === at || row === undefined) continue;
      const times = (row[at] ?? 0) / (own[at] ?? 1);
      for (let column = at; column <= size; column++)
        row[column] = (row[column] ?? 0) - times * (own[column] ?? 0);
    }
  }
  return rows.map((row, at) => (row[size] ?? 0) / (row[at] ?? 1));
}

function short(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

const DRAWS = 50;

/**
 * The calibration error that would be measured if every confidence were exactly right: what chance alone makes of so
 * many readings. An error near it cannot be told from none.
 */
export function errorOfChance(rated: readonly Rated[]): number {
  const random = createRandom(1);
  let sum = 0;
  for (let draw = 0; draw < DRAWS; draw++) {
    sum += calibrationError(
      rated.map(({ confidence }) => ({ confidence, right: random.chance(confidence) })),
    );
  }
  return sum / DRAWS;
}
