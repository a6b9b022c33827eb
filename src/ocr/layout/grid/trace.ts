/** Following ruling lines down a page: broken, faint and gently bent ones too. */
import type { InkPlane } from './plane.js';

/** A rule followed from top to bottom; its place is known at every knot, `step` pixels apart. */
export interface Trace {
  /** Where it lies across, pixels, at each knot of the page from its top. */
  readonly at: Float64Array;
  /** First and last pixel line it was seen on. */
  readonly from: number;
  readonly to: number;
  /** Share of that stretch on which it was seen. */
  readonly seen: number;
  /** How dark it is on the average, 0 to 1. */
  readonly ink: number;
  /** How much like a rule its seen stretch is on the average: a drawn line is about 1, a line of writing less. */
  readonly likeness: number;
}

/** Pixel lines looked at together. */
const STEP = 16;
/** A rule is darker than what lies this many pixels beside it … */
const BESIDE = [3, 6] as const;
/** … and counts as fully seen at this much: a faint rule weighs almost as much as a bold hand, being everywhere. */
const ENOUGH = 0.14;
/** A step counts as seen at this much. */
const SEEN = 0.42;
/** Nothing else is looked for this near to a rule, pixels. */
const APART = 9;
/** Rules to follow at most; a page has far fewer. */
const MOST = 90;

/**
 * Standing rules of a page at least `length` pixels long of which `share` is seen, the best seen first. For
 * lying ones turn the plane. `slack` is how many pixels a rule may shift across from one step to the next.
 */
export function traceRules(plane: InkPlane, length: number, share: number): readonly Trace[] {
  const { width } = plane;
  const steps = Math.floor(plane.height / STEP);
  const likeness = likenesses(plane, steps);
  const found: Trace[] = [];
  let misses = 0;
  for (let round = 0; round < MOST && misses < 6; round += 1) {
    const path = bestPath(likeness, width, steps);
    const stretch = bestStretch(likeness, path, width);
    const seen = stretch.hits / Math.max(1, stretch.to - stretch.from);
    const good = (stretch.to - stretch.from) * STEP >= length && seen >= share;
    if (good) {
      found.push({
        at: smoothed(path, likeness, width, stretch),
        from: stretch.from * STEP,
        to: stretch.to * STEP,
        seen,
        ink: inkAlong(plane, path, stretch),
        likeness: likenessAlong(likeness, path, width, stretch),
      });
    } else misses += 1;
    clear(likeness, path, width, stretch);
  }
  return found;
}

/** Where a traced rule lies on pixel line `y`. */
export function traceAt(trace: Trace, y: number): number {
  const knot = Math.min(trace.at.length - 1, Math.max(0, y / STEP - 0.5));
  const low = Math.floor(knot);
  const high = Math.min(trace.at.length - 1, low + 1);
  return (trace.at[low] ?? 0) * (1 - (knot - low)) + (trace.at[high] ?? 0) * (knot - low);
}

/** How much each place of each step looks like a piece of a standing rule, about 0 to 1. */
function likenesses({ data, width, height }: InkPlane, steps: number): Float32Array {
  const out = new Float32Array(steps * width);
  const [near, far] = BESIDE;
  const line = new Float32Array(width);
  for (let y = 0; y < Math.min(height, steps * STEP); y += 1) {
    const row = y * width;
    for (let x = far; x < width - far; x += 1) {
      const ink = data[row + x] ?? 0;
      // Thin rules stand out from what is near, thick ones from what is a little further away.
      const thin = ink - Math.max(data[row + x - near] ?? 0, data[row + x + near] ?? 0);
      const thick = ink - Math.max(data[row + x - far] ?? 0, data[row + x + far] ?? 0);
      const value = Math.max(thin, thick * 0.9) / ENOUGH;
      line[x] = value <= 0 ? 0 : value >= 1 ? 1 : value;
    }
    const to = Math.floor(y / STEP) * width;
    for (let x = 1; x < width - 1; x += 1) {
      const value = Math.max(line[x] ?? 0, (line[x - 1] ?? 0) * 0.85, (line[x + 1] ?? 0) * 0.85);
      out[to + x] = (out[to + x] ?? 0) + value / STEP;
    }
  }
  for (let step = 0; step < steps; step += 1) {
    const part = out.subarray(step * width, (step + 1) * width);
    const noise = part.slice().sort()[Math.floor(width / 2)] ?? 0;
    // A step of bare paper has a texture too; a step full of writing must not hide the rules in it.
    const floor = Math.min(0.25, noise);
    for (let x = 0; x < width; x += 1) part[x] = Math.max(0, (part[x] ?? 0) - floor) / (1 - floor);
  }
  return out;
}

