/** Small linear algebra of the plane: projective maps and least squares. */
import type { Point, Quad } from '../../schema/value.js';

/** A projective map of the plane, row by row. */
export type Matrix3 = readonly [number, number, number, number, number, number, number, number, number];

/** A map of the plane, e.g. from millimetres of a form's page to pixels of the picture. */
export type PlaneMap = (x: number, y: number) => Point;

/** The projective map that takes four points to four others. Throws RangeError if three of them lie on a line. */
export function homography(from: Quad, to: Quad): Matrix3 {
  const rows = new Float64Array(64);
  const right = new Float64Array(8);
  for (let i = 0; i < 4; i += 1) {
    const [x, y] = from[i] ?? [0, 0];
    const [u, v] = to[i] ?? [0, 0];
    rows.set([x, y, 1, 0, 0, 0, -u * x, -u * y], i * 16);
    rows.set([0, 0, 0, x, y, 1, -v * x, -v * y], i * 16 + 8);
    right[i * 2] = u;
    right[i * 2 + 1] = v;
  }
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = solve(rows, right);
  return [a, b, c, d, e, f, g, h, 1];
}

/** Where a projective map takes a point. */
export function project(m: Matrix3, x: number, y: number): Point {
  const w = m[6] * x + m[7] * y + m[8];
  return [(m[0] * x + m[1] * y + m[2]) / w, (m[3] * x + m[4] * y + m[5]) / w];
}

/** The corners of a rectangle from the origin, clockwise as seen (y down) from its top left. */
export function rectangle(width: number, height: number): Quad {
  return [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ];
}

/** A quadrilateral with every corner mapped. */
export function mapQuad([a, b, c, d]: Quad, by: (point: Point) => Point): Quad {
  return [by(a), by(b), by(c), by(d)];
}

/** A quadrilateral with every coordinate times a factor. */
export function scaleQuad(quad: Quad, factor: number): Quad {
  return mapQuad(quad, ([x, y]) => [x * factor, y * factor]);
}

/** The inverse of a projective map. */
export function invert([a, b, c, d, e, f, g, h, i]: Matrix3): Matrix3 {
  return [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ];
}

/**
 * Solves a square system by Gaussian elimination with pivoting; `rows` (n × n, row by row) and `right` are
 * overwritten. Throws RangeError if the system is singular.
 */
export function solve(rows: Float64Array, right: Float64Array): Float64Array {
  const n = right.length;
  const at = (row: number, column: number): number => rows[row * n + column] ?? 0;
  for (let column = 0; column < n; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < n; row += 1) {
      if (Math.abs(at(row, column)) > Math.abs(at(pivot, column))) pivot = row;
    }
    if (Math.abs(at(pivot, column)) < 1e-12) throw new RangeError('singular system');
    if (pivot !== column) swapRows(rows, right, n, pivot, column);
    const head = at(column, column);
    for (let row = column + 1; row < n; row += 1) {
      const factor = at(row, column) / head;
      if (factor === 0) continue;
      for (let k = column; k < n; k += 1) rows[row * n + k] = at(row, k) - factor * at(column, k);
      right[row] = (right[row] ?? 0) - factor * (right[column] ?? 0);
    }
  }
  for (let row = n - 1; row >= 0; row -= 1) {
    let sum = right[row] ?? 0;
    for (let k = row + 1; k < n; k += 1) sum -= at(row, k) * (right[k] ?? 0);
    right[row] = sum / at(row, row);
  }
  return right;
}

function swapRows(rows: Float64Array, right: Float64Array, n: number, a: number, b: number): void {
  for (let k = 0; k < n; k += 1) {
    const kept = rows[a * n + k] ?? 0;
    rows[a * n + k] = rows[b * n + k] ?? 0;
    rows[b * n + k] = kept;
  }
  const kept = right[a] ?? 0;
  right[a] = right[b] ?? 0;
  right[b] = kept;
}

/**
 * The point a smooth map takes to `target`, found by Newton's method from `start`. Accurate to well under a
 * thousandth of a unit for the gentle maps of pages.
 */
export function invertMap(map: PlaneMap, target: Point, start: Point): Point {
  let [x, y] = start;
  const step = 0.05;
  for (let i = 0; i < 30; i += 1) {
    const here = map(x, y);
    const errorX = target[0] - here[0];
    const errorY = target[1] - here[1];
    if (Math.abs(errorX) + Math.abs(errorY) < 1e-4) break;
    const right = map(x + step, y);
    const down = map(x, y + step);
    const a = (right[0] - here[0]) / step;
    const b = (down[0] - here[0]) / step;
    const c = (right[1] - here[1]) / step;
    const d = (down[1] - here[1]) / step;
    const determinant = a * d - b * c;
    if (Math.abs(determinant) < 1e-12) break;
    x += (d * errorX - b * errorY) / determinant;
    y += (a * errorY - c * errorX) / determinant;
  }
  return [x, y];
}
