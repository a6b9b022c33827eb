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
/** Letters are dark together within this far, and darker than what lies within that far, mm. */
const NEAR = 0.35;
const FAR = 4;

/**
 * The likenesses of a drawn page whose light is even. `area` says which part of the page it shows. All are means over
 * windows of ink, so they are made together, row by row, from sums that run down the columns.
 */
export function responsesOf(image: GreyImage, area: PageArea, pixelsPerMm: number): Responses {
  const { width, height } = image;
  const ink = inkOf(image);
  const run = Math.max(1, Math.round((RUN * pixelsPerMm) / 2));
  const beside = Math.max(2, Math.round(BESIDE * pixelsPerMm));
  const near = new RowWindow(ink, width, height, Math.max(1, Math.round(NEAR * pixelsPerMm)));
  const far = new RowWindow(ink, width, height, Math.round(FAR * pixelsPerMm));
  const tall = new RowWindow(ink, width, height, run);
  const lying = new Float32Array(ink.length);
  const standing = new Float32Array(ink.length);
  const letters = new Float32Array(ink.length);
  // A rule that lies is told from what is above and below it: so many rows are kept.
  const kept = Array.from({ length: 2 * beside + 1 }, () => new Float32Array(width));
  const keptRow = (row: number): Float32Array => kept[row % kept.length] ?? new Float32Array(width);
  for (let row = 0; row < height; row += 1) {
    const from = row * width;
    near.next();
    far.next();
    tall.next();
    meansAlong(ink.subarray(from, from + width), run, 1 / ((2 * run + 1) * FULL), keptRow(row));
    if (row >= 2 * beside) {
      const middle = row - beside;
      const line = lying.subarray(middle * width, (middle + 1) * width);
      ridge(keptRow(middle), keptRow(middle - beside), keptRow(row), line);
    }
    standingRidge(tall.sums, beside, 1 / ((2 * run + 1) * FULL), standing.subarray(from, from + width));
    lettersAlong(near, far, letters.subarray(from, from + width));
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
    dark: darkOf(ink),
  };
}

/** Full ink. */
const FULL = 960;
const INK_OF_GREY = Uint16Array.from({ length: 256 }, (_, grey) => {
  const ink = (PAPER * 0.96 - grey) / (PAPER * FULL_INK);
  return Math.round(FULL * Math.min(1, Math.max(0, ink)));
});

/** 0 for paper to `FULL`; whole numbers, so that running sums stay exact. */
function inkOf({ data }: GreyImage): Uint16Array {
  const ink = new Uint16Array(data.length);
  for (let i = 0; i < data.length; i += 1) ink[i] = INK_OF_GREY[data[i] ?? PAPER] ?? 0;
  return ink;
}

function darkOf(ink: Uint16Array): Uint8Array {
  const dark = new Uint8Array(ink.length);
  for (let i = 0; i < ink.length; i += 1) if ((ink[i] ?? 0) > FULL / 2) dark[i] = 1;
  return dark;
}

/** Sums of ink over `2 * half + 1` rows, column by column, one row after the other. Beyond the page there is none. */
class RowWindow {
  readonly sums: Int32Array;
  readonly #ink: Uint16Array;
  readonly #width: number;
  readonly #height: number;
  #row = -1;

  constructor(
    ink: Uint16Array,
    width: number,
    height: number,
    readonly half: number,
  ) {
    this.#ink = ink;
    this.#width = width;
    this.#height = height;
    this.sums = new Int32Array(width);
    for (let row = 0; row < Math.min(half, height); row += 1) this.#add(row, 1);
  }

  /** Moves the window's middle to the next row, first to row 0. */
  next(): void {
    this.#row += 1;
    if (this.#row + this.half < this.#height) this.#add(this.#row + this.half, 1);
    if (this.#row - this.half > 0) this.#add(this.#row - this.half - 1, -1);
  }

  #add(row: number, sign: 1 | -1): void {
    const { sums } = this;
    const ink = this.#ink;
    const from = row * this.#width;
    for (let x = 0; x < sums.length; x += 1) sums[x] = (sums[x] ?? 0) + sign * (ink[from + x] ?? 0);
  }
}

/** Sums over `2 * half + 1` places of a row, times `scale`. */
function meansAlong(row: Uint16Array, half: number, scale: number, into: Float32Array): void {
  const { length } = row;
  let sum = 0;
  for (let x = 0; x < Math.min(length, half); x += 1) sum += row[x] ?? 0;
  for (let x = 0; x < length; x += 1) {
    if (x + half < length) sum += row[x + half] ?? 0;
    if (x > half) sum -= row[x - half - 1] ?? 0;
    into[x] = sum * scale;
  }
}

/**
 * What is left of a row less the darker of those above and below: a rule is thin, while a line of writing is as dark a
 * little higher or lower. It is never less than nothing: dots that writing stands on say nothing, not no.
 */
function ridge(row: Float32Array, above: Float32Array, below: Float32Array, into: Float32Array): void {
  for (let x = 0; x < row.length; x += 1) {
    const one = above[x] ?? 0;
    const other = below[x] ?? 0;
    const value = (row[x] ?? 0) - (one > other ? one : other);
    into[x] = value > 0 ? value : 0;
  }
}

/** The same along a row, for rules that stand. */
function standingRidge(sums: Int32Array, beside: number, scale: number, into: Float32Array): void {
  for (let x = beside; x < sums.length - beside; x += 1) {
    const left = sums[x - beside] ?? 0;
    const right = sums[x + beside] ?? 0;
    const value = (sums[x] ?? 0) - (left > right ? left : right);
    into[x] = value > 0 ? value * scale : 0;
  }
}

/** Ink near a place less what is usual around it. */
function lettersAlong(near: RowWindow, far: RowWindow, into: Float32Array): void {
  const { length } = into;
  const few = 1 / ((2 * near.half + 1) ** 2 * FULL);
  const many = 1.3 / ((2 * far.half + 1) ** 2 * FULL);
  let sum = 0;
  let around = 0;
  for (let x = 0; x < Math.min(length, near.half); x += 1) sum += near.sums[x] ?? 0;
  for (let x = 0; x < Math.min(length, far.half); x += 1) around += far.sums[x] ?? 0;
  for (let x = 0; x < length; x += 1) {
    if (x + near.half < length) sum += near.sums[x + near.half] ?? 0;
    if (x > near.half) sum -= near.sums[x - near.half - 1] ?? 0;
    if (x + far.half < length) around += far.sums[x + far.half] ?? 0;
    if (x > far.half) around -= far.sums[x - far.half - 1] ?? 0;
    into[x] = sum * few - around * many;
  }
}

/** Every so-manieth pixel tells how strong the strongest hundredth is. */
const SAMPLED = 5;

/** Scales a plane so that its strongest hundredth is 1, but never lifts mere noise (below `floor`). */
function evened(plane: Plane, floor: number): Plane {
  const counts = new Uint32Array(256);
  for (let i = 0; i < plane.length; i += SAMPLED) {
    const value = plane[i] ?? 0;
    const bin = value <= 0 ? 0 : value >= 1 ? 255 : (value * 256) | 0;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  let left = (plane.length / SAMPLED) * 0.01;
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
