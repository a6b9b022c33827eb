/** Bundles and receipts that must not be taken in, through the program itself. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entryBook } from '../bundle/fixture.js';
import { hotich, newFolder } from './program.js';
import { expectSound, refused } from './refusal.js';

/** An office with one complete record, its bundle made by the program. */
async function exported(): Promise<{ readonly office: string; readonly bundle: string }> {
  const test = await entryBook(1);
  test.workspace.sittings.close(test.sitting);
  test.workspace.close();
  const office = test.workspace.folder;
  const run = await hotich(office, ['export', '--book', test.book.code, '--json']);
  expect(run.stderr).not.toContain('refused');
  return { office, bundle: String(run.lines.at(-1)?.bundle) };
}

describe('handing over', () => {
  it('refuses a bundle with one byte changed, naming the file, and takes nothing in', async () => {
    const { office, bundle } = await exported();
    const into = newFolder();
    const victim = join(bundle, 'data', 'records.jsonl');
    const bytes = readFileSync(victim);
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    writeFileSync(victim, bytes);
    const refusal = await refused(office, ['receive', bundle, '--into', into]);
    expect(refusal).toMatchObject({ exit: 7, codes: ['bundle-damaged'] });
    expect(refusal.messages[0]?.vi).toMatch(/records\.jsonl.*Hãy chép lại gói/);
    expect(refusal.messages[0]?.en).toMatch(/records\.jsonl.*Copy the bundle again/);
    expect(readdirSync(into).filter((name) => name === 'receipts')).toEqual([]);

    // The very same bundle, mended, is taken in as if nothing had been.
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    writeFileSync(victim, bytes);
    const received = await hotich(office, ['receive', bundle, '--into', into, '--json']);
    expect(received.lines.at(-1)).toMatchObject({ ok: true, accepted: 1, before: false });
  });

  it('refuses the receipt of another bundle, and one that is none; the record stays as it was', async () => {
    const one = await exported();
    const other = await exported();
    const received = await hotich(other.office, ['receive', other.bundle, '--into', newFolder(), '--json']);
    const receipt = String(received.lines.at(-1)?.receipt);
    const foreign = await refused(one.office, ['receipt', receipt]);
    expect(foreign).toMatchObject({ exit: 1, codes: ['receipt-foreign'] });
    expect(foreign.messages[0]?.vi).toMatch(/gói khác.*đúng nơi làm việc/);
    expect(foreign.messages[0]?.en).toMatch(/another bundle.*right workspace/);

    const path = join(newFolder(), 'bien-nhan.json');
    writeFileSync(path, 'Đã nhận đủ.');
    const none = await refused(one.office, ['receipt', path]);
    expect(none).toMatchObject({ exit: 7, codes: ['receipt-invalid'] });
    expect(none.messages[0]?.vi).not.toContain('JSON');
    await expectSound(one.office);
    const states = await hotich(one.office, ['status', '--json']);
    expect(states.lines[0]).toMatchObject({ exported: 1, accepted: 0, refused: 0 });
  });
});
