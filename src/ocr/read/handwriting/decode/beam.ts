/**
 * CTC prefix beam search: the likeliest texts by ink and language together (Hannun et al. 2014, Graves and
 * Jaitly 2014). Every text under way keeps the probability of ending in its letter and of ending in a blank.
 */

import { BLANK, type InkSteps } from '../network/steps.js';
import { addLogs } from './forward.js';

/** Texts under way, told by numbers: 0 is the empty one. */
export interface Growing {
  /** Logarithm of the probability of a text's graphemes, and with its end. */
  logOf(node: number): number;
  wholeLog(node: number): number;
  lengthOf(node: number): number;
  /** Class of the last grapheme; 0 of the empty text. */
  lastOf(node: number): number;
  classesOf(node: number): readonly number[];
  /** The text with one grapheme more if it was made before, else -1. */
  childOf(node: number, last: number): number;
  extend(node: number, last: number): number;
  /** Logarithm of the probability that a grapheme comes next; minus infinity where it may not. */
  nextLog(node: number, last: number): number;
}

export interface BeamOptions {
  /** Texts kept after each step. */
  readonly width: number;
  /** How much the language counts beside the ink. */
  readonly weight: number;
  /** Given for every grapheme, so that language does not favour short texts. */
  readonly bonus: number;
  /** A way so much less likely by ink than the best one is not gone. */
  readonly farthest: number;
}

/** A text found: its classes, and the logarithms that ink and language give it. */
export interface Found {
  readonly classes: readonly number[];
  readonly ink: number;
  readonly language: number;
}

/** The empty text. */
const EMPTY = 0;
const NEVER = Number.NEGATIVE_INFINITY;

/** The texts found, best first by ink and language; they grow in `tree`. */
export function beamSearch(steps: InkSteps, tree: Growing, options: BeamOptions): readonly Found[] {
  let before = new Texts(options.width);
  let after = new Texts(options.width);
  before.offer(EMPTY, BLANK, 0, NEVER, 0);
  for (let step = 0; step < steps.count; step++) {
    go(steps, step, tree, options, before, after);
    after.settle(tree);
    [before, after] = [after, before];
  }
  const { weight, bonus } = options;
  const worthOf = (found: Found): number =>
    found.ink + weight * found.language + bonus * found.classes.length;
  return Array.from({ length: before.count }, (_, at) => {
    const node = before.nodes[at] ?? EMPTY;
    return {
      classes: tree.classesOf(node),
      ink: addLogs(before.blanks[at] ?? NEVER, before.letters[at] ?? NEVER),
      language: tree.wholeLog(node),
    };
  }).sort((one, other) => worthOf(other) - worthOf(one));
}

/** Texts under way, the worthiest first, no more than the beam is wide. */
class Texts {
  count = 0;
  readonly nodes: Int32Array;
  /** Class that follows the node, where the text is one grapheme longer than it; else 0. */
  readonly lasts: Uint16Array;
  /** Logarithms of all ways to each text that end in a blank, and in its last grapheme. */
  readonly blanks: Float64Array;
  readonly letters: Float64Array;
  readonly worths: Float64Array;
  readonly #width: number;

  constructor(width: number) {
    this.#width = width;
    this.nodes = new Int32Array(width + 1);
    this.lasts = new Uint16Array(width + 1);
    this.blanks = new Float64Array(width + 1);
    this.letters = new Float64Array(width + 1);
    this.worths = new Float64Array(width + 1);
  }

  /** A text must be worth more than this to be kept. */
  get least(): number {
    return this.count < this.#width ? NEVER : (this.worths[this.count - 1] ?? NEVER);
  }

