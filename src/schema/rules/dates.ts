/** Dates of one record: possible, in order, and agreeing with each other. */
import { parseDate } from '../dates/parse.js';
import { isDitto } from '../ditto.js';
import { FIELDS, type FieldDefinition, type FieldKey } from '../fields.js';
import { ageOn, compareDates, datesAgree, daysBetween, type PartialDate } from '../partial-date.js';
import type { EntryRecord } from '../record.js';
import { type DateRemark, dateRemarks } from '../remarks.js';
import {
  type Finding,
  finding,
  type RecordRule,
  RULES,
  type RuleCode,
  type Severity,
  textOf,
} from './rule.js';

/** The normalised date of a field, if it has one. */
export function dateOf(record: EntryRecord, key: FieldKey): PartialDate | null {
  const value = record.fields[key]?.value;
  return value?.kind === 'date' ? value.date : null;
}

const DATE_FIELDS: readonly (FieldDefinition & { readonly key: FieldKey })[] = FIELDS.filter(
  ({ kind }) => kind === 'partial-date' || kind === 'date-words',
);

/** A date that cannot be, that is none, or that needs a second look. */
export const datesPossible: RecordRule = (record, { bookYear }) => {
  const findings: Finding[] = [];
  for (const { key, required } of DATE_FIELDS) {
    const text = textOf(record.fields[key]);
    if (text === null || isDitto(text)) continue;
    const core = required === 'core';
    const codes = new Set(dateRemarks(parseDate(text, { bookYear })).map(({ code }) => RULE_OF[code]));
    for (const code of codes) {
      if (code === 'date-ambiguous' && settledByDigits(record, key)) continue;
      const details = core && LEAVES_NO_CELL.has(code) ? { needed: 'date' } : {};
      findings.push(finding(code, record.entry, [key], details, severityOf(code, core)));
    }
  }
  return findings;
};

/** The rule that a remark on a date falls under. */
const RULE_OF = {
  'date-unreadable': 'date-unreadable',
  'date-empty': 'date-unreadable',
  'date-without-year': 'date-without-year',
  'date-impossible': 'date-impossible',
  'date-lunar': 'date-lunar',
  'date-cycle-year': 'date-lunar',
  'date-ambiguous': 'date-ambiguous',
  'date-two-readings': 'date-two-readings',
  'date-not-remembered': 'date-not-remembered',
  'date-deceased': 'date-deceased',
  'date-is-age': 'date-is-age',
  'date-age-or-year': 'date-is-age',
} as const satisfies Record<DateRemark['code'], RuleCode>;

/** Written in the book and no solar date: there is nothing to put in a cell that needs one. */
const LEAVES_NO_CELL: ReadonlySet<RuleCode> = new Set([
  'date-lunar',
  'date-without-year',
  'date-not-remembered',
  'date-deceased',
  'date-is-age',
]);

/** What the receiver cannot take in a core field is an error there; elsewhere it may stand as it is written. */
function severityOf(code: RuleCode, core: boolean): Severity {
  const { severity } = RULES[code];
  if (core) return LEAVES_NO_CELL.has(code) ? 'error' : severity;
  return severity === 'error' ? 'warning' : severity;
}

/** *Tháng một* in words is January where the same date in digits says so: no doubt is left. */
function settledByDigits(record: EntryRecord, key: FieldKey): boolean {
  if (key !== 'child.birthDateWords') return false;
  const digits = dateOf(record, 'child.birthDate');
  const words = dateOf(record, key);
  return digits !== null && words !== null && digits.month !== null && datesAgree(digits, words);
}

/** The same birth date in digits and in words. */
export const digitsAgainstWords: RecordRule = (record) => {
  const digits = dateOf(record, 'child.birthDate');
  const words = dateOf(record, 'child.birthDateWords');
  if (digits === null || words === null || datesAgree(digits, words)) return [];
  return [finding('date-words-disagree', record.entry, ['child.birthDate', 'child.birthDateWords'])];
};

export const birthBeforeRegistration: RecordRule = (record) => {
  const birth = dateOf(record, 'child.birthDate');
  const registration = dateOf(record, 'registration.date');
  if (birth === null || registration === null || compareDates(birth, registration) !== 'after') return [];
  return [finding('birth-after-registration', record.entry, ['child.birthDate', 'registration.date'])];
};

