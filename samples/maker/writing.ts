/** Puts what an entry says into the form's boxes, as ink; gives back where the ink went. */
import type { Form } from '../../src/forms/form.js';
import type { Box, FieldPlace } from '../../src/forms/places.js';
import { type Extent, NOTHING, unite } from './outline.js';
import { type Hand, type Slot, widthOf, writeLine } from './pen.js';
import type { WrittenField } from './people.js';
import type { Random } from './random.js';
import { blot, ditto, strike, tick } from './scrawl.js';
import { extentOfShapes, type Shape } from './shape.js';
import { printLine, type Typewriter, typeLine } from './typewriter.js';

/** What a field is written with. */
export interface Tools {
  readonly hand: Hand;
  readonly machine: Typewriter;
}

/** A field on the page: its ink, and for each of its boxes how far box and ink reach together. */
export interface DrawnField {
  readonly shapes: readonly Shape[];
  readonly regions: readonly Extent[];
}

/** Where a line of text goes, and which box of the field it belongs to. */
interface Line {
  readonly slot: Slot;
  readonly box: number;
}

/** Draws one field of an entry. */
export function drawField(
  form: Form,
  place: FieldPlace,
  field: WrittenField,
  tools: Tools,
  random: Random,
): DrawnField {
  const regions: Extent[] = place.boxes.map(([x, y, width, height]) => [x, y, x + width, y + height]);
  const shapes: Shape[] = [];
  const add = (box: number, drawn: readonly Shape[]): void => {
    shapes.push(...drawn);
    regions[box] = unite(regions[box] ?? NOTHING, extentOfShapes(drawn));
  };
  if (field.state === 'blank' || field.state === 'absent' || field.verbatim === '')
    return { shapes, regions };

  const choice = choicesOf(form, place).find((each) => each.code === field.verbatim);
  if (choice !== undefined) {
    add(0, tick(choice.box, tools.hand, random));
    return { shapes, regions };
  }
  const gaps = gapsOf(form, place);
  const parts = field.verbatim.split('/');
  if (gaps.length > 1 && parts.length <= gaps.length) {
    parts.forEach((part, index) => {
      const slot = gaps[gaps.length - parts.length + index];
      if (slot !== undefined && part !== '') add(0, write(field, part, slot, tools, random));
    });
    return { shapes, regions };
  }

  const lines = linesOf(form, place);
  const first = lines[0];
  if (first === undefined) return { shapes, regions };
  if (field.resolved !== null && field.verbatim === '"') {
    const middle = first.slot.x + first.slot.width * random.between(0.35, 0.55);
    add(first.box, ditto(tools.hand, middle, first.slot.baseline, first.slot.xHeight, random));
    return { shapes, regions };
  }
  if (field.resolved !== null) {
    add(first.box, write(field, field.verbatim, { ...first.slot, align: 'centre' }, tools, random));
    return { shapes, regions };
  }

  let used = 0;
  if (field.corrected !== undefined) {
    const wrong = write(field, field.corrected, first.slot, tools, random.fork('wrong'));
    const extent = extentOfShapes(wrong);
    add(first.box, [...wrong, ...strike(extent, tools.hand, random)]);
    used = extent[2] - first.slot.x + 1.8;
  }
  const rest = { ...first, slot: shorten(first.slot, used) };
  const texts = breakLines(field, [rest, ...lines.slice(1)], tools);
  texts.forEach((text, index) => {
    const line = index === 0 ? rest : lines[index];
    if (line === undefined || text === '') return;
    add(line.box, write(field, text, line.slot, tools, random.fork(`line ${index}`)));
  });
  if (field.state === 'illegible') {
    const ink = extentOfShapes(shapes);
    add(first.box, blot(ink, tools.hand, random));
  }
  return { shapes, regions };
}

function write(
  field: WrittenField,
  text: string,
  slot: Slot,
  { hand, machine }: Tools,
  random: Random,
): readonly Shape[] {
  switch (field.ink) {
    case 'hand':
      return writeLine(hand, text, slot, random);
    case 'typed':
      return typeLine(machine, text, slot, random);
    case 'printed':
      return printLine(text, slot, slot.xHeight * 1.9, [40, 40, 46]);
    default: {
      const never: never = field.ink;
      throw new RangeError(`unknown ink ${String(never)}`);
    }
  }
}

