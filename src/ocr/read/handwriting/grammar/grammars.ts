/** The closed forms: dates in figures and in words, and numbers. What they foretell competes with the open language. */
import { cycleName, cycleOf } from '../../../../schema/dates/cycle.js';
import { type NumberStyle, writeNumber } from '../../../../schema/dates/number-words.js';
import { graphemes } from '../../../../schema/fold.js';
import type { ReadingKind } from '../kinds.js';
import { State } from './grammar.js';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2029;
/** Years the books are about; others are a hundred times as rare. */
const USUAL_YEARS = [1930, 2015] as const;
const RARE_YEAR = 0.01;

/** How often clerks write so: shares of all dates, counted on nothing, chosen for what the forms ask for. */
const FIGURES = 0.7;
const LONG = 0.1;
const WORDS = 0.2;
/** An age where a date is asked too, as often as all dates of one kind: parents say either. */
const AGES = 0.1;
const AGE_WORDS = ['', 't', ' t', ' tuổi'];
/** Where a date is asked and not known, or a parent is dead (domain §5). */
const PHRASES = 0.03;
export const UNKNOWN_DATES = ['không nhớ', 'không rõ', 'không biết', 'không', 'chết', 'đã chết', 'mất'];
/** After a year: without its mark a lunar date would be another day, and a dead parent's year one of the living. */
const AFTER_YEAR = [
  ['', 0.95],
  [' âl', 0.015],
  [' (âl)', 0.005],
  [' âm lịch', 0.015],
  [' (âm lịch)', 0.005],
  [' (chết)', 0.005],
  [' (đã chết)', 0.005],
] as const;
/** Before a year alone. */
export const BORN = [
  ['sinh năm ', 0.02],
  ['sn ', 0.01],
  ['sn: ', 0.005],
  ['khoảng ', 0.005],
  ['khoảng năm ', 0.005],
] as const;
/** A year by its name in the cycle. */
const CYCLE_YEARS = 0.02;
const CYCLE = 60;
/** Between the parts of a date in words, at times. */
const COMMA = 0.1;
/** In place of a day, or of a day and a month, that nobody knew: `-/-/1952`, `.../5/1952`. */
export const UNKNOWN_PARTS = ['-', '--', '...', '?'];
const UNKNOWN_PART = 0.01;
/** Ages of parents; others are a hundred times as rare. */
const USUAL_AGES = [14, 80] as const;
const SEPARATORS = [
  ['/', 0.59],
  ['-', 0.25],
  ['.', 0.14],
  [' ', 0.02],
] as const;
/** Months in Roman figures: *9/XI/1983*. */
const ROMAN_MONTHS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const ROMAN = 0.01;
/** A clerk writes 05/03 or 5/3, seldom 5/03: how often noughts stand before small numbers, and how usual such a date is. */
const STYLES = [
  [0, 0.5],
  [1, 0.3],
  [0.5, 0.2],
] as const;
const PADDED = 0.4;
const SHORT_YEAR = 0.2;

const NUMBER_STYLES: readonly NumberStyle[] = (['nghìn', 'ngàn'] as const).flatMap((thousand) =>
  (['linh', 'lẻ'] as const).flatMap((zeroTens) =>
    (['tư', 'bốn'] as const).flatMap((four) =>
      (['lăm', 'nhăm'] as const).map((five) => ({ thousand, zeroTens, four, five })),
    ),
  ),
);

/** Before a paper's number. */
export const PAPERS = ['cmnd', 'cmnd:', 'cmnd số', 'cm', 'cmt', 'cccd', 'số'];

/** The grammar of a kind, made when first asked for; null where a kind is open. */
export function grammarOf(kind: ReadingKind): State | null {
  switch (kind) {
    case 'date':
      dates ??= dateGrammar();
      return dates;
    case 'number':
      numbers ??= numberGrammar();
      return numbers;
    default:
      return null;
  }
}

let dates: State | null = null;
let ended: State | null = null;
let numbers: State | null = null;

function dateGrammar(): State {
  const start = new State();
  for (const [separator, share] of SEPARATORS) addFigures(start, separator, FIGURES * share);
  addLong(start, LONG);
  addWords(start, WORDS);
  addAges(start, AGES);
  for (const text of UNKNOWN_DATES) start.add(graphemes(text), PHRASES / UNKNOWN_DATES.length);
  return start;
}

/** *12/3/1985*, *3/1985*, *1985*, *-/-/1985*. */
function addFigures(start: State, separator: string, weight: number): void {
  const year = new State();
  addYears(year);
  const joint = (to: State): State => {
    const state = new State();
    state.add([separator], 1, to);
    return state;
  };
  const beforeYear = joint(year);
  for (const [padded, share] of STYLES) {
    const month = new State();
    addSmall(month, 12, 1, beforeYear, padded);
    addWritten(month, ROMAN_MONTHS, ROMAN, beforeYear);
    addSmall(start, 31, weight * 0.85 * share, joint(month), padded);
    addSmall(start, 12, weight * 0.1 * share, beforeYear, padded);
  }
  start.add([], weight * 0.05, year);
  if (separator === '/') addUnknownParts(start, weight * UNKNOWN_PART, beforeYear);
  for (const [before, share] of BORN) start.add(graphemes(before), weight * share, year);
}

