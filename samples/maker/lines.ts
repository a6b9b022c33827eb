/** Single handwritten field lines with their text, for training and benches: cut as a reader cuts them from a page. */
import sharp from 'sharp';
import { shippedForms } from '../../src/forms/library.js';
import { type FieldKind, fieldOf, isFieldKey } from '../../src/schema/fields.js';
import { type Face, VIETNAMESE_LETTERS } from './fonts.js';
import { straightLine } from './outline.js';
import { inventPen, widthOf, writeLine } from './pen.js';
import { inventBook } from './people.js';
import { createRandom, type Random } from './random.js';
import { drawShapes, makeNoise, makePaper } from './raster.js';
import type { Colour, Shape } from './shape.js';

export interface LineImage {
  readonly text: string;
  readonly kind: FieldKind;
  readonly font: string;
  /** WebP, grey. */
  readonly bytes: Uint8Array;
}

interface LineText {
  readonly text: string;
  readonly kind: FieldKind;
}

const HIGHLAND = ['ĕ', 'ŏ', 'ĭ', 'ŭ', 'č', 'ñ', 'ƀ', 'ê̆', 'ô̆', 'ơ̆', 'ư̆', 'Č', 'Ƀ', 'Ŏ'];
/** One line in so many is there for its letters, not its sense: no letter may stay unseen. */
const LETTER_LINES = 6;

/** `count` lines, each in one of the faces and a hand of its own. The same seed gives the same lines. */
export async function* makeLines(
  count: number,
  seed: number,
  faces: readonly Face[],
): AsyncGenerator<LineImage> {
  const random = createRandom(seed).fork('lines');
  const texts = fieldTexts(seed);
  for (let index = 0; index < count; index++) {
    const own = random.fork(`line ${index}`);
    const face = own.pick(faces);
    const line = index % LETTER_LINES === 0 ? letterText(own) : texts.next().value;
    const bytes = await drawLine(line.text, face, own);
    yield { ...line, font: face.name, bytes };
  }
}

/** Texts of invented books, of all forms in turn, without end. */
function* fieldTexts(seed: number): Generator<LineText, never> {
  for (let volume = 0; ; volume++) {
    for (const form of shippedForms()) {
      const book = inventBook(form, (seed * 7919 + volume * 104_729 + 1) >>> 0, 8);
      const lines = book.entries.flatMap((entry) =>
        Object.entries(entry.fields).flatMap(([key, field]): LineText[] => {
          if (field.state !== 'recorded' || key === 'registration.type' || !isFieldKey(key)) return [];
          return [{ text: field.verbatim, kind: fieldOf(key).kind }];
        }),
      );
      // What every row repeats (dân tộc, quốc tịch, ditto marks) comes once a book.
      const each = new Map(lines.map((line) => [line.text, line]));
      yield* createRandom(seed + volume).shuffle([...each.values()]);
    }
  }
}

/** Words that never were, over all letters with all tones, capitals and digits included. */
function letterText(random: Random): LineText {
  const letters = random.chance(0.15)
    ? [...HIGHLAND, ...VIETNAMESE_LETTERS.slice(0, 40)]
    : VIETNAMESE_LETTERS;
  const small = letters.filter((letter) => letter === letter.toLowerCase());
  const word = (): string => {
    if (random.chance(0.12)) return String(random.integer(0, 99_999));
    const body = Array.from({ length: random.integer(2, 6) }, () => random.pick(small)).join('');
    if (random.chance(0.15)) return body.toUpperCase().normalize('NFC');
    return random.chance(0.5) ? `${random.pick(letters)}${body}` : body;
  };
  const separator = (): string =>
    random.weighted([
      [' ', 12],
      [', ', 2],
      ['-', 1],
      ['/', 1],
      ['. ', 1],
      [' (', 0.3],
    ]);
  let text = word();
  for (let words = random.integer(1, 4); words > 0; words--) text += separator() + word();
  return { text: text.normalize('NFC'), kind: 'text' };
}

