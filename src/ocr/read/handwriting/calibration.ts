/**
 * What a decoder's share is worth: how often such a reading is exactly right. Fitted by `npm run bench:handwriting
 * -- --calibrate` on lines that neither train nor measure, and kept beside the model it was fitted for.
 */
import { z } from 'zod';
import { sameText } from '../../../schema/fold.js';
import type { Decoded } from './decode/decode.js';
import { READING_KINDS, type ReadingKind } from './kinds.js';
import { takeModelJson } from './network/model.js';

/** How the signs of a good reading add up: the logit of its being exactly right. */
export interface KindCalibration {
  readonly weights: readonly number[];
}

const calibrationFile = z.object({
  model: z.string(),
  /** SHA-256 of the network's file. */
  sum: z.string().optional(),
  /** Share of readings that are wrong though every sign speaks for them. */
  lapse: z.number().optional(),
  kinds: z.partialRecord(z.enum(READING_KINDS), z.object({ weights: z.array(z.number()) })),
});

export type CalibrationFile = z.infer<typeof calibrationFile>;

function readCalibration(): Promise<CalibrationFile> {
  return takeModelJson('calibration.json', (json) => calibrationFile.parse(json));
}

/**
 * The SHA-256 of the network that the confidences were fitted for; null if none is on record. Throws
 * `model-missing`.
 */
export async function calibratedSum(): Promise<string | null> {
  return (await readCalibration()).sum ?? null;
}

/** Until it is fitted, the decoder's share is taken at its word, but never for sure. */
const NOT_FITTED: KindCalibration = { weights: [1] };
/**
 * No hand's reading is surer than 1 less this, however few errors were met where it was fitted (3 among the surest 1,100 of
 * the validation lines' ink): other hands are read worse. On the sample books every thirtieth was wrong of those that then
 * promised one error in 300, an age with one figure taken for another most often. So ink alone is always asked at the
 * default trust; it is taken with a witness of its own (the box above, the same words elsewhere in the entry, the run of
 * numbers).
 */
export const LEAST_LAPSE = 0.01;
/**
 * The same of a reading that would be another but for what the book said before: it has one witness fewer than it seems,
 * and a new name one letter away is turned into a known one. With any one support it still stays below what is taken
 * unasked.
 */
const LAPSE_BY_BOOK = 0.05;
/**
 * Where the best candidate is wrong, the truth is one of the others about so often: of drawn books of development in half
 * of the boxes, of the validation lines in a third of the places and in nine of ten recomposed names.
 */
const AMONG_OTHERS = 0.6;
/** Nor is any reading ruled out. */
export const LEAST = 0.005;

/** The chance that a reading is right by its score: all scores keep their order, and none is sure. */
export function chanceOf(score: number, lapse: number): number {
  return LEAST + (1 - lapse - LEAST) / (1 + Math.exp(-score));
}

/**
 * The signs that a reading is right: how far it leads, how well it explains the ink, whether ink alone says it, how long
 * it is, how unsure the network was of a letter; the last is the same for all.
 */
export function signsOf({ candidates, ink, raw, doubt }: Decoded): readonly number[] {
  const [first] = candidates;
  if (first === undefined) return [0, 0, 0, 0, 0, 0];
  return [
    logit(first.share),
    Math.max(-20, ink) / 4,
    sameText(first.text, raw) ? 1 : 0,
    Math.log(1 + first.text.length) / 4,
    (3 * doubt) / Math.max(1, first.text.length),
    1,
  ];
}

function logit(share: number): number {
  return Math.max(-8, Math.min(8, Math.log(share / Math.max(1e-9, 1 - share))));
}

export function scoreOf(signs: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * (signs[index] ?? 0), 0);
}

export class Calibration {
  readonly #kinds: CalibrationFile['kinds'];
  readonly #lapse: number;

  constructor(kinds: CalibrationFile['kinds'], lapse = LEAST_LAPSE) {
    this.#kinds = kinds;
    this.#lapse = lapse;
  }

  /**
   * The calibration beside the model. Throws `model-missing`: without it readings would promise more than
   * they keep.
   */
  static async load(): Promise<Calibration> {
    const { kinds, lapse } = await readCalibration();
    return new Calibration(kinds, Math.max(LEAST_LAPSE, lapse ?? 0));
  }

  /** The confidence of the best candidate, and of the others by their shares of what is left; best first as they were. */
  confidences(decoded: Decoded, kind: ReadingKind): readonly number[] {
    const { weights } = this.#kinds[kind] ?? NOT_FITTED;
    const [first, ...others] = decoded.candidates;
    if (first === undefined) return [];
    const lapse = decoded.evidence.includes('book') ? Math.max(LAPSE_BY_BOOK, this.#lapse) : this.#lapse;
    const best = chanceOf(scoreOf(signsOf(decoded), weights), lapse);
    const rest = others.reduce((sum, { share }) => sum + share, 0);
    const left = (1 - best) * AMONG_OTHERS;
    return [best, ...others.map(({ share }) => (rest === 0 ? 0 : Math.min(best, (left * share) / rest)))];
  }
}
