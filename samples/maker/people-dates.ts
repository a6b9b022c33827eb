/** Dates of invented people, and the many ways clerks wrote them (domain §5). */
import type { Random } from './random.js';

/** A date as far as the clerk knew it. */
export interface Day {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

export interface FullDay extends Day {
  readonly month: number;
  readonly day: number;
}

const MILLISECONDS_A_DAY = 86_400_000;

/** Days since 1970-01-01. */
export function toDayNumber(day: FullDay): number {
  return Date.UTC(day.year, day.month - 1, day.day) / MILLISECONDS_A_DAY;
}

export function fromDayNumber(number: number): FullDay {
  const date = new Date(number * MILLISECONDS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function isSunday(number: number): boolean {
  return new Date(number * MILLISECONDS_A_DAY).getUTCDay() === 0;
}

/** A day in the given year, any as likely. */
export function inventDay(year: number, random: Random): FullDay {
  const first = toDayNumber({ year, month: 1, day: 1 });
  const last = toDayNumber({ year, month: 12, day: 31 });
  return fromDayNumber(random.integer(first, last));
}

/** How one hand writes dates in digits. */
export const DATE_STYLES = [
  'slash',
  'dash-short',
  'dot',
  'padded',
  'slash-short',
  'dash',
  'sentence',
] as const;
export type DateStyle = (typeof DATE_STYLES)[number];

/** The date in digits. Parts not known are left out: `tháng 3/1985`, `1985`. */
export function dateInDigits(date: Day, style: DateStyle): string {
  if (date.month === null) return `${date.year}`;
  if (date.day === null) return `tháng ${date.month}/${date.year}`;
  const short = String(date.year % 100).padStart(2, '0');
  switch (style) {
    case 'slash':
      return `${date.day}/${date.month}/${date.year}`;
    case 'slash-short':
      return `${date.day}/${date.month}/${short}`;
    case 'dash':
      return `${date.day}-${date.month}-${date.year}`;
    case 'dash-short':
      return `${date.day}-${date.month}-${short}`;
    case 'dot':
      return `${date.day}.${date.month}.${date.year}`;
    case 'padded':
      return `${pad(date.day)}/${pad(date.month)}/${date.year}`;
    case 'sentence':
      return `ngày ${date.day} tháng ${date.month} năm ${date.year}`;
    default: {
      const never: never = style;
      throw new RangeError(`unknown style: ${String(never)}`);
    }
  }
}

/**
 * The ink around printed "ngày … tháng … năm …", joined with '/': `12/3/1985`, `3/1985`, `1985`. Parts are
 * missing from the left only.
 */
export function dateInParts(date: Day, padded: boolean): string {
  const write = (part: number): string => (padded ? pad(part) : `${part}`);
  return [date.day, date.month]
    .filter((part) => part !== null)
    .map(write)
    .concat(`${date.year}`)
    .join('/');
}

/** How one hand writes numbers in words. */
export interface WordStyle {
  readonly dialect: 'south' | 'north';
  /** `ngày … tháng … năm …` in full, or from the day's number on. */
  readonly opening: 'ngày' | 'none';
  /** `tám mươi lăm` in full, or `tám lăm`. */
  readonly tens: 'full' | 'short';
  /** `một` or `giêng` for the first month, `mười hai` or `chạp` for the last. */
  readonly months: 'numbers' | 'names';
  readonly comma: boolean;
}

export function inventWordStyle(random: Random): WordStyle {
  return {
    dialect: random.chance(0.75) ? 'south' : 'north',
    opening: random.chance(0.4) ? 'ngày' : 'none',
    tens: random.chance(0.7) ? 'full' : 'short',
    months: random.chance(0.85) ? 'numbers' : 'names',
    comma: random.chance(0.35),
  };
}

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;

function digit(number: number): string {
  return DIGITS[number] ?? 'không';
}

/** 1 to 99 in words. */
function belowHundred(number: number, style: WordStyle): string {
  const tens = Math.floor(number / 10);
  const unit = number % 10;
  if (tens === 0) return digit(unit);
  if (tens === 1) return unit === 0 ? 'mười' : `mười ${unit === 5 ? 'lăm' : digit(unit)}`;
  const joint = style.tens === 'full' || unit === 0 ? ' mươi' : '';
  if (unit === 0) return `${digit(tens)}${joint}`;
  const last =
    unit === 1
      ? 'mốt'
      : unit === 4 && style.dialect === 'north'
        ? 'tư'
        : unit === 5
          ? style.dialect === 'north' && style.tens === 'short'
            ? 'nhăm'
            : 'lăm'
          : digit(unit);
  return `${digit(tens)}${joint} ${last}`;
}

/** The date in words, a capital first. A year alone is "Năm một ngàn …". */
export function dateInWords(date: Day, style: WordStyle): string {
  const thousand = style.dialect === 'south' ? 'ngàn' : 'nghìn';
  const zero = style.dialect === 'south' ? 'lẻ' : 'linh';
  const rest = date.year % 100;
  const hundreds = Math.floor(date.year / 100) % 10;
  const tail = rest === 0 ? '' : rest < 10 ? ` ${zero} ${digit(rest)}` : ` ${belowHundred(rest, style)}`;
  const year = `năm ${digit(Math.floor(date.year / 1000))} ${thousand} ${digit(hundreds)} trăm${tail}`;
  const parts: string[] = [];
  if (date.month !== null) {
    const month =
      date.month === 1 && style.months === 'names'
        ? 'giêng'
        : date.month === 12 && style.months === 'names'
          ? 'chạp'
          : date.month === 4
            ? 'tư'
            : belowHundred(date.month, style);
    if (date.day !== null) {
      const early = date.day <= 10 ? (style.dialect === 'south' ? 'mùng ' : 'mồng ') : '';
      const day = `${early}${belowHundred(date.day, style)}`;
      parts.push(style.opening === 'ngày' ? `ngày ${day}` : day);
    }
    parts.push(`tháng ${month}`);
  }
  parts.push(year);
  const text = parts.join(style.comma ? ', ' : ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const STEMS = ['Canh', 'Tân', 'Nhâm', 'Quý', 'Giáp', 'Ất', 'Bính', 'Đinh', 'Mậu', 'Kỷ'] as const;
const BRANCHES = [
  'Thân',
  'Dậu',
  'Tuất',
  'Hợi',
  'Tý',
  'Sửu',
  'Dần',
  'Mão',
  'Thìn',
  'Tỵ',
  'Ngọ',
  'Mùi',
] as const;

/** The can-chi name of a year: 1984 is Giáp Tý. */
export function canChi(year: number): string {
  return `${STEMS[year % 10] ?? ''} ${BRANCHES[year % 12] ?? ''}`;
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}
