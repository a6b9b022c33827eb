import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action, ActionBody } from '../../src/schema/action.js';
import type { FieldKey } from '../../src/schema/fields.js';
import { foldRecord } from '../../src/schema/fold-record.js';
import type { EntryRecord } from '../../src/schema/record.js';

const EXPECTED: readonly FieldKey[] = ['child.fullName', 'child.birthDate'];
const CONTEXT = { entry: 'entry', bookYear: 1985, expectedFields: EXPECTED, regions: [] };

/** A history of these bodies, with ids a1, a2, … in the order of their making. */
function history(bodies: readonly ActionBody[]): readonly Action[] {
  return bodies.map((body, index) => ({
    id: `a${index + 1}`,
    entry: 'entry',
    sequence: index + 1,
    officer: 'CB01',
    sitting: 'sitting',
    at: new Date(Date.UTC(2026, 0, 1, 0, 0, index)).toISOString(),
    body,
    previous: '',
    hash: '',
  }));
}

function foldOf(...bodies: readonly ActionBody[]): EntryRecord {
  return foldRecord(history(bodies), CONTEXT);
}

const written = (field: FieldKey, verbatim: string, resolved?: string): ActionBody => ({
  type: 'answered',
  field,
  answer: { state: 'recorded', verbatim, ...(resolved === undefined ? {} : { resolved }) },
  manner: 'keyed',
  regions: [],
});
const empty = (
  field: FieldKey,
  state: 'blank' | 'absent' | 'illegible' | 'pending' = 'blank',
): ActionBody => ({
  type: 'answered',
  field,
  answer: { state },
  manner: 'keyed',
  regions: [],
});
const supplied = (field: FieldKey, verbatim: string): ActionBody => ({
  type: 'supplemented',
  field,
  verbatim,
  evidence: { source: 'family-papers', description: 'Sổ hộ khẩu', number: '123' },
});
const derived = (field: FieldKey, verbatim: string): ActionBody => ({
  type: 'derived',
  field,
  verbatim,
  rule: 'birth-year-from-age',
  from: ['mother.age', 'registration.date'],
  approximate: true,
});
const undo = (index: number): ActionBody => ({ type: 'undone', action: `a${index}` });
const exported = (revision: number, bundle = `b${revision}`): ActionBody => ({
  type: 'exported',
  bundle,
  revision,
});
const receipt = (
  outcome: 'accepted' | 'refused' | 'pending',
  revision: number,
  more: { bundle?: string; reasons?: readonly string[]; fields?: FieldKey[]; personalNumber?: string } = {},
): ActionBody => ({
  type: 'receipted',
  bundle: more.bundle ?? `b${revision}`,
  revision,
  outcome,
  reasons: more.reasons ?? [],
  ...(more.fields === undefined ? {} : { fields: more.fields }),
  ...(more.personalNumber === undefined ? {} : { personalNumber: more.personalNumber }),
});
const complete = [written('child.fullName', 'Lê Thị Mẫu'), written('child.birthDate', '12/3/1985')];

const seen = (verbatim: string) => ({ state: 'recorded', verbatim }) as const;
const rekeyed = (verbatim: string): ActionBody => ({
  type: 'rekeyed',
  sample: 's1',
  field: 'child.fullName',
  answer: seen(verbatim),
  first: 'a1',
  agrees: false,
});
const decided = (verbatim: string): ActionBody => ({
  type: 'decided',
  sample: 's1',
  field: 'child.fullName',
  answer: seen(verbatim),
  between: ['a1', 'a3'],
  right: 'second',
  regions: [],
});

describe('a record that its receiver holds otherwise', () => {
  it.each(['REVISION-CONFLICT', 'LOWER-REVISION'])('goes out again under the next revision: %s', (reason) => {
    const refused = [...complete, exported(1), receipt('refused', 1, { reasons: [reason] })];
    expect(foldOf(...refused)).toMatchObject({
      revision: 2,
      status: 'refused',
      refusal: { reasons: [reason] },
    });
    const again: readonly ActionBody[] = [...refused, { type: 'filed' }];
    expect(foldOf(...again)).toMatchObject({ revision: 2, status: 'complete' });
    expect(foldOf(...again, exported(2), receipt('accepted', 2))).toMatchObject({
      revision: 2,
      status: 'accepted',
    });
  });
});

