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
import { migrate, pendingMigrations } from '../../store/migrations.js';
import type { ReceiptRecord } from '../receipt-file.js';
import type { Held } from './judge.js';
import { NATIONAL_MIGRATIONS } from './national-migrations.js';
import type { OpenBundle } from './received.js';

const receiptRow = z.object({ text: z.string(), sequence: z.number().int() });
const numberRow = z.object({ number: z.string() });
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
        if (mode === 'write') migrate(connection, now, NATIONAL_MIGRATIONS);
        else if (pendingMigrations(connection, NATIONAL_MIGRATIONS).length > 0) {
          throw new HotichError('receiver-older', { file: basename(path) });
        }
        return new NationalDatabase(connection);
      } catch (error) {
        connection.close();
        throw error;
      }
    });
  }

  /** The last receipt written for a bundle, counted from 1; null if it was not received before. */
  receiptOf(bundle: string): { readonly text: string; readonly sequence: number } | null {
    return this.#connection.get(
      receiptRow,
      `SELECT receipt AS "text", 1 AS "sequence" FROM bundles WHERE id = ?
       UNION ALL SELECT receipt, sequence FROM closing_receipts WHERE bundle = ?
       ORDER BY "sequence" DESC LIMIT 1`,
      bundle,
      bundle,
    );
  }

  numberOf(id: string): string | null {
    const row = this.#connection.get(
      numberRow,
      `SELECT personal_number AS "number" FROM answers
       WHERE record = ? AND outcome = 'accepted' AND personal_number IS NOT NULL ORDER BY rowid DESC LIMIT 1`,
      id,
    );
    return row?.number ?? null;
  }

  /** The record that has a personal number; null if none. */
  holderOfNumber(number: string): string | null {
    const row = this.#connection.get(
      holderRow,
      'SELECT record AS "id" FROM answers WHERE personal_number = ? LIMIT 1',
      number,
    );
    return row?.id ?? null;
  }

  /** Takes down a later receipt of a bundle, and its answers in place of the earlier ones. */
  answerAgain(bundle: string, sequence: number, receipt: string, answers: readonly ReceiptRecord[]): void {
    this.#connection.run(
      'INSERT INTO closing_receipts (bundle, sequence, receipt) VALUES (?, ?, ?)',
      bundle,
      sequence,
      receipt,
    );
    for (const { id, outcome, personal_number } of answers) {
      this.#connection.run(
        'UPDATE answers SET outcome = ?, personal_number = ? WHERE bundle = ? AND record = ?',
        outcome,
        personal_number,
        bundle,
        id,
      );
    }
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
