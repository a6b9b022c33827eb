/** What a filled-in list would enter, what stands against it, and what nobody can understand. Writes nothing. */
import { askMessages } from '../../messages/ask.js';
import { say } from '../../messages/message.js';
import { type FieldKey, fieldOf } from '../../schema/fields.js';
import { sameText, skeleton } from '../../schema/fold.js';
import type { EntryRecord } from '../../schema/record.js';
import type { Evidence, FieldValue } from '../../schema/value.js';
import { parentageOf, sameParents } from '../kin/parents.js';
import { problemOf } from '../review/check-input.js';
import { OUTSIDE_SOURCES, type OutsideSource, wholeDayOf } from '../review/supplement.js';
import type { FilledRow } from './read-list.js';
import { readRowCode } from './row-code.js';

/** An entry as the plan needs it. */
export interface KnownEntry {
  readonly book: string;
  readonly bookYear: number;
  readonly record: EntryRecord;
}

/** Why a row cannot be understood. */
export type UnclearReason =
  | 'no-code'
  | 'code-slid'
  | 'entry-unknown'
  | 'struck'
  | 'other-family'
  | 'no-answer'
  | 'no-source'
  | 'source-unknown'
  | 'no-evidence'
  | 'impossible'
  | 'made-a-date'
  | 'told-on'
  | 'twice';

export type Verdict =
  | {
      readonly kind: 'enter';
      readonly text: string;
      readonly evidence: Evidence;
      readonly insteadOf: string | null;
    }
  /** The very same answer is there already. */
  | { readonly kind: 'held' }
  /** `book`: the book itself says it. `answer`: another answer is there. */
  | {
      readonly kind: 'conflict';
      readonly with: 'book' | 'answer';
      readonly held: string;
      readonly text: string;
    }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'unclear'; readonly reason: UnclearReason; readonly text: string };

/** What one row means for one entry; field and entry are null where the row does not tell them. */
export interface PlannedItem {
  readonly row: number;
  readonly field: FieldKey | null;
  readonly entry: string | null;
  readonly verdict: Verdict;
}

export interface PlanOptions {
  readonly entry: (id: string) => KnownEntry | null;
  /** Answers that look impossible are right. */
  readonly confirmed: boolean;
  /** Another answer from outside the book gives way to the file's. */
  readonly replace: boolean;
  /** YYYY-MM-DD: nothing was told after it. */
  readonly today: string;
}

/** In the order of the rows. Rows in which nothing was filled in are passed over. */
export function planImport(rows: readonly FilledRow[], options: PlanOptions): readonly PlannedItem[] {
  const seen = new Map<string, string>();
  return rows.filter(isFilled).flatMap((row) => {
    const items = planRow(row, options);
    return items.map((item) => {
      if (item.verdict.kind !== 'enter') return item;
      const key = `${item.entry} ${item.field}`;
      const before = seen.get(key);
      seen.set(key, item.verdict.text);
      return before === undefined ? item : { ...item, verdict: unclear('twice', item.verdict.text) };
    });
  });
}

const FILLED = ['answer', 'source', 'evidence', 'number', 'informant', 'toldOn', 'note'] as const;

function isFilled({ cells }: FilledRow): boolean {
  return FILLED.some((name) => cells.has(name));
}

function planRow(filled: FilledRow, options: PlanOptions): readonly PlannedItem[] {
  const { cells, row } = filled;
  const alone = (verdict: Verdict): readonly PlannedItem[] => [{ row, field: null, entry: null, verdict }];
  const answer = cells.get('answer') ?? '';
  const shown = [cells.get('children') ?? '', cells.get('question') ?? ''];
  const code = cells.has('code') ? readRowCode(cells.get('code') ?? '', shown) : null;
  if (code === null) return alone(unclear('no-code', answer));
  if (code === 'slid') return alone(unclear('code-slid', answer));
  const told = answer === '' ? null : toldIn(filled, options.today);
  const isOfFamily = familyOf(code.entries, options);
  const note = cells.get('note');
  return code.entries.flatMap((id) => {
    const item = (verdict: Verdict): PlannedItem => ({ row, field: code.field, entry: id, verdict });
    const known = options.entry(id);
    if (known === null) return [item(unclear('entry-unknown', answer))];
    if (known.record.struckThrough) return [item(unclear('struck', answer))];
    if (!isOfFamily(known.record)) return [item(unclear('other-family', answer))];
    const items: PlannedItem[] = [];
    if (told !== null) items.push(item(verdictOn(code.field, answer, told, known, options)));
    else if (note === undefined) items.push(item(unclear('no-answer', '')));
    if (note !== undefined && !known.record.notes.includes(note))
      items.push(item({ kind: 'note', text: note }));
    return items;
  });
}

