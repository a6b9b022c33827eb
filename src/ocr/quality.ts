/** How good a picture of a page is, and what the person at the camera can do about it. */

import type { Point, Quad } from '../schema/value.js';
import { contains } from './geometry/find/quad.js';
import { homography, project, rectangle, scaleQuad } from './geometry/matrix.js';
import { type ColourImage, type Picture, reducedPicture } from './geometry/picture.js';
import { quantile } from './statistics.js';
import type { FoundPage, ScanImage } from './types.js';

export interface Quality {
  /** Pixels an inch of the page, or null where its size is not known. */
  readonly dpi: number | null;
  /** Pixels along the page's longer side. */
  readonly pixels: number;
  /** How many pixels the edge of a stroke is spread over; 1.5 to 3 is sharp. Null on a page without writing. */
  readonly edge: number | null;
  /** Brightness of the paper, 0 to 1. */
  readonly brightness: number;
  /** Brightness of its darker parts as a share of its brighter ones, 0 to 1. */
  readonly evenness: number;
  /** How much darker than paper the writing is, 0 to 1. */
  readonly contrast: number;
  /** Share of the page where a lamp is mirrored. */
  readonly glare: number;
  /** Share of the page that something like a finger covers. */
  readonly finger: number;
  /** Whether part of the page lies outside the picture. */
  readonly cutOff: boolean;
  /** Whether the picture has a size that messengers give, and nothing of the camera left. */
  readonly shrunk: boolean;
}

export type Advice =
  | 'too-dark'
  | 'uneven-light'
  | 'blurred'
  | 'low-contrast'
  | 'glare'
  | 'finger'
  | 'cut-off'
  | 'low-resolution'
  | 'shrunk';

/** Below this, printed text of register size is no longer read reliably, dots per inch. */
const COARSEST_DPI = 130;
/** The same for a page of unknown size: an A5 page at that density. */
const FEWEST_PIXELS = 1075;
/** An edge of strokes spread over more than this is out of focus: pixels, and share of the page's longer side. */
const WIDE_EDGE = 3.6;
const WIDE_SHARE = 1 / 620;
/** Longest sides that messengers give pictures. */
const MESSENGER_SIDES = new Set([960, 1080, 1280, 1440, 1600, 1920, 2048, 2560]);

/** What to tell the person while still at the page; the worst first. */
export function adviceFor(quality: Quality): readonly Advice[] {
  const { dpi, pixels, edge } = quality;
  const advice: (Advice | false)[] = [
    quality.cutOff && 'cut-off',
    quality.finger > 0.002 && 'finger',
    edge !== null && edge > WIDE_EDGE && edge / pixels > WIDE_SHARE && 'blurred',
    quality.brightness < 0.3 && 'too-dark',
    quality.glare > 0.004 && 'glare',
    (dpi === null ? pixels < FEWEST_PIXELS : dpi < COARSEST_DPI) && 'low-resolution',
    quality.shrunk && 'shrunk',
    quality.evenness < 0.4 && 'uneven-light',
    edge !== null && quality.contrast < 0.25 && 'low-contrast',
  ];
  return advice.filter((each) => each !== false);
}

/** Measures one page of a picture. `mm` is the page's size where known; `cut` says that its sheet goes on beyond the picture. */
export function qualityOf(
  picture: Picture,
  scan: Pick<ScanImage, 'width' | 'height' | 'dpi'>,
  page: FoundPage,
  mm: readonly [number, number] | null,
  cut: boolean,
): Quality {
  const { corners } = page;
  const [a, b, c, d] = corners;
  const across = (length(a, b) + length(d, c)) / 2;
  const down = (length(a, d) + length(b, c)) / 2;
  const pixels = Math.max(across, down);
  const longest = Math.max(scan.width, scan.height);
  const light = lightOn(picture, scaleQuad(corners, 1 / picture.scale));
  const strokes = strokesOf(picture, scaleQuad(corners, 1 / picture.scale));
  const spots = spotsOn(picture.medium, scaleQuad(corners, 1 / (picture.scale * picture.mediumScale)));
  return {
    dpi: mm === null ? null : Math.round((pixels / Math.max(...mm)) * 25.4),
    pixels: Math.round(pixels),
    edge: strokes.edge === null ? null : hundredth(strokes.edge * picture.scale),
    brightness: hundredth(light.middle / 255),
    evenness: hundredth(light.low / Math.max(1, light.high)),
    contrast: hundredth(strokes.contrast),
    ...spots,
    cutOff: cut || isCutOff(corners, scan.width, scan.height),
    shrunk: !picture.camera && scan.dpi === null && MESSENGER_SIDES.has(longest),
  };
}

