/** Texts under way that a grammar allows: what `Tree` is for a language. */
import type { Growing } from '../decode/beam.js';
import { ending, followed, type Standing, type State, standingAt } from './grammar.js';

interface Under {
  readonly parent: number;
  readonly last: number;
  readonly length: number;
  readonly log: number;
  readonly standing: Standing;
  /** Nodes that follow, by class; -1 where none may. */
  readonly next: Map<number, number>;
}

/** A capital letter where a word begins is as usual as a small one; behind another less so (*NGÀY*, *XI*), elsewhere hardly. */
const CAPITAL_BEGINS = 0.5;
const CAPITAL_AFTER_CAPITAL = 0.2;
const CAPITAL_WITHIN = 0.02;

export class GrammarTree implements Growing {
  readonly #alphabet: readonly string[];
  readonly #small: readonly string[];
  readonly #nodes: Under[];

  /** `alphabet`: the graphemes of the classes from 1 on. */
  constructor(alphabet: readonly string[], start: State) {
    this.#alphabet = ['', ...alphabet];
    this.#small = this.#alphabet.map((grapheme) => grapheme.toLowerCase());
    this.#nodes = [{ parent: -1, last: 0, length: 0, log: 0, standing: standingAt(start), next: new Map() }];
  }

  logOf(node: number): number {
    return this.#nodes[node]?.log ?? 0;
  }

  lengthOf(node: number): number {
    return this.#nodes[node]?.length ?? 0;
  }

  lastOf(node: number): number {
    return this.#nodes[node]?.last ?? 0;
  }

  classesOf(node: number): readonly number[] {
    const classes: number[] = [];
    for (let at = this.#nodes[node]; at !== undefined && at.length > 0; at = this.#nodes[at.parent]) {
      classes.push(at.last);
    }
    return classes.reverse();
  }

  childOf(node: number, last: number): number {
    return this.#nodes[node]?.next.get(last) ?? -1;
  }

  /** The text with one grapheme more; -1 where the grammar allows none. */
  extend(node: number, last: number): number {
    const under = this.#nodes[node];
    if (under === undefined) return -1;
    const known = under.next.get(last);
    if (known !== undefined) return known;
    const reached = followed(under.standing, this.#small[last] ?? '');
    if (reached === null) {
      under.next.set(last, -1);
      return -1;
    }
    const made = this.#nodes.length;
    under.next.set(last, made);
    this.#nodes.push({
      parent: node,
      last,
      length: under.length + 1,
      log: under.log + Math.log(reached.probability * this.#written(last, under.last)),
      standing: reached.standing,
      next: new Map(),
    });
    return made;
  }

  nextLog(node: number, last: number): number {
    const next = this.extend(node, last);
    return next === -1 ? Number.NEGATIVE_INFINITY : this.logOf(next) - this.logOf(node);
  }

  /** The text of these classes; -1 if the grammar has none such. */
  nodeOf(classes: readonly number[]): number {
    return classes.reduce((node, each) => (node === -1 ? -1 : this.extend(node, each)), 0);
  }

  wholeLog(node: number): number {
    const under = this.#nodes[node];
    if (under === undefined) return Number.NEGATIVE_INFINITY;
    return under.log + Math.log(ending(under.standing));
  }

  /** Share of a letter that its capital, or its small form, has. */
  #written(last: number, before: number): number {
    const grapheme = this.#alphabet[last] ?? '';
    if (grapheme.toLowerCase() === grapheme.toUpperCase()) return 1;
    const capital = this.#capitalBehind(before);
    return grapheme === this.#small[last] ? 1 - capital : capital;
  }

  #capitalBehind(before: number): number {
    const grapheme = this.#alphabet[before] ?? '';
    if (grapheme.toLowerCase() === grapheme.toUpperCase()) return CAPITAL_BEGINS;
    return grapheme === this.#small[before] ? CAPITAL_WITHIN : CAPITAL_AFTER_CAPITAL;
  }
}
