/**
 * A date written out the way this book writes them: *ngàn* or *nghìn*, *mùng ba* or *ba*, *hai mươi sáu* or *hai sáu*.
 * The officer compares the words by eye instead of typing forty letters. Pure.
 */
import { NORTHERN, type WordStyle, writeDateInWords } from '../../schema/dates/write.js';
import { tidy } from '../../schema/fold.js';
import type { PartialDate } from '../../schema/partial-date.js';

/** Whole words: JavaScript's own word boundary knows no Vietnamese letters. */
const word = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'u');
const TENS = 'hai|ba|bốn|sáu|bảy|tám|chín';
const UNITS = 'mốt|hai|ba|bốn|tư|lăm|nhăm|sáu|bảy|tám|chín';

/** Words of one meaning that clerks choose between; a clerk who writes one does not write its rival. */
const RIVALS: readonly (readonly [RegExp, RegExp])[] = [
  [word('ngàn'), word('nghìn')],
  [word('lẻ'), word('linh')],
  [word('mồng'), word('mùng')],
  [word('tháng giêng'), word('tháng một')],
  [word('tháng chạp'), word('tháng mười hai')],
  [/^ngày/u, /^(?!ngày)/u],
  [word(`mươi (?:${UNITS})`), word(`(?:${TENS}) (?:${UNITS})`)],
  [word('(?:mươi|hai|ba|sáu|bảy|tám|chín) tư'), word('(?:mươi|hai|ba|sáu|bảy|tám|chín) bốn')],
];

const MOST = 3;

/** The likeliest wordings of a date, best first, by what else is written in the book (commonest or nearest first). */
export function dateWordsLike(date: PartialDate, seen: readonly string[]): readonly string[] {
  const habits = seen.map((text) => tidy(text).toLocaleLowerCase('vi')).filter((text) => text !== '');
  const capital = seen.every((text) => text === '' || /^\P{Ll}/u.test(text));
  return wordings(date)
    .map((text, order) => ({ text, cost: habitCost(text, habits) + order / 1000 }))
    .sort((one, other) => one.cost - other.cost)
    .slice(0, MOST)
    .map(({ text }) => (capital ? text.charAt(0).toLocaleUpperCase('vi') + text.slice(1) : text));
}

/** How often the wording goes against what was seen; what was seen first weighs most. */
function habitCost(text: string, habits: readonly string[]): number {
  return habits.reduce((sum, habit, rank) => sum + clashes(text, habit) / (rank + 1), 0);
}

function clashes(one: string, other: string): number {
  return RIVALS.filter(
    ([first, second]) =>
      (first.test(one) && second.test(other) && !first.test(other)) ||
      (second.test(one) && first.test(other) && !second.test(other)),
  ).length;
}

function wordings(date: PartialDate): readonly string[] {
  const styles: WordStyle[] = [];
  for (const [thousand, zeroTens, early] of [
    ['ngàn', 'lẻ', 'mùng'],
    ['nghìn', 'linh', 'mồng'],
    ['ngàn', 'lẻ', 'mồng'],
    ['nghìn', 'linh', 'mùng'],
    ['nghìn', 'lẻ', 'mùng'],
    ['ngàn', 'linh', 'mùng'],
    ['ngàn', 'lẻ', null],
    ['nghìn', 'linh', null],
  ] as const) {
    for (const dayWord of [false, true]) {
      for (const firstMonth of ['một', 'giêng'] as const) {
        for (const four of ['tư', 'bốn'] as const) {
          styles.push({
            ...NORTHERN,
            thousand,
            zeroTens,
            early,
            dayWord,
            firstMonth,
            four,
            lastMonth: 'mười hai',
          });
        }
      }
    }
  }
  const long = styles.map((style) => writeDateInWords(date, style));
  return [...new Set(long.flatMap((text) => [text, withShortTens(text)]))];
}

/** *hai mươi sáu* as it is said: *hai sáu*. */
function withShortTens(text: string): string {
  return text.replace(/ mươi (?=mốt|hai|ba|bốn|tư|lăm|nhăm|sáu|bảy|tám|chín)/gu, ' ');
}
