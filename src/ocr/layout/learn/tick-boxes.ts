/** Tick boxes beside the words they stand for. */
import type { EntryForm } from '../../../forms/form.js';
import type { FieldKey } from '../../../schema/fields.js';
import { PAPER } from '../../geometry/render.js';
import type { PageArea } from '../../types.js';
import { type LearnPage, type PlacedLabel, roundedBox } from './page.js';

type Choices = NonNullable<EntryForm['fields'][number]['choices']>;

/** A tick box is this wide, mm. */
const NARROWEST = 2.2;
const WIDEST = 6.5;
/** It begins no further than this after its word, mm. */
const AFTER = 5;
/** A side of a box is dark on this share of its height. */
const SIDE = 0.72;

/** The tick boxes after the words of a row that stand for codes of `key`; null if no box is seen. */
export function choicesBeside(
  page: LearnPage,
  row: readonly PlacedLabel[],
  key: FieldKey,
): { readonly area: PageArea; readonly choices: Choices } | null {
  const labels = row.filter(({ meaning }) => meaning.kind === 'choice' && meaning.key === key);
  const seen = labels.map((label) => boxAfter(page, label));
  const model = labels.flatMap((label, i) => {
    const box = seen[i] ?? null;
    return box === null ? [] : [{ ...box, x: box.x - label.x - label.width }];
  })[0];
  if (model === undefined) return null;
  const choices = labels.flatMap((label, i): Choices => {
    if (label.meaning.kind !== 'choice') return [];
    // A tick may hide the sides of its box: it stands after its word as the others do.
    const box = seen[i] ?? { ...model, x: label.x + label.width + model.x };
    return [{ code: label.meaning.code, text: wordsOf(label), box: roundedBox(box) }];
  });
  const [first] = choices;
  const last = choices.at(-1);
  if (first === undefined || last === undefined) return null;
  const [x, y, , height] = first.box;
  const right = last.box[0] + last.box[2];
  return { area: { x: x - 1.5, y: y - 1.2, width: right - x + 3, height: height + 2.4 }, choices };
}

/** What a tick says: the words without the label that may have been read with them. */
function wordsOf({ text }: PlacedLabel): string {
  return text.replace(/^Đăng ký\s+/u, '');
}

function boxAfter({ image, perMm }: LearnPage, label: PlacedLabel): PageArea | null {
  const { data, width, height } = image;
  const top = Math.max(0, Math.round((label.y - 0.8) * perMm));
  const bottom = Math.min(height, Math.round((label.y + label.height + 0.8) * perMm));
  const sides: { x: number; from: number; to: number }[] = [];
  const start = label.x + label.width - 0.5;
  for (let x = Math.round(start * perMm); x < Math.min(width, (start + AFTER + WIDEST) * perMm); x += 1) {
    const run = longestRun(bottom - top, (i) => (data[(top + i) * width + x] ?? PAPER) < PAPER * 0.8);
    const tall = (run.to - run.from) / perMm;
    if (tall < NARROWEST || tall > WIDEST) continue;
    const last = sides.at(-1);
    if (last !== undefined && x - last.x <= 2)
      sides[sides.length - 1] = { x, from: top + run.from, to: top + run.to };
    else sides.push({ x, from: top + run.from, to: top + run.to });
  }
  for (let i = 0; i + 1 < sides.length; i += 1) {
    const [a, b] = [sides[i], sides[i + 1]];
    if (!a || !b) continue;
    const across = (b.x - a.x) / perMm;
    const shared =
      (Math.min(a.to, b.to) - Math.max(a.from, b.from)) / (Math.max(a.to, b.to) - Math.min(a.from, b.from));
    if (across >= NARROWEST && across <= WIDEST && shared >= SIDE) {
      const y = Math.min(a.from, b.from) / perMm;
      return { x: a.x / perMm, y, width: across, height: Math.max(a.to, b.to) / perMm - y };
    }
  }
  return null;
}

function longestRun(
  length: number,
  dark: (i: number) => boolean,
): { readonly from: number; readonly to: number } {
  let best = { from: 0, to: 0 };
  let from = -1;
  for (let i = 0; i <= length; i += 1) {
    if (i < length && dark(i)) {
      if (from < 0) from = i;
    } else if (from >= 0) {
      if (i - from > best.to - best.from) best = { from, to: i };
      from = -1;
    }
  }
  return best;
}
