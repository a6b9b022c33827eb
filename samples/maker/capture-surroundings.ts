/** All that is not the page itself: its shading, the leaves below it, the cover, the table and the book's shadow. */
import type { BookShape } from './capture-book.js';
import type { Ray } from './capture-camera.js';
import type { Light } from './capture-light.js';
import { createField, ramp, rough } from './capture-noise.js';
import type { Sheet } from './capture-sheet.js';
import { inventTable } from './capture-table.js';
import type { Random } from './random.js';

export interface Surroundings {
  /** Brightness of the paper at a distance (pixels of the sheet) from its left edge. */
  shadeOfPaper(sheetX: number): number;
  /** Whether the top page covers this point of the sheet (pixels): its edges are never quite straight. */
  isPaper(sheetX: number, sheetY: number): boolean;
  /** Whether the line of sight surely meets nothing but the table. */
  isTable(ray: Ray): boolean;
  /** Colour of what a line of sight meets when it misses the page; `x` is where it would have met it. */
  below(ray: Ray, x: number, into: Float64Array): void;
}

const LAYERS = 14;
/** No part of a book is higher, mm. */
const TOP = 24;

export function inventSurroundings(
  sheet: Sheet,
  book: BookShape,
  light: Light,
  roughness: number,
  random: Random,
): Surroundings {
  const pixelsPerMm = sheet.width / book.width;
  const shades = shadePaper(sheet, book, light, pixelsPerMm);
  const edges = createField(random.fork('edges'));
  const leaf = createField(random.fork('leaf'));
  const table = inventTable(random.fork('table'));
  const paper = edgeColour(sheet);
  const cover = random.pick<readonly [number, number, number]>([
    [92, 28, 30],
    [38, 52, 86],
    [70, 56, 40],
    [40, 44, 46],
    [126, 112, 84],
  ]);
  const overhang = random.between(1.5, 4);
  const boards = random.between(1.2, 2.6);
  const fray = (0.15 + 0.9 * roughness) * pixelsPerMm;
  const nicked = 0.96 - 0.14 * roughness;

  /** How far the edge is worn in at a place along it, in pixels. */
  const wornIn = (along: number, side: number): number => {
    const place = along / pixelsPerMm;
    const wave = edges(place / 11, side * 19.7) + 0.35 * edges(place / 1.7, side * 31.1) - 0.7;
    const nick = 0.75 * edges(place / 4.1, side * 53.9 + 7) + 0.33 * edges(place / 0.9, side * 71.3);
    return Math.max(0, wave) * fray + (nick > nicked ? Math.min(1.6 * fray, (nick - nicked) * 12 * fray) : 0);
  };

  const inBlock = (x: number, y: number, depth: number, jitter: number): boolean => {
    const { fan } = book;
    return (
      x > book.left - fan.left * depth - jitter &&
      x < book.right + fan.right * depth + jitter &&
      y > -fan.ends - jitter * 0.6 &&
      y < book.height + fan.ends + jitter * 0.6
    );
  };

  /** The book's shadow on the table, away from the light and where it stands. */
  const shadow = (ray: Ray, near: number, into: Float64Array): void => {
    const thrown = outsideOf(book, ray.footX + light.leanX * 14, ray.footY + light.leanY * 14, overhang);
    const dark = (1 - 0.5 * (1 - ramp(-6, 20, thrown))) * (1 - 0.4 * Math.exp(-Math.max(0, near) / 3.5));
    for (let channel = 0; channel < 3; channel++) into[channel] = (into[channel] ?? 0) * dark;
  };

  return {
    shadeOfPaper: (sheetX) => shades[Math.min(shades.length - 1, Math.max(0, Math.round(sheetX)))] ?? 0,
    isPaper(sheetX, sheetY) {
      const { width, height } = sheet;
      if (sheetX < 0 || sheetY < 0 || sheetX > width - 1 || sheetY > height - 1) return false;
      const margin = 3 * pixelsPerMm;
      if (sheetX < margin && sheetX < wornIn(sheetY, 0)) return false;
      if (width - 1 - sheetX < margin && width - 1 - sheetX < wornIn(sheetY, 1)) return false;
      if (sheetY < margin && sheetY < wornIn(sheetX, 2)) return false;
      return !(height - 1 - sheetY < margin && height - 1 - sheetY < wornIn(sheetX, 3));
    },
    isTable: (ray) => outsideOf(book, ray.footX, ray.footY, overhang) > reachOf(ray),
    below(ray, x, into) {
      const near = outsideOf(book, ray.footX, ray.footY, overhang);
      if (near > reachOf(ray)) {
        table(ray.footX, ray.footY, into);
        shadow(ray, near, into);
        return;
      }
      // Leaves: slices of the block, from the top down, each reaching out a little farther.
      let at1 = x;
      for (let layer = 1; layer <= LAYERS; layer++) {
        const depth = layer / LAYERS;
        const z = book.heightAt(at1) * (1 - depth);
        at1 = ray.footX + ray.driftX * z;
        const y = ray.footY + ray.driftY * z;
        const ragged = 0.5 * (leaf(layer * 5.1, (x < 0 ? y : y + 300) / 40) - 0.4);
        if (!inBlock(at1, y, depth, ragged)) continue;
        const line = 0.74 + 0.3 * leaf(layer * 3.3, 200 + z * 7) - 0.16 * depth;
        const mottled = 0.92 + 0.14 * leaf(at1 / 6, y / 6);
        for (let channel = 0; channel < 3; channel++) {
          into[channel] = (paper[channel] ?? 0) * (layer === 1 ? 0.97 : line) * mottled * 0.97;
        }
        return;
      }
      const cx = ray.footX + ray.driftX * boards;
      const cy = ray.footY + ray.driftY * boards;
      const out = outsideOf(book, cx, cy, overhang);
      if (out <= 0) {
        const worn = 0.86 + 0.3 * rough(leaf, cx / 9, cy / 9, 3);
        const rim = out > -0.5 ? 1.18 : 1;
        for (let channel = 0; channel < 3; channel++) into[channel] = (cover[channel] ?? 0) * worn * rim;
        return;
      }
      table(ray.footX, ray.footY, into);
      shadow(ray, near, into);
    },
  };
}

