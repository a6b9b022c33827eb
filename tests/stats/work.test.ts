import { describe, expect, it } from 'vitest';
import type { Action, ActionBody } from '../../src/schema/action.js';
import type { RecordStatus } from '../../src/schema/record.js';
import { PAUSE_SECONDS, recordsPerHour, summariseWork, type WorkAction } from '../../src/stats/work.js';

const accepted: ActionBody = {
  type: 'answered',
  field: 'child.sex',
  answer: { state: 'recorded', verbatim: 'Nam' },
  manner: 'accepted',
  regions: [],
};
const keyed: ActionBody = { ...accepted, manner: 'keyed' };
const supplemented: ActionBody = {
  type: 'supplemented',
  field: 'mother.birthDate',
  verbatim: '1960',
  evidence: { source: 'family-papers', description: 'sổ hộ khẩu' },
};
const exported: ActionBody = { type: 'exported', bundle: 'B', revision: 1 };

function work(entry: string, at: string, body: ActionBody, officer = 'CB01', book = 'S1'): WorkAction {
  const action: Action = {
    id: `${entry}${at}`,
    entry,
    sequence: 1,
    officer,
    sitting: 'sitting',
    at,
    body,
    previous: '',
    hash: '',
  };
  return { book, action };
}

const complete = (): RecordStatus => 'complete';
const day = (instant: string): string => instant.slice(0, 10);

describe('work by officer, book and day', () => {
  it('counts no record for an entry that is crossed out', () => {
    const [line] = summariseWork([work('e1', '2026-11-20T01:00:00Z', accepted)], () => 'struck', day);
    expect(line).toMatchObject({ records: 0, fieldsAccepted: 1 });
  });

  it('counts fields by how they came about, and time without pauses', () => {
    const lines = summariseWork(
      [
        work('e1', '2026-11-20T01:00:00Z', accepted),
        work('e1', '2026-11-20T01:00:10Z', keyed),
        // A citizen came to the counter for an hour: counted as the length of a pause, no more.
        work('e1', '2026-11-20T02:00:10Z', supplemented),
      ],
      complete,
      day,
    );
    expect(lines).toEqual([
      {
        officer: 'CB01',
        book: 'S1',
        day: '2026-11-20',
        records: 1,
        fieldsAccepted: 1,
        fieldsCorrected: 0,
        fieldsKeyed: 1,
        fieldsSupplemented: 1,
        fieldsRekeyed: 0,
        fieldsDecided: 0,
        keys: 0,
        changes: 0,
        secondsAtWork: 10 + PAUSE_SECONDS,
      },
    ]);
  });

  it('credits a record to whoever answered for the last of its boxes, on that day, once', () => {
    const lines = summariseWork(
      [
        work('e1', '2026-11-20T01:00:00Z', accepted, 'CB01'),
        work('e1', '2026-11-21T01:00:00Z', { ...keyed, field: 'child.fullName' }, 'CB02'),
        work('e1', '2026-11-22T01:00:00Z', exported, 'CB01'),
      ],
      complete,
      day,
    );
    expect(lines.map(({ officer, day: on, records }) => [officer, on, records])).toEqual([
      ['CB01', '2026-11-20', 0],
      ['CB02', '2026-11-21', 1],
    ]);
  });

  it('leaves a record with who finished it, whatever is told, mended or undone later', () => {
    const mended: ActionBody = { ...keyed, manner: 'corrected' };
    const slip = work('e1', '2026-11-24T01:00:00Z', { ...keyed, field: 'child.fullName' }, 'CB02');
    const lines = summariseWork(
      [
        work('e1', '2026-11-20T01:00:00Z', accepted, 'CB01'),
        work('e1', '2026-11-20T01:00:05Z', { type: 'filed' }, 'CB01'),
        work('e1', '2026-11-22T01:00:00Z', supplemented, 'CB02'),
        work('e1', '2026-11-23T01:00:00Z', mended, 'CB02'),
        slip,
        work('e1', '2026-11-24T01:00:02Z', { type: 'undone', action: slip.action.id }, 'CB02'),
      ],
      complete,
      day,
    );
    expect(lines).toMatchObject([
      { officer: 'CB01', day: '2026-11-20', records: 1 },
      { officer: 'CB02', day: '2026-11-22', records: 0, fieldsSupplemented: 1 },
      { officer: 'CB02', day: '2026-11-23', records: 0, fieldsCorrected: 1 },
      { officer: 'CB02', day: '2026-11-24', records: 0, fieldsKeyed: 0 },
    ]);
  });

  it('counts no record that is still open or was refused', () => {
    const actions = [work('e1', '2026-11-20T01:00:00Z', accepted)];
    for (const status of ['open', 'skipped', 'refused'] as const) {
      expect(summariseWork(actions, () => status, day)[0]?.records).toBe(0);
    }
  });

  it('gives records an hour only where there is time to divide by', () => {
    expect(recordsPerHour({ records: 3, secondsAtWork: 600 })).toBe(18);
    expect(recordsPerHour({ records: 1, secondsAtWork: 0 })).toBeNull();
  });
});
