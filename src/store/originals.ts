/** The originals as received: kept byte for byte under their SHA-256, read-only, never altered. */
import { chmodSync, existsSync, rmSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { copyMissing, holds } from './copy.js';
import { filed } from './files.js';

export const SCANS_FOLDER = 'scans';

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
export function keepOriginal(
  folder: string,
  source: string,
  sha256: string,
  extension = extensionOf(source),
): boolean {
  const target = originalPath(folder, sha256, extension);
  return filed(basename(source), () =>
    copyMissing(source, target, sha256, (part) => {
      chmodSync(part, 0o444);
      // Windows puts nothing in place of a file that may only be read.
      if (existsSync(target)) chmodSync(target, 0o644);
    }),
  );
}

export function dropOriginal(folder: string, sha256: string, extension: string): void {
  rmSync(originalPath(folder, sha256, extension), { force: true });
}

/** What has become of an original: as it came in, altered or unreadable since, or gone. */
export function originalState(
  folder: string,
  sha256: string,
  extension: string,
): 'whole' | 'altered' | 'lost' {
  const path = originalPath(folder, sha256, extension);
  if (!existsSync(path)) return 'lost';
  return holds(path, sha256) ? 'whole' : 'altered';
}
