/** Laying a form's entries and fields on flat pages. */
import type { EntryForm, Form, TableForm } from '../../forms/form.js';
import type { FieldKey } from '../../schema/fields.js';
import type { Quad } from '../../schema/value.js';
import type { FlatPage, PageArea, PlacedEntry, PlacedField, Placement } from '../types.js';
import { faintInkOn, type InkMap, inkIn, inkOn, writingOn } from './ink.js';
import { tableRows, writtenLines } from './rows.js';
import { type Seen, struckThrough, WITH_PRINT, WITHOUT_PRINT } from './strike.js';

/**
 * Less than this was found of the form's print, or with less accord: it is another form, or no form at all. Of drawn
 * captures under light and heavy wear the right form finds 0.90 and more with accord 0.92; a form's nearest kin (1987
 * for 1999) 0.84 at most with accord 0.84, other forms less.
 */
const LEAST_FIT = 0.86;
const LEAST_SCORE = 0.62;
/**
 * In a blurred picture dotted lines fade and less of the print is found, but all of it in its place: of twelve captures blurred by
 * 2.2 px more the right form has accord 0.93 and fit times accord 0.79 and more, of a development book blurred by 2 px 0.95 and 0.73; its
 * kin, blurred by up to 3 px, 0.69 at most.
 */
const CLOSE_ACCORD = 0.92;
const LEAST_CLOSE_SCORE = 0.72;
/** A page with less ink than this is blank, mm² of ink per mm². */
export const BLANK = 0.002;
/** A box with less ink than this, mm², is empty: specks and the ends of its neighbours' strokes. */
const SPECK = 1.2;
/** A row with fewer written cells is none: a heading of the year, a stroke under the last entry. */
const LEAST_CELLS = 2;
/** What is faint may be a stain: more of it is asked for, mm² and cells. A row in faint ink has that in ten of its twelve cells. */
const FAINT_SPECK = 3;
const LEAST_FAINT_CELLS = 3;

/** Entries and fields of a form on its flat pages, or why they cannot be laid. `pages` as `flattenPages` gives them. */
export function placeForm(pages: readonly FlatPage[], form: Form): Placement {
  if (pages.length < form.pages.length) return { outcome: 'unplaced', reason: 'no-page-found', score: 0 };
  const score = pages.reduce((sum, page) => sum + page.fit * page.agreement, 0) / pages.length;
  if (!pages.every(isLikeForm)) {
    const blank = pages.every((page) => page.inked < BLANK);
    return { outcome: 'unplaced', reason: blank ? 'blank-page' : 'form-does-not-fit', score };
  }
  const dark = pages.map(inkOn);
  const ink = dark.map((each, i) => writingOn(each, form, i));
  const sheet: Sheet = { pages, dark, ink };
  const entries = form.layout === 'entry' ? [placeEntry(sheet, form)] : placeRows(sheet, form);
  if (form.layout === 'table' && entries.length === 0 && isFaintTable(sheet, form)) {
    return { outcome: 'unplaced', reason: 'faint-writing', score };
  }
  return { outcome: 'placed', entries, score, leavesPage: false };
}

function isLikeForm({ fit, agreement }: FlatPage): boolean {
  const score = fit * agreement;
  return (
    (fit >= LEAST_FIT && score >= LEAST_SCORE) || (agreement >= CLOSE_ACCORD && score >= LEAST_CLOSE_SCORE)
  );
}

interface Sheet {
  readonly pages: readonly FlatPage[];
  /** All that is dark, page by page. */
  readonly dark: readonly InkMap[];
  /** What somebody wrote. */
  readonly ink: readonly InkMap[];
}

function placeEntry(sheet: Sheet, form: EntryForm): PlacedEntry {
  const whole = form.pages.map(({ width, height }, page) => ({ page, area: { x: 0, y: 0, width, height } }));
  return {
    row: 0,
    regions: whole.map(({ page, area }) => ({ page, corners: quadOf(sheet, page, area) })),
    fields: form.fields.map((field) => {
      const areas = field.boxes.map(areaOf);
      return placed(sheet, field.key, field.page, areas);
    }),
    struckThrough: whole.some(({ page, area }) => isStruck(sheet.dark[page], area, WITH_PRINT)),
  };
}

/** A row's cells, in the order of the form's columns. */
type Cells = readonly { readonly column: TableForm['columns'][number]; readonly area: PageArea }[];

/**
 * A table's entries: rows with writing in at least two cells, and above the last of these rows that may hold faint writing: no
 * clerk leaves a row out, and an entry that is none is passed in a moment.
 */
function placeRows(sheet: Sheet, form: TableForm): readonly PlacedEntry[] {
  const rows = rowsOf(sheet, form);
  const written = rows.map((cells) => cellsWith(sheet.ink, cells, SPECK) >= LEAST_CELLS);
  const last = written.lastIndexOf(true);
  const faint = written.slice(0, last).includes(false) ? faintWriting(sheet, form) : [];
  return rows.flatMap((cells, row) => {
    const isEntry = written[row] === true || (row < last && isFaintlyWritten(faint, cells));
    return isEntry ? [placeRow(sheet, cells, row)] : [];
  });
}

