/** The steps of a review: each box of an entry, then the entry as a whole; and which of them need an officer. */
import { type Form, fieldsOnForm, fieldsToAnswer } from '../forms/form.js';
import { isDitto } from '../schema/ditto.js';
import { type FieldKey, type FieldKind, fieldOf, SUPPLEMENT_FIELDS } from '../schema/fields.js';
import type { EntryRecord } from '../schema/record.js';
import { type FieldValue, isUnseenInBook } from '../schema/value.js';
import { meaningOf } from './judge/provisional.js';
import type { SentBack } from './sent-back.js';

/** One thing to show. `supplement`: what the book lacks. `entry`: the whole entry, before it is left. */
export type Step =
  | { readonly kind: 'field' | 'supplement'; readonly entry: string; readonly field: FieldKey }
  | { readonly kind: 'entry'; readonly entry: string }
  | { readonly kind: 'page'; readonly picture: string };

export type FieldStep = Extract<Step, { field: FieldKey }>;

/**
 * The steps of an entry: the form's boxes in printed order; what the law wants and the form has no box for, or
 * whose box was left empty or cannot be read; then the entry as a whole.
 */
export function entrySteps(form: Form, record: EntryRecord): readonly Step[] {
  const { entry } = record;
  const onForm = fieldsOnForm(form);
  const steps: Step[] = fieldsToAnswer(form).map((field) => ({ kind: 'field', entry, field }));
  for (const field of SUPPLEMENT_FIELDS) {
    const value = record.fields[field];
    const lacking =
      !onForm.includes(field) ||
      (value !== undefined &&
        (value.state === 'blank' || value.state === 'illegible' || value.source !== 'book'));
    if (lacking) steps.push({ kind: 'supplement', entry, field });
  }
  return [...steps, { kind: 'entry', entry }];
}

/** What the book lacks and nobody has put on the ask-list yet, or told. */
export function lackingOf(steps: readonly Step[], record: EntryRecord): readonly FieldKey[] {
  // A crossed-out entry asks for nothing.
  if (record.struckThrough) return [];
  return steps.flatMap((step) => {
    if (step.kind !== 'supplement') return [];
    const value = record.fields[step.field];
    const unknown =
      value === undefined ||
      (value.source === 'book' && (value.state === 'blank' || value.state === 'illegible'));
    return unknown ? [step.field] : [];
  });
}

/** Whether the screen of the whole entry is still to be passed: something was taken unasked, or is to be asked. */
export function isUnfiled(steps: readonly Step[], record: EntryRecord): boolean {
  if (lackingOf(steps, record).length > 0) return true;
  // Left for later at that screen or after it, or sent back: it is where the entry is taken up again.
  if (record.status === 'skipped' || record.status === 'refused') return true;
  return !record.filed && Object.values(record.fields).some(({ trust }) => trust !== undefined);
}

/**
 * Whether a box still needs an officer. What the book lacks is not asked box by box: the whole entry's screen
 * puts it on the ask-list; it is asked again only where a receiver doubted what was told. What was taken unasked
 * and is not sure enough for `trust` is asked after all, while the record is in the house.
 */
export function isOpen(
  step: FieldStep,
  record: EntryRecord,
  { sentBack, above }: Around,
  trust = 1,
): boolean {
  const value = record.fields[step.field];
  // What a family brought before the box was looked at does not answer for the book.
  if (step.kind === 'field' && isUnseenInBook(value)) return true;
  if (value === undefined) return false;
  if (step.kind === 'field' && value.trust !== undefined && !isWithin(value, trust))
    return !isHandedOver(record);
  // A mark whose entry above was finished later than its own.
  if (step.kind === 'field' && isOpenDitto(value) && meaningOf(above?.fields[step.field]) !== null)
    return !isHandedOver(record);
  return sentBack?.doubted.has(step.field) === true && (step.kind === 'field') === (value.source === 'book');
}

/** What else decides whether a box is to be asked. */
export interface Around {
  readonly sentBack: SentBack | null;
  /** The entry above: what a ditto mark stands for. Null if there is none, or no mark waits for it. */
  readonly above: EntryRecord | null;
}

/** A ditto mark of which nobody knew yet what it stands for. */
export function isOpenDitto({ source, state, verbatim, resolved }: FieldValue): boolean {
  return source === 'book' && state === 'recorded' && resolved === null && isDitto(verbatim ?? '');
}

/** Whether a reading taken unasked is sure enough for this stated error, whatever it was taken at. */
function isWithin({ confidence }: FieldValue, trust: number): boolean {
  return trust > 0 && (confidence ?? 0) >= 1 - trust;
}

function isHandedOver({ status }: EntryRecord): boolean {
  return status === 'exported' || status === 'accepted';
}

/** Order of work by kind: what takes the same eye goes together, dates first. */
const KINDS: readonly FieldKind[] = [
  'number',
  'partial-date',
  'date-words',
  'age',
  'sex',
  'ethnicity',
  'nationality',
  'code',
  'person-name',
  'place',
  'text',
  'identity-number',
];

/** The steps of several entries, kind by kind, each entry as a whole at the end. */
export function stepsTogether(runs: readonly (readonly Step[])[]): readonly Step[] {
  const steps = runs.flat();
  const fields = KINDS.flatMap((kind) =>
    steps.filter((step) => step.kind === 'field' && fieldOf(step.field).kind === kind),
  );
  return [...fields, ...steps.filter((step) => step.kind !== 'field')];
}

export function sameStep(one: Step, other: Step): boolean {
  if (one.kind === 'page' || other.kind === 'page') {
    return one.kind === 'page' && other.kind === 'page' && one.picture === other.picture;
  }
  if (one.kind === 'entry' || other.kind === 'entry') {
    return one.kind === other.kind && one.entry === other.entry;
  }
  return one.kind === other.kind && one.entry === other.entry && one.field === other.field;
}

/** What a step belongs to: its entry, or its picture. */
export function keyOf(step: Step): string {
  return step.kind === 'page' ? step.picture : step.entry;
}
