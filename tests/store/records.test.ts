import { describe, expect, it } from 'vitest';
import { type EntryForm, fieldsOnForm } from '../../src/forms/form.js';
import { shippedForm } from '../../src/forms/library.js';
import type { ActionBody } from '../../src/schema/action.js';
import { type FieldKey, fieldOf } from '../../src/schema/fields.js';
import type { Workspace } from '../../src/store/types.js';
import { answered } from './answers.js';
import { addScan, BOOK, first, officeWorkspace, withEntries } from './workspace-fixture.js';

function working(rows: readonly number[]) {
  const { workspace, entries } = withEntries(rows);
  const sitting = workspace.sittings.open('CB01', 'review');
  const act = (entry: string, body: ActionBody) =>
    workspace.actions.append({ entry, officer: 'CB01', sitting, body });
  return { workspace, ids: entries.map(({ id }) => id), sitting, act };
}

function bundle(workspace: Workspace, sitting: string, entries: readonly string[]): string {
  const sequence = workspace.bundles.nextSequence(BOOK.code);
  workspace.bundles.add(
    {
      id: `bundle-${sequence}`,
      book: BOOK.code,
      profile: 'hotich158',
      sequence,
      folder: `out/x.${sequence}`,
      at: '2026-11-22T08:00:00.000Z',
      officer: 'CB01',
      manifestSha256: 'f'.repeat(64),
      records: entries.map((entry) => ({ entry, revision: workspace.records.get(entry).revision })),
    },
    sitting,
  );
  return `bundle-${sequence}`;
}

describe('actions and the records they fold to', () => {
  it('are stored composed, chained, and read back as given', () => {
    const { workspace, ids, act } = working([0]);
    const entry = first(ids);
    const one = act(entry, answered('child.fullName', 'Nguyễn Thị Bảo'.normalize('NFD')));
    const two = act(entry, { type: 'undone', action: one.id });
    expect([one.sequence, two.sequence]).toEqual([1, 2]);
    expect(one.previous).toBe('0'.repeat(64));
    expect(two.previous).toBe(one.hash);
    expect(workspace.actions.ofEntry(entry)).toEqual([one, two]);
    expect(one.body).toMatchObject({ answer: { verbatim: 'Nguyễn Thị Bảo'.normalize('NFC') } });
    expect(workspace.records.get(entry).fields).toEqual({});
  });

  it('of a book come in the order they were made, however many', () => {
    const { workspace, ids, act } = working(Array.from({ length: 40 }, (_, row) => row));
    const made = workspace.atomically(() =>
      Array.from({ length: 1203 }, (_, count) =>
        act(ids[(count * 7) % 40] ?? '', { type: 'noted', text: `${count}` }),
      ),
    );
    const seen = [...workspace.actions.ofBook(BOOK.code)].map(({ id }) => id);
    expect(seen).toEqual(made.map(({ id }) => id));
    expect([...workspace.actions.ofBook('none')]).toEqual([]);
  });

  it('other things can be stored while a book is walked through', () => {
    const { workspace, ids, act } = working([0]);
    act(first(ids), { type: 'noted', text: 'một' });
    for (const action of workspace.actions.ofBook(BOOK.code)) {
      if (action.sequence === 1) act(action.entry, { type: 'noted', text: 'hai' });
    }
    expect(workspace.records.get(first(ids)).notes).toEqual(['một', 'hai']);
  });

  it('need an open sitting of the same officer', () => {
    const { workspace, ids, sitting, act } = working([0]);
    workspace.sittings.close(sitting);
    expect(() => act(first(ids), { type: 'skipped' })).toThrow(/closed/);
    workspace.officers.add({ code: 'CB02', name: 'Khác' });
    const other = workspace.sittings.open('CB02', 'review');
    expect(() =>
      workspace.actions.append({
        entry: first(ids),
        officer: 'CB01',
        sitting: other,
        body: { type: 'skipped' },
      }),
    ).toThrow(/not of officer/);
    expect(workspace.actions.ofEntry(first(ids))).toEqual([]);
  });

  it('can be undone only where they were made', () => {
    const { workspace, ids, act } = working([0, 1]);
    const [one, two] = [ids[0] ?? '', ids[1] ?? ''];
    const { id } = act(one, answered('child.fullName', 'Lê Thị Mẫu'));
    expect(() => act(two, { type: 'undone', action: id })).toThrow(RangeError);
    expect(() => act(one, { type: 'undone', action: 'none' })).toThrow(RangeError);
    expect(workspace.actions.ofEntry(one)).toHaveLength(1);
  });

  it('rebuilt from the actions, are the same as kept beside them', () => {
    const { workspace, ids, act } = working([0, 1]);
    act(ids[0] ?? '', answered('child.fullName', 'Lê Thị Mẫu'));
    act(ids[1] ?? '', {
      type: 'supplemented',
      field: 'mother.birthDate',
      verbatim: '1960',
      evidence: { source: 'family-papers', description: 'Sổ hộ khẩu', number: '12' },
    });
    const before = workspace.records.list(BOOK.code);
    workspace.records.rebuild();
    expect(workspace.records.list(BOOK.code)).toEqual(before);
  });

  it('are found by number and name, tone placement and case aside', () => {
    const { workspace, ids, act } = working([0, 1]);
    const [one, two] = [ids[0] ?? '', ids[1] ?? ''];
    act(one, answered('child.fullName', 'Nguyễn Thị Thuỷ'));
    act(one, answered('registration.number', '12'));
    act(two, answered('child.fullName', 'Nguyễn Thị Thúy'));
    const found = (by: { number?: string; childName?: string }) =>
      workspace.records.search(by).map(({ entry }) => entry);
    expect(found({ childName: 'NGUYỄN THỊ THỦY' })).toEqual([one]);
    expect(found({ number: '12' })).toEqual([one]);
    expect(found({ number: '12', childName: 'Nguyễn Thị Thúy' })).toEqual([]);
    expect(found({})).toEqual([]);
  });

  it('are complete when every box of the form that is the entry’s own has an answer', () => {
    const { workspace, ids, act } = working([0]);
    const entry = first(ids);
    const fields = ownFields();
    for (const field of fields) {
      expect(workspace.records.get(entry).status).toBe('open');
      act(entry, { type: 'answered', field, answer: { state: 'blank' }, manner: 'keyed', regions: [] });
    }
    expect(workspace.records.get(entry).status).toBe('complete');
  });

  it('follow the office’s own form as soon as it is added or replaced', () => {
    const workspace = officeWorkspace();
    workspace.books.add({ ...BOOK, code: 'own', form: 'xa-1985' });
    addScan(workspace, 'scan', 1, 'scan.jpg', 'own');
    const entry = workspace.pictures.addEntry(first(workspace.pictures.list('own')).id).id;
    const sitting = workspace.sittings.open('CB01', 'review');
    const [number, name, sex] = ['registration.number', 'child.fullName', 'child.sex'] as const;
    for (const field of [number, name]) {
      workspace.actions.append({ entry, officer: 'CB01', sitting, body: answered(field, '12') });
    }
    expect(workspace.records.get(entry).status).toBe('open');
    workspace.forms.add('xa-1985', formWith([number, name]));
    expect(workspace.records.get(entry).status).toBe('complete');
    workspace.forms.add('xa-1985', formWith([number, name, sex]));
    expect(workspace.records.get(entry).status).toBe('open');
    expect(workspace.forms.list()).toEqual(['xa-1985']);
    expect(workspace.forms.get('xa-1985')).toBe(formWith([number, name, sex]));
    expect(workspace.forms.get('none')).toBeNull();
    expect(() => workspace.forms.add('xa-1985', '{}')).toThrow(RangeError);
  });
});

