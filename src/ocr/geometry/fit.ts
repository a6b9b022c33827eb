/** How much of a form's print is on a page, once the form is laid on it. */
import type { PlaneMap } from './matrix.js';
import type { Responses } from './response.js';
import type { PageTemplate, TemplatePoints } from './template.js';

/** A rule or label counts as wholly there from this gain on: print fades, but evenly over the page. */
const THERE = 0.5;

/**
 * Share of a form's rules and labels that are there: 0 to 1. Each is held against what chance would show,
 * measured with the print pushed aside (lying rules feel only a push in y, standing rules and letters one in x).
 */
export function fitOf(responses: Responses, template: PageTemplate, map: PlaneMap): number {
  const sorts = [
    { sort: 'lying', points: template.lying, plane: responses.lying, pushX: 0, pushY: 2.3 },
    { sort: 'standing', points: template.standing, plane: responses.standing, pushX: 2.3, pushY: 0 },
    { sort: 'letters', points: template.letters, plane: responses.letters, pushX: 4.1, pushY: 0 },
  ] as const;
  let sum = 0;
  let total = 0;
  for (const { sort, points, plane, pushX, pushY } of sorts) {
    const see = (x: number, y: number): Uint8Array =>
      seen(responses, plane, points, map, [x, y], pushX > 0 ? 1 : 0, pushY > 0 ? 1 : 0);
    // Dots under a line of writing can hardly be told from it: they are neither there nor missing.
    const hidden = sort === 'letters' ? null : hiddenByWriting(responses, points, map);
    const chance = (share(see(pushX, pushY), hidden) + share(see(-pushX, -pushY), hidden)) / 2;
    const there = see(0, 0);
    points.parts.forEach((start, i) => {
      const end = points.parts[i + 1] ?? there.length;
      const part = there.subarray(start, end);
      const behind = hidden?.subarray(start, end) ?? null;
      const open = behind === null ? part.length : part.length - count(behind);
      // A rule of which hardly a millimetre is to be seen says nothing.
      if (open < 3) return;
      sum += Math.min(1, gain(share(part, behind), chance) / THERE) * open * points.weight;
      total += open * points.weight;
    });
  }
  return total === 0 ? 0 : sum / total;
}

/** Share of the points seen, those that are hidden aside. */
function share(seen: Uint8Array, hidden: Uint8Array | null): number {
  let sum = 0;
  let all = 0;
  for (let i = 0; i < seen.length; i += 1) {
    if (hidden?.[i] === 1) continue;
    sum += seen[i] ?? 0;
    all += 1;
  }
  return all === 0 ? 0 : sum / all;
}

function count(marks: Uint8Array): number {
  return marks.reduce((sum, value) => sum + value, 0);
}

/** 1 for every point with writing just above it; looked at from where its own rule is not seen. */
function hiddenByWriting(responses: Responses, points: TemplatePoints, map: PlaneMap): Uint8Array {
  const { width, height, pixelsPerMm, letters } = responses;
  const hidden = new Uint8Array(points.x.length);
  for (let i = 0; i < hidden.length; i += 1) {
    const [u, v] = map(points.x[i] ?? 0, points.y[i] ?? 0);
    const column = Math.floor((u - responses.x) * pixelsPerMm);
    for (const above of [0.8, 1.3]) {
      const row = Math.floor((v - above - responses.y) * pixelsPerMm);
      if (column < 0 || row < 0 || column >= width || row >= height) continue;
      if ((letters[row * width + column] ?? 0) > 0.3) hidden[i] = 1;
    }
  }
  return hidden;
}

function gain(there: number, chance: number): number {
  return chance >= 0.95 ? 0 : Math.max(0, (there - chance) / (1 - chance));
}

/** 1 for every point with print clearly within one pixel of it across. */
function seen(
  responses: Responses,
  plane: Float32Array,
  points: TemplatePoints,
  map: PlaneMap,
  aside: readonly [number, number],
  stepX: number,
  stepY: number,
): Uint8Array {
  const { width, height, pixelsPerMm } = responses;
  const found = new Uint8Array(points.x.length);
  for (let i = 0; i < found.length; i += 1) {
    const [u, v] = map((points.x[i] ?? 0) + aside[0], (points.y[i] ?? 0) + aside[1]);
    const column = Math.floor((u - responses.x) * pixelsPerMm);
    const row = Math.floor((v - responses.y) * pixelsPerMm);
    for (let k = -1; k <= 1; k += 1) {
      const x = column + k * stepX;
      const y = row + k * stepY;
      if (x < 0 || y < 0 || x >= width || y >= height) continue;
      if ((plane[y * width + x] ?? 0) > 0.3) {
        found[i] = 1;
        break;
      }
    }
  }
  return found;
}
