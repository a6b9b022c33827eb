import { afterEach, describe, expect, it } from 'vitest';
import { KEY } from '../../bench/officer/officer.js';
import type { OfficerTerminal } from '../../bench/officer/terminal.js';
import { fieldsToAnswer } from '../../src/forms/form.js';
import { shippedForm } from '../../src/forms/library.js';
import { type FieldKey, SUPPLEMENT_FIELDS } from '../../src/schema/fields.js';
import { runIn } from './families.js';
import { BOOK, type Fixture, fixture, sitAt } from './fixture.js';

let desk: Fixture | null = null;
afterEach(() => desk?.remove());

const form = shippedForm('ks-1987-entry');
if (form === null) throw new Error('no such form');
const boxes = fieldsToAnswer(form);

type Boxes = Partial<Record<FieldKey, string>>;

/** A book of one-page entries that CB01 has reviewed, of which these boxes hold something; three officers. */
const reviewed = (...entries: readonly Boxes[]): Promise<Fixture> => reviewedAmong(['CB02', 'CB03'], entries);

async function reviewedAmong(others: readonly string[], entries: readonly Boxes[]): Promise<Fixture> {
  const made = await fixture(entries.map(() => ({})));
  made.work((workspace) => {
    for (const code of others) workspace.officers.add({ code, name: 'Cán bộ khác' });
    const sitting = workspace.sittings.open('CB01', 'review');
    for (const [index, { id: entry }] of workspace.entries.list(BOOK).entries()) {
      for (const field of [...boxes, ...SUPPLEMENT_FIELDS]) {
        const verbatim = entries[index]?.[field];
        const lacking = SUPPLEMENT_FIELDS.includes(field) && verbatim === undefined;
        workspace.actions.append({
          entry,
          officer: 'CB01',
          sitting,
          body: {
            type: 'answered',
            field,
            answer: lacking
              ? { state: 'pending' }
              : verbatim === undefined
                ? { state: 'blank' }
                : { state: 'recorded', verbatim },
            manner: 'accepted',
            reading: { text: verbatim ?? '', confidence: 0.99, reader: 'fixture' },
            regions: [],
          },
        });
      }
    }
    workspace.sittings.close(sitting);
  });
  return made;
}

const FIELDS = ['--fields', 'child.fullName,child.birthDate'];
const sitting = (fixture: Fixture, officer: string, ...more: string[]) =>
  sitAt(fixture, ['rekey', '--book', BOOK, '--officer', officer, '--picture', 'none', ...more]);

