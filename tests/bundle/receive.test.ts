import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { closeBag } from '../../src/bundle/bag.js';
import { filesBelow } from '../../src/bundle/files.js';
import { type PdfFile, writeZip } from '../../src/bundle/pictures-zip.js';
import { receiveBundle } from '../../src/bundle/receive/receive-bundle.js';
import { writeTable } from '../../src/bundle/table.js';
import { takeReceipt } from '../../src/bundle/take-receipt.js';
import { recordLine } from '../../src/schema/record-line.js';
import { answer, entryBook, exportOf, present, type TestBook, temporaryFolder } from './fixture.js';

async function receive(
  bundle: string,
  into: string,
  more: { dryRun?: boolean; numbers?: 'later'; numbersFile?: string } = {},
) {
  return receiveBundle({
    bundle,
    into,
    numbers: more.numbers ?? 'none',
    ...(more.numbersFile === undefined ? {} : { numbersFile: more.numbersFile }),
    dryRun: more.dryRun ?? false,
    now: () => new Date(Date.UTC(2026, 10, 4)),
  });
}

/** A bundle, its receiver's folder, and the office it came from. */
async function delivered(count = 2): Promise<{ test: TestBook; bundle: string; into: string }> {
  const test = await entryBook(count);
  const { folder } = await exportOf(test);
  return { test, bundle: folder, into: join(await temporaryFolder(), 'police') };
}

/** Changes a bundle's payload and closes the bag anew: a forger who knows BagIt. */
async function forge(bundle: string, change: (data: string) => Promise<void>): Promise<void> {
  const info = await readFile(join(bundle, 'bag-info.txt'), 'utf8');
  await change(join(bundle, 'data'));
  const pairs = info
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('Payload-Oxum'))
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)] as const);
  await closeBag(bundle, pairs);
}

async function* noFiles(): AsyncGenerator<PdfFile> {}

async function changeLine(
  data: string,
  row: number,
  change: (line: Record<string, unknown>) => void,
): Promise<void> {
  const path = join(data, 'records.jsonl');
  const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
  const line: Record<string, unknown> = JSON.parse(present(lines[row - 1]));
  change(line);
  lines[row - 1] = JSON.stringify(line);
  await writeFile(path, `${lines.join('\n')}\n`);
}

/** A line that claims something of the whole book, in a field of its own. */
function claimOf(key: string, text: string): (line: Record<string, unknown>) => void {
  return (line) => {
    const fields = z.record(z.string(), z.looseObject({})).parse(line.fields);
    const value = { ...fields['registration.signer'], verbatim: text, value: { kind: 'text', text } };
    Object.assign(line, { fields: { ...fields, [key]: value } });
  };
}

