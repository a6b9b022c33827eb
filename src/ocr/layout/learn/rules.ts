/** Printed lines on a page of unknown form: solid ones, lying and standing, and dotted ones to write on. */
import type { Form } from '../../../forms/form.js';
import { PAPER } from '../../geometry/render.js';
import type { GreyImage, PageArea } from '../../types.js';

export type FoundRule = Omit<Form['rules'][number], 'page'>;

/** Darker than this share of paper is ink. */
const INK = 0.8;
/** A line is at least this long, mm. */
const SHORTEST = 7;
/** Dots and breaks are bridged over this far both ways, mm. */
const WINDOW = 3;
/** What lies so far above and below a line must be lighter, mm. */
const BESIDE = 0.9;
/** A line's share of ink within the window: dots of a third of a millimetre each millimetre have 0.3. */
const LEAST = 0.17;
/** A line with this share of ink is drawn, with less it is dotted. */
const SOLID = 0.8;

/** Share of a dotted line's dots that follow the one before at the usual distance. */
const EVEN = 0.5;

/** A map of ink: 1 where there is some. */
interface Ink {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The printed lines of a flat page, in mm. `words` are areas of print to be left out, mm. */
export function findRules(image: GreyImage, perMm: number, words: readonly PageArea[]): readonly FoundRule[] {
  const ink = inkOf(image, perMm, words);
  const lying = linesIn(ink, perMm).map(({ from, to, at, share }) =>
    ruleOf([from, at], [to, at], share, perMm),
  );
  const standing = linesIn(onItsSide(ink), perMm)
    .filter(({ share }) => share >= SOLID)
    .map(({ from, to, at, share }) => ruleOf([at, from], [at, to], share, perMm));
  return [...lying, ...standing];
}

function ruleOf(
  [x0, y0]: readonly [number, number],
  [x1, y1]: readonly [number, number],
  share: number,
  perMm: number,
): FoundRule {
  const mm = (pixels: number): number => Math.round((pixels / perMm) * 10) / 10;
  return {
    from: [mm(x0), mm(y0)],
    to: [mm(x1), mm(y1)],
    stroke: share >= SOLID ? 'solid' : 'dotted',
    width: 0.25,
  };
}

function inkOf({ data, width, height }: GreyImage, perMm: number, words: readonly PageArea[]): Ink {
  const out = new Uint8Array(width * height);
  for (let i = 0; i < out.length; i += 1) if ((data[i] ?? PAPER) < PAPER * INK) out[i] = 1;
  for (const area of words) {
    const left = Math.max(0, Math.floor(area.x * perMm));
    const right = Math.min(width, Math.ceil((area.x + area.width) * perMm));
    const bottom = Math.min(height, Math.ceil((area.y + area.height) * perMm));
    for (let y = Math.max(0, Math.floor(area.y * perMm)); y < bottom; y += 1) {
      out.fill(0, y * width + left, y * width + right);
    }
  }
  return { data: out, width, height };
}

function onItsSide({ data, width, height }: Ink): Ink {
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) out[x * height + y] = data[y * width + x] ?? 0;
  }
  return { data: out, width: height, height: width };
}

interface Line {
  readonly from: number;
  readonly to: number;
  /** Middle across the line. */
  readonly at: number;
  /** Share of its length that is ink. */
  readonly share: number;
}

/** Lying lines, pixels. */
function linesIn(ink: Ink, perMm: number): readonly Line[] {
  const { width, height } = ink;
  const half = Math.round(WINDOW * perMm);
  const beside = Math.max(2, Math.round(BESIDE * perMm));
  const rows = Array.from({ length: height }, (_, y) => windowed(ink, y, half));
  const runs: Run[] = [];
  const open: Run[] = [];
  for (let y = beside; y < height - beside; y += 1) {
    const here = rows[y] ?? new Float32Array(width);
    const above = rows[y - beside] ?? here;
    const below = rows[y + beside] ?? here;
    let from = -1;
    for (let x = 0; x <= width; x += 1) {
      const value = x < width ? (here[x] ?? 0) : 0;
      const line = value - 0.55 * ((above[x] ?? 0) + (below[x] ?? 0)) > LEAST;
      if (line && from < 0) from = x;
      if (!line && from >= 0) {
        if (x - from > perMm * 2) join(runs, open, { y, from, to: x });
        from = -1;
      }
    }
  }
  return runs.flatMap((run) => {
    const line = lineOf(ink, run, half);
    return line !== null && line.to - line.from >= SHORTEST * perMm ? [line] : [];
  });
}

