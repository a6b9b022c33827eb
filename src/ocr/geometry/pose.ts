/** Finding a form's print on a drawn page as a whole: turned, stretched and shifted. */
import type { PlaneMap } from './matrix.js';
import type { Plane, Responses } from './response.js';
import { type PageTemplate, SORTS } from './template.js';

/** Turn (radians), stretches and shift (mm) about the middle of the page. */
export interface Pose {
  readonly turn: number;
  readonly stretchX: number;
  readonly stretchY: number;
  readonly shiftX: number;
  readonly shiftY: number;
}

const UNMOVED: Pose = { turn: 0, stretchX: 1, stretchY: 1, shiftX: 0, shiftY: 0 };

/** The map a pose stands for, from the form's page to the drawn page, mm. */
export function poseMap(pose: Pose, width: number, height: number): PlaneMap {
  const cos = Math.cos(pose.turn);
  const sin = Math.sin(pose.turn);
  const middleX = width / 2;
  const middleY = height / 2;
  return (x, y) => {
    const across = (x - middleX) * pose.stretchX;
    const down = (y - middleY) * pose.stretchY;
    return [
      middleX + across * cos - down * sin + pose.shiftX,
      middleY + across * sin + down * cos + pose.shiftY,
    ];
  };
}

/** The same responses with every cell of `factor` × `factor` pixels at its greatest: blunt, so easy to hit. */
function pooled(responses: Responses, factor: number): Responses {
  const width = Math.floor(responses.width / factor);
  const height = Math.floor(responses.height / factor);
  const pool = (plane: Plane): Plane => {
    const out = new Float32Array(width * height).fill(-0.3);
    for (let y = 0; y < height * factor; y += 1) {
      const to = Math.floor(y / factor) * width;
      let from = y * responses.width;
      for (let i = to; i < to + width; i += 1) {
        let most = out[i] ?? 0;
        for (const end = from + factor; from < end; from += 1) {
          const value = plane[from] ?? 0;
          if (value > most) most = value;
        }
        out[i] = most;
      }
    }
    return out;
  };
  return {
    ...responses,
    width,
    height,
    pixelsPerMm: responses.pixelsPerMm / factor,
    lying: pool(responses.lying),
    standing: pool(responses.standing),
    letters: pool(responses.letters),
  };
}

/** How far a page may lie from where it was expected: turn in radians, stretch as a share, shift in mm. */
export interface Reach {
  readonly turn: number;
  readonly stretch: number;
  readonly shift: number;
}

/** The pose under which the page's print is most alike, searched coarse to fine. */
export function findPose(
  responses: Responses,
  template: PageTemplate,
  width: number,
  height: number,
  reach: Reach,
): Found {
  const perMm = responses.pixelsPerMm;
  const blunt = pooled(responses, Math.max(1, Math.round(SWEEP_STEP * perMm)));
  const starts = sweep(blunt, template, width, height, reach);
  const [first] = starts;
  if (first === undefined || first.likeness < HOPELESS) {
    const pose = first?.pose ?? UNMOVED;
    return { pose, likeness: likeness(responses, template, pose, width, height, 1) };
  }
  const middle = pooled(responses, Math.max(1, Math.round(perMm)));
  const spread = starts
    .map(({ pose }) => sweepAxes(middle, template, width, height, pose))
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 2);
  let best = { pose: UNMOVED, likeness: -1 };
  for (const { pose } of spread) {
    const rough = climb(middle, template, width, height, pose, reach, 1, 0.125);
    if (rough.likeness > best.likeness) best = rough;
  }
  return climb(responses, template, width, height, best.pose, reach, 0.5, 0.1);
}

/** Fineness of the first sweep, mm: half the distance of an entry form's lines must stay beyond it. */
const SWEEP_STEP = 2.5;

/** Blunt as the first sweep sees it, the right form is alike by 0.57 to 0.94, others on a page of writing by 0.3 to 0.5. */
const HOPELESS = 0.45;

interface Found {
  readonly pose: Pose;
  readonly likeness: number;
}

/** The best poses of a regular sweep over turn, common stretch and shift, at most four, the best first. */
function sweep(
  responses: Responses,
  template: PageTemplate,
  width: number,
  height: number,
  reach: Reach,
): readonly Found[] {
  const every = Math.max(1, Math.round(pointCount(template) / 600));
  const found: Found[] = [];
  const half = Math.max(width, height) / 2;
  const turnStep = (0.8 * SWEEP_STEP) / half;
  const stretchStep = (0.9 * SWEEP_STEP) / half;
  for (const turn of steps(reach.turn, turnStep)) {
    for (const stretch of steps(reach.stretch, stretchStep)) {
      let best = { pose: UNMOVED, likeness: -1 };
      for (const shiftY of steps(reach.shift, SWEEP_STEP)) {
        for (const shiftX of steps(reach.shift, SWEEP_STEP)) {
          const pose = { turn, stretchX: 1 + stretch, stretchY: 1 + stretch, shiftX, shiftY };
          const here = likeness(responses, template, pose, width, height, every);
          if (here > best.likeness) best = { pose, likeness: here };
        }
      }
      found.push(best);
    }
  }
  found.sort((a, b) => b.likeness - a.likeness);
  return found.slice(0, 4);
}

/**
 * The best of a sweep over stretch and shift along x, then along y: an entry form's rules say much of y and
 * little of x, so x must be looked for on its own, by the letters.
 */
