/** One picture looked at without a workspace: its pages, what form lies on them, where every field is. */
import type { Form } from '../forms/form.js';
import type { FieldKey } from '../schema/fields.js';
import type { Quad } from '../schema/value.js';
import type { Picture } from './geometry/picture.js';
import { findGrid, type Grid } from './layout/grid/grid.js';
import { gridOf } from './layout/place.js';
import { type PlacedPicture, placePicture } from './layout/place-picture.js';
import { type Paper, paperOf } from './paper.js';
import { type Advice, adviceFor, type Quality, qualityOf } from './quality.js';
import type { FoundPage, ScanImage, UnplacedReason } from './types.js';

/** A page as inspected. Corners are in pixels of the picture as stored, clockwise from the page's own top left. */
export interface InspectedPage {
  readonly found: FoundPage;
  readonly paper: Paper | null;
  /** Width and height in millimetres, where density or paper are known. */
  readonly mm: readonly [number, number] | null;
  readonly quality: Quality;
  readonly advice: readonly Advice[];
  readonly form: {
    readonly id: string;
    readonly score: number;
    readonly runnerUp: { readonly id: string; readonly score: number } | null;
  } | null;
  readonly grid: {
    readonly rows: number;
    readonly columns: number;
    readonly cells: readonly { readonly row: number; readonly column: number; readonly corners: Quad }[];
  } | null;
  /** `entry` counts the picture's entries from 1 and is the same on both pages of a spread. */
  readonly fields: readonly { readonly entry: number; readonly key: FieldKey; readonly corners: Quad }[];
}

export interface Inspection {
  readonly pages: readonly InspectedPage[];
  /** Entries on the picture. */
  readonly entries: number;
  /** Why there are no entries, or null. */
  readonly reason: UnplacedReason | null;
  readonly milliseconds: Readonly<Record<string, number>>;
  /** For drawing. */
  readonly placed: PlacedPicture;
}

/** Inspects a picture against the forms given. Throws what sharp throws for bytes that are no picture. */
export async function inspectPicture(scan: ScanImage, forms: readonly Form[]): Promise<Inspection> {
  const placed = await placePicture(scan, forms);
  const { picture, sheet, placement } = placed;
  const gridFrom = performance.now();
  const known = placement.outcome === 'placed';
  const reason = placement.outcome === 'unplaced' ? placement.reason : null;
  const none = reason === 'no-page-found';
  const { found, grid } = known
    ? { found: mergedPages(placed), grid: null }
    : none
      ? { found: [], grid: null }
      : reason === 'blank-page'
        ? { found: sheet.pages, grid: null }
        : gridOn(picture, sheet.pages);
  const qualityFrom = performance.now();
  const pages = found.map((page, index): InspectedPage => {
    const part = known ? placed.pages.findIndex((flat) => flat.found === page) : -1;
    const laid = placed.forms[part];
    const { paper, mm } = paperOf(page.corners, picture, scan.dpi, laid?.form ?? null);
    const quality = qualityOf(picture, scan, page, mm, sheet.seen > 0 && sheet.cutSides > 0);
    return {
      found: page,
      paper,
      mm,
      quality,
      advice: adviceFor(quality),
      form:
        laid === undefined
          ? null
          : {
              id: laid.form.id,
              score: laid.score,
              runnerUp:
                laid.runnerUp === null ? null : { id: laid.runnerUp.form.id, score: laid.runnerUp.score },
            },
      grid: grid === null ? gridOfForm(placed, part) : gridOfPage(grid, index),
      fields: part < 0 ? [] : fieldsOf(placed, part),
    };
  });
  return {
    pages,
    entries: placement.outcome === 'placed' ? placement.entries.length : 0,
    reason,
    milliseconds: {
      ...placed.milliseconds,
      grid: qualityFrom - gridFrom,
      quality: performance.now() - qualityFrom,
    },
    placed,
  };
}

/** The sheet's pages, those with a form laid on them where the form says; left to right. */
function mergedPages({ sheet, pages }: PlacedPicture): readonly FoundPage[] {
  const laid = pages.map(({ found }) => found);
  const others = sheet.pages.filter((page) => !laid.some((each) => covers(each.corners, page.corners)));
  if (others.length === 0) return laid;
  // Of a spread with a form on one page only: the sheet's own order, which may be upside down for the form.
  const order = (page: FoundPage): number => (page.side === 'right' ? 1 : 0);
  const named = laid.map((each) => {
    const own = sheet.pages.find((page) => covers(each.corners, page.corners));
    return { page: each, order: own === undefined ? 0 : order(own) };
  });
  const rest = others.map((page) => ({ page, order: order(page) }));
  return [...named, ...rest].toSorted((a, b) => a.order - b.order).map(({ page }) => page);
}

/** Whether two pages are the same paper: the middle of one lies well within the other. */
function covers(page: Quad, other: Quad): boolean {
  const middle = (quad: Quad): readonly [number, number] => [
    quad.reduce((sum, [x]) => sum + x, 0) / 4,
    quad.reduce((sum, [, y]) => sum + y, 0) / 4,
  ];
  const [x, y] = middle(other);
  const [u, v] = middle(page);
  const reach = Math.hypot(page[0][0] - page[2][0], page[0][1] - page[2][1]) * 0.2;
  return Math.hypot(x - u, y - v) < reach;
}

function fieldsOf({ placement }: PlacedPicture, page: number): InspectedPage['fields'] {
  if (placement.outcome === 'unplaced') return [];
  return placement.entries.flatMap((entry, index) =>
    entry.fields
      .filter((field) => field.page === page)
      .flatMap((field) => field.regions.map((corners) => ({ entry: index + 1, key: field.key, corners }))),
  );
}

/** The pages once more as the grid sees them (its fold is the exact one), with the grid; or as they are, without. */
function gridOn(
  picture: Picture,
  pages: readonly FoundPage[],
): { readonly found: readonly FoundPage[]; readonly grid: Grid | null } {
  const finding = findGrid(picture, pages);
  if (finding.outcome === 'none') return { found: pages, grid: null };
  const [left, right] = pages;
  if (finding.fold === null || left === undefined || right === undefined) {
    return { found: pages, grid: finding.grid };
  }
  const [upper, lower] = finding.fold;
  const [a, , , d] = left.corners;
  const [, b, c] = right.corners;
  return {
    grid: finding.grid,
    found: [
      { ...left, corners: [a, upper, lower, d] },
      { ...right, corners: [upper, b, c, lower] },
    ],
  };
}

/** The grid of a page on which a table's form lies. */
function gridOfForm({ pages, forms }: PlacedPicture, page: number): InspectedPage['grid'] {
  const form = forms[page]?.form;
  if (form?.layout !== 'table') return null;
  const own = pages.filter((_, i) => forms[i] === forms[page]);
  const before = pages.findIndex((_, i) => forms[i] === forms[page]);
  return gridOf(own, form)[page - before] ?? null;
}

/** A page's part of a grid; its columns counted from the page's own first. */
function gridOfPage(grid: Grid, page: number): InspectedPage['grid'] {
  const own = grid.cells.filter((cell) => cell.page === page);
  if (own.length === 0) return null;
  const columns = new Set(own.map(({ column }) => column));
  return {
    rows: grid.rows,
    columns: columns.size,
    cells: own.map(({ row, column, corners }) => ({ row, column, corners })),
  };
}
