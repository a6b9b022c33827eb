/** The printed matter of a form: labels, rules and dotted lines, a little unevenly inked as job printers did. */
import type { Form } from '../../src/forms/form.js';
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

/** Everything printed on one page of the form. */
export function printPage(form: Form, page: number, random: Random): readonly Shape[] {
  const old = form.years[0] < 1995;
  const faces = printFaces(old ? 'letterpress' : 'computer');
  const colour = random.pick(INKS);
  const strength = random.between(0.84, 0.95);
  const spread = old ? random.between(0.03, 0.08) : 0.01;
  const common = { medium: 'print', colour, strength } as const;
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
        shapes.push({ ...common, outline, filled: false, stroke: rule.width * random.pick([0.9, 1, 1.1, 1.2]) });
      }
    } else {
      const outline = straightLine(rule.from, rule.to);
      shapes.push({ ...common, outline, filled: false, stroke: rule.width });
    }
  }
  return shapes;
}
