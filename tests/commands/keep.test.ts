/** `audit`, `backup` and `restore`, as an office with one old PC and a stick uses them. */
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Workspace } from '../../src/store/types.js';
import { openWorkspace } from '../../src/store/workspace.js';
import { answered } from '../store/answers.js';
import { addScan, BOOK, closing, temporaryFolder, withEntries } from '../store/workspace-fixture.js';
import { hotich, newOffice } from './program.js';
import { refused } from './refusal.js';

let office: string;
let stick: string;
beforeEach(() => {
  const { workspace } = withEntries([0, 1]);
  answer(workspace, 'Lê Thị Thử');
  workspace.close();
  office = workspace.folder;
  mkdirSync(join(office, 'out', 'bundle'), { recursive: true });
  writeFileSync(join(office, 'out', 'bundle', 'manifest.txt'), 'handed over');
  stick = join(temporaryFolder(), 'sao-luu');
});

/** Answers for the child's name of the book's first entry, in a sitting of its own. */
function answer(workspace: Workspace, name: string): void {
  const [entry] = workspace.entries.list(BOOK.code);
  const sitting = workspace.sittings.open('CB01', 'review');
  workspace.actions.append({
    entry: entry?.id ?? '',
    officer: 'CB01',
    sitting,
    body: answered('child.fullName', name),
  });
  workspace.sittings.close(sitting);
}

function answerLater(name: string): void {
  const workspace = closing(openWorkspace(office, { write: true }));
  answer(workspace, name);
  workspace.close();
}

async function outcomeOf(folder: string, words: readonly string[]) {
  const run = await hotich(folder, [...words, '--json']);
  return { code: run.code, outcome: run.lines.at(-1) ?? {}, lines: run.lines };
}

const shown = async (folder: string): Promise<string> =>
  (await hotich(folder, ['show', '--book', BOOK.code])).stdout;

/** The one original of the office. */
function original(folder: string): string {
  return join(folder, 'scans', readdirSync(join(folder, 'scans'))[0] ?? '');
}

const snapshots = (): readonly string[] => readdirSync(stick).filter((name) => name.endsWith('.db'));

