/**
 * A record as a row of a profile's table. Pure; the office that exports and the receiver that compares both
 * call it, on the same values.
 */

import { noteWords } from '../messages/bundle.js';
import { derivationTexts } from '../messages/derivations.js';
import type { DateFlag } from '../schema/dates/outcome.js';
import { parseDate } from '../schema/dates/parse.js';
import { DERIVATION_RULES } from '../schema/derivation.js';
import { type FieldKey, fieldOf } from '../schema/fields.js';
import { tidy } from '../schema/fold.js';
import { datesAgree, type PartialDate } from '../schema/partial-date.js';
import type { FieldValue } from '../schema/value.js';
import type { Book, Office } from '../store/types.js';
import { columnsOf, fieldsWithoutColumn, type Profile } from './profile.js';

/** What of a value a row needs; a record of the workspace and a line of `records.jsonl` both have it. */
interface RowValue extends Pick<FieldValue, 'state' | 'verbatim' | 'resolved' | 'value' | 'source'> {
  readonly evidence: {
    readonly description: string;
    readonly number?: string | undefined;
    readonly derivation?: { readonly approximate: boolean } | undefined;
  } | null;
}
export type RowFields = { readonly [Key in FieldKey]?: RowValue | undefined };

export interface RowContext {
  readonly profile: Profile;
  readonly office: Office;
  readonly book: Pick<Book, 'year' | 'number' | 'place'>;
  /** Row number in the table, from 1. */
  readonly row: number;
  /** The child's personal number as the receiver gave it in a receipt. */
  readonly personalNumber: string | null;
}

/** The cells of a record in the order of the profile's columns; empty where nothing is to be said. */
export function rowOf(fields: RowFields, context: RowContext): readonly string[] {
  return columnsOf(context.profile).map((column) => {
    switch (column.fill) {
      case 'constant':
        return clean(column.constant);
      case 'office':
        // The bag's own file has it on one line, by which the receiver fills this cell.
        return clean(tidy(context.office[column.unit]));
      case 'field':
        return clean(
          column.field === 'registration.notes'
            ? notesOf(fields, context)
            : cellOf(column.field, fields, context),
        );
      default: {
        const never: never = column;
        return never;
      }
    }
  });
}

/** A spreadsheet holds no control characters; line ends are one blank. */
function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\ufffd]+/gu, ' ')
    .trim();
}

function cellOf(key: FieldKey, fields: RowFields, context: RowContext): string {
  const { book, row, profile } = context;
  // What the whole book says, whatever a record claims of it.
  switch (key) {
    case 'registration.row':
      return String(row);
    case 'registration.book':
      return `${book.number}/${book.year}`;
    case 'registration.place':
      return book.place;
    default:
  }
  const value = fields[key];
  if (value?.state === 'recorded') return recordedCell(key, value, profile) ?? '';
  switch (key) {
    case 'child.personalNumber':
      return context.personalNumber ?? '';
    case 'child.birthKind':
      return codeFor('birth-kind', birthKind(fields), profile) ?? '';
    case 'child.nationalityText':
      return nationalityText(fields['child.nationality']);
    case 'child.otherNationalityText':
      return nationalityText(fields['child.otherNationality']);
    case 'mother.nationalityText':
      return nationalityText(fields['mother.nationality']);
    case 'mother.otherNationalityText':
      return nationalityText(fields['mother.otherNationality']);
    case 'father.nationalityText':
      return nationalityText(fields['father.nationality']);
    case 'father.otherNationalityText':
      return nationalityText(fields['father.otherNationality']);
    default:
      return '';
  }
}

/** The cell of a recorded value, or null if the column cannot hold it (it then stands in the notes). */
function recordedCell(key: FieldKey, recorded: RowValue, profile: Profile): string | null {
  const text = recorded.resolved ?? recorded.verbatim ?? '';
  const { value } = recorded;
  const { kind, codes } = fieldOf(key);
  switch (kind) {
    case 'person-name':
      return profile.names === 'upper' ? text.normalize('NFC').toLocaleUpperCase('vi') : text;
    case 'partial-date':
      return value?.kind === 'date' ? dateCell(value.date, profile) : null;
    case 'sex':
      return value?.kind === 'code' ? codeFor('sex', value.code, profile) : null;
    case 'code':
      return value?.kind === 'code' ? codeFor(codes ?? '', value.code, profile) : null;
    case 'ethnicity':
      return profile.ethnicities === 'listed' && value?.kind === 'code' ? value.text : text;
    case 'nationality':
      if (value?.kind !== 'code') return text;
      return profile.nationalities === 'code' ? value.code : value.text;
    case 'number':
    case 'age':
      return value?.kind === 'number' ? String(value.number) : text;
    case 'identity-number':
      return value?.kind === 'text' ? value.text : text;
    case 'date-words':
    case 'place':
    case 'text':
      return text;
    default: {
      const never: never = kind;
      return never;
    }
  }
}

/** `DD.MM.YYYY`, `MM.YYYY` or `YYYY`; a lunar date would be read as a solar one, so it has no cell. */
function dateCell(date: PartialDate, profile: Profile): string | null {
  if (date.calendar === 'lunar') return null;
  const mark = profile.dates === 'DD.MM.YYYY' ? '.' : '/';
  const two = (part: number): string => String(part).padStart(2, '0');
  const parts = [String(date.year).padStart(4, '0')];
  if (date.month !== null) parts.unshift(two(date.month));
  if (date.month !== null && date.day !== null) parts.unshift(two(date.day));
  return parts.join(mark);
}

