/** Choices of the simulated officer: the same for the same seed. */

/** A number from 0 up to 1 that depends on nothing but the seed and the words (FNV-1a, then mixed). */
export function share(seed: number, words: string): number {
  let hash = (2_166_136_261 ^ seed) >>> 0;
  for (const character of words) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_519) >>> 0;
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}
