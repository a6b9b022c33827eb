/** The fields of a form with one entry a page, by its labels and the lines to write on. */
import type { EntryForm } from '../../../forms/form.js';
import { FIELDS, type FieldKey } from '../../../schema/fields.js';
import { textWidth } from '../../geometry/template.js';
import type { PageArea } from '../../types.js';
import type { Piece, Subject } from './dictionary.js';
import { type LearnPage, type PlacedLabel, roundedBox } from './page.js';
import type { FoundRule } from './rules.js';
import { signatureBoxes } from './signatures.js';
import { choicesBeside } from './tick-boxes.js';

export type ProposedField = EntryForm['fields'][number];

export interface ProposedEntry {
  readonly fields: readonly ProposedField[];
  /** The printed lines that are part of the form. */
  readonly rules: readonly FoundRule[];
  /** Labels that are; words somebody wrote look like labels now and then. */
  readonly labels: readonly PlacedLabel[];
}

/** Distance of written lines where the page shows none, mm. */
const USUAL_PITCH = 8;
/** A box reaches this share of the line distance above its line, the rest below. */
const ABOVE = 0.83;
/** A cell this many line distances high holds two written lines. */
const TWO_LINES = 1.7;
/** Pieces that are as long as an address. */
const LONG: readonly Piece[] = ['residence', 'birthPlace', 'homePlace'];

/** The fields that the labels of a page ask for. */
export function entryFields(page: LearnPage, index: number): ProposedEntry {
  const dotted = page.rules.filter((rule) => rule.stroke === 'dotted');
  const solid = solidLattice(page.rules);
  const pitch = pitchOf(dotted);
  const table = parentTable(page, solid);
  const lines = new WrittenLines(page, dotted, pitch, table?.area ?? null);
  const fields: ProposedField[] = [...(table?.fields(index, pitch) ?? [])];
  const used: PlacedLabel[] = [...(table?.labels ?? [])];
  let subject: Subject = 'child';
  const rows = rowsOf(page.labels.filter((label) => !used.includes(label)));
  const has = (key: FieldKey): boolean => fields.some((field) => field.key === key);
  const add = (key: FieldKey | null, boxes: readonly PageArea[], more: Partial<ProposedField> = {}): void => {
    if (key === null || boxes.length === 0 || has(key)) return;
    fields.push({ key, page: index, boxes: boxes.map(roundedBox), ...more });
  };
  for (const row of rows) {
    row.forEach((label, place) => {
      if (used.includes(label)) return;
      const next = row.slice(place + 1).find((each) => each.meaning.kind !== 'date-part') ?? null;
      const { meaning } = label;
      switch (meaning.kind) {
        case 'section':
          subject = meaning.subject;
          used.push(label);
          return;
        case 'print':
          used.push(label);
          return;
        case 'date-part':
          return;
        case 'choice': {
          const choices = choicesBeside(page, row, meaning.key);
          used.push(label);
          if (choices !== null) add(meaning.key, [choices.area], { choices: choices.choices });
          return;
        }
        case 'signature': {
          const boxes = signatureBoxes(page, label);
          used.push(label);
          if (boxes.name !== null) add(meaning.name, [boxes.name]);
          if (boxes.title !== null) add(meaning.title, [boxes.title]);
          return;
        }
        case 'lines': {
          used.push(label);
          const below = lines.below(label, meaning.lines.length);
          meaning.lines.forEach((keys, line) => {
            const area = below[line];
            if (area === undefined) return;
            for (const [key, part] of sharesOf(area, keys)) add(key, [part]);
          });
          return;
        }
        case 'field':
        case 'piece': {
          const keys =
            meaning.kind === 'field'
              ? [meaning.key]
              : meaning.pieces.flatMap((piece) => keyOf(subject, piece) ?? []);
          const [key = null] = keys;
          if (key === null) return;
          const parts = row
            .slice(place + 1, next === null ? undefined : row.indexOf(next))
            .filter((each) => each.meaning.kind === 'date-part');
          used.push(label, ...(isDate(key) ? parts : []));
          const dated = isDate(key) && (parts.length > 0 || /ngày$/i.test(label.text));
          const boxes = lines.after(label, next, dated ? dayWord(label) : 0);
          for (const each of keys) add(each, boxes, dated ? { parts: 'day-month-year' } : {});
          if (meaning.kind === 'field' && meaning.also !== undefined) {
            const number = row[place + 1];
            if (number?.meaning.kind === 'field' && number.meaning.key === 'registration.number') {
              used.push(number);
              add(meaning.also[0] ?? null, lines.after(number, row[place + 2] ?? null, 0));
            }
          }
          return;
        }
      }
    });
  }
  return { fields, labels: used, rules: [...solid, ...lines.taken] };
}

