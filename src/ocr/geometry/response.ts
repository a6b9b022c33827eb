/** Where a drawn page looks like a lying rule, a standing rule, or letters. */
import type { GreyImage, PageArea } from '../types.js';
import { PAPER } from './render.js';

/** One plane of likeness, about −0.3 (the opposite) to 1 (sure); row by row. */
export type Plane = Float32Array;

export interface Responses {
  readonly width: number;
  readonly height: number;
  readonly pixelsPerMm: number;
  /** Where on the page the first pixel lies, mm. */
  readonly x: number;
  readonly y: number;
  readonly lying: Plane;
  readonly standing: Plane;
  readonly letters: Plane;
  /** 1 where there is clearly ink. */
  readonly dark: Uint8Array;
}

/** Ink counts as full at this much less than paper: thin printed rules must weigh as much as bold hands. */
const FULL_INK = 0.4;
/** A rule must run this far to count, mm; what lies this far beside it is taken off. */
const RUN = 6;
const BESIDE = 1.1;

/** The likenesses of a drawn page whose light is even. `area` says which part of the page it shows. */
export function responsesOf(image: GreyImage, area: PageArea, pixelsPerMm: number): Responses {
  const { width, height } = image;
  const ink = inkOf(image);
  const run = Math.max(1, Math.round((RUN * pixelsPerMm) / 2));
  const beside = Math.max(2, Math.round(BESIDE * pixelsPerMm));
  const lying = blurX(ink, width, height, run);
  ridgeY(lying, width, height, beside);
  const standing = blurY(ink, width, height, run);
  ridgeX(standing, width, height, beside);
  const near = Math.max(1, Math.round(0.35 * pixelsPerMm));
  const far = Math.round(4 * pixelsPerMm);
  const letters = blurY(blurX(ink, width, height, near), width, height, near);
  const around = blurY(blurX(ink, width, height, far), width, height, far);
  const dark = new Uint8Array(ink.length);
  for (let i = 0; i < letters.length; i += 1) {
    letters[i] = (letters[i] ?? 0) - 1.3 * (around[i] ?? 0);
    if ((ink[i] ?? 0) > 0.5) dark[i] = 1;
  }
  return {
    width,
    height,
    pixelsPerMm,
    x: area.x,
    y: area.y,
    lying: evened(lying, 0.08),
    standing: evened(standing, 0.08),
    letters: evened(letters, 0.1),
    dark,
  };
}

function inkOf({ data }: GreyImage): Plane {
  const ink = new Float32Array(data.length);
  const full = PAPER * FULL_INK;
  const floor = PAPER * 0.96;
  for (let i = 0; i < data.length; i += 1) {
    const value = (floor - (data[i] ?? PAPER)) / full;
    ink[i] = value <= 0 ? 0 : value >= 1 ? 1 : value;
  }
  return ink;
}

/** Scales a plane so that its strongest hundredth is 1, but never lifts mere noise (below `floor`). */
function evened(plane: Plane, floor: number): Plane {
  const counts = new Uint32Array(256);
  for (let i = 0; i < plane.length; i += 1) {
    const value = plane[i] ?? 0;
    if (value > 0)
      counts[Math.min(255, (value * 256) | 0)] = (counts[Math.min(255, (value * 256) | 0)] ?? 0) + 1;
  }
  let left = plane.length * 0.01;
  let bin = 255;
  while (bin > 0 && left > (counts[bin] ?? 0)) {
    left -= counts[bin] ?? 0;
    bin -= 1;
  }
  const gain = 1 / Math.max(floor, (bin / 256) * 0.5);
  for (let i = 0; i < plane.length; i += 1) {
    const value = (plane[i] ?? 0) * gain;
    plane[i] = value > 1 ? 1 : value < -0.3 ? -0.3 : value;
  }
  return plane;
}

/** Running mean over `2 * half + 1` pixels of a row. */
function blurX(plane: Plane, width: number, height: number, half: number): Plane {
  const out = new Float32Array(plane.length);
  const span = 2 * half + 1;
  for (let row = 0; row < height; row += 1) {
    const start = row * width;
    let sum = 0;
    for (let x = 0; x < Math.min(width, half); x += 1) sum += plane[start + x] ?? 0;
    for (let x = 0; x < width; x += 1) {
      if (x + half < width) sum += plane[start + x + half] ?? 0;
      if (x - half - 1 >= 0) sum -= plane[start + x - half - 1] ?? 0;
      out[start + x] = sum / span;
    }
  }
  return out;
}

/** Running mean over `2 * half + 1` pixels of a column. */
function blurY(plane: Plane, width: number, height: number, half: number): Plane {
  const out = new Float32Array(plane.length);
  const sums = new Float32Array(width);
  const share = 1 / (2 * half + 1);
  for (let row = -half; row < height; row += 1) {
    const enters = (row + half) * width;
    const leaves = (row - half - 1) * width;
    if (row + half < height) {
      for (let x = 0; x < width; x += 1) sums[x] = (sums[x] ?? 0) + (plane[enters + x] ?? 0);
    }
    if (leaves >= 0) {
      for (let x = 0; x < width; x += 1) sums[x] = (sums[x] ?? 0) - (plane[leaves + x] ?? 0);
    }
    if (row < 0) continue;
    const to = row * width;
    for (let x = 0; x < width; x += 1) out[to + x] = (sums[x] ?? 0) * share;
  }
  return out;
}

/**
 * Takes off the darker of what lies above and below, in place: a rule is thin, while a line of writing is as dark a
 * little higher or lower. What is left is never less than nothing: dots that writing stands on say nothing, not no.
 */
function ridgeY(plane: Plane, width: number, height: number, beside: number): void {
  const source = plane.slice();
  const shift = beside * width;
  for (let i = 0; i < plane.length; i += 1) {
    const above = i >= shift ? (source[i - shift] ?? 0) : 0;
    const below = i + shift < plane.length ? (source[i + shift] ?? 0) : 0;
    plane[i] = Math.max(0, (source[i] ?? 0) - (above > below ? above : below));
  }
  plane.fill(0, 0, Math.min(plane.length, shift));
  plane.fill(0, Math.max(0, (height - beside) * width));
}

/** Takes off the darker of what lies left and right, in place. */
function ridgeX(plane: Plane, width: number, height: number, beside: number): void {
  for (let row = 0; row < height; row += 1) {
    const line = plane.slice(row * width, (row + 1) * width);
    for (let x = 0; x < width; x += 1) {
      const left = x >= beside ? (line[x - beside] ?? 0) : 0;
      const right = x + beside < width ? (line[x + beside] ?? 0) : 0;
      plane[row * width + x] =
        x < beside || x >= width - beside ? 0 : Math.max(0, (line[x] ?? 0) - (left > right ? left : right));
    }
  }
}
