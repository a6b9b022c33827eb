import { describe, expect, it } from 'vitest';
import { fieldsOnForm } from '../../src/forms/form.js';
import {
  formFileSchema,
  readForm,
  readOfficeForm,
  shippedForm,
  shippedForms,
} from '../../src/forms/library.js';

const text = (id: string): string => JSON.stringify(shippedForm(id));

/** The shipped form as loose data, to damage it. */
function loose(id: string): Record<string, unknown> {
  return JSON.parse(text(id));
}

function findings(data: unknown): readonly { path: string; vi: string }[] {
  const reading = readForm(typeof data === 'string' ? data : JSON.stringify(data));
  if (reading.outcome === 'form') return [];
  return reading.findings.map((finding) => ({ path: finding.path, vi: finding.message.vi }));
}

describe('the shipped forms', () => {
  it('are the four to start from, oldest first', () => {
    expect(shippedForms().map((form) => form.id)).toEqual([
      'ks-1976-table',
      'ks-1987-entry',
      'ks-1999-entry',
      'ks-2006-entry',
    ]);
  });

  it.each(shippedForms().map((form) => [form.id]))('%s reads back without a finding', (id) => {
    expect(findings(text(id))).toEqual([]);
    expect(readOfficeForm(text(id).replace(id, 'ks-own'))).toMatchObject({ outcome: 'form' });
  });

  it('have the gaps of their era: no quê quán before 1999, a year box for the parents only in 2006', () => {
    const has = (id: string, key: string): boolean => {
      const form = shippedForm(id);
      return form !== null && fieldsOnForm(form).some((each) => each === key);
    };
    expect(has('ks-1976-table', 'child.homePlace')).toBe(false);
    expect(has('ks-1987-entry', 'child.homePlace')).toBe(false);
    expect(has('ks-1999-entry', 'child.homePlace')).toBe(true);
    expect(has('ks-2006-entry', 'child.homePlace')).toBe(true);
    expect(has('ks-1976-table', 'mother.birthDate')).toBe(false);
    expect(has('ks-2006-entry', 'mother.birthDate')).toBe(true);
    for (const form of shippedForms()) expect(has(form.id, 'registration.date')).toBe(true);
  });

  it('write no two fields in the same place, but for the box that takes an age or a date', () => {
    for (const form of shippedForms()) {
      if (form.layout !== 'entry') continue;
      const boxes = form.fields.flatMap((each) => each.boxes.map((box) => ({ key: each.key, box })));
      const together = boxes.flatMap((one, index) =>
        boxes.slice(index + 1).flatMap((other) => {
          const width =
            Math.min(one.box[0] + one.box[2], other.box[0] + other.box[2]) -
            Math.max(one.box[0], other.box[0]);
          const height =
            Math.min(one.box[1] + one.box[3], other.box[1] + other.box[3]) -
            Math.max(one.box[1], other.box[1]);
          return width > 0.3 && height > 0.3 * Math.min(one.box[3], other.box[3])
            ? [`${one.key} ${other.key}`]
            : [];
        }),
      );
      const ageOrDate = ['mother', 'father'].map((who) => `${who}.age ${who}.birthDate`);
      expect([form.id, together.filter((pair) => !ageOrDate.includes(pair))]).toEqual([form.id, []]);
    }
  });
});

