/** The parts of a date and the orders they come in: every complete way to read a row of tokens. */
import { BRANCHES, type CycleYear, isCycleYear, STEMS } from './cycle.js';
import { smallNumbers, yearNumbers } from './number-words.js';
import { isKeyword, type Token } from './tokens.js';

/** One way to read the tokens. Null is a part that is not written. */
export interface Reading {
  readonly day: number | null;
  readonly month: number | null;
  readonly year: YearPart | null;
  readonly fullMoon: boolean;
  readonly monthName: 'one' | 'last' | null;
  /** The month was read from a *năm* that may as well be the printed word "year". */
  readonly doubtfulMonth: boolean;
  /** Printed words without a value, and doubtful turns: the reading with the least is taken. */
  readonly cost: number;
}

interface YearPart {
  /** Null where only a cycle year is written. */
  readonly value: number | null;
  readonly twoDigits: boolean;
  readonly cycle: CycleYear | null;
  /** The word "năm" stands before it. */
  readonly named: boolean;
}

interface Step<Value> {
  readonly value: Value;
  readonly next: number;
  readonly cost: number;
}

interface DayValue {
  readonly day: number | null;
  readonly fullMoon: boolean;
}

interface MonthValue {
  readonly month: number | null;
  readonly name: 'one' | 'last' | null;
  /** Written *năm*, which may as well be the printed word "year". */
  readonly five: boolean;
  /** Without the word "tháng". */
  readonly bare: boolean;
}

/** Every way to read all the tokens as day, month and year, in that order or as year-month-day. */
export function readings(tokens: readonly Token[]): readonly Reading[] {
  const found: Reading[] = [];
  const start = skip(tokens, 0);
  const days: readonly (Step<DayValue> | null)[] = [null, ...dayParts(tokens, start)];
  for (const day of days) {
    const afterDay = day === null ? start : skip(tokens, day.next);
    const months: readonly (Step<MonthValue> | null)[] = [null, ...monthParts(tokens, afterDay)];
    for (const month of months) {
      const afterMonth = month === null ? afterDay : skip(tokens, month.next);
      const alone = day === null && month === null;
      const years: readonly (Step<YearPart | null> | null)[] = [
        null,
        ...yearParts(tokens, afterMonth, alone),
      ];
      for (const year of years) {
        const end = year === null ? afterMonth : skip(tokens, year.next);
        if (end !== tokens.length) continue;
        // "12/…/1985" has a day and no month, so the number before the gap is no month.
        const gap = day === null && month?.value.bare === true && isGap(tokens.slice(month.next, afterMonth));
        found.push(join(day, month, year, gap ? 20 : 0));
      }
    }
  }
  return [...found, ...yearFirst(tokens, start)];
}

function join(
  day: Step<DayValue> | null,
  month: Step<MonthValue> | null,
  year: Step<YearPart | null> | null,
  penalty: number,
): Reading {
  // In "ngày … tháng năm 1985" the printed form speaks, not a May.
  const printed = month?.value.five === true && day !== null && day.value.day === null;
  const dayAlone = day?.value.day != null && month?.value.month == null;
  return {
    day: day?.value.day ?? null,
    month: month?.value.month ?? null,
    year: year?.value ?? null,
    fullMoon: day?.value.fullMoon ?? false,
    monthName: month?.value.name ?? null,
    doubtfulMonth: month?.value.five === true && year?.value?.named === false,
    cost:
      penalty +
      (day?.cost ?? 0) +
      (month?.cost ?? 0) +
      (year?.cost ?? 0) +
      (printed ? 5 : 0) +
      (dayAlone ? 10 : 0),
  };
}

function dayParts(tokens: readonly Token[], at: number): readonly Step<DayValue>[] {
  const keyword = isKeyword(tokens[at], 'day');
  const from = keyword ? skip(tokens, at + 1) : at;
  const steps: Step<DayValue>[] = [];
  const add = (day: number | null, next: number, cost = 0, fullMoon = false) =>
    steps.push({ value: { day, fullMoon }, next, cost });
  const token = tokens[from];
  if (token?.type === 'number' && token.digits <= 2) add(token.value, from + 1);
  if (isKeyword(token, 'full-moon')) add(15, from + 1, 0, true);
  const early = isKeyword(token, 'early-day');
  const words = early ? from + 1 : from;
  const number = tokens[words];
  if (early && number?.type === 'number' && number.digits <= 2) add(number.value, words + 1);
  for (const step of smallNumbers(tokens, words)) {
    // Without "ngày", words are a day only before "tháng" or a stroke.
    const bounded = isKeyword(tokens[step.next], 'month') || tokens[step.next]?.type === 'separator';
    if (keyword || early || bounded) add(step.value, step.next);
  }
  if (keyword) add(null, at + 1, 1);
  return steps;
}

function monthParts(tokens: readonly Token[], at: number): readonly Step<MonthValue>[] {
  const keyword = isKeyword(tokens[at], 'month');
  const from = keyword ? skip(tokens, at + 1) : at;
  const steps: Step<MonthValue>[] = [];
  const add = (
    month: number | null,
    next: number,
    more: { name?: 'one' | 'last'; five?: true; cost?: number } = {},
  ) =>
    steps.push({
      value: { month, name: more.name ?? null, five: more.five ?? false, bare: !keyword },
      next,
      cost: more.cost ?? 0,
    });
  const token = tokens[from];
  if (token?.type === 'number' && token.digits <= 2) add(token.value, from + 1);
  if (token?.type === 'roman') add(token.value, from + 1);
  if (isKeyword(token, 'first-month')) add(1, from + 1);
  if (isKeyword(token, 'last-month')) add(12, from + 1, { name: 'last' });
  if (keyword || tokens[at - 1]?.type === 'separator') {
    for (const { value, next } of smallNumbers(tokens, from)) {
      // "tháng hai năm …": no twenty-fifth month.
      if (value >= 20) continue;
      const single = next === from + 1;
      if (value === 1 && single) add(value, next, { name: 'one' });
      else if (value === 5 && single) {
        // *tháng … năm 1985*: with nothing written for the month, *năm* is the year's word.
        const isEmpty = from > at + 1 && !isKeyword(tokens[next], 'year');
        if (!isEmpty) add(value, next, { five: true });
      } else add(value, next);
    }
  }
  if (keyword) add(null, at + 1, { cost: 1 });
  return steps;
}

