/** Finding a form's print on a drawn page: roughly as a whole, then block by block. */

import type { PageArea } from '../types.js';
import type { Measurement } from './bend.js';
import type { PlaneMap } from './matrix.js';
import type { Plane, Responses } from './response.js';
import type { PageTemplate, TemplatePoints } from './template.js';

/** Turn (radians), stretches and shift (mm) about the middle of the page. */
export interface Pose {
  readonly turn: number;
  readonly stretchX: number;
  readonly stretchY: number;
  readonly shiftX: number;
  readonly shiftY: number;
}

export const UNMOVED: Pose = { turn: 0, stretchX: 1, stretchY: 1, shiftX: 0, shiftY: 0 };

/** The sorts of print, each with the plane that shows it. */
const SORTS = [
  ['lying', 'lying'],
  ['standing', 'standing'],
  ['letters', 'letters'],
  ['pastLying', 'lying'],
  ['pastStanding', 'standing'],
] as const;

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

/** Mean likeness (about 0 by chance, 1 at best) of a page's print under a map from form to drawn page. */
export function likeness(responses: Responses, template: PageTemplate, map: PlaneMap, every = 1): number {
  let sum = 0;
  let total = 0;
  for (const [sort, shown] of SORTS) {
    const points = template[sort];
    const plane = responses[shown];
    for (let i = 0; i < points.x.length; i += every) {
      const [x, y] = map(points.x[i] ?? 0, points.y[i] ?? 0);
      sum += points.weight * sample(responses, plane, x, y);
      total += Math.max(0, points.weight);
    }
  }
  return total === 0 ? 0 : sum / total;
}

function sample(responses: Responses, plane: Plane, x: number, y: number): number {
  const column = Math.floor((x - responses.x) * responses.pixelsPerMm);
  const row = Math.floor((y - responses.y) * responses.pixelsPerMm);
  if (column < 0 || row < 0 || column >= responses.width || row >= responses.height) return 0;
  return plane[row * responses.width + column] ?? 0;
}

