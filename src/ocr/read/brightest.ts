/** The brightest of the pixels around each: paper, where strokes are narrower than what is looked at. */
import type { GreyImage } from '../types.js';

/** Odd numbers of pixels. */
export interface Window {
  readonly width: number;
  readonly height: number;
}

/** The brightest pixel of the window around each, written to `out`; `ends` has room for the longer side. */
export function brightest(
  { data, width, height }: GreyImage,
  window: Window,
  out = new Uint8Array(data.length),
  ends = new Uint8Array(Math.max(width, height)),
): Uint8Array {
  for (let x = 0; x < width; x++) widen(data, x, height, width, window.height, out, ends);
  for (let y = 0; y < height; y++) widen(out, y * width, width, 1, window.width, out, ends);
  return out;
}

/**
 * The largest of the window around each of a row of pixels (van Herk 1992): pixels are taken in blocks as long as the
 * window, which so is the end of one block and the beginning of the next, however long it is.
 */
function widen(
  data: Uint8Array,
  from: number,
  length: number,
  step: number,
  window: number,
  out: Uint8Array,
  ends: Uint8Array,
): void {
  let most = 0;
  for (let place = length - 1, left = length % window; place >= 0; place--, left--) {
    const value = data[from + place * step] ?? 0;
    if (left === 0) left = window;
    if (left === window || value > most) most = value;
    ends[place] = most;
  }
  const reach = (window - 1) / 2;
  for (let place = 0, left = 0; place < length + reach; place++, left--) {
    // Beyond the end the last pixel goes on; it was read before it is written over.
    const value = place < length ? (data[from + place * step] ?? 0) : (ends[length - 1] ?? 0);
    if (left === 0) {
      most = value;
      left = window;
    } else if (value > most) most = value;
    const middle = place - reach;
    if (middle < 0) continue;
    const before = middle >= reach ? (ends[middle - reach] ?? 0) : 0;
    out[from + middle * step] = before > most ? before : most;
  }
}
