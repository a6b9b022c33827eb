import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectBag } from '../../src/bundle/bag.js';
import { readZip } from '../../src/bundle/pictures-zip.js';
import { readTable } from '../../src/bundle/table.js';
import { recordLine } from '../../src/schema/record-line.js';
import { answer, entryBook, exportOf, present, tableBook } from './fixture.js';
import { readPdf } from './read-pdf.js';

const STEM = 'TanThanh_TK_QN.KS.1985.01';

describe('export', () => {
  it('writes a whole bag: one row and one PDF an entry, records by their schema', async () => {
    const test = await entryBook(3);
    const { folder, bundle, exceptions } = await exportOf(test);
    expect(folder.endsWith(join('out', `${STEM}.1`))).toBe(true);
    const inspection = await inspectBag(folder);
    if (!inspection.whole) throw new Error(JSON.stringify(inspection.damages));
    expect(inspection.manifestSha256).toBe(bundle.manifestSha256);
    expect((await readdir(join(folder, 'data'))).sort()).toEqual([
      `${STEM}.xlsx`,
      `${STEM}.zip`,
      'exceptions.json',
      'record.schema.json',
      'records.jsonl',
    ]);
    const content = await readFile(join(folder, 'data', 'records.jsonl'), 'utf8');
    const lines = content
      .trimEnd()
      .split('\n')
      .map((line) => recordLine.parse(JSON.parse(line)));
    expect(lines.map(({ number, row, revision, update }) => [number, row, revision, update])).toEqual([
      [1, 1, 1, false],
      [2, 2, 1, false],
      [3, 3, 1, false],
    ]);
    const { fields } = present(lines[0]);
    const unasked = Object.entries(fields).filter(([, value]) => value?.officer === null);
    expect(unasked.map(([key]) => key)).toContain('registration.type');
    expect(unasked.every(([, value]) => value?.state === 'absent' && value.verbatim === null)).toBe(true);
    expect(fields['child.homePlace']).toMatchObject({ state: 'pending', officer: 'CB01' });
    // What came from outside the book stays marked, with who told it and when, or by which rule.
    expect(fields['mother.birthDate']).toMatchObject({
      source: 'family-papers',
      evidence: { number: '12/TT', informant: 'mẹ', told_on: '2025-11-20' },
    });
    expect(fields['father.birthDate']).toMatchObject({
      source: 'derived',
      evidence: { derivation: { rule: 'year-from-age', approximate: true } },
    });
    const names: string[] = [];
    for await (const { name, content: pdf } of readZip(join(folder, 'data', `${STEM}.zip`))) {
      names.push(name);
      expect(pdf.length).toBeLessThan(100_000);
    }
    expect(names).toEqual(lines.map(({ file }) => file));
    expect(names[0]).toBe('KS.1985.01.1985-03-01.001.pdf');
    expect(exceptions.incomplete.map(({ number }) => number)).toEqual(['1', '2', '3']);
    expect(present(exceptions.incomplete[0]).reasons.map(({ code }) => code)).toContain('pending');
    expect(test.workspace.records.list(test.book.code).map(({ status }) => status)).toEqual([
      'exported',
      'exported',
      'exported',
    ]);
  });

  it('fills the row as the profile says, and tells in the notes what no column holds', async () => {
    const { folder } = await exportOf(await entryBook(3));
    const table = present(await readTable(await readFile(join(folder, 'data', `${STEM}.xlsx`)), 'KS'));
    const rows = table.rows.map((row) =>
      Object.fromEntries(table.headers.map((header, at) => [header, row[at]])),
    );
    expect(rows[1]).toMatchObject({
      STT: '2',
      so: '2',
      quyenSo: '01/1985',
      ngayDangKy: '02.03.1985',
      noiDangKy: 'UBND xã Tân Thạnh, huyện Tam Kỳ',
      nksHoTen: "KSOR H'BƠ",
      nksGioiTinh: '2',
      nksNgaySinh: '02.02.1985',
      nksNoiSinh: 'Trạm xá xã Tân Thạnh',
      nksQueQuan: '',
      nksLoaiKhaiSinh: '1',
      meNgaySinh: '1960',
      meQuocTich: 'VN',
      meQuocTichStr: 'Việt Nam',
      meNoiCuTru: 'Thôn Đoan Trai, xã Tân Thạnh',
    });
    expect(rows[2]?.nksNgaySinh).toBe('02.1985');
    expect(rows[2]?.nksHoTen).toBe('RƠ CHÂM Ê̆');
    expect(rows[1]?.ghiChu).toContain('[Mẹ – ngày sinh: ngoài sổ, giấy tờ gia đình: Sổ hộ khẩu số 12/TT]');
    expect(rows[1]?.ghiChu).toContain(
      '[Cha – ngày sinh: ngoài sổ, suy ra: từ tuổi và ngày đăng ký ước tính]',
    );
    expect(rows[1]?.ghiChu).toContain('[Mẹ – tuổi: 25 tuổi]');
    expect(rows[1]?.ghiChu).toContain('[Mẹ – nghề nghiệp: Làm ruộng]');
  });

  it('cuts a table’s row from both pages under its column headings', async () => {
    const { folder } = await exportOf(await tableBook(3));
    const path = join(folder, 'data', 'TanThanh_TK_QN.KS.1985.02.zip');
    for await (const { name, content } of readZip(path)) {
      expect(name).toMatch(/^KS\.1985\.02\.1985-03-0\d\.00\d\.pdf$/);
      expect(content.length).toBeLessThan(100_000);
      // Left and right part, each a strip of headings over a strip of the row.
      expect((await readPdf(content)).images).toBe(4);
    }
  });

  it('leaves out what is struck through, unfinished or wrong, and says so', async () => {
    const test = await entryBook(4);
    const [one, two, three] = test.entries;
    test.workspace.actions.append({
      entry: present(one).id,
      officer: 'CB01',
      sitting: test.sitting,
      body: { type: 'struck', struck: true },
    });
    answer(test, present(two), 'child.birthDate', { state: 'recorded', verbatim: '30/2/1985' });
    answer(test, present(three), 'child.fullName', { state: 'pending' });
    const { bundle, exceptions } = await exportOf(test);
    expect(bundle.records).toHaveLength(1);
    const reasons = exceptions.left_out.map(({ number, reasons: [first] }) => [
      number,
      first?.code,
      first?.finding,
    ]);
    expect(reasons).toContainEqual(['1', 'struck-through', undefined]);
    expect(reasons).toContainEqual(['2', 'finding', 'date-impossible']);
    expect(reasons).toContainEqual(['3', 'core-pending', undefined]);
  });

  it('sends a record again only when it changed after acceptance, and then as an update', async () => {
    const test = await entryBook(2);
    const first = await exportOf(test);
    const [one] = test.entries;
    await expect(exportOf(test)).rejects.toThrow();
    for (const { entry, revision } of first.bundle.records) {
      test.workspace.actions.append({
        entry,
        officer: 'CB01',
        sitting: test.sitting,
        body: { type: 'receipted', bundle: first.bundle.id, revision, outcome: 'accepted', reasons: [] },
      });
    }
    answer(test, present(one), 'child.homePlace', { state: 'recorded', verbatim: 'Tân Thạnh' });
    const second = await exportOf(test);
    expect(second.bundle.sequence).toBe(2);
    expect(second.bundle.records).toEqual([{ entry: present(one).id, revision: 2 }]);
    expect(second.updates).toBe(1);
    expect(second.exceptions.not_due['accepted-already']).toBe(1);
  });
});
