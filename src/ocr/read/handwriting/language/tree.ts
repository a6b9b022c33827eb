/**
 * Texts under way, as a tree of graphemes with what their language says of them. Kept in rows of figures that are
 * used again from line to line: thousands of texts are tried for a line, and an object for each would be slow.
 */
import type { Growing } from '../decode/beam.js';
import type { Language } from './language.js';

/** How far texts under way are remembered, graphemes. */
const MEMORY = 10;
/** The empty text. */
const ROOT = 0;
const NONE = -1;
const NOT_YET = 1;

/** A text is the number of its node. */
export class Tree implements Growing {
  readonly #language: Language;
  #nodes = 0;
  #parents = new Int32Array(0);
  #classes = new Uint16Array(0);
  #lengths = new Uint16Array(0);
  #logs = new Float64Array(0);
  #cases = new Uint8Array(0);
  /** For each node and part of the language: its symbols, the last first; what is left to shorter runs; how many are known. */
  #recent = new Uint16Array(0);
  #left = new Float32Array(0);
  #known = new Uint8Array(0);
  /** What may follow a node: a chain of links, made as they are asked for. */
  #firstLinks = new Int32Array(0);
  #links = 0;
  #linkClasses = new Uint16Array(0);
  #linkLogs = new Float64Array(0);
  #linkNodes = new Int32Array(0);
  #nextLinks = new Int32Array(0);

  constructor(language: Language) {
    this.#language = language;
    this.clear();
  }

  /** Forgets all texts but the empty one. */
  clear(): void {
    this.#nodes = 0;
    this.#links = 0;
    this.#make(NONE, 0, 0, 0);
  }

  /** Logarithm of the language's probability of a text's graphemes. */
  logOf(node: number): number {
    return this.#logs[node] ?? 0;
  }

  lengthOf(node: number): number {
    return this.#lengths[node] ?? 0;
  }

  /** Class of the last grapheme; 0 of the empty text. */
  lastOf(node: number): number {
    return this.#classes[node] ?? 0;
  }

  classesOf(node: number): readonly number[] {
    const classes: number[] = [];
    for (let at = node; at > ROOT; at = this.#parents[at] ?? ROOT) classes.push(this.#classes[at] ?? 0);
    return classes.reverse();
  }

  /** The text of these classes. */
  nodeOf(classes: readonly number[]): number {
    return classes.reduce((node, each) => this.extend(node, each), ROOT);
  }

  /** The text with one grapheme more. */
  extend(node: number, last: number): number {
    const link = this.#linkOf(node, last);
    const there = this.#linkNodes[link] ?? NONE;
    if (there !== NONE) return there;
    const made = this.#make(node, last, this.lengthOf(node) + 1, this.logOf(node) + this.nextLog(node, last));
    this.#linkNodes[link] = made;
    return made;
  }

  /** The text with one grapheme more if it was made before, else -1. */
  childOf(node: number, last: number): number {
    for (let link = this.#firstLinks[node] ?? NONE; link !== NONE; link = this.#nextLinks[link] ?? NONE) {
      if (this.#linkClasses[link] === last) return this.#linkNodes[link] ?? NONE;
    }
    return NONE;
  }

  /** Logarithm of the probability that a grapheme comes next. */
  nextLog(node: number, last: number): number {
    const link = this.#linkOf(node, last);
    const known = this.#linkLogs[link] ?? NOT_YET;
    if (known !== NOT_YET) return known;
    const { parts } = this.#language;
    let sum = 0;
    for (let part = 0; part < parts.length; part++) {
      const { share = 0, symbols } = parts[part] ?? {};
      sum += share * this.#probability(node, part, symbols?.[last] ?? 0);
    }
    const log = Math.log(Math.max(1e-9, sum * this.#language.written(last, this.#cases[node] ?? 0)));
    this.#linkLogs[link] = log;
    return log;
  }

  /** Logarithm of the probability of the whole text, its end included. */
  wholeLog(node: number): number {
    let sum = 0;
    for (const [part, { share, end }] of this.#language.parts.entries()) {
      sum += share * this.#probability(node, part, end);
    }
    return this.logOf(node) + Math.log(sum);
  }

  #probability(node: number, part: number, symbol: number): number {
    const row = node * this.#language.parts.length + part;
    const { model } = this.#language.parts[part] ?? {};
    if (model === undefined) return 0;
    return model.after(
      symbol,
      this.#recent,
      row * MEMORY,
      this.#left,
      row * this.#language.order,
      this.#known[row] ?? 0,
    );
  }

  #linkOf(node: number, last: number): number {
    for (let link = this.#firstLinks[node] ?? NONE; link !== NONE; link = this.#nextLinks[link] ?? NONE) {
      if (this.#linkClasses[link] === last) return link;
    }
    const link = this.#links++;
    if (link >= this.#linkClasses.length) this.#moreLinks();
    this.#linkClasses[link] = last;
    this.#linkLogs[link] = NOT_YET;
    this.#linkNodes[link] = NONE;
    this.#nextLinks[link] = this.#firstLinks[node] ?? NONE;
    this.#firstLinks[node] = link;
    return link;
  }

  #make(parent: number, last: number, length: number, log: number): number {
    const node = this.#nodes++;
    if (node >= this.#parents.length) this.#moreNodes();
    this.#parents[node] = parent;
    this.#classes[node] = last;
    this.#lengths[node] = length;
    this.#logs[node] = log;
    this.#firstLinks[node] = NONE;
    this.#cases[node] = parent === NONE ? 0 : this.#language.caseAfter(this.#cases[parent] ?? 0, last);
    const { parts, order } = this.#language;
    const symbols = Math.min(MEMORY, length + 1);
    for (let part = 0; part < parts.length; part++) {
      const row = node * parts.length + part;
      const each = parts[part];
      if (each === undefined) continue;
      const from = row * MEMORY;
      this.#recent[from] = parent === NONE ? each.start : (each.symbols[last] ?? 0);
      const before = (parent * parts.length + part) * MEMORY;
      for (let at = 1; at < symbols; at++) this.#recent[from + at] = this.#recent[before + at - 1] ?? 0;
      this.#known[row] = each.model.lookBack(this.#recent, from, symbols, this.#left, row * order);
    }
    return node;
  }

  #moreNodes(): void {
    const size = Math.max(256, 2 * this.#parents.length);
    const rows = size * this.#language.parts.length;
    this.#parents = grown(this.#parents, new Int32Array(size));
    this.#classes = grown(this.#classes, new Uint16Array(size));
    this.#lengths = grown(this.#lengths, new Uint16Array(size));
    this.#logs = grown(this.#logs, new Float64Array(size));
    this.#cases = grown(this.#cases, new Uint8Array(size));
    this.#firstLinks = grown(this.#firstLinks, new Int32Array(size));
    this.#recent = grown(this.#recent, new Uint16Array(rows * MEMORY));
    this.#left = grown(this.#left, new Float32Array(rows * this.#language.order));
    this.#known = grown(this.#known, new Uint8Array(rows));
  }

  #moreLinks(): void {
    const size = Math.max(1024, 2 * this.#linkClasses.length);
    this.#linkClasses = grown(this.#linkClasses, new Uint16Array(size));
    this.#linkLogs = grown(this.#linkLogs, new Float64Array(size));
    this.#linkNodes = grown(this.#linkNodes, new Int32Array(size));
    this.#nextLinks = grown(this.#nextLinks, new Int32Array(size));
  }
}

function grown<Row extends { set(from: Row): void }>(before: Row, larger: Row): Row {
  larger.set(before);
  return larger;
}
