/** Ages: *25*, *25 tuổi*, *hai mươi lăm tuổi*. An age is never a date; at most it suggests a year. */
import { smallNumbers } from './dates/number-words.js';
import { strip, takeAge } from './dates/phrases.js';
import { tokenise } from './dates/tokens.js';
import type { Range } from './partial-date.js';

/** Oldest age taken as one. */
const OLDEST = 120;

/** The age in completed or counted years, or null if the text is none. */
export function parseAge(text: string): number | null {
  const cut = tokenise(text);
  if (cut === null) return null;
  const stripped = strip(cut.tokens);
  const tokens = stripped.tokens.filter(({ type }) => type !== 'separator' && type !== 'gap');
  const [only] = tokens;
  const taken = takeAge(tokens);
  // *SN 60* in the box of the age is the year of birth.
  if (stripped.born && taken === null) return null;
  let age: number | undefined;
  if (taken !== null) age = taken.rest.length === 0 ? taken.age : undefined;
  else if (only?.type === 'number') age = tokens.length === 1 ? only.value : undefined;
  else age = smallNumbers(tokens, 0).find((step) => step.next === tokens.length)?.value;
  return age === undefined || age > OLDEST ? null : age;
}

/** A year of birth worked out from an age: always a suggestion, always approximate. */
export interface SuggestedBirthYear {
  readonly year: number;
  /** Every year it can be: the birthday may lie ahead, and *tuổi mụ* counts one or two more. */
  readonly range: Range;
  readonly approximate: true;
}

/** Registration year less the age (domain §5). */
export function birthYearFromAge(age: number, registrationYear: number): SuggestedBirthYear {
  const year = registrationYear - age;
  return { year, range: [year - 1, year + 2], approximate: true };
}