describe('backup and restore', () => {
  it('bring a lost office back as it was, bundles and originals too', async () => {
    const before = await shown(office);
    expect(before).toContain('Lê Thị Thử');
    const made = await outcomeOf(office, ['backup', stick]);
    expect(made).toMatchObject({ code: 0, outcome: { whole: true, originals: 1, refused: 0 } });
    rmSync(office, { recursive: true });
    const again = join(temporaryFolder(), 'lai');
    const restored = await outcomeOf(again, ['restore', stick, '--into', again]);
    expect(restored).toMatchObject({ code: 0, outcome: { ok: true, originals: 1, refused: 0 } });
    expect(await shown(again)).toBe(before);
    expect(readFileSync(join(again, 'out', 'bundle', 'manifest.txt'), 'utf8')).toBe('handed over');
    expect(await outcomeOf(again, ['audit'])).toMatchObject({ code: 0, outcome: { faults: 0, entries: 2 } });
  });

  it('copies only what is new, and makes no further copy of a database in which nothing is', async () => {
    await outcomeOf(office, ['backup', stick]);
    expect((await outcomeOf(office, ['backup', stick])).outcome).toMatchObject({ copied: 0, originals: 1 });
    expect(snapshots()).toHaveLength(1);
    const workspace = closing(openWorkspace(office, { write: true }));
    addScan(workspace, 'scan-2');
    workspace.close();
    expect((await outcomeOf(office, ['backup', stick])).outcome).toMatchObject({ copied: 1, originals: 2 });
    expect(snapshots()).toHaveLength(2);
  });

  it('a backup is made while another window is at work', async () => {
    const writer = closing(openWorkspace(office, { write: true }));
    expect((await outcomeOf(office, ['backup', stick])).code).toBe(0);
    answer(writer, 'Lê Thị Sau');
    writer.close();
    const again = join(temporaryFolder(), 'lai');
    await outcomeOf(again, ['restore', stick, '--into', again]);
    expect(await shown(again)).toContain('Lê Thị Thử');
    expect(await shown(again)).not.toContain('Lê Thị Sau');
  });

  it('is what status asks for until there is one, and again after a week', async () => {
    const status = async (): Promise<string> => (await hotich(office, ['status'])).stdout;
    expect(await status()).toContain('Never backed up');
    await outcomeOf(office, ['backup', stick]);
    expect(await status()).not.toMatch(/back(?:ed)? ?up/i);
    const eightDaysAgo = new Date(Date.now() - 8 * 86_400_000).toISOString();
    writeFileSync(join(office, 'hotich.backup.json'), JSON.stringify({ at: eightDaysAgo }));
    expect(await status()).toContain('Last backed up 8 days ago');
  });

  it('goes back to an older copy that is named, and keeps the last five', async () => {
    for (let count = 1; count <= 7; count += 1) {
      answerLater(`Lê Thị Thứ ${count}`);
      expect((await outcomeOf(office, ['backup', stick])).code).toBe(0);
    }
    const kept = snapshots().toSorted();
    expect(kept).toHaveLength(5);
    const again = join(temporaryFolder(), 'lai');
    const words = ['restore', stick, '--into', again, '--snapshot', kept[0] ?? ''];
    expect((await outcomeOf(again, words)).code).toBe(0);
    expect(await shown(again)).toContain('Lê Thị Thứ 3');
  });

  it('what a backup or a restoration that was cut short left does no harm, and goes', async () => {
    await outcomeOf(office, ['backup', stick]);
    const whole = readdirSync(stick).toSorted();
    answerLater('Lê Thị Sau');
    writeFileSync(join(stick, 'hotich-20261127T000000000Z.db'), 'half a database');
    writeFileSync(join(stick, 'hotich-20261127T000000001Z.db.new'), 'less');
    writeFileSync(`${original(stick)}.part`, 'half a picture');
    const again = join(temporaryFolder(), 'lai');
    mkdirSync(join(again, 'scans'), { recursive: true });
    writeFileSync(join(again, 'hotich.db.new'), 'half a database');
    writeFileSync(join(again, 'scans', `${readdirSync(join(office, 'scans'))[0]}.part`), 'half');
    expect((await outcomeOf(again, ['restore', stick, '--into', again])).code).toBe(0);
    expect(await shown(again)).toContain('Lê Thị Thử');
    expect(readdirSync(join(again, 'scans'))).toEqual(readdirSync(join(office, 'scans')));
    expect((await outcomeOf(office, ['backup', stick])).code).toBe(0);
    expect(readdirSync(stick).length).toBe(whole.length + 1);
    expect(readdirSync(join(stick, 'scans'))).toEqual(readdirSync(join(office, 'scans')));
  });

  it('says where a backup may go', async () => {
    const inside = join(office, 'out', 'sao-luu');
    expect(await refused(office, ['backup', inside])).toMatchObject({ exit: 2, codes: ['backup-inside'] });
    expect(existsSync(inside)).toBe(false);
    mkdirSync(stick);
    writeFileSync(join(stick, 'photographs.txt'), 'mine');
    const used = await refused(office, ['backup', stick]);
    expect(used).toMatchObject({ exit: 1, codes: ['backup-folder-used'] });
    expect(used.messages[0]?.vi).toContain('thư mục mới');
    expect(readdirSync(stick)).toEqual(['photographs.txt']);
    const other = await newOffice('ks-2006-entry');
    const theirs = join(temporaryFolder(), 'theirs');
    expect((await hotich(other, ['backup', theirs])).code).toBe(0);
    expect(await refused(office, ['backup', theirs])).toMatchObject({
      exit: 1,
      codes: ['backup-of-another'],
    });
  });

  it('restores over nothing, and from nothing but a backup', async () => {
    await outcomeOf(office, ['backup', stick]);
    expect(await refused(office, ['restore', stick, '--into', office])).toMatchObject({
      exit: 1,
      codes: ['workspace-exists'],
    });
    const into = join(temporaryFolder(), 'lai');
    expect(await refused(office, ['restore', temporaryFolder(), '--into', into])).toMatchObject({
      exit: 2,
      codes: ['backup-not-found'],
    });
    const unknown = await refused(office, ['restore', stick, '--into', into, '--snapshot', 'x.db']);
    expect(unknown).toMatchObject({ exit: 2, codes: ['snapshot-unknown'] });
    expect(unknown.messages[0]?.en).toContain(snapshots()[0]);
    expect(existsSync(join(into, 'hotich.db'))).toBe(false);
  });

  it('refuses a spoilt copy of the database and names the others', async () => {
    await outcomeOf(office, ['backup', stick]);
    answerLater('Lê Thị Sau');
    await outcomeOf(office, ['backup', stick]);
    const [older, newest] = snapshots().toSorted();
    const path = join(stick, newest ?? '');
    const bytes = readFileSync(path);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const into = join(temporaryFolder(), 'lai');
    const refusal = await refused(office, ['restore', stick, '--into', into]);
    expect(refusal).toMatchObject({ exit: 1, codes: ['backup-damaged'] });
    expect(refusal.messages[0]?.vi).toContain(older);
    expect(existsSync(join(into, 'hotich.db'))).toBe(false);
    const words = ['restore', stick, '--into', into, '--snapshot', older ?? ''];
    expect((await outcomeOf(into, words)).code).toBe(0);
    expect(await shown(into)).toContain('Lê Thị Thử');
  });

  it('names an original that is lost, and copies the rest', async () => {
    rmSync(original(office));
    const made = await refused(office, ['backup', stick]);
    expect(made).toMatchObject({ exit: 3, codes: ['picture-lost'], outcome: { whole: true, originals: 0 } });
    const into = join(temporaryFolder(), 'lai');
    const restored = await outcomeOf(into, ['restore', stick, '--into', into]);
    expect(restored).toMatchObject({ code: 3, outcome: { originals: 0, refused: 1 } });
    expect(restored.lines[0]).toMatchObject({ type: 'error', code: 'original-not-in-backup' });
    expect(await shown(into)).toContain('Lê Thị Thử');
  });
});