describe('second keying', () => {
  it('asks another officer for the boxes blind, a third for what differs, and counts what was wrong', async () => {
    desk = await reviewed(
      { 'child.fullName': 'Lê Thị Hạ', 'child.birthDate': '12/3/1987' },
      { 'child.fullName': 'Võ Minh Đức', 'child.birthDate': '5/6/1987' },
    );
    const own = sitting(desk, 'CB01', '--share', '100%', ...FIELDS);
    expect((await own.ended()).exitCode).toBe(6);

    const second = sitting(desk, 'CB02');
    const first = await second.waitForText('1/4');
    expect(first.join('\n')).not.toMatch(/Lê Thị|12\/3|CB01|98 %|99 %/);
    second.type('LÊ THỊ HẠ\r');
    await second.waitForText('2/4');
    second.type('12-03-87\r');
    await second.waitForText('3/4');
    second.type('Võ Minh Dũng\r');
    await second.waitForText('4/4');
    // Interrupted: what was keyed is kept, and the next sitting goes on with the rest.
    second.kill('SIGKILL');
    await second.ended();
    const again = sitting(desk, 'CB02');
    await again.waitForText('1/1');
    again.type(`${KEY.blank}`);
    expect((await again.ended()).exitCode).toBe(0);
    expect(again.output).toContain('khác nhau 2');

    const decidesOwn = sitting(desk, 'CB02', '--decide');
    expect((await decidesOwn.ended()).exitCode).toBe(6);
    const third = sitting(desk, 'CB03', '--decide');
    const differing = await third.waitForText('1/2');
    expect(differing.join('\n')).toMatch(/Võ Minh Đức/);
    expect(differing.join('\n')).toMatch(/Võ Minh Dũng/);
    expect(differing.join('\n')).not.toMatch(/CB01|CB02/);
    third.type('\r');
    await third.waitForText('Chưa chọn');
    const below =
      differing.findIndex((row) => row.includes('Võ Minh Dũng')) >
      differing.findIndex((row) => row.includes('Võ Minh Đức'));
    third.type(below ? '\x1b[B' : '\x1b[A');
    await third.waitFor((rows) => rows.some((row) => /▸.*Võ Minh Dũng/.test(row)));
    third.type('\r');
    await third.waitForText('2/2');
    third.type('5/6/1987\r');
    expect((await third.ended()).exitCode).toBe(0);

    const records = desk.look((workspace) => workspace.records.list(BOOK));
    expect(records.map(({ fields }) => fields['child.fullName']?.verbatim)).toEqual([
      'Lê Thị Hạ',
      'Võ Minh Dũng',
    ]);
    const { lines } = await runIn(desk, 'rekey', '--book', BOOK, '--report', '--json');
    const rates = lines.filter(({ type }) => type === 'error_rate');
    expect(rates.map(({ by, of, wrong, fields }) => [by, of, wrong, fields])).toEqual([
      ['all', null, 1, 4],
      ['kind', 'person-name', 1, 2],
      ['kind', 'partial-date', 0, 2],
      ['officer', 'CB01', 1, 4],
      ['reader', 'fixture', 1, 4],
    ]);
    expect(rates[0]).toMatchObject({ rate: 0.25, from: expect.any(Number), to: expect.any(Number) });
    expect(JSON.stringify(lines)).not.toMatch(/Đức|Dũng/);
    expect(lines.at(-1)).toMatchObject({ state: 'failed', wrong: 1, differences: 2 });
  });

  it('keeps what a ditto mark stands for where the third officer finds one', async () => {
    desk = await reviewed({ 'child.birthDate': '12/3/1987' }, { 'child.birthDate': '12/3/1987' });
    const second = sitting(desk, 'CB02', '--share', '100%', '--fields', 'child.birthDate');
    await second.waitForText('1/2');
    second.type('12/3/1987\r');
    await second.waitForText('2/2');
    second.type('"\r');
    await second.ended();
    const third = sitting(desk, 'CB03', '--decide');
    await third.waitForText('1/1');
    third.type('"\r');
    expect((await third.ended()).exitCode).toBe(0);
    const [, below] = desk.look((workspace) => workspace.records.list(BOOK));
    expect(below?.fields['child.birthDate']).toMatchObject({
      verbatim: '"',
      resolved: '12/3/1987',
      value: { kind: 'date', date: { year: 1987, month: 3, day: 12 } },
    });
  });

  it('logs what each answer cost at the desk, without what it says', async () => {
    desk = await reviewed({ 'child.fullName': 'Lê Thị Hạ' });
    const seat = sitting(desk, 'CB02', '--fields', 'child.fullName');
    await seat.waitForText('1/1');
    seat.type('Lê Thị Hạn\x7f\r');
    expect((await seat.ended()).exitCode).toBe(0);
    const { lines } = await runIn(desk, 'stats', '--json');
    const line = lines.find(({ officer }) => officer === 'CB02');
    expect(line).toMatchObject({ fields_rekeyed: 1, keys: 12, changes: 1 });
  });
});