function isDate(key: FieldKey): boolean {
  return FIELDS.find((field) => field.key === key)?.kind === 'partial-date';
}

/**
 * Parts of a page where a label may stand that was not read, mm: before the first label of a line that begins far from
 * the margin, and before dotted lines that no label was found for.
 */
export function unlabelled(page: LearnPage): readonly PageArea[] {
  const { rules } = entryFields(page, 0);
  const free = page.rules.filter(
    (rule) => rule.stroke === 'dotted' && !rules.includes(rule) && rule.to[0] - rule.from[0] > 9,
  );
  const margin = Math.min(page.width, ...page.labels.map((label) => label.x));
  const beforeFirst = rowsOf(page.labels).flatMap(([first]): readonly PageArea[] =>
    first !== undefined && first.meaning.kind !== 'print' && first.x - margin > 12
      ? [{ x: Math.max(0, margin - 1), y: first.baseline - 5.5, width: first.x - margin - 1, height: 7.6 }]
      : [],
  );
  const beforeLines = free.flatMap(({ from: [x, y] }) => {
    const ends = page.labels
      .filter((label) => Math.abs(label.baseline - y) < 3 && label.x + label.width < x)
      .map((label) => label.x + label.width);
    const left = Math.max(1, x - 45, ...ends);
    return x - left > 4 ? [{ x: left, y: Math.max(0, y - 6), width: x - left, height: 7.6 }] : [];
  });
  return [...beforeFirst, ...beforeLines].filter(({ y }) => y > 0);
}

/** Width of the word "ngày" at a label's end: a date with printed words begins at the first of them. */
function dayWord(label: PlacedLabel): number {
  return /ngày$/i.test(label.text) ? textWidth('ngày', label.size) : 0;
}

const KEYS: ReadonlySet<string> = new Set(FIELDS.map((field) => field.key));

function isKey(text: string): text is FieldKey {
  return KEYS.has(text);
}

function keyOf(subject: Subject, piece: Piece): FieldKey | null {
  const key = `${subject}.${piece}`;
  return isKey(key) ? key : null;
}

/** Labels side by side, top to bottom. */
function rowsOf(labels: readonly PlacedLabel[]): readonly (readonly PlacedLabel[])[] {
  const rows: PlacedLabel[][] = [];
  for (const label of [...labels].sort((a, b) => a.baseline - b.baseline)) {
    const row = rows.find((each) => Math.abs((each[0]?.baseline ?? 0) - label.baseline) < 2.2);
    if (row === undefined) rows.push([label]);
    else row.push(label);
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x));
}

/** Solid lines that meet another, or run far: a hand draws strokes too. */
function solidLattice(rules: readonly FoundRule[]): readonly FoundRule[] {
  const solid = rules.filter((rule) => rule.stroke === 'solid');
  const near = 1.2;
  const meets = (a: FoundRule, b: FoundRule): boolean => {
    const lying = (rule: FoundRule): boolean => rule.from[1] === rule.to[1];
    if (lying(a) === lying(b)) return false;
    const [h, v] = lying(a) ? [a, b] : [b, a];
    const x = v.from[0];
    const y = h.from[1];
    return x > h.from[0] - near && x < h.to[0] + near && y > v.from[1] - near && y < v.to[1] + near;
  };
  return solid.filter((rule) => {
    const length = Math.hypot(rule.to[0] - rule.from[0], rule.to[1] - rule.from[1]);
    return length > 14 && solid.filter((other) => other !== rule && meets(rule, other)).length >= 2;
  });
}

