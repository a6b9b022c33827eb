/** Where on its pages a form wants an entry and each of its fields: the same for those who read and who draw. */
import type { FieldKey } from '../schema/fields.js';
import type { Form } from './form.js';

/** [x, y, width, height] in mm from the page's top left. */
export type Box = readonly [x: number, y: number, width: number, height: number];

export interface FieldPlace {
  readonly key: FieldKey;
  /** Index of the form's page. */
  readonly page: number;
  /** One per written line; a table's cell with a single field is one box, however many lines it takes. */
  readonly boxes: readonly Box[];
}

/** How many entries a page (or spread) of this form takes at most. */
export function entriesPerPage(form: Form): number {
  return form.layout === 'entry' ? 1 : form.rows.count[1];
}

/** The fields of one entry, in the order of the printed form. `row` counts from 0; an entry form has only row 0. */
export function placesOf(form: Form, row: number): readonly FieldPlace[] {
  if (form.layout === 'entry') {
    return form.fields.map(({ key, page, boxes }) => ({ key, page, boxes }));
  }
  const { height } = form.rows;
  const top = form.rows.top + row * height;
  return form.columns.flatMap(({ page, x, width, fields }) =>
    fields.map((key, line): FieldPlace => {
      const share = height / fields.length;
      return { key, page, boxes: [[x, top + line * share, width, share]] };
    }),
  );
}

/** The whole entry: one box a page it lies on. */
export function entryAreas(form: Form, row: number): readonly { readonly page: number; readonly box: Box }[] {
  if (form.layout === 'entry') {
    return form.pages.map(({ width, height }, page) => ({ page, box: [0, 0, width, height] }));
  }
  const { top, height } = form.rows;
  return form.pages.flatMap((_, page) => {
    const columns = form.columns.filter((column) => column.page === page);
    if (columns.length === 0) return [];
    const left = Math.min(...columns.map((column) => column.x));
    const right = Math.max(...columns.map((column) => column.x + column.width));
    return [{ page, box: [left, top + row * height, right - left, height] as const }];
  });
}