describe('receive', () => {
  it('takes a whole bundle in once, however often it is run, with the same receipt', async () => {
    const { bundle, into } = await delivered();
    const first = await receive(bundle, into);
    expect(first.receipt.records.map(({ outcome, reasons }) => [outcome, reasons])).toEqual([
      ['accepted', []],
      ['accepted', []],
    ]);
    const text = await readFile(present(first.file), 'utf8');
    await rm(present(first.file));
    const second = await receive(bundle, into);
    expect(second.before).toBe(true);
    expect(await readFile(present(second.file), 'utf8')).toBe(text);
    const database = new Sqlite(join(into, 'national.db'), { readonly: true });
    const count = (table: string): unknown => database.prepare(`SELECT COUNT(*) FROM ${table}`).pluck().get();
    expect([count('bundles'), count('records'), count('answers')]).toEqual([1, 2, 2]);
    database.close();
    expect((await readdir(join(into, 'documents'))).length).toBe(2);
  });

  it('refuses a bundle with one byte changed, whichever file it is in, naming the file', async () => {
    const { bundle, into } = await delivered(1);
    const files = (await filesBelow(bundle)).map(({ path }) => path);
    expect(files).toHaveLength(9);
    for (const file of files) {
      const path = join(bundle, file);
      const content = await readFile(path);
      const changed = Buffer.from(content);
      const middle = Math.floor(content.length / 2);
      changed.writeUInt8(changed.readUInt8(middle) ^ 0x01, middle);
      await writeFile(path, changed);
      await expect(receive(bundle, into), file).rejects.toMatchObject({ code: 'bundle-damaged', exit: 7 });
      if (file.startsWith('data/')) {
        await expect(receive(bundle, into)).rejects.toMatchObject({ details: { file, problem: 'changed' } });
      }
      await writeFile(path, content);
    }
    expect(await readdir(into).catch(() => [])).toEqual([]);
    expect((await receive(bundle, into)).before).toBe(false);
  });

  it('finds what a forger changed behind right checksums: a cell, a row, a record, a PDF', async () => {
    const { bundle, into } = await delivered(2);
    const name = 'TanThanh_TK_QN.KS.1985.01';
    const forgeries: readonly (readonly [problem: string, change: (data: string) => Promise<void>])[] = [
      [
        'cell',
        (data) =>
          changeLine(data, 2, (line) => {
            const text = JSON.stringify(line).replaceAll("Ksor H'Bơ", "Ksor H'Ba");
            Object.assign(line, JSON.parse(text));
          }),
      ],
      [
        'headers',
        async (data) =>
          writeFile(
            join(data, `${name}.xlsx`),
            await writeTable({ sheet: 'KS', headers: ['so'], rows: [['1'], ['2']], notes: [['x']] }),
          ),
      ],
      ['bad-line', (data) => changeLine(data, 2, (line) => Object.assign(line, { row: 3 }))],
      ['bad-line', (data) => changeLine(data, 2, claimOf('registration.book', '07/1999'))],
      ['bad-line', (data) => changeLine(data, 1, claimOf('registration.place', 'UBND xã khác'))],
      ['schema', (data) => changeLine(data, 1, (line) => Object.assign(line, { id: 'x' }))],
      ...['KS.1985.01.1985-03-09.001.pdf', 'KH.1985.01.1985-03-02.001.pdf'].map(
        (file) =>
          [
            'bad-line',
            (data: string) => changeLine(data, 1, (line) => Object.assign(line, { file })),
          ] as const,
      ),
      ['bad-line', (data) => changeLine(data, 1, (line) => Object.assign(line, { number: 77 }))],
      ['pdfs', (data) => writeZip(join(data, `${name}.zip`), noFiles())],
      ['not-zip', (data) => writeFile(join(data, `${name}.zip`), 'PK')],
      ['not-xlsx', (data) => writeFile(join(data, `${name}.xlsx`), 'PK')],
      ['schema', (data) => writeFile(join(data, 'exceptions.json'), '{}')],
      ['extra', (data) => writeFile(join(data, 'run.exe'), 'MZ')],
    ];
    for (const [problem, change] of forgeries) {
      const copy = join(await temporaryFolder(), 'copy');
      await cp(bundle, copy, { recursive: true });
      await forge(copy, change);
      await expect(receive(copy, into), problem).rejects.toMatchObject({
        code: 'bundle-damaged',
        details: { problem },
      });
    }
  });

  it('writes nothing on a dry run, yet judges', async () => {
    const { bundle, into } = await delivered(1);
    const { receipt, file } = await receive(bundle, into, { dryRun: true });
    expect(receipt.records.map(({ outcome }) => outcome)).toEqual(['accepted']);
    expect(file).toBeNull();
    expect(await readdir(into).catch(() => 'none')).toBe('none');
    await receive(bundle, into);
    const before = await filesBelow(into);
    expect((await receive(bundle, into, { dryRun: true })).before).toBe(true);
    expect(await filesBelow(into)).toEqual(before);
  });

  it('answers «pending» where its policy says that numbers follow', async () => {
    const { bundle, into } = await delivered(1);
    const { receipt } = await receive(bundle, into, { numbers: 'later' });
    expect(receipt.records.map(({ outcome, personal_number }) => [outcome, personal_number])).toEqual([
      ['pending', null],
    ]);
  });

  it('gives personal numbers later, in a closing receipt that the office keeps and sends back', async () => {
    const { test, bundle, into } = await delivered(2);
    const [one, two] = test.entries.map(({ id }) => present(id));
    const first = await receive(bundle, into, { numbers: 'later' });
    await takeReceipt(test.workspace, present(first.file), 'CB01');
    const numbersFile = join(await temporaryFolder(), 'numbers.csv');
    await writeFile(numbersFile, 'so;so dinh danh\r\n1;048185000017\r\n');
    const closing = await receive(bundle, into, { numbersFile });
    const answers = ({ receipt }: typeof closing) =>
      receipt.records.map(({ outcome, personal_number }) => [outcome, personal_number]);
    expect(answers(closing)).toEqual([
      ['accepted', '048185000017'],
      ['pending', null],
    ]);
    expect(closing.file).not.toBe(first.file);
    const again = await receive(bundle, into, { numbersFile });
    expect(again).toMatchObject({ before: true, file: closing.file });
    expect(await receive(bundle, into)).toMatchObject({ before: true, file: closing.file });

    await takeReceipt(test.workspace, present(closing.file), 'CB01');
    const { records } = test.workspace;
    expect(records.get(present(one))).toMatchObject({ status: 'accepted', personalNumber: '048185000017' });
    expect(records.get(present(two))).toMatchObject({ status: 'exported', personalNumber: null });
    await writeFile(numbersFile, `${two},048185000018`);
    const last = await receive(bundle, into, { numbersFile });
    expect(answers(last).map(([outcome]) => outcome)).toEqual(['accepted', 'accepted']);

    answer(test, present(test.entries[0]), 'child.homePlace', { state: 'recorded', verbatim: 'Tân Thạnh' });
    const update = await exportOf(test);
    const line = recordLine.parse(
      JSON.parse(await readFile(join(update.folder, 'data', 'records.jsonl'), 'utf8')),
    );
    expect(line).toMatchObject({ update: true, personal_number: '048185000017' });
    expect(answers(await receive(update.folder, into))).toEqual([['accepted', '048185000017']]);
  });

  it('gives no number at all when a line of the file is wrong, naming it', async () => {
    const { bundle, into } = await delivered(2);
    await receive(bundle, into, { numbers: 'later' });
    const numbersFile = join(await temporaryFolder(), 'numbers.csv');
    for (const [content, line, problem] of [
      ['1,048185000017\n2,48185000018', 2, 'digits'],
      ['1,048185000017\n2,048185000017', 2, 'twice'],
      ['7,048185000017', 1, 'unknown'],
      ['048185000017', 1, 'digits'],
    ] as const) {
      await writeFile(numbersFile, content);
      await expect(receive(bundle, into, { numbersFile }), content).rejects.toMatchObject({
        code: 'numbers-invalid',
        details: { line, problem },
      });
    }
    expect((await receive(bundle, into)).receipt.records.map(({ outcome }) => outcome)).toEqual([
      'pending',
      'pending',
    ]);
  });

  it('gives a record one number, in whatever bundle it came', async () => {
    const { test, bundle, into } = await delivered(1);
    const again = await exportOf(test, 'hotich158', true);
    await receive(bundle, into, { numbers: 'later' });
    const numbersFile = join(await temporaryFolder(), 'numbers.csv');
    await writeFile(numbersFile, '1,048185000017');
    await receive(again.folder, into, { numbersFile });
    await writeFile(numbersFile, '1,048185000018');
    await expect(receive(bundle, into, { numbersFile })).rejects.toMatchObject({
      code: 'numbers-invalid',
      details: { line: 1, problem: 'other-number' },
    });
  });

  it('refuses single records with documented reasons', async () => {
    const { bundle, into } = await delivered(3);
    await forge(bundle, async (data) => {
      await changeLine(data, 1, (line) => Object.assign(line, { struck_through: true }));
      await changeLine(data, 3, (line) =>
        Object.assign(line, { fields: { 'child.sex': { state: 'gone' } } }),
      );
    });
    const { receipt } = await receive(bundle, into);
    expect(
      receipt.records.map(({ outcome, reasons }) => [outcome, ...reasons.map(({ code }) => code)]),
    ).toEqual([['refused', 'STRUCK-THROUGH'], ['accepted'], ['refused', 'RECORD-FORMAT']]);
    expect(receipt.records[2]?.reasons[0]?.fields).toEqual(['child.sex']);
  });

  it('refuses the same birth under another id', async () => {
    const { bundle, into } = await delivered(1);
    await receive(bundle, into);
    await forge(bundle, (data) =>
      changeLine(data, 1, (line) => Object.assign(line, { id: '0197f000-0000-7000-8000-000000000001' })),
    );
    const { receipt } = await receive(bundle, into);
    expect(receipt.records[0]?.reasons.map(({ code }) => code)).toEqual(['DUPLICATE']);
  });
});

