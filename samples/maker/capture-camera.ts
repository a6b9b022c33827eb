/** A phone held over the book: a pinhole camera, tilted as hands tilt it, framed so that the pages fit. */
import type { BookShape } from './capture-book.js';
import type { Held } from './capture-sheet.js';
import type { Random } from './random.js';

export interface Camera {
  /** Size of the picture in pixels. */
  readonly width: number;
  readonly height: number;
  /** Where a point in space is in the picture; pixel centres are whole numbers. */
  project(x: number, y: number, z: number): [number, number];
  /** The ray through a pixel: it passes (x0 + z·dx, y0 + z·dy) at height z. */
  ray(u: number, v: number, into: Ray): void;
}

/** A line of sight by its foot on the table and its drift per millimetre of height. */
export interface Ray {
  footX: number;
  footY: number;
  driftX: number;
  driftY: number;
}

export interface Hold {
  /** Largest angle between the line of sight and the vertical, radians. */
  readonly tilt: number;
  readonly spread: boolean;
  /** Angles that are not left to chance. */
  readonly held?: Held | undefined;
}

export function holdCamera(
  book: BookShape,
  size: readonly [number, number],
  hold: Hold,
  random: Random,
): Camera {
  const [width, height] = size;
  const span = Math.max(book.width, book.height);
  const distance = span * random.between(1.15, 1.5);
  // Mostly tilted towards the person at the table (pitch); looking along the lines (yaw) hides the gutter.
  const direction = random.weighted([
    [1, 5],
    [-1, 1],
  ]);
  const chance = {
    pitch: direction * hold.tilt * random.between(0.45, 1),
    yaw: hold.tilt * random.between(-1, 1) * (hold.spread ? 0.35 : 0.6),
    roll: random.normal(0, 0.014 + 0.06 * hold.tilt),
  };
  const { pitch, yaw, roll } = hold.held === undefined ? chance : anglesOf(hold.held);

  // Rows of the turn: right, down and forward of the camera in space.
  const turn = multiply(aboutZ(roll), multiply(aboutX(pitch), aboutY(yaw)));
  const [r, d, f] = turn;
  const middleX = (book.left + book.right) / 2;
  const middleY = book.height / 2;
  const eye = [middleX - f[0] * distance, middleY - f[1] * distance, -f[2] * distance] as const;

  const onFilm = (x: number, y: number, z: number): [number, number] => {
    const px = x - eye[0];
    const py = y - eye[1];
    const pz = z - eye[2];
    const depth = f[0] * px + f[1] * py + f[2] * pz;
    return [(r[0] * px + r[1] * py + r[2] * pz) / depth, (d[0] * px + d[1] * py + d[2] * pz) / depth];
  };

  const outline = outlineOf(book).map(([x, y, z]) => onFilm(x, y, z));
  const us = outline.map(([u]) => u);
  const vs = outline.map(([, v]) => v);
  const least = random.between(0.022, 0.05);
  const scale = Math.min(
    (width * (1 - 2 * least)) / (Math.max(...us) - Math.min(...us)),
    (height * (1 - 2 * least)) / (Math.max(...vs) - Math.min(...vs)),
  );
  const slackX = width * (1 - 2 * least) - scale * (Math.max(...us) - Math.min(...us));
  const slackY = height * (1 - 2 * least) - scale * (Math.max(...vs) - Math.min(...vs));
  const shiftX = width * least + slackX * random.between(0.3, 0.7) - scale * Math.min(...us);
  const shiftY = height * least + slackY * random.between(0.3, 0.7) - scale * Math.min(...vs);

  return {
    width,
    height,
    project: (x, y, z) => {
      const [u, v] = onFilm(x, y, z);
      return [u * scale + shiftX - 0.5, v * scale + shiftY - 0.5];
    },
    ray: (u, v, into) => {
      const a = (u + 0.5 - shiftX) / scale;
      const b = (v + 0.5 - shiftY) / scale;
      const dx = r[0] * a + d[0] * b + f[0];
      const dy = r[1] * a + d[1] * b + f[1];
      const dz = r[2] * a + d[2] * b + f[2];
      into.driftX = dx / dz;
      into.driftY = dy / dz;
      into.footX = eye[0] - eye[2] * into.driftX;
      into.footY = eye[1] - eye[2] * into.driftY;
    },
  };
}

function anglesOf({ turn, lean, from }: Held): { pitch: number; yaw: number; roll: number } {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const side = radians(from);
  return {
    pitch: radians(lean) * Math.cos(side),
    yaw: -radians(lean) * Math.sin(side),
    roll: -radians(turn),
  };
}

/** The X where a line of sight meets the paper (or its continuation beyond the edges). */
export function meetPaper(book: BookShape, ray: Ray): number {
  let x = ray.footX + ray.driftX * book.heightAt(ray.footX);
  for (let step = 0; step < 12; step++) {
    const error = x - ray.footX - ray.driftX * book.heightAt(x);
    if (Math.abs(error) < 1e-4) break;
    x -= error / Math.max(0.25, 1 - ray.driftX * book.slopeAt(x));
  }
  return x;
}

function outlineOf(book: BookShape): [number, number, number][] {
  const points: [number, number, number][] = [];
  for (let part = 0; part <= 8; part++) {
    const x = book.left + ((book.right - book.left) * part) / 8;
    points.push([x, 0, book.heightAt(x)], [x, book.height, book.heightAt(x)]);
  }
  return points;
}

type Row = readonly [number, number, number];
type Matrix = readonly [Row, Row, Row];

// The camera looks down: right is +X, down is +Y, forward is −Z.
function aboutX(angle: number): Matrix {
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  return [
    [1, 0, 0],
    [0, c, -s],
    [0, -s, -c],
  ];
}

function aboutY(angle: number): Matrix {
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  return [
    [c, 0, s],
    [0, 1, 0],
    [-s, 0, c],
  ];
}

function aboutZ(angle: number): Matrix {
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  return [
    [c, -s, 0],
    [s, c, 0],
    [0, 0, 1],
  ];
}

function multiply(a: Matrix, b: Matrix): Matrix {
  const cell = (row: Row, column: 0 | 1 | 2): number =>
    row[0] * b[0][column] + row[1] * b[1][column] + row[2] * b[2][column];
  const line = (row: Row): Row => [cell(row, 0), cell(row, 1), cell(row, 2)];
  return [line(a[0]), line(a[1]), line(a[2])];
}
