/** Names of persons. Every name is accepted as typed; what is worked out from it is a hint, never a rule. */
import { KINH_ORDER } from './ethnicities.js';
import { fold, tidy, withoutMarks } from './fold.js';

/** Parts of a name in the Kinh order. */
export interface NameParts {
  readonly family: string;
  readonly middle: string;
  readonly given: string;
}

/**
 * Family, middle and given name by the Kinh order, or null where that order does not apply: one word, signs of
 * a highland name, or an ethnicity with names of another make.
 */
export function nameParts(name: string, ethnicity: string | null = null): NameParts | null {
  if (ethnicity !== null && !KINH_ORDER.has(ethnicity)) return null;
  const words = tidy(name).split(' ');
  const [family, ...others] = words;
  const given = others.pop();
  if (family === undefined || given === undefined || !hasKinhShape(name)) return null;
  return { family, middle: others.join(' '), given };
}

/** A syllable that Vietnamese can have, without marks: Ksor, Rchom, Puih, Alăng and Bhling are none. */
const KINH_SYLLABLE =
  /^(?:ngh?|nh|gh|kh|ph|qu|th|tr|ch|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$/u;
/** Letters of the highland languages that Vietnamese lacks; ă, too, never ends a Vietnamese syllable. */
const HIGHLAND_LETTERS = /[ĕŏĭŭčñƀ']|\u0306|ă(?![\p{L}])/u;
/** First words of highland names whose syllables could be Kinh (A Lăng, Rơ Châm, Siu, Y Bhăm, H Bơ). */
const HIGHLAND_FIRST = new Set([
  'a',
  'y',
  'h',
  'rơ',
  'pơ',
  'tơ',
  'jơ',
  'sơ',
  'siu',
  'nay',
  'niê',
  'ra',
  'ya',
]);

/** Whether a name can follow the Kinh order: no sign of the Central Highlands, of Quảng Nam's mountains or of abroad. */
export function hasKinhShape(name: string): boolean {
  const words = fold(name).split(/[ -]/u);
  return (
    !HIGHLAND_FIRST.has(words[0] ?? '') &&
    words.every((word) => !HIGHLAND_LETTERS.test(word) && KINH_SYLLABLE.test(withoutMarks(word)))
  );
}

/** Groups among whom Y stands before a man's name, and those among whom before a woman's (domain §7). */
const Y_MEN = new Set(['12']);
const Y_WOMEN = new Set(['13', '14']);

/**
 * The sex a name hints at, or null: *Thị* and *Văn* in the middle, *H'* before a woman's name,
 * *Y* by the ethnicity. Good for a warning and nothing more.
 */
export function sexHint(name: string, ethnicity: string | null = null): '1' | '2' | null {
  const words = fold(name).split(' ');
  const middle = words.slice(1, -1);
  if (words.some((word) => /^h'/u.test(word))) return '2';
  if (words[0] === 'y' && ethnicity !== null) {
    if (Y_MEN.has(ethnicity)) return '1';
    return Y_WOMEN.has(ethnicity) ? '2' : null;
  }
  const female = middle.includes('thị');
  const male = middle.includes('văn');
  return female === male ? null : female ? '2' : '1';
}
