/** Cuts an entry's parts out of its scans: every region it owns, a table's row under its column headings. */
import type { Form, TableForm } from '../forms/form.js';
import { type Cut, cutRegion, pointInCut, pointInPicture } from '../ocr/crop.js';
import type { Point, Quad, Region } from '../schema/value.js';
import type { Page } from '../store/types.js';
import type { Part } from './entry-pdf.js';

/** Widest a part is cut, pixels: an A4 sheet lying, at about 150 dpi. */
const WIDEST = 1700;
/** The cut is encoded again to fit its budget, so it is kept nearly lossless until then. */
const QUALITY = 94;
/** Letters hang over the lines of a row: shown that far above and below, as a share of its height. */
const ROW_OVERHANG = 0.12;
/** Room above the headings, mm: pages are found to about that. */
const HEADING_ROOM = 1.5;

export interface PagePicture {
  readonly page: Page;
  /** The encoded picture; the same object for the same picture, so that it is decoded once. */
  readonly bytes: Uint8Array;
}

/**
 * The parts of an entry in the order of its regions. `lookUp` gives the page of a region and its picture.
 * `form` null (or one that does not fit the page) leaves the headings out.
 */
export async function cutParts(
  regions: readonly Region[],
  form: Form | null,
  lookUp: (region: Region) => Promise<PagePicture>,
): Promise<readonly Part[]> {
  const parts: Part[] = [];
  for (const region of regions) {
    const { page, bytes } = await lookUp(region);
    const cut = (corners: Quad): Promise<Cut> =>
      cutRegion(bytes, corners, { maxWidth: WIDEST, quality: QUALITY });
    const headings = form?.layout === 'table' ? headingsAbove(region.corners, page, form) : null;
    if (headings === null) parts.push([await cut(region.corners)]);
    else parts.push([await cut(headings), await cut(stretch(region.corners))]);
  }
  return parts;
}

/** The heading row over a table's row, as wide as the row; null where the page is none of the form's. */
function headingsAbove(row: Quad, page: Page, form: TableForm): Quad | null {
  const sheet = form.pages.find((each) => each.side === page.side);
  if (sheet === undefined) return null;
  const toPage = pointInCut(page.corners, sheet);
  const toPicture = pointInPicture(page.corners, sheet);
  const onPage = row.map(toPage);
  const left = Math.min(...onPage.map(([x]) => x));
  const right = Math.max(...onPage.map(([x]) => x));
  const top = form.headingTop - HEADING_ROOM;
  const bottom = form.rows.top;
  return [
    toPicture([left, top]),
    toPicture([right, top]),
    toPicture([right, bottom]),
    toPicture([left, bottom]),
  ];
}

function stretch([a, b, c, d]: Quad): Quad {
  const beyond = ([x0, y0]: Point, [x1, y1]: Point): Point => [
    x1 + (x1 - x0) * ROW_OVERHANG,
    y1 + (y1 - y0) * ROW_OVERHANG,
  ];
  return [beyond(d, a), beyond(c, b), beyond(b, c), beyond(a, d)];
}
