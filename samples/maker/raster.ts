/** Shapes to pixels: every medium takes to the paper in its own way. */
import sharp from 'sharp';
import { type Extent, toPath } from './outline.js';
import { createRandom, type Random } from './random.js';
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

/** Draws shapes onto a sheet, in the order of the media: print first, stamps last. */
export async function drawShapes(
  sheet: Sheet,
  shapes: readonly Shape[],
  pixelsPerMm: number,
  random: Random,
): Promise<void> {
  const grain: Grain = {
    fine: makeNoise(random.fork('fine'), 1.3),
    middle: makeNoise(random.fork('middle'), 4),
    wide: makeNoise(random.fork('wide'), 40),
  };
  for (const group of groupsOf(shapes)) await drawGroup(sheet, group, pixelsPerMm, grain);
}

/** The paper's roughness at three sizes, which every ink meets. */
interface Grain {
  readonly fine: Noise;
  readonly middle: Noise;
  readonly wide: Noise;
}

type Noise = (x: number, y: number) => number;

const ORDER: readonly Medium[] = ['print', 'pencil', 'type', 'pen', 'stamp'];

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
  grain: Grain,
): Promise<void> {
  const first = shapes[0];
  if (first === undefined) return;
  const area = pixelArea(extentOfShapes(shapes), sheet, pixelsPerMm);
  if (area === null) return;
  const { left, top, width, height } = area;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${left / pixelsPerMm} ${top / pixelsPerMm} ${width / pixelsPerMm} ${height / pixelsPerMm}"><rect x="-50" y="-50" width="1000" height="1000" fill="#000"/>${toElements(shapes)}</svg>`;
  const mask = await sharp(Buffer.from(svg), { unlimited: true }).extractChannel(0).raw().toBuffer();
  const texture = textureOf(first.medium, grain);
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

/** Shapes that look alike become one path: a page has thousands of dots and letters. */
function toElements(shapes: readonly Shape[]): string {
  const paths = new Map<string, string[]>();
  for (const shape of shapes) {
    const light = Math.round(51 * Math.min(1, shape.strength)) * 5;
    const colour = `rgb(${light},${light},${light})`;
    const stroke =
      shape.stroke > 0
        ? ` stroke="${colour}" stroke-width="${shape.stroke.toFixed(2)}" stroke-linecap="round" stroke-linejoin="round"`
        : '';
    const look = `fill="${shape.filled ? colour : 'none'}"${stroke}`;
    const known = paths.get(look);
    if (known === undefined) paths.set(look, [toPath(shape.outline)]);
    else known.push(toPath(shape.outline));
  }
  return [...paths].map(([look, path]) => `<path d="${path.join('')}" ${look}/>`).join('');
}

/** How much of the ink a place takes. Coverage, then the pixel's place; 0 to 1. */
function textureOf(
  medium: Medium,
  { fine, middle, wide }: Grain,
): (coverage: number, x: number, y: number) => number {
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
    default: {
      const never: never = medium;
      throw new RangeError(`unknown medium ${String(never)}`);
    }
  }
}

const TILE = 512;

/** Tiles are made once; who asks for noise gets one of so many, from a place of its own. */
const VARIANTS = 3;
const tiles = new Map<string, Float32Array>();

/** Smooth noise, about −1 to 1, with features of about `size` pixels; it repeats every 512 pixels. */
export function makeNoise(random: Random, size: number): Noise {
  const variant = random.integer(1, VARIANTS);
  const [left, top] = [random.integer(0, TILE - 1), random.integer(0, TILE - 1)];
  const key = `${variant} ${size}`;
  const tile = tiles.get(key) ?? makeTile(createRandom(variant), size);
  tiles.set(key, tile);
  return (x, y) => tile[((y + top) & (TILE - 1)) * TILE + ((x + left) & (TILE - 1))] ?? 0;
}

function makeTile(random: Random, size: number): Float32Array {
  const cells = Math.max(4, Math.round(TILE / size));
  const lattice = Float32Array.from({ length: cells * cells }, () => random.normal(0, 0.55));
  const at = (column: number, row: number): number => lattice[(row % cells) * cells + (column % cells)] ?? 0;
  const tile = new Float32Array(TILE * TILE);
  for (let y = 0; y < TILE; y++) {
    const v = (y * cells) / TILE;
    const row = Math.floor(v);
    for (let x = 0; x < TILE; x++) {
      const u = (x * cells) / TILE;
      const column = Math.floor(u);
      const [a, b] = [u - column, v - row];
      const above = at(column, row) * (1 - a) + at(column + 1, row) * a;
      const below = at(column, row + 1) * (1 - a) + at(column + 1, row + 1) * a;
      tile[y * TILE + x] = above * (1 - b) + below * b;
    }
  }
  return tile;
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
