/** Mends words by what is usually written in such a box. Marks are what a reader misses first (Thi for Thị). */
import { fold, skeleton, tidy } from '../../schema/fold.js';
import { nameParts } from '../../schema/names.js';
import { asLetters } from './alike.js';
import { FAMILY_NAMES, PLACE_PHRASES, PROVINCE_NAMES } from './lexicon.js';

/** Writes `word` in the case that `like` is written in. */
export function inCaseOf(word: string, like: string): string {
  const letters = like.replace(/[^\p{L}]/gu, '');
  if (letters.length > 1 && letters === letters.toLocaleUpperCase('vi')) return word.toLocaleUpperCase('vi');
  const first = letters.charAt(0);
  if (first !== '' && first === first.toLocaleUpperCase('vi')) {
    return word.charAt(0).toLocaleUpperCase('vi') + word.slice(1);
  }
  return word.charAt(0).toLocaleLowerCase('vi') + word.slice(1);
}

/**
 * A person's name as it is likely written: figures among letters made letters, the family name and *Thị* with
 * their marks. Given names are left alone: any syllable can be one.
 */
export function mendName(text: string): string {
  const words = tidy(text)
    // Tesseract has no ŏ, which names of the Central Highlands do; no language of these books has ð.
    .replace(/ð/gu, 'ŏ')
    .split(' ')
    .map((word) => withoutEchoes(asLetters(word)));
  // Names of other peoples do end in plain stops.
  const kinh = nameParts(words.join(' ')) !== null;
  return words
    .map((word, index) => {
      const bare = skeleton(word);
      if (
        kinh &&
        index === 0 &&
        words.length > 1 &&
        !FAMILY_NAMES.some((name) => fold(name) === fold(word))
      ) {
        const family = FAMILY_NAMES.find((name) => skeleton(name) === bare);
        if (family !== undefined) return inCaseOf(family, word);
      }
      const inside = index > 0 && index < words.length - 1;
      if (inside && bare === 'thi' && fold(word) !== 'thị') return inCaseOf('Thị', word);
      return kinh ? mendSyllable(word) : word;
    })
    .join(' ');
}

/**
 * A place as it is likely written: words for units, names of provinces, and the names `known` of the book's own
 * commune, district and province with their marks.
 */
export function mendPlace(text: string, known: readonly string[] = []): string {
  const words = tidy(text)
    .split(' ')
    .map((word) => withoutEchoes(asLetters(word)));
  mendPhrases(words, PLACE_PHRASES, (word, index) => index === 0 || startsSmall(word));
  mendPhrases(words, PROVINCE_NAMES, (word) => !startsSmall(word));
  mendPhrases(words, known, (word) => !startsSmall(word));
  return words.map(mendSyllable).join(' ');
}

/** Replaces runs of words that are a known phrase but for their marks, where `fits` lets the first one be. */
function mendPhrases(
  words: string[],
  phrases: readonly string[],
  fits: (word: string, index: number) => boolean,
): void {
  // What is put in differs in marks alone: this stays true.
  const bareWords = words.map(skeleton);
  for (const phrase of phrases) {
    const { parts, bare } = partsOf(phrase);
    for (let at = 0; at + parts.length <= words.length; at++) {
      if (!bare.every((part, index) => bareWords[at + index] === part)) continue;
      if (!fits(words[at] ?? '', at)) continue;
      parts.forEach((part, index) => {
        const word = words[at + index] ?? '';
        if (fold(lettersOf(word)) !== fold(part))
          words[at + index] = replaceLetters(word, inCaseOf(part, word));
      });
    }
  }
}

interface Parts {
  readonly parts: readonly string[];
  readonly bare: readonly string[];
}

/** Phrases are the lexicon's and the names on a book's cover: a few hundred, looked for in every place. */
const knownParts = new Map<string, Parts>();

function partsOf(phrase: string): Parts {
  const known = knownParts.get(phrase);
  if (known !== undefined) return known;
  const parts = phrase.split(' ');
  const made = { parts, bare: parts.map(skeleton) };
  knownParts.set(phrase, made);
  return made;
}

/** A word's first two letters, the first a capital that is no vowel (Ê Đê names may double one). */
const FIRST_TWO = /^([B-DF-HJ-NP-TV-ZĐ])(\p{Ll})/u;

/**
 * Tesseract now and then reads one letter twice: a vowel with marks (`NIỆÊ` for `NIÊ`, `Bệềnh` for `Bệnh`), or the
 * first letter as a capital and again as a small one (`Yyoh` for `Yoh`). No syllable but those in *ưu* has the
 * same vowel twice in a row with other marks: the later one is kept, it is the right one mostly. (*La Dêê* is a commune.)
 */
export function withoutEchoes(word: string): string {
  const letters = Array.from(
    word.normalize('NFC').replace(FIRST_TWO, (both: string, first: string, second: string) => {
      return second === first.toLocaleLowerCase('vi') ? first : both;
    }),
  );
  return letters
    .filter((letter, index) => {
      const next = letters[index + 1];
      if (next === undefined || !/[aeiouy]/u.test(bareLetter(letter))) return true;
      const alike =
        bareLetter(letter) === bareLetter(next) &&
        letter.toLowerCase() !== next.toLowerCase() &&
        !/^ưu$/iu.test(withoutTones(letter + next));
      return (
        !alike || (bareLetter(letter) === letter.toLowerCase() && bareLetter(next) === next.toLowerCase())
      );
    })
    .join('');
}

function withoutTones(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '')
    .normalize('NFC');
}

function bareLetter(letter: string): string {
  return letter.normalize('NFD').charAt(0).toLowerCase();
}

/** In a syllable that ends in a stop only *sắc* and *nặng* occur: one without a mark has lost its dot below. */
function mendSyllable(word: string): string {
  const decomposed = word.normalize('NFD');
  const match = /^(\P{M}*?)((?:[aeiouyAEIOUY]\p{M}*)+)(ch|[cpt]|CH|[CPT])([^\p{L}]*)$/u.exec(decomposed);
  if (match === null || /[\u0300\u0301\u0303\u0309\u0323]/u.test(decomposed)) return word;
  const [, onset = '', vowels = '', coda = '', rest = ''] = match;
  // Only where a marked vowel shows that the word is Vietnamese.
  if (!/[\u0302\u031b]/u.test(vowels)) return word;
  const place = vowels.search(/\p{M}(?!.*\p{M})/u);
  return `${onset}${vowels.slice(0, place)}\u0323${vowels.slice(place)}${coda}${rest}`.normalize('NFC');
}

function startsSmall(word: string): boolean {
  const first = word.match(/\p{L}/u)?.[0] ?? '';
  return first !== '' && first === first.toLocaleLowerCase('vi');
}

function lettersOf(word: string): string {
  return word.replace(/[^\p{L}\p{M}]/gu, '');
}

/** Puts other letters in a word and keeps its comma or full stop. */
function replaceLetters(word: string, letters: string): string {
  return word.replace(/\p{L}[\p{L}\p{M}]*/u, letters);
}
