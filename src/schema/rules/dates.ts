/** Dates of one record: possible, in order, and agreeing with each other. */
import type { DateOutcome } from '../dates/outcome.js';
import { parseDate } from '../dates/parse.js';
import { isDitto } from '../ditto.js';
import { FIELDS, type FieldDefinition, type FieldKey } from '../fields.js';
import { ageOn, compareDates, datesAgree, daysBetween, type PartialDate } from '../partial-date.js';
import type { EntryRecord } from '../record.js';
import { type Finding, finding, type RecordRule, RULES, type RuleCode, textOf } from './rule.js';

/** The normalised date of a field, if it has one. */
export function dateOf(record: EntryRecord, key: FieldKey): PartialDate | null {
  const value = record.fields[key]?.value;
  return value?.kind === 'date' ? value.date : null;
}

const DATE_FIELDS: readonly (FieldDefinition & { readonly key: FieldKey })[] = FIELDS.filter(
  ({ kind }) => kind === 'partial-date' || kind === 'date-words',
);

/** A date that cannot be, that cannot be read as one, or that needs a second look. */
export const datesPossible: RecordRule = (record, { bookYear }) => {
  const findings: Finding[] = [];
  for (const { key, required } of DATE_FIELDS) {
    const text = textOf(record.fields[key]);
    if (text === null || isDitto(text)) continue;
    const code = remarkOn(parseDate(text, { bookYear }));
    if (code === null || (code === 'date-ambiguous' && settledByDigits(record, key))) continue;
    // What is not needed to hand the record over may stand as it is written.
    const lighter = RULES[code].severity === 'error' && required !== 'core';
    findings.push(finding(code, record.entry, [key], {}, lighter ? 'warning' : RULES[code].severity));
  }
  return findings;
};

/** *Tháng một* in words is January where the same date in digits says so: no doubt is left. */
function settledByDigits(record: EntryRecord, key: FieldKey): boolean {
  if (key !== 'child.birthDateWords') return false;
  const digits = dateOf(record, 'child.birthDate');
  const words = dateOf(record, key);
  return digits !== null && words !== null && digits.month !== null && datesAgree(digits, words);
}

function remarkOn(read: DateOutcome): RuleCode | null {
  switch (read.outcome) {
    case 'date':
      if (read.flags.includes('traditional-month') || read.flags.includes('two-readings'))
        return 'date-ambiguous';
      return read.date.calendar === 'lunar' ? 'date-lunar' : null;
    case 'impossible':
      return 'date-impossible';
    case 'cycle-year':
      return 'date-lunar';
    case 'no-year':
    case 'age':
    case 'age-or-year':
    case 'not-remembered':
    case 'deceased':
    case 'empty':
    case 'unreadable':
      return 'date-unreadable';
  }
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

/** A parent's age at the birth, from the birth date or from the age the book gives. */
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
    } else if (age !== null) {
      findings.push(...remarkOnAge(record.entry, parent, [age, age], [`${parent}.age`]));
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
