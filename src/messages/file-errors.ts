/** Turns what the operating system says about a file into an error the officer can act on. */
import { basename } from 'node:path';
import { type ErrorCode, HotichError } from './errors.js';

const CODES: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'file-missing',
  ENOTDIR: 'file-missing',
  ENAMETOOLONG: 'file-missing',
  EACCES: 'file-unreadable',
  EPERM: 'file-unreadable',
  EBUSY: 'file-unreadable',
  EISDIR: 'is-a-folder',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  SQLITE_FULL: 'disk-full',
  EIO: 'file-damaged',
  ELOOP: 'link-in-circles',
  ENXIO: 'file-unreachable',
  ENODEV: 'file-unreachable',
  ESTALE: 'file-unreachable',
  ETIMEDOUT: 'file-unreachable',
  // What Windows says of a drive, a share or a file kept in the cloud that does not answer.
  UNKNOWN: 'file-unreachable',
  ERR_FS_FILE_TOO_LARGE: 'file-too-large',
};

/** The typed error for a failed file operation on `path`; anything unknown is handed back as it came. */
export function fileError(error: unknown, path: string): unknown {
  if (error instanceof HotichError) return error;
  const code = systemCode(error);
  const known = code === null ? undefined : CODES[code];
  return known === undefined ? error : new HotichError(known, { file: basename(path) }, { cause: error });
}

/** The typed error for a file that could not be written where an officer said: `disk-full` or `file-unwritable`. */
export function outputError(error: unknown, path: string): unknown {
  return isDiskFull(error)
    ? fileError(error, path)
    : new HotichError('file-unwritable', { file: path }, { cause: error });
}

/** Whether a failed file operation lacked room. */
export function isDiskFull(error: unknown): boolean {
  const code = systemCode(error);
  return code !== null && CODES[code] === 'disk-full';
}

/** Code of an error of the operating system or of SQLite, e.g. `EACCES`; null for any other error. */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
