/** Which records of a book go into a bundle, which stay, and why. Pure. */
import type { ExceptionCode } from '../messages/exceptions.js';
import { isEntryNumber } from '../schema/entry-number.js';
import { FIELDS, type FieldKey } from '../schema/fields.js';
import type { PartialDate } from '../schema/partial-date.js';
import type { EntryRecord } from '../schema/record.js';
import type { Book } from '../store/types.js';
import { pdfName } from './names.js';
import type { Profile } from './profile.js';

/** What the rules remark on a record; see `schema/rules`. */
interface SelectionFinding {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'note';
  readonly entry: string | null;
  readonly fields: readonly FieldKey[];
}

export interface ExceptionReason {
  readonly code: ExceptionCode;
  /** The rule's code, where the reason is a finding. */
  readonly finding?: string;
  readonly fields: readonly FieldKey[];
}

export interface ChosenRecord {
  readonly record: EntryRecord;
  readonly entryNumber: number;
  readonly fileName: string;
  /** A revision after one the receiver has accepted. */
  readonly update: boolean;
  /** What the receiver should know: pending fields, an incomplete registration date … */
  readonly remarks: readonly ExceptionReason[];
}

export interface LeftRecord {
  readonly record: EntryRecord;
  readonly reasons: readonly [ExceptionReason, ...ExceptionReason[]];
}

export interface Selection {
  readonly chosen: readonly ChosenRecord[];
  readonly left: readonly LeftRecord[];
}

export interface SelectionInput {
  /** Records of one book in the order of its entries. */
  readonly records: readonly EntryRecord[];
  readonly findings: readonly SelectionFinding[];
  /** Entries that left in a bundle at their present revision and have no receipt for it yet. */
  readonly awaiting: ReadonlySet<string>;
  /** Send those again: the earlier bundle was lost. */
  readonly again: boolean;
  readonly book: Book;
  readonly profile: Profile;
}

/** Sorts the records into those that go, by entry number, and those that stay. */
export function selectRecords(input: SelectionInput): Selection {
  const candidates: ChosenRecord[] = [];
  const left: LeftRecord[] = [];
  for (const record of input.records) {
    const [first, ...others] = reasonsToStay(record, input);
    const number = numberOf(record);
    if (first !== undefined) left.push({ record, reasons: [first, ...others] });
    else if (number === null) left.push({ record, reasons: [reason('no-number', ['registration.number'])] });
    else candidates.push(chosen(record, number, input));
  }
  const names = new Map<string, number>();
  for (const { fileName } of candidates) names.set(fileName, (names.get(fileName) ?? 0) + 1);
  const isShared = ({ fileName }: ChosenRecord): boolean => (names.get(fileName) ?? 0) > 1;
  for (const { record } of candidates.filter(isShared)) {
    // Nobody can say which of them the name belongs to: all stay until the officer has looked.
    left.push({
      record,
      reasons: [reason('file-name-shared', ['registration.number', 'registration.date'])],
    });
  }
  return {
    chosen: candidates
      .filter((candidate) => !isShared(candidate))
      .toSorted((one, other) => one.entryNumber - other.entryNumber),
    left,
  };
}

function reasonsToStay(record: EntryRecord, input: SelectionInput): readonly ExceptionReason[] {
  if (record.struckThrough) return [reason('struck-through')];
  if (record.acceptedRevision >= record.revision) return [reason('accepted-already')];
  if (input.awaiting.has(record.entry) && !input.again) return [reason('awaiting-receipt')];
  switch (record.status) {
    case 'open':
      return [reason('unfinished'), ...errorsOf(record, input)];
    case 'skipped':
      return [reason('skipped')];
    case 'refused':
      return [reason('refused'), ...errorsOf(record, input)];
    case 'accepted':
      return [reason('accepted-already')];
    case 'complete':
    case 'exported':
      return [...coreMissing(record), ...errorsOf(record, input)];
    default: {
      const never: never = record.status;
      return never;
    }
  }
}

/** What names the entry may be asked for, but it cannot be handed over without it. */
function coreMissing(record: EntryRecord): readonly ExceptionReason[] {
  const fields = FIELDS.filter(
    ({ key, required }) => required === 'core' && record.fields[key]?.state === 'pending',
  ).map(({ key }) => key);
  return fields.length === 0 ? [] : [reason('core-pending', fields)];
}

function errorsOf(record: EntryRecord, { findings }: SelectionInput): readonly ExceptionReason[] {
  return findings
    .filter(({ severity, entry }) => severity === 'error' && entry === record.entry)
    .filter(({ code }) => code !== 'entry-unfinished' || record.status !== 'open')
    .map(({ code, fields }) => ({ code: 'finding', finding: code, fields }));
}

function chosen(record: EntryRecord, entryNumber: number, { book, profile }: SelectionInput): ChosenRecord {
  const registered = dateOf(record);
  return {
    record,
    entryNumber,
    fileName: pdfName(book, registered, entryNumber, profile),
    update: record.acceptedRevision > 0,
    remarks: remarksOn(record, registered),
  };
}

function remarksOn(record: EntryRecord, registered: PartialDate | null): readonly ExceptionReason[] {
  const remarks: ExceptionReason[] = [];
  const holding = (test: (key: FieldKey) => boolean): readonly FieldKey[] =>
    FIELDS.map(({ key }) => key).filter(test);
  const add = (code: ExceptionCode, fields: readonly FieldKey[]): void => {
    if (fields.length > 0) remarks.push(reason(code, fields));
  };
  add(
    'pending',
    holding((key) => record.fields[key]?.state === 'pending'),
  );
  add('required-empty', requiredEmpty(record));
  if (registered?.day == null || registered.calendar === 'lunar') {
    add('registration-date-partial', ['registration.date']);
  }
  return remarks;
}

/** What the law wants, the book does not give, and nobody has asked for. A parent not named has none of it. */
function requiredEmpty(record: EntryRecord): readonly FieldKey[] {
  return FIELDS.filter(({ key, required, origin }) => {
    if (required === 'optional' || origin !== 'entry') return false;
    const state = record.fields[key]?.state;
    if (state === 'recorded' || state === 'pending') return false;
    const parent = key.startsWith('mother.') ? 'mother' : key.startsWith('father.') ? 'father' : null;
    return parent === null || record.fields[`${parent}.fullName`]?.state !== 'blank';
  }).map(({ key }) => key);
}

function reason(code: ExceptionCode, fields: readonly FieldKey[] = []): ExceptionReason {
  return { code, fields };
}

function numberOf(record: EntryRecord): number | null {
  const value = record.fields['registration.number']?.value;
  return value?.kind === 'number' && isEntryNumber(value.number) ? value.number : null;
}

function dateOf(record: EntryRecord): PartialDate | null {
  const value = record.fields['registration.date']?.value;
  return value?.kind === 'date' ? value.date : null;
}
