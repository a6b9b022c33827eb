/** A page found by its paper alone, laid flat: its form need not be known. */
import type { Point, Quad } from '../../../schema/value.js';
import type { FoundPage, GreyImage } from '../../types.js';
import { homography, invert, type PlaneMap, project, rectangle } from '../matrix.js';
import type { Picture } from '../picture.js';
import { renderArea } from '../render.js';

/** A found page drawn upright with even light, and the exact ways there and back. */
export interface FlatFound {
  readonly image: GreyImage;
  readonly found: FoundPage;
  /** Maps a point of `image` to the picture as stored (pixels; the first pixel covers 0 to 1). */
  readonly toScan: PlaneMap;
  /** Undoes `toScan`. */
  readonly fromScan: PlaneMap;
}

/**
 * Draws a found page flat, its longer side `longest` pixels (no more than the picture holds is worth asking for).
 * Unwritten paper is `PAPER` grey. Straight sides only: what curls between them still curls.
 */
export function flattenFound(picture: Picture, found: FoundPage, longest: number): FlatFound {
  const { grey, scale } = picture;
  const aspect = aspectOf(found.corners, grey.width * scale, grey.height * scale);
  const width = Math.max(8, Math.round(longest * Math.min(1, aspect)));
  const height = Math.max(8, Math.round(longest * Math.min(1, 1 / aspect)));
  const target = rectangle(width, height);
  const there = homography(target, found.corners);
  const back = invert(there);
  return {
    image: renderArea(
      picture,
      (x, y) => {
        const [px, py] = project(there, x, y);
        return [px / scale, py / scale];
      },
      { x: 0, y: 0, width, height },
      1,
    ),
    found,
    toScan: (x, y) => project(there, x, y),
    fromScan: (x, y) => project(back, x, y),
  };
}

/** Sheets of the A series, upright: most pages are, so a page nearly of that shape is taken to be. */
const SERIES_A = Math.SQRT1_2;
const NEARLY = 0.07;

/**
 * Width over height of a page seen in perspective, the camera looking at the middle of a picture of the given size.
 * Undone as for a whiteboard (Zhang and He, 2003); where the perspective is too weak to tell, the sides' mean lengths.
 */
export function aspectOf(corners: Quad, pictureWidth: number, pictureHeight: number): number {
  const measured = inPerspective(corners, pictureWidth, pictureHeight) ?? bySides(corners);
  for (const series of [SERIES_A, 1 / SERIES_A]) {
    if (Math.abs(measured / series - 1) < NEARLY) return series;
  }
  return measured;
}

function bySides([a, b, c, d]: Quad): number {
  const length = (p: Point, q: Point): number => Math.hypot(p[0] - q[0], p[1] - q[1]);
  return (length(a, b) + length(d, c)) / Math.max(1e-6, length(a, d) + length(b, c));
}

function inPerspective(corners: Quad, width: number, height: number): number | null {
  const [a, b, c, d] = corners.map(([x, y]): Point => [x - width / 2, y - height / 2]);
  if (!a || !b || !c || !d) return null;
  const h = homography(rectangle(1, 1), [a, b, c, d]);
  // The columns of the map are the page's two directions: at right angles for the right focal length.
  const [h11, h12, , h21, h22, , h31, h32] = h;
  const both = h31 * h32;
  const size = Math.hypot(width, height);
  // A phone's lens sees between 35 and 90 degrees from corner to corner, mostly 75; tilted one way only, a page does
  // not tell.
  const usual = (0.65 * size) ** 2;
  const focal = Math.abs(both) < 2e-3 ? usual : -(h11 * h12 + h21 * h22) / both;
  const squared = Math.min((1.6 * size) ** 2, Math.max((0.5 * size) ** 2, focal));
  const across = (h11 * h11 + h21 * h21) / squared + h31 * h31;
  const down = (h12 * h12 + h22 * h22) / squared + h32 * h32;
  const aspect = Math.sqrt(across / down);
  return Number.isFinite(aspect) && aspect > 0.1 && aspect < 10 ? aspect : null;
}
