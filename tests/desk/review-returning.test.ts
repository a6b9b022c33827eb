/** Leaving and coming back, entries that come back, a second window. */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KEY } from '../../bench/officer/officer.js';
import { receiptText } from '../../src/bundle/receipt-file.js';
import { takeReceipt } from '../../src/bundle/take-receipt.js';
import { openWorkspace } from '../../src/store/workspace.js';
import { atEntry } from './entry.js';
import { BOOK, PROGRAM, REVIEW } from './fixture.js';
import { asks, held, look, office, READINGS, sit, sitDown, stop } from './seat.js';

describe('leaving and coming back', () => {
  it('returns to the same box after a stop', async () => {
    const terminal = await sitDown();
    terminal.type('\r');
    await terminal.waitFor(asks('Họ tên người được khai sinh'));
    await stop(terminal);
    const seat = sit();
    await seat.waitFor(asks('Họ tên người được khai sinh'));
    expect(seat.rows().some((row) => /Số đăng ký +12/u.test(row))).toBe(true);
  });

  it.each(['SIGKILL', 'SIGTERM', 'SIGHUP'] as const)('loses nothing to %s', async (signal) => {
    const terminal = await sitDown();
    terminal.type('\r');
    await terminal.waitFor(asks('Họ tên người được khai sinh'));
    terminal.type('Trần Thị Mai\r');
    await terminal.waitFor(asks('Giới tính'));
    terminal.type('Na');
    terminal.kill(signal);
    await terminal.ended();
    expect(held('child.fullName')?.verbatim).toBe('Trần Thị Mai');
    expect(look((workspace) => workspace.verifyChains())).toEqual([]);
    const seat = sit();
    await seat.waitFor(asks('Giới tính'));
  });

  it('is broken off by Ctrl+C with exit code 130 and gives the terminal back', async () => {
    const terminal = await sitDown();
    terminal.type('\x03');
    expect((await terminal.ended()).exitCode).toBe(130);
    expect(terminal.output).toContain('\x1b[?1049l');
    expect(terminal.rows().join('\n')).toContain('dừng ở đây');
  });

  it('says what to use when there is no terminal', async () => {
    const desk = await office([READINGS]);
    const folder = desk.folder;
    const result = await new Promise<{ code: unknown; stderr: string }>((resolve) => {
      const child = execFile(
        process.execPath,
        [PROGRAM, 'review', '--book', BOOK],
        { cwd: folder },
        (error, _out, stderr) => resolve({ code: error?.code, stderr }),
      );
      child.stdin?.end('\n');
    });
    expect(result.code).toBe(2);
    expect(result.stderr).toContain('hotich show --readings');
  });
});

