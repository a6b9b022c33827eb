/**
 * What the work cost: per officer, book and day, from the actions alone. Pure; officers appear by code only,
 * so that wards' figures can be merged without names.
 */
import type { Action } from '../schema/action.js';
import type { RecordStatus } from '../schema/record.js';
import type { Effort } from '../store/types.js';

/**
 * A gap between two answers longer than this is an interruption, not work (a citizen at the counter, a meal):
 * the officer is taken to have worked on the field for this long and no longer.
 */
export const PAUSE_SECONDS = 120;

/** One officer's work on one book on one day. */
export interface WorkLine {
  readonly officer: string;
  readonly book: string;
  /** Local calendar day, YYYY-MM-DD. */
  readonly day: string;
  /** Entries that were first gone through to the end in this line and that are complete (or further) now. */
  readonly records: number;
  readonly fieldsAccepted: number;
  readonly fieldsCorrected: number;
  readonly fieldsKeyed: number;
  readonly fieldsSupplemented: number;
  /** Keyed a second time, and decided where two keyings differed. */
  readonly fieldsRekeyed: number;
  readonly fieldsDecided: number;
  /** Keys pressed for what was answered at the desk, and how many of them took something back. */
  readonly keys: number;
  readonly changes: number;
  readonly secondsAtWork: number;
}

/** An action with the book of its entry. */
export interface WorkAction {
  readonly book: string;
  readonly action: Action;
  /** What it cost at the desk, where that was counted. */
  readonly effort?: Pick<Effort, 'keys' | 'changes'> | undefined;
}

/** Statuses that count as done towards a quota. */
function isDone(status: RecordStatus | 'struck'): boolean {
  switch (status) {
    case 'complete':
    case 'exported':
    case 'accepted':
      return true;
    case 'open':
    case 'skipped':
    case 'refused':
    // Kept, and never handed over: it counts towards no quota.
    case 'struck':
      return false;
  }
}

/**
 * Sums up actions. `dayOf` turns an instant into the office's calendar day (time zones are the caller's);
 * `statusOf` gives the present status of an entry's record, `struck` for one that is crossed out.
 */
export function summariseWork(
  actions: readonly WorkAction[],
  statusOf: (entry: string) => RecordStatus | 'struck',
  dayOf: (instant: string) => string,
): readonly WorkLine[] {
  const lines = new Map<string, Mutable<WorkLine>>();
  const undone = new Set(
    actions.flatMap(({ action: { body } }) => (body.type === 'undone' ? [body.action] : [])),
  );
  const goneThrough = new Set<string>();
  const finishedIn = new Map<string, Mutable<WorkLine>>();
  const lastInstant = new Map<string, number>();
  const inOrder = actions
    .filter(({ action }) => isOfficersWork(action))
    .toSorted((a, b) => (a.action.at < b.action.at ? -1 : a.action.at > b.action.at ? 1 : 0));
  for (const { book, action, effort } of inOrder) {
    const day = dayOf(action.at);
    const key = `${action.officer}\u0000${book}\u0000${day}`;
    const line = lines.get(key) ?? emptyLine(action.officer, book, day);
    lines.set(key, line);
    if (!undone.has(action.id)) {
      countField(line, action);
      // What is mended later, or told by a family months after, is not another record.
      const part = partOf(action);
      if (part !== null && !goneThrough.has(part)) {
        goneThrough.add(part);
        finishedIn.set(action.entry, line);
      }
    }
    line.keys += effort?.keys ?? 0;
    line.changes += effort?.changes ?? 0;
    // Gaps are measured per officer, whatever the book: changing books is work, not a pause.
    const instant = Date.parse(action.at);
    const before = lastInstant.get(action.officer);
    if (before !== undefined) line.secondsAtWork += Math.min((instant - before) / 1000, PAUSE_SECONDS);
    lastInstant.set(action.officer, instant);
  }
  for (const [entry, line] of finishedIn) {
    if (isDone(statusOf(entry))) line.records += 1;
  }
  return [...lines.values()].map((line) => ({ ...line, secondsAtWork: Math.round(line.secondsAtWork) }));
}

/** Records per hour at work; null before there is any time to divide by. */
export function recordsPerHour(line: {
  readonly records: number;
  readonly secondsAtWork: number;
}): number | null {
  return line.secondsAtWork === 0 ? null : (line.records * 3600) / line.secondsAtWork;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

function emptyLine(officer: string, book: string, day: string): Mutable<WorkLine> {
  return {
    officer,
    book,
    day,
    records: 0,
    fieldsAccepted: 0,
    fieldsCorrected: 0,
    fieldsKeyed: 0,
    fieldsSupplemented: 0,
    fieldsRekeyed: 0,
    fieldsDecided: 0,
    keys: 0,
    changes: 0,
    secondsAtWork: 0,
  };
}

function countField(line: Mutable<WorkLine>, action: Action): void {
  const { body } = action;
  if (body.type === 'supplemented' || body.type === 'derived') line.fieldsSupplemented += 1;
  if (body.type === 'rekeyed') line.fieldsRekeyed += 1;
  if (body.type === 'decided') line.fieldsDecided += 1;
  // "Ask later" gives no value: it is counted when the answer comes.
  if (body.type !== 'answered' || body.answer.state === 'pending') return;
  switch (body.manner) {
    case 'accepted':
      line.fieldsAccepted += 1;
      return;
    case 'corrected':
      line.fieldsCorrected += 1;
      return;
    case 'keyed':
      line.fieldsKeyed += 1;
      return;
  }
}

/** Exports, receipts and readings taken unasked are the program's doing, not time at the desk. */
function isOfficersWork(action: Action): boolean {
  return !['exported', 'receipted', 'trusted'].includes(action.body.type);
}

/** What of its entry an officer has gone through with this action: a box, or the whole of it; null for neither. */
function partOf({ entry, body }: Action): string | null {
  if (body.type === 'filed') return entry;
  return body.type === 'answered' ? `${entry}\u0000${body.field}` : null;
}
