/** Marks of the pen that are no text: signatures, strikes, ticks, blots, fingerprints. */
import type { Box } from '../../src/forms/places.js';
import { type Extent, type Outline, type Point, smoothLine, straightLine } from './outline.js';
import { type Hand, writeLine } from './pen.js';
import { createRandom, type Random } from './random.js';
import type { Colour, Shape } from './shape.js';

function inkOf(hand: Hand, outline: Outline, thicker = 1): Shape {
  return {
    outline,
    medium: hand.medium,
    colour: hand.colour,
    filled: false,
    stroke: Math.max(0.25, hand.line) * thicker,
    strength: 0.93,
  };
}

/**
 * A signature in a box: the same name signs alike every time (its form comes from the name), never quite the same.
 */
export function sign(name: string, hand: Hand, [x, y, width, height]: Box, random: Random): readonly Shape[] {
  const own = createRandom([...name].reduce((sum, letter) => sum * 31 + (letter.codePointAt(0) ?? 0), 7));
  const again = (value: number, scale: number): number => value + random.normal(0, scale);
  const given = name.split(' ').at(-1) ?? name;
  const long = width * own.between(0.55, 0.85);
  const tall = Math.min(height, long * 0.5) * own.between(0.6, 0.95);
  const [left, middle] = [
    x + (width - long) / 2 + random.normal(0, 1),
    y + height / 2 + random.normal(0, 0.6),
  ];
  const loops = own.integer(4, 8);
  const points: Point[] = [[left, again(middle + tall * 0.3, 0.3)]];
  for (let loop = 0; loop < loops; loop++) {
    const at = left + (long * (loop + 0.6)) / loops;
    const reach = tall * own.between(0.25, 0.6) * (loop === 0 ? 1.4 : 1 - loop / (loops * 1.6));
    const back = long * own.between(0.02, 0.09);
    points.push([again(at + back, 0.35), again(middle - reach, 0.35)]);
    points.push([again(at - back, 0.35), again(middle + reach * own.between(0.3, 0.8), 0.35)]);
  }
  points.push([again(left + long, 0.4), again(middle - tall * own.between(-0.2, 0.3), 0.4)]);
  const shapes: Shape[] = [inkOf(hand, smoothLine(points), 1.15)];
  if (own.chance(0.65)) {
    const flourish: Point[] = [
      [again(left + long, 0.5), again(middle + tall * 0.2, 0.4)],
      [again(left + long * 0.5, 0.6), again(middle + tall * 0.62, 0.4)],
      [again(left - long * 0.06, 0.5), again(middle + tall * 0.5, 0.3)],
      [again(left + long * 0.7, 0.6), again(middle + tall * 0.42, 0.3)],
    ];
    shapes.push(inkOf(hand, smoothLine(flourish)));
  }
  // Many sign with their given name grown large.
  if (own.chance(0.5)) {
    const bold = { ...hand, size: hand.size * 1.5, slant: hand.slant + 0.15, unsteady: 1 };
    const slot = {
      x: left + long * 0.1,
      baseline: middle + 1.4,
      width: long,
      xHeight: Math.min(2.6, tall / 4),
    };
    shapes.push(...writeLine(bold, given, slot, random));
  }
  return shapes;
}

/** What somebody who cannot write leaves: an inked finger. */
export function fingerprint([x, y, width, height]: Box, random: Random): readonly Shape[] {
  const [cx, cy] = [x + width * random.between(0.4, 0.6), y + height * random.between(0.45, 0.55)];
  const [rx, ry] = [random.between(5.2, 6.4), random.between(7.4, 9)];
  const turn = random.normal(0, 0.2);
  const colour: Colour = random.chance(0.6) ? [186, 40, 48] : [44, 40, 110];
  const shapes: Shape[] = [];
  for (let ring = 0.12; ring < 1; ring += 0.085) {
    const from = random.between(-0.25, 0.25);
    const points = Array.from({ length: 26 }, (_, index): Point => {
      const angle = from + (index / 25) * Math.PI * random.between(1.75, 1.86);
      const waver = 1 + 0.05 * Math.sin(angle * 3 + ring * 9);
      const [px, py] = [Math.cos(angle) * rx * ring * waver, Math.sin(angle) * ry * ring * waver];
      return [cx + px * Math.cos(turn) - py * Math.sin(turn), cy + px * Math.sin(turn) + py * Math.cos(turn)];
    });
    shapes.push({
      outline: smoothLine(points),
      medium: 'stamp',
      colour,
      filled: false,
      stroke: random.between(0.22, 0.36),
      strength: random.between(0.55, 0.8),
    });
  }
  return shapes;
}

