/** Entries struck through: one long slanting stroke across the writing. */
import type { PageArea } from '../types.js';
import type { InkMap } from './ink.js';

/** A stroke must cover this share of the way between its ends. */
const COVERED = 0.8;
/** … and run across this share of the entry's width. */
const ACROSS = 0.55;
/** A stroke is slanting if it rises at least this much of the entry's height. */
const RISE = 0.1;

/** Whether a long slanting stroke runs across an area of a page. */
export function struckThrough(ink: InkMap | undefined, area: PageArea): boolean {
  if (ink === undefined) return false;
  const step = Math.max(1, area.height / 40);
  for (let left = 0; left <= 1 - ACROSS; left += 0.09) {
    for (let right = left + ACROSS; right <= 1.001; right += 0.09) {
      for (let from = 0; from <= area.height; from += step) {
        for (let to = 0; to <= area.height; to += step) {
          if (Math.abs(to - from) < RISE * area.height) continue;
          const x0 = area.x + left * area.width;
          const x1 = area.x + right * area.width;
          if (covered(ink, x0, area.y + from, x1, area.y + to)) return true;
        }
      }
    }
  }
  return false;
}

/** Whether there is ink within a pixel of nearly every point of a line; gives up at the first long gaps. */
function covered(ink: InkMap, x0: number, y0: number, x1: number, y1: number): boolean {
  const { data, width, height, pixelsPerMm } = ink;
  const samples = 60;
  let missed = 0;
  for (let i = 0; i <= samples; i += 1) {
    const x = Math.round((x0 + ((x1 - x0) * i) / samples) * pixelsPerMm);
    const y = Math.round((y0 + ((y1 - y0) * i) / samples) * pixelsPerMm);
    if (x < 0 || y < 1 || x >= width || y >= height - 1) return false;
    const at = y * width + x;
    if (data[at] !== 1 && data[at - width] !== 1 && data[at + width] !== 1) missed += 1;
    if (missed > samples * (1 - COVERED)) return false;
  }
  return true;
}
