/** Files that a command was told to write, where an officer said. */
import { access, constants, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { HotichError } from '../messages/errors.js';
import { outputError } from '../messages/file-errors.js';

/** Throws `disk-full` or, for whatever else keeps it from being written, `file-unwritable`. */
export async function writeOutput(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(path, content);
  } catch (error) {
    throw outputError(error, path);
  }
}

/** Whether writing there would overwrite a file: a photograph, something changed by hand. */
export async function wouldOverwrite(path: string): Promise<boolean> {
  return (await kindAt(path)) === 'file';
}

/** Throws `file-exists` or `file-unwritable` where no new file can be written, before the work that fills it. */
export async function checkOutput(path: string): Promise<void> {
  switch (await kindAt(path)) {
    case 'file':
      throw new HotichError('file-exists', { file: path });
    case 'folder':
      throw new HotichError('file-unwritable', { file: path });
    case 'device':
      return;
    case 'nothing':
      await access(dirname(path), constants.W_OK).catch((error: unknown) => {
        throw outputError(error, path);
      });
  }
}

/** A device takes what is written and loses nothing: `/dev/stdout`, a pipe. */
async function kindAt(path: string): Promise<'nothing' | 'file' | 'folder' | 'device'> {
  const there = await stat(path).catch(() => null);
  if (there === null) return 'nothing';
  return there.isDirectory() ? 'folder' : there.isFile() ? 'file' : 'device';
}
