import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { telexKeys } from '../../bench/officer/keystrokes.js';
import { KEY } from '../../bench/officer/officer.js';
import type { OfficerTerminal } from '../../bench/officer/terminal.js';
import { receiptText } from '../../src/bundle/receipt-file.js';
import { takeReceipt } from '../../src/bundle/take-receipt.js';
import type { FieldKey } from '../../src/schema/fields.js';
import type { FieldValue } from '../../src/schema/value.js';
import { openWorkspace } from '../../src/store/workspace.js';
import { BOOK, type Fixture, fixture, sitAt } from './fixture.js';

let desk: Fixture | null = null;
let seat: OfficerTerminal | null = null;
afterEach(() => {
  seat?.kill('SIGKILL');
  desk?.remove();
  seat = null;
  desk = null;
});

const READINGS = {
  'registration.number': '12',
  'child.fullName': {
    text: 'Nguyễn Thị Bảo Vân',
    confidence: 0.6,
    candidates: ['Nguyễn Thị Bảo Yên', 'Nguyên Thi Bao Vân'],
  },
  'child.sex': 'Nữ',
  'child.birthDate': '12/3/1987',
  'child.birthPlace': 'Trạm xá xã Bình An',
  'mother.fullName': 'Trần Thị Lụa',
} as const;

async function sitDown(
  entries: Parameters<typeof fixture>[0] = [READINGS],
  options = {},
): Promise<OfficerTerminal> {
  desk = await fixture(entries, options);
  seat = sitAt(desk);
  await seat.waitForText('Máy đọc: ');
  return seat;
}

function held(field: FieldKey, entry = 0): FieldValue | undefined {
  return desk?.look((workspace) => workspace.records.list(BOOK)[entry]?.fields[field]);
}

/** Stops and waits, so that the workspace can be read as the next sitting will find it. */
async function stop(terminal: OfficerTerminal): Promise<void> {
  terminal.type(KEY.stop);
  expect((await terminal.ended()).exitCode).toBe(0);
}

const REVIEW = ['review', '--book', BOOK, '--picture', 'none'];

/** The same key at every box of an entry, until the whole of it shows. */
async function pressThrough(terminal: OfficerTerminal, key: string): Promise<void> {
  for (let rows = terminal.rows(); rows[0]?.includes('Cả mục') !== true; ) {
    const [before] = rows;
    terminal.type(key);
    rows = await terminal.waitFor((seen) => seen[0] !== before);
  }
}

const asks = (label: string) => (rows: readonly string[]) => rows.includes(` ${label}`);

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
    const actions = desk?.look((workspace) => [...workspace.actions.ofBook(BOOK)]);
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
    const before = desk?.look((workspace) => [...workspace.actions.ofBook(BOOK)].length);
    terminal.type('\r');
    await terminal.waitFor(
      (seen) => seen[0]?.includes('Mục 2/2') === true && asks('Họ tên người được khai sinh')(seen),
    );
    await stop(terminal);
    expect(desk?.look((workspace) => [...workspace.actions.ofBook(BOOK)].length)).toBe(before);
    expect(desk?.look((workspace) => workspace.records.list(BOOK)[0]?.status)).toBe('complete');
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
    expect(desk?.look((workspace) => workspace.records.list(BOOK)[0]?.status)).toBe('skipped');
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
    expect(desk?.look((workspace) => workspace.records.list(BOOK)[0]?.struckThrough)).toBe(true);
  });
});

