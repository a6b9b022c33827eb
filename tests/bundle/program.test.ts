import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { profileIds } from '../../src/bundle/profile-library.js';
import { recordJsonSchema } from '../../src/schema/json-schema.js';
import { openWorkspace } from '../../src/store/workspace.js';
import { answer, entryBook, present, temporaryFolder } from './fixture.js';

const outcome = z.looseObject({ type: z.literal('outcome'), ok: z.boolean(), exit_code: z.number() });

/** Runs the built program; the last JSON line is its outcome. */
function hotich(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/hotich.js', '--json', ...words], {
    encoding: 'utf8',
    env: { ...process.env, HOTICH_LANG: 'en' },
  });
  const lines: unknown[] = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  return { status, stderr, lines, outcome: outcome.parse(lines.at(-1)) };
}

async function closedOffice(count: number) {
  const test = await entryBook(count);
  test.workspace.sittings.close(test.sitting);
  test.workspace.close();
  return { folder: test.workspace.folder, book: test.book.code, entries: test.entries };
}

describe('the program', () => {
  it('goes from book to bundle to receipt and back', async () => {
    const office = await closedOffice(2);
    const words = ['--workspace', office.folder, 'export', '--book', office.book];
    const dry = hotich(...words, '--dry-run');
    expect(dry.outcome).toMatchObject({ ok: true, exported: 2, dry_run: true, bundle: null });
    expect(
      dry.lines.filter((line) => z.looseObject({ type: z.literal('export') }).safeParse(line).success),
    ).toHaveLength(2);
    expect(readdirSync(join(office.folder, 'out'))).toEqual([]);

    const exported = hotich(...words, '--profile', 'hotich158');
    expect(exported.status).toBe(0);
    const bundle = z.string().parse(exported.outcome.bundle);
    expect(readdirSync(join(office.folder, 'out'))).toEqual(['TanThanh_TK_QN.KS.1985.01.1']);
    expect(readdirSync(join(office.folder, 'cache', 'pdf'))).toEqual([]);
    expect(hotich(...words).outcome).toMatchObject({
      ok: true,
      exported: 0,
      left_out: 0,
      awaiting_receipt: 2,
      bundle: null,
    });
    expect(hotich(...words, '--again').outcome).toMatchObject({ ok: true, exported: 2 });

    const into = join(await temporaryFolder(), 'police');
    expect(hotich('receive', bundle, '--into', into, '--dry-run').outcome).toMatchObject({
      ok: true,
      accepted: 2,
    });
    const received = hotich('receive', bundle, '--into', into);
    expect(received.outcome).toMatchObject({ ok: true, accepted: 2, refused: 0, before: false });
    const receipt = z.string().parse(received.outcome.receipt);
    expect(readdirSync(join(into, 'receipts'))).toEqual(['TanThanh_TK_QN.KS.1985.01.1.receipt.json']);

    const taken = hotich('--workspace', office.folder, 'receipt', receipt);
    expect(taken.outcome).toMatchObject({ ok: true, accepted: 2, refused: 0, before: false });
    expect(hotich('--workspace', office.folder, 'receipt', receipt).outcome).toMatchObject({
      ok: true,
      before: true,
    });
    const workspace = openWorkspace(office.folder, { write: false });
    expect(workspace.records.list(office.book).map(({ status }) => status)).toEqual(['accepted', 'accepted']);
    expect(workspace.verifyChains()).toEqual([]);
    workspace.close();
  });

  it('ends with its documented exit codes', async () => {
    const test = await entryBook(1);
    answer(test, present(test.entries[0]), 'child.birthDate', { state: 'recorded', verbatim: '31/4/1985' });
    test.workspace.close();
    const at = ['--workspace', test.workspace.folder];
    const blocked = hotich(...at, 'export', '--book', test.book.code);
    expect(blocked).toMatchObject({ status: 4, outcome: { ok: false, exit_code: 4, bundle: null } });
    expect(blocked.stderr).toContain('hotich check');
    expect(hotich(...at, 'export', '--book', test.book.code, '--profile', 'none').status).toBe(2);
    expect(hotich(...at, 'export', '--book', 'nowhere').status).toBe(2);
    const empty = await temporaryFolder();
    expect(hotich('receive', empty, '--into', join(empty, 'x')).status).toBe(7);
    expect(hotich('receive', join(empty, 'none'), '--into', join(empty, 'x')).status).toBe(1);
    expect(hotich('receive', empty).status).toBe(2);
    writeFileSync(join(empty, 'receipt.json'), 'no receipt');
    expect(hotich(...at, 'receipt', join(empty, 'receipt.json')).status).toBe(7);
  });

  it('names every shipped profile in the help of export', () => {
    const { stdout } = spawnSync(process.execPath, ['bin/hotich.js', 'export', '--help'], {
      encoding: 'utf8',
    });
    expect(profileIds().filter((id) => !stdout.includes(id))).toEqual([]);
  });

  it('says in words what stays and why, and where an entry without a number is found', async () => {
    const test = await entryBook(3);
    const [dated, unnumbered] = test.entries;
    answer(test, present(dated), 'child.birthDate', { state: 'recorded', verbatim: '31/4/1985' });
    answer(test, present(unnumbered), 'registration.number', { state: 'illegible' });
    test.workspace.close();
    const env = { ...process.env, HOTICH_LANG: 'vi' };
    const inVietnamese = (...words: string[]): string => {
      const line = ['bin/hotich.js', '--workspace', test.workspace.folder, ...words];
      return spawnSync(process.execPath, line, { encoding: 'utf8', env }).stdout;
    };
    const stdout = inVietnamese('export', '--dry-run');
    expect(stdout).toMatch(/số \d+: còn lỗi \(Ngày không có thật\)/);
    expect(stdout).toMatch(/\.(jpg|png)( dòng \d+)?: còn lỗi \(/);
    expect(stdout).not.toMatch(/^\s*\?:|date-impossible/m);
    const done = inVietnamese('export');
    expect(done).toMatch(/Đã xuất 1 mục[\s\S]*Việc tiếp theo: [\s\S]*hotich receipt TỆP/);
    expect(inVietnamese('stats')).toMatch(/\d{2}\/\d{2}\/\d{4}/);
  });

  it('names no person on stderr, in file names or in bag-info.txt', async () => {
    const office = await closedOffice(1);
    const { stderr, outcome: end } = hotich('--workspace', office.folder, 'export', '--book', office.book);
    const bundle = z.string().parse(end.bundle);
    const told = [
      stderr,
      ...readdirSync(bundle, { recursive: true, encoding: 'utf8' }),
      readFileSync(join(bundle, 'bag-info.txt'), 'utf8'),
      readFileSync(join(bundle, 'data', 'exceptions.json'), 'utf8'),
    ].join('\n');
    expect(told).not.toMatch(/Bảo Vân|Phạm Thị|Trần Văn|Lê Văn/);
  });

  it('encloses the schema its records follow', async () => {
    const office = await closedOffice(1);
    const { outcome: end } = hotich('--workspace', office.folder, 'export', '--book', office.book);
    const data = join(z.string().parse(end.bundle), 'data');
    const enclosed: unknown = JSON.parse(readFileSync(join(data, 'record.schema.json'), 'utf8'));
    expect(enclosed).toEqual(recordJsonSchema());
    const schema = z.fromJSONSchema(z.record(z.string(), z.json()).parse(enclosed));
    const line: Record<string, unknown> = JSON.parse(readFileSync(join(data, 'records.jsonl'), 'utf8'));
    expect(schema.safeParse(line).success).toBe(true);
    expect(schema.safeParse({ ...line, revision: 0 }).success).toBe(false);
    expect(schema.safeParse({ ...line, fields: { 'child.name': null } }).success).toBe(false);
  });
});