function bookForm(): EntryForm {
  const form = shippedForm(BOOK.form);
  if (form?.layout !== 'entry') throw new Error('the sample book has an entry form');
  return form;
}

function ownFields(): readonly FieldKey[] {
  return fieldsOnForm(bookForm()).filter((key) => fieldOf(key).origin === 'entry');
}

function formWith(keys: readonly FieldKey[]): string {
  const form = bookForm();
  return JSON.stringify({
    ...form,
    id: 'xa-1985',
    fields: form.fields.filter(({ key }) => keys.includes(key)),
  });
}

describe('bundles and receipts', () => {
  it('a bundle marks its records exported, all or none', () => {
    const { workspace, ids, sitting, act } = working([0, 1]);
    const [one, two] = [ids[0] ?? '', ids[1] ?? ''];
    for (const entry of [one, two]) act(entry, answered('child.fullName', 'Lê Thị Mẫu'));
    const id = bundle(workspace, sitting, [one]);
    expect(workspace.records.get(one).status).toBe('exported');
    expect(workspace.records.get(two).status).not.toBe('exported');
    expect(workspace.bundles.get(id)).toMatchObject({ sequence: 1, records: [{ entry: one, revision: 1 }] });
    expect(() => bundle(workspace, sitting, [two, 'no-such-entry'])).toThrow();
    expect(workspace.bundles.list(BOOK.code).map((each) => each.id)).toEqual([id]);
    expect(workspace.bundles.list()).toEqual(workspace.bundles.list(BOOK.code));
    expect(workspace.records.get(two).status).not.toBe('exported');
    expect(workspace.bundles.nextSequence(BOOK.code)).toBe(2);
  });

  it('a receipt is taken in once', () => {
    const { workspace, ids, sitting } = working([0]);
    const id = bundle(workspace, sitting, ids);
    expect(workspace.bundles.addReceipt(id, 'a'.repeat(64), '{}')).toBe(true);
    expect(workspace.bundles.addReceipt(id, 'a'.repeat(64), '{}')).toBe(false);
  });
});

describe('the place an officer left off', () => {
  it('is kept per officer and book', () => {
    const { workspace, ids } = working([0]);
    const place = { entry: first(ids), field: 'child.fullName' } as const;
    expect(workspace.sittings.place('CB01', BOOK.code)).toBeNull();
    workspace.sittings.savePlace('CB01', BOOK.code, { ...place, field: 'child.sex' });
    workspace.sittings.savePlace('CB01', BOOK.code, place);
    expect(workspace.sittings.place('CB01', BOOK.code)).toEqual(place);
  });
});
