/** Values that should have a code or a number and have none; ditto marks nothing stands above. */
import { isDitto } from '../ditto.js';
import { findEthnicity } from '../ethnicities.js';
import { FIELDS, type FieldDefinition, type FieldKey } from '../fields.js';
import { type Finding, finding, type RecordRule, textOf } from './rule.js';

const fieldsInOrder: readonly (FieldDefinition & { readonly key: FieldKey })[] = FIELDS;

/** A writing without a code stays as text; the profile has nothing to put in its column. */
export const codesKnown: RecordRule = (record) => {
  const findings: Finding[] = [];
  for (const { key, kind } of fieldsInOrder) {
    const text = textOf(record.fields[key]);
    if (text === null || isDitto(text) || record.fields[key]?.value?.kind === 'code') continue;
    switch (kind) {
      case 'code':
        findings.push(finding('code-unknown', record.entry, [key]));
        break;
      case 'sex':
        findings.push(finding('sex-unknown', record.entry, [key]));
        break;
      case 'nationality':
        findings.push(finding('nationality-unknown', record.entry, [key]));
        break;
      case 'ethnicity':
        findings.push(
          finding(
            findEthnicity(text).outcome === 'ambiguous' ? 'ethnicity-ambiguous' : 'ethnicity-unknown',
            record.entry,
            [key],
          ),
        );
        break;
      default:
        break;
    }
  }
  return findings;
};

/** The entry number names the file and orders the book: it must be a number. */
export const entryNumberReadable: RecordRule = (record) => {
  const value = record.fields['registration.number'];
  return value?.state !== 'recorded' || value.value?.kind === 'number'
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
