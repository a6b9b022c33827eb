/**
 * A grey line picture as the network takes it: one height, paper as 0 and ink as 1. Training does the very
 * same in Python (`training/`); a change on one side alone makes every reading worse.
 */
import type { GreyImage } from '../../types.js';

/** A line ready for the network, row by row; 0 is paper, 1 is ink. `width` is a multiple of 8. */
export interface PreparedInk {
  readonly data: Float32Array;
  readonly width: number;
  readonly height: number;
}

const WIDEST = 2400;
const NARROWEST = 8;
/** Window in which the paper's brightness is looked for: wider than a stroke, narrower than a shadow. */
const WINDOW_WIDTH = 31;
const WINDOW_HEIGHT = 15;
const WINDOW = WINDOW_WIDTH * WINDOW_HEIGHT;
/** The ink of this share of the pixels lies below full ink. */
const FULL_INK = 0.98;
/** Ink fainter than so many grey levels is not stretched to full: an empty line must stay empty. */
const LEAST_SCALE = 30;
/** Bits by which values are told apart in the second of two countings. */
const LOWER_BITS = 9;
const MARGIN = 8;
const STRIDE = 8;

/** Scales, takes the paper away and pads. */
export async function prepareInk(image: GreyImage, height: number): Promise<PreparedInk> {
  const scaled = await scaledTo(image, height);
  const width = Math.ceil((scaled.width + 2 * MARGIN) / STRIDE) * STRIDE;
  return { data: inkWithMargin(scaled, MARGIN, width), width, height };
}

async function scaledTo({ data, width, height }: GreyImage, wanted: number): Promise<GreyImage> {
  const target = Math.min(WIDEST, Math.max(NARROWEST, Math.round((width * wanted) / height)));
  if (target === width && wanted === height) return { data, width, height };
  const { default: sharp } = await import('sharp');
  const scaled = await sharp(data, { raw: { width, height, channels: 1 } })
    .resize({ width: target, height: wanted, fit: 'fill', kernel: 'lanczos3' })
    .toColourspace('b-w')
    .raw()
    .toBuffer();
  return { data: scaled, width: target, height: wanted };
}

/** Ink of each pixel: how much darker it is than the paper around it, as a share of the line's full ink. */
export function inkOn({ data, width, height }: GreyImage): Float32Array {
  return inkWithMargin({ data, width, height }, 0, width);
}

/** The same with clean paper to the left, and to the right until it is `wide` pixels wide. */
function inkWithMargin({ data, width, height }: GreyImage, margin: number, wide: number): Float32Array {
  const darker = darkerThanPaper(data, width, height);
  const scale = Math.max(LEAST_SCALE * WINDOW, ranked(darker, Math.floor(FULL_INK * (data.length - 1))));
  const ink = new Float32Array(wide * height);
  for (let y = 0; y < height; y++) {
    const to = y * wide + margin;
    const from = y * width;
    for (let x = 0; x < width; x++) {
      const value = darker[from + x] ?? 0;
      ink[to + x] = value < scale ? value / scale : 1;
    }
  }
  return ink;
}

/** Kept from line to line: getting large memory anew for each costs more than all that is reckoned in it. */
let scratch = { bytes: new Uint8Array(0), sums: new Uint32Array(0), columns: new Uint32Array(0) };

function scratchFor(width: number, height: number): typeof scratch {
  const padded = (width + WINDOW_WIDTH - 1) * (height + WINDOW_HEIGHT - 1);
  if (scratch.bytes.length < padded || scratch.columns.length < width + WINDOW_WIDTH - 1) {
    scratch = {
      bytes: new Uint8Array(padded),
      sums: new Uint32Array(padded),
      columns: new Uint32Array(width + WINDOW_WIDTH - 1),
    };
  }
  return scratch;
}

/**
 * How much darker each pixel is than the mean of the brightest around it, in units of 1/WINDOW grey levels, which
 * keeps it in whole numbers; good until the next line.
 */
function darkerThanPaper(data: Uint8Array, width: number, height: number): Uint32Array {
  const { sums, columns } = scratchFor(width, height);
  const paper = brightest(data, width, height);
  const reach = (WINDOW_WIDTH - 1) / 2;
  const above = (WINDOW_HEIGHT - 1) / 2;
  const darker = sums.subarray(0, data.length);
  columns.fill(0);
  for (let row = -above; row < above; row++) addRow(columns, paper, rowAt(row, height) * width, width, reach);
  for (let y = 0; y < height; y++) {
    addRow(columns, paper, rowAt(y + above, height) * width, width, reach);
    stretch(columns, width, reach);
    let sum = 0;
    for (let x = 0; x < WINDOW_WIDTH; x++) sum += columns[x] ?? 0;
    const from = y * width;
    for (let x = 0; x < width; x++) {
      const apart = sum - (data[from + x] ?? 0) * WINDOW;
      darker[from + x] = apart & ~(apart >> 31);
      sum += (columns[x + WINDOW_WIDTH] ?? 0) - (columns[x] ?? 0);
    }
    takeRow(columns, paper, rowAt(y - above, height) * width, width, reach);
  }
  return darker;
}

