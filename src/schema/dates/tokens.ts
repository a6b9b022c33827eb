/** A writing cut into numbers, known words, separators and gaps. */
import { placeTones, tidy } from '../fold.js';
import { type Keyword, lookUp, type Sense, splitRun } from './vocabulary.js';

export type Token =
  | { readonly type: 'number'; readonly value: number; readonly digits: number }
  | { readonly type: 'roman'; readonly value: number; readonly senses: readonly Sense[] }
  | { readonly type: 'word'; readonly senses: readonly Sense[] }
  | { readonly type: 'separator' }
  /** Dots or strokes where something could have been written. */
  | { readonly type: 'gap' };

export interface Tokens {
  readonly tokens: readonly Token[];
  readonly marksMissing: boolean;
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const PIECES = /\d+|[\p{L}\p{M}]+|…+|\.{2,}|_+|-{2,}|\?+|[-/.,;:\\()[\]'"]|\S/gu;

/** A printed century with its years written behind, apart or into its dots: *năm 19 85*, *12/3/19..85…*. */
const CENTURY_APART =
  /(?<=năm\s*|\d\s*[/.-]\s*\d{1,2}\s*[/.-]\s*)(19|20)[\s.…_]+(\d\d)(?!\d)(?:\.{2,}|…|_)*/gu;

/** Null when the text holds a word or sign that no date, age or number is written with. */
export function tokenise(text: string): Tokens | null {
  const plain = placeTones(tidy(text).toLowerCase())
    .replace(/[‐‑‒–—−]/gu, '-')
    .replace(CENTURY_APART, '$1$2')
    .replace(/(?<![\p{L}\d])x{2,}(?=[-/.])/gu, '…')
    // a.l., d.l., s.n. and â.l. are abbreviations, not separated words.
    .replace(/(?<!\p{L})([aâds])\s?[./]\s?([ln])(?!\p{L})\.?/gu, '$1$2');
  const tokens: Token[] = [];
  let marksMissing = false;
  for (const piece of plain.match(PIECES) ?? []) {
    if (/^\d/u.test(piece)) {
      if (piece.length > 4) return null;
      tokens.push({ type: 'number', value: Number(piece), digits: piece.length });
    } else if (/^\p{L}/u.test(piece)) {
      const words = wordTokens(piece);
      if (words === null) return null;
      marksMissing ||= words.marksMissing;
      tokens.push(...words.tokens);
    } else if (/^(?:…|\.{2}|_|-{2}|\?)/u.test(piece)) {
      tokens.push({ type: 'gap' });
    } else if (/^[-/.,;:\\()[\]'"]$/u.test(piece)) {
      tokens.push({ type: 'separator' });
    } else {
      return null;
    }
  }
  return { tokens, marksMissing };
}

function wordTokens(piece: string): Tokens | null {
  const roman = ROMAN.indexOf(piece) + 1;
  const meaning = lookUp(piece);
  if (roman > 0) {
    return {
      tokens: [{ type: 'roman', value: roman, senses: meaning?.senses ?? [] }],
      marksMissing: false,
    };
  }
  if (meaning !== null) {
    return { tokens: [{ type: 'word', senses: meaning.senses }], marksMissing: meaning.marksMissing };
  }
  const tokens: Token[] = [];
  let marksMissing = false;
  for (const word of splitRun(piece) ?? []) {
    const part = lookUp(word);
    if (part === null) return null;
    tokens.push({ type: 'word', senses: part.senses });
    marksMissing ||= part.marksMissing;
  }
  return tokens.length === 0 ? null : { tokens, marksMissing };
}

/** Whether a token can be this keyword. */
export function isKeyword(token: Token | undefined, keyword: Keyword): boolean {
  return (
    token !== undefined &&
    'senses' in token &&
    token.senses.some((sense) => sense.type === 'keyword' && sense.keyword === keyword)
  );
}

/** The digits a token can stand for as a word; several where marks are missing. */
export function digitsOf(token: Token | undefined): readonly number[] {
  if (token === undefined || !('senses' in token)) return [];
  return Array.from(new Set(token.senses.flatMap((sense) => (sense.type === 'digit' ? [sense.value] : []))));
}

/** Whether a token is a digit word used only behind tens (mốt, lăm, nhăm). */
export function isAfterTensOnly(token: Token | undefined): boolean {
  if (token === undefined || !('senses' in token)) return false;
  const digits = token.senses.filter((sense) => sense.type === 'digit');
  return digits.length > 0 && digits.every((sense) => sense.type === 'digit' && sense.afterTens);
}
