import { describe, expect, it } from 'vitest';
import { withBox, withKey, withoutField } from '../../src/forms/edit.js';
import type { Form } from '../../src/forms/form.js';
import { readForm, shippedForm } from '../../src/forms/library.js';
import { placesOf } from '../../src/forms/places.js';
import { entryFields } from '../../src/ocr/layout/learn/entry-fields.js';
import { findLabels } from '../../src/ocr/layout/learn/labels.js';
import { learnPage } from '../../src/ocr/layout/learn/page.js';
import { oneOfFacing } from '../../src/ocr/layout/learn/propose.js';
import type { PageWord } from '../../src/ocr/read/page-words.js';

/** Words as an engine reads them: of one size, on a line that begins at `x`. */
function read(x: number, y: number, text: string, confidence = 92): readonly PageWord[] {
  let at = x;
  return text.split(' ').map((word) => {
    const width = word.length * 16;
    const from = at;
    at += width + 10;
    return { text: word, confidence, x0: from, y0: y - 30, x1: from + width, y1: y };
  });
}

describe('labels of a form nobody described', () => {
  it('are known by their wording, misread letters and missing marks and all', () => {
    const words = [
      ...read(100, 100, 'Ho va tên:'),
      ...read(900, 100, 'Nam, nử:'),
      ...read(100, 200, 'Nơi đăng ký nhân khẩu thuờng trú:'),
      ...read(100, 300, 'Quan hệ với nguòi được khai sinh'),
    ];
    expect(findLabels([words]).map(({ text }) => text)).toEqual([
      'Họ và tên',
      'Nam, nữ',
      'Nơi đăng ký nhân khẩu thường trú',
      'Quan hệ với người được khai sinh',
    ]);
  });

  it('are not what somebody answered', () => {
    const words = [...read(100, 100, 'Quan hệ:'), ...read(500, 100, 'Cha'), ...read(100, 200, 'Tám xã', 30)];
    expect(findLabels([words]).map(({ text }) => text)).toEqual(['Quan hệ']);
  });
});

describe('fields of a form nobody described', () => {
  const perMm = 8;
  const width = 148 * perMm;
  const height = 210 * perMm;

  /** A page with dotted lines, mm. */
  function dotted(lines: readonly (readonly [from: number, to: number, y: number])[]) {
    const data = new Uint8Array(width * height).fill(240);
    for (const [from, to, y] of lines) {
      for (let x = from; x < to; x += 1) {
        for (const [u, v] of [
          [0, 0],
          [1, 0],
          [2, 0],
          [0, 1],
          [1, 1],
          [2, 1],
        ] as const) {
          data[(y * perMm + v) * width + x * perMm + u] = 60;
        }
      }
    }
    return { data, width, height };
  }

  it('lie on the dotted line after their label, and belong to whom the section is about', () => {
    const rows = ['Số:', 'Họ và tên:', 'NGƯỜI MẸ', 'Họ và tên:', 'Dân tộc:', 'NGƯỜI CHA', 'Họ và tên:'];
    const words = rows.flatMap((text, i) => read(10 * perMm, (20 + i * 9) * perMm, text));
    const lines = [0, 1, 3, 4, 6].map((row) => [45, 130, 20 + row * 9] as const);
    const { fields } = entryFields(learnPage(dotted(lines), 148, [words]), 0);
    expect(fields.map(({ key }) => key)).toEqual([
      'registration.number',
      'child.fullName',
      'mother.fullName',
      'mother.ethnicity',
      'father.fullName',
    ]);
    for (const [i, row] of [0, 1, 3, 4, 6].entries()) {
      const [x = 0, y = 0, across = 0, down = 0] = fields[i]?.boxes[0] ?? [];
      expect(x).toBeLessThan(46);
      expect(x + across).toBeGreaterThan(128);
      expect(y).toBeLessThan(20 + row * 9 - 5);
      expect(y + down).toBeGreaterThan(20 + row * 9);
    }
  });

  /** A page with a label and a dotted line a row. */
  function page(rows: readonly string[]) {
    const words = rows.flatMap((text, i) => read(10 * perMm, (20 + i * 9) * perMm, text));
    return learnPage(dotted(rows.map((_, i) => [45, 130, 20 + i * 9] as const)), 148, [words]);
  }

  it('are those of one page where an open book has an entry on each, and of both where one entry runs over them', () => {
    const child = ['Số:', 'Họ và tên:', 'Dân tộc:', 'Quốc tịch:', 'Nơi sinh:'];
    const parents = ['NGƯỜI MẸ', 'Họ và tên:', 'Dân tộc:', 'Quốc tịch:', 'NGƯỜI CHA', 'Họ và tên:'];
    const [little, whole] = [page(child), page([...child, 'Quê quán:'])];
    expect(oneOfFacing([little, whole])).toBe(whole);
    expect(oneOfFacing([whole, little])).toBe(whole);
    expect(oneOfFacing([whole, page(parents)])).toBeNull();
    expect(oneOfFacing([whole])).toBeNull();
  });

  /** The lines under the one label that asks for all about who declares: fields, and how low each box ends. */
  function declarant(image: ReturnType<typeof dotted>, written: readonly PageWord[] = []) {
    const asked = 'Họ, tên, tuổi, chỗ ở, số giấy chứng minh của người đứng khai:';
    const { fields } = entryFields(
      learnPage(image, 148, [[...read(10 * perMm, 20 * perMm, asked), ...written]]),
      0,
    );
    return fields.map(({ key, boxes: [box] }) => [key, Math.round((box?.[1] ?? 0) + (box?.[3] ?? 0))]);
  }
  const LINES = [
    [10, 130, 30],
    [10, 130, 39],
    [10, 130, 48],
  ] as const;
  const FOUND = [
    ['declarant.fullName', 32],
    ['declarant.age', 32],
    ['declarant.residence', 41],
    ['declarant.paperNumber', 50],
  ];

  it('are asked for on lines of their own, whatever words are written there', () => {
    expect(declarant(dotted(LINES), read(100 * perMm, 29.5 * perMm, 'tuổi'))).toEqual(FOUND);
  });

  it('are told by the lines below where writing hides the dots', () => {
    const image = dotted(LINES.slice(1));
    for (let y = 25 * perMm; y < 30 * perMm; y += 1) {
      for (let x = 12 * perMm; x < 60 * perMm; x += 5) image.data[y * width + x] = 60;
    }
    expect(declarant(image)).toEqual(FOUND);
  });
});