function sweepAxes(
  responses: Responses,
  template: PageTemplate,
  width: number,
  height: number,
  start: Pose,
): Found {
  const every = Math.max(1, Math.round(pointCount(template) / 500));
  let best = start;
  let bestLikeness = likeness(responses, template, start, width, height, every);
  const reachX = steps(10, 1);
  const consider = (pose: Pose): void => {
    const here = likeness(responses, template, pose, width, height, every);
    if (here > bestLikeness) {
      best = pose;
      bestLikeness = here;
    }
  };
  for (const stretch of steps(0.05, 2 / width)) {
    for (const shift of reachX) {
      consider({ ...start, stretchX: start.stretchX + stretch, shiftX: start.shiftX + shift });
    }
  }
  const across = best;
  for (const stretch of steps(0.03, 2 / height)) {
    for (const shift of steps(4, 1)) {
      consider({ ...across, stretchY: across.stretchY + stretch, shiftY: across.shiftY + shift });
    }
  }
  return { pose: best, likeness: bestLikeness };
}

/** Mean likeness (about 0 by chance, 1 at best) of a page's print under a pose; every so-manieth point counts. */
function likeness(
  responses: Responses,
  template: PageTemplate,
  pose: Pose,
  width: number,
  height: number,
  every: number,
): number {
  const perMm = responses.pixelsPerMm;
  const a = Math.cos(pose.turn) * pose.stretchX * perMm;
  const b = -Math.sin(pose.turn) * pose.stretchY * perMm;
  const c = Math.sin(pose.turn) * pose.stretchX * perMm;
  const d = Math.cos(pose.turn) * pose.stretchY * perMm;
  const e = (width / 2 + pose.shiftX - responses.x) * perMm - (a * width) / 2 - (b * height) / 2;
  const f = (height / 2 + pose.shiftY - responses.y) * perMm - (c * width) / 2 - (d * height) / 2;
  let sum = 0;
  let total = 0;
  for (const [sort, shown] of SORTS) {
    const { x: xs, y: ys, weight } = template[sort];
    const plane = responses[shown];
    for (let i = 0; i < xs.length; i += every) {
      const x = xs[i] ?? 0;
      const y = ys[i] ?? 0;
      const column = Math.floor(a * x + b * y + e);
      const row = Math.floor(c * x + d * y + f);
      total += weight > 0 ? weight : 0;
      if (column < 0 || row < 0 || column >= responses.width || row >= responses.height) continue;
      sum += weight * (plane[row * responses.width + column] ?? 0);
    }
  }
  return total === 0 ? 0 : sum / total;
}

/** Walks uphill in turn, stretches and shift with halving steps of `first` down to `last` mm at the border. */
function climb(
  responses: Responses,
  template: PageTemplate,
  width: number,
  height: number,
  start: Pose,
  reach: Reach,
  first: number,
  last: number,
): Found {
  const every = Math.max(1, Math.round(pointCount(template) / 1500));
  const value = (pose: Pose): number => likeness(responses, template, pose, width, height, every);
  let pose = start;
  let best = value(start);
  for (let step = first * 2; step >= last; step /= 2) {
    let moved = true;
    for (let round = 0; moved && round < 12; round += 1) {
      moved = false;
      for (const next of neighbours(pose, step, width, height)) {
        if (!within(next, reach)) continue;
        const here = value(next);
        if (here > best) {
          best = here;
          pose = next;
          moved = true;
        }
      }
    }
  }
  return { pose, likeness: best };
}

/** A pose a little past what was thought possible is still believed; more is a form squeezed onto its neighbours. */
function within({ turn, stretchX, stretchY, shiftX, shiftY }: Pose, reach: Reach): boolean {
  return (
    Math.abs(turn) < reach.turn * 1.5 &&
    Math.max(Math.abs(stretchX - 1), Math.abs(stretchY - 1)) < reach.stretch + 0.02 &&
    Math.abs(stretchX / stretchY - 1) < 0.05 &&
    Math.max(Math.abs(shiftX), Math.abs(shiftY)) < reach.shift + 4
  );
}

function neighbours(at: Pose, step: number, width: number, height: number): readonly Pose[] {
  const x = (2 * step) / width;
  const y = (2 * step) / height;
  return [1, -1].flatMap((sign) => [
    { ...at, shiftX: at.shiftX + sign * step },
    { ...at, shiftY: at.shiftY + sign * step },
    { ...at, turn: at.turn + sign * Math.min(x, y) },
    { ...at, stretchX: at.stretchX + sign * x },
    { ...at, stretchY: at.stretchY + sign * y },
    { ...at, stretchX: at.stretchX + sign * x, stretchY: at.stretchY + sign * y },
    { ...at, stretchX: at.stretchX + sign * x, shiftX: at.shiftX + step },
    { ...at, stretchX: at.stretchX + sign * x, shiftX: at.shiftX - step },
    { ...at, stretchY: at.stretchY + sign * y, shiftY: at.shiftY + step },
    { ...at, stretchY: at.stretchY + sign * y, shiftY: at.shiftY - step },
  ]);
}

function steps(reach: number, step: number): readonly number[] {
  const count = Math.ceil(reach / step);
  return Array.from({ length: 2 * count + 1 }, (_, i) => (i - count) * step);
}

function pointCount(template: PageTemplate): number {
  return SORTS.reduce((sum, [sort]) => sum + template[sort].x.length, 0);
}
