/**
 * Cuts words and figures out of real lines: where a word ends is told by laying the known text on the network's
 * steps, the cut itself falls into the gap between the inks. Words without a clear gap stay together with their
 * neighbours; none is dropped for being misread.
 */

import { grown, heightOf, type Patch, widthOf } from '../../src/ocr/read/grey.js';
import { inkOn } from '../../src/ocr/read/handwriting/ink/prepare.js';
import type { Logits } from '../../src/ocr/read/handwriting/network/network.js';
import type { GreyImage } from '../../src/ocr/types.js';
import { graphemes } from '../../src/schema/fold.js';
import { inkPatches, SOFT_EDGE } from './ink-patches.js';
import { overhanging, type WordColumns } from './overhang.js';

/** A piece of a line: its text, and its ink at the line's height (0 paper, 1 full ink). */
export interface InkPiece {
  readonly text: string;
  readonly ink: Float32Array;
  readonly width: number;
  readonly height: number;
}

/** The pieces of one line. */
export interface CutLine {
  readonly words: readonly InkPiece[];
  /** Single figures and the strokes between them. */
  readonly figures: readonly InkPiece[];
}

/** Lines are cut at this height, pixels. */
export const CUT_HEIGHT = 80;
const STEP = 4;
/** A word is at least so wide, px. */
const NARROWEST = 4;
const PADDING = 8;
const NETWORK_HEIGHT = 40;
/** A gap between words has at least so many clean columns, and a column so little ink. */
const LEAST_GAP = 5;
const CLEAN = 0.6;
/** The last letter of a word is told at most so far behind its end, the first at least so far behind its start. */
const MOST_LATE = 28;
const LEAST_LATE = 12;
const GRAIN = 0.22;
const FIGURE = /^[0-9/,-]$/u;
/** Pixels a figure's patch has at least. */
const LEAST_PATCH = 20;
/** Patches lie above one another if so much of the narrower one's width is the other's too. */
const ABOVE_ONE_ANOTHER = 0.5;

export async function cutLine(
  image: GreyImage,
  text: string,
  logits: Logits,
  alphabet: readonly string[],
): Promise<CutLine> {
  const letters = graphemes(text);
  const classes = letters.map((letter) => alphabet.indexOf(letter) + 1);
  const spans = classes.includes(0) ? null : forced(logits, classes);
  const strip = await scaled(image);
  if (spans === null) return { words: [], figures: [] };
  // The grain of the paper is no ink: pieces of several papers stand side by side on a new one.
  const ink = inkOn(strip).map((share) => (share < GRAIN ? 0 : share));
  const column = (step: number): number => ((step * STEP + STEP / 2 - PADDING) * CUT_HEIGHT) / NETWORK_HEIGHT;
  const profile = Float32Array.from({ length: strip.width }, (_, x) => {
    let sum = 0;
    for (let y = 0; y < CUT_HEIGHT; y++) sum += ink[y * strip.width + x] ?? 0;
    return sum;
  });
  const found: WordColumns[] = [];
  let from = 0;
  let written = '';
  for (const [at, letter] of [...letters, ' '].entries()) {
    if (letter !== ' ') {
      written += letter;
      continue;
    }
    const last = at === letters.length;
    const gap = last
      ? strip.width
      : cleanGap(profile, column(spans[at - 1]?.[1] ?? 0), column(spans[at + 1]?.[0] ?? 0));
    if (gap === null) {
      written += ' ';
      continue;
    }
    if (gap - from >= NARROWEST && written !== '') found.push({ text: written, from, to: gap });
    from = gap;
    written = '';
  }
  const { mask, ends } = overhanging(ink, strip.width, CUT_HEIGHT, found);
  const words = found.map(({ text: own, from: left, to }, at): InkPiece => {
    const reach = Math.min(strip.width, ends[at] ?? to);
    // Beyond its own columns a word has its marks alone; within them it has not those of the word before.
    const mine = ink.map((share, pixel) => (pixel % strip.width >= to === (mask[pixel] === 1) ? share : 0));
    return { text: own, ...part(mine, strip.width, left, reach) };
  });
  const figures = words.flatMap(figuresOf);
  return { words, figures };
}

async function scaled({ data, width, height }: GreyImage): Promise<GreyImage> {
  const { default: sharp } = await import('sharp');
  const target = Math.max(8, Math.round((width * CUT_HEIGHT) / height));
  const pixels = await sharp(data, { raw: { width, height, channels: 1 } })
    .resize({ width: target, height: CUT_HEIGHT, fit: 'fill' })
    .toColourspace('b-w')
    .raw()
    .toBuffer();
  return { data: pixels, width: target, height: CUT_HEIGHT };
}

function part(ink: Float32Array, width: number, from: number, to: number): Omit<InkPiece, 'text'> {
  const out = new Float32Array((to - from) * CUT_HEIGHT);
  for (let y = 0; y < CUT_HEIGHT; y++) {
    out.set(ink.subarray(y * width + from, y * width + to), y * (to - from));
  }
  return { ink: out, width: to - from, height: CUT_HEIGHT };
}

