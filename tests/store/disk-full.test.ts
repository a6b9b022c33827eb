import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { Connection } from '../../src/store/connection.js';
import { temporaryFolder } from './workspace-fixture.js';

describe('a full disk', () => {
  it('while SQLite writes is told as such, and what was there stays', () => {
    const path = join(temporaryFolder(), 'small.db');
    const connection = Connection.open(path, 'create');
    connection.script('CREATE TABLE notes (text TEXT NOT NULL); PRAGMA max_page_count = 4;');
    connection.run("INSERT INTO notes (text) VALUES ('kept')");
    const write = () =>
      connection.transaction(() => {
        for (let count = 0; count < 20; count += 1) {
          connection.run('INSERT INTO notes (text) VALUES (?)', 'x'.repeat(4000));
        }
      });
    expect(write).toThrow(expect.objectContaining({ code: 'disk-full', exit: 1 }));
    connection.close();
    const database = new Sqlite(path);
    expect(database.prepare('SELECT text FROM notes').pluck().all()).toEqual(['kept']);
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    database.close();
  });

  it.skipIf(!canMount())(
    'leaves no half-copied original, and the workspace goes on when there is room',
    () => {
      const result = onSmallDisk('fill-disk.ts');
      expect(result.stderr).toBe('');
      expect(JSON.parse(result.stdout)).toEqual({
        tooLarge: 'disk-full',
        leftInScans: [],
        scansListed: 0,
        database: 'disk-full',
        afterRoomWasMade: 1,
        integrity: 'ok',
        faults: [],
      });
    },
  );

  it.skipIf(!canMount())('of a stick leaves the backup made before as it was', () => {
    const result = onSmallDisk('fill-stick.ts');
    expect(result.stderr).toBe('');
    expect(JSON.parse(result.stdout)).toEqual({
      first: '1 originals',
      full: 'disk-full',
      left: 1,
      parts: [],
      originals: 1,
      scans: ['small.jpg'],
    });
  });
});

const UNSHARE = ['--user', '--map-root-user', '--mount'];

/** Runs one of `children` with the folder of a disk of 3 MB. */
function onSmallDisk(script: string): { readonly stdout: string; readonly stderr: string } {
  return spawnSync(
    'unshare',
    [
      ...UNSHARE,
      'sh',
      '-c',
      'mount -t tmpfs -o size=3m tmpfs "$1" && exec "$2" --import tsx "$3" "$1"',
      'sh',
      temporaryFolder(),
      process.execPath,
      fileURLToPath(new URL(`./children/${script}`, import.meta.url)),
    ],
    { encoding: 'utf8' },
  );
}

/** A small disk of one's own takes Linux with user namespaces. */
function canMount(): boolean {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/unshare')) return false;
  try {
    execFileSync(
      'unshare',
      ['--user', '--map-root-user', '--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'],
      {
        stdio: 'ignore',
      },
    );
    return true;
  } catch {
    return false;
  }
}