function length(p: Point, q: Point): number {
  return Math.hypot(p[0] - q[0], p[1] - q[1]);
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A corner this far outside, as a share of the page, is not measurement any more. */
function isCutOff(corners: Quad, width: number, height: number): boolean {
  const reach = length(corners[0], corners[2]) * 0.012;
  return corners.some(([x, y]) => x < -reach || y < -reach || x > width + reach || y > height + reach);
}

/** Levels of paper over a page, from the dark tenth to the bright one. */
function lightOn({ light }: Picture, corners: Quad): { low: number; middle: number; high: number } {
  const values: number[] = [];
  for (let row = 0; row < light.rows; row += 1) {
    for (let column = 0; column < light.columns; column += 1) {
      const at: Point = [(column + 0.5) * light.step, (row + 0.5) * light.step];
      if (contains(corners, at)) values.push(light.data[row * light.columns + column] ?? 0);
    }
  }
  values.sort((p, q) => p - q);
  const at = (share: number): number => values[Math.floor((values.length - 1) * share)] ?? 255;
  return { low: at(0.08), middle: at(0.5), high: at(0.92) };
}

const SPAN = 9;
const ROWS = 160;

/** Strokes seen, at full size and when none are left there: a blank page shows a few specks, a written one hundreds. */
const FEWEST = { sharp: 40, coarse: 150 } as const;
/** How much smaller a picture without strokes is looked at: what is quite out of focus has soft edges only. */
const COARSER = 4;

/** The strokes of a page; those of a picture quite out of focus too. */
function strokesOf(picture: Picture, corners: Quad): { edge: number | null; contrast: number } {
  const strokes = strokesOn(picture, corners, FEWEST.sharp);
  if (strokes.edge !== null) return strokes;
  const { picture: coarse, factor } = reducedPicture(picture, COARSER);
  const soft = strokesOn(coarse, scaleQuad(corners, 1 / factor), FEWEST.coarse);
  return soft.edge === null ? strokes : { ...soft, edge: soft.edge * factor };
}

/** Contrast of strokes, and over how many pixels of `grey` their edges are spread (of the sharper third). */
function strokesOn(
  { grey, light }: Picture,
  corners: Quad,
  fewest: number,
): { edge: number | null; contrast: number } {
  const { data, width, height } = grey;
  const frame = homography(rectangle(1, 1), corners);
  const widths: number[] = [];
  const depths: number[] = [];
  for (let i = 0; i < ROWS; i += 1) {
    // Short runs of the picture's own rows, spread over the page: both lying and standing pages have upright strokes.
    for (let k = 0; k < 8; k += 1) {
      const [px, py] = project(
        frame,
        0.06 + (0.88 * (k + ((i * 7) % 10) / 10)) / 8.9,
        0.04 + (0.92 * i) / ROWS,
      );
      const y = Math.floor(py);
      const from = Math.max(SPAN, Math.floor(px));
      const to = Math.min(width - SPAN - 1, from + 90);
      if (y < 0 || y >= height) continue;
      const row = y * width;
      for (let x = from; x < to; x += 1) {
        const slope = Math.abs((data[row + x + 1] ?? 0) - (data[row + x] ?? 0));
        if (slope < 6) continue;
        let [low, high, steepest] = [255, 0, 0];
        for (let j = -SPAN; j < SPAN; j += 1) {
          const value = data[row + x + j] ?? 0;
          low = Math.min(low, value);
          high = Math.max(high, value);
          steepest = Math.max(steepest, Math.abs((data[row + x + j + 1] ?? 0) - value));
        }
        const paper =
          light.data[
            Math.min(light.rows - 1, Math.floor(y / light.step)) * light.columns +
              Math.min(light.columns - 1, Math.floor(x / light.step))
          ] ?? 255;
        // Only the steepest place of a stroke's edge counts, and only strokes clearly darker than paper.
        if (slope < steepest || high - low < 0.22 * paper) continue;
        widths.push((high - low) / slope);
        depths.push((high - low) / Math.max(1, paper));
        x += SPAN;
      }
    }
  }
  if (widths.length < fewest) return { edge: null, contrast: quantile(depths, 0.75) };
  return { edge: quantile(widths, 0.33), contrast: Math.min(1, quantile(depths, 0.75)) };
}

/** A page looked at in cells of this many across. */
const CELLS = 160;

/** Shares of the page that mirror a lamp, and that a finger reaching in from the outside covers. */
function spotsOn(medium: ColourImage, corners: Quad): { glare: number; finger: number } {
  const frame = homography(rectangle(1, 1), corners);
  const cells = Array.from({ length: CELLS * CELLS }, (_, i) => {
    const [x, y] = project(frame, ((i % CELLS) + 0.5) / CELLS, (Math.floor(i / CELLS) + 0.5) / CELLS);
    const column = Math.min(medium.width - 1, Math.max(0, Math.floor(x)));
    const row = Math.min(medium.height - 1, Math.max(0, Math.floor(y)));
    const at = (row * medium.width + column) * 3;
    return [medium.data[at] ?? 0, medium.data[at + 1] ?? 0, medium.data[at + 2] ?? 0] as const;
  });
  const paper = [0, 1, 2].map((channel) =>
    quantile(
      cells.map((cell) => cell[channel] ?? 0),
      0.6,
    ),
  );
  const [red = 1, green = 1, blue = 1] = paper;
  const mirrored = cells.filter((cell) => Math.min(...cell) >= 250).length / cells.length;
  const skin = cells.map(([r, g, b]) => {
    const redder = r / Math.max(1, g) / (red / Math.max(1, green));
    const yellower = g / Math.max(1, b) / (green / Math.max(1, blue));
    return (
      r > 70 && redder > 1.16 && redder < 1.9 && yellower < 1.9 && r + g + b < (red + green + blue) * 0.97
    );
  });
  return {
    glare: Math.max(red, green, blue) > 242 ? 0 : thousandth(mirrored),
    finger: thousandth(reachingIn(skin) / cells.length),
  };
}

function thousandth(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Cells of thick parts that touch the page's rim and reach well into it; stamps and stains lie inside or are thin. */
function reachingIn(marked: readonly boolean[]): number {
  const at = (x: number, y: number): boolean =>
    x >= 0 && y >= 0 && x < CELLS && y < CELLS && marked[y * CELLS + x] === true;
  const thick = marked.map((_, i) => {
    const [x, y] = [i % CELLS, Math.floor(i / CELLS)];
    let count = 0;
    for (let dy = -2; dy <= 2; dy += 1)
      for (let dx = -2; dx <= 2; dx += 1) if (at(x + dx, y + dy)) count += 1;
    return count >= 17;
  });
  const left = thick.slice();
  let covered = 0;
  for (let start = 0; start < left.length; start += 1) {
    if (left[start] !== true) continue;
    left[start] = false;
    const stack = [start];
    const part: number[] = [];
    for (let i = stack.pop(); i !== undefined; i = stack.pop()) {
      part.push(i);
      const [x, y] = [i % CELLS, Math.floor(i / CELLS)];
      for (const [nx, ny] of [
        [x - 1, y],
        [x + 1, y],
        [x, y - 1],
        [x, y + 1],
      ] as const) {
        if (nx < 0 || ny < 0 || nx >= CELLS || ny >= CELLS) continue;
        const j = ny * CELLS + nx;
        if (left[j] !== true) continue;
        left[j] = false;
        stack.push(j);
      }
    }
    const depth = part.map((i) => {
      const [x, y] = [i % CELLS, Math.floor(i / CELLS)];
      return Math.min(x, y, CELLS - 1 - x, CELLS - 1 - y);
    });
    const touches = Math.min(...depth) <= 2;
    if (touches && Math.max(...depth) >= 8) covered += part.length;
  }
  return covered;
}
