/**
 * What to offer for a box: the readings, and what the entry, the entry above and the book so far make likely,
 * weighed together. An offer is a question with its reason beside it, never an answer. Pure.
 */
import { distance } from '../../ocr/interpret/alike.js';
import { parseDate } from '../../schema/dates/parse.js';
import { type FieldKey, type FieldKind, fieldOf } from '../../schema/fields.js';
import { skeleton, tidy } from '../../schema/fold.js';
import { parseNumber } from '../../schema/normalise.js';
import type { EntryRecord } from '../../schema/record.js';
import { isSexWord, SEXES } from '../../schema/sexes.js';
import type { Reading } from '../../store/types.js';
import { COUNTERPARTS } from './counterparts.js';
import { dateWordsLike } from './date-words.js';
import type { BookMemory } from './memory.js';
import { isProposed, meaningOf } from './provisional.js';

/** Where an offer comes from. `counts-on`: the number after the one above; `other`: another box of the entry. */
export type Basis =
  | { readonly from: 'reading' }
  | { readonly from: 'above' | 'counts-on' | 'book' | 'figures' | 'words' | 'list' }
  | { readonly from: 'other'; readonly field: FieldKey };

export interface Offer {
  readonly text: string;
  /** How likely it is what stands there, 0 to 1; a reading's own confidence where nothing else speaks. */
  readonly weight: number;
  readonly basis: Basis;
}

export interface OfferView {
  readonly field: FieldKey;
  readonly reading: Reading | null;
  readonly record: EntryRecord;
  readonly readings: ReadonlyMap<FieldKey, Reading>;
  readonly above: EntryRecord | null;
  readonly bookYear: number;
  readonly memory: BookMemory;
}

/** How often a field repeats the entry above, before the book has shown it: one officer registers many a day. */
const REPEATS_ABOVE: Readonly<Partial<Record<FieldKey, number>>> = {
  'registration.date': 0.4,
  'registration.type': 0.7,
  'registration.signer': 0.8,
  'registration.signerTitle': 0.8,
  'registration.officer': 0.8,
  'child.ethnicity': 0.7,
  'child.nationality': 0.95,
  'mother.ethnicity': 0.7,
  'mother.nationality': 0.95,
  'father.ethnicity': 0.7,
  'father.nationality': 0.95,
  'child.birthPlace': 0.3,
};
/** The like of the other parent, or of the parent who declares. */
const REPEATS_OTHER: Readonly<Partial<Record<FieldKind, number>>> = {
  ethnicity: 0.85,
  nationality: 0.95,
  place: 0.7,
  'person-name': 0.4,
  code: 0.5,
  text: 0.3,
  age: 0.3,
  'identity-number': 0.3,
};
const COUNTS_ON = 0.97;
/** The words say what the figures say; how they are put is a matter of the clerk's habit. */
const WORDS_FOLLOW = 0.8;
const MOST_OFFERS = 9;
/** What even a reader that is sure of nothing saw. */
const LEAST_SEEN = 0.03;
/** An offer less likely than this is noise. */
const LEAST_WEIGHT = 0.01;

/** Offers for a box, likeliest first, each text once. */
export function offersFor(view: OfferView): readonly Offer[] {
  const { reading } = view;
  const best = new Map<string, Offer>();
  const offer = (each: Offer): void => {
    const text = tidy(each.text);
    const before = best.get(text);
    if (before === undefined) best.set(text, { ...each, text });
    // Two that say the same are likelier than either; a reading stays named as one.
    else {
      const weight = 1 - (1 - before.weight) * (1 - each.weight);
      best.set(text, { text, weight, basis: before.basis });
    }
  };
  if (reading !== null && isProposed(reading)) {
    const { kind } = fieldOf(view.field);
    for (const [rank, { text, confidence }] of readingsOf(reading).entries()) {
      // The first is what the ink says; among the others only a word is worth a choice.
      if (kind === 'sex' && rank > 0 && !isSexWord(text)) continue;
      offer({ text, weight: confidence, basis: { from: 'reading' } });
    }
  }
  for (const each of contextOf(view)) {
    if (each.text !== '') offer({ ...each, weight: each.weight * fits(each.text, reading) });
  }
  return [...best.values()]
    .filter(({ weight, basis }) => weight >= LEAST_WEIGHT || basis.from === 'list')
    .sort((one, other) => other.weight - one.weight)
    .slice(0, MOST_OFFERS);
}