describe('what an officer mends in a proposal', () => {
  it.each(['ks-2006-entry', 'ks-1976-table'])('leaves %s a form that can be used', (id) => {
    const form = shippedForm(id);
    if (form === null) throw new Error(`no form ${id}`);
    const moved = placesOf(form, 0).find(({ key }) => key === 'child.birthPlace')?.boxes[0] ?? [0, 0, 1, 1];
    const mended = withBox(
      withKey(withoutField(form, 'child.birthPlace'), 'child.ethnicity', 'child.personalNumber'),
      'child.birthPlace',
      0,
      moved,
    );
    if (mended === null) throw new Error('no place for it');
    const places = placesOf(mended, 0);
    expect(places.map(({ key }) => key)).not.toContain('child.ethnicity');
    expect(places.find(({ key }) => key === 'child.birthPlace')?.boxes).toEqual([moved]);
    expect(readForm(JSON.stringify({ ...mended, id: 'ours' })).outcome).toBe('form');
  });

  const tickBoxes = (form: Form | null, key: string) =>
    form?.layout === 'entry' ? form.fields.find((field) => field.key === key) : undefined;

  it('takes tick boxes along with their field, and leaves none at a field that has no such', () => {
    const form = shippedForm('ks-2006-entry');
    if (form === null) throw new Error('no form');
    const before = tickBoxes(form, 'registration.type');
    const [[left, top] = [0, 0]] = before?.boxes ?? [];
    const moved = tickBoxes(withBox(form, 'registration.type', 0, [20.3, 100, 60, 8]), 'registration.type');
    expect(moved?.choices).toHaveLength(before?.choices?.length ?? -1);
    moved?.choices?.forEach(({ box: [x, y] }, index) => {
      const [beforeX, beforeY] = before?.choices?.[index]?.box ?? [0, 0];
      expect(x - 20.3).toBeCloseTo(beforeX - left, 2);
      expect(y - 100).toBeCloseTo(beforeY - top, 2);
    });
    const renamed = withKey(form, 'registration.type', 'child.birthPlaceUnit');
    expect(tickBoxes(renamed, 'child.birthPlaceUnit')).not.toHaveProperty('choices');
    const sex = withKey(withoutField(form, 'child.sex'), 'registration.type', 'child.sex');
    expect(tickBoxes(sex, 'child.sex')).not.toHaveProperty('choices');
  });

  it('leaves the words of a date to dates', () => {
    const form = shippedForm('ks-1987-entry');
    if (form === null) throw new Error('no form');
    const text = withKey(form, 'child.birthDate', 'child.birthPlaceUnit');
    expect(tickBoxes(text, 'child.birthPlaceUnit')).not.toHaveProperty('parts');
    const date = withKey(form, 'child.birthDate', 'child.missingDeclaredOn');
    expect(tickBoxes(date, 'child.missingDeclaredOn')).toMatchObject({ parts: 'day-month-year' });
  });

  it('puts no field of a table where it has no column', () => {
    const form = shippedForm('ks-1976-table');
    if (form === null) throw new Error('no form');
    expect(withBox(form, 'child.birthPlace', 0, [form.pages[0]?.width ?? 0, 10, 5, 5])).toBeNull();
  });
});
