/** Required fields without a value and not on the ask-list. */
import { FIELDS, type FieldDefinition, type FieldKey } from '../fields.js';
import type { EntryRecord } from '../record.js';
import { isUnseenInBook } from '../value.js';
import { type Finding, finding, type RecordRule } from './rule.js';

/**
 * A core field without a value keeps the record out. Another field the law wants and the book does not
 * give is only remarked on: the tool records what is written and pads nothing.
 */
export const requiredFields: RecordRule = (record, context) => {
  const findings: Finding[] = [];
  for (const definition of FIELDS) {
    const { key, required, origin }: FieldDefinition & { readonly key: FieldKey } = definition;
    if (required === 'optional' || origin !== 'entry' || isOfUnnamedParent(key, record)) continue;
    const value = record.fields[key];
    if (value?.state === 'recorded' || value?.state === 'pending') continue;
    const core = required === 'core';
    // What is in a box nobody has looked into yet, nobody knows: the entry is unfinished, which is said once.
    if (!core && context.formFields.has(key) && isUnseenInBook(value)) continue;
    // A box the form never had is the book's era speaking, not the officer's omission.
    if (!core && value === undefined && !context.formFields.has(key) && definition.kind !== 'partial-date') {
      continue;
    }
    findings.push(finding(core ? 'required-missing' : 'required-empty', record.entry, [key]));
  }
  return findings;
};

/** A parent the book does not name has no data to miss (nksLoaiKhaiSinh 2–5). */
function isOfUnnamedParent(key: FieldKey, record: EntryRecord): boolean {
  for (const parent of ['mother', 'father'] as const) {
    if (!key.startsWith(`${parent}.`)) continue;
    return record.fields[`${parent}.fullName`]?.state === 'blank';
  }
  return false;
}

/** An entry with boxes nobody has looked at yet is not handed over. */
export const entryFinished: RecordRule = (record, context) => {
  const open = [...context.formFields].filter((key) => isUnseenInBook(record.fields[key]));
  return open.length === 0 || record.struckThrough
    ? []
    : [finding('entry-unfinished', record.entry, open, { count: open.length })];
};
