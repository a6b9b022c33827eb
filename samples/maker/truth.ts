/** What really stands on the pictures of a sample book: the shape of `truth.json`. */
import { z } from 'zod';
import type { Form } from '../../src/forms/form.js';
import type { Quad } from '../../src/schema/value.js';
import type { Corners, DrawnSheet } from './page.js';
import type { WrittenBook, WrittenField } from './people.js';

const point = z.tuple([z.number(), z.number()]);
const quad = z.tuple([point, point, point, point]).describe('clockwise from its own top left, px as stored');

const truthField = z.object({
  /** Null unless recorded. */
  verbatim: z.string().nullable(),
  state: z.enum(['recorded', 'blank', 'absent', 'illegible']),
  ink: z.enum(['hand', 'typed', 'printed']),
  resolved: z.string().nullable(),
  regions: z.array(quad),
});

export const truthScanSchema = z.object({
  file: z.string(),
  page_in_file: z.number().int(),
  width: z.number().int(),
  height: z.number().int(),
  pages: z.array(
    z.object({
      corners: quad,
      /** Clockwise turn in degrees that brings the page upright. */
      orientation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
      mm: z.tuple([z.number(), z.number()]),
      grid: z.object({ rows: z.number().int(), columns: z.number().int() }).nullable(),
    }),
  ),
  entries: z.array(
    z.object({
      number: z.number().int(),
      struck_through: z.boolean(),
      fields: z.record(z.string(), truthField),
      /** What the family could tell of what the book lacks: supplement fields, as an officer would type them. */
      family: z.record(z.string(), z.string()),
    }),
  ),
});

export const truthSchema = z.object({
  book: z.object({
    code: z.string(),
    year: z.number().int(),
    number: z.string(),
    place: z.string(),
    ward: z.string(),
    district: z.string(),
    province: z.string(),
  }),
  form: z.string(),
  scans: z.array(truthScanSchema),
});

export type Truth = z.infer<typeof truthSchema>;
export type TruthScan = z.infer<typeof truthScanSchema>;
export type TruthField = z.infer<typeof truthField>;

/** A picture as stored: where it lies, and where a point of the sheet (mm) came to lie in it. */
export interface Picture {
  readonly file: string;
  readonly pageInFile: number;
  readonly width: number;
  readonly height: number;
  readonly rotation: 0 | 90 | 180 | 270;
  toPicture(x: number, y: number): readonly [number, number];
}

/** The truth of one picture. */
export function truthOf(form: Form, sheet: DrawnSheet, picture: Picture): TruthScan {
  const at = ([x, y]: readonly [number, number]): [number, number] => {
    const [px, py] = picture.toPicture(x, y);
    return [tenth(px), tenth(py)];
  };
  const quadOf = ([first, second, third, fourth]: Corners): TruthQuad => [
    at(first),
    at(second),
    at(third),
    at(fourth),
  ];
  return {
    file: picture.file,
    page_in_file: picture.pageInFile,
    width: picture.width,
    height: picture.height,
    pages: sheet.pages.map(([x, y, width, height], page) => ({
      corners: quadOf([
        [x, y],
        [x + width, y],
        [x + width, y + height],
        [x, y + height],
      ]),
      orientation: picture.rotation,
      mm: [width, height],
      grid:
        form.layout === 'table'
          ? {
              rows: form.rows.count[1],
              columns: form.columns.filter((column) => column.page === page).length,
            }
          : null,
    })),
    entries: sheet.entries.map(({ entry, fields }) => ({
      number: entry.number,
      struck_through: entry.struckThrough,
      fields: Object.fromEntries(
        fields.map(({ key, field, regions }) => [key, { ...written(field), regions: regions.map(quadOf) }]),
      ),
      family: entry.family,
    })),
  };
}

type TruthQuad = TruthScan['pages'][number]['corners'] & Quad;

function written(field: WrittenField): Omit<TruthField, 'regions'> {
  return {
    verbatim: field.state === 'recorded' ? field.verbatim : null,
    state: field.state,
    ink: field.ink,
    resolved: field.resolved,
  };
}

export function truthOfBook(book: WrittenBook): Truth['book'] {
  return {
    code: book.code,
    year: book.year,
    number: book.number,
    place: book.place,
    ward: book.commune,
    district: book.district,
    province: book.province,
  };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
