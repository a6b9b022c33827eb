/**
 * Cutting a region out of a picture: perspective undone, upright, in colour, as JPEG. The desk shows such
 * cuts and the bundle's PDFs are made of them. A picture is decoded once and kept for the cuts that follow.
 */
import type { Point, Quad } from '../schema/value.js';
import { CHECKED } from './decoding.js';
import { invert, type Matrix3 } from './geometry/matrix.js';

export interface CutOptions {
  /** Widest the cut may be, pixels; a smaller region keeps its own size. */
  readonly maxWidth?: number;
  /** JPEG quality, 1 to 100. */
  readonly quality?: number;
}

export interface Cut {
  readonly jpeg: Buffer;
  readonly width: number;
  readonly height: number;
}

interface Pixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Decoded pictures kept: the one at hand and the next. An A3 at 300 dpi takes 52 MB. */
const KEPT_BYTES = 220_000_000;
const kept = new Map<Uint8Array, Promise<Pixels>>();
let keptBytes = 0;

/**
 * Cuts the quadrilateral `corners` (pixels of the picture as stored, clockwise from its own top left) out of
 * an encoded picture. Orientation tags are not applied: corners speak of the pixels as stored. Calls with the
 * same `imageBytes` object decode it once. Throws what sharp throws if the bytes are no picture.
 */
export async function cutRegion(
  imageBytes: Uint8Array,
  corners: Quad,
  options: CutOptions = {},
): Promise<Cut> {
  const picture = await decode(imageBytes);
  const size = cutSize(corners, options.maxWidth);
  const data = warp(picture, corners, size);
  const { default: sharp } = await import('sharp');
  const jpeg = await sharp(data, { raw: { ...size, channels: 3 } })
    .jpeg({ quality: options.quality ?? 80 })
    .toBuffer();
  return { jpeg, ...size };
}

