/**
 * A line of `records.jsonl`: a record with every value and where it comes from, as it leaves the office and as
 * the receiver reads it. Derived from the field table, so that each field admits only values of its kind.
 */
import { z } from 'zod';
import { CODE_LISTS } from './codes.js';
import { LARGEST_ENTRY_NUMBER } from './entry-number.js';
import { ETHNICITIES } from './ethnicities.js';
import { type CodeList, FIELDS, type FieldDefinition, type FieldKey, isFieldKey } from './fields.js';
import { isPossible } from './partial-date.js';
import { SEXES } from './sexes.js';
import { type NormalisedValue, VALUE_SOURCES, VALUE_STATES } from './value.js';

const point = z.tuple([z.number(), z.number()]);

const region = z
  .strictObject({
    page: z.string().describe('Key into `pages` of the line'),
    corners: z
      .tuple([point, point, point, point])
      .describe('Clockwise from its own top left, in pixels of the scan as stored'),
  })
  .meta({ id: 'region', description: 'A place on a scanned page' });

const fieldKey = z
  .string()
  .refine((key): key is FieldKey => isFieldKey(key), { message: 'not a key of the field table' });

const evidence = z
  .strictObject({
    source: z.enum(VALUE_SOURCES).exclude(['book']),
    description: z
      .string()
      .trim()
      .min(1)
      .describe("Kind of paper or register, or rule of derivation, in the officer's words"),
    number: z.string().optional(),
    informant: z.string().optional().describe('Relation to the child'),
    told_on: z.iso.date().optional().describe('The day it was told'),
    derivation: z
      .strictObject({
        rule: z.string(),
        from: z.array(fieldKey),
        from_entry: z.string().optional().describe('The entry those fields stand in, if not this one'),
        approximate: z.boolean(),
      })
      .optional(),
  })
  .meta({ id: 'evidence', description: 'What a value from outside the book rests on' });

const date = z
  .strictObject({
    year: z.int(),
    month: z.int().min(1).max(12).nullable(),
    day: z.int().min(1).max(31).nullable(),
    calendar: z.enum(['solar', 'lunar']),
  })
  .refine(isPossible, { message: 'no such date' })
  .meta({ id: 'partial-date', description: 'As far as it is known, never padded' });

/** A normalised value that is a code of a list. */
const ofCode = (codes: readonly string[]) =>
  z.strictObject({ kind: z.literal('code'), code: z.enum(codes), text: z.string() });

/** A recorded value with where it comes from; `id` names it in the JSON Schema. */
function lineValue(id: string, value: z.ZodType<NormalisedValue>) {
  return z
    .strictObject({
      state: z.enum(VALUE_STATES),
      verbatim: z.string().nullable().describe('Exactly what is written, NFC; null unless recorded'),
      resolved: z.string().nullable().describe('What a ditto mark stands for'),
      value: value.nullable().describe('Null if what is written has no normal form'),
      source: z.enum(VALUE_SOURCES),
      evidence: evidence.nullable().describe('Null for what the book says'),
      book_state: z
        .enum(VALUE_STATES)
        .exclude(['recorded', 'pending'])
        .nullable()
        .describe("For a value from outside: what was found in the book's own box"),
      officer: z
        .string()
        .nullable()
        .describe('Code of the officer, never a name; null where the form has no such box'),
      at: z.iso.datetime().nullable().describe('Instant, UTC; null where officer is'),
      regions: z.array(region),
      confidence: z
        .number()
        .min(0)
        .max(1)
        .nullable()
        .describe("The machine's, in the accepted reading; null if a person keyed it"),
      trust: z
        .number()
        .min(0)
        .max(1)
        .nullable()
        .default(null)
        .describe(
          'Stated error at which the reading was taken without asking; null where an officer answered for the field',
        ),
    })
    .refine(({ state, verbatim }) => (state === 'recorded') === (verbatim !== null), {
      message: 'verbatim is given for a recorded value and for no other',
    })
    .refine((line) => line.verbatim !== null || (line.resolved === null && line.value === null), {
      message: 'only a recorded value has a meaning',
    })
    .refine((line) => (line.source === 'book') === (line.evidence === null), {
      message: 'what comes from outside the book names its evidence',
    })
    .refine(
      ({ state, officer, at }) =>
        (officer === null) === (at === null) && (officer !== null || state === 'absent'),
      {
        message: 'only a box that the form does not have needs no officer',
      },
    )
    .meta({ id });
}

const ofDate = z.strictObject({ kind: z.literal('date'), date });
const ofNumber = z.strictObject({ kind: z.literal('number'), number: z.int().min(0) });

