/** Copies of files, whole or not at all: flushed before they get their name, and hashed on the way. */
import { createHash } from 'node:crypto';
import {
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
import { basename, dirname, join } from 'node:path';
import { HotichError } from '../messages/errors.js';
import { flushFolder } from './files.js';

/** Files on their way in; whatever bears this ending after a crash is rubbish. */
const PART = '.part';
const CHUNK = 1 << 20;

/**
 * Copies a file by way of a temporary one beside the target, and makes sure of its folder. `finish` sees the
 * temporary file before it gets its name. Throws `file-changed` if the bytes copied do not have the expected
 * SHA-256, `file-unreadable` or `file-damaged` if the source cannot be read; then nothing is left behind.
 */
export function copyWhole(
  source: string,
  target: string,
  expected: string,
  finish: (part: string) => void = () => {},
): void {
  const part = `${target}${PART}`;
  mkdirSync(dirname(target), { recursive: true });
  try {
    if (copyAndHash(source, part) !== expected) {
      throw new HotichError('file-changed', { file: basename(source) });
    }
    finish(part);
    renameSync(part, target);
    flushFolder(dirname(target));
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

/** `copyWhole` where the target does not hold the very same already; returns whether it was copied. */
export function copyMissing(
  source: string,
  target: string,
  sha256: string,
  finish?: (part: string) => void,
): boolean {
  if (holds(target, sha256)) return false;
  copyWhole(source, target, sha256, finish);
  return true;
}

/** Writes a small file whole or not at all, in place of the one before. */
export function writeWhole(target: string, text: string): void {
  const part = `${target}${PART}`;
  try {
    const file = openSync(part, 'w');
    try {
      writeSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(part, target);
    flushFolder(dirname(target));
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

/** Removes what an interrupted copy left in a folder. */
export function sweepParts(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (name.endsWith(PART)) rmSync(join(folder, name), { force: true });
  }
}

/** SHA-256 of a file, in lower-case hex. Throws `file-unreadable`, `file-damaged`. */
export function hashFile(path: string): string {
  const file = openSource(path);
  try {
    return readThrough(file, path, () => undefined);
  } finally {
    closeSync(file);
  }
}

/** Whether there is a file with this SHA-256; one that cannot be read is none. */
export function holds(path: string, sha256: string): boolean {
  try {
    return existsSync(path) && hashFile(path) === sha256;
  } catch (error) {
    if (error instanceof HotichError) return false;
    throw error;
  }
}

function copyAndHash(source: string, target: string): string {
  const from = openSource(source);
  try {
    const to = openSync(target, 'w');
    try {
      const hash = readThrough(from, source, (chunk) => {
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

/** That a source cannot be opened is its own trouble, not that of the folder it was to be copied to. */
function openSource(source: string): number {
  try {
    return openSync(source, 'r');
  } catch (error) {
    throw new HotichError('file-unreadable', { file: basename(source) }, { cause: error });
  }
}

/** A disk that fails is the file's trouble, and told as such. */
function readThrough(file: number, path: string, use: (chunk: Uint8Array) => void): string {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(CHUNK);
  for (;;) {
    const chunk = buffer.subarray(0, readChunk(file, path, buffer));
    if (chunk.length === 0) return hash.digest('hex');
    hash.update(chunk);
    use(chunk);
  }
}

function readChunk(file: number, path: string, buffer: Uint8Array): number {
  try {
    return readSync(file, buffer, 0, buffer.length, null);
  } catch (error) {
    throw new HotichError('file-damaged', { file: basename(path) }, { cause: error });
  }
}
