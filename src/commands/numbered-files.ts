/** Files of a command that writes one for each picture: the name given, then the same with a number. */
import { format, parse } from 'node:path';
import { HotichError } from '../messages/errors.js';
import { wouldOverwrite } from './write-output.js';

/** `anh.png`, `anh-2.png`, `anh-3.png` … */
export function numbered(path: string, number: number): string {
  if (number === 1) return path;
  const { dir, name, ext } = parse(path);
  return format({ dir, name: `${name}-${number}`, ext });
}

/** Throws `file-exists` where one of so many files would overwrite another. */
export async function refuseOverwriting(path: string, count: number): Promise<void> {
  for (let number = 1; number <= count; number += 1) {
    const file = numbered(path, number);
    if (await wouldOverwrite(file)) throw new HotichError('file-exists', { file });
  }
}

/** Number of the next file: a PDF makes more of them than could be looked for at first, and overwrites nothing either. */
export async function freeAfter(path: string, last: number): Promise<number> {
  let number = last + 1;
  while (await wouldOverwrite(numbered(path, number))) number += 1;
  return number;
}
