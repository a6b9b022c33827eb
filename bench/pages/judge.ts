/** What an inspection found, set beside the truth of the capture. */
import type { Inspection } from '../../src/ocr/inspect.js';
import type { Point, Quad } from '../../src/schema/value.js';
import { overlapOf } from '../overlap.js';
import type { DrawnCapture } from './captures.js';

export interface Judged {
  readonly capture: DrawnCapture;
  /** All pages of the truth found, no more, the right way up. */
  readonly found: boolean;
  /** Distance of every corner from the truth's, as a share of the page's diagonal; empty unless found. */
  readonly corners: readonly number[];
  readonly form: boolean;
  /** Common over united area of every box of the truth and the box of the same entry and field; 0 where there is none. */
  readonly boxes: readonly number[];
  readonly entries: boolean;
  readonly entriesFound: number;
  readonly milliseconds: Readonly<Record<string, number>>;
}

/** A corner this far off is another page: share of the diagonal. */
const ANOTHER = 0.08;

export function judge(capture: DrawnCapture, inspection: Inspection): Judged {
  const { truth } = capture;
  const { pages } = inspection;
  const distances = truth.pages.map((page, i) => {
    const corners = pages[i]?.found.corners;
    const diagonal = distance(page.corners[0], page.corners[2]);
    return page.corners.map((corner, k) =>
      corners === undefined ? 1 : distance(corner, corners[k] ?? [0, 0]) / diagonal,
    );
  });
  const found = pages.length === truth.pages.length && distances.flat().every((each) => each < ANOTHER);
  return {
    capture,
    found,
    corners: found ? distances.flat() : [],
    form: pages.length > 0 && pages.every((page) => page.form?.id === capture.form),
    boxes: truth.entries.flatMap((entry, index) =>
      Object.entries(entry.fields).flatMap(([key, field]) => {
        const own = pages.flatMap((page) =>
          page.fields.filter((each) => each.entry === index + 1 && each.key === key),
        );
        return field.regions.map((region, i) => {
          const corners: Quad | undefined = own[i]?.corners;
          return corners === undefined ? 0 : overlapOf(region, corners);
        });
      }),
    ),
    entries: inspection.entries === truth.entries.length,
    entriesFound: inspection.entries,
    milliseconds: inspection.milliseconds,
  };
}

function distance([x, y]: Point, [u, v]: Point): number {
  return Math.hypot(x - u, y - v);
}
