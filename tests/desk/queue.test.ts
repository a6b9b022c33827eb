/** What a review still asks for, after whatever can happen to an entry; and what the office is told to do next. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { nextCommand, stateOf } from '../../src/desk/book-state.js';
import { confirmedTexts } from '../../src/desk/intake/confirmed-texts.js';
import { ReviewQueue } from '../../src/desk/queue.js';
import { BookIndex } from '../../src/desk/review/book-index.js';
import { Desk } from '../../src/desk/review/desk.js';
import type { Step } from '../../src/desk/steps.js';
import type { FieldKey } from '../../src/schema/fields.js';
import { findingsOfBook } from '../../src/store/findings.js';
import type { Workspace } from '../../src/store/types.js';
import { atEntry, formOf } from './entry.js';
import { BOOK } from './fixture.js';
import { office } from './seat.js';

afterEach(() => vi.useRealTimers());

const FIRST = 'a'.repeat(64);
const SECOND = 'b'.repeat(64);

function queueOf(workspace: Workspace): ReviewQueue {
  return new ReviewQueue(workspace, BOOK, formOf(workspace), { order: 'page', only: null, trust: 0.003 });
}

function deskOf(workspace: Workspace): Desk {
  const queue = queueOf(workspace);
  const desk = new Desk({
    workspace,
    queue,
    index: new BookIndex(workspace, workspace.books.named(BOOK), formOf(workspace).layout === 'table'),
    officer: 'CB01',
    sitting: workspace.sittings.open('CB01', 'review'),
    purpose: 'review',
    trust: 0.003,
    onQuestion: () => {},
    onZoom: () => {},
  });
  desk.start(queue.start(null));
  return desk;
}

function askedFirst(workspace: Workspace): Step | null {
  return queueOf(workspace).start(null);
}

/** Every step of the review when each is passed with Enter; more than `most` would never end. */
function passedWithEnter(workspace: Workspace, most = 60): readonly (FieldKey | 'entry')[] {
  const desk = deskOf(workspace);
  const passed: (FieldKey | 'entry')[] = [];
  while (desk.question !== null) {
    const { step } = desk.question;
    if (step.kind !== 'page') passed.push('field' in step ? step.field : 'entry');
    desk.press({ type: 'enter' });
    expect(passed.length).toBeLessThan(most);
  }
  return passed;
}

const next = (workspace: Workspace): string | null =>
  nextCommand(workspace, [stateOf(workspace, workspace.books.named(BOOK))]);

