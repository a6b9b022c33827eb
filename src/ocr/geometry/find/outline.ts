/** Where the paper of one or two facing pages ends, near to where it is thought to. */
import type { Point, Quad } from '../../../schema/value.js';
import type { ColourImage } from '../picture.js';
import { cornersOf, crossing, type Edge, findEdge, findFoldedEdge } from './edge.js';

/** A side is believed where this share of its length shows paper ending. */
const SEEN = 0.55;

/**
 * Outlines of one or two facing pages, each clockwise from its top left, in pixels of `image`. Sides are looked for
 * within `reach` pixels; those not seen stay.
 */
export function outlineNear(
  image: ColourImage,
  pages: readonly Quad[],
  reach: number,
  as?: number,
): readonly Quad[] {
  const [left, right = left] = pages;
  if (left === undefined || right === undefined) return pages;
  const outer: Quad = [left[0], right[1], right[2], left[3]];
  const [a, b, c, d] = outer;
  const upper = middle(left[1], right[0]);
  const lower = middle(left[2], right[3]);
  const plain = (p: Point, q: Point): Edge => kept(findEdge(image, p, q, reach, as), [p, q]);
  const long = (p: Point, fold: Point, q: Point): Edge =>
    pages.length === 1
      ? plain(p, q)
      : kept(findFoldedEdge(image, p, q, length(fold, p) / Math.max(1e-6, length(p, q)), reach, as), [
          p,
          fold,
          q,
        ]);
  const top = long(a, upper, b);
  const bottom = long(c, lower, d);
  const found = cornersOf([top, plain(b, c), bottom, plain(d, a)]);
  if (found === null || found.some((corner, i) => length(corner, outer[i] ?? corner) > 2.5 * reach))
    return pages;
  if (pages.length === 1) return [found];
  const [p, q] = [meeting(top, upper, lower), meeting(bottom, lower, upper)];
  return [
    [found[0], p, q, found[3]],
    [p, found[1], found[2], q],
  ];
}

function kept(edge: Edge, points: readonly Point[]): Edge {
  return edge.seen >= SEEN ? edge : { points, seen: 0, contrast: 0 };
}

/** Where the fold meets a bent side: between its meetings with the two halves. */
function meeting({ points }: Edge, end: Point, other: Point): Point {
  const [p, m, q] = points;
  if (!p || !m || !q) return end;
  const one = crossing(p, m, end, other);
  const two = crossing(m, q, end, other);
  return one && two ? middle(one, two) : end;
}

function middle(p: Point, q: Point): Point {
  return [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2];
}

function length(p: Point, q: Point): number {
  return Math.hypot(p[0] - q[0], p[1] - q[1]);
}
