/** The sheet or open book in a picture, whatever form it is: its pages, corners, fold and which way is up. */
import type { Point, Quad } from '../../../schema/value.js';
import type { FoundPage } from '../../types.js';
import { homography, type PlaneMap, project } from '../matrix.js';
import type { ColourImage, Picture } from '../picture.js';
import { PAPER, renderArea } from '../render.js';
import { directionOf, lettersOf, uprightness } from './direction.js';
import { cornersOf, crossing, type Edge, findEdge, findFoldedEdge } from './edge.js';
import { type Fold, findFold } from './fold.js';
import { type PaperSign, paperMask, whitenessOf } from './mask.js';
import { areaOf, filledQuad } from './quad.js';

/** A sheet or open book as seen. Corners are clockwise from its own top left, in pixels of the picture as stored. */
export interface SeenSheet {
  /** One page, or the left and the right one of a spread. */
  readonly pages: readonly FoundPage[];
  readonly corners: Quad;
  /** The fold's upper and lower end, or null for a single page. */
  readonly fold: readonly [Point, Point] | null;
  /** Share of the outline at which paper is seen to end; 0 if the whole picture was taken for the sheet. */
  readonly seen: number;
  /** How many sides are no more than the picture's border: the page may be cut off there. */
  readonly cutSides: number;
  /** How clear the way the writing runs is, and which end is up (negative: against what was taken): 0 to 1. */
  readonly sure: { readonly direction: number; readonly up: number };
}

const SIGNS: readonly PaperSign[] = ['colour', 'brightness', 'whiteness'];
/** Longest side of the sheet as drawn to be looked at, pixels. */
const LOOK = 1000;
/** A run longer than this share of the sheet's longest side is a rule. */
const RULE = 0.045;
/** A fold is at least this dark. */
const LEAST_FOLD = 0.035;

/** Finds the sheet; never fails: a picture without edges of paper is taken whole. */
export function findSheet(picture: Picture): SeenSheet {
  const outline = bestOutline(picture);
  const upright = turnUpright(picture, outline.quad);
  const { quad, sure } = upright;
  const [across, down] = sidesOf(quad);
  const fold = across > down * 1.08 ? findFold(lookAt(picture, quad, false)) : null;
  const toStored = scaler(picture.mediumScale * picture.scale);
  const shared = { seen: outline.seen, cutSides: outline.cutSides, sure };
  if (fold === null || fold.depth < LEAST_FOLD) {
    const corners = mapped(quad, toStored);
    return { ...shared, corners, fold: null, pages: [page(corners, 'single')] };
  }
  const { outer, upper, lower } = splitAt(picture.medium, quad, fold, outline.seen > 0);
  const [a, b, c, d] = mapped(outer, toStored);
  const [p, q] = [toStored(upper), toStored(lower)];
  return {
    ...shared,
    corners: [a, b, c, d],
    fold: [p, q],
    pages: [page([a, p, q, d], 'left'), page([p, b, c, q], 'right')],
  };
}

function page(corners: Quad, side: FoundPage['side']): FoundPage {
  const [[x0, y0], [x1, y1]] = corners;
  const quarter = Math.round(Math.atan2(y1 - y0, x1 - x0) / (Math.PI / 2));
  const turns = [0, 270, 180, 90] as const;
  return { corners, side, rotation: turns[((quarter % 4) + 4) % 4] ?? 0 };
}

interface Outline {
  /** Clockwise in the picture, in pixels of `medium`. */
  readonly quad: Quad;
  readonly seen: number;
  readonly cutSides: number;
}

/** The quadrilateral of paper whose sides are seen best, among what the signs of paper show. */
function bestOutline(picture: Picture): Outline {
  const { medium, small } = picture;
  const factor = picture.smallScale / picture.mediumScale;
  let best: (Outline & { readonly worth: number }) | null = null;
  for (const sign of SIGNS) {
    const mask = paperMask(small, sign);
    const filled = mask === null ? null : filledQuad(mask);
    if (filled === null || filled.likeness < 0.72) continue;
    const outline = refined(medium, mapped(filled.quad, scaler(factor)));
    if (outline === null) continue;
    const share = areaOf(outline.quad) / (medium.width * medium.height);
    if (share < 0.08) continue;
    const worth = outline.seen * filled.likeness ** 2 * (0.6 + 0.4 * Math.min(1, share / 0.5));
    if (best === null || worth > best.worth) best = { ...outline, worth };
  }
  const { width, height } = medium;
  return (
    best ?? {
      quad: [
        [0, 0],
        [width, 0],
        [width, height],
        [0, height],
      ],
      seen: 0,
      cutSides: 4,
    }
  );
}

/** The quadrilateral with its sides moved to where paper is seen to end, twice: first from far, then from near. */
function refined(medium: ColourImage, start: Quad): Outline | null {
  const { width, height } = medium;
  let quad = start;
  let edges: readonly Edge[] = [];
  for (const share of [0.055, 0.02]) {
    const reach = share * Math.sqrt(areaOf(quad));
    edges = quad.map((corner, i) => findEdge(medium, corner, quad[(i + 1) % 4] ?? corner, reach));
    const corners = cornersOf(edges);
    if (corners === null) return null;
    quad = corners;
  }
  const cut = edges.filter(({ points: [p, q] }) => p && q && onBorder(p, q, width, height)).length;
  return { quad, seen: edges.reduce((sum, edge) => sum + edge.seen, 0) / 4, cutSides: cut };
}

