/** Files that a command was told to write, where an officer said. */
import { writeFile } from 'node:fs/promises';
import { outputError } from '../messages/file-errors.js';

/** Throws `disk-full` or, for whatever else keeps it from being written, `file-unwritable`. */
export async function writeOutput(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(path, content);
  } catch (error) {
    throw outputError(error, path);
  }
}
