import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bendAt, fitBend } from '../../src/ocr/geometry/bend.js';
import { findSheet, otherSheets } from '../../src/ocr/geometry/find/sheet.js';
import { homography, invert, invertMap, project } from '../../src/ocr/geometry/matrix.js';
import { recogniseForms } from '../../src/ocr/layout/recognise.js';
import type { Point, Quad } from '../../src/schema/value.js';
import { flattenPages, libraryForm, onGlass, photograph, printPage, type Under } from './draw-form.js';

const entry = libraryForm('ks-2006-entry');
const table = libraryForm('ks-1976-table');

describe('projective maps', () => {
  it('take four corners where they were told, and back', () => {
    const away = fc.integer({ min: -30, max: 30 });
    fc.assert(
      fc.property(away, away, away, away, away, away, (a, b, c, d, e, f) => {
        const from = [
          [0, 0],
          [100, 0],
          [100, 150],
          [0, 150],
        ] as const;
        const to = [
          [a, b],
          [300 + c, d],
          [310 + e, 420 + f],
          [5, 400],
        ] as const;
        const there = homography(from, to);
        const back = invert(there);
        for (let i = 0; i < 4; i += 1) {
          const [x, y] = from[i] ?? [0, 0];
          const [u, v] = project(there, x, y);
          expect(u).toBeCloseTo(to[i]?.[0] ?? 0, 6);
          expect(v).toBeCloseTo(to[i]?.[1] ?? 0, 6);
          const [p, q] = project(back, u, v);
          expect(p).toBeCloseTo(x, 6);
          expect(q).toBeCloseTo(y, 6);
        }
      }),
    );
  });
});

describe('a bend', () => {
  const area = { x: 0, y: 0, width: 200, height: 300 };
  it('follows measurements and leaves out one that lies', () => {
    const measured = Array.from({ length: 60 }, (_, i) => {
      const x = (i % 6) * 38 + 5;
      const y = Math.floor(i / 6) * 30 + 5;
      const wrong = i === 17 ? 5 : 0;
      return { x, y, dx: 0.01 * x - 0.5 + wrong, dy: 0.3 * Math.sin(x / 60), weightX: 1, weightY: 1 };
    });
    const bend = fitBend(measured, area, [4, 4], 0.05, 0.3);
    for (const { x, y } of measured) {
      const [dx, dy] = bendAt(bend, x, y);
      expect(Math.abs(dx - (0.01 * x - 0.5))).toBeLessThan(0.1);
      expect(Math.abs(dy - 0.3 * Math.sin(x / 60))).toBeLessThan(0.1);
    }
  });
});

describe('a flatbed scan', () => {
  it.each([
    [1.6, 4],
    [-2.1, 1],
    [0, 0],
  ])('turned by %s degrees with %s mm around is laid on the form', (degrees, margin) => {
    const perMm = 7;
    const glass = onGlass(entry, perMm, degrees, margin);
    const boxes = entry.layout === 'entry' ? entry.fields.flatMap((field) => field.boxes) : [];
    const written = boxes.map(([x, y, width, height]) => ({ x, y, width, height }));
    const print = printPage(entry, 0, perMm, written.slice(0, 20));
    const picture = photograph([print], perMm, glass.width, glass.height, glass.under, () => 236);
    const [page] = flattenPages(picture, entry);
    expect(page?.fit).toBeGreaterThan(0.6);
    for (const { x, y } of written) {
      const [px, py] = page?.toScan(x * 5, y * 5) ?? [0, 0];
      const [tx, ty] = glass.map(x, y);
      expect(Math.hypot(px - tx, py - ty) / perMm).toBeLessThan(1);
    }
  });
});