function onBorder(p: Point, q: Point, width: number, height: number): boolean {
  const near = 4;
  return (
    (p[0] < near && q[0] < near) ||
    (p[1] < near && q[1] < near) ||
    (p[0] > width - near && q[0] > width - near) ||
    (p[1] > height - near && q[1] > height - near)
  );
}

/** The same quadrilateral, its first corner the writing's own top left. */
function turnUpright(
  picture: Picture,
  start: Quad,
): { readonly quad: Quad; readonly sure: SeenSheet['sure'] } {
  const first = lettersOf(lookAt(picture, start, true), LOOK * RULE);
  const direction = directionOf(first);
  const quad = direction.lying ? start : rolled(start, 1);
  const letters = direction.lying ? first : lettersOf(lookAt(picture, quad, true), LOOK * RULE);
  const up = uprightness(letters);
  return {
    quad: up >= 0 ? quad : rolled(quad, 2),
    sure: { direction: direction.sure, up: Math.abs(up) },
  };
}

function rolled(quad: Quad, by: number): Quad {
  const at = (i: number): Point => quad[(i + by) % 4] ?? quad[0];
  return [at(0), at(1), at(2), at(3)];
}

/** Mean lengths of the lying and of the standing sides. */
function sidesOf([a, b, c, d]: Quad): readonly [number, number] {
  const length = (p: Point, q: Point): number => Math.hypot(p[0] - q[0], p[1] - q[1]);
  return [(length(a, b) + length(d, c)) / 2, (length(a, d) + length(b, c)) / 2];
}

/** The sheet drawn flat, no more than `LOOK` pixels; with its light evened or as it is. */
function lookAt(picture: Picture, quad: Quad, evened: boolean) {
  const [across, down] = sidesOf(quad);
  const size = LOOK / Math.max(across, down);
  const width = Math.max(8, Math.round(across * size));
  const height = Math.max(8, Math.round(down * size));
  const target = rectangle(width, height);
  if (evened) {
    const matrix = homography(target, mapped(quad, scaler(picture.mediumScale)));
    const map: PlaneMap = (x, y) => project(matrix, x, y);
    return renderArea(picture, map, { x: 0, y: 0, width, height }, 1);
  }
  const matrix = homography(target, quad);
  const { medium } = picture;
  const white = whitenessOf(medium);
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [px, py] = project(matrix, x + 0.5, y + 0.5);
      const column = Math.min(medium.width - 1, Math.max(0, Math.floor(px)));
      const row = Math.min(medium.height - 1, Math.max(0, Math.floor(py)));
      data[y * width + x] = white[row * medium.width + column] ?? PAPER;
    }
  }
  return { data, width, height };
}

export function rectangle(width: number, height: number): Quad {
  return [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ];
}

/** The outer corners and the ends of the fold of an open book, whose long sides bend at the fold. */
function splitAt(
  medium: ColourImage,
  quad: Quad,
  fold: Fold,
  edged: boolean,
): { readonly outer: Quad; readonly upper: Point; readonly lower: Point } {
  const frame = homography(rectangle(1, 1), quad);
  const upper = project(frame, fold.upper, 0);
  const lower = project(frame, fold.lower, 1);
  if (!edged) return { outer: quad, upper, lower };
  const reach = 0.025 * Math.sqrt(areaOf(quad));
  const [a, b, c, d] = quad;
  const shareOf = (p: Point, from: Point, to: Point): number =>
    Math.hypot(p[0] - from[0], p[1] - from[1]) / Math.max(1, Math.hypot(to[0] - from[0], to[1] - from[1]));
  const top = findFoldedEdge(medium, a, b, shareOf(upper, a, b), reach);
  const bottom = findFoldedEdge(medium, c, d, shareOf(lower, c, d), reach);
  const right = findEdge(medium, b, c, reach);
  const left = findEdge(medium, d, a, reach);
  const outer = cornersOf([top, right, bottom, left]) ?? quad;
  return { outer, upper: meeting(top, upper, lower), lower: meeting(bottom, lower, upper) };
}

/** Where the fold meets a bent side: between its meetings with the two halves. */
function meeting({ points }: Edge, end: Point, other: Point): Point {
  const [p, m, q] = points;
  if (!p || !m || !q) return end;
  const one = crossing(p, m, end, other);
  const two = crossing(m, q, end, other);
  return one && two ? [(one[0] + two[0]) / 2, (one[1] + two[1]) / 2] : end;
}

function scaler(factor: number): (point: Point) => Point {
  return ([x, y]) => [x * factor, y * factor];
}

function mapped([a, b, c, d]: Quad, by: (point: Point) => Point): Quad {
  return [by(a), by(b), by(c), by(d)];
}