describe('a field keyed twice', () => {
  it('keeps the first answer until somebody decides, and then what was decided', () => {
    const first = foldOf(...complete, rekeyed('Lê Thị Mận'));
    expect(first.fields['child.fullName']).toMatchObject({ verbatim: 'Lê Thị Mẫu' });
    const then = foldOf(...complete, rekeyed('Lê Thị Mận'), decided('Lê Thị Mận'));
    expect(then.fields['child.fullName']).toMatchObject({ verbatim: 'Lê Thị Mận', source: 'book' });
    expect(then.status).toBe('complete');
  });

  it('opens the next revision only where the decision changes what was accepted', () => {
    const accepted = [...complete, exported(1), receipt('accepted', 1)];
    expect(foldOf(...accepted, rekeyed('Lê Thị Mận'))).toMatchObject({ revision: 1, status: 'accepted' });
    expect(foldOf(...accepted, rekeyed('Lê Thị Mận'), decided('Lê Thị Mẫu')).revision).toBe(1);
    expect(foldOf(...accepted, rekeyed('Lê Thị Mận'), decided('Lê Thị Mận')).revision).toBe(2);
  });
});

describe('a reading taken without asking', () => {
  const trusted = (field: FieldKey, verbatim: string): ActionBody => ({
    type: 'trusted',
    field,
    answer: { state: 'recorded', verbatim },
    reading: { text: verbatim, confidence: 0.97, reader: 'test' },
    confidence: 0.998,
    supports: ['as-above'],
    trust: 0.003,
    regions: [],
  });

  it('is the book’s word, marked as seen by nobody, and an officer’s answer stands before it, made earlier or later', () => {
    const taken = foldOf(trusted('child.fullName', 'Lê Thị Mẫu'));
    expect(taken.fields['child.fullName']).toMatchObject({
      verbatim: 'Lê Thị Mẫu',
      source: 'book',
      confidence: 0.998,
      trust: 0.003,
    });
    for (const bodies of [
      [trusted('child.fullName', 'Lê Thị Mẫu'), written('child.fullName', 'Lê Thị Mận')],
      [written('child.fullName', 'Lê Thị Mận'), trusted('child.fullName', 'Lê Thị Mẫu')],
    ]) {
      const value = foldOf(...bodies).fields['child.fullName'];
      expect(value?.verbatim).toBe('Lê Thị Mận');
      expect(value?.trust).toBeUndefined();
    }
  });

  it('leaves the record open until an officer has passed the whole entry, and again when the machine takes more', () => {
    const asked = [written('child.birthDate', '1985'), trusted('child.fullName', 'Lê Thị Mẫu')];
    expect(foldOf(...asked)).toMatchObject({ status: 'open', filed: false });
    expect(foldOf(...asked, { type: 'filed' })).toMatchObject({ status: 'complete', filed: true });
    expect(foldOf(...asked, { type: 'filed' }, undo(3))).toMatchObject({ status: 'open', filed: false });
    const late = [written('child.birthDate', '1985'), { type: 'filed' } as const];
    expect(foldOf(...late, trusted('child.fullName', 'Lê Thị Mẫu')).status).toBe('open');
  });

  it('says nothing against a refusal', () => {
    const refused = [
      ...complete,
      exported(1),
      receipt('refused', 1, { reasons: ['DUPLICATE'], fields: ['child.fullName'] }),
    ];
    const doubted = { status: 'refused', refusal: { doubted: ['child.fullName'] } };
    expect(foldOf(...refused, trusted('child.fullName', 'Lê Thị Mẫu'))).toMatchObject(doubted);
    expect(foldOf(...refused, written('child.fullName', 'Lê Thị Mẫu')).status).toBe('complete');
  });

  it('found empty stays known when the family is asked', () => {
    const blank: ActionBody = {
      type: 'trusted',
      field: 'mother.birthDate',
      answer: { state: 'blank' },
      reading: { text: '', confidence: 0.998, reader: 'test' },
      confidence: 0.998,
      supports: [],
      trust: 0.003,
      regions: [],
    };
    expect(foldOf(blank, empty('mother.birthDate', 'pending')).fields['mother.birthDate']).toMatchObject({
      state: 'pending',
      bookState: 'blank',
    });
  });
});

