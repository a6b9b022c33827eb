/** All rules over a book: what `check` shows and what keeps records out of a bundle. Pure. */
import type { FieldKey } from '../fields.js';
import type { EntryRecord } from '../record.js';
import { type BookFacts, dittosAgree, duplicates, entryNumbers, registrationOrder } from './book.js';
import { codesKnown, dittosResolved, entryNumberReadable } from './codes.js';
import {
  birthBeforeRegistration,
  datesPossible,
  digitsAgainstWords,
  onTimeOrLate,
  paperBeforeRegistration,
  parentsAges,
  registrationInBook,
} from './dates.js';
import { likenessKey } from './likeness.js';
import { childNamed, identityNumbers, sexAgainstName, sexAgainstNumber } from './people.js';
import { provincesOfTheTime } from './places.js';
import { entryFinished, requiredFields } from './required.js';
import type { Finding, RecordRule, RuleContext } from './rule.js';

const RECORD_RULES: readonly RecordRule[] = [
  entryFinished,
  requiredFields,
  entryNumberReadable,
  datesPossible,
  digitsAgainstWords,
  birthBeforeRegistration,
  registrationInBook,
  onTimeOrLate,
  paperBeforeRegistration,
  parentsAges,
  childNamed,
  identityNumbers,
  sexAgainstNumber,
  sexAgainstName,
  provincesOfTheTime,
  codesKnown,
  dittosResolved,
];

/** Findings on one record by itself. A crossed-out entry is kept as it is and not judged. */
export function checkRecord(record: EntryRecord, context: RuleContext): readonly Finding[] {
  return record.struckThrough ? [] : RECORD_RULES.flatMap((rule) => rule(record, context));
}

/**
 * Findings on a book: each record by itself, and all of them together. `elsewhere` maps likeness keys of
 * other books' records to their book (see `likenessesOf`).
 */
export function checkBook(
  records: readonly EntryRecord[],
  book: BookFacts,
  formFields: readonly FieldKey[],
  elsewhere: ReadonlyMap<string, string>,
): readonly Finding[] {
  const context: RuleContext = { bookYear: book.year, formFields: new Set(formFields) };
  const live = records.filter(({ struckThrough }) => !struckThrough);
  return [
    ...live.flatMap((record) => checkRecord(record, context)),
    // A struck entry is part of the run of numbers; whatever else is judged without it.
    ...entryNumbers(records, book),
    ...dittosAgree(records),
    ...registrationOrder(live),
    ...duplicates(live, book, elsewhere),
  ];
}

/** Likeness keys of other books' records, for finding the same birth entered twice. */
export function likenessesOf(
  books: readonly { readonly book: BookFacts; readonly records: readonly EntryRecord[] }[],
): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const { book, records } of books) {
    for (const record of records) {
      const key = record.struckThrough ? null : likenessKey(record.fields, book);
      if (key !== null && !keys.has(key)) keys.set(key, book.code);
    }
  }
  return keys;
}
