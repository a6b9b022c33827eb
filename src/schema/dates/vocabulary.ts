/** The closed set of words that dates, ages and numbers are written with, north and south. */
import { placeTones } from '../fold.js';
import { BRANCH_SPELLINGS, STEM_SPELLINGS } from './cycle.js';

export type Keyword =
  | 'day'
  | 'early-day'
  | 'month'
  | 'year'
  | 'ten'
  | 'twenty'
  | 'hundred'
  | 'thousand'
  | 'zero-tens'
  | 'full-moon'
  | 'first-month'
  | 'last-month'
  | 'leap'
  | 'lunar'
  | 'solar'
  | 'calendar'
  | 'age'
  | 'hour'
  | 'minute'
  | 'part-of-day'
  | 'born'
  | 'about'
  | 'not'
  | 'remember'
  | 'dead'
  | 'already';

/** One sense of a word; *năm* has two (five, year). */
export type Sense =
  | { readonly type: 'digit'; readonly value: number; readonly afterTens: boolean }
  | { readonly type: 'keyword'; readonly keyword: Keyword }
  | { readonly type: 'stem'; readonly index: number }
  | { readonly type: 'branch'; readonly index: number };

const digit = (value: number, afterTens = false): Sense => ({ type: 'digit', value, afterTens });
const keyword = (name: Keyword): Sense => ({ type: 'keyword', keyword: name });

const WORDS: readonly (readonly [string, Sense])[] = [
  ['không', digit(0)],
  ['một', digit(1)],
  ['mốt', digit(1, true)],
  ['hai', digit(2)],
  ['ba', digit(3)],
  ['bốn', digit(4)],
  ['tư', digit(4)],
  ['năm', digit(5)],
  ['lăm', digit(5, true)],
  ['nhăm', digit(5, true)],
  ['sáu', digit(6)],
  ['bảy', digit(7)],
  ['bẩy', digit(7)],
  ['tám', digit(8)],
  ['chín', digit(9)],
  ['mười', keyword('ten')],
  ['mươi', keyword('ten')],
  ['hăm', keyword('twenty')],
  ['trăm', keyword('hundred')],
  ['nghìn', keyword('thousand')],
  ['ngàn', keyword('thousand')],
  ['linh', keyword('zero-tens')],
  ['lẻ', keyword('zero-tens')],
  ['lẽ', keyword('zero-tens')],
  ['ngày', keyword('day')],
  ['ng', keyword('day')],
  ['mồng', keyword('early-day')],
  ['mùng', keyword('early-day')],
  ['rằm', keyword('full-moon')],
  ['tháng', keyword('month')],
  ['th', keyword('month')],
  ['t', keyword('month')],
  ['t', keyword('age')],
  ['giêng', keyword('first-month')],
  ['chạp', keyword('last-month')],
  ['nhuận', keyword('leap')],
  ['năm', keyword('year')],
  ['n', keyword('year')],
  ['âm', keyword('lunar')],
  ['âl', keyword('lunar')],
  ['al', keyword('lunar')],
  ['dương', keyword('solar')],
  ['dl', keyword('solar')],
  ['lịch', keyword('calendar')],
  ['tuổi', keyword('age')],
  ['giờ', keyword('hour')],
  ['g', keyword('hour')],
  ['h', keyword('hour')],
  ['phút', keyword('minute')],
  ['ph', keyword('minute')],
  ['sáng', keyword('part-of-day')],
  ['trưa', keyword('part-of-day')],
  ['chiều', keyword('part-of-day')],
  ['tối', keyword('part-of-day')],
  ['đêm', keyword('part-of-day')],
  ['lúc', keyword('born')],
  ['hồi', keyword('born')],
  ['vào', keyword('born')],
  ['sinh', keyword('born')],
  ['sn', keyword('born')],
  ['ns', keyword('born')],
  ['khoảng', keyword('about')],
  ['độ', keyword('about')],
  ['chừng', keyword('about')],
  ['ước', keyword('about')],
  ['không', keyword('not')],
  ['ko', keyword('not')],
  ['k', keyword('not')],
  ['kg', keyword('not')],
  ['chưa', keyword('not')],
  ['nhớ', keyword('remember')],
  ['rõ', keyword('remember')],
  ['biết', keyword('remember')],
  ['được', keyword('remember')],
  ['xác', keyword('remember')],
  ['định', keyword('remember')],
  ['chết', keyword('dead')],
  ['mất', keyword('dead')],
  ['đã', keyword('already')],
  ...STEM_SPELLINGS.map(([name, index]) => [name.toLowerCase(), { type: 'stem', index }] as const),
  ...BRANCH_SPELLINGS.map(([name, index]) => [name.toLowerCase(), { type: 'branch', index }] as const),
];

