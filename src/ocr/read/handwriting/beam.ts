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

interface Way {
  readonly node: Node;
  /** Logarithms of all ways to this text that end in a blank, and in its last grapheme. */
  blank: number;
  letter: number;
}

const NEVER = Number.NEGATIVE_INFINITY;

/** The texts found, best first by ink and language. */
export function beamSearch(steps: InkSteps, language: Language, options: BeamOptions): readonly Found[] {
  const { count, starts, classes, logs } = steps;
  let ways: readonly Way[] = [{ node: language.root(), blank: 0, letter: NEVER }];
  for (let step = 0; step < count; step++) {
    const from = starts[step] ?? 0;
    const to = starts[step + 1] ?? 0;
    const next = new Map<Node, Way>();
    for (const way of ways) {
      const all = addLogs(way.blank, way.letter);
      for (let at = from; at < to; at++) {
        const each = classes[at] ?? BLANK;
        const log = logs[at] ?? NEVER;
        if (each === BLANK) {
          const same = wayTo(next, way.node);
          same.blank = addLogs(same.blank, all + log);
        } else if (each === way.node.last) {
          const same = wayTo(next, way.node);
          same.letter = addLogs(same.letter, way.letter + log);
          if (way.blank > NEVER) {
            const again = wayTo(next, language.extend(way.node, each));
            again.letter = addLogs(again.letter, way.blank + log);
          }
        } else {
          const longer = wayTo(next, language.extend(way.node, each));
          longer.letter = addLogs(longer.letter, all + log);
        }
      }
    }
    ways = next.size <= 1 ? [...next.values()] : best(next, options);
  }
  return ways
    .map(({ node, blank, letter }) => ({
      classes: classesOf(node),
      ink: addLogs(blank, letter),
      language: language.wholeLog(node),
    }))
    .sort((one, other) => worthOf(other, options) - worthOf(one, options));
}

/** What a text is worth: ink, language and length together. */
export function worthOf(found: Found, { weight, bonus }: Pick<BeamOptions, 'weight' | 'bonus'>): number {
  return found.ink + weight * found.language + bonus * found.classes.length;
}

function wayTo(ways: Map<Node, Way>, node: Node): Way {
  const known = ways.get(node);
  if (known !== undefined) return known;
  const made = { node, blank: NEVER, letter: NEVER };
  ways.set(node, made);
  return made;
}

function best(ways: ReadonlyMap<Node, Way>, { width, weight, bonus }: BeamOptions): readonly Way[] {
  const scored = Array.from(ways.values(), (way) => ({
    way,
    worth: addLogs(way.blank, way.letter) + weight * way.node.log + bonus * way.node.length,
  }));
  scored.sort((one, other) => other.worth - one.worth);
  return scored.slice(0, width).map(({ way }) => way);
}