/** The same responses with every cell of `factor` × `factor` pixels at its greatest: blunt, so easy to hit. */
export function pooled(responses: Responses, factor: number): Responses {
  const width = Math.floor(responses.width / factor);
  const height = Math.floor(responses.height / factor);
  const pool = (plane: Plane): Plane => {
    const out = new Float32Array(width * height).fill(-0.3);
    for (let y = 0; y < height * factor; y += 1) {
      const to = Math.floor(y / factor) * width;
      for (let x = 0; x < width * factor; x += 1) {
        const value = plane[y * responses.width + x] ?? 0;
        const i = to + ((x / factor) | 0);
        if (value > (out[i] ?? 0)) out[i] = value;
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
): { readonly pose: Pose; readonly likeness: number } {
  const perMm = responses.pixelsPerMm;
  const blunt = pooled(responses, Math.max(1, Math.round(SWEEP_STEP * perMm)));
  const starts = sweep(blunt, template, width, height, reach);
  const middle = pooled(responses, Math.max(1, Math.round(perMm)));
  const spread = starts
    .map((start) => sweepAxes(middle, template, width, height, start))
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

/** The best poses of a regular sweep over turn, common stretch and shift, at most four. */
function sweep(
  responses: Responses,
  template: PageTemplate,
  width: number,
  height: number,
  reach: Reach,
): readonly Pose[] {
  const every = Math.max(1, Math.round(pointCount(template) / 600));
  const found: { pose: Pose; likeness: number }[] = [];
  const half = Math.max(width, height) / 2;
  const turnStep = (0.8 * SWEEP_STEP) / half;
  const stretchStep = (0.9 * SWEEP_STEP) / half;
  for (const turn of steps(reach.turn, turnStep)) {
    for (const stretch of steps(reach.stretch, stretchStep)) {
      let best = { pose: UNMOVED, likeness: -1 };
      for (const shiftY of steps(reach.shift, SWEEP_STEP)) {
        for (const shiftX of steps(reach.shift, SWEEP_STEP)) {
          const pose = { turn, stretchX: 1 + stretch, stretchY: 1 + stretch, shiftX, shiftY };
          const here = sweepLikeness(responses, template, pose, width, height, every);
          if (here > best.likeness) best = { pose, likeness: here };
        }
      }
      found.push(best);
    }
  }
  found.sort((a, b) => b.likeness - a.likeness);
  return found.slice(0, 4).map((each) => each.pose);
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
): { readonly pose: Pose; readonly likeness: number } {
  const every = Math.max(1, Math.round(pointCount(template) / 1500));
  let best = start;
  let bestLikeness = sweepLikeness(responses, template, start, width, height, every);
  const reachX = steps(10, 1);
  const consider = (pose: Pose): void => {
    const here = sweepLikeness(responses, template, pose, width, height, every);
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

/** `likeness` without closures: it runs some hundred thousand times. */
function sweepLikeness(
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
): { readonly pose: Pose; readonly likeness: number } {
  const every = Math.max(1, Math.round(pointCount(template) / 1500));
  const value = (pose: Pose): number => sweepLikeness(responses, template, pose, width, height, every);
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

/**
 * How far each block of the page's print lies from where `map` expects it (form mm → drawn-page mm), searched
 * within `reach` mm. Blocks are `size` mm wide and overlap by half. A block of lying rules alone says nothing
 * of x and gives it no weight.
 */
export function measureBlocks(
  responses: Responses,
  template: PageTemplate,
  map: PlaneMap,
  area: PageArea,
  size: number,
  reach: number,
): readonly Measurement[] {
  const step = size / 2;
  const across = Math.max(2, Math.round(area.width / step));
  const down = Math.max(2, Math.round(area.height / step));
  const bins = SORTS.map(([sort]) => bin(template[sort], area, across, down));
  const cells = Array.from({ length: across * down }, (_, cell) =>
    surfaceOf(
      responses,
      template,
      map,
      bins.map((each) => each[cell] ?? []),
      reach,
    ),
  );
  const found: Measurement[] = [];
  for (let row = 0; row + 1 < down; row += 1) {
    for (let column = 0; column + 1 < across; column += 1) {
      const at = row * across + column;
      const members = [at, at + 1, at + across, at + across + 1].flatMap((cell) => cells[cell] ?? []);
      const measured = measureBlock(united(members), responses.pixelsPerMm);
      if (measured !== null) found.push(measured);
    }
  }
  return found;
}

/** Indices of points by cell of a grid over the area. */
function bin(points: TemplatePoints, area: PageArea, across: number, down: number): number[][] {
  const cells: number[][] = Array.from({ length: across * down }, () => []);
  for (let i = 0; i < points.x.length; i += 1) {
    const column = Math.floor((((points.x[i] ?? 0) - area.x) / area.width) * across);
    const row = Math.floor((((points.y[i] ?? 0) - area.y) / area.height) * down);
    if (column >= 0 && row >= 0 && column < across && row < down) cells[row * across + column]?.push(i);
  }
  return cells;
}

/** Likeness of some of the print for every shift within reach, summed, and where that print lies. */
interface Surface {
  readonly sums: Float32Array;
  readonly half: number;
  /** Millimetres of print, and its first moments. */
  readonly total: number;
  readonly momentX: number;
  readonly momentY: number;
}

function surfaceOf(
  responses: Responses,
  template: PageTemplate,
  map: PlaneMap,
  members: readonly (readonly number[])[],
  reach: number,
): Surface {
  const { pixelsPerMm, width, height } = responses;
  const half = Math.max(1, Math.round(reach * pixelsPerMm));
  const span = 2 * half + 1;
  const sums = new Float32Array(span * span);
  let total = 0;
  let momentX = 0;
  let momentY = 0;
  for (let s = 0; s < SORTS.length; s += 1) {
    const [sort, shown] = SORTS[s] ?? SORTS[0];
    const { x: xs, y: ys, weight } = template[sort];
    const plane = responses[shown];
    for (const i of members[s] ?? []) {
      const x = xs[i] ?? 0;
      const y = ys[i] ?? 0;
      if (weight > 0) {
        momentX += x * weight;
        momentY += y * weight;
        total += weight;
      }
      const [px, py] = map(x, y);
      const left = Math.floor((px - responses.x) * pixelsPerMm) - half;
      const top = Math.floor((py - responses.y) * pixelsPerMm) - half;
      if (left < 0 || top < 0 || left + span > width || top + span > height) continue;
      addWindow(sums, plane, top * width + left, width, span, weight);
    }
  }
  return { sums, half, total, momentX, momentY };
}

function addWindow(
  sums: Float32Array,
  plane: Plane,
  start: number,
  stride: number,
  span: number,
  weight: number,
): void {
  let to = 0;
  for (let row = 0; row < span; row += 1) {
    let from = start + row * stride;
    for (let column = 0; column < span; column += 1, to += 1, from += 1) {
      sums[to] = (sums[to] ?? 0) + weight * (plane[from] ?? 0);
    }
  }
}

function united(parts: readonly Surface[]): Surface {
  const [first] = parts;
  const sums = new Float32Array(first?.sums.length ?? 0);
  for (const part of parts) {
    for (let i = 0; i < sums.length; i += 1) sums[i] = (sums[i] ?? 0) + (part.sums[i] ?? 0);
  }
  const add = (read: (part: Surface) => number): number => parts.reduce((sum, part) => sum + read(part), 0);
  return {
    sums,
    half: first?.half ?? 0,
    total: add((part) => part.total),
    momentX: add((part) => part.momentX),
    momentY: add((part) => part.momentY),
  };
}

/** Where a block lies, or null if it has too little print to say. */
function measureBlock(block: Surface, perMm: number): Measurement | null {
  const { sums, half, total } = block;
  if (total < 8) return null;
  const peak = peakOf(sums, half, total);
  const span = 2 * half + 1;
  return {
    x: block.momentX / total,
    y: block.momentY / total,
    dx: peak.x / perMm,
    dy: peak.y / perMm,
    weightX: drop(sums, span, half, peak, perMm, 'x'),
    weightY: drop(sums, span, half, peak, perMm, 'y'),
  };
}

/** The highest place of a surface, with a slight wish to stay; to a fraction of a pixel by a parabola. */
function peakOf(
  surface: Float32Array,
  half: number,
  total: number,
): { readonly x: number; readonly y: number } {
  const span = 2 * half + 1;
  let best = Number.NEGATIVE_INFINITY;
  let bestX = half;
  let bestY = half;
  for (let y = 0; y < span; y += 1) {
    for (let x = 0; x < span; x += 1) {
      const away = Math.hypot(x - half, y - half) / half;
      const value = (surface[y * span + x] ?? 0) - total * 0.04 * away * away;
      if (value > best) {
        best = value;
        bestX = x;
        bestY = y;
      }
    }
  }
  const at = (x: number, y: number): number => surface[y * span + x] ?? Number.NaN;
  const between = (before: number, here: number, after: number): number => {
    const bow = before - 2 * here + after;
    return bow < 0 ? Math.max(-0.5, Math.min(0.5, (0.5 * (before - after)) / bow)) : 0;
  };
  const inX = bestX > 0 && bestX < span - 1;
  const inY = bestY > 0 && bestY < span - 1;
  return {
    x: bestX - half + (inX ? between(at(bestX - 1, bestY), at(bestX, bestY), at(bestX + 1, bestY)) : 0),
    y: bestY - half + (inY ? between(at(bestX, bestY - 1), at(bestX, bestY), at(bestX, bestY + 1)) : 0),
  };
}

/** How much is lost a good millimetre beside the peak along one axis: what the block knows of that axis. */
function drop(
  surface: Float32Array,
  span: number,
  half: number,
  peak: { readonly x: number; readonly y: number },
  perMm: number,
  axis: 'x' | 'y',
): number {
  const x = Math.round(peak.x) + half;
  const y = Math.round(peak.y) + half;
  const top = surface[y * span + x] ?? 0;
  let beside = 0;
  let count = 0;
  for (const distance of [0.75, 1.25]) {
    for (const sign of [-1, 1]) {
      const step = Math.round(distance * perMm) * sign;
      const atX = axis === 'x' ? x + step : x;
      const atY = axis === 'y' ? y + step : y;
      if (atX < 0 || atY < 0 || atX >= span || atY >= span) continue;
      beside += surface[atY * span + atX] ?? 0;
      count += 1;
    }
  }
  return count === 0 ? 0 : Math.max(0, top - beside / count);
}
