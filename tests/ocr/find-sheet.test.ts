import { describe, expect, it } from 'vitest';
import { aspectOf, flattenFound } from '../../src/ocr/geometry/find/flatten-found.js';
import { findSheet } from '../../src/ocr/geometry/find/sheet.js';
import { homography, invert, project } from '../../src/ocr/geometry/matrix.js';
import { libraryForm, photograph, printPage } from './draw-form.js';

/** A page of a form on a dark desk, its corners (from its own top left) wherever the test wants them. */
function taken(
  corners: readonly [Point, Point, Point, Point],
  width: number,
  height: number,
  desk: (x: number, y: number) => number = (x) => 70 + 12 * Math.sin(x / 31),
) {
  const form = libraryForm('ks-2006-entry');
  const { width: wide = 0, height: high = 0 } = form.pages[0] ?? {};
  const sheet = [
    [0, 0],
    [wide, 0],
    [wide, high],
    [0, high],
  ] as const;
  const back = invert(homography(sheet, corners));
  const print = printPage(form, 0, 8, []);
  return photograph(
    [print],
    8,
    width,
    height,
    (x, y) => {
      const [u, v] = project(back, x, y);
      return u < 0 || v < 0 || u > wide || v > high ? null : [0, u, v];
    },
    (x, y) => {
      // The page is not quite flat: it throws a narrow shadow.
      const [u, v] = project(back, x, y);
      const beside = Math.max(-u, u - wide, -v, v - high);
      return desk(x, y) * (beside < SHADOW ? 0.75 : 1);
    },
  );
}
/** Millimetres. */
const SHADOW = 2;
type Point = readonly [number, number];

describe('a page of a form nobody named', () => {
  const places: readonly (readonly [number, readonly [Point, Point, Point, Point]])[] = [
    [
      0,
      [
        [210, 130],
        [890, 150],
        [930, 1110],
        [180, 1090],
      ],
    ],
    [
      90,
      [
        [150, 960],
        [170, 240],
        [1130, 200],
        [1150, 1010],
      ],
    ],
    [
      180,
      [
        [920, 1100],
        [190, 1120],
        [230, 140],
        [880, 120],
      ],
    ],
    [
      270,
      [
        [1140, 260],
        [1120, 980],
        [180, 1010],
        [160, 210],
      ],
    ],
  ];
  it.each(places)('is found by its paper when it wants a turn of %i degrees', (_turn, corners) => {
    const [found] = findSheet(taken(corners, 1300, 1250)).pages;
    for (const [x, y] of corners) {
      const near = Math.min(...(found?.corners ?? []).map(([u, v]) => Math.hypot(u - x, v - y)));
      expect(near).toBeLessThan(6);
    }
  });

  it('is found on a desk as bright as itself, lit from the other side', () => {
    const [, corners] = places[0] ?? [];
    if (corners === undefined) throw new Error('no place');
    const [found] = findSheet(taken(corners, 1300, 1250, (x) => 145 + x / 20)).pages;
    for (const [x, y] of corners) {
      const near = Math.min(...(found?.corners ?? []).map(([u, v]) => Math.hypot(u - x, v - y)));
      expect(near).toBeLessThan(6);
    }
  });

  it('is laid flat with the way back', () => {
    const [, corners] = places[0] ?? [];
    if (corners === undefined) throw new Error('no place');
    const picture = taken(corners, 1300, 1250);
    const [found] = findSheet(picture).pages;
    if (found === undefined) throw new Error('no page');
    const flat = flattenFound(picture, found, 900);
    expect(flat.image.width / flat.image.height).toBeCloseTo(Math.SQRT1_2, 2);
    const [x, y] = flat.toScan(123, 456);
    const [u, v] = flat.fromScan(x, y);
    expect(Math.hypot(u - 123, v - 456)).toBeLessThan(1e-6);
  });
});

it('the shape of a sheet that is not of the A series is told from its perspective', () => {
  // A square leant back under a lens of 75 degrees.
  const focal = 0.65 * Math.hypot(1000, 800);
  const corners = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([x = 0, y = 0]): Point => {
    const [down, deep] = [y * Math.cos(0.4), 4 + y * Math.sin(0.4)];
    return [500 + (focal * x) / deep, 400 + (focal * down) / deep];
  });
  const [a, b, c, d] = corners;
  if (!a || !b || !c || !d) throw new Error('no corners');
  expect(aspectOf([a, b, c, d], 1000, 800)).toBeCloseTo(1, 1);
});
