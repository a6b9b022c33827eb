/** The whole entry on one screen: what was answered, what was taken unasked, and what the book lacks. */
import type { FieldKey } from '../../schema/fields.js';
import type { EntryRecord } from '../../schema/record.js';
import type { Workspace } from '../../store/types.js';
import type { StepQueue } from '../queue.js';
import { type SentBack, sentBackOf } from '../sent-back.js';
import { type FieldStep, isUnfiled, lackingOf, type Step } from '../steps.js';
import type { BookIndex, EntryPlace } from './book-index.js';

export interface EntryQuestion {
  readonly kind: 'entry';
  readonly step: Extract<Step, { kind: 'entry' }>;
  readonly place: EntryPlace;
  readonly record: EntryRecord;
  /** Every box and every supplement, in the order of the form: where one can go from here. */
  readonly boxes: readonly FieldStep[];
  /** What the book lacks and is not on the ask-list yet: Enter puts it there. */
  readonly lacking: readonly FieldKey[];
  /** Enter has something to record: the entry was not passed since the machine last took something. */
  readonly unfiled: boolean;
  /** How many values nobody was asked for. */
  readonly unasked: number;
  readonly sentBack: SentBack | null;
  readonly machineSawStruck: boolean;
}

export function entryQuestionOf(
  workspace: Workspace,
  index: BookIndex,
  queue: StepQueue,
  step: EntryQuestion['step'],
): EntryQuestion {
  const record = workspace.records.get(step.entry);
  const steps = queue.stepsOf(step.entry);
  return {
    kind: 'entry',
    step,
    place: index.place(step.entry),
    record,
    boxes: steps.flatMap((each) => ('field' in each ? [each] : [])),
    lacking: lackingOf(steps, record),
    unfiled: isUnfiled(steps, record),
    unasked: Object.values(record.fields).filter(({ trust }) => trust !== undefined).length,
    sentBack: sentBackOf(workspace, record),
    machineSawStruck: index.entry(step.entry).struckThrough && !record.struckThrough,
  };
}
