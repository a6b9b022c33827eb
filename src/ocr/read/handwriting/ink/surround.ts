/**
 * Takes away what surrounds the paper of a line: the table or the cover that a photograph shows, a box's border. Against so much
 * black, ink would count as pale and letters as small.
 */
import type { GreyImage } from '../../../types.js';
import { writtenOf } from './written.js';
import { writtenBand } from './written-rows.js';

/** Of paper this share of the pixels is at most as bright. */
const PAPER_QUANTILE = 0.9;
/** Where half the pixels of a row or column are darker than this share of the paper's brightness, there is no paper. */
const DARK = 0.6;
/** Dark columns less broad than this share of the height may be an upright stroke. */
const LEAST_BREADTH = 0.25;
/** A border of a box lies so near an edge or what is dark there, share of the height; */
const BORDER = 0.1;
/** upright, it is dark over this share of the height: letters reach less often from edge to edge. */
const UPRIGHT = 0.95;
/**
 * If nothing is written over more than this share of the height within it, a box's rule may be so pale and stand so far in: with
 * rules at its sides all of a box seemed written on, and `nt` in the middle was read as small as it stands there, as nothing.
 */
const LOW = 0.8;
const PALE = 0.82;
const UPRIGHT_IN = 0.45;
/** Around a rule so many pixels are of its soft edge. */
const SOFT = 2;
/** Level rules, dark over this share of the width, as far in at most: */
const LEVEL = 0.8;
const LEVEL_IN = 0.2;
/** Pixels looked at in each direction, about. */
const LOOKED_AT = 64;

/** The picture without what is dark throughout at its edges, and without a box's border near them; as it is if hardly any would stay. */
export function withoutSurround(image: GreyImage): GreyImage {
  const paper = paperOf(image);
  const near = nearFrame(image, DARK * paper);
  const inside = partOf(image, farFrame(image, near, PALE * paper));
  const part = inside !== image && isRoomy(inside, image.height) ? inside : partOf(image, near);
  return part.height < 2 || part.width < 2 ? image : part;
}

/** Columns and rows from the first on, up to and without the last. */
interface Frame {
  readonly across: Range;
  readonly down: Range;
}

type Range = readonly [from: number, to: number];

/** Within what is dark at the edges, and within a border near them. */
function nearFrame(image: GreyImage, most: number): Frame {
  const { width, height } = image;
  const down = paperIn(height, BORDER * height, (y) => darkOfRow(image, y, most) > 0.5);
  const rows = down[1] - down[0];
  const [first, last] = paperIn(width, 0, (x) => darkOfColumn(image, x, down, most) > 0.5);
  const [left, right] = paperIn(width, BORDER * rows, (x) => darkOfColumn(image, x, down, most) > UPRIGHT);
  const least = LEAST_BREADTH * rows;
  return { across: [first < least ? left : first, width - last < least ? right : last], down };
}

/** Within the rules of a box, pale ones and such as stand farther in too; a single upright one may be a figure. */
function farFrame(image: GreyImage, near: Frame, most: number): Frame {
  const { width, height } = image;
  const down = softly(
    height,
    paperIn(height, LEVEL_IN * height, (y) => darkOfRow(image, y, most) > LEVEL),
  );
  const reach = UPRIGHT_IN * (down[1] - down[0]);
  const across = paperIn(width, reach, (x) => darkOfColumn(image, x, down, most) > UPRIGHT);
  return { across: across[0] > 0 && across[1] < width ? softly(width, across) : near.across, down };
}

/** Without the soft edges of the rules that were cut off. */
function softly(count: number, [from, to]: Range): Range {
  const within: Range = [from === 0 ? 0 : from + SOFT, to === count ? count : to - SOFT];
  return within[0] < within[1] ? within : [from, to];
}

/** Whether what is written in a part of a box `height` px high is lower than the box. */
function isRoomy(inside: GreyImage, height: number): boolean {
  const written = writtenOf(inside);
  const [from, to] = (written && writtenBand(written)) ?? [0, height];
  return to - from <= LOW * height;
}

function partOf(image: GreyImage, { across: [left, right], down: [top, bottom] }: Frame): GreyImage {
  const [width, height] = [Math.max(0, right - left), Math.max(0, bottom - top)];
  if (width === image.width && height === image.height) return image;
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const start = (top + y) * image.width;
    data.set(image.data.subarray(start + left, start + right), y * width);
  }
  return { data, width, height };
}

/** The share of a row's pixels that are darker than `most`. */
function darkOfRow({ data, width }: GreyImage, y: number, most: number): number {
  const step = stepOver(width);
  let count = 0;
  for (let x = 0; x < width; x += step) if ((data[y * width + x] ?? 255) < most) count++;
  return count / (width / step);
}

/** The same of a column, between two rows. */
function darkOfColumn({ data, width }: GreyImage, x: number, [top, bottom]: Range, most: number): number {
  const step = stepOver(bottom - top);
  let count = 0;
  for (let y = top; y < bottom; y += step) if ((data[y * width + x] ?? 255) < most) count++;
  return count / ((bottom - top) / step);
}

function stepOver(length: number): number {
  return Math.max(1, Math.floor(length / LOOKED_AT));
}

/** Of `count` rows or columns those within what is dark at either end, or `reach` at most from it. */
function paperIn(count: number, reach: number, isDark: (at: number) => boolean): Range {
  const far = Math.round(reach);
  let from = 0;
  for (let at = 0; at < count && at - from <= far; at++) if (isDark(at)) from = at + 1;
  let to = count;
  for (let at = count - 1; at >= from && to - 1 - at <= far; at--) if (isDark(at)) to = at;
  return [from, to];
}

function paperOf({ data, width, height }: GreyImage): number {
  const [across, down] = [stepOver(width), stepOver(height)];
  const seen: number[] = [];
  for (let y = 0; y < height; y += down) {
    for (let x = 0; x < width; x += across) seen.push(data[y * width + x] ?? 255);
  }
  const sorted = Uint8Array.from(seen).sort();
  return sorted[Math.floor(PAPER_QUANTILE * (sorted.length - 1))] ?? 255;
}
