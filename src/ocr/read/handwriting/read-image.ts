/** Reads a picture of a line or of a field, as a file gives it: its written lines are read and joined. */
import { graphemes, tidy } from '../../../schema/fold.js';
import type { Candidate, GreyImage } from '../../types.js';
import { joinLines } from '../join-lines.js';
import { type Calibration, LEAST } from './calibration.js';
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

export async function readImage(
  engine: LineEngine,
  calibration: Calibration,
  image: GreyImage,
  kind: ReadingKind,
  known: readonly KnownTexts[] = [],
  setting: Setting = {},
): Promise<ImageReading> {
  const { decoded, steps } = await engine.read(image, kind, known, setting);
  const doubt = doubtPerLetter(decoded.doubt, graphemes(decoded.raw).length);
  return { ...reading(decoded, calibration, kind), steps, doubt };
}

type TextReading = Omit<ImageReading, 'steps' | 'doubt'>;

/** What was decoded of the lines of one field, as one reading with its confidences. */
export function readingOf(
  lines: readonly Decoded[],
  calibration: Calibration,
  kind: ReadingKind,
): TextReading {
  return together(lines.map((decoded) => reading(decoded, calibration, kind)));
}

/** What was decoded of one line, with its confidences. */
function reading(decoded: Decoded, calibration: Calibration, kind: ReadingKind): TextReading {
  const confidences = calibration.confidences(decoded, kind);
  const all = decoded.candidates.map(({ text }, index) => ({ text, confidence: confidences[index] ?? 0 }));
  const candidates = all.slice(0, MOST_CANDIDATES);
  // The unconstrained reading is never lost among the others.
  const raw = all.find(({ text }) => text === decoded.raw.trim());
  if (raw !== undefined && !candidates.includes(raw)) candidates.splice(-1, 1, raw);
  const [first = { text: '', confidence: 0 }] = candidates;
  return { ...first, candidates, raw: decoded.raw.trim(), evidence: decoded.evidence };
}

/** Lines of one field as one text; what ink alone says of them stays among the candidates. */
function together(lines: readonly TextReading[]): TextReading {
  const [only] = lines;
  if (lines.length === 1 && only !== undefined) return only;
  const candidates = [...joinLines(lines.map((line) => line.candidates))];
  const raw = tidy(lines.map((line) => line.raw).join(' '));
  if (!candidates.some((each) => each.text === raw)) candidates.push({ text: raw, confidence: LEAST });
  const [first = { text: '', confidence: 0 }] = candidates;
  return { ...first, candidates, raw, evidence: [...new Set(lines.flatMap((line) => line.evidence))] };
}
