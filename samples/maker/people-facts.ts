/** What is true of a book, an entry and a box before anything is written. */
import type { FieldKey } from '../../src/schema/fields.js';
import type { Day, FullDay } from './people-dates.js';
import type { Birth } from './people-families.js';
import type { Locale } from './villages.js';

/** Era of the form, which decides what was asked and what was left empty (domain §4). */
export type Era = '1976' | '1999' | '2006';

/** What the book itself says on every page. */
export interface BookFacts {
  readonly locale: Locale;
  readonly year: number;
  readonly number: string;
  readonly era: Era;
  readonly signers: readonly { readonly name: string; readonly title: string }[];
  readonly registrars: readonly string[];
}

/** One entry before it is written. */
export interface EntryFacts {
  readonly number: number;
  readonly registered: FullDay;
  readonly birth: Birth;
  /** The child's date of birth as the clerk knew and wrote it; not always a day of the calendar. */
  readonly born: Day;
  readonly lunar: boolean;
  /** Code of domain §3d: 1 on time, 2 again, 4 late. */
  readonly type: '1' | '2' | '4';
  readonly signer: { readonly name: string; readonly title: string };
  readonly registrar: string;
}

/** What the box is like: room in characters, and whether the date's words are printed in it. */
export interface BoxFacts {
  readonly room: number;
  readonly parts: boolean;
  /** Codes of tick boxes; empty for a line to write on. */
  readonly choices: readonly string[];
  /** Keys of the whole form: what another box asks for is not written twice. */
  readonly onForm: ReadonlySet<FieldKey>;
}

/** The code to tick, '' where the form has no such box; null where there is nothing to tick. */
export function ticked(code: string, box: BoxFacts): string | null {
  if (box.choices.length === 0) return null;
  return box.choices.includes(code) ? code : '';
}
