/** The fields of a form with one entry a page, by its labels and the lines to write on. */
import { FIELDS, type FieldKey } from '../../../schema/fields.js';
import { textWidth } from '../../geometry/template.js';
import type { PageArea } from '../../types.js';
import type { Subject } from './dictionary.js';
import { type LearnPage, type PlacedLabel, type ProposedField, roundedBox } from './page.js';
import { parentTable } from './parent-table.js';
import { keyOf } from './person-key.js';
import type { FoundRule } from './rules.js';
import { signatureBoxes } from './signatures.js';
import { choicesBeside } from './tick-boxes.js';
import { isWrittenOn, pitchOf, WrittenLines } from './written-lines.js';

export interface ProposedEntry {
  readonly fields: readonly ProposedField[];
  /** The printed lines that are part of the form. */
  readonly rules: readonly FoundRule[];
  /** Labels that are; words somebody wrote look like labels now and then. */
  readonly labels: readonly PlacedLabel[];
}

/** The fields that the labels of a page ask for. */
export function entryFields(page: LearnPage, index: number): ProposedEntry {
  const dotted = page.rules.filter((rule) => rule.stroke === 'dotted');
  const solid = solidLattice(page.rules);
  const pitch = pitchOf(dotted);
  const table = parentTable(page, solid);
  const lines = new WrittenLines(page, solid, pitch, table?.area ?? null);
  const fields: ProposedField[] = [...(table?.fields(index, pitch) ?? [])];
  const used: PlacedLabel[] = [...(table?.labels ?? [])];
  let subject: Subject = 'child';
  const rows = rowsOf(
    page.labels.filter((label) => !used.includes(label) && !isWrittenOn(label, dotted)),
  ).map(withoutLoneChoices);
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

/** Width of the word "ngày" at a label's end: a date with printed words begins at the first of them. */
function dayWord(label: PlacedLabel): number {
  return /ngày$/i.test(label.text) ? textWidth('ngày', label.size) : 0;
}

/** A box to tick stands among others: the word of one alone was read into what somebody wrote. */
function withoutLoneChoices(row: readonly PlacedLabel[]): readonly PlacedLabel[] {
  const choices = row.filter(({ meaning }) => meaning.kind === 'choice');
  return choices.length > 1 ? row : row.filter((label) => !choices.includes(label));
}

/** Labels side by side, top to bottom. */
export function rowsOf(labels: readonly PlacedLabel[]): readonly (readonly PlacedLabel[])[] {
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
