/** The dotted lines of a page that fields are written on. */
import { PAPER } from '../../geometry/render.js';
import type { PageArea } from '../../types.js';
import type { LearnPage, PlacedLabel } from './page.js';
import type { FoundRule } from './rules.js';

/** Distance of written lines where the page shows none, mm. */
const USUAL_PITCH = 8;
/** A box reaches this share of the line distance above its line, the rest below. */
const ABOVE = 0.83;
/** Lines follow each other within this, and with one between them that is written full within that, in line distances. */
const CLOSE = 1.5;
const HIDDEN = { from: 1.6, to: 2.4 } as const;
/** Writing hides no more of a line's dots than this at a time, mm. */
const HIDES = 9;
/** Dots of one line lie within this, mm. */
const LEVEL = 0.6;
/** Darker than this share of paper is ink; so much of it is more than a speck, so much is writing, square mm. */
const INK = 0.72;
const SPECK = 0.04;
const WRITTEN = 4;
/** The distance of the lines people write on, mm: the middle one of those on the page. */
export function pitchOf(dotted: readonly FoundRule[]): number {
  const ys = [
    ...new Set(dotted.filter((rule) => rule.to[0] - rule.from[0] > 15).map((rule) => rule.from[1])),
  ];
  const gaps = ys
    .sort((a, b) => a - b)
    .slice(1)
    .map((y, i) => y - (ys[i] ?? 0))
    .filter((gap) => gap > 5 && gap < 13)
    .sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)] ?? USUAL_PITCH;
}

/** A written line, mm: from where to where, and how low. */
interface Line {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  /** The dotted rules seen of it. */
  readonly rules: readonly FoundRule[];
}

/** The dotted lines of a page, each taken by one field. */
export class WrittenLines {
  readonly #page: LearnPage;
  readonly #dotted: readonly FoundRule[];
  readonly #walls: readonly FoundRule[];
  readonly #pitch: number;
  readonly #right: number;
  readonly taken: FoundRule[] = [];

