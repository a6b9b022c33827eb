/** Finds the files that a command line names: files, folders, and patterns that no shell has expanded. */
import { access, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { HotichError } from '../../messages/errors.js';
import { fileError } from '../../messages/file-errors.js';

/** A file to take in, or the reason why what was named gives none. */
export type ListedFile =
  | { readonly outcome: 'file'; readonly path: string }
  | { readonly outcome: 'refused'; readonly path: string; readonly error: HotichError };

/** Files that Windows and macOS put into folders by themselves; nobody wants to hear of them. */
const SYSTEM_FILES = new Set(['thumbs.db', 'desktop.ini', 'ehthumbs.db']);

const collator = new Intl.Collator('vi', { numeric: true, sensitivity: 'base' });

/** Orders names as people do: `trang 2` before `trang 10`; equal ones by code point, so the order never varies. */
export function naturalOrder(left: string, right: string): number {
  return collator.compare(left, right) || (left < right ? -1 : left > right ? 1 : 0);
}

/**
 * The files named, in the order named; those of a folder or pattern in natural order.
 * Hidden and system files are passed over; sub-folders are refused by name, since a wrong
 * folder (a whole desktop) must not be swallowed.
 */
export async function listFiles(named: readonly string[]): Promise<readonly ListedFile[]> {
  const listed: ListedFile[] = [];
  for (const path of named) {
    try {
      listed.push(...(await listOne(path)));
    } catch (error) {
      listed.push({ outcome: 'refused', path, error: refusal(error, path) });
    }
  }
  return listed;
}

async function listOne(path: string): Promise<readonly ListedFile[]> {
  if (!(await exists(path)) && hasWildcard(path)) {
    const matches = await expand(path, 'file');
    if (matches.length === 0) throw new HotichError('nothing-matches', { file: path });
    return matches.map((match) => ({ outcome: 'file', path: match }));
  }
  return (await stat(path)).isDirectory() ? listFolder(path) : [{ outcome: 'file', path }];
}

async function listFolder(folder: string): Promise<readonly ListedFile[]> {
  const members = (await readdir(folder, { withFileTypes: true })).filter((each) => !isPassedOver(each.name));
  if (members.length === 0) throw new HotichError('folder-empty', { file: basename(folder) || folder });
  return members
    .sort((left, right) => naturalOrder(left.name, right.name))
    .map((member) => {
      const path = join(folder, member.name);
      return member.isDirectory()
        ? { outcome: 'refused', path, error: new HotichError('folder-inside', { file: path }) }
        : { outcome: 'file', path };
    });
}

function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || SYSTEM_FILES.has(name.toLowerCase());
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function hasWildcard(path: string): boolean {
  return /[*?]/.test(path);
}

/**
 * Expands `*` and `?` in any part of a path (cmd.exe and PowerShell hand patterns on as they are).
 * Letters match in either case: cameras write `.JPG`.
 */
async function expand(pattern: string, wanted: 'file' | 'folder'): Promise<readonly string[]> {
  const name = basename(pattern);
  const parent = dirname(pattern);
  const folders = hasWildcard(parent) ? await expand(parent, 'folder') : [parent];
  const found: string[] = [];
  for (const folder of folders) {
    if (!hasWildcard(name)) {
      const path = join(folder, name);
      if (await exists(path)) found.push(path);
      continue;
    }
    const matcher = matcherOf(name);
    const members = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
      throw fileError(error, folder);
    });
    for (const member of members) {
      if (isPassedOver(member.name) || !matcher.test(member.name.normalize('NFC'))) continue;
      if (member.isDirectory() !== (wanted === 'folder')) continue;
      found.push(join(folder, member.name));
    }
  }
  return found.sort(naturalOrder);
}

function matcherOf(name: string): RegExp {
  const source = [...name.normalize('NFC')]
    .map((character) => {
      if (character === '*') return '.*';
      if (character === '?') return '.';
      return character.replace(/[\\^$.|+()[\]{}]/g, '\\$&');
    })
    .join('');
  return new RegExp(`^${source}$`, 'iu');
}

function refusal(error: unknown, path: string): HotichError {
  const known = fileError(error, path);
  if (known instanceof HotichError) return known;
  throw error;
}
