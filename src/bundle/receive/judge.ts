/** The receiver's judgement: accepted, refused with reasons, or pending, record by record. Pure. */
import type { RefusalCode } from '../../messages/refusals.js';
import { FIELDS, type FieldKey } from '../../schema/fields.js';
import { fold } from '../../schema/fold.js';
import { compareDates, type PartialDate } from '../../schema/partial-date.js';
import type { LineValue, RecordLine } from '../../schema/record-line.js';
import type { Profile } from '../profile.js';
import type { ReceiptRecord } from '../receipt-file.js';
import { contentHash } from '../record-line.js';
import type { ReceivedLine } from './received.js';

/** What the receiver holds already. */
export interface Held {
  /** The highest revision taken in of a record, and its content; null if it is not known. */
  highest(id: string): { readonly revision: number; readonly content: string } | null;
  /** The record that holds a duplicate key at present; null if none. */
  holder(duplicateKey: string): string | null;
  /** The personal number of a record; null if it has none yet. */
  numberOf(id: string): string | null;
}

/** `none`: no personal numbers are given. `later`: they follow in a receipt of their own. */
export type NumberPolicy = 'none' | 'later';

export interface Judgement {
  readonly received: ReceivedLine;
  readonly answer: ReceiptRecord;
  /** What is to be taken in; null if the record is refused or held already with this content. */
  readonly takeIn: {
    readonly line: RecordLine;
    readonly content: string;
    readonly duplicateKey: string;
  } | null;
}

type Reason = ReceiptRecord['reasons'][number];

/** Judges the lines in their order; a later one sees what earlier ones of the same bundle brought. */
export function judge(
  lines: readonly ReceivedLine[],
  profile: Profile,
  held: Held,
  numbers: NumberPolicy,
): readonly Judgement[] {
  const brought = new Map<string, string>();
  return lines.map((received) => {
    if (!received.readable) {
      return {
        received,
        answer: refusal(received, [reason('RECORD-FORMAT', received.fields)]),
        takeIn: null,
      };
    }
    const { line } = received;
    const content = contentHash(line);
    const known = held.highest(line.id);
    if (known !== null && line.revision < known.revision) {
      return { received, answer: refusal(received, [reason('LOWER-REVISION')]), takeIn: null };
    }
    if (known !== null && line.revision === known.revision && content !== known.content) {
      return { received, answer: refusal(received, [reason('REVISION-CONFLICT')]), takeIn: null };
    }
    const duplicateKey = duplicateKeyOf(line);
    const reasons = [...reasonsAgainst(line, profile)];
    const holder = brought.get(duplicateKey) ?? held.holder(duplicateKey);
    const given = held.numberOf(line.id);
    if (line.personal_number !== null && given !== null && line.personal_number !== given) {
      reasons.push(reason('IDENTITY-NUMBER', ['child.personalNumber']));
    }
    if (holder !== null && holder !== line.id) {
      reasons.push(reason('DUPLICATE', ['registration.number', 'registration.date', 'child.fullName']));
    }
    if (reasons.length > 0) return { received, answer: refusal(received, reasons), takeIn: null };
    brought.set(duplicateKey, line.id);
    const number = sentNumber(line) ?? given ?? line.personal_number;
    const outcome = numbers === 'later' && number === null ? 'pending' : 'accepted';
    const { id, revision } = line;
    const answer: ReceiptRecord = {
      id,
      revision,
      number: line.number,
      outcome,
      reasons: [],
      personal_number: number,
    };
    const isHeld = known?.revision === revision;
    return { received, answer, takeIn: isHeld ? null : { line, content, duplicateKey } };
  });
}

/** The personal number that the book or a paper gives. */
function sentNumber(line: RecordLine): string | null {
  const sent = line.fields['child.personalNumber'];
  return sent?.value?.kind === 'text' ? sent.value.text : null;
}

function refusal({ id, revision, number }: ReceivedLine, reasons: readonly Reason[]): ReceiptRecord {
  return { id, revision, number, outcome: 'refused', reasons: [...reasons], personal_number: null };
}

function reason(code: RefusalCode, fields: readonly FieldKey[] = []): Reason {
  return { code, fields: [...fields] };
}

/** What the record itself has against it. */
function reasonsAgainst(line: RecordLine, profile: Profile): readonly Reason[] {
  const reasons: Reason[] = [];
  const add = (code: RefusalCode, fields: readonly FieldKey[]): void => {
    if (fields.length > 0) reasons.push(reason(code, fields));
  };
  if (line.struck_through) reasons.push(reason('STRUCK-THROUGH'));
  const core = FIELDS.filter(({ required }) => required === 'core').map(({ key, kind }) => ({ key, kind }));
  const recorded = (key: FieldKey): LineValue | null => {
    const value = line.fields[key];
    return value?.state === 'recorded' ? value : null;
  };
  add(
    'REQUIRED-MISSING',
    core.filter(({ key }) => recorded(key) === null).map(({ key }) => key),
  );
  const name = recorded('child.fullName');
  if (name !== null && !/\p{L}/u.test(name.resolved ?? name.verbatim ?? ''))
    add('NAME-EMPTY', ['child.fullName']);
  add(
    'DATE-FORMAT',
    core
      .filter(
        ({ key, kind }) => kind === 'partial-date' && recorded(key) !== null && dateOf(line, key) === null,
      )
      .map(({ key }) => key),
  );
  const birth = dateOf(line, 'child.birthDate');
  const registration = dateOf(line, 'registration.date');
  if (birth !== null && registration !== null && compareDates(birth, registration) === 'after') {
    add('DATE-ORDER', ['child.birthDate', 'registration.date']);
  }
  const sex = recorded('child.sex');
  const sexCode = sex?.value?.kind === 'code' ? sex.value.code : null;
  if (sex !== null && !(profile.codes.sex ?? []).some(({ of }) => of === sexCode)) {
    add('CODE-UNKNOWN', ['child.sex']);
  }
  add(
    'IDENTITY-NUMBER',
    (['child.personalNumber', 'mother.personalNumber', 'father.personalNumber'] as const).filter((key) => {
      const value = recorded(key);
      return value !== null && !(value.value?.kind === 'text' && /^\d{12}$/.test(value.value.text));
    }),
  );
  return reasons;
}

/** A date a cell can hold: a solar one. */
function dateOf(line: RecordLine, key: FieldKey): PartialDate | null {
  const value = line.fields[key]?.value;
  return value?.kind === 'date' && value.date.calendar === 'solar' ? value.date : null;
}

/** so + quyenSo + ngayDangKy + noiDangKy + nksHoTen, folded (domain: the key seen in practice). */
function duplicateKeyOf(line: RecordLine): string {
  const text = (key: FieldKey): string => line.fields[key]?.resolved ?? line.fields[key]?.verbatim ?? '';
  const date = dateOf(line, 'registration.date');
  return [
    String(line.number),
    `${line.book.number}/${line.book.year}`,
    date === null ? '' : `${date.year}-${date.month ?? ''}-${date.day ?? ''}`,
    fold(line.book.place),
    fold(text('child.fullName')),
  ].join('\u0000');
}
