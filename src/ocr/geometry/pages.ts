/** Where the pages of a form may lie in a picture. */
import type { Form } from '../../forms/form.js';
import type { Point, Quad } from '../../schema/value.js';
import type { FoundPage } from '../types.js';
import { homography, project } from './matrix.js';
import { findSheet, meet, type PaperSign, type Side } from './paper.js';
import type { Picture } from './picture.js';
import type { Reach } from './pose.js';

/** A guess at where the pages lie, and how far it may be off. */
export interface Guess {
  readonly pages: readonly FoundPage[];
  readonly reach: Reach;
}

/** Page edges were seen. */
const NEAR: Reach = { turn: 0.02, stretch: 0.04, shift: 10 };
/** Only the picture's own border is known. */
const FAR: Reach = { turn: 0.06, stretch: 0.09, shift: 16 };

/** The most likely place of the pages; their corners are in pixels of the picture as stored. */
export function findPages(picture: Picture, form: Form): readonly FoundPage[] {
  const [first] = guessPages(picture, form);
  return first?.pages ?? [];
}

/**
 * Guesses at where the pages lie, the likeliest first: paper seen against its ground, and the whole picture.
 * A scan of about a sheet's size is begun with the latter.
 */
export function* guessPages(picture: Picture, form: Form): Generator<Guess, void, undefined> {
  const { corners, exact } = wholePicture(picture, form);
  const whole = splitSpread(picture, form, { corners, upperFold: null, lowerFold: null });
  if (exact) yield { pages: whole, reach: FAR };
  const earlier: (readonly FoundPage[])[] = [];
  for (const sign of ['colour', 'brightness'] as const) {
    const seen = sheetCorners(picture, form.pages.length > 1, sign);
    if (seen === null) continue;
    const pages = splitSpread(picture, form, seen);
    if (earlier.some((other) => alike(picture, other, pages))) continue;
    earlier.push(pages);
    yield { pages, reach: NEAR };
  }
  if (!exact) yield { pages: whole, reach: FAR };
}

/** Whether two guesses are so near to each other that trying both is in vain: half a hundredth of the picture. */
function alike(picture: Picture, a: readonly FoundPage[], b: readonly FoundPage[]): boolean {
  const near = picture.grey.width * picture.scale * 0.006;
  return a.every((page, i) =>
    page.corners.every(([x, y], k) => {
      const [u, v] = b[i]?.corners[k] ?? [0, 0];
      return Math.hypot(x - u, y - v) < near;
    }),
  );
}

/** Corners of an open book or a sheet: the four outer ones, and where the fold meets the upper and lower side. */
interface Outer {
  readonly corners: Quad;
  readonly upperFold: readonly [Side, Side] | null;
  readonly lowerFold: readonly [Side, Side] | null;
}

function sheetCorners(picture: Picture, folded: boolean, sign: PaperSign): Outer | null {
  const sheet = findSheet(picture.small, folded, sign);
  if (sheet === null) return null;
  const [top, topRight = top] = sheet.top;
  const [bottom, bottomRight = bottom] = sheet.bottom;
  if (top === undefined || topRight === undefined || bottom === undefined || bottomRight === undefined)
    return null;
  const factor = picture.smallScale;
  const scaled = (p: Side, q: Side): Point => {
    const [x, y] = meet(p, q);
    return [x * factor, y * factor];
  };
  const grown = (side: Side): Side => ({ ...side, c: side.c * factor });
  return {
    corners: [
      scaled(top, sheet.left),
      scaled(topRight, sheet.right),
      scaled(bottomRight, sheet.right),
      scaled(bottom, sheet.left),
    ],
    upperFold: folded ? [grown(top), grown(topRight)] : null,
    lowerFold: folded ? [grown(bottom), grown(bottomRight)] : null,
  };
}

/** Paper sizes, mm, portrait. */
const PAPER_SIZES = { A3: [297, 420], A4: [210, 297], A5: [148, 210] } as const;

