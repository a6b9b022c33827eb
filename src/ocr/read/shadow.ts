/**
 * Takes away the shadow of a hand or a telephone: its edge would be read as strokes, and what lies in it taken for the table
 * around the paper. What is in the shadow is written on as what is beside it; a table is not.
 */
import type { GreyImage } from '../types.js';
import { brightest } from './brightest.js';

/** Squares in which a shadow is first looked for, to what strokes are narrower than. */
const LOOKED_AT = 7;
/** Of the lit paper this share of the pixels is at most as bright. */
const LIT_QUANTILE = 0.9;
/** What is darker than this share of the lit paper lies in a shadow; light that falls off evenly is brighter. */
const SHADED = 0.85;
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
  const small = squaresOf(image, step);
  const paper = paperOf(small.brightest, broadest / step);
  const lit = Uint8Array.from(paper).sort()[Math.floor(LIT_QUANTILE * (paper.length - 1))] ?? 255;
  const deep = paper.filter((value) => value >= DEEPEST * lit && value < DEEP * lit).length;
  const shaded = paper.filter((value) => value >= DEEP * lit && value < SHADED * lit).length;
  if (deep + shaded === 0) return image;
  const least = (deep > 0 && isWritten(small.darkest.data, paper, lit) ? DEEPEST : DEEP) * lit;
  return lighted(image, paperOf(image, broadest), lit, least);
}

/** Whether the deep shadow is written on as the lit paper is. */
function isWritten(darkest: Uint8Array, paper: Uint8Array, lit: number): boolean {
  const [inLight, inShadow]: [number[], number[]] = [[], []];
  for (const [at, here] of paper.entries()) {
    const share = (darkest[at] ?? 0) / here;
    if (here >= SHADED * lit) inLight.push(share);
    else if (here >= DEEPEST * lit && here < DEEP * lit) inShadow.push(share);
  }
  const ink = Float64Array.from(inLight).sort()[Math.floor(DARKEST * inLight.length)] ?? 1;
  const most = Math.min(LEAST_DARK, (1 + ink) / 2);
  return inShadow.filter((share) => share < most).length >= LEAST_WRITTEN * inShadow.length;
}

/** What lies in shadow as bright as what is `lit`; what is darker than `least` stays. */
function lighted(image: GreyImage, paper: Uint8Array, lit: number, least: number): GreyImage {
  const data = image.data.map((value, at) => {
    const here = paper[at] ?? lit;
    return here < least || here >= lit ? value : Math.min(255, (value * lit) / here);
  });
  return { ...image, data };
}

/**
 * How bright the paper is at each pixel: the brightest around it, and of these the darkest around it (a closing), so that the
 * straight edge of a shadow stays where it is.
 */
function paperOf(image: GreyImage, broadest: number): Uint8Array {
  const side = 2 * Math.ceil(broadest / 2) + 1;
  const window = { width: side, height: side };
  const around = brightest(image, window);
  return inverted(brightest({ ...image, data: inverted(around) }, window));
}

function inverted(data: Uint8Array): Uint8Array {
  return data.map((value) => 255 - value);
}

/** The darkest and the brightest pixel of each square. */
function squaresOf(
  { data, width, height }: GreyImage,
  step: number,
): { readonly darkest: GreyImage; readonly brightest: GreyImage } {
  const [columns, rows] = [Math.max(1, Math.floor(width / step)), Math.max(1, Math.floor(height / step))];
  const darkest = new Uint8Array(columns * rows).fill(255);
  const most = new Uint8Array(columns * rows);
  for (let y = 0; y < rows * step; y++) {
    const to = Math.floor(y / step) * columns;
    for (let column = 0, at = y * width; column < columns; column++) {
      for (let x = 0; x < step; x++, at++) {
        const value = data[at] ?? 255;
        if (value < (darkest[to + column] ?? 0)) darkest[to + column] = value;
        if (value > (most[to + column] ?? 0)) most[to + column] = value;
      }
    }
  }
  const size = { width: columns, height: rows };
  return { darkest: { data: darkest, ...size }, brightest: { data: most, ...size } };
}