/** How far beside the book a line of sight can still start from the table and meet it. */
function reachOf(ray: Ray): number {
  return TOP * Math.max(Math.abs(ray.driftX), Math.abs(ray.driftY)) + 1;
}

/** Distance outside the cover's outline on the table; negative within it. */
function outsideOf(book: BookShape, x: number, y: number, overhang: number): number {
  const dx = Math.max(book.left - book.fan.left - overhang - x, x - book.right - book.fan.right - overhang);
  const dy = Math.max(-overhang - y, y - book.height - overhang);
  return dx > 0 && dy > 0 ? Math.hypot(dx, dy) : Math.max(dx, dy);
}

/** Light on the curved paper for every column of the sheet: slopes towards the lamp are bright, the gutter dark. */
function shadePaper(sheet: Sheet, book: BookShape, light: Light, pixelsPerMm: number): Float64Array {
  const shades = new Float64Array(sheet.width);
  const gutter = -book.left > 1 ? 1 : 0;
  for (let column = 0; column < sheet.width; column++) {
    const x = book.placeOf((column + 0.5) / pixelsPerMm);
    const slope = book.slopeAt(x);
    const facing = (1 - slope * -light.leanX * -1) / Math.hypot(1, slope);
    const distance = Math.abs(x);
    const depth =
      gutter === 1
        ? 0.34 * Math.exp(-distance / 4.2) + 0.5 * Math.exp(-distance / 0.7)
        : 0.12 * Math.exp(-distance / 5);
    shades[column] = Math.min(1.06, 0.35 + 0.65 * facing) * (1 - depth);
  }
  return shades;
}

/** The paper's own colour, from the margins of the sheet. */
function edgeColour(sheet: Sheet): Float64Array {
  const colour = new Float64Array(3);
  const row = Math.floor(sheet.height * 0.985);
  const count = 200;
  for (let step = 0; step < count; step++) {
    const index = (row * sheet.width + Math.floor(((step + 0.5) / count) * sheet.width)) * 3;
    for (let channel = 0; channel < 3; channel++) {
      colour[channel] = (colour[channel] ?? 0) + (sheet.data[index + channel] ?? 0) / count;
    }
  }
  return colour;
}