describe('what a field of a record holds', () => {
  it('is what the officer read in the book, as written and as meant', () => {
    const { fields } = foldOf(written('child.birthDate', '12-3-85'));
    expect(fields['child.birthDate']).toMatchObject({
      state: 'recorded',
      verbatim: '12-3-85',
      source: 'book',
      value: { kind: 'date', date: { year: 1985, month: 3, day: 12, calendar: 'solar' } },
      officer: 'CB01',
    });
  });

  it('keeps a ditto mark as the mark, and means what it stands for', () => {
    const { fields } = foldOf(written('registration.date', '-nt-', '1/3/1985'));
    expect(fields['registration.date']).toMatchObject({
      verbatim: '-nt-',
      resolved: '1/3/1985',
      value: { kind: 'date', date: { year: 1985, month: 3, day: 1 } },
    });
  });

  it('has no value for what has no normal form, and keeps the ink', () => {
    expect(foldOf(written('child.birthDate', 'không nhớ')).fields['child.birthDate']).toMatchObject({
      state: 'recorded',
      verbatim: 'không nhớ',
      value: null,
    });
  });

  it('keeps the machine’s confidence only where its reading was taken as shown', () => {
    const reading = { text: 'Lê Thị Mẫu', confidence: 0.97, reader: 'r' };
    const answer = (manner: 'accepted' | 'corrected'): ActionBody => ({
      type: 'answered',
      field: 'child.fullName',
      answer: { state: 'recorded', verbatim: 'Lê Thị Mẫu' },
      manner,
      reading,
      regions: [],
    });
    expect(foldOf(answer('accepted')).fields['child.fullName']?.confidence).toBe(0.97);
    expect(foldOf(answer('corrected')).fields['child.fullName']?.confidence).toBeNull();
  });

  it('is composed text (NFC), however it came', () => {
    const name = 'Nguyễn Thị Bảo';
    expect(foldOf(written('child.fullName', name.normalize('NFD'))).fields['child.fullName']?.verbatim).toBe(
      name.normalize('NFC'),
    );
  });

  it('is never overwritten from outside the book, in either order', () => {
    const book = written('mother.birthDate', '1960');
    const outside = supplied('mother.birthDate', '3/4/1961');
    for (const fold of [
      foldOf(book, outside),
      foldOf(outside, book),
      foldOf(book, derived('mother.birthDate', '1959')),
    ]) {
      expect(fold.fields['mother.birthDate']).toMatchObject({ verbatim: '1960', source: 'book' });
    }
  });

  it.each(['blank', 'absent', 'illegible', 'pending'] as const)(
    'comes from outside where the book’s box is %s, with its evidence',
    (state) => {
      const outside = supplied('mother.birthDate', '3/4/1961');
      const onForm = { ...CONTEXT, expectedFields: [...EXPECTED, 'mother.birthDate' as const] };
      for (const bodies of [
        [empty('mother.birthDate', state), outside],
        [outside, empty('mother.birthDate', state)],
      ]) {
        const fold = foldRecord(history(bodies), onForm);
        expect(fold.fields['mother.birthDate']).toMatchObject({
          state: 'recorded',
          verbatim: '3/4/1961',
          source: 'family-papers',
          evidence: { description: 'Sổ hộ khẩu', number: '123' },
          bookState: state,
        });
      }
    },
  );

  it('asked for where the form has no box for it, is absent from the book and never merely pending', () => {
    const context = { ...CONTEXT, expectedFields: ['child.fullName' as const] };
    const asked = empty('mother.birthDate', 'pending');
    const told = supplied('mother.birthDate', '3/4/1961');
    for (const bodies of [[asked], [told], [asked, told], [told, asked]]) {
      const { fields } = foldRecord(history(bodies), context);
      expect(fields['mother.birthDate']?.bookState).toBe('absent');
    }
    const onForm = { ...CONTEXT, expectedFields: ['mother.birthDate' as const] };
    const seen = foldRecord(history([asked, told]), onForm).fields['mother.birthDate'];
    expect(seen?.bookState).toBe('pending');
  });

  it('says of a derived value by which rule, from what, and that it is approximate', () => {
    expect(foldOf(derived('mother.birthDate', '1959')).fields['mother.birthDate']).toMatchObject({
      source: 'derived',
      evidence: {
        source: 'derived',
        derivation: {
          rule: 'birth-year-from-age',
          from: ['mother.age', 'registration.date'],
          approximate: true,
        },
      },
    });
  });

  it('is the officer’s later correction', () => {
    const { fields } = foldOf(written('child.sex', 'Nam'), written('child.sex', 'Nữ'));
    expect(fields['child.sex']?.verbatim).toBe('Nữ');
  });

  it('goes back to what stood before when the answer is undone', () => {
    const before = foldOf(written('child.sex', 'Nam'));
    expect(foldOf(written('child.sex', 'Nam'), written('child.sex', 'Nữ'), undo(2))).toEqual(before);
    expect(foldOf(written('child.sex', 'Nam'), undo(1)).fields).toEqual({});
  });
});

