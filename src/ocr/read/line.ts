/**
 * Makes a cut-out box ready for a reader: light evened, guide dots and rules taken away, what hangs in from
 * the lines above and below cleared, trimmed to the ink. Also tells an empty box from a written one.
 */
import { median } from '../statistics.js';
import type { GreyImage } from '../types.js';
import {
  evenLight,
  grown,
  heightOf,
  type InkImage,
  inkOf,
  inkThreshold,
  type Patch,
  patchesOf,
  widthOf,
} from './grey.js';

export interface PreparedLine {
  /** The written part on white, with a margin; null if nothing is written in the box. */
  readonly image: GreyImage | null;
  readonly pixelsPerMm: number;
  /** Area of ink left, mm²; what a confidence that the box is blank rests on. */
  readonly inkArea: number;
}

/** The extent of the written part, pixels (both ends included). */
interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Lengths in mm, areas in mm², of what stands on these forms. */
const LIGHT_TILE = 12;
const LARGEST_GUIDE_DOT = 0.7;
const GUIDE_ROW_SPREAD = 0.3;
/**
 * Signs that a patch in the row belongs to a letter: so much larger than the dots (alone it is enough, a little
 * less with another sign), so far out of their step (in steps).
 */
const LARGER_THAN_GUIDE = 1.75;
const STEP_TOLERANCE = 0.25;
/** So far above or below the row of dots, mm. */
const OFF_ROW = 0.12;
const THICKEST_RULE = 0.7;
const SPECKLE_AREA = 0.035;
/** A spot no larger than this, with nothing as tall as a letter so near, is dirt and no mark of a letter. */
const LARGEST_SPOT = 0.75;
const SPOT_REACH = 1.2;
/** A letter is so broad or so high at least. */
const LEAST_LETTER = 1.3;
const MARGIN = 0.9;
/** Pixels around ink that belong to its soft edge. */
const SOFT_EDGE = 2;
/** A box with less ink, or none as tall as a small letter, is blank. */
const LEAST_INK_AREA = 0.3;
const LEAST_INK_HEIGHT = 1;

export function prepareLine(image: GreyImage, dpi: number): PreparedLine {
  const pixelsPerMm = dpi / 25.4;
  const even = evenLight(image, LIGHT_TILE * pixelsPerMm);
  const threshold = inkThreshold(even);
  const ink = inkOf(even, threshold);
  eraseRules(ink, pixelsPerMm);
  const patches = patchesOf(ink);
  const guide = guideDots(patches, pixelsPerMm, ink.width);
  const own = patches.filter((patch) => !guide.has(patch) && !isForeign(patch, ink, pixelsPerMm));
  const kept = withoutSpots(own, pixelsPerMm);
  const inkArea = kept.reduce((sum, patch) => sum + patch.pixels.length, 0) / pixelsPerMm ** 2;
  const tallest = kept.reduce((most, patch) => Math.max(most, heightOf(patch)), 0) / pixelsPerMm;
  if (inkArea < LEAST_INK_AREA || tallest < LEAST_INK_HEIGHT) {
    return { image: null, pixelsPerMm, inkArea };
  }
  const extent = extentOf(kept);
  const clean = paint(even, kept, extent, Math.round(MARGIN * pixelsPerMm));
  return { image: clean, pixelsPerMm, inkArea };
}

/** Clears solid lines: ink that runs far along a row (or down a column) and is thin across it. */
function eraseRules(ink: InkImage, pixelsPerMm: number): void {
  const thick = Math.max(1, Math.round(THICKEST_RULE * pixelsPerMm));
  eraseRulesAlong(
    ink,
    Math.max(10 * pixelsPerMm, ink.width * 0.5),
    thick,
    1,
    ink.width,
    ink.width,
    ink.height,
  );
  eraseRulesAlong(ink, ink.height * 0.75, thick, ink.width, 1, ink.height, ink.width);
}

