import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inventBook, type WrittenBook, type WrittenEntry } from '../../samples/maker/people.js';
import { dateInWords } from '../../samples/maker/people-dates.js';
import { createRandom } from '../../samples/maker/random.js';
import { type Form, fieldsOnForm, formSchema } from '../../src/forms/form.js';
import type { FieldKey } from '../../src/schema/fields.js';

const library = new URL('../../src/forms/library/', import.meta.url);
const forms: Form[] = readdirSync(library).map((file) =>
  formSchema.parse(JSON.parse(readFileSync(new URL(file, library), 'utf8'))),
);
const formOf = (id: string): Form => {
  const form = forms.find((each) => each.id === id);
  if (form === undefined) throw new Error(`no form ${id}`);
  return form;
};
const orders = fc.record({
  id: fc.constantFrom(...forms.map((form) => form.id)),
  seed: fc.nat(),
  count: fc.integer({ min: 1, max: 40 }),
});
const bookOf = ({ id, seed, count }: { id: string; seed: number; count: number }): WrittenBook =>
  inventBook(formOf(id), seed, count);

const text = (entry: WrittenEntry, key: FieldKey): string | undefined =>
  entry.fields[key]?.resolved ?? entry.fields[key]?.verbatim;

/** Day numbers from any digits writing of a full date in the book, else null. */
function dayOf(writing: string | undefined, bookYear: number): number | null {
  const parts = (writing ?? '').match(/\d+/g)?.map(Number) ?? [];
  const [day, month, year] = parts;
  if (parts.length !== 3 || day === undefined || month === undefined || year === undefined) return null;
  const century = year < 100 ? (year + 2000 > bookYear ? 1900 : 2000) : 0;
  return Date.UTC(year + century, month - 1, day) / 86_400_000;
}

