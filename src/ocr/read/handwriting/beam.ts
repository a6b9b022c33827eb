/**
 * CTC prefix beam search: the likeliest texts by ink and language together (Hannun et al. 2014, Graves and
 * Jaitly 2014). Every text under way keeps the probability of ending in its letter and of ending in a blank.
 */
import { addLogs } from './forward.js';
import { classesOf, type Language, type Node } from './language.js';
import { BLANK, type InkSteps } from './steps.js';

export interface BeamOptions {
  /** Texts kept after each step. */
  readonly width: number;
  /** How much the language counts beside the ink. */
  readonly weight: number;
  /** Given for every grapheme, so that language does not favour short texts. */
  readonly bonus: number;
}

/** A text found: its classes, and the logarithms that ink and language give it. */
export interface Found {
  readonly classes: readonly number[];
  readonly ink: number;
  readonly language: number;
}

/** A text under way that has just been reached; its node is made only if it survives the step. */
interface Way {
  readonly before: Node;
  /** Class that follows `before`; 0 for `before` itself. */
  readonly last: number;
  readonly language: number;
  readonly length: number;
  /** Logarithms of all ways to this text that end in a blank, and in its last grapheme. */
  blank: number;
  letter: number;
}

interface Survivor {
  readonly node: Node;
  readonly blank: number;
  readonly letter: number;
}

const NEVER = Number.NEGATIVE_INFINITY;
/** A way so much less likely by ink than the best one is not gone. */
const FARTHEST = 9;

/** The texts found, best first by ink and language. */
export function beamSearch(steps: InkSteps, language: Language, options: BeamOptions): readonly Found[] {
  let survivors: readonly Survivor[] = [{ node: language.root(), blank: 0, letter: NEVER }];
  for (let step = 0; step < steps.count; step++) {
    const ways = waysOn(steps, step, survivors, language);
    survivors = best(ways, options).map(({ before, last, blank, letter }) => ({
      node: last === BLANK ? before : language.extend(before, last),
      blank,
      letter,
    }));
  }
  return survivors
    .map(({ node, blank, letter }) => ({
      classes: classesOf(node),
      ink: addLogs(blank, letter),
      language: language.wholeLog(node),
    }))
    .sort((one, other) => worthOf(other, options) - worthOf(one, options));
}

/** All texts that one step leads to from those before it. */
function waysOn(
  { starts, classes, logs }: InkSteps,
  step: number,
  survivors: readonly Survivor[],
  language: Language,
): readonly Way[] {
  const from = starts[step] ?? 0;
  const to = starts[step + 1] ?? 0;
  const likeliest =
    (logs[from] ?? 0) + Math.max(...survivors.map((each) => addLogs(each.blank, each.letter)));
  const ways = new Map<Node, Way>();
  const longer: Way[] = [];
  for (const { node } of survivors) {
    ways.set(node, {
      before: node,
      last: BLANK,
      language: node.log,
      length: node.length,
      blank: NEVER,
      letter: NEVER,
    });
  }
  const grow = (node: Node, each: number, log: number): void => {
    // A longer text may be under way already, as one that survived.
    const there = node.next.get(each);
    const same = there === undefined ? undefined : ways.get(there);
    if (same !== undefined) same.letter = addLogs(same.letter, log);
    else {
      longer.push({
        before: node,
        last: each,
        language: node.log + language.nextLog(node, each),
        length: node.length + 1,
        blank: NEVER,
        letter: log,
      });
    }
  };
  for (const { node, blank, letter } of survivors) {
    const same = ways.get(node);
    if (same === undefined) continue;
    const all = addLogs(blank, letter);
    for (let at = from; at < to; at++) {
      const each = classes[at] ?? BLANK;
      const log = logs[at] ?? NEVER;
      if (all + log < likeliest - FARTHEST) continue;
      if (each === BLANK) same.blank = addLogs(same.blank, all + log);
      else if (each === node.last) {
        same.letter = addLogs(same.letter, letter + log);
        if (blank > NEVER) grow(node, each, blank + log);
      } else grow(node, each, all + log);
    }
  }
  return [...ways.values(), ...longer].filter((way) => way.blank > NEVER || way.letter > NEVER);
}

/** What a text is worth: ink, language and length together. */
function worthOf(found: Found, { weight, bonus }: Pick<BeamOptions, 'weight' | 'bonus'>): number {
  return found.ink + weight * found.language + bonus * found.classes.length;
}

function best(ways: readonly Way[], { width, weight, bonus }: BeamOptions): readonly Way[] {
  if (ways.length <= 1) return ways;
  return ways
    .map((way) => ({
      way,
      worth: addLogs(way.blank, way.letter) + weight * way.language + bonus * way.length,
    }))
    .sort((one, other) => other.worth - one.worth)
    .slice(0, width)
    .map(({ way }) => way);
}
