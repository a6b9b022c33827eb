/**
 * A smooth displacement of the plane: a uniform cubic B-spline over a rectangle, fitted to scattered
 * measurements with weights and a stiffness that leaves shift, turn and stretch free.
 */

import type { PageArea } from '../types.js';
import { solve } from './matrix.js';

/** One measurement: at (x, y) the page lies (dx, dy) away, each known with its own weight. Millimetres. */
export interface Measurement {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
  readonly weightX: number;
  readonly weightY: number;
}

export interface Bend {
  readonly area: PageArea;
  readonly across: number;
  readonly down: number;
  readonly controlsX: Float64Array;
  readonly controlsY: Float64Array;
}

/** The displacement of a bend at a point, mm. Outside its area it goes on as at the border. */
export function bendAt(bend: Bend, x: number, y: number): readonly [number, number] {
  const { area, across, down } = bend;
  const columns = across + 3;
  const [left, bx] = basis((x - area.x) / area.width, across);
  const [top, by] = basis((y - area.y) / area.height, down);
  let dx = 0;
  let dy = 0;
  for (let j = 0; j < 4; j += 1) {
    for (let i = 0; i < 4; i += 1) {
      const at = (top + j) * columns + left + i;
      const factor = (bx[i] ?? 0) * (by[j] ?? 0);
      dx += factor * (bend.controlsX[at] ?? 0);
      dy += factor * (bend.controlsY[at] ?? 0);
    }
  }
  return [dx, dy];
}

/** Values of the four cubic B-splines that are not zero at `t` (0 to 1 over `cells` cells), and the first's index. */
function basis(t: number, cells: number): [number, readonly number[]] {
  const place = Math.min(1, Math.max(0, t)) * cells;
  const cell = Math.min(cells - 1, Math.floor(place));
  const u = place - cell;
  const v = 1 - u;
  return [
    cell,
    [
      (v * v * v) / 6,
      (3 * u * u * u - 6 * u * u + 4) / 6,
      (3 * v * v * v - 6 * v * v + 4) / 6,
      (u * u * u) / 6,
    ],
  ];
}

/**
 * Fits a bend to measurements. Measurements that disagree with the rest by much more than `tolerance` mm lose
 * their say (iteratively reweighted least squares, Geman–McClure weights). `stiffness` weighs the second
 * differences of the controls; the larger it is, the nearer the bend is to an affine map.
 */
export function fitBend(
  measurements: readonly Measurement[],
  area: PageArea,
  cells: readonly [number, number],
  stiffness: number,
  tolerance: number,
): Bend {
  const [across, down] = cells;
  const count = (across + 3) * (down + 3);
  let bend: Bend = {
    area,
    across,
    down,
    controlsX: new Float64Array(count),
    controlsY: new Float64Array(count),
  };
  const total = measurements.reduce((sum, each) => sum + each.weightX + each.weightY, 0);
  if (total <= 0) return bend;
  for (let round = 0; round < 6; round += 1) {
    // The first rounds forgive more, so that a wrong start does not throw out the right measurements.
    const width = tolerance * (round === 0 ? 1e6 : Math.max(1, 5 - round));
    const trust = measurements.map((each) => {
      const [dx, dy] = bendAt(bend, each.x, each.y);
      return { x: forgive(each.dx - dx, width), y: forgive(each.dy - dy, width) };
    });
    bend = {
      ...bend,
      controlsX: axis(bend, measurements, stiffness, (each, i) => [
        each.dx,
        each.weightX * (trust[i]?.x ?? 0),
      ]),
      controlsY: axis(bend, measurements, stiffness, (each, i) => [
        each.dy,
        each.weightY * (trust[i]?.y ?? 0),
      ]),
    };
  }
  return bend;
}

function forgive(error: number, width: number): number {
  const ratio = (error / width) ** 2;
  return 1 / (1 + ratio) ** 2;
}

function axis(
  bend: Bend,
  measurements: readonly Measurement[],
  stiffness: number,
  read: (each: Measurement, index: number) => readonly [value: number, weight: number],
): Float64Array {
  const columns = bend.across + 3;
  const lines = bend.down + 3;
  const count = columns * lines;
  const rows = new Float64Array(count * count);
  const right = new Float64Array(count);
  const add = (i: number, j: number, value: number): void => {
    rows[i * count + j] = (rows[i * count + j] ?? 0) + value;
  };
  let total = 0;
  measurements.forEach((each, index) => {
    const [value, weight] = read(each, index);
    total += weight;
    const [left, bx] = basis((each.x - bend.area.x) / bend.area.width, bend.across);
    const [top, by] = basis((each.y - bend.area.y) / bend.area.height, bend.down);
    for (let a = 0; a < 16; a += 1) {
      const i = (top + (a >> 2)) * columns + left + (a & 3);
      const fa = (bx[a & 3] ?? 0) * (by[a >> 2] ?? 0) * weight;
      right[i] = (right[i] ?? 0) + fa * value;
      for (let b = 0; b < 16; b += 1) {
        add(i, (top + (b >> 2)) * columns + left + (b & 3), fa * (bx[b & 3] ?? 0) * (by[b >> 2] ?? 0));
      }
    }
  });
  const force = (stiffness * total) / count;
  const bendTerm = (at: readonly number[], factors: readonly number[], scale: number): void => {
    for (let i = 0; i < at.length; i += 1) {
      for (let j = 0; j < at.length; j += 1) {
        add(at[i] ?? 0, at[j] ?? 0, force * scale * (factors[i] ?? 0) * (factors[j] ?? 0));
      }
    }
  };
  for (let row = 0; row < lines; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const i = row * columns + column;
      if (column + 2 < columns) bendTerm([i, i + 1, i + 2], [1, -2, 1], 1);
      if (row + 2 < lines) bendTerm([i, i + columns, i + 2 * columns], [1, -2, 1], 1);
      if (column + 1 < columns && row + 1 < lines) {
        bendTerm([i, i + 1, i + columns, i + columns + 1], [1, -1, -1, 1], 2);
      }
      // A breath of a pull to zero keeps the system regular where nothing was measured.
      add(i, i, 1e-6 * (total / count) + 1e-9);
    }
  }
  return solve(rows, right);
}
