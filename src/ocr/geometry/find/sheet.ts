/** The sheet or open book in a picture, whatever form it is: its pages, corners, fold and which way is up. */
import type { Point, Quad } from '../../../schema/value.js';
import type { FoundPage } from '../../types.js';
import { homography, type PlaneMap, project, rectangle, scaleQuad } from '../matrix.js';
import type { ColourImage, Picture } from '../picture.js';
import { PAPER, renderArea } from '../render.js';
import { whitenessOf } from './brightness.js';
import { directionOf, lettersOf, uprightness } from './direction.js';
import { cornersOf, type Edge, findEdge, findFoldedEdge } from './edge.js';
import { findFold, findGap } from './fold.js';
import { type PaperSign, paperMask } from './mask.js';
import { outlineNear } from './outline.js';
import { areaOf, filledQuad, halves } from './quad.js';

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

const SIGNS: readonly PaperSign[] = ['colour', 'brightness', 'whiteness', 'edges'];
/** Longest side of the sheet as drawn to be looked at, pixels. */
const LOOK = 1000;
/** A run longer than this share of the sheet's longest side is a rule. */
const RULE = 0.045;
/** An outline seen so well needs no other sign of paper. */
const PLAIN = { seen: 0.97, likeness: 0.94 } as const;
/** An outline is one if this share of it shows paper ending, and of each side this: chance finds 0.4 to 0.7. */
const LEAST_SEEN = 0.8;
const LEAST_SIDE = 0.55;
const PLAIN_SIDE = 0.85;
/** A side bends at a fold if so much more of it is then seen. */
const BENT = 0.15;
/** Letters that tell no more than this which end is up tell nothing. */
const UNSURE = 0.03;
/** A sheet this much wider than high may be a spread. */
const WIDE = 1.08;
/** Outlines with a corner farther apart than this are two, as a share of the picture's diagonal. */
const OTHER = 0.02;
/** A fold is at least this dark. */
const LEAST_FOLD = 0.035;

/** Finds the sheet; never fails: a picture without edges of paper is taken whole. */
export function findSheet(picture: Picture): SeenSheet {
  return sheetWithin(picture, bestOutline(picture));
}

/**
 * A sheet parted in its middle, and other outlines of paper that differ from its own: worth a look when no form lies on it. In
 * black and white the rule of a table passes for the fold.
 */
export function otherSheets(picture: Picture, sheet: SeenSheet): readonly SeenSheet[] {
  const toStored = picture.mediumScale * picture.scale;
  const apart = OTHER * Math.hypot(picture.grey.width, picture.grey.height) * picture.scale;
  const others: SeenSheet[] = [];
  for (const outline of [...outlinesOf(picture, true), wholeOutline(picture)]) {
    const corners = scaleQuad(outline.quad, toStored);
    const known = [sheet, ...others].some((each) =>
      corners.every(([x, y]) => each.corners.some(([u, v]) => Math.hypot(x - u, y - v) < apart)),
    );
    if (!known && outline.seen > 0) others.push(sheetWithin(picture, outline));
  }
  return sheet.fold === null ? others : [partedInTheMiddle(sheet), ...others];
}

function partedInTheMiddle(sheet: SeenSheet): SeenSheet {
  const [left, right] = halves(sheet.corners);
  return { ...sheet, fold: [left[1], left[2]], pages: [pageAt(left, 'left'), pageAt(right, 'right')] };
}

function sheetWithin(picture: Picture, outline: Outline): SeenSheet {
  const upright = turnUpright(picture, outline.quad);
  const { quad, sure } = upright;
  const [across, down] = sidesOf(quad);
  const dark = across > down * WIDE ? findFold(lookAt(picture, quad, false)) : null;
  const fold = dark === null || dark.depth >= LEAST_FOLD ? dark : findGap(lookAt(picture, quad, true));
  const toStored = picture.mediumScale * picture.scale;
  const shared = { seen: outline.seen, cutSides: outline.cutSides, sure };
  if (fold === null) {
    const corners = scaleQuad(quad, toStored);
    return { ...shared, corners, fold: null, pages: [pageAt(corners, 'single')] };
  }
  const frame = homography(rectangle(1, 1), quad);
  const [upper, lower] = [project(frame, fold.upper, 0), project(frame, fold.lower, 1)];
  const [a, b, c, d] = quad;
  const halves: readonly Quad[] = [
    [a, upper, lower, d],
    [upper, b, c, lower],
  ];
  const reach = 0.025 * Math.sqrt(areaOf(quad));
  const near = outline.seen > 0 ? outlineNear(picture.medium, halves, reach) : halves;
  const [left = quad, right = quad] = near.map((half) => scaleQuad(half, toStored));
  return {
    ...shared,
    corners: [left[0], right[1], right[2], left[3]],
    fold: [left[1], left[2]],
    pages: [pageAt(left, 'left'), pageAt(right, 'right')],
  };
}

