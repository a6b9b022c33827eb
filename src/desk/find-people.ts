/** Finding entries by the people in them, or by their number, in all books of the office. */

import type { FieldKey } from '../schema/fields.js';
import { fold, withoutMarks } from '../schema/fold.js';
import { parseNumber } from '../schema/normalise.js';
import type { EntryRecord } from '../schema/record.js';
import type { Book, Entry, Reading, Workspace } from '../store/types.js';

/** Whose names are looked at. Signers and registrars stand in every entry. */
const NAMED = [
  'child.fullName',
  'mother.fullName',
  'father.fullName',
  'declarant.fullName',
] as const satisfies readonly FieldKey[];
const NUMBER: FieldKey = 'registration.number';

/** What an entry says in one box, and who says so. */
export interface Said {
  readonly field: FieldKey;
  readonly text: string;
  /** `record`: an officer's word or one taken unasked; `reading`: the machine's, not yet looked at. */
  readonly from: 'record' | 'reading';
}

export interface Found {
  readonly book: Book;
  readonly entry: Entry;
  readonly record: EntryRecord;
  /** The names and the number of the entry. */
  readonly said: readonly Said[];
  /** The fields that what was sought stands in. */
  readonly matched: readonly FieldKey[];
}

/**
 * Entries of these books in which one person's name has all the words sought, in any order, in the order of the books. A word
 * typed without marks stands for itself with any. A number finds the entries of that number.
 */
export function* findPeople(workspace: Workspace, sought: string, books: readonly Book[]): Iterable<Found> {
  const number = parseNumber(sought);
  const words = wordsOf(sought);
  if (words.length === 0) return;
  for (const book of books) {
    for (const entry of workspace.entries.list(book.code)) {
      const record = workspace.records.get(entry.id);
      const said = saidBy(record, workspace.entries.readings(entry.id));
      const matched = said
        .filter(({ field, text }) =>
          field === NUMBER ? number !== null && parseNumber(text) === number : hasAll(text, words),
        )
        .map(({ field }) => field);
      if (matched.length > 0) yield { book, entry, record, said, matched };
    }
  }
}

function saidBy(record: EntryRecord, readings: ReadonlyMap<FieldKey, Reading>): readonly Said[] {
  return [NUMBER, ...NAMED].flatMap((field): readonly Said[] => {
    const value = record.fields[field];
    if (value !== undefined && value.state !== 'absent') {
      const text = value.resolved ?? value.verbatim;
      return text === null ? [] : [{ field, text, from: 'record' }];
    }
    const reading = readings.get(field)?.text ?? '';
    return reading === '' ? [] : [{ field, text: reading, from: 'reading' }];
  });
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{M}\p{N}']+/u)
    .filter((word) => word !== '');
}

/** Every word sought is a word of the name, each its own. */
function hasAll(name: string, sought: readonly string[]): boolean {
  const left = wordsOf(name);
  return sought.every((word) => {
    const at = left.findIndex((each) => isMeant(each, word));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

function isMeant(word: string, sought: string): boolean {
  return word === sought || (sought === withoutMarks(sought) && withoutMarks(word) === sought);
}
