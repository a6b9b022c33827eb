/**
 * What a field's language expects of the next grapheme: one or several character models, the writing of capitals,
 * and ten digits for one symbol. Works on classes of the network; texts under way are nodes of a tree.
 */
import { graphemes } from '../../../schema/fold.js';
import { type CharacterModel, END, START } from './characters.js';

/** How far texts under way are remembered, graphemes. */
const MEMORY = 10;

interface Part {
  readonly model: CharacterModel;
  readonly share: number;
  /** Symbol of each class. */
  readonly symbols: Uint16Array;
  readonly start: number;
  readonly end: number;
}

/** A text under way. */
export interface Node {
  readonly parent: Node | null;
  /** Class of its last grapheme; 0 at the beginning. */
  readonly last: number;
  readonly length: number;
  /** Logarithm of the language's probability of all of it. */
  readonly log: number;
  /** Nodes that follow, by class, and the logarithms of what may follow; made as they are needed. */
  readonly next: Map<number, Node>;
  readonly nextLogs: Map<number, number>;
  /** For each part: its symbols, the last first, and what is left to shorter runs. */
  readonly contexts: readonly Context[];
  readonly letters: LetterCase;
}

interface Context {
  readonly recent: Uint16Array;
  readonly length: number;
  readonly left: Float32Array;
  readonly known: number;
}

/** Where in a word the next letter stands, by how those before it were written. */
type LetterCase = 'begin' | 'small' | 'capital' | 'capitals';

/**
 * How often the next letter is a capital, counted on the real lines that train; capitals throughout occur in
 * the books, though not there.
 */
const CAPITAL: Readonly<Record<LetterCase, number>> = {
  begin: 0.8,
  small: 0.004,
  capital: 0.06,
  capitals: 0.93,
};

export class Language {
  readonly #parts: readonly Part[];
  readonly #alphabet: readonly string[];
  readonly #capital: Uint8Array;
  readonly #letter: Uint8Array;
  readonly #digit: Uint8Array;

  /** `alphabet`: the graphemes of the classes from 1 on. Shares add up to 1. */
  constructor(alphabet: readonly string[], parts: readonly (readonly [CharacterModel, number])[]) {
    this.#alphabet = alphabet;
    this.#parts = parts.map(([model, share]) => ({
      model,
      share,
      symbols: Uint16Array.from(['', ...alphabet], (grapheme) => model.symbol(grapheme)),
      start: model.symbol(START),
      end: model.symbol(END),
    }));
    const flags = (test: (grapheme: string) => boolean): Uint8Array =>
      Uint8Array.from(['', ...alphabet], (grapheme) => (test(grapheme) ? 1 : 0));
    this.#letter = flags((grapheme) => grapheme.toLowerCase() !== grapheme.toUpperCase());
    this.#capital = flags((grapheme) => grapheme.toLowerCase() !== grapheme);
    this.#digit = flags((grapheme) => parts.some(([model]) => model.isAnyDigit(grapheme)));
  }

  /** An empty text. */
  root(): Node {
    return {
      parent: null,
      last: 0,
      length: 0,
      log: 0,
      next: new Map(),
      nextLogs: new Map(),
      contexts: this.#parts.map((part) => this.#context(part, Uint16Array.of(part.start), 1)),
      letters: 'begin',
    };
  }

  /** The text with one grapheme more. */
  extend(node: Node, last: number): Node {
    const known = node.next.get(last);
    if (known !== undefined) return known;
    const made: Node = {
      parent: node,
      last,
      length: node.length + 1,
      log: node.log + this.nextLog(node, last),
      next: new Map(),
      nextLogs: new Map(),
      contexts: this.#parts.map((part, index) => {
        const before = node.contexts[index];
        const recent = new Uint16Array(MEMORY);
        recent[0] = part.symbols[last] ?? 0;
        if (before !== undefined)
          recent.set(before.recent.subarray(0, Math.min(before.length, MEMORY - 1)), 1);
        return this.#context(part, recent, Math.min(MEMORY, (before?.length ?? 0) + 1));
      }),
      letters: this.#lettersAfter(node.letters, last),
    };
    node.next.set(last, made);
    return made;
  }

  /** Logarithm of the probability that a grapheme comes next. */
  nextLog(node: Node, last: number): number {
    const known = node.nextLogs.get(last);
    if (known !== undefined) return known;
    const log = this.#nextLog(node, last);
    node.nextLogs.set(last, log);
    return log;
  }

  /** Logarithm of the probability of the whole text, its end included. */
  wholeLog(node: Node): number {
    let sum = 0;
    for (const [index, part] of this.#parts.entries())
      sum += part.share * this.#probability(node, index, part.end);
    return node.log + Math.log(sum);
  }

  /** The node of a text; its graphemes that are no class are left out. */
  nodeOf(text: string): Node {
    return this.classesOf(text).reduce((node: Node, each) => this.extend(node, each), this.root());
  }

  classesOf(text: string): readonly number[] {
    return graphemes(text)
      .map((grapheme) => this.#alphabet.indexOf(grapheme) + 1)
      .filter((each) => each > 0);
  }

  #context(part: Part, recent: Uint16Array, length: number): Context {
    const left = new Float32Array(part.model.order);
    const known = part.model.lookBack(recent, 0, length, left, 0);
    return { recent, length, left, known };
  }

  #probability(node: Node, index: number, symbol: number): number {
    const part = this.#parts[index];
    const context = node.contexts[index];
    if (part === undefined || context === undefined) return 0;
    return part.model.after(symbol, context.recent, 0, context.left, 0, context.known);
  }

  #nextLog(node: Node, last: number): number {
    let sum = 0;
    for (const [index, part] of this.#parts.entries()) {
      sum += part.share * this.#probability(node, index, part.symbols[last] ?? 0);
    }
    if (this.#digit[last] === 1) sum /= 10;
    if (this.#letter[last] === 1) {
      const capital = CAPITAL[node.letters];
      sum *= this.#capital[last] === 1 ? capital : 1 - capital;
    }
    return Math.log(Math.max(1e-9, sum));
  }

  #lettersAfter(before: LetterCase, last: number): LetterCase {
    if (this.#letter[last] !== 1) return 'begin';
    if (this.#capital[last] !== 1) return 'small';
    return before === 'begin' ? 'capital' : 'capitals';
  }
}

/** The classes of a text under way, from its beginning. */
export function classesOf(node: Node): readonly number[] {
  const classes: number[] = [];
  for (let at: Node | null = node; at !== null && at.length > 0; at = at.parent) classes.push(at.last);
  return classes.reverse();
}
