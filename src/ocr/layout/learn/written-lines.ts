/** The dotted lines of a page that fields are written on. */
import type { PageArea } from '../../types.js';
import type { LearnPage, PlacedLabel } from './page.js';
import type { FoundRule } from './rules.js';

/** Distance of written lines where the page shows none, mm. */
const USUAL_PITCH = 8;
/** A box reaches this share of the line distance above its line, the rest below. */
const ABOVE = 0.83;
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

/** The dotted lines of a page, each taken by one field. */
export class WrittenLines {
  readonly #page: LearnPage;
  readonly #dotted: readonly FoundRule[];
  readonly #pitch: number;
  readonly #right: number;
  readonly taken: FoundRule[] = [];

  constructor(page: LearnPage, dotted: readonly FoundRule[], pitch: number, not: PageArea | null) {
    this.#page = page;
    this.#pitch = pitch;
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
    const end = next === null ? this.#right + 1 : next.x - 0.5;
    const on = this.#on(label.baseline, start - 1, end + 0.5);
    if (on.length > 0) {
      this.taken.push(...on);
      const y = on.reduce((sum, rule) => sum + rule.from[1], 0) / on.length;
      // A writing may hide a line's first dots: the box begins where the label ends all the same.
      const from = before > 0 ? start - before : Math.min(start + 0.8, ...on.map((rule) => rule.from[0]));
      const to = Math.max(...on.map((rule) => rule.to[0]));
      return [this.#box(from, to, y), ...this.#goingOn(label, y, next)];
    }
    const below = this.below(label, 20);
    if (next === null && below.length > 0 && end - start < 20) return below;
    if (below.length > 1) return below;
    if (end - start < 8) return [];
    return [this.#box(start + 0.8 - before, end - 1, label.baseline + 0.6)];
  }

  /** Boxes on the lines under a label, as long as they follow each other closely and bear no label. */
  below(label: PlacedLabel, most: number): readonly PageArea[] {
    const boxes: PageArea[] = [];
    let y = label.baseline + 1;
    while (boxes.length < most) {
      const line = this.#next(label, y, boxes.length === 0 ? 2 : 1.5);
      if (line.length === 0) break;
      this.taken.push(...line);
      y = line.reduce((sum, rule) => sum + rule.from[1], 0) / line.length;
      boxes.push(
        this.#box(Math.min(...line.map((r) => r.from[0])), Math.max(...line.map((r) => r.to[0])), y),
      );
    }
    return boxes;
  }

  /** Lines under a field's own that bear no label: the field goes on there. */
  #goingOn(label: PlacedLabel, from: number, next: PlacedLabel | null): readonly PageArea[] {
    if (next !== null) return [];
    const boxes: PageArea[] = [];
    let y = from;
    for (;;) {
      const line = this.#next(label, y, 1.4);
      if (line.length === 0) return boxes;
      this.taken.push(...line);
      y = line.reduce((sum, rule) => sum + rule.from[1], 0) / line.length;
      boxes.push(
        this.#box(Math.min(...line.map((r) => r.from[0])), Math.max(...line.map((r) => r.to[0])), y),
      );
    }
  }

  /** The dotted lines on the next written line below `y`, unless a label stands on it. */
  #next(label: PlacedLabel, y: number, within: number): readonly FoundRule[] {
    const reach = { x: label.x - 12, right: Math.max(label.x + label.width, this.#right) };
    const free = this.#dotted.filter(
      (rule) =>
        !this.taken.includes(rule) &&
        rule.from[1] > y + 0.5 * this.#pitch &&
        rule.from[1] < y + within * this.#pitch &&
        rule.from[0] > reach.x - 12 &&
        rule.from[0] < label.x + label.width &&
        rule.to[0] - rule.from[0] > 20,
    );
    const [first] = [...free].sort((a, b) => a.from[1] - b.from[1]);
    if (first === undefined) return [];
    const line = free.filter((rule) => Math.abs(rule.from[1] - first.from[1]) < 1.5);
    const labelled = this.#page.labels.some(
      (each) =>
        each.meaning.kind !== 'print' &&
        each.meaning.kind !== 'date-part' &&
        Math.abs(each.baseline - first.from[1]) < 0.4 * this.#pitch &&
        each.x < first.to[0],
    );
    return labelled ? [] : line;
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

  #box(from: number, to: number, y: number): PageArea {
    return { x: from, y: y - ABOVE * this.#pitch, width: to - from, height: this.#pitch };
  }
}