describe('revisions', () => {
  it('takes an update in, refuses the earlier revision afterwards, and other content under the same one', async () => {
    const { test, bundle, into } = await delivered(1);
    const entry = present(test.entries[0]);
    const { file } = await receive(bundle, into);
    await takeReceipt(test.workspace, present(file), 'CB01');
    expect(test.workspace.records.get(entry.id).status).toBe('accepted');
    answer(test, entry, 'child.homePlace', { state: 'recorded', verbatim: 'Tân Thạnh' });
    expect(test.workspace.records.get(entry.id)).toMatchObject({ revision: 2, acceptedRevision: 1 });
    const update = await exportOf(test);
    const { receipt } = await receive(update.folder, into);
    expect(receipt.records).toMatchObject([{ outcome: 'accepted', revision: 2 }]);

    // The first bundle again, with one harmless byte changed so that it is another bundle.
    const late = join(await temporaryFolder(), 'late');
    await cp(bundle, late, { recursive: true });
    await forge(late, (data) => writeFile(join(data, 'record.schema.json'), '{}'));
    const lower = await receive(late, into);
    expect(lower.receipt.records[0]?.reasons.map(({ code }) => code)).toEqual(['LOWER-REVISION']);

    const other = join(await temporaryFolder(), 'other');
    await cp(update.folder, other, { recursive: true });
    await forge(other, (data) =>
      changeLine(data, 1, (line) => {
        const told = JSON.stringify(line).replace('"informant":"mẹ"', '"informant":"ông nội"');
        Object.assign(line, JSON.parse(told));
      }),
    );
    const conflict = await receive(other, into);
    expect(conflict.receipt.records[0]?.reasons.map(({ code }) => code)).toEqual(['REVISION-CONFLICT']);
  });
});

