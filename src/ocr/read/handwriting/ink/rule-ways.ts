/** Where rules may run along a picture: thin or not, pale or not, the ways from left to right that are dark nearly throughout. */
import type { GreyImage } from '../../../types.js';
import { quantile } from '../../grey.js';

/** They are looked for in parts of the picture's length, each about this share of its height; at least so many. */
const PART = 0.5;
const FEWEST_PARTS = 6;
/** Columns of each part that are looked at, if it has as many; of fewer nothing is told. */
const MOST_COLUMNS = 12;
const FEWEST_COLUMNS = 4;
/** Of a part this share of the pixels is at most as bright as paper; of all pixels this share is at most as dark as full ink. */
const PAPER = 0.65;
const FULL_INK = 0.995;
/** So many grey levels darker than paper, and this share of full ink, a pixel may be of a rule. */
const LEAST_DARK = 8;
const LEAST_DARK_SHARE = 0.08;
/** A part holds a rule where so much of a row is dark; a way is one if it is held by so large a share of the parts. */
const HELD = 0.8;
const HELD_BY = 0.8;
/** How much a rule may rise or fall, px a px; a px from part to part is as bad as so much less held. */
const STEEPEST = 0.06;
const BENDING = 0.03;
/** So near to where a part is held the rule lies, px. */
const NEAR = 2;

/** The picture in parts from left to right, each seen in a few of its columns. */
export interface Parts {
  readonly count: number;
  /** The columns of each that are looked at, px. */
  readonly columns: readonly Int32Array[];
  /** How bright paper is in each part. */
  readonly paper: Uint8Array;
  /** How dark full ink is, and a rule at least. */
  readonly ink: number;
  readonly least: number;
  /** Of each row and part: how much of it is dark, be it in the row above or below. */
  readonly held: Float32Array;
}

/** The row of a way in each part. */
export type Rows = Float32Array;

/** Null of a picture too small for rules. */
export function partsOf({ data, width, height }: GreyImage): Parts | null {
  const count = Math.max(FEWEST_PARTS, Math.round(width / (PART * height)));
  const each = Math.min(MOST_COLUMNS, Math.floor(width / count));
  if (each < FEWEST_COLUMNS) return null;
  const columns = Array.from({ length: count }, (_, part) =>
    Int32Array.from({ length: each }, (__, at) =>
      Math.floor(((part * each + at + 0.5) * width) / (count * each)),
    ),
  );
  const paper = new Uint8Array(count);
  const darkness = new Uint32Array(256);
  for (const [part, own] of columns.entries()) {
    const counts = new Uint32Array(256);
    for (const x of own) {
      for (let at = x; at < data.length; at += width)
        counts[data[at] ?? 255] = (counts[data[at] ?? 255] ?? 0) + 1;
    }
    const bright = quantile(counts, PAPER);
    paper[part] = bright;
    for (const [value, times] of counts.entries()) {
      const darker = Math.max(0, bright - value);
      darkness[darker] = (darkness[darker] ?? 0) + times;
    }
  }
  const ink = quantile(darkness, FULL_INK);
  const least = Math.max(LEAST_DARK, LEAST_DARK_SHARE * ink);
  const held = new Float32Array(count * height);
  for (const [part, own] of columns.entries()) {
    const most = (paper[part] ?? 255) - least;
    for (const x of own) {
      let [above, here] = [false, (data[x] ?? 255) < most];
      for (let y = 0; y < height; y++) {
        const below = (data[(y + 1) * width + x] ?? 255) < most;
        if (above || here || below) held[y * count + part] = (held[y * count + part] ?? 0) + 1 / each;
        [above, here] = [here, below];
      }
    }
  }
  return { count, columns, paper, ink, least, held };
}

/** Ways from left to right that rise or fall gently and that enough parts hold, those held most first. */
export function gentleWays({ width, height }: GreyImage, { count, held }: Parts): readonly Rows[] {
  const enough = HELD_BY * count;
  const holding = new Set<number>();
  for (const [at, share] of held.entries()) if (share >= HELD) holding.add(at % count);
  if (holding.size < enough) return [];
  const most = Math.ceil((STEEPEST * width) / count);
  /** How far each row of each part lies below the row that the best way to it comes from. */
  const came = new Int8Array(count * height);
  let sums = Float32Array.from({ length: height }, (_, row) => held[row * count] ?? 0);
  for (let part = 1; part < count; part++) {
    const before = sums;
    sums = before.map((straight, row) => {
      let best = straight;
      for (let fall = -most; fall <= most; fall++) {
        const sum = (before[row - fall] ?? 0) - BENDING * Math.abs(fall);
        if (sum <= best) continue;
        best = sum;
        came[row * count + part] = fall;
      }
      return best + (held[row * count + part] ?? 0);
    });
  }
  const ends = [...sums.keys()].sort((one, other) => (sums[other] ?? 0) - (sums[one] ?? 0));
  return ends.flatMap((end) => {
    const rows = new Float32Array(count);
    let [row, by] = [end, 0];
    for (let part = count - 1; part >= 0; part--) {
      rows[part] = row;
      if ((held[row * count + part] ?? 0) >= HELD) by++;
      row -= came[row * count + part] ?? 0;
    }
    return by >= enough ? [rows] : [];
  });
}

/** Where the rule lies exactly: coarsely first, for a part may be held by rows beside it. */
export function exactRows(image: GreyImage, parts: Parts, rows: Rows): Rows {
  return middles(image, parts, middles(image, parts, rows));
}

function middles({ data, width, height }: GreyImage, { columns, paper, least }: Parts, rows: Rows): Rows {
  return rows.map((guess, part) => {
    const own = columns[part] ?? new Int32Array();
    const most = (paper[part] ?? 255) - least;
    let [sum, weighed] = [0, 0];
    for (let off = -NEAR; off <= NEAR; off++) {
      const row = Math.round(guess) + off;
      if (row < 0 || row >= height) continue;
      let dark = 0;
      for (const x of own) if ((data[row * width + x] ?? 255) < most) dark++;
      const weight = Math.max(0, dark / own.length - 0.5);
      sum += weight;
      weighed += weight * row;
    }
    return sum === 0 ? guess : weighed / sum;
  });
}
