/** Drawing a part of a page from the picture, through a map from the page's millimetres, with the light evened. */
import type { GreyImage, PageArea } from '../types.js';
import { lightAt } from './light.js';
import type { PlaneMap } from './matrix.js';
import type { Picture } from './picture.js';

/** Grey of unwritten paper in what is drawn. */
export const PAPER = 240;

/** The map is followed exactly at the corners of meshes so wide, and linearly between: pixels, and from this density on. */
const MESH = 16;
const DENSE = 8;

/**
 * Draws an area of a page. `map` takes millimetres of the page to pixels of `picture.grey`. What lies outside
 * the picture is drawn as paper.
 */
export function renderArea(picture: Picture, map: PlaneMap, area: PageArea, pixelsPerMm: number): GreyImage {
  const width = Math.max(1, Math.round(area.width * pixelsPerMm));
  const height = Math.max(1, Math.round(area.height * pixelsPerMm));
  const image: GreyImage = { data: new Uint8Array(width * height), width, height };
  const mesh = pixelsPerMm < DENSE ? MESH : 2 * MESH;
  const across = Math.ceil(width / mesh) + 1;
  let top = meshLine(picture, map, area, pixelsPerMm, mesh, across, 0);
  for (let y = 0; y < height; y += mesh) {
    const bottom = meshLine(picture, map, area, pixelsPerMm, mesh, across, y + mesh);
    for (let i = 0; i + 1 < across; i += 1) drawMesh(picture.grey, image, mesh, i, y, top, bottom);
    top = bottom;
  }
  return image;
}

/** For each mesh corner of a line: x and y in the picture, and what to multiply its grey by. */
function meshLine(
  picture: Picture,
  map: PlaneMap,
  area: PageArea,
  pixelsPerMm: number,
  mesh: number,
  across: number,
  y: number,
): Float64Array {
  const line = new Float64Array(across * 3);
  for (let i = 0; i < across; i += 1) {
    const [px, py] = map(area.x + (i * mesh + 0.5) / pixelsPerMm, area.y + (y + 0.5) / pixelsPerMm);
    line[i * 3] = px - 0.5;
    line[i * 3 + 1] = py - 0.5;
    line[i * 3 + 2] = PAPER / lightAt(picture.light, px, py);
  }
  return line;
}

/** Draws the mesh number `i` of a line of them, whose upper border is the row `upper`. */
function drawMesh(
  source: GreyImage,
  into: GreyImage,
  mesh: number,
  i: number,
  upper: number,
  top: Float64Array,
  bottom: Float64Array,
): void {
  const { data, width: stride } = source;
  const { data: out, width } = into;
  const left = i * mesh;
  const right = Math.min(width, left + mesh);
  const lower = Math.min(into.height, upper + mesh);
  const at = i * 3;
  const whole = isWithin(source, top, bottom, at);
  for (let y = upper; y < lower; y += 1) {
    const down = (y - upper) / mesh;
    let sx = mixed(top, bottom, at, down);
    let sy = mixed(top, bottom, at + 1, down);
    let gain = mixed(top, bottom, at + 2, down);
    const stepX = (mixed(top, bottom, at + 3, down) - sx) / mesh;
    const stepY = (mixed(top, bottom, at + 4, down) - sy) / mesh;
    const stepGain = (mixed(top, bottom, at + 5, down) - gain) / mesh;
    let to = y * width + left;
    const end = y * width + right;
    for (; to < end; to += 1, sx += stepX, sy += stepY, gain += stepGain) {
      if (!whole && (sx < 0 || sy < 0 || sx >= stride - 1 || sy >= source.height - 1)) {
        out[to] = PAPER;
        continue;
      }
      const column = sx | 0;
      const row = sy | 0;
      const fx = sx - column;
      const from = row * stride + column;
      const a = data[from] ?? 0;
      const b = data[from + stride] ?? 0;
      const upperGrey = a + ((data[from + 1] ?? 0) - a) * fx;
      const lowerGrey = b + ((data[from + stride + 1] ?? 0) - b) * fx;
      const grey = (upperGrey + (lowerGrey - upperGrey) * (sy - row)) * gain;
      out[to] = grey > 255 ? 255 : grey;
    }
  }
}

/** Whether a mesh lies in the picture with all its corners, and so with all its pixels. */
function isWithin(
  { width, height }: GreyImage,
  top: Float64Array,
  bottom: Float64Array,
  at: number,
): boolean {
  for (const line of [top, bottom]) {
    for (const corner of [at, at + 3]) {
      const x = line[corner] ?? -1;
      const y = line[corner + 1] ?? -1;
      if (x < 0.5 || y < 0.5 || x >= width - 1.5 || y >= height - 1.5) return false;
    }
  }
  return true;
}

/** A value between two mesh lines, `down` of the way from the upper to the lower. */
function mixed(top: Float64Array, bottom: Float64Array, at: number, down: number): number {
  return (top[at] ?? 0) * (1 - down) + (bottom[at] ?? 0) * down;
}
