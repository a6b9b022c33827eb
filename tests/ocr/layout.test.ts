import { describe, expect, it } from 'vitest';
import type { Form } from '../../src/forms/form.js';
import { type Picture, pictureOfPixels } from '../../src/ocr/geometry/picture.js';
import { cropField } from '../../src/ocr/layout/crop.js';
import { placeForm } from '../../src/ocr/layout/place.js';
import type { PageArea, PlacedEntry } from '../../src/ocr/types.js';
import {
  flattenPages,
  libraryForm,
  onGlass,
  overlap,
  photograph,
  placementOf,
  printPage,
  type Written,
} from './draw-form.js';

const perMm = 6;
const entry = libraryForm('ks-2006-entry');

/** The left page of the table as a form of its own, to scan flat. */
function leftPage(): Form {
  const form = libraryForm('ks-1976-table');
  if (form.layout !== 'table') throw new Error('a table was expected');
  return {
    ...form,
    pages: form.pages.slice(0, 1),
    labels: form.labels.filter((label) => label.page === 0),
    rules: form.rules.filter((rule) => rule.page === 0),
    columns: form.columns.filter((column) => column.page === 0),
  };
}

function scan(
  form: Form,
  written: readonly Written[],
  strokes: readonly (readonly [number, number, number, number])[] = [],
): Picture {
  const glass = onGlass(form, perMm, 0.8, 3);
  const print = printPage(form, 0, perMm, written, strokes);
  return photograph([print], perMm, glass.width, glass.height, glass.under, () => 236);
}

function entriesOf(picture: Picture, form: Form): readonly PlacedEntry[] {
  const placement = placementOf(picture, form);
  if (placement.outcome !== 'placed') throw new Error(placement.reason);
  return placement.entries;
}

function boxesOf(form: Form): readonly { readonly key: string; readonly area: PageArea }[] {
  return form.layout === 'entry'
    ? form.fields.flatMap(({ key, boxes }) =>
        boxes.map(([x, y, width, height]) => ({ key, area: { x, y, width, height } })),
      )
    : [];
}

describe('an entry form', () => {
  const boxes = boxesOf(entry);
  const empty = new Set(['child.ethnicity', 'father.residence', 'registration.notes', 'registration.type']);
  const written = boxes.filter(({ key }) => !empty.has(key)).map(({ area }) => area);
  const picture = scan(entry, written);
  const pages = flattenPages(picture, entry);
  const placement = placeForm(pages, entry);
  const fields = placement.outcome === 'placed' ? (placement.entries[0]?.fields ?? []) : [];

  it('is one entry with every field where it was printed', () => {
    const glass = onGlass(entry, perMm, 0.8, 3);
    expect(fields.map((field) => field.key)).toEqual(boxes.map(({ key }) => key));
    fields.forEach((field, i) => {
      const [region] = field.regions;
      const [a = [0, 0], , c = [0, 0]] = (region ?? []).map(([x, y]) => {
        const [, u, v] = glass.under(x, y) ?? [0, 0, 0];
        return [u, v] as const;
      });
      const there = { x: a[0], y: a[1], width: c[0] - a[0], height: c[1] - a[1] };
      expect(overlap(there, boxes[i]?.area ?? there), field.key).toBeGreaterThan(0.75);
    });
  });

  it('is placed where a blurred picture shows less of its print, if that is in its place; kin of it never is', () => {
    const seen = (fit: number, agreement: number) =>
      placeForm(
        pages.map((page) => ({ ...page, fit, agreement })),
        entry,
      ).outcome;
    expect([seen(0.95, 0.97), seen(0.78, 0.95)]).toEqual(['placed', 'placed']);
    expect([seen(0.84, 0.85), seen(0.66, 0.97)]).toEqual(['unplaced', 'unplaced']);
  });

  it('says which boxes nobody wrote in', () => {
    expect(fields.filter((field) => field.empty).map((field) => field.key)).toEqual(
      boxes.map(({ key }) => key).filter((key) => empty.has(key)),
    );
  });

  it('gives the reader an upright image at the density asked for', () => {
    const name = fields.find((field) => field.key === 'child.fullName');
    if (name === undefined) throw new Error('no name field');
    const { kind, images } = cropField(pages, name, 254);
    const [area] = name.areas;
    expect(kind).toBe('person-name');
    expect(images[0]?.width).toBeCloseTo(((area?.width ?? 0) + 1.2) * 10, -1);
    expect(images[0]?.data.some((grey) => grey < 120)).toBe(true);
  });
});

