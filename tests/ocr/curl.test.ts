import { describe, expect, it } from 'vitest';
import { curledCorners } from '../../src/ocr/geometry/find/curl.js';
import type { Point, Quad } from '../../src/schema/value.js';

/** A light page on a dark desk, 900 × 700; `dips` says how far its upper and lower edge bend in, pixels, at a place across. */
function page(dips: (x: number) => number) {
  const [width, height] = [1100, 900];
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const dip = dips(x);
      const inside = x >= 100 && x < 1000 && y >= 100 + dip && y < 800 - dip;
      const [r, g, b] = inside ? [225, 215, 195] : [70, 50, 40];
      data.set([r, g, b], (y * width + x) * 3);
    }
  }
  return { data, width, height };
}

const straight: Quad = [
  [100, 100],
  [1000, 100],
  [1000, 800],
  [100, 800],
];

function farthest(found: Quad | undefined, truth: readonly Point[]): number {
  return Math.max(
    ...truth.map(([x, y], i) => Math.hypot((found?.[i]?.[0] ?? 0) - x, (found?.[i]?.[1] ?? 0) - y)),
  );
}

describe('corners of a page', () => {
  it('lie where paper that curls towards the binding ends', () => {
    const dips = (x: number): number => 18 * Math.max(0, 1 - (x - 100) / 160) ** 2;
    const [found] = curledCorners(page(dips), [straight]);
    const truth: readonly Point[] = [
      [100, 118],
      [1000, 100],
      [1000, 800],
      [100, 782],
    ];
    expect(farthest(found, truth)).toBeLessThan(4);
  });

  it('stay where straight sides meet', () => {
    const [found] = curledCorners(
      page(() => 0),
      [straight],
    );
    expect(farthest(found, straight)).toBeLessThan(2);
  });

  it('dip at the fold of an open book, where its pages share them', () => {
    const dips = (x: number): number => 12 * Math.max(0, 1 - Math.abs(x - 550) / 110) ** 2;
    const [a, b, c, d] = straight;
    const [upper, lower]: readonly [Point, Point] = [
      [550, 100],
      [550, 800],
    ];
    const [left, right] = curledCorners(page(dips), [
      [a, upper, lower, d],
      [upper, b, c, lower],
    ]);
    expect(left?.[1]).toEqual(right?.[0]);
    expect(Math.abs((left?.[1][1] ?? 0) - 112)).toBeLessThan(4);
    expect(Math.abs((left?.[2][1] ?? 0) - 788)).toBeLessThan(4);
  });
});
