/** Damage to the leaf itself: folds, punched holes, tears, dust and hairs. */
import { clamp, createField, ramp } from './capture-noise.js';
import type { Sheet } from './capture-sheet.js';
import type { Random } from './random.js';

/** Changes the brightness of one pixel; positions off the sheet are ignored. */
function shade(sheet: Sheet, x: number, y: number, gain: number): void {
  const column = Math.round(x);
  const row = Math.round(y);
  if (column < 0 || row < 0 || column >= sheet.width || row >= sheet.height) return;
  const index = (row * sheet.width + column) * 3;
  for (let channel = 0; channel < 3; channel++) {
    sheet.data[index + channel] = clamp((sheet.data[index + channel] ?? 0) * gain);
  }
}

/** A fold across the page: one flank lit, one dark, the ink rubbed off along the ridge. */
export function crease(sheet: Sheet, pixelsPerMm: number, amount: number, random: Random): void {
  const count = random.integer(1, amount > 0.5 ? 3 : 1);
  for (let fold = 0; fold < count; fold++) {
    const field = createField(random.fork(`fold ${fold}`));
    const level = random.chance(0.6);
    const place = random.weighted([
      [0.5 + random.between(-0.02, 0.02), 2],
      [random.between(0.1, 0.9), 3],
    ]);
    const lean = random.between(-0.05, 0.05) * (random.chance(0.3) ? 6 : 1);
    const strength = (0.06 + 0.2 * amount) * random.between(0.6, 1);
    const half = Math.ceil(1.3 * pixelsPerMm);
    const long = level ? sheet.width : sheet.height;
    const wide = level ? sheet.height : sheet.width;
    for (let along = 0; along < long; along++) {
      const middle =
        place * wide +
        lean * (along - long / 2) +
        6 * (field(along / (22 * pixelsPerMm), 0) - 0.5) * pixelsPerMm * 0.2;
      const local = strength * Math.max(0, 1.7 * field(along / (24 * pixelsPerMm), 5) - 0.25);
      for (let off = -half; off <= half; off++) {
        const flank = off / half;
        const gain = 1 + local * (flank < 0 ? 0.24 : -0.75) * (1 - Math.abs(flank)) ** 1.5;
        const x = level ? along : middle + off;
        const y = level ? middle + off : along;
        shade(sheet, x, y, gain);
      }
      rub(
        sheet,
        level ? along : middle,
        level ? middle : along,
        local,
        field(along / (0.5 * pixelsPerMm), 9),
      );
    }
  }
}

/** The bare fibre of a ridge: lighter than ink, a little darker than paper. */
function rub(sheet: Sheet, x: number, y: number, strength: number, chance: number): void {
  if (chance < 0.75 - strength * 1.5) return;
  for (let off = -1; off <= 1; off++) {
    const column = Math.round(x);
    const row = Math.round(y) + off;
    if (column < 0 || row < 0 || column >= sheet.width || row >= sheet.height) continue;
    const index = (row * sheet.width + column) * 3;
    for (let channel = 0; channel < 3; channel++) {
      const here = sheet.data[index + channel] ?? 0;
      sheet.data[index + channel] = clamp(here + (205 - channel * 14 - here) * 0.45);
    }
  }
}

/** Two holes for a binder at the left edge: the dark of the leaves below, with a ragged rim. */
export function punch(sheet: Sheet, pixelsPerMm: number, random: Random): void {
  const x = random.between(6.2, 8.2) * pixelsPerMm;
  const middle = sheet.height / 2 + random.between(-6, 6) * pixelsPerMm;
  const radius = 2.75 * pixelsPerMm;
  const field = createField(random);
  const tone = random.chance(0.6) ? random.between(0.72, 0.9) : random.between(0.25, 0.4);
  for (const side of [-1, 1]) {
    const y = middle + side * 40 * pixelsPerMm;
    const reach = Math.ceil(radius * 1.4);
    for (let dy = -reach; dy <= reach; dy++) {
      for (let dx = -reach; dx <= reach; dx++) {
        const away =
          Math.hypot(dx, dy) + (field(dx / 5 + side * 40 + 60, dy / 5 + 60) - 0.5) * 0.24 * pixelsPerMm;
        if (away > radius * 1.3) continue;
        // Inside lies the leaf below, or the glass; the upper left rim throws a narrow shadow on it.
        const under = tone * (1 - 0.38 * (1 - ramp(-0.95 * radius, -0.25 * radius, dx * 0.7 + dy * 0.7)));
        const rim = 1 - 0.12 * (1 - ramp(radius, radius * 1.28, away));
        shade(sheet, x + dx, y + dy, away < radius ? under : rim);
      }
    }
  }
}

/** A tear from an edge inwards: a dark crack with a pale torn flank. */
export function tear(sheet: Sheet, pixelsPerMm: number, random: Random): void {
  const fromSide = random.chance(0.6);
  const length = random.between(8, 38) * pixelsPerMm;
  const field = createField(random);
  const start = random.between(0.08, 0.92);
  const direction = random.chance(0.5) ? 1 : -1;
  const lean = random.between(-0.6, 0.6);
  for (let step = 0; step < length; step++) {
    const wander = 3 * pixelsPerMm * (field(step / (4 * pixelsPerMm), 1) - 0.5) + lean * step;
    const edge = direction > 0 ? step : (fromSide ? sheet.width : sheet.height) - 1 - step;
    const across = start * (fromSide ? sheet.height : sheet.width) + wander;
    const open = (1 - step / length) * 0.34 * pixelsPerMm;
    for (let off = -Math.ceil(pixelsPerMm * 0.9); off <= open + 1; off++) {
      const gain = off >= 0 ? 0.5 : off > -0.25 * pixelsPerMm ? 0.86 : 1.05;
      if (fromSide) shade(sheet, edge, across + off, gain);
      else shade(sheet, across + off, edge, gain);
    }
  }
}

/** Specks of dust and ink, and now and then a hair. */
export function scratchDust(sheet: Sheet, pixelsPerMm: number, amount: number, random: Random): void {
  const area = (sheet.width * sheet.height) / (pixelsPerMm * pixelsPerMm);
  const specks = Math.round(area * (0.0015 + 0.006 * amount));
  for (let speck = 0; speck < specks; speck++) {
    const x = random.integer(0, sheet.width - 1);
    const y = random.integer(0, sheet.height - 1);
    const radius = pixelsPerMm * (0.04 + 0.22 * random.next() ** 3);
    const gain = random.between(0.45, 0.9);
    const reach = Math.ceil(radius);
    for (let dy = -reach; dy <= reach; dy++) {
      for (let dx = -reach; dx <= reach; dx++) {
        if (dx * dx + dy * dy <= radius * radius + 0.3) shade(sheet, x + dx, y + dy, gain);
      }
    }
  }
  const hairs = random.integer(0, Math.round(1 + 3 * amount));
  for (let hair = 0; hair < hairs; hair++) {
    let x = random.between(0, sheet.width);
    let y = random.between(0, sheet.height);
    let angle = random.between(0, 6.28);
    const bend = random.normal(0, 0.02);
    const length = random.between(3, 14) * pixelsPerMm;
    for (let step = 0; step < length; step++) {
      angle += (bend + random.normal(0, 0.02)) * (10 / pixelsPerMm);
      x += Math.cos(angle);
      y += Math.sin(angle);
      shade(sheet, x, y, 0.62);
    }
  }
}
