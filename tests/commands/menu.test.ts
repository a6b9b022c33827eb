/** `hotich` alone, on a pseudo-terminal: from an empty folder to the first book without knowing a command. */
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { OfficerTerminal } from '../../bench/officer/terminal.js';
import { PROGRAM } from '../../bench/program.js';
import { hotich, newFolder, newOffice, OFFICER_NAME } from './program.js';

const DOWN = '\u001b[B';
const GO_ON = 'Nhấn Enter để về bảng chọn';

let seat: OfficerTerminal | null = null;
afterEach(() => {
  seat?.kill('SIGKILL');
  seat = null;
});

function sitAtMenu(folder: string, env: Readonly<Record<string, string | undefined>> = {}): OfficerTerminal {
  seat = new OfficerTerminal({
    command: process.execPath,
    args: [PROGRAM],
    cwd: folder,
    env: { HOTICH_LANG: 'vi', HOTICH_WORKSPACE: undefined, ...env },
  });
  return seat;
}

/**
 * Waits for the question, then types the answer. A question asked before still stands further up: the one that is
 * asked now has the cursor behind it. Between two prompts inquirer drops what is typed, so to answer the old one
 * loses the key.
 */
async function answer(terminal: OfficerTerminal, question: string, text: string): Promise<void> {
  const asked = (rows: readonly string[]): boolean => {
    const { row } = terminal.cursor();
    return rows
      .slice(Math.max(0, row - 1), row + 1)
      .join('')
      .includes(question);
  };
  if (question.startsWith('❯')) await menuShown(terminal, question);
  else await terminal.waitFor(asked, 60);
  terminal.type(`${text}\r`);
}

/** The hint below the items is drawn last, and may come in a read of its own: what is typed before it is lost. */
async function menuShown(terminal: OfficerTerminal, item: string): Promise<readonly string[]> {
  return terminal.waitFor(
    (rows) => rows.some((row) => row.includes(item)) && rows.some((row) => row.includes('Enter chọn')),
    60,
  );
}

describe('the menu', () => {
  it('leads from an empty folder to a workspace, an officer and a book, each recommended in its turn', async () => {
    const folder = newFolder();
    const terminal = sitAtMenu(folder);
    await answer(terminal, '❯ Tạo nơi làm việc ở thư mục này  (nên làm)', '');
    await answer(terminal, 'Tên cơ quan', 'UBND xã Thử');
    await answer(terminal, 'Xã, phường', 'Thử');
    // Districts ended on 1 July 2025: a ward of today has none to name.
    await answer(terminal, 'Huyện, thị xã', '');
    await answer(terminal, 'Tỉnh, thành phố', 'Gia Lai');
    // What a command says can be read before the menu comes up again; no question mark stands alone above the line.
    const said = await terminal.waitForText(GO_ON, 60);
    expect(said.filter((row) => row.trim() === '?')).toEqual([]);
    await answer(terminal, GO_ON, '');
    await answer(terminal, '❯ Thêm một cán bộ  (nên làm)', '');
    // What cannot be is told at its question, and stays there to be corrected.
    await answer(terminal, 'Mã ngắn', 'CB 01');
    const refused = await terminal.waitForText('mã cán bộ chỉ gồm', 60);
    expect(refused.join('\n')).not.toContain('--help');
    terminal.type('\u007f\u007f\u007f01\r');
    await answer(terminal, 'Họ và tên cán bộ', OFFICER_NAME);
    await answer(terminal, GO_ON, '');
    await answer(terminal, '❯ Thêm một quyển sổ  (nên làm)', '');
    await answer(terminal, '❯ Sổ đăng ký khai sinh 1976', '');
    await answer(terminal, 'Mã sổ', 'KS1976-01');
    await answer(terminal, 'Năm mở sổ', '76');
    await terminal.waitForText('1900 đến 2100', 60);
    terminal.type('\u007f\u007f1976\r');
    await answer(terminal, 'Quyển số mấy', '1');
    await answer(terminal, 'Số đăng ký đầu tiên', '61');
    await answer(terminal, 'Số đăng ký cuối cùng', '60');
    await terminal.waitForText('phải từ số đầu (61)', 60);
    terminal.type('\u007f\u007f120\r');
    await answer(terminal, 'Số trang của sổ', '');
    await answer(terminal, 'Nơi đăng ký', '');
    await answer(terminal, GO_ON, '');
    const rows = await menuShown(terminal, '❯ Đưa ảnh chụp vào sổ  (nên làm)');
    // The question, every item and the hint stand on one screen of 80 by 24.
    expect(rows.some((row) => row.includes('Thoát'))).toBe(true);
    expect(rows.some((row) => row.includes('Enter chọn'))).toBe(true);
    expect(rows.join('\n')).not.toMatch(/navigate|select/);
    terminal.type('\u0003');
    expect((await terminal.ended()).exitCode).toBe(130);
    const books = await hotich(folder, ['book', 'list', '--json']);
    expect(books.lines[0]).toMatchObject({
      book: 'KS1976-01',
      form: 'ks-1976-table',
      year: 1976,
      number: '01',
    });
  });

  it('makes a workspace of a backup in an empty folder', async () => {
    const office = await newOffice('ks-2006-entry');
    const stick = join(newFolder(), 'sao-luu');
    expect((await hotich(office, ['backup', stick])).code).toBe(0);
    const terminal = sitAtMenu(newFolder());
    await menuShown(terminal, '❯ Tạo nơi làm việc');
    terminal.type(DOWN);
    await answer(terminal, '❯ Lập lại nơi làm việc', '');
    await answer(terminal, 'Thư mục sao lưu', stick);
    await answer(terminal, GO_ON, '');
    await menuShown(terminal, '❯ Đưa ảnh chụp vào sổ  (nên làm)');
  });

  it('opens the workspace that stands in a folder of this one, rather than make a second', async () => {
    const above = newFolder();
    await newOffice('ks-2006-entry', 'B1', { folder: above });
    const terminal = sitAtMenu(above);
    await answer(terminal, '❯ Mở nơi làm việc office (UBND xã Thử)  (nên làm)', '');
    await menuShown(terminal, '❯ Đưa ảnh chụp vào sổ  (nên làm)');
    terminal.type('xem tình');
    await answer(terminal, '❯ Xem tình hình các sổ', '');
    await terminal.waitForText('Việc tiếp theo: hotich scan --book B1', 60);
    await answer(terminal, GO_ON, '');
    await menuShown(terminal, '❯ Đưa ảnh chụp vào sổ  (nên làm)');
  });

  it('goes on after a command that is refused, and without colour where none is wanted', async () => {
    const office = await newOffice('ks-2006-entry');
    const terminal = sitAtMenu(office, { NO_COLOR: '1' });
    await answer(terminal, '❯ Đưa ảnh chụp vào sổ', '');
    await answer(terminal, 'Thư mục hoặc tệp ảnh', 'khong-co');
    await terminal.waitForText('không có tệp hay thư mục này', 60);
    await answer(terminal, GO_ON, '');
    // An empty answer goes back to the menu.
    await answer(terminal, '❯ Đưa ảnh chụp vào sổ', '');
    await answer(terminal, 'Thư mục hoặc tệp ảnh', '');
    await menuShown(terminal, '❯ Đưa ảnh chụp vào sổ');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control sequences
    expect(terminal.output).not.toMatch(/\u001b\[(?:3[0-7]|9[0-7]|4[0-7]|38|48)(?:;|m)/);
  });
});
