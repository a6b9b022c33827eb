/** The files an office took in, in the order of the book. */
import { basename } from 'node:path';
import { z } from 'zod';
import { type Core, known } from './core.js';
import { newId } from './identifiers.js';
import { dropOriginal, extensionOf, keepOriginal, originalPath, originalState } from './originals.js';
import type { Scan, Workspace } from './types.js';

const row: z.ZodType<Scan> = z.object({
  id: z.string(),
  book: z.string(),
  sha256: z.string(),
  fileName: z.string(),
  extension: z.string(),
  byteLength: z.number(),
  position: z.number().int(),
  pictures: z.number().int(),
  officer: z.string(),
  at: z.string(),
});
const SCANS = `SELECT id, book, sha256, file_name AS "fileName", extension, byte_length AS "byteLength", position,
  (SELECT COUNT(*) FROM pictures WHERE pictures.scan = scans.id) AS pictures, officer, added_at AS "at" FROM scans`;
const positionRow = z.object({ position: z.number().int() });

/** The scans of all books, in the order of the books. */
export function scansOfOffice({ books, scans }: Pick<Workspace, 'books' | 'scans'>): readonly Scan[] {
  return books.list().flatMap(({ code }) => scans.list(code));
}

export function scanStore(
  { connection, folder, now }: Core,
  books: Pick<Workspace['books'], 'named'>,
): Workspace['scans'] {
  const get = (id: string): Scan | null => connection.get(row, `${SCANS} WHERE id = ?`, id);

  function nextPosition(book: string): number {
    const sql = 'SELECT COALESCE(MAX(position), 0) + 1 AS position FROM scans WHERE book = ?';
    return known(connection.get(positionRow, sql, book), 'position').position;
  }

  function insert(scan: Parameters<Workspace['scans']['add']>[0]): Scan {
    const at = now();
    const id = newId(at);
    connection.run(
      `INSERT INTO scans (id, book, sha256, file_name, extension, byte_length, position, officer, added_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      id,
      scan.book,
      scan.sha256,
      basename(scan.path).normalize('NFC'),
      extensionOf(scan.path),
      scan.byteLength,
      nextPosition(scan.book),
      scan.officer,
      at.toISOString(),
    );
    for (const [pageInFile, picture] of scan.pictures.entries()) {
      connection.run(
        `INSERT INTO pictures (id, scan, page_in_file, width, height, dpi, state) VALUES (?, ?, ?, ?, ?, ?, 'waiting')`,
        newId(at),
        id,
        pageInFile,
        picture.width,
        picture.height,
        picture.dpi,
      );
    }
    return known(get(id), 'scan');
  }

  return {
    get,
    add(scan) {
      books.named(scan.book);
      // First the file, then the row: a crash in between leaves a file that the next try finds and takes.
      const isNew = keepOriginal(folder, scan.path, scan.sha256);
      try {
        return connection.transaction(() => insert(scan));
      } catch (error) {
        if (isNew) dropOriginal(folder, scan.sha256, extensionOf(scan.path));
        throw error;
      }
    },
    findByHash: (sha256) => connection.get(row, `${SCANS} WHERE sha256 = ?`, sha256),
    list: (book) => connection.all(row, `${SCANS} WHERE book = ? ORDER BY position`, book),
    path: (scan) => originalPath(folder, scan.sha256, scan.extension),
    state: (scan) => originalState(folder, scan.sha256, scan.extension),
    move({ id }, book) {
      books.named(book);
      return connection.transaction(() => {
        const worked = connection.get(
          z.object({}),
          `SELECT 1 AS one FROM actions JOIN entries ON entries.id = actions.entry
             JOIN pictures ON pictures.id = entries.picture WHERE pictures.scan = ? LIMIT 1`,
          id,
        );
        if (worked !== null) return null;
        connection.run('DELETE FROM entries WHERE picture IN (SELECT id FROM pictures WHERE scan = ?)', id);
        connection.run(
          "UPDATE pictures SET state = 'waiting', reason = NULL, milliseconds = NULL WHERE scan = ?",
          id,
        );
        connection.run('UPDATE scans SET book = ?, position = ? WHERE id = ?', book, nextPosition(book), id);
        return known(get(id), 'scan');
      });
    },
    bringBack(scan, path) {
      keepOriginal(folder, path, scan.sha256, scan.extension);
    },
  };
}