describe('a review', () => {
  it('asks for a box although the family has told what it should say', async () => {
    const made = await office([{}]);
    made.work((workspace) => {
      const entry = atEntry(workspace);
      const evidence = { source: 'family-papers', description: 'Sổ hộ khẩu' } as const;
      entry.append({ type: 'supplemented', field: 'mother.birthDate', verbatim: '12/5/1960', evidence });
      const desk = deskOf(workspace);
      const asked: string[] = [];
      while (desk.question?.kind === 'field') {
        asked.push(desk.question.step.field);
        desk.press({ type: 'command', command: 'blank' });
      }
      expect(asked).toContain('mother.birthDate');
      expect(desk.press({ type: 'enter' })).toBe('finished');
      const { status, fields } = workspace.records.get(entry.id);
      expect(status).toBe('complete');
      expect(fields['mother.birthDate']).toMatchObject({ verbatim: '12/5/1960', bookState: 'blank' });
    });
  });

  it('takes up an entry again that was whole and left for later', async () => {
    const made = await office([{}]);
    made.work((workspace) => {
      const entry = atEntry(workspace);
      entry.finish();
      expect(askedFirst(workspace)).toBeNull();
      entry.append({ type: 'skipped' });
      expect(next(workspace)).toContain('hotich review');
      expect(askedFirst(workspace)).toEqual({ kind: 'entry', entry: entry.id });
      expect(passedWithEnter(workspace)).toEqual(['entry']);
      expect(workspace.records.get(entry.id).status).toBe('complete');
    });
  });

  it('goes on with an entry that was left for later by mistake', async () => {
    const made = await office([{}, {}]);
    made.work((workspace) => {
      const desk = deskOf(workspace);
      desk.press({ type: 'command', command: 'skip' });
      desk.press({ type: 'command', command: 'undo' });
      desk.press({ type: 'text', text: '7' });
      desk.press({ type: 'enter' });
      expect(desk.question?.step).toMatchObject({ entry: atEntry(workspace).id, field: 'child.fullName' });
    });
  });

  it('asks once for what a receiver doubted, suggestions among it, and whatever the clock says', async () => {
    const made = await office([{}]);
    made.work((workspace) => {
      const entry = atEntry(workspace);
      entry.finish();
      entry.append({
        type: 'derived',
        field: 'child.homePlace',
        verbatim: 'Tân Thạnh',
        rule: 'parents-residence',
        from: ['mother.residence'],
        approximate: false,
      });
      entry.send(FIRST);
      entry.receipt(FIRST, 'refused', ['DUPLICATE']);
      // The battery of an old PC is empty: its clock has fallen back.
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 72 * 3_600_000 });
      const asked = passedWithEnter(workspace);
      expect(asked).toContain('child.homePlace');
      expect(new Set(asked).size).toBe(asked.length);
      expect(askedFirst(workspace)).toBeNull();
      expect(workspace.records.get(entry.id)).toMatchObject({
        status: 'complete',
        fields: { 'child.homePlace': { source: 'derived', verbatim: 'Tân Thạnh' } },
      });
    });
  });

  it('asks what was told again where a receiver doubts that, not its empty box', async () => {
    const made = await office([{}]);
    made.work((workspace) => {
      const entry = atEntry(workspace);
      entry.finish();
      const evidence = { source: 'family-papers', description: 'Sổ hộ khẩu' } as const;
      entry.append({ type: 'supplemented', field: 'mother.birthDate', verbatim: '12/5/1960', evidence });
      entry.send(FIRST);
      entry.receipt(FIRST, 'refused', ['DATE-FORMAT'], ['mother.birthDate']);
      const asked = { kind: 'supplement', entry: entry.id, field: 'mother.birthDate' };
      expect(askedFirst(workspace)).toEqual(asked);
      entry.append({ type: 'supplemented', field: 'mother.birthDate', verbatim: '12/5/1961', evidence });
      expect(workspace.records.get(entry.id)).toMatchObject({ status: 'complete', refusal: null });
      expect(askedFirst(workspace)).toBeNull();
    });
  });

  it('asks for nothing that was mended while the bundle was on its way', async () => {
    const made = await office([{}]);
    made.work((workspace) => {
      const entry = atEntry(workspace);
      entry.finish();
      entry.send(FIRST);
      entry.answer('child.birthDate', '2/2/1987');
      entry.receipt(FIRST, 'refused', ['DATE-FORMAT'], ['child.birthDate', 'child.fullName']);
      expect(askedFirst(workspace)).toMatchObject({ field: 'child.fullName' });
      entry.answer('child.fullName', 'Nguyễn Thị Bảo Vân');
      expect(askedFirst(workspace)).toBeNull();
    });
  });

  it('asks for no box again once the whole of a refused entry was passed', async () => {
    const made = await office([{}]);
    made.work((workspace) => {
      const entry = atEntry(workspace);
      entry.finish();
      entry.send(FIRST);
      entry.receipt(FIRST, 'refused', ['REVISION-CONFLICT']);
      expect(passedWithEnter(workspace)).toEqual(['entry']);
      expect(askedFirst(workspace)).toBeNull();
      expect(workspace.records.get(entry.id)).toMatchObject({ status: 'complete', revision: 2 });
    });
  });

  it('asks for nothing when a bundle is refused whose record came in another and was accepted', async () => {
    const made = await office([{}]);
    made.work((workspace) => {
      const entry = atEntry(workspace);
      entry.finish();
      entry.send(FIRST);
      entry.answer('child.birthPlace', 'Trạm xá');
      entry.send(SECOND);
      entry.receipt(SECOND, 'accepted');
      entry.receipt(FIRST, 'refused', ['REVISION-CONFLICT']);
      expect(workspace.records.get(entry.id).status).toBe('accepted');
      expect(askedFirst(workspace)).toBeNull();
    });
  });

  it('offers a picture for keying that could not be read at all', async () => {
    const made = await office([{}]);
    made.work((workspace) => {
      const picture = workspace.pictures.list(BOOK)[0]?.id ?? '';
      const nothing = { milliseconds: {}, pages: [], entries: [] };
      workspace.pictures.saveResult(picture, { state: 'unplaced', reason: 'blank-page', ...nothing });
      workspace.pictures.saveResult(picture, { state: 'failed', reason: 'picture-unreadable', ...nothing });
      expect(next(workspace)).toContain('hotich review');
      expect(askedFirst(workspace)).toEqual({ kind: 'page', picture });
      const desk = deskOf(workspace);
      desk.press({ type: 'text', text: '0' });
      desk.press({ type: 'enter' });
      expect(askedFirst(workspace)).toBeNull();
      expect(next(workspace)).toBeNull();
    });
  });

  it('keeps what was read of a picture that cannot be read again', async () => {
    const made = await office([{ 'child.fullName': { text: 'Lê Thị Thử', confidence: 0.9 } }]);
    made.work((workspace) => {
      const [picture] = workspace.pictures.list(BOOK);
      const before = workspace.entries.readings(atEntry(workspace).id);
      workspace.pictures.saveResult(picture?.id ?? '', {
        state: 'failed',
        reason: 'picture-lost',
        milliseconds: {},
        pages: [],
        entries: [],
      });
      expect(workspace.entries.readings(atEntry(workspace).id)).toEqual(before);
      expect(askedFirst(workspace)).toMatchObject({ kind: 'field', entry: atEntry(workspace).id });
    });
  });

  it('offers a page for keying that was not read beside one that was', async () => {
    const made = await office([{}]);
    made.work((workspace) => {
      const picture = workspace.pictures.list(BOOK)[0]?.id ?? '';
      const entry = atEntry(workspace);
      entry.finish();
      workspace.pictures.saveResult(picture, {
        state: 'read',
        reason: 'page-left',
        milliseconds: {},
        pages: [],
        entries: [],
      });
      expect(askedFirst(workspace)).toEqual({ kind: 'page', picture });
      const desk = deskOf(workspace);
      desk.press({ type: 'text', text: '1' });
      desk.press({ type: 'enter' });
      expect(askedFirst(workspace)).toMatchObject({ kind: 'field', entry: atEntry(workspace, 1).id });
    });
  });
});

