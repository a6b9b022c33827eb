/** Sex as written in the books, and its codes (domain §3d): 1 Nam, 2 Nữ, 3 không xác định. */
import { fold, withoutMarks } from './fold.js';

export interface Sex {
  readonly code: '1' | '2' | '3';
  readonly text: { readonly vi: string; readonly en: string };
}

export const SEXES: readonly Sex[] = [
  { code: '1', text: { vi: 'Nam', en: 'Male' } },
  { code: '2', text: { vi: 'Nữ', en: 'Female' } },
  { code: '3', text: { vi: 'Không xác định', en: 'Not determined' } },
];

const WORDS: Readonly<Record<string, Sex['code']>> = {
  nam: '1',
  trai: '1',
  'con trai': '1',
  'nam gioi': '1',
  'be trai': '1',
  nu: '2',
  gai: '2',
  'con gai': '2',
  'nu gioi': '2',
  'be gai': '2',
  'khong xac dinh': '3',
  'khong ro': '3',
  'chua xac dinh': '3',
};

const WRITTEN = new Set([
  'nam',
  'nữ',
  'trai',
  'gái',
  'con trai',
  'con gái',
  'nam giới',
  'nữ giới',
  'bé trai',
  'bé gái',
]);

/** Whether a text is a word for a sex to the letter: a reader's *Nạm* or *am* is none. */
export function isSexWord(text: string): boolean {
  return WRITTEN.has(fold(text));
}

/**
 * The sex a writing means, or null: `Nam`, `Nữ`, `Trai`, `Gái`, a code, the printed words with one struck or
 * ticked (`Nam x`). A lone `N` can be either and stays null.
 */
export function findSex(text: string): Sex | null {
  const bare = withoutMarks(fold(text))
    .replace(/^[^a-z0-9]+|[^a-z0-9]+$/gu, '')
    .replace(/ x$/u, '');
  return SEXES.find((sex) => sex.code === bare || sex.code === WORDS[bare]) ?? null;
}
