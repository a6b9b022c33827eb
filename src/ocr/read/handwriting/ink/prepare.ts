/**
 * A grey line picture as the network takes it: one height, paper as 0 and ink as 1. Training does the very
 * same in Python (`training/`); a change on one side alone makes every reading worse.
 */
import type { GreyImage } from '../../../types.js';
import { brightest } from '../../brightest.js';
import { countedTo, fullInk } from './full-ink.js';
import { resize } from './resize.js';

/** A line ready for the network, row by row; 0 is paper, 1 is ink. `width` is a multiple of 8. */
export interface PreparedInk {
  readonly data: Float32Array;
  readonly width: number;
  readonly height: number;
}

const WIDEST = 2400;
const NARROWEST = 8;
/** Window in which the paper's brightness is looked for: wider than a stroke, narrower than a shadow. */
const WINDOW_WIDTH = 31;
const WINDOW_HEIGHT = 15;
const WINDOW = WINDOW_WIDTH * WINDOW_HEIGHT;
const WINDOW_SIZE = { width: WINDOW_WIDTH, height: WINDOW_HEIGHT };
/** Bits by which values are told apart in the second of two countings. */
const LOWER_BITS = 9;
const MARGIN = 8;
const STRIDE = 8;
/** A column with a pixel of so much ink is written on. */
const WRITTEN = 0.35;
/** Paper left before the first and after the last written column: a faint stroke may stand there still. */
const KEPT_PAPER = 24;

/** Scales, takes the paper away and pads. */
export function prepareInk(image: GreyImage, height: number, stretch = 1): PreparedInk {
  const broad = Math.round((image.width * height * stretch) / image.height);
  const target = Math.min(WIDEST, Math.max(NARROWEST, broad));
  const scaled = resize(image, target, height);
  const width = Math.ceil((scaled.width + 2 * MARGIN) / STRIDE) * STRIDE;
  return { data: inkWithMargin(scaled, MARGIN, width), width, height };
}

/**
 * The same line without the blank paper at its ends: a box is seldom written on to its end, and the network works as long
 * on paper as on ink. On the validation lines a tenth less to read, nothing read worse.
 */
export function withoutBlankEnds({ data, width, height }: PreparedInk): PreparedInk {
  const isWritten = (x: number): boolean => {
    for (let at = x; at < data.length; at += width) if ((data[at] ?? 0) > WRITTEN) return true;
    return false;
  };
  let first = 0;
  while (first < width && !isWritten(first)) first++;
  let last = width - 1;
  while (last > first && !isWritten(last)) last--;
  const from = Math.max(0, first - KEPT_PAPER);
  const wide = Math.ceil((Math.min(width, last + 1 + KEPT_PAPER) - from) / STRIDE) * STRIDE;
  if (first === width || wide >= width) return { data, width, height };
  const out = new Float32Array(wide * height);
  for (let y = 0; y < height; y++) {
    out.set(data.subarray(y * width + from, y * width + Math.min(width, from + wide)), y * wide);
  }
  return { data: out, width: wide, height };
}

/** Ink of each pixel: how much darker it is than the paper around it, as a share of the line's full ink. */
export function inkOn({ data, width, height }: GreyImage): Float32Array {
  return inkWithMargin({ data, width, height }, 0, width);
}

/** The same with clean paper to the left, and to the right until it is `wide` pixels wide. */
function inkWithMargin({ data, width, height }: GreyImage, margin: number, wide: number): Float32Array {
  const { darker, uppers } = darkerThanPaper(data, width, height);
  const scale = fullInk((rank) => ranked(darker, uppers, rank), data.length, WINDOW);
  const ink = new Float32Array(wide * height);
  for (let y = 0; y < height; y++) {
    const to = y * wide + margin;
    const from = y * width;
    for (let x = 0; x < width; x++) {
      const value = darker[from + x] ?? 0;
      ink[to + x] = value < scale ? value / scale : 1;
    }
  }
  return ink;
}

