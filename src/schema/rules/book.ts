/** Rules over a whole book, and its completeness against what was declared. */

import { isDitto } from '../ditto.js';
import { FIELDS, type FieldKey } from '../fields.js';
import { sameText } from '../fold.js';
import { compareDates } from '../partial-date.js';
import type { EntryRecord } from '../record.js';
import { dateOf } from './dates.js';
import { duplicateKey, likenessKey } from './likeness.js';
import { type Finding, finding, textOf } from './rule.js';

/** What `book add` said the book holds, and what tells it from other books. */
export interface BookFacts {
  readonly code: string;
  readonly year: number;
  readonly number: string;
  readonly place: string;
  readonly firstEntry: number | null;
  readonly lastEntry: number | null;
}

/** The entry number of a record, if it is a number. */
export function entryNumber(record: EntryRecord): number | null {
  const value = record.fields['registration.number']?.value;
  return value?.kind === 'number' ? value.number : null;
}

/**
 * Numbers that repeat, lie outside what was declared, or are missing in between. A struck entry holds its
 * number, so that no gap is seen there, and leaves it free for the entry written anew in its place.
 */
export function entryNumbers(records: readonly EntryRecord[], book: BookFacts): readonly Finding[] {
  const findings: Finding[] = [];
  const holders = new Map<number, string[]>();
  for (const record of records) {
    const number = entryNumber(record);
    if (number === null) continue;
    if (record.struckThrough) continue;
    holders.set(number, [...(holders.get(number) ?? []), record.entry]);
    const outside =
      (book.firstEntry !== null && number < book.firstEntry) ||
      (book.lastEntry !== null && number > book.lastEntry);
    if (outside) findings.push(finding('number-outside', record.entry, [NUMBER], { number }));
  }
  for (const [number, entries] of holders) {
    if (entries.length < 2) continue;
    for (const entry of entries) findings.push(finding('number-repeated', entry, [NUMBER], { number }));
  }
  for (const [first, last] of gaps(heldNumbers(records), book)) {
    findings.push(finding('number-gap', null, [NUMBER], { first, last }));
  }
  return findings;
}

/** Every number that an entry holds, those of struck ones that nobody read among them. */
function heldNumbers(records: readonly EntryRecord[]): readonly number[] {
  return [...records.flatMap((record) => entryNumber(record) ?? []), ...heldUnread(records)];
}

/** Numbers of struck entries that nobody read: as many as are missing between their neighbours. */
function heldUnread(records: readonly EntryRecord[]): readonly number[] {
  const numbers: number[] = [];
  let before: number | null = null;
  let struck = 0;
  for (const record of records) {
    const number = entryNumber(record);
    if (number === null) {
      // Whatever stands there unread and live may hold the missing number as well.
      struck = record.struckThrough ? struck + 1 : Number.NaN;
      continue;
    }
    const first = before;
    if (first !== null && number - first - 1 === struck) {
      numbers.push(...Array.from({ length: struck }, (_, index) => first + 1 + index));
    }
    before = number;
    struck = 0;
  }
  return numbers;
}

const NUMBER: FieldKey = 'registration.number';

/** Runs of numbers nobody holds, between the declared (else the found) first and last. */
function gaps(numbers: readonly number[], book: BookFacts): readonly (readonly [number, number])[] {
  const sorted = numbers.toSorted((a, b) => a - b);
  const runs: [number, number][] = [];
  let expected = book.firstEntry ?? sorted[0];
  if (expected === undefined) return [];
  for (const number of sorted) {
    if (number > expected) runs.push([expected, number - 1]);
    expected = Math.max(expected, number + 1);
  }
  if (book.lastEntry !== null && expected <= book.lastEntry) runs.push([expected, book.lastEntry]);
  return runs;
}

/** Registration dates that fall back while the numbers rise: a misread date or number, or a late insertion. */
export function registrationOrder(records: readonly EntryRecord[]): readonly Finding[] {
  const findings: Finding[] = [];
  const numbered = records
    .flatMap((record) => {
      const number = entryNumber(record);
      const date = dateOf(record, 'registration.date');
      return number === null || date === null ? [] : [{ record, number, date }];
    })
    .toSorted((a, b) => a.number - b.number);
  for (const [index, { record, date }] of numbered.entries()) {
    const before = numbered[index - 1];
    if (before !== undefined && compareDates(date, before.date) === 'before') {
      findings.push(
        finding('registration-order', record.entry, ['registration.date'], { number: before.number }),
      );
    }
  }
  return findings;
}

/**
 * Ditto marks that mean another text than stands above them now: what was above was corrected after they were taken.
 * `records` in the order of the book. Of a crossed-out entry above nothing is said: what a mark below it means, an officer knows.
 */
export function dittosAgree(records: readonly EntryRecord[]): readonly Finding[] {
  return records.flatMap((record, index) => {
    const above = records[index - 1];
    if (above === undefined || above.struckThrough || record.struckThrough) return [];
    return FIELDS.flatMap(({ key }) => {
      const value = record.fields[key];
      const meant = value !== undefined && isDitto(value.verbatim ?? '') ? value.resolved : null;
      const stands = textOf(above.fields[key]);
      const differs = meant !== null && stands !== null && !sameText(meant, stands);
      return differs ? [finding('ditto-differs', record.entry, [key])] : [];
    });
  });
}

/** Entries of the book that say the same as another of its own, or as one of another book. */
export function duplicates(
  records: readonly EntryRecord[],
  book: BookFacts,
  elsewhere: ReadonlyMap<string, string>,
): readonly Finding[] {
  const fields: readonly FieldKey[] = ['registration.number', 'registration.date', 'child.fullName'];
  const findings: Finding[] = [];
  const holders = new Map<string, string[]>();
  for (const record of records) {
    const key = duplicateKey(record.fields, book);
    if (key !== null) holders.set(key, [...(holders.get(key) ?? []), record.entry]);
  }
  for (const entries of holders.values()) {
    if (entries.length < 2) continue;
    for (const entry of entries) findings.push(finding('duplicate-in-book', entry, fields));
  }
  for (const record of records) {
    const key = likenessKey(record.fields, book);
    const other = key === null ? undefined : elsewhere.get(key);
    if (other !== undefined) {
      findings.push(finding('duplicate-across-books', record.entry, fields, { book: other }));
    }
  }
  return findings;
}

/** How much of what the book was declared to hold has been found and finished. */
export interface Completeness {
  /** Entries declared by `--first` and `--last`; null where not declared. */
  readonly declared: number | null;
  readonly found: number;
  /** Entries with every box answered. */
  readonly finished: number;
  /** Fields on the ask-list. */
  readonly pending: number;
  readonly missingNumbers: readonly (readonly [first: number, last: number])[];
  readonly declaredPages: number | null;
  readonly foundPages: number;
}

export function completeness(
  records: readonly EntryRecord[],
  book: BookFacts & { readonly pageCount: number | null },
  foundPages: number,
): Completeness {
  return {
    declared:
      book.firstEntry === null || book.lastEntry === null ? null : book.lastEntry - book.firstEntry + 1,
    found: records.length,
    finished: records.filter(({ status }) => status !== 'open' && status !== 'skipped').length,
    pending: records
      .filter(({ struckThrough }) => !struckThrough)
      .flatMap(({ fields }) => Object.values(fields))
      .filter(({ state }) => state === 'pending').length,
    missingNumbers: gaps(heldNumbers(records), book),
    declaredPages: book.pageCount,
    foundPages,
  };
}