/** A book is opened in its year and kept for some years; a date far off is mostly a misread year. */
export const registrationInBook: RecordRule = (record, { bookYear }) => {
  const date = dateOf(record, 'registration.date');
  if (date === null || (date.year >= bookYear && date.year <= bookYear + YEARS_A_BOOK_LASTS)) return [];
  return [
    finding('registration-outside-book', record.entry, ['registration.date'], {
      year: date.year,
      book_year: bookYear,
    }),
  ];
};

const YEARS_A_BOOK_LASTS = 5;

/** Days within which a birth was registered on time: 30 until NĐ 158/2005 took effect, then 60. */
function daysAllowed(registration: PartialDate): number {
  const changed: PartialDate = { year: 2006, month: 4, day: 1, calendar: 'solar' };
  return compareDates(registration, changed) === 'before' ? 30 : 60;
}

/** On time against late, where the dates leave no doubt; a remark, never a bar (domain §9). */
export const onTimeOrLate: RecordRule = (record) => {
  const birth = dateOf(record, 'child.birthDate');
  const registration = dateOf(record, 'registration.date');
  const type = record.fields['registration.type']?.value;
  if (birth === null || registration === null || type?.kind !== 'code') return [];
  const allowed = daysAllowed(registration);
  const [least, most] = daysBetween(birth, registration);
  const fields = ['registration.type', 'child.birthDate', 'registration.date'] as const;
  if (type.code === '1' && least > allowed) {
    return [finding('registration-late', record.entry, fields, { days: least, allowed })];
  }
  if (type.code === '4' && most <= allowed && most >= 0) {
    return [finding('registration-on-time', record.entry, fields, { days: most, allowed })];
  }
  return [];
};

export const paperBeforeRegistration: RecordRule = (record) => {
  const issued = dateOf(record, 'declarant.paperIssuedOn');
  const registration = dateOf(record, 'registration.date');
  if (issued === null || registration === null || compareDates(issued, registration) !== 'after') return [];
  return [
    finding('paper-after-registration', record.entry, ['declarant.paperIssuedOn', 'registration.date']),
  ];
};

/** Ages between which a parent is not remarked on, in completed years at the child's birth. */
const PARENT_AGES = { mother: [14, 55], father: [14, 80] } as const;

/**
 * A parent's age at the birth: from the birth date, or from the age that the book gives on the day of the
 * registration, which may be years after the birth.
 */
export const parentsAges: RecordRule = (record) => {
  const findings: Finding[] = [];
  const birth = dateOf(record, 'child.birthDate');
  const registration = dateOf(record, 'registration.date');
  for (const parent of ['mother', 'father'] as const) {
    const born = dateOf(record, `${parent}.birthDate`);
    const written = record.fields[`${parent}.age`]?.value;
    const age = written?.kind === 'number' ? written.number : null;
    if (born !== null && birth !== null) {
      const fields = [`${parent}.birthDate`, 'child.birthDate'] as const;
      if (compareDates(born, birth) === 'after') {
        findings.push(finding('parent-born-after-child', record.entry, fields));
        continue;
      }
      findings.push(...remarkOnAge(record.entry, parent, ageOn(born, birth), fields));
    } else if (age !== null && birth !== null && registration !== null) {
      const [least, most] = ageOn(birth, registration);
      const fields = [`${parent}.age`, 'child.birthDate', 'registration.date'] as const;
      findings.push(...remarkOnAge(record.entry, parent, [age - most, age - least], fields));
    }
    if (born !== null && age !== null && registration !== null) {
      const [least, most] = ageOn(born, registration);
      // Ages were often given by Vietnamese count, a year or two ahead of completed years.
      if (age < least - 1 || age > most + 2) {
        findings.push(
          finding('age-disagrees', record.entry, [`${parent}.age`, `${parent}.birthDate`], {
            age,
            least,
            most,
          }),
        );
      }
    }
  }
  return findings;
};

function remarkOnAge(
  entry: string,
  parent: 'mother' | 'father',
  [least, most]: readonly [number, number],
  fields: readonly FieldKey[],
): readonly Finding[] {
  const [youngest, oldest] = PARENT_AGES[parent];
  if (most < youngest) return [finding('parent-too-young', entry, fields, { age: most })];
  if (least > oldest) return [finding('parent-too-old', entry, fields, { age: least })];
  return [];
}