describe('what the machine is sure of', () => {
  const sure = (text: string) => ({ text, confidence: 0.9995 });

  it.each([
    ['5', 'Thôn Đoan Trai'],
    // Eight entries are missing between: what the mark stands for is on a page nobody has.
    ['13', undefined],
  ])('is a ditto mark under number 4 only where number 5 follows: %s', async (number, meant) => {
    const readings = { 'registration.number': sure(number), 'mother.residence': sure('-nt-') };
    const made = await office([{}, readings], { form: 'ks-1976-table' });
    made.work((workspace) => {
      atEntry(workspace, 0).finish({ 'registration.number': '4', 'mother.residence': 'Thôn Đoan Trai' });
      deskOf(workspace);
      const { fields } = workspace.records.get(atEntry(workspace, 1).id);
      expect(fields['mother.residence']?.resolved).toBe(meant);
    });
  });

  it('is no date whose words an officer found to be none', async () => {
    const readings = {
      'child.birthDate': { text: '12/3/1987', confidence: 0.985 },
      'child.birthDateWords': sure('Ngày mười hai tháng ba năm một nghìn chín trăm tám mươi bảy'),
    };
    const made = await office([readings]);
    made.work((workspace) => {
      const entry = atEntry(workspace);
      entry.answer('child.birthDateWords', null);
      deskOf(workspace);
      expect(workspace.records.get(entry.id).fields['child.birthDate']).toBeUndefined();
    });
  });

  it.each([
    ['làng Ông Deo', 'làng Ông Deo'],
    // The same word with another capital is another writing.
    ['làng ông Deo', undefined],
  ])('is a home that two boxes have alike to the letter: %s', async (other, taken) => {
    const read = (text: string) => ({ text, confidence: 0.985 });
    const made = await office([
      { 'mother.residence': read('làng Ông Deo'), 'father.residence': read(other) },
    ]);
    made.work((workspace) => {
      deskOf(workspace);
      const { fields } = workspace.records.get(atEntry(workspace).id);
      expect(fields['mother.residence']?.verbatim).toBe(taken);
    });
  });

  it('teaches the book nothing, nor does a bare mark', async () => {
    const made = await office([{ 'mother.residence': sure('Thôn Hà') }]);
    made.work((workspace) => {
      const entry = atEntry(workspace);
      entry.answer('child.birthPlace', '"');
      entry.answer('father.residence', 'Thôn Hạ');
      deskOf(workspace);
      const { fields } = workspace.records.get(entry.id);
      expect(fields['mother.residence']).toMatchObject({ verbatim: 'Thôn Hà', trust: 0.003 });
      const texts = [...confirmedTexts(workspace.records.list(BOOK))].map(({ text }) => text);
      expect(texts).toEqual(['Thôn Hạ']);
    });
  });
});

