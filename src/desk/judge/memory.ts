/**
 * What a book has taught so far: the values officers confirmed in it, and how often one thing repeats another.
 * Names, places and signers of this book come first because of it. Nothing taken unasked teaches.
 */
import { isDitto } from '../../schema/ditto.js';
import { type FieldKey, type FieldKind, fieldOf } from '../../schema/fields.js';
import { fold } from '../../schema/fold.js';
import type { EntryRecord } from '../../schema/record.js';
import { COUNTERPARTS, type Counterpart } from './counterparts.js';

/** A value with the number of times officers confirmed it. */
export interface Known {
  readonly text: string;
  readonly count: number;
}

interface Tally {
  hits: number;
  all: number;
}

/** Nothing is rated from fewer cases than the prior is worth. */
const PRIOR_WEIGHT = 3;
/** Of the values of one field, how many of the commonest are offered. */
const COMMONEST = 8;

export class BookMemory {
  readonly #learnt = new Set<string>();
  readonly #ofField = new Map<FieldKey, Map<string, number>>();
  readonly #ofKind = new Map<FieldKind, Map<string, number>>();
  readonly #repeats = new Map<string, Tally>();

  /** Takes in an entry that is done, with the one above it. An entry teaches once. */
  learn(record: EntryRecord, above: EntryRecord | null): void {
    if (this.#learnt.has(record.entry) || record.struckThrough || record.status === 'open') return;
    this.#learnt.add(record.entry);
    for (const key of Object.keys(record.fields)) {
      if (!isKey(record, key)) continue;
      const text = confirmed(record, key);
      if (text === null) continue;
      add(this.#ofField, key, text);
      if (!isDitto(text)) add(this.#ofKind, fieldOf(key).kind, text);
      if (above !== null) this.#rate(`above ${key}`, text, confirmed(above, key));
      for (const other of COUNTERPARTS[key] ?? []) {
        this.#rate(`${other} ${key}`, text, confirmed(record, other));
      }
    }
  }

  /** How often `key` repeats the entry above, 0 to 1; `prior` before the book has shown it. */
  repeatsAbove(key: FieldKey, prior: number): number {
    return this.#rated(`above ${key}`, prior);
  }

  /** How often `key` says what another field of its entry says. */
  repeatsOther(key: FieldKey, other: Counterpart, prior: number): number {
    return this.#rated(`${other} ${key}`, prior);
  }

  /** The commonest values of a field, with the share of each. */
  commonest(key: FieldKey): readonly { readonly text: string; readonly share: number }[] {
    const counts = this.#ofField.get(key);
    if (counts === undefined) return [];
    let all = PRIOR_WEIGHT;
    for (const count of counts.values()) all += count;
    return byCount(counts)
      .slice(0, COMMONEST)
      .map(({ text, count }) => ({ text, share: count / all }));
  }

  /** Values officers confirmed in fields of this kind, commonest first. */
  ofKind(kind: FieldKind): readonly Known[] {
    const counts = this.#ofKind.get(kind);
    return counts === undefined ? [] : byCount(counts);
  }

  /** The words such values are made of, commonest first. */
  wordsOf(kind: FieldKind): readonly string[] {
    const counts = new Map<string, number>();
    for (const { text, count } of this.ofKind(kind)) {
      for (const word of text.split(/[\s,]+/u)) {
        if (word !== '') counts.set(word, (counts.get(word) ?? 0) + count);
      }
    }
    return byCount(counts).map(({ text }) => text);
  }

  /** How many times officers confirmed this very text in the field (0 if never). */
  timesIn(key: FieldKey, text: string): number {
    return this.#ofField.get(key)?.get(text.normalize('NFC')) ?? 0;
  }

  #rate(name: string, text: string, other: string | null): void {
    if (other === null) return;
    const tally = this.#repeats.get(name) ?? { hits: 0, all: 0 };
    tally.all += 1;
    if (fold(other) === fold(text)) tally.hits += 1;
    this.#repeats.set(name, tally);
  }

  #rated(name: string, prior: number): number {
    const { hits, all } = this.#repeats.get(name) ?? { hits: 0, all: 0 };
    return (hits + prior * PRIOR_WEIGHT) / (all + PRIOR_WEIGHT);
  }
}

/** What an officer confirmed the book to say; null for what nobody looked at, and for what is not of the book. */
function confirmed(record: EntryRecord, key: FieldKey): string | null {
  const value = record.fields[key];
  if (value === undefined || value.source !== 'book' || value.trust !== undefined) return null;
  return value.state === 'recorded' ? value.verbatim : null;
}

function isKey(record: EntryRecord, key: string): key is FieldKey {
  return key in record.fields;
}

function add<Key>(into: Map<Key, Map<string, number>>, key: Key, text: string): void {
  const counts = into.get(key) ?? new Map<string, number>();
  counts.set(text, (counts.get(text) ?? 0) + 1);
  into.set(key, counts);
}

function byCount(counts: ReadonlyMap<string, number>): readonly Known[] {
  return [...counts].map(([text, count]) => ({ text, count })).sort((one, other) => other.count - one.count);
}