describe('where a record stands', () => {
  it('is complete when every field of the form has an answer, be it that the box is blank', () => {
    expect(foldOf().status).toBe('open');
    expect(foldOf(written('child.fullName', 'Lê Thị Mẫu')).status).toBe('open');
    expect(foldOf(supplied('child.birthDate', '1985'), written('child.fullName', 'Mẫu')).status).toBe('open');
    expect(foldOf(...complete).status).toBe('complete');
    expect(foldOf(written('child.fullName', 'Mẫu'), empty('child.birthDate', 'pending')).status).toBe(
      'complete',
    );
    expect(foldOf(...complete, undo(2)).status).toBe('open');
  });

  it('is skipped until somebody works on it again', () => {
    expect(foldOf({ type: 'skipped' }).status).toBe('skipped');
    expect(foldOf({ type: 'skipped' }, written('child.fullName', 'Mẫu')).status).toBe('open');
    expect(foldOf({ type: 'skipped' }, undo(1)).status).toBe('open');
  });

  it('asks nothing more of an entry struck through in the book', () => {
    const struck: ActionBody = { type: 'struck', struck: true };
    expect(foldOf(struck)).toMatchObject({ status: 'complete', struckThrough: true });
    expect(foldOf(struck, { type: 'struck', struck: false })).toMatchObject({
      status: 'open',
      struckThrough: false,
    });
  });

  it('keeps the notes that were not taken back', () => {
    expect(foldOf({ type: 'noted', text: 'một' }, { type: 'noted', text: 'hai' }, undo(1)).notes).toEqual([
      'hai',
    ]);
  });

  it('is exported, then accepted with the number that came back', () => {
    expect(foldOf(...complete, exported(1)).status).toBe('exported');
    expect(foldOf(...complete, exported(1), receipt('pending', 1)).status).toBe('exported');
    expect(
      foldOf(...complete, exported(1), receipt('accepted', 1, { personalNumber: '049185000001' })),
    ).toMatchObject({ status: 'accepted', acceptedRevision: 1, revision: 1, personalNumber: '049185000001' });
  });

  it('refused, it returns with the reasons until somebody has looked into it', () => {
    const refused = [
      ...complete,
      exported(1),
      receipt('refused', 1, { reasons: ['DATE-FORMAT'], fields: ['child.birthDate'] }),
    ];
    expect(foldOf(...refused)).toMatchObject({
      status: 'refused',
      refusal: { reasons: ['DATE-FORMAT'] },
      revision: 1,
    });
    expect(foldOf(...refused, { type: 'noted', text: 'đã gọi' }).status).toBe('refused');
    const corrected = [...refused, written('child.birthDate', '13/3/1985')];
    expect(foldOf(...corrected)).toMatchObject({ status: 'complete', refusal: null, revision: 1 });
    expect(foldOf(...refused, written('child.birthDate', '12/3/1985')).status).toBe('complete');
    expect(foldOf(...corrected, undo(corrected.length)).status).toBe('refused');
    expect(foldOf(...corrected, exported(1, 'again')).status).toBe('exported');
  });

  it('refused for two boxes or for none named, it is not done when one was looked at', () => {
    for (const fields of [['child.birthDate', 'child.fullName'], undefined] as const) {
      const named = fields === undefined ? {} : { fields: [...fields] };
      const refused = [...complete, exported(1), receipt('refused', 1, { reasons: ['DUPLICATE'], ...named })];
      const one = [...refused, written('child.birthDate', '13/3/1985')];
      expect(foldOf(...one).status).toBe('refused');
      expect(foldOf(...one, written('child.fullName', 'Lê Thị Mẫu')).status).toBe('complete');
      expect(foldOf(...one, { type: 'filed' }).status).toBe('complete');
      // What was mended while the bundle was on its way need not be mended again.
      const [first, ...rest] = refused.slice(complete.length);
      if (first === undefined) throw new Error('nothing sent');
      const mended = [written('child.birthDate', '13/3/1985'), written('child.fullName', 'Lê Thị Mận')];
      expect(foldOf(...complete, first, ...mended, ...rest).status).toBe('complete');
    }
  });

  it('sent anew, it is not refused again by what the first bundle’s closing receipt repeats', () => {
    const again = [
      ...complete,
      exported(1),
      receipt('refused', 1, { reasons: ['DUPLICATE'] }),
      { type: 'filed' } as const,
      exported(1, 'second'),
    ];
    expect(foldOf(...again).status).toBe('exported');
    expect(foldOf(...again, receipt('refused', 1, { reasons: ['DUPLICATE'] })).status).toBe('exported');
    const second = receipt('refused', 1, { bundle: 'second', reasons: ['DUPLICATE'] });
    expect(foldOf(...again, second).status).toBe('refused');
  });

  it('changed on its way, it is to be sent again', () => {
    const changed = [...complete, exported(1), written('child.fullName', 'Lê Thị Mẫn')];
    expect(foldOf(...changed)).toMatchObject({ status: 'complete', revision: 1 });
    expect(foldOf(...changed, undo(changed.length)).status).toBe('exported');
  });
});

