/**
 * The line an officer types. Letters are graphemes, because Vietnamese input methods send backspaces and
 * letters in bursts, some send decomposed text, and ê̆ is two code points even in NFC (domain §7).
 */

/** What is typed so far, NFC, and how many letters stand left of the cursor. */
export interface Line {
  readonly letters: readonly string[];
  readonly cursor: number;
}

export const EMPTY_LINE: Line = { letters: [], cursor: 0 };

export type LineEdit =
  | 'erase-left'
  | 'erase-right'
  | 'erase-word'
  | 'erase-line'
  | 'erase-to-end'
  | 'left'
  | 'right'
  | 'word-left'
  | 'word-right'
  | 'start'
  | 'end';

const segmenter = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** Letters as a person counts them, NFC. */
export function lettersOf(text: string): readonly string[] {
  return Array.from(segmenter.segment(text.normalize('NFC')), (each) => each.segment);
}

export function lineOf(text: string): Line {
  const letters = lettersOf(text);
  return { letters, cursor: letters.length };
}

export function textOf(line: Line): string {
  return line.letters.join('').normalize('NFC');
}

/** Types text at the cursor; a combining mark joins the letter before it. Control characters are dropped. */
export function insert(line: Line, text: string): Line {
  const clean = text.replace(/[\p{Cc}\u200b-\u200f\u2028-\u202e\ufeff]/gu, '');
  if (clean === '') return line;
  const before = lettersOf(line.letters.slice(0, line.cursor).join('') + clean);
  return { letters: [...before, ...line.letters.slice(line.cursor)], cursor: before.length };
}

export function edit(line: Line, change: LineEdit): Line {
  const { letters, cursor } = line;
  switch (change) {
    case 'erase-left':
      return cut(line, Math.max(0, cursor - 1), cursor);
    case 'erase-right':
      return cut(line, cursor, cursor + 1);
    case 'erase-word':
      return cut(line, wordStart(line), cursor);
    case 'erase-line':
      return EMPTY_LINE;
    case 'erase-to-end':
      return cut(line, cursor, letters.length);
    case 'left':
      return { letters, cursor: Math.max(0, cursor - 1) };
    case 'right':
      return { letters, cursor: Math.min(letters.length, cursor + 1) };
    case 'word-left':
      return { letters, cursor: wordStart(line) };
    case 'word-right':
      return { letters, cursor: wordEnd(line) };
    case 'start':
      return { letters, cursor: 0 };
    case 'end':
      return { letters, cursor: letters.length };
    default: {
      const never: never = change;
      return never;
    }
  }
}

function cut({ letters }: Line, from: number, to: number): Line {
  return { letters: [...letters.slice(0, from), ...letters.slice(to)], cursor: from };
}

function wordStart({ letters, cursor }: Line): number {
  let at = cursor;
  while (at > 0 && letters[at - 1] === ' ') at--;
  while (at > 0 && letters[at - 1] !== ' ') at--;
  return at;
}

function wordEnd({ letters, cursor }: Line): number {
  let at = cursor;
  while (at < letters.length && letters[at] === ' ') at++;
  while (at < letters.length && letters[at] !== ' ') at++;
  return at;
}
