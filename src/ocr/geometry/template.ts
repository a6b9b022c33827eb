/**
 * What a form prints on a page, as points to look for: along its rules, and over the ink of its labels. No
 * font is needed: letters count as boxes of the widths common to printers' romans.
 */
import type { Form } from '../../forms/form.js';
import type { PageArea } from '../types.js';

/** Points of one sort, mm on the page; `weight` is the millimetres of print a point stands for. */
export interface TemplatePoints {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly weight: number;
  /** Where each rule or label begins among the points. */
  readonly parts: readonly number[];
}

/**
 * The print of one page of a form: rules lying, rules standing, letters; and, with negative weight, places
 * just past the ends of rules, where none goes on. Without those a lying rule would say nothing of x.
 */
export interface PageTemplate {
  readonly lying: TemplatePoints;
  readonly standing: TemplatePoints;
  readonly letters: TemplatePoints;
  readonly pastLying: TemplatePoints;
  readonly pastStanding: TemplatePoints;
  /** What the print covers, mm. */
  readonly extent: PageArea;
}

/** The sorts of print, each with the plane that shows it. */
export const SORTS = [
  ['lying', 'lying'],
  ['standing', 'standing'],
  ['letters', 'letters'],
  ['pastLying', 'lying'],
  ['pastStanding', 'standing'],
] as const;

/** Widths in thousandths of the em (Times and its kin), diacritics aside. */
const WIDTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ["ijlt/'|", 278],
    ['.,:; ', 250],
    ['frI()-', 333],
    ['sJ', 389],
    ['acez', 444],
    ['bdghknopquvxy0123456789đ', 500],
    ['FPS', 556],
    ['ELTZ', 611],
    ['BCR', 667],
    ['ADGHKNOQUVXYwĐ', 722],
    ['mM', 810],
    ['W…', 960],
  ].flatMap(([letters, width]) => [...String(letters)].map((letter) => [letter, Number(width)])),
);
const X_HEIGHT = 0.45;
const TALL_HEIGHT = 0.66;
const TALL = /[A-ZĐbdfhklt0-9]/;
const RULE_STEP = 1;
const LETTER_STEP = 0.5;

const kept = new WeakMap<Form, Map<number, PageTemplate>>();

/** The print of page `page` of a form. A table's rows are not part of it: they are found on the page itself. */
export function pageTemplate(form: Form, page: number): PageTemplate {
  const pages = kept.get(form) ?? new Map<number, PageTemplate>();
  kept.set(form, pages);
  const template = pages.get(page) ?? makeTemplate(form, page);
  pages.set(page, template);
  return template;
}

function makeTemplate(form: Form, page: number): PageTemplate {
  const lying: number[] = [];
  const standing: number[] = [];
  const lyingParts: number[] = [];
  const standingParts: number[] = [];
  const letterParts: number[] = [];
  for (const rule of form.rules) {
    if (rule.page !== page) continue;
    const [x0, y0] = rule.from;
    const [x1, y1] = rule.to;
    const points = Math.abs(x1 - x0) >= Math.abs(y1 - y0) ? lying : standing;
    (points === lying ? lyingParts : standingParts).push(points.length / 2);
    const count = Math.max(2, Math.round(Math.hypot(x1 - x0, y1 - y0) / RULE_STEP));
    for (let i = 0; i <= count; i += 1) {
      points.push(x0 + ((x1 - x0) * i) / count, y0 + ((y1 - y0) * i) / count);
    }
  }
  const letters: number[] = [];
  for (const label of form.labels) {
    if (label.page !== page) continue;
    letterParts.push(letters.length / 2);
    letterPoints(letters, label);
  }
  return {
    lying: pointsOf(lying, RULE_STEP, lyingParts),
    standing: pointsOf(standing, RULE_STEP, standingParts),
    letters: pointsOf(letters, 0.19, letterParts),
    pastLying: pointsOf(pastEnds(form, page, 0), -0.8),
    pastStanding: pointsOf(pastEnds(form, page, 1), -0.8),
    extent: extentOf([...lying, ...standing, ...letters]),
  };
}

function extentOf(pairs: readonly number[]): PageArea {
  let [left, top, right, bottom] = [500, 500, 0, 0];
  for (let i = 0; i < pairs.length; i += 2) {
    left = Math.min(left, pairs[i] ?? left);
    right = Math.max(right, pairs[i] ?? right);
    top = Math.min(top, pairs[i + 1] ?? top);
    bottom = Math.max(bottom, pairs[i + 1] ?? bottom);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Points 2 to 5 mm past the ends of the rules along `axis` (0 lying, 1 standing) that no other rule covers. */
function pastEnds(form: Form, page: number, axis: 0 | 1): number[] {
  const cross = axis === 0 ? 1 : 0;
  const rules = form.rules
    .filter(({ page: on, from, to }) => on === page && Math.abs(to[axis] - from[axis]) > 8)
    .filter(({ from, to }) => Math.abs(to[cross] - from[cross]) < 1)
    .map(({ from, to }) => ({
      at: (from[cross] + to[cross]) / 2,
      start: Math.min(from[axis], to[axis]),
      end: Math.max(from[axis], to[axis]),
    }));
  const points: number[] = [];
  for (const rule of rules) {
    for (const along of [2, 3, 4, 5].flatMap((past) => [rule.start - past, rule.end + past])) {
      const covered = rules.some(
        ({ at, start, end }) =>
          Math.abs(at - rule.at) < 2 &&
          along > start - 3 &&
          along < end + 3 &&
          !(at === rule.at && start === rule.start && end === rule.end),
      );
      if (covered) continue;
      points.push(...(axis === 0 ? [along, rule.at] : [rule.at, along]));
    }
  }
  return points;
}

/** Width of a line of print, mm, for a type of em height `size`. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of plain(text)) width += WIDTHS[letter] ?? 500;
  return (width / 1000) * size;
}

/** Letters without their diacritics; đ and Đ stay. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

function letterPoints(points: number[], label: Form['labels'][number]): void {
  const { size, text } = label;
  const stretch = label.weight === 'bold' ? 1.06 : 1;
  const width = textWidth(text, size) * stretch;
  const shift = label.align === 'left' ? 0 : label.align === 'right' ? width : width / 2;
  const baseline = label.at[1];
  let x = label.at[0] - shift;
  for (const letter of plain(text)) {
    const advance = ((WIDTHS[letter] ?? 500) / 1000) * size * stretch;
    if (!/[\s.,…]/.test(letter)) {
      const height = (TALL.test(letter) ? TALL_HEIGHT : X_HEIGHT) * size;
      for (let across = advance * 0.15; across < advance * 0.9; across += LETTER_STEP) {
        for (let up = LETTER_STEP / 2; up < height; up += LETTER_STEP) points.push(x + across, baseline - up);
      }
    }
    x += advance;
  }
}

function pointsOf(pairs: readonly number[], weight: number, parts: readonly number[] = [0]): TemplatePoints {
  const x = new Float32Array(pairs.length / 2);
  const y = new Float32Array(pairs.length / 2);
  for (let i = 0; i < x.length; i += 1) {
    x[i] = pairs[i * 2] ?? 0;
    y[i] = pairs[i * 2 + 1] ?? 0;
  }
  return { x, y, weight, parts };
}
