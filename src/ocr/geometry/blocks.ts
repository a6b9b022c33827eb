/** Measuring block by block how far a form's print lies from where it is expected. */
import type { PageArea } from '../types.js';
import type { Measurement } from './bend.js';
import type { PlaneMap } from './matrix.js';
import type { Plane, Responses } from './response.js';
import { type PageTemplate, SORTS, type TemplatePoints } from './template.js';

/**
 * How far each block of the page's print lies from where `map` expects it (form mm → drawn-page mm), searched
 * within `reach` mm. Blocks are `size` mm wide and overlap by half. A block of lying rules alone says nothing
 * of x and gives it no weight.
 */
export function measureBlocks(
  responses: Responses,
  template: PageTemplate,
  map: PlaneMap,
  area: PageArea,
  size: number,
  reach: number,
): readonly Measurement[] {
  const step = size / 2;
  const across = Math.max(2, Math.round(area.width / step));
  const down = Math.max(2, Math.round(area.height / step));
  const bins = SORTS.map(([sort]) => bin(template[sort], area, across, down));
  const cells = Array.from({ length: across * down }, (_, cell) =>
    surfaceOf(
      responses,
      template,
      map,
      bins.map((each) => each[cell] ?? []),
      reach,
    ),
  );
  const found: Measurement[] = [];
  for (let row = 0; row + 1 < down; row += 1) {
    for (let column = 0; column + 1 < across; column += 1) {
      const at = row * across + column;
      const members = [at, at + 1, at + across, at + across + 1].flatMap((cell) => cells[cell] ?? []);
      const measured = measureBlock(united(members), responses.pixelsPerMm);
      if (measured !== null) found.push(measured);
    }
  }
  return found;
}

/** Indices of points by cell of a grid over the area. */
function bin(points: TemplatePoints, area: PageArea, across: number, down: number): number[][] {
  const cells: number[][] = Array.from({ length: across * down }, () => []);
  for (let i = 0; i < points.x.length; i += 1) {
    const column = Math.floor((((points.x[i] ?? 0) - area.x) / area.width) * across);
    const row = Math.floor((((points.y[i] ?? 0) - area.y) / area.height) * down);
    if (column >= 0 && row >= 0 && column < across && row < down) cells[row * across + column]?.push(i);
  }
  return cells;
}

/** Likeness of some of the print for every shift within reach, summed, and where that print lies. */
interface Surface {
  readonly sums: Float32Array;
  readonly half: number;
  /** Millimetres of print, and its first moments. */
  readonly total: number;
  readonly momentX: number;
  readonly momentY: number;
}

function surfaceOf(
  responses: Responses,
  template: PageTemplate,
  map: PlaneMap,
  members: readonly (readonly number[])[],
  reach: number,
): Surface {
  const { pixelsPerMm, width, height } = responses;
  const half = Math.max(1, Math.round(reach * pixelsPerMm));
  const span = 2 * half + 1;
  const sums = new Float32Array(span * span);
  let total = 0;
  let momentX = 0;
  let momentY = 0;
  for (let s = 0; s < SORTS.length; s += 1) {
    const [sort, shown] = SORTS[s] ?? SORTS[0];
    const { x: xs, y: ys, weight } = template[sort];
    const plane = responses[shown];
    for (const i of members[s] ?? []) {
      const x = xs[i] ?? 0;
      const y = ys[i] ?? 0;
      if (weight > 0) {
        momentX += x * weight;
        momentY += y * weight;
        total += weight;
      }
      const [px, py] = map(x, y);
      const left = Math.floor((px - responses.x) * pixelsPerMm) - half;
      const top = Math.floor((py - responses.y) * pixelsPerMm) - half;
      if (left < 0 || top < 0 || left + span > width || top + span > height) continue;
      addWindow(sums, plane, top * width + left, width, span, weight);
    }
  }
  return { sums, half, total, momentX, momentY };
}

