/** What a digit means at a box: a choice among the readings, or the beginning of what stands in it. Pure. */
import type { FieldKind } from '../../schema/fields.js';

/**
 * `never`: no such box begins with a digit, which is a choice, made and accepted with one key. `seldom`: boxes of words, some of
 * which begin with one; it puts the choice on the line, Enter accepts. `often`: figures, where a digit is a digit.
 */
export function digitsIn(kind: FieldKind): 'never' | 'seldom' | 'often' {
  switch (kind) {
    case 'person-name':
    case 'sex':
    case 'ethnicity':
    case 'nationality':
    case 'code':
    case 'date-words':
      return 'never';
    case 'place':
    case 'text':
      return 'seldom';
    case 'partial-date':
    case 'number':
    case 'age':
    case 'identity-number':
      return 'often';
    default: {
      const never: never = kind;
      return never;
    }
  }
}
