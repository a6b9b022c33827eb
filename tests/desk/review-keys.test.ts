/** Keyboards and their keys, and the screen that follows them. */
import { describe, expect, it } from 'vitest';
import { telexKeys } from '../../bench/officer/keystrokes.js';
import { KEY } from '../../bench/officer/officer.js';
import { BOOK, REVIEW } from './fixture.js';
import { asks, held, look, office, READINGS, sit, sitDown, stop } from './seat.js';

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

it('keeps figures that come in the same read as the answer before', async () => {
  const terminal = await sitDown();
  terminal.type('12\rAn\r');
  await terminal.waitFor(asks('Giới tính'));
  terminal.type('Nam\r9/2/1985\r');
  await terminal.waitFor((rows) => rows.some((row) => row.includes('9/2/1985')));
  await stop(terminal);
  expect(held('child.birthDate')?.verbatim).toBe('9/2/1985');
});

it('strikes an entry with two presses, and none with one that is taken back', async () => {
  const terminal = await sitDown();
  terminal.type('\x1b[21~');
  await terminal.waitFor((rows) => rows.some((row) => row.includes('Nhấn F10 lần nữa')));
  terminal.type('\x1b');
  await terminal.waitFor((rows) => !rows.some((row) => row.includes('Nhấn F10 lần nữa')));
  terminal.type('\x1b[21~');
  await terminal.waitFor((rows) => rows.some((row) => row.includes('Nhấn F10 lần nữa')));
  await stop(terminal);
});

describe('the screen', () => {
  it('follows the window and never grows beyond it', async () => {
    const terminal = await sitDown();
    terminal.resize(120, 40);
    await terminal.waitFor((rows) => rows.length === 40 && (rows[39] ?? '').includes('F12'));
    terminal.resize(80, 24);
    await terminal.waitFor((rows) => rows.length === 24 && (rows[23] ?? '').includes('F12'));
    expect(terminal.rows().every((row) => row.length <= 80)).toBe(true);
    terminal.resize(50, 24);
    const narrow = await terminal.waitFor(
      (rows) => rows.every((row) => row.length <= 50) && (rows[23] ?? '').includes('phóng'),
    );
    for (const key of ['F9 dừng', 'F6 như trên', 'Ctrl+N ghi chú']) {
      expect(narrow.some((row) => row.includes(key))).toBe(true);
    }
    await stop(terminal);
  });

  it('redraws little at a key: under 200 bytes for a letter', async () => {
    const terminal = await sitDown();
    const before = terminal.output.length;
    terminal.type('7');
    await terminal.waitFor((rows) => rows.some((row) => row === ' › 7'));
    expect(terminal.output.length - before).toBeLessThan(200);
    // What is half typed would be asked about.
    terminal.type('\x7f');
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
    const kinds = look((workspace) => [...workspace.actions.ofBook(BOOK)].map(({ body }) => body.type));
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
    expect(look((workspace) => workspace.records.list(BOOK)[0]?.notes)).toEqual(['mực nhoè']);
  });

  it('goes through a page kind by kind where that is asked for', async () => {
    await office([{ 'registration.number': '1' }, { 'registration.number': '2' }], {
      form: 'ks-1976-table',
    });
    const seat = sit([...REVIEW, '--order', 'kind', '--trust', '0']);
    await seat.waitFor((rows) => rows[0]?.includes('Mục 1/2') === true && asks('Số đăng ký')(rows));
    seat.type('\r');
    await seat.waitFor((rows) => rows[0]?.includes('Mục 2/2') === true && asks('Số đăng ký')(rows));
    seat.type('\r');
    await seat.waitFor((rows) => rows[0]?.includes('Mục 1/2') === true && asks('Ngày đăng ký')(rows));
    await stop(seat);
  });

  it('begins with the entry whose readings cannot stand together where findings come first', async () => {
    await office([
      { 'registration.number': '1', 'registration.date': '9/5/1987', 'child.birthDate': '1/5/1987' },
      { 'registration.number': '2', 'registration.date': '9/5/1987', 'child.birthDate': '7/6/1987' },
    ]);
    const seat = sit([...REVIEW, '--order', 'finding', '--trust', '0']);
    await seat.waitFor((rows) => rows[0]?.includes('Mục 2/2') === true);
    await stop(seat);
  });
});

it('doctor --keyboard lets the officer try the input method, and tells what arrived', async () => {
  await office([READINGS]);
  for (const [typed, told] of [
    ['Nguyê\x7fễn Thị Thuy\bỷ, Đặng Ơ Kpă, hẻm 7/2 đường Ỷ Lan', 'tới nguyên vẹn'],
    ['Nguyen Thi Thuy', 'tới nơi khác câu mẫu'],
  ] as const) {
    const seat = sit(['doctor', '--keyboard']);
    await seat.waitForText('Gõ đúng câu dưới đây');
    seat.type(`${typed.normalize('NFD')}\r`);
    await seat.waitForText(told);
    expect((await seat.ended()).exitCode).toBe(0);
  }
});
