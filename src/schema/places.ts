/** Places as written, cut into their units. A place name is never rewritten; what is worked out is a hint. */
import { tidy } from './fold.js';
import { isShortProvince, provincesNamed } from './provinces.js';

/** Level of a unit: `street` house numbers and streets, `village` anything below a commune. */
export type PlaceLevel = 'street' | 'village' | 'commune' | 'district' | 'province';

export interface PlaceUnit {
  /** The unit exactly as written, with its word of kind. */
  readonly written: string;
  /** The name without the word of kind. */
  readonly name: string;
  /** The full word of kind (*xã*, *huyện* …), or null if none is written. */
  readonly type: string | null;
  /** Null where nothing written tells it. */
  readonly level: PlaceLevel | null;
}

/** Words of kind with their abbreviations; longer ones first. A bare initial counts only with its dot. */
const TYPES: readonly (readonly [type: string, level: PlaceLevel | 'city', written: string])[] = [
  ['tổ dân phố', 'village', 'tổ dân phố|tổ dp|tdp'],
  ['khối phố', 'village', 'khối phố|kp'],
  ['khu phố', 'village', 'khu phố'],
  ['khu vực', 'village', 'khu vực'],
  ['thành phố', 'city', 'thành phố|t\\.\\s?p\\.?|tp\\.?'],
  ['thị trấn', 'commune', 'thị trấn|t\\.\\s?t\\.?|tt\\.?'],
  ['thị xã', 'district', 'thị xã|t\\.\\s?x\\.?|tx\\.?'],
  ['đặc khu', 'province', 'đặc khu'],
  ['số nhà', 'street', 'số nhà'],
  ['đường', 'street', 'đường|đ\\.'],
  ['thôn', 'village', 'thôn|t\\.(?=\\s?\\d)'],
  ['xóm', 'village', 'xóm'],
  ['làng', 'village', 'làng|plei|plơi|pơlei|bôn|buôn'],
  ['bản', 'village', 'bản'],
  ['ấp', 'village', 'ấp'],
  ['nóc', 'village', 'nóc'],
  ['khóm', 'village', 'khóm'],
  ['khối', 'village', 'khối'],
  ['tổ', 'village', 'tổ'],
  ['đội', 'village', 'đội'],
  ['xã', 'commune', 'xã|x\\.'],
  ['phường', 'commune', 'phường|p\\.'],
  ['huyện', 'district', 'huyện|h\\.'],
  ['quận', 'district', 'quận|q\\.'],
  ['tỉnh', 'province', 'tỉnh|t\\.(?!\\s?\\d)'],
];

/** An abbreviation may touch the name (P.Hội Thương), a word may not. */
const END = '(?:(?<=\\.)|(?![\\p{L}]))\\s*';
const UNIT = TYPES.map(
  ([type, level, written]) => [type, level, new RegExp(`^(?:${written})${END}`, 'iu')] as const,
);
/** Kinds that begin a new unit where no comma is written; words like *đội* also stand inside names. */
const WORD_OF_KIND = new RegExp(
  `(?<![\\p{L}\\d.])(?:${TYPES.filter(
    ([type, level]) => type === 'thôn' || (level !== 'village' && level !== 'street'),
  )
    .map(([, , written]) => written)
    .join('|')})${END}`,
  'giu',
);
/** Provinces whose names hold a dash, so that it does not divide; also their usual initials. */
const DOUBLE_NAMES =
  /(?:quảng nam|gia\s?lai|bà rịa|vũng tàu|thừa thiên|q\.?n\.?|gl\.?|br\.?)\s*[-–—]\s*(?:đà nẵng|kon\s?tum|[kc]ông\s?tum|vũng tàu|côn đảo|huế|đ\.?n\.?|kt\.?|vt\.?)(?![\p{L}])/giu;
/** Stands for a space that does not divide. */
const JOINT = '\u2060';

/** The units of a place, smallest first as written (or as the writer ordered them). */
export function splitPlace(text: string): readonly PlaceUnit[] {
  const guarded = tidy(text).replace(DOUBLE_NAMES, (name) => name.replaceAll(' ', JOINT));
  return guarded
    .split(/\s*[,;]\s*|\s+[-–—]\s+|(?<=\p{L}{3})\.\s+(?=\p{Lu})/u)
    .flatMap((piece) => (isShortProvince(piece) ? [piece] : splitAtKinds(piece)))
    .map((piece) =>
      piece
        .replaceAll(JOINT, ' ')
        .replace(/[.\s]+$/u, '')
        .trim(),
    )
    .filter((piece) => piece !== '')
    .map(unitOf);
}

/** Pieces that begin with a word of kind; not right behind another such word, where it is a name (xã Tỉnh Hiệp). */
function splitAtKinds(piece: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  let headEnd = 0;
  for (const match of piece.matchAll(WORD_OF_KIND)) {
    const isName = match.index > 0 && match.index === headEnd;
    if (!isName && match.index > start) {
      parts.push(piece.slice(start, match.index));
      start = match.index;
    }
    headEnd = match.index + match[0].length;
  }
  return [...parts, piece.slice(start)];
}

function unitOf(written: string): PlaceUnit {
  if (isShortProvince(written)) return { written, name: written, type: null, level: 'province' };
  for (const [type, level, pattern] of UNIT) {
    const head = pattern.exec(written);
    const name = head === null ? '' : written.slice(head[0].length);
    if (head === null || name === '') continue;
    return { written, name, type, level: level === 'city' ? cityLevel(name) : level };
  }
  return {
    written,
    name: written,
    type: null,
    level: provincesNamed(written).length > 0 ? 'province' : null,
  };
}

/** A *thành phố* is a province if one of that name is known, else of the level of a district. */
function cityLevel(name: string): PlaceLevel {
  return provincesNamed(name).some(({ city }) => city) ? 'province' : 'district';
}