function pitchOf(dotted: readonly FoundRule[]): number {
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

/** The first key of a line has most of it. */
function sharesOf(area: PageArea, keys: readonly FieldKey[]): readonly (readonly [FieldKey, PageArea])[] {
  const first = keys.length === 1 ? 1 : 0.69;
  const rest = (1 - first) / Math.max(1, keys.length - 1);
  return keys.map((key, i) => {
    const from = i === 0 ? 0 : first + (i - 1) * rest;
    const share = i === 0 ? first : rest;
    return [key, { ...area, x: area.x + from * area.width, width: share * area.width }];
  });
}

/** The dotted lines of a page, each taken by one field. */
class WrittenLines {
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

interface ParentTable {
  readonly area: PageArea;
  readonly labels: readonly PlacedLabel[];
  fields(page: number, pitch: number): readonly ProposedField[];
}

/** Mother and father side by side: two headed columns, what is asked for standing in a third before them. */
function parentTable(page: LearnPage, solid: readonly FoundRule[]): ParentTable | null {
  const heads = page.labels.filter((label) => label.meaning.kind === 'section');
  const of = (subject: Subject): PlacedLabel | undefined =>
    heads.find((label) => label.meaning.kind === 'section' && label.meaning.subject === subject);
  const mother = of('mother');
  const father = of('father');
  if (!mother || !father || Math.abs(mother.baseline - father.baseline) > 4) return null;
  const columns = [mother, father].map((head) => columnUnder(head, solid));
  const [one, two] = columns;
  if (!one || !two) return null;
  const left = Math.min(one.from, two.from);
  const bottom = Math.max(one.bottom, two.bottom);
  const asked = page.labels.filter(
    (label) => label.baseline > mother.baseline + 2 && label.baseline < bottom && label.x < left,
  );
  const cells = asked.flatMap((label) => {
    if (label.meaning.kind !== 'piece') return [];
    const band = bandAround(label, left, solid);
    return band === null ? [] : [{ pieces: label.meaning.pieces, band }];
  });
  return {
    area: { x: 0, y: mother.y - 2, width: page.width, height: bottom - mother.y + 2.5 },
    labels: [mother, father, ...asked],
    fields: (index, pitch) =>
      cells.flatMap(({ pieces, band }) =>
        (['mother', 'father'] as const).flatMap((parent, i) => {
          const column = columns[i];
          if (!column) return [];
          const lines =
            pieces.some((piece) => LONG.includes(piece)) && band.height > TWO_LINES * pitch ? 2 : 1;
          const whole = {
            x: column.from + 0.5,
            y: band.y + 0.5,
            width: column.to - column.from - 1,
            height: band.height - 1,
          };
          const boxes = Array.from({ length: lines }, (_, line) =>
            roundedBox({
              ...whole,
              y: whole.y + (line * whole.height) / lines,
              height: whole.height / lines,
            }),
          );
          return pieces.flatMap((piece): readonly ProposedField[] => {
            const key = keyOf(parent, piece);
            return key === null ? [] : [{ key, page: index, boxes }];
          });
        }),
      ),
  };
}

/** The column a heading stands in: between the standing lines beside it, as far down as they go. */
function columnUnder(
  head: PlacedLabel,
  solid: readonly FoundRule[],
): { readonly from: number; readonly to: number; readonly bottom: number } | null {
  const middle = head.x + head.width / 2;
  const standing = solid.filter(
    ({ from, to }) => from[0] === to[0] && from[1] < head.baseline && to[1] > head.baseline + 10,
  );
  const before = standing.filter(({ from }) => from[0] < middle).sort((a, b) => b.from[0] - a.from[0])[0];
  const after = standing.filter(({ from }) => from[0] > middle).sort((a, b) => a.from[0] - b.from[0])[0];
  if (!before || !after) return null;
  return { from: before.from[0], to: after.from[0], bottom: Math.min(before.to[1], after.to[1]) };
}

/** From the lying line above a label to the one below it. */
function bandAround(
  label: PlacedLabel,
  x: number,
  solid: readonly FoundRule[],
): { readonly y: number; readonly height: number } | null {
  const middle = label.y + label.height / 2;
  const lying = solid.filter(({ from, to }) => from[1] === to[1] && from[0] < x + 3 && to[0] > x - 3);
  const above = lying.filter(({ from }) => from[1] < middle).sort((a, b) => b.from[1] - a.from[1])[0];
  const below = lying.filter(({ from }) => from[1] > middle).sort((a, b) => a.from[1] - b.from[1])[0];
  return above && below ? { y: above.from[1], height: below.from[1] - above.from[1] } : null;
}
