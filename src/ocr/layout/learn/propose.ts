/** A form proposed from what was learnt of its pages. */
import type { EntryForm, Form, TableForm } from '../../../forms/form.js';
import { type FieldKey, fieldOf } from '../../../schema/fields.js';
import { entryFields } from './entry-fields.js';
import { formLabels, type LearnPage, type ProposedField, rounded } from './page.js';
import { lowered, type TablePage, tablePage } from './table-columns.js';

/** What the officer says of the form; the rest is seen. */
export interface FormNames {
  readonly id: string;
  readonly title: { readonly vi: string; readonly en: string };
  readonly years: readonly [number, number];
}

/** A table is taken for one if so many of its columns are understood. */
const LEAST_UNDERSTOOD = 3;

/** Facing pages that ask for so many of the same fields, and mostly for those, hold an entry each. */
const LEAST_SHARED = 3;

/** The form that pages of one entry, or of one spread of a table, seem to have; left to right. */
export function proposeForm(pages: readonly LearnPage[], names: FormNames): Form {
  const tables = pages.map(tablePage);
  const understood = tables.reduce(
    (sum, table) => sum + (table?.columns.filter(({ fields }) => fields.length > 0).length ?? 0),
    0,
  );
  const found = tables.filter((table) => table !== null);
  return understood >= LEAST_UNDERSTOOD && found.length === tables.length
    ? tableForm(pages, found, names)
    : entryForm(pages, names);
}

/**
 * Of facing pages with an entry on each the one that more fields are understood of: a form of both would have all its
 * fields on the left, and every second entry would never be read. Null where one entry runs over both.
 */
export function oneOfFacing(pages: readonly LearnPage[]): LearnPage | null {
  const [left, right] = pages;
  if (left === undefined || right === undefined) return null;
  const [onLeft, onRight] = [askedFor(left), askedFor(right)];
  const both = onRight.filter((key) => onLeft.includes(key)).length;
  if (both < LEAST_SHARED || both * 2 <= Math.min(onLeft.length, onRight.length)) return null;
  return onRight.length > onLeft.length ? right : left;
}

function askedFor(page: LearnPage): readonly FieldKey[] {
  return entryFields(page, 0)
    .fields.map(({ key }) => key)
    .filter(isAskedFor);
}

function shared(pages: readonly LearnPage[], { id, title, years }: FormNames) {
  const sides = pages.length === 1 ? (['single'] as const) : (['left', 'right'] as const);
  return {
    id,
    title,
    years: [years[0], years[1]] satisfies [number, number],
    basis: 'hotich form learn',
    confidence: 'Proposed from pages of the book, confirmed by an officer.',
    pages: pages.map(({ width, height }, index) => ({
      side: sides[index] ?? 'right',
      width: rounded(width),
      height: rounded(height),
    })),
    paper: paperOf(pages),
    marks: [],
  };
}

/** The papers of about these pages' size; a spread's is that of the whole. */
function paperOf(pages: readonly LearnPage[]): Form['paper'] {
  const across = pages.reduce((sum, { width }) => sum + width, 0);
  const down = Math.max(...pages.map(({ height }) => height));
  const area = across * down;
  const sizes = [
    ['A3', 297 * 420],
    ['A4', 210 * 297],
    ['A5', 148 * 210],
  ] as const;
  const nearest = sizes.reduce((best, each) =>
    Math.abs(Math.log(each[1] / area)) < Math.abs(Math.log(best[1] / area)) ? each : best,
  );
  return [nearest[0]];
}

function entryForm(pages: readonly LearnPage[], names: FormNames): EntryForm {
  const entries = pages.map(entryFields);
  const fields: ProposedField[] = [];
  for (const field of entries.flatMap((entry) => entry.fields)) {
    if (isAskedFor(field.key) && fields.every(({ key }) => key !== field.key)) fields.push(field);
  }
  return {
    ...shared(pages, names),
    layout: 'entry',
    labels: entries.flatMap((entry, page) => formLabels(entry.labels, page)),
    rules: entries.flatMap((entry, page) => entry.rules.map((rule) => ({ ...rule, page }))),
    fields,
  };
}

function tableForm(pages: readonly LearnPage[], found: readonly TablePage[], names: FormNames): TableForm {
  const [first] = found;
  if (first === undefined) throw new RangeError('a table has a page');
  // Facing pages' rows lie at one height in a form: how far down the paper each begins is its own affair.
  const tables = found.map((table) => lowered(table, first.top - table.top));
  const seen = new Set<FieldKey>();
  const count = Math.min(...tables.map(({ rows }) => rows));
  return {
    ...shared(pages, names),
    layout: 'table',
    labels: [
      ...tables.flatMap(({ labels }) => labels),
      ...pages.flatMap((page, index) =>
        formLabels(
          page.labels.filter((label) => label.meaning.kind === 'print' && label.baseline < first.headingTop),
          index,
        ),
      ),
    ],
    rules: tables.flatMap(({ rules }) => rules),
    columns: tables
      .flatMap(({ columns }) => columns)
      .map((column) => ({
        ...column,
        fields: column.fields.filter((key) => {
          const fresh = isAskedFor(key) && !seen.has(key);
          seen.add(key);
          return fresh;
        }),
      })),
    rows: { top: rounded(first.top), height: first.rowHeight, count: [count, count] },
    headingTop: rounded(first.headingTop),
  };
}

function isAskedFor(key: FieldKey): boolean {
  return fieldOf(key).origin !== 'computed';
}
