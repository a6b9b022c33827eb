/** The workspace: a folder an office owns, opened for reading or, by one writer at a time, for writing. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { HotichError } from '../messages/errors.js';
import { actionStore } from './actions.js';
import { verifyChains } from './audit.js';
import { bookStore, formStore } from './books.js';
import { bundleStore } from './bundles.js';
import { Connection } from './connection.js';
import { sweepParts } from './copy.js';
import type { Core } from './core.js';
import { entryStore } from './entries.js';
import { filed, flushFolder } from './files.js';
import { isFoldedAsNow, markFolded } from './folded.js';
import { newId } from './identifiers.js';
import { takeLock, type WriterLock } from './lock.js';
import { setLogAside } from './log-aside.js';
import { migrate, pendingMigrations } from './migrations.js';
import { officerStore } from './officers.js';
import { SCANS_FOLDER } from './originals.js';
import { pictureStore } from './pictures.js';
import { recordStore } from './records.js';
import { sampleStore } from './samples.js';
import { scanStore } from './scans.js';
import { sittingStore } from './sittings.js';
import type { Office, Workspace } from './types.js';

export const DATABASE = 'hotich.db';
/** `cache` may be deleted at any time; the others hold what was received and what was handed over. */
export const FOLDERS = [SCANS_FOLDER, 'cache', 'out', 'receipts'] as const;

export interface OpenOptions {
  readonly write: boolean;
  /** The command the workspace is opened for, told to whoever finds it in use. */
  readonly purpose?: string;
  /** Officer who writes, told likewise; the workspace's current one if not given. */
  readonly officer?: string;
  /** The clock; tests set it. */
  readonly now?: () => Date;
}

/** The workspace that holds this folder: itself or one above it; null if there is none. */
export function findWorkspace(startFolder: string): string | null {
  for (let folder = resolve(startFolder); ; folder = dirname(folder)) {
    if (existsSync(join(folder, DATABASE))) return folder;
    if (dirname(folder) === folder) return null;
  }
}

/** Workspaces that stand in this folder, one level down, by the folder's name. */
export function workspacesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .sort()
      .map((name) => join(folder, name))
      .filter((path) => existsSync(join(path, DATABASE)));
  } catch {
    // A folder that may not be listed holds none for this officer.
    return [];
  }
}

/**
 * Makes a workspace in a folder, which may exist, and opens it for writing. The database gets its name only
 * when it is whole. Throws `workspace-exists`, `disk-full`, `workspace-unusable`.
 */
export function createWorkspace(
  folder: string,
  office: Office,
  options: Omit<OpenOptions, 'write'> = {},
): Workspace {
  const root = resolve(folder);
  const path = join(root, DATABASE);
  const fresh = `${path}.new`;
  if (existsSync(path)) throw new HotichError('workspace-exists', { folder: root });
  filed(root, () => {
    mkdirSync(root, { recursive: true });
    for (const name of FOLDERS) mkdirSync(join(root, name), { recursive: true });
  });
  const lock = takeLock(root);
  try {
    for (const ending of ['', '-wal', '-shm']) rmSync(`${fresh}${ending}`, { force: true });
    const at = (options.now ?? newDate)();
    const connection = Connection.open(fresh, 'create');
    try {
      migrate(connection, at);
      insertOffice(connection, office, at);
    } finally {
      connection.close();
    }
    if (existsSync(path)) throw new HotichError('workspace-exists', { folder: root });
    setLogAside(path);
    filed(path, () => {
      renameSync(fresh, path);
      flushFolder(root);
    });
  } finally {
    lock.release();
  }
  return openWorkspace(root, { ...options, write: true });
}

/**
 * Opens a workspace. For writing, it holds the office's lock until closed, brings an older database up to
 * date, seals sittings that a crash left open and sweeps half-copied originals away.
 * Throws `workspace-not-found`, `workspace-in-use`, `workspace-newer`, `workspace-damaged`,
 * `workspace-unusable`, `disk-full`.
 */
