/** A folder that backups of one office go to: copies of its database, and beside them what they refer to. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import { type ErrorCode, HotichError } from '../messages/errors.js';
import { copyMissing, hashFile, writeWhole } from './copy.js';
import { filed } from './files.js';

const CATALOGUE = 'hotich-backup.json';

const snapshotSchema = z.object({
  /** Name of the database's copy in the folder. */
  file: z.string().regex(/^hotich-[0-9TZ]+\.db$/),
  /** ISO 8601 instant, UTC, at which it was made. */
  at: z.iso.datetime(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** It passed the audit when it was made. */
  whole: z.boolean(),
});
export type Snapshot = z.infer<typeof snapshotSchema>;

const catalogueSchema = z.object({
  type: z.literal('hotich-backup'),
  format: z.literal(1),
  /** `Workspace.id` of the office it belongs to. */
  office: z.string(),
  /** Oldest first. */
  snapshots: z.array(snapshotSchema),
});
export type Catalogue = z.infer<typeof catalogueSchema>;

/** Folders of the workspace that are copied file by file; originals are known by their hash, and have their own. */
export const COPIED_FOLDERS = ['out', 'receipts'] as const;

/** What the folder says it holds. Throws `backup-not-found`, `backup-list-damaged`. */
export function readCatalogue(folder: string): Catalogue {
  const path = join(folder, CATALOGUE);
  if (!existsSync(path)) throw new HotichError('backup-not-found', { folder });
  try {
    const read: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return catalogueSchema.parse(read);
  } catch (cause) {
    throw new HotichError('backup-list-damaged', { file: path }, { cause });
  }
}

/** Puts the new list in place of the old one, whole or not at all. */
export function writeCatalogue(folder: string, catalogue: Catalogue): void {
  const path = join(folder, CATALOGUE);
  filed(path, () => writeWhole(path, `${JSON.stringify(catalogue, null, 2)}\n`));
}

/**
 * The catalogue of a folder that may be backed up to: new, empty, or used for this office before. Throws
 * `backup-inside`, `backup-folder-used`, `backup-of-another`.
 */
export function catalogueFor(
  folder: string,
  workspace: { readonly folder: string; readonly id: string },
): Catalogue {
  const target = resolve(folder);
  if (`${target}${sep}`.startsWith(`${resolve(workspace.folder)}${sep}`)) {
    throw new HotichError('backup-inside', { folder: target });
  }
  const fresh: Catalogue = { type: 'hotich-backup', format: 1, office: workspace.id, snapshots: [] };
  const names = filed(target, () => (existsSync(target) ? readdirSync(target) : []));
  if (names.length === 0) return fresh;
  if (!names.includes(CATALOGUE)) throw new HotichError('backup-folder-used', { folder: target });
  const found = readCatalogue(target);
  if (found.office !== workspace.id) throw new HotichError('backup-of-another', { folder: target });
  return found;
}

/**
 * Copies every file below a folder that the other does not have the very same of. Returns how many, and what could
 * not be read.
 */
export function copyFolder(
  from: string,
  to: string,
): { readonly copied: number; readonly refused: readonly HotichError[] } {
  let copied = 0;
  const refused: HotichError[] = [];
  for (const source of filesBelow(from)) {
    const target = join(to, relative(from, source));
    try {
      if (filed(target, () => copyMissing(source, target, hashFile(source)))) copied += 1;
    } catch (error) {
      if (!isOfOneFile(error)) throw error;
      refused.push(error);
    }
  }
  return { copied, refused };
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return filed(folder, () => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const OF_ONE_FILE: ReadonlySet<ErrorCode> = new Set(['file-changed', 'file-unreadable', 'file-damaged']);

/** What is wrong with one file keeps none of the others from being copied. */
export function isOfOneFile(error: unknown): error is HotichError {
  return error instanceof HotichError && OF_ONE_FILE.has(error.code);
}
