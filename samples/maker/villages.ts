/**
 * Where the sample books are kept. Districts and communes bear real names with the districts and provinces of
 * their time (domain §6), so that place rules have something to work on; the villages in them are invented.
 */

/** The peoples in the samples, by their official names. */
export type People = 'Kinh' | 'Gia-rai' | 'Ba na' | 'Ê-đê' | 'Xơ-Đăng' | 'Cơ-tu' | 'Giẻ Triêng';

export interface Locale {
  readonly commune: string;
  /** Names of the district, each with the last year it was valid. */
  readonly district: readonly (readonly [name: string, until: number])[];
  readonly province: readonly (readonly [name: string, until: number])[];
  /** Communes around, where some parents come from. */
  readonly neighbours: readonly string[];
  /** Districts elsewhere that settlers name as their home. */
  readonly origins: readonly string[];
  readonly villages: readonly string[];
  readonly clinic: string;
  readonly peoples: readonly (readonly [People, number])[];
}

const QUANG_NAM = [
  ['Quảng Nam – Đà Nẵng', 1996],
  ['Quảng Nam', 9999],
] as const;
const GIA_LAI = [
  ['Gia Lai – Kon Tum', 1991],
  ['Gia Lai', 9999],
] as const;

export const LOCALES: readonly Locale[] = [
  {
    commune: 'Bình Lãnh',
    district: [['Thăng Bình', 9999]],
    province: QUANG_NAM,
    neighbours: ['Bình Trị', 'Bình Quý', 'Bình Phú', 'Bình Chánh'],
    origins: ['Tiên Phước', 'Quế Sơn', 'Hiệp Đức'],
    villages: [
      'thôn Tân Phong',
      'thôn 4',
      'thôn Nam Hòa',
      'thôn 2',
      'thôn An Lý',
      'thôn 1',
      'xóm Bàu Sen',
      'thôn Đồng Trì',
      'đội 7',
      'thôn Hưng Mỹ',
      'xóm Gò Dê',
      'thôn Cao Thượng',
    ],
    clinic: 'Trạm xá Bình Lãnh',
    peoples: [
      ['Kinh', 88],
      ['Cơ-tu', 5],
      ['Xơ-Đăng', 4],
      ['Giẻ Triêng', 3],
    ],
  },
  {
    commune: 'Jơ Ngây',
    district: [
      ['Hiên', 2003],
      ['Đông Giang', 9999],
    ],
    province: QUANG_NAM,
    neighbours: ['Sông Kôn', 'A Ting', 'Ka Dăng', 'Tà Lu'],
    origins: ['Đại Lộc', 'Thăng Bình', 'Điện Bàn'],
    villages: [
      'thôn Zơ Hung',
      'thôn Bhơ Lô',
      'thôn A Duông',
      'thôn Kèng',
      'thôn Ra Đung',
      'thôn 3',
      'thôn Brùa Bên',
      'thôn Phú Bảo',
      'thôn Dốc Kiền',
      'thôn Kà Noong',
      'thôn 1',
      'thôn Bút Tưa',
    ],
    clinic: 'Trạm xá Jơ Ngây',
    peoples: [
      ['Cơ-tu', 62],
      ['Kinh', 30],
      ['Giẻ Triêng', 8],
    ],
  },
  {
    commune: 'Cà Dy',
    district: [
      ['Giằng', 1999],
      ['Nam Giang', 9999],
    ],
    province: QUANG_NAM,
    neighbours: ['Tà Bhinh', 'Chà Vàl', 'La Dêê'],
    origins: ['Đại Lộc', 'Duy Xuyên', 'Quế Sơn'],
    villages: [
      'thôn Rô',
      'thôn Pà Lanh',
      'thôn Ngói',
      'thôn Bến Giằng',
      'thôn A Bát',
      'thôn Cà Đanh',
      'thôn 2',
      'thôn Pà Rum',
      'thôn Đắc Ro',
      'thôn Công Dồn',
      'thôn Tà Un',
      'thôn Vinh An',
    ],
    clinic: 'Trạm xá Cà Dy',
    peoples: [
      ['Cơ-tu', 45],
      ['Giẻ Triêng', 27],
      ['Kinh', 25],
      ['Xơ-Đăng', 3],
    ],
  },
  {
    commune: 'Trà Dơn',
    district: [
      ['Trà My', 2003],
      ['Nam Trà My', 9999],
    ],
    province: QUANG_NAM,
    neighbours: ['Trà Leng', 'Trà Tập', 'Trà Mai', 'Trà Vân'],
    origins: ['Tiên Phước', 'Núi Thành', 'Tam Kỳ'],
    villages: [
      'thôn 1',
      'thôn 5',
      'làng Ông Deo',
      'thôn 2',
      'nóc Măng Lon',
      'làng Tắc Rối',
      'thôn 3',
      'nóc Ông Yên',
      'làng Ngọc Nâm',
      'thôn 4',
      'nóc Lâng Bè',
      'làng Tu Hon',
    ],
    clinic: 'Trạm xá Trà Dơn',
    peoples: [
      ['Xơ-Đăng', 66],
      ['Kinh', 26],
      ['Cơ-tu', 4],
      ['Giẻ Triêng', 4],
    ],
  },
  {
    commune: 'Ia Pia',
    district: [['Chư Prông', 9999]],
    province: GIA_LAI,
    neighbours: ['Ia Boòng', 'Ia Drăng', 'Bàu Cạn', 'Thăng Hưng'],
    origins: ['Hoài Nhơn', 'Tuy Phước', 'Phù Cát'],
    villages: [
      'làng Bak Klă',
      'plei Hlũ',
      'thôn Hòa Bình',
      'làng Krông Ơi',
      'plei Bông Rai',
      'thôn 3',
      'làng Piơr Nú',
      'plei Ngă',
      'làng Ngol Tưng',
      'thôn Tân Lạc',
      'đội 12',
      'làng Bơ Hŏ',
    ],
    clinic: 'Trạm xá Ia Pia',
    peoples: [
      ['Gia-rai', 60],
      ['Kinh', 30],
      ['Ê-đê', 6],
      ['Ba na', 4],
    ],
  },
  {
    commune: 'Hra',
    district: [['Mang Yang', 9999]],
    province: GIA_LAI,
    neighbours: ['Lơ Pang', 'Kon Thụp', 'Đê Ar', 'Ayun'],
    origins: ['Tây Sơn', 'An Nhơn', 'Hoài Ân'],
    villages: [
      'làng Kon Chră',
      'làng Đê Gơl',
      'thôn Phú Yên',
      'làng Bơ Chăk',
      'làng Kdung Nhỏ',
      'thôn 1',
      'làng Jơ Long',
      'làng Kon Hơleng',
      'thôn Nhơn Thọ',
      'làng Đê Kôn',
      'làng Tơ Bla',
      'thôn 5',
    ],
    clinic: 'Trạm xá Hra',
    peoples: [
      ['Ba na', 62],
      ['Kinh', 28],
      ['Gia-rai', 8],
      ['Ê-đê', 2],
    ],
  },
];

/** The name valid in a year. */
export function nameInYear(names: readonly (readonly [string, number])[], year: number): string {
  const found = names.find(([, until]) => year <= until);
  if (found === undefined) throw new RangeError(`no name for the year ${year}`);
  return found[0];
}

/** How registers spell the peoples, the most usual first; the official name is among them. */
export const PEOPLE_SPELLINGS: Readonly<Record<People, readonly string[]>> = {
  Kinh: ['Kinh'],
  'Gia-rai': ['Jrai', 'Gia Rai', 'Gia-rai', 'Gia rai', 'Jarai'],
  'Ba na': ['Bahnar', 'Ba Na', 'Ba na', 'Bana'],
  'Ê-đê': ['Ê Đê', 'Ê-đê', 'Êđê'],
  'Xơ-Đăng': ['Xơ Đăng', 'Ca Dong', 'Sê Đăng', 'Xơ-Đăng', 'Xê Đăng'],
  'Cơ-tu': ['Cơ Tu', 'Ka Tu', 'Cơtu', 'Cơ-tu', 'Katu'],
  'Giẻ Triêng': ['Giẻ Triêng', 'Gié Triêng', 'Giẻ-Triêng'],
};
