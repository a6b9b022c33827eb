/** How large a page really is: by the density of the scan, or by the paper its form is printed on. */
import type { Form } from '../forms/form.js';
import type { Quad } from '../schema/value.js';
import { aspectOf } from './geometry/find/flatten-found.js';
import type { Picture } from './geometry/picture.js';

export type Paper = 'A3' | 'A4' | 'A5';

/** Upright, mm. */
const SIZES: Readonly<Record<Paper, readonly [number, number]>> = {
  A3: [297, 420],
  A4: [210, 297],
  A5: [148, 210],
};
/** A page this near to a size is of that size: books are trimmed, and edges frayed. */
const NEARLY = 0.06;

export interface PaperSize {
  /** The size a single page has; an open A3 book has two of A4. */
  readonly paper: Paper | null;
  readonly mm: readonly [number, number] | null;
}

/** `dpi` is that of the picture as stored, where a scanner states it; a phone knows no size. */
export function paperOf(corners: Quad, picture: Picture, dpi: number | null, form: Form | null): PaperSize {
  const [a, b, c, d] = corners;
  const length = (p: readonly [number, number], q: readonly [number, number]): number =>
    Math.hypot(p[0] - q[0], p[1] - q[1]);
  if (dpi !== null) {
    const mm = ([(length(a, b) + length(d, c)) / 2, (length(a, d) + length(b, c)) / 2] as const).map(
      (pixels) => (pixels / dpi) * 25.4,
    );
    const [wide = 0, high = 0] = mm;
    return { paper: nearest(wide, high), mm: [round(wide), round(high)] };
  }
  // A form printed on one paper only tells the page's size; one on several leaves it open.
  const [only, ...others] = form?.paper ?? [];
  if (form === null || only === undefined || others.length > 0) return { paper: null, mm: null };
  const aspect = aspectOf(corners, picture.grey.width * picture.scale, picture.grey.height * picture.scale);
  const [page] = form.pages;
  if (page === undefined) return { paper: null, mm: null };
  const high = page.height;
  return { paper: nearest(page.width, page.height), mm: [round(high * aspect), round(high)] };
}

function nearest(wide: number, high: number): Paper | null {
  const [short, long] = wide < high ? [wide, high] : [high, wide];
  for (const paper of ['A3', 'A4', 'A5'] as const) {
    const [width, height] = SIZES[paper];
    if (Math.abs(short / width - 1) < NEARLY && Math.abs(long / height - 1) < NEARLY) return paper;
  }
  return null;
}

function round(mm: number): number {
  return Math.round(mm * 10) / 10;
}
