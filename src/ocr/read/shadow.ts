/**
 * Takes away the shadow of a hand or a telephone: its edge would be read as strokes, and what lies in it taken for the table
 * around the paper. What is in the shadow is written on as what is beside it; a table is not.
 */
import type { GreyImage } from '../types.js';
import { brightest } from './brightest.js';
import { brightnessAt, darkestOf } from './grey.js';

/** Squares in which a shadow is first looked for, to what strokes are narrower than. */
const LOOKED_AT = 7;
/** Of the lit paper this share of the pixels is at most as bright. */
const LIT_QUANTILE = 0.9;
/** What is darker than this share of the lit paper lies in a shadow; light that falls off evenly is brighter. */
const SHADED = 0.85;
/** Wood and cloth are rougher than paper, in the shadow or not: by so much, and by this share of how bright lit paper is. */
const ROUGHER = 1.3;
const ROUGH = 0.08;
/** Darker than this share it is a shadow only if somebody wrote in it, */
const DEEP = 0.65;
/** and darker than this it is none. */
const DEEPEST = 0.2;
/** In what is written on so large a share of the squares is as dark as ink, */
const LEAST_WRITTEN = 0.02;
/** which is half as dark as the darkest in the light (this share of them), or at most this share of its paper. */
const DARKEST = 0.05;
const LEAST_DARK = 0.75;

/**
 * The picture as if all of it were lit alike; as it is where there is no shadow. Whatever is narrower than `broadest`, px, is a
 * stroke; a larger patch of even darkness lies in shadow.
 */
export function withoutShadow(image: GreyImage, broadest: number): GreyImage {
  const step = Math.max(1, Math.floor(broadest / LOOKED_AT));
  const paper = paperOf(meanOf(image, step), broadest / step);
  const lit = litOf(paper);
  if (!paper.data.some((here) => here >= DEEPEST * lit && here < SHADED * lit)) return image;
  const darkest = darkestOf(image, step);
  const squares = Array.from(paper.data, (here, at) => ({
    light: here / lit,
    darkest: (darkest.data[at] ?? 0) / Math.max(1, here),
  }));
  const shaded = squares.filter(({ light }) => light >= DEEPEST && light < SHADED);
  const bright = squares.filter(({ light }) => light >= SHADED);
  if (roughness(shaded) > ROUGHER * roughness(bright) + ROUGH) return image;
  const deep = shaded.filter(({ light }) => light < DEEP);
  return lighted(image, paperOf(image, broadest), isWritten(deep, bright) ? DEEPEST : DEEP);
}

/** A small part of the picture. */
interface Square {
  /** How bright its paper is, share of the lit paper's. */
  readonly light: number;
  /** How bright the darkest in it is, share of its own paper's: 1 of clean paper. */
  readonly darkest: number;
}

/** Whether the deep shadow is written on as the lit paper is. */
function isWritten(deep: readonly Square[], bright: readonly Square[]): boolean {
  const ink = shareAt(bright, ({ darkest }) => darkest, DARKEST);
  const most = Math.min(LEAST_DARK, (1 + ink) / 2);
  return deep.filter(({ darkest }) => darkest < most).length >= LEAST_WRITTEN * deep.length;
}

/** How much darker than its paper the darkest of a square is, half of them more and half less, share of the lit paper. */
function roughness(squares: readonly Square[]): number {
  return shareAt(squares, ({ light, darkest }) => light * (1 - darkest), 0.5);
}

/** What so large a share of the squares lies below; 1 of none. */
function shareAt(squares: readonly Square[], value: (square: Square) => number, share: number): number {
  return Float64Array.from(squares, value).sort()[Math.floor(share * squares.length)] ?? 1;
}

/** What lies in shadow as bright as what is lit; what is darker than `least`, share of that, stays. */
function lighted(image: GreyImage, paper: GreyImage, least: number): GreyImage {
  const lit = litOf(paper);
  const data = image.data.map((value, at) => {
    const here = paper.data[at] ?? lit;
    return here < least * lit || here >= lit ? value : Math.min(255, (value * lit) / here);
  });
  return { ...image, data };
}

function litOf(paper: GreyImage): number {
  return Math.max(1, brightnessAt(paper, LIT_QUANTILE));
}

/**
 * How bright the paper is at each pixel: the brightest around it, and of these the darkest around it (a closing), so that the
 * straight edge of a shadow stays where it is.
 */
function paperOf(image: GreyImage, broadest: number): GreyImage {
  const side = 2 * Math.ceil(broadest / 2) + 1;
  const window = { width: side, height: side };
  const around = brightest(image, window);
  return { ...image, data: inverted(brightest({ ...image, data: inverted(around) }, window)) };
}

function inverted(data: Uint8Array): Uint8Array {
  return data.map((value) => 255 - value);
}

/** The picture in squares of `step` pixels, the mean of each. */
function meanOf({ data, width, height }: GreyImage, step: number): GreyImage {
  const [columns, rows] = [Math.max(1, Math.floor(width / step)), Math.max(1, Math.floor(height / step))];
  const sums = new Uint32Array(columns * rows);
  for (let y = 0; y < rows * step; y++) {
    const to = Math.floor(y / step) * columns;
    for (let column = 0, at = y * width; column < columns; column++) {
      let sum = 0;
      for (const end = at + step; at < end; at++) sum += data[at] ?? 255;
      sums[to + column] = (sums[to + column] ?? 0) + sum;
    }
  }
  return { data: new Uint8Array(sums.map((sum) => sum / step ** 2)), width: columns, height: rows };
}