/** Kept from line to line: getting large memory anew for each costs more than all that is reckoned in it. */
let scratch = {
  paper: new Uint8Array(0),
  ends: new Uint8Array(0),
  darker: new Uint32Array(0),
  columns: new Uint32Array(0),
};

function scratchFor(width: number, height: number): typeof scratch {
  if (scratch.paper.length < width * height || scratch.ends.length < width + height) {
    scratch = {
      paper: new Uint8Array(width * height),
      ends: new Uint8Array(width + height),
      darker: new Uint32Array(width * height),
      columns: new Uint32Array(width + height + WINDOW_WIDTH),
    };
  }
  return scratch;
}

interface Darker {
  /** How much darker each pixel is than the mean of the brightest around it, in units of 1/WINDOW grey levels. */
  readonly darker: Uint32Array;
  /** How many pixels have the same upper bits. */
  readonly uppers: Uint32Array;
}

/** In whole numbers throughout; good until the next line. */
function darkerThanPaper(data: Uint8Array, width: number, height: number): Darker {
  const { paper, ends, darker: room, columns } = scratchFor(width, height);
  brightest({ data, width, height }, WINDOW_SIZE, paper, ends);
  const reach = (WINDOW_WIDTH - 1) / 2;
  const above = (WINDOW_HEIGHT - 1) / 2;
  const darker = room.subarray(0, data.length);
  const uppers = new Uint32Array(((255 * WINDOW) >>> LOWER_BITS) + 1);
  columns.fill(0);
  for (let row = -above; row < above; row++) addRow(columns, paper, rowAt(row, height) * width, width, reach);
  for (let y = 0; y < height; y++) {
    addRow(columns, paper, rowAt(y + above, height) * width, width, reach);
    stretch(columns, width, reach);
    let sum = 0;
    for (let x = 0; x < WINDOW_WIDTH; x++) sum += columns[x] ?? 0;
    const from = y * width;
    for (let x = 0; x < width; x++) {
      const apart = sum - (data[from + x] ?? 0) * WINDOW;
      const value = apart & ~(apart >> 31);
      darker[from + x] = value;
      const upper = value >>> LOWER_BITS;
      uppers[upper] = (uppers[upper] ?? 0) + 1;
      sum += (columns[x + WINDOW_WIDTH] ?? 0) - (columns[x] ?? 0);
    }
    takeRow(columns, paper, rowAt(y - above, height) * width, width, reach);
  }
  return { darker, uppers };
}

/** Beyond the edges the edge goes on. */
function rowAt(row: number, height: number): number {
  return row < 0 ? 0 : row >= height ? height - 1 : row;
}

function addRow(columns: Uint32Array, data: Uint8Array, from: number, width: number, at: number): void {
  for (let x = 0; x < width; x++) columns[at + x] = (columns[at + x] ?? 0) + (data[from + x] ?? 0);
}

function takeRow(columns: Uint32Array, data: Uint8Array, from: number, width: number, at: number): void {
  for (let x = 0; x < width; x++) columns[at + x] = (columns[at + x] ?? 0) - (data[from + x] ?? 0);
}

/** Writes the first and last of `width` columns out beyond both ends. */
function stretch(columns: Uint32Array, width: number, reach: number): void {
  columns.fill(columns[reach] ?? 0, 0, reach);
  columns.fill(columns[reach + width - 1] ?? 0, reach + width, width + 2 * reach);
}

/** The value at place `rank` (from 0) among all, in rising order; `uppers` counts them by their upper bits. */
function ranked(values: Uint32Array, uppers: Uint32Array, rank: number): number {
  const [bits, below] = countedTo(uppers, rank);
  const lower = new Uint32Array(1 << LOWER_BITS);
  const mask = (1 << LOWER_BITS) - 1;
  for (let each = 0; each < values.length; each++) {
    const value = values[each] ?? 0;
    if (value >>> LOWER_BITS === bits) lower[value & mask] = (lower[value & mask] ?? 0) + 1;
  }
  return (bits << LOWER_BITS) | countedTo(lower, rank, below)[0];
}
