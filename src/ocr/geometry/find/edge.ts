/** The sides of a sheet, exactly: where, across a coarse side, paper ends and something else begins. */
import type { Point, Quad } from '../../../schema/value.js';
import type { ColourImage } from '../picture.js';

/** A line of a side: straight, or bent once where a fold meets it. Pixels of the picture looked at. */
export interface Edge {
  /** From the side's first corner to its second; a bent side has a point between. */
  readonly points: readonly Point[];
  /** How much of its length shows a step from paper to ground: 0 to 1. */
  readonly seen: number;
  /** How strong the step is where it is seen, grey levels. */
  readonly contrast: number;
}

const STATIONS = 96;
/** Widths of what is compared on both sides of a step, pixels. */
const WINDOW = 5;
/** A step must be this strong to be one, and counts no more beyond, grey levels of brightness or of colour. */
export const LEAST_STEP = 7;
const FULL_STEP = 40;
/** A line seen so well, as a share of the best, may be the page's edge and the best one its cover's. */
const AS_WELL = 0.8;

/** What a band across a side shows: the strength of the step at every station and offset (outwards positive). */
export interface Band {
  readonly steps: Float32Array;
  readonly stations: number;
  readonly offsets: number;
  /** Offset of the first column from the coarse side. */
  readonly first: number;
  readonly from: Point;
  readonly to: Point;
  /** Unit vector outwards. */
  readonly outwards: Point;
}

/**
 * The side from `a` to `b` of a sheet that lies to its right when looking along it (clockwise corners, y down), searched
 * `reach` pixels both ways.
 */
export function findEdge(image: ColourImage, a: Point, b: Point, reach: number, as = AS_WELL): Edge {
  const band = bandOf(image, a, b, reach);
  return edgeOf(band, bestLine(band, 0, band.stations, as));
}

/** The same for a side that bends at a share of its length, where the fold of an open book meets it. */
export function findFoldedEdge(
  image: ColourImage,
  a: Point,
  b: Point,
  fold: number,
  reach: number,
  as = AS_WELL,
): Edge {
  const band = bandOf(image, a, b, reach);
  const middle = Math.round(fold * band.stations);
  // The paper dips towards the fold over a fifth of the page: the outer parts of each half are straight.
  const inner = Math.round(band.stations * 0.07);
  const left = bestLine(band, 0, middle - inner, as);
  const right = bestLine(band, middle + inner, band.stations, as);
  const one = edgeOf(band, left);
  const two = edgeOf(band, right);
  const [p, q] = [one.points[0] ?? a, two.points[1] ?? b];
  const atFold = (line: Line): number => offsetAt(line, fold);
  const between = pointOf(band, fold, (atFold(left) + atFold(right)) / 2);
  return {
    points: [p, between, q],
    seen: (one.seen * middle + two.seen * (band.stations - middle)) / band.stations,
    contrast: (one.contrast + two.contrast) / 2,
  };
}

/** A line across the band: offsets at its start and its end. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly seen: number;
  readonly contrast: number;
}

function offsetAt(line: Line, share: number): number {
  return line.start + (line.end - line.start) * share;
}

function pointOf(band: Band, share: number, offset: number): Point {
  const { from, to, outwards } = band;
  return [
    from[0] + (to[0] - from[0]) * share + outwards[0] * offset,
    from[1] + (to[1] - from[1]) * share + outwards[1] * offset,
  ];
}

function edgeOf(band: Band, line: Line): Edge {
  return {
    points: [pointOf(band, 0, line.start), pointOf(band, 1, line.end)],
    seen: line.seen,
    contrast: line.contrast,
  };
}

/** Steps across a side, `reach` pixels both ways, at so many stations along it. */
export function bandOf(image: ColourImage, from: Point, to: Point, reach: number, stations = STATIONS): Band {
  const length = Math.max(1, Math.hypot(to[0] - from[0], to[1] - from[1]));
  const outwards: Point = [(to[1] - from[1]) / length, -(to[0] - from[0]) / length];
  const half = Math.max(4, Math.round(reach));
  const offsets = 2 * half + 1;
  const steps = new Float32Array(stations * offsets);
  const profile = new Float32Array((offsets + 2 * WINDOW) * 3);
  for (let station = 0; station < stations; station += 1) {
    const share = (station + 0.5) / stations;
    const x = from[0] + (to[0] - from[0]) * share;
    const y = from[1] + (to[1] - from[1]) * share;
    const count = offsets + 2 * WINDOW;
    let outsideAt = count;
    for (let i = 0; i < count; i += 1) {
      const offset = i - half - WINDOW;
      const inside = sample(image, x + outwards[0] * offset, y + outwards[1] * offset, profile, i * 3);
      if (!inside && i < outsideAt && i > WINDOW) outsideAt = i;
    }
    for (let at = 0; at < offsets; at += 1) {
      // Beyond the picture's own border nothing can be seen.
      if (at + 2 * WINDOW > outsideAt) break;
      steps[station * offsets + at] = stepAt(profile, at + WINDOW);
    }
  }
  return { steps, stations, offsets, first: -half, from, to, outwards };
}

