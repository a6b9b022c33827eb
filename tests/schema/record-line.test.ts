/** A line of records.jsonl: each field admits values of its kind and nothing else. */
import { describe, expect, test } from 'vitest';
import { FIELDS } from '../../src/schema/fields.js';
import { fieldReference, recordJsonSchema } from '../../src/schema/json-schema.js';
import { recordLine } from '../../src/schema/record-line.js';

const birthDate = {
  state: 'recorded',
  verbatim: '12/3/85',
  resolved: null,
  value: { kind: 'date', date: { year: 1985, month: 3, day: 12, calendar: 'solar' } },
  source: 'book',
  evidence: null,
  book_state: null,
  officer: 'CB01',
  at: '2026-11-22T08:00:00.000Z',
  regions: [
    {
      page: 'p1',
      corners: [
        [0, 0],
        [90, 0],
        [90, 20],
        [0, 20],
      ],
    },
  ],
  confidence: 0.97,
  trust: null,
};
const line = {
  type: 'record',
  id: '6f1c1f6e-6d5b-4f2a-9a53-0d8f6f3b2c11',
  revision: 1,
  update: false,
  row: 1,
  number: 7,
  file: 'KS.1985.01.1985-03-20.007.pdf',
  struck_through: false,
  book: { year: 1985, number: '01', place: 'Xã Tam Thái' },
  pages: { p1: { scan_sha256: 'a'.repeat(64), page_in_file: 0, side: 'left' } },
  regions: [],
  fields: { 'child.birthDate': birthDate },
  notes: [],
  personal_number: null,
};
const withValue = (key: string, changes: object) => ({
  ...line,
  fields: { [key]: { ...birthDate, ...changes } },
});
const accepts = (candidate: unknown) => recordLine.safeParse(candidate).success;

describe('a line', () => {
  test('is accepted as it leaves the office', () => {
    expect(recordLine.parse(line)).toEqual(line);
  });

  test('holds fields of the table only, with values of their kind', () => {
    expect(accepts(withValue('child.shoeSize', {}))).toBe(false);
    expect(accepts(withValue('child.fullName', {}))).toBe(false);
    expect(accepts(withValue('child.fullName', { value: { kind: 'text', text: 'Lê Văn Tám' } }))).toBe(true);
    expect(accepts(withValue('child.sex', { value: { kind: 'code', code: '4', text: '' } }))).toBe(false);
    expect(
      accepts(withValue('child.ethnicity', { value: { kind: 'code', code: '26', text: 'Cơ-tu' } })),
    ).toBe(true);
    expect(accepts({ ...line, extra: 1 })).toBe(false);
  });

  test('does not say what contradicts itself', () => {
    const key = 'child.birthDate';
    expect(accepts(withValue(key, { state: 'blank' }))).toBe(false);
    expect(accepts(withValue(key, { state: 'blank', verbatim: null, value: null }))).toBe(true);
    expect(accepts(withValue(key, { verbatim: null }))).toBe(false);
    expect(accepts(withValue(key, { source: 'declaration' }))).toBe(false);
    expect(
      accepts(
        withValue(key, {
          source: 'declaration',
          evidence: { source: 'declaration', description: 'cam đoan' },
        }),
      ),
    ).toBe(true);
    const impossible = { kind: 'date', date: { year: 1985, month: 2, day: 30, calendar: 'solar' } };
    expect(accepts(withValue(key, { value: impossible }))).toBe(false);
    expect(accepts(withValue(key, { verbatim: '30/2/1985', value: null }))).toBe(true);
  });
});

describe('what is published of it', () => {
  test('the JSON Schema has every field with its labels, and closed names', () => {
    const schema = recordJsonSchema();
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      additionalProperties: false,
      properties: { fields: { additionalProperties: false } },
    });
    const { properties } = schema as { properties: { fields: { properties: Record<string, unknown> } } };
    expect(Object.keys(properties.fields.properties)).toEqual(FIELDS.map(({ key }) => key));
    expect(properties.fields.properties['child.birthDate']).toEqual({
      title: 'Ngày sinh',
      description: 'Date of birth (partial-date, column nksNgaySinh)',
      $ref: '#/$defs/date-value',
    });
  });

  test('the field reference has a row a field', () => {
    const rows = fieldReference();
    expect(rows).toHaveLength(FIELDS.length);
    expect(rows.find(({ key }) => key === 'mother.paperNumber')).toMatchObject({
      kind: 'identity-number',
      column: 'meSoGiayToTuyThan',
      refersTo: 'mother.paperType',
    });
  });
});
