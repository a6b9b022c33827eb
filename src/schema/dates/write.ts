/** Dates written out, in figures and in words. Parts that are not known are left out, never padded. */
import type { PartialDate } from '../partial-date.js';
import { type NumberStyle, writeNumber } from './number-words.js';

/** How a date is put in words. */
export interface WordStyle extends NumberStyle {
  /** *mồng ba*, *mùng ba* for the first ten days, or nothing. */
  readonly early: 'mồng' | 'mùng' | null;
  /** *tháng giêng* for the first month. */
  readonly firstMonth: 'một' | 'giêng';
  /** *tháng tư* for the fourth. */
  readonly fourthMonth: 'tư' | 'bốn';
  /** *tháng chạp* for the twelfth. */
  readonly lastMonth: 'mười hai' | 'chạp';
  /** Begins with *ngày* (with *tháng* or *năm* it always begins when the day is not known). */
  readonly dayWord: boolean;
}

export const NORTHERN: WordStyle = {
  thousand: 'nghìn',
  zeroTens: 'linh',
  four: 'tư',
  five: 'lăm',
  early: 'mồng',
  firstMonth: 'một',
  fourthMonth: 'tư',
  lastMonth: 'mười hai',
  dayWord: true,
};

export const SOUTHERN: WordStyle = { ...NORTHERN, thousand: 'ngàn', zeroTens: 'lẻ', early: 'mùng' };

export const DATE_STYLES = [
  'd/m/yyyy',
  'dd/mm/yyyy',
  'dd.mm.yyyy',
  'long',
  'words-north',
  'words-south',
] as const;
export type DateStyle = (typeof DATE_STYLES)[number];

/**
 * A date in one of the styles: `dd.mm.yyyy` is that of the 70-column template (`DD.MM.YYYY`, `MM.YYYY`,
 * `YYYY`), `long` is *ngày 12 tháng 3 năm 1985*. A lunar date carries its mark (`ÂL`, *âm lịch*) in every
 * style, for without it another day would be read.
 */
export function writeDate(date: PartialDate, style: DateStyle): string {
  switch (style) {
    case 'd/m/yyyy':
      return inFigures(date, '/', 1);
    case 'dd/mm/yyyy':
      return inFigures(date, '/', 2);
    case 'dd.mm.yyyy':
      return inFigures(date, '.', 2);
    case 'long':
      return inLong(date, String);
    case 'words-north':
      return writeDateInWords(date, NORTHERN);
    case 'words-south':
      return writeDateInWords(date, SOUTHERN);
    default: {
      const never: never = style;
      throw new RangeError(`unknown style: ${String(never)}`);
    }
  }
}

/** A date in words, *ngày mười hai tháng ba năm một nghìn chín trăm tám mươi lăm*, all lower case. */
export function writeDateInWords(date: PartialDate, style: WordStyle): string {
  const words = inLong(date, (value, part) => {
    if (part === 'day') {
      const early = style.early !== null && value <= 10 ? `${style.early} ` : '';
      return early + writeNumber(value, style);
    }
    if (part === 'month' && value === 1) return style.firstMonth;
    if (part === 'month' && value === 4) return style.fourthMonth;
    if (part === 'month' && value === 12) return style.lastMonth;
    return writeNumber(value, style);
  });
  return style.dayWord ? words : words.replace(/^ngày /u, '');
}

function inFigures(date: PartialDate, separator: string, width: number): string {
  const parts = [date.day, date.month]
    .filter((part) => part !== null)
    .map((part) => String(part).padStart(width, '0'));
  return [...parts, String(date.year)].join(separator) + (date.calendar === 'lunar' ? ' ÂL' : '');
}

function inLong(date: PartialDate, put: (value: number, part: 'day' | 'month' | 'year') => string): string {
  const words: string[] = [];
  if (date.day !== null) words.push('ngày', put(date.day, 'day'));
  if (date.month !== null) words.push('tháng', put(date.month, 'month'));
  words.push('năm', put(date.year, 'year'));
  if (date.calendar === 'lunar') words.push('âm lịch');
  return words.join(' ');
}