/**
 * Erases rules along one direction. `step` is the stride along the rule, `across` the stride across it,
 * `length` and `breadth` the number of pixels in each.
 */
function eraseRulesAlong(
  { data }: InkImage,
  least: number,
  thick: number,
  step: number,
  across: number,
  length: number,
  breadth: number,
): void {
  const isRule = new Uint8Array(breadth);
  for (let line = 0; line < breadth; line++) {
    let run = 0;
    let gap = 0;
    let longest = 0;
    for (let at = 0; at < length; at++) {
      if (data[line * across + at * step] === 1) {
        run += 1 + gap;
        gap = 0;
        longest = Math.max(longest, run);
      } else if (run > 0 && ++gap > 2) {
        run = 0;
        gap = 0;
      }
    }
    if (longest >= least) isRule[line] = 1;
  }
  for (let line = 0; line < breadth; line++) {
    if (isRule[line] !== 1) continue;
    for (let at = 0; at < length; at++) {
      let from = line;
      let to = line;
      while (from > 0 && line - from < thick && data[(from - 1) * across + at * step] === 1) from -= 1;
      while (to < breadth - 1 && to - line < thick && data[(to + 1) * across + at * step] === 1) to += 1;
      // Letters standing on the rule are thicker than it: they stay.
      if (to - from + 1 > thick) continue;
      for (let each = from; each <= to; each++) data[each * across + at * step] = 0;
    }
  }
}

/**
 * The dots printed to write on: many small patches of one size in one row, evenly spaced. A dot under a
 * letter (ạ, ị) often falls into the same row: it is told by standing out of step, or by being larger.
 */
function guideDots(patches: readonly Patch[], pixelsPerMm: number, width: number): ReadonlySet<Patch> {
  const most = LARGEST_GUIDE_DOT * pixelsPerMm;
  const small = patches.filter((patch) => heightOf(patch) <= most && widthOf(patch) <= 6 * most);
  const spread = GUIDE_ROW_SPREAD * pixelsPerMm;
  let row: readonly Patch[] = [];
  for (const candidate of small) {
    const members = small.filter((other) => Math.abs(middleY(other) - middleY(candidate)) <= spread);
    if (members.length > row.length) row = members;
  }
  // A row of dots, not the dots of a few letters: at least one every 4 mm.
  if (row.length < Math.max(4, width / pixelsPerMm / 4)) return new Set();
  const dots = row.filter((patch) => widthOf(patch) <= most);
  const size = median(dots.map((patch) => patch.pixels.length));
  const step = spacing(dots);
  const line = median(dots.map(middleY));
  const letters = patches.filter(
    (patch) => heightOf(patch) > most && patch.top < middleY(row[0] ?? patch) - most,
  );
  return new Set(
    row.filter((patch) => {
      // Dots run together by a coarse picture.
      if (widthOf(patch) > most) return true;
      if (
        !letters.some((letter) => letter.left - spread <= patch.right && letter.right + spread >= patch.left)
      ) {
        return true;
      }
      const larger = patch.pixels.length / size;
      if (larger > LARGER_THAN_GUIDE) return false;
      const doubts =
        Number(larger > LARGER_THAN_GUIDE - 0.25) +
        Number(Math.abs(middleY(patch) - line) > OFF_ROW * pixelsPerMm) +
        Number(!isInStep(patch, dots, step));
      return doubts < 2;
    }),
  );
}

function middleX(patch: Patch): number {
  return (patch.left + patch.right) / 2;
}

function middleY(patch: Patch): number {
  return (patch.top + patch.bottom) / 2;
}

/** The usual distance between neighbouring dots of a row. */
function spacing(dots: readonly Patch[]): number {
  const places = dots.map(middleX).sort((left, right) => left - right);
  return median(places.slice(1).map((place, index) => place - (places[index] ?? place)));
}

