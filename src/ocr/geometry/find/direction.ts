/** Which way the writing on a flat sheet runs, and which end is up. */
import type { GreyImage } from '../../types.js';

/** Ink of print and writing without rules, 1 where there is some. */
export interface Letters {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Darker than this share of paper (240 after the light is evened) is ink. */
const INK = 240 * 0.76;

/** The ink of a flat picture less all that runs on for longer than `longest` pixels: rules and frames. */
export function lettersOf({ data, width, height }: GreyImage, longest: number): Letters {
  const ink = new Uint8Array(data.length);
  for (let i = 0; i < data.length; i += 1) if ((data[i] ?? 255) < INK) ink[i] = 1;
  const out = ink.slice();
  dropRuns(ink, out, height, width, width, 1, longest);
  dropRuns(ink, out, width, height, 1, width, longest);
  return { data: out, width, height };
}

/** Erases from `out` what runs on in `ink` along one axis, gaps of one pixel bridged. */
function dropRuns(
  ink: Uint8Array,
  out: Uint8Array,
  lines: number,
  length: number,
  stride: number,
  step: number,
  longest: number,
): void {
  for (let line = 0; line < lines; line += 1) {
    let start = -1;
    let last = -9;
    for (let at = 0; at <= length; at += 1) {
      const dark = at < length && ink[line * stride + at * step] === 1;
      if (dark) {
        if (start < 0 || at - last > 2) start = at;
        last = at;
      }
      if ((at === length || at - last > 2) && start >= 0) {
        if (last - start + 1 > longest) {
          for (let k = start; k <= last; k += 1) out[line * stride + k * step] = 0;
        }
        start = -1;
      }
    }
  }
}

export interface Direction {
  /** True if lines of writing lie along the picture's rows. */
  readonly lying: boolean;
  /** How clear that is: 0 not at all, 1 quite. */
  readonly sure: number;
}

interface Piece {
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly high: number;
}

/**
 * Whether lines of writing run along rows or along columns: the pieces of a word follow each other closely along the
 * line, while the next line is farther off; and joined-up words are longer than they are high.
 */
export function directionOf(letters: Letters): Direction {
  const pieces = piecesOf(letters);
  let lying = 0;
  let standing = 0;
  const cells = new Map<number, Piece[]>();
  const size = 24;
  const key = (x: number, y: number): number => Math.floor(y / size) * 4096 + Math.floor(x / size);
  for (const piece of pieces) {
    const at = key(piece.x, piece.y);
    const cell = cells.get(at);
    if (cell === undefined) cells.set(at, [piece]);
    else cell.push(piece);
  }
  for (const piece of pieces) {
    if (piece.wide > piece.high * 1.6) lying += 0.5;
    else if (piece.high > piece.wide * 1.6) standing += 0.5;
    const next = nearest(piece, cells, key, size);
    if (next === null) continue;
    if (next.along > next.across * 2) lying += 1;
    else if (next.across > next.along * 2) standing += 1;
  }
  const sum = lying + standing;
  return { lying: lying >= standing, sure: sum < 12 ? 0 : Math.abs(lying - standing) / sum };
}

/** Distance along rows and along columns from a piece to the one whose box is nearest. */
function nearest(
  piece: Piece,
  cells: ReadonlyMap<number, readonly Piece[]>,
  key: (x: number, y: number) => number,
  size: number,
): { readonly along: number; readonly across: number } | null {
  let best: { along: number; across: number } | null = null;
  let bestGap = size;
  for (let dy = -1; dy <= 1; dy += 1) {
    for (let dx = -1; dx <= 1; dx += 1) {
      for (const other of cells.get(key(piece.x + dx * size, piece.y + dy * size)) ?? []) {
        if (other === piece) continue;
        const along = Math.abs(other.x - piece.x);
        const across = Math.abs(other.y - piece.y);
        const gap = Math.hypot(
          Math.max(0, along - (piece.wide + other.wide) / 2),
          Math.max(0, across - (piece.high + other.high) / 2),
        );
        if (gap < bestGap) {
          bestGap = gap;
          best = { along, across };
        }
      }
    }
  }
  return best;
}

/** Connected pieces of ink the size of letters and words. */
function piecesOf({ data, width, height }: Letters): readonly Piece[] {
  const left = data.slice();
  const pieces: Piece[] = [];
  const stack: number[] = [];
  for (let start = 0; start < left.length; start += 1) {
    if (left[start] !== 1) continue;
    left[start] = 0;
    stack.push(start);
    let count = 0;
    let [x0, y0, x1, y1] = [width, height, 0, 0];
    for (let i = stack.pop(); i !== undefined; i = stack.pop()) {
      count += 1;
      const x = i % width;
      const y = (i - x) / width;
      x0 = Math.min(x0, x);
      x1 = Math.max(x1, x);
      y0 = Math.min(y0, y);
      y1 = Math.max(y1, y);
      for (let dy = -1; dy <= 1; dy += 1) {
        for (let dx = -1; dx <= 1; dx += 1) {
          const [nx, ny] = [x + dx, y + dy];
          if (nx < 0 || ny < 0 || nx >= width || ny >= height) continue;
          const j = ny * width + nx;
          if (left[j] !== 1) continue;
          left[j] = 0;
          stack.push(j);
        }
      }
    }
    const wide = x1 - x0 + 1;
    const high = y1 - y0 + 1;
    if (count < 8 || Math.max(wide, high) > width / 6) continue;
    pieces.push({ x: (x0 + x1) / 2, y: (y0 + y1) / 2, wide, high });
  }
  return pieces;
}

/** Ink counts line by line in strips a twelfth of the page wide. */
function stripProfiles(
  { data, width, height }: Letters,
  turned: boolean,
): { readonly across: number; readonly strips: number; readonly profile: Float32Array } {
  const across = turned ? width : height;
  const along = turned ? height : width;
  const strips = 12;
  const size = Math.ceil(along / strips);
  const profile = new Float32Array(strips * across);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (data[y * width + x] !== 1) continue;
      const [line, place] = turned ? [x, y] : [y, x];
      const i = Math.floor(place / size) * across + line;
      profile[i] = (profile[i] ?? 0) + 1;
    }
  }
  return { across, strips, profile };
}

/**
 * How clearly writing that runs along rows stands upright: positive upright, negative upside down, about −1 to 1.
 * Letters stand on a line, so ink ends sharply below and frays out above, where ascenders and accents are.
 */
export function uprightness(letters: Letters): number {
  const { across, strips, profile } = stripProfiles(letters, false);
  let above = 0;
  let below = 0;
  for (let strip = 0; strip < strips; strip += 1) {
    for (let at = 1; at < across; at += 1) {
      const change = (profile[strip * across + at] ?? 0) - (profile[strip * across + at - 1] ?? 0);
      if (change > 0) above += change ** 3;
      else below -= change ** 3;
    }
  }
  return above + below === 0 ? 0 : (below - above) / (above + below);
}
