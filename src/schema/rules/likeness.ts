/** Keys that two entries share when they say the same. The receiver of bundles compares by them too. */
import type { FieldKey } from '../fields.js';
import { fold } from '../fold.js';
import type { NormalisedValue } from '../value.js';

/** A recorded value, of a record or of a line of `records.jsonl`. */
interface Recorded {
  readonly state: string;
  readonly verbatim: string | null;
  readonly resolved: string | null;
  readonly value: NormalisedValue | null;
}

/** The fields the keys are made of; absent where nothing is recorded. */
export type KeyFields = Readonly<Partial<Record<FieldKey, Recorded>>>;

/** What tells a book from others of its office. */
export interface KeyBook {
  readonly number: string;
  readonly year: number;
  readonly place: string;
}

/**
 * The duplicate key seen in practice (so + quyenSo + ngayDangKy + noiDangKy + nksHoTen); null while a field is
 * missing, since two gaps are no likeness. Numbers and dates count by what they mean, so that `007` is `7` and
 * `12/3/87` is `12-03-1987`; anything else by its folded text.
 */
export function duplicateKey(fields: KeyFields, book: KeyBook): string | null {
  return keyOf([
    partOf(fields['registration.number']),
    `${book.number}/${book.year}`,
    partOf(fields['registration.date']),
    fold(book.place),
    partOf(fields['child.fullName']),
  ]);
}

/** The same birth entered in another book: the key without number and book, and with the birth date. */
export function likenessKey(fields: KeyFields, book: KeyBook): string | null {
  return keyOf([
    partOf(fields['registration.date']),
    fold(book.place),
    partOf(fields['child.fullName']),
    partOf(fields['child.birthDate']),
  ]);
}

function partOf(value: Recorded | undefined): string | null {
  if (value === undefined || value.state !== 'recorded') return null;
  if (value.value?.kind === 'number') return String(value.value.number);
  if (value.value?.kind === 'date') {
    const { year, month, day, calendar } = value.value.date;
    return `${year}-${month ?? ''}-${day ?? ''}${calendar === 'lunar' ? ' lunar' : ''}`;
  }
  const text = fold(value.resolved ?? value.verbatim ?? '');
  return text === '' ? null : text;
}

function keyOf(parts: readonly (string | null)[]): string | null {
  return parts.includes(null) ? null : parts.join('\u0000');
}
