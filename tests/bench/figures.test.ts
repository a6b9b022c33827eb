import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../bench/accuracy.js';
import { pairEntries } from '../../bench/boxes.js';
import { overlapOf } from '../../bench/overlap.js';
import type { ReadEntry, ReadField, ReadPicture } from '../../bench/read-sample.js';
import type { TruthField } from '../../samples/maker/truth.js';
import { shippedForm } from '../../src/forms/library.js';
import type { Quad } from '../../src/schema/value.js';
import { shareOf } from '../../src/stats/interval.js';

type Corners = TruthField['regions'][number];

const square = (x: number, y: number, side: number): Corners => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
];

describe('overlap of boxes', () => {
  it('is common area over united area', () => {
    expect(overlapOf(square(0, 0, 10), square(0, 0, 10))).toBeCloseTo(1);
    expect(overlapOf(square(0, 0, 10), square(5, 0, 10))).toBeCloseTo(1 / 3);
    expect(overlapOf(square(0, 0, 10), square(20, 0, 10))).toBe(0);
  });

  it('does not mind turning both, nor which comes first', () => {
    const turned = (quad: Quad, angle: number): Quad => {
      const at = ([x, y]: Quad[number]): Quad[number] => [
        x * Math.cos(angle) - y * Math.sin(angle),
        x * Math.sin(angle) + y * Math.cos(angle),
      ];
      return [at(quad[0]), at(quad[1]), at(quad[2]), at(quad[3])];
    };
    fc.assert(
      fc.property(
        fc.double({ min: -8, max: 8, noNaN: true }),
        fc.double({ min: 0, max: 6, noNaN: true }),
        (shift, angle) => {
          const [one, other] = [square(0, 0, 10), square(shift, shift / 2, 9)];
          const plain = overlapOf(one, other);
          expect(overlapOf(turned(one, angle), turned(other, angle))).toBeCloseTo(plain);
          expect(overlapOf(other, one)).toBeCloseTo(plain);
        },
      ),
    );
  });
});

const form = shippedForm('ks-2006-entry');
if (form === null) throw new Error('the form is shipped');

const written = (verbatim: string, more: Partial<TruthField> = {}): TruthField => ({
  verbatim,
  state: 'recorded',
  ink: 'typed',
  resolved: null,
  regions: [],
  ...more,
});

const read = (...texts: string[]): ReadField => ({
  text: texts[0] ?? '',
  confidence: 0.5,
  candidates: texts.map((text) => ({ text, confidence: 0.5 })),
  regions: [],
});

describe('judging a reading', () => {
  it('folds tone placement, case and spacing, and nothing else', () => {
    const name = written('Hoàng Thị Thuỷ');
    expect(judge('mother.fullName', name, read('HOÀNG  THỊ THỦY'), form, 2006)).toMatchObject({
      first: true,
    });
    expect(judge('mother.fullName', name, read('Hoàng Thị Thuy'), form, 2006)).toMatchObject({
      first: false,
      inTopThree: false,
    });
  });

  it('looks at three candidates and no more', () => {
    const verdict = (...texts: string[]): unknown =>
      judge('child.ethnicity', written('Kinh'), read(...texts), form, 2006);
    expect(verdict('Tày', 'Mường', 'Kinh')).toMatchObject({ first: false, inTopThree: true });
    expect(verdict('Tày', 'Mường', 'Nùng', 'Kinh')).toMatchObject({ inTopThree: false });
  });

  it('tells a date written otherwise from a date misread', () => {
    const date = written('05/3/2006');
    expect(judge('child.birthDate', date, read('5-3-2006'), form, 2006)).toMatchObject({
      first: false,
      sameDate: true,
    });
    expect(judge('child.birthDate', date, read('5/8/2006'), form, 2006)).toMatchObject({ sameDate: false });
  });

  it('takes the words beside a tick box for its code', () => {
    const tick = written('1', { ink: 'hand' });
    const choice =
      form.layout === 'entry'
        ? form.fields.find((field) => field.key === 'registration.type')?.choices?.[0]
        : undefined;
    expect(choice?.code).toBe('1');
    expect(judge('registration.type', tick, read(choice?.text ?? ''), form, 2006)).toMatchObject({
      first: true,
    });
  });

  it('counts an entry that was not found as misread, and an empty box only when it was seen', () => {
    expect(judge('child.fullName', written('Lê Văn An'), undefined, form, 2006)).toMatchObject({
      first: false,
      read: null,
    });
    const blank = written('', { verbatim: null, state: 'blank' });
    expect(judge('child.homePlace', blank, read(''), form, 2006)).toMatchObject({ seen: true });
    expect(judge('child.homePlace', blank, undefined, form, 2006)).toMatchObject({ seen: false });
  });
});

describe('pairing entries', () => {
  const field = (corners: Corners): TruthField => written('x', { regions: [corners] });
  const entryAt = (y: number, position: number): ReadEntry => ({
    type: 'entry',
    position,
    struck_through: false,
    fields: { 'child.fullName': { ...read('x'), regions: [{ corners: square(0, y, 10) }] } },
  });
  const truthAt = (y: number, number: number): ReadPicture['truth']['entries'][number] => ({
    number,
    struck_through: false,
    fields: { 'child.fullName': field(square(0, y, 10)) },
    family: {},
  });

  it('goes by where they lie, and uses each once', () => {
    const picture: ReadPicture = {
      truth: {
        file: 'a.jpg',
        page_in_file: 0,
        width: 100,
        height: 100,
        pages: [],
        entries: [truthAt(0, 1), truthAt(20, 2), truthAt(40, 3)],
      },
      placed: true,
      milliseconds: {},
      // The second row was missed; the third lies a little low.
      entries: [entryAt(1, 1), entryAt(43, 2)],
    };
    expect(pairEntries(picture).map((pair) => pair.read?.position ?? null)).toEqual([1, null, 2]);
  });
});

describe('a share with its interval', () => {
  it('is Wilson’s for fields that are independent', () => {
    // 81 of 263: 25.5 to 36.6 % (Newcombe 1998, table I, method 3).
    const pages = Array.from({ length: 263 }, (_, index) => ({ right: index < 81 ? 1 : 0, all: 1 }));
    const { from, to } = shareOf(pages);
    expect(from).toBeCloseTo(0.2553, 3);
    expect(to).toBeCloseTo(0.3662, 3);
  });

  it('is wider when whole pages go wrong', () => {
    const even = shareOf(Array.from({ length: 20 }, () => ({ right: 18, all: 20 })));
    const uneven = shareOf(
      Array.from({ length: 20 }, (_, index) => ({ right: index < 2 ? 0 : 20, all: 20 })),
    );
    expect(uneven.share).toBeCloseTo(even.share);
    expect(uneven.to - uneven.from).toBeGreaterThan(2 * (even.to - even.from));
  });

  it('always holds its share', () => {
    const page = fc
      .record({ all: fc.integer({ min: 1, max: 40 }), part: fc.double({ min: 0, max: 1, noNaN: true }) })
      .map(({ all, part }) => ({ all, right: Math.round(all * part) }));
    fc.assert(
      fc.property(fc.array(page, { minLength: 1, maxLength: 30 }), (pages) => {
        const { share, from, to } = shareOf(pages);
        expect(from).toBeLessThanOrEqual(share + 1e-9);
        expect(to).toBeGreaterThanOrEqual(share - 1e-9);
      }),
    );
  });
});
