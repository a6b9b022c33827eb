import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lockHolder } from '../../src/store/lock.js';
import { openWorkspace } from '../../src/store/workspace.js';
import { ended, linesOf, startChild } from './child.js';
import { closing, officeWorkspace } from './workspace-fixture.js';

describe('one writer at a time', () => {
  it('a second window is told who holds the workspace, and may read meanwhile', async () => {
    const { folder, close } = officeWorkspace();
    close();
    const child = startChild('hold-lock', folder);
    expect((await linesOf(child).next()).value).toBe('held');

    expect(() => openWorkspace(folder, { write: true })).toThrow(
      expect.objectContaining({
        code: 'workspace-in-use',
        exit: 5,
        details: expect.objectContaining({ officer: 'CB01', command: 'review', pid: child.pid }),
      }),
    );
    expect(openAndList(folder)).toEqual(['CB01']);

    child.stdin.end();
    await ended(child);
    const writer = closing(openWorkspace(folder, { write: true, purpose: 'ask' }));
    expect(lockHolder(folder)).toMatchObject({ command: 'ask', pid: process.pid });
    writer.close();
    expect(lockHolder(folder)).toBeNull();
  });

  it('is given back by the system when the writer is killed', async () => {
    const { folder, close } = officeWorkspace();
    close();
    const child = startChild('hold-lock', folder);
    await linesOf(child).next();
    child.kill('SIGKILL');
    await ended(child);
    const writer = closing(openWorkspace(folder, { write: true, purpose: 'scan' }));
    expect(writer.writable).toBe(true);
    expect(lockHolder(folder)?.command).toBe('scan');
  });

  it('holds within one process too, and ends with close', () => {
    const workspace = officeWorkspace();
    const open = () => closing(openWorkspace(workspace.folder, { write: true }));
    expect(open).toThrow(expect.objectContaining({ code: 'workspace-in-use' }));
    workspace.close();
    workspace.close();
    expect(open().writable).toBe(true);
    expect(readdirSync(workspace.folder)).not.toContain('hotich.db.new');
  });
});

function openAndList(folder: string): readonly string[] {
  const reader = openWorkspace(folder, { write: false });
  try {
    return reader.officers.list().map(({ code }) => code);
  } finally {
    reader.close();
  }
}
