/**
 * The receiver's database: every record with its revisions, where each came from, and the receipts written.
 * It belongs to the receiving side alone and shares nothing with an office's workspace but the SQLite layer.
 */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { HotichError } from '../../messages/errors.js';
import { FIELDS } from '../../schema/fields.js';
import type { RecordLine } from '../../schema/record-line.js';
import { Connection } from '../../store/connection.js';
import { type Migration, migrate, pendingMigrations } from '../../store/migrations.js';
import type { ReceiptRecord } from '../receipt-file.js';
import type { Held } from './judge.js';
import type { OpenBundle } from './received.js';

const MIGRATIONS: readonly Migration[] = [
  {
    name: 'national-001-bundles-records',
    apply: (connection) =>
      connection.script(`
        CREATE TABLE bundles (
          id TEXT PRIMARY KEY,
          name TEXT NOT NULL,
          source TEXT NOT NULL,
          ward TEXT NOT NULL,
          district TEXT NOT NULL,
          province TEXT NOT NULL,
          book TEXT NOT NULL,
          profile TEXT NOT NULL,
          received_at TEXT NOT NULL,
          receipt TEXT NOT NULL
        );
        -- A later revision stands beside the earlier ones; the highest is the one in force.
        CREATE TABLE records (
          id TEXT NOT NULL,
          revision INTEGER NOT NULL,
          bundle TEXT NOT NULL REFERENCES bundles (id),
          book_year INTEGER NOT NULL,
          book_number TEXT NOT NULL,
          place TEXT NOT NULL,
          entry_number INTEGER NOT NULL,
          document TEXT NOT NULL,
          content_sha256 TEXT NOT NULL,
          duplicate_key TEXT NOT NULL,
          PRIMARY KEY (id, revision)
        );
        CREATE INDEX records_by_duplicate_key ON records (duplicate_key);
        CREATE TABLE field_values (
          record TEXT NOT NULL,
          revision INTEGER NOT NULL,
          field TEXT NOT NULL,
          state TEXT NOT NULL,
          verbatim TEXT,
          resolved TEXT,
          normalised TEXT,
          source TEXT NOT NULL,
          evidence TEXT,
          PRIMARY KEY (record, revision, field),
          FOREIGN KEY (record, revision) REFERENCES records (id, revision)
        );
        CREATE TABLE answers (
          bundle TEXT NOT NULL REFERENCES bundles (id),
          position INTEGER NOT NULL,
          record TEXT NOT NULL,
          revision INTEGER NOT NULL,
          outcome TEXT NOT NULL CHECK (outcome IN ('accepted', 'refused', 'pending')),
          reasons TEXT NOT NULL,
          personal_number TEXT,
          PRIMARY KEY (bundle, position)
        );
      `),
  },
];

const receiptRow = z.object({ receipt: z.string() });
const highestRow = z.object({ revision: z.number().int(), content: z.string() });
const holderRow = z.object({ id: z.string() });

/** What goes with an import. */
export interface Import {
  readonly bundle: OpenBundle;
  readonly receivedAt: string;
  readonly receipt: string;
  readonly answers: readonly ReceiptRecord[];
  readonly records: readonly {
    readonly line: RecordLine;
    readonly content: string;
    readonly duplicateKey: string;
    /** Name of its PDF in the receiver's `documents` folder. */
    readonly document: string;
  }[];
}

export class NationalDatabase implements Held {
  readonly #connection: Connection;

  private constructor(connection: Connection) {
    this.#connection = connection;
  }

  /**
   * Opens or makes the database; null in `read` mode if there is none yet.
   * Throws `receiver-newer`, `receiver-busy`, `receiver-unusable`, `disk-full`.
   */
  static open(path: string, mode: 'read' | 'write', now: Date): NationalDatabase | null {
    return told(path, () => {
      const exists = existsSync(path);
      if (!exists && mode === 'read') return null;
      // A read-only connection to a WAL database leaves its side files behind; one that may write clears them.
      const connection = Connection.open(path, exists ? 'write' : 'create');
      try {
        if (mode === 'write') migrate(connection, now, MIGRATIONS);
        else if (pendingMigrations(connection, MIGRATIONS).length > 0) {
          throw new HotichError('receiver-unusable', { file: basename(path) });
        }
        return new NationalDatabase(connection);
      } catch (error) {
        connection.close();
        throw error;
      }
    });
  }