describe('second keying from the menu', () => {
  const MENU = { env: { HOTICH_LANG: 'vi', HOTICH_WORKSPACE: undefined } };
  const DOWN = '\u001b[B';
  /** Letters typed move the pointer to the item that begins with them; the hint is drawn last. */
  const choose = async (seat: OfficerTerminal, asked: string, keys: string, item: string): Promise<void> => {
    await seat.waitFor((rows) =>
      [asked, 'Enter chọn'].every((text) => rows.some((row) => row.includes(text))),
    );
    seat.type(keys);
    await seat.waitForText(`❯ ${item}`);
    seat.type('\r');
  };

  it('asks who keys it before a sample is drawn, adds an officer where there is one, and goes on later', async () => {
    desk = await reviewedAmong([], [{ 'child.fullName': 'Lê Thị Hạ', 'child.birthDate': '12/3/1987' }]);
    const seat = sitAt(desk, [], MENU);
    await choose(seat, 'Thoát', 'gõ', 'Gõ lại lần hai');
    await seat.waitForText('❯ Thêm một cán bộ');
    expect(desk.look((workspace) => workspace.samples.list(BOOK))).toEqual([]);
    seat.type('\r');
    await seat.waitForText('Mã ngắn');
    seat.type('CB02\r');
    await seat.waitForText('Họ và tên cán bộ');
    seat.type('Cán bộ khác\r');
    await seat.waitForText('Gõ lần hai');
    expect(desk.look((workspace) => workspace.samples.list(BOOK))).toMatchObject([{ officer: 'CB02' }]);
    seat.type(KEY.stop);
    await seat.waitForText('Nhấn Enter để về bảng chọn');
    seat.type('\r');
    await choose(seat, 'Thoát', 'gõ', 'Gõ lại lần hai');
    await choose(seat, 'đã có mẫu gõ lại', 'gõ', 'Gõ tiếp');
    await choose(seat, 'Ai gõ lại?', '', 'CB02');
    await seat.waitForText('Gõ lần hai');
    seat.kill('SIGKILL');
  });

  it('lets another officer sit down at this PC', async () => {
    desk = await reviewed({ 'child.fullName': 'Lê Thị Hạ' });
    const seat = sitAt(desk, [], MENU);
    await seat.waitForText('UBND xã Bình An · CB01');
    await choose(seat, 'Thoát', 'thêm /', 'Thêm / chọn cán bộ');
    await choose(seat, 'Ai làm trên máy này?', `${DOWN}${DOWN}`, 'CB03');
    await seat.waitForText('Nhấn Enter để về bảng chọn');
    seat.type('\r');
    await seat.waitForText('UBND xã Bình An · CB03');
    seat.kill('SIGKILL');
  });
});

describe('a book that fails its second keying', () => {
  it('goes back to review, is not exported meanwhile, and asks for a new sample once looked at again', async () => {
    const names = ['Lê Thị Hạ', 'Võ Minh Đức', 'Hồ Thị Mơ'];
    desk = await reviewed(
      ...names.map((name, at) => ({ 'registration.number': `${at + 1}`, 'child.fullName': name })),
    );
    desk.work((workspace) => {
      const entry = workspace.entries.list(BOOK)[0]?.id ?? '';
      const fields = 'child.fullName' as const;
      const given = { book: BOOK, share: 0.3, fields, seed: 's', limit: 0.01, officer: 'CB02' };
      const { id: sample } = workspace.samples.draw(given, [{ entry, field: fields }]);
      const first = workspace.actions
        .ofEntry(entry)
        .find(({ body }) => 'field' in body && body.field === fields);
      const answer = { state: 'recorded', verbatim: 'Lê Thị Hà' } as const;
      const about = { sample, field: fields, answer };
      const second = workspace.sittings.open('CB02', 'rekey');
      const rekeyed = workspace.actions.append({
        entry,
        officer: 'CB02',
        sitting: second,
        body: { type: 'rekeyed', ...about, first: first?.id ?? '', agrees: false },
      });
      workspace.sittings.close(second);
      const third = workspace.sittings.open('CB03', 'decide');
      workspace.actions.append({
        entry,
        officer: 'CB03',
        sitting: third,
        body: {
          type: 'decided',
          ...about,
          between: [first?.id ?? '', rekeyed.id],
          right: 'second',
          regions: [],
        },
      });
      workspace.sittings.close(third);
    });
    const status = await runIn(desk, 'status', '--json');
    expect(status.lines[0]).toMatchObject({ second_keying: 'failed', returned: 2 });
    expect(status.lines.at(-1)).toMatchObject({ next: `hotich review --book ${BOOK}` });
    expect((await runIn(desk, 'export', '--book', BOOK)).code).toBe(4);

    const seat = sitAt(desk);
    for (const [index, name] of names.slice(1).entries()) {
      const shown = await seat.waitForText(`Mục ${index + 2}/3`);
      expect(shown.join('\n')).toContain(name);
      expect(shown.join('\n')).toContain('không đạt khi gõ lại lần hai');
      seat.type('\r');
    }
    await seat.ended();
    const after = await runIn(desk, 'status', '--json');
    expect(after.lines.at(-1)).toMatchObject({ next: `hotich rekey --book ${BOOK} --new` });
  });
});
