/** Smooth and grainy noise for paper, tables and sensors. */
import type { Sheet } from './capture-sheet.js';
import type { Random } from './random.js';

/** A smooth random field over the plane, about 0 to 1, changing over distances of about 1. */
export type Field = (x: number, y: number) => number;

const SIZE = 256;
const MASK = SIZE - 1;

/** Value noise on a lattice that repeats every 256 units. */
export function createField(random: Random): Field {
  const lattice = new Float32Array(SIZE * SIZE);
  for (let index = 0; index < lattice.length; index++) lattice[index] = random.next();
  return (x, y) => {
    const left = Math.floor(x);
    const top = Math.floor(y);
    const dx = x - left;
    const dy = y - top;
    const fx = dx * dx * (3 - 2 * dx);
    const fy = dy * dy * (3 - 2 * dy);
    const row = (top & MASK) * SIZE;
    const below = ((top + 1) & MASK) * SIZE;
    const column = left & MASK;
    const right = (left + 1) & MASK;
    const upper = (lattice[row + column] ?? 0) * (1 - fx) + (lattice[row + right] ?? 0) * fx;
    const lower = (lattice[below + column] ?? 0) * (1 - fx) + (lattice[below + right] ?? 0) * fx;
    return upper * (1 - fy) + lower * fy;
  };
}

/** Noise with finer noise on top: `octaves` layers, each half as strong and twice as fine. About 0 to 1. */
export function rough(field: Field, x: number, y: number, octaves: number): number {
  let sum = 0;
  let strength = 0.5;
  let scale = 1;
  let total = 0;
  for (let octave = 0; octave < octaves; octave++) {
    sum += strength * field(x * scale + octave * 37.7, y * scale + octave * 91.3);
    total += strength;
    strength *= 0.5;
    scale *= 2.03;
  }
  return sum / total;
}

/** 0 below `low`, 1 above `high`, smooth between; also for low > high. */
export function ramp(low: number, high: number, value: number): number {
  const part = Math.min(1, Math.max(0, (value - low) / (high - low)));
  return part * part * (3 - 2 * part);
}

/** A table of normally distributed numbers to draw grain from quickly. */
function createGrain(random: Random): Float32Array {
  const grain = new Float32Array(1 << 16);
  for (let index = 0; index < grain.length; index++) grain[index] = random.normal(0, 1);
  return grain;
}

/** A sensor's noise, in place: `sigma` in grey levels for mid-grey, brightness and a little colour. */
export function addGrain(sheet: Sheet, sigma: number, colour: number, random: Random): void {
  const grain = createGrain(random);
  const { data } = sheet;
  let state = random.integer(1, 0x7fffffff);
  for (let index = 0; index + 2 < data.length; index += 3) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const red = data[index] ?? 0;
    const green = data[index + 1] ?? 0;
    const blue = data[index + 2] ?? 0;
    // Shot noise: darker parts of a picture, lifted by the phone, are noisier.
    const level = sigma * (1.25 - green / 510);
    const light = (grain[state >>> 16] ?? 0) * level;
    const tint = colour * level;
    data[index] = clamp(red + light + (grain[(state >>> 13) & 0xffff] ?? 0) * tint);
    data[index + 1] = clamp(green + light);
    data[index + 2] = clamp(blue + light + (grain[(state >>> 9) & 0xffff] ?? 0) * tint);
  }
}

export function clamp(value: number): number {
  return value < 0 ? 0 : value > 255 ? 255 : value + 0.5;
}

/**
 * A slight blur in place: each pixel keeps 1 − 2·share and takes `share` from either neighbour, along both ways. The
 * outermost rows and columns stay.
 */
export function soften(sheet: Sheet, share: number): void {
  const { data, width, height } = sheet;
  const part = Math.round(share * 256);
  const keep = 256 - 2 * part;
  const stride = width * 3;
  const blurRow = (y: number, into: Int32Array): void => {
    const start = y * stride;
    for (let offset = 0; offset < stride; offset++) {
      const index = start + offset;
      const here = data[index] ?? 0;
      const before = offset < 3 ? here : (data[index - 3] ?? 0);
      const after = offset >= stride - 3 ? here : (data[index + 3] ?? 0);
      into[offset] = keep * here + part * (before + after);
    }
  };
  let above = new Int32Array(stride);
  let here = new Int32Array(stride);
  let below = new Int32Array(stride);
  blurRow(0, above);
  blurRow(1, here);
  for (let y = 1; y + 1 < height; y++) {
    blurRow(y + 1, below);
    const start = y * stride;
    for (let offset = 0; offset < stride; offset++) {
      const mixed = keep * (here[offset] ?? 0) + part * ((above[offset] ?? 0) + (below[offset] ?? 0));
      data[start + offset] = (mixed + 32768) >> 16;
    }
    [above, here, below] = [here, below, above];
  }
}