function readingsOf(reading: Reading): readonly { readonly text: string; readonly confidence: number }[] {
  const { text, confidence, candidates } = reading;
  return [{ text, confidence }, ...candidates.filter((each) => each.text !== text && each.text !== '')];
}

/**
 * How well a text goes with what the reader saw, 0 to 1: a reader that saw little rules little out, one that was sure
 * of something else rules nearly all out.
 */
function fits(text: string, reading: Reading | null): number {
  if (reading === null || !isProposed(reading)) return 1;
  if (reading.text === '') return 1 - reading.confidence;
  const [one, two] = [skeleton(text), skeleton(reading.text)];
  const longest = Math.max(one.length, two.length, 1);
  const apart = distance(one, two) / longest;
  return Math.exp(-8 * apart * Math.min(1, reading.confidence + LEAST_SEEN));
}

function contextOf(view: OfferView): readonly Offer[] {
  const { field, above, memory, record, readings } = view;
  const { kind } = fieldOf(field);
  const offers: Offer[] = [];
  const aboveText = meaningOf(above?.fields[field]);
  if (field === 'registration.number') {
    const last = aboveText === null ? null : parseNumber(aboveText);
    if (last !== null) {
      offers.push({ text: String(last + 1), weight: COUNTS_ON, basis: { from: 'counts-on' } });
    }
    return offers;
  }
  for (const { text, share } of memory.commonest(field)) {
    offers.push({ text, weight: share, basis: { from: 'book' } });
  }
  if (aboveText !== null) {
    const weight = memory.repeatsAbove(field, REPEATS_ABOVE[field] ?? 0.05);
    offers.unshift({ text: aboveText, weight, basis: { from: 'above' } });
  }
  for (const other of COUNTERPARTS[field] ?? []) {
    const said = saidIn(other, record, readings);
    if (said === null) continue;
    const weight = memory.repeatsOther(field, other, REPEATS_OTHER[kind] ?? 0.2) * said.confidence;
    offers.unshift({ text: said.text, weight, basis: { from: 'other', field: other } });
  }
  offers.push(...dateOffers(view));
  if (kind === 'sex') {
    for (const { code, text } of SEXES) {
      if (code !== '3') offers.push({ text: text.vi, weight: 0.3, basis: { from: 'list' } });
    }
  }
  return offers;
}

/** The date of birth in words from that in figures, in the wording this book uses; and the figures from the words. */
function dateOffers({ field, record, readings, bookYear, memory }: OfferView): readonly Offer[] {
  if (field === 'child.birthDateWords') {
    const said = saidIn('child.birthDate', record, readings);
    const date = said === null ? null : parseDate(said.text, { bookYear });
    if (said === null || date?.outcome !== 'date') return [];
    const seen = [readings.get(field)?.text ?? '', ...memory.commonest(field).map(({ text }) => text)];
    return dateWordsLike(date.date, seen).map((text, rank) => ({
      text,
      weight: (WORDS_FOLLOW * said.confidence) / (rank + 1),
      basis: { from: 'figures' },
    }));
  }
  return [];
}

/** What another box of the entry says: as an officer answered, else as it is read and as surely as that. */
function saidIn(
  field: FieldKey,
  record: EntryRecord,
  readings: ReadonlyMap<FieldKey, Reading>,
): { readonly text: string; readonly confidence: number } | null {
  const value = record.fields[field];
  if (value !== undefined) {
    const text = meaningOf(value);
    return text === null ? null : { text, confidence: value.trust === undefined ? 1 : 1 - value.trust };
  }
  const reading = readings.get(field);
  if (reading === undefined || reading.text === '') return null;
  return { text: reading.text, confidence: reading.confidence };
}
