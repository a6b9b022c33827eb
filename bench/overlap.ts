/** How well two quadrilaterals agree. */
import type { Point, Quad } from '../src/schema/value.js';

/** Common area over united area of two convex quadrilaterals: 1 the same, 0 apart. */
export function overlapOf(a: Quad, b: Quad): number {
  const common = area(clip([...a], [...b]));
  const all = area([...a]) + area([...b]) - common;
  return all <= 0 ? 0 : common / all;
}

function area(polygon: readonly Point[]): number {
  return Math.abs(signedArea(polygon));
}

function signedArea(polygon: readonly Point[]): number {
  let sum = 0;
  polygon.forEach(([x, y], i) => {
    const [u, v] = polygon[(i + 1) % polygon.length] ?? [0, 0];
    sum += x * v - u * y;
  });
  return sum / 2;
}

/** The part of a polygon inside a convex one (Sutherland and Hodgman 1974). */
function clip(subject: readonly Point[], by: readonly Point[]): readonly Point[] {
  const sign = Math.sign(signedArea(by));
  let kept = subject;
  by.forEach(([x0, y0], i) => {
    const [x1, y1] = by[(i + 1) % by.length] ?? [0, 0];
    const side = ([x, y]: Point): number => sign * ((x1 - x0) * (y - y0) - (y1 - y0) * (x - x0));
    const next: Point[] = [];
    kept.forEach((here, k) => {
      const after = kept[(k + 1) % kept.length] ?? here;
      const a = side(here);
      const b = side(after);
      if (a >= 0) next.push(here);
      if (a >= 0 !== b >= 0) {
        const share = a / (a - b);
        next.push([here[0] + (after[0] - here[0]) * share, here[1] + (after[1] - here[1]) * share]);
      }
    });
    kept = next;
  });
  return kept;
}
