/**
 * Provinces since 1976, by name, with the years they existed: so that a place can be seen to fit its time.
 * The table begins with the mergers of February 1976; older provinces (Quảng Tín, Pleiku …) are not in it, so
 * a name it lacks says nothing. Split dates: resolutions of the National Assembly (29/12/1978, 30/6/1989,
 * 12/8/1991, 26/12/1991, 6/11/1996, 26/11/2003, 29/5/2008, 12/6/2025).
 */
import { fold, skeleton } from './fold.js';

export interface Province {
  readonly name: string;
  /** First and last year it existed; null where it still does. 1976 may stand for earlier. */
  readonly from: number;
  readonly until: number | null;
  /** What became of it. */
  readonly successors: readonly string[];
  /** A city of provincial rank. */
  readonly city: boolean;
}

type Row = readonly [from: number, until: number | null, name: string, successors?: string];

const PROVINCE_ROWS: readonly Row[] = [
  [1976, 1978, 'Cao Lạng', 'Cao Bằng, Lạng Sơn'],
  [1976, 1989, 'Bình Trị Thiên', 'Quảng Bình, Quảng Trị, Thừa Thiên Huế'],
  [1976, 1989, 'Nghĩa Bình', 'Quảng Ngãi, Bình Định'],
  [1976, 1989, 'Phú Khánh', 'Phú Yên, Khánh Hòa'],
  [1976, 1991, 'Gia Lai – Kon Tum', 'Gia Lai, Kon Tum'],
  [1976, 1991, 'Hà Sơn Bình', 'Hà Tây, Hòa Bình, Hà Nội'],
  [1976, 1991, 'Hoàng Liên Sơn', 'Lào Cai, Yên Bái'],
  [1976, 1991, 'Hà Tuyên', 'Hà Giang, Tuyên Quang'],
  [1976, 1991, 'Nghệ Tĩnh', 'Nghệ An, Hà Tĩnh'],
  [1976, 1991, 'Hậu Giang', 'Cần Thơ, Sóc Trăng'],
  [1979, 1991, 'Vũng Tàu – Côn Đảo', 'Bà Rịa – Vũng Tàu'],
  [1976, 1992, 'Hà Nam Ninh', 'Nam Hà, Ninh Bình'],
  [1976, 1992, 'Cửu Long', 'Vĩnh Long, Trà Vinh'],
  [1976, 1992, 'Thuận Hải', 'Ninh Thuận, Bình Thuận'],
  [1992, 1996, 'Nam Hà', 'Nam Định, Hà Nam'],
  [1976, 1996, 'Quảng Nam – Đà Nẵng', 'Quảng Nam, Đà Nẵng'],
  [1976, 1996, 'Bắc Thái', 'Bắc Kạn, Thái Nguyên'],
  [1976, 1996, 'Hà Bắc', 'Bắc Giang, Bắc Ninh'],
  [1976, 1996, 'Hải Hưng', 'Hải Dương, Hưng Yên'],
  [1976, 1996, 'Vĩnh Phú', 'Vĩnh Phúc, Phú Thọ'],
  [1976, 1996, 'Sông Bé', 'Bình Dương, Bình Phước'],
  [1976, 1996, 'Minh Hải', 'Bạc Liêu, Cà Mau'],
  [1991, 2008, 'Hà Tây', 'Hà Nội'],
  [1992, 2003, 'Cần Thơ', 'Cần Thơ, Hậu Giang'],
  [1989, 2024, 'Thừa Thiên Huế', 'Huế'],
  [1991, 2025, 'Hà Giang', 'Tuyên Quang'],
  [1991, 2025, 'Yên Bái', 'Lào Cai'],
  [1997, 2025, 'Bắc Kạn', 'Thái Nguyên'],
  [1997, 2025, 'Vĩnh Phúc', 'Phú Thọ'],
  [1991, 2025, 'Hòa Bình', 'Phú Thọ'],
  [1997, 2025, 'Bắc Giang', 'Bắc Ninh'],
  [1976, 2025, 'Thái Bình', 'Hưng Yên'],
  [1997, 2025, 'Hải Dương', 'Hải Phòng'],
  [1997, 2025, 'Hà Nam', 'Ninh Bình'],
  [1997, 2025, 'Nam Định', 'Ninh Bình'],
  [1989, 2025, 'Quảng Bình', 'Quảng Trị'],
  [1997, 2025, 'Quảng Nam', 'Đà Nẵng'],
  [1991, 2025, 'Kon Tum', 'Quảng Ngãi'],
  [1989, 2025, 'Bình Định', 'Gia Lai'],
  [1992, 2025, 'Ninh Thuận', 'Khánh Hòa'],
  [1992, 2025, 'Bình Thuận', 'Lâm Đồng'],
  [2004, 2025, 'Đắk Nông', 'Lâm Đồng'],
  [1989, 2025, 'Phú Yên', 'Đắk Lắk'],
  [1997, 2025, 'Bình Dương', 'Hồ Chí Minh'],
  [1991, 2025, 'Bà Rịa – Vũng Tàu', 'Hồ Chí Minh'],
  [1997, 2025, 'Bình Phước', 'Đồng Nai'],
  [1976, 2025, 'Long An', 'Tây Ninh'],
  [1991, 2025, 'Sóc Trăng', 'Cần Thơ'],
  [2004, 2025, 'Hậu Giang', 'Cần Thơ'],
  [1976, 2025, 'Bến Tre', 'Vĩnh Long'],
  [1992, 2025, 'Trà Vinh', 'Vĩnh Long'],
  [1976, 2025, 'Tiền Giang', 'Đồng Tháp'],
  [1997, 2025, 'Bạc Liêu', 'Cà Mau'],
  [1976, 2025, 'Kiên Giang', 'An Giang'],
  [1978, null, 'Cao Bằng'],
  [1978, null, 'Lạng Sơn'],
  [1976, null, 'Lai Châu'],
  [2004, null, 'Điện Biên'],
  [1976, null, 'Sơn La'],
  [1976, null, 'Quảng Ninh'],
  [1976, null, 'Thanh Hóa'],
  [1991, null, 'Nghệ An'],
  [1991, null, 'Hà Tĩnh'],
  [1991, null, 'Tuyên Quang'],
  [1991, null, 'Lào Cai'],
  [1997, null, 'Thái Nguyên'],
  [1997, null, 'Phú Thọ'],
  [1997, null, 'Bắc Ninh'],
  [1997, null, 'Hưng Yên'],
  [1992, null, 'Ninh Bình'],
  [1989, null, 'Quảng Trị'],
  [1989, null, 'Quảng Ngãi'],
  [1991, null, 'Gia Lai'],
  [1989, null, 'Khánh Hòa'],
  [1976, null, 'Lâm Đồng'],
  [1976, null, 'Đắk Lắk'],
  [1976, null, 'Đồng Nai'],
  [1976, null, 'Tây Ninh'],
  [1992, null, 'Vĩnh Long'],
  [1976, null, 'Đồng Tháp'],
  [1997, null, 'Cà Mau'],
  [1976, null, 'An Giang'],
];

