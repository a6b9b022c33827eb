/** Values that should have a code or a number and have none; ditto marks nothing stands above. */
import { isDitto } from '../ditto.js';
import { isEntryNumber } from '../entry-number.js';
import { FIELDS, type FieldDefinition, type FieldKey } from '../fields.js';
import { normalise } from '../normalise.js';
import type { Remark } from '../remarks.js';
import { finding, type RecordRule, type RuleCode, textOf } from './rule.js';

const fieldsInOrder: readonly (FieldDefinition & { readonly key: FieldKey })[] = FIELDS;

/** A writing without a code stays as text; the profile has nothing to put in its column. */
export const codesKnown: RecordRule = (record, { bookYear }) =>
  fieldsInOrder.flatMap(({ key, kind, codes }) => {
    const text = textOf(record.fields[key]);
    if (text === null || record.fields[key]?.value?.kind === 'code') return [];
    return normalise(kind, text, { bookYear, ...(codes === undefined ? {} : { codes }) }).remarks.flatMap(
      ({ code }) => (isUncoded(code) ? [finding(code, record.entry, [key])] : []),
    );
  });

/** Remarks on a writing that no list of codes knows, each of them a rule. */
const UNCODED = [
  'code-unknown',
  'sex-unknown',
  'ethnicity-unknown',
  'ethnicity-ambiguous',
  'nationality-unknown',
] as const satisfies readonly RuleCode[];

function isUncoded(code: Remark['code']): code is (typeof UNCODED)[number] {
  return UNCODED.some((each) => each === code);
}

/** The entry number names the file and orders the book: it must be a number. */
export const entryNumberReadable: RecordRule = (record) => {
  const value = record.fields['registration.number'];
  if (value?.state !== 'recorded') return [];
  return value.value?.kind === 'number' && isEntryNumber(value.value.number)
    ? []
    : [finding('number-unreadable', record.entry, ['registration.number'])];
};

/** A ditto mark is only as good as what it stands for. */
export const dittosResolved: RecordRule = (record) =>
  fieldsInOrder.flatMap(({ key }) => {
    const value = record.fields[key];
    const open = value?.state === 'recorded' && value.resolved === null && isDitto(value.verbatim ?? '');
    return open ? [finding('ditto-unresolved', record.entry, [key])] : [];
  });
