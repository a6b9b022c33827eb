/** The SQLite connection of a workspace: durable settings, cached statements, errors in our own family. */
import Sqlite from 'better-sqlite3';
import type { z } from 'zod';
import { HotichError } from '../messages/errors.js';

/** What SQLite binds: text, numbers and null. Booleans are stored as 0 and 1. */
export type Bindable = string | number | null;

/** Milliseconds to wait for a reader that holds the database for a moment. */
const BUSY_TIMEOUT = 5_000;

export class Connection {
  readonly #database: Sqlite.Database;
  readonly #statements = new Map<string, Sqlite.Statement>();
  readonly path: string;

  private constructor(path: string, database: Sqlite.Database) {
    this.path = path;
    this.#database = database;
  }

  /** Opens the database file; `create` makes it. Throws `workspace-damaged`, `workspace-unusable` or `disk-full`. */
  static open(path: string, mode: 'read' | 'write' | 'create'): Connection {
    return translated(path, () => {
      const database = new Sqlite(path, {
        readonly: mode === 'read',
        fileMustExist: mode !== 'create',
        timeout: BUSY_TIMEOUT,
      });
      try {
        if (mode !== 'read') {
          database.pragma('journal_mode = WAL');
          database.pragma('synchronous = FULL');
        }
        database.pragma('foreign_keys = ON');
        return new Connection(path, database);
      } catch (error) {
        database.close();
        throw error;
      }
    });
  }

  /** The first row, read through `schema`; null if there is none. */
  get<Row>(schema: z.ZodType<Row>, sql: string, ...values: readonly Bindable[]): Row | null {
    const row = translated(this.path, () => this.#prepare(sql).get(...values));
    return row === undefined ? null : this.#checked(schema, row);
  }

  /** All rows, each read through `schema`. */
  all<Row>(schema: z.ZodType<Row>, sql: string, ...values: readonly Bindable[]): Row[] {
    const rows = translated(this.path, () => this.#prepare(sql).all(...values));
    return rows.map((row) => this.#checked(schema, row));
  }

  /** Runs a statement that returns no rows; gives the number of rows changed. */
  run(sql: string, ...values: readonly Bindable[]): number {
    return translated(this.path, () => this.#prepare(sql).run(...values).changes);
  }

  /** Runs several statements without values, as migrations do. */
  script(sql: string): void {
    translated(this.path, () => this.#database.exec(sql));
  }

  /** All of `work` is committed to disk, or, if it throws, none of it. Nests. */
  transaction<Result>(work: () => Result): Result {
    return translated(this.path, () => this.#database.transaction(work).immediate());
  }

  /** All that `work` reads is the state of one moment, whatever a writer does meanwhile. */
  snapshot<Result>(work: () => Result): Result {
    return translated(this.path, () => this.#database.transaction(work).deferred());
  }

  /** Whether SQLite finds its own file whole: pages, indices, keys. */
  isWhole(): boolean {
    const found = translated(this.path, () => this.#database.pragma('integrity_check', { simple: true }));
    return found === 'ok';
  }

  /** Writes the database as it is at one moment into a file of its own, whatever is written meanwhile. */
  async copyTo(path: string): Promise<void> {
    try {
      await this.#database.backup(path);
    } catch (error) {
      translated(path, () => {
        throw error;
      });
    }
    translated(path, () => {
      // One file, without the log beside it that a database in use has.
      const database = new Sqlite(path);
      try {
        database.pragma('journal_mode = DELETE');
      } finally {
        database.close();
      }
    });
  }

  close(): void {
    this.#database.close();
  }

  #prepare(sql: string): Sqlite.Statement {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #checked<Row>(schema: z.ZodType<Row>, row: unknown): Row {
    const result = schema.safeParse(row);
    if (result.success) return result.data;
    throw new HotichError('workspace-damaged', { file: this.path }, { cause: result.error });
  }
}

/** The system, or another program that has the file open, does not let SQLite at it. */
const REFUSED = ['SQLITE_CANTOPEN', 'SQLITE_READONLY', 'SQLITE_IOERR', 'SQLITE_BUSY', 'SQLITE_PERM'] as const;

/** Runs database work and turns what SQLite throws into errors the user can act on. */
export function translated<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError)) throw error;
    const { code } = error;
    if (code === 'SQLITE_FULL') throw new HotichError('disk-full', { file }, { cause: error });
    if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
      throw new HotichError('workspace-damaged', { file }, { cause: error });
    }
    if (REFUSED.some((refused) => code.startsWith(refused))) {
      throw new HotichError('workspace-unusable', { file, reason: code }, { cause: error });
    }
    throw error;
  }
}
