/** Words struck through in a line: a slip and its correction stand side by side, and only the correction counts. */
import type { InkImage, Patch } from './grey.js';

/**
 * A stroke through a word is longer than any bar of a letter, and than small letters and figures are joined for, mm: of 41
 * such runs in twelve drawn books of development at least 33 were joined letters, 6 to 7.5 mm long; three were strokes, one
 * of them longer than 9 mm.
 */
const LEAST_STROKE = 9;
/** It may slope, or be drawn by a shaking hand, by so much, mm. */
const BAND = 0.35;
/**
 * Letters reach above and below the stroke, between these distances from it (mm), over a third of its length: not so
 * a row of serifs, a line that is written on, or an underline.
 */
const LETTERS_FROM = 0.3;
const LETTERS_TO = 0.9;
const LEAST_LETTERS = 0.3;
/** Their stems go right through it, over this share: not so a signature's loop that ends just above a name. */
const LEAST_STEMS = 0.08;
/** It is straight: a line runs in its ink over this share of it. */
const STRAIGHT = 0.98;
/**
 * And it is a line: a straight band so thick (mm) is filled over much more of it than a thicker one. Of five drawn books of
 * development 0.45 to 0.9 where a word was struck, 0.17 to 0.4 in 23 words of small joined letters, which are straight as well
 * ("Nguyễn", "ruộng"); two such had 0.44 and 0.49.
 */
const THIN = 0.32;
const THICK = 0.7;
const LEAST_THINNER = 0.45;
/** Rows away that its ends are looked for. */
const NEAR = 5;

/**
 * The patches that are not part of a struck word; all of them where everything is struck, for then nobody can
 * say what is meant.
 */
export function withoutStruckWords(
  patches: readonly Patch[],
  ink: InkImage,
  pixelsPerMm: number,
): readonly Patch[] {
  // What comes in from the box above is a signature.
  const strokes = strokesThrough(ink, pixelsPerMm).filter(
    ([from, to]) => !patches.some(({ top, left, right }) => top <= 1 && left <= from && right >= to),
  );
  if (strokes.length === 0) return patches;
  const kept = patches.filter((patch) => {
    const middle = (patch.left + patch.right) / 2;
    return !strokes.some(([from, to]) => middle >= from && middle <= to);
  });
  return kept.some((patch) => patch.bottom - patch.top > pixelsPerMm) ? kept : patches;
}

type Stroke = readonly [from: number, to: number];

/** Where strokes run through letters: columns, both ends included. */
function strokesThrough(ink: InkImage, pixelsPerMm: number): readonly Stroke[] {
  const { data, width, height } = ink;
  const least = LEAST_STROKE * pixelsPerMm;
  const band = Math.max(2, Math.round(BAND * pixelsPerMm));
  const near = Math.round(LETTERS_FROM * pixelsPerMm);
  const far = Math.round(LETTERS_TO * pixelsPerMm);
  const inked = (x: number, from: number, to: number): boolean => {
    for (let y = Math.max(0, from); y <= Math.min(height - 1, to); y++) {
      if (data[y * width + x] === 1) return true;
    }
    return false;
  };
  const filled = (x: number, from: number, to: number): boolean => {
    for (let y = from; y <= to; y++) {
      if (y < 0 || y >= height || data[y * width + x] !== 1) return false;
    }
    return true;
  };
  const crosses = (from: number, to: number, y: number): boolean => {
    let above = 0;
    let below = 0;
    let stems = 0;
    for (let x = from; x <= to; x++) {
      above += Number(inked(x, y - far, y - near));
      below += Number(inked(x, y + band - 1 + near, y + band - 1 + far));
      stems += Number(filled(x, y - near, y + band - 1 + near));
    }
    const length = to - from + 1;
    return Math.min(above, below) >= LEAST_LETTERS * length && stems >= LEAST_STEMS * length;
  };
  const strokes: Stroke[] = [];
  // How many of the band's pixels are inked in each column, kept up from row to row.
  const inBand = new Uint16Array(width + 1);
  for (let pixel = 0; pixel < (band - 1) * width; pixel++) addTo(inBand, pixel % width, data[pixel] ?? 0);
  for (let y = 0; y + band <= height; y++) {
    let start = -1;
    for (let x = 0; x < width; x++) addTo(inBand, x, data[(y + band - 1) * width + x] ?? 0);
    for (let x = 0; x <= width; x++) {
      if (inBand[x] !== 0) {
        if (start === -1) start = x;
      } else if (start !== -1) {
        if (x - start >= least && crosses(start, x - 1, y) && isLine(ink, start, x - 1, y, pixelsPerMm)) {
          strokes.push([start, x - 1]);
        }
        start = -1;
      }
    }
    for (let x = 0; x < width; x++) addTo(inBand, x, -(data[y * width + x] ?? 0));
  }
  return strokes;
}

/** Whether what runs along a band of rows is a straight thin line, and no row of joined letters. */
function isLine(ink: InkImage, from: number, to: number, y: number, pixelsPerMm: number): boolean {
  const share = (thick: number): number => shareFilled(ink, from, to, y, Math.max(1, Math.round(thick)));
  if (share(1) < STRAIGHT) return false;
  return share(THIN * pixelsPerMm) - share(THICK * pixelsPerMm) >= LEAST_THINNER;
}

/** How much of its length a straight band of so many rows is filled over at most, where it lies best near a row. */
function shareFilled({ data, width }: InkImage, from: number, to: number, y: number, thick: number): number {
  let best = 0;
  // The row may be the last of what it is part of.
  const first = y - NEAR - thick + 1;
  for (let left = first; left < y + 2 * NEAR; left++) {
    for (let right = first; right < y + 2 * NEAR; right++) {
      let filled = 0;
      for (let x = from; x <= to; x++) {
        const row = Math.round(left + ((right - left) * (x - from)) / (to - from));
        let rows = 0;
        while (rows < thick && data[(row + rows) * width + x] === 1) rows += 1;
        if (rows === thick) filled += 1;
      }
      best = Math.max(best, filled);
    }
  }
  return best / (to - from + 1);
}

function addTo(counts: Uint16Array, place: number, more: number): void {
  counts[place] = (counts[place] ?? 0) + more;
}
