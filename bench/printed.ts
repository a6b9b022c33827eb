/** What stands beside a tick box: the truth of a sample holds the code of the square, a reading says the printed words. */
import type { Form } from '../src/forms/form.js';

/** The words printed beside the square of this code; null where the field has no squares. */
export function printedBeside(form: Form | null, key: string, code: string): string | null {
  if (form?.layout !== 'entry') return null;
  const choices = form.fields.find((field) => field.key === key)?.choices;
  return choices?.find((choice) => choice.code === code)?.text ?? null;
}