/** The way from top to bottom, shifting by at most a pixel a step, that looks most like a rule. */
function bestPath(likeness: Float32Array, width: number, steps: number): Int32Array {
  const came = new Int8Array(steps * width);
  let sums = likeness.slice(0, width);
  for (let step = 1; step < steps; step += 1) {
    const next = new Float32Array(width);
    for (let x = 0; x < width; x += 1) {
      let best = sums[x] ?? 0;
      let shift = 0;
      const left = (x > 0 ? (sums[x - 1] ?? 0) : -1) - 0.04;
      const right = (x + 1 < width ? (sums[x + 1] ?? 0) : -1) - 0.04;
      if (left > best) {
        best = left;
        shift = -1;
      }
      if (right > best) {
        best = right;
        shift = 1;
      }
      next[x] = best + (likeness[step * width + x] ?? 0);
      came[step * width + x] = shift;
    }
    sums = next;
  }
  const path = new Int32Array(steps);
  let x = sums.indexOf(Math.max(...sums));
  for (let step = steps - 1; step >= 0; step -= 1) {
    path[step] = x;
    x += came[step * width + x] ?? 0;
  }
  return path;
}

interface Stretch {
  /** In steps; `to` is the first beyond. */
  readonly from: number;
  readonly to: number;
  readonly hits: number;
}

/** The stretch of a path with the most steps seen over those missed, each counted as 1. */
function bestStretch(likeness: Float32Array, path: Int32Array, width: number): Stretch {
  let best = { from: 0, to: 0, hits: 0, worth: 0 };
  let from = 0;
  let worth = 0;
  let hits = 0;
  path.forEach((x, step) => {
    const hit = (likeness[step * width + x] ?? 0) > SEEN;
    worth += hit ? 1 : -1;
    if (hit) hits += 1;
    if (worth < 0) {
      worth = 0;
      hits = 0;
      from = step + 1;
    } else if (worth > best.worth) best = { from, to: step + 1, hits, worth };
  });
  return best;
}

function inkAlong({ data, width }: InkPlane, path: Int32Array, { from, to }: Stretch): number {
  let sum = 0;
  for (let y = from * STEP; y < to * STEP; y += 1) {
    const x = path[Math.floor(y / STEP)] ?? 0;
    const at = y * width + x;
    sum += Math.max(data[at - 1] ?? 0, data[at] ?? 0, data[at + 1] ?? 0);
  }
  return sum / Math.max(1, (to - from) * STEP);
}

/** Over the steps it was seen on: a broken rule is a rule all the same. */
function likenessAlong(
  likeness: Float32Array,
  path: Int32Array,
  width: number,
  { from, to }: Stretch,
): number {
  let sum = 0;
  let seen = 0;
  for (let step = from; step < to; step += 1) {
    const value = likeness[step * width + (path[step] ?? 0)] ?? 0;
    if (value <= SEEN) continue;
    sum += value;
    seen += 1;
  }
  return sum / Math.max(1, seen);
}

/** The path between its seen steps, and straight on beyond their ends. */
function smoothed(path: Int32Array, likeness: Float32Array, width: number, stretch: Stretch): Float64Array {
  const at = Float64Array.from(path);
  const knots: number[] = [];
  for (let step = stretch.from; step < stretch.to; step += 1) {
    if ((likeness[step * width + (path[step] ?? 0)] ?? 0) > SEEN) knots.push(step);
  }
  for (let step = 0; step < at.length; step += 1) {
    const near = nearest(knots, step, 9);
    const beyond = step < stretch.from || step >= stretch.to;
    at[step] = fitted(beyond ? nearest(knots, step, 21) : near, path, step) + 0.5;
  }
  return at;
}

function nearest(knots: readonly number[], step: number, count: number): readonly number[] {
  if (knots.length <= count) return knots;
  let first = knots.findIndex((knot) => knot >= step);
  if (first < 0) first = knots.length;
  const from = Math.max(0, Math.min(knots.length - count, first - Math.ceil(count / 2)));
  return knots.slice(from, from + count);
}

/** The least-squares line through a path's knots, at `step`. */
function fitted(knots: readonly number[], path: Int32Array, step: number): number {
  const n = knots.length;
  const mean = knots.reduce((sum, knot) => sum + knot, 0) / n;
  const place = knots.reduce((sum, knot) => sum + (path[knot] ?? 0), 0) / n;
  let across = 0;
  let spread = 0;
  for (const knot of knots) {
    across += (knot - mean) * ((path[knot] ?? 0) - place);
    spread += (knot - mean) ** 2;
  }
  return place + (spread === 0 ? 0 : (across / spread) * (step - mean));
}

/** Takes a path out of what is still to be looked at. */
function clear(likeness: Float32Array, path: Int32Array, width: number, { from, to }: Stretch): void {
  const whole = to <= from;
  path.forEach((x, step) => {
    if (!whole && (step < from - 2 || step >= to + 2)) return;
    likeness.fill(0, step * width + Math.max(0, x - APART), step * width + Math.min(width, x + APART + 1));
  });
}
