/** What a person decides about an entry. Actions are appended and never changed; a record is their fold. */
import type { FieldKey } from './fields.js';
import type { Evidence, Region } from './value.js';

/** What an officer sees in a box of the book. */
export type Seen =
  | { readonly state: 'recorded'; readonly verbatim: string; readonly resolved?: string }
  | { readonly state: 'blank' | 'absent' | 'illegible' };

/** What the officer says of a field; `pending`: to be asked, which says nothing of the box. */
export type Answer = Seen | { readonly state: 'pending' };

/** How an answer came about: the proposal taken as shown, corrected, or keyed without one. */
export type AnswerManner = 'accepted' | 'corrected' | 'keyed';

/**
 * What makes a reading surer than the reader alone is of it: the date in words, the number before, what officers
 * confirmed in this book, the same words elsewhere in the entry.
 */
export const SUPPORTS = ['words-agree', 'counts-on', 'as-above', 'known-here', 'twice-in-entry'] as const;
export type Support = (typeof SUPPORTS)[number];

export type ActionBody =
  | {
      readonly type: 'answered';
      readonly field: FieldKey;
      readonly answer: Answer;
      readonly manner: AnswerManner;
      /** The reading that was shown, if any. */
      readonly reading?: { readonly text: string; readonly confidence: number; readonly reader: string };
      readonly regions: readonly Region[];
    }
  /**
   * The machine's reading, taken without asking at the officer's stated error: shown with the entry, seen by
   * nobody until an officer answers for the field. What an officer answered always stands before it.
   */
  | {
      readonly type: 'trusted';
      readonly field: FieldKey;
      readonly answer: Extract<Answer, { state: 'recorded' }> | { readonly state: 'blank' };
      readonly reading: { readonly text: string; readonly confidence: number; readonly reader: string };
      /** How sure it is with what supports it, 0 to 1; at least 1 − `trust`. */
      readonly confidence: number;
      readonly supports: readonly Support[];
      /** The stated error, 0 to 1: 0.003 means wrong three times in a thousand. */
      readonly trust: number;
      readonly regions: readonly Region[];
    }
  | {
      readonly type: 'supplemented';
      readonly field: FieldKey;
      readonly verbatim: string;
      readonly evidence: Evidence;
    }
  | {
      readonly type: 'derived';
      readonly field: FieldKey;
      readonly verbatim: string;
      /** Rule code and the fields it drew on; approximate where the rule says so (a year from an age). */
      readonly rule: string;
      readonly from: readonly FieldKey[];
      /** The entry those fields stand in, if not this one. */
      readonly fromEntry?: string;
      readonly approximate: boolean;
    }
  /** A second officer's answer, keyed blind; what the record holds stays until somebody decides. */
  | {
      readonly type: 'rekeyed';
      /** The sample it was asked for. */
      readonly sample: string;
      readonly field: FieldKey;
      readonly answer: Seen;
      /** The action whose answer it repeats, and whether both say the same. */
      readonly first: string;
      readonly agrees: boolean;
    }
  /** What a third officer found the book to say, where two keyed it differently: the record's value from here on. */
  | {
      readonly type: 'decided';
      readonly sample: string;
      readonly field: FieldKey;
      readonly answer: Seen;
      /** The two actions that differ, and which of them was right, as far as either was. */
      readonly between: readonly [first: string, second: string];
      readonly right: 'first' | 'second' | 'neither';
      readonly regions: readonly Region[];
    }
  | { readonly type: 'noted'; readonly text: string }
  | { readonly type: 'struck'; readonly struck: boolean }
  | { readonly type: 'skipped' }
  /** The officer passed the screen of the whole entry, what was taken unasked included. */
  | { readonly type: 'filed' }
  | { readonly type: 'exported'; readonly bundle: string; readonly revision: number }
  | {
      readonly type: 'receipted';
      readonly bundle: string;
      readonly revision: number;
      readonly outcome: 'accepted' | 'refused' | 'pending';
      /** Codes of the receiver's reasons. */
      readonly reasons: readonly string[];
      /** Fields the reasons name; not given where they name none, and in older workspaces. */
      readonly fields?: readonly FieldKey[];
      readonly personalNumber?: string;
    }
  | { readonly type: 'undone'; readonly action: string };

/** An action as stored: who, when, in which sitting, and the hash chain of its entry. */
export interface Action {
  readonly id: string;
  readonly entry: string;
  /** Position in the entry's chain, from 1. */
  readonly sequence: number;
  readonly officer: string;
  readonly sitting: string;
  /** ISO 8601 instant, UTC. */
  readonly at: string;
  readonly body: ActionBody;
  /** SHA-256 of the action before on the same entry; 64 zeros for the first. */
  readonly previous: string;
  /** SHA-256 of the canonical JSON (RFC 8785) of all the above. */
  readonly hash: string;
}

/** An action that decides what a field holds. */
export type ValueAction = Action & {
  readonly body: Extract<
    ActionBody,
    { type: 'answered' | 'trusted' | 'supplemented' | 'derived' | 'decided' }
  >;
};
