/**
 * The record as a fold over its entry's actions: the same actions in the same order always give the same
 * record. Pure; the store keeps the result beside the actions and rebuilds it at will.
 */
import type { Action, ValueAction } from './action.js';
import type { FieldKey } from './fields.js';
import {
  isClosed,
  isOfNoBox,
  notYetSent,
  openNextRevision,
  receive,
  send,
  type Travel,
} from './fold-travel.js';
import { valueOfField } from './fold-value.js';
import type { EntryRecord, RecordStatus, Refusal } from './record.js';
import type { FieldValue, Region } from './value.js';

/** Raised with every change after which the same actions may fold into another record, be it here or in what reads dates and codes. */
export const FOLD_VERSION = 4;

/** What the fold must know beside the actions. */
export interface FoldContext {
  readonly entry: string;
  /** Year the book was opened: two-digit years are read from it. */
  readonly bookYear: number | null;
  /** Fields the officer is asked for on this form; the record is complete when each has an answer. */
  readonly expectedFields: readonly FieldKey[];
  /** Where the entry lies. */
  readonly regions: readonly Region[];
}

/** What officers decided and did not take back, and how far the record has travelled. */
interface State {
  readonly values: Map<FieldKey, ValueAction[]>;
  readonly notes: { readonly id: string; readonly text: string }[];
  readonly struck: { readonly id: string; readonly struck: boolean }[];
  /** Work on the entry in order: an answer after `skipped` takes the entry up again. */
  readonly work: { readonly id: string; readonly sequence: number; readonly skipped: boolean }[];
  readonly filed: { readonly id: string; readonly sequence: number }[];
  readonly fields: Map<FieldKey, FieldValue>;
  readonly travel: Travel;
}

/**
 * Folds the actions of one entry, in whatever order they are given, by their `sequence`.
 *
 * - What the book records is never overwritten by a value from outside it (domain §2): a supplemented or
 *   derived value stands only while the book's own box is blank, absent, illegible, pending or unanswered.
 *   Of several answers, and of several outside values, the latest that was not undone stands.
 * - The revision starts at 1. Once it has been accepted, the first change of content opens the next one.
 *   A change made while the bundle was on its way opens it when the acceptance arrives, so that no answer
 *   stays behind unsent. Receipts for another than the present revision change nothing, save that a
 *   personal number that came late is kept.
 * - A receiver that holds other content under the present revision, or a later revision (of a bundle made before this
 *   workspace was restored from an older backup), opens the next one: under this one it would refuse for ever.
 * - A refused record stays so until every box put in doubt was answered for anew.
 * - `rekeyed` changes nothing; `decided` is the book's word as an answer is.
 * - `undone` takes back answers, trusted readings, supplements, derivations, decisions, notes, strikes, skips and
 *   filings; anything else it names is left as it is.
 * - A record with readings taken unasked is complete once an officer has passed the whole entry's screen.
 */
export function foldRecord(actions: readonly Action[], context: FoldContext): EntryRecord {
  const state: State = {
    values: new Map(),
    notes: [],
    struck: [],
    work: [],
    filed: [],
    fields: new Map(),
    travel: notYetSent(),
  };
  const inOrder = [...actions].sort((one, other) => one.sequence - other.sequence);
  for (const action of inOrder) apply(state, action, context);
  const refusal = standingRefusal(state, context);
  return {
    entry: context.entry,
    revision: state.travel.revision,
    status: statusOf(state, refusal, context),
    struckThrough: isStruck(state),
    fields: Object.fromEntries(state.fields),
    filed: isFiled(state),
    notes: state.notes.map((note) => note.text),
    refusal,
    acceptedRevision: state.travel.acceptedRevision,
    personalNumber: state.travel.personalNumber,
    regions: context.regions,
  };
}

function apply(state: State, action: Action, context: FoldContext): void {
  const { body, id, sequence } = action;
  switch (body.type) {
    case 'answered':
    case 'trusted':
    case 'supplemented':
    case 'derived':
    case 'decided': {
      const before = contentIfClosed(state);
      const of = state.values.get(body.field) ?? [];
      of.push({ ...action, body });
      state.values.set(body.field, of);
      // Readings taken unasked are nobody's work.
      if (body.type !== 'trusted') state.work.push({ id, sequence, skipped: false });
      refresh(state, body.field, context);
      openIfChanged(state, before);
      return;
    }
    case 'struck': {
      const before = contentIfClosed(state);
      state.struck.push({ id, struck: body.struck });
      state.work.push({ id, sequence, skipped: false });
      openIfChanged(state, before);
      return;
    }
    case 'filed':
      state.filed.push({ id, sequence });
      state.work.push({ id, sequence, skipped: false });
      return;
    case 'noted':
      state.notes.push({ id, text: body.text });
      return;
    case 'skipped':
      state.work.push({ id, sequence, skipped: true });
      return;
    case 'rekeyed':
      return;
    case 'undone': {
      const before = contentIfClosed(state);
      takeBack(state, body.action, context);
      openIfChanged(state, before);
      return;
    }
    case 'exported':
      send(state.travel, body, content(state), sequence);
      return;
    case 'receipted':
      receive(state.travel, body, content(state), sequence);
      return;
    default: {
      const never: never = body;
      throw new RangeError(`unknown action: ${JSON.stringify(never)}`);
    }
  }
}