describe('a phone photograph of an open book', () => {
  const perMm = 4;
  const width = 2000;
  const height = 1500;
  // Perspective, and pages that bulge beside the gutter: they look narrower and lifted there.
  const frame = homography(
    [
      [0, 0],
      [420, 0],
      [420, 297],
      [0, 297],
    ],
    [
      [190, 170],
      [1830, 120],
      [1870, 1330],
      [140, 1290],
    ],
  );
  const back = invert(frame);
  const lift = (across: number): number => 3.5 * Math.exp(-Math.abs(across - 210) / 25);
  const under: Under = (x, y) => {
    const [across, down] = project(back, x, y);
    const v = down + lift(across);
    if (across < 0 || across > 420 || v < 0 || v > 297) return null;
    const pinch = 2 * Math.exp(-Math.abs(across - 210) / 25);
    return across < 210
      ? [0, Math.min(210, Math.max(0, across - pinch + 2)), v]
      : [1, Math.max(0, Math.min(210, across - 210 + pinch - 2)), v];
  };
  const written = [0, 1].map((page) =>
    (table.layout === 'table' ? table.columns : [])
      .filter((column) => column.page === page)
      .map((column) => ({ x: column.x, y: 60, width: column.width, height: 8 })),
  );
  const prints = written.map((areas, page) => printPage(table, page, perMm * 2, areas));
  const wood = (x: number, y: number): number => 95 + 15 * Math.sin(y / 20 + Math.sin(x / 170));
  const picture = photograph(prints, perMm * 2, width, height, under, wood);
  const pages = flattenPages(picture, table);

  it('is found against the table and split at the gutter', () => {
    const found = findSheet(picture).pages;
    expect(found.map((page) => page.side)).toEqual(['left', 'right']);
    const corners = found.flatMap((page) => page.corners);
    expect(Math.min(...corners.map(([x, y]) => Math.hypot(x - 190, y - 170)))).toBeLessThan(25);
  });

  it('is laid flat so that the ruling lines hit, near the gutter too', () => {
    expect(pages.map((page) => page.fit > 0.8)).toEqual([true, true]);
    for (const [page, u, v] of [
      [0, 22, 52],
      [0, 196, 108],
      [0, 108, 248],
      [1, 14, 80],
      [1, 66, 220],
      [1, 200, 276],
    ] as const) {
      const [x, y] = pages[page]?.toScan(u * 5, v * 5) ?? [0, 0];
      const [on, pu, pv] = under(x, y) ?? [-1, 0, 0];
      expect(on).toBe(page);
      expect(Math.hypot(pu - u, pv - v)).toBeLessThan(0.8);
    }
  });

  it('is laid so too where a rule of the table was taken for the fold', () => {
    const sheet = findSheet(picture);
    const off = (corners: Quad, ...which: readonly number[]): Quad => {
      const [a, b, c, d] = corners.map(([x, y], i): Point => [which.includes(i) ? x - 90 : x, y]);
      return [a ?? [0, 0], b ?? [0, 0], c ?? [0, 0], d ?? [0, 0]];
    };
    const seen = sheet.pages.map((page) => ({
      ...page,
      corners: page.side === 'left' ? off(page.corners, 1, 2) : off(page.corners, 0, 3),
    }));
    const others = otherSheets(picture, { ...sheet, pages: seen });
    const laid = others.flatMap((other) => recogniseForms(picture, other, [table]).parts);
    expect(laid.map(({ pages }) => pages.map((page) => page.fit > 0.8))).toContainEqual([true, true]);
  });

  it('maps from flat page to picture and back to the same point', () => {
    const inside = fc.tuple(
      fc.constantFrom(0, 1),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(inside, ([which, across, down]) => {
        const page = pages[which];
        if (page === undefined) throw new Error('no page');
        const x = across * page.image.width;
        const y = down * page.image.height;
        const [u, v] = page.fromScan(...page.toScan(x, y));
        expect(Math.hypot(u - x, v - y)).toBeLessThan(0.5);
      }),
    );
  });
});

it('a map is inverted to a thousandth', () => {
  const map = (x: number, y: number) => [x * 3 + Math.sin(y / 9), y * 3 - Math.cos(x / 7)] as const;
  const [x, y] = invertMap(map, map(40, 60), [30, 50]);
  expect(x).toBeCloseTo(40, 3);
  expect(y).toBeCloseTo(60, 3);
});