/** A wrong word struck through, once or twice. */
export function strike(extent: Extent, hand: Hand, random: Random): readonly Shape[] {
  const [left, top, right, bottom] = extent;
  const lines = random.chance(0.4) ? 2 : 1;
  return Array.from({ length: lines }, (_, index) => {
    const y = top + (bottom - top) * (0.5 + index * 0.12) + random.normal(0, 0.15);
    const points: Point[] = [
      [left - 0.5, y + random.normal(0, 0.3)],
      [(left + right) / 2, y + random.normal(0, 0.2)],
      [right + 0.6, y + random.normal(0, 0.4)],
    ];
    return inkOf(hand, smoothLine(points));
  });
}

/** A whole entry struck out: a line from corner to corner of its area. */
export function strikeOut([x, y, width, height]: Box, hand: Hand, random: Random): readonly Shape[] {
  const inset = Math.min(width, height) * 0.08;
  const points: Point[] = [
    [x + inset, y + height - inset],
    [x + width * 0.5, y + height * 0.5 + random.normal(0, 1)],
    [x + width - inset, y + inset],
  ];
  return [inkOf(hand, smoothLine(points), 1.3)];
}

/** Ink spilt or rubbed over a word until nobody can read it. */
export function blot([left, top, right, bottom]: Extent, hand: Hand, random: Random): readonly Shape[] {
  const points: Point[] = [];
  const steps = Math.max(12, Math.round((right - left) * 1.6));
  for (let step = 0; step <= steps; step++) {
    const x = left + ((right - left) * step) / steps;
    points.push([
      x + random.normal(0, 0.4),
      step % 2 === 0 ? top + random.between(0, 0.8) : bottom - random.between(0, 0.8),
    ]);
  }
  return [inkOf(hand, smoothLine(points), 2.2), inkOf(hand, smoothLine([...points].reverse()), 1.8)];
}

/** A box ticked with a cross or a hook. */
export function tick([x, y, width, height]: Box, hand: Hand, random: Random): readonly Shape[] {
  const at = (u: number, v: number): Point => [
    x + u * width + random.normal(0, 0.2),
    y + v * height + random.normal(0, 0.2),
  ];
  if (random.chance(0.6)) {
    return [
      inkOf(hand, smoothLine([at(0.05, 0.1), at(0.95, 0.95)])),
      inkOf(hand, smoothLine([at(1.05, 0), at(0, 1)])),
    ];
  }
  return [inkOf(hand, smoothLine([at(0, 0.45), at(0.35, 0.95), at(0.6, 0.4), at(1.35, -0.35)]))];
}

/** Ditto marks: two short strokes. */
export function ditto(
  hand: Hand,
  x: number,
  baseline: number,
  xHeight: number,
  random: Random,
): readonly Shape[] {
  const stroke = (dx: number): Shape => {
    const top: Point = [x + dx + random.normal(0.25, 0.1), baseline - xHeight * 1.5 + random.normal(0, 0.15)];
    const foot: Point = [x + dx + random.normal(0, 0.1), baseline - xHeight * 0.55 + random.normal(0, 0.15)];
    return inkOf(hand, straightLine(top, foot), 1.2);
  };
  return [stroke(-0.55), stroke(0.55)];
}
