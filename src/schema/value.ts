/** A value of a record: what is written, what it means, and how we know (domain: the register is evidence). */
import type { FieldKey } from './fields.js';
import type { PartialDate } from './partial-date.js';

/** A point in pixels of the scan as stored: x to the right, y down. */
export type Point = readonly [x: number, y: number];

/** Corners of a quadrilateral, clockwise from its own top left, in pixels of the scan as stored. */
export type Quad = readonly [Point, Point, Point, Point];

/** A place on a scanned page that an entry or a value was taken from. */
export interface Region {
  /** Identifier of the page in the workspace. */
  readonly page: string;
  readonly corners: Quad;
}

/**
 * What the book says: `recorded`, `blank` (box left empty), `absent` (the form has no such box),
 * `illegible`, or `pending` (asked of the family, awaiting an answer).
 */
export const VALUE_STATES = ['recorded', 'blank', 'absent', 'illegible', 'pending'] as const;
export type ValueState = (typeof VALUE_STATES)[number];

/** Where a value came from. All but `book` stay marked through export, with their evidence. */
export const VALUE_SOURCES = ['book', 'family-papers', 'declaration', 'other-register', 'derived'] as const;
export type ValueSource = (typeof VALUE_SOURCES)[number];

/** What a value from outside the book rests on. */
export interface Evidence {
  readonly source: Exclude<ValueSource, 'book'>;
  /** Kind of paper, register, or rule of derivation, in the officer's words. */
  readonly description: string;
  /** Number of the paper or register entry, if it has one. */
  readonly number?: string;
  /** Who told it: relation to the child, never required. */
  readonly informant?: string;
  /** The day it was told, YYYY-MM-DD; the day it was entered if not given. */
  readonly toldOn?: string;
  /** For `derived`: by which rule, from which fields, and whether the rule can only come near the truth. */
  readonly derivation?: {
    readonly rule: string;
    readonly from: readonly FieldKey[];
    /** The entry those fields stand in, if not this one. */
    readonly fromEntry?: string;
    readonly approximate: boolean;
  };
}

/** The normalised value, by kind. Names, places and texts are NFC strings as written. */
export type NormalisedValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'date'; readonly date: PartialDate }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'code'; readonly code: string; readonly text: string };

/** One field of a record as it stands after folding its actions. */
export interface FieldValue {
  readonly state: ValueState;
  /** Exactly what is written, NFC; null unless `recorded`. A ditto mark stays the mark. */
  readonly verbatim: string | null;
  /** What a ditto mark stands for, from the entry above; null otherwise. */
  readonly resolved: string | null;
  /** Null where nothing is recorded or what is written has no normal form (it then carries a finding). */
  readonly value: NormalisedValue | null;
  readonly source: ValueSource;
  readonly evidence: Evidence | null;
  /** Only on a value from outside the book, or one being asked for: what the officer found in the book's own box, if it was looked at. */
  readonly bookState?: Exclude<ValueState, 'recorded'>;
  /** Officer code, never a name. */
  readonly officer: string;
  /** ISO 8601 instant, UTC. */
  readonly at: string;
  readonly regions: readonly Region[];
  /** The machine's confidence in the accepted reading, 0 to 1; null if a person keyed it. */
  readonly confidence: number | null;
  /**
   * Only on a reading taken without asking: the stated error, 0 to 1. `officer` is then whose sitting it was;
   * nobody has looked at the field.
   */
  readonly trust?: number;
}

/** Whether nobody has looked into the book's own box yet: nothing is held, or only what came from outside. */
export function isUnseenInBook(value: FieldValue | undefined): boolean {
  return value === undefined || (value.source !== 'book' && value.bookState === undefined);
}
