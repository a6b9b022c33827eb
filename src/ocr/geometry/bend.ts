/**
 * A smooth displacement of the plane: a uniform cubic B-spline over a rectangle, fitted to scattered
 * measurements with weights and a stiffness that leaves shift, turn and stretch free.
 */

import type { PageArea } from '../types.js';
import { addTo, type Banded, banded, solveBanded } from './banded.js';

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
  const { area, across, down, controlsX, controlsY } = bend;
  const columns = across + 3;
  const left = splines((x - area.x) / area.width, across, HERE, 0);
  const top = splines((y - area.y) / area.height, down, HERE, 4);
  let dx = 0;
  let dy = 0;
  for (let j = 0; j < 4; j += 1) {
    const at = (top + j) * columns + left;
    const down = HERE[4 + j] ?? 0;
    for (let i = 0; i < 4; i += 1) {
      const factor = (HERE[i] ?? 0) * down;
      dx += factor * (controlsX[at + i] ?? 0);
      dy += factor * (controlsY[at + i] ?? 0);
    }
  }
  return [dx, dy];
}

/** Where a bend's splines are written for one point after the other: it is asked at a million points a page. */
const HERE = new Float64Array(8);

/**
 * Writes the four cubic B-splines that are not zero at `t` (0 to 1 over `cells` cells) into `into` from `at` on; gives
 * the index of the first.
 */
function splines(t: number, cells: number, into: Float64Array, at: number): number {
  const place = (t < 0 ? 0 : t > 1 ? 1 : t) * cells;
  const cell = Math.min(cells - 1, Math.floor(place));
  const u = place - cell;
  const v = 1 - u;
  into[at] = (v * v * v) / 6;
  into[at + 1] = (3 * u * u * u - 6 * u * u + 4) / 6;
  into[at + 2] = (3 * v * v * v - 6 * v * v + 4) / 6;
  into[at + 3] = (u * u * u) / 6;
  return cell;
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
  const places = measurements.map((each) => placeOf(bend, each));
  const firm = stiffnessOf(bend);
  for (let round = 0; round < 6; round += 1) {
    // The first rounds forgive more, so that a wrong start does not throw out the right measurements.
    const width = tolerance * (round === 0 ? 1e6 : Math.max(1, 5 - round));
    const rightX: Wanted[] = [];
    const rightY: Wanted[] = [];
    measurements.forEach(({ x, y, dx, dy, weightX, weightY }, i) => {
      const [bentX, bentY] = bendAt(bend, x, y);
      const place = places[i];
      if (place === undefined) return;
      rightX.push({ place, value: dx, weight: weightX * forgive(dx - bentX, width) });
      rightY.push({ place, value: dy, weight: weightY * forgive(dy - bentY, width) });
    });
    bend = {
      ...bend,
      controlsX: controlsFor(rightX, firm, stiffness),
      controlsY: controlsFor(rightY, firm, stiffness),
    };
  }
  return bend;
}

function forgive(error: number, width: number): number {
  const ratio = (error / width) ** 2;
  return 1 / (1 + ratio) ** 2;
}

/** The controls that bear on a point, and how much. */
interface Place {
  readonly controls: Int32Array;
  readonly factors: Float64Array;
}

/** What the controls should give at a place, mm, and how much that counts. */
interface Wanted {
  readonly place: Place;
  readonly value: number;
  readonly weight: number;
}

function placeOf({ area, across, down }: Bend, { x, y }: Measurement): Place {
  const each = new Float64Array(8);
  const left = splines((x - area.x) / area.width, across, each, 0);
  const top = splines((y - area.y) / area.height, down, each, 4);
  const controls = new Int32Array(16);
  const factors = new Float64Array(16);
  for (let a = 0; a < 16; a += 1) {
    controls[a] = (top + (a >> 2)) * (across + 3) + left + (a & 3);
    factors[a] = (each[a & 3] ?? 0) * (each[4 + (a >> 2)] ?? 0);
  }
  return { controls, factors };
}

/** The system that asks for controls without second differences: what any bend costs. */
function stiffnessOf({ across, down }: Bend): Banded {
  const columns = across + 3;
  const lines = down + 3;
  const system = banded(columns * lines, 3 * columns + 3);
  const ask = (at: readonly number[], factors: readonly number[], scale: number): void => {
    for (let i = 0; i < at.length; i += 1) {
      for (let j = 0; j <= i; j += 1) {
        addTo(system, at[i] ?? 0, at[j] ?? 0, scale * (factors[i] ?? 0) * (factors[j] ?? 0));
      }
    }
  };
  for (let row = 0; row < lines; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const i = row * columns + column;
      if (column + 2 < columns) ask([i, i + 1, i + 2], [1, -2, 1], 1);
      if (row + 2 < lines) ask([i, i + columns, i + 2 * columns], [1, -2, 1], 1);
      if (column + 1 < columns && row + 1 < lines) {
        ask([i, i + 1, i + columns, i + columns + 1], [1, -1, -1, 1], 2);
      }
    }
  }
  return system;
}

/** The controls that give what is wanted best, against the stiffness. */
function controlsFor(wanted: readonly Wanted[], firm: Banded, stiffness: number): Float64Array {
  const { size } = firm;
  const total = wanted.reduce((sum, { weight }) => sum + weight, 0);
  const system: Banded = { ...firm, data: firm.data.map((value) => (value * stiffness * total) / size) };
  const right = new Float64Array(size);
  for (const { place, value, weight } of wanted) {
    const { controls, factors } = place;
    for (let a = 0; a < 16; a += 1) {
      const i = controls[a] ?? 0;
      const factor = (factors[a] ?? 0) * weight;
      right[i] = (right[i] ?? 0) + factor * value;
      for (let b = 0; b <= a; b += 1) addTo(system, i, controls[b] ?? 0, factor * (factors[b] ?? 0));
    }
  }
  // A breath of a pull to zero keeps the system regular where nothing was measured.
  for (let i = 0; i < size; i += 1) addTo(system, i, i, 1e-6 * (total / size) + 1e-9);
  return solveBanded(system, right);
}
