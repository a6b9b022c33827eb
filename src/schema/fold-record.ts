/**
 * The record as a fold over its entry's actions: the same actions in the same order always give the same
 * record. Pure; the store keeps the result beside the actions and rebuilds it at will.
 */
import type { Action, ActionBody, ValueAction } from './action.js';
import type { FieldKey } from './fields.js';
import { valueOfField } from './fold-value.js';
import type { EntryRecord, RecordStatus } from './record.js';
import type { FieldValue, Region } from './value.js';

/** Raised with every change after which the same actions may fold into another record, be it here or in what reads dates and codes. */
export const FOLD_VERSION = 2;

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
  revision: number;
  acceptedRevision: number;
  personalNumber: string | null;
  /** Content of the record when it left in each bundle, and when that was. */
  readonly sent: Map<string, { readonly content: string; readonly sequence: number }>;
  /** Bundles that were refused: a closing receipt repeats what the first one said. */
  readonly refusedIn: Set<string>;
  lastSent: string | null;
  refusal: {
    /** What was answered after this has taken it into account. */
    readonly since: number;
    readonly reasons: readonly string[];
    /** Named by the receiver; none where it named none. */
    readonly fields: readonly FieldKey[];
  } | null;
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
    revision: 1,
    acceptedRevision: 0,
    personalNumber: null,
    sent: new Map(),
    refusedIn: new Set(),
    lastSent: null,
    refusal: null,
  };
  const inOrder = [...actions].sort((one, other) => one.sequence - other.sequence);
  for (const action of inOrder) apply(state, action, context);
  const status = statusOf(state, context);
  return {
    entry: context.entry,
    revision: state.revision,
    status,
    struckThrough: isStruck(state),
    fields: Object.fromEntries(state.fields),
    filed: isFiled(state),
    notes: state.notes.map((note) => note.text),
    refusals: status === 'refused' ? (state.refusal?.reasons ?? []) : [],
    acceptedRevision: state.acceptedRevision,
    personalNumber: state.personalNumber,
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
      openNextRevision(state, before);
      return;
    }
    case 'struck': {
      const before = contentIfClosed(state);
      state.struck.push({ id, struck: body.struck });
      state.work.push({ id, sequence, skipped: false });
      openNextRevision(state, before);
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
      openNextRevision(state, before);
      return;
    }
    case 'exported':
      if (body.revision !== state.revision) return;
      state.lastSent = content(state);
      state.sent.set(body.bundle, { content: state.lastSent, sequence });
      state.refusal = null;
      return;
    case 'receipted':
      receive(state, body, sequence);
      return;
    default: {
      const never: never = body;
      throw new RangeError(`unknown action: ${JSON.stringify(never)}`);
    }
  }
}

/** The receiver's words for: another content is held here under this revision, or a later one (domain: refusal codes). */
export const HOLDS_ANOTHER: ReadonlySet<string> = new Set(['REVISION-CONFLICT', 'LOWER-REVISION']);

function receive(state: State, body: Extract<ActionBody, { type: 'receipted' }>, sequence: number): void {
  if (body.outcome !== 'refused' && body.revision <= state.revision) {
    state.personalNumber ??= body.personalNumber ?? null;
  }
  // A revision once accepted is closed, whatever another bundle's receipt says of it.
  if (body.revision !== state.revision || state.acceptedRevision === state.revision) return;
  const now = content(state);
  const sent = state.sent.get(body.bundle) ?? { content: now, sequence };
  switch (body.outcome) {
    case 'accepted':
      state.acceptedRevision = state.revision;
      state.personalNumber = body.personalNumber ?? state.personalNumber;
      state.refusal = null;
      openNextRevision(state, sent.content);
      return;
    case 'refused':
      if (state.refusedIn.has(body.bundle)) return;
      state.refusedIn.add(body.bundle);
      state.refusal = {
        // What was mended while the bundle was on its way need not be mended again.
        since: sent.content === now ? sequence : sent.sequence,
        reasons: body.reasons,
        fields: body.fields ?? [],
      };
      if (!body.reasons.some((reason) => HOLDS_ANOTHER.has(reason))) return;
      state.revision += 1;
      state.lastSent = null;
      return;
    case 'pending':
      return;
    default: {
      const never: never = body.outcome;
      throw new RangeError(`unknown outcome: ${String(never)}`);
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
  return state.acceptedRevision === state.revision ? content(state) : null;
}

function openNextRevision(state: State, before: string | null): void {
  if (before === null || content(state) === before) return;
  state.revision += 1;
  state.lastSent = null;
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

function statusOf(state: State, context: FoldContext): RecordStatus {
  if (state.acceptedRevision === state.revision) return 'accepted';
  if (state.refusal !== null) {
    if (!isReconsidered(state, state.refusal, context)) return 'refused';
  } else if (state.lastSent === content(state)) return 'exported';
  if (state.work.at(-1)?.skipped === true) return 'skipped';
  return isComplete(state, context.expectedFields) ? 'complete' : 'open';
}

/**
 * Whether an officer has passed the whole entry since a refusal, or answered for every box that it throws doubt on: those it
 * named that hold something, else all of the form. With one of two the record would go out again as it was.
 */
function isReconsidered(
  state: State,
  refusal: NonNullable<State['refusal']>,
  { expectedFields }: FoldContext,
): boolean {
  if (isStruck(state) || state.filed.some(({ sequence }) => sequence > refusal.since)) return true;
  const holds = (field: FieldKey): boolean => state.values.has(field);
  const named = refusal.fields.filter(holds);
  const doubted = named.length > 0 ? named : expectedFields.filter(holds);
  return doubted.every((field) => state.values.get(field)?.some(({ sequence }) => sequence > refusal.since));
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