describe('audit', () => {
  it('finds originals that are lost or altered; scanning the very same file brings one back', async () => {
    const file = join(temporaryFolder(), 'page.jpg');
    const sample = 'samples/books/ks-2006-entry';
    const picture = readdirSync(sample).find((name) => name.endsWith('.jpg')) ?? '';
    cpSync(join(sample, picture), file);
    const place = await newOffice('ks-2006-entry');
    await hotich(place, ['scan', '--book', 'B1', file]);
    const path = original(place);
    chmodSync(path, 0o644);
    writeFileSync(path, 'something else');
    const altered = await outcomeOf(place, ['audit']);
    expect(altered).toMatchObject({ code: 4, outcome: { ok: false, faults: 1 } });
    expect(altered.lines[0]).toMatchObject({
      type: 'fault',
      subject: 'original',
      state: 'altered',
      file: 'page.jpg',
    });
    rmSync(path);
    expect((await outcomeOf(place, ['audit'])).lines[0]).toMatchObject({
      subject: 'original',
      state: 'lost',
    });
    const back = await outcomeOf(place, ['scan', '--book', 'B1', file]);
    expect(back).toMatchObject({ code: 0, outcome: { taken: 0, brought_back: 1, refused: 0 } });
    expect(await outcomeOf(place, ['audit'])).toMatchObject({
      code: 0,
      outcome: { faults: 0, originals: 1 },
    });
    // Whole again, it is refused as any file that is in already.
    expect((await outcomeOf(place, ['scan', '--book', 'B1', file])).code).toBe(1);
  });

  it('finds an answer changed by other means; its backup is made all the same, and said to be so', async () => {
    expect((await outcomeOf(office, ['backup', stick])).code).toBe(0);
    tamper("UPDATE actions SET body = REPLACE(body, 'Thử', 'Khác')");
    const audited = await outcomeOf(office, ['audit']);
    expect(audited.code).toBe(4);
    expect(audited.lines[0]).toMatchObject({
      type: 'fault',
      subject: 'history',
      kind: 'changed',
      sequence: 1,
    });
    const made = await outcomeOf(office, ['backup', stick]);
    expect(made).toMatchObject({ code: 4, outcome: { whole: false } });
    // What is restored unless another is named is the last whole one.
    const into = join(temporaryFolder(), 'lai');
    await outcomeOf(into, ['restore', stick, '--into', into]);
    expect(await shown(into)).toContain('Lê Thị Thử');
    expect((await outcomeOf(into, ['audit'])).code).toBe(0);
  });

  it('folds nothing anew where the history was changed: the record is the last trace', async () => {
    tamper("UPDATE actions SET body = REPLACE(body, 'Thử', 'Khác')");
    const rebuilt = await outcomeOf(office, ['audit', '--rebuild']);
    expect(rebuilt.code).toBe(4);
    expect(rebuilt.lines.flatMap(({ subject }) => subject ?? [])).toEqual(['history', 'record']);
    expect(await shown(office)).toContain('Lê Thị Thử');
    const said = await hotich(office, ['audit']);
    expect(said.stdout).not.toContain('--rebuild');
  });

  it('says of a copy that was not whole when it was made that it is none', async () => {
    tamper("UPDATE actions SET body = REPLACE(body, 'Thử', 'Khác')");
    await outcomeOf(office, ['backup', stick]);
    const into = join(temporaryFolder(), 'lai');
    const restored = await outcomeOf(into, ['restore', stick, '--into', into]);
    expect(restored).toMatchObject({ code: 4, outcome: { whole: false } });
  });

  it('tells a spoilt list of copies from a folder that holds none', async () => {
    await outcomeOf(office, ['backup', stick]);
    writeFileSync(join(stick, 'hotich-backup.json'), '{');
    expect(await refused(office, ['backup', stick])).toMatchObject({
      exit: 1,
      codes: ['backup-list-damaged'],
    });
  });

  it('finds a record that its history does not bear out, and folds it anew', async () => {
    tamper("UPDATE records SET record = REPLACE(record, 'Lê Thị Thử', 'Ai Khác')");
    expect(await shown(office)).toContain('Ai Khác');
    const audited = await outcomeOf(office, ['audit']);
    expect(audited).toMatchObject({ code: 4, outcome: { faults: 1 } });
    expect(audited.lines[0]).toMatchObject({ type: 'fault', subject: 'record', book: BOOK.code });
    expect((await outcomeOf(office, ['audit', '--rebuild'])).code).toBe(0);
    expect(await shown(office)).toContain('Lê Thị Thử');
  });
});

/** What somebody with the database file and a tool of his own could do to it. */
function tamper(sql: string): void {
  const database = new Sqlite(join(office, 'hotich.db'));
  database.exec('DROP TRIGGER actions_never_change');
  expect(database.prepare(sql).run().changes).toBeGreaterThan(0);
  database.close();
}
