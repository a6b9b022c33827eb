/** The habits of the clerks who kept a sample book: how each writes dates, places, peoples and ditto marks. */
import { DATE_STYLES, type DateStyle, inventWordStyle, type WordStyle } from './people-dates.js';
import type { Random } from './random.js';
import { PEOPLE_SPELLINGS, type People } from './villages.js';

export interface Hand {
  readonly dates: DateStyle;
  readonly words: WordStyle;
  /** 05/3 or 5/3 in printed dates, 07 or 7 as entry number. */
  readonly padsNumbers: boolean;
  /** Names of children in capitals. */
  readonly capitalNames: boolean;
  /** Names of parents too. */
  readonly capitalParents: boolean;
  readonly ditto: '"' | 'nt' | '-nt-';
  /** How often a repetition is written as a ditto mark. */
  readonly dittoHabit: number;
  readonly spellings: Readonly<Record<People, string>>;
  readonly nationality: string;
  readonly ages: 'years' | 'bare' | 'letter' | 'birth-year';
  readonly female: string;
  readonly cardWord: string;
}

export function inventHand(random: Random): Hand {
  const spelling = (people: People): string => {
    const spellings = PEOPLE_SPELLINGS[people];
    return random.weighted(spellings.map((each, index) => [each, 1 / (index + 1)] as const));
  };
  const capitalNames = random.chance(0.3);
  return {
    dates: random.pick(DATE_STYLES),
    words: inventWordStyle(random),
    padsNumbers: random.chance(0.5),
    capitalNames,
    capitalParents: capitalNames && random.chance(0.2),
    ditto: random.pick(['"', 'nt', '-nt-'] as const),
    dittoHabit: random.between(0.45, 0.95),
    spellings: {
      Kinh: spelling('Kinh'),
      'Gia-rai': spelling('Gia-rai'),
      'Ba na': spelling('Ba na'),
      'Ê-đê': spelling('Ê-đê'),
      'Xơ-Đăng': spelling('Xơ-Đăng'),
      'Cơ-tu': spelling('Cơ-tu'),
      'Giẻ Triêng': spelling('Giẻ Triêng'),
    },
    nationality: random.weighted([
      ['Việt Nam', 8],
      ['VN', 1],
    ]),
    ages: random.weighted([
      ['years', 4],
      ['bare', 3],
      ['letter', 1],
      ['birth-year', 2],
    ]),
    female: random.weighted([
      ['Nữ', 9],
      ['nữ', 2],
    ]),
    cardWord: random.pick(['CMND', 'CM', 'CMND số']),
  };
}

/** A typewriter's or a printer's habits: the law's own spellings, padded dates, names in capitals. */
export function typingHand(hand: Hand, random: Random): Hand {
  const capitalNames = random.chance(0.85);
  return {
    ...hand,
    dates: random.chance(0.8) ? 'padded' : 'slash',
    padsNumbers: true,
    capitalNames,
    capitalParents: capitalNames && random.chance(0.7),
    dittoHabit: 0,
    nationality: 'Việt Nam',
    female: 'Nữ',
  };
}

/** The first text that fits a box for `room` characters, else the shortest. */
export function fitting(texts: readonly string[], room: number): string {
  const first = texts.find((text) => text.length <= room);
  if (first !== undefined) return first;
  return texts.reduce((shortest, text) => (text.length < shortest.length ? text : shortest));
}