describe('what the machine is sure of', () => {
  const sure = (text: string) => ({ text, confidence: 0.999 });
  const everything = {
    'registration.number': sure('12'),
    'child.fullName': sure('Nguyễn Thị Bảo Vân'),
    'child.sex': sure('Nữ'),
    'child.birthDate': sure('12/3/1987'),
    'child.birthDateWords': sure('Mười hai tháng ba năm một nghìn chín trăm tám mươi bảy'),
    'child.birthPlace': sure('Trạm xá xã Bình An'),
  } as const;

  it('is shown and not asked, goes into the history as taken by the machine, and is anyone’s to open', async () => {
    const terminal = await sitDown([everything]);
    // The first box nobody has read is asked; the number too, for nothing above says where to count from.
    terminal.type('\r');
    await terminal.waitFor(asks('Mẹ – họ tên'));
    await terminal.waitForText('°Nguyễn Thị Bảo Vân');
    expect(held('child.fullName')).toMatchObject({ verbatim: 'Nguyễn Thị Bảo Vân', trust: 0.003 });
    expect(desk?.look((workspace) => workspace.records.list(BOOK)[0]?.status)).toBe('open');
    terminal.type(KEY.whole);
    await terminal.waitForText('Máy tự nhận 5 ô');
    terminal.type('\x1b[B\x1b[B');
    await terminal.waitForText('▸ Họ tên người được khai sinh');
    terminal.type('\r');
    await terminal.waitFor(asks('Họ tên người được khai sinh'));
    await terminal.waitForText('Đang ghi: Nguyễn Thị Bảo Vân');
    terminal.type('Nguyễn Thị Bảo Yên\r');
    await terminal.waitFor(asks('Mẹ – họ tên'));
    await stop(terminal);
    expect(held('child.fullName')?.verbatim).toBe('Nguyễn Thị Bảo Yên');
    expect(held('child.fullName')?.trust).toBeUndefined();
    expect(held('child.sex')?.trust).toBe(0.003);
  });

  it('is asked after all where a rule doubts it, where an answer throws doubt on it, or at a smaller error', async () => {
    const terminal = await sitDown([
      { ...everything, 'child.birthDateWords': { text: '', confidence: 0.1 } },
    ]);
    terminal.type('\r');
    await terminal.waitFor(asks('Ngày sinh bằng chữ'));
    expect(held('child.birthDate')?.trust).toBe(0.003);
    terminal.type('Mười ba tháng ba năm một nghìn chín trăm tám mươi bảy\r');
    await terminal.waitFor(asks('Mẹ – họ tên'));
    // The words say the 13th: the figures, taken unasked before, are an officer's to look at.
    expect(held('child.birthDate')).toBeUndefined();
    await stop(terminal);
    seat = sitAt(desk ?? (await fixture([])), [
      'review',
      '--book',
      BOOK,
      '--picture',
      'none',
      '--trust',
      '0',
    ]);
    await seat.waitFor(asks('Mẹ – họ tên'));
    seat.type(KEY.back);
    await seat.waitFor(asks('Nơi sinh'));
    await stop(seat);
    expect(held('child.sex')).toBeUndefined();
  });
});

describe('what the book has no box for', () => {
  it('is asked with its evidence, one paper serving several values, or put on the ask-list with one key', async () => {
    desk = await fixture([{ 'registration.number': '1' }], { form: 'ks-1976-table' });
    seat = sitAt(desk);
    await seat.waitForText('Ô 1/');
    await pressThrough(seat, KEY.blank);
    await seat.waitForText('1 Quê quán');
    seat.type('1');
    await seat.waitForText('Bổ sung 1/3');
    seat.type('Bình An, Thăng Bình\r');
    await seat.waitForText('Dựa vào đâu?');
    seat.type('3\r');
    await seat.waitForText('Giấy tờ hoặc sổ nào?');
    seat.type('\r');
    await seat.waitForText('Số của giấy tờ đó');
    seat.type('45/1985\r');
    await seat.waitForText('Ai cho biết');
    seat.type('bà nội\r');
    await seat.waitForText('1 Mẹ – ngày sinh');
    seat.type('1');
    await seat.waitForText('Bổ sung 2/3');
    seat.type('1958\r');
    await seat.waitForText('như vừa rồi');
    seat.type('\r');
    await seat.waitForText('1 Cha – ngày sinh');
    seat.type('\r');
    expect((await seat.ended()).exitCode).toBe(0);
    const evidence = {
      source: 'other-register',
      description: 'Sổ đăng ký kết hôn',
      number: '45/1985',
      informant: 'bà nội',
    };
    expect(held('child.homePlace')).toMatchObject({
      verbatim: 'Bình An, Thăng Bình',
      source: 'other-register',
      evidence,
    });
    expect(held('mother.birthDate')).toMatchObject({ verbatim: '1958', evidence });
    expect(held('father.birthDate')).toMatchObject({ state: 'pending' });
  });
});

