/** What an officer changes in a proposed form: a field's key, its place, fields left out or added. Pure. */
import { type FieldKey, fieldOf } from '../schema/fields.js';
import { type Form, type FormField, fieldsOnForm } from './form.js';
import type { Box } from './places.js';

/** The form with a field's boxes given to another field; tick boxes and a date's words, if they are the other's too. */
export function withKey(form: Form, from: FieldKey, to: FieldKey): Form {
  const renamed = (key: FieldKey): FieldKey => (key === from ? to : key);
  return form.layout === 'entry'
    ? { ...form, fields: form.fields.map((field) => (field.key === from ? fieldNamed(field, to) : field)) }
    : {
        ...form,
        columns: form.columns.map((column) => ({ ...column, fields: column.fields.map(renamed) })),
      };
}

function fieldNamed({ choices, parts, ...field }: FormField, key: FieldKey): FormField {
  const [before, after] = [fieldOf(field.key), fieldOf(key)];
  const alike = before.kind === after.kind && before.codes === after.codes;
  return {
    ...field,
    key,
    ...(alike && choices !== undefined ? { choices } : {}),
    ...(alike && parts !== undefined ? { parts } : {}),
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
    const box: FormField['boxes'][number] = [x, y, width, height];
    return fieldsOnForm(form).includes(key)
      ? {
          ...form,
          fields: form.fields.map((field) => (field.key === key ? fieldAt(field, page, box) : field)),
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

/** Tick boxes keep their places within the field's. */
function fieldAt(field: FormField, page: number, box: FormField['boxes'][number]): FormField {
  const { choices } = field;
  const moved = { ...field, page, boxes: [box] };
  const [before = box] = field.boxes;
  const [right, down] = [box[0] - before[0], box[1] - before[1]];
  return choices === undefined
    ? moved
    : {
        ...moved,
        choices: choices.map(({ box: [x, y, width, height], ...choice }) => ({
          ...choice,
          box: [hundredth(x + right), hundredth(y + down), width, height],
        })),
      };
}

/** Hundredths of a millimetre: sums of decimals are no longer what was typed. */
function hundredth(mm: number): number {
  return Math.round(mm * 100) / 100;
}