/** Whether most of the dots near this one stand whole steps away from it. */
function isInStep(patch: Patch, dots: readonly Patch[], step: number): boolean {
  if (step <= 0) return true;
  let near = 0;
  let inStep = 0;
  for (const other of dots) {
    const steps = Math.abs(middleX(other) - middleX(patch)) / step;
    if (other === patch || steps > 6.5) continue;
    near += 1;
    if (Math.abs(steps - Math.round(steps)) <= STEP_TOLERANCE && steps > 0.5) inStep += 1;
  }
  return near < 3 || inStep >= near / 2;
}

/** Speckles, and pieces of neighbouring lines that hang in from above or below. */
function isForeign(patch: Patch, { width, height }: InkImage, pixelsPerMm: number): boolean {
  if (patch.pixels.length < SPECKLE_AREA * pixelsPerMm ** 2) return true;
  if (patch.top === 0 && patch.bottom < height * 0.3) return true;
  if (patch.bottom === height - 1 && patch.top > height * 0.78) return true;
  const thin = widthOf(patch) < 0.5 * pixelsPerMm;
  return thin && (patch.left === 0 || patch.right === width - 1);
}

/**
 * Without spots of dirt that stand away from all writing, and without what is left of a rule above or below it: a box of
 * clear figures was read as nothing because a piece of its border made it five times as high. All of it where nothing
 * is as large as a letter.
 */
function withoutSpots(patches: readonly Patch[], pixelsPerMm: number): readonly Patch[] {
  const sizeOf = (patch: Patch): number => Math.max(widthOf(patch), heightOf(patch)) / pixelsPerMm;
  const letters = patches.filter(
    (patch) => heightOf(patch) >= LEAST_INK_HEIGHT * pixelsPerMm && sizeOf(patch) >= LEAST_LETTER,
  );
  if (letters.length === 0) return patches;
  const reach = SPOT_REACH * pixelsPerMm;
  const isBeside = (patch: Patch, letter: Patch): boolean =>
    letter.top - patch.bottom <= reach && patch.top - letter.bottom <= reach;
  const isNear = (patch: Patch, letter: Patch): boolean =>
    isBeside(patch, letter) && letter.left - patch.right <= reach && patch.left - letter.right <= reach;
  // A letter is no spot, and stands beside itself.
  return patches.filter((patch) => {
    const belongs = sizeOf(patch) <= LARGEST_SPOT ? isNear : isBeside;
    return letters.some((letter) => belongs(patch, letter));
  });
}

function extentOf(patches: readonly Patch[]): Extent {
  return {
    left: Math.min(...patches.map((patch) => patch.left)),
    right: Math.max(...patches.map((patch) => patch.right)),
    top: Math.min(...patches.map((patch) => patch.top)),
    bottom: Math.max(...patches.map((patch) => patch.bottom)),
  };
}

/** Paints the kept patches, with the soft edge around them, on white. */
function paint(even: GreyImage, patches: readonly Patch[], extent: Extent, margin: number): GreyImage {
  const kept = { data: new Uint8Array(even.data.length), width: even.width, height: even.height };
  for (const patch of patches) {
    for (const pixel of patch.pixels) kept.data[pixel] = 1;
  }
  const mask = grown(kept, SOFT_EDGE).data;
  const width = extent.right - extent.left + 1 + 2 * margin;
  const height = extent.bottom - extent.top + 1 + 2 * margin;
  const data = new Uint8Array(width * height).fill(255);
  const left = Math.max(0, extent.left - SOFT_EDGE);
  const right = Math.min(even.width - 1, extent.right + SOFT_EDGE);
  for (
    let y = Math.max(0, extent.top - SOFT_EDGE);
    y <= Math.min(even.height - 1, extent.bottom + SOFT_EDGE);
    y++
  ) {
    const to = (y - extent.top + margin) * width + margin - extent.left;
    for (let x = left; x <= right; x++) {
      const from = y * even.width + x;
      if (mask[from] === 1) data[to + x] = even.data[from] ?? 255;
    }
  }
  return { data, width, height };
}
