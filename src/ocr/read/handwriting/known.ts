/** Texts known beforehand that a line may well hold: a closed list, ditto marks, and what this book has said before. */
import { ETHNICITIES } from '../../../schema/ethnicities.js';
import type { ReadingKind } from './kinds.js';

/** A known text with its probability among the known ones of its source. */
export interface KnownText {
  readonly text: string;
  readonly probability: number;
}

/** Texts a line may hold besides free ones, and how likely it holds one of them. */
export interface KnownTexts {
  readonly texts: readonly KnownText[];
  readonly share: number;
}

/** Kinh is written in most boxes of most books; of the others none comes first. */
const KINH_SHARE = 0.5;
const ETHNICITY_TEXTS: readonly KnownText[] = (() => {
  const others = ETHNICITIES.filter((each) => each.code !== '01').flatMap((each) => [
    { text: each.name, weight: 4 },
    ...each.aliases.map((text) => ({ text, weight: 1 })),
  ]);
  const all = others.reduce((sum, { weight }) => sum + weight, 0);
  return [
    { text: 'Kinh', probability: KINH_SHARE },
    ...others.map(({ text, weight }) => ({ text, probability: ((1 - KINH_SHARE) * weight) / all })),
  ];
})();

const DITTO: readonly KnownText[] = ['"', 'nt', '-nt-', '-"-', 'n.t'].map((text) => ({
  text,
  probability: 0.2,
}));

/** What any line of the kind may hold, in any book. */
export function alwaysKnown(kind: ReadingKind): readonly KnownTexts[] {
  const ditto = { texts: DITTO, share: 0.02 };
  return kind === 'ethnicity' ? [{ texts: ETHNICITY_TEXTS, share: 0.95 }, ditto] : [ditto];
}