const CITY_ROWS: readonly Row[] = [
  [1976, null, 'Hà Nội'],
  [1976, null, 'Hải Phòng'],
  [1976, null, 'Hồ Chí Minh'],
  [1997, null, 'Đà Nẵng'],
  [2004, null, 'Cần Thơ'],
  [2025, null, 'Huế'],
];

const province = ([from, until, name, successors]: Row, city: boolean): Province => ({
  name,
  from,
  until,
  successors: successors?.split(', ') ?? [],
  city,
});

export const PROVINCES: readonly Province[] = [
  ...PROVINCE_ROWS.map((row) => province(row, false)),
  ...CITY_ROWS.map((row) => province(row, true)),
];

/** A province that was gone before 2025, and the provinces of that year that its land lay in. */
export interface FormerProvince {
  readonly name: string;
  readonly successors: readonly string[];
}

/** Provinces that were gone before those of 2025, of which lists of districts and wards are to be had. */
export const FORMER_PROVINCES: readonly FormerProvince[] = PROVINCES.filter(isFormer).map((each) => ({
  name: each.name,
  successors: [...new Set(each.successors.flatMap(in2025))],
}));

function isFormer({ until }: Province): boolean {
  return until !== null && until < 2025;
}

function in2025(name: string): readonly string[] {
  const named = PROVINCES.filter((each) => each.name === name);
  return named.every(isFormer) ? named.flatMap(({ successors }) => successors.flatMap(in2025)) : [name];
}