function addWindow(
  sums: Float32Array,
  plane: Plane,
  start: number,
  stride: number,
  span: number,
  weight: number,
): void {
  let to = 0;
  for (let row = 0; row < span; row += 1) {
    let from = start + row * stride;
    for (let column = 0; column < span; column += 1, to += 1, from += 1) {
      sums[to] = (sums[to] ?? 0) + weight * (plane[from] ?? 0);
    }
  }
}

function united(parts: readonly Surface[]): Surface {
  const [first] = parts;
  const sums = new Float32Array(first?.sums.length ?? 0);
  for (const part of parts) {
    for (let i = 0; i < sums.length; i += 1) sums[i] = (sums[i] ?? 0) + (part.sums[i] ?? 0);
  }
  const add = (read: (part: Surface) => number): number => parts.reduce((sum, part) => sum + read(part), 0);
  return {
    sums,
    half: first?.half ?? 0,
    total: add((part) => part.total),
    momentX: add((part) => part.momentX),
    momentY: add((part) => part.momentY),
  };
}

/** Where a block lies, or null if it has too little print to say. */
function measureBlock(block: Surface, perMm: number): Measurement | null {
  const { sums, half, total } = block;
  if (total < 8) return null;
  const peak = peakOf(sums, half, total);
  const span = 2 * half + 1;
  return {
    x: block.momentX / total,
    y: block.momentY / total,
    dx: peak.x / perMm,
    dy: peak.y / perMm,
    weightX: drop(sums, span, half, peak, perMm, 'x'),
    weightY: drop(sums, span, half, peak, perMm, 'y'),
  };
}

/** The highest place of a surface, with a slight wish to stay; to a fraction of a pixel by a parabola. */
function peakOf(
  surface: Float32Array,
  half: number,
  total: number,
): { readonly x: number; readonly y: number } {
  const span = 2 * half + 1;
  let best = Number.NEGATIVE_INFINITY;
  let bestX = half;
  let bestY = half;
  for (let y = 0; y < span; y += 1) {
    for (let x = 0; x < span; x += 1) {
      const away = Math.hypot(x - half, y - half) / half;
      const value = (surface[y * span + x] ?? 0) - total * 0.04 * away * away;
      if (value > best) {
        best = value;
        bestX = x;
        bestY = y;
      }
    }
  }
  const at = (x: number, y: number): number => surface[y * span + x] ?? Number.NaN;
  const between = (before: number, here: number, after: number): number => {
    const bow = before - 2 * here + after;
    return bow < 0 ? Math.max(-0.5, Math.min(0.5, (0.5 * (before - after)) / bow)) : 0;
  };
  const inX = bestX > 0 && bestX < span - 1;
  const inY = bestY > 0 && bestY < span - 1;
  return {
    x: bestX - half + (inX ? between(at(bestX - 1, bestY), at(bestX, bestY), at(bestX + 1, bestY)) : 0),
    y: bestY - half + (inY ? between(at(bestX, bestY - 1), at(bestX, bestY), at(bestX, bestY + 1)) : 0),
  };
}

/** How much is lost a good millimetre beside the peak along one axis: what the block knows of that axis. */
function drop(
  surface: Float32Array,
  span: number,
  half: number,
  peak: { readonly x: number; readonly y: number },
  perMm: number,
  axis: 'x' | 'y',
): number {
  const x = Math.round(peak.x) + half;
  const y = Math.round(peak.y) + half;
  const top = surface[y * span + x] ?? 0;
  let beside = 0;
  let count = 0;
  for (const distance of [0.75, 1.25]) {
    for (const sign of [-1, 1]) {
      const step = Math.round(distance * perMm) * sign;
      const atX = axis === 'x' ? x + step : x;
      const atY = axis === 'y' ? y + step : y;
      if (atX < 0 || atY < 0 || atX >= span || atY >= span) continue;
      beside += surface[atY * span + atX] ?? 0;
      count += 1;
    }
  }
  return count === 0 ? 0 : Math.max(0, top - beside / count);
}