interface Entry {
  readonly word: string;
  /** Letters of the word with the marks of each, for finding it when marks are missing. */
  readonly letters: readonly string[];
  readonly senses: readonly Sense[];
}

const entries: ReadonlyMap<string, Entry> = collect();
/** The same by base letters alone. */
const byBase: ReadonlyMap<string, readonly Entry[]> = collectByBase();

function collect(): ReadonlyMap<string, Entry> {
  const found = new Map<string, Sense[]>();
  for (const [word, sense] of WORDS) add(found, placeTones(word), sense);
  return new Map(
    Array.from(found, ([word, senses]) => [word, { word, letters: markedLetters(word), senses }]),
  );
}

function collectByBase(): ReadonlyMap<string, readonly Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const entry of entries.values()) add(found, baseOf(entry.letters), entry);
  return found;
}

function add<Value>(to: Map<string, Value[]>, key: string, value: Value): void {
  const values = to.get(key);
  if (values === undefined) to.set(key, [value]);
  else values.push(value);
}

/** A word looked up: its senses, and whether diacritics had to be supplied. */
export interface Meaning {
  readonly senses: readonly Sense[];
  readonly marksMissing: boolean;
}

/** Senses of a lower-case word with tones placed; also when some or all of its diacritics are missing. */
export function lookUp(word: string): Meaning | null {
  const exact = entries.get(word);
  if (exact !== undefined) return { senses: exact.senses, marksMissing: false };
  const letters = markedLetters(word);
  const senses = (byBase.get(baseOf(letters)) ?? [])
    .filter((entry) => isWithin(letters, entry.letters))
    .flatMap((entry) => entry.senses);
  return senses.length === 0 ? null : { senses, marksMissing: true };
}

/** The words a run of letters without spaces is made of (`mườihai`), if that can be in one way only. */
export function splitRun(run: string): readonly string[] | null {
  const ways = splittings(run, 0, new Map());
  const only = ways[0];
  return ways.length === 1 && only !== undefined ? only : null;
}

const LONGEST = 6;

function splittings(run: string, from: number, known: Map<number, string[][]>): string[][] {
  if (from === run.length) return [[]];
  const before = known.get(from);
  if (before !== undefined) return before;
  const ways: string[][] = [];
  for (let to = from + 2; to <= Math.min(run.length, from + LONGEST); to += 1) {
    const word = run.slice(from, to);
    if (lookUp(word) === null) continue;
    for (const rest of splittings(run, to, known)) {
      if (ways.length < 2) ways.push([word, ...rest]);
    }
  }
  known.set(from, ways);
  return ways;
}

/** Base letters, each followed by its marks in a fixed order; đ counts as d with a mark. */
function markedLetters(word: string): readonly string[] {
  const letters = word
    .normalize('NFD')
    .replace(/đ/gu, 'd\u0335')
    .match(/\P{M}\p{M}*/gu);
  return letters ?? [];
}

function baseOf(letters: readonly string[]): string {
  return letters.map((letter) => letter.charAt(0)).join('');
}

/** Whether a writing has no mark that the word of the same base letters lacks. */
function isWithin(written: readonly string[], letters: readonly string[]): boolean {
  return written.every((letter, index) =>
    Array.from(letter).every((mark) => letters[index]?.includes(mark) === true),
  );
}
