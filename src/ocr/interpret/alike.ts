/** Letters and figures that look alike to a reader, and how far two writings are apart. */
import { fold, graphemes, skeleton } from '../../schema/fold.js';

/** Figures that letters are mistaken for. */
const FIGURES: Readonly<Record<string, string>> = {
  o: '0',
  O: '0',
  Ô: '0',
  ô: '0',
  Ơ: '0',
  D: '0',
  Q: '0',
  Ø: '0',
  ó: '0',
  ò: '0',
  l: '1',
  I: '1',
  i: '1',
  '|': '1',
  '!': '1',
  í: '1',
  ị: '1',
  t: '1',
  ']': '1',
  '[': '1',
  z: '2',
  Z: '2',
  ñ: '2',
  s: '5',
  S: '5',
  $: '5',
  '§': '5',
  b: '6',
  G: '6',
  B: '8',
  '&': '8',
  g: '9',
  q: '9',
};

/** Letters that figures are mistaken for, inside words. */
const LETTERS: Readonly<Record<string, string>> = { '0': 'O', '1': 'I', '5': 'S', '8': 'B', '6': 'G' };

/** The text with every letter that looks like a figure made one. */
export function asFigures(text: string): string {
  return Array.from(text, (character) => FIGURES[character] ?? character).join('');
}

/** A word with the figures inside it made letters, if it is letters for the most part. */
export function asLetters(word: string): string {
  const letters = word.match(/\p{L}/gu)?.length ?? 0;
  const figures = word.match(/[01568]/g)?.length ?? 0;
  if (figures === 0 || letters < 2 || letters <= figures) return word;
  const lower = word === word.toLowerCase();
  return word.replace(/[01568]/g, (figure) => {
    const letter = LETTERS[figure] ?? figure;
    return lower ? letter.toLowerCase() : letter;
  });
}

/** Characters to insert, leave out or change to come from one text to the other (Levenshtein, by grapheme). */
export function distance(one: string, other: string): number {
  const from = graphemes(one);
  const to = graphemes(other);
  const row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 0; i < from.length; i++) {
    let corner = i;
    let left = i + 1;
    row[0] = left;
    const letter = from[i];
    for (let j = 0; j < to.length; j++) {
      const above = row[j + 1] ?? 0;
      left = Math.min(corner + (letter === to[j] ? 0 : 1), above + 1, left + 1);
      row[j + 1] = left;
      corner = above;
    }
  }
  return row[to.length] ?? from.length;
}

/**
 * The one member of a closed list that a writing stands for: the same, the same but for marks, or one slip
 * away (two in a long word). Null if none is near, or two are equally near.
 */
export function nearest(text: string, list: readonly string[]): string | null {
  const folded = fold(text);
  const members = membersOf(list);
  const same = members.find((member) => member.folded === folded);
  if (same !== undefined) return same.text;
  const bare = skeleton(text);
  if (bare === '') return null;
  let best: Member | null = null;
  let least = bare.length >= 7 ? 2.5 : bare.length >= 3 ? 1.5 : 0.5;
  let tied = false;
  for (const member of members) {
    if (Math.abs(member.bare.length - bare.length) > least) continue;
    // A slip in a mark alone counts a quarter: marks are what is read worst.
    const apart = distance(bare, member.bare) + 0.25 * Math.min(2, distance(folded, member.folded));
    if (apart < least) {
      least = apart;
      best = member;
      tied = false;
    } else if (apart === least && best !== null && best.bare !== member.bare) tied = true;
  }
  return tied ? null : (best?.text ?? null);
}

interface Member {
  readonly text: string;
  readonly folded: string;
  readonly bare: string;
}

/** Lists are constants of the program: each is folded once. */
const foldedLists = new WeakMap<readonly string[], readonly Member[]>();

function membersOf(list: readonly string[]): readonly Member[] {
  const known = foldedLists.get(list);
  if (known !== undefined) return known;
  const members = list.map((text) => ({ text, folded: fold(text), bare: skeleton(text) }));
  foldedLists.set(list, members);
  return members;
}
