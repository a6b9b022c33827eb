/** From what is written to what it means, by the field's kind. What has no normal form stays as written. */
import { parseAge } from './ages.js';
import { findCode } from './codes.js';
import { parseDate } from './dates/parse.js';
import { isDitto } from './ditto.js';
import { findEthnicity } from './ethnicities.js';
import type { CodeList, FieldKind } from './fields.js';
import { tidy } from './fold.js';
import { parseIdentityNumber } from './identity-numbers.js';
import { findNationality } from './nationalities.js';
import { dateRemarks, type Remark } from './remarks.js';
import { findSex } from './sexes.js';
import type { NormalisedValue } from './value.js';

/** What the meaning of a writing depends on besides the field's kind. */
export interface NormaliseContext {
  /** Year the book was opened, null where not known. */
  readonly bookYear: number | null;
  /** The list of a `code` field. */
  readonly codes?: CodeList;
}

export interface Normalised {
  /** Null if the writing has no normal form; the remarks then say why. */
  readonly value: NormalisedValue | null;
  readonly remarks: readonly Remark[];
}

/**
 * The normalised value of a recorded text, and what is to be said of it. A ditto mark has no value of its own:
 * pass the text it stands for.
 */
export function normalise(kind: FieldKind, verbatim: string, context: NormaliseContext): Normalised {
  const text = tidy(verbatim);
  if (isDitto(text)) return { value: null, remarks: [{ code: 'ditto' }] };
  switch (kind) {
    case 'person-name':
    case 'place':
    case 'text':
      return text === '' ? none({ code: 'empty' }) : plain({ kind: 'text', text });
    case 'partial-date':
    case 'date-words':
      return date(text, context);
    case 'age':
      return age(text, context);
    case 'number':
      return number(parseNumber(text), { code: 'number-unreadable' });
    case 'identity-number':
      return identityNumber(text);
    case 'sex': {
      const sex = findSex(text);
      return sex === null ? none({ code: 'sex-unknown' }) : plain(coded(sex.code, sex.text.vi));
    }
    case 'ethnicity':
      return ethnicity(text);
    case 'nationality': {
      const found = findNationality(text);
      return found === null ? none({ code: 'nationality-unknown' }) : plain(coded(found.code, found.text.vi));
    }
    case 'code': {
      const found = context.codes === undefined ? null : findCode(context.codes, text);
      return found === null ? none({ code: 'code-unknown' }) : plain(coded(found.code, found.text.vi));
    }
    default: {
      const never: never = kind;
      throw new RangeError(`unknown kind: ${String(never)}`);
    }
  }
}

/** A whole number as written in a box: `7`, `007`, `Số 7`, `7.`; null for anything more (`7 bis`, `12a`). */
export function parseNumber(text: string): number | null {
  const digits = /^(?:số|so|no\.?)?\s*[:.]?\s*(\d{1,9})\s*[.,]?$/iu.exec(tidy(text))?.[1];
  return digits === undefined ? null : Number(digits);
}

function date(text: string, { bookYear }: NormaliseContext): Normalised {
  const outcome = parseDate(text, { bookYear });
  return {
    value: outcome.outcome === 'date' ? { kind: 'date', date: outcome.date } : null,
    remarks: dateRemarks(outcome),
  };
}

/** An age; or the date of birth that some forms ask for in its place. */
function age(text: string, { bookYear }: NormaliseContext): Normalised {
  const years = parseAge(text);
  if (years !== null) return plain({ kind: 'number', number: years });
  const outcome = parseDate(text, { bookYear });
  return outcome.outcome === 'date'
    ? {
        value: { kind: 'date', date: outcome.date },
        remarks: [{ code: 'age-is-date' }, ...dateRemarks(outcome)],
      }
    : none({ code: 'age-unreadable' });
}

function identityNumber(text: string): Normalised {
  const found = parseIdentityNumber(text);
  if (found === null) return none({ code: 'identity-number-unreadable' });
  const value = { kind: 'text', text: found.text } as const;
  return found.form === 'other' ? { value, remarks: [{ code: 'identity-number-form' }] } : plain(value);
}

function ethnicity(text: string): Normalised {
  const match = findEthnicity(text);
  switch (match.outcome) {
    case 'found':
      return plain(coded(match.ethnicity.code, match.ethnicity.name));
    case 'ambiguous':
      return none({ code: 'ethnicity-ambiguous', candidates: match.ethnicities.map(({ code }) => code) });
    case 'unknown':
      return none({ code: 'ethnicity-unknown' });
    default: {
      const never: never = match;
      throw new RangeError(`unknown outcome: ${String(never)}`);
    }
  }
}

function number(found: number | null, remark: Remark): Normalised {
  return found === null ? none(remark) : plain({ kind: 'number', number: found });
}

function coded(code: string, text: string): NormalisedValue {
  return { kind: 'code', code, text };
}

function plain(value: NormalisedValue): Normalised {
  return { value, remarks: [] };
}

function none(remark: Remark): Normalised {
  return { value: null, remarks: [remark] };
}