describe('a form file an office writes', () => {
  it('may not take the id of a shipped form', () => {
    const reading = readOfficeForm(text('ks-2006-entry'));
    expect(reading).toMatchObject({ outcome: 'findings', findings: [{ path: 'id' }] });
  });

  it('says where it is wrong, in Vietnamese', () => {
    expect(findings('{"id": ')[0]?.vi).toContain('Không phải JSON');
    expect(findings({ ...loose('ks-2006-entry'), years: ['x', 2010] })).toEqual([
      { path: 'years.0', vi: expect.stringContaining('số') },
    ]);
    expect(findings({ ...loose('ks-2006-entry'), years: [2010, 2006] })).toEqual([
      { path: 'years', vi: 'Năm đầu sau năm cuối.' },
    ]);
    const field = { key: 'child.nonsense', page: 0, boxes: [[1, 1, 5, 5]] };
    expect(findings({ ...loose('ks-2006-entry'), fields: [field] })[0]?.path).toBe('fields.0.key');
  });

  it('may not put a box off the page, a field twice, or leave out the child', () => {
    const title = { page: 0, text: 'Số:', at: [5, 15], size: 4 };
    const base = { ...loose('ks-2006-entry'), labels: [title], rules: [], marks: [] };
    const number = { key: 'registration.number', page: 0, boxes: [[10, 10, 20, 6]] };
    const name = { key: 'child.fullName', page: 0, boxes: [[10, 20, 90, 6]] };
    expect(findings({ ...base, fields: [number, name] })).toEqual([]);
    expect(findings({ ...base, fields: [number] }).map((each) => each.vi)).toEqual([
      expect.stringContaining('child.fullName'),
    ]);
    expect(findings({ ...base, fields: [number, name, name] }).map((each) => each.vi)).toEqual([
      expect.stringContaining('hai lần'),
    ]);
    const wide = { ...name, boxes: [[100, 20, 90, 6]] };
    expect(findings({ ...base, fields: [number, wide] })).toEqual([
      { path: 'fields.1.boxes.0', vi: expect.stringContaining('ngoài trang') },
    ]);
    const elsewhere = { ...name, page: 3 };
    expect(findings({ ...base, fields: [number, elsewhere] })[0]?.vi).toContain('Trang 3 không có');
  });

  it('may not let a table run off the page or its columns overlap', () => {
    const table = loose('ks-1976-table');
    expect(findings({ ...table, rows: { top: 52, height: 28, count: [8, 12] } })[0]?.path).toBe('rows');
    const form = shippedForm('ks-1976-table');
    if (form?.layout !== 'table') throw new Error('the table form is missing');
    const columns = form.columns.map((column, index) =>
      index === 2 ? { ...column, x: column.x - 5 } : column,
    );
    expect(findings({ ...table, columns })).toEqual([
      { path: 'columns.1', vi: expect.stringContaining('chồng lên nhau') },
    ]);
  });

  it.each([
    ['no row', 'ks-1976-table', { rows: { top: 52, height: 28, count: [0, 0] } }, 'rows.count.0'],
    [
      'fewer rows than none',
      'ks-1976-table',
      { rows: { top: 52, height: 28, count: [-3, -1] } },
      'rows.count.0',
    ],
    ['nothing printed on it', 'ks-2006-entry', { labels: [], rules: [] }, 'pages.0'],
    [
      'a page of 10 km',
      'ks-2006-entry',
      { pages: [{ side: 'single', width: 1e7, height: 210 }] },
      'pages.0.width',
    ],
    [
      'three pages',
      'ks-2006-entry',
      { pages: [1, 2, 3].map(() => ({ side: 'left', width: 148, height: 210 })) },
      'pages',
    ],
  ])('may not have %s: no entry could be read by it', (_, id, wrong, path) => {
    expect(findings({ ...loose(id), ...wrong })[0]).toMatchObject({ path });
  });

  it('may not have print on one of its pages only', () => {
    const pages = ['left', 'right'].map((side) => ({ side, width: 148, height: 210 }));
    expect(findings({ ...loose('ks-2006-entry'), pages })).toEqual([
      { path: 'pages.1', vi: expect.stringContaining('không thể nhận ra') },
    ]);
  });

  it('may have tick boxes and words of a date only where a tick or a date can be the answer', () => {
    const form = shippedForm('ks-2006-entry');
    if (form?.layout !== 'entry') throw new Error('the form is missing');
    const at = (key: string) => form.fields.findIndex((field) => field.key === key);
    const found = (key: string, more: object) =>
      findings({
        ...form,
        fields: form.fields.map((field) => (field.key === key ? { ...field, ...more } : field)),
      });
    const [type, name, sex] = [at('registration.type'), at('child.fullName'), at('child.sex')];
    const box = [58, 27, 3, 3];
    expect(found('registration.type', { choices: [] })[0]?.path).toBe(`fields.${type}.choices`);
    expect(found('registration.type', { choices: [{ code: '77', text: 'x', box }] })).toEqual([
      { path: `fields.${type}.choices.0`, vi: expect.stringContaining('"77"') },
    ]);
    const choices = [{ code: 'male', text: 'Nam', box }];
    expect(found('child.fullName', { choices })[0]?.path).toBe(`fields.${name}.choices`);
    expect(found('child.sex', { choices })).toEqual([]);
    expect(found('child.sex', { parts: 'day-month-year' })[0]?.path).toBe(`fields.${sex}.parts`);
  });

  it('has a JSON Schema that names every field key', () => {
    const schema = JSON.stringify(formFileSchema());
    expect(schema).toContain('"child.fullName"');
    expect(schema).toContain('day-month-year');
  });
});
