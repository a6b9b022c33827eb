/** The font of everything printed, which letters it can draw, and how. */
import { readFile } from 'node:fs/promises';
import type { PDFDocument, PDFFont, PDFPage } from 'pdf-lib';
import { graphemes } from '../schema/fold.js';

/** Where a mark goes over its letter, in thousandths of the size; from the end of the letter. */
type MarkPlace = (letter: string) => { readonly x: number; readonly y: number };

export interface PrintFont {
  readonly font: PDFFont;
  readonly markPlace: MarkPlace;
}

let bytes: Promise<Buffer> | undefined;

/** Puts the font into a PDF; only the letters drawn with it are kept. */
export async function embedFont(pdf: PDFDocument): Promise<PrintFont> {
  const { default: fontkit } = await import('@pdf-lib/fontkit');
  pdf.registerFontkit(fontkit);
  bytes ??= readFile(new URL('./font/BeVietnamPro-Regular.ttf', import.meta.url));
  const shapes = fontkit.create(await bytes);
  return {
    font: await pdf.embedFont(await bytes, { subset: true }),
    markPlace(letter) {
      const place = shapes.layout(letter).positions.at(-1);
      return { x: place?.xOffset ?? 0, y: place?.yOffset ?? 0 };
    },
  };
}

const known = new WeakMap<PDFFont, ReadonlySet<number>>();

/** Apostrophes of highland names as keyboards send them. */
const APOSTROPHES = /[ʼʻ`´]/gu;
/** The letter with a stroke of the Jrai and Bahnar, which the font lacks: drawn as b with a stroke. */
const STROKE_B = /ƀ|Ƀ/u;

/**
 * The text with nothing in it that the font cannot draw: a font without a letter draws an empty box and says
 * nothing. A letter it lacks is taken apart (ĭ as i and breve) where it has the parts, else it becomes `?`.
 */
export function drawable(text: string, { font }: Pick<PrintFont, 'font'>): string {
  const letters = known.get(font) ?? new Set(font.getCharacterSet());
  known.set(font, letters);
  const has = (letter: string): boolean => letters.has(letter.codePointAt(0) ?? 0);
  return Array.from(text.normalize('NFC').replace(APOSTROPHES, '’'), (letter) => {
    if (has(letter) || STROKE_B.test(letter)) return letter;
    const parts = letter.normalize('NFD');
    return parts !== letter && Array.from(parts).every(has) ? parts : '?';
  }).join('');
}

/** Width of a drawable text in points. */
export function widthOf(text: string, { font }: PrintFont, size: number): number {
  return font.widthOfTextAtSize(text.replace(/ƀ/gu, 'b').replace(/Ƀ/gu, 'B'), size);
}

/**
 * Draws a line of text, its letters' marks where they belong: pdf-lib sets every glyph at the pen, so a mark
 * that Unicode has no composed letter for (ĭ in this font, ê̆ in any) is placed by hand.
 */
export function drawLine(
  page: PDFPage,
  text: string,
  print: PrintFont,
  at: { readonly x: number; readonly y: number; readonly size: number },
): void {
  const { font } = print;
  const { size, y } = at;
  let { x } = at;
  let run = '';
  const flush = (): void => {
    if (run !== '') page.drawText(run, { x, y, size, font });
    x += font.widthOfTextAtSize(run, size);
    run = '';
  };
  for (const letter of graphemes(drawable(text, print))) {
    const [base = '', ...marks] = partsOf(letter, print);
    if (STROKE_B.test(base)) {
      flush();
      run = base === 'ƀ' ? 'b' : 'B';
      const start = x;
      flush();
      const stroke = y + size * (base === 'ƀ' ? 0.64 : 0.37);
      const from = start - size * 0.03;
      page.drawLine({
        start: { x: from, y: stroke },
        end: { x: from + size * 0.36, y: stroke },
        thickness: size * 0.07,
      });
      continue;
    }
    run += marks.length > 0 && base === 'i' ? 'ı' : base;
    if (marks.length === 0) continue;
    flush();
    const place = print.markPlace([base, ...marks].join(''));
    page.drawText(marks.join(''), {
      x: x + (place.x * size) / 1000,
      y: y + (place.y * size) / 1000,
      size,
      font,
    });
  }
  flush();
}

/** A letter the font has, and the marks that are to be set over it. */
function partsOf(letter: string, print: PrintFont): readonly string[] {
  return Array.from(drawable(letter, print));
}