/** Abbreviations and other spellings, by the name they stand for. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  'Quảng Nam – Đà Nẵng': ['QNĐN', 'QN-ĐN'],
  'Gia Lai – Kon Tum': ['GLKT', 'GL-KT', 'Gia Lai Công Tum'],
  'Hồ Chí Minh': ['HCM', 'Sài Gòn'],
  'Hà Nội': ['HN'],
  'Hải Phòng': ['HP'],
  'Kon Tum': ['Công Tum', 'Kontum'],
  'Đắk Lắk': ['Đắc Lắc', 'Daklak'],
  'Bắc Kạn': ['Bắc Cạn'],
  'Thừa Thiên Huế': ['TT-Huế'],
  'Bà Rịa – Vũng Tàu': ['BR-VT', 'BRVT'],
};

/** A name as the hand writes it, with a stroke for the dash: *Gia Lai - Kon Tum*. */
export function writtenName({ name }: { readonly name: string }): string {
  return name.replace('–', '-');
}

/**
 * A province's name as clerks shorten it: all words but the last by their first letter, with a dot (*H.L.Sơn*, *L.Đồng*,
 * *G.Lai - K.Tum*), or three and more by their first letters alone (*HLS*).
 */
export function shortNames(province: { readonly name: string }): readonly string[] {
  const parts = writtenName(province)
    .split(' - ')
    .map((part) => part.split(' '));
  const dotted = parts.map((words) =>
    words.map((word, at) => (at < words.length - 1 ? `${word[0]}.` : word)),
  );
  const initials = parts.map((words) => words.map((word) => word[0]).join('')).join('-');
  return [
    dotted.map((words) => words.join('')).join(' - '),
    ...(initials.length > 2 ? [initials] : []),
  ].filter((short) => short !== province.name);
}

type ByName = ReadonlyMap<string, readonly Province[]>;

const byName = provincesBy((each) => [each.name, ...(ALIASES[each.name] ?? [])].map(skeleton));
const byShortName = provincesBy((each) => shortNames(each).map(fold));

function provincesBy(keysOf: (province: Province) => readonly string[]): ByName {
  const found = new Map<string, Province[]>();
  for (const each of PROVINCES) {
    for (const key of keysOf(each)) found.set(key, [...(found.get(key) ?? []), each]);
  }
  return found;
}

/** Every province that has borne a name, with or without *tỉnh* or *thành phố* before it. */
export function provincesNamed(name: string): readonly Province[] {
  const bare = name.replace(/^\s*(?:tỉnh|thành phố|tp\.?|t\.)\s*/iu, '');
  return byShortName.get(fold(name)) ?? byShortName.get(fold(bare)) ?? byName.get(skeleton(bare)) ?? [];
}

/** Whether a name is a province's and shortened, so that the *H.* of *H.L.Sơn* is no word of kind. */
export function isShortProvince(name: string): boolean {
  return byShortName.has(fold(name));
}

/**
 * Whether a province of this name existed in a year: null if the table does not know the name or the year.
 * The year of a split counts for both, since papers were written with either.
 */
export function provinceExisted(name: string, year: number): boolean | null {
  const named = provincesNamed(name);
  if (named.length === 0 || year < 1976) return null;
  const existed = named.some(({ from, until }) => from - 1 <= year && year <= (until ?? year) + 1);
  // Of the mergers of early 1976 as well: addresses of those years name what the table does not reach back to.
  return !existed && year <= 1977 ? null : existed;
}