describe('the revision', () => {
  const accepted = [...complete, exported(1), receipt('accepted', 1)];

  it('is opened by the first change after acceptance, once', () => {
    const first = [...accepted, supplied('mother.birthDate', '1960')];
    expect(foldOf(...first)).toMatchObject({ revision: 2, status: 'complete', acceptedRevision: 1 });
    expect(foldOf(...first, supplied('child.homePlace', 'Tam Hải')).revision).toBe(2);
    const second = [...first, exported(2), receipt('accepted', 2)];
    expect(foldOf(...second)).toMatchObject({ revision: 2, status: 'accepted' });
    expect(foldOf(...second, { type: 'struck', struck: true }).revision).toBe(3);
  });

  it('stays when an answer is only confirmed, a note added, or the same bundle read again', () => {
    for (const more of [
      written('child.fullName', 'Lê Thị Mẫu'),
      { type: 'noted', text: 'x' } as const,
      exported(1, 'again'),
      receipt('refused', 1, { bundle: 'again', reasons: ['duplicate'] }),
    ]) {
      expect(foldOf(...accepted, more)).toMatchObject({ revision: 1, status: 'accepted', refusal: null });
    }
  });

  it('is opened by taking an accepted answer back, and never goes down again', () => {
    expect(foldOf(...accepted, undo(1))).toMatchObject({ revision: 2, status: 'open' });
    const opened = [...accepted, supplied('mother.birthDate', '1960')];
    expect(foldOf(...opened, undo(opened.length))).toMatchObject({ revision: 2, status: 'complete' });
  });

  it('is opened by the acceptance itself when an answer came while the bundle was on its way', () => {
    const late = [...complete, exported(1), written('child.fullName', 'Lê Thị Mẫn'), receipt('accepted', 1)];
    expect(foldOf(...late)).toMatchObject({ revision: 2, status: 'complete', acceptedRevision: 1 });
    expect(foldOf(...late).fields['child.fullName']?.verbatim).toBe('Lê Thị Mẫn');
  });

  it('is not touched by receipts for another revision, save that a late personal number is kept', () => {
    const opened = [...accepted, supplied('mother.birthDate', '1960')];
    const before = foldOf(...opened);
    expect(foldOf(...opened, receipt('refused', 1, { reasons: ['x'] }))).toEqual(before);
    expect(foldOf(...opened, receipt('accepted', 3))).toEqual(before);
    expect(foldOf(...opened, receipt('accepted', 1, { personalNumber: '049185000001' }))).toEqual({
      ...before,
      personalNumber: '049185000001',
    });
  });
});

