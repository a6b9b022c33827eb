/** The originals as received: kept byte for byte under their SHA-256, read-only, never altered. */
import { createHash } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { HotichError } from '../messages/errors.js';
import { filed, flushFolder } from './files.js';

export const SCANS_FOLDER = 'scans';
/** Files on their way in; whatever bears this ending after a crash is rubbish. */
const PART = '.part';
const CHUNK = 1 << 20;

/** Lower-case extension of a file name without the dot; `bin` where it has none worth keeping. */
export function extensionOf(path: string): string {
  const extension = extname(path).slice(1).toLowerCase();
  return /^[a-z0-9]{1,8}$/.test(extension) ? extension : 'bin';
}

export function originalPath(folder: string, sha256: string, extension: string): string {
  return join(folder, SCANS_FOLDER, `${sha256}.${extension}`);
}

/**
 * Copies a file in under its hash, by way of a temporary file that is flushed before it gets its name.
 * Returns whether the original is new here. Throws `file-changed` if the bytes copied do not have the
 * expected hash, `disk-full` if they do not fit; then nothing is left behind.
 */
export function keepOriginal(folder: string, source: string, sha256: string): boolean {
  const target = originalPath(folder, sha256, extensionOf(source));
  const part = `${target}${PART}`;
  return filed(basename(source), () => {
    mkdirSync(dirname(target), { recursive: true });
    if (existsSync(target) && hashFile(target) === sha256) return false;
    try {
      if (copyAndHash(source, part) !== sha256) {
        throw new HotichError('file-changed', { file: basename(source) });
      }
      chmodSync(part, 0o444);
      renameSync(part, target);
      flushFolder(dirname(target));
      return true;
    } catch (error) {
      rmSync(part, { force: true });
      throw error;
    }
  });
}

export function dropOriginal(folder: string, sha256: string, extension: string): void {
  rmSync(originalPath(folder, sha256, extension), { force: true });
}

/** Removes what an interrupted intake left half copied. */
export function sweepParts(folder: string): void {
  const scans = join(folder, SCANS_FOLDER);
  if (!existsSync(scans)) return;
  for (const name of readdirSync(scans)) {
    if (name.endsWith(PART)) rmSync(join(scans, name), { force: true });
  }
}

function copyAndHash(source: string, target: string): string {
  const from = openSource(source);
  try {
    const to = openSync(target, 'w');
    try {
      const hash = readThrough(from, (chunk) => {
        for (let written = 0; written < chunk.length; ) written += writeSync(to, chunk, written);
      });
      fsyncSync(to);
      return hash;
    } finally {
      closeSync(to);
    }
  } finally {
    closeSync(from);
  }
}

/** Opened by its reader before; that it cannot be opened now is the file's trouble, not the workspace's. */
function openSource(source: string): number {
  try {
    return openSync(source, 'r');
  } catch (error) {
    throw new HotichError('file-unreadable', { file: basename(source) }, { cause: error });
  }
}

function hashFile(path: string): string {
  const file = openSync(path, 'r');
  try {
    return readThrough(file, () => undefined);
  } finally {
    closeSync(file);
  }
}

function readThrough(file: number, use: (chunk: Uint8Array) => void): string {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(CHUNK);
  for (;;) {
    const length = readSync(file, buffer, 0, CHUNK, null);
    if (length === 0) return hash.digest('hex');
    const chunk = buffer.subarray(0, length);
    hash.update(chunk);
    use(chunk);
  }
}
