/** Sets cut-out ink together anew: names, dates, numbers and parts of places in real strokes. */

import type { Random } from '../../samples/maker/random.js';
import type { Counted, NameCounts } from '../../scripts/language/names.js';
import type { ReadingKind } from '../../src/ocr/read/handwriting/kinds.js';
import type { GreyImage } from '../../src/ocr/types.js';
import { CUT_HEIGHT, type CutLine, type InkPiece } from './cut.js';

export interface RecomposedField {
  readonly kind: ReadingKind;
  readonly text: string;
  readonly image: GreyImage;
}

/** Syllables that names are made of, from the counts of names. */
export interface NameWords {
  readonly family: ReadonlySet<string>;
  readonly middle: ReadonlySet<string>;
  readonly given: ReadonlySet<string>;
}

/** How often a name of then has the usual middle name, and none. */
const USUAL_MIDDLE = 0.4;
const NO_MIDDLE = 0.03;

export class Recomposer {
  readonly #words = new Map<string, InkPiece[]>();
  readonly #figures = new Map<string, InkPiece[]>();
  readonly #random: Random;

  constructor(lines: readonly CutLine[], random: Random) {
    this.#random = random;
    for (const { words, figures } of lines) {
      for (const word of words) add(this.#words, word.text.replace(/[,.]+$/u, ''), word);
      for (const figure of figures) add(this.#figures, figure.text, figure);
    }
  }

  /** Words there is ink of that a name could hold. */
  #those(list: ReadonlySet<string>): readonly string[] {
    return [...this.#words.keys()].filter((word) => list.has(word) && this.#has(word));
  }

  /** Whether there is ink of a word without a comma hanging on to it. */
  #has(word: string): boolean {
    return this.#words.get(word)?.some((piece) => piece.text === word) ?? false;
  }

  names(count: number, { family, middle, given }: NameWords): readonly RecomposedField[] {
    const [families, middles, givens] = [this.#those(family), this.#those(middle), this.#those(given)];
    return Array.from({ length: count }, () => {
      const words = [this.#random.pick(families)];
      if (this.#random.chance(0.9)) words.push(this.#random.pick(middles));
      if (this.#random.chance(0.3)) words.push(this.#random.pick(middles));
      words.push(this.#random.pick(givens));
      return { kind: 'name', text: words.join(' '), image: this.setWords(words) };
    });
  }

  /** Names whose parts are as common as they are among people, as far as there is ink of them. */
  commonNames(count: number, { families, sexes }: NameCounts): readonly RecomposedField[] {
    const inked = (list: Counted): Counted =>
      list.filter(([text]) => text.split(' ').every((word) => this.#has(word)));
    const there = sexes
      .filter(({ usual }) => this.#has(usual))
      .map(({ usual, middles, givens }) => ({ usual, middles: inked(middles), givens: inked(givens) }));
    const family = inked(families);
    const random = this.#random;
    return Array.from({ length: count }, () => {
      const { usual, middles, givens } = random.pick(there);
      const middle = random.chance(USUAL_MIDDLE) ? usual : random.weighted(middles);
      const parts = [
        random.weighted(family),
        random.chance(NO_MIDDLE) ? '' : middle,
        random.weighted(givens),
      ];
      const text = parts.filter((part) => part !== '').join(' ');
      return { kind: 'name', text, image: this.setWords(text.split(' ')) };
    });
  }

  dates(count: number): readonly RecomposedField[] {
    const random = this.#random;
    return Array.from({ length: count }, () => {
      const two = random.chance(0.4);
      const part = (value: number): string => String(value).padStart(two ? 2 : 1, '0');
      const year = random.integer(1935, 2008);
      const shown = random.chance(0.25) ? String(year % 100).padStart(2, '0') : String(year);
      const sign = this.#figures.has('-') && random.chance(0.25) ? '-' : '/';
      const text = random.chance(0.85)
        ? [part(random.integer(1, 28)), part(random.integer(1, 12)), shown].join(sign)
        : random.chance(0.5)
          ? `${part(random.integer(1, 12))}/${year}`
          : String(year);
      return { kind: 'date', text, image: this.#setFigures(text) };
    });
  }

  numbers(count: number): readonly RecomposedField[] {
    return Array.from({ length: count }, () => {
      const digits = this.#random.weighted([
        [1, 1],
        [2, 3],
        [3, 4],
        [9, 2],
        [12, 1],
      ]);
      const text = Array.from({ length: digits }, (_, at) => this.#random.integer(at === 0 ? 1 : 0, 9)).join(
        '',
      );
      return { kind: 'number', text, image: this.#setFigures(text) };
    });
  }

  /** The words' inks side by side, each drawn from those there are. */
  setWords(words: readonly string[]): GreyImage {
    return this.#set(
      words.map((word) => {
        const pieces = this.#words.get(word)?.filter((piece) => piece.text === word) ?? [];
        return this.#random.pick(pieces);
      }),
      [0.16, 0.34],
    );
  }

  #setFigures(text: string): GreyImage {
    return this.#set(
      Array.from(text, (figure) => this.#random.pick(this.#figures.get(figure) ?? [])),
      [0, 0.06],
    );
  }

  /** Gaps are shares of the line's height. */
  #set(pieces: readonly InkPiece[], [least, most]: readonly [number, number]): GreyImage {
    const random = this.#random;
    const trimmed = pieces.map(withoutMargins);
    const gaps = trimmed.map(() => Math.round(CUT_HEIGHT * random.between(least, most)));
    const margin = Math.round(CUT_HEIGHT * random.between(0.15, 0.5));
    const width =
      trimmed.reduce((sum, piece, index) => sum + piece.width + (gaps[index] ?? 0), 0) + 2 * margin;
    const paper = random.between(190, 245);
    const data = new Uint8Array(width * CUT_HEIGHT).fill(Math.round(paper));
    let left = margin;
    for (const [index, piece] of trimmed.entries()) {
      const down = Math.round(random.normal(0, 1.2));
      for (let y = 0; y < CUT_HEIGHT; y++) {
        const from = y - down;
        if (from < 0 || from >= CUT_HEIGHT) continue;
        for (let x = 0; x < piece.width; x++) {
          const ink = piece.ink[from * piece.width + x] ?? 0;
          data[y * width + left + x] = Math.round(paper - ink * (paper - 40));
        }
      }
      left += piece.width + (gaps[index] ?? 0);
    }
    return { data, width, height: CUT_HEIGHT };
  }
}

function add(pieces: Map<string, InkPiece[]>, text: string, piece: InkPiece): void {
  const known = pieces.get(text);
  if (known === undefined) pieces.set(text, [piece]);
  else known.push(piece);
}

/** Without clean columns at both ends. */
function withoutMargins(piece: InkPiece): InkPiece {
  const { ink, width, height } = piece;
  const inked = (x: number): boolean => {
    let sum = 0;
    for (let y = 0; y < height; y++) sum += ink[y * width + x] ?? 0;
    return sum >= 0.6;
  };
  let from = 0;
  let to = width - 1;
  while (from < to && !inked(from)) from += 1;
  while (to > from && !inked(to)) to -= 1;
  const narrow = to - from + 1;
  const out = new Float32Array(narrow * height);
  for (let y = 0; y < height; y++)
    out.set(ink.subarray(y * width + from, y * width + from + narrow), y * narrow);
  return { text: piece.text, ink: out, width: narrow, height };
}
