/** Shapes to pixels: every medium takes to the paper in its own way. */
import sharp from 'sharp';
import { type Extent, toPath } from './outline.js';
import type { Random } from './random.js';
import { type Colour, extentOfShapes, type Medium, type Shape } from './shape.js';

/** An RGB picture, row by row. */
export interface Sheet {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A blank sheet of paper of that size in mm, in its own tone with a little grain. */
export function makePaper(
  width: number,
  height: number,
  pixelsPerMm: number,
  tone: Colour,
  random: Random,
): Sheet {
  const [columns, rows] = [Math.round(width * pixelsPerMm), Math.round(height * pixelsPerMm)];
  const data = new Uint8Array(columns * rows * 3);
  const fine = makeNoise(random.fork('fine'), 1);
  const fibre = makeNoise(random.fork('fibre'), 3);
  const cloud = makeNoise(random.fork('cloud'), 48);
  for (let y = 0, at = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++, at += 3) {
      const grain = fine(x, y) * 1.6 + fibre(x, y) * 2 + cloud(x, y) * 3;
      data[at] = clamp(tone[0] + grain);
      data[at + 1] = clamp(tone[1] + grain);
      data[at + 2] = clamp(tone[2] + grain * 1.15);
    }
  }
  return { data, width: columns, height: rows };
}

/** Draws shapes onto a sheet, in the order of the media: print first, holes last. */
export async function drawShapes(
  sheet: Sheet,
  shapes: readonly Shape[],
  pixelsPerMm: number,
  random: Random,
): Promise<void> {
  for (const group of groupsOf(shapes)) await drawGroup(sheet, group, pixelsPerMm, random);
}

const ORDER: readonly Medium[] = ['print', 'pencil', 'type', 'pen', 'stamp', 'hole'];

/** Shapes of one medium and colour are drawn at once. */
function groupsOf(shapes: readonly Shape[]): readonly (readonly Shape[])[] {
  const groups = new Map<string, Shape[]>();
  for (const shape of shapes) {
    const key = `${ORDER.indexOf(shape.medium)} ${shape.colour.join(' ')}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [shape]);
    else group.push(shape);
  }
  return [...groups.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group);
}

async function drawGroup(
  sheet: Sheet,
  shapes: readonly Shape[],
  pixelsPerMm: number,
  random: Random,
): Promise<void> {
  const first = shapes[0];
  if (first === undefined) return;
  const area = pixelArea(extentOfShapes(shapes), sheet, pixelsPerMm);
  if (area === null) return;
  const { left, top, width, height } = area;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${left / pixelsPerMm} ${top / pixelsPerMm} ${width / pixelsPerMm} ${height / pixelsPerMm}"><rect x="-50" y="-50" width="1000" height="1000" fill="#000"/>${shapes.map(toElement).join('')}</svg>`;
  const mask = await sharp(Buffer.from(svg), { unlimited: true }).extractChannel(0).raw().toBuffer();
  const texture = textureOf(first.medium, random.fork(`${first.medium} ${first.colour.join(' ')}`));
  const [red, green, blue] = first.colour;
  const { data } = sheet;
  for (let y = 0; y < height; y++) {
    let at = ((top + y) * sheet.width + left) * 3;
    for (let x = 0; x < width; x++, at += 3) {
      const coverage = mask[y * width + x] ?? 0;
      if (coverage === 0) continue;
      const ink = texture(coverage / 255, left + x, top + y);
      data[at] = soak(data[at] ?? 0, red, ink);
      data[at + 1] = soak(data[at + 1] ?? 0, green, ink);
      data[at + 2] = soak(data[at + 2] ?? 0, blue, ink);
    }
  }
}

/** Ink lies over what is there, and darkens it: a stamp over writing shows both. */
function soak(under: number, ink: number, amount: number): number {
  const through = (under * (ink + 12)) / 267;
  return clamp(under + (through - under) * amount);
}

function toElement(shape: Shape): string {
  const light = Math.round(255 * Math.min(1, shape.strength));
  const colour = `rgb(${light},${light},${light})`;
  const stroke =
    shape.stroke > 0
      ? ` stroke="${colour}" stroke-width="${shape.stroke.toFixed(3)}" stroke-linecap="round" stroke-linejoin="round"`
      : '';
  return `<path d="${toPath(shape.outline)}" fill="${shape.filled ? colour : 'none'}"${stroke}/>`;
}

/** How much of the ink a place takes. Coverage, then the pixel's place; 0 to 1. */
function textureOf(medium: Medium, random: Random): (coverage: number, x: number, y: number) => number {
  const fine = makeNoise(random.fork('fine'), 1.3);
  const middle = makeNoise(random.fork('middle'), 4);
  const wide = makeNoise(random.fork('wide'), 40);
  switch (medium) {
    case 'print':
      return (coverage, x, y) => coverage * (0.95 + 0.07 * middle(x, y) + 0.04 * wide(x, y));
    case 'pen':
      return (coverage, x, y) =>
        coverage * (0.9 + 0.08 * fine(x, y) + 0.1 * middle(x, y) + 0.05 * wide(x, y));
    case 'pencil':
      return (coverage, x, y) => coverage * Math.max(0, 0.66 + 0.34 * fine(x, y) + 0.12 * middle(x, y));
    case 'type':
      return (coverage, x, y) =>
        coverage * (0.88 + 0.14 * fine(x, y) + 0.12 * middle(x, y) + 0.06 * wide(x, y));
    case 'stamp':
      return (coverage, x, y) => {
        const patch = 0.74 + 0.3 * wide(x, y) + 0.16 * middle(x, y) + 0.2 * fine(x, y);
        return coverage * Math.max(0.08, Math.min(0.95, patch));
      };
    case 'hole':
      return (coverage) => coverage;
    default: {
      const never: never = medium;
      throw new RangeError(`unknown medium ${String(never)}`);
    }
  }
}

const TILE = 256;

/** Smooth noise, about −1 to 1, with features of `size` pixels. */
export function makeNoise(random: Random, size: number): (x: number, y: number) => number {
  const tile = new Float32Array(TILE * TILE);
  for (let index = 0; index < tile.length; index++) tile[index] = random.normal(0, 0.55);
  const at = (x: number, y: number): number => tile[(y & (TILE - 1)) * TILE + (x & (TILE - 1))] ?? 0;
  return (x, y) => {
    const [u, v] = [x / size, y / size];
    const [column, row] = [Math.floor(u), Math.floor(v)];
    const [a, b] = [u - column, v - row];
    const above = at(column, row) * (1 - a) + at(column + 1, row) * a;
    const below = at(column, row + 1) * (1 - a) + at(column + 1, row + 1) * a;
    return above * (1 - b) + below * b;
  };
}

function pixelArea(extent: Extent, sheet: Sheet, pixelsPerMm: number) {
  const left = Math.max(0, Math.floor(extent[0] * pixelsPerMm) - 2);
  const top = Math.max(0, Math.floor(extent[1] * pixelsPerMm) - 2);
  const right = Math.min(sheet.width, Math.ceil(extent[2] * pixelsPerMm) + 2);
  const bottom = Math.min(sheet.height, Math.ceil(extent[3] * pixelsPerMm) + 2);
  if (right <= left || bottom <= top) return null;
  return { left, top, width: right - left, height: bottom - top };
}

function clamp(value: number): number {
  return value < 0 ? 0 : value > 255 ? 255 : value;
}
