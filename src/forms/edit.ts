/** What an officer changes in a proposed form: a field's key, its place, fields left out or added. Pure. */
import type { FieldKey } from '../schema/fields.js';
import { type Form, fieldsOnForm } from './form.js';
import type { Box } from './places.js';

/** The form with a field's boxes given to another field. */
export function withKey(form: Form, from: FieldKey, to: FieldKey): Form {
  const renamed = (key: FieldKey): FieldKey => (key === from ? to : key);
  return form.layout === 'entry'
    ? { ...form, fields: form.fields.map((field) => ({ ...field, key: renamed(field.key) })) }
    : {
        ...form,
        columns: form.columns.map((column) => ({ ...column, fields: column.fields.map(renamed) })),
      };
}

/** The form without a field. */
export function withoutField(form: Form, key: FieldKey): Form {
  return form.layout === 'entry'
    ? { ...form, fields: form.fields.filter((field) => field.key !== key) }
    : {
        ...form,
        columns: form.columns.map((column) => ({
          ...column,
          fields: column.fields.filter((each) => each !== key),
        })),
      };
}

/**
 * The form with a field in this box: moved there, or added. In a table it goes to the column that the middle of the
 * box lies in, below the fields there; rows keep their places. Null where it lies in none: the field would be gone.
 */
export function withBox(form: Form, key: FieldKey, page: number, [x, y, width, height]: Box): Form | null {
  if (form.layout === 'entry') {
    const box: [number, number, number, number] = [x, y, width, height];
    return fieldsOnForm(form).includes(key)
      ? {
          ...form,
          fields: form.fields.map((field) => (field.key === key ? { ...field, page, boxes: [box] } : field)),
        }
      : { ...form, fields: [...form.fields, { key, page, boxes: [box] }] };
  }
  const middle = x + width / 2;
  const at = form.columns.findIndex(
    (column) => column.page === page && middle >= column.x && middle < column.x + column.width,
  );
  if (at === -1) return null;
  return {
    ...form,
    columns: form.columns.map((column, index) => {
      const others = column.fields.filter((each) => each !== key);
      return { ...column, fields: index === at ? [...others, key] : others };
    }),
  };
}