const textValue = lineValue(
  'text-value',
  z.strictObject({ kind: z.literal('text'), text: z.string().min(1) }),
);
const dateValue = lineValue('date-value', ofDate);
const numberValue = lineValue('number-value', ofNumber);
/** Some forms ask for "age, or date of birth" in one box. */
const ageValue = lineValue('age-value', z.discriminatedUnion('kind', [ofNumber, ofDate]));
const sexValue = lineValue('sex-value', ofCode(SEXES.map(({ code }) => code)));
const ethnicityValue = lineValue('ethnicity-value', ofCode(ETHNICITIES.map(({ code }) => code)));
const nationalityValue = lineValue(
  'nationality-value',
  z.strictObject({ kind: z.literal('code'), code: z.string().regex(/^[A-Z]{2}$/), text: z.string() }),
);
const codeValue = (list: CodeList) =>
  lineValue(`${list}-value`, ofCode(CODE_LISTS[list].map(({ code }) => code)));
const codeValues: Readonly<Record<CodeList, typeof textValue>> = {
  'registration-type': codeValue('registration-type'),
  'birth-kind': codeValue('birth-kind'),
  'residence-type': codeValue('residence-type'),
  'paper-type': codeValue('paper-type'),
  'declaration-status': codeValue('declaration-status'),
};

/** The shape of a field's value, by its kind. */
function shapeOf({ key, kind, codes }: FieldDefinition): typeof textValue {
  switch (kind) {
    case 'person-name':
    case 'place':
    case 'text':
    case 'identity-number':
      return textValue;
    case 'partial-date':
    case 'date-words':
      return dateValue;
    case 'age':
      return ageValue;
    case 'number':
      return numberValue;
    case 'ethnicity':
      return ethnicityValue;
    case 'nationality':
      return nationalityValue;
    case 'sex':
      return sexValue;
    case 'code':
      if (codes === undefined) throw new RangeError(`code field without a list: ${key}`);
      return codeValues[codes];
    default: {
      const never: never = kind;
      throw new RangeError(`unknown kind: ${String(never)}`);
    }
  }
}

/** A field's value in a line. */
export type LineValue = z.infer<typeof textValue>;

const fields = z.strictObject(fieldShape());

/** One optional property a field, all of one static type, so that code can walk them by key. */
function fieldShape() {
  const definitions: readonly (FieldDefinition & { readonly key: FieldKey })[] = FIELDS;
  const shape: Partial<Record<FieldKey, z.ZodOptional<z.ZodType<LineValue>>>> = {};
  for (const definition of definitions)
    shape[definition.key] = shapeOf(definition).optional().meta(titles(definition));
  if (!isWhole(shape)) throw new RangeError('a field of the table has no shape');
  return shape;
}

function titles({ label, kind, column }: FieldDefinition) {
  const place = column === null ? 'no column' : `column ${column}`;
  return { title: label.vi, description: `${label.en} (${kind}, ${place})` };
}

function isWhole<Shape>(shape: Partial<Record<FieldKey, Shape>>): shape is Record<FieldKey, Shape> {
  return FIELDS.every(({ key }) => shape[key] !== undefined);
}

/** The line as the receiver checks it; the JSON Schema is generated from it. */
export const recordLine = z
  .strictObject({
    type: z.literal('record'),
    id: z.uuid().describe('The entry, the same in every bundle'),
    revision: z.int().positive(),
    update: z.boolean().describe('An earlier revision of this record was accepted'),
    row: z.int().positive().describe('Row of the table, from 1; the headings are not counted'),
    number: z.int().positive().max(LARGEST_ENTRY_NUMBER).describe('Entry number in the book'),
    file: z.string().describe('Its PDF in the archive'),
    struck_through: z.boolean().describe('Crossed out in the book'),
    book: z.strictObject({ year: z.int(), number: z.string(), place: z.string() }),
    pages: z
      .record(
        z.string(),
        z.strictObject({
          scan_sha256: z.string().regex(/^[0-9a-f]{64}$/),
          page_in_file: z.int().min(0),
          side: z.enum(['single', 'left', 'right']),
        }),
      )
      .describe('Pages that regions speak of'),
    regions: z.array(region).describe('Where the entry stands'),
    personal_number: z
      .string()
      .regex(/^\d{12}$/)
      .nullable()
      .describe("The child's personal number as the receiver gave it in an earlier receipt"),
    fields,
    notes: z.array(z.string()).describe('Notes of the officers'),
  })
  .describe('A line of records.jsonl (hotich bundle format 1)');

export type RecordLine = z.infer<typeof recordLine>;
