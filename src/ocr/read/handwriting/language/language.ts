/**
 * What a field's language expects of the next grapheme: one or several character models, the writing of capitals,
 * and ten digits for one symbol. Works on classes of the network; texts under way stand in a `Tree`.
 */
import { graphemes } from '../../../../schema/fold.js';
import { type CharacterModel, END, START } from './characters.js';

interface Part {
  readonly model: CharacterModel;
  readonly share: number;
  /** Symbol of each class. */
  readonly symbols: Uint16Array;
  readonly start: number;
  readonly end: number;
}

/** Where in a word the next letter stands, by how those before it were written. */
const BEGIN = 0;
const SMALL = 1;
const CAPITAL = 2;
const CAPITALS = 3;
/** Beside it, how the text was written so far: with so many capitals (up to three) and no small letter, or with one. */
const ONE_CAPITAL = 4;
const MANY_CAPITALS = 12;
const SMALL_LETTERS = 16;

/**
 * How often the next letter is a capital, by where it stands. Counted on the real lines that train, but for words that begin small,
 * which books have more of, and for texts in capitals throughout, which occur in the books though not there.
 */
const CAPITAL_SHARE: readonly number[] = [0.8, 0.004, 0.06, 0.93];
const AFTER_SMALL: readonly number[] = [0.8, 0.002, 0.03, 0.74];
const AFTER_CAPITALS: readonly number[] = [0.9, 0.05, 0.5, 0.98];

export class Language {
  readonly parts: readonly Part[];
  /** Most graphemes any part looks at, the one foretold included. */
  readonly order: number;
  readonly #classes: ReadonlyMap<string, number>;
  readonly #capital: Uint8Array;
  readonly #letter: Uint8Array;
  readonly #digit: Uint8Array;

  /** `alphabet`: the graphemes of the classes from 1 on. Shares add up to 1. */
  constructor(alphabet: readonly string[], parts: readonly (readonly [CharacterModel, number])[]) {
    this.#classes = new Map(alphabet.map((grapheme, index) => [grapheme, index + 1]));
    this.parts = parts.map(([model, share]) => ({
      model,
      share,
      symbols: Uint16Array.from(['', ...alphabet], (grapheme) => model.symbol(grapheme)),
      start: model.symbol(START),
      end: model.symbol(END),
    }));
    this.order = Math.max(...parts.map(([model]) => model.order));
    const flags = (test: (grapheme: string) => boolean): Uint8Array =>
      Uint8Array.from(['', ...alphabet], (grapheme) => (test(grapheme) ? 1 : 0));
    this.#letter = flags((grapheme) => grapheme.toLowerCase() !== grapheme.toUpperCase());
    this.#capital = flags((grapheme) => grapheme.toLowerCase() !== grapheme);
    this.#digit = flags((grapheme) => parts.some(([model]) => model.isAnyDigit(grapheme)));
  }

  /** The classes of a text; its graphemes that are no class are left out. */
  classesOf(text: string): readonly number[] {
    return graphemes(text).flatMap((grapheme) => this.#classes.get(grapheme) ?? []);
  }

  /** Share of a symbol that this class of it has: the one of ten digits, the small or the capital letter. */
  written(last: number, before: number): number {
    if (this.#digit[last] === 1) return 0.1;
    if (this.#letter[last] !== 1) return 1;
    const capital = shares(before)[before % ONE_CAPITAL] ?? 0;
    return this.#capital[last] === 1 ? capital : 1 - capital;
  }

  /** How the text is written up to and with a grapheme, for `written`; 0 at the beginning. */
  caseAfter(before: number, last: number): number {
    const [place, so] = [before % ONE_CAPITAL, before - (before % ONE_CAPITAL)];
    if (this.#letter[last] !== 1) return so + BEGIN;
    if (this.#capital[last] !== 1) return SMALL_LETTERS + SMALL;
    const many = so === SMALL_LETTERS ? so : Math.min(MANY_CAPITALS, so + ONE_CAPITAL);
    return many + (place === BEGIN ? CAPITAL : CAPITALS);
  }
}

function shares(written: number): readonly number[] {
  if (written >= SMALL_LETTERS) return AFTER_SMALL;
  return written >= MANY_CAPITALS ? AFTER_CAPITALS : CAPITAL_SHARE;
}
