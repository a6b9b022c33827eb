/** How values kept as JSON or as 0 and 1 are read back from rows: everything from the file is checked. */
import { z } from 'zod';
import { type ActionBody, SUPPORTS } from '../schema/action.js';
import { type FieldKey, isFieldKey } from '../schema/fields.js';
import type { EntryRecord } from '../schema/record.js';
import { type Evidence, type FieldValue, type Quad, type Region, VALUE_STATES } from '../schema/value.js';

/** A column holding the JSON text of what `schema` describes. */
export function json<Value>(schema: z.ZodType<Value>): z.ZodType<Value> {
  return z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'not JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema);
}

/** A column holding 0 or 1. */
export const flag = z
  .number()
  .int()
  .transform((held) => held !== 0);

export const fieldKey = z.custom<FieldKey>((key) => typeof key === 'string' && isFieldKey(key));

const point = z.tuple([z.number(), z.number()]);
export const quad: z.ZodType<Quad> = z.tuple([point, point, point, point]);
const region = z.object({ page: z.string(), corners: quad });
export const regions: z.ZodType<readonly Region[]> = z.array(region);

export const candidates = z.array(z.object({ text: z.string(), confidence: z.number() }));
export const milliseconds = z.record(z.string(), z.number());

const evidence: z.ZodType<Evidence> = z.object({
  source: z.enum(['family-papers', 'declaration', 'other-register', 'derived']),
  description: z.string(),
  number: z.string().exactOptional(),
  informant: z.string().exactOptional(),
  toldOn: z.string().exactOptional(),
  derivation: z
    .object({
      rule: z.string(),
      from: z.array(fieldKey),
      fromEntry: z.string().exactOptional(),
      approximate: z.boolean(),
    })
    .exactOptional(),
});

const recordedAnswer = z.object({
  state: z.literal('recorded'),
  verbatim: z.string(),
  resolved: z.string().exactOptional(),
});
const seen = z.discriminatedUnion('state', [
  recordedAnswer,
  z.object({ state: z.enum(['blank', 'absent', 'illegible']) }),
]);
const answer = z.discriminatedUnion('state', [
  recordedAnswer,
  z.object({ state: z.enum(['blank', 'absent', 'illegible', 'pending']) }),
]);

const reading = z.object({ text: z.string(), confidence: z.number(), reader: z.string() });

export const actionBody: z.ZodType<ActionBody> = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('answered'),
    field: fieldKey,
    answer,
    manner: z.enum(['accepted', 'corrected', 'keyed']),
    reading: reading.exactOptional(),
    regions,
  }),
  z.object({
    type: z.literal('trusted'),
    field: fieldKey,
    answer: z.discriminatedUnion('state', [recordedAnswer, z.object({ state: z.literal('blank') })]),
    reading,
    confidence: z.number(),
    supports: z.array(z.enum(SUPPORTS)),
    trust: z.number(),
    regions,
  }),
  z.object({ type: z.literal('supplemented'), field: fieldKey, verbatim: z.string(), evidence }),
  z.object({
    type: z.literal('derived'),
    field: fieldKey,
    verbatim: z.string(),
    rule: z.string(),
    from: z.array(fieldKey),
    fromEntry: z.string().exactOptional(),
    approximate: z.boolean(),
  }),
  z.object({
    type: z.literal('rekeyed'),
    sample: z.string(),
    field: fieldKey,
    answer: seen,
    first: z.string(),
    agrees: z.boolean(),
  }),
  z.object({
    type: z.literal('decided'),
    sample: z.string(),
    field: fieldKey,
    answer: seen,
    between: z.tuple([z.string(), z.string()]),
    right: z.enum(['first', 'second', 'neither']),
    regions,
  }),
  z.object({ type: z.literal('noted'), text: z.string() }),
  z.object({ type: z.literal('struck'), struck: z.boolean() }),
  z.object({ type: z.literal('skipped') }),
  z.object({ type: z.literal('filed') }),
  z.object({ type: z.literal('exported'), bundle: z.string(), revision: z.number().int() }),
  z.object({
    type: z.literal('receipted'),
    bundle: z.string(),
    revision: z.number().int(),
    outcome: z.enum(['accepted', 'refused', 'pending']),
    reasons: z.array(z.string()),
    fields: z.array(fieldKey).exactOptional(),
    personalNumber: z.string().exactOptional(),
  }),
  z.object({ type: z.literal('undone'), action: z.string() }),
]);

const fieldValue: z.ZodType<FieldValue> = z.object({
  state: z.enum(VALUE_STATES),
  verbatim: z.string().nullable(),
  resolved: z.string().nullable(),
  value: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('text'), text: z.string() }),
      z.object({
        kind: z.literal('date'),
        date: z.object({
          year: z.number(),
          month: z.number().nullable(),
          day: z.number().nullable(),
          calendar: z.enum(['solar', 'lunar']),
        }),
      }),
      z.object({ kind: z.literal('number'), number: z.number() }),
      z.object({ kind: z.literal('code'), code: z.string(), text: z.string() }),
    ])
    .nullable(),
  source: z.enum(['book', 'family-papers', 'declaration', 'other-register', 'derived']),
  evidence: evidence.nullable(),
  bookState: z.enum(['blank', 'absent', 'illegible', 'pending']).exactOptional(),
  officer: z.string(),
  at: z.string(),
  regions,
  confidence: z.number().nullable(),
  trust: z.number().exactOptional(),
});

export const entryRecord: z.ZodType<EntryRecord> = z.object({
  entry: z.string(),
  revision: z.number().int(),
  status: z.enum(['open', 'skipped', 'complete', 'exported', 'accepted', 'refused']),
  struckThrough: z.boolean(),
  fields: z.partialRecord(fieldKey, fieldValue),
  // Records folded before there were filings lack it.
  filed: z.boolean().default(false),
  notes: z.array(z.string()),
  refusal: z
    .object({ reasons: z.array(z.string()), fields: z.array(fieldKey), doubted: z.array(fieldKey) })
    .nullable(),
  acceptedRevision: z.number().int(),
  personalNumber: z.string().nullable(),
  regions,
});
