import { afterEach, describe, expect, it } from 'vitest';
import { localDay } from '../../src/messages/day.js';
import type { FieldKey } from '../../src/schema/fields.js';
import type { Workspace } from '../../src/store/types.js';
import { FAMILIES, officeOf, runIn } from './families.js';
import { BOOK, type Fixture, sitAt } from './fixture.js';

let desk: Fixture | null = null;
afterEach(() => desk?.remove());

const valuesOf = (field: FieldKey) => (workspace: Workspace) =>
  workspace.records.list(BOOK).map((record) => record.fields[field]);
/** The brothers, entries 1 and 2: their parents' dates and their home place are to be asked. */
const BROTHERS = FAMILIES.slice(0, 2);
const ASK = ['ask', 'answer', '--book', BOOK, '--picture', 'none'];

describe('answering for a family', () => {
  it('keeps what was told while its paper is asked for, through kill -9, for whom it was told too', async () => {
    desk = await officeOf(BROTHERS);
    const first = sitAt(desk, ASK);
    await first.waitForText('Mẹ – ngày sinh');
    first.type('\x1b[18~');
    await first.waitFor((rows) => !rows.join('\n').includes('Ghi chung'));
    first.type('5/6/1960\r');
    await first.waitForText('Dựa vào đâu?');
    first.type('1\r');
    await first.waitForText('Giấy tờ hoặc sổ nào?');
    first.type('Sổ hộ khẩu\r');
    await first.waitForText('Số của giấy tờ');
    first.kill('SIGKILL');
    await first.ended();

    const second = sitAt(desk, ASK);
    const back = await second.waitForText('Số của giấy tờ');
    expect(back.join('\n')).toContain('5/6/1960 – Sổ hộ khẩu');
    for (const question of ['Ai cho biết', 'Hỏi được ngày nào', 'cùng cha mẹ này, ở mục khác']) {
      second.type('\r');
      await second.waitForText(question);
    }
    second.type('\x1b[20~');
    await second.ended();
    expect(desk.look(valuesOf('mother.birthDate'))).toMatchObject([
      { verbatim: '5/6/1960', evidence: { description: 'Sổ hộ khẩu' } },
      { state: 'pending' },
    ]);
  });

  it('records what is told of a parent for every brother and sister, with one paper for all that was told', async () => {
    desk = await officeOf(BROTHERS);
    const seat = sitAt(desk, ASK);
    const mother = await seat.waitForText('Mẹ – ngày sinh');
    expect(mother.join('\n')).toContain('Ghi chung cho: Võ Minh Hoà (số 2)');
    seat.type('5/6/1960\r');
    for (const [question, answer] of [
      ['Dựa vào đâu?', '1'],
      ['Giấy tờ hoặc sổ nào?', 'Sổ hộ khẩu'],
      ['Số của giấy tờ', '012345'],
      ['Ai cho biết', 'mẹ'],
      ['Hỏi được ngày nào', ''],
    ] as const) {
      await seat.waitForText(question);
      seat.type(`${answer}\r`);
    }
    await seat.waitForText('Bổ sung 2/3');
    seat.type('1958\r');
    await seat.waitForText('như vừa rồi: Giấy tờ gia đình, Sổ hộ khẩu');
    seat.type('\r');
    // The home place is the elder's alone (F7); then the younger one is asked.
    await seat.waitForText('Bổ sung 3/3');
    seat.type('\x1b[18~');
    await seat.waitFor((rows) => !rows.join('\n').includes('Ghi chung'));
    seat.type('Đại Lãnh\r');
    await seat.waitForText('như vừa rồi');
    seat.type('\r');
    await seat.waitFor((rows) => rows.some((row) => row.includes('Mục 2/2')));
    seat.type('\r');
    expect((await seat.ended()).exitCode).toBe(0);

    const evidence = { description: 'Sổ hộ khẩu', toldOn: localDay(new Date()) };
    const told = { state: 'recorded', source: 'family-papers', evidence };
    expect(desk.look(valuesOf('mother.birthDate'))).toMatchObject([
      { ...told, verbatim: '5/6/1960' },
      { ...told, verbatim: '5/6/1960' },
    ]);
    expect(desk.look(valuesOf('child.homePlace'))).toMatchObject([
      { ...told, verbatim: 'Đại Lãnh' },
      { state: 'pending' },
    ]);
  });

  it('takes a suggestion with one key, as derived, warns of a last resort, and takes it back', async () => {
    desk = await officeOf(BROTHERS);
    const seat = sitAt(desk, ASK);
    const shown = await seat.waitForText('F1 Gợi ý: ≈ 1960');
    expect(shown.join('\n')).toContain('từ tuổi và ngày đăng ký, chỉ gần đúng');
    seat.type('\x1bOP');
    // The brother has the same age written, and is asked for himself.
    await seat.waitForText('Mục 2/2');
    seat.type('\x1a');
    await seat.waitForText('Mục 1/2');
    seat.type('\x1bOP');
    await seat.waitForText('Mục 2/2');
    seat.type('\r');
    await seat.waitForText('Bổ sung 2/3');
    seat.type('\x1bOP');
    await seat.waitForText('không có gợi ý');
    seat.type('\r');
    await seat.waitForText('F1 Gợi ý: thôn Tà Un');
    seat.type('\x1bOP');
    await seat.waitForText('Gợi ý này không chắc');
    seat.type('\x1bOP');
    await seat.waitForText('Mục 2/2');
    seat.type('\x1b[20~');
    expect((await seat.ended()).exitCode).toBe(0);
    const derivation = { rule: 'year-from-age', approximate: true };
    expect(desk.look(valuesOf('mother.birthDate'))).toMatchObject([
      { verbatim: '1960', source: 'derived', evidence: { derivation } },
      { state: 'pending' },
    ]);
    expect(desk.look(valuesOf('child.homePlace'))[0]).toMatchObject({
      source: 'derived',
      evidence: { derivation: { rule: 'parents-residence' } },
    });
  });

  it('by flags serves brothers and sisters too, unless told that it is for one only', async () => {
    const office = await officeOf(BROTHERS);
    desk = office;
    const answer = (field: string, value: string, ...more: string[]) =>
      runIn(
        office,
        ...['ask', 'answer', '--book', BOOK, '--entry', '2', '--field', field, '--value', value],
        ...['--source', 'declaration', '--evidence', 'Cam đoan', '--told-on', '1/2/2025', ...more],
      );
    expect((await answer('child.homePlace', 'Cà Dy', '--only')).stdout).not.toContain('Ghi chung');
    expect((await answer('mother.birthDate', '1960')).stdout).toContain('Ghi chung cho 1 mục');
    expect(desk.look(valuesOf('child.homePlace')).map((value) => value?.state)).toEqual([
      'pending',
      'recorded',
    ]);
    expect(desk.look(valuesOf('mother.birthDate'))).toMatchObject(
      Array(2).fill({ verbatim: '1960', evidence: { toldOn: '2025-02-01' } }),
    );
  });
});
