/**
 * This book first: what officers confirmed in a book returns in it, the same villages, signers, declarants and
 * families on every page. Counts of confirmed texts, by field and by kind of field; no picture is needed.
 */
import { type FieldKey, fieldOf } from '../../../../schema/fields.js';
import { fold, tidy } from '../../../../schema/fold.js';
import { type ReadingKind, readingKindOf } from '../kinds.js';
import type { KnownText, KnownTexts } from './known.js';

/** After so many confirmed values half of what is to come is thought to be among them. */
const HALF_KNOWN = 12;
/** Never surer than this that a value returns. */
const MOST_SHARE = 0.9;

/** A confirmed value: where it stood, and its text as recorded. */
export interface ConfirmedText {
  readonly field: FieldKey;
  readonly text: string;
}

interface Counted {
  readonly text: string;
  count: number;
}

export class BookMemory {
  /** By field key, and by kind for what returns in other fields too (a village of the father's in the mother's). */
  readonly #counts = new Map<string, Map<string, Counted>>();
  readonly #totals = new Map<string, number>();

  constructor(confirmed: Iterable<ConfirmedText> = []) {
    for (const each of confirmed) this.add(each);
  }

  /** Learns one more value. Texts that fold alike are one; the first writing stands for them. */
  add({ field, text }: ConfirmedText): void {
    const kind = memoryKind(field);
    if (kind === null || tidy(text) === '') return;
    this.#count(field, tidy(text));
    this.#count(kind, tidy(text));
  }

  /** The known texts for a field, the commonest first; empty for fields whose values do not return. */
  of(field: FieldKey): readonly KnownTexts[] {
    const kind = memoryKind(field);
    if (kind === null) return [];
    return [this.#known(field, 0.7), this.#known(kind, 0.3)].filter(({ texts }) => texts.length > 0);
  }

  /** The known texts of a kind, in whatever field they stood. */
  ofKind(kind: ReadingKind): readonly KnownTexts[] {
    return [this.#known(kind, 1)].filter(({ texts }) => texts.length > 0);
  }

  #count(where: string, text: string): void {
    const counts = this.#counts.get(where) ?? new Map<string, Counted>();
    this.#counts.set(where, counts);
    const key = fold(text);
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { text, count: 1 });
    else known.count += 1;
    this.#totals.set(where, (this.#totals.get(where) ?? 0) + 1);
  }

  #known(where: string, weight: number): KnownTexts {
    const total = this.#totals.get(where) ?? 0;
    const counts = [...(this.#counts.get(where)?.values() ?? [])].sort(
      (one, other) => other.count - one.count,
    );
    // How often a value was one seen before: a field of ever new values teaches nothing.
    const returning = total === 0 ? 0 : (total - counts.length) / total;
    // Good and Turing: what is yet to come is new as often as what came stood there once.
    const single = counts.filter(({ count }) => count === 1).length;
    const texts: KnownText[] = counts.map(({ text, count }) => ({ text, probability: count / total }));
    return {
      source: 'book',
      texts,
      fresh: (single + 0.5) / (total + 1),
      share: weight * MOST_SHARE * Math.max(0.05, returning) * (total / (total + HALF_KNOWN)),
    };
  }
}

/** The kind under which a field's values are remembered; null where each entry has its own, as every child its name. */
function memoryKind(field: FieldKey): ReadingKind | null {
  if (field === 'child.fullName') return null;
  const { kind } = fieldOf(field);
  const reading = readingKindOf(kind);
  return reading === 'date' || reading === 'number' ? null : reading;
}
