/** The printed matter of a form: labels, rules and dotted lines, a little unevenly inked as job printers did. */
import type { Form } from '../../src/forms/form.js';
import type { Box } from '../../src/forms/places.js';
import { type PrintWeight, printFaces } from './fonts.js';
import { setLine } from './glyphs.js';
import { mapOutline, type Point, straightLine } from './outline.js';
import type { Random } from './random.js';
import type { Colour, Shape } from './shape.js';

/** Printed ink of a period: black, a little brown or blue. */
const INKS: readonly Colour[] = [
  [34, 32, 30],
  [44, 40, 38],
  [36, 38, 48],
];

const DOT_PITCH = 1.05;

/** One print run: its ink, and what printing, binding and damp have made of the form's measures. */
export interface Press {
  readonly colour: Colour;
  readonly strength: number;
  /** How far the ink spreads around type, mm. */
  readonly spread: number;
  /** Paper shrinks more across its grain than along it. */
  readonly scale: readonly [across: number, along: number];
}

export function inventPress(form: Form, random: Random): Press {
  const old = isLetterpress(form);
  return {
    colour: random.pick(INKS),
    strength: random.between(0.84, 0.95),
    spread: old ? random.between(0.03, 0.08) : 0.01,
    scale: [1 + random.normal(0, 0.003), 1 + random.normal(0, 0.003)],
  };
}

/** Sheets are laid on and trimmed by hand: where a point of the form really came to lie on its page. */
export function settlePage(
  press: Press,
  [left, , width, height]: Box,
  random: Random,
): (point: Point) => Point {
  const within = (value: number, most: number): number => Math.max(-most, Math.min(most, value));
  const [dx, dy] = [within(random.normal(0, 0.8), 2), within(random.normal(0, 0.9), 2.2)];
  const turn = within(random.normal(0, 0.0018), 0.005);
  const [cx, cy] = [width / 2, height / 2];
  return ([x, y]) => {
    const [ux, uy] = [(x - cx) * press.scale[0], (y - cy) * press.scale[1]];
    return [left + cx + dx + ux - uy * turn, cy + dy + uy + ux * turn];
  };
}

function isLetterpress(form: Form): boolean {
  return form.years[0] < 1995;
}

/** Everything printed on one page of the form. */
export function printPage(form: Form, page: number, press: Press, random: Random): readonly Shape[] {
  const old = isLetterpress(form);
  const faces = printFaces(old ? 'letterpress' : 'computer');
  const { spread } = press;
  // From sheet to sheet the rollers carry a little more or less.
  const strength = Math.min(1, press.strength * random.between(0.96, 1.03));
  const common = { medium: 'print', colour: press.colour, strength } as const;
  const shapes: Shape[] = [];

  for (const label of form.labels.filter((each) => each.page === page)) {
    const weight: PrintWeight = label.weight;
    const line = setLine(faces[weight], label.text);
    const width = line.width * label.size;
    const shift = label.align === 'centre' ? width / 2 : label.align === 'right' ? width : 0;
    const [x, y] = label.at;
    for (const glyph of line.glyphs) {
      if (glyph.outline.length === 0) continue;
      // Type set by hand stands a hair up or down.
      const lift = old ? random.normal(0, 0.02) : 0;
      const move = ([ex, ey]: Point): Point => [x - shift + ex * label.size, y - ey * label.size + lift];
      shapes.push({ ...common, outline: mapOutline(glyph.outline, move), filled: true, stroke: spread });
    }
  }
  for (const rule of form.rules.filter((each) => each.page === page)) {
    if (rule.stroke === 'dotted') {
      const [[x, y], [end]] = [rule.from, rule.to];
      for (let dot = x + DOT_PITCH / 2; dot <= end; dot += DOT_PITCH) {
        const outline = straightLine([dot, y], [dot + 0.01, y]);
        shapes.push({
          ...common,
          outline,
          filled: false,
          stroke: rule.width * random.pick([0.9, 1, 1.1, 1.2]),
        });
      }
    } else {
      const outline = straightLine(rule.from, rule.to);
      shapes.push({ ...common, outline, filled: false, stroke: rule.width });
    }
  }
  return shapes;
}
