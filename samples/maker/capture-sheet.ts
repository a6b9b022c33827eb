/** Pictures in memory, as every step of the camera passes them on. */

/** 8-bit RGB, row by row, three bytes a pixel. */
export interface Sheet {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export type WearLevel = 'none' | 'light' | 'heavy';

/** How worn, from 0 to 1, for amounts that grow with the level. */
export function wearAmount(level: WearLevel): number {
  switch (level) {
    case 'none':
      return 0;
    case 'light':
      return 0.35;
    case 'heavy':
      return 1;
    default: {
      const never: never = level;
      throw new RangeError(`unknown wear: ${String(never)}`);
    }
  }
}

/** How a picture was taken, where chance does not decide: degrees. */
export interface Held {
  /** Clockwise turn of the page in the picture, besides the quarter turns of `rotation`. */
  readonly turn: number;
  /** Angle between a phone's line of sight and the vertical; means nothing to a scanner. */
  readonly lean: number;
  /** From where the phone looks: 0 from the lower edge, 90 from the right one, and so on. */
  readonly from: number;
}

export function blankSheet(width: number, height: number): Sheet {
  return { data: new Uint8Array(width * height * 3), width, height };
}

/** The bytes at (x, y) mixed into `into`, bilinear; points outside take the nearest edge. Pixel centres are whole. */
export function sampleInto(sheet: Sheet, x: number, y: number, into: Float64Array): void {
  const { data, width, height } = sheet;
  const cx = x < 0 ? 0 : x > width - 1.001 ? width - 1.001 : x;
  const cy = y < 0 ? 0 : y > height - 1.001 ? height - 1.001 : y;
  const left = cx | 0;
  const top = cy | 0;
  const fx = cx - left;
  const fy = cy - top;
  const a = (top * width + left) * 3;
  const b = a + width * 3;
  const wa = (1 - fx) * (1 - fy);
  const wb = fx * (1 - fy);
  const wc = (1 - fx) * fy;
  const wd = fx * fy;
  for (let channel = 0; channel < 3; channel++) {
    into[channel] =
      (data[a + channel] ?? 0) * wa +
      (data[a + 3 + channel] ?? 0) * wb +
      (data[b + channel] ?? 0) * wc +
      (data[b + 3 + channel] ?? 0) * wd;
  }
}

/**
 * The sheet after a quarter turn, and where a point goes. `rotation` is the clockwise turn that brings the result
 * upright again, so the sheet itself is turned the other way.
 */
export function turn(
  sheet: Sheet,
  rotation: 0 | 90 | 180 | 270,
): { readonly image: Sheet; turned(x: number, y: number): [number, number] } {
  const { data, width, height } = sheet;
  if (rotation === 0) return { image: sheet, turned: (x, y) => [x, y] };
  const turned = (x: number, y: number): [number, number] => {
    if (rotation === 90) return [y, width - 1 - x];
    if (rotation === 180) return [width - 1 - x, height - 1 - y];
    return [height - 1 - y, x];
  };
  const image = rotation === 180 ? blankSheet(width, height) : blankSheet(height, width);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [tx, ty] = turned(x, y);
      const to = (ty * image.width + tx) * 3;
      const from = (y * width + x) * 3;
      image.data[to] = data[from] ?? 0;
      image.data[to + 1] = data[from + 1] ?? 0;
      image.data[to + 2] = data[from + 2] ?? 0;
    }
  }
  return { image, turned };
}
