/** The quadrilateral that a body of paper fills, at any angle. */
import type { Point, Quad } from '../../../schema/value.js';
import type { Mask } from './mask.js';

export interface Filled {
  /** Clockwise in the picture, in pixels of the mask. */
  readonly quad: Quad;
  /** Common area of body and quadrilateral over their united area: 1 when the body is a quadrilateral. */
  readonly likeness: number;
}

/** The largest quadrilateral in the body's hull, or null if the body has no extent. */
export function filledQuad(mask: Mask): Filled | null {
  const hull = hullOf(mask);
  const n = hull.length;
  if (n < 4) return null;
  let best: Quad | null = null;
  let bestArea = 0;
  for (let i = 0; i < n; i += 1) {
    for (let k = i + 2; k < n; k += 1) {
      const a = hull[i];
      const c = hull[k];
      if (a === undefined || c === undefined) continue;
      const b = farthest(hull, i + 1, k, a, c);
      const d = farthest(hull, k + 1, n + i, c, a);
      if (b === null || d === null) continue;
      const area = b.area + d.area;
      if (area > bestArea) {
        bestArea = area;
        best = [a, b.point, c, d.point];
      }
    }
  }
  return best === null ? null : { quad: best, likeness: likeness(mask, best) };
}

/** The point of the hull from `from` to before `to` that lies farthest from the line a–c, with the triangle's area. */
function farthest(
  hull: readonly Point[],
  from: number,
  to: number,
  a: Point,
  c: Point,
): { readonly point: Point; readonly area: number } | null {
  let best: { point: Point; area: number } | null = null;
  for (let i = from; i < to; i += 1) {
    const point = hull[i % hull.length];
    if (point === undefined) continue;
    const area = Math.abs(cross(a, c, point)) / 2;
    if (best === null || area > best.area) best = { point, area };
  }
  return best;
}

function cross(a: Point, b: Point, c: Point): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

/** Convex hull of a body, clockwise as seen (y down), by its rows' ends. */
function hullOf({ data, width, height }: Mask): readonly Point[] {
  const points: Point[] = [];
  for (let y = 0; y < height; y += 1) {
    const line = data.subarray(y * width, (y + 1) * width);
    const first = line.indexOf(1);
    if (first < 0) continue;
    const last = line.lastIndexOf(1);
    points.push([first, y], [first, y + 1], [last + 1, y], [last + 1, y + 1]);
  }
  points.sort((p, q) => p[0] - q[0] || p[1] - q[1]);
  const half = (ordered: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of ordered) {
      for (;;) {
        const b = chain.at(-1);
        const a = chain.at(-2);
        if (a === undefined || b === undefined || cross(a, b, point) > 0) break;
        chain.pop();
      }
      chain.push(point);
    }
    chain.pop();
    return chain;
  };
  return [...half(points), ...half(points.toReversed())];
}

function likeness({ data, width, height }: Mask, quad: Quad): number {
  let both = 0;
  let either = 0;
  for (let y = 0; y < height; y += 2) {
    for (let x = 0; x < width; x += 2) {
      const inQuad = contains(quad, [x + 0.5, y + 0.5]);
      const inBody = data[y * width + x] === 1;
      if (inQuad && inBody) both += 1;
      if (inQuad || inBody) either += 1;
    }
  }
  return either === 0 ? 0 : both / either;
}

/** Whether a point lies in a convex quadrilateral. */
export function contains(quad: Quad, point: Point): boolean {
  return quad.every((corner, i) => cross(corner, quad[(i + 1) % 4] ?? corner, point) >= 0);
}

/** Area of a quadrilateral. */
export function areaOf([a, b, c, d]: Quad): number {
  return Math.abs(cross(a, b, c)) / 2 + Math.abs(cross(a, c, d)) / 2;
}

/** The left and the right half of a quadrilateral, clockwise from the top left as it is. */
export function halves(whole: Quad): readonly [left: Quad, right: Quad] {
  return [part(whole, 0, 0.5), part(whole, 0.5, 1)];
}

/** The part of a quadrilateral between two shares of its upper and lower sides. */
export function part([a, b, c, d]: Quad, from: number, to: number): Quad {
  const along = (p: Point, q: Point, share: number): Point => [
    p[0] + (q[0] - p[0]) * share,
    p[1] + (q[1] - p[1]) * share,
  ];
  return [along(a, b, from), along(a, b, to), along(d, c, to), along(d, c, from)];
}
