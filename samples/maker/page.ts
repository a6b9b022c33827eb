/** A page or a spread of a sample book: print, writing, signatures and stamps, with the truth of where each lies. */
import type { Form } from '../../src/forms/form.js';
import { type Box, entryAreas, placesOf } from '../../src/forms/places.js';
import type { FieldKey } from '../../src/schema/fields.js';
import { type Extent, mapOutline, type Point } from './outline.js';
import { type Hand, writeLine } from './pen.js';
import type { WrittenBook, WrittenEntry, WrittenField } from './people.js';
import { type Press, printPage, settlePage } from './print.js';
import type { Random } from './random.js';
import { fingerprint, sign, strikeOut } from './scrawl.js';
import type { Shape } from './shape.js';
import { roundStamp } from './stamp.js';
import { printLine, type Typewriter } from './typewriter.js';
import { drawField, type Tools } from './writing.js';

/** What a book is made with: its print run, one hand per writer, one per signer, one machine. */
export interface BookTools {
  readonly press: Press;
  readonly hands: readonly Hand[];
  readonly signers: readonly Hand[];
  readonly machine: Typewriter;
}

/** A box on the sheet, mm, clockwise from its top left. */
export type Corners = readonly [Point, Point, Point, Point];

/** An entry as drawn: each field with its regions, mm on the sheet (all pages side by side). */
interface DrawnEntry {
  readonly entry: WrittenEntry;
  readonly fields: readonly {
    readonly key: FieldKey;
    readonly field: WrittenField;
    readonly regions: readonly Corners[];
  }[];
}

export interface DrawnSheet {
  readonly shapes: readonly Shape[];
  readonly entries: readonly DrawnEntry[];
  /** Pages on the sheet, mm, left to right. */
  readonly pages: readonly Box[];
  readonly width: number;
  readonly height: number;
}

/** Draws the entries that stand together on one page or spread. `number` is the page's number in the book. */
export function drawSheet(
  form: Form,
  book: WrittenBook,
  entries: readonly WrittenEntry[],
  number: number,
  tools: BookTools,
  random: Random,
): DrawnSheet {
  const pages = pageBoxes(form);
  const shapes: Shape[] = [];
  const settled = pages.map((page, index) => settlePage(tools.press, page, random.fork(`settle ${index}`)));
  const settle = (page: number, point: Point): Point => settled[page]?.(point) ?? point;
  const onPage = (page: number, drawn: readonly Shape[]): void => {
    const move = (point: Point): Point => settle(page, point);
    shapes.push(...drawn.map((shape) => ({ ...shape, outline: mapOutline(shape.outline, move) })));
  };
  const cornersOn = (page: number, [left, top, right, bottom]: Extent): Corners => [
    settle(page, [left, top]),
    settle(page, [right, top]),
    settle(page, [right, bottom]),
    settle(page, [left, bottom]),
  ];
  form.pages.forEach(({ width, side }, page) => {
    onPage(page, printPage(form, page, tools.press, random.fork('print')));
    onPage(page, numberPage(number * form.pages.length - form.pages.length + 1 + page, width, side, random));
  });

  const drawn = entries.map((entry, row) => {
    const own = random.fork(`entry ${entry.number}`);
    const fields = placesOf(form, row).flatMap((place) => {
      const field = entry.fields[place.key];
      if (field === undefined) return [];
      const hand = handOf(tools, field.writer ?? entry.writer);
      const kit: Tools = { hand, machine: tools.machine };
      const { shapes: ink, regions } = drawField(form, place, field, kit, own.fork(place.key));
      onPage(place.page, ink);
      return [{ key: place.key, field, regions: regions.map((region) => cornersOn(place.page, region)) }];
    });
    drawMarks(form, book, entry, row, tools, own, onPage);
    if (entry.struckThrough) {
      for (const { page, box } of entryAreas(form, row)) {
        onPage(page, strikeOut(box, handOf(tools, entry.writer), own.fork('struck')));
      }
    }
    if (form.layout === 'entry' && own.chance(MARGINAL)) {
      onPage(0, marginalNote(form, handOf(tools, entry.writer + 1), book.year, own.fork('margin')));
    }
    return { entry, fields };
  });
  if (form.layout === 'table') shapes.push(...seamStamp(book, pages, random.fork('seam')));

  const width = pages.reduce((sum, page) => sum + page[2], 0);
  return { shapes, entries: drawn, pages, width, height: Math.max(...pages.map((page) => page[3])) };
}

