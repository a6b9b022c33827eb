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
const MARGIN = 8;
const STRIDE = 8;

/** Scales, takes the paper away and pads. */
export async function prepareInk(image: GreyImage, height: number): Promise<PreparedInk> {
  const scaled = await scaledTo(image, height);
  return padded(inkOn(scaled), scaled.width, height);
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
  const paper = windowSums(brightest(data, width, height), width, height);
  // Counted in units of 1/WINDOW grey levels, which keeps it in whole numbers.
  const counts = new Uint32Array(255 * WINDOW + 1);
  const ink = new Float32Array(data.length);
  for (let pixel = 0; pixel < data.length; pixel++) {
    const darker = Math.max(0, (paper[pixel] ?? 0) - (data[pixel] ?? 0) * WINDOW);
    ink[pixel] = darker;
    counts[darker] = (counts[darker] ?? 0) + 1;
  }
  const scale = Math.max(LEAST_SCALE * WINDOW, ranked(counts, Math.floor(FULL_INK * (data.length - 1))));
  for (let pixel = 0; pixel < ink.length; pixel++) ink[pixel] = Math.min(1, (ink[pixel] ?? 0) / scale);
  return ink;
}

/** The value at place `rank` (from 0) among all counted, in rising order. */
function ranked(counts: Uint32Array, rank: number): number {
  let below = 0;
  for (let value = 0; value < counts.length; value++) {
    below += counts[value] ?? 0;
    if (below > rank) return value;
  }
  return counts.length - 1;
}

/** The brightest pixel of the window around each; beyond the edges the edge goes on. */
function brightest(data: Uint8Array, width: number, height: number): Uint8Array {
  const reach = (WINDOW_WIDTH - 1) / 2;
  const above = (WINDOW_HEIGHT - 1) / 2;
  // The edges are written out, so that the passes below are plain.
  const wide = width + 2 * reach;
  const high = height + 2 * above;
  const out = new Uint8Array(wide * high);
  for (let y = 0; y < high; y++) {
    const from = Math.min(height - 1, Math.max(0, y - above)) * width;
    const to = y * wide;
    out.fill(data[from] ?? 0, to, to + reach);
    out.set(data.subarray(from, from + width), to + reach);
    out.fill(data[from + width - 1] ?? 0, to + reach + width, to + wide);
  }
  widen(out, 1, WINDOW_WIDTH);
  widen(out, wide, WINDOW_HEIGHT);
  const inner = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) inner.set(out.subarray(y * wide, y * wide + width), y * width);
  return inner;
}

/** Each pixel becomes the largest of itself and the `window` - 1 pixels that follow at `step`, by doubling. */
function widen(data: Uint8Array, step: number, window: number): void {
  let covered = 1;
  while (covered < window) {
    const shift = Math.min(covered, window - covered) * step;
    const last = data.length - shift;
    for (let pixel = 0; pixel < last; pixel++) {
      const ahead = data[pixel + shift] ?? 0;
      if (ahead > (data[pixel] ?? 0)) data[pixel] = ahead;
    }
    covered = Math.min(window, covered * 2);
  }
}

/** Sums over the window around each pixel; beyond the edges the edge goes on. */
function windowSums(data: Uint8Array, width: number, height: number): Uint32Array {
  const reach = (WINDOW_WIDTH - 1) / 2;
  const above = (WINDOW_HEIGHT - 1) / 2;
  const out = new Uint32Array(data.length);
  const columns = new Uint32Array(width);
  const addRow = (row: number, sign: 1 | -1): void => {
    const from = Math.min(height - 1, Math.max(0, row)) * width;
    for (let x = 0; x < width; x++) columns[x] = (columns[x] ?? 0) + sign * (data[from + x] ?? 0);
  };
  for (let row = -above; row <= above; row++) addRow(row, 1);
  for (let y = 0; y < height; y++) {
    let sum = (columns[0] ?? 0) * reach;
    for (let x = 0; x <= reach; x++) sum += columns[Math.min(width - 1, x)] ?? 0;
    for (let x = 0; x < width; x++) {
      out[y * width + x] = sum;
      sum += (columns[Math.min(width - 1, x + reach + 1)] ?? 0) - (columns[Math.max(0, x - reach)] ?? 0);
    }
    addRow(y + above + 1, 1);
    addRow(y - above, -1);
  }
  return out;
}

function padded(ink: Float32Array, width: number, height: number): PreparedInk {
  const wide = Math.ceil((width + 2 * MARGIN) / STRIDE) * STRIDE;
  const data = new Float32Array(wide * height);
  for (let y = 0; y < height; y++) data.set(ink.subarray(y * width, (y + 1) * width), y * wide + MARGIN);
  return { data, width: wide, height };
}
