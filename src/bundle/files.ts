/** Small file work the bundle shares: hashing, writing to disk for good, walking a folder. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** SHA-256 of a file as 64 hex digits, and its length in bytes, read in bounded memory. */
export async function hashFile(path: string): Promise<{ sha256: string; byteLength: number }> {
  const hash = createHash('sha256');
  let byteLength = 0;
  await pipeline(createReadStream(path), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      hash.update(chunk);
      byteLength += chunk.length;
    }
  });
  return { sha256: hash.digest('hex'), byteLength };
}

export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Writes a file and waits until it is on the disk. */
export async function writeDurably(path: string, content: string | Uint8Array): Promise<void> {
  const handle = await open(path, 'w');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Has what was written to a file by other means put on the disk. */
export async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes beside the place and renames: readers see the old file or the new one, never half of it. */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const beside = `${path}.${process.pid}.tmp`;
  await writeDurably(beside, content);
  await rename(beside, path);
}

export interface FoundFile {
  /** Path below the folder, with forward slashes on every system. */
  readonly path: string;
  /** False for links, devices and the like. */
  readonly ordinary: boolean;
}

/** All files below a folder, sorted by path; folders themselves are not listed, links are not followed. */
export async function filesBelow(folder: string, prefix = ''): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = [];
  for (const member of await readdir(join(folder, prefix), { withFileTypes: true })) {
    const path = prefix === '' ? member.name : `${prefix}/${member.name}`;
    if (member.isDirectory()) found.push(...(await filesBelow(folder, path)));
    else found.push({ path, ordinary: member.isFile() });
  }
  return found.sort((left, right) => (left.path < right.path ? -1 : 1));
}