/** Signatures and stamps of one entry, where the form wants them. */
function drawMarks(
  form: Form,
  book: WrittenBook,
  entry: WrittenEntry,
  row: number,
  tools: BookTools,
  random: Random,
  onPage: (page: number, drawn: readonly Shape[]) => void,
): void {
  const down = form.layout === 'table' ? row * form.rows.height : 0;
  form.marks.forEach((mark, index) => {
    const own = random.fork(`mark ${index}`);
    const [x, y, width, height] = mark.box;
    const box: Box = [x, y + down, width, height];
    if (mark.kind === 'stamp') {
      const centre = [x + width / 2 + own.normal(0, 2), y + down + height / 2 + own.normal(0, 1.6)] as const;
      onPage(
        mark.page,
        roundStamp(
          `Ủy ban nhân dân xã ${book.commune}`,
          `${book.district} - ${book.province}`,
          centre,
          own,
          Math.min(36, width + 2),
        ),
      );
      return;
    }
    const name = mark.of === undefined ? undefined : nameOf(entry, mark.of);
    if (name === undefined) return;
    const signer = book.signers.findIndex((each) => each.name === name);
    const hand = tools.signers[signer] ?? handOf(tools, entry.writer);
    const byFinger = mark.of === 'declarant.fullName' && own.chance(0.12);
    onPage(mark.page, byFinger ? fingerprint(box, own) : sign(name, hand, box, own));
  });
}

/** How often somebody later wrote something in the margin. */
const MARGINAL = 0.12;

/** A note in the left margin, written upwards: of a copy given out, years after. No field of the form. */
function marginalNote(form: Form, hand: Hand, year: number, random: Random): readonly Shape[] {
  const later = year + random.integer(1, 12);
  const when = `${random.integer(1, 28)}/${random.integer(1, 12)}/${later}`;
  const text = random.pick([
    `Đã cấp BS ${when}`,
    `Cấp bản sao ${when}`,
    `Đã cấp bản chính ${when}`,
    `CBS ${when}`,
  ]);
  const height = form.pages[0]?.height ?? 297;
  const [x, y] = [random.between(8, 11), height * random.between(0.55, 0.85)];
  const slot = { x: 0, baseline: 0, width: height * 0.4, xHeight: 1.7 };
  const lean = random.normal(0, 0.03);
  const upwards = ([px, py]: Point): Point => [x + py + px * lean, y - px + py * lean];
  const drawn = writeLine(hand, text, slot, random);
  return drawn.map((shape) => ({ ...shape, outline: mapOutline(shape.outline, upwards) }));
}

/** Who signs: the name as written, or what a ditto mark stands for. */
function nameOf(entry: WrittenEntry, key: FieldKey): string | undefined {
  const field = entry.fields[key];
  if (field === undefined || field.state === 'blank') return undefined;
  return field.resolved ?? field.verbatim;
}

/** The stamp across the gutter that ties facing pages together. */
function seamStamp(book: WrittenBook, pages: readonly Box[], random: Random): readonly Shape[] {
  const seam = pages[1]?.[0];
  if (seam === undefined) return [];
  const at = [seam + random.normal(0, 2), random.between(22, 30)] as const;
  return roundStamp(`Ủy ban nhân dân xã ${book.commune}`, `${book.district} - ${book.province}`, at, random);
}

/** A page number from a numbering machine, in the outer top corner. */
function numberPage(number: number, width: number, side: string, random: Random): readonly Shape[] {
  const x = (side === 'left' ? 12 : width - 20) + random.normal(0, 1);
  const slot = { x, baseline: 9 + random.normal(0, 0.8), width: 12, xHeight: 2, align: 'centre' } as const;
  return printLine(String(number).padStart(3, '0'), slot, 4.4, [60, 52, 96]);
}

function pageBoxes(form: Form): readonly Box[] {
  let left = 0;
  return form.pages.map(({ width, height }): Box => {
    const box: Box = [left, 0, width, height];
    left += width;
    return box;
  });
}

function handOf(tools: BookTools, writer: number): Hand {
  const hand = tools.hands[writer % tools.hands.length];
  if (hand === undefined) throw new RangeError(`no hand for writer ${writer}`);
  return hand;
}