/** Whether something stands on a table of which no row was taken for an entry. */
function isFaintTable(sheet: Sheet, form: TableForm): boolean {
  const faint = faintWriting(sheet, form);
  return rowsOf(sheet, form).some(
    (cells) => cellsWith(sheet.ink, cells, SPECK) > 0 || isFaintlyWritten(faint, cells),
  );
}

/** A table's rows that all of its pages have. */
function rowsOf({ pages }: Pick<Sheet, 'pages'>, form: TableForm): readonly Cells[] {
  const rows = pages.map((page, i) => tableRows(page, form, i));
  const count = Math.min(...rows.map((each) => each.length));
  return Array.from({ length: count }, (_, row) =>
    form.columns.map((column) => {
      const { top = 0, bottom = 0 } = rows[column.page]?.[row] ?? {};
      return { column, area: { x: column.x, y: top, width: column.width, height: bottom - top } };
    }),
  );
}

/** How many of a row's cells hold this much ink, mm². */
function cellsWith(ink: readonly InkMap[], cells: Cells, least: number): number {
  return cells.filter(({ column, area }) => {
    const map = ink[column.page];
    return map !== undefined && inkIn(map, area) >= least;
  }).length;
}

function faintWriting({ pages }: Sheet, form: TableForm): readonly InkMap[] {
  return pages.map((page, i) => writingOn(faintInkOn(page), form, i));
}

function isFaintlyWritten(faint: readonly InkMap[], cells: Cells): boolean {
  return cellsWith(faint, cells, FAINT_SPECK) >= LEAST_FAINT_CELLS;
}

function placeRow(sheet: Sheet, cells: Cells, row: number): PlacedEntry {
  // A page may hold none of the columns: what an office does without was left out of its form.
  const halves = sheet.pages.flatMap((_, page) => {
    const areas = cells.filter(({ column }) => column.page === page).map(({ area }) => area);
    return areas.length === 0 ? [] : [{ page, area: around(areas) }];
  });
  return {
    row,
    regions: halves.map(({ page, area }) => ({ page, corners: quadOf(sheet, page, area) })),
    fields: cells.flatMap(({ column, area }) => {
      const ink = sheet.ink[column.page];
      const lines = ink === undefined ? [] : writtenLines(ink, area, column.fields.length);
      return column.fields.map((key, i) => placed(sheet, key, column.page, [lines[i] ?? area]));
    }),
    struckThrough: halves.some(({ page, area }) => isStruck(sheet.ink[page], area, WITHOUT_PRINT)),
  };
}

/** The cells of a table's rows, blank ones too, page by page: columns counted from each page's own first. */
export function gridOf(pages: readonly FlatPage[], form: TableForm): readonly FormGrid[] {
  const sheet: Pick<Sheet, 'pages'> = { pages };
  const rows = rowsOf(sheet, form);
  return pages.map((_, page) => ({
    rows: rows.length,
    columns: form.columns.filter((column) => column.page === page).length,
    cells: rows.flatMap((cells, row) =>
      cells
        .filter(({ column }) => column.page === page)
        .map(({ area }, column) => ({ row, column, corners: quadOf(sheet, page, area) })),
    ),
  }));
}

export interface FormGrid {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly { readonly row: number; readonly column: number; readonly corners: Quad }[];
}

function placed(sheet: Sheet, key: FieldKey, page: number, areas: readonly PageArea[]): PlacedField {
  return {
    key,
    page,
    areas,
    regions: areas.map((area) => quadOf(sheet, page, area)),
    empty: areas.every((area) => isEmpty(sheet, page, area)),
  };
}

function isStruck(ink: InkMap | undefined, area: PageArea, seen: Seen): boolean {
  return ink !== undefined && struckThrough(ink, area, seen);
}

function isEmpty(sheet: Sheet, page: number, area: PageArea): boolean {
  const ink = sheet.ink[page];
  return ink === undefined || inkIn(ink, area) < SPECK;
}

function areaOf([x, y, width, height]: readonly [number, number, number, number]): PageArea {
  return { x, y, width, height };
}

function around(areas: readonly PageArea[]): PageArea {
  const x = Math.min(...areas.map((area) => area.x));
  const y = Math.min(...areas.map((area) => area.y));
  const right = Math.max(...areas.map((area) => area.x + area.width));
  const bottom = Math.max(...areas.map((area) => area.y + area.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** An area of a flat page as a quadrilateral of the picture as stored. */
function quadOf(sheet: Pick<Sheet, 'pages'>, page: number, { x, y, width, height }: PageArea): Quad {
  const flat = sheet.pages[page];
  if (flat === undefined) throw new RangeError(`no page ${page}`);
  const at = (u: number, v: number) => flat.toScan(u * flat.pixelsPerMm, v * flat.pixelsPerMm);
  return [at(x, y), at(x + width, y), at(x + width, y + height), at(x, y + height)];
}
