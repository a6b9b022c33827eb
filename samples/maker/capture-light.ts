/** The light of an office: a warm lamp or a window on one side, the shadow of the person and the phone, vignetting. */
import type { Camera } from './capture-camera.js';
import { clamp, createField, ramp } from './capture-noise.js';
import type { Sheet } from './capture-sheet.js';
import type { Random } from './random.js';

export interface Light {
  /** Direction the light comes from, over the table: its lean along X and Y per unit of height. */
  readonly leanX: number;
  readonly leanY: number;
  /** Gains of red, green and blue at a pixel. */
  gains(u: number, v: number, into: Float64Array): void;
}

/** `roughness` from 0 (a bright day) to 1 (a dim corner, the phone's shadow on the page). */
export function inventLight(camera: Camera, roughness: number, random: Random): Light {
  const { width, height } = camera;
  const span = Math.max(width, height);
  const angle = random.between(0, 2 * Math.PI);
  const lampX = width / 2 + Math.cos(angle) * span * random.between(0.5, 0.9);
  const lampY = height / 2 + Math.sin(angle) * span * random.between(0.5, 0.9);
  const fall = random.between(0.1, 0.2) + 0.22 * roughness;
  const exposure = random.between(0.97, 1.05) - 0.1 * roughness;
  // The phone corrects most of a lamp's colour, seldom all of it.
  const warm = random.normal(0.018, 0.022) + 0.015 * roughness;
  const drift = random.between(-0.035, 0.035);
  const corner = random.between(0.04, 0.1) + 0.1 * roughness;
  const shadows = inventShadows(width, height, roughness, random.fork('shadows'));
  const field = createField(random.fork('clouds'));

  return {
    leanX: Math.cos(angle) * random.between(0.3, 0.75),
    leanY: Math.sin(angle) * random.between(0.3, 0.75),
    gains(u, v, into) {
      const far = Math.hypot(u - lampX, v - lampY) / span;
      const fromCentre = Math.hypot(u - width / 2, v - height / 2) / (0.5 * Math.hypot(width, height));
      let level = exposure * (1 + fall * (0.72 - far)) * (1 - corner * fromCentre ** 2.4);
      level *= 1 + 0.03 * (field((u / span) * 5, (v / span) * 5) - 0.5);
      let cool = 0;
      for (const shadow of shadows) {
        const dark = shadow(u, v);
        level *= 1 - dark;
        cool += dark;
      }
      const tint = warm + drift * (far - 0.7) - 0.12 * cool;
      into[0] = level * (1 + tint);
      into[1] = level * (1 + 0.15 * tint);
      into[2] = level * (1 - 1.05 * tint);
    },
  };
}

type Shadow = (u: number, v: number) => number;

/** Soft shadows thrown across the page: a phone with the hands that hold it, a head and shoulder. */
function inventShadows(width: number, height: number, roughness: number, random: Random): Shadow[] {
  const shadows: Shadow[] = [];
  const span = Math.max(width, height);
  if (random.chance(0.45 + 0.45 * roughness)) {
    // Head and shoulder: a large disc coming in from an edge.
    const angle = random.between(0.15, 0.85) * Math.PI;
    const radius = span * random.between(0.3, 0.55);
    const away = span * random.between(0.42, 0.6);
    const x = width / 2 + Math.cos(angle) * away * 1.1;
    const y = height / 2 + Math.sin(angle) * away;
    const soft = span * random.between(0.07, 0.2);
    const dark = random.between(0.05, 0.12) + 0.2 * roughness * random.next();
    shadows.push((u, v) => dark * (1 - ramp(radius - soft, radius + soft, Math.hypot(u - x, v - y))));
  }
  if (random.chance(0.3 + 0.5 * roughness)) {
    // The phone: a slanted box with blurred sides.
    const x = width * random.between(0.2, 0.8);
    const y = height * random.between(0.5, 1);
    const turn = random.between(-0.5, 0.5);
    const halfX = span * random.between(0.06, 0.11);
    const halfY = span * random.between(0.13, 0.2);
    const soft = span * random.between(0.025, 0.07);
    const dark = random.between(0.05, 0.1) + 0.18 * roughness * random.next();
    const cos = Math.cos(turn);
    const sin = Math.sin(turn);
    shadows.push((u, v) => {
      const dx = Math.abs((u - x) * cos + (v - y) * sin) - halfX;
      const dy = Math.abs((v - y) * cos - (u - x) * sin) - halfY;
      const outside = dx > 0 && dy > 0 ? Math.hypot(dx, dy) : Math.max(dx, dy);
      return dark * (1 - ramp(-soft, soft, outside));
    });
  }
  return shadows;
}

const CELL = 16;

/** Multiplies the picture by the light, in place; gains are worked out every 16 pixels and blended between. */
export function expose(picture: Sheet, light: Light): void {
  const { data, width, height } = picture;
  const columns = Math.ceil(width / CELL) + 1;
  const rows = Math.ceil(height / CELL) + 1;
  const gains = new Float32Array(columns * rows * 3);
  const gain = new Float64Array(3);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      light.gains(column * CELL, row * CELL, gain);
      gains.set(gain, (row * columns + column) * 3);
    }
  }
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / CELL);
    const fy = y / CELL - row;
    for (let column = 0; column * CELL < width; column++) {
      const upper = (row * columns + column) * 3;
      const lower = upper + columns * 3;
      const end = Math.min(width, (column + 1) * CELL);
      for (let channel = 0; channel < 3; channel++) {
        const start = (gains[upper + channel] ?? 0) * (1 - fy) + (gains[lower + channel] ?? 0) * fy;
        const stop = (gains[upper + 3 + channel] ?? 0) * (1 - fy) + (gains[lower + 3 + channel] ?? 0) * fy;
        const step = (stop - start) / CELL;
        let level = start;
        let index = (y * width + column * CELL) * 3 + channel;
        for (let x = column * CELL; x < end; x++) {
          data[index] = clamp((data[index] ?? 0) * level);
          level += step;
          index += 3;
        }
      }
    }
  }
}
