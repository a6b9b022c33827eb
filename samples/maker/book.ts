/** A whole sample book: people invented, pages drawn, worn and photographed, with their truth. */
import type { Form } from '../../src/forms/form.js';
import { entriesPerPage } from '../../src/forms/places.js';
import { capture, type Held, type WearLevel } from './capture.js';
import type { Sheet } from './capture-sheet.js';
import type { Face } from './fonts.js';
import { type BookTools, type DrawnSheet, drawSheet } from './page.js';
import { inventPens } from './pen.js';
import { inventBook, type WrittenEntry } from './people.js';
import { inventPress } from './print.js';
import { createRandom, type Random } from './random.js';
import { drawShapes, makePaper } from './raster.js';
import type { Colour } from './shape.js';
import { type Picture, type Truth, type TruthScan, truthOf, truthOfBook } from './truth.js';
import { inventTypewriter } from './typewriter.js';

export interface BookOrder {
  readonly form: Form;
  /** Pages of an entry form, spreads of a table. */
  readonly pages: number;
  readonly seed: number;
  readonly capture: 'flatbed' | 'phone';
  readonly wear: WearLevel;
  /** Resolution of the drawn sheet: of the scan on a flatbed; a camera has its own. */
  readonly dpi: number;
  /** Faces the writers may have. */
  readonly faces: readonly Face[];
  /** Clockwise turn that brings the pictures upright; 0 if not said. */
  readonly rotation?: 0 | 90 | 180 | 270;
  /** Angles the pages are taken under; small ones by chance if not said. */
  readonly held?: Held;
  /** Which pages are drawn, by the entries on them; all if not said. What is drawn is the same either way. */
  readonly wanted?: (entries: readonly WrittenEntry[]) => boolean;
}

/** One finished picture with what stands on it. */
interface BookPicture {
  readonly image: Sheet;
  /** Size of the sheet, mm. */
  readonly mm: readonly [number, number];
  truth(file: string, pageInFile: number): TruthScan;
}

/** What is the same for all pictures of a book. */
export interface MadeBook {
  readonly book: Truth['book'];
  readonly pictures: AsyncIterable<BookPicture>;
}

/** Makes the pictures one after the other, so that a long book takes no more memory than a short one. */
export function makeBook(order: BookOrder): MadeBook {
  const { form, seed, faces } = order;
  const random = createRandom(seed).fork(`pages ${form.id}`);
  const perPage = entriesPerPage(form);
  const book = inventBook(form, seed, order.pages * perPage);
  const tools: BookTools = {
    press: inventPress(form, random.fork('press')),
    hands: inventPens(book.writers, faces, random.fork('hands')),
    signers: inventPens(book.signers.length, faces, random.fork('signers')),
    machine: inventTypewriter(random.fork('machine')),
  };
  const tone = paperTone(form, random.fork('tone'));

  async function* pictures(): AsyncGenerator<BookPicture> {
    for (let page = 0; page < order.pages; page++) {
      const entries = book.entries.slice(page * perPage, (page + 1) * perPage);
      if (order.wanted?.(entries) === false) continue;
      const own = random.fork(`sheet ${page}`);
      const sheet = drawSheet(form, book, entries, page + 1, tools, own.fork('draw'));
      yield await takePicture(order, sheet, tone, own);
    }
  }
  return { book: truthOfBook(book), pictures: pictures() };
}

async function takePicture(
  order: BookOrder,
  drawn: DrawnSheet,
  tone: Colour,
  random: Random,
): Promise<BookPicture> {
  const pixelsPerMm = order.dpi / 25.4;
  const sheet = makePaper(drawn.width, drawn.height, pixelsPerMm, tone, random.fork('paper'));
  await drawShapes(sheet, drawn.shapes, pixelsPerMm, random.fork('ink'));
  const mm = [drawn.width, drawn.height] as const;
  const taken = capture(sheet, {
    mode: order.capture,
    wear: order.wear,
    spread: drawn.pages.length > 1,
    random: random.fork('capture'),
    mm,
    ...(order.rotation === undefined ? {} : { rotation: order.rotation }),
    ...(order.held === undefined ? {} : { held: order.held }),
  });
  return {
    image: taken.image,
    mm,
    truth(file, pageInFile) {
      const picture: Picture = {
        file,
        pageInFile,
        width: taken.image.width,
        height: taken.image.height,
        rotation: taken.rotation,
        // The camera counts pixel centres: the sheet's left edge lies half a pixel before the first.
        toPicture: (x, y) => {
          const [px, py] = taken.toPhoto(x * pixelsPerMm - 0.5, y * pixelsPerMm - 0.5);
          return [px + 0.5, py + 0.5];
        },
      };
      return truthOf(order.form, drawn, picture);
    },
  };
}

/** Paper yellows with its years: newsprint of the seventies, wood-free paper of the 2000s. */
function paperTone(form: Form, random: Random): Colour {
  const first = form.years[0];
  const [red, green, blue]: Colour =
    first < 1980
      ? [232, 221, 196]
      : first < 1995
        ? [238, 229, 207]
        : first < 2005
          ? [243, 238, 224]
          : [246, 244, 236];
  const lightness = random.normal(0, 2);
  return [red + lightness, green + lightness, blue + lightness + random.normal(0, 2)];
}