/** A page by its corners, clockwise from its own top left, with the quarter turn that brings it upright. */
export function pageAt(corners: Quad, side: FoundPage['side']): FoundPage {
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
  return outlinesOf(picture, false)[0] ?? wholeOutline(picture);
}

/** Outlines by the signs of paper, the likeliest first; `all` of them, or no more once one is plain. */
function outlinesOf({ medium, small, smallScale, mediumScale }: Picture, all: boolean): readonly Outline[] {
  const found: { readonly outline: Outline; readonly worth: number }[] = [];
  for (const sign of SIGNS) {
    const mask = paperMask(small, sign);
    const filled = mask === null ? null : filledQuad(mask);
    if (filled === null || filled.likeness < 0.72) continue;
    const outline = refined(medium, scaleQuad(filled.quad, smallScale / mediumScale));
    if (outline === null) continue;
    const share = areaOf(outline.quad) / (medium.width * medium.height);
    if (share < 0.08) continue;
    const worth = outline.seen * filled.likeness ** 2 * (0.6 + 0.4 * Math.min(1, share / 0.5));
    found.push({ outline, worth });
    if (!all && outline.seen > PLAIN.seen && filled.likeness > PLAIN.likeness) break;
  }
  return found.toSorted((a, b) => b.worth - a.worth).map(({ outline }) => outline);
}

/** A scan little larger than its page: paper against the lid, as bright as itself; or no edge at all. */
function wholeOutline({ medium }: Picture): Outline {
  const { width, height } = medium;
  const inside = 0.012 * Math.max(width, height);
  const within: Quad = [
    [inside, inside],
    [width - inside, inside],
    [width - inside, height - inside],
    [inside, height - inside],
  ];
  return refined(medium, within) ?? { quad: rectangle(width, height), seen: 0, cutSides: 4 };
}

/** The quadrilateral with its sides moved to where paper is seen to end, twice: first from far, then from near. */
function refined(medium: ColourImage, start: Quad): Outline | null {
  const { width, height } = medium;
  let quad = start;
  let edges: readonly Edge[] = [];
  for (const share of [0.055, 0.02]) {
    const reach = share * Math.sqrt(areaOf(quad));
    edges = quad.map((corner, i) => {
      const next = quad[(i + 1) % 4] ?? corner;
      const near = sideNear(medium, corner, next, reach);
      // A page's side close to the picture's is seen plainly, or the paper goes on beyond the picture.
      if (onBorder(corner, next, width, height)) {
        return near.seen >= PLAIN_SIDE ? near : { points: [corner, next], seen: 0, contrast: 0 };
      }
      if (near.seen >= LEAST_SIDE || share < 0.03) return near;
      // A side that is nowhere near was led astray by what lies beside the page: it is looked for farther off.
      return sideNear(medium, corner, next, reach * 2.2);
    });
    const corners = cornersOf(edges);
    if (corners === null) return null;
    quad = corners;
  }
  const cut = edges.map(({ points }) => {
    const [p, q] = [points[0], points.at(-1)];
    return p !== undefined && q !== undefined && onBorder(p, q, width, height);
  });
  // Where the picture ends nothing is seen to end; what is seen of the other sides must do.
  const open = edges.filter((_, i) => cut[i] !== true);
  if (open.length < 2 || open.some((edge) => edge.seen < LEAST_SIDE)) return null;
  const seen = open.reduce((sum, edge) => sum + edge.seen, 0) / open.length;
  return seen < LEAST_SEEN ? null : { quad, seen, cutSides: 4 - open.length };
}

/** A side of the sheet: straight, or bent in its middle if that shows more of it, as in an open book seen from aside. */
function sideNear(medium: ColourImage, from: Point, to: Point, reach: number): Edge {
  const straight = findEdge(medium, from, to, reach);
  if (straight.seen >= PLAIN_SIDE) return straight;
  const bent = findFoldedEdge(medium, from, to, 0.5, reach);
  return bent.seen > straight.seen + BENT ? bent : straight;
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
  const turned = rolled(quad, 2);
  const held = (way: Quad): boolean => pageAt(way, 'single').rotation === picture.turn;
  // Where letters hardly tell, the camera is believed to have been held the right way up.
  const overTurned = Math.abs(up) < UNSURE && held(quad) !== held(turned) ? held(turned) : up < 0;
  return { quad: overTurned ? turned : quad, sure: { direction: direction.sure, up: Math.abs(up) } };
}

/** A quadrilateral with its first corner `by` further on. */
export function rolled(quad: Quad, by: number): Quad {
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
    const matrix = homography(target, scaleQuad(quad, picture.mediumScale));
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
