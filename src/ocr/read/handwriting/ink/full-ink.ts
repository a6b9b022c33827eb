/** How dark full ink is in a picture. Training does the very same in Python (`training/preprocess.py`). */

/** The ink of this share of the pixels lies below full ink; */
const FULL = 0.98;
/**
 * where less is written on, as by a ditto mark in the middle of a wide box, full ink is at least so much of what this share
 * lies below: the grain of the paper is none. On lines written on from end to end it never is.
 */
const DARKEST = 0.998;
const OF_DARKEST = 0.6;
/** Ink fainter than so many grey levels is not stretched to full: an empty line must stay empty. */
const LEAST = 30;

/** `darkness` gives how dark the pixel at a rank (from 0, in rising order) of `count` is; a grey level is `unit` of it. */
export function fullInk(darkness: (rank: number) => number, count: number, unit = 1): number {
  const at = (share: number): number => darkness(Math.floor(share * (count - 1)));
  return Math.max(LEAST * unit, at(FULL), OF_DARKEST * at(DARKEST));
}

/** Where in a row of counts the one at `rank` is, `from` being counted before, and how many lie below that place. */
export function countedTo(
  counts: Uint32Array,
  rank: number,
  from = 0,
): readonly [place: number, below: number] {
  let below = from;
  for (const [place, count] of counts.entries()) {
    if (below + count > rank) return [place, below];
    below += count;
  }
  return [counts.length - 1, below];
}
