/**
 * How often what was keyed first is wrong, as a second keying and a third person's word show it: by kind of
 * field, officer and reader, each with its interval. Pure; officers appear by code only.
 */
import type { FieldKind } from '../schema/field.js';
import { type Share, shareOf } from './interval.js';

/** A box keyed twice and, where the two differed, decided. */
export interface CheckedField {
  readonly entry: string;
  readonly kind: FieldKind;
  /** Who answered first; null where the machine's reading was taken unasked. */
  readonly officer: string | null;
  /** The reader whose reading was taken as it was; null where a person keyed it. */
  readonly reader: string | null;
  readonly wrong: boolean;
}

export interface ErrorRate {
  readonly wrong: number;
  readonly fields: number;
  readonly rate: number;
  /** 95 %: Wilson's, on as many independent boxes as the entries amount to. */
  readonly from: number;
  readonly to: number;
}

export interface ErrorRates {
  readonly all: ErrorRate;
  readonly kinds: ReadonlyMap<FieldKind, ErrorRate>;
  readonly officers: ReadonlyMap<string | null, ErrorRate>;
  readonly readers: ReadonlyMap<string | null, ErrorRate>;
}

export function errorRates(checked: readonly CheckedField[]): ErrorRates {
  return {
    all: rateOf(checked),
    kinds: by(checked, ({ kind }) => kind),
    officers: by(checked, ({ officer }) => officer),
    readers: by(checked, ({ reader }) => reader),
  };
}

function by<Key>(
  checked: readonly CheckedField[],
  keyOf: (field: CheckedField) => Key,
): ReadonlyMap<Key, ErrorRate> {
  const groups = new Map<Key, CheckedField[]>();
  for (const field of checked) {
    const group = groups.get(keyOf(field));
    if (group === undefined) groups.set(keyOf(field), [field]);
    else group.push(field);
  }
  return new Map([...groups].map(([key, fields]) => [key, rateOf(fields)]));
}

/** Boxes of one entry are of one hand, page and sitting: they count as a cluster. */
function rateOf(checked: readonly CheckedField[]): ErrorRate {
  const entries = new Map<string, { right: number; all: number }>();
  for (const { entry, wrong } of checked) {
    const counts = entries.get(entry) ?? { right: 0, all: 0 };
    entries.set(entry, counts);
    counts.all += 1;
    if (wrong) counts.right += 1;
  }
  const { right, all, share, from, to }: Share = shareOf([...entries.values()]);
  return { wrong: right, fields: all, rate: share, from, to };
}
