/** Bringing an office back from a backup, into a folder that holds none. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { HotichError } from '../messages/errors.js';
import { COPIED_FOLDERS, copyFolder, isOfOneFile, readCatalogue, type Snapshot } from './backup-folder.js';
import { Connection } from './connection.js';
import { copyWhole } from './copy.js';
import { filed, flushFolder } from './files.js';
import { takeLock } from './lock.js';
import { setLogAside } from './log-aside.js';
import { pendingMigrations } from './migrations.js';
import { keepOriginal, SCANS_FOLDER } from './originals.js';
import { scansOfOffice } from './scans.js';
import { DATABASE, FOLDERS, openWorkspace } from './workspace.js';

export interface Restoration {
  readonly folder: string;
  readonly snapshot: Snapshot;
  readonly originals: number;
  /** What the backup lacks or holds damaged. */
  readonly refused: readonly HotichError[];
}

/**
 * Makes a workspace of a backup: of the newest copy of the database that was whole when it was made, or of the
 * one named. The database gets its name when all it refers to is there: cut short, it is simply run again.
 * Throws `backup-not-found`, `backup-damaged`, `snapshot-unknown`, `workspace-exists`, `workspace-newer`,
 * `disk-full`, `workspace-unusable`.
 */
export async function restore(
  backup: string,
  folder: string,
  named: string | undefined,
  progress: (done: number, total: number) => Promise<void>,
): Promise<Restoration> {
  const [from, root] = [resolve(backup), resolve(folder)];
  const snapshot = choose(from, named);
  const path = join(root, DATABASE);
  if (existsSync(path)) throw new HotichError('workspace-exists', { folder: root });
  filed(root, () => {
    for (const name of FOLDERS) mkdirSync(join(root, name), { recursive: true });
  });
  const refused: HotichError[] = [];
  const lock = takeLock(root);
  try {
    const draft = `${path}.new`;
    copySnapshot(from, snapshot, draft);
    refuseNewer(draft);
    await bringBackOriginals(from, root, progress);
    for (const name of COPIED_FOLDERS)
      refused.push(...copyFolder(join(from, name), join(root, name)).refused);
    setLogAside(path);
    filed(path, () => {
      renameSync(draft, path);
      flushFolder(root);
    });
  } finally {
    lock.release();
  }
  const workspace = openWorkspace(root, { write: true, purpose: 'restore' });
  try {
    const scans = scansOfOffice(workspace);
    const lost = scans.filter((scan) => !existsSync(workspace.scans.path(scan)));
    for (const { fileName } of lost)
      refused.push(new HotichError('original-not-in-backup', { file: fileName }));
    return { folder: root, snapshot, originals: scans.length - lost.length, refused };
  } finally {
    workspace.close();
  }
}

function choose(backup: string, named: string | undefined): Snapshot {
  const { snapshots } = readCatalogue(backup);
  const chosen =
    named === undefined
      ? (snapshots.findLast(({ whole }) => whole) ?? snapshots.at(-1))
      : snapshots.find(({ file }) => file === named);
  if (chosen !== undefined) return chosen;
  if (named === undefined) throw new HotichError('backup-not-found', { folder: backup });
  throw new HotichError('snapshot-unknown', {
    snapshot: named,
    others: snapshots.map(({ file }) => file).join(', '),
  });
}

/** Throws `backup-damaged`, naming the copies there are besides. */
function copySnapshot(backup: string, { file, sha256 }: Snapshot, draft: string): void {
  rmSync(draft, { force: true });
  try {
    filed(draft, () => copyWhole(join(backup, file), draft, sha256));
  } catch (cause) {
    if (!isOfOneFile(cause)) throw cause;
    const others = readCatalogue(backup).snapshots.filter((each) => each.file !== file);
    throw new HotichError(
      'backup-damaged',
      { file, others: others.map((each) => each.file).join(', ') },
      { cause },
    );
  }
}

function refuseNewer(database: string): void {
  const connection = Connection.open(database, 'read');
  try {
    pendingMigrations(connection);
  } finally {
    connection.close();
  }
}

/** Each is called by its hash; one whose content is not what its name says stays behind. */
async function bringBackOriginals(
  backup: string,
  root: string,
  progress: (done: number, total: number) => Promise<void>,
): Promise<void> {
  const folder = join(backup, SCANS_FOLDER);
  const names = existsSync(folder) ? filed(folder, () => readdirSync(folder)) : [];
  for (const [at, name] of names.entries()) {
    try {
      keepOriginal(root, join(folder, name), basename(name, extname(name)));
    } catch (error) {
      if (!isOfOneFile(error)) throw error;
    }
    await progress(at + 1, names.length);
  }
}
