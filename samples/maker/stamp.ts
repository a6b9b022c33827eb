/** The round red stamp of a people's committee. */
import { printFaces } from './fonts.js';
import { setLine } from './glyphs.js';
import { mapOutline, type Outline, type Point, smoothLine } from './outline.js';
import type { Random } from './random.js';
import type { Colour, Shape } from './shape.js';

/** Diameter of an office's round stamp, mm. */
const DIAMETER = 36;

/** A stamp centred at a point: rings, the office around, star and ears of rice within. */
export function roundStamp(
  above: string,
  below: string,
  [cx, cy]: Point,
  random: Random,
  diameter = DIAMETER,
): readonly Shape[] {
  const radius = diameter / 2;
  const turn = random.normal(0, 0.12);
  const colour: Colour = random.pick<Colour>([
    [205, 38, 50],
    [190, 34, 62],
    [214, 60, 62],
  ]);
  const strength = random.between(0.62, 0.9);
  const place = ([x, y]: Point): Point => [
    cx + x * Math.cos(turn) - y * Math.sin(turn),
    cy + x * Math.sin(turn) + y * Math.cos(turn),
  ];
  const common = { medium: 'stamp', colour, strength } as const;
  const line = (outline: Outline, stroke: number): Shape => ({
    ...common,
    outline: mapOutline(outline, place),
    filled: false,
    stroke,
  });
  const solid = (outline: Outline): Shape => ({
    ...common,
    outline: mapOutline(outline, place),
    filled: true,
    stroke: 0.05,
  });
  return [
    line(circle(radius), 0.75),
    line(circle(radius - 1.1), 0.25),
    line(circle(radius * 0.6), 0.3),
    ...aroundRing(above.toUpperCase(), radius * 0.68, radius * 0.2, 'above').map(solid),
    ...aroundRing(below.toUpperCase(), radius * 0.83, radius * 0.16, 'below').map(solid),
    solid(star(0, -radius * 0.2, radius * 0.17)),
    ...rice(radius * 0.47).map((each) => line(each, 0.5)),
    line(circle(radius * 0.13, 0, radius * 0.26), 0.55),
    line(circle(radius * 0.42), 0.2),
  ];
}

function circle(radius: number, x = 0, y = 0): Outline {
  const points = Array.from({ length: 33 }, (_, index): Point => {
    const angle = (index / 32) * 2 * Math.PI;
    return [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius];
  });
  return smoothLine(points);
}

/** Letters along an arc, feet inwards above the centre and outwards below it. */
function aroundRing(text: string, radius: number, size: number, side: 'above' | 'below'): Outline[] {
  const line = setLine(printFaces('computer').bold, text);
  const room = radius * (side === 'above' ? 3.5 : 2.2);
  const scale = Math.min(size, room / Math.max(0.1, line.width));
  const outward = side === 'above' ? 1 : -1;
  return line.glyphs
    .filter((glyph) => glyph.outline.length > 0)
    .map((glyph) => {
      const middle = glyph.x + glyph.advance / 2;
      const angle = ((middle - line.width / 2) * scale) / radius;
      return mapOutline(glyph.outline, ([x, y]) => {
        const [across, reach] = [(x - middle) * scale, radius + outward * y * scale];
        return [
          Math.sin(angle) * reach + Math.cos(angle) * across,
          outward * (Math.sin(angle) * across - Math.cos(angle) * reach),
        ];
      });
    });
}

function star(x: number, y: number, radius: number): Outline {
  const corners = Array.from({ length: 10 }, (_, index): Point => {
    const angle = (index / 10) * 2 * Math.PI - Math.PI / 2;
    const reach = index % 2 === 0 ? radius : radius * 0.4;
    return [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach];
  });
  return [
    ...corners.map((to, index) => ({ kind: index === 0 ? ('move' as const) : ('line' as const), to })),
    { kind: 'close' },
  ];
}

/** Ears of rice: short strokes leaning out along both sides. */
function rice(radius: number): Outline[] {
  return Array.from({ length: 18 }, (_, index) => {
    const side = index % 2 === 0 ? 1 : -1;
    const angle = Math.PI / 2 - side * (0.35 + Math.floor(index / 2) * 0.24);
    const [x, y] = [Math.cos(angle) * radius * 0.88, Math.sin(angle) * radius * 0.88];
    return smoothLine([
      [x, y],
      [x * 1.12 + side * 0.3, y * 1.12 - 0.7],
    ]);
  });
}
