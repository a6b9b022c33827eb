/** How bright unwritten paper is at each place of a picture, so that shadows and yellowing can be divided out. */
import type { GreyImage } from '../types.js';

/** A coarse grid of paper brightness; `step` pixels of the picture apart, the first in the middle of a cell. */
export interface Light {
  readonly data: Float32Array;
  readonly columns: number;
  readonly rows: number;
  readonly step: number;
}

const SAMPLE = 4;
const CELL = 8;

/**
 * Measures the light of a grey picture. A cell's paper is the brightest tenth of its samples; ink never
 * fills a neighbourhood of three cells (about 100 pixels), so its neighbours lift a cell that is all ink.
 */
export function measureLight({ data, width, height }: GreyImage): Light {
  const step = SAMPLE * CELL;
  const columns = Math.max(1, Math.ceil(width / step));
  const rows = Math.max(1, Math.ceil(height / step));
  const cells = new Float32Array(columns * rows);
  const samples = new Uint8Array(CELL * CELL);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      let count = 0;
      const bottom = Math.min(height, (row + 1) * step);
      const right = Math.min(width, (column + 1) * step);
      for (let y = row * step; y < bottom; y += SAMPLE) {
        for (let x = column * step; x < right; x += SAMPLE) {
          samples[count] = data[y * width + x] ?? 255;
          count += 1;
        }
      }
      const sorted = samples.subarray(0, count).sort();
      cells[row * columns + column] = sorted[Math.floor(count * 0.85)] ?? 255;
    }
  }
  const light = { data: cells, columns, rows, step };
  return blur(blur(lift(light)));
}

/** Paper brightness at a point, at least 16 so that it can be divided by. */
export function lightAt(light: Light, x: number, y: number): number {
  const column = Math.min(light.columns - 1, Math.max(0, x / light.step - 0.5));
  const row = Math.min(light.rows - 1, Math.max(0, y / light.step - 0.5));
  const left = Math.floor(column);
  const top = Math.floor(row);
  const right = Math.min(light.columns - 1, left + 1);
  const bottom = Math.min(light.rows - 1, top + 1);
  const across = column - left;
  const down = row - top;
  const { data, columns } = light;
  const upper =
    (data[top * columns + left] ?? 255) * (1 - across) + (data[top * columns + right] ?? 255) * across;
  const lower =
    (data[bottom * columns + left] ?? 255) * (1 - across) + (data[bottom * columns + right] ?? 255) * across;
  const value = upper * (1 - down) + lower * down;
  return Math.max(16, value);
}

/** Each cell becomes the median of the upper half of its 3 × 3 neighbourhood. */
function lift(light: Light): Light {
  return filtered(light, (values) => {
    values.sort((a, b) => a - b);
    return values[Math.floor(values.length * 0.7)] ?? 255;
  });
}

function blur(light: Light): Light {
  return filtered(light, (values) => values.reduce((sum, value) => sum + value, 0) / values.length);
}

function filtered(light: Light, combine: (values: number[]) => number): Light {
  const out = new Float32Array(light.data.length);
  for (let row = 0; row < light.rows; row += 1) {
    for (let column = 0; column < light.columns; column += 1) {
      const values: number[] = [];
      for (let y = Math.max(0, row - 1); y <= Math.min(light.rows - 1, row + 1); y += 1) {
        for (let x = Math.max(0, column - 1); x <= Math.min(light.columns - 1, column + 1); x += 1) {
          values.push(light.data[y * light.columns + x] ?? 255);
        }
      }
      out[row * light.columns + column] = combine(values);
    }
  }
  return { ...light, data: out };
}
