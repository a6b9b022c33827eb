/**
 * Numbers of identity papers (domain §8). The form is checked; a number is never completed or corrected.
 * What stands before it (*CMND số*, *GCM*) and behind it (*CA Quảng Nam*) is set apart.
 */
import { fold, tidy, withoutMarks } from './fold.js';

/** What a number of a paper turned out to be. */
export type IdentityNumber = {
  /** The number without spaces and dots; of the form `other` everything as it is written. */
  readonly text: string;
  /** The words before the number, that name the paper; null if there are none. */
  readonly paper: string | null;
  /** The words behind it, mostly who issued the paper; null if there are none. */
  readonly issuer: string | null;
} & (
  | PersonalNumber
  /** Nine digits: CMND, also army and police cards; not unique for life. */
  | { readonly form: 'nine-digits' }
  /** A letter or two and digits, as on passports. */
  | { readonly form: 'passport' }
  | { readonly form: 'other' }
);

/** Twelve digits: số định danh, also the number of a CCCD. */
interface PersonalNumber {
  readonly form: 'personal';
  /** Where the birth was registered: a province code of 2016 or a country; only ever a warning. */
  readonly province: string;
  readonly sex: '1' | '2';
  readonly birthYear: number;
}

/** Syllables and abbreviations that name a paper, without marks: giấy chứng minh nhân dân, CMND, GCM, số … */
const PAPER_WORDS: ReadonlySet<string> = new Set(
  (
    'so no cncc cm cmt cmnd cmtnd gcm gcmt gcmnd cmqd cmsq cmca cmcand cc cccd hc passport id ' +
    'giay the chung minh thu nhan dan can cuoc cong quan doi si sy an cand ho chieu dinh danh ca ddcn'
  ).split(' '),
);

/** Digits, perhaps spaced out, between words; the words behind stand apart, or are *CA*, *công an*. */
const PARTS =
  /^(?<before>\D*?)(?<digits>\d(?:[\s.\-–]*\d)*)\.?(?<after>(?:[\s,;/(\-–]+(?=\p{L})|(?=(?:ca|công an)(?!\p{L}))).*)?$/iu;
/** The letters of a passport's number at the end of what stands before its digits. */
const SERIES = /(?<!\p{L})[a-z]{1,2}$/iu;

/** Reads a paper's number; spaces and dots between digits are of no meaning. Null if it holds no digit. */
export function parseIdentityNumber(writing: string): IdentityNumber | null {
  const written = tidy(writing);
  if (!/\d/u.test(written)) return null;
  const other = { form: 'other', text: written, paper: null, issuer: null } as const;
  const { before = '', digits: spaced = '', after = '' } = PARTS.exec(written)?.groups ?? {};
  const digits = spaced.replace(/\D/gu, '');
  const lead = before.trim();
  const around = { issuer: after.replace(/^[\s,;/(\-–]+|\)$/gu, '') || null };
  if (namesPaper(lead)) {
    const found = { ...around, text: digits, paper: lead.replace(/[\s.:]+$/u, '') || null };
    if (/^\d{12}$/u.test(digits)) return { ...personal(digits), ...found };
    return digits.length === 9 ? { form: 'nine-digits', ...found } : other;
  }
  const series = SERIES.exec(lead)?.[0] ?? '';
  const rest = lead.slice(0, lead.length - series.length).trim();
  if (series === '' || !namesPaper(rest) || digits.length < 6 || digits.length > 8) return other;
  return { form: 'passport', ...around, text: series.toUpperCase() + digits, paper: rest || null };
}

/** Whether nothing but words for a paper is written; nothing at all is well, too. */
function namesPaper(text: string): boolean {
  // C.M.N.D. is CMND.
  const joined = text.replace(/(?<=(?<!\p{L})\p{L})\.(?=\p{L}(?!\p{L}))/gu, '');
  return withoutMarks(fold(joined))
    .split(/[^\p{L}]+/u)
    .every((word) => word === '' || PAPER_WORDS.has(word));
}

function personal(digits: string): PersonalNumber {
  const centuryAndSex = Number(digits.charAt(3));
  return {
    form: 'personal',
    province: digits.slice(0, 3),
    sex: centuryAndSex % 2 === 0 ? '1' : '2',
    birthYear: 1900 + Math.floor(centuryAndSex / 2) * 100 + Number(digits.slice(4, 6)),
  };
}

/** A personal number for tests and samples: `serial` is the last six digits. Throws RangeError outside 1900–2399. */
export function writePersonalNumber(
  province: string,
  sex: '1' | '2',
  birthYear: number,
  serial: number,
): string {
  const century = Math.floor(birthYear / 100) - 19;
  if (century < 0 || century > 4) throw new RangeError(`no personal number for the year ${birthYear}`);
  const centuryAndSex = century * 2 + (sex === '2' ? 1 : 0);
  const year = String(birthYear % 100).padStart(2, '0');
  return province + String(centuryAndSex) + year + String(serial).padStart(6, '0');
}