  /** `solid` are the page's drawn lines: no field reaches over one that stands. Lines within `not` are left out. */
  constructor(page: LearnPage, solid: readonly FoundRule[], pitch: number, not: PageArea | null) {
    this.#page = page;
    this.#pitch = pitch;
    const dotted = page.rules.filter(({ stroke }) => stroke === 'dotted');
    this.#walls = solid.filter((rule) => rule.from[0] === rule.to[0] && isWall(rule, dotted));
    this.#dotted = dotted.filter(
      ({ from }) => not === null || from[1] < not.y || from[1] > not.y + not.height,
    );
    this.#right = Math.max(
      ...page.labels.map((label) => label.x + label.width),
      ...this.#dotted.filter((rule) => rule.to[0] - rule.from[0] > 25).map((rule) => rule.to[0]),
    );
  }

  /** The boxes beside a label, up to the next; if there is no room, those below it. */
  after(label: PlacedLabel, next: PlacedLabel | null, before: number): readonly PageArea[] {
    const start = label.x + label.width;
    const end = Math.min(this.#wallAfter(label), next === null ? this.#right + 1 : next.x - 0.5);
    const on = this.#on(label.baseline, start - 1, end + 0.5);
    if (on.length > 0) {
      const { y, rules, ...line } = lineOf(on);
      this.taken.push(...rules);
      // A writing may hide a line's first dots, and its last: the box begins where the label ends all the same.
      const from = before > 0 ? start - before : Math.min(start + 0.8, line.from);
      return [
        this.#box({ from, to: this.#writtenTo(line.to, end - 1, y), y }),
        ...this.#goingOn(label, y, next),
      ];
    }
    const below = this.below(label, 20);
    if (next === null && below.length > 0 && end - start < 20) return below;
    if (below.length > 1) return below;
    if (end - start < 8) return [];
    return [this.#box({ from: start + 0.8 - before, to: end - 1, y: label.baseline + 0.6 })];
  }

  /** Boxes on the lines under a label, as long as they follow each other closely and bear no label. */
  below(label: PlacedLabel, most: number): readonly PageArea[] {
    const lines: Line[] = [];
    let y = label.baseline + 1;
    while (lines.length < most) {
      const line = this.#next(label, y, HIDDEN.to);
      if (line === null) break;
      const gap = (line.y - y) / this.#pitch;
      // Nothing is seen of a line that is written full, but that those about it are twice as far apart.
      const hidden = gap > HIDDEN.from && this.#isWritten({ ...line, y: line.y - this.#pitch });
      if (!hidden && gap > (lines.length === 0 ? 2 : CLOSE)) break;
      if (hidden) lines.push({ ...line, y: line.y - this.#pitch, rules: [] });
      if (lines.length < most) lines.push(line);
      y = line.y;
    }
    return this.#boxes(lines);
  }

  /** Lines under a field's own that bear no label: the field goes on there. */
  #goingOn(label: PlacedLabel, from: number, next: PlacedLabel | null): readonly PageArea[] {
    const lines: Line[] = [];
    for (
      let line = next === null ? this.#next(label, from, 1.4) : null;
      line !== null;
      line = this.#next(label, line.y, 1.4)
    ) {
      lines.push(line);
    }
    return this.#boxes(lines);
  }

  /** Lines of one block begin and end alike; where one begins or ends later, writing hides its dots. */
  #boxes(lines: readonly Line[]): readonly PageArea[] {
    this.taken.push(...lines.flatMap(({ rules }) => rules));
    const from = Math.min(...lines.map((line) => line.from));
    const to = Math.max(...lines.map((line) => line.to));
    return lines.map((line) =>
      this.#box({
        ...line,
        from: this.#isHidden({ ...line, from, to: line.from }) ? from : line.from,
        to: this.#isHidden({ ...line, from: line.to, to }) ? to : line.to,
      }),
    );
  }

  /** The next written line below `y`; null if there is none, or a label stands on it. */
  #next(label: PlacedLabel, y: number, within: number): Line | null {
    const end = Math.min(this.#wallAfter(label), Math.max(label.x + label.width, this.#right)) + 1.5;
    const free = this.#dotted.filter(
      (rule) =>
        !this.taken.includes(rule) &&
        rule.from[1] > y + 0.5 * this.#pitch &&
        rule.from[1] < y + within * this.#pitch &&
        rule.from[0] > label.x - 24 &&
        rule.from[0] < label.x + label.width &&
        rule.to[0] < end &&
        rule.to[0] - rule.from[0] > 20,
    );
    const lines = free.map((rule) =>
      lineOf(free.filter((each) => Math.abs(each.from[1] - rule.from[1]) < 1.5)),
    );
    // Strokes of a pen look like dots now and then: of lines as near as a next one is, the longest.
    const near = lines.filter((line) => line.y - y < CLOSE * this.#pitch);
    const [first] =
      near.length > 0
        ? near.toSorted((one, other) => lengthOf(other.rules) - lengthOf(one.rules))
        : lines.toSorted((one, other) => one.y - other.y);
    if (first === undefined) return null;
    const labels = this.#page.labels.filter(
      (each) =>
        each.meaning.kind !== 'print' &&
        each.meaning.kind !== 'date-part' &&
        Math.abs(each.baseline - first.y) < 0.4 * this.#pitch &&
        each.x < first.to &&
        !isWrittenOn(each, first.rules),
    );
    // What stands before the dots is asked for on them; what stands among them ends the line.
    if (labels.some(({ x }) => x < first.from + 3)) return null;
    return { ...first, to: Math.min(first.to, ...labels.map(({ x }) => x - 0.5)) };
  }

  #on(baseline: number, from: number, to: number): readonly FoundRule[] {
    return this.#dotted.filter(
      (rule) =>
        !this.taken.includes(rule) &&
        rule.from[1] > baseline - 0.8 &&
        rule.from[1] < baseline + 2 &&
        rule.from[0] > from &&
        rule.to[0] < to + 1 &&
        rule.to[0] - rule.from[0] > 6,
    );
  }

  /** The first drawn line that stands beside a label, mm across the page. */
  #wallAfter({ x, width, baseline }: PlacedLabel): number {
    return Math.min(
      ...this.#walls
        .filter(({ from, to }) => from[1] < baseline && to[1] > baseline && from[0] > x + width - 1)
        .map(({ from }) => from[0]),
    );
  }

  /** How far ink goes on after `from` on a written line, up to `end`, mm: dots that are written over are not seen. */
  #writtenTo(from: number, end: number, y: number): number {
    let last = from;
    for (let x = from; x < end && x - last < HIDES; x += 0.5)
      if (this.#ink(x, x + 0.5, y) > SPECK) last = x + 0.5;
    return last;
  }

  /** Whether dots that must be there are not seen for writing, or are too few to be missed. */
  #isHidden(part: Line): boolean {
    return part.to - part.from < HIDES || this.#isWritten(part);
  }

  /** Whether somebody wrote on a line. */
  #isWritten({ from, to, y }: Line): boolean {
    return this.#ink(from, to, y) > WRITTEN;
  }

  /** Ink over a written line, square mm. */
  #ink(from: number, to: number, y: number): number {
    const { image, perMm } = this.#page;
    const { data, width, height } = image;
    const right = Math.min(width, Math.round(to * perMm));
    const bottom = Math.min(height, Math.round((y + 0.5) * perMm));
    let ink = 0;
    for (let row = Math.max(0, Math.round((y - 0.6 * this.#pitch) * perMm)); row < bottom; row += 1) {
      for (let column = Math.max(0, Math.round(from * perMm)); column < right; column += 1) {
        if ((data[row * width + column] ?? PAPER) < PAPER * INK) ink += 1;
      }
    }
    return ink / perMm ** 2;
  }

  #box({ from, to, y }: Omit<Line, 'rules'>): PageArea {
    return { x: from, y: y - ABOVE * this.#pitch, width: to - from, height: this.#pitch };
  }
}

/** Whether a line that stands parts the page: creases, streaks of a scanner and a pen's strokes run across dotted lines. */
function isWall({ from: [x, top], to: [, bottom] }: FoundRule, dotted: readonly FoundRule[]): boolean {
  return !dotted.some(
    ({ from, to }) => from[0] < x - 2 && to[0] > x + 2 && from[1] > top - 1 && from[1] < bottom + 1,
  );
}

/** Whether a word was written on dots: print interrupts them. */
export function isWrittenOn({ x, width, baseline }: PlacedLabel, dotted: readonly FoundRule[]): boolean {
  return dotted.some(
    ({ from, to }) =>
      from[0] < x - 1 && to[0] > x + width + 1 && from[1] > baseline - 0.8 && from[1] < baseline + 2,
  );
}

function lengthOf(rules: readonly FoundRule[]): number {
  return rules.reduce((sum, { from, to }) => sum + to[0] - from[0], 0);
}

/** Dotted rules side by side as one line; what is no more than strokes of the writing on it is left out. */
function lineOf(rules: readonly FoundRule[]): Line {
  const levels = rules.map(({ from: [, y] }) => rules.filter((rule) => Math.abs(rule.from[1] - y) < LEVEL));
  const most = Math.max(...levels.map(lengthOf));
  // Even letters of a typewriter pass for dots: the line itself is the lowest that is as long as any, or half as long.
  const [dots = rules] = levels
    .filter((level) => lengthOf(level) >= most / 2)
    .toSorted((one, other) => (other[0]?.from[1] ?? 0) - (one[0]?.from[1] ?? 0));
  return {
    from: Math.min(...dots.map((rule) => rule.from[0])),
    to: Math.max(...dots.map((rule) => rule.to[0])),
    y: dots.reduce((sum, rule) => sum + rule.from[1], 0) / dots.length,
    rules: dots,
  };
}
