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
/**
 * Letters hang a little over the lines of a row: shown that far beyond, as a share of its height and width.
 * Not more: the rows above and below are other people's.
 */
const ROW_OVERHANG = { height: 0.035, width: 0.008 };
/** Room above the headings, mm: pages are found to about that. */
const HEADING_ROOM = 1.5;

export interface PagePicture {
  readonly page: Page;
  /** The encoded picture; the same object for the same picture, so that it is decoded once. */
  readonly bytes: Uint8Array;
}

/** Heading cuts kept: the rows of a spread share two of them, but for a hair's breadth. */
const KEPT_HEADINGS = 4;

/**
 * Cuts the parts of entries in the order of their regions. `lookUp` gives the page of a region and its
 * picture. `form` null (or one that does not fit the page) leaves the headings out.
 */
export function partCutter(
  form: Form | null,
  lookUp: (region: Region) => Promise<PagePicture>,
): (regions: readonly Region[]) => Promise<readonly Part[]> {
  const kept = new Map<string, Cut>();
  return async (regions) => {
    const parts: Part[] = [];
    for (const region of regions) {
      const { page, bytes } = await lookUp(region);
      const cut = (corners: Quad): Promise<Cut> =>
        cutRegion(bytes, corners, { maxWidth: WIDEST, quality: QUALITY });
      const row = stretch(region.corners);
      const headings = form?.layout === 'table' ? headingsAbove(row, page, form) : null;
      if (headings === null) {
        parts.push([await cut(region.corners)]);
        continue;
      }
      const key = JSON.stringify([page.id, headings]);
      const heading = kept.get(key) ?? (await cut(headings));
      kept.set(key, heading);
      for (const oldest of kept.keys()) {
        if (kept.size <= KEPT_HEADINGS) break;
        kept.delete(oldest);
      }
      parts.push([heading, await cut(row)]);
    }
    return parts;
  };
}

/** The heading row over a table's row, as wide as the row; null where the page is none of the form's. */
function headingsAbove(row: Quad, page: Page, form: TableForm): Quad | null {
  const sheet = form.pages.find((each) => each.side === page.side);
  if (sheet === undefined) return null;
  const toPage = pointInCut(page.corners, sheet);
  const toPicture = pointInPicture(page.corners, sheet);
  const onPage = row.map(toPage);
  // To the millimetre, so that the rows of a page share one cut.
  const left = Math.floor(Math.min(...onPage.map(([x]) => x)));
  const right = Math.ceil(Math.max(...onPage.map(([x]) => x)));
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
  const beyond = ([x0, y0]: Point, [x1, y1]: Point, share: number): Point => [
    x1 + (x1 - x0) * share,
    y1 + (y1 - y0) * share,
  ];
  const { height, width } = ROW_OVERHANG;
  const [e, f, g, h] = [
    beyond(d, a, height),
    beyond(c, b, height),
    beyond(b, c, height),
    beyond(a, d, height),
  ];
  return [beyond(f, e, width), beyond(e, f, width), beyond(h, g, width), beyond(g, h, width)];
}
