/** Real ink as photographs and boxes have it: turned a little, in several rows that reach into one another, lost in a wide box. */
import type { Random } from '../../samples/maker/random.js';
import type { GreyImage } from '../../src/ocr/types.js';
import { opened, taken } from './augment.js';

/** A gap between words is looked for within this share of the width around where the line is to be broken, */
const AROUND = 0.09;
/** and is at least so wide, px. */
const LEAST_GAP = 12;
/** Ink is so much darker than the paper, grey levels. */
const INK = 40;
/** How far the first row stands from the left, and the second and third, px. */
const INDENTS = [8, 60, 30];
/** A box is so much broader and higher than the writing in it, heights of the writing; */
const BOX = { broader: 12, higher: 1 };
/** its rules stand so far in and are so thick, shares of its height, and so dark, a share of the paper's brightness; */
const RULE = { inset: 0.1, thick: 0.04, grey: 0.65 };
/** its paper is uneven by so many grey levels at most. */
const GRAIN = 12;

/** Turned about its middle, clockwise; corners are paper. */
export function turned(image: GreyImage, degrees: number): Promise<GreyImage> {
  const level = paperOf(image.data);
  return taken(opened(image).rotate(degrees, { background: { r: level, g: level, b: level } }));
}

/**
 * The line broken between words and written in `count` rows, each `overlap` of its height into the one above; null if no gap is
 * wide enough where it is to be broken.
 */
export function inRows(image: GreyImage, count: number, overlap: number): GreyImage | null {
  const paper = paperOf(image.data);
  const cuts = [0];
  for (let part = 1; part < count; part++) {
    const cut = gapAround(image, (image.width * part) / count, paper);
    if (cut === null) return null;
    cuts.push(cut);
  }
  cuts.push(image.width);
  const parts = cuts.slice(1).map((to, at) => ({ from: cuts[at] ?? 0, to }));
  const pitch = Math.round(image.height * (1 - overlap));
  const width = Math.max(...parts.map(({ from, to }) => to - from)) + Math.max(...INDENTS);
  const height = pitch * (count - 1) + image.height;
  const out = new Uint8Array(width * height).fill(paper);
  for (const [row, { from, to }] of parts.entries()) {
    write(image, from, to, { data: out, width, height }, INDENTS[row] ?? 0, row * pitch);
  }
  return { data: out, width, height };
}

/** In the middle of a wide box, between the rules at its sides and above the one below it. */
export function inBox(image: GreyImage, random: Random): GreyImage {
  const paper = paperOf(image.data);
  const width = image.width + BOX.broader * image.height;
  const height = Math.round((1 + BOX.higher) * image.height);
  const data = Uint8Array.from({ length: width * height }, () => paper - Math.floor(random.next() * GRAIN));
  const [left, top] = [(width - image.width) >> 1, (height - image.height) >> 1];
  write(image, 0, image.width, { data, width, height }, left, top);
  const inset = Math.round(RULE.inset * height);
  const thick = Math.round(RULE.thick * height);
  const grey = Math.round(RULE.grey * paper);
  for (let y = 0; y < height; y++) {
    const isLevel = y >= height - inset && y < height - inset + thick;
    for (let x = 0; x < width; x++) {
      const fromEnd = Math.min(x, width - 1 - x);
      if (isLevel || (fromEnd >= inset && fromEnd < inset + thick)) data[y * width + x] = grey;
    }
  }
  return { data, width, height };
}

/** Writes columns of a picture on another at `left`, `top`: where both have ink the darker one stays. */
function write(image: GreyImage, from: number, to: number, on: GreyImage, left: number, top: number): void {
  for (let y = 0; y < image.height; y++) {
    for (let x = from; x < to; x++) {
      const at = (top + y) * on.width + left + x - from;
      on.data[at] = Math.min(on.data[at] ?? 255, image.data[y * image.width + x] ?? 255);
    }
  }
}

/** The middle of the widest gap around a column. */
function gapAround({ data, width, height }: GreyImage, column: number, paper: number): number | null {
  const isClean = (x: number): boolean => {
    for (let y = 0; y < height; y++) if ((data[y * width + x] ?? 255) < paper - INK) return false;
    return true;
  };
  let best = { middle: 0, wide: 0 };
  let run = 0;
  for (let x = Math.ceil(column - AROUND * width); x < column + AROUND * width; x++) {
    run = isClean(x) ? run + 1 : 0;
    if (run > best.wide) best = { middle: x - Math.floor(run / 2), wide: run };
  }
  return best.wide < LEAST_GAP ? null : best.middle;
}

function paperOf(data: Uint8Array): number {
  return Uint8Array.from(data).sort()[data.length >> 1] ?? 255;
}
