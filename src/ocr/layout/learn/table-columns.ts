/** The columns of a table of unknown form: what their headings ask for, and where the rows lie. */

import type { TableForm } from '../../../forms/form.js';
import { median } from '../../statistics.js';
import type { GreyImage, PageArea } from '../../types.js';
import { findFrame, middleOf, type TableFrame } from '../grid/table.js';
import { columnFields, headingOf, understood } from './headings.js';
import { bareOf } from './labels.js';
import { type LearnPage, rounded } from './page.js';

type Column = TableForm['columns'][number];

/** One page of a table; lengths in mm. */
export interface TablePage {
  readonly columns: readonly Column[];
  readonly labels: TableForm['labels'];
  readonly rules: TableForm['rules'];
  /** Upper end of the heading, of the first row, and of what follows the last; height of a row. */
  readonly headingTop: number;
  readonly top: number;
  readonly rowHeight: number;
  readonly rows: number;
}

/** A table has at least so many columns. */
const LEAST_COLUMNS = 2;
/** Lines of headings were read with this confidence at least, on the average: specks and rules are less sure. */
const PRINTED = 40;
/** Rows are alike within this share of their height. */
const ALIKE = 0.12;
/** A line of print has so many letters at least: less is a speck, or the number of a column. */
const LEAST_LETTERS = 2;
/** What a heading's cell is cut short by on each side, mm, to leave out its rules. */
const RULE = 0.5;

/** Where a table's columns and rows lie, mm. */
interface TableMeasures {
  /** Column separators, left to right, the outer frame included. */
  readonly separators: readonly number[];
  readonly rows: RowMeasures;
}

/** Measures the table on a page, or null if there is none. */
function measureTable(image: GreyImage, perMm: number): TableMeasures | null {
  const frame = findFrame(image);
  if (frame === null || frame.separators.length <= LEAST_COLUMNS) return null;
  const mm = (pixels: number): number => (pixels * frame.factor) / perMm;
  const rows = rowsOf(frame, mm);
  return rows === null ? null : { separators: frame.separators.map((each) => mm(middleOf(each))), rows };
}

/**
 * Where the print of a table's page stands, mm: above the table, and in the heading of each column; null if the page
 * has no table. What is written below need not be read to learn the form.
 */
export function printedAreas(image: GreyImage, perMm: number): readonly PageArea[] | null {
  const table = measureTable(image, perMm);
  if (table === null) return null;
  const { headingTop, top } = table.rows;
  const above = { x: 0, y: 0, width: image.width / perMm, height: headingTop - RULE };
  const headings = table.separators.slice(0, -1).map((x, i) => ({
    x: x + RULE,
    y: headingTop + RULE,
    width: (table.separators[i + 1] ?? x) - x - 2 * RULE,
    height: top - headingTop - 2 * RULE,
  }));
  return [above, ...headings].filter(({ width, height }) => width > 2 && height > 2);
}

/** The table on a page, or null if there is none. */
export function tablePage(page: LearnPage, index: number): TablePage | null {
  const table = measureTable(page.image, page.perMm);
  if (table === null) return null;
  const { separators, rows } = table;
  const headings = separators.slice(0, -1).map((x, i) => {
    const width = (separators[i + 1] ?? x) - x;
    return { x, width, lines: headingLines(page, x, width, rows.headingTop, rows.top) };
  });
  const texts = headings.map(({ lines }) => lines.map(({ text }) => text));
  const fields = columnFields(texts.map(headingOf));
  const left = separators[0] ?? 0;
  const right = separators.at(-1) ?? page.width;
  const lying = [rows.headingTop, ...rows.rules.filter((y) => y > rows.headingTop + 1)];
  return {
    ...rows,
    columns: headings.map(({ x, width }, i) => ({
      page: index,
      x: rounded(x),
      width: rounded(width),
      heading: [...(texts[i] ?? [])],
      fields: [...(fields[i] ?? [])],
    })),
    labels: headings.flatMap(({ x, width, lines }) =>
      lines.map(({ text, baseline, size }) => ({
        page: index,
        text,
        at: [rounded(x + width / 2), rounded(baseline)],
        size: Math.max(0.5, rounded(size)),
        weight: 'regular',
        align: 'centre',
      })),
    ),
    rules: [
      ...lying.map((y) => rule(index, [left, y], [right, y])),
      ...separators.map((x) => rule(index, [x, rows.headingTop], [x, rows.top + rows.rows * rows.rowHeight])),
    ],
  };
}

