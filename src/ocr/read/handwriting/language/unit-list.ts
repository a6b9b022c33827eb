/** The units of the country as the language's list has them, and provinces that were gone before it. */
import { fold, skeleton } from '../../../../schema/fold.js';
import { FORMER_PROVINCES, provincesNamed, shortNames, writtenName } from '../../../../schema/provinces.js';
import { distance } from '../../../interpret/alike.js';
import { once } from '../once.js';

export interface Named {
  /** Without its word of kind: *Nam Sách*. */
  readonly name: string;
  /** Folded, and without marks too; highland words in one spelling. */
  readonly folded: string;
  readonly bare: string;
  /** Shortened (*H.L.Sơn*): another such name is a letter away, so that it is meant only where it is read so. */
  readonly short?: true;
}

/** Two names of the same unit may differ by this share of their letters and be taken for each other. */
export const ALIKE = 0.45;

/** Smaller units are taken apart only when they are asked for: there are thirteen thousand. */
export interface District extends Named {
  wards(): readonly Named[];
}

export interface Province extends Named {
  districts(): readonly District[];
  /** Wards directly under it: since July 2025. */
  wards(): readonly Named[];
}

/** Words of kind before a name, in full or shortened. */
export const WORDS_OF_KIND =
  '(?:(?:thành phố|thị trấn|thị xã|phường|quận|huyện|xã|tỉnh)\\s+|(?:tp|tx|tt|p|q|h|x|t)\\s*\\.\\s*|(?:tp|tx|tt)\\s+)';
const WORD_OF_KIND = new RegExp(`^${WORDS_OF_KIND}`, 'iu');
/** *Đắk*, *Đăk*, *Đak*, *Đắc*: the same word of the highlands, as each clerk writes it. */
const HIGHLAND_WORD = /(?<!\p{L})([ĐL])[aăắ][kc](?!\p{L})/giu;
/** Other spellings of provinces in common use. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  'Đắk Lắk': ['Đắc Lắc'],
  'Đắk Nông': ['Đắc Nông'],
  'Thừa Thiên Huế': ['Thừa Thiên - Huế'],
  'Hồ Chí Minh': ['HCM'],
  'Quảng Nam - Đà Nẵng': ['QN-ĐN', 'QNĐN'],
};

/** `lines` as `npm run language` writes them: a province a line, districts after tabs, their wards after a colon. */
export function provincesIn(lines: string): readonly Province[] {
  const listed = lines
    .split('\n')
    .filter((line) => line !== '')
    .map(provinceOf);
  return [...listed, ...formerProvinces(listed)].flatMap(withSpellings);
}

function provinceOf(line: string): Province {
  const [name = '', ...rest] = line.split('\t');
  const parts = rest.map((part) => {
    const colon = part.indexOf(':');
    return { name: part.slice(0, colon), wards: part.slice(colon + 1) };
  });
  return {
    ...named(name),
    districts: once(() =>
      parts
        .filter((part) => part.name !== '')
        .map((part) => ({ ...named(part.name), wards: once(() => namesOf(part.wards)) })),
    ),
    wards: once(() => parts.filter((part) => part.name === '').flatMap((part) => namesOf(part.wards))),
  };
}

function withSpellings(province: Province): readonly Province[] {
  const others = (SPELLINGS[province.name] ?? []).map((other) => ({ ...province, ...spelt(other) }));
  const shortened = shortNames(province).map((other) => ({
    ...province,
    ...spelt(other),
    short: true as const,
  }));
  return [province, ...others, ...shortened];
}

/**
 * Provinces that were gone before 2025, with the districts of what became of them. A successor that is a city now was
 * one before: *phường Phú Hội, thành phố Huế, Thừa Thiên Huế*.
 */
function formerProvinces(listed: readonly Province[]): readonly Province[] {
  return FORMER_PROVINCES.map((former) => {
    const names = former.successors.map(fold);
    return {
      ...spelt(writtenName(former)),
      districts: once(() => listed.filter(({ folded }) => names.includes(folded)).flatMap(districtsOfFormer)),
      wards: () => [],
    };
  });
}

function districtsOfFormer(province: Province): readonly District[] {
  const districts = province.districts();
  if (!provincesNamed(province.name).some(({ city }) => city)) return districts;
  return [
    ...districts,
    { ...spelt(province.name), wards: once(() => districts.flatMap((each) => each.wards())) },
  ];
}

function namesOf(list: string): readonly Named[] {
  return list
    .split(',')
    .filter((each) => each !== '')
    .map(named);
}

function named(full: string): Named {
  return spelt(full.replace(WORD_OF_KIND, ''));
}

/** A name by which units are compared. */
export function spelt(name: string): Named {
  const folded = fold(name.replace(HIGHLAND_WORD, '$1ắk'));
  return { name, folded, bare: skeleton(folded) };
}

/** In how many letters two names differ, null if in more than `most`; of most names their length says so. */
export function apartOf(one: string, other: string, most: number): number | null {
  if (one === other) return 0;
  if (most === 0 || Math.abs(one.length - other.length) > most) return null;
  const apart = distance(one, other);
  return apart <= most ? apart : null;
}