describe('what comes back or could not be placed', () => {
  it('shows a refused record first, with the reason, and asks for its fields again', async () => {
    const desk = await office([{ 'registration.number': '1' }, READINGS]);
    const manifestSha256 = 'a'.repeat(64);
    const second = desk.look((workspace) => workspace.entries.list(BOOK)[1]);
    desk.work((workspace) => {
      const sitting = workspace.sittings.open('CB01', 'review');
      const append = (body: Parameters<typeof workspace.actions.append>[0]['body']) =>
        workspace.actions.append({ entry: second?.id ?? '', officer: 'CB01', sitting, body });
      append({
        type: 'answered',
        field: 'child.birthDate',
        answer: { state: 'recorded', verbatim: '1/1/1987' },
        manner: 'keyed',
        regions: [],
      });
      append({
        type: 'answered',
        field: 'child.fullName',
        answer: { state: 'recorded', verbatim: 'Lê Thị Hạ' },
        manner: 'keyed',
        regions: [],
      });
      workspace.bundles.add(
        {
          id: manifestSha256,
          book: BOOK,
          profile: 'test',
          sequence: 1,
          folder: 'bundle',
          at: '2026-01-01T00:00:00.000Z',
          officer: 'CB01',
          manifestSha256,
          records: [{ entry: second?.id ?? '', revision: 1 }],
        },
        sitting,
      );
      workspace.sittings.close(sitting);
    });
    const receipt = join(desk.folder, 'receipt.json');
    const reasons = [
      { code: 'DATE-FORMAT', fields: ['child.birthDate', 'a.field-of-later-days'] },
      { code: 'NEW-CODE', fields: [] },
    ];
    writeFileSync(
      receipt,
      receiptText({
        type: 'receipt',
        format: 1,
        bundle: { id: manifestSha256, name: 'bundle' },
        received_at: '2026-01-02T00:00:00.000Z',
        records: [
          {
            id: second?.id ?? '',
            revision: 1,
            number: 2,
            outcome: 'refused',
            reasons,
            personal_number: null,
          },
        ],
      }),
    );
    const workspace = openWorkspace(desk.folder, { write: true });
    await takeReceipt(workspace, receipt, 'CB01').finally(() => workspace.close());
    const seat = sit();
    const rows = await seat.waitForText('Bên nhận trả lại vì: ngày không viết được theo mẫu');
    expect(rows[0]).toContain('Mục 2/2');
    expect(
      rows
        .map((row) => row.trim())
        .join(' ')
        .replace(/\s+/gu, ' '),
    ).toContain('; NEW-CODE (Ngày sinh)');
    // The number was never asked; the name stands, for the receiver did not doubt it; the date is asked anew.
    seat.type('2\r');
    await seat.waitFor(asks('Giới tính'));
    seat.type('Nữ\r');
    const again = await seat.waitFor(asks('Ngày sinh'));
    expect(again.join('\n')).toContain('Đang ghi: 1/1/1987');
    expect(again.join('\n')).toContain('Bên nhận trả lại vì');
    await stop(seat);
  });

  it('takes an entry the machine missed, on the picture it stands on', async () => {
    await office([{ 'registration.number': '1' }, { 'registration.number': '2' }]);
    const review = [...REVIEW, '--add-entry'];
    let seat = sit([...review, 'trang-009.jpg']);
    await seat.waitForText('không có đúng một trang ảnh là trang-009.jpg');
    expect((await seat.ended()).exitCode).toBe(2);
    seat = sit([...review, 'trang-001.jpg']);
    const rows = await seat.waitFor(asks('Số đăng ký'));
    expect(rows[0]).toContain('Mục 2/3 · trang-001.jpg');
    seat.type('9\r');
    await seat.waitFor(asks('Họ tên người được khai sinh'));
    await stop(seat);
    expect(held('registration.number', 1)).toMatchObject({ verbatim: '9', regions: [expect.anything()] });
  });

  it('offers a page the machine could not place, and keys its entries from the picture', async () => {
    const terminal = await sitDown([{ 'registration.number': '1' }], { unplaced: true });
    terminal.type(KEY.skip);
    await terminal.waitForText('Trang này có mấy mục?');
    terminal.type('21\r');
    await terminal.waitForText('Gõ một số từ 0 đến 20');
    terminal.type('\x7f\x7f2\r');
    await terminal.waitForText('Mẫu của sổ chỉ có 1 mục mỗi trang');
    terminal.type('\r');
    await terminal.waitFor((rows) => rows[0]?.includes('Mục 2/3') === true);
    terminal.type('44\r');
    await terminal.waitFor((rows) => rows[0]?.includes('Ô 2/') === true);
    await stop(terminal);
    expect(held('registration.number', 1)).toMatchObject({ verbatim: '44', confidence: null });
    expect(look((workspace) => workspace.entries.list(BOOK).length)).toBe(3);
  });
});

it('opens a finished entry whole, and comes back to the whole of it from a box', async () => {
  const made = await office([{}, {}]);
  made.work((workspace) => atEntry(workspace).finish());
  const again = sit([...REVIEW, '--entry', '1']);
  await again.waitForText('Cả mục');
  again.type('\x1b[C\r');
  await again.waitFor((rows) => rows[0]?.includes('Ô 1/') === true);
  again.type('7\r');
  await again.waitForText('Cả mục');
  again.type('\r');
  await again.ended();
  expect(again.rows().join('\n')).toContain('đã xong mục 1.');
});

describe('two windows', () => {
  it('the second is told who works where, and can look but not write', async () => {
    const first = await sitDown([READINGS, { 'registration.number': '13' }]);
    first.type('\r');
    await first.waitFor(asks('Họ tên người được khai sinh'));
    const second = sit();
    await second.waitForText(`Cán bộ CB01 đang làm ở cửa sổ khác (review ${BOOK}`);
    await second.waitForText('số 12');
    second.type(KEY.blank);
    second.type('\r');
    await second.waitFor((rows) => rows[0]?.includes('Mục 2/2') === true);
    second.type(KEY.stop);
    expect((await second.ended()).exitCode).toBe(5);
    // The first goes on undisturbed.
    first.type('An\r');
    await first.waitFor(asks('Giới tính'));
    await stop(first);
    expect(look((workspace) => [...workspace.actions.ofBook(BOOK)].length)).toBe(2);
  });
});
