/** How far a sample has come: what was keyed a second time, what differs, what was decided. From actions alone. */
import type { Action, ActionBody } from '../schema/action.js';
import type { FieldKey } from '../schema/fields.js';
import type { Sample, SampleItem, Workspace } from './types.js';

type On<Type extends ActionBody['type']> = Action & {
  readonly body: Extract<ActionBody, { readonly type: Type }>;
};
export type Rekeyed = On<'rekeyed'>;
export type Decided = On<'decided'>;
/** Whoever said first what stands in the box. */
export type FirstAnswer = On<'answered' | 'trusted' | 'decided'>;

export interface ItemProgress {
  readonly entry: string;
  readonly field: FieldKey;
  /** The answer that was or will be keyed again; null once it is gone (undone, or replaced by a decision elsewhere). */
  readonly first: FirstAnswer | null;
  readonly second: Rekeyed | null;
  readonly decision: Decided | null;
  /** Officers who have answered for any box of this entry: they may not key it again. */
  readonly keyedBy: ReadonlySet<string>;
}

/** The items of a sample in its order, with what became of each. */
export function progressOf(workspace: Workspace, sample: Sample): readonly ItemProgress[] {
  const histories = new Map<string, readonly Action[]>();
  return workspace.samples.items(sample.id).map((item) => {
    const actions = histories.get(item.entry) ?? standing(workspace.actions.ofEntry(item.entry));
    histories.set(item.entry, actions);
    return progressIn(actions, sample, item);
  });
}

export function progressOfItem(workspace: Workspace, sample: Sample, item: SampleItem): ItemProgress {
  return progressIn(standing(workspace.actions.ofEntry(item.entry)), sample, item);
}

function progressIn(actions: readonly Action[], sample: Sample, { entry, field }: SampleItem): ItemProgress {
  const answers = actions.filter(
    (action): action is FirstAnswer => saysOfBook(action.body) && action.body.field === field,
  );
  // Where what was keyed again has been taken back, it is keyed again against what stands now.
  const second = actions.findLast(
    (action): action is Rekeyed =>
      action.body.type === 'rekeyed' &&
      action.body.sample === sample.id &&
      action.body.field === field &&
      answers.some(({ id }) => action.body.type === 'rekeyed' && id === action.body.first),
  );
  const decision = actions.findLast(
    (action): action is Decided =>
      action.body.type === 'decided' && second !== undefined && action.body.between[1] === second.id,
  );
  const first = second === undefined ? answers.at(-1) : answers.find(({ id }) => id === second.body.first);
  return {
    entry,
    field,
    first: first ?? null,
    second: second ?? null,
    decision: decision ?? null,
    keyedBy: new Set(
      actions
        .filter(({ body }) => body.type === 'answered' || body.type === 'filed')
        .map(({ officer }) => officer),
    ),
  };
}

function saysOfBook(body: ActionBody): body is FirstAnswer['body'] {
  if (body.type === 'trusted') return true;
  return (body.type === 'answered' || body.type === 'decided') && body.answer.state !== 'pending';
}

/** Actions that were not taken back. */
function standing(actions: readonly Action[]): readonly Action[] {
  const undone = new Set(actions.flatMap(({ body }) => (body.type === 'undone' ? [body.action] : [])));
  return actions.filter(({ id }) => !undone.has(id));
}

export function awaitsSecond({ first, second }: ItemProgress): boolean {
  return first !== null && second === null;
}

export function awaitsDecision({ second, decision }: ItemProgress): boolean {
  return second !== null && !second.body.agrees && decision === null;
}

/** Whether the first answer was wrong: decided for the second or for neither. */
export function wasWrong({ decision }: ItemProgress): boolean {
  return decision !== null && decision.body.right !== 'first';
}

/** What a sample says of its book: `open` until every item is keyed and every difference decided. */
export interface SampleOutcome {
  readonly sample: Sample;
  readonly items: number;
  readonly keyed: number;
  /** Boxes that wait to be keyed a second time. */
  readonly toKey: number;
  readonly differences: number;
  readonly undecided: number;
  readonly wrong: number;
  readonly state: 'open' | 'passed' | 'failed';
}

export function outcomeOf(workspace: Workspace, sample: Sample): SampleOutcome {
  const items = progressOf(workspace, sample);
  const keyed = items.filter(({ second }) => second !== null);
  const undecided = items.filter(awaitsDecision).length;
  const wrong = items.filter(wasWrong).length;
  // Of what was not keyed nothing is known: a sample whose first answers were all taken back passes nobody.
  const toKey = items.filter(awaitsSecond).length;
  const isOpen = undecided > 0 || toKey > 0 || keyed.length === 0;
  const failed = wrong / keyed.length > sample.limit;
  return {
    sample,
    items: items.length,
    keyed: keyed.length,
    toKey,
    differences: keyed.filter(({ second }) => second?.body.agrees === false).length,
    undecided,
    wrong,
    state: isOpen ? 'open' : failed ? 'failed' : 'passed',
  };
}
