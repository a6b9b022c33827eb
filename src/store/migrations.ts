/**
 * The database's shape, grown by named steps. Each step is applied in one transaction with its own row in
 * `migrations`; a step once released is never edited. Types and SQL are those PostgreSQL shares, save the
 * triggers.
 */
import { z } from 'zod';
import { HotichError } from '../messages/errors.js';
import type { Connection } from './connection.js';

export interface Migration {
  readonly name: string;
  readonly apply: (connection: Connection) => void;
}

const script =
  (sql: string): Migration['apply'] =>
  (connection) =>
    connection.script(sql);

export const MIGRATIONS: readonly Migration[] = [
  {
    name: '001-office-officers-forms-books',
    apply: script(`
      CREATE TABLE offices (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        ward TEXT NOT NULL,
        district TEXT NOT NULL,
        province TEXT NOT NULL,
        created_at TEXT NOT NULL
      );
      CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);
      CREATE TABLE officers (code TEXT PRIMARY KEY, name TEXT NOT NULL, added_at TEXT NOT NULL);
      CREATE TABLE forms (id TEXT PRIMARY KEY, definition TEXT NOT NULL, added_at TEXT NOT NULL);
      CREATE TABLE books (
        code TEXT PRIMARY KEY,
        form TEXT NOT NULL,
        year INTEGER NOT NULL,
        number TEXT NOT NULL,
        place TEXT NOT NULL,
        first_entry INTEGER,
        last_entry INTEGER,
        page_count INTEGER,
        added_at TEXT NOT NULL
      );
    `),
  },
  {
    name: '002-scans-pictures-pages',
    apply: script(`
      CREATE TABLE scans (
        id TEXT PRIMARY KEY,
        book TEXT NOT NULL REFERENCES books (code),
        sha256 TEXT NOT NULL UNIQUE,
        file_name TEXT NOT NULL,
        extension TEXT NOT NULL,
        byte_length BIGINT NOT NULL,
        position INTEGER NOT NULL,
        officer TEXT NOT NULL REFERENCES officers (code),
        added_at TEXT NOT NULL,
        UNIQUE (book, position)
      );
      CREATE TABLE pictures (
        id TEXT PRIMARY KEY,
        scan TEXT NOT NULL REFERENCES scans (id),
        page_in_file INTEGER NOT NULL,
        width INTEGER NOT NULL,
        height INTEGER NOT NULL,
        dpi REAL,
        state TEXT NOT NULL CHECK (state IN ('waiting', 'read', 'unplaced', 'failed')),
        reason TEXT,
        milliseconds TEXT,
        UNIQUE (scan, page_in_file)
      );
      -- A page keeps its row when its picture is read again: actions cite it.
      CREATE TABLE pages (
        id TEXT PRIMARY KEY,
        picture TEXT NOT NULL REFERENCES pictures (id),
        position INTEGER NOT NULL,
        side TEXT NOT NULL CHECK (side IN ('single', 'left', 'right')),
        corners TEXT NOT NULL,
        rotation INTEGER NOT NULL CHECK (rotation IN (0, 90, 180, 270)),
        current INTEGER NOT NULL,
        UNIQUE (picture, position)
      );
    `),
  },
  {
    name: '003-entries-readings',
    apply: script(`
      -- The order within the book: scan_position, page_in_file, row_in_picture.
      CREATE TABLE entries (
        id TEXT PRIMARY KEY,
        book TEXT NOT NULL REFERENCES books (code),
        picture TEXT NOT NULL REFERENCES pictures (id),
        scan_position INTEGER NOT NULL,
        page_in_file INTEGER NOT NULL,
        row_in_picture INTEGER NOT NULL,
        regions TEXT NOT NULL,
        struck_through INTEGER NOT NULL,
        UNIQUE (picture, row_in_picture)
      );
      CREATE UNIQUE INDEX entries_in_order ON entries (book, scan_position, page_in_file, row_in_picture);
      CREATE TABLE readings (
        entry TEXT NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
        field TEXT NOT NULL,
        position INTEGER NOT NULL,
        text TEXT NOT NULL,
        confidence REAL NOT NULL,
        candidates TEXT NOT NULL,
        regions TEXT NOT NULL,
        reader TEXT NOT NULL,
        PRIMARY KEY (entry, field)
      );
    `),
  },
  {
    name: '004-sittings-actions-seals',
    apply: script(`
      CREATE TABLE sittings (
        id TEXT PRIMARY KEY,
        officer TEXT NOT NULL REFERENCES officers (code),
        purpose TEXT NOT NULL,
        opened_at TEXT NOT NULL,
        closed_at TEXT,
        interrupted INTEGER NOT NULL DEFAULT 0
      );
      CREATE INDEX sittings_open ON sittings (closed_at);
      -- position counts all actions of the workspace without a gap; sequence those of one entry.
      CREATE TABLE actions (
        position INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        entry TEXT NOT NULL REFERENCES entries (id),
        sequence INTEGER NOT NULL,
        officer TEXT NOT NULL REFERENCES officers (code),
        sitting TEXT NOT NULL REFERENCES sittings (id),
        at TEXT NOT NULL,
        body TEXT NOT NULL,
        previous TEXT NOT NULL,
        hash TEXT NOT NULL,
        UNIQUE (entry, sequence)
      );
      CREATE INDEX actions_of_sitting ON actions (sitting, entry, sequence);
      CREATE TABLE seals (
        position INTEGER PRIMARY KEY,
        sitting TEXT NOT NULL UNIQUE REFERENCES sittings (id),
        at TEXT NOT NULL,
        heads TEXT NOT NULL,
        previous TEXT NOT NULL,
        hash TEXT NOT NULL
      );
      CREATE TRIGGER actions_never_change BEFORE UPDATE ON actions
        BEGIN SELECT RAISE(ABORT, 'actions are append-only'); END;
      CREATE TRIGGER actions_never_go BEFORE DELETE ON actions
        BEGIN SELECT RAISE(ABORT, 'actions are append-only'); END;
      CREATE TRIGGER seals_never_change BEFORE UPDATE ON seals
        BEGIN SELECT RAISE(ABORT, 'seals are append-only'); END;
      CREATE TRIGGER seals_never_go BEFORE DELETE ON seals
        BEGIN SELECT RAISE(ABORT, 'seals are append-only'); END;
    `),
  },
  {
    name: '005-records-places',
    apply: script(`
      -- The fold of each entry's actions; rebuilt from them at will.
      CREATE TABLE records (
        entry TEXT PRIMARY KEY REFERENCES entries (id) ON DELETE CASCADE,
        book TEXT NOT NULL REFERENCES books (code),
        status TEXT NOT NULL,
        revision INTEGER NOT NULL,
        accepted_revision INTEGER NOT NULL,
        struck_through INTEGER NOT NULL,
        entry_number TEXT,
        child_name TEXT,
        registration_date TEXT,
        record TEXT NOT NULL
      );
      CREATE INDEX records_by_status ON records (book, status);
      CREATE INDEX records_by_number ON records (entry_number);
      CREATE INDEX records_by_child_name ON records (child_name);
      CREATE TABLE places (
        officer TEXT NOT NULL REFERENCES officers (code),
        book TEXT NOT NULL REFERENCES books (code),
        entry TEXT NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
        field TEXT NOT NULL,
        PRIMARY KEY (officer, book)
      );
    `),
  },
  {
    name: '006-bundles-receipts',
    apply: script(`
      CREATE TABLE bundles (
        id TEXT PRIMARY KEY,
        book TEXT NOT NULL REFERENCES books (code),
        profile TEXT NOT NULL,
        sequence INTEGER NOT NULL,
        folder TEXT NOT NULL,
        at TEXT NOT NULL,
        officer TEXT NOT NULL REFERENCES officers (code),
        manifest_sha256 TEXT NOT NULL,
        UNIQUE (book, sequence)
      );
      CREATE TABLE bundle_records (
        bundle TEXT NOT NULL REFERENCES bundles (id),
        position INTEGER NOT NULL,
        entry TEXT NOT NULL REFERENCES entries (id),
        revision INTEGER NOT NULL,
        PRIMARY KEY (bundle, position)
      );
      CREATE TABLE receipts (
        sha256 TEXT NOT NULL,
        bundle TEXT NOT NULL REFERENCES bundles (id),
        taken_in_at TEXT NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (sha256, bundle)
      );
    `),
  },
  {
    name: '007-parents-names',
    apply: script(`
      ALTER TABLE records ADD COLUMN mother_name TEXT;
      ALTER TABLE records ADD COLUMN father_name TEXT;
      CREATE INDEX records_by_mother_name ON records (mother_name);
      CREATE INDEX records_by_father_name ON records (father_name);
    `),
  },
  {
    name: '008-samples-efforts',
    apply: script(`
      CREATE TABLE samples (
        id TEXT PRIMARY KEY,
        book TEXT NOT NULL REFERENCES books (code),
        share REAL NOT NULL,
        fields TEXT NOT NULL,
        seed TEXT NOT NULL,
        error_limit REAL NOT NULL,
        officer TEXT NOT NULL REFERENCES officers (code),
        at TEXT NOT NULL
      );
      CREATE TABLE sample_items (
        sample TEXT NOT NULL REFERENCES samples (id),
        position INTEGER NOT NULL,
        entry TEXT NOT NULL REFERENCES entries (id),
        field TEXT NOT NULL,
        PRIMARY KEY (sample, position)
      );
      -- What an action cost at the desk; nothing of what it says.
      CREATE TABLE efforts (
        action TEXT PRIMARY KEY REFERENCES actions (id),
        keys INTEGER NOT NULL,
        changes INTEGER NOT NULL,
        milliseconds INTEGER NOT NULL
      );
    `),
  },
  {
    name: '009-reading-steps',
    // Of each written line, in base64: what the handwriting network saw (about half a kilobyte).
    apply: script('ALTER TABLE readings ADD COLUMN steps TEXT;'),
  },
  {
    name: '010-half-told',
    // A value told from outside the book whose paper, number or informant is still being asked for: no answer yet.
    apply: script(`
      CREATE TABLE half_told (
        entry TEXT NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
        field TEXT NOT NULL,
        told TEXT NOT NULL,
        PRIMARY KEY (entry, field)
      );
    `),
  },
];

