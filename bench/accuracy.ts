/** Whether a field was read right, by what kind of field it is and what ink it is written in. */
import type { TruthField } from '../samples/maker/truth.js';
import type { Form } from '../src/forms/form.js';
import { parseDate } from '../src/schema/dates/parse.js';
import { isDitto } from '../src/schema/ditto.js';
import { type FieldKind, fieldOf, isFieldKey } from '../src/schema/fields.js';
import { sameText } from '../src/schema/fold.js';
import { type PartialDate, sameDate } from '../src/schema/partial-date.js';
import { printedBeside } from './printed.js';
import type { ReadField } from './read-sample.js';

export type Ink = TruthField['ink'];

/** How one field of the truth was read. */
export type Verdict =
  | {
      readonly outcome: 'written';
      readonly key: string;
      readonly kind: FieldKind;
      readonly ink: Ink;
      /** What stands in the box, and what the first proposal was (null: no reading at all). */
      readonly expected: string;
      readonly read: string | null;
      /** Exact after NFC, with tone placement, case and spacing folded. */
      readonly first: boolean;
      readonly inTopThree: boolean;
      /** Whether it means the same date; null for what is no date. */
      readonly sameDate: boolean | null;
    }
  /** An empty box, and whether the first proposal says so. */
  | { readonly outcome: 'blank'; readonly key: string; readonly seen: boolean; readonly read: string | null }
  /** Blotted or absent: nothing there can be read right or wrong. */
  | { readonly outcome: 'not-counted' };

const TOP = 3;

/** Judges the reading of one field. `read` is undefined if its entry or box was not found. */
export function judge(
  key: string,
  truth: TruthField,
  read: ReadField | undefined,
  form: Form,
  bookYear: number,
): Verdict {
  if (!isFieldKey(key)) throw new Error(`truth.json names a field that is none: ${key}`);
  const text = read === undefined ? null : read.text;
  if (truth.state === 'blank') return { outcome: 'blank', key, seen: text === '', read: text };
  if (truth.state !== 'recorded' || truth.verbatim === null) return { outcome: 'not-counted' };
  const { kind } = fieldOf(key);
  const expected = printedBeside(form, key, truth.verbatim) ?? truth.verbatim;
  const candidates = read?.candidates.map((candidate) => candidate.text) ?? [];
  const right = (each: string): boolean =>
    sameText(each, expected) || (truth.resolved !== null && isDitto(each) && isDitto(expected));
  return {
    outcome: 'written',
    key,
    kind,
    ink: truth.ink,
    expected,
    read: text,
    first: text !== null && right(text),
    inTopThree: candidates.slice(0, TOP).some(right),
    sameDate: kind === 'partial-date' || kind === 'date-words' ? sameDay(text, expected, bookYear) : null,
  };
}

function sameDay(text: string | null, expected: string, bookYear: number): boolean | null {
  const there = dateOf(expected, bookYear);
  // A ditto mark, or a date that cannot be: right only if read as it stands.
  if (there === null) return null;
  const here = text === null ? null : dateOf(text, bookYear);
  return here !== null && sameDate(here, there);
}

function dateOf(text: string, bookYear: number): PartialDate | null {
  const outcome = parseDate(text, { bookYear });
  return outcome.outcome === 'date' ? outcome.date : null;
}
