/** The ask-list on paper: A4 lying, a household a block with room to write. */
import type { Color, PDFPage } from 'pdf-lib';
import { askMessages } from '../../messages/ask.js';
import { dayText } from '../../messages/day.js';
import { language, say } from '../../messages/message.js';
import { drawLine, embedFont, type PrintFont, widthOf } from '../../print/font.js';
import { wrapText } from '../../print/wrap.js';
import type { AskVillage, Household } from './ask-list.js';
import { childText, parentTexts, questionText, villageText } from './words.js';

/** What stands at the head of every sheet. */
export interface AskSheet {
  readonly office: string;
  readonly books: readonly string[];
  /** YYYY-MM-DD. */
  readonly day: string;
}

/** A4, in points. */
const WIDTH = 841.89;
const HEIGHT = 595.28;
const MARGIN = 34;
const SIZE = 9.5;
const LEADING = 12.5;
const PADDING = 4;
/** Height that a line of handwriting needs: 11 mm. */
const ROW = 31;
const BAND = 20;
const HEADINGS = 19;
const TOP = HEIGHT - MARGIN - 34;
const BOTTOM = MARGIN + 14;

const COLUMNS = [
  ['number', 24],
  ['household', 200],
  ['phone', 80],
  ['question', 136],
  ['answer', 148],
  ['evidence', 96],
  ['informant', WIDTH - 2 * MARGIN - 684],
] as const;
type Column = (typeof COLUMNS)[number][0];

/** Left edge and width of each column. */
const EDGES: ReadonlyMap<Column, { readonly x: number; readonly width: number }> = new Map(
  COLUMNS.map(([name, width], index) => {
    const x = MARGIN + COLUMNS.slice(0, index).reduce((sum, [, before]) => sum + before, 0);
    return [name, { x, width }];
  }),
);

/** A household as it is laid out: its text, and a row a question. */
interface Block {
  readonly number: number;
  readonly household: readonly string[];
  readonly rows: readonly { readonly lines: readonly string[]; readonly height: number }[];
}

/** Writes the list. `day` is when it is printed: answers come back after it. */
export async function askListPdf(villages: readonly AskVillage[], sheet: AskSheet): Promise<Uint8Array> {
  const { PDFDocument, grayscale } = await import('pdf-lib');
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.setTitle(say(askMessages.paper.title));
  pdf.setLanguage(language());
  pdf.setProducer('hotich');
  pdf.setCreationDate(new Date(`${sheet.day}T00:00:00Z`));
  const font = await embedFont(pdf);
  const pages: PDFPage[] = [];
  const newPage = (): PDFPage => {
    const page = pdf.addPage([WIDTH, HEIGHT]);
    pages.push(page);
    return page;
  };
  const paper = new Paper(font, newPage, grayscale);
  let number = 0;
  paper.start();
  paper.instructions();
  for (const village of villages) {
    const questions = village.households.reduce((sum, each) => sum + each.questions.length, 0);
    const count = say(askMessages.villageCount(village.households.length, questions));
    paper.village(`${villageText(village)} – ${count}`, villageText(village));
    for (const household of village.households) {
      number += 1;
      paper.household(blockOf(household, number, font, sheet.books.length > 1));
    }
  }
  for (const [index, page] of pages.entries()) frame(page, font, sheet, index + 1, pages.length);
  return pdf.save();
}

function blockOf(household: Household, number: number, font: PrintFont, severalBooks: boolean): Block {
  const wrap = (text: string, column: Column): readonly string[] =>
    wrapText(text, font, SIZE, (EDGES.get(column)?.width ?? 0) - 2 * PADDING);
  const { address } = household.parents;
  const texts = [
    ...parentTexts(household),
    ...household.children.map((child) => childText(child, severalBooks)),
    ...(address === null ? [] : [address]),
  ];
  const lines = texts.flatMap((text) => wrap(text, 'household'));
  const rows = household.questions.map((question) => {
    const asked = wrap(questionText(question, household), 'question');
    return { lines: asked, height: Math.max(ROW, heightOf(asked)) };
  });
  const missing = heightOf(lines) - rows.reduce((sum, { height }) => sum + height, 0);
  const taller = rows.map((row) => ({ ...row, height: row.height + Math.max(0, missing) / rows.length }));
  return { number, household: lines, rows: taller };
}

const heightOf = (lines: readonly string[]): number => lines.length * LEADING + 2 * PADDING;

/** The sheets as they fill from the top; a new one is begun where a block does not fit. */
class Paper {
  readonly #font: PrintFont;
  readonly #newPage: () => PDFPage;
  /** From 0 (black) to 1. */
  readonly #grey: (value: number) => Color;
  #page: PDFPage | null = null;
  #y = 0;
  /** The village at hand, to be named again on the next sheet. */
  #village = '';
  #begun = true;
  #heading = '';

  constructor(font: PrintFont, newPage: () => PDFPage, grey: (value: number) => Color) {
    this.#font = font;
    this.#newPage = newPage;
    this.#grey = grey;
  }

  start(): void {
    this.#page = this.#newPage();
    this.#y = TOP;
  }

