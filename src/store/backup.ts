/** Backing an office up: to a stick or another disk, beside the backups made before. */
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { HotichError } from '../messages/errors.js';
import { verifyChains } from './audit.js';
import {
  type Catalogue,
  COPIED_FOLDERS,
  catalogueFor,
  copyFolder,
  isOfOneFile,
  type Snapshot,
  writeCatalogue,
} from './backup-folder.js';
import { Connection } from './connection.js';
import { copyMissing, hashFile, holds, sweepParts } from './copy.js';
import { filed, flushFolder } from './files.js';
import { noteBackup } from './last-backup.js';
import { originalPath, SCANS_FOLDER } from './originals.js';
import { scansOfOffice } from './scans.js';
import type { Scan, Workspace } from './types.js';

/** Copies of the database that are kept: should the newest hold a mistake or a damage, an older one does not. */
const KEPT = 5;

export interface Backup {
  readonly folder: string;
  readonly snapshot: Snapshot;
  /** Originals the backup has, and files copied this time, the database's copy not counted. */
  readonly originals: number;
  readonly copied: number;
  /** What could not be copied: originals that are lost or were altered, files that cannot be read. */
  readonly refused: readonly HotichError[];
}

/**
 * Writes what the office has at this moment into a folder. Files that it has already are compared, not copied
 * again. First the database's copy, then what it refers to, the list of copies last: cut short anywhere, the
 * backup before is as good as it was, and the next one goes on. Throws `backup-inside`, `backup-folder-used`,
 * `backup-of-another`, `disk-full`, `workspace-unusable`.
 */
export async function backUp(
  workspace: Workspace,
  folder: string,
  now: Date,
  progress: (done: number, total: number) => Promise<void>,
): Promise<Backup> {
  const target = resolve(folder);
  const catalogue = catalogueFor(target, workspace);
  filed(target, () => mkdirSync(target, { recursive: true }));
  // From now on the folder is known as ours, should this be cut short.
  if (catalogue.snapshots.length === 0) writeCatalogue(target, catalogue);
  const snapshot = await copyDatabase(workspace, target, catalogue, now);
  const scans = scansOfOffice(workspace);
  const refused: HotichError[] = [];
  let copied = 0;
  for (const [at, scan] of scans.entries()) {
    const outcome = copyOriginal(workspace, scan, target);
    if (outcome === 'lost') refused.push(new HotichError('picture-lost', { file: scan.fileName }));
    if (outcome === 'copied') copied += 1;
    await progress(at + 1, scans.length);
  }
  const originals = scans.length - refused.length;
  for (const name of COPIED_FOLDERS) {
    const files = copyFolder(join(workspace.folder, name), join(target, name));
    copied += files.copied;
    refused.push(...files.refused);
  }
  keep(target, catalogue, snapshot);
  noteBackup(workspace.folder, now);
  return { folder: target, snapshot, originals, copied, refused };
}

/** The copy made now; or the last one there, if nothing has changed since. */
async function copyDatabase(
  workspace: Workspace,
  target: string,
  { snapshots }: Catalogue,
  now: Date,
): Promise<Snapshot> {
  const at = now.toISOString();
  const file = `hotich-${at.replace(/[^0-9TZ]/g, '')}.db`;
  const draft = join(target, `${file}.new`);
  sweep(target, snapshots);
  await workspace.copyDatabase(draft);
  const whole = isWhole(draft);
  return filed(draft, () => {
    const sha256 = hashFile(draft);
    const last = snapshots.at(-1);
    if (last?.sha256 === sha256 && holds(join(target, last.file), sha256)) {
      rmSync(draft);
      return last;
    }
    renameSync(draft, join(target, file));
    flushFolder(target);
    return { file, at, sha256, whole };
  });
}

/** Removes what a backup that was cut short left: copies that no list names may fill the stick. */
function sweep(target: string, listed: readonly Snapshot[]): void {
  filed(target, () => {
    for (const name of readdirSync(target)) {
      if (!/^hotich-[0-9TZ]+\.db/.test(name) || listed.some(({ file }) => file === name)) continue;
      rmSync(join(target, name), { force: true });
    }
  });
  sweepParts(join(target, SCANS_FOLDER));
}

function isWhole(database: string): boolean {
  const connection = Connection.open(database, 'read');
  try {
    return connection.isWhole() && verifyChains(connection).length === 0;
  } catch (error) {
    if (error instanceof HotichError && error.code === 'workspace-damaged') return false;
    throw error;
  } finally {
    connection.close();
  }
}

function copyOriginal(workspace: Workspace, scan: Scan, target: string): 'kept' | 'copied' | 'lost' {
  const source = workspace.scans.path(scan);
  const copy = originalPath(target, scan.sha256, scan.extension);
  try {
    return filed(copy, () => copyMissing(source, copy, scan.sha256)) ? 'copied' : 'kept';
  } catch (error) {
    if (!isOfOneFile(error)) throw error;
    return 'lost';
  }
}

/** Lists the new copy. Old ones go only once a later one is known to be whole. */
function keep(target: string, catalogue: Catalogue, snapshot: Snapshot): void {
  if (catalogue.snapshots.includes(snapshot)) return;
  const all = [...catalogue.snapshots, snapshot];
  const kept = snapshot.whole ? all.slice(-KEPT) : all;
  writeCatalogue(target, { ...catalogue, snapshots: kept });
  filed(target, () => {
    for (const { file } of all.slice(0, -kept.length)) rmSync(join(target, file), { force: true });
  });
}
