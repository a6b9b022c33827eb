/** File-system work of the store: what goes wrong is told as the user's, and what is renamed is made durable. */
import { closeSync, fsyncSync, openSync } from 'node:fs';
import { HotichError } from '../messages/errors.js';
import { isDiskFull, systemCode } from '../messages/file-errors.js';

/** Runs work on the workspace's own files; throws `disk-full` or `workspace-unusable` for what the system refuses. */
export function filed<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error)) throw error;
    if (isDiskFull(error)) throw new HotichError('disk-full', { file }, { cause: error });
    throw new HotichError('workspace-unusable', { file, reason: systemCode(error) ?? '?' }, { cause: error });
  }
}

/** Makes names given in a folder durable. Windows cannot flush a folder and does not need to; nor can some sticks and shares. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } catch (error) {
    if (!UNABLE.has(systemCode(error) ?? '')) throw error;
  } finally {
    closeSync(handle);
  }
}

const UNABLE: ReadonlySet<string> = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP']);