/** Size in pixels of the cut of a quadrilateral: the longer of each pair of sides, at most `maxWidth` wide. */
export function cutSize(corners: Quad, maxWidth?: number): { width: number; height: number } {
  const [a, b, c, d] = corners;
  const width = Math.max(1, length(a, b), length(d, c));
  const height = Math.max(1, length(a, d), length(b, c));
  const scale = maxWidth === undefined ? 1 : Math.min(1, maxWidth / width);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Maps a point of the picture into the cut of `corners` made at `size` (it may fall outside the cut). */
export function pointInCut(
  corners: Quad,
  size: { readonly width: number; readonly height: number },
): (point: Point) => Point {
  const [a, b, c, d, e, f, g, h, i] = invert(squareToQuad(corners));
  return ([x, y]) => {
    const w = g * x + h * y + i;
    return [((a * x + b * y + c) / w) * size.width, ((d * x + e * y + f) / w) * size.height];
  };
}

/** The way back: maps a point of the cut of `corners` made at `size` into the picture (it may lie outside). */
export function pointInPicture(
  corners: Quad,
  size: { readonly width: number; readonly height: number },
): (point: Point) => Point {
  const [a, b, c, d, e, f, g, h, i] = squareToQuad(corners);
  return ([x, y]) => {
    const u = x / size.width;
    const v = y / size.height;
    const w = g * u + h * v + i;
    return [(a * u + b * v + c) / w, (d * u + e * v + f) / w];
  };
}

function length(from: Point, to: Point): number {
  return Math.hypot(to[0] - from[0], to[1] - from[1]);
}

async function decode(bytes: Uint8Array): Promise<Pixels> {
  const known = kept.get(bytes);
  if (known !== undefined) {
    kept.delete(bytes);
    kept.set(bytes, known);
    return known;
  }
  const decoding = decodeNow(bytes);
  kept.set(bytes, decoding);
  try {
    const pixels = await decoding;
    keptBytes += pixels.data.length;
    await letGoOldest();
    return pixels;
  } catch (error) {
    kept.delete(bytes);
    throw error;
  }
}

async function decodeNow(bytes: Uint8Array): Promise<Pixels> {
  const { default: sharp } = await import('sharp');
  const { data, info } = await sharp(bytes, CHECKED)
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = { data, width: info.width, height: info.height };
  return info.channels === 3 ? pixels : { ...pixels, data: threeChannels(data, info.channels) };
}

function threeChannels(data: Uint8Array, channels: number): Uint8Array {
  const out = new Uint8Array((data.length / channels) * 3);
  for (let from = 0, to = 0; from < data.length; from += channels, to += 3) {
    out.fill(data[from] ?? 255, to, to + 3);
  }
  return out;
}

async function letGoOldest(): Promise<void> {
  for (const [bytes, decoding] of kept) {
    if (keptBytes <= KEPT_BYTES || kept.size <= 1) return;
    kept.delete(bytes);
    keptBytes -= (await decoding).data.length;
  }
}

/** The projective map from the unit square to a quadrilateral (Heckbert 1989, section 2.3). */
function squareToQuad([p0, p1, p2, p3]: Quad): Matrix3 {
  const sx = p0[0] - p1[0] + p2[0] - p3[0];
  const sy = p0[1] - p1[1] + p2[1] - p3[1];
  const dx1 = p1[0] - p2[0];
  const dy1 = p1[1] - p2[1];
  const dx2 = p3[0] - p2[0];
  const dy2 = p3[1] - p2[1];
  const determinant = dx1 * dy2 - dx2 * dy1;
  const g = determinant === 0 ? 0 : (sx * dy2 - dx2 * sy) / determinant;
  const h = determinant === 0 ? 0 : (dx1 * sy - sx * dy1) / determinant;
  return [
    p1[0] - p0[0] + g * p1[0],
    p3[0] - p0[0] + h * p3[0],
    p0[0],
    p1[1] - p0[1] + g * p1[1],
    p3[1] - p0[1] + h * p3[1],
    p0[1],
    g,
    h,
    1,
  ];
}

/**
 * A cut at the picture's own scale is interpolated between four pixels; one that shrinks it is the mean of
 * n × n pixels, n growing as it shrinks.
 */
function warp(picture: Pixels, corners: Quad, size: { width: number; height: number }): Uint8Array {
  const samples = Math.min(4, Math.max(1, Math.round(cutSize(corners).width / size.width)));
  return samples === 1 ? interpolated(picture, corners, size) : averaged(picture, corners, size, samples);
}

function interpolated(
  { data, width, height }: Pixels,
  corners: Quad,
  size: { width: number; height: number },
): Uint8Array {
  const [a, b, c, d, e, f, g, h, i] = squareToQuad(corners);
  const out = new Uint8Array(size.width * size.height * 3);
  let at = 0;
  for (let row = 0; row < size.height; row++) {
    const v = (row + 0.5) / size.height;
    for (let column = 0; column < size.width; column++) {
      const u = (column + 0.5) / size.width;
      const w = g * u + h * v + i;
      const x = Math.min(width - 1, Math.max(0, (a * u + b * v + c) / w - 0.5));
      const y = Math.min(height - 1, Math.max(0, (d * u + e * v + f) / w - 0.5));
      const left = Math.floor(x);
      const top = Math.floor(y);
      const fx = x - left;
      const fy = y - top;
      const nw = (top * width + left) * 3;
      const ne = left + 1 < width ? nw + 3 : nw;
      const below = top + 1 < height ? width * 3 : 0;
      for (let channel = 0; channel < 3; channel++) {
        const upper = (data[nw + channel] ?? 0) * (1 - fx) + (data[ne + channel] ?? 0) * fx;
        const lower = (data[nw + below + channel] ?? 0) * (1 - fx) + (data[ne + below + channel] ?? 0) * fx;
        out[at++] = upper * (1 - fy) + lower * fy + 0.5;
      }
    }
  }
  return out;
}

function averaged(
  { data, width, height }: Pixels,
  corners: Quad,
  size: { width: number; height: number },
  samples: number,
): Uint8Array {
  const [a, b, c, d, e, f, g, h, i] = squareToQuad(corners);
  const sums = new Uint32Array(size.width * size.height * 3);
  const columns = size.width * samples;
  const rows = size.height * samples;
  for (let row = 0; row < rows; row++) {
    const v = (row + 0.5) / rows;
    const line = Math.floor(row / samples) * size.width;
    for (let column = 0; column < columns; column++) {
      const u = (column + 0.5) / columns;
      const w = g * u + h * v + i;
      const x = Math.min(width - 1, Math.max(0, Math.floor((a * u + b * v + c) / w)));
      const y = Math.min(height - 1, Math.max(0, Math.floor((d * u + e * v + f) / w)));
      const from = (y * width + x) * 3;
      const to = (line + Math.floor(column / samples)) * 3;
      sums[to] = (sums[to] ?? 0) + (data[from] ?? 0);
      sums[to + 1] = (sums[to + 1] ?? 0) + (data[from + 1] ?? 0);
      sums[to + 2] = (sums[to + 2] ?? 0) + (data[from + 2] ?? 0);
    }
  }
  const count = samples * samples;
  return Uint8Array.from(sums, (sum) => Math.round(sum / count));
}
