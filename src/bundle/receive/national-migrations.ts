/** The tables of the receiver's database, in the order they came. */
import type { Migration } from '../../store/migrations.js';

export const NATIONAL_MIGRATIONS: readonly Migration[] = [
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
  {
    name: 'national-002-closing-receipts',
    apply: (connection) =>
      connection.script(`
        -- The first receipt stays with its bundle; each later one stands for the whole bundle too.
        CREATE TABLE closing_receipts (
          bundle TEXT NOT NULL REFERENCES bundles (id),
          sequence INTEGER NOT NULL,
          receipt TEXT NOT NULL,
          PRIMARY KEY (bundle, sequence)
        );
        CREATE INDEX answers_by_record ON answers (record);
        CREATE INDEX answers_by_number ON answers (personal_number);
      `),
  },
];
