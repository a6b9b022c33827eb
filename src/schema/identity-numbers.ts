/** Numbers of identity papers (domain §8). The form is checked; a number is never completed or corrected. */

/** What a number of a paper turned out to be. */
export type IdentityNumber =
  /** Twelve digits: số định danh, also the number of a CCCD. */
  | {
      readonly form: 'personal';
      readonly digits: string;
      /** Where the birth was registered: a province code of 2016 or a country; only ever a warning. */
      readonly province: string;
      readonly sex: '1' | '2';
      readonly birthYear: number;
    }
  /** Nine digits: CMND, also army and police cards; not unique for life. */
  | { readonly form: 'nine-digits'; readonly digits: string }
  /** A letter or two and digits, as on passports. */
  | { readonly form: 'passport'; readonly digits: string }
  | { readonly form: 'other'; readonly digits: string };

/** Reads a paper's number; spaces and dots between digits are of no meaning. Null if it holds no digit. */
export function parseIdentityNumber(text: string): IdentityNumber | null {
  const digits = text
    .normalize('NFC')
    .replace(/^\s*(?:số|so|no)\s*[:.]?\s*/iu, '')
    .replace(/[\s.\-–]/gu, '')
    .toUpperCase();
  if (!/\d/u.test(digits)) return null;
  if (/^\d{12}$/u.test(digits)) return personal(digits);
  if (/^\d{9}$/u.test(digits)) return { form: 'nine-digits', digits };
  return /^[A-Z]{1,2}\d{6,8}$/u.test(digits) ? { form: 'passport', digits } : { form: 'other', digits };
}

function personal(digits: string): IdentityNumber {
  const centuryAndSex = Number(digits.charAt(3));
  return {
    form: 'personal',
    digits,
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
