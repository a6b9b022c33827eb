/** The colour of old paper: yellowing from the edges, foxing, stains of tea and water, handled corners. */
import { createField, type Field, ramp, rough } from './capture-noise.js';
import type { Sheet } from './capture-sheet.js';
import type { Random } from './random.js';

/** Gains of red, green and blue on a coarse grid of `cell` pixels. */
export interface PaperTone {
  readonly cell: number;
  readonly columns: number;
  readonly gains: Float32Array;
}

/** How much a place takes of a brown tint (0 none) and how much darker it is. */
interface Layer {
  tint(x: number, y: number): number;
  dark(x: number, y: number): number;
}

/** A tone for the whole sheet; coordinates of the layers are millimetres. */
export function tonePaper(sheet: Sheet, pixelsPerMm: number, amount: number, random: Random): PaperTone {
  const cell = Math.max(2, Math.round(pixelsPerMm * 0.45));
  const columns = Math.ceil(sheet.width / cell) + 2;
  const rows = Math.ceil(sheet.height / cell) + 2;
  const gains = new Float32Array(columns * rows * 3);
  const width = sheet.width / pixelsPerMm;
  const height = sheet.height / pixelsPerMm;
  const field = createField(random.fork('field'));
  const layers = inventLayers(width, height, amount, field, random);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const x = (column * cell) / pixelsPerMm;
      const y = (row * cell) / pixelsPerMm;
      let tint = 0;
      let dark = 0;
      for (const layer of layers) {
        tint += layer.tint(x, y);
        dark += layer.dark(x, y);
      }
      const level = 1 - Math.min(0.6, dark);
      const brown = Math.min(0.95, tint);
      const index = (row * columns + column) * 3;
      gains[index] = level * (1 - 0.14 * brown);
      gains[index + 1] = level * (1 - 0.27 * brown);
      gains[index + 2] = level * (1 - 0.56 * brown);
    }
  }
  return { cell, columns, gains };
}

function inventLayers(width: number, height: number, amount: number, field: Field, random: Random): Layer[] {
  const nothing = (): number => 0;
  const yellow =
    amount === 0 ? random.between(0, 0.05) : random.between(0.02, 0.06) + 0.27 * amount * random.next();
  const edge = amount * random.between(0.16, 0.34);
  const reach = random.between(9, 26);
  const fromEdge = (x: number, y: number): number => Math.min(x, y, width - x, height - y);
  const layers: Layer[] = [
    {
      tint(x, y) {
        const cloud = yellow * (0.7 + 0.6 * rough(field, x / 60 + 90, y / 60, 2));
        const inward = fromEdge(x, y);
        if (inward > 4 * reach + 4) return cloud;
        const ragged = inward + 7 * (rough(field, x / 14, y / 14, 2) - 0.5);
        return cloud + edge * Math.exp(-Math.max(0, ragged) / reach);
      },
      dark(x, y) {
        const inward = fromEdge(x, y);
        if (inward > 15) return 0;
        const ragged = inward + 3 * (rough(field, x / 5, y / 5, 2) - 0.5);
        const smear = amount * (0.05 + 0.13 * rough(field, x / 9 + 30, y / 9, 3));
        return smear * Math.exp(-Math.max(0, ragged) / 3.2);
      },
    },
  ];
  if (amount === 0) return layers;
  layers.push(foxing(width, height, amount, random.fork('foxing')));
  const stains = random.integer(amount > 0.5 ? 2 : 0, amount > 0.5 ? 5 : 2);
  for (let count = 0; count < stains; count++) {
    layers.push(stain(width, height, amount, field, random.fork(`stain ${count}`)));
  }
  if (random.chance(0.2 + 0.45 * amount))
    layers.push(waterLine(width, height, amount, field, random.fork('water')));
  if (random.chance(0.3 + 0.4 * amount)) layers.push(ring(width, height, amount, field, random.fork('ring')));
  if (random.chance(0.6)) {
    // Turned with a damp thumb, always at the same corner.
    const x = random.chance(0.8) ? width - 6 : 6;
    const y = random.chance(0.8) ? height - 8 : 8;
    const radius = random.between(14, 34);
    const depth = 0.02 + 0.14 * amount * random.next();
    layers.push({
      tint: nothing,
      dark: (px, py) => {
        const away = Math.hypot(px - x, py - y);
        return away > radius * 1.3
          ? 0
          : depth * (1 - ramp(radius * 0.2, radius, away + 9 * (field(px / 4, py / 4) - 0.5)));
      },
    });
  }
  return layers;
}