/** Brightness, red against green and yellow against blue of a place; false outside the picture. */
function sample(image: ColourImage, x: number, y: number, into: Float32Array, at: number): boolean {
  const column = Math.floor(x);
  const row = Math.floor(y);
  const inside = column >= 0 && row >= 0 && column < image.width && row < image.height;
  const c = Math.min(image.width - 1, Math.max(0, column));
  const r = Math.min(image.height - 1, Math.max(0, row));
  const i = (r * image.width + c) * 3;
  const red = image.data[i] ?? 0;
  const green = image.data[i + 1] ?? 0;
  const blue = image.data[i + 2] ?? 0;
  into[at] = red * 0.3 + green * 0.5 + blue * 0.2;
  into[at + 1] = red - green;
  into[at + 2] = green - blue;
  return inside;
}

/** How strong the step between the windows before and after a place of the profile is; medians, so that rules vanish. */
function stepAt(profile: Float32Array, at: number): number {
  let sum = 0;
  for (let channel = 0; channel < 3; channel += 1) {
    const before = median5(profile, (at - WINDOW) * 3 + channel);
    const after = median5(profile, at * 3 + channel);
    sum += Math.abs(after - before) * (channel === 0 ? 1 : 0.7);
  }
  return sum;
}

/** The median of five values of one channel, from `at` on. */
function median5(profile: Float32Array, at: number): number {
  const a = profile[at] ?? 0;
  const b = profile[at + 3] ?? 0;
  const c = profile[at + 6] ?? 0;
  const d = profile[at + 9] ?? 0;
  const e = profile[at + 12] ?? 0;
  // The middle of five lies between the greater of two lesser and the lesser of two greater.
  const low = Math.max(Math.min(a, b), Math.min(c, d));
  const high = Math.min(Math.max(a, b), Math.max(c, d));
  return Math.max(Math.min(low, high), Math.min(Math.max(low, high), e));
}

/**
 * The line of the band, between two stations, along which the step is seen most. Of lines seen nearly as well the
 * innermost is taken: beyond a page's edge come the leaves under it, and the cover.
 */
