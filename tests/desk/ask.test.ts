import { spawnSync } from 'node:child_process';
import { afterEach, describe, expect, it } from 'vitest';
import { KEY } from '../../bench/officer/officer.js';
import type { FieldKey } from '../../src/schema/fields.js';
import { atEntry } from './entry.js';
import { BOOK, type Fixture, fixture, PROGRAM, sitAt } from './fixture.js';

let desk: Fixture | null = null;
afterEach(() => desk?.remove());

/** Two entries; of the first, three things are put on the ask-list. */
async function withPending(): Promise<Fixture> {
  const made = await fixture([{ 'registration.number': '7' }, { 'registration.number': '8' }]);
  made.work((workspace) => {
    const [first] = workspace.entries.list(BOOK);
    const sitting = workspace.sittings.open('CB01', 'review');
    const answer = (field: FieldKey, verbatim: string | null): void => {
      workspace.actions.append({
        entry: first?.id ?? '',
        officer: 'CB01',
        sitting,
        body: {
          type: 'answered',
          field,
          answer: verbatim === null ? { state: 'pending' } : { state: 'recorded', verbatim },
          manner: 'keyed',
          regions: [],
        },
      });
    };
    answer('registration.number', '7');
    answer('child.fullName', 'Lê Thị Hạ');
    answer('child.birthDate', null);
    answer('mother.birthDate', null);
    answer('child.homePlace', null);
    workspace.sittings.savePlace('CB01', BOOK, { entry: first?.id ?? '', field: 'child.sex' });
    workspace.sittings.close(sitting);
  });
  return made;
}

