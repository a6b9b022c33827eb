/** A phone photograph of the book on a table: the paper is curved, seen in perspective, lit from one side. */
import { type BookShape, openBook } from './capture-book.js';
import { type Camera, holdCamera, meetPaper, type Ray } from './capture-camera.js';
import type { Picture } from './capture-flatbed.js';
import { expose, inventLight, type Light } from './capture-light.js';
import { addGrain, clamp, soften } from './capture-noise.js';
import {
  blankSheet,
  type Held,
  type Sheet,
  sampleInto,
  type WearLevel,
  wearAmount,
} from './capture-sheet.js';
import { inventSurroundings, type Surroundings } from './capture-surroundings.js';
import type { Random } from './random.js';

/** Longest side of a photograph in pixels: a 12-megapixel phone. */
const LONG_SIDE = 4000;
/** Share of a fine scan's detail that a phone keeps over the width of the page. */
const DETAIL = 1.12;
const BLOCK = 8;
/** Paper this near to its edges, to holes in them and to the gutter is worked out pixel by pixel, mm. */
const EDGE = 3;
const GUTTER = 14;

export function photograph(
  sheet: Sheet,
  mm: readonly [number, number],
  wear: WearLevel,
  spread: boolean,
  random: Random,
  held?: Held,
): Picture {
  const roughness = wearAmount(wear);
  const book = openBook(mm[0], mm[1], spread, 0.25 + 0.6 * roughness * random.next(), random.fork('book'));
  const tilt = 0.06 + 0.09 * Math.sqrt(roughness) + 0.24 * roughness * random.next();
  const camera = holdCamera(book, frameOf(sheet), { tilt, spread, held }, random.fork('camera'));
  const light = inventLight(camera, roughness, random.fork('light'));
  const scene: Scene = {
    sheet,
    book,
    camera,
    spread,
    pixelsPerMm: sheet.width / mm[0],
    surroundings: inventSurroundings(sheet, book, light, roughness, random.fork('surroundings')),
    light,
  };
  const image = render(scene);
  expose(image, light);
  soften(image, 0.1 + 0.05 * random.next() + 0.09 * roughness * random.next());
  if (roughness > 0.5 && random.chance(0.5)) soften(image, 0.12);
  addGrain(image, 1.6 + 1.4 * random.next() + 2.6 * roughness * random.next(), 0.55, random.fork('grain'));
  return { image, toPhoto: (x, y) => pictureOf(scene, x, y) };
}

interface Scene {
  readonly sheet: Sheet;
  readonly book: BookShape;
  readonly camera: Camera;
  readonly spread: boolean;
  readonly pixelsPerMm: number;
  readonly surroundings: Surroundings;
  readonly light: Light;
}

/** 4:3, the way the sheet lies, and no finer than the sheet is. */
function frameOf(sheet: Sheet): [number, number] {
  const wide = sheet.width >= sheet.height;
  const long = Math.min(LONG_SIDE, Math.round(Math.max(sheet.width, sheet.height) * DETAIL));
  const short = Math.round((long * 3) / 4);
  return wide ? [long, short] : [short, long];
}

function pictureOf(scene: Scene, x: number, y: number): [number, number] {
  const { book, camera, pixelsPerMm } = scene;
  const place = book.placeOf((x + 0.5) / pixelsPerMm);
  return camera.project(place, (y + 0.5) / pixelsPerMm, book.heightAt(place));
}

/** Where lines of sight through the corners of the blocks meet the sheet, in pixels of it. */
function traceCorners(scene: Scene, columns: number, rows: number): { xs: Float32Array; ys: Float32Array } {
  const { book, camera, pixelsPerMm } = scene;
  const xs = new Float32Array(columns * rows);
  const ys = new Float32Array(columns * rows);
  const ray: Ray = { footX: 0, footY: 0, driftX: 0, driftY: 0 };
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      camera.ray(column * BLOCK, row * BLOCK, ray);
      const x = meetPaper(book, ray);
      const index = row * columns + column;
      xs[index] = book.paperAt(x) * pixelsPerMm - 0.5;
      ys[index] = (ray.footY + ray.driftY * book.heightAt(x)) * pixelsPerMm - 0.5;
    }
  }
  return { xs, ys };
}

function render(scene: Scene): Sheet {
  const { camera, sheet, pixelsPerMm, spread } = scene;
  const image = blankSheet(camera.width, camera.height);
  const columns = Math.ceil(camera.width / BLOCK) + 1;
  const rows = Math.ceil(camera.height / BLOCK) + 1;
  const { xs, ys } = traceCorners(scene, columns, rows);
  const edge = EDGE * pixelsPerMm;
  const gutter = GUTTER * pixelsPerMm;
  const binding = spread ? sheet.width / 2 : 0;

  for (let row = 0; row + 1 < rows; row++) {
    for (let column = 0; column + 1 < columns; column++) {
      const a = row * columns + column;
      const corners = [a, a + 1, a + columns, a + columns + 1] as const;
      const inside = corners.every((index) => {
        const x = xs[index] ?? 0;
        const y = ys[index] ?? 0;
        return (
          x > edge &&
          x < sheet.width - edge &&
          y > edge &&
          y < sheet.height - edge &&
          Math.abs(x - binding) > gutter
        );
      });
      if (inside) paintPaper(scene, image, column, row, corners, xs, ys);
      else if (isAllTable(scene, column, row)) paintTable(scene, image, column, row);
      else paintPixels(scene, image, column, row);
    }
  }
  return image;
}

