import { describe, expect, it } from 'vitest';
import type { PictureResult, Workspace } from '../../src/store/types.js';
import { answered } from './answers.js';
import {
  addScan,
  BOOK,
  first,
  officeWorkspace,
  readResult,
  WHOLE,
  withEntries,
} from './workspace-fixture.js';

function pictureIds(workspace: Workspace): readonly string[] {
  return workspace.pictures.list(BOOK.code).map(({ id }) => id);
}

function answer(workspace: Workspace, entry: string, name: string): void {
  const sitting = workspace.sittings.open('CB01', 'review');
  workspace.actions.append({ entry, officer: 'CB01', sitting, body: answered('child.fullName', name) });
  workspace.sittings.close(sitting);
}

describe('what a picture gave', () => {
  it('is there to be shown as soon as it is stored', () => {
    const { workspace, entries } = withEntries([0, 1]);
    const [entry] = entries;
    expect(entries.map(({ row, position }) => [row, position])).toEqual([
      [0, 1],
      [1, 2],
    ]);
    const id = first(entries).id;
    const reading = workspace.entries.readings(id).get('child.fullName');
    expect(reading).toMatchObject({ text: 'Lê Thị Mẫu', confidence: 0.9, reader: 'test-reader' });
    expect(reading?.candidates).toHaveLength(2);
    const page = first(workspace.pictures.pages(entry?.picture ?? ''));
    expect(reading?.regions).toEqual([{ page: page.id, corners: WHOLE }]);
    expect(workspace.pictures.page(page.id)).toEqual(page);
    expect(workspace.records.get(id)).toMatchObject({ status: 'open', revision: 1, fields: {} });
    expect(workspace.pictures.milliseconds(BOOK.code)).toEqual([{ geometry: 12, read: 340 }]);
    expect(first(workspace.pictures.list(BOOK.code))).toMatchObject({ state: 'read', reason: null });
  });

  it('keeps what the network saw of a field, from which its reading can be renewed', () => {
    const { workspace, entries } = withEntries([0]);
    const { id, picture } = first(entries);
    const result = readResult([0]);
    const steps = [Uint8Array.of(1, 2, 3), Uint8Array.of(255, 0)];
    workspace.pictures.saveResult(picture, {
      ...result,
      entries: result.entries.map((entry) => ({
        ...entry,
        readings: entry.readings.map((reading) => ({ ...reading, steps })),
      })),
    });
    expect(workspace.entries.steps(id).get('child.fullName')).toEqual(steps);
    const candidates = [{ text: 'Lê Thị Mận', confidence: 0.7 }];
    workspace.entries.reread(id, 'child.fullName', { text: 'Lê Thị Mận', confidence: 0.7, candidates });
    expect(workspace.entries.readings(id).get('child.fullName')).toMatchObject({
      text: 'Lê Thị Mận',
      confidence: 0.7,
      candidates,
      reader: 'test-reader',
    });
    expect(workspace.entries.steps(id).get('child.fullName')).toEqual(steps);
  });

  it('read again, keeps the entries officers worked on, and the pages their answers cite', () => {
    const { workspace, entries } = withEntries([0, 1, 2]);
    const [zero, one] = entries;
    if (zero === undefined || one === undefined) throw new Error('no entries');
    answer(workspace, one.id, 'Lê Thị Mẫu');
    const pages = workspace.pictures.pages(zero.picture);

    workspace.pictures.saveResult(zero.picture, readResult([0, 1], 'Lê Thị Mẫn'));
    const again = workspace.entries.list(BOOK.code);
    expect(again.map(({ id }) => id)).toEqual([zero.id, one.id]);
    expect(workspace.entries.readings(one.id).get('child.fullName')?.text).toBe('Lê Thị Mẫn');
    expect(workspace.records.get(one.id).fields['child.fullName']?.verbatim).toBe('Lê Thị Mẫu');
    expect(workspace.pictures.pages(zero.picture)).toEqual(pages);
  });

  it('read again with other rows, an answer stays with the ink it was given for', () => {
    const workspace = officeWorkspace();
    addScan(workspace, 'scan-1', 1);
    const picture = first(pictureIds(workspace));
    const line = (row: number, top: number): PictureResult['entries'][number] => ({
      row,
      regions: [
        {
          page: 0,
          corners: [
            [0, top],
            [1000, top],
            [1000, top + 200],
            [0, top + 200],
          ],
        },
      ],
      struckThrough: false,
      readings: [],
    });
    const result = (...entries: PictureResult['entries'][number][]): PictureResult => ({
      ...readResult([]),
      entries,
    });
    // The form was a line too low: what is the second line was counted as the first.
    workspace.pictures.saveResult(picture, result(line(0, 400), line(1, 600)));
    const [second, third] = workspace.entries.list(BOOK.code);
    if (second === undefined || third === undefined) throw new Error('no entries');
    answer(workspace, second.id, 'Lê Thị Mẫu');
    workspace.pictures.saveResult(picture, result(line(0, 200), line(1, 400), line(2, 600)));
    const now = workspace.entries.list(BOOK.code);
    expect(now.map(({ id }) => id)).toEqual([expect.any(String), second.id, third.id]);
    expect(now.map(({ regions }) => regions[0]?.corners[0]?.[1])).toEqual([200, 400, 600]);
    expect(workspace.records.get(second.id).fields['child.fullName']?.verbatim).toBe('Lê Thị Mẫu');
    expect(workspace.records.get(now[0]?.id ?? '').fields).toEqual({});
  });

  it('read again with the other page of the spread found too, the page keeps its id by its side', () => {
    const workspace = officeWorkspace();
    addScan(workspace, 'scan-1', 1);
    const picture = first(pictureIds(workspace));
    const page = (side: 'left' | 'right', left: number): PictureResult['pages'][number] => ({
      side,
      corners: [
        [left, 0],
        [left + 500, 0],
        [left + 500, 700],
        [left, 700],
      ],
      rotation: 0,
    });
    const entry = (row: number, at: number, left: number): PictureResult['entries'][number] => ({
      row,
      regions: [{ page: at, corners: page('left', left).corners }],
      struckThrough: false,
      readings: [],
    });
    const base = readResult([]);
    workspace.pictures.saveResult(picture, {
      ...base,
      pages: [page('right', 500)],
      entries: [entry(0, 0, 500)],
    });
    const right = first(workspace.entries.list(BOOK.code));
    answer(workspace, right.id, 'Lê Thị Mẫu');
    workspace.pictures.saveResult(picture, {
      ...base,
      pages: [page('left', 0), page('right', 500)],
      entries: [entry(0, 0, 0), entry(1, 1, 500)],
    });
    const now = workspace.entries.list(BOOK.code);
    expect(now.map(({ id }) => id)).toEqual([expect.any(String), right.id]);
    expect(now[1]?.regions).toEqual(right.regions);
  });

  it('read again and not found any more, an answered entry stays; an unanswered one goes', () => {
    const { workspace, entries } = withEntries([0, 1]);
    const [zero, one] = entries;
    if (zero === undefined || one === undefined) throw new Error('no entries');
    answer(workspace, one.id, 'Lê Thị Mẫu');
    const page = first(workspace.pictures.pages(one.picture));
    const unplaced: PictureResult = {
      state: 'unplaced',
      reason: 'form-does-not-fit',
      milliseconds: {},
      pages: [],
      entries: [],
    };
    workspace.pictures.saveResult(one.picture, unplaced);
    expect(workspace.entries.list(BOOK.code).map(({ id }) => id)).toEqual([one.id]);
    expect(workspace.entries.readings(one.id).size).toBe(0);
    expect(workspace.pictures.get(one.picture)).toMatchObject({
      state: 'unplaced',
      reason: 'form-does-not-fit',
    });
    expect(workspace.pictures.pages(one.picture)).toEqual([]);
    expect(workspace.pictures.page(page.id)).toEqual(page);
  });

  it('is stored as a whole or not at all', () => {
    const { workspace, entries } = withEntries([0]);
    const { picture, id } = first(entries);
    const broken = readResult([0, 1], 'Khác');
    const bad: PictureResult = {
      ...broken,
      entries: broken.entries.map((entry, index) =>
        index === 1 ? { ...entry, regions: [{ page: 7, corners: WHOLE }] } : entry,
      ),
    };
    expect(() => workspace.pictures.saveResult(picture, bad)).toThrow(RangeError);
    expect(workspace.entries.list(BOOK.code)).toEqual(entries);
    expect(workspace.entries.readings(id).get('child.fullName')?.text).toBe('Lê Thị Mẫu');
  });

  it('is in the order of the book, in whatever order the pictures were read', () => {
    const workspace = officeWorkspace();
    addScan(workspace, 'scan-1', 2);
    addScan(workspace, 'scan-2', 1);
    const pictures = pictureIds(workspace);
    for (const [index, picture] of [...pictures.entries()].reverse()) {
      workspace.pictures.saveResult(picture, readResult([1, 0], `Mẫu ${index}`));
    }
    const entries = workspace.entries.list(BOOK.code);
    expect(entries.map(({ picture, row, position }) => [pictures.indexOf(picture), row, position])).toEqual([
      [0, 0, 1],
      [0, 1, 2],
      [1, 0, 3],
      [1, 1, 4],
      [2, 0, 5],
      [2, 1, 6],
    ]);
    for (const entry of entries) expect(workspace.entries.get(entry.id)).toEqual(entry);
    expect(workspace.records.list(BOOK.code).map(({ entry }) => entry)).toEqual(entries.map(({ id }) => id));
  });
});

describe('an entry added by hand', () => {
  it('has the whole picture for its region, and the machine may find it later', () => {
    const workspace = officeWorkspace();
    addScan(workspace, 'scan-1');
    const picture = first(pictureIds(workspace));
    const entry = workspace.pictures.addEntry(picture);
    expect(entry.regions).toEqual([{ page: first(workspace.pictures.pages(picture)).id, corners: WHOLE }]);
    expect(workspace.pictures.addEntry(picture)).toMatchObject({ row: 1, position: 2 });
    answer(workspace, entry.id, 'Lê Thị Mẫu');
    workspace.pictures.saveResult(picture, readResult([0]));
    expect(workspace.entries.list(BOOK.code).map(({ id }) => id)).toEqual([entry.id]);
  });
});
