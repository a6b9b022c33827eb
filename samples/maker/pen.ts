/** Handwriting: a writer's hand, and lines of text written in it. */
import type { Face } from './fonts.js';
import { type SetGlyph, type SetLine, setLine } from './glyphs.js';
import { mapOutline, type Point } from './outline.js';
import type { Random } from './random.js';
import type { Colour, Medium, Shape } from './shape.js';

/** How somebody writes. */
export interface Hand {
  readonly face: Face;
  readonly medium: Extract<Medium, 'pen' | 'pencil'>;
  readonly colour: Colour;
  /** Size against the usual size for the line. */
  readonly size: number;
  /** Lean beyond the face's own, as a tangent. */
  readonly slant: number;
  /** Width of the pen's line, mm. */
  readonly line: number;
  /** How far the baseline strays, mm, and its rise along the line, as a tangent. */
  readonly wander: number;
  readonly rise: number;
  /** Unsteadiness of every letter, 0 to 1. */
  readonly unsteady: number;
  /** Extra room between letters, ems. */
  readonly spacing: number;
  /** Width of letters against the face's own. */
  readonly stretch: number;
}

const INKS: readonly (readonly [Colour, number])[] = [
  [[31, 48, 138], 6],
  [[38, 60, 160], 4],
  [[36, 36, 44], 3],
  [[20, 26, 74], 3],
  [[92, 38, 128], 2],
];

const PENCIL: Colour = [84, 84, 90];

/** Invents a hand that writes in `face`. One in twelve holds a pencil, if it may. */
export function inventPen(face: Face, random: Random, mayPencil = true): Hand {
  const pencil = mayPencil && random.chance(1 / 12);
  return {
    face,
    medium: pencil ? 'pencil' : 'pen',
    colour: pencil ? PENCIL : random.weighted(INKS),
    // A narrow face is written larger, as its writer would.
    size: random.between(0.9, 1.1) * Math.max(0.95, Math.min(1.2, Math.sqrt(0.98 / face.breadth))),
    slant: random.normal(0.03, 0.07),
    line: pencil ? random.between(0.38, 0.5) : random.between(0.27, 0.42),
    wander: random.between(0.08, 0.28),
    rise: random.normal(0.002, 0.006),
    unsteady: random.between(0.4, 1),
    spacing: random.normal(0, 0.008),
    stretch: random.between(0.9, 1.06),
  };
}

/** Hands of a book, each in a face of its own while there are enough. Throws RangeError without a face. */
export function inventPens(count: number, faces: readonly Face[], random: Random): readonly Hand[] {
  const order = random.shuffle(faces);
  return Array.from({ length: count }, (_, index) => {
    const face = order[index % order.length];
    if (face === undefined) throw new RangeError('no typeface to write in');
    // The clerk who keeps the book has a pen.
    return inventPen(face, random.fork(`pen ${index}`), index > 0);
  });
}

/** Where a line of text is to go. */
export interface Slot {
  /** Left end and baseline, mm. */
  readonly x: number;
  readonly baseline: number;
  /** Room, mm. */
  readonly width: number;
  /** Height of a small letter for a hand of size 1, mm. */
  readonly xHeight: number;
  readonly align?: 'left' | 'centre';
}

/** Natural width of a text in a hand at that x-height, mm. */
export function widthOf(hand: Hand, text: string, xHeight: number): number {
  return measure(hand, setLine(hand.face, text)) * emOf(hand, xHeight);
}

/** How narrow a hand may get to end within its line before it writes smaller, and at last runs over. */
const NARROWEST = 0.8;
const SMALLEST = 0.86;