function codeFor(list: string, code: string | null, profile: Profile): string | null {
  return profile.codes[list]?.find(({ of }) => of === code)?.code ?? null;
}

/**
 * nksLoaiKhaiSinh from the parents the book names: 1 both, 2 no mother, 3 no father, 4 neither; null while a
 * parent's name is still asked for or the form has no box for it. An illegible name is a parent all the same.
 */
function birthKind(fields: RowFields): string | null {
  const [mother, father] = [fields['mother.fullName']?.state, fields['father.fullName']?.state].map(
    (state) =>
      // A form without the box does not say that there is no such parent.
      state === undefined || state === 'pending' || state === 'absent'
        ? null
        : state === 'recorded' || state === 'illegible',
  );
  if (mother === undefined || father === undefined || mother === null || father === null) return null;
  if (mother && father) return '1';
  if (father) return '2';
  return mother ? '3' : '4';
}

function nationalityText(value: RowValue | undefined): string {
  if (value?.state !== 'recorded') return '';
  return value.value?.kind === 'code' ? value.value.text : (value.resolved ?? value.verbatim ?? '');
}

/**
 * The notes column: the book's own note, then in brackets what no column holds: boxes without a column, the
 * writing where the column cannot hold it or hides a doubt, what is illegible, and the evidence of what came from outside.
 */
function notesOf(fields: RowFields, { profile, book, personalNumber }: RowContext): string {
  const own = fields['registration.notes'];
  const notes = own?.state === 'recorded' ? [own.resolved ?? own.verbatim ?? ''] : [];
  const columns = columnsOf(profile).flatMap((column) => (column.fill === 'field' ? [column.field] : []));
  for (const key of columns) {
    const value = fields[key];
    if (key === 'child.personalNumber' && value?.state !== 'recorded' && personalNumber !== null) {
      notes.push(`[${fieldOf(key).label.vi}: ${noteWords.fromReceiver}]`);
    }
    if (value === undefined) continue;
    const doubtful = isDoubtful(key, fields, book.year);
    const remarks = remarksOn(key, value, profile, doubtful);
    if (remarks.length > 0) notes.push(`[${fieldOf(key).label.vi}: ${remarks.join('; ')}]`);
  }
  if (profile.withoutColumn === 'notes') {
    for (const key of fieldsWithoutColumn(profile)) {
      const value = fields[key];
      if (key === 'child.personalNumber' && value?.state !== 'recorded' && personalNumber !== null) {
        notes.push(`[${fieldOf(key).label.vi}: ${personalNumber}, ${noteWords.fromReceiver}]`);
      }
      if (value === undefined) continue;
      const text = value.state === 'recorded' ? [value.resolved ?? value.verbatim ?? ''] : [];
      const remarks = [...text, ...commonRemarks(value)];
      if (remarks.length > 0) notes.push(`[${fieldOf(key).label.vi}: ${remarks.join('; ')}]`);
    }
  }
  return notes.filter((note) => note !== '').join(' ');
}

/** What a date in digits does not tell of the writing it was read from. */
const DOUBTS: ReadonlySet<DateFlag> = new Set([
  'approximate',
  'deceased',
  'leap-month',
  'traditional-month',
  'two-readings',
  'day-without-month',
]);

/** Whether the cell says more, or less, than what is written: «khoảng 1950» is no plain 1950. */
function isDoubtful(key: FieldKey, fields: RowFields, bookYear: number): boolean {
  const value = fields[key];
  if (fieldOf(key).kind !== 'partial-date' || value?.state !== 'recorded') return false;
  const read = parseDate(value.resolved ?? value.verbatim ?? '', { bookYear });
  if (read.outcome !== 'date') return false;
  return read.flags.some(
    (flag) => DOUBTS.has(flag) && !(flag === 'traditional-month' && isSettled(key, read.date, fields)),
  );
}

/** «Tháng một» is January where the same birth date in words says so. */
function isSettled(key: FieldKey, date: PartialDate, fields: RowFields): boolean {
  const words = key === 'child.birthDate' ? fields['child.birthDateWords']?.value : null;
  return words?.kind === 'date' && words.date.month !== null && datesAgree(date, words.date);
}

function remarksOn(key: FieldKey, value: RowValue, profile: Profile, doubtful: boolean): readonly string[] {
  const unheld = doubtful || (value.state === 'recorded' && recordedCell(key, value, profile) === null);
  const text = value.resolved ?? value.verbatim ?? '';
  return [...(unheld ? [`${noteWords.verbatim} “${text}”`] : []), ...commonRemarks(value)];
}

function commonRemarks({ state, source, evidence }: RowValue): readonly string[] {
  if (state === 'illegible') return [noteWords.illegible];
  if (state !== 'recorded' || source === 'book') return [];
  const words = [evidenceWords(evidence?.description ?? '')];
  if (evidence?.number !== undefined) words.push(`${noteWords.paperNumber} ${evidence.number}`);
  if (evidence?.derivation?.approximate === true) words.push(noteWords.approximate);
  const told = words.filter((word) => word !== '').join(' ');
  return [`${noteWords.outside}, ${noteWords.sources[source]}${told === '' ? '' : `: ${told}`}`];
}

/** What a value rests on, in words; of a derived one the rule's. */
function evidenceWords(description: string): string {
  const rule = DERIVATION_RULES.find((each) => each === description);
  return rule === undefined ? description : derivationTexts[rule].vi;
}
