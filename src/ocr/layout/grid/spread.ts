/** The pages a table is looked for on: drawn with some room around them, since a fold or an edge may be off. */
import type { Point, Quad } from '../../../schema/value.js';
import { flattenFound } from '../../geometry/find/flatten-found.js';
import { homography, type PlaneMap, project } from '../../geometry/matrix.js';
import type { Picture } from '../../geometry/picture.js';
import type { FoundPage, GreyImage } from '../../types.js';
import { middleOf, type TableFrame } from './table.js';
import { traceAt } from './trace.js';

/** A page drawn upright and flat with room around it. */
export interface RoomyPage {
  readonly image: GreyImage;
  /** Maps a point of `image` to the picture as stored, pixels. */
  readonly toScan: PlaneMap;
  /** Where the page's own left and right side lie in `image`, pixels across. */
  readonly left: number;
  readonly right: number;
  /** Which of its sides is the fold of an open book. */
  readonly fold: 'left' | 'right' | null;
}

/** Room left around a page, as shares of its width and height: at the fold, at the outer side, above and below. */
const AT_FOLD = 0.05;
const OUTSIDE = 0.08;
const ABOVE = 0.015;
/** Longer side of the drawn page, pixels. */
const DRAWN = 1500;

export function roomyPage(picture: Picture, found: FoundPage): RoomyPage {
  const fold = found.side === 'single' ? null : found.side === 'left' ? 'right' : 'left';
  const before = fold === 'left' ? AT_FOLD : OUTSIDE;
  const after = fold === 'right' ? AT_FOLD : OUTSIDE;
  const unit: Quad = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ];
  const there = homography(unit, found.corners);
  const corner = (u: number, v: number): Point => project(there, u, v);
  const corners: Quad = [
    corner(-before, -ABOVE),
    corner(1 + after, -ABOVE),
    corner(1 + after, 1 + ABOVE),
    corner(-before, 1 + ABOVE),
  ];
  const { image, toScan } = flattenFound(picture, { ...found, corners }, DRAWN);
  const wide = 1 + before + after;
  return {
    image,
    toScan,
    left: (image.width * before) / wide,
    right: (image.width * (1 + before)) / wide,
    fold,
  };
}

/** A rule this near to the fold, as a share of the page's width, may have been taken for it. */
const TAKEN = 0.012;
/** The frames of facing pages lie no further apart than this share of a page's width. */
const APART = 0.07;

/**
 * A page's frame without the separators beyond its fold. A fold is easily taken for the printed rule beside it, and
 * may look like a rule itself: a rule that lies on it is this page's only if the page has no other close by.
 */
export function ownSeparators(page: RoomyPage, frame: TableFrame): TableFrame {
  if (page.fold === null) return frame;
  const width = page.right - page.left;
  const at = page.fold === 'left' ? page.left : page.right;
  const inward = page.fold === 'left' ? 1 : -1;
  /** How far inside the page a separator lies, as a share of its width; negative beyond the fold. */
  const inside = (x: number): number => ((x - at) * inward) / width;
  const depths = frame.separators.map((each) => inside(middleOf(each)));
  const within = depths.some((depth) => depth >= TAKEN && depth < APART);
  const kept = frame.separators.filter((_, i) => {
    const depth = depths[i] ?? 0;
    if (depth >= TAKEN) return true;
    if (depth <= -TAKEN) return false;
    return !within;
  });
  return { ...frame, separators: kept };
}

/** The ends of the fold between two facing frames, seen from the left page: half way between their nearest rules. */
export function foldBetween(
  pages: readonly RoomyPage[],
  frames: readonly (TableFrame | null)[],
): readonly [Point, Point] | null {
  const [left, right] = pages;
  const last = frames[0]?.separators.at(-1);
  const first = frames[1]?.separators[0];
  if (!left || !right || !last || !first || !frames[0] || !frames[1]) return null;
  const [a, b] = [frames[0].factor, frames[1].factor];
  const ends = [0, 1].map((end): readonly [Point, Point] => [
    left.toScan(traceAt(last, (end * left.image.height) / a) * a, end * left.image.height),
    right.toScan(traceAt(first, (end * right.image.height) / b) * b, end * right.image.height),
  ]);
  const gap = ends.map(([p, q]) => Math.hypot(p[0] - q[0], p[1] - q[1]));
  const [across] = [left.toScan(left.right, 0), left.toScan(left.left, 0)].map((p, i, all) =>
    Math.hypot(p[0] - (all[1 - i]?.[0] ?? 0), p[1] - (all[1 - i]?.[1] ?? 0)),
  );
  if (Math.max(...gap) > APART * 1.5 * (across ?? 0)) return null;
  const [upper, lower] = ends.map(([p, q]): Point => [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2]);
  return upper && lower ? [upper, lower] : null;
}
