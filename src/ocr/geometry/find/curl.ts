/** The corners of pages whose paper curls: their sides followed from where they are straight to where they end. */
import type { Point, Quad } from '../../../schema/value.js';
import type { ColourImage } from '../picture.js';
import { type Band, bandOf, crossing, LEAST_STEP } from './edge.js';

/** Share of a side, from its corner, in which it may leave its straight line; the places at which it is followed. */
const CURLS = 0.42;
const STATIONS = 110;
/** How far a curl may lead it away, as a share of the side. */
const LED_AWAY = 0.035;
/** Pixels the straight line may be off where it is left. */
const START = 4;
/** Pixels a side may move from one place to the next. */
const STEEP = 2;
/** What a move costs against a step seen, by the square of its pixels: paper bends evenly. */
const UNEVEN = 0.1;
/** Pixels either side of a step in which it shows too. */
const SMEARED = 4;
/** A side is believed where so much of it is seen; the straight line is worth so much more. */
const SEEN = 0.6;
const STRAIGHT = 0.03;
/** A corner found farther than this from where straight sides meet is another, as a share of the page's longest side. */
const FAR = 0.04;

/**
 * Corners of one or two facing pages whose sides are straight lines near to the paper's ends, in pixels of `image`:
 * moved to where the paper itself ends. At a fold the pages share them. Corners that cannot be followed stay.
 */
export function curledCorners(image: ColourImage, pages: readonly Quad[]): readonly Quad[] {
  const [left, right] = pages.map((page, i) => {
    const fold = pages.length === 1 ? null : i === 0 ? 1 : 3;
    return ofPage(image, page, fold);
  });
  if (left === undefined) return pages;
  if (right === undefined) return [left];
  const upper = middle(left[1], right[0]);
  const lower = middle(left[2], right[3]);
  return [
    [left[0], upper, lower, left[3]],
    [upper, right[1], right[2], lower],
  ];
}

/** `fold` is the side, counted from the top clockwise, on which no paper ends. */
function ofPage(image: ColourImage, page: Quad, fold: number | null): Quad {
  const longest = Math.max(...page.map((corner, k) => length(corner, page[(k + 1) % 4] ?? corner)));
  const corner = (k: number): Point => {
    const at = page[k % 4] ?? page[0];
    const before = page[(k + 3) % 4] ?? page[0];
    const after = page[(k + 1) % 4] ?? page[0];
    const one = (k + 3) % 4 === fold ? [before, at] : endOf(image, before, at, 'end');
    const two = k === fold ? [at, after] : endOf(image, at, after, 'start');
    const [a, b] = one;
    const [c, d] = two;
    const met = a && b && c && d ? crossing(a, b, c, d) : null;
    return met === null || length(met, at) > FAR * longest ? at : met;
  };
  return [corner(0), corner(1), corner(2), corner(3)];
}

/** Two points on a side just before the corner at its end or start, where the paper is seen to end. */
function endOf(image: ColourImage, from: Point, to: Point, end: 'start' | 'end'): readonly Point[] {
  const share = end === 'end' ? 1 - CURLS : CURLS;
  const straight: Point = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
  const [a, b] = end === 'end' ? [straight, to] : [from, straight];
  const side = length(from, to);
  const band = bandOf(image, a, b, LED_AWAY * side, STATIONS);
  const path = follow(band, end === 'end');
  if (path === null) return [from, to];
  // The last places see the neighbouring side too: the corner lies where those before them lead.
  const [near, back] = end === 'end' ? [STATIONS - 2, STATIONS - 6] : [1, 5];
  return [near, back].map((station) => pointAt(band, station, mean(path, station)));
}

function pointAt({ from, to, outwards, stations }: Band, station: number, offset: number): Point {
  const share = (station + 0.5) / stations;
  return [
    from[0] + (to[0] - from[0]) * share + outwards[0] * offset,
    from[1] + (to[1] - from[1]) * share + outwards[1] * offset,
  ];
}

function mean(path: readonly number[], station: number): number {
  const near = path.slice(Math.max(0, station - 1), station + 2);
  return near.reduce((sum, offset) => sum + offset, 0) / Math.max(1, near.length);
}

/**
 * The offset of the paper's end at each station: the likeliest path from the straight part (the first stations, or the
 * last) to the corner. Null if too little of it is seen.
 */
function follow(band: Band, forwards: boolean): readonly number[] | null {
  const { steps, stations, offsets, first } = band;
  const station = (i: number): number => (forwards ? i : stations - 1 - i);
  const seenAt = (i: number, at: number): number => {
    const from = station(i) * offsets;
    const value = steps[from + at] ?? 0;
    if (value < LEAST_STEP) return 0;
    // The step is smeared over some pixels: its ridge is meant.
    let ridge = value;
    for (let k = Math.max(0, at - SMEARED); k <= Math.min(offsets - 1, at + SMEARED); k += 1) {
      ridge = Math.max(ridge, steps[from + k] ?? 0);
    }
    return (value / ridge) ** 4;
  };
  const zero = -first;
  let worth = new Float32Array(offsets).fill(Number.NEGATIVE_INFINITY);
  for (let at = Math.max(0, zero - START); at <= zero + START; at += 1) worth[at] = seenAt(0, at);
  const came: Int16Array[] = [];
  for (let i = 1; i < stations; i += 1) {
    const next = new Float32Array(offsets).fill(Number.NEGATIVE_INFINITY);
    const from = new Int16Array(offsets);
    for (let at = 0; at < offsets; at += 1) {
      for (let move = -STEEP; move <= STEEP; move += 1) {
        const before = worth[at - move];
        if (before === undefined) continue;
        const value = before - UNEVEN * move * move + (at === zero ? STRAIGHT : 0);
        if (value > (next[at] ?? 0)) {
          next[at] = value;
          from[at] = at - move;
        }
      }
      next[at] = (next[at] ?? 0) + seenAt(i, at);
    }
    worth = next;
    came.push(from);
  }
  let at = worth.indexOf(Math.max(...worth));
  if (at < 0) return null;
  const path: number[] = [];
  let seen = 0;
  for (let i = stations - 1; i >= 0; i -= 1) {
    path.push(at + first);
    if (seenAt(i, at) > 0) seen += 1;
    if (i > 0) at = came[i - 1]?.[at] ?? at;
  }
  if (seen < SEEN * stations) return null;
  return forwards ? path.reverse() : path;
}

function middle(p: Point, q: Point): Point {
  return [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2];
}

function length(p: Point, q: Point): number {
  return Math.hypot(p[0] - q[0], p[1] - q[1]);
}
