/** In which rows of a picture somebody wrote: all there is ink in, or those of the writing alone. */
import type { Written } from './written.js';

/** Of a thousand columns so many, and one at least, have ink in a row that is written on. */
const FEWEST = 4;

/** Rows from the first on, up to and without the last, px. */
type Rows = readonly [from: number, to: number];

/** All rows from the first that is written on to the last; null if none is. */
export function writtenRows(written: Written): Rows | null {
  const bands = bandsOf(countsOf(written), fewestOf(written));
  const [first, last] = [bands[0], bands.at(-1)];
  return first === undefined || last === undefined
    ? null
    : [first.from * written.step, last.to * written.step];
}

/** A row so full is a rule. */
const RULE = 0.85;
/** Rows with less than this share of the ink of the fullest hold the rags of a rule at the side, two squares at most. */
const RAGS = 0.06;
const MOST_RAGS = 2;
/** A band so low beside the one with the most ink is a speck of dirt, or so low (squares), */
const SPECK = 0.15;
const LEAST_SPECK = 2;
/** unless it is as near as marks are to their letters (in heights of the other); */
const NEAR = 0.35;
/** and so far do tails and marks reach. */
const REACH = 1.2;

/** The same without rules and dirt above and below what is written; null if nothing is. */
export function writtenBand(written: Written): Rows | null {
  const counts = countsOf(written).map((count) => (count > RULE * written.columns ? 0 : count));
  const peak = Math.max(...counts);
  if (peak === 0) return null;
  const fewest = fewestOf(written);
  const cores = bandsOf(counts, Math.min(peak, Math.max(fewest, ragsOf(peak) + 1)));
  const main = cores.reduce((most, band) => (band.ink > most.ink ? band : most));
  const height = main.to - main.from;
  const isNear = ({ from, to }: Band): boolean => Math.max(main.from - to, from - main.to) <= NEAR * height;
  const speck = Math.max(LEAST_SPECK, SPECK * height);
  const large = cores.filter((band) => band.to - band.from > speck || isNear(band));
  const near = bandsOf(counts, fewest).filter(isNear);
  // `main` is near itself: both ways there is one.
  const from = Math.min(
    (large[0] ?? main).from,
    Math.max(main.from - REACH * height, (near[0] ?? main).from),
  );
  const to = Math.max(
    (large.at(-1) ?? main).to,
    Math.min(main.to + REACH * height, (near.at(-1) ?? main).to),
  );
  return [Math.floor(from) * written.step, Math.ceil(to) * written.step];
}

function ragsOf(peak: number): number {
  return Math.min(MOST_RAGS, Math.max(1, Math.floor(RAGS * peak)));
}

/** Rows with at least so much ink that follow one another, rows of squares. */
interface Band {
  readonly from: number;
  readonly to: number;
  /** Squares of ink. */
  readonly ink: number;
}

function fewestOf({ columns }: Written): number {
  return Math.max(1, Math.floor((columns * FEWEST) / 1000));
}

/** Squares of ink in each row. */
function countsOf({ columns, rows, squares }: Written): readonly number[] {
  return Array.from({ length: rows }, (_, row) => {
    let count = 0;
    for (let at = row * columns; at < (row + 1) * columns; at++) count += squares[at] ?? 0;
    return count;
  });
}

function bandsOf(counts: readonly number[], fewest: number): readonly Band[] {
  const bands: Band[] = [];
  let [from, ink] = [0, 0];
  for (const [row, count] of [...counts, 0].entries()) {
    if (count >= fewest) {
      if (ink === 0) from = row;
      ink += count;
    } else if (ink > 0) {
      bands.push({ from, to: row, ink });
      ink = 0;
    }
  }
  return bands;
}
