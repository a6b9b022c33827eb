/**
 * What the network says of a line, kept small: of each step the likely classes only. A field is decoded from
 * this and from nothing else, so that it can be decoded again later without the picture, with the same result.
 */
import type { Logits } from './network.js';

export interface InkSteps {
  readonly count: number;
  /** Where the classes of each step begin; one more than there are steps. */
  readonly starts: Uint32Array;
  readonly classes: Uint16Array;
  /** Natural logarithms of their probabilities. */
  readonly logs: Float32Array;
}

export const BLANK = 0;

/** Logarithm that a class has where it was not kept. */
export const FLOOR = -9.5;

const LEAST_LOG = Math.log(3e-4);
const MOST_CLASSES = 12;
/** All classes together so far below the likeliest change no logarithm by as much as is kept of it. */
const NEGLIGIBLE = -16;
/** Steps so surely blank that a run of them says no more than one. */
const SURELY_BLANK = Math.log(0.9995);
/** Logarithms are kept in such parts, as bytes. */
const PARTS = 24;

/** Softmax of the logits, each `sharper` times as large; small classes left out, runs of blank made one. */
export function stepsOf({ data, steps, classes }: Logits, sharper = 1): InkSteps {
  const bytes: number[] = [];
  let afterBlank = false;
  for (let step = 0; step < steps; step++) {
    const kept = likely(data, step * classes, classes, sharper);
    const [first] = kept;
    const blank = first !== undefined && first[0] === BLANK && first[1] >= SURELY_BLANK;
    if (blank && afterBlank) continue;
    afterBlank = blank;
    writeStep(bytes, blank ? [[BLANK, 0]] : kept);
  }
  return unpackSteps(Uint8Array.from(bytes));
}

/** The likeliest class of a step. */
export function mostLikely({ data, classes }: Logits, step: number): number {
  const from = step * classes;
  let best = BLANK;
  for (let each = 1; each < classes; each++) {
    if ((data[from + each] ?? 0) > (data[from + best] ?? 0)) best = each;
  }
  return best;
}

type Scored = readonly [classNumber: number, log: number];

/** Of `classes` logits from `from` on the likely ones, likeliest first. */
function likely(logits: Float32Array, from: number, classes: number, sharper: number): readonly Scored[] {
  let most = Number.NEGATIVE_INFINITY;
  for (let each = from; each < from + classes; each++) {
    const value = logits[each] ?? 0;
    if (value > most) most = value;
  }
  let sum = 0;
  for (let each = from; each < from + classes; each++) {
    const apart = sharper * ((logits[each] ?? 0) - most);
    if (apart > NEGLIGIBLE) sum += Math.exp(apart);
  }
  const log = Math.log(sum);
  const least = LEAST_LOG + log;
  const kept: Scored[] = [];
  for (let each = 0; each < classes; each++) {
    const apart = sharper * ((logits[from + each] ?? 0) - most);
    if (apart >= least) kept.push([each, apart - log]);
  }
  return kept.sort((one, other) => other[1] - one[1]).slice(0, MOST_CLASSES);
}

/** A step: how many classes, then each as two bytes for its number and one for its logarithm. */
function writeStep(bytes: number[], kept: readonly Scored[]): void {
  bytes.push(kept.length);
  for (const [classNumber, log] of kept) {
    bytes.push(classNumber & 255, classNumber >> 8, Math.min(255, Math.round(-log * PARTS)));
  }
}

/** As bytes, to be stored: about half a kilobyte for a line of thirty characters. */
export function packSteps({ count, starts, classes, logs }: InkSteps): Uint8Array {
  const bytes: number[] = [];
  for (let step = 0; step < count; step++) {
    const kept: Scored[] = [];
    for (let at = starts[step] ?? 0; at < (starts[step + 1] ?? 0); at++) {
      kept.push([classes[at] ?? 0, logs[at] ?? 0]);
    }
    writeStep(bytes, kept);
  }
  return Uint8Array.from(bytes);
}

