/** Counts characters after characters and writes a model file (src/ocr/read/handwriting/language/characters.ts). */
import {
  type CharacterHeader,
  DIGIT,
  END,
  FIRST_KEY,
  keyOf,
  START,
  slotOf,
  storedKey,
  toByte,
  UNKNOWN,
} from '../../src/ocr/read/handwriting/language/characters.js';
import { graphemes } from '../../src/schema/fold.js';

export interface WeightedText {
  readonly text: string;
  readonly weight: number;
}

interface CountOptions {
  readonly order: number;
  readonly digitsAlike: boolean;
  /** Letters that must be known even if no text has them. */
  readonly letters: readonly string[];
  /** Runs of four symbols and more count only if they weigh so much together. */
  readonly least: number;
}

/** A model of the texts, as the bytes of its file. */
export function countCharacters(texts: Iterable<WeightedText>, options: CountOptions): Uint8Array {
  const symbols = new Map<string, number>();
  const numberOf = (grapheme: string): number => {
    const small = grapheme.toLowerCase();
    const symbol = options.digitsAlike && /^\d$/.test(small) ? DIGIT : small;
    const known = symbols.get(symbol);
    if (known !== undefined) return known;
    symbols.set(symbol, symbols.size);
    return symbols.size - 1;
  };
  for (const symbol of [UNKNOWN, START, END, DIGIT, ' ', ...options.letters]) numberOf(symbol);

  // A run of symbols is a string of their numbers as code units.
  const counts = new Map<string, number>();
  for (const { text, weight } of texts) {
    const numbers = [START, ...graphemes(text), END].map(numberOf);
    const coded = String.fromCharCode(...numbers);
    for (let end = 2; end <= coded.length; end++) {
      for (let length = 1; length <= Math.min(options.order, end); length++) {
        const run = coded.slice(end - length, end);
        counts.set(run, (counts.get(run) ?? 0) + weight);
      }
    }
  }
  return table(counts, [...symbols.keys()], options);
}

/** Witten–Bell: after a run seen `all` times with `kinds` different followers, one seen n times has n / (all + kinds). */
function table(
  counts: ReadonlyMap<string, number>,
  symbols: readonly string[],
  { order, digitsAlike, least }: CountOptions,
): Uint8Array {
  const all = new Map<string, number>();
  const kinds = new Map<string, number>();
  for (const [run, count] of counts) {
    const before = run.slice(0, -1);
    all.set(before, (all.get(before) ?? 0) + count);
    kinds.set(before, (kinds.get(before) ?? 0) + 1);
  }
  const figures = new Map<string, number>();
  const kept = new Map<string, number>();
  for (const [run, count] of counts) {
    if (run.length >= 4 && count < least) continue;
    const before = run.slice(0, -1);
    const figure = count / ((all.get(before) ?? 0) + (kinds.get(before) ?? 0));
    figures.set(run, figure);
    kept.set(before, (kept.get(before) ?? 0) + figure);
  }
  // Single symbols share what is left evenly, those never seen included.
  const rest = (1 - (kept.get('') ?? 0)) / symbols.length;
  for (let symbol = 0; symbol < symbols.length; symbol++) {
    const run = String.fromCharCode(symbol);
    figures.set(run, (figures.get(run) ?? 0) + rest);
  }
  // A run that is only looked back at (the beginning of a text) has a place as well.
  for (const run of kept.keys())
    if (run !== '' && run.length < order && !figures.has(run)) figures.set(run, 0);

  const slots = 2 ** Math.ceil(Math.log2(figures.size * 1.35));
  const keys = new Uint32Array(slots);
  const bytes = new Uint8Array(slots * 2);
  for (const [run, figure] of figures) {
    let key = FIRST_KEY;
    for (let at = run.length - 1; at >= 0; at--) key = keyOf(key, run.charCodeAt(at));
    const stored = storedKey(key);
    let slot = slotOf(stored, slots);
    while (keys[slot] !== 0 && keys[slot] !== stored) slot = (slot + 1) % slots;
    keys[slot] = stored;
    bytes[slot * 2] = toByte(figure);
    const followers = kept.get(run);
    bytes[slot * 2 + 1] = followers === undefined ? 0 : toByte(Math.max(1e-4, 1 - followers));
  }
  const header: CharacterHeader = { order, symbols, digitsAlike, slots };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const file = new Uint8Array(4 + text.length + slots * 6);
  new DataView(file.buffer).setUint32(0, text.length, true);
  file.set(text, 4);
  file.set(new Uint8Array(keys.buffer), 4 + text.length);
  file.set(bytes, 4 + text.length + slots * 4);
  return file;
}