describe('an invented book', () => {
  it('is the same for the same seed and another for another', () => {
    fc.assert(
      fc.property(orders, (order) => {
        expect(bookOf(order)).toEqual(bookOf(order));
      }),
      { numRuns: 20 },
    );
    const [form] = forms;
    if (form !== undefined) expect(inventBook(form, 1, 5)).not.toEqual(inventBook(form, 2, 5));
  });

  it('has exactly the boxes of its form in every entry', () => {
    fc.assert(
      fc.property(orders, (order) => {
        const form = formOf(order.id);
        const book = bookOf(order);
        for (const entry of book.entries) {
          expect(Object.keys(entry.fields).sort()).toEqual([...fieldsOnForm(form)].sort());
        }
      }),
    );
  });

  it('writes NFC, nothing in blank boxes and something in all others', () => {
    fc.assert(
      fc.property(orders, (order) => {
        const book = bookOf(order);
        for (const field of book.entries.flatMap((entry) => Object.values(entry.fields))) {
          expect(field.verbatim).toBe(field.verbatim.normalize('NFC').trim());
          expect(field.verbatim === '').toBe(field.state === 'blank');
          expect(field.verbatim).not.toMatch(/null|undefined/);
        }
      }),
    );
  });

  it('numbers its entries without gaps and in the order of registration', () => {
    fc.assert(
      fc.property(orders, (order) => {
        const book = bookOf(order);
        const first = book.entries[0]?.number ?? 0;
        expect(book.entries.map((entry) => entry.number)).toEqual(
          book.entries.map((_, index) => first + index),
        );
        const days = book.entries.map((entry) => dayOf(text(entry, 'registration.date'), book.year) ?? 0);
        expect(days.every((day) => day > 0)).toBe(true);
        expect(days).toEqual([...days].sort((a, b) => a - b));
        for (const day of days) expect(new Date(day * 86_400_000).getUTCFullYear()).toBe(book.year);
      }),
    );
  });

  it('registers children after their birth, and ticks late ones as late', () => {
    fc.assert(
      fc.property(orders, (order) => {
        const book = bookOf(order);
        for (const entry of book.entries) {
          const registered = dayOf(text(entry, 'registration.date'), book.year);
          const born = dayOf(text(entry, 'child.birthDate'), book.year);
          if (registered === null || born === null) continue;
          expect(born).toBeLessThan(registered);
          const type = entry.fields['registration.type'];
          if (type?.verbatim === '1') expect(registered - born).toBeLessThanOrEqual(60);
          if (type?.verbatim === '4') expect(registered - born).toBeGreaterThan(60);
        }
      }),
    );
  });

  it('puts ditto marks only where the row above says the same', () => {
    const table = formOf('ks-1976-table');
    let marks = 0;
    for (let seed = 0; seed < 40; seed++) {
      const { entries } = inventBook(table, seed, 24);
      entries.forEach((entry, index) => {
        for (const [key, field] of Object.entries(entry.fields)) {
          if (field.resolved === null) continue;
          marks++;
          expect(['"', 'nt', '-nt-']).toContain(field.verbatim);
          expect(index % 8).not.toBe(0);
          const above = entries[index - 1]?.fields[key as FieldKey];
          expect(field.resolved).toBe(above?.resolved ?? above?.verbatim);
          expect(above?.state).toBe('recorded');
        }
      });
    }
    expect(marks).toBeGreaterThan(400);
  });

  it('keeps no quê quán before 1999, and often none after', () => {
    const filled = (id: string): number => {
      const entries = Array.from(
        { length: 10 },
        (_, seed) => inventBook(formOf(id), seed, 20).entries,
      ).flat();
      return (
        entries.filter((entry) => entry.fields['child.homePlace']?.state === 'recorded').length /
        entries.length
      );
    };
    expect(filled('ks-1976-table')).toBe(0);
    expect(filled('ks-1987-entry')).toBe(0);
    expect(filled('ks-1999-entry')).toBeGreaterThan(0.2);
    expect(filled('ks-1999-entry')).toBeLessThan(0.65);
    expect(filled('ks-2006-entry')).toBeLessThan(0.85);
  });

  it('types about half the entries from 2006 on and none before', () => {
    const typed = (book: WrittenBook): number =>
      book.entries.filter((entry) => entry.fields['mother.ethnicity']?.ink === 'typed').length;
    const later = inventBook(formOf('ks-2006-entry'), 9, 40);
    expect(typed(later)).toBeGreaterThan(14);
    expect(typed(later)).toBeLessThan(26);
    expect(typed(inventBook(formOf('ks-1987-entry'), 9, 40))).toBe(0);
  });

  it('has several peoples, struck entries, corrections, blots and brothers and sisters', () => {
    const entries = Array.from({ length: 12 }, (_, seed) =>
      inventBook(formOf('ks-1987-entry'), seed, 40).entries.map((entry) => ({ seed, entry })),
    ).flat();
    const fields = entries.flatMap(({ entry }) => Object.values(entry.fields));
    const struck = entries.filter(({ entry }) => entry.struckThrough).length / entries.length;
    expect(struck).toBeGreaterThan(0.01);
    expect(struck).toBeLessThan(0.07);
    expect(fields.some((field) => field.corrected !== undefined)).toBe(true);
    expect(fields.some((field) => field.state === 'illegible')).toBe(true);
    expect(new Set(entries.map(({ entry }) => text(entry, 'mother.ethnicity'))).size).toBeGreaterThan(4);
    const parents = entries
      .map(({ seed, entry }) => `${seed} ${text(entry, 'mother.fullName')} ${text(entry, 'father.fullName')}`)
      .sort();
    expect(parents.filter((each, index) => each === parents[index - 1]).length).toBeGreaterThan(10);
  });

  it('has a box for age or birth filled on one line only', () => {
    for (const entry of inventBook(formOf('ks-1987-entry'), 4, 60).entries) {
      const both = [entry.fields['mother.age'], entry.fields['mother.birthDate']];
      expect(both.filter((field) => field?.state === 'recorded').length).toBeLessThanOrEqual(1);
    }
  });
});

describe('dates in words', () => {
  const style = { dialect: 'south', opening: 'none', tens: 'full', months: 'numbers', comma: false } as const;
  it.each([
    [{ year: 1985, month: 3, day: 12 }, style, 'Mười hai tháng ba năm một ngàn chín trăm tám mươi lăm'],
    [{ year: 2006, month: 4, day: 21 }, style, 'Hai mươi mốt tháng tư năm hai ngàn không trăm lẻ sáu'],
    [
      { year: 1994, month: 1, day: 5 },
      { ...style, dialect: 'north', opening: 'ngày', months: 'names', comma: true } as const,
      'Ngày mồng năm, tháng giêng, năm một nghìn chín trăm chín mươi tư',
    ],
    [{ year: 1981, month: null, day: null }, style, 'Năm một ngàn chín trăm tám mươi mốt'],
  ])('%o', (date, words, expected) => {
    expect(dateInWords(date, words)).toBe(expected);
  });
});

describe('randomness', () => {
  it('forks alike however much was drawn before', () => {
    const fresh = createRandom(7);
    const used = createRandom(7);
    used.next();
    expect(used.fork('a').next()).toBe(fresh.fork('a').next());
    expect(fresh.fork('a').next()).not.toBe(fresh.fork('b').next());
  });
});