function addUnknownParts(start: State, weight: number, beforeYear: State): void {
  for (const part of UNKNOWN_PARTS) {
    const month = new State();
    month.add(graphemes(part), 0.6, beforeYear);
    addSmall(month, 12, 0.4, beforeYear);
    start.add(graphemes(`${part}/`), weight / UNKNOWN_PARTS.length, month);
  }
}

/** *ngày 12 tháng 3 năm 1985*. */
function addLong(start: State, weight: number): void {
  const year = new State();
  addYears(year);
  const beforeYear = said(' năm ', year);
  const month = new State();
  addSmall(month, 12, 1, beforeYear);
  const day = new State();
  addSmall(day, 31, 1, said(' tháng ', month));
  start.add(graphemes('ngày '), weight * 0.9, day);
  start.add(graphemes('tháng '), weight * 0.1, month);
}

/** *ngày mười hai tháng ba năm một nghìn chín trăm tám mươi lăm*. */
function addWords(start: State, weight: number): void {
  const year = new State();
  for (let value = FIRST_YEAR; value <= LAST_YEAR; value++) {
    addWritten(year, written(value), yearWeight(value), afterYear());
  }
  addCycleYears(year);
  const beforeYear = said(' năm ', year);
  const month = new State();
  const months: Readonly<Record<number, string>> = { 1: 'giêng', 4: 'tư', 12: 'chạp' };
  for (let value = 1; value <= 12; value++) {
    const own = months[value];
    addWritten(month, [...written(value), ...(own === undefined ? [] : [own])], 1, beforeYear);
  }
  const day = new State();
  for (let value = 1; value <= 31; value++) {
    const plain = written(value);
    const early = value > 10 ? [] : plain.flatMap((text) => [`mồng ${text}`, `mùng ${text}`]);
    addWritten(day, [...plain, ...early, ...(value === 15 ? ['rằm'] : [])], 1, said(' tháng ', month));
  }
  start.add(graphemes('ngày '), weight * 0.6, day);
  start.add([], weight * 0.3, day);
  start.add(graphemes('tháng '), weight * 0.05, month);
  start.add(graphemes('năm '), weight * 0.05, year);
}

/** *25*, *25t*, *25 tuổi*. */
function addAges(start: State, weight: number): void {
  for (let age = 1; age < 100; age++) {
    const usual = age >= USUAL_AGES[0] && age <= USUAL_AGES[1];
    for (const word of AGE_WORDS) {
      const share = (usual ? 1 : RARE_YEAR) / (USUAL_AGES[1] - USUAL_AGES[0] + 1) / AGE_WORDS.length;
      start.add(graphemes(`${age}${word}`), weight * share, null);
    }
  }
}

function said(text: string, to: State): State {
  const state = new State();
  state.add(graphemes(text), 1 - COMMA, to);
  state.add(graphemes(`,${text}`), COMMA, to);
  return state;
}

/** What may stand after a year, its end included. */
function afterYear(): State {
  if (ended === null) {
    ended = new State();
    for (const [text, share] of AFTER_YEAR) ended.add(graphemes(text), share);
  }
  return ended;
}

/** *Giáp Tý*, as often as stated beside all the years that `year` holds by now. */
function addCycleYears(year: State): void {
  const each = (year.weight * CYCLE_YEARS) / CYCLE;
  for (let at = 0; at < CYCLE; at++) {
    const name = cycleName(cycleOf(FIRST_YEAR + at));
    year.add(graphemes(name.toLowerCase()), each, afterYear());
  }
}

/** All ways to say a number; *hai mươi sáu* is said *hai sáu* too. */
function written(value: number): readonly string[] {
  const long = new Set(NUMBER_STYLES.map((style) => writeNumber(value, style)));
  const short = [...long].map((text) => text.replace(/ mươi (?=\p{L}+$)/u, ' '));
  return [...new Set([...long, ...short])];
}

function addWritten(state: State, texts: readonly string[], weight: number, to: State | null): void {
  for (const text of texts) state.add(graphemes(text), weight / texts.length, to);
}

/** Numbers from 1, with a nought before the small ones or without. */
function addSmall(state: State, most: number, weight: number, to: State, padded = PADDED): void {
  for (let value = 1; value <= most; value++) {
    const share = weight / most;
    if (value > 9) state.add([...String(value)], share, to);
    else {
      if (padded < 1) state.add([String(value)], share * (1 - padded), to);
      if (padded > 0) state.add(['0', String(value)], share * padded, to);
    }
  }
}

function addYears(state: State): void {
  for (let value = FIRST_YEAR; value <= LAST_YEAR; value++) {
    state.add([...String(value)], yearWeight(value) * (1 - SHORT_YEAR), afterYear());
    const short = String(value % 100).padStart(2, '0');
    state.add([...short], yearWeight(value) * SHORT_YEAR, afterYear());
  }
}

function yearWeight(year: number): number {
  return year >= USUAL_YEARS[0] && year <= USUAL_YEARS[1] ? 1 : RARE_YEAR;
}

/** Figures, as many as there are; before a paper's number at times what paper it is (*CMND 201234567*). */
function numberGrammar(): State {
  const more = new State();
  const start = new State();
  for (let figure = 0; figure < 10; figure++) {
    // A number goes on three times of four.
    more.add([String(figure)], 0.075, more);
    start.add([String(figure)], figure === 0 ? 0.02 : 0.1, more);
  }
  more.add([], 0.25);
  for (const paper of PAPERS) start.add(graphemes(`${paper} `), 0.05 / PAPERS.length, more);
  return start;
}
