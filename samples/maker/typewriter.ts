/** Typewritten text: letters at a fixed pitch, struck unevenly, each type a little out of line in its own way. */
import { type Face, printFaces, typewriterFace } from './fonts.js';
import { setLine } from './glyphs.js';
import { mapOutline, type Point } from './outline.js';
import type { Slot } from './pen.js';
import { createRandom, type Random } from './random.js';
import type { Colour, Shape } from './shape.js';

/** A machine: its pitch and the faults of its types. */
export interface Typewriter {
  readonly face: Face;
  /** Letter size, mm (10 pitch: 4.23 mm, elite: 3.53 mm). */
  readonly em: number;
  readonly ribbon: Colour;
  /** Ink left in the ribbon, 0 to 1. */
  readonly ink: number;
  readonly seed: number;
}

export function inventTypewriter(random: Random): Typewriter {
  return {
    face: typewriterFace(),
    em: random.pick([3.53, 3.53, 3.9]),
    ribbon: random.pick<Colour>([
      [38, 36, 44],
      [44, 44, 58],
      [30, 32, 60],
    ]),
    ink: random.between(0.75, 1),
    seed: random.integer(1, 1_000_000),
  };
}

/** The platen is set so that type clears the dotted line, mm. */
const RAISED = 0.45;

/** Types one line; where the slot is too short, the carriage is pulled back a little between letters. */
export function typeLine(machine: Typewriter, text: string, slot: Slot, random: Random): readonly Shape[] {
  const line = setLine(machine.face, text, true);
  const { em } = machine;
  const squeeze = Math.max(0.8, Math.min(1, slot.width / Math.max(0.1, line.width * em)));
  const width = line.width * em * squeeze;
  const start = slot.align === 'centre' ? slot.x + Math.max(0, (slot.width - width) / 2) : slot.x + 0.5;
  const slope = random.normal(0, 0.0015);
  return line.glyphs.flatMap((glyph) => {
    const type = createRandom(machine.seed).fork(glyph.text);
    const fault: Point = [type.normal(0, 0.05), type.normal(0, 0.07)];
    const jump: Point = [random.normal(0, 0.03), random.normal(0, 0.035)];
    const turn = type.normal(0, 0.012);
    const press = Math.max(0.5, Math.min(1, machine.ink * random.normal(0.97, 0.09)));
    const middle = glyph.x + glyph.advance / 2;
    const move = ([x, y]: Point): Point => {
      const at = start + glyph.x * em * squeeze;
      return [
        at + (x - glyph.x) * em + y * em * turn + fault[0] + jump[0],
        slot.baseline -
          RAISED -
          y * em +
          (x - middle) * em * turn +
          (at - start) * slope +
          fault[1] +
          jump[1],
      ];
    };
    const common = { medium: 'type', colour: machine.ribbon, strength: press } as const;
    const thick = machine.face.stem * em;
    return [
      { ...common, outline: mapOutline(glyph.outline, move), filled: true, stroke: 0.07 + 0.06 * press },
      ...glyph.strokes.map((stroke) => ({
        ...common,
        outline: mapOutline(stroke, move),
        filled: false,
        stroke: thick + 0.05,
      })),
    ].filter((shape) => shape.outline.length > 0);
  });
}

/** Text set by a printer or a name stamp, in the print face. */
export function printLine(text: string, slot: Slot, size: number, colour: Colour): readonly Shape[] {
  const { bold } = printFaces('computer');
  const line = setLine(bold, text);
  const start = slot.align === 'centre' ? slot.x + (slot.width - line.width * size) / 2 : slot.x;
  const move = ([x, y]: Point): Point => [start + x * size, slot.baseline - y * size];
  return line.glyphs
    .filter((glyph) => glyph.outline.length > 0)
    .map((glyph) => ({
      outline: mapOutline(glyph.outline, move),
      medium: 'type',
      colour,
      filled: true,
      stroke: 0,
      strength: 0.95,
    }));
}
