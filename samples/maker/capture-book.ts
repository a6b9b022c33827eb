/**
 * The shape of an open book on a table, in millimetres: X to the right with the binding at 0, Y down the page, Z up.
 * The paper bends along X only, so a line of writing curves towards the gutter and columns stay straight.
 */

import type { Random } from './random.js';

export interface BookShape {
  readonly width: number;
  readonly height: number;
  /** How far left and right of the binding the paper reaches, measured flat on the table. */
  readonly left: number;
  readonly right: number;
  /** How far the lower leaves stick out beyond the top page at each side, and at top and bottom. */
  readonly fan: { readonly left: number; readonly right: number; readonly ends: number };
  /** Height of the paper over X and its slope there. */
  heightAt(x: number): number;
  slopeAt(x: number): number;
  /** Where on the flat sheet (mm from its left edge) the paper over X is, and back. */
  paperAt(x: number): number;
  placeOf(paper: number): number;
}

const STEP = 0.25;

interface Curve {
  /** Thickness of the leaves below, and how high the page arches over them. */
  readonly thickness: number;
  readonly arch: number;
  readonly archReach: number;
  /** Height of the paper in the gutter, and how far from it the page has fallen to a third. */
  readonly foot: number;
  readonly gutterReach: number;
  /** Height of the curled outer edge. */
  readonly lift: number;
}

function heightOn(curve: Curve, distance: number, width: number): number {
  const { thickness, arch, archReach, foot, gutterReach, lift } = curve;
  const rise = arch * Math.exp(-distance / archReach);
  const fall = (thickness + arch - foot) * Math.exp(-distance / gutterReach);
  const outer = Math.max(0, distance / width - 0.55);
  return thickness + rise - fall + lift * outer * outer * 4;
}

/** `bend` from 0 (pressed flat) to 1 (a thick book that will not open). */
export function openBook(
  width: number,
  height: number,
  spread: boolean,
  bend: number,
  random: Random,
): BookShape {
  const leaves = spread ? random.between(10, 22) : random.between(4, 12);
  const share = spread ? random.between(0.3, 0.7) : 0;
  const left = Math.max(2.5, leaves * share);
  const right = Math.max(2.5, leaves * (1 - share));
  const depth = (spread ? random.between(1.5, 4) : 0.6) * (0.5 + 0.7 * bend);
  const foot = Math.max(0.4, Math.min(left, right) - depth);
  const curve = (thickness: number): Curve => ({
    thickness,
    arch: (spread ? random.between(2.5, 5.5) : random.between(0.8, 2)) * (0.45 + 0.75 * bend),
    archReach: random.between(38, 64),
    foot,
    // The higher side bends over a longer way, so that no page stands upright in the gutter.
    gutterReach: random.between(8, 11.5) + 0.9 * Math.max(0, thickness - foot - 4),
    lift: random.between(-0.8, 1.6) * bend,
  });
  const leftCurve = curve(left);
  const rightCurve = curve(right);
  const page = spread ? width / 2 : width;

  // Tables over X from −1.5 to 1.5 page widths: height, and length of paper from the binding.
  const reach = Math.ceil((page * 1.5) / STEP);
  const heights = new Float64Array(2 * reach + 2);
  const lengths = new Float64Array(2 * reach + 2);
  for (let index = 0; index < heights.length; index++) {
    const x = (index - reach) * STEP;
    heights[index] = heightOn(x < 0 ? leftCurve : rightCurve, Math.abs(x), page);
  }
  for (let index = reach + 1; index < heights.length; index++) {
    lengths[index] =
      (lengths[index - 1] ?? 0) + Math.hypot(STEP, (heights[index] ?? 0) - (heights[index - 1] ?? 0));
  }
  for (let index = reach - 1; index >= 0; index--) {
    lengths[index] =
      (lengths[index + 1] ?? 0) - Math.hypot(STEP, (heights[index] ?? 0) - (heights[index + 1] ?? 0));
  }

  const last = heights.length - 2;
  const cellOf = (x: number): number => Math.min(last, Math.max(0, Math.floor(x / STEP) + reach));
  const along = (table: Float64Array, x: number): number => {
    const cell = cellOf(x);
    const part = x / STEP + reach - cell;
    return (table[cell] ?? 0) + part * ((table[cell + 1] ?? 0) - (table[cell] ?? 0));
  };
  const binding = spread ? width / 2 : 0;
  const placeOf = (paper: number): number => {
    const length = paper - binding;
    let low = 0;
    let high = last;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((lengths[middle] ?? 0) <= length) low = middle;
      else high = middle - 1;
    }
    const part = (length - (lengths[low] ?? 0)) / ((lengths[low + 1] ?? 0) - (lengths[low] ?? 0));
    return (low + part - reach) * STEP;
  };

  return {
    width,
    height,
    left: placeOf(0),
    right: placeOf(width),
    fan: {
      left: spread ? leftCurve.thickness * random.between(0.22, 0.6) : 0.5,
      right: rightCurve.thickness * random.between(0.22, 0.6),
      ends: random.between(0.2, 0.7),
    },
    heightAt: (x) => along(heights, x),
    slopeAt: (x) => {
      const cell = cellOf(x);
      return ((heights[cell + 1] ?? 0) - (heights[cell] ?? 0)) / STEP;
    },
    paperAt: (x) => binding + along(lengths, x),
    placeOf,
  };
}
