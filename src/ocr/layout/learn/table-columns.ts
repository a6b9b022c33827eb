/** The columns of a table of unknown form: what their headings ask for, and where the rows lie. */
import type { TableForm } from '../../../forms/form.js';
import { FIELDS, type FieldKey } from '../../../schema/fields.js';
import { distance } from '../../interpret/alike.js';
import { findFrame, median, middleOf, type TableFrame } from '../grid/table.js';
import {
  HEADING_PIECES,
  HEADING_SUBJECTS,
  type Piece,
  SIGNED_HEADINGS,
  type Subject,
  WORDINGS,
} from './dictionary.js';
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
/** Words of headings were read with this confidence at least: whatever stands there is print. */
const PRINTED = 15;
/** Rows are alike within this share of their height. */
const ALIKE = 0.12;
/** A heading differs from a wording by this share of its letters at most. */
const SLIPS = 0.2;

/** The table on a page, or null if there is none. */
export function tablePage(page: LearnPage, index: number): TablePage | null {
  const frame = findFrame(page.image);
  if (frame === null || frame.separators.length <= LEAST_COLUMNS) return null;
  const mm = (pixels: number): number => (pixels * frame.factor) / page.perMm;
  const rows = rowsOf(frame, mm);
  if (rows === null) return null;
  const separators = frame.separators.map((each) => mm(middleOf(each)));
  const headings = separators.slice(0, -1).map((x, i) => {
    const width = (separators[i + 1] ?? x) - x;
    return { x, width, lines: headingLines(page, x, width, rows.headingTop, rows.top) };
  });
  const left = separators[0] ?? 0;
  const right = separators.at(-1) ?? page.width;
  const lying = [rows.headingTop, ...rows.rules.filter((y) => y > rows.headingTop + 1)];
  return {
    ...rows,
    columns: headings.map(({ x, width, lines }) => {
      const heading = lines.map(({ text }) => text);
      return {
        page: index,
        x: rounded(x),
        width: rounded(width),
        heading,
        fields: [...fieldsOfHeading(heading)],
      };
    }),
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
  readonly baseline: number;
  readonly size: number;
}

/** The printed lines over a column, top to bottom, by the reading that made out more of them; its number left out. */
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
      return (
        middle > x &&
        middle < x + width &&
        height > top &&
        height < bottom &&
        word.confidence >= PRINTED &&
        /\p{L}/u.test(word.text)
      );
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
    return lines.map((line): HeadingLine => {
      const sorted = line.sort((a, b) => a.x - b.x);
      const lower = Math.max(...sorted.map((word) => word.y + word.height));
      const size = median(sorted.map((word) => word.height)) * 1.1;
      return { text: sorted.map((word) => word.text).join(' '), baseline: lower - 0.2 * size, size };
    });
  });
  // The reading that more is understood of, or else the longer one.
  const worth = (lines: readonly HeadingLine[]): number => {
    const texts = lines.map(({ text }) => text);
    return fieldsOfHeading(texts).length * 1000 + bareOf(texts.join('')).length;
  };
  return readings.reduce<readonly HeadingLine[]>(
    (best, each) => (worth(each) > worth(best) ? each : best),
    [],
  );
}

const KEYS: ReadonlySet<string> = new Set(FIELDS.map((field) => field.key));

function isKey(text: string): text is FieldKey {
  return KEYS.has(text);
}

/** What a column's heading asks for, in the order of its words; nothing if it is signed in, or not understood. */
function fieldsOfHeading(heading: readonly string[]): readonly FieldKey[] {
  const bare = bareOf(heading.join(' '));
  if (bare === '' || SIGNED_HEADINGS.some((text) => bare.startsWith(bareOf(text)))) return [];
  const whole = nearestWording(bare);
  if (whole !== null) return whole;
  const subject = subjectIn(bare);
  const found = HEADING_PIECES.flatMap(({ texts, piece }) => {
    const at = Math.max(...texts.map((text) => placeOf(bareOf(text), bare)));
    return at < 0 ? [] : [{ piece, at }];
  });
  return found
    .sort((a, b) => a.at - b.at)
    .flatMap(({ piece }) => {
      const key = `${subject}.${piece}`;
      return isKey(key) ? [key] : [];
    });
}

/** Where a wording stands in a longer text, one slip allowed in five letters and more; -1 if nowhere. */
function placeOf(wording: string, text: string): number {
  const exact = text.indexOf(wording);
  if (exact >= 0 || wording.length < 5) return exact;
  for (let at = 0; at + wording.length <= text.length; at += 1) {
    if (distance(text.slice(at, at + wording.length), wording) <= 1) return at;
  }
  return -1;
}

function subjectIn(bare: string): Subject {
  const found = HEADING_SUBJECTS.flatMap(({ texts, subject }) =>
    texts.flatMap((text) => (bare.includes(bareOf(text)) ? [{ subject, length: bareOf(text).length }] : [])),
  );
  return found.sort((a, b) => b.length - a.length)[0]?.subject ?? 'child';
}

function nearestWording(bare: string): readonly FieldKey[] | null {
  let best: { readonly keys: readonly FieldKey[]; readonly slips: number } | null = null;
  for (const { texts, meaning } of WORDINGS) {
    const keys =
      meaning.kind === 'field'
        ? [meaning.key]
        : meaning.kind === 'piece'
          ? meaning.pieces.flatMap((piece: Piece) =>
              isKey(`child.${piece}`) ? [`child.${piece}` as const] : [],
            )
          : [];
    for (const text of texts) {
      const wording = bareOf(text);
      if (Math.abs(wording.length - bare.length) > SLIPS * wording.length) continue;
      const slips = distance(bare, wording);
      if (slips > SLIPS * wording.length || (best !== null && best.slips <= slips)) continue;
      best = { keys: keys.filter(isKey), slips };
    }
  }
  return best === null || best.keys.length === 0 ? null : best.keys;
}