/** The page as large as fits into the picture, in its middle; at true size if the density is known. */
function wholePicture(picture: Picture, form: Form): { readonly corners: Quad; readonly exact: boolean } {
  const { width, height } = picture.grey;
  const wide = form.pages.reduce((sum, page) => sum + page.width, 0);
  const high = Math.max(...form.pages.map((page) => page.height));
  let perMm = Math.min(width / wide, height / high);
  let known = false;
  if (picture.dpi !== null) {
    for (const paper of form.paper) {
      const side = PAPER_SIZES[paper][wide > high ? 1 : 0];
      const exact = (picture.dpi / 25.4) * (side / wide);
      // A page a little larger than the picture was cut by the scanner's bed; one far smaller is not it.
      if (exact > perMm * 0.85 && exact < perMm * 1.08) {
        perMm = exact;
        known = true;
      }
    }
  }
  const left = (width - wide * perMm) / 2;
  const top = (height - high * perMm) / 2;
  const right = left + wide * perMm;
  const bottom = top + high * perMm;
  return {
    corners: [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ],
    exact: known,
  };
}

/** The pages of a form within the outer corners, left to right; corners leave in pixels as stored. */
function splitSpread(picture: Picture, form: Form, outer: Outer): readonly FoundPage[] {
  const stored = (point: Point): Point => [point[0] * picture.scale, point[1] * picture.scale];
  const [a, b, c, d] = outer.corners;
  if (form.pages.length === 1) {
    return [{ corners: [stored(a), stored(b), stored(c), stored(d)], rotation: 0, side: 'single' }];
  }
  const total = form.pages.reduce((sum, page) => sum + page.width, 0);
  const cuts: { upper: Point; lower: Point }[] = [{ upper: a, lower: d }];
  const unit: Quad = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ];
  const frame = homography(unit, outer.corners);
  let done = 0;
  for (const page of form.pages.slice(0, -1)) {
    done += page.width;
    const share = findFold(picture, outer.corners, done / total);
    const upper = project(frame, share, 0);
    const lower = project(frame, share, 1);
    cuts.push({
      upper: outer.upperFold === null ? upper : crossing(outer.upperFold, upper, lower),
      lower: outer.lowerFold === null ? lower : crossing(outer.lowerFold, upper, lower),
    });
  }
  cuts.push({ upper: b, lower: c });
  return form.pages.map((page, i) => {
    const left = cuts[i] ?? { upper: a, lower: d };
    const right = cuts[i + 1] ?? { upper: b, lower: c };
    return {
      corners: [stored(left.upper), stored(right.upper), stored(right.lower), stored(left.lower)],
      rotation: 0,
      side: page.side,
    };
  });
}

/** Where the fold's line meets the two half sides: between its meetings with each. */
function crossing(sides: readonly [Side, Side], upper: Point, lower: Point): Point {
  const dx = lower[0] - upper[0];
  const dy = lower[1] - upper[1];
  const length = Math.hypot(dx, dy);
  const fold: Side = {
    a: dy / length,
    b: -dx / length,
    c: (dy * upper[0] - dx * upper[1]) / length,
    seen: 1,
  };
  const [p, q] = [meet(sides[0], fold), meet(sides[1], fold)];
  return [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2];
}

/** Share of the spread's width at which the fold lies: the darkest standing strip near where it is expected. */
function findFold(picture: Picture, corners: Quad, expected: number): number {
  const frame = homography(
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ],
    corners,
  );
  const { grey } = picture;
  const reach = 0.06;
  const steps = 96;
  const lines = 120;
  const profile = new Float64Array(steps + 1);
  for (let i = 0; i <= steps; i += 1) {
    const u = expected - reach + (2 * reach * i) / steps;
    const values: number[] = [];
    for (let line = 0; line < lines; line += 1) {
      const [x, y] = project(frame, u, 0.04 + (0.92 * line) / lines);
      const column = Math.floor(x);
      const row = Math.floor(y);
      if (column < 0 || row < 0 || column >= grey.width || row >= grey.height) continue;
      values.push(grey.data[row * grey.width + column] ?? 255);
    }
    values.sort((p, q) => p - q);
    profile[i] = values[Math.floor(values.length / 2)] ?? 255;
  }
  let best = steps / 2;
  let bestValue = Number.POSITIVE_INFINITY;
  for (let i = 2; i <= steps - 2; i += 1) {
    let mean = 0;
    for (let k = -2; k <= 2; k += 1) mean += (profile[i + k] ?? 255) / 5;
    const value = mean + 12 * Math.abs((2 * i) / steps - 1);
    if (value < bestValue) {
      bestValue = value;
      best = i;
    }
  }
  return expected - reach + (2 * reach * best) / steps;
}
