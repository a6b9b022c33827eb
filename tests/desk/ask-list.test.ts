import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSheet } from 'read-excel-file/node';
import { afterEach, describe, expect, it } from 'vitest';
import { askList } from '../../src/desk/ask/ask-list.js';
import { pendingOf } from '../../src/desk/ask/pending.js';
import { localDay } from '../../src/messages/day.js';
import { readPdf } from '../bundle/read-pdf.js';
import { FAMILIES, type FamilyEntry, officeOf, runIn } from './families.js';
import { BOOK, type Fixture } from './fixture.js';

let desk: Fixture | null = null;
afterEach(() => desk?.remove());

describe('the ask-list', () => {
  it('asks brothers and sisters once, by village and household, and keeps namesakes apart', async () => {
    desk = await officeOf(FAMILIES);
    const { stdout } = await runIn(desk, 'ask', 'list', '--book', BOOK);
    const blocks = stdout.split('\n\n');
    expect(blocks.map((block) => block.split('\n')[0]?.trim())).toEqual([
      'làng Bông, xã Ia Sao',
      'thôn Tà Un, xã Cà Dy',
      // Eight years younger: another mother of the same name.
      'Mẹ Hồ Thị Hường, Cha Võ Văn Tuấn',
      'Chưa rõ nơi ở',
      'Còn 6 điều phải hỏi, ở 4 hộ, 5 mục.',
    ]);
    const [, brothers = '', namesake = ''] = blocks;
    expect(brothers.match(/–.*/g)).toEqual([
      '– Mẹ – ngày sinh (năm sinh là đủ)',
      '– Cha – ngày sinh (năm sinh là đủ)',
      '– Quê quán: Võ Minh Đức, Võ Minh Hoà',
    ]);
    expect(brothers).toContain('Võ Minh Hoà (sổ KS-1987-01, số 2)');
    expect(namesake.match(/Mẹ – ngày sinh/g)).toHaveLength(1);
  });

  it('asks of each child who its father is where none is named', async () => {
    const child = (number: string): FamilyEntry => ({
      'registration.number': number,
      'registration.date': '12/3/1987',
      'mother.fullName': 'Lê Thị Thu',
      'mother.birthDate': null,
      'mother.residence': 'làng Bông, xã Ia Sao',
      'father.fullName': null,
    });
    desk = await officeOf([child('1'), child('2')]);
    const asked = desk.look((workspace) =>
      askList(pendingOf(workspace, workspace.books.list())).flatMap(({ households }) =>
        households.flatMap(({ questions }) =>
          questions.map(({ field, serves }) => `${field} ${serves.length}`),
        ),
      ),
    );
    expect(asked).toEqual(['mother.birthDate 2', 'father.fullName 1', 'father.fullName 1']);
  });

  it('joins no families whose ages contradict each other, in whatever order they stand', async () => {
    const child = (number: string, age: string | undefined): FamilyEntry => ({
      'registration.number': number,
      'registration.date': '12/3/1987',
      'mother.fullName': 'Lê Thị Thu',
      ...(age === undefined ? {} : { 'mother.age': age }),
      'mother.birthDate': null,
      'mother.residence': 'làng Bông, xã Ia Sao',
      'father.fullName': 'Lê Văn Tý',
    });
    const [unknown, young, old] = [child('1', undefined), child('2', '20'), child('3', '40')];
    for (const order of [
      [unknown, young, old],
      [young, old, unknown],
    ]) {
      desk?.remove();
      desk = await officeOf(order);
      const served = desk.look((workspace) =>
        askList(pendingOf(workspace, workspace.books.list())).flatMap(({ households }) =>
          households.map(({ children }) =>
            children
              .map(({ number }) => number)
              .sort()
              .join(''),
          ),
        ),
      );
      expect(served.filter((numbers) => numbers.includes('2') && numbers.includes('3'))).toEqual([]);
    }
  });

  it('gives one line an entry and field as JSON, without names', async () => {
    desk = await officeOf(FAMILIES);
    const { lines } = await runIn(desk, 'ask', 'list', '--json');
    const asked = lines.filter((line) => line.type === 'ask');
    expect(asked.map(({ number, field, household }) => `${household} ${number} ${field}`)).toEqual([
      '1 4 child.homePlace',
      '2 1 mother.birthDate',
      '2 2 mother.birthDate',
      '2 1 father.birthDate',
      '2 1 child.homePlace',
      '2 2 child.homePlace',
      '3 3 mother.birthDate',
      '4 5 mother.birthDate',
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/Hường|Đức|Tà Un/);
    expect(lines.at(-1)).toMatchObject({ pending: 8, questions: 6, households: 4, entries: 5 });
  });

  it('writes a PDF and a spreadsheet, and never over a file that is there', async () => {
    const office = await officeOf(FAMILIES);
    desk = office;
    const run = (...more: string[]) => runIn(office, 'ask', 'list', ...more);
    expect((await run('--pdf', 'hoi.pdf', '--xlsx', 'hoi.xlsx')).code).toBe(0);
    const { text, pages } = await readPdf(readFileSync(join(desk.folder, 'hoi.pdf')));
    expect(pages).toBe(1);
    for (const shown of ['Mẹ Hồ Thị Hường', 'thôn Tà Un, xã Cà Dy', 'Điện thoại', 'Trang 1/1']) {
      expect(text).toContain(shown);
    }
    const rows = await readSheet(join(desk.folder, 'hoi.xlsx'), 'Can hoi');
    expect(rows).toHaveLength(7);
    expect(rows[0]?.slice(4, 8)).toEqual(['Cần hỏi', 'Điện thoại', 'Trả lời', 'Căn cứ']);
    expect(rows[1]?.slice(1, 5)).toEqual([
      'làng Bông, xã Ia Sao',
      'Mẹ Rơ Châm H’Ƀlơ\nlàng Bông, xã Ia Sao',
      'Con Ksor H’Bĭ Ê̆ban (số 4)',
      'Quê quán',
    ]);
    const again = await run('--xlsx', 'hoi.xlsx');
    expect([again.code, again.stderr.includes('không ghi đè')]).toEqual([1, true]);
    const nowhere = await run('--pdf', join('khong-co', 'hoi.pdf'));
    expect([nowhere.code, nowhere.stderr.includes('không ghi được vào đây')]).toEqual([1, true]);
    // Without a name a second list of the same day gets a number.
    const today = `danh-sach-can-hoi-${localDay(new Date())}`;
    writeFileSync(join(desk.folder, `${today}.xlsx`), '');
    const second = await run('--xlsx', '--json');
    expect(second.lines.at(-1)?.files).toEqual([join(realpathSync(desk.folder), `${today}-2.xlsx`)]);
  });
});