/** A block wholly on the paper: the four corners are exact, what lies between is blended. */
function paintPaper(
  scene: Scene,
  image: Sheet,
  column: number,
  row: number,
  corners: readonly [number, number, number, number],
  xs: Float32Array,
  ys: Float32Array,
): void {
  const { sheet, surroundings } = scene;
  const { data, width } = image;
  const source = sheet.data;
  const stride = sheet.width * 3;
  const [a, b, c, d] = corners;
  const middle = ((xs[a] ?? 0) + (xs[d] ?? 0)) / 2;
  const shade = surroundings.shadeOfPaper(middle);
  const endX = Math.min(BLOCK, width - column * BLOCK);
  const endY = Math.min(BLOCK, image.height - row * BLOCK);
  for (let dy = 0; dy < endY; dy++) {
    const fy = dy / BLOCK;
    let x = (xs[a] ?? 0) + ((xs[c] ?? 0) - (xs[a] ?? 0)) * fy;
    let y = (ys[a] ?? 0) + ((ys[c] ?? 0) - (ys[a] ?? 0)) * fy;
    const stepX = ((xs[b] ?? 0) + ((xs[d] ?? 0) - (xs[b] ?? 0)) * fy - x) / BLOCK;
    const stepY = ((ys[b] ?? 0) + ((ys[d] ?? 0) - (ys[b] ?? 0)) * fy - y) / BLOCK;
    let to = ((row * BLOCK + dy) * width + column * BLOCK) * 3;
    for (let dx = 0; dx < endX; dx++) {
      const left = x | 0;
      const top = y | 0;
      const fx = x - left;
      const fv = y - top;
      const from = top * stride + left * 3;
      const below = from + stride;
      const wd = fx * fv * shade;
      const wb = fx * shade - wd;
      const wc = fv * shade - wd;
      const wa = shade - wb - wc - wd;
      for (let channel = 0; channel < 3; channel++) {
        data[to + channel] = clamp(
          (source[from + channel] ?? 0) * wa +
            (source[from + 3 + channel] ?? 0) * wb +
            (source[below + channel] ?? 0) * wc +
            (source[below + 3 + channel] ?? 0) * wd,
        );
      }
      to += 3;
      x += stepX;
      y += stepY;
    }
  }
}

const colour = new Float64Array(3);
const ray: Ray = { footX: 0, footY: 0, driftX: 0, driftY: 0 };

function isAllTable(scene: Scene, column: number, row: number): boolean {
  const { camera, surroundings } = scene;
  return [0, 1].every((down) =>
    [0, 1].every((right) => {
      camera.ray((column + right) * BLOCK, (row + down) * BLOCK, ray);
      return surroundings.isTable(ray);
    }),
  );
}

const tableColours = new Float64Array(25 * 3);

/** A block of table: out of focus anyway, so every second pixel is worked out and the rest blended. */
function paintTable(scene: Scene, image: Sheet, column: number, row: number): void {
  const { camera, surroundings } = scene;
  const { data, width, height } = image;
  for (let point = 0; point < 25; point++) {
    camera.ray(column * BLOCK + (point % 5) * 2, row * BLOCK + Math.floor(point / 5) * 2, ray);
    surroundings.below(ray, ray.footX, colour);
    tableColours.set(colour, point * 3);
  }
  const endX = Math.min(BLOCK, width - column * BLOCK);
  const endY = Math.min(BLOCK, height - row * BLOCK);
  for (let dy = 0; dy < endY; dy++) {
    for (let dx = 0; dx < endX; dx++) {
      const first = ((dy >> 1) * 5 + (dx >> 1)) * 3;
      const right = (dx & 1) * 3;
      const down = (dy & 1) * 15;
      const to = ((row * BLOCK + dy) * width + column * BLOCK + dx) * 3;
      for (let channel = 0; channel < 3; channel++) {
        const from = first + channel;
        data[to + channel] = clamp(
          ((tableColours[from] ?? 0) +
            (tableColours[from + right] ?? 0) +
            (tableColours[from + down] ?? 0) +
            (tableColours[from + right + down] ?? 0)) /
            4,
        );
      }
    }
  }
}

/** A block with an edge, the gutter or the table in it: every pixel follows its own line of sight. */
function paintPixels(scene: Scene, image: Sheet, column: number, row: number): void {
  const { book, camera, pixelsPerMm, sheet, surroundings } = scene;
  const endX = Math.min((column + 1) * BLOCK, image.width);
  const endY = Math.min((row + 1) * BLOCK, image.height);
  for (let v = row * BLOCK; v < endY; v++) {
    for (let u = column * BLOCK; u < endX; u++) {
      camera.ray(u, v, ray);
      const x = meetPaper(book, ray);
      const sheetX = book.paperAt(x) * pixelsPerMm - 0.5;
      const sheetY = (ray.footY + ray.driftY * book.heightAt(x)) * pixelsPerMm - 0.5;
      if (surroundings.isPaper(sheetX, sheetY)) {
        sampleInto(sheet, sheetX, sheetY, colour);
        const shade = surroundings.shadeOfPaper(sheetX);
        for (let channel = 0; channel < 3; channel++) colour[channel] = (colour[channel] ?? 0) * shade;
      } else {
        surroundings.below(ray, x, colour);
      }
      const to = (v * image.width + u) * 3;
      image.data[to] = clamp(colour[0] ?? 0);
      image.data[to + 1] = clamp(colour[1] ?? 0);
      image.data[to + 2] = clamp(colour[2] ?? 0);
    }
  }
}
