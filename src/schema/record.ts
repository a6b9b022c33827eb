/** A record: an entry with all its values and a revision, folded from the entry's actions. Pure. */
import type { FieldKey } from './fields.js';
import type { FieldValue, Region } from './value.js';

/**
 * Where a record stands on its way to the population database: `open` (fields of the form are still without an
 * answer), `skipped` (left for later), `complete` (to be sent), `exported` (on its way, unchanged since),
 * `accepted` (closed at this revision), `refused` (back at the desk, until somebody works on it).
 */
export type RecordStatus = 'open' | 'skipped' | 'complete' | 'exported' | 'accepted' | 'refused';

/** A receiver's refusal that still stands. */
export interface Refusal {
  /** Codes, as the receiver gave them. */
  readonly reasons: readonly string[];
  /** Fields the receiver named; none where it named none. */
  readonly fields: readonly FieldKey[];
  /**
   * Fields it throws doubt on that nobody has answered for since. None where the receiver holds the entry otherwise: a look at
   * the whole is enough then.
   */
  readonly doubted: readonly FieldKey[];
}

export interface EntryRecord {
  readonly entry: string;
  /** 1 until an answer arrives after acceptance; each such answer opens the next one (once). */
  readonly revision: number;
  readonly status: RecordStatus;
  /** Crossed out in the book; kept as such, never exported as a live record. */
  readonly struckThrough: boolean;
  readonly fields: Readonly<Partial<Record<FieldKey, FieldValue>>>;
  /** An officer has passed the screen of the whole entry since the machine last took a reading unasked. */
  readonly filed: boolean;
  readonly notes: readonly string[];
  /** Why it came back, while it stands refused. */
  readonly refusal: Refusal | null;
  /** Highest revision a receiver has accepted; 0 if none. */
  readonly acceptedRevision: number;
  readonly personalNumber: string | null;
  readonly regions: readonly Region[];
}
