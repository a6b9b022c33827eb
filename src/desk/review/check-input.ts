/**
 * What an officer is asked to look at twice before it is recorded: a writing that cannot be what its field
 * holds. It is a question, never a refusal: books hold impossible dates (domain §2).
 */
import { deskMessages } from '../../messages/desk.js';
import type { Message } from '../../messages/message.js';
import { parseAge } from '../../schema/ages.js';
import { findCode } from '../../schema/codes.js';
import { parseDate } from '../../schema/dates/parse.js';
import { findEthnicity } from '../../schema/ethnicities.js';
import type { FieldDefinition } from '../../schema/fields.js';
import { parseIdentityNumber } from '../../schema/identity-numbers.js';
import { findNationality } from '../../schema/nationalities.js';
import { parseNumber } from '../../schema/normalise.js';
import { findSex } from '../../schema/sexes.js';

/** Why a writing cannot be, with what to do; null if it can. `bookYear`: the year two-digit years are read by. */
export function problemOf(definition: FieldDefinition, text: string, bookYear: number): Message | null {
  return canBe(definition, text, bookYear) ? null : deskMessages.problems[definition.kind];
}

function canBe({ kind, codes }: FieldDefinition, text: string, bookYear: number): boolean {
  switch (kind) {
    case 'partial-date':
    case 'date-words':
      return isDateLike(text, bookYear);
    case 'age':
      // The box asks for an age or a date of birth (mẫu 1987).
      return parseAge(text) !== null || isDateLike(text, bookYear);
    case 'identity-number': {
      const number = parseIdentityNumber(text);
      return number !== null && number.form !== 'other';
    }
    case 'number':
      return parseNumber(text) !== null;
    case 'sex':
      return findSex(text) !== null;
    case 'code':
      return codes === undefined || findCode(codes, text) !== null;
    case 'person-name':
      return !/[\d!?*#%&=+<>@]/u.test(text) && /\p{L}/u.test(text);
    case 'ethnicity':
      return findEthnicity(text).outcome !== 'unknown';
    case 'nationality':
      return findNationality(text) !== null;
    case 'place':
      return /\p{L}/u.test(text);
    case 'text':
      return true;
    default: {
      const never: never = kind;
      return never;
    }
  }
}

/** A date, or what old books say in its place: *không nhớ*, *chết*, an age. */
function isDateLike(text: string, bookYear: number): boolean {
  const { outcome } = parseDate(text, { bookYear });
  return outcome !== 'unreadable' && outcome !== 'impossible' && outcome !== 'empty';
}