describe('what comes next', () => {
  it('is the receipt while a record lies with its receiver, although it was corrected meanwhile', async () => {
    const made = await office([{}]);
    made.work((workspace) => {
      const entry = atEntry(workspace);
      entry.finish();
      expect(next(workspace)).toContain('hotich export');
      entry.send(FIRST);
      expect(next(workspace)).toContain('hotich receipt');
      entry.answer('child.birthPlace', 'Trạm xá');
      expect(next(workspace)).toContain('hotich receipt');
      entry.receipt(FIRST, 'accepted');
      expect(next(workspace)).toContain('hotich export');
    });
  });

  it('is a look at a ditto mark that was answered before the entry above it', async () => {
    const made = await office([{}, {}], { form: 'ks-1976-table' });
    made.work((workspace) => {
      const [above, below] = [atEntry(workspace, 0), atEntry(workspace, 1)];
      below.finish({ 'child.birthPlace': '"' });
      above.append({ type: 'skipped' });
      const waiting = queueOf(workspace);
      expect(waiting.start({ entry: below.id, field: 'child.birthPlace' })).toMatchObject({
        entry: above.id,
      });
      above.finish({ 'child.birthPlace': 'Trạm xá Bình An' });
      expect(passedWithEnter(workspace)).toEqual(['child.birthPlace']);
      expect(workspace.records.get(below.id).fields['child.birthPlace']).toMatchObject({
        verbatim: '"',
        resolved: 'Trạm xá Bình An',
      });
    });
  });

  it('is a look at a ditto mark whose text was corrected above it', async () => {
    const made = await office([{}, {}], { form: 'ks-1976-table' });
    made.work((workspace) => {
      const [above, below] = [atEntry(workspace, 0), atEntry(workspace, 1)];
      above.answer('child.birthPlace', 'Trạm xá Bình An');
      below.answer('child.birthPlace', { state: 'recorded', verbatim: '"', resolved: 'Trạm xá Bình An' });
      const differing = () =>
        findingsOfBook(workspace, workspace.books.named(BOOK)).filter(({ code }) => code === 'ditto-differs');
      expect(differing()).toEqual([]);
      above.answer('child.birthPlace', 'Trạm xá Bình Ân');
      expect(differing()).toMatchObject([
        { entry: below.id, fields: ['child.birthPlace'], severity: 'warning' },
      ]);
    });
  });

  it('asks nothing of a crossed-out entry, and says when a receiver holds it', async () => {
    const made = await office([{}]);
    made.work((workspace) => {
      const entry = atEntry(workspace);
      entry.finish();
      entry.append({ type: 'struck', struck: true });
      expect(stateOf(workspace, workspace.books.named(BOOK))).toMatchObject({
        pendingFields: 0,
        crossedOut: 0,
      });
      expect(next(workspace)).toBeNull();
      entry.append({ type: 'struck', struck: false });
      entry.send(FIRST);
      entry.receipt(FIRST, 'accepted');
      entry.append({ type: 'struck', struck: true });
      expect(stateOf(workspace, workspace.books.named(BOOK))).toMatchObject({ crossedOut: 1 });
    });
  });
});
