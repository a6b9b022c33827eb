/** Outlines: what is drawn, as path commands. y grows upwards in em units, downwards on the page. */

type Command =
  | { readonly kind: 'move' | 'line'; readonly to: Point }
  | { readonly kind: 'curve'; readonly first: Point; readonly second: Point; readonly to: Point }
  | { readonly kind: 'close' };

export type Point = readonly [x: number, y: number];
export type Outline = readonly Command[];

/** [left, top, right, bottom] */
export type Extent = readonly [left: number, top: number, right: number, bottom: number];

export const NOTHING: Extent = [
  Number.POSITIVE_INFINITY,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
];

/** The same outline with every point moved. */
export function mapOutline(outline: Outline, move: (point: Point) => Point): Outline {
  return outline.map((command) => {
    switch (command.kind) {
      case 'move':
      case 'line':
        return { kind: command.kind, to: move(command.to) };
      case 'curve':
        return {
          kind: 'curve',
          first: move(command.first),
          second: move(command.second),
          to: move(command.to),
        };
      case 'close':
        return command;
      default: {
        const never: never = command;
        throw new RangeError(`unknown command ${String(never)}`);
      }
    }
  });
}

/** The smallest box around all points (control points included, so a little generous). */
export function extentOf(outline: Outline): Extent {
  let [left, top, right, bottom] = NOTHING;
  const take = ([x, y]: Point): void => {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  };
  for (const command of outline) {
    if (command.kind === 'close') continue;
    take(command.to);
    if (command.kind === 'curve') {
      take(command.first);
      take(command.second);
    }
  }
  return [left, top, right, bottom];
}

export function unite(one: Extent, other: Extent): Extent {
  return [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[2], other[2]),
    Math.max(one[3], other[3]),
  ];
}

/** A path for SVG. */
export function toPath(outline: Outline): string {
  const at = ([x, y]: Point): string => `${round(x)} ${round(y)}`;
  return outline
    .map((command) => {
      switch (command.kind) {
        case 'move':
          return `M${at(command.to)}`;
        case 'line':
          return `L${at(command.to)}`;
        case 'curve':
          return `C${at(command.first)} ${at(command.second)} ${at(command.to)}`;
        case 'close':
          return 'Z';
        default: {
          const never: never = command;
          throw new RangeError(`unknown command ${String(never)}`);
        }
      }
    })
    .join('');
}

/** Reads the path text fontkit gives (M, L, Q, C, Z, absolute) and scales it. */
export function parsePath(text: string, scale: number): Outline {
  const commands: Command[] = [];
  let here: Point = [0, 0];
  for (const [, letter, rest = ''] of text.matchAll(/([MLQCZ])([^MLQCZ]*)/g)) {
    const numbers = (rest.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map((each) => Number(each) * scale);
    const point = (index: number): Point => [numbers[index] ?? 0, numbers[index + 1] ?? 0];
    if (letter === 'Z') commands.push({ kind: 'close' });
    else if (letter === 'C')
      commands.push({ kind: 'curve', first: point(0), second: point(2), to: point(4) });
    else if (letter === 'Q') commands.push(quadratic(here, point(0), point(2)));
    else commands.push({ kind: letter === 'M' ? 'move' : 'line', to: point(0) });
    if (numbers.length >= 2) here = point(numbers.length - 2);
  }
  return commands;
}

/** A smooth open line through points (Catmull–Rom). */
export function smoothLine(points: readonly Point[]): Outline {
  const first = points[0];
  if (first === undefined) return [];
  const at = (index: number): Point => points[Math.max(0, Math.min(points.length - 1, index))] ?? first;
  const commands: Command[] = [{ kind: 'move', to: first }];
  for (let index = 0; index + 1 < points.length; index++) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    commands.push({
      kind: 'curve',
      first: [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6],
      second: [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6],
      to,
    });
  }
  return commands;
}

/** A straight line. */
export function straightLine(from: Point, to: Point): Outline {
  return [
    { kind: 'move', to: from },
    { kind: 'line', to },
  ];
}

function quadratic(from: Point, control: Point, to: Point): Command {
  const towards = (end: Point): Point => [
    end[0] + ((control[0] - end[0]) * 2) / 3,
    end[1] + ((control[1] - end[1]) * 2) / 3,
  ];
  return { kind: 'curve', first: towards(from), second: towards(to), to };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
