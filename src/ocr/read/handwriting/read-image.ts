/** Reads pictures of a text that goes on from one to the next: a line, a field. */
import { graphemes } from '../../../schema/fold.js';
import type { Candidate, GreyImage } from '../../types.js';
import type { Calibration } from './calibration.js';
import type { Decoded } from './decode/decode.js';
import type { Evidence } from './decode/worth.js';
import type { ReadingKind } from './kinds.js';
import type { KnownTexts, Setting } from './known/known.js';
import { doubtPerLetter } from './network/steps.js';
import type { LineEngine } from './pool.js';

export interface ImageReading {
  readonly text: string;
  /** 0 to 1: 0.98 means wrong twice in a hundred. */
  readonly confidence: number;
  /** Best first, the reading itself included; what ink alone says is among them. */
  readonly candidates: readonly Candidate[];
  /** What ink alone says, without any language. */
  readonly raw: string;
  /** What moved the reading away from that. */
  readonly evidence: readonly Evidence[];
  /** What the network saw (see `packSteps`). */
  readonly steps: Uint8Array;
  /** See `doubtPerLetter`. */
  readonly doubt: number;
}

const MOST_CANDIDATES = 5;

export async function readImages(
  engine: LineEngine,
  calibration: Calibration,
  images: readonly GreyImage[],
  kind: ReadingKind,
  known: readonly KnownTexts[] = [],
  setting: Setting = {},
): Promise<ImageReading> {
  const { decoded, steps } = await engine.read(images, kind, known, setting);
  const doubt = doubtPerLetter(decoded.doubt, graphemes(decoded.raw).length);
  return { ...readingOf(decoded, calibration, kind), steps, doubt };
}

type TextReading = Omit<ImageReading, 'steps' | 'doubt'>;

/** What was decoded, with its confidences. */
export function readingOf(decoded: Decoded, calibration: Calibration, kind: ReadingKind): TextReading {
  const confidences = calibration.confidences(decoded, kind);
  const all = decoded.candidates.map(({ text }, index) => ({ text, confidence: confidences[index] ?? 0 }));
  const candidates = all.slice(0, MOST_CANDIDATES);
  // The unconstrained reading is never lost among the others.
  const raw = all.find(({ text }) => text === decoded.raw.trim());
  if (raw !== undefined && !candidates.includes(raw)) candidates.splice(-1, 1, raw);
  const [first = { text: '', confidence: 0 }] = candidates;
  return { ...first, candidates, raw: decoded.raw.trim(), evidence: decoded.evidence };
}
