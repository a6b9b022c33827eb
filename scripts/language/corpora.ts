/** The texts that the language models are counted from: units of the country, names by their counts, dates. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { createRandom, type Random } from '../../samples/maker/random.js';
import { PLACE_PHRASES, phrasesOf } from '../../src/ocr/interpret/lexicon.js';
import {
  NORTHERN,
  SOUTHERN,
  type WordStyle,
  writeDate,
  writeDateInWords,
} from '../../src/schema/dates/write.js';
import { ETHNICITIES } from '../../src/schema/ethnicities.js';
import { NATIONALITIES } from '../../src/schema/nationalities.js';
import type { PartialDate } from '../../src/schema/partial-date.js';
import { PROVINCES } from '../../src/schema/provinces.js';
import type { WeightedText } from './count.js';
import { HIGHLANDS, highlandNames, highlandVillage } from './highlands.js';
import { STREETS } from './streets.js';

const unit = z.object({ FullName: z.string() });
const before = z.array(
  unit.extend({ District: z.array(unit.extend({ Ward: z.array(unit).nullish() })).nullish() }),
);
const current = z.array(unit.extend({ Wards: z.array(unit).nullish() }));

/** The units of the country, province by province. */
export interface Gazetteer {
  readonly before: readonly {
    readonly name: string;
    readonly districts: readonly { readonly name: string; readonly wards: readonly string[] }[];
  }[];
  readonly current: readonly { readonly name: string; readonly wards: readonly string[] }[];
}

export function readGazetteer(data: string): Gazetteer {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(data, 'gazetteer', name), 'utf8'));
  const nfc = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return {
    before: before.parse(read('before-2025-07.json')).map((province) => ({
      name: nfc(province.FullName),
      districts: (province.District ?? []).map((district) => ({
        name: nfc(district.FullName),
        wards: (district.Ward ?? []).map((ward) => nfc(ward.FullName)),
      })),
    })),
    current: current.parse(read('current-2026-07.json')).map((province) => ({
      name: nfc(province.FullName),
      wards: (province.Wards ?? []).map((ward) => nfc(ward.FullName)),
    })),
  };
}

const bare = (province: string): string => province.replace(/^(?:Tỉnh|Thành phố)\s+/u, '');

/** Addresses as they are written: unit words in full or shortened, with and without the smaller units. */
export function* places(gazetteer: Gazetteer, lines: readonly string[]): Generator<WeightedText> {
  const random = createRandom(1984);
  const wards = gazetteer.before.flatMap(({ districts }) => districts.flatMap((district) => district.wards));
  for (const text of lines) yield { text, weight: 4 };
  for (const { name, districts } of gazetteer.before) {
    const city = name.startsWith('Thành phố');
    const provinces = city ? [bare(name), `TP ${bare(name)}`, name] : [bare(name), name];
    for (const district of districts) {
      for (const province of provinces) yield { text: `${district.name}, ${province}`, weight: 0.5 };
      for (const ward of district.wards) {
        for (const province of provinces) {
          yield { text: `${ward}, ${district.name}, ${province}`, weight: 0.6 };
        }
        yield { text: `${shortened(ward)}, ${shortened(district.name)}, ${bare(name)}`, weight: 0.3 };
        yield { text: `Trạm y tế ${ward}`, weight: 0.15 };
        yield { text: `${random.pick(['TYT', 'Trạm xá', 'Nhà hộ sinh', 'UBND'])} ${ward}`, weight: 0.1 };
        yield { text: `Thôn ${ward.replace(UNIT_WORD, '')}, ${ward}`, weight: 0.1 };
        const village = random.chance(0.4)
          ? String(random.integer(1, 15))
          : random.pick(wards).replace(UNIT_WORD, '');
        yield { text: `${random.pick(VILLAGES)} ${village}, ${ward}, ${district.name}`, weight: 0.3 };
        if (HIGHLANDS.test(name)) {
          const highland = highlandVillage(random);
          yield { text: `${highland}, ${ward.replace(UNIT_WORD, '')}`, weight: 0.3 };
          yield { text: highland, weight: 0.3 };
        }
      }
      yield { text: `Bệnh viện đa khoa ${district.name}`, weight: 0.3 };
      yield { text: `Trung tâm y tế ${district.name}`, weight: 0.3 };
      const short = district.name.replace(UNIT_WORD, '');
      for (const hospital of ['BV', 'BVĐK', 'Bệnh viện', 'TTYT']) {
        yield { text: `${hospital} ${short}`, weight: 0.2 };
        yield { text: `${hospital} ${district.name}`, weight: 0.1 };
      }
    }
    yield { text: `Bệnh viện đa khoa ${name}`, weight: 1 };
  }
  for (const { name, wards } of gazetteer.current) {
    for (const ward of wards) yield { text: `${ward}, ${name}`, weight: 0.3 };
  }
  for (const { name } of PROVINCES) yield { text: `tỉnh ${name.replace('–', '-')}`, weight: 1 };
  for (const text of PLACE_PHRASES) yield { text, weight: 3 };
  for (const name of STREETS) {
    for (const before of ['', 'Số 12 ', '12/3 ', 'đường ', 'Đường ', 'phố ']) {
      yield { text: `${before}${name}, Phường`, weight: 1 };
    }
  }
}

/** Words for what is smaller than a ward, in the country and in town, north and south. */
const VILLAGES =
  'thôn,Thôn,thôn,Thôn,xóm,Xóm,ấp,Ấp,làng,Làng,bản,Bản,buôn,Buôn,khóm,Khóm,đội,Đội,tổ,Tổ,khu,Khu,tổ dân phố,Tổ dân phố,khu phố,Khu phố,KP,TDP,khối,Khối,khối phố,tiểu khu,phum,sóc,plei,Plei'.split(
    ',',
  );