/** Many small brown spots, some with a darker middle, denser in some parts. Drawn once into a grid of half mm. */
function foxing(width: number, height: number, amount: number, random: Random): Layer {
  const step = 0.5;
  const columns = Math.ceil(width / step) + 1;
  const rows = Math.ceil(height / step) + 1;
  const grid = new Float32Array(columns * rows);
  const density = random.between(0.0006, 0.0022) + 0.006 * amount * random.next();
  const count = Math.round(width * height * density);
  const centreX = random.between(0, width);
  const centreY = random.between(0, height);
  for (let spot = 0; spot < count; spot++) {
    const near = random.chance(0.6);
    const x = near ? random.normal(centreX, width / 5) : random.between(0, width);
    const y = near ? random.normal(centreY, height / 5) : random.between(0, height);
    const radius = 0.3 + 1.3 * random.next() ** 3 + (random.chance(0.04) ? random.between(0.5, 2.4) : 0);
    const strength = random.between(0.08, 0.3) * (0.5 + 0.8 * amount);
    const first = Math.max(0, Math.floor((y - 2 * radius) / step));
    const last = Math.min(rows - 1, Math.ceil((y + 2 * radius) / step));
    for (let row = first; row <= last; row++) {
      const left = Math.max(0, Math.floor((x - 2 * radius) / step));
      const right = Math.min(columns - 1, Math.ceil((x + 2 * radius) / step));
      for (let column = left; column <= right; column++) {
        const away = ((column * step - x) ** 2 + (row * step - y) ** 2) / (radius * radius);
        const index = row * columns + column;
        grid[index] = Math.min(0.6, (grid[index] ?? 0) + strength * Math.exp(-away * 1.4));
      }
    }
  }
  const value = (x: number, y: number): number =>
    grid[Math.min(rows - 1, Math.round(y / step)) * columns + Math.min(columns - 1, Math.round(x / step))] ??
    0;
  return { tint: value, dark: (x, y) => 0.12 * value(x, y) };
}

/** A spill: tinted inside, darker along its rim, with an uneven outline. */
function stain(width: number, height: number, amount: number, field: Field, random: Random): Layer {
  const x = random.between(0, width);
  const y = random.between(0, height);
  const radius = random.weighted([
    [random.between(3, 9), 5],
    [random.between(12, 38), 2],
  ]);
  const strength = (0.05 + 0.3 * amount) * random.between(0.5, 1);
  const stretch = random.between(0.7, 1.4);
  const away = (px: number, py: number): number => {
    const far = Math.hypot((px - x) * stretch, py - y) / radius;
    if (far > 2) return far;
    return far + 0.42 * (rough(field, px / radius + x, py / radius, 4) - 0.5);
  };
  return {
    tint(px, py) {
      const far = away(px, py);
      if (far > 1.05) return 0;
      return (
        strength *
        (0.5 * (1 - ramp(0.94, 1.03, far)) + 0.9 * ramp(0.8, 0.96, far) * (1 - ramp(0.96, 1.03, far)))
      );
    },
    dark(px, py) {
      const far = away(px, py);
      return far > 1.05 ? 0 : 0.18 * strength * ramp(0.8, 0.97, far) * (1 - ramp(0.97, 1.04, far));
    },
  };
}

/** Damp that crept in from an edge and dried with a brown tide mark. */
function waterLine(width: number, height: number, amount: number, field: Field, random: Random): Layer {
  const side = random.pick(['bottom', 'top', 'right', 'left'] as const);
  const depth = random.between(12, 30) + 40 * amount * random.next();
  const strength = 0.1 + 0.3 * amount;
  // The tide's line, one depth for every half millimetre along the edge.
  const depths = Array.from(
    { length: Math.ceil(Math.max(width, height) * 2) + 4 },
    (_, step) => depth * (0.45 + 1.1 * rough(field, step / 84 + 11, side.length * 9.1, 4)),
  );
  const beyond = (x: number, y: number): number => {
    const inward = side === 'bottom' ? height - y : side === 'top' ? y : side === 'right' ? width - x : x;
    const along = side === 'bottom' || side === 'top' ? x : y;
    return inward - (depths[Math.round(along * 2)] ?? depth);
  };
  return {
    tint(x, y) {
      const far = beyond(x, y);
      if (far > 2) return 0;
      const tide = Math.exp(-((far / 1.1) ** 2));
      return strength * ((far < 0 ? 0.22 : 0) + 0.9 * tide + (far < 0 ? 0.3 * Math.exp(far / 5) : 0));
    },
    dark: (x, y) => {
      const far = beyond(x, y);
      return far > 2 ? 0 : 0.1 * strength * Math.exp(-((far / 0.9) ** 2));
    },
  };
}

/** The ring of a tea glass, never closed all around. */
function ring(width: number, height: number, amount: number, field: Field, random: Random): Layer {
  const x = random.between(0.1, 0.9) * width;
  const y = random.between(0.1, 0.9) * height;
  const radius = random.between(28, 40);
  const strength = (0.08 + 0.3 * amount) * random.between(0.5, 1);
  const start = random.between(0, 6.28);
  return {
    tint(px, py) {
      const far = Math.hypot(px - x, py - y) - radius;
      if (Math.abs(far) > 4) return 0;
      const angle = Math.atan2(py - y, px - x);
      const gap = ramp(-0.5, 0.4, Math.cos(angle - start) + 0.6 * (field(angle * 3 + 40, 2.2) - 0.5));
      return strength * gap * (Math.exp(-((far / 0.7) ** 2)) + 0.35 * Math.exp(-(((far + 1.4) / 1.2) ** 2)));
    },
    dark: () => 0,
  };
}