describe('a table', () => {
  const form = leftPage();
  if (form.layout !== 'table') throw new Error('a table was expected');
  const { top, height } = form.rows;
  const row = (i: number): PageArea[] =>
    form.columns.map(({ x, width }) => ({ x, y: top + i * height + 4, width: width * 0.9, height: 8 }));

  it('gives one entry a written row, none for a row left blank', () => {
    const entries = entriesOf(scan(form, [0, 1, 2, 4, 5].flatMap(row)), form);
    expect(entries.map((each) => each.row)).toEqual([0, 1, 2, 4, 5]);
    expect(entries[0]?.fields.map((field) => field.key)).toEqual(
      form.columns.flatMap((column) => column.fields),
    );
  });

  const faint = (i: number): Written[] => row(i).map((area) => ({ ...area, grey: 180 }));

  it('gives an entry for a faint row above a written one, none for what seems to stand below the last', () => {
    const entries = entriesOf(scan(form, [...row(0), ...faint(1), ...row(2), ...faint(4)]), form);
    expect(entries.map((each) => each.row)).toEqual([0, 1, 2]);
  });

  it('says of a table in faint writing alone that it could not be read', () => {
    const placement = placementOf(scan(form, [0, 1, 2].flatMap(faint)), form);
    expect(placement).toMatchObject({ outcome: 'unplaced', reason: 'faint-writing' });
    expect(placementOf(scan(form, []), form)).toMatchObject({ outcome: 'placed', entries: [] });
  });

  it('says which entry is struck through', () => {
    const middle = top + height;
    const stroke = [25, middle + 4, 185, middle + height - 4] as const;
    const entries = entriesOf(scan(form, [0, 1, 2].flatMap(row), [stroke]), form);
    expect(entries.map((each) => each.struckThrough)).toEqual([false, true, false]);
  });
});

describe('a table on two pages', () => {
  it('has all rows that are seen, though the form has no column on one of the pages', () => {
    const printed = libraryForm('ks-1976-table');
    if (printed.layout !== 'table') throw new Error('a table was expected');
    const left = printed.columns.filter(({ page }) => page === 0);
    const { top, height } = printed.rows;
    // The lines between rows are found on the page, where the form does not say that there are any.
    const form: Form = {
      ...printed,
      columns: left,
      rules: printed.rules.filter(({ from, to }) => from[1] !== to[1] || from[1] < top + 1),
      rows: { ...printed.rows, count: [5, 7] },
    };
    const rows = Array.from({ length: 7 }, (_, i) => i).flatMap((i) =>
      left.map(({ x, width }) => ({ x, y: top + i * height + 4, width: width * 0.9, height: 8 })),
    );
    const lines = Array.from({ length: 7 }, (_, i) => top + (i + 1) * height);
    const ruled = lines.map((y) => [10, y, 196, y] as const);
    const pages = [printPage(printed, 0, perMm, rows, ruled), printPage(printed, 1, perMm, [])];
    const [{ width: wide, height: high } = { width: 0, height: 0 }] = printed.pages;
    const under = (x: number, y: number) => {
      const across = x / perMm - 3;
      const down = y / perMm - 3;
      const page = across < wide ? 0 : 1;
      const inside = across >= 0 && across < 2 * wide && down >= 0 && down < high;
      return inside ? ([page, across - page * wide, down] as const) : null;
    };
    const spread = photograph(pages, perMm, (2 * wide + 6) * perMm, (high + 6) * perMm, under, () => 90);
    expect(entriesOf(spread, form).map(({ row }) => row)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
});

describe('a picture the form does not fit', () => {
  it('is said so for a page of another form', () => {
    const form = leftPage();
    const placement = placementOf(scan(form, []), entry);
    expect(placement).toMatchObject({ outcome: 'unplaced', reason: 'form-does-not-fit' });
  });

  it('is said so for a blank page', () => {
    const blank = { ...entry, labels: [], rules: [] };
    const placement = placementOf(scan(blank, []), entry);
    expect(placement).toMatchObject({ outcome: 'unplaced', reason: 'blank-page' });
  });

  it('is said so where there is no paper at all', () => {
    const side = 900;
    const data = Uint8Array.from({ length: side * side }, (_, i) => 60 + ((i * 7919) % 23));
    const picture = pictureOfPixels(data, side, side, 1);
    const placement = placementOf(picture, entry);
    expect(placement).toMatchObject({ outcome: 'unplaced', reason: 'no-page-found' });
  });
});
