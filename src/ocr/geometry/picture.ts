/** A picture decoded once: grey at working size for reading, colour at reduced size for finding pages. */
import { CHECKED } from '../decoding.js';
import { turnOf } from '../turn.js';
import type { GreyImage, Turn } from '../types.js';
import { type Light, measureLight } from './light.js';

/** A colour picture, three bytes a pixel. */
export interface ColourImage {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Lengths in pixels of a picture are continuous: the first pixel covers 0 to 1, its middle is at 0.5. */
export interface Picture {
  /** Grey at working size: as stored, or reduced if the picture is larger than is useful. */
  readonly grey: GreyImage;
  /** Pixels of the picture as stored per pixel of `grey`. */
  readonly scale: number;
  /** Colour, longest side about 1200 pixels: fine enough for edges of paper. */
  readonly medium: ColourImage;
  /** Pixels of `grey` per pixel of `medium`. */
  readonly mediumScale: number;
  /** Colour, longest side about 480 pixels. */
  readonly small: ColourImage;
  /** Pixels of `grey` per pixel of `small`. */
  readonly smallScale: number;
  /** How bright unwritten paper is, place by place. */
  readonly light: Light;
  /** Clockwise turn, in degrees, that the file's orientation tag asks for. */
  readonly turn: Turn;
  /** Dots per inch of `grey` if the file states it plausibly, else null. */
  readonly dpi: number | null;
  /** Whether the file tells of a camera or scanner (EXIF); messengers drop that. */
  readonly camera: boolean;
}

/** An A3 at 300 dpi has 17 million pixels; more detail than that is of no use to a reader. */
const WORKING_PIXELS = 20_000_000;
const MEDIUM_SIDE = 1200;
const SMALL_SIDE = 480;
/** How much lighter red is drawn, in 256ths of its excess over the other colours. */
const RED_AGAIN = 320;

/**
 * Decodes a picture (JPEG, PNG, TIFF, WebP bytes). Orientation tags are not applied: everything speaks of
 * the pixels as stored, and `turn` says what the tag wants. Throws what sharp throws for bytes that are none.
 */
export async function decodePicture(image: {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly dpi: number | null;
}): Promise<Picture> {
  const { default: sharp } = await import('sharp');
  const source = sharp(image.bytes, CHECKED);
  const { orientation, exif } = await source.metadata();
  const shrink = Math.min(1, Math.sqrt(WORKING_PIXELS / (image.width * image.height)));
  const sized = shrink < 1 ? source.resize({ width: Math.round(image.width * shrink) }) : source;
  const { data, info } = await sized
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const scale = image.width / info.width;
  return {
    ...pictureOfPixels(data, info.width, info.height, info.channels),
    scale,
    turn: turnOf(orientation),
    dpi: image.dpi === null ? null : image.dpi / scale,
    camera: exif !== undefined,
  };
}

/** The planes of a picture already decoded (one or three bytes a pixel), unturned and of unknown density. */
export function pictureOfPixels(data: Uint8Array, width: number, height: number, channels: number): Picture {
  const grey = { data: greyOf(data, width * height, channels), width, height };
  const longest = Math.max(width, height);
  const mediumScale = Math.max(1, Math.floor(longest / MEDIUM_SIDE));
  const medium = reduced(data, width, height, channels, mediumScale);
  const factor = Math.max(1, Math.ceil(longest / mediumScale / SMALL_SIDE));
  return {
    grey,
    scale: 1,
    medium,
    mediumScale,
    small: reduced(medium.data, medium.width, medium.height, 3, factor),
    smallScale: factor * mediumScale,
    light: measureLight(grey),
    turn: 0,
    dpi: null,
    camera: false,
  };
}

/**
 * Grey as the reader wants it: mostly red, where blue and purple ink is dark while yellowed paper is light. What is
 * redder than anything else is lightened by as much again, so that the red stamp over every signer's name vanishes.
 */
function greyOf(data: Uint8Array, count: number, channels: number): Uint8Array {
  if (channels === 1) return data;
  const grey = new Uint8Array(count);
  for (let i = 0, from = 0; i < count; i += 1, from += channels) {
    const red = data[from] ?? 0;
    const green = data[from + 1] ?? 0;
    const blue = data[from + 2] ?? 0;
    const excess = red - (green > blue ? green : blue);
    const value = (218 * red + 32 * green + 6 * blue + (excess > 0 ? RED_AGAIN * excess : 0)) >> 8;
    grey[i] = value > 255 ? 255 : value;
  }
  return grey;
}

function reduced(
  data: Uint8Array,
  width: number,
  height: number,
  channels: number,
  factor: number,
): ColourImage {
  const across = Math.floor(width / factor);
  const down = Math.floor(height / factor);
  const out = new Uint8Array(across * down * 3);
  const sums = new Uint32Array(across * 3);
  const green = channels === 1 ? 0 : 1;
  const blue = channels === 1 ? 0 : 2;
  for (let row = 0; row < down; row += 1) {
    sums.fill(0);
    for (let inner = 0; inner < factor; inner += 1) {
      let from = (row * factor + inner) * width * channels;
      for (let column = 0; column < across; column += 1) {
        let r = 0;
        let g = 0;
        let b = 0;
        for (let k = 0; k < factor; k += 1, from += channels) {
          r += data[from] ?? 0;
          g += data[from + green] ?? 0;
          b += data[from + blue] ?? 0;
        }
        sums[column * 3] = (sums[column * 3] ?? 0) + r;
        sums[column * 3 + 1] = (sums[column * 3 + 1] ?? 0) + g;
        sums[column * 3 + 2] = (sums[column * 3 + 2] ?? 0) + b;
      }
    }
    const area = factor * factor;
    for (let i = 0; i < across * 3; i += 1) out[row * across * 3 + i] = (sums[i] ?? 0) / area;
  }
  return { data: out, width: across, height: down };
}

const halves = new WeakMap<Picture, Picture>();

/**
 * The picture with grey averaged over 2 × 2 pixels again and again, by no more than `most` in all. Halves are
 * kept for the next call, for as long as the picture is.
 */
export function reducedPicture(
  picture: Picture,
  most: number,
): { readonly picture: Picture; readonly factor: number } {
  if (most < 2) return { picture, factor: 1 };
  const half = halves.get(picture) ?? {
    ...picture,
    grey: halvedGrey(picture.grey),
    light: { ...picture.light, step: picture.light.step / 2 },
  };
  halves.set(picture, half);
  const further = reducedPicture(half, most / 2);
  return { picture: further.picture, factor: further.factor * 2 };
}

function halvedGrey({ data, width, height }: GreyImage): GreyImage {
  const across = width >> 1;
  const down = height >> 1;
  const out = new Uint8Array(across * down);
  for (let row = 0; row < down; row += 1) {
    let from = row * 2 * width;
    const to = row * across;
    for (let i = 0; i < across; i += 1, from += 2) {
      out[to + i] =
        ((data[from] ?? 0) +
          (data[from + 1] ?? 0) +
          (data[from + width] ?? 0) +
          (data[from + width + 1] ?? 0) +
          2) >>
        2;
    }
  }
  return { data: out, width: across, height: down };
}
