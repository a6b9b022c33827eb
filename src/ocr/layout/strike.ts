/** Entries struck through: one long slanting stroke, a little bowed perhaps, across writing and print alike. */
import type { PageArea } from '../types.js';
import type { InkMap } from './ink.js';

/** How much of the way between a stroke's ends must be seen as ink. */
export interface Seen {
  /** Of a hundred places. */
  readonly closely: number;
  /** Of a dozen places, bluntly: tried first. */
  readonly bluntly: number;
}
/** Where print was left in the ink: it crosses a stroke without a gap. */
export const WITH_PRINT: Seen = { closely: 0.92, bluntly: 1 };
/** Where print was erased: a table's rules would pass for strokes, and every one crossed leaves a gap. */
export const WITHOUT_PRINT: Seen = { closely: 0.84, bluntly: 0.75 };

/** A stroke must run across this share of the entry's width … */
const ACROSS = 0.55;
/** … and rise this share of the entry's height: less is a rule or a line of writing. */
const RISE = 0.1;
/** Ends and bow are tried this far apart, mm; a stroke may lie half of it beside the line tried. */
const STEP = 1;
const BOWS = [0, 1, -1, 2, -2];

/** Places of a stroke that are looked at bluntly, as shares of its way: far apart first, most are given up after a few. */
const PLACES = Float64Array.from([0, 6, 3, 9, 11, 1, 7, 4, 10, 2, 8, 5], (place) => (place + 0.5) / 12);

/**
 * Whether a long slanting stroke runs across an area: unlike it, writing has gaps between words and lines.
 */
export function struckThrough(ink: InkMap, area: PageArea, seen: Seen): boolean {
  const blunt = bluntOf(ink);
  const shares = [0, 0.09, 0.18, 0.27, 0.36, 0.45];
  for (const left of shares) {
    for (const right of shares) {
      if (1 - left - right < ACROSS) continue;
      const x0 = area.x + left * area.width;
      const x1 = area.x + (1 - right) * area.width;
      const columns = Int32Array.from(PLACES, (t) => Math.floor((x0 + (x1 - x0) * t) * blunt.pixelsPerMm));
      if (columns.some((column) => column < 0 || column >= blunt.width)) continue;
      for (let from = 0; from <= area.height; from += STEP) {
        for (let to = 0; to <= area.height; to += STEP) {
          if (Math.abs(to - from) < RISE * area.height) continue;
          const y0 = area.y + from;
          const y1 = area.y + to;
          for (const bow of BOWS) {
            if (!bluntlyCovered(blunt, columns, y0, y1, bow, seen.bluntly)) continue;
            if (covered(ink, x0, y0, x1, y1, bow, 100, seen.closely, STEP * 0.6)) return true;
          }
        }
      }
    }
  }
  return false;
}

/** Whether there is ink at `share` of a stroke's places, which lie in the given columns. Called a million times a page. */
function bluntlyCovered(
  { data, width, height, pixelsPerMm }: InkMap,
  columns: Int32Array,
  y0: number,
  y1: number,
  bow: number,
  share: number,
): boolean {
  let left = Math.floor(PLACES.length * (1 - share) + 1e-9);
  for (let i = 0; i < columns.length; i += 1) {
    const t = PLACES[i] ?? 0;
    const row = Math.floor((y0 + (y1 - y0) * t + 4 * bow * t * (1 - t)) * pixelsPerMm);
    if (row < 0 || row >= height) return false;
    if (data[row * width + (columns[i] ?? 0)] === 1) continue;
    if (left === 0) return false;
    left -= 1;
  }
  return true;
}

const bluntMaps = new WeakMap<InkMap, InkMap>();

/** A page's ink as it is tried first; made once for all entries of the page. */
function bluntOf(ink: InkMap): InkMap {
  const blunt = bluntMaps.get(ink) ?? pooled(ink, Math.max(1, Math.round(ink.pixelsPerMm * STEP * 1.2)));
  bluntMaps.set(ink, blunt);
  return blunt;
}

/**
 * Whether there is ink at `share` of `samples` places of a stroke, within `beside` mm of it. The stroke runs from
 * (x0, y0) to (x1, y1), mm, `bow` mm lower in the middle than a straight line.
 */
function covered(
  ink: InkMap,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  bow: number,
  samples: number,
  share: number,
  beside: number,
): boolean {
  const { data, width, height, pixelsPerMm } = ink;
  const steep = Math.abs(y1 - y0) > Math.abs(x1 - x0);
  const stride = steep ? 1 : width;
  const reach = Math.round(beside * pixelsPerMm);
  const allowed = samples * (1 - share) + 1e-9;
  let missed = 0;
  for (let i = 0; i < samples; i += 1) {
    const t = (i + 0.5) / samples;
    const x = Math.floor((x0 + (x1 - x0) * t) * pixelsPerMm);
    const y = Math.floor((y0 + (y1 - y0) * t + 4 * bow * t * (1 - t)) * pixelsPerMm);
    if (x < reach || y < reach || x >= width - reach || y >= height - reach) return false;
    const at = y * width + x;
    let found = false;
    for (let k = -reach; k <= reach && !found; k += 1) found = data[at + k * stride] === 1;
    if (!found) missed += 1;
    if (missed > allowed) return false;
  }
  return true;
}

/** The map with `factor` × `factor` pixels as one: ink if any of them is. */
function pooled(ink: InkMap, factor: number): InkMap {
  const width = Math.ceil(ink.width / factor);
  const height = Math.ceil(ink.height / factor);
  const data = new Uint8Array(width * height);
  for (let y = 0; y < ink.height; y += 1) {
    const to = Math.floor(y / factor) * width;
    for (let x = 0; x < ink.width; x += 1) {
      if (ink.data[y * ink.width + x] === 1) data[to + Math.floor(x / factor)] = 1;
    }
  }
  return { data, width, height, pixelsPerMm: ink.pixelsPerMm / factor };
}