describe('leaving and coming back', () => {
  it('returns to the same box after a stop', async () => {
    const terminal = await sitDown();
    terminal.type('\r');
    await terminal.waitFor(asks('Họ tên người được khai sinh'));
    await stop(terminal);
    seat = sitAt(desk ?? (await fixture([])));
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
    expect(desk?.look((workspace) => workspace.verifyChains())).toEqual([]);
    seat = sitAt(desk ?? (await fixture([])));
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
    desk = await fixture([READINGS]);
    const { execFile } = await import('node:child_process');
    const { PROGRAM } = await import('./fixture.js');
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
    desk = await fixture([{ 'registration.number': '1' }, READINGS]);
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
    seat = sitAt(desk);
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
    desk = await fixture([{ 'registration.number': '1' }, { 'registration.number': '2' }]);
    const review = ['review', '--book', BOOK, '--picture', 'none', '--add-entry'];
    seat = sitAt(desk, [...review, 'trang-009.jpg']);
    await seat.waitForText('không có đúng một trang ảnh là trang-009.jpg');
    expect((await seat.ended()).exitCode).toBe(2);
    seat = sitAt(desk, [...review, 'trang-001.jpg']);
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
    terminal.type('0\r');
    await terminal.waitForText('Gõ một số từ 1 đến 20');
    terminal.type('\x7f2\r');
    await terminal.waitForText('Mẫu của sổ chỉ có 1 mục mỗi trang');
    terminal.type('\r');
    await terminal.waitFor((rows) => rows[0]?.includes('Mục 2/3') === true);
    terminal.type('44\r');
    await terminal.waitFor((rows) => rows[0]?.includes('Ô 2/') === true);
    await stop(terminal);
    expect(held('registration.number', 1)).toMatchObject({ verbatim: '44', confidence: null });
    expect(desk?.look((workspace) => workspace.entries.list(BOOK).length)).toBe(3);
  });
});

describe('a Vietnamese keyboard', () => {
  /** Types into the name's box and hands back what is recorded. */
  async function typed(bursts: readonly string[]): Promise<string | null | undefined> {
    const terminal = await sitDown();
    terminal.type('\r');
    await terminal.waitFor(asks('Họ tên người được khai sinh'));
    for (const burst of bursts) terminal.type(burst);
    await terminal.waitFor(asks('Giới tính'));
    await stop(terminal);
    return held('child.fullName')?.verbatim;
  }

  it.each([
    ['DEL bursts', ['Tra', '\x7fâ', '\x7fầ', 'n\r'], 'Trần'],
    ['BS bursts', ['Tra', '\bâ', '\bầ', 'n\r'], 'Trần'],
    ['fused in one read', ['Tra\x7fâ\x7fần\r'], 'Trần'],
    ['decomposed text', ['Trần Thuỳ'.normalize('NFD'), '\r'], 'Trần Thuỳ'],
    ['letters of two code points, erased whole', ['Hê̆', '\x7f', 'Bơ\r'], 'HBơ'],
    ['a marked paste with a line break in it', ['\x1b[200~Trần Văn\rThuỷ\x1b[201~', '\r'], 'Trần Văn Thuỷ'],
    ['a return in the same read', ['Trần Văn Thuỷ\r'], 'Trần Văn Thuỷ'],
    ['answers a terminal sends late', ['Trần\x1b[?62;4c\x1b_Gi=31;OK\x1b\\\x1b[6;16;8t', ' An\r'], 'Trần An'],
  ])('%s', async (_name, bursts, expected) => {
    expect(await typed(bursts)).toBe(expected.normalize('NFC'));
  });

  it('a letter split between two reads', async () => {
    const terminal = await sitDown();
    terminal.type('\r');
    await terminal.waitFor(asks('Họ tên người được khai sinh'));
    const bytes = Buffer.from('Trầ');
    terminal.typeBytes(bytes.subarray(0, 4));
    await terminal.waitFor((rows) => rows.some((row) => row.startsWith(' › Tr')));
    terminal.typeBytes(bytes.subarray(4));
    terminal.type('n\r');
    await terminal.waitFor(asks('Giới tính'));
    await stop(terminal);
    expect(held('child.fullName')?.verbatim).toBe('Trần');
  });

  it('never accepts a question nobody has seen: a second return in the same read is dropped', async () => {
    const terminal = await sitDown();
    terminal.type('12\r\r');
    await terminal.waitFor(asks('Họ tên người được khai sinh'));
    terminal.type('An\r');
    await terminal.waitFor(asks('Giới tính'));
    await stop(terminal);
    expect(held('child.fullName')?.verbatim).toBe('An');
  });
});