/** The same table so much lower on its page, mm: facing pages' rows must lie at the same height in a form. */
export function lowered(table: TablePage, by: number): TablePage {
  const down = ([x, y]: readonly [number, number]): [number, number] => [x, rounded(y + by)];
  return {
    ...table,
    headingTop: table.headingTop + by,
    top: table.top + by,
    labels: table.labels.map((label) => ({ ...label, at: down(label.at) })),
    rules: table.rules.map((each) => ({ ...each, from: down(each.from), to: down(each.to) })),
  };
}

function rule(
  page: number,
  from: readonly [number, number],
  to: readonly [number, number],
): TableForm['rules'][number] {
  return {
    page,
    from: [rounded(from[0]), rounded(from[1])],
    to: [rounded(to[0]), rounded(to[1])],
    stroke: 'solid',
    width: 0.25,
  };
}

interface RowMeasures {
  readonly headingTop: number;
  readonly top: number;
  readonly rowHeight: number;
  readonly rows: number;
  /** All rules across, the heading's included. */
  readonly rules: readonly number[];
}

/** Where the rows begin and how high they are: the run of bands of one height that reaches the table's end. */
function rowsOf(frame: TableFrame, mm: (pixels: number) => number): RowMeasures | null {
  const rules = frame.rules.map((each) => mm(middleOf(each)));
  const gaps = rules.slice(1).map((y, i) => y - (rules[i] ?? 0));
  if (gaps.length < 3) return null;
  const height = median(gaps);
  const alike = gaps.map((gap) => Math.abs(gap - height) <= ALIKE * height);
  // From the end upwards: the heading may be as high as a row, but a lower band parts it from them.
  let first = alike.length;
  while (first > 0 && alike[first - 1] === true) first -= 1;
  const rows = alike.length - first;
  if (rows < 2) return null;
  // Without a band between, the first of them is the heading.
  const headed = first > 0 ? 0 : 1;
  return {
    headingTop: rules[0] ?? 0,
    top: rules[first + headed] ?? 0,
    rowHeight: rounded(((rules.at(-1) ?? 0) - (rules[first + headed] ?? 0)) / (rows - headed)),
    rows: rows - headed,
    rules,
  };
}

interface HeadingLine {
  readonly text: string;
  /** Confidence of its words, 0 to 100, on the average. */
  readonly confidence: number;
  readonly baseline: number;
  readonly size: number;
}

/** The printed lines over a column, top to bottom, by the reading that more is understood of; its number left out. */
function headingLines(
  page: LearnPage,
  x: number,
  width: number,
  top: number,
  bottom: number,
): readonly HeadingLine[] {
  const readings = page.readings.map((words) => {
    const inside = words.filter((word) => {
      const middle = word.x + word.width / 2;
      const height = word.y + word.height / 2;
      return middle > x && middle < x + width && height > top && height < bottom && /\p{L}/u.test(word.text);
    });
    const lines: (typeof inside)[] = [];
    for (const word of [...inside].sort((a, b) => a.y + a.height / 2 - b.y - b.height / 2)) {
      const line = lines.find((each) => {
        const [first] = each;
        return first !== undefined && Math.abs(first.y + first.height / 2 - word.y - word.height / 2) < 1.8;
      });
      if (line === undefined) lines.push([word]);
      else line.push(word);
    }
    return lines.map(lineOf).filter(isPrint);
  });
  // The reading that more is understood of, or else the longer and surer one.
  const worth = (lines: readonly HeadingLine[]): number =>
    understood(headingOf(lines.map(({ text }) => text))) * 1000 +
    lines.reduce((sum, { text, confidence }) => sum + (bareOf(text).length * confidence) / 100, 0);
  return readings.reduce<readonly HeadingLine[]>(
    (best, each) => (worth(each) > worth(best) ? each : best),
    [],
  );
}

function lineOf(words: LearnPage['readings'][number]): HeadingLine {
  const sorted = [...words].sort((a, b) => a.x - b.x);
  const size = median(sorted.map((word) => word.height)) * 1.1;
  return {
    text: sorted.map((word) => word.text).join(' '),
    confidence: sorted.reduce((sum, word) => sum + word.confidence, 0) / sorted.length,
    baseline: Math.max(...sorted.map((word) => word.y + word.height)) - 0.2 * size,
    size,
  };
}

function isPrint({ text, confidence }: HeadingLine): boolean {
  return confidence >= PRINTED && bareOf(text).replace(/[^\p{L}]/gu, '').length >= LEAST_LETTERS;
}