function bestLine(band: Band, fromStation: number, toStation: number, as: number): Line {
  const { steps, stations, offsets, first } = band;
  const score = new Float32Array(offsets * offsets);
  const rim = Math.max(1, Math.round((toStation - fromStation) * 0.03));
  const list: number[] = [];
  for (let s = fromStation + rim; s < toStation - rim; s += 2) list.push(s);
  // The step is smeared over the window: its ridge is kept, the rest put down.
  const ridge = ridges(steps, stations, offsets);
  let top = 0;
  for (let a = 0; a < offsets; a += 1) {
    for (let b = 0; b < offsets; b += 1) {
      if (Math.abs(a - b) > offsets * 0.75) continue;
      let sum = 0;
      for (const s of list) {
        const at = Math.round(a + ((b - a) * (s + 0.5)) / stations);
        sum += ridge[s * offsets + at] ?? 0;
      }
      const value = sum / Math.max(1, list.length);
      score[a * offsets + b] = value;
      if (value > top) top = value;
    }
  }
  let best = { a: (offsets - 1) / 2, b: (offsets - 1) / 2, place: Number.POSITIVE_INFINITY };
  for (let a = 0; a < offsets; a += 1) {
    for (let b = 0; b < offsets; b += 1) {
      const value = score[a * offsets + b] ?? 0;
      if (value < top * as || value === 0) continue;
      const place = (a + b) / 2 - 6 * (value / top - as);
      if (place < best.place) best = { a, b, place };
    }
  }
  // Uphill from the innermost line that is good enough to the ridge it stands on.
  let { a, b } = best;
  for (let moved = true; moved; ) {
    moved = false;
    for (const [da, db] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
      [1, 1],
      [-1, -1],
      [1, -1],
      [-1, 1],
    ] as const) {
      const [na, nb] = [a + da, b + db];
      if (na < 0 || nb < 0 || na >= offsets || nb >= offsets) continue;
      if ((score[na * offsets + nb] ?? 0) > (score[a * offsets + b] ?? 0)) {
        a = na;
        b = nb;
        moved = true;
      }
    }
  }
  let seen = 0;
  let contrast = 0;
  for (const s of list) {
    const at = Math.round(a + ((b - a) * (s + 0.5)) / stations);
    const value = Math.max(
      steps[s * offsets + at] ?? 0,
      steps[s * offsets + at - 1] ?? 0,
      steps[s * offsets + at + 1] ?? 0,
    );
    if (value >= LEAST_STEP) {
      seen += 1;
      contrast += value;
    }
  }
  return {
    start: a + first,
    end: b + first,
    seen: seen / Math.max(1, list.length),
    contrast: seen === 0 ? 0 : contrast / seen,
  };
}

/** Steps that are the greatest within the window around them, capped; half as much one pixel beside. */
function ridges(steps: Float32Array, stations: number, offsets: number): Float32Array {
  const out = new Float32Array(steps.length);
  for (let s = 0; s < stations; s += 1) {
    for (let at = 0; at < offsets; at += 1) {
      const i = s * offsets + at;
      const value = steps[i] ?? 0;
      if (value < LEAST_STEP) continue;
      let greatest = true;
      for (let k = 1; k <= 3 && greatest; k += 1) {
        greatest =
          value >= (at >= k ? (steps[i - k] ?? 0) : 0) &&
          value >= (at + k < offsets ? (steps[i + k] ?? 0) : 0);
      }
      if (!greatest) continue;
      const full = Math.min(1, value / FULL_STEP) * 0.7 + 0.3;
      out[i] = Math.max(out[i] ?? 0, full);
      if (at > 0) out[i - 1] = Math.max(out[i - 1] ?? 0, full * 0.6);
      if (at + 1 < offsets) out[i + 1] = Math.max(out[i + 1] ?? 0, full * 0.6);
    }
  }
  return out;
}

/** Where the line through two points meets the line through two others; null if they are parallel. */
export function crossing(a: Point, b: Point, c: Point, d: Point): Point | null {
  const rx = b[0] - a[0];
  const ry = b[1] - a[1];
  const sx = d[0] - c[0];
  const sy = d[1] - c[1];
  const determinant = rx * sy - ry * sx;
  if (Math.abs(determinant) < 1e-9) return null;
  const t = ((c[0] - a[0]) * sy - (c[1] - a[1]) * sx) / determinant;
  return [a[0] + rx * t, a[1] + ry * t];
}

/** The corners where four straight sides meet, or null if some do not. Sides clockwise, the first from corner 0 to 1. */
export function cornersOf(sides: readonly Edge[]): Quad | null {
  const corner = (i: number): Point | null => {
    const before = sides[(i + 3) % 4]?.points ?? [];
    const after = sides[i]?.points ?? [];
    // A bent side meets its neighbour with the part beside it.
    const [a, b] = before.slice(-2);
    const [c, d] = after.slice(0, 2);
    return a && b && c && d ? crossing(a, b, c, d) : null;
  };
  const [a, b, c, d] = [corner(0), corner(1), corner(2), corner(3)];
  return a && b && c && d ? [a, b, c, d] : null;
}