/** Draws one line on its own strip of paper and takes it as a scanner or a camera would. */
async function drawLine(text: string, face: Face, random: Random): Promise<Uint8Array> {
  const hand = inventPen(face, random.fork('hand'));
  const xHeight = random.between(1.4, 2.5);
  const pitch = xHeight / 0.272;
  const width = Math.max(
    9,
    widthOf(hand, text, xHeight) * random.between(1, random.chance(0.3) ? 1.7 : 1.12) + 2,
  );
  const [margin, above] = [random.between(0.5, 3), random.between(-0.4, 0.8)];
  const baseline = pitch * 0.76 + above;
  const height = pitch + above + random.between(-0.4, 0.9);
  const pixelsPerMm = random.between(6.5, 12);
  const shapes: Shape[] = [...furniture(margin + width, height, baseline, random.fork('furniture'))];
  const slot = { x: margin, baseline: baseline + random.normal(0, 0.25), width, xHeight };
  shapes.push(...writeLine(hand, text, slot, random.fork('ink')));
  if (random.chance(0.3)) shapes.push(...neighbour(hand, slot, pitch, random.fork('neighbour')));

  const lightness = random.between(195, 250);
  const tone: Colour = [lightness, lightness - random.between(0, 14), lightness - random.between(4, 38)];
  const sheet = makePaper(margin * 2 + width, height, pixelsPerMm, tone, random.fork('paper'));
  await drawShapes(sheet, shapes, pixelsPerMm, random.fork('soak'));
  return take(sheet, random.fork('take'));
}

/** Dots to write on, a cell's rules, the end of a printed label. */
function furniture(width: number, height: number, baseline: number, random: Random): readonly Shape[] {
  const colour: Colour = [40, 38, 36];
  const common = { medium: 'print', colour, filled: false, strength: random.between(0.6, 0.95) } as const;
  const kind = random.weighted([
    ['dots', 5],
    ['cell', 3],
    ['bare', 2],
  ] as const);
  if (kind === 'dots') {
    const y = baseline + random.between(0.2, 0.9);
    const [pitch, stroke] = [random.between(0.8, 1.4), random.between(0.22, 0.4)];
    return Array.from({ length: Math.floor(width / pitch) }, (_, index) => ({
      ...common,
      outline: straightLine([index * pitch + 0.5, y], [index * pitch + 0.51, y]),
      stroke,
    }));
  }
  if (kind === 'bare') return [];
  return [random.between(0, 0.7), height - random.between(0, 0.7)]
    .filter(() => random.chance(0.6))
    .map((y) => ({
      ...common,
      outline: straightLine([0, y], [width + 5, y]),
      stroke: random.between(0.15, 0.4),
    }));
}

/** Feet or heads of the next line's letters, cut by the strip's edge. */
function neighbour(
  hand: ReturnType<typeof inventPen>,
  slot: { readonly x: number; readonly baseline: number; readonly width: number; readonly xHeight: number },
  pitch: number,
  random: Random,
): readonly Shape[] {
  const word = random.pick(['Nguyễn', 'huyện', 'Phước', 'Bình', 'Tiên Lộc', 'Gia Lai', 'tháng']);
  const baseline = slot.baseline + (random.chance(0.5) ? pitch : -pitch);
  const x = slot.x + random.between(0, slot.width * 0.6);
  return writeLine(hand, word, { ...slot, x, baseline, width: 40 }, random);
}

/** Grey, uneven light, blur, noise. */
async function take(
  sheet: { readonly data: Uint8Array; readonly width: number; readonly height: number },
  random: Random,
): Promise<Uint8Array> {
  const { data, width, height } = sheet;
  const grain = makeNoise(random.fork('grain'), 1);
  const [amount, gain] = [random.between(0, 7), random.between(0.82, 1.04)];
  const [across, down] = [random.normal(0, 14), random.normal(0, 9)];
  const grey = Buffer.alloc(width * height);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const [red = 0, green = 0, blue = 0] = [data[at * 3], data[at * 3 + 1], data[at * 3 + 2]];
      const light = gain * (0.299 * red + 0.587 * green + 0.114 * blue);
      const slope = across * (x / width - 0.5) + down * (y / height - 0.5);
      grey[at] = Math.max(0, Math.min(255, light + slope + amount * grain(x, y)));
    }
  }
  let picture = sharp(grey, { raw: { width, height, channels: 1 } });
  if (random.chance(0.55)) picture = picture.blur(random.between(0.35, 1.1));
  return picture.webp({ quality: random.integer(35, 85), effort: 2 }).toBuffer();
}
