import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSheet } from 'read-excel-file/node';
import { afterEach, describe, expect, it } from 'vitest';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import type { ActionBody } from '../../src/schema/action.js';
import type { Workspace } from '../../src/store/types.js';
import { FAMILIES, officeOf, runIn } from './families.js';
import { BOOK, type Fixture } from './fixture.js';

let desk: Fixture | null = null;
afterEach(() => desk?.remove());

type Filling = Readonly<Record<string, string | Date>>;

/** Fills a list in and saves it, as a spreadsheet program does; rows by number, columns by heading. */
async function fillIn(
  folder: string,
  rows: Readonly<Record<number, Filling>>,
  change: (data: SheetData) => SheetData = (data) => data,
): Promise<void> {
  const data = await readSheet(join(folder, 'hoi.xlsx'), 'Can hoi', { trim: false });
  const headings = data[0] ?? [];
  const filled = data.map((cells, index) =>
    headings.map((heading, column) => {
      const cell = rows[index + 1]?.[String(heading)] ?? cells[column];
      return cell instanceof Date
        ? ({ value: cell, type: Date, format: 'dd/mm/yyyy' } as const)
        : { value: String(cell ?? ''), type: String };
    }),
  );
  await writeExcelFile(change(filled), { sheet: 'Can hoi' }).toFile(join(folder, 'dien.xlsx'));
}

async function withList(): Promise<Fixture> {
  const office = await officeOf(FAMILIES);
  await runIn(office, 'ask', 'list', '--xlsx', 'hoi.xlsx');
  return office;
}

const valuesOf = (workspace: Workspace) =>
  workspace.records.list(BOOK).map((record) => record.fields['mother.birthDate']);

