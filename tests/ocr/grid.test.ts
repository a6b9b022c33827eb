import { describe, expect, it } from 'vitest';
import { pictureOfPixels } from '../../src/ocr/geometry/picture.js';
import { findGrid, type Grid } from '../../src/ocr/layout/grid/grid.js';
import type { FoundPage } from '../../src/ocr/types.js';

const WIDTH = 1060;
const HEIGHT = 1500;
/** Column separators of the drawn table, and its heading. */
const SEPARATORS = [110, 190, 430, 640, 950];
const TOP = 150;
const HEADING = 240;
const BOTTOM = 1420;

interface Drawn {
  /** How much darker than paper the separators are. */
  readonly ink: number;
  /** Pixel lines on which nothing of them is left. */
  readonly broken: (y: number, separator: number) => boolean;
  /** Tops of the entries. */
  readonly entries: readonly number[];
  /** Lines across under every entry. */
  readonly ruled: boolean;
  readonly margin: boolean;
}

/** A register page: a table with a heading, a number and short words in each entry, three lines in its last column. */
function page({ ink, broken, entries, ruled, margin }: Drawn) {
  const data = new Uint8Array(WIDTH * HEIGHT).fill(228);
  const dark = (x: number, y: number, by: number): void => {
    const at = Math.round(y) * WIDTH + Math.round(x);
    data[at] = Math.max(0, (data[at] ?? 0) - by);
  };
  SEPARATORS.forEach((x, i) => {
    for (let y = TOP; y < BOTTOM; y += 1) {
      if (broken(y, i)) continue;
      // A little aslant, as pages lie.
      for (const k of [0, 1]) dark(x + k + y * 0.004, y, ink);
    }
  });
  const across = (y: number, by: number): void => {
    for (let x = 110; x < 952; x += 1) for (const k of [0, 1]) dark(x, y + k, by);
  };
  across(TOP, 150);
  across(HEADING, 150);
  const word = (x: number, y: number, length: number): void => {
    for (let s = 0; s < length; s += 0.25) {
      if (s % 40 > 32) continue;
      const up = 8 * Math.sin(s * 0.7) * (0.7 + 0.3 * Math.sin(s * 0.13));
      for (const k of [0, 1, 2]) dark(x + s, y - up + k, 60);
    }
  };
  for (const x of [130, 230, 480, 700]) word(x, 200, 46);
  for (const y of entries) {
    word(125, y, 44);
    word(225, y, 130);
    word(470, y, 90);
    for (const line of [0, 28, 56]) word(660, y + line, line === 56 ? 120 : 260);
    if (margin) word(50, y, 36);
    if (ruled) across(y - 24, 90);
  }
  if (ruled) across((entries.at(-1) ?? 0) + 66, 90);
  return pictureOfPixels(data, WIDTH, HEIGHT, 1);
}

const whole: FoundPage = {
  corners: [
    [0, 0],
    [WIDTH, 0],
    [WIDTH, HEIGHT],
    [0, HEIGHT],
  ],
  rotation: 0,
  side: 'single',
};

const evenly = Array.from({ length: 12 }, (_, i) => 285 + i * 90);
const drawn: Drawn = { ink: 120, broken: () => false, entries: evenly, ruled: false, margin: false };

function gridOf(picture: ReturnType<typeof page>): Grid {
  const finding = findGrid(picture, [whole]);
  if (finding.outcome === 'none') throw new Error(finding.reason);
  return finding.grid;
}

/** The cell that holds a point. */
function cellAt(grid: Grid, x: number, y: number) {
  return grid.cells.find(
    ({ corners: [a, b, , d] }) => x > a[0] && x < b[0] && y > Math.max(a[1], b[1]) - 3 && y < d[1] + 3,
  );
}

describe('the grid of a table nobody knows', () => {
  it('parts rows without lines by the entry numbers, whatever the last column holds', () => {
    const grid = gridOf(page(drawn));
    expect([grid.rows, grid.columns]).toEqual([12, 4]);
    evenly.forEach((y, row) => {
      expect(cellAt(grid, 145, y)).toMatchObject({ row, column: 0 });
      for (const line of [0, 28, 56]) expect(cellAt(grid, 700, y + line)).toMatchObject({ row, column: 3 });
    });
  });

  it('follows separators that are faint, and broken for a third of their way', () => {
    const worn = page({ ...drawn, ink: 22, broken: (y, i) => (y + i * 70) % 150 < 50 });
    const grid = gridOf(worn);
    expect([grid.rows, grid.columns]).toEqual([12, 4]);
    for (const [column, x] of SEPARATORS.slice(0, -1).entries()) {
      const cell = grid.cells.find((each) => each.row === 0 && each.column === column);
      expect(Math.abs((cell?.corners[0][0] ?? 0) - x)).toBeLessThan(6);
    }
  });

  it('takes ruled rows of uneven height as they are', () => {
    const uneven = [285, 375, 465, 600, 690, 825, 915, 1005];
    const grid = gridOf(page({ ...drawn, entries: uneven, ruled: true }));
    expect(grid.rows).toBe(8);
    uneven.forEach((y, row) => {
      expect(cellAt(grid, 300, y)).toMatchObject({ row });
    });
  });

  it('keeps notes in the margin with their entries', () => {
    const grid = gridOf(page({ ...drawn, margin: true }));
    expect(grid.columns).toBe(5);
    expect(cellAt(grid, 70, evenly[4] ?? 0)).toMatchObject({ row: 4, column: 0 });
  });

  it('finds none on a page without a table, or with one that nobody wrote in', () => {
    const bare = pictureOfPixels(new Uint8Array(WIDTH * HEIGHT).fill(228), WIDTH, HEIGHT, 1);
    expect(findGrid(bare, [whole])).toEqual({ outcome: 'none', reason: 'no-table' });
    const unwritten = page({ ...drawn, entries: [] });
    expect(findGrid(unwritten, [whole])).toEqual({ outcome: 'none', reason: 'no-entries' });
  });
});