/** Undoes `packSteps`. Throws RangeError for bytes that are no steps. */
export function unpackSteps(bytes: Uint8Array): InkSteps {
  const starts: number[] = [0];
  const classes: number[] = [];
  const logs: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = at + 1 + 3 * (bytes[at] ?? 0);
    if (end > bytes.length) throw new RangeError('the kept steps of a line end too early');
    for (at += 1; at < end; at += 3) {
      classes.push((bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0));
      logs.push(-(bytes[at + 2] ?? 0) / PARTS);
    }
    starts.push(classes.length);
  }
  return {
    count: starts.length - 1,
    starts: Uint32Array.from(starts),
    classes: Uint16Array.from(classes),
    logs: Float32Array.from(logs),
  };
}

/**
 * The same steps with the blank and the given classes open in each, though it be at the floor: where few texts are
 * possible, what the network thought all but impossible may still be the likeliest of them.
 */
export function withFloor({ count, starts, classes, logs }: InkSteps, extra: readonly number[]): InkSteps {
  const open: { starts: number[]; classes: number[]; logs: number[] } = {
    starts: [0],
    classes: [],
    logs: [],
  };
  for (let step = 0; step < count; step++) {
    const [from, to] = [starts[step] ?? 0, starts[step + 1] ?? 0];
    const kept = [...classes.subarray(from, to)];
    open.classes.push(...kept);
    open.logs.push(...logs.subarray(from, to));
    const sure = kept.length === 1 && kept[0] === BLANK;
    for (const each of sure ? [] : [BLANK, ...extra]) {
      if (kept.includes(each)) continue;
      open.classes.push(each);
      open.logs.push(FLOOR);
    }
    open.starts.push(open.classes.length);
  }
  return {
    count,
    starts: Uint32Array.from(open.starts),
    classes: Uint16Array.from(open.classes),
    logs: Float32Array.from(open.logs),
  };
}

/** How many steps' worth of doubt the network had along the line: what it gave to other classes than the likeliest. */
export function doubtOf({ count, starts, logs }: InkSteps): number {
  let doubt = 0;
  for (let step = 0; step < count; step++) doubt += 1 - Math.exp(logs[starts[step] ?? 0] ?? 0);
  return doubt;
}

/** What of that falls to each letter: 1 if there are none, little weight on the doubt of very few. */
export function doubtPerLetter(doubt: number, letters: number): number {
  return (doubt + 1) / (letters + 1);
}

/** The likeliest class of every step, repeats joined and blanks left out: the reading without any language. */
export function greedy({ count, starts, classes }: InkSteps): readonly number[] {
  const read: number[] = [];
  let last = BLANK;
  for (let step = 0; step < count; step++) {
    // The first of a step is its likeliest.
    const best = classes[starts[step] ?? 0] ?? BLANK;
    if (best !== last && best !== BLANK) read.push(best);
    last = best;
  }
  return read;
}

/** Between two lines of a text stands a space, or nothing where a date or a house's number goes on. */
const SPACE_BETWEEN = 0.8;

/** What stands on several lines as if it stood on one; `space` is the class of the space. Lines without a letter add nothing. */
export function joinSteps(lines: readonly InkSteps[], space: number): InkSteps {
  const [only, ...others] = lines.filter((line) => greedy(line).length > 0);
  if (only === undefined) return lines[0] ?? unpackSteps(new Uint8Array());
  if (others.length === 0) return only;
  const between: readonly Scored[] = [
    [space, Math.log(SPACE_BETWEEN)],
    [BLANK, Math.log(1 - SPACE_BETWEEN)],
  ];
  const bytes = [...packSteps(only)];
  for (const line of others) {
    writeStep(bytes, between);
    for (const byte of packSteps(line)) bytes.push(byte);
  }
  return unpackSteps(Uint8Array.from(bytes));
}
