/**
 * A written place taken apart into its units' names, by what stands between them: commas, strokes, words of kind, or nothing before
 * its province.
 */
import { fold, skeleton } from '../../../../schema/fold.js';
import { isShortProvince } from '../../../../schema/provinces.js';
import { distance } from '../../../interpret/alike.js';
import { ALIKE, apartOf, type Named, type Province, spelt, WORDS_OF_KIND } from './unit-list.js';

/** A part of a written place: what stands between it and the part before, what stands before its name, and the name. */
export interface Piece extends Named {
  readonly between: string;
  readonly head: string;
}

/** Up to the last word of kind: *thôn 3 xã Nam Sơn* has no comma. */
const HEAD = new RegExp(`^(?:.*\\s)?${WORDS_OF_KIND}|^\\s*`, 'iu');
/** Between two units: a comma, a stroke, or the space before the larger one's word of kind (not *xã Tỉnh Hiệp*). */
const COMMA = ',';
const STROKE = '\\s*-(?=\\s*\\p{L})(?<=\\p{L}\\s*-)';
const LARGER =
  '(?<!,|-|(?:xã|phường|trấn|huyện|thị|p\\.|x\\.))\\s+(?=(?:huyện|quận|thị xã|thành phố|tỉnh)\\s)';
const DIVIDED = new RegExp(`(${COMMA}|${LARGER})`, 'iu');
const DIVIDED_AT_STROKES = new RegExp(`(${COMMA}|${STROKE}|${LARGER})`, 'iu');
/** A province that no sign and no word of kind tells must be so near. */
const CLEARLY = 0.25;
/** Words of a province's name, at most: *Bà Rịa - Vũng Tàu*. */
const LONGEST_PROVINCE = 5;
/** Words before *tỉnh*, at least: a smaller unit's word of kind and its name. */
const FEWEST_BEFORE = 2;
const FIRST_KIND = new RegExp(`(?<!\\p{L})${WORDS_OF_KIND}`, 'iu');

/**
 * The place taken apart; if it has strokes between words, at them too, and where a stroke is last, at all others:
 * *Tam Kỳ - Quảng Nam - Đà Nẵng* ends with one province. Where nothing parts the last two units, with its province apart as well.
 */
export function partings(text: string, provinces: readonly Province[]): readonly (readonly Piece[])[] {
  return atSigns(text).flatMap((pieces) => [pieces, ...withProvinceApart(pieces, provinces)]);
}

function atSigns(text: string): readonly (readonly Piece[])[] {
  const atCommas = text.split(DIVIDED);
  const atStrokes = text.split(DIVIDED_AT_STROKES);
  if (atStrokes.length === atCommas.length) return [piecesOf(atCommas)];
  const found = [atCommas, atStrokes];
  if (atStrokes.at(-2)?.includes('-')) found.push([...atStrokes.slice(0, -3), atStrokes.slice(-3).join('')]);
  return found.map(piecesOf);
}

/**
 * The pieces with the province apart from the unit before it, where nothing parts them (*huyện Nam Sách Hải Hưng*): once so, and
 * once with the sign that stands before that unit, which ink may have hidden.
 */
function withProvinceApart(
  pieces: readonly Piece[],
  provinces: readonly Province[],
): readonly (readonly Piece[])[] {
  const last = pieces.at(-1);
  if (last === undefined || last.head.trim() === '') return [];
  const words = last.name.split(' ');
  const found: (readonly Piece[])[] = [];
  for (let count = 2; count <= Math.min(LONGEST_PROVINCE, words.length - 1); count++) {
    const province = spelt(words.slice(-count).join(' '));
    if (!isLikeAny(province, provinces, CLEARLY)) continue;
    const before = [...pieces.slice(0, -1), { ...last, ...spelt(words.slice(0, -count).join(' ')) }];
    found.push([...before, { between: ' ', head: '', ...province }]);
    if (last.between.trim() === '') continue;
    const space = /^\s*/u.exec(last.head)?.[0] ?? '';
    found.push([...before, { between: last.between, head: space, ...province }]);
  }
  return found;
}

/**
 * The text with *tỉnh* before its province, where a word a letter away stands there (*tinh*, *Linh*, *Bình*, *tnh*): without a
 * comma nothing else tells that a larger unit begins. Null where none does.
 */
export function withWordOfProvince(text: string, provinces: readonly Province[]): string | null {
  const words = text.split(' ');
  for (let at = words.length - 2; at >= Math.max(FEWEST_BEFORE, words.length - 1 - LONGEST_PROVINCE); at--) {
    const word = words[at] ?? '';
    if (fold(word) === 'tỉnh' || distance(skeleton(word), 'tinh') > 1) continue;
    if (!isLikeAny(spelt(words.slice(at + 1).join(' ')), provinces, ALIKE)) continue;
    const written = /^\p{Lu}/u.test(FIRST_KIND.exec(text)?.[0] ?? '') ? 'Tỉnh' : 'tỉnh';
    return [...words.slice(0, at), written, ...words.slice(at + 1)].join(' ');
  }
  return null;
}

/** Whether a name differs from one of the provinces' by no more than this share of its letters. */
function isLikeAny(name: Named, provinces: readonly Province[], share: number): boolean {
  const most = Math.floor(name.bare.length * share);
  return provinces.some(({ bare }) => apartOf(bare, name.bare, most) !== null);
}

/** At all signs between units, strokes too. */
export function piecesAtSigns(text: string): readonly Piece[] {
  return piecesOf(text.split(DIVIDED_AT_STROKES));
}

/** `parts`: what stands between two pieces is every second. */
function piecesOf(parts: readonly string[]): readonly Piece[] {
  return parts.flatMap((written, at) => (at % 2 === 0 ? [pieceOf(written, parts[at - 1] ?? '')] : []));
}

function pieceOf(written: string, between: string): Piece {
  const kind = HEAD.exec(written)?.[0] ?? '';
  const head = isShortProvince(written) ? (/^\s*/u.exec(kind)?.[0] ?? '') : kind;
  return { between, head, ...spelt(written.slice(head.length)) };
}

export function joined(pieces: readonly Piece[]): string {
  return pieces.map(({ between, head, name }) => between + head + name).join('');
}
