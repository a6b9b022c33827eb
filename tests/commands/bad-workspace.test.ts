/** Workspaces that cannot be opened, and names that nothing has. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { KEY } from '../../bench/officer/officer.js';
import { fixture, sitAt } from '../desk/fixture.js';
import { hotich, newFolder, newOffice, OFFICER_NAME } from './program.js';
import { expectSound, refused } from './refusal.js';

const undo: (() => void)[] = [];
afterEach(() => {
  for (const each of undo.splice(0)) each();
});

const OFFICE = ['--name', 'X', '--ward', 'X', '--district', 'X', '--province', 'X'];

describe('a workspace', () => {
  it('in use at the desk refuses a second writer, lets readers in, and is free when the desk is left', async () => {
    const desk = await fixture([{ 'registration.number': '12', 'child.sex': 'Nữ' }]);
    const seat = sitAt(desk);
    undo.push(
      () => desk.remove(),
      () => seat.kill('SIGKILL'),
    );
    await seat.waitForText('Máy đọc: ');
    const second = ['officer', 'add', 'CB02', '--name', OFFICER_NAME];
    const refusal = await refused(desk.folder, second);
    expect(refusal).toMatchObject({ exit: 5, codes: ['workspace-in-use'] });
    expect(refusal.messages[0]?.vi).toMatch(/CB01, lệnh review.*Hãy kết thúc ở cửa sổ đó/);
    expect(refusal.messages[0]?.en).toMatch(/CB01, command review.*Finish there/);
    await expectSound(desk.folder);
    seat.type(KEY.stop);
    await seat.ended();
    expect((await hotich(desk.folder, second)).code).toBe(0);
  });

  it('made by a newer version is left as it is', async () => {
    const office = await newOffice('ks-2006-entry');
    const path = join(office, 'hotich.db');
    const database = new Sqlite(path);
    database.exec("INSERT INTO migrations (position, name, applied_at) VALUES (9999, 'from-the-future', '')");
    database.close();
    const before = readFileSync(path);
    for (const words of [
      ['status'],
      ['book', 'add', 'B2', '--form', 'ks-2006-entry', '--year', '2007', '--number', '1'],
    ]) {
      const refusal = await refused(office, words);
      expect(refusal).toMatchObject({ exit: 5, codes: ['workspace-newer'] });
      expect(refusal.messages[0]?.vi).toMatch(/hotich\.db: .*cài bản hotich mới/);
      expect(refusal.messages[0]?.en).toMatch(/hotich\.db: .*Install the newer version/);
    }
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('that is no database of ours is not touched', async () => {
    const folder = newFolder();
    const text = 'something else altogether, long enough to be taken for a database by nobody\n'.repeat(60);
    writeFileSync(join(folder, 'hotich.db'), text);
    const refusal = await refused(folder, ['status']);
    expect(refusal).toMatchObject({ exit: 1, codes: ['workspace-damaged'] });
    expect(refusal.messages[0]?.vi).toContain('Đừng xoá gì');
    expect(refusal.messages[0]?.en).toContain('Delete nothing');
    expect(readFileSync(join(folder, 'hotich.db'), 'utf8')).toBe(text);
  });

  it('is not made over another, and its absence says how to make one', async () => {
    const office = await newOffice('ks-2006-entry');
    const over = await refused(office, ['init', office, ...OFFICE]);
    expect(over).toMatchObject({ exit: 1, codes: ['workspace-exists'] });
    await expectSound(office);
    const nowhere = await refused(join(newFolder(), 'none'), ['status']);
    expect(nowhere).toMatchObject({ exit: 2, codes: ['workspace-not-found'] });
    expect(nowhere.messages[0]?.vi).toContain('hotich init');
    expect(nowhere.messages[0]?.en).toContain('hotich init');
  });
});

describe('a book that does not exist', () => {
  const COMMANDS: readonly (readonly string[])[] = [
    ['scan', 'x.jpg'],
    ['ocr'],
    ['show'],
    ['check'],
    ['find', 'Hồ'],
    ['export'],
    ['stats'],
    ['ask', 'list'],
    [
      'ask',
      'answer',
      '--entry',
      '1',
      '--field',
      'mother.birthDate',
      '--value',
      '1960',
      '--source',
      'declaration',
      '--evidence',
      'x',
    ],
  ];

  it('is told by every command that takes one, with how to see the books', async () => {
    const office = await newOffice('ks-2006-entry');
    for (const words of COMMANDS) {
      const refusal = await refused(office, [...words, '--book', 'B9']);
      expect([words, refusal.exit, refusal.codes]).toEqual([words, 2, ['book-unknown']]);
      expect(refusal.messages[0]?.vi).toMatch(/B9.*hotich book list/);
      expect(refusal.messages[0]?.en).toMatch(/B9.*hotich book list/);
    }
    await expectSound(office);
  });

  it('so are a form, an officer and an entry that nobody knows', async () => {
    const office = await newOffice('ks-2006-entry');
    const add = ['book', 'add', 'B2', '--form', 'ks-1850', '--year', '2006', '--number', '2'];
    expect(await refused(office, add)).toMatchObject({ exit: 2, codes: ['form-unknown'] });
    const as = ['scan', 'x.jpg', '--book', 'B1', '--officer', 'CB77'];
    expect(await refused(office, as)).toMatchObject({ exit: 2, codes: ['officer-unknown'] });
    expect(await refused(office, ['officer', 'use', 'CB77'])).toMatchObject({
      exit: 2,
      codes: ['officer-unknown'],
    });
    const show = ['show', '--book', 'B1', '--entry', '99'];
    expect(await refused(office, show)).toMatchObject({ exit: 2, codes: ['entry-unknown'] });
  });
});
