import type { ActionBody } from '../../src/schema/action.js';
import type { FieldKey } from '../../src/schema/fields.js';

/** An answer keyed from the page. */
export function answered(field: FieldKey, verbatim: string): ActionBody {
  return { type: 'answered', field, answer: { state: 'recorded', verbatim }, manner: 'keyed', regions: [] };
}
