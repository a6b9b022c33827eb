/** Pictures that show one page of a form that runs over two: its entries cannot be read, and who took it should know. */
import type { Form } from '../../forms/form.js';
import type { SeenSheet } from '../geometry/find/sheet.js';
import type { Picture } from '../geometry/picture.js';
import { placeForm } from './place.js';
import { recogniseForms } from './recognise.js';

/** Whether one page of a form that has two lies on the sheet, and no other page of it. */
export function showsHalf(picture: Picture, sheet: SeenSheet, forms: readonly Form[]): boolean {
  const halves = forms.flatMap((form) =>
    form.pages.length === 2 ? [pageAlone(form, 0), pageAlone(form, 1)] : [],
  );
  if (halves.length === 0) return false;
  return recogniseForms(picture, sheet, halves).parts.some(
    ({ pages, form }) => placeForm(pages, form).outcome === 'placed',
  );
}

/** The print of one page of a form, as a form of its own. */
function pageAlone(form: Form, page: number): Form {
  const own = <Part extends { readonly page: number }>(parts: readonly Part[]): Part[] =>
    parts.filter((part) => part.page === page).map((part) => ({ ...part, page: 0 }));
  const shared = {
    id: `${form.id}-${page + 1}`,
    pages: form.pages.slice(page, page + 1),
    rules: own(form.rules),
    labels: own(form.labels),
  };
  return form.layout === 'table'
    ? { ...form, ...shared, columns: own(form.columns) }
    : { ...form, ...shared, fields: own(form.fields) };
}
