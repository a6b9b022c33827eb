/** The records: the fold of each entry's actions, stored beside them so that it can be searched. */
import { z } from 'zod';
import { fieldsOnForm } from '../forms/form.js';
import { readForm, shippedForm } from '../forms/library.js';
import { type FieldKey, fieldOf } from '../schema/fields.js';
import { fold } from '../schema/fold.js';
import { foldRecord } from '../schema/fold-record.js';
import type { EntryRecord } from '../schema/record.js';
import { actionsOfEntry } from './actions.js';
import { canonical } from './chain.js';
import { type Core, known } from './core.js';
import { isFoldedAsNow } from './folded.js';
import { entryRecord, json, regions } from './stored.js';
import type { Workspace } from './types.js';

const recordRow = z.object({ record: json(entryRecord) });
const contextRow = z.object({
  book: z.string(),
  form: z.string(),
  year: z.number().int(),
  regions: json(regions),
});
const idRow = z.object({ id: z.string() });
const storedRow = z.object({ id: z.string(), record: z.string().nullable() });
const definitionRow = z.object({ definition: z.string() });

const SEARCHED = [
  ['number', 'entry_number'],
  ['childName', 'child_name'],
  ['motherName', 'mother_name'],
  ['fatherName', 'father_name'],
] as const;

export interface RecordStore {
  readonly records: Workspace['records'];
  /** Folds one entry's actions anew and stores the record. */
  refold(entry: string): void;
  /** Folds every entry of the books with this form anew: what it asks for has changed. */
  refoldForm(form: string): void;
}

export function recordStore({ connection }: Core): RecordStore {
  const expected = new Map<string, readonly FieldKey[]>();

  /** Fields that officers are asked for on the entries of a form; what a book says once or a program computes is not. */
  function expectedFields(form: string): readonly FieldKey[] {
    const have = expected.get(form);
    if (have !== undefined) return have;
    const fields = formFields(form).filter((key) => fieldOf(key).origin === 'entry');
    expected.set(form, fields);
    return fields;
  }

  function formFields(form: string): readonly FieldKey[] {
    const shipped = shippedForm(form);
    if (shipped !== null) return fieldsOnForm(shipped);
    const added = connection.get(definitionRow, 'SELECT definition FROM forms WHERE id = ?', form);
    if (added === null) return [];
    const reading = readForm(added.definition);
    return reading.outcome === 'form' ? fieldsOnForm(reading.form) : [];
  }

  function refold(entry: string): void {
    const { book, record } = foldNow(entry);
    store(book, record);
  }

  /** What an entry's actions fold to. */
  function foldNow(entry: string): { readonly book: string; readonly record: EntryRecord } {
    const context = known(
      connection.get(
        contextRow,
        `SELECT books.code AS book, books.form, books.year, entries.regions
         FROM entries JOIN books ON books.code = entries.book WHERE entries.id = ?`,
        entry,
      ),
      `entry ${entry}`,
    );
    const record = foldRecord(actionsOfEntry(connection, entry), {
      entry,
      bookYear: context.year,
      expectedFields: expectedFields(context.form),
      regions: context.regions,
    });
    return { book: context.book, record };
  }

  function isAsFolded(entry: string, stored: string | null): boolean {
    if (stored === null) return false;
    try {
      const parsed: unknown = JSON.parse(stored);
      return canonical(parsed) === canonical(foldNow(entry).record);
    } catch {
      // A history that cannot be read any more folds to nothing; the chains tell where.
      return false;
    }
  }

  function store(book: string, record: EntryRecord): void {
    connection.run(
      `INSERT INTO records (entry, book, status, revision, accepted_revision, struck_through,
         entry_number, child_name, mother_name, father_name, registration_date, record)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (entry) DO UPDATE SET status = excluded.status, revision = excluded.revision,
         accepted_revision = excluded.accepted_revision, struck_through = excluded.struck_through,
         entry_number = excluded.entry_number, child_name = excluded.child_name,
         mother_name = excluded.mother_name, father_name = excluded.father_name,
         registration_date = excluded.registration_date, record = excluded.record`,
      record.entry,
      book,
      record.status,
      record.revision,
      record.acceptedRevision,
      record.struckThrough ? 1 : 0,
      searchable(record, 'registration.number'),
      searchable(record, 'child.fullName'),
      searchable(record, 'mother.fullName'),
      searchable(record, 'father.fullName'),
      searchable(record, 'registration.date'),
      JSON.stringify(record),
    );
  }

  function refoldAll(entries: readonly { readonly id: string }[]): void {
    connection.transaction(() => {
      for (const { id } of entries) refold(id);
    });
  }

  return {
    refold,
    refoldForm(form) {
      expected.delete(form);
      refoldAll(
        connection.all(
          idRow,
          'SELECT entries.id FROM entries JOIN books ON books.code = entries.book WHERE books.form = ?',
          form,
        ),
      );
    },
    records: {
      get: (entry) =>
        known(
          connection.get(recordRow, 'SELECT record FROM records WHERE entry = ?', entry),
          `entry ${entry}`,
        ).record,
      list: (book) =>
        connection
          .all(
            recordRow,
            `SELECT records.record FROM entries JOIN records ON records.entry = entries.id
             WHERE entries.book = ? ORDER BY entries.scan_position, entries.page_in_file, entries.row_in_picture`,
            book,
          )
          .map(({ record }) => record),
      search(by) {
        const sought = SEARCHED.flatMap(([key, column]) => {
          const text = by[key];
          return text === undefined ? [] : [{ condition: `${column} = ?`, value: fold(text) }];
        });
        if (sought.length === 0) return [];
        const conditions = sought.map(({ condition }) => condition).join(' AND ');
        return connection
          .all(
            recordRow,
            `SELECT record FROM records WHERE ${conditions} ORDER BY entry`,
            ...sought.map(({ value }) => value),
          )
          .map(({ record }) => record);
      },
      rebuild: () => refoldAll(connection.all(idRow, 'SELECT id FROM entries')),
      differing: () =>
        connection.snapshot(() =>
          // What an older fold made differs without anybody's doing, and is made anew when the office is next written to.
          !isFoldedAsNow(connection)
            ? []
            : connection
                .all(
                  storedRow,
                  'SELECT id, record FROM entries LEFT JOIN records ON records.entry = entries.id',
                )
                .filter(({ id, record }) => !isAsFolded(id, record))
                .map(({ id }) => id),
        ),
    },
  };
}

/** A value as searches compare it: tone placement, case and spacing folded; numbers without leading zeros. */
function searchable(record: EntryRecord, field: FieldKey): string | null {
  const value = record.fields[field];
  const text = value?.resolved ?? value?.verbatim ?? null;
  return text === null ? null : fold(text);
}