export function openWorkspace(folder: string, options: OpenOptions): Workspace {
  const root = resolve(folder);
  if (!existsSync(join(root, DATABASE))) throw new HotichError('workspace-not-found', { folder: root });
  return options.write ? openForWriting(root, options) : openForReading(root, options);
}

function openForWriting(root: string, options: OpenOptions): Workspace {
  const now = options.now ?? newDate;
  const lock = takeLock(root);
  try {
    const connection = Connection.open(join(root, DATABASE), 'write');
    try {
      const older = pendingMigrations(connection).length > 0;
      migrate(connection, now());
      const core: Core = { folder: root, connection, writable: true, now };
      const workspace = assemble(core, lock);
      if (older || !isFoldedAsNow(connection)) {
        workspace.records.rebuild();
        markFolded(connection);
      }
      lock.announce({
        officer: options.officer ?? workspace.officers.current() ?? '-',
        command: options.purpose ?? '-',
        pid: process.pid,
        since: now().toISOString(),
      });
      sweepParts(join(root, SCANS_FOLDER));
      sittingStore(core).closeAll(true);
      return workspace;
    } catch (error) {
      connection.close();
      throw error;
    }
  } catch (error) {
    lock.release();
    throw error;
  }
}

function openForReading(root: string, options: OpenOptions): Workspace {
  const connection = Connection.open(join(root, DATABASE), 'read');
  try {
    if (pendingMigrations(connection).length > 0) {
      // An older database is brought up to date by whoever opens it first; a reader does so under the lock.
      connection.close();
      openForWriting(root, options).close();
      return openForReading(root, options);
    }
    return assemble({ folder: root, connection, writable: false, now: options.now ?? newDate }, null);
  } catch (error) {
    connection.close();
    throw error;
  }
}

function assemble(core: Core, lock: WriterLock | null): Workspace {
  const { connection } = core;
  const { records, refold, refoldForm } = recordStore(core);
  const actions = actionStore(core, refold);
  const books = bookStore(core);
  const entries = entryStore(core);
  const { sittings, closeAll } = sittingStore(core);
  let open = true;
  return {
    folder: core.folder,
    ...readOffice(connection),
    writable: core.writable,
    officers: officerStore(core),
    books,
    forms: formStore(core, refoldForm),
    scans: scanStore(core, books),
    pictures: pictureStore(core, { refold, entry: entries.get }),
    entries,
    actions,
    records,
    sittings,
    samples: sampleStore(core),
    bundles: bundleStore(core, actions.append),
    atomically: (work) => connection.transaction(work),
    verifyChains: () => connection.snapshot(() => verifyChains(connection)),
    isWhole: () => connection.isWhole(),
    copyDatabase: (path) => connection.copyTo(path),
    close() {
      if (!open) return;
      open = false;
      try {
        if (lock !== null) closeAll(false);
      } finally {
        connection.close();
        lock?.release();
      }
    },
  };
}

const officeRow: z.ZodType<Office & { readonly id: string }> = z.object({
  id: z.string(),
  name: z.string(),
  ward: z.string(),
  district: z.string(),
  province: z.string(),
});

function readOffice(connection: Connection): Pick<Workspace, 'id' | 'office'> {
  const row = connection.get(officeRow, 'SELECT id, name, ward, district, province FROM offices LIMIT 1');
  if (row === null) throw new HotichError('workspace-damaged', { file: connection.path });
  const { id, ...office } = row;
  return { id, office };
}

function insertOffice(connection: Connection, office: Office, at: Date): void {
  connection.run(
    'INSERT INTO offices (id, name, ward, district, province, created_at) VALUES (?, ?, ?, ?, ?, ?)',
    newId(at),
    office.name.normalize('NFC'),
    office.ward.normalize('NFC'),
    office.district.normalize('NFC'),
    office.province.normalize('NFC'),
    at.toISOString(),
  );
}

function newDate(): Date {
  return new Date();
}