  instructions(): void {
    for (const line of wrapText(say(askMessages.paper.how), this.#font, SIZE, WIDTH - 2 * MARGIN)) {
      this.#y -= LEADING;
      this.#text(line, MARGIN, this.#y + 3);
    }
    this.#y -= PADDING;
    this.#headings();
  }

  /** The band is drawn with the first household, so that it never stands alone at the foot of a sheet. */
  village(heading: string, name: string): void {
    this.#heading = heading;
    this.#village = name;
    this.#begun = false;
  }

  household(block: Block): void {
    const whole = block.rows.reduce((sum, { height }) => sum + height, 0);
    const band = this.#begun ? 0 : BAND;
    // Kept together, unless it takes most of a sheet: then it goes on over the page.
    const kept = whole <= (TOP - BOTTOM) / 2 ? whole : 2 * ROW;
    if (this.#y - band - kept < BOTTOM) this.#turn();
    if (!this.#begun) this.#band(this.#heading);
    this.#begun = true;
    let left = [...block.rows];
    for (let part = 0; left.length > 0; part += 1) {
      const rows: Block['rows'][number][] = [];
      let height = 0;
      for (const row of left) {
        if (rows.length > 0 && this.#y - height - row.height < BOTTOM) break;
        rows.push(row);
        height += row.height;
      }
      this.#block({ ...block, rows }, part > 0);
      left = left.slice(rows.length);
      if (left.length > 0) this.#turn();
    }
  }

  #turn(): void {
    this.start();
    this.#headings();
    if (this.#begun) this.#band(`${this.#village} (${say(askMessages.continued)})`);
  }

  #headings(): void {
    this.#y -= HEADINGS;
    for (const [name] of COLUMNS) {
      const { x, width } = EDGES.get(name) ?? { x: 0, width: 0 };
      this.#box(x, this.#y, width, HEADINGS, 0.86);
      this.#text(say(askMessages.paper.columns[name]), x + PADDING, this.#y + 5.5);
    }
  }

  #band(heading: string): void {
    this.#y -= BAND;
    this.#box(MARGIN, this.#y, WIDTH - 2 * MARGIN, BAND, 0.95);
    const [line = ''] = wrapText(heading, this.#font, 11, WIDTH - 2 * MARGIN - 2 * PADDING);
    this.#text(line, MARGIN + PADDING, this.#y + 6, 11);
  }

  #block({ number, household, rows }: Block, continued: boolean): void {
    const height = rows.reduce((sum, row) => sum + row.height, 0);
    const top = this.#y;
    for (const name of ['number', 'household', 'phone'] as const) {
      const { x, width } = EDGES.get(name) ?? { x: 0, width: 0 };
      this.#box(x, top - height, width, height);
    }
    this.#lines([String(number)], 'number', top);
    const head = continued ? [`(${say(askMessages.continued)})`] : [];
    const room = Math.floor((height - 2 * PADDING) / LEADING);
    this.#lines([...head, ...household].slice(0, Math.max(1, room)), 'household', top);
    for (const row of rows) {
      for (const name of ['question', 'answer', 'evidence', 'informant'] as const) {
        const { x, width } = EDGES.get(name) ?? { x: 0, width: 0 };
        this.#box(x, this.#y - row.height, width, row.height);
      }
      this.#lines(row.lines, 'question', this.#y);
      this.#y -= row.height;
    }
  }

  #lines(lines: readonly string[], column: Column, top: number): void {
    const x = (EDGES.get(column)?.x ?? 0) + PADDING;
    for (const [index, line] of lines.entries()) {
      this.#text(line, x, top - PADDING - (index + 1) * LEADING + 3.5);
    }
  }

  #text(text: string, x: number, y: number, size = SIZE): void {
    if (this.#page !== null) drawLine(this.#page, text, this.#font, { x, y, size });
  }

  /** A ruled box; `shade` from 0 (black) to 1, none if not given. */
  #box(x: number, y: number, width: number, height: number, shade?: number): void {
    this.#page?.drawRectangle({
      x,
      y,
      width,
      height,
      borderWidth: 0.6,
      borderColor: this.#grey(0.35),
      ...(shade === undefined ? {} : { color: this.#grey(shade) }),
    });
  }
}

/** Title, office, books and day above; a warning and the page's number below. */
function frame(page: PDFPage, font: PrintFont, sheet: AskSheet, number: number, count: number): void {
  const write = (text: string, y: number, size: number, side: 'left' | 'right'): void => {
    const x = side === 'left' ? MARGIN : WIDTH - MARGIN - widthOf(text, font, size);
    drawLine(page, text, font, { x, y, size });
  };
  const { paper } = askMessages;
  const [books = ''] = wrapText(say(paper.books(sheet.books.join(', '))), font, 9, WIDTH / 2);
  write(say(paper.title), HEIGHT - MARGIN - 9, 13, 'left');
  write(sheet.office, HEIGHT - MARGIN - 23, 9, 'left');
  write(books, HEIGHT - MARGIN - 9, 9, 'right');
  write(say(paper.printed(dayText(sheet.day))), HEIGHT - MARGIN - 23, 9, 'right');
  write(say(paper.care), MARGIN - 4, 8, 'left');
  write(say(paper.page(number, count)), MARGIN - 4, 9, 'right');
}
