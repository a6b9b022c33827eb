/**
 * Finishing what an officer has begun to type: by the readings of this box, by what the book's officers confirmed,
 * and by common words. Marks may be left out while typing; a mark that is typed must fit. Only the key for it takes
 * the completion over: what is typed stands as typed. Pure.
 */
import { graphemes, tidy, withoutMarks } from '../../schema/fold.js';

/** Fewer letters than this begin too many things. */
const LEAST_TYPED = 1;

/**
 * The line as it would stand completed; null if nothing known begins so. `whole` are whole values, likeliest first;
 * `words` are single words. A whole value goes before a word; letters that are no beginning may be initials (`nvh`).
 */
export function completionOf(
  typed: string,
  whole: readonly string[],
  words: readonly string[],
): string | null {
  const text = tidy(typed);
  if (graphemes(text).length < LEAST_TYPED || /\s$/u.test(typed)) return null;
  const value = whole.find((each) => begins(each, text)) ?? whole.find((each) => hasInitials(each, text));
  if (value !== undefined) return value;
  const at = text.lastIndexOf(' ') + 1;
  const [before, last] = [text.slice(0, at), text.slice(at)];
  const word = words.find((each) => begins(each, last) && capitalsAgree(each, last));
  return word === undefined ? null : `${before}${word} `;
}

/** Whether `typed` begins `value` and is not all of it. */
function begins(value: string, typed: string): boolean {
  const letters = graphemes(value);
  const keys = graphemes(typed);
  return keys.length < letters.length && keys.every((key, index) => sameLetter(letters[index] ?? '', key));
}

/** A letter typed bare stands for any with marks on it, and small for capital. */
function sameLetter(letter: string, key: string): boolean {
  const [one, other] = [letter.toLocaleLowerCase('vi'), key.toLocaleLowerCase('vi')];
  return one === other || withoutMarks(one) === other;
}

/** `nvh` for *Nguyễn Văn Hùng*: two letters at least, one for each word. */
function hasInitials(value: string, typed: string): boolean {
  const keys = graphemes(typed);
  const words = value.split(' ');
  return (
    keys.length >= 2 &&
    keys.length === words.length &&
    keys.every((key, index) => sameLetter(graphemes(words[index] ?? '')[0] ?? '', key))
  );
}

function capitalsAgree(word: string, typed: string): boolean {
  const capital = (text: string): boolean => /^\p{Lu}/u.test(text);
  return capital(word) === capital(typed);
}
