/**
 * What the plainest closed line round the middle of a picture encloses, by a watershed (Vincent and Soille, 1991) from
 * the picture's rim and its middle: paper and ground may be of one colour and shaded alike, as long as the page's edge
 * shows at all.
 */
import type { ColourImage } from '../picture.js';
import { whitenessOf } from './brightness.js';

const GROUND = 1;
const PAPER = 2;
/** The middle of the picture, as a share of its width and height, is taken to be paper. */
const MIDDLE = 0.2;
/** Rules and strokes are no wider than twice this, pixels; they are closed before steps are looked for. A shadow stays. */
const THIN = 1;
/** Steps are taken between places this many pixels to each side. */
const BESIDE = 2;

/** 1 for every pixel that the middle's water reaches before the rim's does. */
export function enclosed(small: ColourImage): Uint8Array {
  const { width, height } = small;
  const steps = stepsOf(small);
  const basin = new Uint8Array(width * height);
  const flood = new Flood(width * height);
  const start = (at: number, name: number): void => {
    basin[at] = name;
    flood.add(at, 0);
  };
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const rim = x === 0 || y === 0 || x === width - 1 || y === height - 1;
      if (rim) start(y * width + x, GROUND);
      else if (Math.abs(x / width - 0.5) < MIDDLE / 2 && Math.abs(y / height - 0.5) < MIDDLE / 2) {
        start(y * width + x, PAPER);
      }
    }
  }
  const reach = (from: number, to: number): void => {
    if (basin[to] !== 0) return;
    basin[to] = basin[from] ?? 0;
    flood.add(to, steps[to] ?? 0);
  };
  for (let at = flood.next(); at >= 0; at = flood.next()) {
    const x = at % width;
    if (x > 0) reach(at, at - 1);
    if (x + 1 < width) reach(at, at + 1);
    if (at >= width) reach(at, at - width);
    if (at + width < basin.length) reach(at, at + width);
  }
  return basin.map((name) => (name === PAPER ? 1 : 0));
}

/** Places waiting to be flooded, the lowest first, of one height first come first served. */
class Flood {
  readonly #heads = new Int32Array(256).fill(-1);
  readonly #tails = new Int32Array(256).fill(-1);
  readonly #after: Int32Array;
  #level = 0;

  constructor(places: number) {
    this.#after = new Int32Array(places).fill(-1);
  }

  /** A place of a height (0 to 255); one below the water's level is flooded at once. */
  add(place: number, height: number): void {
    const level = Math.max(this.#level, height);
    const tail = this.#tails[level] ?? -1;
    if (tail < 0) this.#heads[level] = place;
    else this.#after[tail] = place;
    this.#tails[level] = place;
  }

  /** The next place, or -1. */
  next(): number {
    while (this.#level < 256) {
      const head = this.#heads[this.#level] ?? -1;
      if (head >= 0) {
        const after = this.#after[head] ?? -1;
        this.#heads[this.#level] = after;
        if (after < 0) this.#tails[this.#level] = -1;
        return head;
      }
      this.#level += 1;
    }
    return -1;
  }
}

/** How much brightness and colour change at each pixel, 0 to 255. */
function stepsOf(small: ColourImage): Uint8Array {
  const { data, width, height } = small;
  const bright = closed(whitenessOf(small), width, height);
  const out = new Uint8Array(width * height);
  const between = (one: number, two: number): number => {
    const [i, k] = [one * 3, two * 3];
    const red = (data[i] ?? 0) - (data[i + 1] ?? 0) - (data[k] ?? 0) + (data[k + 1] ?? 0);
    const blue = (data[i + 1] ?? 0) - (data[i + 2] ?? 0) - (data[k + 1] ?? 0) + (data[k + 2] ?? 0);
    return Math.abs((bright[one] ?? 0) - (bright[two] ?? 0)) + 0.7 * (Math.abs(red) + Math.abs(blue));
  };
  for (let y = 0; y < height; y += 1) {
    const above = Math.max(0, y - BESIDE) * width;
    const below = Math.min(height - 1, y + BESIDE) * width;
    for (let x = 0; x < width; x += 1) {
      const left = y * width + Math.max(0, x - BESIDE);
      const right = y * width + Math.min(width - 1, x + BESIDE);
      out[y * width + x] = Math.min(255, Math.max(between(left, right), between(above + x, below + x)));
    }
  }
  return out;
}

/** The image without what is dark and thin: each pixel the brightest nearby, then of those the darkest. */
function closed(image: Uint8Array, width: number, height: number): Uint8Array {
  const pass = (source: Uint8Array, pick: (a: number, b: number) => number, step: number): Uint8Array => {
    const out = new Uint8Array(source.length);
    const length = step === 1 ? width : height;
    for (let i = 0; i < source.length; i += 1) {
      const at = step === 1 ? i % width : Math.floor(i / width);
      let value = source[i] ?? 0;
      for (let k = -Math.min(THIN, at); k <= Math.min(THIN, length - 1 - at); k += 1) {
        value = pick(value, source[i + k * step] ?? 0);
      }
      out[i] = value;
    }
    return out;
  };
  const spread = pass(pass(image, Math.max, 1), Math.max, width);
  return pass(pass(spread, Math.min, 1), Math.min, width);
}
