/** Answering the questions of the form. */
import { describe, expect, it } from 'vitest';
import { KEY } from '../../bench/officer/officer.js';
import type { FieldKey } from '../../src/schema/fields.js';
import { BOOK } from './fixture.js';
import { asks, held, look, pressThrough, READINGS, sitDown, stop } from './seat.js';

describe('a question of the form', () => {
  it('accepts the proposal with Enter, with the reading it was shown', async () => {
    const terminal = await sitDown();
    terminal.type('\r');
    await terminal.waitFor(asks('Họ tên người được khai sinh'));
    await stop(terminal);
    expect(held('registration.number')).toMatchObject({
      state: 'recorded',
      verbatim: '12',
      source: 'book',
      officer: 'CB01',
      confidence: 0.97,
    });
    const actions = look((workspace) => [...workspace.actions.ofBook(BOOK)]);
    expect(actions?.[0]?.body).toMatchObject({
      manner: 'accepted',
      reading: { text: '12', reader: 'fixture' },
    });
  });

  it('replaces the proposal with what is typed, and takes it for editing with Tab', async () => {
    const terminal = await sitDown();
    terminal.type('13\r');
    await terminal.waitFor(asks('Họ tên người được khai sinh'));
    terminal.type('\t');
    await terminal.waitFor((rows) => rows.some((row) => row.startsWith(' › Nguyễn Thị Bảo Vân')));
    terminal.type('\x7f\x7f\x7fAnh\r');
    await terminal.waitFor(asks('Giới tính'));
    await stop(terminal);
    expect(held('registration.number')?.verbatim).toBe('13');
    expect(held('child.fullName')).toMatchObject({ verbatim: 'Nguyễn Thị Bảo Anh', confidence: null });
  });

  it('goes through the other readings with the arrows', async () => {
    const terminal = await sitDown();
    terminal.type('\r');
    await terminal.waitFor(asks('Họ tên người được khai sinh'));
    terminal.type(`${KEY.down}${KEY.down}\x1b[A\r`);
    await terminal.waitFor(asks('Giới tính'));
    await stop(terminal);
    expect(held('child.fullName')?.verbatim).toBe('Nguyễn Thị Bảo Yên');
  });

  it('records blank, illegible, ask-later and absent, one key each, and Alt with the digit does the same', async () => {
    const terminal = await sitDown();
    const labels = [
      'Họ tên người được khai sinh',
      'Giới tính',
      'Ngày sinh',
      'Ngày sinh bằng chữ',
      'Nơi sinh',
    ];
    const keys = [KEY.blank, KEY.illegible, KEY.later, KEY.absent, '\x1b3'];
    for (const [at, key] of keys.entries()) {
      terminal.type(key);
      await terminal.waitFor(asks(labels[at] ?? ''));
    }
    await stop(terminal);
    const fields: FieldKey[] = [
      'registration.number',
      'child.fullName',
      'child.sex',
      'child.birthDate',
      'child.birthDateWords',
    ];
    expect(fields.map((field) => held(field)?.state)).toEqual([
      'blank',
      'illegible',
      'pending',
      'absent',
      'blank',
    ]);
  });

  it('takes ink nothing was read from for no empty box: blank is said with its own key', async () => {
    const terminal = await sitDown([
      {
        'registration.number': '1',
        'child.fullName': { text: '', confidence: 0.02 },
        'child.sex': { text: '', confidence: 0.9 },
      },
    ]);
    terminal.type('\r');
    await terminal.waitFor(asks('Họ tên người được khai sinh'));
    expect(terminal.rows().join('\n')).toContain('Máy không đọc được ô này.');
    terminal.type('\r');
    await terminal.waitForText('Chưa có gì để nhận');
    expect(held('child.fullName')).toBeUndefined();
    terminal.type(KEY.blank);
    await terminal.waitFor(asks('Giới tính'));
    await terminal.waitForText('Máy đọc: (ô trống)');
    terminal.type('\r');
    await terminal.waitFor(asks('Ngày sinh'));
    await stop(terminal);
    expect(held('child.fullName')).toMatchObject({ state: 'blank', confidence: null });
    expect(held('child.sex')).toMatchObject({ state: 'blank', confidence: 0.9 });
  });

  it('keeps what is half typed while the officer looks back, and leaves it only when told twice', async () => {
    const terminal = await sitDown();
    terminal.type('12\r');
    await terminal.waitFor(asks('Họ tên người được khai sinh'));
    terminal.type('Trần Thị');
    await terminal.waitForText('› Trần Thị');
    terminal.type(KEY.back);
    await terminal.waitForText('Đang ghi: 12');
    terminal.type('\r');
    await terminal.waitForText('› Trần Thị');
    terminal.type(KEY.stop);
    await terminal.waitForText('chưa được ghi');
    terminal.type(KEY.stop);
    expect((await terminal.ended()).exitCode).toBe(0);
    expect(held('child.fullName')).toBeUndefined();
  });

  it('numbers the readings only where a digit chooses one', async () => {
    const terminal = await sitDown([
      {
        'registration.number': { text: '57', confidence: 0.6, candidates: ['51'] },
        'child.sex': { text: 'Nam', confidence: 0.6, candidates: ['Nạm', 'Nữ'] },
      },
    ]);
    const number = await terminal.waitFor(asks('Số đăng ký'));
    expect(number.join('\n')).toMatch(/· 51/u);
    expect(number.join('\n')).not.toMatch(/1 51|số: chọn/u);
    terminal.type('57\r');
    await terminal.waitFor(asks('Họ tên người được khai sinh'));
    terminal.type(KEY.blank);
    const sex = await terminal.waitFor(asks('Giới tính'));
    // A slip of the reader is no sex, and nothing to choose.
    expect(sex.join('\n')).toMatch(/1 Nữ/u);
    expect(sex.join('\n')).not.toContain('Nạm');
    await stop(terminal);
  });

  it('goes back across entries, keeps what stands with Enter, and returns to where the work was', async () => {
    const terminal = await sitDown([{ 'registration.number': '1' }, { 'registration.number': '2' }]);
    await pressThrough(terminal, KEY.blank);
    // What the book lacks goes on the ask-list with the whole entry.
    await terminal.waitForText('Sổ không có');
    terminal.type('\r');
    await terminal.waitFor((rows) => rows[0]?.includes('Mục 2/2') === true && asks('Số đăng ký')(rows));
    terminal.type('2\r');
    await terminal.waitFor(asks('Họ tên người được khai sinh'));
    terminal.type(KEY.back);
    await terminal.waitForText('Đang ghi: 2');
    terminal.type(KEY.back);
    const rows = await terminal.waitFor((seen) => seen[0]?.includes('Mục 1/2') === true);
    expect(rows[0]).toContain('Cả mục');
    const before = look((workspace) => [...workspace.actions.ofBook(BOOK)].length);
    terminal.type('\r');
    await terminal.waitFor(
      (seen) => seen[0]?.includes('Mục 2/2') === true && asks('Họ tên người được khai sinh')(seen),
    );
    await stop(terminal);
    expect(look((workspace) => [...workspace.actions.ofBook(BOOK)].length)).toBe(before);
    expect(look((workspace) => workspace.records.list(BOOK)[0]?.status)).toBe('complete');
  });

  it('takes "as above" by key and as typed, keeping the mark and what it stands for', async () => {
    const terminal = await sitDown([{ 'registration.number': '1' }, { 'registration.number': '2' }], {
      form: 'ks-1976-table',
    });
    expect(terminal.rows()[0]).toContain('dòng 1');
    terminal.type('\r');
    await terminal.waitFor((rows) => rows[0]?.includes('Ô 2/') === true);
    terminal.type('5/4/1976\r');
    await terminal.waitFor((rows) => rows[0]?.includes('Ô 3/') === true);
    terminal.type(`Lê Văn Sáu\r`);
    await terminal.waitFor((rows) => rows[0]?.includes('Ô 4/') === true);
    terminal.type(KEY.skip);
    // The number counts on from one an officer confirmed: it is shown, marked, and not asked.
    await terminal.waitFor((rows) => rows[0]?.includes('Mục 2/2') === true);
    await terminal.waitForText('Số đăng ký                    °2');
    await terminal.waitForText('Mục trên: 5/4/1976');
    terminal.type(KEY.ditto);
    await terminal.waitForText('Mục trên: Lê Văn Sáu');
    terminal.type('-nt-\r');
    await terminal.waitFor((rows) => rows[0]?.includes('Ô 4/') === true);
    await stop(terminal);
    expect(held('registration.date', 1)).toMatchObject({
      verbatim: '"',
      resolved: '5/4/1976',
      value: { kind: 'date', date: { year: 1976, month: 4, day: 5 } },
    });
    expect(held('child.fullName', 1)).toMatchObject({ verbatim: '-nt-', resolved: 'Lê Văn Sáu' });
    expect(look((workspace) => workspace.records.list(BOOK)[0]?.status)).toBe('skipped');
  });

  it('asks what a mark stands for where the entry above was not keyed', async () => {
    const terminal = await sitDown([{ 'registration.number': '1' }], { form: 'ks-1976-table' });
    terminal.type('\r');
    await terminal.waitFor((rows) => rows[0]?.includes('Ô 2/') === true);
    terminal.type('nt\r');
    await terminal.waitForText('Gõ chữ mà dấu ấy thay cho');
    terminal.type(`5/4/1976${KEY.ditto}`);
    await terminal.waitFor((rows) => rows[0]?.includes('Ô 3/') === true);
    terminal.type(KEY.ditto);
    await terminal.waitForText('Gõ chữ mà dấu ấy thay cho');
    terminal.type(KEY.ditto);
    await terminal.waitFor((rows) => rows[0]?.includes('Ô 4/') === true);
    await stop(terminal);
    expect(held('registration.date')).toMatchObject({ verbatim: 'nt', resolved: '5/4/1976' });
    expect(held('child.fullName')).toMatchObject({ verbatim: '"', resolved: null });
  });

  it('asks twice before it records what cannot be, and then records it as written', async () => {
    const terminal = await sitDown([{ ...READINGS, 'child.birthDate': '31/2/1987' }]);
    terminal.type('1a\r');
    await terminal.waitForText('Ô này là số');
    terminal.type('\x7f2\r');
    await terminal.waitFor(asks('Họ tên người được khai sinh'));
    terminal.type('\r');
    await terminal.waitFor(asks('Giới tính'));
    terminal.type('\r');
    await terminal.waitFor(asks('Ngày sinh'));
    terminal.type('\r');
    await terminal.waitForText('nhấn Enter lần nữa');
    expect(held('child.birthDate')).toBeUndefined();
    terminal.type('\r');
    await terminal.waitFor(asks('Ngày sinh bằng chữ'));
    await stop(terminal);
    expect(held('registration.number')?.verbatim).toBe('12');
    expect(held('child.birthDate')).toMatchObject({
      state: 'recorded',
      verbatim: '31/2/1987',
      value: null,
    });
  });

  it('marks an entry as crossed out on the second press, and goes on to the next', async () => {
    const terminal = await sitDown([READINGS, { 'registration.number': '13' }]);
    terminal.type(KEY.struck);
    await terminal.waitForText('Nhấn F10 lần nữa');
    terminal.type(KEY.struck);
    await terminal.waitFor((rows) => rows[0]?.includes('Mục 2/2') === true);
    await stop(terminal);
    expect(look((workspace) => workspace.records.list(BOOK)[0]?.struckThrough)).toBe(true);
  });
});
