import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { hashOfAction } from '../../src/store/chain.js';
import type { ChainFault, Workspace } from '../../src/store/types.js';
import { openWorkspace } from '../../src/store/workspace.js';
import { answered } from './answers.js';
import { closing, withEntries } from './workspace-fixture.js';

/** Two entries with three answers each; the first sitting is sealed, the second, with one answer each, as well. */
let workspace: Workspace;
let one: string;
let two: string;

beforeEach(() => {
  const made = withEntries([0, 1]);
  workspace = made.workspace;
  [one, two] = [made.entries[0]?.id ?? '', made.entries[1]?.id ?? ''];
  for (const answers of [2, 1]) {
    const sitting = workspace.sittings.open('CB01', 'review');
    for (const entry of [one, two]) {
      for (let count = 0; count < answers; count += 1) {
        workspace.actions.append({
          entry,
          officer: 'CB01',
          sitting,
          body: answered('child.fullName', `Tên ${count}`),
        });
      }
    }
    workspace.sittings.close(sitting);
  }
  workspace.close();
});

/** What somebody with the database file and a tool of his own could do to it. */
function tamper(sql: string, ...values: readonly (string | number)[]): readonly ChainFault[] {
  const database = new Sqlite(join(workspace.folder, 'hotich.db'));
  for (const trigger of [
    'actions_never_change',
    'actions_never_go',
    'seals_never_change',
    'seals_never_go',
  ]) {
    database.exec(`DROP TRIGGER ${trigger}`);
  }
  expect(database.prepare(sql).run(...values).changes).toBeGreaterThan(0);
  database.close();
  return closing(openWorkspace(workspace.folder, { write: false })).verifyChains();
}

describe('the audit chain', () => {
  it('is whole as the program leaves it', () => {
    expect(closing(openWorkspace(workspace.folder, { write: false })).verifyChains()).toEqual([]);
  });

  it('the database itself forbids changing and deleting actions', () => {
    const database = new Sqlite(join(workspace.folder, 'hotich.db'));
    expect(() => database.exec("UPDATE actions SET at = 'x'")).toThrow(/append-only/);
    expect(() => database.exec('DELETE FROM actions')).toThrow(/append-only/);
    expect(() => database.exec('DELETE FROM seals')).toThrow(/append-only/);
    database.close();
  });

  it('finds a changed answer', () => {
    const faults = tamper(
      `UPDATE actions SET body = REPLACE(body, 'Tên 1', 'Tên 9') WHERE entry = ? AND sequence = 2`,
      one,
    );
    expect(faults).toEqual([{ kind: 'changed', where: 'action', entry: one, sequence: 2 }]);
  });

  it('finds a changed officer, time, or text that is no longer JSON', () => {
    expect(
      tamper('UPDATE actions SET at = ? WHERE entry = ? AND sequence = 1', '2000-01-01T00:00:00.000Z', one),
    ).toEqual([{ kind: 'changed', where: 'action', entry: one, sequence: 1 }]);
  });

  it('finds a body that is no longer JSON', () => {
    expect(tamper(`UPDATE actions SET body = '{' WHERE entry = ? AND sequence = 3`, two)).toEqual([
      { kind: 'changed', where: 'action', entry: two, sequence: 3 },
    ]);
  });

  it('finds an answer rewritten together with its hash', () => {
    const reader = openWorkspace(workspace.folder, { write: false });
    const action = reader.actions.ofEntry(one)[1];
    reader.close();
    if (action === undefined) throw new Error('no action');
    const forged = { ...action, body: answered('child.fullName', 'Tên khác') };
    const faults = tamper(
      'UPDATE actions SET body = ?, hash = ? WHERE id = ?',
      JSON.stringify(forged.body),
      hashOfAction(forged),
      action.id,
    );
    expect(faults).toEqual([{ kind: 'changed', where: 'action', entry: one, sequence: 2 }]);
  });

  it('finds a missing answer in the middle and at the end of a chain', () => {
    expect(tamper('DELETE FROM actions WHERE entry = ? AND sequence = 2', one)).toEqual([
      { kind: 'missing', where: 'action', entry: one, sequence: 2 },
    ]);
  });

  it('finds the last answer of a chain missing', () => {
    expect(tamper('DELETE FROM actions WHERE entry = ? AND sequence = 3', two)).toEqual([
      { kind: 'missing', where: 'action', entry: two, sequence: 3 },
    ]);
  });

  it('finds a whole entry emptied', () => {
    expect(tamper('DELETE FROM actions WHERE entry = ?', one)).toEqual([
      { kind: 'missing', where: 'action', entry: one, sequence: 2 },
      { kind: 'missing', where: 'action', entry: one, sequence: 3 },
    ]);
  });

  it('finds an answer put into a sealed sitting, its hash right', () => {
    const reader = openWorkspace(workspace.folder, { write: false });
    const last = reader.actions.ofEntry(one).at(-1);
    reader.close();
    if (last === undefined) throw new Error('no action');
    const { hash: _, ...rest } = last;
    const forged = { ...rest, id: 'forged', sequence: 4, previous: last.hash };
    const faults = tamper(
      `INSERT INTO actions (position, id, entry, sequence, officer, sitting, at, body, previous, hash)
       VALUES (7, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      forged.id,
      forged.entry,
      forged.sequence,
      forged.officer,
      forged.sitting,
      forged.at,
      JSON.stringify(forged.body),
      forged.previous,
      hashOfAction(forged),
    );
    expect(faults).toEqual([{ kind: 'inserted', where: 'action', entry: one, sequence: 4 }]);
  });

  it('finds a seal changed', () => {
    expect(tamper(`UPDATE seals SET at = '2000-01-01T00:00:00.000Z' WHERE position = 1`)).toEqual([
      { kind: 'changed', where: 'seal', entry: null, sequence: 1 },
    ]);
  });

  it.each([1, 2])('finds seal %i missing', (position) => {
    expect(tamper('DELETE FROM seals WHERE position = ?', position)).toContainEqual({
      kind: 'missing',
      where: 'seal',
      entry: null,
      sequence: position,
    });
  });
});

describe('answers not yet sealed', () => {
  it('are missed when one is taken off the end before another was counted', () => {
    const writer = openWorkspace(workspace.folder, { write: true });
    const sitting = writer.sittings.open('CB01', 'review');
    for (const entry of [one, two]) {
      writer.actions.append({ entry, officer: 'CB01', sitting, body: { type: 'noted', text: 'x' } });
    }
    const database = new Sqlite(join(workspace.folder, 'hotich.db'));
    database.exec('DROP TRIGGER actions_never_go');
    database.prepare('DELETE FROM actions WHERE entry = ? AND sequence = 4').run(one);
    database.close();
    expect(writer.verifyChains()).toEqual([{ kind: 'missing', where: 'action', entry: null, sequence: 1 }]);
    writer.close();
  });
});