function yearParts(tokens: readonly Token[], at: number, alone: boolean): readonly Step<YearPart | null>[] {
  const keyword = isKeyword(tokens[at], 'year');
  const from = keyword ? skip(tokens, at + 1) : at;
  const steps: Step<YearPart | null>[] = yearValues(tokens, from, alone && !keyword, keyword);
  for (const cycle of cycleParts(tokens, from)) {
    if (cycle.value.stem === null && alone && !keyword && !isKeyword(tokens[from], 'age')) continue;
    steps.push({
      value: { value: null, twoDigits: false, cycle: cycle.value, named: keyword },
      next: cycle.next,
      cost: 0,
    });
    const beside = skip(tokens, cycle.next);
    for (const year of yearValues(tokens, pastYearWord(tokens, beside), false, false)) {
      if (year.value !== null) steps.push({ ...year, value: { ...year.value, cycle: cycle.value } });
    }
  }
  if (keyword) steps.push({ value: null, next: at + 1, cost: 1 });
  return steps;
}

/** Digits or words of a year, and a cycle year that may stand behind: `1984 (Giáp Tý)`. */
function yearValues(
  tokens: readonly Token[],
  from: number,
  wholeOnly: boolean,
  keyword: boolean,
): Step<YearPart | null>[] {
  const values: { value: number; twoDigits: boolean; next: number }[] = [];
  const token = tokens[from];
  if (isEmptyCentury(tokens, from)) return [{ value: null, next: from + 1, cost: 0 }];
  if (token?.type === 'number' && (token.digits === 4 || (token.digits === 2 && !wholeOnly))) {
    values.push({ value: token.value, twoDigits: token.digits === 2, next: from + 1 });
  }
  for (const step of yearNumbers(tokens, from)) {
    const twoDigits = step.value < 100;
    if (twoDigits && !keyword && (wholeOnly || tokens[from - 1]?.type !== 'separator')) continue;
    values.push({ ...step, twoDigits });
  }
  return values.flatMap(({ value, twoDigits, next }) => [
    { value: { value, twoDigits, cycle: null, named: keyword }, next, cost: 0 },
    ...cycleParts(tokens, pastYearWord(tokens, skip(tokens, next))).map((cycle) => ({
      value: { value, twoDigits, cycle: cycle.value, named: keyword },
      next: cycle.next,
      cost: 0,
    })),
  ]);
}

/** The printed *19…* with nothing filled in: no year, and not 1919. */
export function isEmptyCentury(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const printed = token?.type === 'number' && (token.value === 19 || token.value === 20);
  return printed && token.digits === 2 && tokens[at + 1]?.type === 'gap';
}

function pastYearWord(tokens: readonly Token[], at: number): number {
  return isKeyword(tokens[at], 'year') ? at + 1 : at;
}

function cycleParts(tokens: readonly Token[], from: number): readonly { value: CycleYear; next: number }[] {
  // "năm tuổi Tý", "tuổi Giáp Tý"
  const at = isKeyword(tokens[from], 'age') ? from + 1 : from;
  const branchesAt = (place: number) => senses(tokens[place], 'branch', BRANCHES.length);
  const both = senses(tokens[at], 'stem', STEMS.length).flatMap((stem) =>
    branchesAt(at + 1).map((branch) => ({ value: { stem, branch }, next: at + 2 })),
  );
  const branchOnly = branchesAt(at).map((branch) => ({ value: { stem: null, branch }, next: at + 1 }));
  return [...both, ...branchOnly].filter(({ value }) => isCycleYear(value));
}

function senses(token: Token | undefined, type: 'stem' | 'branch', count: number): readonly number[] {
  if (token === undefined || !('senses' in token)) return [];
  const found = token.senses.flatMap((sense) => (sense.type === type ? [sense.index] : []));
  return Array.from(new Set(found)).filter((index) => index < count);
}

/** `1985-03-12`, as typed by people used to computers. */
function yearFirst(tokens: readonly Token[], start: number): readonly Reading[] {
  const [year, month, day, ...rest] = tokens.slice(start).filter((token) => token.type !== 'separator');
  if (year?.type !== 'number' || month?.type !== 'number' || day?.type !== 'number') return [];
  if (rest.length > 0 || year.digits !== 4 || month.digits > 2 || day.digits > 2) return [];
  return [
    {
      day: day.value,
      month: month.value,
      year: { value: year.value, twoDigits: false, cycle: null, named: true },
      fullMoon: false,
      monthName: null,
      doubtfulMonth: false,
      cost: 0,
    },
  ];
}

/** Whether something could have been written between: dots, or two strokes with nothing between them. */
function isGap(between: readonly Token[]): boolean {
  return between.length > 1 || between[0]?.type === 'gap';
}

/** Past strokes and dots. */
function skip(tokens: readonly Token[], from: number): number {
  let at = from;
  while (tokens[at]?.type === 'separator' || tokens[at]?.type === 'gap') at += 1;
  return at;
}
