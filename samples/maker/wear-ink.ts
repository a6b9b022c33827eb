/** What time does to ink: it fades in patches, and the back of the page shines through. */
import { clamp, createField, ramp, rough } from './capture-noise.js';
import type { Sheet } from './capture-sheet.js';
import type { Random } from './random.js';

/** A quarter-size picture of how dark the ink is, 0 to 1, slightly blurred. */
function inkMap(sheet: Sheet): {
  readonly ink: Float32Array;
  readonly columns: number;
  readonly rows: number;
} {
  const columns = Math.floor(sheet.width / 4);
  const rows = Math.floor(sheet.height / 4);
  const ink = new Float32Array(columns * rows);
  const paper = paperLevel(sheet);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let sum = 0;
      for (let dy = 0; dy < 4; dy++) {
        const index = ((row * 4 + dy) * sheet.width + column * 4) * 3;
        for (let dx = 0; dx < 4; dx++) sum += sheet.data[index + dx * 3 + 1] ?? 0;
      }
      ink[row * columns + column] = Math.max(0, 1 - sum / 16 / paper - 0.03);
    }
  }
  return { ink, columns, rows };
}

/** The paper's usual brightness: the level most pixels have. */
function paperLevel(sheet: Sheet): number {
  const counts = new Uint32Array(256);
  for (let index = 1; index < sheet.data.length; index += 3 * 37) {
    const level = sheet.data[index] ?? 0;
    counts[level] = (counts[level] ?? 0) + 1;
  }
  let best = 255;
  for (let level = 128; level < 256; level++) if ((counts[level] ?? 0) >= (counts[best] ?? 0)) best = level;
  return best;
}

/**
 * The other side of the leaf, mirrored, faint and blurred. The back carries the same form; its writing is taken
 * from this sheet, shifted so that it does not lie on its own mirror image.
 */
export function showThrough(
  worn: Sheet,
  sheet: Sheet,
  pixelsPerMm: number,
  amount: number,
  random: Random,
): void {
  const { ink, columns, rows } = inkMap(sheet);
  const strength = 0.04 + 0.03 * random.next() + 0.13 * amount * random.next();
  const shiftX = Math.round((random.between(-2.5, 2.5) * pixelsPerMm) / 4);
  const shiftY = Math.round((random.between(-3, 3) * pixelsPerMm) / 4);
  const field = createField(random);
  const { data, width, height } = worn;
  const scale = 1 / (40 * pixelsPerMm);
  for (let y = 0; y < height; y++) {
    const row = Math.min(rows - 2, Math.max(0, (y >> 2) + shiftY)) * columns;
    for (let block = 0; block < width; block += 4) {
      const column = columns - 2 - (block >> 2) + shiftX;
      if (column < 1 || column > columns - 2) continue;
      const index = row + column;
      const dark =
        0.4 * (ink[index] ?? 0) +
        0.2 * ((ink[index - 1] ?? 0) + (ink[index + 1] ?? 0)) +
        0.2 * (ink[index + columns] ?? 0);
      if (dark < 0.02) continue;
      const patch = 0.35 + 1.3 * field(block * scale, y * scale);
      const end = Math.min(width, block + 4);
      // Blended towards the next cell, so that no squares show.
      const next =
        0.4 * (ink[index - 1] ?? 0) +
        0.2 * ((ink[index - 2] ?? 0) + (ink[index] ?? 0)) +
        0.2 * (ink[index + columns - 1] ?? 0);
      for (let x = block; x < end; x++) {
        const part = (x - block) / 4;
        const loss = 1 - strength * patch * (dark * (1 - part) + next * part);
        const to = (y * width + x) * 3;
        data[to] = (data[to] ?? 0) * loss;
        data[to + 1] = (data[to + 1] ?? 0) * loss;
        data[to + 2] = (data[to + 2] ?? 0) * (loss + (1 - loss) * 0.25);
      }
    }
  }
}

/** Ink fades towards the paper in patches: light wear a little, heavy wear until it is hard to read. */
export function fadeInk(worn: Sheet, pixelsPerMm: number, amount: number, random: Random): void {
  const field = createField(random);
  const most = 0.12 + 0.6 * amount * random.between(0.6, 1);
  const everywhere = 0.04 + 0.16 * amount;
  const scale = 1 / (random.between(45, 90) * pixelsPerMm);
  const cutoff = random.between(0.46, 0.58);
  const { data, width, height } = worn;
  const paper = paperColour(worn);
  for (let y = 0; y < height; y++) {
    for (let block = 0; block < width; block += 8) {
      const patch = ramp(cutoff, cutoff + 0.22, rough(field, block * scale, y * scale, 2));
      const share = everywhere + (most - everywhere) * patch;
      const end = Math.min(width, block + 8);
      for (let x = block; x < end; x++) {
        const index = (y * width + x) * 3;
        for (let channel = 0; channel < 3; channel++) {
          const here = data[index + channel] ?? 0;
          const lost = (paper[channel] ?? 255) - here;
          if (lost > 6) data[index + channel] = clamp(here + lost * share);
        }
      }
    }
  }
}

function paperColour(sheet: Sheet): readonly number[] {
  const level = paperLevel(sheet);
  let red = 0;
  let blue = 0;
  let count = 0;
  for (let index = 1; index < sheet.data.length - 1; index += 3 * 41) {
    if (Math.abs((sheet.data[index] ?? 0) - level) > 1) continue;
    red += sheet.data[index - 1] ?? 0;
    blue += sheet.data[index + 1] ?? 0;
    count++;
  }
  return count === 0 ? [level, level, level] : [red / count, level, blue / count];
}