const UNIT_WORD = /^(?:Phường|Xã|Thị trấn|Quận|Huyện|Thị xã|Thành phố)\s+/u;
const SHORT: Readonly<Record<string, string>> = {
  Phường: 'P.',
  Xã: 'X.',
  'Thị trấn': 'TT.',
  Quận: 'Q.',
  Huyện: 'H.',
  'Thị xã': 'TX.',
  'Thành phố': 'TP.',
};

function shortened(name: string): string {
  return name.replace(UNIT_WORD, (word) => `${SHORT[word.trim()] ?? word.trim()} `);
}

export type Counted = readonly (readonly [string, number])[];

/** A list of `names/` with its counts. */
export function readCounts(data: string, name: string): Counted {
  return readFileSync(join(data, 'names', name), 'utf8')
    .normalize('NFC')
    .split('\n')
    .flatMap((line) => {
      const [text = '', count = ''] = line.split('\t');
      return text !== '' && Number(count) > 0 ? [[text, Number(count)] as const] : [];
    });
}

/** Parts of names with their counts. */
export interface NameCounts {
  readonly families: Counted;
  readonly sexes: readonly {
    /** The middle name that most had when the books were kept. */
    readonly usual: string;
    readonly middles: Counted;
    readonly givens: Counted;
  }[];
}

export function nameCounts(data: string): NameCounts {
  return {
    families: readCounts(data, 'family.tsv'),
    sexes: (['female', 'male'] as const).map((sex) => ({
      usual: sex === 'female' ? 'Thị' : 'Văn',
      middles: readCounts(data, `middle_${sex}.tsv`),
      givens: readCounts(data, `given_${sex}.tsv`),
    })),
  };
}

/** Many, so that rare parts are met as often as they are rare; with the highlands' they weigh as much as 65,000 texts. */
const KINH_NAMES = 200_000;
const NAME_WEIGHT = 0.3;

/** Names put together by their parts' counts. *Thị* and *Văn* are commoner here than in today's lists. */
export function* names(data: string): Generator<WeightedText> {
  const random = createRandom(1961);
  const { families, sexes } = nameCounts(data);
  const family = picker(families, 1);
  const parts = sexes.map(({ usual, middles, givens }) => ({
    usual,
    middle: picker(middles, 0.9),
    given: picker(givens, 0.75),
  }));
  for (let count = 0; count < KINH_NAMES; count++) {
    const { usual, middle, given } = random.pick(parts);
    const words = [family(random)];
    if (random.chance(0.4)) words.push(usual);
    else if (!random.chance(0.04)) words.push(middle(random));
    words.push(given(random));
    yield { text: words.join(' '), weight: NAME_WEIGHT };
  }
  for (const text of highlandNames(data, random)) yield { text, weight: NAME_WEIGHT };
}

function picker(counted: Counted, flatten: number): (random: Random) => string {
  const sums: number[] = [];
  let total = 0;
  for (const [, count] of counted) {
    total += count ** flatten;
    sums.push(total);
  }
  return (random) => {
    const at = random.next() * total;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    return counted[low]?.[0] ?? '';
  };
}

const DATES = 40_000;

/** Dates as they are written, in figures and in words, ages, and the words around them. */
export function* dates(): Generator<WeightedText> {
  const random = createRandom(1945);
  for (let count = 0; count < DATES; count++) yield { text: writtenDate(random), weight: 1 };
  for (let age = 14; age < 80; age++) {
    yield { text: `${age} tuổi`, weight: 20 };
    yield { text: String(age), weight: 20 };
  }
}

function writtenDate(random: Random): string {
  const date: PartialDate = {
    year: random.chance(0.8) ? random.integer(1930, 2010) : random.integer(1890, 2026),
    month: random.chance(0.9) ? random.integer(1, 12) : null,
    day: null,
    calendar: 'solar',
  };
  const whole: PartialDate =
    date.month === null || random.chance(0.05) ? date : { ...date, day: random.integer(1, 31) };
  const style = random.integer(0, 9);
  if (style <= 1) return writeDate(whole, 'd/m/yyyy');
  if (style === 2) return writeDate(whole, 'dd/mm/yyyy').replaceAll('/', random.pick(['/', '-', '.', ' - ']));
  if (style === 3) return writeDate(whole, 'd/m/yyyy').replaceAll('/', random.pick(['-', '.', ' - ', ' / ']));
  if (style === 4) return writeDate(whole, 'd/m/yyyy').replace(/(\D)(?:19|20)(\d\d)$/u, '$1$2');
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
    ]);
    yield { text, weight: 1 };
  }
}

/** Single words and phrases of the other boxes. */
export function* phrases(): Generator<WeightedText> {
  for (const key of [
    'declarant.relation',
    'registration.signerTitle',
    'father.occupation',
    'declarant.paperType',
    'father.residenceType',
    'registration.notes',
  ] as const) {
    for (const text of phrasesOf(key)) yield { text, weight: 8 };
  }
  for (const { name, aliases } of ETHNICITIES) {
    yield { text: name, weight: 8 };
    for (const text of aliases) yield { text, weight: 1 };
  }
  for (const { text, aliases } of NATIONALITIES)
    for (const each of [text.vi, ...aliases]) yield { text: each, weight: 2 };
  // Words for a sex and for a nationality are lists of their own (known.ts): here "Trai" would be read for "Jrai".
  for (const text of ['nt', '-nt-', 'không', 'còn sống', 'đã chết', 'không rõ']) {
    yield { text, weight: 20 };
  }
}