const field = fc.constantFrom<FieldKey>('child.fullName', 'child.birthDate', 'mother.birthDate');
const text = fc.constantFrom('1960', '12/3/1985', 'Lê Thị Mẫu', 'nt');
const desk: fc.Arbitrary<ActionBody> = fc.oneof(
  fc.tuple(field, text).map(([key, verbatim]) => written(key, verbatim)),
  fc
    .tuple(field, fc.constantFrom('blank' as const, 'pending' as const, 'illegible' as const))
    .map(([key, state]) => empty(key, state)),
  fc.tuple(field, text).map(([key, verbatim]) => supplied(key, verbatim)),
  fc.tuple(field, text).map(([key, verbatim]) => derived(key, verbatim)),
  fc.boolean().map((struck): ActionBody => ({ type: 'struck', struck })),
  fc.constant<ActionBody>({ type: 'skipped' }),
  fc.constant<ActionBody>({ type: 'noted', text: 'ghi chú' }),
);
const travel: fc.Arbitrary<ActionBody> = fc.oneof(
  fc.integer({ min: 1, max: 3 }).map((revision) => exported(revision)),
  fc
    .tuple(
      fc.constantFrom('accepted' as const, 'refused' as const, 'pending' as const),
      fc.integer({ min: 1, max: 3 }),
    )
    .map(([outcome, revision]) => receipt(outcome, revision, { reasons: ['r'] })),
);
const any = fc.oneof(
  { weight: 4, arbitrary: desk },
  { weight: 3, arbitrary: travel },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 20 }).map(undo) },
);
const histories = fc.array(any, { maxLength: 20 }).map(history);

describe('any history', () => {
  it('folds to the same record, in whatever order its actions are handed over', () => {
    fc.assert(
      fc.property(
        histories.chain((actions) =>
          fc.tuple(fc.constant(actions), fc.shuffledSubarray([...actions], { minLength: actions.length })),
        ),
        ([actions, shuffled]) => {
          expect(foldRecord(shuffled, CONTEXT)).toEqual(foldRecord(actions, CONTEXT));
        },
      ),
    );
  });

  it('never lowers the revision or the accepted one, nor accepts what is not reached', () => {
    fc.assert(
      fc.property(histories, (actions) => {
        let before = foldRecord([], CONTEXT);
        for (let length = 1; length <= actions.length; length += 1) {
          const now = foldRecord(actions.slice(0, length), CONTEXT);
          expect(now.revision).toBeGreaterThanOrEqual(before.revision);
          expect(now.revision).toBeLessThanOrEqual(before.revision + 1);
          expect(now.acceptedRevision).toBeGreaterThanOrEqual(before.acceptedRevision);
          expect(now.acceptedRevision).toBeLessThanOrEqual(now.revision);
          expect(now.status === 'accepted').toBe(now.acceptedRevision === now.revision);
          expect(now.refusal !== null).toBe(now.status === 'refused');
          before = now;
        }
      }),
    );
  });

  it('followed by an action and its undoing, is as before, save a revision that was opened', () => {
    fc.assert(
      fc.property(histories, desk, (actions, body) => {
        const before = foldRecord(actions, CONTEXT);
        const bodies = [...actions.map((action) => action.body), body];
        const after = foldRecord(history([...bodies, undo(bodies.length)]), CONTEXT);
        if (after.revision === before.revision) expect(after).toEqual(before);
        else {
          expect(before.status).toBe('accepted');
          const { revision: _, status: __, ...rest } = after;
          expect(before).toMatchObject(rest);
        }
      }),
    );
  });

  it('never lets a value from outside stand over one the book records', () => {
    fc.assert(
      fc.property(fc.array(desk, { maxLength: 12 }), (bodies) => {
        const { fields } = foldOf(...bodies);
        for (const key of Object.keys(fields)) {
          const last = bodies.findLast((body) => body.type === 'answered' && body.field === key);
          if (last?.type === 'answered' && last.answer.state === 'recorded') {
            expect(fields).toHaveProperty([key, 'source'], 'book');
            expect(fields).toHaveProperty([key, 'verbatim'], last.answer.verbatim);
          }
        }
      }),
    );
  });
});
