/** Sex, names and identity numbers of one record against each other. */
import { FIELDS, type FieldDefinition, type FieldKey } from '../fields.js';
import { parseIdentityNumber } from '../identity-numbers.js';
import { sexHint } from '../names.js';
import type { EntryRecord } from '../record.js';
import { dateOf } from './dates.js';
import { type Finding, finding, type RecordRule, textOf } from './rule.js';

const NUMBER_FIELDS: readonly (FieldDefinition & { readonly key: FieldKey })[] = FIELDS.filter(
  ({ kind }) => kind === 'identity-number',
);

/** The shape of every identity number: a personal number strictly, a paper's by the kind of paper named. */
export const identityNumbers: RecordRule = (record) => {
  const findings: Finding[] = [];
  for (const { key, paper } of NUMBER_FIELDS) {
    const text = textOf(record.fields[key]);
    if (text === null) continue;
    const form = parseIdentityNumber(text)?.form ?? null;
    if (paper === undefined) {
      if (form !== 'personal') findings.push(finding('personal-number-shape', record.entry, [key]));
    } else if (!formsOfPaper(paperCode(record, paper)).includes(form)) {
      findings.push(finding('paper-number-shape', record.entry, [key]));
    }
  }
  return findings;
};

/** Forms a number may have by the kind of paper (domain §3d, §8); old papers of no stated kind: nine or twelve digits. */
function formsOfPaper(code: string | null): readonly (string | null)[] {
  switch (code) {
    case '1':
      // CMND: nine digits, twelve on the cards of 2012–2016.
      return ['nine-digits', 'personal'];
    case '4':
      return ['personal'];
    case null:
      return ['nine-digits', 'personal', 'passport'];
    default:
      return ['nine-digits', 'personal', 'passport', 'other'];
  }
}

function paperCode(record: EntryRecord, paper: string): string | null {
  for (const { key } of FIELDS) {
    if (key !== paper) continue;
    const value = record.fields[key]?.value;
    return value?.kind === 'code' ? value.code : null;
  }
  return null;
}

/** A name without a letter is none: every receiver sends it back. */
export const childNamed: RecordRule = (record) => {
  const name = textOf(record.fields['child.fullName']);
  return name === null || /\p{L}/u.test(name)
    ? []
    : [finding('name-without-letters', record.entry, ['child.fullName'])];
};

/** Whose number, and where that person's sex and birth date stand. */
const NUMBERED = [
  { number: 'child.personalNumber', birth: 'child.birthDate' },
  { number: 'mother.personalNumber', birth: 'mother.birthDate' },
  { number: 'father.personalNumber', birth: 'father.birthDate' },
] as const;

/** Sex and year in a personal number against the record. */
export const sexAgainstNumber: RecordRule = (record) => {
  const findings: Finding[] = [];
  for (const { number, birth } of NUMBERED) {
    const text = textOf(record.fields[number]);
    const parsed = text === null ? null : parseIdentityNumber(text);
    if (parsed === null || parsed.form !== 'personal') continue;
    const sex = sexOf(record, number);
    if (sex !== null && sex !== parsed.sex) {
      const fields: readonly FieldKey[] =
        number === 'child.personalNumber' ? [number, 'child.sex'] : [number];
      findings.push(finding('sex-against-number', record.entry, fields));
    }
    const date = dateOf(record, birth);
    if (date !== null && date.calendar === 'solar' && date.year !== parsed.birthYear) {
      findings.push(finding('year-against-number', record.entry, [number, birth]));
    }
  }
  return findings;
};

function sexOf(record: EntryRecord, number: (typeof NUMBERED)[number]['number']): string | null {
  switch (number) {
    case 'mother.personalNumber':
      return '2';
    case 'father.personalNumber':
      return '1';
    case 'child.personalNumber': {
      const value = record.fields['child.sex']?.value;
      return value?.kind === 'code' && value.code !== '3' ? value.code : null;
    }
  }
}

/** A middle name that hints at the other sex: a remark and nothing more (domain §7). */
export const sexAgainstName: RecordRule = (record) => {
  const sex = sexOf(record, 'child.personalNumber');
  const name = textOf(record.fields['child.fullName']);
  if (sex === null || name === null) return [];
  const ethnicity = record.fields['child.ethnicity']?.value;
  const hint = sexHint(name, ethnicity?.kind === 'code' ? ethnicity.code : null);
  return hint === null || hint === sex
    ? []
    : [finding('sex-against-name', record.entry, ['child.sex', 'child.fullName'])];
};
