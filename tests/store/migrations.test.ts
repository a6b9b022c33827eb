import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { Connection } from '../../src/store/connection.js';
import { MIGRATIONS, migrate } from '../../src/store/migrations.js';
import { createWorkspace, DATABASE, openWorkspace } from '../../src/store/workspace.js';
import {
  BOOK,
  closing,
  first,
  OFFICE,
  officeWorkspace,
  temporaryFolder,
  WHOLE,
  withEntries,
} from './workspace-fixture.js';

const NOW = new Date('2026-11-01T00:00:00.000Z');

/** A workspace as an earlier version left it: only the first `steps` migrations, with some work in it. */
function olderWorkspace(steps: number): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'scans'));
  const connection = Connection.open(join(folder, DATABASE), 'create');
  migrate(connection, NOW, MIGRATIONS.slice(0, steps));
  connection.run(
    "INSERT INTO offices (id, name, ward, district, province, created_at) VALUES ('o', 'UBND', 'W', 'D', 'P', 'x')",
  );
  connection.run("INSERT INTO officers (code, name, added_at) VALUES ('CB01', 'Mẫu', 'x')");
  connection.run(
    "INSERT INTO books (code, form, year, number, place, added_at) VALUES (?, ?, 1985, '01', 'UBND', 'x')",
    BOOK.code,
    BOOK.form,
  );
  if (steps >= 3) insertEntry(connection);
  connection.close();
  return folder;
}

function insertEntry(connection: Connection): void {
  connection.run(
    `INSERT INTO scans (id, book, sha256, file_name, extension, byte_length, position, officer, added_at)
     VALUES ('s', ?, 'hash', 'a.jpg', 'jpg', 1, 1, 'CB01', 'x')`,
    BOOK.code,
  );
  connection.run(
    "INSERT INTO pictures (id, scan, page_in_file, width, height, state) VALUES ('p', 's', 0, 10, 10, 'read')",
  );
  connection.run(
    `INSERT INTO entries (id, book, picture, scan_position, page_in_file, row_in_picture, regions, struck_through)
     VALUES ('e', ?, 'p', 1, 0, 0, ?, 0)`,
    BOOK.code,
    JSON.stringify([{ page: 'g', corners: WHOLE }]),
  );
}

describe('a database of an older version', () => {
  it.each(MIGRATIONS.slice(1).map((_, index) => index + 1))(
    'with %i steps is brought up to date',
    (steps) => {
      const folder = olderWorkspace(steps);
      const workspace = closing(openWorkspace(folder, { write: true }));
      expect(workspace.books.get(BOOK.code)?.year).toBe(1985);
      workspace.bundles.list();
      if (steps >= 3) {
        expect(first(workspace.entries.list(BOOK.code)).id).toBe('e');
        expect(workspace.records.get('e')).toMatchObject({ status: 'open', revision: 1 });
      }
      workspace.close();
      const database = new Sqlite(join(folder, DATABASE), { readonly: true });
      expect(database.prepare('SELECT name FROM migrations ORDER BY position').pluck().all()).toEqual(
        MIGRATIONS.map(({ name }) => name),
      );
      database.close();
    },
  );

  it('is brought up to date by a reader as well', () => {
    const workspace = closing(openWorkspace(olderWorkspace(2), { write: false }));
    expect(workspace.records.list(BOOK.code)).toEqual([]);
    expect(workspace.writable).toBe(false);
  });

  it('keeps what it had when a step fails, and goes on from there', () => {
    const folder = olderWorkspace(2);
    const connection = Connection.open(join(folder, DATABASE), 'write');
    const failing = MIGRATIONS.map((migration, index) =>
      index === 3
        ? {
            name: migration.name,
            apply: (on: Connection) => {
              migration.apply(on);
              throw new Error('power cut');
            },
          }
        : migration,
    );
    expect(() => migrate(connection, NOW, failing)).toThrow('power cut');
    connection.close();
    const database = new Sqlite(join(folder, DATABASE), { readonly: true });
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all();
    expect(tables).toContain('entries');
    expect(tables).not.toContain('actions');
    database.close();
    expect(closing(openWorkspace(folder, { write: true })).sittings.list()).toEqual([]);
  });
});

describe('records that an older fold made', () => {
  it('are nobody’s tampering, and are made anew when the office is written to', () => {
    const { workspace, entries } = withEntries([0]);
    const entry = first(entries).id;
    const path = join(workspace.folder, DATABASE);
    workspace.close();
    const database = new Sqlite(path);
    database.prepare("UPDATE settings SET value = '1' WHERE name = 'fold'").run();
    database.prepare("UPDATE records SET record = json_set(record, '$.revision', 7)").run();
    database.close();
    const reading = closing(openWorkspace(workspace.folder, { write: false }));
    expect(reading.records.differing()).toEqual([]);
    reading.close();
    const writing = closing(openWorkspace(workspace.folder, { write: true }));
    expect(writing.records.get(entry).revision).toBe(1);
    expect(writing.records.differing()).toEqual([]);
  });
});

describe('a log whose database was taken away', () => {
  it('is set aside and kept, not played into the new one', () => {
    const old = officeWorkspace();
    const path = join(old.folder, DATABASE);
    // As a power cut leaves it: the log with what was done last, the database without.
    const log = readFileSync(`${path}-wal`);
    old.close();
    rmSync(path);
    writeFileSync(`${path}-wal`, log);
    const made = closing(createWorkspace(old.folder, { ...OFFICE, name: 'UBND khác' }));
    expect(made.office.name).toBe('UBND khác');
    expect(made.officers.list()).toEqual([]);
    expect(made.isWhole()).toBe(true);
    expect(readFileSync(`${path}-wal.1.old`).equals(log)).toBe(true);
  });
});

describe('a database of a newer version', () => {
  it.each([true, false])('is refused, not harmed (write: %s)', (write) => {
    const workspace = officeWorkspace();
    workspace.close();
    const path = join(workspace.folder, DATABASE);
    const database = new Sqlite(path);
    database
      .prepare("INSERT INTO migrations (position, name, applied_at) VALUES (99, '099-from-the-future', 'x')")
      .run();
    database.close();
    expect(() => openWorkspace(workspace.folder, { write })).toThrow(
      expect.objectContaining({ code: 'workspace-newer', exit: 5 }),
    );
  });
});
