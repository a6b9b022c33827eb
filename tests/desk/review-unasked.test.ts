/** What is taken unasked, and what no box of the book holds. */
import { describe, expect, it } from 'vitest';
import { KEY } from '../../bench/officer/officer.js';
import { BOOK, REVIEW } from './fixture.js';
import { asks, held, look, office, pressThrough, sit, sitDown, stop } from './seat.js';

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
    expect(look((workspace) => workspace.records.list(BOOK)[0]?.status)).toBe('open');
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
    const seat = sit([...REVIEW, '--trust', '0']);
    await seat.waitFor(asks('Mẹ – họ tên'));
    seat.type(KEY.back);
    await seat.waitFor(asks('Nơi sinh'));
    await stop(seat);
    expect(held('child.sex')).toBeUndefined();
  });
});

describe('what the book has no box for', () => {
  it('is asked with its evidence, one paper serving several values, or put on the ask-list with one key', async () => {
    await office([{ 'registration.number': '1' }], { form: 'ks-1976-table' });
    const seat = sit();
    await seat.waitForText('Ô 1/');
    await pressThrough(seat, KEY.blank);
    await seat.waitForText('1 Quê quán');
    seat.type('1');
    await seat.waitForText('Bổ sung 1/3');
    seat.type('Bình An, Thăng Bình\r');
    await seat.waitForText('Dựa vào đâu?');
    seat.type('3\r');
    await seat.waitForText('Giấy tờ hoặc sổ nào?');
    seat.type('1\r');
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