function takeBack(state: State, undone: string, context: FoldContext): void {
  for (const [field, actions] of state.values) {
    if (!remove(actions, undone)) continue;
    if (actions.length === 0) state.values.delete(field);
    refresh(state, field, context);
  }
  remove(state.notes, undone);
  remove(state.struck, undone);
  remove(state.filed, undone);
  remove(state.work, undone);
}

function remove(list: { readonly id: string }[], id: string): boolean {
  const index = list.findIndex((each) => each.id === id);
  if (index === -1) return false;
  list.splice(index, 1);
  return true;
}

function refresh(state: State, field: FieldKey, context: FoldContext): void {
  const { bookYear, expectedFields } = context;
  // With no form known, nothing is known of its boxes either.
  const hasBox = expectedFields.length === 0 || expectedFields.includes(field);
  const value = valueOfField(field, state.values.get(field) ?? [], bookYear, hasBox);
  if (value === null) state.fields.delete(field);
  else state.fields.set(field, value);
}

/** Content before a change, where a change would open the next revision. */
function contentIfClosed(state: State): string | null {
  return isClosed(state.travel) ? content(state) : null;
}

function openIfChanged(state: State, before: string | null): void {
  if (before !== null && content(state) !== before) openNextRevision(state.travel);
}

/**
 * What the receiver would see of the record, as one comparable text: who answered, when, and where on the
 * page it stands are no part of it, so confirming a value anew is no change.
 */
function content(state: State): string {
  const values = [...state.fields]
    .map(([field, value]) => [
      field,
      value.state,
      value.verbatim,
      value.resolved,
      value.source,
      evidenceText(value),
    ])
    .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1));
  return JSON.stringify([isStruck(state), values]);
}

function evidenceText({ evidence }: FieldValue): readonly unknown[] | null {
  if (evidence === null) return null;
  const { description, number, informant, toldOn, derivation } = evidence;
  return [
    description,
    number,
    informant,
    toldOn,
    derivation?.rule,
    derivation?.from.join(' '),
    derivation?.fromEntry,
    derivation?.approximate,
  ];
}

function isStruck(state: State): boolean {
  return state.struck.at(-1)?.struck ?? false;
}

function statusOf(state: State, refusal: Refusal | null, context: FoldContext): RecordStatus {
  const { travel } = state;
  if (isClosed(travel)) return 'accepted';
  if (refusal !== null) return 'refused';
  if (travel.sentBack === null && travel.lastSent === content(state)) return 'exported';
  if (state.work.at(-1)?.skipped === true) return 'skipped';
  return isComplete(state, context.expectedFields) ? 'complete' : 'open';
}

/**
 * What the receiver found wrong, until an officer has passed the whole entry since, or answered for every field that is in
 * doubt: those it named that hold something and are asked for, else all. With one of two the record would go out as it was.
 */
function standingRefusal(state: State, { expectedFields }: FoldContext): Refusal | null {
  const { sentBack } = state.travel;
  if (sentBack === null || isStruck(state)) return null;
  const { since, reasons, fields } = sentBack;
  if (state.filed.some(({ sequence }) => sequence > since)) return null;
  // A box of the form, or what was told from outside; what is only to be asked says nothing yet.
  const asked = [...state.fields].flatMap(([field, { source }]) =>
    source !== 'book' || expectedFields.includes(field) ? [field] : [],
  );
  const named = asked.filter((field) => fields.includes(field));
  const doubted = (named.length > 0 ? named : asked).filter((field) => !isAnsweredSince(state, field, since));
  if (doubted.length === 0) return null;
  return { reasons, fields, doubted: isOfNoBox(reasons) ? [] : doubted };
}

/** What the machine took unasked since is nobody's answer. */
function isAnsweredSince({ values }: State, field: FieldKey, since: number): boolean {
  const actions = values.get(field) ?? [];
  return actions.some(({ body, sequence }) => body.type !== 'trusted' && sequence > since);
}

/** A struck entry asks for nothing more: it is kept as such and never exported as a live record. */
function isComplete(state: State, expected: readonly FieldKey[]): boolean {
  if (isStruck(state)) return true;
  if (expected.length === 0) return false;
  const filedAt = state.filed.at(-1)?.sequence ?? 0;
  return expected.every(
    (field) =>
      state.values
        .get(field)
        ?.some(
          ({ body, sequence }) => body.type === 'answered' || (body.type === 'trusted' && sequence < filedAt),
        ) === true,
  );
}

/** Whether nothing was taken unasked since an officer last passed the whole entry. */
function isFiled(state: State): boolean {
  const filedAt = state.filed.at(-1)?.sequence;
  if (filedAt === undefined) return false;
  const trusted = [...state.values.values()].flat().filter(({ body }) => body.type === 'trusted');
  return trusted.every(({ sequence }) => sequence < filedAt);
}