/** Beyond the edges the edge goes on. */
function rowAt(row: number, height: number): number {
  return row < 0 ? 0 : row >= height ? height - 1 : row;
}

function addRow(columns: Uint32Array, data: Uint8Array, from: number, width: number, at: number): void {
  for (let x = 0; x < width; x++) columns[at + x] = (columns[at + x] ?? 0) + (data[from + x] ?? 0);
}

function takeRow(columns: Uint32Array, data: Uint8Array, from: number, width: number, at: number): void {
  for (let x = 0; x < width; x++) columns[at + x] = (columns[at + x] ?? 0) - (data[from + x] ?? 0);
}

/** Writes the first and last of `width` columns out beyond both ends. */
function stretch(columns: Uint32Array, width: number, reach: number): void {
  columns.fill(columns[reach] ?? 0, 0, reach);
  columns.fill(columns[reach + width - 1] ?? 0, reach + width, width + 2 * reach);
}

/** The value at place `rank` (from 0) among all, in rising order. */
function ranked(values: Uint32Array, rank: number): number {
  // Counted by their upper bits first, then by the lower ones of those that share the upper bits found.
  const upper = new Uint32Array(((255 * WINDOW) >>> LOWER_BITS) + 1);
  for (let each = 0; each < values.length; each++) {
    const bits = (values[each] ?? 0) >>> LOWER_BITS;
    upper[bits] = (upper[bits] ?? 0) + 1;
  }
  const [bits, below] = countedTo(upper, rank, 0);
  const lower = new Uint32Array(1 << LOWER_BITS);
  const mask = (1 << LOWER_BITS) - 1;
  for (let each = 0; each < values.length; each++) {
    const value = values[each] ?? 0;
    if (value >>> LOWER_BITS === bits) lower[value & mask] = (lower[value & mask] ?? 0) + 1;
  }
  return (bits << LOWER_BITS) | countedTo(lower, rank, below)[0];
}

/** Where in a row of counts the one at `rank` is, and how many lie below that place. */
function countedTo(counts: Uint32Array, rank: number, from: number): readonly [place: number, below: number] {
  let below = from;
  for (const [place, count] of counts.entries()) {
    if (below + count > rank) return [place, below];
    below += count;
  }
  return [counts.length - 1, below];
}

/** The brightest pixel of the window around each; beyond the edges the edge goes on. Good until the next line. */
function brightest(data: Uint8Array, width: number, height: number): Uint8Array {
  const { bytes: out } = scratchFor(width, height);
  const reach = (WINDOW_WIDTH - 1) / 2;
  const above = (WINDOW_HEIGHT - 1) / 2;
  // The edges are written out, so that the passes below are plain.
  const wide = width + 2 * reach;
  for (let y = 0; y < height + 2 * above; y++) {
    const from = rowAt(y - above, height) * width;
    const to = y * wide;
    out.fill(data[from] ?? 0, to, to + reach);
    out.set(data.subarray(from, from + width), to + reach);
    out.fill(data[from + width - 1] ?? 0, to + reach + width, to + wide);
  }
  widen(out, wide * (height + 2 * above), wide, WINDOW_HEIGHT);
  widen(out, wide * height, 1, WINDOW_WIDTH);
  for (let y = 1; y < height; y++) out.copyWithin(y * width, y * wide, y * wide + width);
  return out;
}

/** Each of the first `length` pixels becomes the largest of itself and the `window` - 1 that follow at `step`, by doubling. */
function widen(data: Uint8Array, length: number, step: number, window: number): void {
  let covered = 1;
  while (covered < window) {
    const shift = Math.min(covered, window - covered) * step;
    for (let pixel = 0; pixel + shift < length; pixel++) {
      const here = data[pixel] ?? 0;
      const more = (data[pixel + shift] ?? 0) - here;
      // The larger of two, without a branch that the grain of paper would make a guess of.
      data[pixel] = here + (more & ~(more >> 31));
    }
    covered = Math.min(window, covered * 2);
  }
}
