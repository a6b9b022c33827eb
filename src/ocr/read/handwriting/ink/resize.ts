/**
 * Resampling as Pillow's `HAMMING` does it in training (a pixel in 100,000 comes out one grey level apart): the middle of
 * a sinc under a Hamming window, stretched where the picture shrinks; along rows, then down columns, weights in whole
 * numbers of 22 bits. Lines are read as well as with Lanczos, which looks at three times as many pixels.
 */
import type { GreyImage } from '../../../types.js';

/** For each pixel to be made: the first one it is made of, how many follow, and what each weighs. */
interface Taps {
  readonly firsts: Int32Array;
  readonly counts: Int32Array;
  readonly weights: Int32Array;
  /** Places that each pixel has among the weights. */
  readonly size: number;
}

const BITS = 22;
const ONE = 1 << BITS;
const HALF = 1 << (BITS - 1);
/** Values of the kernel kept for each pixel's distance; between them it is taken for straight. */
const FINE = 4096;

/** Pixels made at once: a weight fetched serves for all of them. */
const AT_ONCE = 4;

/** The picture at another size, pixels. */
export function resize(image: GreyImage, width: number, height: number): GreyImage {
  if (image.width === width && image.height === height) return image;
  const narrow = alongRows(image, width);
  return { data: downColumns(narrow, width, image.height, height), width, height };
}

/** Kept from line to line; with room for the rows that fill up the last four. */
let scratch = new Uint8Array(0);

/** Good until the next picture. */
function alongRows({ data, width, height }: GreyImage, wanted: number): Uint8Array {
  const { firsts, counts, weights, size } = tapsOf(width, wanted);
  const length = wanted * (height + AT_ONCE);
  if (scratch.length < length) scratch = new Uint8Array(length);
  const out = scratch;
  for (let x = 0; x < wanted; x++) {
    const first = firsts[x] ?? 0;
    const from = x * size;
    const to = from + (counts[x] ?? 0);
    for (let y = 0; y < height; y += AT_ONCE) {
      let at = y * width + first;
      // Of the last rows some may not be there: what is reckoned in their place is not looked at.
      const second = y + 1 < height ? width : 0;
      const third = y + 2 < height ? 2 * width : 0;
      const fourth = y + 3 < height ? 3 * width : 0;
      let one = HALF;
      let two = HALF;
      let three = HALF;
      let four = HALF;
      for (let tap = from; tap < to; tap++, at++) {
        const weight = weights[tap] ?? 0;
        one = (one + Math.imul(weight, data[at] ?? 0)) | 0;
        two = (two + Math.imul(weight, data[at + second] ?? 0)) | 0;
        three = (three + Math.imul(weight, data[at + third] ?? 0)) | 0;
        four = (four + Math.imul(weight, data[at + fourth] ?? 0)) | 0;
      }
      const place = y * wanted + x;
      out[place] = clipped(one);
      out[place + wanted] = clipped(two);
      out[place + 2 * wanted] = clipped(three);
      out[place + 3 * wanted] = clipped(four);
    }
  }
  return out;
}

function downColumns(data: Uint8Array, width: number, height: number, wanted: number): Uint8Array {
  const { firsts, counts, weights, size } = tapsOf(height, wanted);
  const out = new Uint8Array(width * wanted);
  for (let y = 0; y < wanted; y++) {
    const first = (firsts[y] ?? 0) * width;
    const from = y * size;
    const to = from + (counts[y] ?? 0);
    for (let x = 0; x < width; x += AT_ONCE) {
      let at = first + x;
      let one = HALF;
      let two = HALF;
      let three = HALF;
      let four = HALF;
      for (let tap = from; tap < to; tap++, at += width) {
        const weight = weights[tap] ?? 0;
        one = (one + Math.imul(weight, data[at] ?? 0)) | 0;
        two = (two + Math.imul(weight, data[at + 1] ?? 0)) | 0;
        three = (three + Math.imul(weight, data[at + 2] ?? 0)) | 0;
        four = (four + Math.imul(weight, data[at + 3] ?? 0)) | 0;
      }
      // What is written beyond the end of a row is the beginning of the next one, which comes after.
      const place = y * width + x;
      out[place] = clipped(one);
      out[place + 1] = clipped(two);
      out[place + 2] = clipped(three);
      out[place + 3] = clipped(four);
    }
  }
  return out;
}

function clipped(sum: number): number {
  const value = sum >> BITS;
  return value < 0 ? 0 : value > 255 ? 255 : value;
}

/** Fields of one form are equally wide and high: the last weights are kept. */
const known = new Map<string, Taps>();
const MOST_KNOWN = 16;

function tapsOf(length: number, wanted: number): Taps {
  const key = `${length} ${wanted}`;
  const made = known.get(key) ?? makeTaps(length, wanted);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, made);
  return made;
}

function makeTaps(length: number, wanted: number): Taps {
  const scale = length / wanted;
  const stretch = Math.max(1, scale);
  const reach = stretch;
  const size = Math.ceil(reach) * 2 + 1;
  const taps = {
    firsts: new Int32Array(wanted),
    counts: new Int32Array(wanted),
    weights: new Int32Array(wanted * size),
    size,
  };
  const shares = new Float64Array(size);
  for (let each = 0; each < wanted; each++) {
    const middle = (each + 0.5) * scale;
    const first = Math.max(0, Math.trunc(middle - reach + 0.5));
    const count = Math.min(length, Math.trunc(middle + reach + 0.5)) - first;
    let sum = 0;
    for (let tap = 0; tap < count; tap++) {
      const share = kernelAt((first + tap + 0.5 - middle) / stretch);
      shares[tap] = share;
      sum += share;
    }
    for (let tap = 0; tap < count; tap++) {
      const weight = ((shares[tap] ?? 0) / sum) * ONE;
      taps.weights[each * size + tap] = Math.trunc(weight + (weight < 0 ? -0.5 : 0.5));
    }
    taps.firsts[each] = first;
    taps.counts[each] = count;
  }
  return taps;
}

const KERNEL = Float64Array.from({ length: FINE + 2 }, (_, place) => {
  const angle = (Math.PI * place) / FINE;
  if (place === 0) return 1;
  return place >= FINE ? 0 : (Math.sin(angle) / angle) * (0.54 + 0.46 * Math.cos(angle));
});

function kernelAt(distance: number): number {
  const place = Math.min(1, Math.abs(distance)) * FINE;
  const whole = Math.floor(place);
  const here = KERNEL[whole] ?? 0;
  return here + (place - whole) * ((KERNEL[whole + 1] ?? 0) - here);
}
