/** Texts known beforehand that a line may well hold: a closed list, ditto marks, and what this book has said before. */
import { ETHNICITIES } from '../../../../schema/ethnicities.js';
import type { FieldKind } from '../../../../schema/fields.js';
import { skeleton } from '../../../../schema/fold.js';
import { NATIONALITIES } from '../../../../schema/nationalities.js';
import { distance } from '../../../interpret/alike.js';
import type { ReadingKind } from '../kinds.js';
import { once } from '../once.js';

/** A known text with its probability among the known ones of its source. */
export interface KnownText {
  readonly text: string;
  readonly probability: number;
}

/** Texts a line may hold besides free ones, and how likely it holds one of them. */
export interface KnownTexts {
  /** A list that nearly always holds what is written, or what this book has said before. */
  readonly source: 'list' | 'book';
  readonly texts: readonly KnownText[];
  readonly share: number;
  /** How likely the next text is one that has not been said before. */
  readonly fresh?: number;
}

/** Where a text stands: what makes some texts likelier in it than elsewhere. */
export interface Setting {
  /** Names of the units the book belongs to, without their words: most places in it name them. */
  readonly places?: readonly string[];
}

/** Kinh is written in most boxes of most books; of the others none comes first. */
const KINH_SHARE = 0.5;
/** What a people is called: its name, other spellings of it (Jrai for Gia-rai), and names of its branches, which are rarely written. */
const NAME_WEIGHT = 12;
const SPELLINGS_WEIGHT = 8;
const BRANCHES_WEIGHT = 2;
/** Another spelling has at most so many of the longer one's letters changed. */
const MOST_CHANGED = 0.5;

const ethnicityTexts = once((): readonly KnownText[] => {
  const weights = new Map<string, number>();
  for (const { name, aliases } of ETHNICITIES.filter((each) => each.code !== '01')) {
    const spellings: string[] = [];
    const branches: string[] = [];
    for (const alias of aliases) (isSpelling(alias, name) ? spellings : branches).push(alias);
    for (const { text, weight } of [
      ...spelt(name, NAME_WEIGHT),
      ...spellings.flatMap((alias) => spelt(alias, SPELLINGS_WEIGHT / spellings.length)),
      ...branches.flatMap((alias) => spelt(alias, BRANCHES_WEIGHT / branches.length)),
    ]) {
      // A branch that several peoples name theirs is not written more often for that.
      weights.set(text, Math.max(weights.get(text) ?? 0, weight));
    }
  }
  const all = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return [
    { text: 'Kinh', probability: KINH_SHARE },
    ...[...weights].map(([text, weight]) => ({ text, probability: ((1 - KINH_SHARE) * weight) / all })),
  ];
});

function isSpelling(alias: string, name: string): boolean {
  const [one, other] = [skeleton(alias), skeleton(name)];
  return distance(one, other) <= MOST_CHANGED * Math.max(one.length, other.length);
}

/** A name of several words is written with hyphens by one clerk, without by the next, each word with a capital or not, and as one word by another. */
function spelt(text: string, weight: number): readonly { readonly text: string; readonly weight: number }[] {
  const one = text.replace(/[ -](\p{L})/gu, (_, letter: string) => letter.toLocaleLowerCase('vi'));
  const spaced = text.replace(/-/gu, ' ');
  const capitals = spaced.replace(/ \p{L}/gu, (letter) => letter.toLocaleUpperCase('vi'));
  const writings = [...new Set([text, text.replace(/ /gu, '-'), spaced, capitals, one])];
  return writings.map((each) => ({ text: each, weight: weight / writings.length }));
}

const DITTO: readonly KnownText[] = ['"', 'nt', '-nt-', '-"-', 'n.t'].map((text) => ({
  text,
  probability: 0.2,
}));

const even = (texts: readonly string[]): readonly KnownText[] =>
  texts.map((text) => ({ text, probability: 1 / texts.length }));
const SEX_TEXTS = even(['Nam', 'Nữ', 'nam', 'nữ', 'Trai', 'Gái', 'trai', 'gái']);
const NATIONALITY_TEXTS: readonly KnownText[] = [
  { text: 'Việt Nam', probability: 0.6 },
  { text: 'VN', probability: 0.15 },
  { text: 'Việt nam', probability: 0.1 },
  ...NATIONALITIES.filter(({ text }) => text.vi !== 'Việt Nam').map(({ text }, _, all) => ({
    text: text.vi,
    probability: 0.15 / all.length,
  })),
];

/** What a field of few possible words holds, besides what its reading kind may. */
export function closedTexts(kind: FieldKind): readonly KnownTexts[] {
  if (kind === 'sex') return [{ source: 'list', texts: SEX_TEXTS, share: 0.95 }];
  if (kind === 'nationality') return [{ source: 'list', texts: NATIONALITY_TEXTS, share: 0.95 }];
  return [];
}

/** What any line of the kind may hold, in any book. */
export function alwaysKnown(kind: ReadingKind): readonly KnownTexts[] {
  const ditto = (share: number): KnownTexts => ({ source: 'list', texts: DITTO, share });
  // Parents and child are mostly of one people: every tenth of these boxes is taken to say so with a mark (by judgement).
  return kind === 'ethnicity'
    ? [{ source: 'list', texts: ethnicityTexts(), share: 0.88 }, ditto(0.1)]
    : [ditto(0.02)];
}
