/** The kinds of text the handwriting reader knows a language for, and which of them a field holds. */
import type { FieldKind } from '../../../schema/fields.js';

export const READING_KINDS = ['name', 'place', 'date', 'number', 'ethnicity', 'text'] as const;
export type ReadingKind = (typeof READING_KINDS)[number];

export function readingKindOf(kind: FieldKind): ReadingKind {
  switch (kind) {
    case 'person-name':
      return 'name';
    case 'place':
      return 'place';
    case 'partial-date':
    case 'date-words':
    case 'age':
      return 'date';
    case 'number':
    case 'identity-number':
      return 'number';
    case 'ethnicity':
      return 'ethnicity';
    case 'nationality':
    case 'sex':
    case 'code':
    case 'text':
      return 'text';
    default: {
      const never: never = kind;
      throw new RangeError(`unknown kind: ${String(never)}`);
    }
  }
}