  offer(node: number, last: number, blank: number, letter: number, worth: number): void {
    if (worth <= this.least) return;
    let at = this.count < this.#width ? this.count++ : this.count - 1;
    while (at > 0 && (this.worths[at - 1] ?? NEVER) < worth) {
      this.nodes[at] = this.nodes[at - 1] ?? EMPTY;
      this.lasts[at] = this.lasts[at - 1] ?? BLANK;
      this.blanks[at] = this.blanks[at - 1] ?? NEVER;
      this.letters[at] = this.letters[at - 1] ?? NEVER;
      this.worths[at] = this.worths[at - 1] ?? NEVER;
      at -= 1;
    }
    this.nodes[at] = node;
    this.lasts[at] = last;
    this.blanks[at] = blank;
    this.letters[at] = letter;
    this.worths[at] = worth;
  }

  /** Nodes are made of the texts that were kept, and of no others. */
  settle(tree: Growing): void {
    for (let at = 0; at < this.count; at++) {
      const last = this.lasts[at] ?? BLANK;
      if (last !== BLANK) this.nodes[at] = tree.extend(this.nodes[at] ?? EMPTY, last);
    }
  }
}

/** What one step makes of the texts before it: they themselves, then those with one grapheme more. */
function go(
  { starts, classes, logs }: InkSteps,
  step: number,
  tree: Growing,
  { weight, bonus, farthest }: BeamOptions,
  before: Texts,
  after: Texts,
): void {
  const from = starts[step] ?? 0;
  const to = starts[step + 1] ?? 0;
  const { count } = before;
  let likeliest = NEVER;
  for (let at = 0; at < count; at++) {
    const all = addLogs(before.blanks[at] ?? NEVER, before.letters[at] ?? NEVER);
    if (all > likeliest) likeliest = all;
  }
  const least = likeliest + (logs[from] ?? 0) - farthest;
  const blanks = new Float64Array(count).fill(NEVER);
  const letters = new Float64Array(count).fill(NEVER);
  const longer: number[] = [];
  for (let at = 0; at < count; at++) {
    const node = before.nodes[at] ?? EMPTY;
    const last = tree.lastOf(node);
    const blank = before.blanks[at] ?? NEVER;
    const letter = before.letters[at] ?? NEVER;
    const all = addLogs(blank, letter);
    for (let each = from; each < to; each++) {
      const next = classes[each] ?? BLANK;
      const log = logs[each] ?? NEVER;
      if (all + log < least) continue;
      if (next === BLANK) blanks[at] = addLogs(blanks[at] ?? NEVER, all + log);
      else {
        // The same letter again goes on as the one before, or is another if a blank lies between.
        if (next === last) letters[at] = addLogs(letters[at] ?? NEVER, letter + log);
        const grown = (next === last ? blank : all) + log;
        if (grown === NEVER) continue;
        // A longer text may be under way already, as one that was kept.
        const child = tree.childOf(node, next);
        const under = child === -1 ? -1 : before.nodes.subarray(0, count).indexOf(child);
        if (under === -1) longer.push(at, next, grown);
        else letters[under] = addLogs(letters[under] ?? NEVER, grown);
      }
    }
  }
  after.count = 0;
  for (let at = 0; at < count; at++) {
    const ink = addLogs(blanks[at] ?? NEVER, letters[at] ?? NEVER);
    if (ink === NEVER) continue;
    const node = before.nodes[at] ?? EMPTY;
    const worth = ink + weight * tree.logOf(node) + bonus * tree.lengthOf(node);
    after.offer(node, BLANK, blanks[at] ?? NEVER, letters[at] ?? NEVER, worth);
  }
  for (let each = 0; each < longer.length; each += 3) {
    const node = before.nodes[longer[each] ?? 0] ?? EMPTY;
    const next = longer[each + 1] ?? BLANK;
    const ink = longer[each + 2] ?? NEVER;
    // Without asking what the language thinks of the grapheme: it can only be worth less.
    const most = ink + weight * tree.logOf(node) + bonus * (tree.lengthOf(node) + 1);
    if (most > after.least) after.offer(node, next, NEVER, ink, most + weight * tree.nextLog(node, next));
  }
}
