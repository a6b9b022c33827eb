/**
 * A language model of characters: how likely a letter is after those before it. Made by `npm run language` from
 * counts (Witten and Bell 1991, interpolated), kept as an open hash table with a byte for each figure.
 */

/** Symbols besides graphemes: beginning and end of a text, any digit, anything unknown. */
export const START = '^';
export const END = '$';
export const DIGIT = '0';
export const UNKNOWN = '\ufffd';

/** The header of a model file, as JSON before the table. */
export interface CharacterHeader {
  /** Letters looked at, the one foretold included. */
  readonly order: number;
  /** Small letters; the place in the list is the symbol's number. */
  readonly symbols: readonly string[];
  /** Whether all digits are one symbol. */
  readonly digitsAlike: boolean;
  /** Size of the table, a power of two. */
  readonly slots: number;
}

/** Keys are 32 bits; 0 marks an empty slot. */
const EMPTY = 0;
/** A figure's logarithm in such parts below 0; the byte 0 stands for none. */
const PARTS = 24;

export function toByte(probability: number): number {
  if (probability <= 0) return 0;
  return Math.max(1, 255 - Math.round(-Math.log(probability) * PARTS));
}

const FIGURES = Float64Array.from({ length: 256 }, (_, byte) =>
  byte === 0 ? 0 : Math.exp((byte - 255) / PARTS),
);

/** The key of a run of symbols is built from its last symbol backwards. */
export function keyOf(key: number, symbol: number): number {
  let mixed = Math.imul(key ^ (symbol + 1), 0x9e3779b1);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

export const FIRST_KEY = 0x2545f491;

export function slotOf(key: number, slots: number): number {
  return key & (slots - 1);
}

/** A key that may be stored. */
export function storedKey(key: number): number {
  return key === EMPTY ? 1 : key;
}

export class CharacterModel {
  readonly order: number;
  readonly #symbols: ReadonlyMap<string, number>;
  readonly #digitsAlike: boolean;
  readonly #unknown: number;
  readonly #keys: Uint32Array;
  /** Two bytes a slot: the figure of the run's last symbol, and what is left to shorter runs after the run. */
  readonly #figures: Uint8Array;

  /** Throws RangeError for bytes that are no model. */
  constructor(bytes: Uint8Array) {
    const headerLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
    const header: CharacterHeader = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + headerLength)));
    const from = 4 + headerLength;
    if (bytes.length !== from + header.slots * 6) throw new RangeError('a language model is cut short');
    this.order = header.order;
    this.#digitsAlike = header.digitsAlike;
    this.#symbols = new Map(header.symbols.map((symbol, number) => [symbol, number]));
    this.#unknown = this.#symbols.get(UNKNOWN) ?? 0;
    this.#keys = new Uint32Array(Uint8Array.from(bytes.subarray(from, from + header.slots * 4)).buffer);
    this.#figures = bytes.subarray(from + header.slots * 4);
  }

  /** The number of a grapheme, or of `START` or `END`. */
  symbol(grapheme: string): number {
    const small = grapheme.toLowerCase();
    const known = this.#digitsAlike && /^\d$/.test(small) ? DIGIT : small;
    return this.#symbols.get(known) ?? this.#unknown;
  }

  /** Whether a grapheme's symbol stands for ten digits, of which it is one. */
  isAnyDigit(grapheme: string): boolean {
    return this.#digitsAlike && /^\d$/.test(grapheme);
  }

  /**
   * What is left to shorter runs, for the runs of 0, 1, 2 … symbols before the next one. `recent` holds the
   * symbols before it, the last first. Writes to `left` from `at` on; returns how many runs are known.
   */
  lookBack(recent: Uint16Array, from: number, length: number, left: Float32Array, at: number): number {
    let key = FIRST_KEY;
    left[at] = 0;
    let known = 1;
    for (let each = 0; each < length && known < this.order; each++, known++) {
      key = keyOf(key, recent[from + each] ?? 0);
      const slot = this.#find(key);
      const byte = slot === -1 ? 0 : (this.#figures[slot * 2 + 1] ?? 0);
      if (byte === 0) break;
      left[at + known] = FIGURES[byte] ?? 1;
    }
    return known;
  }

  /** Probability of a symbol after what `lookBack` was given; `left` and `known` are its results. */
  after(
    symbol: number,
    recent: Uint16Array,
    from: number,
    left: Float32Array,
    at: number,
    known: number,
  ): number {
    let key = keyOf(FIRST_KEY, symbol);
    let probability = this.#figure(key);
    for (let length = 1; length < known; length++) {
      key = keyOf(key, recent[from + length - 1] ?? 0);
      probability = this.#figure(key) + (left[at + length] ?? 1) * probability;
    }
    return probability;
  }

  #figure(key: number): number {
    const slot = this.#find(key);
    return slot === -1 ? 0 : (FIGURES[this.#figures[slot * 2] ?? 0] ?? 0);
  }

  #find(key: number): number {
    const stored = storedKey(key);
    const mask = this.#keys.length - 1;
    let slot = stored & mask;
    for (;;) {
      const there = this.#keys[slot] ?? EMPTY;
      if (there === stored) return slot;
      if (there === EMPTY) return -1;
      slot = (slot + 1) & mask;
    }
  }
}