function hotich(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd: desk?.folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

it('says so when there is nothing to ask', async () => {
  desk = await fixture([{}]);
  expect(hotich('ask', 'list').stdout).toContain('Không còn gì phải hỏi.');
});

describe('ask answer', () => {
  it('takes an answer by flags, with its evidence', async () => {
    desk = await withPending();
    const flags = ['--book', BOOK, '--entry', '7', '--field', 'mother.birthDate'];
    const { status } = hotich(
      'ask',
      'answer',
      ...flags,
      '--value',
      '1960',
      '--source',
      'family-papers',
      '--evidence',
      'Sổ hộ khẩu',
      '--number',
      '12345',
      '--informant',
      'mẹ',
    );
    expect(status).toBe(0);
    const value = desk.look((workspace) => workspace.records.list(BOOK)[0]?.fields['mother.birthDate']);
    expect(value).toMatchObject({
      state: 'recorded',
      verbatim: '1960',
      source: 'family-papers',
      evidence: { description: 'Sổ hộ khẩu', number: '12345', informant: 'mẹ' },
    });
  });

  it('refuses what the book itself says, what cannot be, and half an answer', async () => {
    desk = await withPending();
    const rest = ['--source', 'declaration', '--evidence', 'Cam đoan'];
    const answer = (field: string, value: string, ...more: string[]) =>
      hotich(
        'ask',
        'answer',
        '--book',
        BOOK,
        '--entry',
        '7',
        '--field',
        field,
        '--value',
        value,
        ...rest,
        ...more,
      );
    expect(answer('child.fullName', 'Lê Thị Hà')).toMatchObject({ status: 1 });
    expect(answer('child.birthDate', '31/2/1987').stderr).toContain('--confirmed');
    expect(answer('child.birthDate', '31/2/1987', '--confirmed').status).toBe(0);
    expect(hotich('ask', 'answer', '--book', BOOK, '--value', '1960')).toMatchObject({ status: 2 });
    expect(hotich('ask', 'answer', '--book', BOOK).stderr).toContain('--field');
  });

  it('takes no field of the book, none that is worked out, and no answer that rests on nothing', async () => {
    desk = await withPending();
    const answer = (field: string, value: string, evidence: string) => {
      const flags = ['--field', field, '--value', value, '--source', 'declaration', '--evidence', evidence];
      return hotich('ask', 'answer', '--book', BOOK, '--entry', '7', ...flags);
    };
    const before = desk.look((workspace) => [...workspace.actions.ofBook(BOOK)].length);
    for (const field of ['registration.book', 'mother.nationalityText', 'child.birthKind']) {
      const { status, stderr } = answer(field, '1', 'Cam đoan');
      expect([status, stderr.includes(field)]).toEqual([2, true]);
    }
    for (const evidence of ['', '  ']) {
      const { status, stderr } = answer('mother.birthDate', '1960', evidence);
      expect([status, stderr.includes('Thiếu --evidence')]).toEqual([2, true]);
    }
    expect(desk.look((workspace) => [...workspace.actions.ofBook(BOOK)].length)).toBe(before);
    expect(answer('mother.birthDate', '1960', ' Cam đoan ').status).toBe(0);
    const held = desk.look((workspace) => workspace.records.list(BOOK)[0]?.fields['mother.birthDate']);
    expect(held?.evidence?.description).toBe('Cam đoan');
  });

  it('goes through the list in one sitting, passing over what has no answer yet, and leaves the review its place', async () => {
    desk = await withPending();
    const seat = sitAt(desk, ['ask', 'answer', '--book', BOOK, '--picture', 'none']);
    const first = await seat.waitForText('Gõ câu trả lời');
    expect(first[0]).toContain('1/3');
    seat.type('\r');
    await seat.waitForText('Bổ sung 2/3');
    seat.type('1961\r');
    await seat.waitForText('Dựa vào đâu?');
    // Nothing is taken for granted: neither the source nor the paper.
    seat.type('\r');
    await seat.waitForText('Gõ 1, 2 hoặc 3.');
    seat.type('1\r');
    await seat.waitForText('Giấy tờ hoặc sổ nào?');
    seat.type('\r');
    await seat.waitForText('Gõ số trước tên giấy tờ');
    // Back to what was typed, which is still there, and on again.
    seat.type(`${KEY.back}${KEY.back}`);
    await seat.waitFor((rows) => rows.some((row) => row === ' › 1961'));
    seat.type('\x7f0\r');
    await seat.waitForText('Dựa vào đâu?');
    seat.type('2\r');
    await seat.waitForText('Giấy tờ hoặc sổ nào?');
    seat.type('\r');
    await seat.waitForText('Số của giấy tờ đó');
    seat.type('\r');
    await seat.waitForText('Ai cho biết');
    seat.type('\r');
    await seat.waitForText('Hỏi được ngày nào');
    seat.type('31/12/2199\r');
    await seat.waitForText('không sau hôm nay');
    seat.type('\x15\r');
    await seat.waitForText('Bổ sung 3/3');
    seat.type('\r');
    expect((await seat.ended()).exitCode).toBe(0);
    const record = desk.look((workspace) => workspace.records.list(BOOK)[0]);
    const answered = Object.values(record?.fields ?? {}).filter((value) => value?.source === 'declaration');
    expect(answered).toMatchObject([{ verbatim: '1960', evidence: { description: 'Văn bản cam đoan' } }]);
    const pending = Object.values(record?.fields ?? {}).filter((value) => value?.state === 'pending');
    expect(pending).toHaveLength(2);
    expect(desk.look((workspace) => workspace.sittings.place('CB01', BOOK)?.field)).toBe('child.sex');
  });

  it('goes to the entry an officer confirmed as this number, not to one crossed out or only read so; to none of two', async () => {
    const numbered = { 'registration.number': '12' };
    desk = await fixture([numbered, numbered, numbered]);
    const { read, live, struck } = desk.work((workspace) => {
      const [read, live, struck] = [0, 1, 2].map((index) => atEntry(workspace, index));
      if (read === undefined || live === undefined || struck === undefined) throw new Error('no entries');
      for (const entry of [live, struck]) entry.answer('registration.number', '12');
      struck.append({ type: 'struck', struck: true });
      return { read: read.id, live: live.id, struck: struck.id };
    });
    const told = ['--source', 'family-papers', '--evidence', 'CCCD'];
    const answer = ['ask', 'answer', '--book', BOOK, '--entry', '12', '--field', 'mother.birthDate', ...told];
    expect(hotich(...answer, '--value', '1960').status).toBe(0);
    const held = (entry: string) =>
      desk?.look((workspace) => workspace.records.get(entry).fields['mother.birthDate']?.verbatim);
    expect([read, live, struck].map(held)).toEqual([undefined, '1960', undefined]);
    desk.work((workspace) => atEntry(workspace, 0).answer('registration.number', '12'));
    const refused = hotich(...answer, '--value', '1961');
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('nhiều mục mang số 12');
    expect([read, live, struck].map(held)).toEqual([undefined, '1960', undefined]);
    expect(
      hotich('show', '--book', BOOK, '--entry', '12', '--json').stdout.match(/"type":"entry"/gu),
    ).toHaveLength(2);
  });

  it('opens the next revision when the record was accepted before', async () => {
    desk = await withPending();
    desk.work((workspace) => {
      const [first] = workspace.entries.list(BOOK);
      const sitting = workspace.sittings.open('CB01', 'export');
      const append = (body: Parameters<typeof workspace.actions.append>[0]['body']): void => {
        workspace.actions.append({ entry: first?.id ?? '', officer: 'CB01', sitting, body });
      };
      append({ type: 'exported', bundle: 'b1', revision: 1 });
      append({ type: 'receipted', bundle: 'b1', revision: 1, outcome: 'accepted', reasons: [] });
      workspace.sittings.close(sitting);
    });
    const answer = [
      '--field',
      'child.homePlace',
      '--value',
      'Bình An',
      '--source',
      'declaration',
      '--evidence',
      'Cam đoan',
    ];
    const { stdout } = hotich('ask', 'answer', '--book', BOOK, '--entry', '7', ...answer, '--json');
    expect(JSON.parse(stdout)).toMatchObject({ type: 'outcome', ok: true, revision: 2 });
  });
});
