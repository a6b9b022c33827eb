/** Dates, ages and numbers as they stand in a register. */
import { createRandom, type Random } from '../../samples/maker/random.js';
import {
  BORN,
  PAPERS,
  UNKNOWN_DATES,
  UNKNOWN_PARTS,
} from '../../src/ocr/read/handwriting/grammar/grammars.js';
import { cycleName, cycleOf } from '../../src/schema/dates/cycle.js';
import {
  NORTHERN,
  SOUTHERN,
  type WordStyle,
  writeDate,
  writeDateInWords,
} from '../../src/schema/dates/write.js';
import type { PartialDate } from '../../src/schema/partial-date.js';
import type { WeightedText } from './count.js';

const DATES = 40_000;

/** Dates as they are written, in figures and in words, ages, and the words around them. */
export function* dates(): Generator<WeightedText> {
  const random = createRandom(1945);
  for (let count = 0; count < DATES; count++) yield { text: writtenDate(random), weight: 1 };
  for (let age = 14; age < 80; age++) {
    yield { text: `${age} tuổi`, weight: 20 };
    yield { text: String(age), weight: 20 };
  }
  // Where a parent's date is not known, or the parent is dead (domain §5).
  for (const text of UNKNOWN_DATES) yield { text, weight: 150 };
}

/** Shares of the dates with something beside them: by judgement, there is no count. */
const LUNAR = 0.04;
const DEAD = 0.01;
const BEGINS_BORN = 0.02;
const BY_CYCLE = 0.01;
const WITH_HOUR = 0.02;
const COMMAS = 0.1;

function writtenDate(random: Random): string {
  const lunar = random.chance(LUNAR);
  const written = plainDate(lunar, random);
  const text = lunar && random.chance(0.3) ? written.replace(/ (ÂL|âm lịch)$/u, ' ($1)') : written;
  const year = String(random.integer(1930, 1985));
  if (random.chance(DEAD)) return `${year} (${random.pick(['chết', 'đã chết'])})`;
  if (random.chance(BEGINS_BORN)) return `${random.pick(BORN)[0]}${year}`;
  if (random.chance(BY_CYCLE)) {
    const named = cycleName(cycleOf(Number(year)));
    return random.pick([named, `năm ${named}`, `${year} (${named})`]);
  }
  if (random.chance(WITH_HOUR)) {
    const minutes = random.chance(0.5) ? ` ${random.pick(['15', '30', '45'])} phút` : '';
    const hour = `${random.integer(1, 12)} giờ${minutes}`;
    return `${random.pick(['lúc ', 'hồi ', ''])}${hour} ${/^\d/u.test(text) ? 'ngày ' : ''}${text}`;
  }
  return random.chance(COMMAS) ? text.replace(/ (?=tháng |năm (?!năm))/gu, ', ') : text;
}

function plainDate(lunar: boolean, random: Random): string {
  const date: PartialDate = {
    year: random.chance(0.8) ? random.integer(1930, 2010) : random.integer(1890, 2026),
    month: random.chance(0.9) ? random.integer(1, 12) : null,
    day: null,
    calendar: lunar ? 'lunar' : 'solar',
  };
  const whole: PartialDate =
    date.month === null || random.chance(0.05) ? date : { ...date, day: random.integer(1, 31) };
  if (date.month === null && random.chance(0.1)) return `${unknownParts(random)}/${date.year}`;
  const style = random.integer(0, 9);
  if (style <= 1) return writeDate(whole, 'd/m/yyyy');
  if (style === 2) return writeDate(whole, 'dd/mm/yyyy').replaceAll('/', random.pick(['/', '-', '.', ' - ']));
  if (style === 3) return writeDate(whole, 'd/m/yyyy').replaceAll('/', random.pick(['-', '.', ' - ', ' / ']));
  if (style === 4) return writeDate(whole, 'd/m/yyyy').replace(/(\D)(?:19|20)(\d\d)(?= ÂL|$)/u, '$1$2');
  if (style === 5) return writeDate(whole, 'long');
  const words: WordStyle = {
    ...(random.chance(0.5) ? NORTHERN : SOUTHERN),
    early: random.pick(['mồng', 'mùng', null, null]),
    firstMonth: random.pick(['một', 'giêng'] as const),
    fourthMonth: random.pick(['tư', 'bốn'] as const),
    lastMonth: random.pick(['mười hai', 'mười hai', 'chạp'] as const),
    dayWord: random.chance(0.5),
  };
  return writeDateInWords(whole, words);
}

/** *-/-*, *.../5*. */
function unknownParts(random: Random): string {
  const part = random.pick(UNKNOWN_PARTS);
  return `${part}/${random.chance(0.6) ? part : random.integer(1, 12)}`;
}

const NUMBERS = 20_000;

/** Numbers as they stand in a register: of entries, books, pages and papers, years. */
export function* numbers(): Generator<WeightedText> {
  const random = createRandom(1976);
  for (let count = 0; count < NUMBERS; count++) {
    const figures = (length: number): string =>
      String(random.integer(0, 10 ** length - 1)).padStart(length, '0');
    const text = random.weighted([
      [String(random.integer(1, 400)), 6],
      [figures(2), 1],
      [figures(3), 1],
      [String(random.integer(400, 99_999)), 1],
      [`${figures(2)}/${random.integer(1976, 2010)}`, 1],
      [`${random.integer(1, 9)}/${random.integer(1976, 2010)}`, 1],
      [`${random.integer(1, 300)}/KS`, 0.3],
      [String(random.integer(1930, 2010)), 1],
      [figures(9), 1],
      [figures(9).replace(/^(...)(...)(...)$/u, '$1 $2 $3'), 0.5],
      [figures(12), 0.5],
      // *Số* is commoner than any one of the others.
      [`${random.pick([...PAPERS, 'số'])} ${figures(9)}`, 0.7],
    ]);
    yield { text, weight: 1 };
  }
}