  /** The receipt written for a bundle, if it was received before. */
  receiptOf(bundle: string): string | null {
    const row = this.#connection.get(receiptRow, 'SELECT receipt FROM bundles WHERE id = ?', bundle);
    return row?.receipt ?? null;
  }

  highest(id: string): { readonly revision: number; readonly content: string } | null {
    return this.#connection.get(
      highestRow,
      'SELECT revision, content_sha256 AS "content" FROM records WHERE id = ? ORDER BY revision DESC LIMIT 1',
      id,
    );
  }

  holder(duplicateKey: string): string | null {
    const row = this.#connection.get(
      holderRow,
      `SELECT id FROM records AS held WHERE duplicate_key = ? AND revision =
         (SELECT MAX(revision) FROM records WHERE id = held.id) LIMIT 1`,
      duplicateKey,
    );
    return row?.id ?? null;
  }

  /** All or nothing, against other receivers too: nobody else writes while `work` runs. */
  exclusively<Result>(work: () => Result): Result {
    return told(this.#connection.path, () => this.#connection.transaction(work));
  }

  import({ bundle, receivedAt, receipt, answers, records }: Import): void {
    const connection = this.#connection;
    const { office } = bundle;
    connection.run(
      `INSERT INTO bundles (id, name, source, ward, district, province, book, profile, received_at, receipt)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      bundle.id,
      bundle.name,
      office.name,
      office.ward,
      office.district,
      office.province,
      bundle.bookNumber,
      bundle.profile.id,
      receivedAt,
      receipt,
    );
    for (const { line, content, duplicateKey, document } of records) {
      connection.run(
        `INSERT INTO records (id, revision, bundle, book_year, book_number, place, entry_number, document,
           content_sha256, duplicate_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        line.id,
        line.revision,
        bundle.id,
        line.book.year,
        line.book.number,
        line.book.place,
        line.number,
        document,
        content,
        duplicateKey,
      );
      this.#insertValues(line);
    }
    for (const [position, { id, revision, outcome, reasons, personal_number }] of answers.entries()) {
      connection.run(
        `INSERT INTO answers (bundle, position, record, revision, outcome, reasons, personal_number)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
        bundle.id,
        position,
        id,
        revision,
        outcome,
        JSON.stringify(reasons),
        personal_number,
      );
    }
  }

  #insertValues(line: RecordLine): void {
    for (const { key } of FIELDS) {
      const value = line.fields[key];
      if (value === undefined) continue;
      this.#connection.run(
        `INSERT INTO field_values (record, revision, field, state, verbatim, resolved, normalised, source, evidence)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        line.id,
        line.revision,
        key,
        value.state,
        value.verbatim,
        value.resolved,
        value.value === null ? null : JSON.stringify(value.value),
        value.source,
        value.evidence === null ? null : JSON.stringify(value.evidence),
      );
    }
  }

  close(): void {
    this.#connection.close();
  }
}

/** The SQLite layer speaks of workspaces; here it is the receiver's database that is meant. */
function told<Result>(path: string, work: () => Result): Result {
  const file = basename(path);
  try {
    return work();
  } catch (error) {
    if (!(error instanceof HotichError)) throw error;
    switch (error.code) {
      case 'workspace-newer':
        throw new HotichError('receiver-newer', { file }, { cause: error });
      case 'workspace-damaged':
        throw new HotichError('receiver-unusable', { file }, { cause: error });
      case 'workspace-unusable':
        throw new HotichError(
          String(error.details.reason).startsWith('SQLITE_BUSY') ? 'receiver-busy' : 'receiver-unusable',
          { file },
          { cause: error },
        );
      default:
        throw error;
    }
  }
}
