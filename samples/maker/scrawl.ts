/** Marks of the pen that are no text: signatures, strikes, ticks, blots, fingerprints. */
import type { Box } from '../../src/forms/places.js';
import { type Extent, type Outline, type Point, smoothLine, straightLine } from './outline.js';
import { type Hand, writeLine } from './pen.js';
import { createRandom, type Random } from './random.js';
import { type Colour, extentOfShapes, type Shape } from './shape.js';

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
 * A signature in a box. Its form comes from the name: the same name signs alike every time, never quite the same.
 */
export function sign(name: string, hand: Hand, [x, y, width, height]: Box, random: Random): readonly Shape[] {
  const own = createRandom([...name].reduce((sum, letter) => sum * 31 + (letter.codePointAt(0) ?? 0), 7));
  const long = width * own.between(0.5, 0.85);
  const tall = Math.min(height, long * 0.55) * own.between(0.6, 0.95);
  const left = x + (width - long) * random.between(0.25, 0.75);
  const middle = y + height / 2 + random.normal(0, 0.7);
  const waver = (at: Point): Point => [at[0] + random.normal(0, 0.22), at[1] + random.normal(0, 0.22)];
  const lean = own.between(0.1, 0.55);
  const slanted = ([px, py]: Point): Point => [px + (middle - py) * lean, py];
  const pen = { ...hand, line: hand.line * own.between(0.9, 1.25) };
  const shapes: Shape[] = [];
  let start = left;
  // Many begin with their given name or its first letter, grown large.
  const opening = own.weighted([
    ['letter', 5],
    ['name', 3],
    ['none', 3],
  ] as const);
  if (opening !== 'none') {
    const given = name.split(' ').at(-1) ?? name;
    const xHeight = Math.min(opening === 'letter' ? 4.2 : 2.8, tall / 2.4);
    const bold = { ...pen, size: 1, slant: hand.slant + lean * 0.4, unsteady: 1 };
    const slot = { x: left, baseline: middle + xHeight * 0.6, width: long * 0.8, xHeight };
    const drawn = writeLine(bold, opening === 'letter' ? given.slice(0, 1) : given, slot, random);
    shapes.push(...drawn);
    start = extentOfShapes(drawn)[2] - 0.6;
  }
  const rest = Math.max(long * 0.35, left + long - start);
  const stroke = own.weighted([
    [loops, 4],
    [peaks, 3],
    [wave, 3],
  ] as const);
  const run = stroke(own, start, middle, rest, opening === 'name' ? tall * 0.45 : tall);
  shapes.push(inkOf(pen, smoothLine(run.map(slanted).map(waver)), 1.1));
  if (own.chance(0.6))
    shapes.push(inkOf(pen, smoothLine(flourish(own, left, middle, long, tall).map(waver))));
  return shapes;
}

/** A run of loops growing smaller: the hurried writing of a long name. */
function loops(own: Random, x: number, y: number, long: number, tall: number): Point[] {
  const [turns, wide] = [own.integer(3, 7), own.between(0.9, 1.6)];
  const steps = turns * 10;
  return Array.from({ length: steps + 1 }, (_, index): Point => {
    const [share, angle] = [index / steps, (index / 10) * 2 * Math.PI];
    const reach = tall * 0.5 * (1 - share * 0.75) * (0.7 + 0.3 * Math.sin(angle * 0.37 + turns));
    return [
      x + long * share - ((long / turns) * wide * Math.sin(angle)) / 2.6,
      y - reach * Math.cos(angle) + tall * 0.1 * share,
    ];
  });
}

/** Sharp ups and downs, the first the highest. */
function peaks(own: Random, x: number, y: number, long: number, tall: number): Point[] {
  const count = own.integer(3, 7);
  const points: Point[] = [[x, y + tall * 0.25]];
  for (let peak = 0; peak < count; peak++) {
    const at = x + (long * (peak + 0.5)) / count;
    const reach = tall * own.between(0.25, 0.6) * (peak === 0 ? 1.3 : 1 - peak / (count * 1.5));
    points.push(
      [at + long * 0.03, y - reach],
      [at - long * own.between(0, 0.05), y + reach * own.between(0.2, 0.8)],
    );
  }
  points.push([x + long, y - tall * own.between(-0.1, 0.25)]);
  return points;
}

/** A long flat line that has forgotten its letters, ending in a sweep. */
function wave(own: Random, x: number, y: number, long: number, tall: number): Point[] {
  const count = own.integer(5, 11);
  const points = Array.from({ length: count }, (_, index): Point => {
    const reach = tall * own.between(0.06, 0.2);
    return [x + (long * 0.7 * index) / count, y + (index % 2 === 0 ? -reach : reach)];
  });
  points.push(
    [x + long * 0.85, y - tall * own.between(0.2, 0.5)],
    [x + long, y + tall * own.between(-0.1, 0.2)],
  );
  return points;
}

/** The stroke thrown back under the name. */
function flourish(own: Random, left: number, middle: number, long: number, tall: number): Point[] {
  const low = own.between(0.4, 0.65);
  return [
    [left + long, middle + tall * own.between(-0.1, 0.2)],
    [left + long * 0.5, middle + tall * low],
    [left - long * own.between(0, 0.08), middle + tall * (low - 0.08)],
    [left + long * own.between(0.6, 1.05), middle + tall * (low - own.between(0.1, 0.25))],
  ];
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

/** A word scribbled over until nobody can read it. */
export function blot([left, top, right, bottom]: Extent, hand: Hand, random: Random): readonly Shape[] {
  const [middle, reach] = [(top + bottom) / 2, (bottom - top) / 2];
  const scribble = (turns: number, share: number): Outline => {
    const steps = Math.max(16, Math.round(turns * 9));
    return smoothLine(
      Array.from({ length: steps }, (_, index): Point => {
        const angle = (index / 9) * 2 * Math.PI;
        const x = left + ((right - left) * index) / (steps - 1);
        return [
          x + Math.sin(angle) * reach * 0.7 + random.normal(0, 0.25),
          middle - Math.cos(angle) * reach * share + random.normal(0, 0.3),
        ];
      }),
    );
  };
  const long = right - left;
  return [inkOf(hand, scribble(long / 1.1, 0.95), 1.2), inkOf(hand, scribble(long / 0.8, 0.6), 1.5)];
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
