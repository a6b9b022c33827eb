import { describe, expect, it } from 'vitest';
import { openWorkspace } from '../../src/store/workspace.js';
import { ended, linesOf, startChild } from './child.js';
import { closing, first, withEntries } from './workspace-fixture.js';

describe('a program killed in the middle of its work', () => {
  it('has kept every answer it said was stored, and its chains are whole', async () => {
    const { workspace, entries } = withEntries([0]);
    const entry = first(entries).id;
    workspace.close();

    const child = startChild('append-until-killed', workspace.folder, entry);
    let told = 0;
    for await (const line of linesOf(child)) {
      told = Number(line);
      if (told === 40) child.kill('SIGKILL');
    }
    await ended(child);
    expect(told).toBeGreaterThanOrEqual(40);

    const again = closing(openWorkspace(workspace.folder, { write: true }));
    const actions = again.actions.ofEntry(entry);
    expect(actions.length).toBeGreaterThanOrEqual(told);
    expect(actions.map(({ sequence }) => sequence)).toEqual(actions.map((_, index) => index + 1));
    expect(again.records.get(entry).fields['child.fullName']?.verbatim).toBe(`Lê Thị Mẫu ${actions.length}`);
    expect(again.verifyChains()).toEqual([]);
    expect(again.sittings.list()).toEqual([
      expect.objectContaining({ officer: 'CB01', purpose: 'review', interrupted: true }),
    ]);
    expect(first(again.sittings.list()).closedAt).not.toBeNull();
  });
});
