/**
 * A form: the printed layout of a book, as data. Lengths are millimetres on the page, from its top left,
 * x to the right, y down. The forms shipped here are in `library/`; an office adds its own without code.
 */
import { z } from 'zod';
import { FIELDS, type FieldKey, fieldOf } from '../schema/fields.js';

/** What an office calls a form: it names files too. */
export const FORM_ID = /^[a-z0-9-]+$/;
/** Sides of a page, mm: from the smallest register to more than an A3 spread in one. */
const SMALLEST_PAGE = 50;
const LARGEST_PAGE = 500;
/** Larger than any print of a form, mm; a drawing of it is still a drawing. */
const LARGEST_TYPE = 50;
const WIDEST_RULE = 20;
/** More rows than any page has: they would be 5 mm high. */
const MOST_ROWS = 100;

const millimetres = z.number().min(-20).max(500);
const box = z
  .tuple([millimetres, millimetres, z.number().positive(), z.number().positive()])
  .describe('[x, y, width, height] in mm');
const fieldKeys: readonly FieldKey[] = FIELDS.map((definition) => definition.key);
const fieldKey = z.enum(fieldKeys).describe('a key of the field table, e.g. child.fullName');
const text = z.object({ vi: z.string(), en: z.string() });

/** A printed word or line of words. `at` is the left end of the baseline (centre or right end by `align`). */
const label = z.object({
  page: z.number().int().min(0),
  text: z.string(),
  at: z.tuple([millimetres, millimetres]),
  /** Height of the type's em, mm (10 pt = 3.53 mm). */
  size: z.number().positive().max(LARGEST_TYPE),
  weight: z.enum(['regular', 'bold', 'italic']).default('regular'),
  align: z.enum(['left', 'centre', 'right']).default('left'),
});

/** A printed line: a box border, a table rule, or dots to write on. */
const rule = z.object({
  page: z.number().int().min(0),
  from: z.tuple([millimetres, millimetres]),
  to: z.tuple([millimetres, millimetres]),
  stroke: z.enum(['solid', 'dotted']).default('solid'),
  width: z.number().positive().max(WIDEST_RULE).default(0.25),
});

/**
 * Where a field is written. One box a written line; a date set with printed words
 * (ngày … tháng … năm …) names them as `parts`, one box from the first word to the year's end.
 */
const formField = z.object({
  key: fieldKey,
  page: z.number().int().min(0),
  boxes: z.array(box).min(1),
  parts: z.enum(['day-month-year']).optional(),
  /** Tick boxes: the code each box stands for, and the words printed beside it: what a tick says. */
  choices: z
    .array(z.object({ code: z.string(), text: z.string(), box }))
    .min(1)
    .optional(),
});

/** Where a signature or a stamp usually sits: ink that is no field. `of` names whose signature it is. */
const mark = z.object({
  kind: z.enum(['signature', 'stamp']),
  page: z.number().int().min(0),
  box,
  of: fieldKey.optional(),
});

/** One column of a table; `fields` from top to bottom, one written line each. */
const column = z.object({
  page: z.number().int().min(0),
  x: millimetres,
  width: z.number().positive(),
  heading: z.array(z.string()),
  fields: z.array(fieldKey),
});

const rowCount = z.number().int().min(1).max(MOST_ROWS);

const shared = {
  id: z.string().regex(FORM_ID),
  title: text,
  /** Years in which such books were kept. */
  years: z.tuple([z.number().int(), z.number().int()]),
  /** Legal basis, and how sure we are of the layout. */
  basis: z.string(),
  confidence: z.string(),
  /** Pages one entry (or one spread of a table) takes, left to right. `side` says how they lie in the book. */
  pages: z
    .array(
      z.object({
        side: z.enum(['single', 'left', 'right']),
        width: z.number().min(SMALLEST_PAGE).max(LARGEST_PAGE),
        height: z.number().min(SMALLEST_PAGE).max(LARGEST_PAGE),
      }),
    )
    .min(1)
    .max(2),
  /** Other page sizes the same layout is printed in, as scale factors are taken from the page found. */
  paper: z.array(z.enum(['A3', 'A4', 'A5'])),
  labels: z.array(label),
  rules: z.array(rule),
  marks: z.array(mark).default([]),
};

export const formSchema = z.discriminatedUnion('layout', [
  z.object({ ...shared, layout: z.literal('entry'), fields: z.array(formField) }),
  z.object({
    ...shared,
    layout: z.literal('table'),
    columns: z.array(column),
    /** Top of the first row and height of a row, mm; rows fill the page downwards. */
    rows: z.object({
      top: millimetres,
      height: z.number().positive(),
      count: z.tuple([rowCount, rowCount]),
    }),
    /** Top of the heading row, for cutting the headings above an entry's row. */
    headingTop: millimetres,
  }),
]);

export type Form = z.infer<typeof formSchema>;
export type EntryForm = Extract<Form, { layout: 'entry' }>;
export type TableForm = Extract<Form, { layout: 'table' }>;
export type FormField = EntryForm['fields'][number];

/** Keys of the fields a form has a box for, in the order of the printed form. */
export function fieldsOnForm(form: Form): readonly FieldKey[] {
  return form.layout === 'entry'
    ? form.fields.map((each) => each.key)
    : form.columns.flatMap((each) => each.fields);
}

/** The boxes an officer answers for: what the whole book has in common is known from its cover. */
export function fieldsToAnswer(form: Form): readonly FieldKey[] {
  return fieldsOnForm(form).filter((key) => fieldOf(key).origin === 'entry');
}