const applied = z.object({ name: z.string() });

/** Names of the steps a database has, in the order of their application. */
function appliedNames(connection: Connection): readonly string[] {
  const table = connection.get(
    applied,
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'migrations'",
  );
  if (table === null) return [];
  return connection.all(applied, 'SELECT name FROM migrations ORDER BY position').map(({ name }) => name);
}

/** Steps still to apply. Throws `workspace-newer` if the database has a step this program does not know. */
export function pendingMigrations(
  connection: Connection,
  migrations: readonly Migration[] = MIGRATIONS,
): readonly Migration[] {
  const names = appliedNames(connection);
  const known = new Set(migrations.map(({ name }) => name));
  if (names.some((name) => !known.has(name))) {
    throw new HotichError('workspace-newer', { file: connection.path });
  }
  const have = new Set(names);
  return migrations.filter(({ name }) => !have.has(name));
}

/** Applies what is missing, each step in one transaction with its record. An interrupted run goes on next time. */
export function migrate(
  connection: Connection,
  now: Date,
  migrations: readonly Migration[] = MIGRATIONS,
): void {
  for (const migration of pendingMigrations(connection, migrations)) {
    connection.transaction(() => {
      connection.script(
        'CREATE TABLE IF NOT EXISTS migrations (position INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, applied_at TEXT NOT NULL)',
      );
      migration.apply(connection);
      connection.run(
        'INSERT INTO migrations (position, name, applied_at) VALUES ((SELECT COALESCE(MAX(position), 0) + 1 FROM migrations), ?, ?)',
        migration.name,
        now.toISOString(),
      );
    });
  }
}
