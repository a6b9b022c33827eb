/** `data/exceptions.json`: what stayed in the office and what went unfinished, each with its reasons. */
import { z } from 'zod';
import { type ExceptionCode, exceptionTexts } from '../messages/exceptions.js';
import type { EntryRecord } from '../schema/record.js';
import type { ExceptionReason, Selection } from './selection.js';

const reasonSchema = z.strictObject({
  code: z.string().describe('See docs/refusal-codes.md'),
  finding: z.string().optional().describe('Code of the rule that objects'),
  fields: z.array(z.string()),
  vi: z.string(),
  en: z.string(),
});

const recordSchema = z.strictObject({
  id: z.string(),
  number: z.string().nullable().describe('Entry number as written'),
  revision: z.int().positive(),
  reasons: z.array(reasonSchema).min(1),
});

export const exceptionsSchema = z.strictObject({
  format: z.literal(1),
  bundle: z.string(),
  left_out: z.array(recordSchema),
  incomplete: z.array(recordSchema).describe('In the bundle, with something missing'),
  not_due: z
    .strictObject({ 'accepted-already': z.int().min(0), 'awaiting-receipt': z.int().min(0) })
    .describe('Counts of records with nothing new to send'),
});

export type ExceptionsFile = z.infer<typeof exceptionsSchema>;

const NOT_DUE: readonly ExceptionCode[] = ['accepted-already', 'awaiting-receipt'];

/** The file's content; records that merely have nothing new are counted, not listed. */
export function exceptionsOf(bundle: string, { chosen, left }: Selection): ExceptionsFile {
  const isDue = ({ reasons }: Selection['left'][number]): boolean =>
    !reasons.some(({ code }) => NOT_DUE.includes(code));
  const count = (sought: ExceptionCode): number =>
    left.filter(({ reasons }) => reasons.some(({ code }) => code === sought)).length;
  return {
    format: 1,
    bundle,
    left_out: left.filter(isDue).map(({ record, reasons }) => exception(record, reasons)),
    incomplete: chosen
      .filter(({ remarks }) => remarks.length > 0)
      .map(({ record, remarks }) => exception(record, remarks)),
    not_due: {
      'accepted-already': count('accepted-already'),
      'awaiting-receipt': count('awaiting-receipt'),
    },
  };
}

function exception(
  record: EntryRecord,
  reasons: readonly ExceptionReason[],
): ExceptionsFile['left_out'][number] {
  return {
    id: record.entry,
    number: record.fields['registration.number']?.verbatim ?? null,
    revision: record.revision,
    reasons: reasons.map(({ code, finding, fields }) => ({
      code,
      ...(finding === undefined ? {} : { finding }),
      fields: [...fields],
      ...exceptionTexts[code],
    })),
  };
}
