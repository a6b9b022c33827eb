/**
 * Taking what the machine is sure of: when an entry comes up, and again after each answer, for an answer may throw
 * doubt on what was taken. Kept in the entry's history as taken unasked, and taken back there.
 */
import type { Action, ActionBody } from '../../schema/action.js';
import type { FieldKey } from '../../schema/fields.js';
import type { EntryRecord } from '../../schema/record.js';
import { isUnseenInBook } from '../../schema/value.js';
import type { Reading, Workspace } from '../../store/types.js';
import { type EntryView, isSure, type Sureness, surenessOf } from '../judge/sureness.js';
import type { Step } from '../steps.js';
import type { BookIndex } from './book-index.js';

/** All that is known of an entry while it is asked about. */
export function viewOfEntry(workspace: Workspace, index: BookIndex, entry: string): EntryView {
  const above = index.above(entry);
  return {
    record: workspace.records.get(entry),
    readings: workspace.entries.readings(entry),
    above: above === null ? null : workspace.records.get(above.id),
    bookYear: index.book.year,
    memory: index.memory,
  };
}

/**
 * What is to be appended so that the entry holds, of the readings in its boxes, those that are sure at this stated
 * error, and no others. Nothing where an officer has answered, or the record has left the office.
 */
export function settlement(
  workspace: Workspace,
  index: BookIndex,
  steps: readonly Step[],
  entry: string,
  trust: number,
): readonly ActionBody[] {
  const view = viewOfEntry(workspace, index, entry);
  const { record, readings } = view;
  if (!mayTake(record) || index.entry(entry).struckThrough) return [];
  const boxes = steps.flatMap((step) => (step.kind === 'field' ? [step.field] : []));
  const undecided = boxes.filter(
    (field) => isUnseenInBook(record.fields[field]) || record.fields[field]?.trust !== undefined,
  );
  if (undecided.length === 0) return [];
  const sureness = surenessOf(view);
  const bodies: ActionBody[] = [];
  for (const field of undecided) {
    const reading = readings.get(field);
    const sure = sureness.get(field);
    const taken = record.fields[field]?.trust !== undefined;
    const take = reading !== undefined && sure !== undefined && isSure(sure, trust);
    if (take && !taken) bodies.push(bodyOf(reading, sure, trust));
    if (!take && taken) bodies.push(...takenBack(workspace.actions.ofEntry(entry), field));
  }
  return bodies;
}

function mayTake({ status, struckThrough }: EntryRecord): boolean {
  return !struckThrough && (status === 'open' || status === 'skipped' || status === 'complete');
}

function bodyOf(reading: Reading, { confidence, supports, resolved }: Sureness, trust: number): ActionBody {
  return {
    type: 'trusted',
    field: reading.field,
    answer: answerOf(reading.text, resolved),
    reading: { text: reading.text, confidence: reading.confidence, reader: reading.reader },
    confidence,
    supports,
    trust,
    regions: reading.regions,
  };
}

type Trusted = Extract<ActionBody, { type: 'trusted' }>;

function answerOf(text: string, resolved: string | null): Trusted['answer'] {
  if (text === '') return { state: 'blank' };
  return resolved === null
    ? { state: 'recorded', verbatim: text }
    : { state: 'recorded', verbatim: text, resolved };
}

function takenBack(actions: readonly Action[], field: FieldKey): readonly ActionBody[] {
  const undone = new Set(actions.flatMap(({ body }) => (body.type === 'undone' ? [body.action] : [])));
  return actions
    .filter(({ id, body }) => body.type === 'trusted' && body.field === field && !undone.has(id))
    .map(({ id }): ActionBody => ({ type: 'undone', action: id }));
}