function shorten(slot: Slot, used: number): Slot {
  return used === 0
    ? slot
    : { ...slot, x: slot.x + used, width: Math.max(5, slot.width - used), align: 'left' };
}

/** Fills line after line with whole words; the last takes what is left. */
function breakLines(field: WrittenField, lines: readonly Line[], tools: Tools): readonly string[] {
  const words = field.verbatim.split(' ');
  const texts: string[] = [];
  for (const { slot } of lines.slice(0, -1)) {
    let taken = 0;
    while (taken < words.length) {
      const text = words.slice(0, taken + 1).join(' ');
      if (taken > 0 && lengthOf(field, text, slot, tools) > slot.width * 1.08) break;
      taken++;
    }
    texts.push(words.splice(0, taken).join(' '));
    if (words.length === 0) return texts;
  }
  return [...texts, words.join(' ')];
}

function lengthOf(field: WrittenField, text: string, slot: Slot, { hand, machine }: Tools): number {
  return field.ink === 'hand' ? widthOf(hand, text, slot.xHeight) : [...text].length * machine.em * 0.6;
}

function choicesOf(form: Form, place: FieldPlace) {
  if (form.layout !== 'entry') return [];
  return form.fields.find((each) => each.key === place.key)?.choices ?? [];
}

/** Height of a small letter for a line pitch, mm. */
function xHeightFor(pitch: number): number {
  return Math.max(1.35, Math.min(2.35, pitch * 0.272));
}

/** The dotted lines of a box, left to right: the gaps between printed words (ngày … tháng … năm …). */
function gapsOf(form: Form, place: FieldPlace): readonly Slot[] {
  const box = place.boxes[0];
  if (box === undefined || form.layout !== 'entry') return [];
  const [x, y, width, height] = box;
  return form.rules
    .filter(
      (rule) =>
        rule.page === place.page &&
        rule.stroke === 'dotted' &&
        rule.from[1] > y &&
        rule.from[1] < y + height &&
        rule.from[0] >= x - 0.3 &&
        rule.to[0] <= x + width + 0.3,
    )
    .sort((one, other) => one.from[0] - other.from[0])
    .map((rule) => ({
      x: rule.from[0] + 0.4,
      baseline: rule.from[1] - 0.5,
      width: rule.to[0] - rule.from[0] - 0.8,
      xHeight: xHeightFor(height),
      align: 'centre',
    }));
}

/** Columns of a table that are narrow or hold one word: written in the middle. */
const CENTRED: ReadonlySet<string> = new Set(['registration.number', 'child.sex', 'child.ethnicity']);

function linesOf(form: Form, place: FieldPlace): readonly Line[] {
  if (form.layout === 'entry')
    return place.boxes.map((box, index) => ({ slot: slotOf(form, place, box), box: index }));
  const box = place.boxes[0];
  if (box === undefined) return [];
  const [x, y, width, height] = box;
  const inner = { x: x + 1.2, width: width - 2 };
  if (height < 10) {
    const slot: Slot = { ...inner, baseline: y + height * 0.76, xHeight: xHeightFor(height) };
    return [{ slot, box: 0 }];
  }
  // A cell of its own: as many lines as the cell takes, the first well below its top.
  const pitch = 7;
  const count = Math.max(1, Math.floor((height - 2.5) / pitch));
  const align = CENTRED.has(place.key) ? 'centre' : 'left';
  return Array.from({ length: count }, (_, index): Line => {
    const baseline = y + 7 + index * pitch;
    return { slot: { ...inner, baseline, xHeight: xHeightFor(pitch), align }, box: 0 };
  });
}

/** Over a dotted line the writing stands on the dots; in an empty box somewhat below its middle. */
function slotOf(form: Form, place: FieldPlace, [x, y, width, height]: Box): Slot {
  const centred =
    place.key === 'registration.signer' ||
    place.key === 'registration.signerTitle' ||
    place.key === 'registration.officer';
  const dotted = form.rules.some(
    (rule) =>
      rule.page === place.page &&
      rule.stroke === 'dotted' &&
      Math.abs(rule.from[1] - (y + height * 0.84)) < 1.2,
  );
  return {
    x: x + (dotted ? 0.8 : 1.5),
    baseline: y + height * (dotted ? 0.765 : 0.72),
    width: width - (dotted ? 1 : 2.5),
    xHeight: xHeightFor(Math.min(height, 8.6)),
    align: centred ? 'centre' : 'left',
  };
}
