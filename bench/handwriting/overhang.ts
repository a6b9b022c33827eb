/**
 * Marks that hang over into the next word: the tone of "Chí" often stands above the M of "Minh". What is written tells whose
 * a mark is: no consonant has one above.
 */
import { grown, heightOf, type Patch, widthOf } from '../../src/ocr/read/grey.js';
import { inkPatches, SOFT_EDGE } from './ink-patches.js';

/** A word of a line in columns of the strip, from inclusive. */
export interface WordColumns {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Marks above letters, in NFD: tones but the dot, circumflex and breve. */
const ABOVE = /[\u0300-\u0303\u0306\u0309]/u;
const CONSONANT = /^[bcdđghklmnpqrstvx]/iu;
/** A mark is at most so large, ends above the line's middle, and is centred at most so far behind where the word begins: shares of the height. */
const LARGEST = 0.3;
const LOWEST = 0.5;
const FARTHEST = 0.1;
const LEAST_PIXELS = 8;

/**
 * Of each word but the first the columns' ink (`height` rows of `width`) that belongs to the word before it: 1 where so,
 * and how many columns to the right of its own that word then reaches.
 */
export function overhanging(
  ink: Float32Array,
  width: number,
  height: number,
  words: readonly WordColumns[],
): { readonly mask: Uint8Array; readonly ends: readonly number[] } {
  const mask = new Uint8Array(ink.length);
  const ends = words.map(({ to }) => to);
  const patches = inkPatches(ink, width, height);
  for (const [at, word] of words.entries()) {
    const before = words[at - 1];
    if (before === undefined || !ABOVE.test(before.text.normalize('NFD')) || !CONSONANT.test(word.text))
      continue;
    const own = patches.filter((patch) => patch.left >= word.from && patch.right < word.to);
    const start = Math.min(...own.filter((patch) => !isMark(patch, height)).map(({ left }) => left));
    for (const patch of own) {
      if (!isMark(patch, height) || (patch.left + patch.right) / 2 > start + FARTHEST * height) continue;
      for (const pixel of patch.pixels) mask[pixel] = 1;
      ends[at - 1] = Math.max(ends[at - 1] ?? 0, patch.right + SOFT_EDGE + 1);
    }
  }
  return { mask: grown({ data: mask, width, height }, SOFT_EDGE).data, ends };
}

function isMark(patch: Patch, height: number): boolean {
  return (
    patch.pixels.length >= LEAST_PIXELS &&
    Math.max(widthOf(patch), heightOf(patch)) <= LARGEST * height &&
    patch.bottom < LOWEST * height
  );
}
