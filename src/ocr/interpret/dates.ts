/** Dates as read: figures between printed words, figures that look like letters, and dates in words. */
import { parseDate } from '../../schema/dates/parse.js';
import { tidy, withoutMarks } from '../../schema/fold.js';
import type { PartialDate } from '../../schema/partial-date.js';
import { asFigures, nearest } from './alike.js';

/** The date a text can be read as, or null. */
export function dateOf(text: string, bookYear: number | null): PartialDate | null {
  const outcome = parseDate(text, { bookYear });
  return outcome.outcome === 'date' ? outcome.date : null;
}

/**
 * The figures written between the printed words *ngày … tháng … năm …*, joined by strokes: `12/3/1985`,
 * `3/1985`, `1985`. Null if there are none. Parts are missing from the left only.
 */
export function figuresBetweenWords(text: string): string | null {
  const bare = withoutMarks(tidy(text)).toLowerCase();
  const cut = /^(.*?)th[a-z]{2,3}[gq](.*?)n[a-z0]m(.*)$/u.exec(bare) ?? /^(.*?)thang(.*?)$/u.exec(bare);
  const pieces = cut === null ? bare.split(/[^0-9a-z|!]+/u) : cut.slice(1);
  const parts = pieces.map((piece) => asFigures(piece.replace(/ng[a-z]y/u, '')).replace(/\D/g, ''));
  const figures = parts.filter((piece) => piece !== '');
  // *ngày 12 tháng … năm 1985* is no December.
  const begins = parts.findIndex((piece) => piece !== '');
  if (cut !== null && parts.slice(begins).includes('')) return null;
  if (figures.length === 0 || figures.length > 3) return null;
  return figures.join('/');
}

/** After the last figure stands what may be meant for *ÂL* or *âm lịch*. */
const LUNAR_END = /\d\P{N}*[âÂ]\P{N}*$/u;

/**
 * A date in figures with letters made figures and spaces between its parts taken out, if that makes a date. None where a
 * lunar mark may stand: without it another day would be read.
 */
export function mendFigures(text: string, bookYear: number | null): string | null {
  if (LUNAR_END.test(text)) return null;
  // *l2/3/85*: what looks like a figure before one is not to be cut off.
  const beginsAlike = /^[lIizZsSbBGgqoO|!]\s*[\d/.-]/u.test(tidy(text));
  const asSeen = tidy(text)
    .replace(/\s*([-/.])\s*/gu, '$1')
    .replace(/^\D+|\D+$/gu, '');
  const candidates = [
    ...(beginsAlike ? [] : [asSeen]),
    asFigures(text)
      .replace(/\s*([-/.,])\s*/gu, '$1')
      .replace(/^\D+|\D+$/gu, ''),
    asFigures(text)
      .replace(/[^0-9]+/gu, '/')
      .replace(/^\/|\/$/gu, ''),
  ];
  return candidates.find((each) => each !== tidy(text) && dateOf(each, bookYear) !== null) ?? null;
}

const DATE_WORDS =
  'ngày mồng mùng tháng năm một hai ba bốn tư lăm nhăm sáu bảy tám chín mười mươi mốt không linh lẻ trăm nghìn ngàn giêng chạp rằm âm lịch dương'.split(
    ' ',
  );

/** A date in words, each word the nearest of the few such dates are written with. */
export function mendDateWords(text: string): string {
  return tidy(text)
    .split(' ')
    .map((word, index) => {
      const [, before = '', letters = '', after = ''] = /^(\P{L}*)([\p{L}\p{M}0-9]*)(.*)$/u.exec(word) ?? [];
      const found = letters.length < 2 ? null : nearest(letters, DATE_WORDS);
      if (found === null) return word;
      const capital = letters.charAt(0) === letters.charAt(0).toLocaleUpperCase('vi') && index === 0;
      const mended = capital ? found.charAt(0).toLocaleUpperCase('vi') + found.slice(1) : found;
      return `${before}${mended}${after}`;
    })
    .join(' ');
}
