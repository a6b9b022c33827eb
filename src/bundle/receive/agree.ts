/** Do the parts of a bundle say the same: every row of the table its record, every row its PDF? */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { RecordLine } from '../../schema/record-line.js';
import { parsePdfName, pdfName } from '../names.js';
import { readZip } from '../pictures-zip.js';
import { columnsOf, type Profile } from '../profile.js';
import { rowOf } from '../row.js';
import { heading, readTable } from '../table.js';
import { damaged, type OpenBundle } from './received.js';

/**
 * Compares the table with the records: same columns, one row a record, and in every cell what the receiver's
 * own profile makes of the record. Throws `bundle-damaged` with row and column.
 */
export async function checkTable(bundle: OpenBundle, path: string): Promise<void> {
  const file = `data/${basename(path)}`;
  const { profile, office, lines } = bundle;
  const table = await readTable(await readFile(path), profile.sheet);
  if (table === null) throw damaged(file, 'not-xlsx');
  const headers = columnsOf(profile).map(({ header }) => heading(header));
  if (headers.length !== table.headers.length || headers.some((header, at) => header !== table.headers[at])) {
    throw damaged(file, 'headers');
  }
  if (table.rows.length !== lines.length) throw damaged(file, 'rows');
  for (const [index, received] of lines.entries()) {
    // A record that breaks the schema is refused by itself; there is nothing to compare its row with.
    if (!received.readable) continue;
    const { line } = received;
    if (!isOfBook(line, bundle) || !isNamedByFields(line, profile)) {
      throw damaged('data/records.jsonl', 'bad-line', String(index + 1));
    }
    const wanted = rowOf(line.fields, {
      profile,
      office,
      book: line.book,
      row: line.row,
      personalNumber: line.personal_number,
    });
    const cells = table.rows[index] ?? [];
    for (let column = 0; column < Math.max(wanted.length, cells.length); column++) {
      if ((wanted[column] ?? '') !== (cells[column] ?? '')) {
        throw damaged(file, 'cell', `${index + 1} ${headers[column] ?? '?'}`);
      }
    }
  }
}

/** A bundle is of one book: no line names another, neither as its book nor in a field of its own. */
function isOfBook({ book, fields }: RecordLine, { bookNumber, lines }: OpenBundle): boolean {
  const first = lines.find((line) => line.readable);
  const told = (key: 'registration.book' | 'registration.place'): string | null =>
    fields[key]?.resolved ?? fields[key]?.verbatim ?? null;
  return (
    `${book.number}/${book.year}` === bookNumber &&
    book.place === first?.line.book.place &&
    (told('registration.book') ?? bookNumber) === bookNumber &&
    (told('registration.place') ?? book.place) === book.place
  );
}

/** The number and the PDF's name that a line goes by are those its own fields make. */
function isNamedByFields({ number, file, book, fields }: RecordLine, profile: Profile): boolean {
  const entryNumber = fields['registration.number']?.value;
  const registered = fields['registration.date']?.value;
  const date = registered?.kind === 'date' ? registered.date : null;
  return (
    entryNumber?.kind === 'number' &&
    entryNumber.number === number &&
    file === pdfName(book, date, number, profile)
  );
}

/** Every record its PDF under its CV 1437 name, none besides, and each one readable. Throws `bundle-damaged`. */
export async function checkPictures({ archive, lines, bookNumber }: OpenBundle): Promise<void> {
  const file = `data/${basename(archive)}`;
  const awaited = new Map(lines.map((line) => [line.file, line]));
  for await (const { name, content } of pdfsIn(archive)) {
    const line = awaited.get(name);
    if (line === undefined || !awaited.delete(name)) throw damaged(file, 'pdfs', name);
    const parts = parsePdfName(name);
    const fits =
      parts !== null &&
      parts.entryNumber === line.number &&
      `${parts.bookNumber}/${parts.bookYear}` === bookNumber;
    if (!fits) throw damaged(file, 'pdfs', name);
    if (!(await isPdf(content))) throw damaged(file, 'not-pdf', name);
  }
  for (const name of awaited.keys()) throw damaged(file, 'pdfs', name);
}

/** The archive's files; a damaged archive is a damaged bundle. */
export async function* pdfsIn(archive: string): AsyncIterable<{ name: string; content: Buffer }> {
  try {
    yield* readZip(archive);
  } catch (error) {
    if (error instanceof Error && error.name === 'HotichError') throw error;
    throw damaged(`data/${basename(archive)}`, 'not-zip');
  }
}

async function isPdf(content: Buffer): Promise<boolean> {
  if (content.subarray(0, 5).toString('latin1') !== '%PDF-') return false;
  const { PDFDocument } = await import('pdf-lib');
  return PDFDocument.load(content, { updateMetadata: false }).then(
    (pdf) => pdf.getPageCount() > 0,
    () => false,
  );
}
