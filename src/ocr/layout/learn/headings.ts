/** What the headings of a table's columns ask for. */
import type { FieldKey } from '../../../schema/fields.js';
import { distance } from '../../interpret/alike.js';
import {
  HEADING_PIECES,
  HEADING_SUBJECTS,
  type Piece,
  SIGNED_HEADINGS,
  type Subject,
  WORDINGS,
} from './dictionary.js';
import { bareOf } from './labels.js';
import { keyOf } from './person-key.js';

/** A heading differs from a wording by this share of its letters at most. */
const SLIPS = 0.2;
/** Whom a heading is about is told from this many letters with one slip, from fewer only if they are exact. */
const LONG_ENOUGH = 7;
/** Columns that ask for so many things in common are both parents'. */
const IN_COMMON = 3;

/** A heading as far as its words are understood. */
export interface Heading {
  /** The fields of a heading known as a whole. */
  readonly whole: readonly FieldKey[];
  /** The things it asks for otherwise, in the order of its words, and whom it says they are about. */
  readonly pieces: readonly Piece[];
  readonly subject: Subject | null;
}

/** How much of a heading is understood: of two readings the one with more is the better. */
export function understood({ whole, pieces, subject }: Heading): number {
  return whole.length > 0 ? 2 : pieces.length + (subject === null ? 0 : 0.5);
}

/** Reads the lines of one heading; nothing is asked for where people sign. */
export function headingOf(lines: readonly string[]): Heading {
  const bare = bareOf(lines.join(' '));
  if (bare === '' || SIGNED_HEADINGS.some((text) => bare.startsWith(bareOf(text)))) {
    return { whole: [], pieces: [], subject: null };
  }
  const found = HEADING_PIECES.flatMap(({ texts, piece }) => {
    const at = Math.max(...texts.map((text) => placeOf(bareOf(text), bare, 5)));
    return at < 0 ? [] : [{ piece, at }];
  });
  return {
    whole: nearestWording(bare) ?? [],
    pieces: found.sort((a, b) => a.at - b.at).map(({ piece }) => piece),
    subject: subjectIn(bare),
  };
}

/**
 * The fields of each column. One that does not say whom it is about is the child's, but where it asks for what the
 * column of one parent asks for and the other parent has none, it is the other parent's.
 */
export function columnFields(headings: readonly Heading[]): readonly (readonly FieldKey[])[] {
  return headings.map((heading) => {
    if (heading.whole.length > 0) return heading.whole;
    const subject = heading.subject ?? otherParent(heading, headings) ?? 'child';
    return heading.pieces.flatMap((piece) => keyOf(subject, piece) ?? []);
  });
}

function otherParent(heading: Heading, all: readonly Heading[]): Subject | null {
  const columnOf = (parent: Subject): Heading | undefined =>
    all.find(({ whole, subject }) => whole.length === 0 && subject === parent);
  const like = (other: Heading | undefined): boolean =>
    other !== undefined && heading.pieces.filter((piece) => other.pieces.includes(piece)).length >= IN_COMMON;
  const mother = columnOf('mother');
  const father = columnOf('father');
  if (mother === undefined && like(father)) return 'mother';
  return father === undefined && like(mother) ? 'father' : null;
}

/** Where a wording stands in a longer text, with one slip if it has `letters` and more; -1 if nowhere. */
function placeOf(wording: string, text: string, letters: number): number {
  const exact = text.indexOf(wording);
  if (exact >= 0 || wording.length < letters) return exact;
  for (let at = 0; at + wording.length <= text.length; at += 1) {
    if (distance(text.slice(at, at + wording.length), wording) <= 1) return at;
  }
  return -1;
}

function subjectIn(bare: string): Subject | null {
  const found = HEADING_SUBJECTS.flatMap(({ texts, subject }) =>
    texts.flatMap((text) => {
      const wording = bareOf(text);
      return placeOf(wording, bare, LONG_ENOUGH) >= 0 ? [{ subject, length: wording.length }] : [];
    }),
  );
  return found.sort((a, b) => b.length - a.length)[0]?.subject ?? null;
}

function nearestWording(bare: string): readonly FieldKey[] | null {
  let best: { readonly keys: readonly FieldKey[]; readonly slips: number } | null = null;
  for (const { texts, meaning } of WORDINGS) {
    const keys =
      meaning.kind === 'field'
        ? [meaning.key]
        : meaning.kind === 'piece'
          ? meaning.pieces.flatMap((piece) => keyOf('child', piece) ?? [])
          : [];
    for (const text of texts) {
      const wording = bareOf(text);
      if (Math.abs(wording.length - bare.length) > SLIPS * wording.length) continue;
      const slips = distance(bare, wording);
      if (slips > SLIPS * wording.length || (best !== null && best.slips <= slips)) continue;
      best = { keys, slips };
    }
  }
  return best === null || best.keys.length === 0 ? null : best.keys;
}