/**
 * The middle of the gap between two words, by the columns where the last letter of one and the first of the other were
 * told; null if there is no clear one. The network tells a letter when it has passed most of it, the last of a word
 * some 6 pixels behind its end and, where the gap is narrow, within the next word.
 */
function cleanGap(profile: Float32Array, left: number, right: number): number | null {
  let found: number | null = null;
  let run = 0;
  for (let x = Math.max(0, Math.floor(left - MOST_LATE)); x <= right - LEAST_LATE; x++) {
    const clean = (profile[x] ?? 0) < CLEAN;
    const start = x - run;
    if (!clean && run >= LEAST_GAP && start > left - MOST_LATE) found = Math.round((start + x) / 2);
    run = clean ? run + 1 : 0;
  }
  return found;
}

/**
 * The single figures of a word of figures, told by their patches of ink: none where patches and figures do not
 * come out even (a figure of two strokes, two that touch), nor where they do so by chance: two that touch, and one in
 * two parts, which lie above one another. Ink however faint belongs to its figure: where a stroke fades out, half a
 * figure would stand for the whole one.
 */
function figuresOf({ text, ink, width, height }: InkPiece): readonly InkPiece[] {
  const letters = graphemes(text);
  if (!letters.every((letter) => FIGURE.test(letter))) return [];
  const patches = inkPatches(ink, width, height)
    .filter((patch) => patch.pixels.length >= LEAST_PATCH)
    .sort((one, other) => one.left + one.right - other.left - other.right);
  if (patches.length !== letters.length) return [];
  if (patches.some((patch, index) => patches.slice(0, index).some((other) => isAbove(patch, other))))
    return [];
  const tallest = Math.max(...patches.map(heightOf));
  if (!patches.every((patch, index) => mayBe(letters[index] ?? '', patch, tallest))) return [];
  return patches.flatMap((patch, index) => {
    const letter = letters[index] ?? '';
    if (letter === ',') return [];
    const own = new Uint8Array(ink.length);
    for (const pixel of patch.pixels) own[pixel] = 1;
    const kept = grown({ data: own, width, height }, SOFT_EDGE).data;
    const from = Math.max(0, patch.left - SOFT_EDGE);
    const to = Math.min(width, patch.right + SOFT_EDGE + 1);
    const alone = ink.map((share, pixel) => (kept[pixel] === 1 ? share : 0));
    return [{ text: letter, ...part(alone, width, from, to) }];
  });
}

function isAbove(one: Patch, other: Patch): boolean {
  const common = Math.min(one.right, other.right) - Math.max(one.left, other.left) + 1;
  return common >= ABOVE_ONE_ANOTHER * Math.min(widthOf(one), widthOf(other));
}

/**
 * Whether a patch has the size of its figure. Where two figures touch and another has two strokes, patches and figures
 * come out even all the same, and each patch would stand for its neighbour.
 */
function mayBe(figure: string, patch: Patch, tallest: number): boolean {
  const [width, height] = [widthOf(patch), heightOf(patch)];
  if (figure === ',') return height < 0.6 * tallest;
  if (figure === '-') return height < width && height < 0.5 * tallest;
  if (figure === '/') return height > 0.6 * tallest;
  return height > 0.5 * tallest && width <= height;
}

type Span = [first: number, last: number];

/** The likeliest way to lay a text on the steps: for each letter its first and last step. Null if it does not fit. */
function forced({ data, steps, classes }: Logits, text: readonly number[]): readonly Span[] | null {
  const states = 2 * text.length + 1;
  if (steps < text.length) return null;
  const back = new Uint8Array(steps * states);
  let before = new Float64Array(states).fill(Number.NEGATIVE_INFINITY);
  before[0] = 0;
  for (let step = 0; step < steps; step++) {
    const now = new Float64Array(states).fill(Number.NEGATIVE_INFINITY);
    for (let state = 0; state < states; state++) {
      const letter = state % 2 === 1 ? (text[(state - 1) / 2] ?? 0) : 0;
      let best = before[state] ?? Number.NEGATIVE_INFINITY;
      let come = 0;
      if (state > 0 && (before[state - 1] ?? Number.NEGATIVE_INFINITY) > best) {
        best = before[state - 1] ?? best;
        come = 1;
      }
      const mayLeap = state > 1 && letter !== 0 && letter !== text[(state - 3) / 2];
      if (mayLeap && (before[state - 2] ?? Number.NEGATIVE_INFINITY) > best) {
        best = before[state - 2] ?? best;
        come = 2;
      }
      now[state] = best + (data[step * classes + letter] ?? 0);
      back[step * states + state] = come;
    }
    before = now;
  }
  let state =
    (before[states - 1] ?? Number.NEGATIVE_INFINITY) > (before[states - 2] ?? Number.NEGATIVE_INFINITY)
      ? states - 1
      : states - 2;
  const spans: Span[] = text.map(() => [steps, -1]);
  for (let step = steps - 1; step >= 0; step--) {
    const span = state % 2 === 1 ? spans[(state - 1) / 2] : undefined;
    if (span !== undefined) {
      span[0] = Math.min(span[0], step);
      span[1] = Math.max(span[1], step);
    }
    state -= back[step * states + state] ?? 0;
  }
  return state > 1 ? null : spans;
}
