/** A picture and the forms it may show: decoded once, its sheet found, laid flat, its entries and fields placed. */
import type { Form } from '../../forms/form.js';
import { flattenFound } from '../geometry/find/flatten-found.js';
import { findSheet, otherSheets, type SeenSheet } from '../geometry/find/sheet.js';
import { looksLikePaper } from '../geometry/flatten.js';
import { decodePicture, type Picture } from '../geometry/picture.js';
import type { FlatPage, PlacedEntry, Placement, UnplacedReason } from '../types.js';
import { showsHalf } from './half-spread.js';
import { inkOn } from './ink.js';
import { BLANK, placeForm } from './place.js';
import { type Recognised, type Recognition, recogniseForms } from './recognise.js';

export interface PlacedPicture {
  readonly picture: Picture;
  readonly sheet: SeenSheet;
  /** Flat pages on which a form was laid, left to right, for `cropField`; none if no form is alike at all. */
  readonly pages: readonly FlatPage[];
  /** The form of each of `pages`, by the same index. */
  readonly forms: readonly Recognised[];
  readonly placement: Placement;
  /** Milliseconds by stage. */
  readonly milliseconds: {
    readonly decode: number;
    readonly find: number;
    readonly geometry: number;
    readonly layout: number;
  };
}

/**
 * Everything from the encoded bytes of a picture to its placed fields, by whichever of the forms fits best. Of an open
 * book with an entry on each page both are placed. Throws what sharp throws for bytes that are no picture.
 */
export async function placePicture(
  image: {
    readonly bytes: Uint8Array;
    readonly width: number;
    readonly height: number;
    readonly dpi: number | null;
  },
  forms: readonly Form[],
): Promise<PlacedPicture> {
  const start = performance.now();
  const picture = await decodePicture(image);
  const decoded = performance.now();
  const first = findSheet(picture);
  const found = performance.now();
  const clock = { geometry: 0, layout: 0 };
  const lay = (sheet: SeenSheet): Pick<PlacedPicture, 'sheet' | 'pages' | 'forms' | 'placement'> => {
    const from = performance.now();
    const recognised = recogniseForms(picture, sheet, forms);
    const flat = performance.now();
    const placed = placeAll(picture, sheet, recognised);
    clock.geometry += flat - from;
    clock.layout += performance.now() - flat;
    return { sheet, ...placed };
  };
  let laid = lay(first);
  if (laid.placement.outcome === 'unplaced' && laid.placement.reason === 'form-does-not-fit') {
    // The outline may be that of a cover, or of part of the page.
    for (const other of otherSheets(picture, first)) {
      const again = lay(other);
      if (again.placement.outcome === 'unplaced') continue;
      laid = again;
      break;
    }
  }
  const { placement } = laid;
  if (placement.outcome === 'unplaced' && placement.reason === 'form-does-not-fit') {
    const from = performance.now();
    if (showsHalf(picture, laid.sheet, forms)) {
      laid = { ...laid, placement: { ...placement, reason: 'half-a-spread' } };
    }
    clock.geometry += performance.now() - from;
  }
  return { picture, ...laid, milliseconds: { decode: decoded - start, find: found - decoded, ...clock } };
}

/** The entries of all forms on the sheet; a form that does not fit is passed over if another does. */
export function placeAll(
  picture: Picture,
  sheet: SeenSheet,
  recognised: Recognition,
): Pick<PlacedPicture, 'pages' | 'forms' | 'placement'> {
  const parts = recognised.parts.map((part) => ({ part, placement: placeForm(part.pages, part.form) }));
  const fitting = parts.filter(({ placement }) => placement.outcome === 'placed');
  const kept = fitting.length > 0 ? fitting : parts;
  const pages = kept.flatMap(({ part }) => part.pages);
  const forms = kept.flatMap(({ part }) => part.pages.map(() => part));
  const [first] = parts;
  if (fitting.length > 0) {
    const entries: PlacedEntry[] = [];
    let page = 0;
    for (const { part, placement } of kept) {
      if (placement.outcome === 'placed') {
        const before = entries.length;
        entries.push(...placement.entries.map((entry) => movedOn(entry, before, page)));
      }
      page += part.pages.length;
    }
    const score = Math.min(...fitting.map(({ placement }) => placement.score));
    const unfit = parts.some(
      ({ placement }) => placement.outcome === 'unplaced' && placement.reason !== 'blank-page',
    );
    const leavesPage = unfit || recognised.others.some((page) => !isBlank(picture, page));
    return { pages, forms, placement: { outcome: 'placed', entries, score, leavesPage } };
  }
  if (first !== undefined && (sheet.seen > 0 || first.part.score > 0.3 || looksLikePaper(picture))) {
    return { pages, forms, placement: first.placement };
  }
  const reason: UnplacedReason =
    sheet.seen === 0 && !looksLikePaper(picture)
      ? 'no-page-found'
      : isBlank(picture, sheet)
        ? 'blank-page'
        : 'form-does-not-fit';
  return { pages: [], forms: [], placement: { outcome: 'unplaced', reason, score: 0 } };
}

/** Pages are looked at for ink this large, pixels, and this far from their borders, as a share. */
const LOOK = 900;
const BORDER = 0.12;

/** Whether nothing is written or printed on the sheet's pages. */
function isBlank(picture: Picture, sheet: SeenSheet): boolean {
  return sheet.pages.every((page) => {
    const { image } = flattenFound(picture, page, LOOK);
    const { data, width, height } = inkOn({ image, pixelsPerMm: 1 });
    const [x, y] = [Math.round(width * BORDER), Math.round(height * BORDER)];
    let ink = 0;
    for (let row = y; row < height - y; row += 1) {
      for (let column = x; column < width - x; column += 1) ink += data[row * width + column] ?? 0;
    }
    return ink < BLANK * (width - 2 * x) * (height - 2 * y);
  });
}

/** An entry of a part as one of the whole picture: after the entries and pages of the parts before. */
function movedOn(entry: PlacedEntry, rows: number, pages: number): PlacedEntry {
  return {
    ...entry,
    row: entry.row + rows,
    regions: entry.regions.map((each) => ({ ...each, page: each.page + pages })),
    fields: entry.fields.map((field) => ({ ...field, page: field.page + pages })),
  };
}
