/** Reads a picture of a line or of a field, as a file gives it: its written lines are read and joined. */
import type { Candidate, GreyImage } from '../../types.js';
import type { Calibration } from './calibration.js';
import type { Decoded } from './decode/decode.js';
import type { Evidence } from './decode/worth.js';
import { splitLines } from './ink/split-lines.js';
import type { ReadingKind } from './kinds.js';
import type { KnownTexts } from './known/known.js';
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
  /** Of each written line. */
  readonly steps: readonly Uint8Array[];
}

const MOST_CANDIDATES = 5;

export async function readImage(
  engine: LineEngine,
  calibration: Calibration,
  image: GreyImage,
  kind: ReadingKind,
  known: readonly KnownTexts[] = [],
): Promise<ImageReading> {
  const lines = await Promise.all(splitLines(image).map((line) => engine.read(line, kind, known)));
  return {
    ...readingOf(
      lines.map(({ decoded }) => decoded),
      calibration,
      kind,
    ),
    steps: lines.map(({ steps }) => steps),
  };
}

type TextReading = Omit<ImageReading, 'steps'>;

/** What was decoded of the lines of one field, as one reading with its confidences. */
export function readingOf(
  lines: readonly Decoded[],
  calibration: Calibration,
  kind: ReadingKind,
): TextReading {
  return joined(lines.map((decoded) => reading(decoded, calibration, kind)));
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

/** Lines of one field as one text; as sure as all of them together. */
function joined(lines: readonly TextReading[]): TextReading {
  const [only] = lines;
  if (lines.length === 1 && only !== undefined) return only;
  const join = (texts: readonly string[]): string => texts.filter((text) => text !== '').join(' ');
  const text = join(lines.map((line) => line.text));
  const confidence = lines.reduce((product, line) => product * line.confidence, 1);
  const candidates = [{ text, confidence }];
  // In one line the second best, in the others the best.
  for (const line of lines) {
    const other = line.candidates[1];
    if (other === undefined || line.confidence === 0) continue;
    candidates.push({
      text: join(lines.map((each) => (each === line ? other.text : each.text))),
      confidence: (confidence * other.confidence) / line.confidence,
    });
  }
  const raw = join(lines.map((line) => line.raw));
  if (!candidates.some((each) => each.text === raw)) candidates.push({ text: raw, confidence: 0.01 });
  return {
    text,
    confidence,
    candidates,
    raw,
    evidence: [...new Set(lines.flatMap((line) => line.evidence))],
  };
}