describe('the screen', () => {
  it('follows the window and never grows beyond it', async () => {
    const terminal = await sitDown();
    terminal.resize(120, 40);
    await terminal.waitFor((rows) => rows.length === 40 && (rows[39] ?? '').includes('F12'));
    terminal.resize(80, 24);
    await terminal.waitFor((rows) => rows.length === 24 && (rows[23] ?? '').includes('F12'));
    expect(terminal.rows().every((row) => row.length <= 80)).toBe(true);
    await stop(terminal);
  });

  it('redraws little at a key: under 200 bytes for a letter', async () => {
    const terminal = await sitDown();
    const before = terminal.output.length;
    terminal.type('7');
    await terminal.waitFor((rows) => rows.some((row) => row === ' › 7'));
    expect(terminal.output.length - before).toBeLessThan(200);
    await stop(terminal);
  });
});

it('counts keys as Telex presses them', () => {
  expect(telexKeys('Đặng Thị Ưu')).toBe('DDawjng Thij Uwu'.length);
});

describe('the keys', () => {
  it('Ctrl+Z takes back the last answer and returns to it, again and again; the history keeps both', async () => {
    const terminal = await sitDown();
    terminal.type('\r');
    await terminal.waitFor(asks('Họ tên người được khai sinh'));
    terminal.type('An\r');
    await terminal.waitFor(asks('Giới tính'));
    terminal.type(KEY.undo);
    await terminal.waitForText('Đã hoàn tác');
    expect(asks('Họ tên người được khai sinh')(terminal.rows())).toBe(true);
    expect(held('child.fullName')).toBeUndefined();
    terminal.type(KEY.undo);
    await terminal.waitFor(asks('Số đăng ký'));
    terminal.type(KEY.undo);
    await terminal.waitForText('không còn gì để hoàn tác');
    await stop(terminal);
    const kinds = desk?.look((workspace) => [...workspace.actions.ofBook(BOOK)].map(({ body }) => body.type));
    expect(kinds).toEqual(['answered', 'answered', 'undone', 'undone']);
  });

  it('a digit takes a reading with one key in a name’s box, and Tab finishes what is typed', async () => {
    const terminal = await sitDown();
    terminal.type('\r');
    await terminal.waitForText('1 Nguyễn Thị Bảo Yên');
    terminal.type('1');
    await terminal.waitFor(asks('Giới tính'));
    terminal.type(KEY.back);
    await terminal.waitFor(asks('Họ tên người được khai sinh'));
    terminal.type('nguyễn thị bảo v');
    await terminal.waitForText('Tab→ Nguyễn Thị Bảo Vân');
    terminal.type('\t\r');
    await terminal.waitFor(asks('Giới tính'));
    await stop(terminal);
    expect(held('child.fullName')?.verbatim).toBe('Nguyễn Thị Bảo Vân');
  });

  it('bare figures are a date of the book’s time, shown before they are taken; what is typed as a date stands', async () => {
    const terminal = await sitDown([
      { 'child.birthDate': { text: '', confidence: 0.1 }, 'registration.number': '1' },
    ]);
    terminal.type('\r');
    await terminal.waitFor(asks('Họ tên người được khai sinh'));
    terminal.type('An\r');
    await terminal.waitFor(asks('Giới tính'));
    terminal.type('Nam\r');
    await terminal.waitFor(asks('Ngày sinh'));
    terminal.type('12387');
    await terminal.waitForText('Enter→ 12/3/1987');
    terminal.type('\r');
    await terminal.waitFor(asks('Ngày sinh bằng chữ'));
    // The words are written out from the figures for the eye to compare.
    await terminal.waitForText('Đề nghị: Mười hai tháng ba năm một ngàn chín trăm tám mươi bảy');
    terminal.type(KEY.back);
    await terminal.waitFor(asks('Ngày sinh'));
    terminal.type('12/3/87\r');
    await terminal.waitFor(asks('Ngày sinh bằng chữ'));
    await stop(terminal);
    expect(held('child.birthDate')?.verbatim).toBe('12/3/87');
  });

  it('F1 puts the father’s box on the line, and a note goes with the entry without an answer', async () => {
    const terminal = await sitDown(
      [{ 'registration.number': '1', 'father.residence': { text: 'thôn 2, Bình An', confidence: 0.8 } }],
      { form: 'ks-1976-table' },
    );
    for (let box = 2; ; box++) {
      const rows = terminal.rows();
      if (asks('Mẹ – nơi cư trú')(rows)) break;
      terminal.type(asks('Cha – nơi cư trú')(rows) ? '\r' : KEY.blank);
      await terminal.waitFor((seen) => seen[0]?.includes(`Ô ${box}/`) === true);
    }
    terminal.type(KEY.note);
    await terminal.waitForText('Ghi chú về mục này');
    terminal.type('mực nhoè\r');
    await terminal.waitForText('Đã lưu ghi chú');
    terminal.type(KEY.copy);
    await terminal.waitFor((rows) => rows.some((row) => row.startsWith(' › thôn 2, Bình An')));
    terminal.type('\r');
    await terminal.waitFor(asks('Họ tên người đi khai'));
    await stop(terminal);
    expect(held('mother.residence')?.verbatim).toBe('thôn 2, Bình An');
    expect(desk?.look((workspace) => workspace.records.list(BOOK)[0]?.notes)).toEqual(['mực nhoè']);
  });

  it('goes through a page kind by kind where that is asked for', async () => {
    desk = await fixture([{ 'registration.number': '1' }, { 'registration.number': '2' }], {
      form: 'ks-1976-table',
    });
    seat = sitAt(desk, [...REVIEW, '--order', 'kind', '--trust', '0']);
    await seat.waitFor((rows) => rows[0]?.includes('Mục 1/2') === true && asks('Số đăng ký')(rows));
    seat.type('\r');
    await seat.waitFor((rows) => rows[0]?.includes('Mục 2/2') === true && asks('Số đăng ký')(rows));
    seat.type('\r');
    await seat.waitFor((rows) => rows[0]?.includes('Mục 1/2') === true && asks('Ngày đăng ký')(rows));
    await stop(seat);
  });

  it('begins with the entry whose readings cannot stand together where findings come first', async () => {
    desk = await fixture([
      { 'registration.number': '1', 'registration.date': '9/5/1987', 'child.birthDate': '1/5/1987' },
      { 'registration.number': '2', 'registration.date': '9/5/1987', 'child.birthDate': '7/6/1987' },
    ]);
    seat = sitAt(desk, [...REVIEW, '--order', 'finding', '--trust', '0']);
    await seat.waitFor((rows) => rows[0]?.includes('Mục 2/2') === true);
    await stop(seat);
  });
});

describe('two windows', () => {
  it('the second is told who works where, and can look but not write', async () => {
    const first = await sitDown([READINGS, { 'registration.number': '13' }]);
    first.type('\r');
    await first.waitFor(asks('Họ tên người được khai sinh'));
    const second = sitAt(desk ?? (await fixture([])));
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
    expect(desk?.look((workspace) => [...workspace.actions.ofBook(BOOK)].length)).toBe(2);
  });
});

it('doctor --keyboard lets the officer try the input method, and tells what arrived', async () => {
  desk = await fixture([READINGS]);
  for (const [typed, told] of [
    ['Nguyê\x7fễn Thị Thuy\bỷ, Đặng Ơ Kpă, hẻm 7/2 đường Ỷ Lan', 'tới nguyên vẹn'],
    ['Nguyen Thi Thuy', 'tới nơi khác câu mẫu'],
  ] as const) {
    seat = sitAt(desk, ['doctor', '--keyboard']);
    await seat.waitForText('Gõ đúng câu dưới đây');
    seat.type(`${typed.normalize('NFD')}\r`);
    await seat.waitForText(told);
    expect((await seat.ended()).exitCode).toBe(0);
  }
});
