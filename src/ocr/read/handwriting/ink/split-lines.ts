/**
 * A field's picture may hold several written lines. Where a band of clean paper parts them that is sure; where tails of
 * one reach into the next it is only likely, and reading both ways must tell.
 */
import type { GreyImage } from '../../../types.js';
import { darkestOf, evenLight, inkOf, inkThreshold, patchesOf } from '../../grey.js';
import { type Gap, gapsOf, type Inked } from './line-gaps.js';
import { cutOut, cutThrough, parted } from './part-lines.js';

/** A picture so many times wider than high holds one line. */
const SURELY_ONE = 12;
/** The picture is looked at in this height, pixels: enough to see the gap, few enough to be quick. */
const LOOKED_AT = 96;
/** Share of the letters that a gap may cut through. */
const MOST_CUT = 0.25;

/** The written lines of a picture from top to bottom. */
export type Lines = readonly GreyImage[];

/** The ways in which a picture may be parted into its lines: one, or two where there is doubt, the one with fewer lines first. */
export function splitLines(image: GreyImage): readonly Lines[] {
  const { width, height } = image;
  if (width > SURELY_ONE * height) return [[image]];
  const step = Math.max(1, Math.floor(height / LOOKED_AT));
  const small = darkestOf(image, step);
  const even = evenLight(small, small.height * 2);
  const ink = inkOf(even, inkThreshold(even, 90, 200));
  const found = gapsOf(inkedOf(ink.data, ink.width, ink.height));
  if (found.gaps.length === 0) return [[image]];
  const { slope } = found;
  const patches = patchesOf(ink);
  const gaps = found.gaps.filter((gap) => cutThrough(patches, ink, slope, gap) <= MOST_CUT);
  const sure = gaps.filter((gap) => gap.sure);
  const lines = (way: readonly Gap[]): Lines => {
    if (way.length === 0) return [image];
    const of = parted(patches, ink, slope, way);
    return Array.from({ length: way.length + 1 }, (_, line) => cutOut(image, of, line + 1, step));
  };
  return sure.length === gaps.length ? [lines(gaps)] : [lines(sure), lines(gaps)];
}

function inkedOf(ink: Uint8Array, width: number, height: number): Inked {
  const pixels: number[] = [];
  for (const [pixel, is] of ink.entries()) if (is === 1) pixels.push(pixel);
  return { pixels, width, height };
}