/**
 * Whether an entry still belongs to the family that a row asks: since it was printed, a parent's name may have been corrected. Of a
 * row for one entry there is nothing to compare.
 */
function familyOf(
  entries: readonly string[],
  { entry }: PlanOptions,
): (record: KnownEntry['record']) => boolean {
  const parents = entries.flatMap((id) => {
    const known = entry(id);
    return known === null || known.record.struckThrough ? [] : [parentageOf(known.record)];
  });
  if (parents.length < 2) return () => true;
  return (record) => {
    const own = parentageOf(record);
    return parents.every((other) => sameParents(own, other));
  };
}

function verdictOn(
  field: FieldKey,
  text: string,
  told: Evidence | UnclearReason,
  { record, bookYear }: KnownEntry,
  { confirmed, replace }: PlanOptions,
): Verdict {
  if (typeof told === 'string') return unclear(told, text);
  if (!confirmed && problemOf(fieldOf(field), text, bookYear) !== null) return unclear('impossible', text);
  const held = record.fields[field];
  if (held?.state !== 'recorded') return { kind: 'enter', text, evidence: told, insteadOf: null };
  const heldText = held.resolved ?? held.verbatim ?? '';
  if (held.source === 'book') {
    return sameText(heldText, text)
      ? { kind: 'held' }
      : { kind: 'conflict', with: 'book', held: heldText, text };
  }
  if (isSame(held, text, told)) return { kind: 'held' };
  // An accepted suggestion gives way to what somebody knows.
  if (held.source === 'derived' || replace) {
    return { kind: 'enter', text, evidence: told, insteadOf: heldText };
  }
  return { kind: 'conflict', with: 'answer', held: heldText, text };
}

function isSame(held: FieldValue, text: string, told: Evidence): boolean {
  const { evidence } = held;
  return (
    evidence !== null &&
    sameText(held.verbatim ?? '', text) &&
    (['source', 'description', 'number', 'informant', 'toldOn'] as const).every(
      (part) => (evidence[part] ?? '') === (told[part] ?? ''),
    )
  );
}

/** What the answer of a row rests on, or why that is not clear. */
function toldIn({ cells, dates }: FilledRow, today: string): Evidence | UnclearReason {
  if ((['answer', 'evidence', 'number', 'informant'] as const).some((name) => dates.has(name)))
    return 'made-a-date';
  const named = cells.get('source');
  if (named === undefined) return 'no-source';
  const source = sourceOf(named);
  if (source === null) return 'source-unknown';
  const description =
    cells.get('evidence') ?? (source === 'declaration' ? say(askMessages.declaration) : null);
  if (description === null) return 'no-evidence';
  const toldOn = cells.get('toldOn');
  const day = toldOn === undefined ? undefined : wholeDayOf(toldOn, today);
  if (day === null) return 'told-on';
  const number = cells.get('number');
  const informant = cells.get('informant');
  return {
    source,
    description,
    ...(number === undefined ? {} : { number }),
    ...(informant === undefined ? {} : { informant }),
    ...(day === undefined ? {} : { toldOn: day }),
  };
}

function sourceOf(text: string): OutsideSource | null {
  const written = skeleton(text);
  return (
    OUTSIDE_SOURCES.find((source) =>
      Object.values(askMessages.sheet.sources[source]).some((name) => skeleton(name) === written),
    ) ?? null
  );
}

function unclear(reason: UnclearReason, text: string): Verdict {
  return { kind: 'unclear', reason, text };
}