describe('a filled-in ask-list', () => {
  it('is shown first, then entered for every sibling with its evidence, and once only', async () => {
    desk = await withList();
    desk.work((workspace) => {
      const [first] = workspace.entries.list(BOOK);
      const sitting = workspace.sittings.open('CB01', 'export');
      const entry = first?.id ?? '';
      const bodies = [
        { type: 'exported', bundle: 'b1', revision: 1 },
        { type: 'receipted', bundle: 'b1', revision: 1, outcome: 'accepted', reasons: [] },
      ] as const;
      for (const body of bodies) workspace.actions.append({ entry, officer: 'CB01', sitting, body });
      workspace.sittings.close(sitting);
    });
    // Rows: 2 làng Bông quê quán; 3–5 the brothers: mother, father, quê quán; 6 their namesake; 7 the last.
    await fillIn(desk.folder, {
      3: {
        'Trả lời': '1960',
        'Căn cứ': 'Giấy tờ gia đình',
        'Giấy tờ hoặc sổ nào': 'Sổ hộ khẩu',
        'Số giấy tờ': '012345',
        'Ai cho biết': 'mẹ',
        'Ngày hỏi được': '20/11/2025',
        'Ghi chú': 'Gọi buổi tối',
      },
      4: { 'Trả lời': '31/2/1958', 'Căn cứ': 'Cam đoan' },
      5: { 'Trả lời': 'Cà Dy', 'Căn cứ': 'nghe nói' },
      6: { 'Trả lời': new Date(Date.UTC(1968, 2, 12)), 'Căn cứ': 'Cam đoan' },
      7: { 'Trả lời': '1965', 'Căn cứ': 'Sổ hộ tịch khác' },
    });
    const shown = await runIn(desk, 'ask', 'import', 'dien.xlsx', '--dry-run');
    expect(shown.code).toBe(3);
    expect(shown.stdout).toMatch(
      /SẼ GHI\n.*số 1, Mẹ – ngày sinh: 1960 .*Sổ hộ khẩu, 012345, mẹ, 20\/11\/2025/,
    );
    expect(
      shown.stdout.match(/không thể có|Căn cứ phải|căn cứ phải|đảo ngày|chưa ghi giấy tờ/g),
    ).toHaveLength(5);
    expect(desk.look(valuesOf).map((value) => value?.state)).not.toContain('recorded');

    const { lines } = await runIn(desk, 'ask', 'import', 'dien.xlsx', '--yes', '--json');
    expect(lines.at(-1)).toMatchObject({ exit_code: 3, entered: 4, updates: 1, unclear: 5 });
    expect(JSON.stringify(lines)).not.toMatch(/1960|Hường/);
    const evidence = {
      source: 'family-papers',
      description: 'Sổ hộ khẩu',
      number: '012345',
      informant: 'mẹ',
      toldOn: '2025-11-20',
    };
    const brothers = desk.look(valuesOf).slice(0, 2);
    expect(brothers).toMatchObject(Array(2).fill({ verbatim: '1960', source: 'family-papers', evidence }));
    const records = desk.look((workspace) => workspace.records.list(BOOK));
    expect(records.map(({ notes }) => notes.length)).toEqual([1, 1, 0, 0, 0]);
    expect(records[0]).toMatchObject({ revision: 2 });

    const again = await runIn(desk, 'ask', 'import', 'dien.xlsx', '--yes', '--json');
    expect(again.lines.at(-1)).toMatchObject({ entered: 0, held: 2, unclear: 5 });
  });

  it('goes to no entry whose parents or place in the book changed since it was printed', async () => {
    desk = await withList();
    const change = (index: number, body: ActionBody): void =>
      desk?.work((workspace) => {
        const entry = workspace.entries.list(BOOK)[index]?.id ?? '';
        const sitting = workspace.sittings.open('CB01', 'review');
        workspace.actions.append({ entry, officer: 'CB01', sitting, body });
        workspace.sittings.close(sitting);
      });
    const answer = { state: 'recorded', verbatim: 'Hồ Thị Hương' } as const;
    change(1, { type: 'answered', field: 'mother.fullName', answer, manner: 'keyed', regions: [] });
    change(2, { type: 'struck', struck: true });
    await fillIn(desk.folder, {
      3: { 'Trả lời': '1960', 'Căn cứ': 'Cam đoan' },
      6: { 'Trả lời': '1968', 'Căn cứ': 'Cam đoan' },
    });
    const { lines } = await runIn(desk, 'ask', 'import', 'dien.xlsx', '--yes', '--json');
    expect(lines.at(-1)).toMatchObject({ entered: 0, unclear: 3 });
    expect(lines.flatMap(({ reason }) => reason ?? [])).toEqual(['other-family', 'other-family', 'struck']);
  });

  it('keeps another answer, and one of the book, unless told otherwise', async () => {
    desk = await withList();
    await fillIn(desk.folder, { 3: { 'Trả lời': '1960', 'Căn cứ': 'Cam đoan' } });
    await runIn(desk, 'ask', 'import', 'dien.xlsx', '--yes');
    await fillIn(desk.folder, { 3: { 'Trả lời': '1961', 'Căn cứ': 'Cam đoan' } });
    const refused = await runIn(desk, 'ask', 'import', 'dien.xlsx', '--yes');
    expect([refused.code, refused.stdout.includes('--replace')]).toEqual([1, true]);
    expect(desk.look(valuesOf)[1]?.verbatim).toBe('1960');
    const replaced = await runIn(desk, 'ask', 'import', 'dien.xlsx', '--yes', '--replace');
    expect(replaced.code).toBe(0);
    expect(desk.look(valuesOf)[1]?.verbatim).toBe('1961');
  });

  it('finds out a code that slid to another row, and a row that is not its own', async () => {
    desk = await withList();
    const answer = { 'Trả lời': '1960', 'Căn cứ': 'Cam đoan' };
    // The first columns sorted without the code; and a row added below.
    await fillIn(desk.folder, { 3: answer, 9: answer }, (data) => {
      const [head, two, three, ...rest] = data;
      const added = (head ?? []).map((_, column) => (column === 6 ? { value: '1960', type: String } : null));
      const slid = [...(three ?? []).slice(0, -1), two?.at(-1)];
      return [head ?? [], two ?? [], slid, ...rest, added];
    });
    const { lines } = await runIn(desk, 'ask', 'import', 'dien.xlsx', '--yes', '--json');
    expect(lines.slice(0, -1).map(({ row, reason }) => [row, reason])).toEqual([
      [3, 'code-slid'],
      [8, 'no-code'],
    ]);
    expect(lines.at(-1)).toMatchObject({ exit_code: 1, entered: 0 });
  });

  it('says what is wrong with a file that is no list, and never waits for a person who is not there', async () => {
    const office = await officeOf([]);
    desk = office;
    writeFileSync(join(desk.folder, 'cat.xlsx'), 'PK\u0003\u0004 broken');
    await writeExcelFile([[{ value: 'Họ tên', type: String }]]).toFile(join(desk.folder, 'khac.xlsx'));
    const importing = async (...words: string[]) => {
      const { code, stderr } = await runIn(office, 'ask', 'import', ...words);
      return `${code} ${stderr}`;
    };
    expect(await importing('cat.xlsx', '--yes')).toMatch(/^1 cat\.xlsx: không mở được như một tệp Excel/);
    expect(await importing('khac.xlsx', '--yes')).toMatch(/^1 khac\.xlsx: không phải danh sách cần hỏi/);
    expect(await importing('khac.xlsx')).toMatch(/^2 khac\.xlsx: .*--yes/);
  });
});
