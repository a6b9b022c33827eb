/** What a row of the field table says of a field. */

/** What sort of thing a field holds; decides how it is parsed, asked and checked. */
export type FieldKind =
  | 'person-name'
  | 'partial-date'
  | 'date-words'
  | 'age'
  | 'place'
  | 'ethnicity'
  | 'nationality'
  | 'sex'
  | 'identity-number'
  | 'number'
  | 'code'
  | 'text';

/** Whom or what a field speaks of. */
export type FieldSubject = 'registration' | 'child' | 'mother' | 'father' | 'declarant' | 'foreign';

/**
 * `core`: without it there is no record to hand over (it names the file, or whom the entry is about).
 * `law`: Luật Hộ tịch 2014 art. 14 wants it for every birth; old books often lack it, and it may be asked for.
 * `law-year`: as `law`, but a year alone satisfies it (parents' birth dates).
 */
export type Requirement = 'core' | 'law' | 'law-year' | 'optional';

/**
 * Where the value comes from: written in the entry, the same for the whole book, or computed at export
 * (row number, code texts, kind of birth).
 */
export type FieldOrigin = 'entry' | 'book' | 'computed';

/** Names of the code lists in `codes.ts` that a `code` field takes its values from. */
export type CodeList =
  | 'registration-type'
  | 'birth-kind'
  | 'residence-type'
  | 'paper-type'
  | 'declaration-status';

export interface FieldDefinition {
  readonly key: string;
  readonly kind: FieldKind;
  readonly subject: FieldSubject;
  readonly origin: FieldOrigin;
  /** Unique among all fields: prompts show it, so it must say whose name or date is meant. */
  readonly label: { readonly vi: string; readonly en: string };
  readonly required: Requirement;
  /** Column of the 70-column template, or null for a box without one. */
  readonly column: string | null;
  readonly codes?: CodeList;
  /** For an identity number: the field that names its paper. */
  readonly paper?: string;
  /** The old forms have no box for it, and the officer is asked to supply it from outside the book. */
  readonly supplement?: true;
}

/** One row of the table. Throws RangeError for a key of no known subject. */
export const field = <const Key extends string>(
  key: Key,
  kind: FieldKind,
  column: string | null,
  vi: string,
  en: string,
  more: {
    required?: Requirement;
    origin?: FieldOrigin;
    codes?: CodeList;
    paper?: string;
    supplement?: true;
  } = {},
): FieldDefinition & { readonly key: Key } => ({
  key,
  kind,
  subject: subjectOf(key),
  origin: more.origin ?? 'entry',
  label: { vi, en },
  required: more.required ?? 'optional',
  column,
  ...(more.codes === undefined ? {} : { codes: more.codes }),
  ...(more.paper === undefined ? {} : { paper: more.paper }),
  ...(more.supplement === undefined ? {} : { supplement: true as const }),
});

function subjectOf(key: string): FieldSubject {
  const subject = key.slice(0, key.indexOf('.'));
  switch (subject) {
    case 'registration':
    case 'child':
    case 'mother':
    case 'father':
    case 'declarant':
    case 'foreign':
      return subject;
    default:
      throw new RangeError(`field key without a known subject: ${key}`);
  }
}
