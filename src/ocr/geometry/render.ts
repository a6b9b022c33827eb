/** Drawing a part of a page from the picture, through a map from the page's millimetres, with the light evened. */
import type { GreyImage, PageArea } from '../types.js';
import { lightAt } from './light.js';
import type { PlaneMap } from './matrix.js';
import type { Picture } from './picture.js';

/** Grey of unwritten paper in what is drawn. */
export const PAPER = 240;

/** The map is followed exactly at the corners of meshes this many pixels wide, and linearly between. */
const MESH = 16;

/**
 * Draws an area of a page. `map` takes millimetres of the page to pixels of `picture.grey`. What lies outside
 * the picture is drawn as paper.
 */
export function renderArea(picture: Picture, map: PlaneMap, area: PageArea, pixelsPerMm: number): GreyImage {
  const width = Math.max(1, Math.round(area.width * pixelsPerMm));
  const height = Math.max(1, Math.round(area.height * pixelsPerMm));
  const out = new Uint8Array(width * height);
  const across = Math.ceil(width / MESH) + 1;
  let top = meshLine(picture, map, area, pixelsPerMm, across, 0);
  for (let y = 0; y < height; y += MESH) {
    const bottom = meshLine(picture, map, area, pixelsPerMm, across, y + MESH);
    for (let mesh = 0; mesh + 1 < across; mesh += 1) {
      drawMesh(picture.grey, out, width, height, mesh * MESH, y, top, bottom, mesh * 3);
    }
    top = bottom;
  }
  return { data: out, width, height };
}

/** For each mesh corner of a line: x and y in the picture, and what to multiply its grey by. */
function meshLine(
  picture: Picture,
  map: PlaneMap,
  area: PageArea,
  pixelsPerMm: number,
  across: number,
  y: number,
): Float64Array {
  const line = new Float64Array(across * 3);
  for (let i = 0; i < across; i += 1) {
    const [px, py] = map(area.x + (i * MESH + 0.5) / pixelsPerMm, area.y + (y + 0.5) / pixelsPerMm);
    line[i * 3] = px - 0.5;
    line[i * 3 + 1] = py - 0.5;
    line[i * 3 + 2] = PAPER / lightAt(picture.light, px, py);
  }
  return line;
}

function drawMesh(
  source: GreyImage,
  out: Uint8Array,
  width: number,
  height: number,
  left: number,
  upper: number,
  top: Float64Array,
  bottom: Float64Array,
  at: number,
): void {
  const { data, width: stride, height: lines } = source;
  const right = Math.min(width, left + MESH);
  const lower = Math.min(height, upper + MESH);
  for (let y = upper; y < lower; y += 1) {
    const down = (y - upper) / MESH;
    let sx = mixed(top, bottom, at, down);
    let sy = mixed(top, bottom, at + 1, down);
    let gain = mixed(top, bottom, at + 2, down);
    const stepX = (mixed(top, bottom, at + 3, down) - sx) / MESH;
    const stepY = (mixed(top, bottom, at + 4, down) - sy) / MESH;
    const stepGain = (mixed(top, bottom, at + 5, down) - gain) / MESH;
    for (let x = left; x < right; x += 1, sx += stepX, sy += stepY, gain += stepGain) {
      let grey = PAPER;
      if (sx >= 0 && sy >= 0 && sx < stride - 1 && sy < lines - 1) {
        const column = sx | 0;
        const row = sy | 0;
        const fx = sx - column;
        const fy = sy - row;
        const i = row * stride + column;
        const a = data[i] ?? 0;
        const b = data[i + stride] ?? 0;
        const upperGrey = a + ((data[i + 1] ?? 0) - a) * fx;
        const lowerGrey = b + ((data[i + stride + 1] ?? 0) - b) * fx;
        grey = (upperGrey + (lowerGrey - upperGrey) * fy) * gain;
      }
      out[y * width + x] = grey > 255 ? 255 : grey;
    }
  }
}

/** A value between two mesh lines, `down` of the way from the upper to the lower. */
function mixed(top: Float64Array, bottom: Float64Array, at: number, down: number): number {
  return (top[at] ?? 0) * (1 - down) + (bottom[at] ?? 0) * down;
}
