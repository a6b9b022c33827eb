/** The books of an office, and the forms it added to those shipped with the program. */
import { z } from 'zod';
import { readForm } from '../forms/library.js';
import { HotichError } from '../messages/errors.js';
import type { Core } from './core.js';
import type { Book, Workspace } from './types.js';

const bookRow: z.ZodType<Book> = z.object({
  code: z.string(),
  form: z.string(),
  year: z.number().int(),
  number: z.string(),
  place: z.string(),
  firstEntry: z.number().int().nullable(),
  lastEntry: z.number().int().nullable(),
  pageCount: z.number().int().nullable(),
});
const countRow = z.object({ count: z.number().int() });
const BOOKS = `SELECT code, form, year, number, place, first_entry AS "firstEntry", last_entry AS "lastEntry",
  page_count AS "pageCount" FROM books`;

export function bookStore({ connection, now }: Core): Workspace['books'] {
  // KS1980-01 and ks1980-01 are one book to everybody but a computer; it bears the code first written.
  const get = (code: string): Book | null =>
    connection.get(bookRow, `${BOOKS} WHERE lower(code) = lower(?)`, code);

  const named = (code: string): Book => {
    const book = get(code);
    if (book === null) throw new HotichError('book-unknown', { book: code });
    return book;
  };

  return {
    get,
    named,
    add(book) {
      connection.transaction(() => {
        const like = get(book.code);
        if (like !== null) throw new HotichError('book-exists', { book: like.code });
        connection.run(
          `INSERT INTO books (code, form, year, number, place, first_entry, last_entry, page_count, added_at)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
          book.code,
          book.form,
          book.year,
          book.number,
          book.place.normalize('NFC'),
          book.firstEntry,
          book.lastEntry,
          book.pageCount,
          now().toISOString(),
        );
      });
    },
    list: () => connection.all(bookRow, `${BOOKS} ORDER BY year, number, code`),
    declare(code, { firstEntry, lastEntry, pageCount }) {
      connection.run(
        'UPDATE books SET first_entry = ?, last_entry = ?, page_count = ? WHERE code = ?',
        firstEntry,
        lastEntry,
        pageCount,
        named(code).code,
      );
    },
    changeForm(code, form) {
      connection.transaction(() => {
        const begun = connection.get(
          countRow,
          `SELECT COUNT(*) AS count FROM actions JOIN entries ON entries.id = actions.entry WHERE entries.book = ?`,
          code,
        );
        if ((begun?.count ?? 0) > 0) throw new HotichError('book-begun', { book: code });
        connection.run('DELETE FROM places WHERE book = ?', code);
        connection.run('DELETE FROM entries WHERE book = ?', code);
        connection.run(
          `UPDATE pictures SET state = 'waiting', reason = NULL, milliseconds = NULL
           WHERE scan IN (SELECT id FROM scans WHERE book = ?)`,
          code,
        );
        connection.run('UPDATE books SET form = ? WHERE code = ?', form, code);
      });
    },
  };
}

/** `changed` is called, in the same transaction, with the id of a form whose definition was put in place of another. */
export function formStore({ connection, now }: Core, changed: (form: string) => void): Workspace['forms'] {
  const idRow = z.object({ id: z.string() });
  const definitionRow = z.object({ definition: z.string() });
  return {
    add(id, definition) {
      const reading = readForm(definition);
      if (reading.outcome !== 'form' || reading.form.id !== id) throw new RangeError(`not the form ${id}`);
      connection.transaction(() => {
        connection.run(
          `INSERT INTO forms (id, definition, added_at) VALUES (?, ?, ?)
           ON CONFLICT (id) DO UPDATE SET definition = excluded.definition, added_at = excluded.added_at`,
          id,
          definition,
          now().toISOString(),
        );
        changed(id);
      });
    },
    list: () => connection.all(idRow, 'SELECT id FROM forms ORDER BY id').map(({ id }) => id),
    get: (id) =>
      connection.get(definitionRow, 'SELECT definition FROM forms WHERE id = ?', id)?.definition ?? null,
  };
}
