/** Finding the dictionary's wordings among the words read on a page. */
import { skeleton } from '../../../schema/fold.js';
import { distance } from '../../interpret/alike.js';
import type { PageWord } from '../../read/page-words.js';
import { type Meaning, WORDINGS } from './dictionary.js';

/** A printed label as found on a page; lengths in pixels of the page's image. */
export interface FoundLabel {
  /** As the dictionary words it, which is surer than what was read. */
  readonly text: string;
  readonly meaning: Meaning;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  /** Lower edge, tails of letters included. */
  readonly y1: number;
  /** What was read as the label, word by word. */
  readonly words: readonly PageWord[];
  /** Letters of the wording, less what its slips cost. */
  readonly worth: number;
}

/** What was read may differ from a wording by this share of its letters; short wordings must be read exactly. */
const SLIPS = 0.2;
/** A slip costs so many letters: a short wording read exactly is surer than a longer one read with slips. */
const SLIP = 3;
/** Words of a label stand no further apart than this many heights of its letters. */
const GAP = 3;
/** A label is believed if its words were read with this confidence on the average. */
const BELIEVED = 50;
/** Wordings with fewer letters than this must be read exactly. */
const EXACT = 7;

interface Entry {
  readonly text: string;
  readonly bare: string;
  readonly meaning: Meaning;
}

const ENTRIES: readonly Entry[] = WORDINGS.flatMap(({ texts, meaning }) =>
  texts.map((text) => ({ text, bare: bareOf(text), meaning })),
);

/** Letters and figures alone, without marks or case. */
export function bareOf(text: string): string {
  return skeleton(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** The labels in what was read of a page, more than once perhaps; of two in one place the longer, less its slips. */
export function findLabels(readings: readonly (readonly PageWord[])[]): readonly FoundLabel[] {
  const found = readings.flatMap((words) =>
    rowsOf(words.filter((word) => bareOf(word.text) !== '')).flatMap(labelsInRow),
  );
  const kept: FoundLabel[] = [];
  for (const label of found.sort((a, b) => b.worth - a.worth)) {
    if (kept.every((other) => !overlaps(label, other))) kept.push(label);
  }
  return kept.sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0);
}

function overlaps(a: FoundLabel, b: FoundLabel): boolean {
  const across = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
  const down = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
  return across > 0.2 * Math.min(a.x1 - a.x0, b.x1 - b.x0) && down > 0.3 * Math.min(a.y1 - a.y0, b.y1 - b.y0);
}

function isCapitals(text: string): boolean {
  return text === text.toLocaleUpperCase('vi') && /\p{L}{2}/u.test(text);
}

function isSmall(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0] ?? '';
  return first === first.toLocaleLowerCase('vi');
}

/** Words side by side on a line, left to right, with no wide gap between them. */
function rowsOf(words: readonly PageWord[]): readonly (readonly PageWord[])[] {
  const left = [...words].sort((a, b) => a.x0 - b.x0);
  const rows: PageWord[][] = [];
  for (const word of left) {
    const row = rows.find((each) => follows(each.at(-1), word));
    if (row === undefined) rows.push([word]);
    else row.push(word);
  }
  return rows;
}

function follows(before: PageWord | undefined, word: PageWord): boolean {
  if (before === undefined) return false;
  const height = Math.max(before.y1 - before.y0, word.y1 - word.y0);
  const shared = Math.min(before.y1, word.y1) - Math.max(before.y0, word.y0);
  const gap = word.x0 - before.x1;
  const least = Math.min(before.y1 - before.y0, word.y1 - word.y0);
  return shared > 0.5 * least && gap < GAP * height && gap > -0.5 * height;
}

function labelsInRow(row: readonly PageWord[]): readonly FoundLabel[] {
  const found: FoundLabel[] = [];
  let start = 0;
  while (start < row.length) {
    const label = labelAt(row, start);
    if (label === null) start += 1;
    else {
      found.push(label.found);
      start = label.next;
    }
  }
  return found;
}

/** The wording that begins with a word of a row, and the word after it: the longest one, less its slips. */
function labelAt(
  row: readonly PageWord[],
  start: number,
): { readonly found: FoundLabel; readonly next: number } | null {
  let best: { readonly found: FoundLabel; readonly next: number } | null = null;
  let most = 0;
  for (const { text, bare, meaning } of ENTRIES) {
    const allowed = bare.length < EXACT ? 0 : Math.max(1, Math.floor(bare.length * SLIPS));
    let read = '';
    for (let end = start; end < row.length; end += 1) {
      read += bareOf(row[end]?.text ?? '');
      if (read.length < bare.length - allowed) continue;
      if (read.length > bare.length + allowed) break;
      const slips = read === bare ? 0 : distance(read, bare);
      const words = row.slice(start, end + 1);
      const mean = words.reduce((sum, word) => sum + word.confidence, 0) / words.length;
      const worth = bare.length - SLIP * slips;
      if (slips > allowed || mean < BELIEVED || worth <= most) continue;
      // A heading in capitals is told from the same words written as an answer.
      if (isCapitals(text) && !isCapitals(words.map((word) => word.text).join(' '))) continue;
      // Nor is a short one in small letters ("tháng") begun with a capital: that is a name ("Thăng Bình").
      if (bare.length < EXACT && isSmall(text) && !isSmall(row[start]?.text ?? '')) continue;
      most = worth;
      best = {
        next: end + 1,
        found: {
          text,
          meaning,
          x0: Math.min(...words.map((word) => word.x0)),
          y0: Math.min(...words.map((word) => word.y0)),
          x1: Math.max(...words.map((word) => word.x1)),
          y1: Math.max(...words.map((word) => word.y1)),
          words,
          worth,
        },
      };
    }
  }
  return best;
}