/** Writes one line. What does not fit is squeezed as a clerk would, then runs over the slot's end. */
export function writeLine(hand: Hand, text: string, slot: Slot, random: Random): readonly Shape[] {
  const line = setLine(hand.face, text);
  const natural = measure(hand, line) * emOf(hand, slot.xHeight);
  const squeeze = Math.min(1, slot.width / Math.max(natural, 0.1));
  const smaller = Math.max(SMALLEST, Math.min(1, squeeze / NARROWEST));
  const narrow = Math.max(NARROWEST, Math.min(1, squeeze / smaller));
  const em = emOf(hand, slot.xHeight) * smaller;
  const width = natural * smaller * narrow;
  const start = slot.align === 'centre' ? slot.x + Math.max(0, (slot.width - width) / 2) : slot.x;
  const wave = inventWave(hand, random);
  const extra = Math.max(0, hand.line - hand.face.stem * em);
  const shapes: Shape[] = [];
  let shift = 0;
  for (const glyph of line.glyphs) {
    const space = glyph.text.trim() === '';
    // Script faces set words closer than anybody writes them.
    const loose = space ? random.between(0.03, 0.16) : random.normal(hand.spacing, 0.008 * hand.unsteady);
    const place = placeGlyph(hand, glyph, shift, random);
    const move = ([ex, ey]: Point): Point => {
      const [gx, gy] = place([ex, ey]);
      const x = start + (gx + gy * hand.slant) * em * hand.stretch * narrow;
      return wave([x, slot.baseline - gy * em - (x - start) * hand.rise]);
    };
    shift += loose;
    const press = random.normal(1, 0.06);
    const common = { medium: hand.medium, colour: hand.colour } as const;
    if (glyph.outline.length > 0) {
      shapes.push({
        ...common,
        outline: mapOutline(glyph.outline, move),
        filled: true,
        stroke: Math.max(0, extra * press),
        strength: Math.min(1, 0.94 * press),
      });
    }
    for (const stroke of glyph.strokes) {
      const thick = Math.max(hand.line, hand.face.stem * em);
      shapes.push({
        ...common,
        outline: mapOutline(stroke, move),
        filled: false,
        stroke: thick,
        strength: 0.94,
      });
    }
  }
  return shapes;
}

function emOf(hand: Hand, xHeight: number): number {
  return (xHeight * hand.size) / hand.face.xHeight;
}

function measure(hand: Hand, line: SetLine): number {
  const spaces = line.glyphs.filter((glyph) => glyph.text.trim() === '').length;
  return (line.width + line.glyphs.length * hand.spacing + spaces * 0.095) * hand.stretch;
}

/** Every letter comes out a little turned, larger or higher than the last. */
function placeGlyph(hand: Hand, glyph: SetGlyph, shift: number, random: Random): (point: Point) => Point {
  const turn = random.normal(0, 0.018 * hand.unsteady);
  const scale = random.normal(1, 0.03 * hand.unsteady);
  const rise = random.normal(0, 0.014 * hand.unsteady);
  const [cosine, sine] = [Math.cos(turn) * scale, Math.sin(turn) * scale];
  const middle = glyph.x + glyph.advance / 2;
  return ([x, y]) => {
    const [fromX, fromY] = [x - middle, y];
    return [middle + shift + fromX * cosine - fromY * sine, rise + fromX * sine + fromY * cosine];
  };
}

/** A slow straying of the baseline and a small waver of the stroke, so that no two letters are the same. */
function inventWave(hand: Hand, random: Random): (point: Point) => Point {
  const phase = Array.from({ length: 6 }, () => random.between(0, 2 * Math.PI));
  const at = (index: number): number => phase[index] ?? 0;
  const slow = 2 * Math.PI * random.between(1 / 70, 1 / 35);
  const waver = 0.055 * hand.unsteady;
  return ([x, y]) => [
    x + waver * Math.sin(x * 1.9 + y * 2.3 + at(0)) + waver * 0.7 * Math.sin(x * 4.1 - y * 3.2 + at(1)),
    y +
      hand.wander * (Math.sin(x * slow + at(2)) - Math.sin(at(2)) * 0.5) +
      waver * Math.sin(x * 2.2 - y * 1.7 + at(3)) +
      waver * 0.7 * Math.sin(x * 3.7 + y * 4.4 + at(4)),
  ];
}