describe('receipt', () => {
  it('closes what was accepted and returns what was refused, once', async () => {
    const { test, bundle, into } = await delivered(2);
    const { file } = await receive(bundle, into);
    const path = present(file);
    const [one, two] = test.entries.map(({ id }) => id);
    const edited = JSON.parse(await readFile(path, 'utf8'));
    const refused = edited.records.find((record: { id: string }) => record.id === two);
    Object.assign(refused, { outcome: 'refused', reasons: [{ code: 'DUPLICATE', fields: [] }] });
    await writeFile(path, JSON.stringify(edited));
    const taken = await takeReceipt(test.workspace, path, 'CB01');
    expect(taken).toMatchObject({ before: false, counts: { accepted: 1, refused: 1, pending: 0 } });
    expect(test.workspace.records.get(present(one)).status).toBe('accepted');
    expect(test.workspace.records.get(present(two))).toMatchObject({
      status: 'refused',
      refusal: { reasons: ['DUPLICATE'] },
    });
    const actions = test.workspace.actions.ofEntry(present(two)).length;
    expect((await takeReceipt(test.workspace, path, 'CB01')).before).toBe(true);
    expect(test.workspace.actions.ofEntry(present(two))).toHaveLength(actions);
  });

  it('refuses the receipt of another office’s bundle, a mended one, and what is none', async () => {
    const { test, bundle, into } = await delivered(1);
    const { file } = await receive(bundle, into);
    const path = present(file);
    const stranger = await entryBook(1);
    await expect(takeReceipt(stranger.workspace, path, 'CB01')).rejects.toMatchObject({
      code: 'receipt-foreign',
    });
    const receipt = JSON.parse(await readFile(path, 'utf8'));
    const mended = join(await temporaryFolder(), 'mended.json');
    await writeFile(mended, JSON.stringify({ ...receipt, records: [] }));
    await expect(takeReceipt(test.workspace, mended, 'CB01')).rejects.toMatchObject({
      code: 'receipt-disagrees',
      exit: 7,
    });
    // As Windows programs save it: what is wrong is still the records, not the mark before them.
    await writeFile(mended, `\ufeff${JSON.stringify({ ...receipt, records: [] })}`);
    await expect(takeReceipt(test.workspace, mended, 'CB01')).rejects.toMatchObject({
      code: 'receipt-disagrees',
    });
    await writeFile(mended, '{"type":"receipt"}');
    await expect(takeReceipt(test.workspace, mended, 'CB01')).rejects.toMatchObject({
      code: 'receipt-invalid',
    });
    await expect(takeReceipt(test.workspace, join(into, 'none.json'), 'CB01')).rejects.toMatchObject({
      code: 'file-missing',
    });
  });
});
