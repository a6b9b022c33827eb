import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeBag, inspectBag, SIGNATURE_FILE } from '../../src/bundle/bag.js';

let folder: string;
let manifest: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hotich-bag-'));
  await mkdir(join(folder, 'data', 'deeper'), { recursive: true });
  await writeFile(join(folder, 'data', 'a.txt'), 'một');
  await writeFile(join(folder, 'data', 'deeper', 'b.bin'), Buffer.from([0, 1, 2, 255]));
  manifest = await closeBag(folder, [
    ['Bag-Software-Agent', 'hotich'],
    ['External-Identifier', 'two\nlines'],
  ]);
});
afterEach(() => rm(folder, { recursive: true }));

async function damages(): Promise<readonly (readonly [string, string])[]> {
  const inspection = await inspectBag(folder);
  return inspection.whole ? [] : inspection.damages.map(({ file, problem }) => [file, problem] as const);
}

describe('BagIt bag', () => {
  it('is whole when just closed, and says what it holds', async () => {
    const inspection = await inspectBag(folder);
    if (!inspection.whole) throw new Error('damaged');
    expect(inspection.manifestSha256).toBe(manifest);
    expect(inspection.info.get('Payload-Oxum')).toBe('9.2');
    expect(inspection.info.get('External-Identifier')).toBe('two lines');
    expect((await readdir(folder)).sort()).toEqual([
      'bag-info.txt',
      'bagit.txt',
      'data',
      'manifest-sha256.txt',
      'tagmanifest-sha256.txt',
    ]);
  });

  it('writes its manifests as sha256sum reads them', async () => {
    for (const [name, members] of [
      ['manifest-sha256.txt', ['data/a.txt', 'data/deeper/b.bin']],
      ['tagmanifest-sha256.txt', ['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt']],
    ] as const) {
      const lines = await Promise.all(
        members.map(async (member) => {
          const content = await readFile(join(folder, member));
          return `${createHash('sha256').update(content).digest('hex')}  ${member}\n`;
        }),
      );
      expect(await readFile(join(folder, name), 'utf8')).toBe(lines.join(''));
    }
  });

  it('notices one changed bit in any of its files and names a file', async () => {
    const files = [
      'data/a.txt',
      'data/deeper/b.bin',
      'bag-info.txt',
      'bagit.txt',
      'manifest-sha256.txt',
      'tagmanifest-sha256.txt',
    ];
    for (const file of files) {
      const path = join(folder, file);
      const before = await readFile(path);
      for (let at = 0; at < before.length; at += Math.max(1, Math.floor(before.length / 40))) {
        const changed = Buffer.from(before);
        changed.writeUInt8((changed.readUInt8(at) ^ 1) & 0xff, at);
        await writeFile(path, changed);
        expect((await inspectBag(folder)).whole, `${file} at ${at}`).toBe(false);
      }
      await writeFile(path, before);
    }
    expect(await damages()).toEqual([]);
  });

  it('names a missing, an extra and a changed file', async () => {
    await rm(join(folder, 'data/a.txt'));
    await writeFile(join(folder, 'data/c.txt'), '');
    await writeFile(join(folder, 'data/deeper/b.bin'), 'x');
    await writeFile(join(folder, 'note.txt'), '');
    expect(await damages()).toEqual([
      ['data/c.txt', 'extra'],
      ['data/deeper/b.bin', 'changed'],
      ['note.txt', 'extra'],
      ['data/a.txt', 'missing'],
    ]);
  });

  it('follows no links and no paths that lead out of it', async () => {
    await symlink('/etc/hostname', join(folder, 'data/link'));
    expect(await damages()).toEqual([['data/link', 'not-a-file']]);
    await rm(join(folder, 'data/link'));
    const path = join(folder, 'manifest-sha256.txt');
    await writeFile(path, `${await readFile(path, 'utf8')}${'0'.repeat(64)}  data/../../out.txt\n`);
    expect(await damages()).toContainEqual(['manifest-sha256.txt', 'bad-line']);
  });

  it('keeps a place for a signature', async () => {
    await writeFile(join(folder, SIGNATURE_FILE), 'untrusted comment: test\n');
    expect(await damages()).toEqual([]);
  });

  it('says that a folder is no bag', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'hotich-bag-'));
    const inspection = await inspectBag(empty);
    expect(inspection.whole).toBe(false);
    await rm(empty, { recursive: true });
  });
});
