/** What was found on a register photograph against what was marked by hand and its PAGE-XML. */
import type { Point, Quad } from '../../src/schema/value.js';

/** One photograph as marked in `registers.json`. */
export interface RegisterTruth {
  readonly file: string;
  readonly size: readonly [number, number];
  readonly pages: readonly Quad[];
  readonly gutter: readonly Point[];
  readonly separators: readonly { readonly page: number; readonly points: readonly Point[] }[];
  /** Baselines of the entries' numbers, top to bottom, pixels. */
  readonly entries: readonly number[];
}

/** A written line by the PAGE-XML. */
export interface TruthLine {
  readonly baseline: readonly Point[];
  readonly printed: boolean;
}

/** The part of an inspection that is scored. */
export interface FoundRegister {
  readonly pages: readonly { readonly corners: Quad }[];
  readonly grid: {
    readonly rows: number;
    readonly cells: readonly { readonly row: number; readonly column: number; readonly corners: Quad }[];
  } | null;
}

export interface RegisterScore {
  readonly pagesFound: number;
  /** Greatest distance of the gutter from its marks, as a share of the width. */
  readonly gutterOff: number;
  readonly separatorsFound: number;
  readonly separators: number;
  readonly rows: number;
  readonly entries: number;
  /** Handwritten lines of the entries, those inside one cell, and those inside a cell of their own entry. */
  readonly lines: number;
  readonly linesInOneCell: number;
  readonly linesInTheirRow: number;
}

/** A separator is found if a side of a cell runs within this share of the width of all its marks. */
const NEAR = 0.005;
/** A line is inside a cell if this share of its baseline is, taken a little above it. */
const INSIDE = 0.8;
const ABOVE = 12;
/** An entry begins this many pixels above its number's baseline, on these photographs. */
const ENTRY_ABOVE = 32;

export function scoreRegister(
  truth: RegisterTruth,
  lines: readonly TruthLine[],
  found: FoundRegister,
): RegisterScore {
  const cells = found.grid?.cells ?? [];
  const [first = 0] = truth.entries;
  const written = lines.filter(
    ({ printed, baseline }) => !printed && middle(baseline)[1] > first - ENTRY_ABOVE - 40,
  );
  const homes = written.map((line) => ({ line, cell: cells.find((cell) => isInside(line, cell.corners)) }));
  return {
    pagesFound: truth.pages.filter((page) => found.pages.some(({ corners }) => alike(page, corners))).length,
    gutterOff: gutterOff(truth, found),
    separatorsFound: truth.separators.filter(({ points }) =>
      points.every((point) => nearestSide(cells, point) <= NEAR * truth.size[0]),
    ).length,
    separators: truth.separators.length,
    rows: found.grid?.rows ?? 0,
    entries: truth.entries.length,
    lines: written.length,
    linesInOneCell: homes.filter(({ cell }) => cell !== undefined).length,
    linesInTheirRow: homes.filter(({ line, cell }) => cell?.row === entryOf(truth, line)).length,
  };
}

function middle(points: readonly Point[]): Point {
  const [x0, y0] = points[0] ?? [0, 0];
  const [x1, y1] = points.at(-1) ?? [0, 0];
  return [(x0 + x1) / 2, (y0 + y1) / 2];
}

/** The last entry whose number is not lower than the line. */
function entryOf(truth: RegisterTruth, line: TruthLine): number {
  const [, y] = middle(line.baseline);
  return truth.entries.filter((entry) => entry - ENTRY_ABOVE <= y).length - 1;
}

function isInside({ baseline }: TruthLine, corners: Quad): boolean {
  const samples = 20;
  let inside = 0;
  for (let i = 0; i < samples; i += 1) {
    const [x, y] = along(baseline, (i + 0.5) / samples);
    if (contains(corners, [x, y - ABOVE])) inside += 1;
  }
  return inside >= INSIDE * samples;
}

/** The point at a share of the way from a polyline's first point to its last, by place across. */
function along(points: readonly Point[], share: number): Point {
  const [x0] = points[0] ?? [0, 0];
  const [x1] = points.at(-1) ?? [0, 0];
  const x = x0 + (x1 - x0) * share;
  for (let i = 0; i + 1 < points.length; i += 1) {
    const [ax, ay] = points[i] ?? [0, 0];
    const [bx, by] = points[i + 1] ?? [0, 0];
    if (x >= ax && x <= bx && bx > ax) return [x, ay + ((by - ay) * (x - ax)) / (bx - ax)];
  }
  return points[0] ?? [0, 0];
}

function contains(quad: Quad, [x, y]: Point): boolean {
  return quad.every(([ax, ay], i) => {
    const [bx, by] = quad[(i + 1) % 4] ?? [0, 0];
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax) >= 0;
  });
}

function nearestSide(cells: readonly { readonly corners: Quad }[], [x, y]: Point): number {
  let best = Number.POSITIVE_INFINITY;
  for (const { corners } of cells) {
    const [a, b, c, d] = corners;
    for (const [upper, lower] of [
      [a, d],
      [b, c],
    ] as const) {
      // A cell's side also speaks for the little the marks lie above the first or below the last row.
      if (y < upper[1] - 150 || y > lower[1] + 150) continue;
      const at = upper[0] + ((lower[0] - upper[0]) * (y - upper[1])) / (lower[1] - upper[1]);
      best = Math.min(best, Math.abs(at - x));
    }
  }
  return best;
}

/** Whether the two pages' common side lies on the marks: the left page's right side and the right page's left. */
function gutterOff({ gutter, size }: RegisterTruth, { pages }: FoundRegister): number {
  const [left, right] = pages;
  if (left === undefined || right === undefined) return 1;
  const sides = [
    [left.corners[1], left.corners[2]],
    [right.corners[0], right.corners[3]],
  ] as const;
  const off = sides.flatMap(([upper, lower]) =>
    gutter.map(([x, y]) =>
      Math.abs(upper[0] + ((lower[0] - upper[0]) * (y - upper[1])) / (lower[1] - upper[1]) - x),
    ),
  );
  return Math.max(...off) / size[0];
}

/** Whether two pages are the same: their bounding boxes share nine tenths of their union. */
function alike(a: Quad, b: Quad): boolean {
  const box = (quad: Quad): readonly [number, number, number, number] => {
    const xs = quad.map(([x]) => x);
    const ys = quad.map(([, y]) => y);
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  };
  const [p, q] = [box(a), box(b)];
  const across = Math.min(p[2], q[2]) - Math.max(p[0], q[0]);
  const down = Math.min(p[3], q[3]) - Math.max(p[1], q[1]);
  const common = Math.max(0, across) * Math.max(0, down);
  const area = ([x0, y0, x1, y1]: typeof p): number => (x1 - x0) * (y1 - y0);
  return common / (area(p) + area(q) - common) >= 0.9;
}

/** The text lines of a PAGE-XML file. */
export function readPageXml(xml: string): readonly TruthLine[] {
  return [...xml.matchAll(/<TextLine\b([^>]*)>([\s\S]*?)<\/TextLine>/g)].map(
    ([, attributes = '', body = '']) => ({
      printed: attributes.includes('type:printed'),
      baseline: (/<Baseline points="([^"]*)"/.exec(body)?.[1] ?? '').split(' ').map((pair): Point => {
        const [x = 0, y = 0] = pair.split(',').map(Number);
        return [x, y];
      }),
    }),
  );
}