/** Share of ink within `half` pixels either side, on a pixel line and its neighbours. */
function windowed({ data, width, height }: Ink, y: number, half: number): Float32Array {
  const out = new Float32Array(width);
  const sums = new Uint32Array(width + 1);
  for (let x = 0; x < width; x += 1) {
    let ink = data[y * width + x] ?? 0;
    if (y > 0) ink |= data[(y - 1) * width + x] ?? 0;
    if (y + 1 < height) ink |= data[(y + 1) * width + x] ?? 0;
    sums[x + 1] = (sums[x] ?? 0) + ink;
  }
  for (let x = 0; x < width; x += 1) {
    const from = Math.max(0, x - half);
    const to = Math.min(width, x + half + 1);
    out[x] = ((sums[to] ?? 0) - (sums[from] ?? 0)) / (to - from);
  }
  return out;
}

/** Runs of likely line pixels on neighbouring pixel lines: one printed line, a little aslant perhaps. */
interface Run {
  readonly pieces: { readonly y: number; readonly from: number; readonly to: number }[];
}

function join(runs: Run[], open: Run[], piece: Run['pieces'][number]): void {
  for (let i = open.length - 1; i >= 0; i -= 1) {
    if (piece.y - (open[i]?.pieces.at(-1)?.y ?? 0) > 2) open.splice(i, 1);
  }
  const joined = open.find(({ pieces }) =>
    pieces.slice(-3).some(({ y, from, to }) => piece.y - y <= 2 && from < piece.to && to > piece.from),
  );
  if (joined !== undefined) {
    joined.pieces.push(piece);
    return;
  }
  const run = { pieces: [piece] };
  runs.push(run);
  open.push(run);
}

/** The line of a run: from its first ink to its last, at its middle. */
function lineOf({ data, width }: Ink, { pieces }: Run, half: number): Line | null {
  const start = Math.max(0, Math.min(...pieces.map(({ from }) => from)) - half);
  const end = Math.min(width, Math.max(...pieces.map(({ to }) => to)) + half);
  const top = Math.min(...pieces.map(({ y }) => y));
  const bottom = Math.max(...pieces.map(({ y }) => y));
  let weight = 0;
  let middle = 0;
  for (const { y, from, to } of pieces) {
    weight += to - from;
    middle += y * (to - from);
  }
  const inked: number[] = [];
  for (let x = start; x < end; x += 1) {
    let ink = 0;
    for (let y = top; y <= bottom; y += 1) ink |= data[y * width + x] ?? 0;
    if (ink === 1) inked.push(x);
  }
  const [first] = inked;
  const last = inked.at(-1);
  if (first === undefined || last === undefined || last <= first) return null;
  const share = inked.length / (last + 1 - first);
  if (share < SOLID && !evenlyDotted(inked)) return null;
  return { from: first, to: last + 1, at: middle / weight + 0.5, share };
}

/** Whether dots follow each other evenly, as no strokes of a pen do. */
function evenlyDotted(inked: readonly number[]): boolean {
  const dots = inked.filter((x, i) => x - (inked[i - 1] ?? Number.NEGATIVE_INFINITY) > 1);
  const steps = dots.slice(1).map((x, i) => x - (dots[i] ?? 0));
  const usual = [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  const even = steps.filter((step) => Math.abs(step - usual) <= Math.max(1.5, usual * 0.25)).length;
  return even >= EVEN * steps.length;
}
