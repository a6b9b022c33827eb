/** What speaks for each of the texts proposed for a line, and what each is worth by it. */
import { fold } from '../../../../schema/fold.js';
import { hasKinhShape } from '../../../../schema/names.js';
import { distance } from '../../../interpret/alike.js';
import type { ReadingKind } from '../kinds.js';
import type { KnownTexts } from '../known/known.js';

/** What moved a reading away from what ink alone says. */
export type Evidence = 'language' | 'units' | 'form' | KnownTexts['source'];

export interface DecodedCandidate {
  readonly text: string;
  /** Share of all that was proposed, before calibration. */
  readonly share: number;
}

export interface DecodeOptions {
  readonly width: number;
  /** A way so much less likely by ink than the best one is not gone, natural logarithm. */
  readonly farthest: number;
  readonly weight: number;
  readonly bonus: number;
  /** How much more both count, and units too, where the ink of a long text is most in doubt. */
  readonly doubtful: number;
  /** For each level of units that belong together. */
  readonly units: number;
  /** For each of the book's own units that a place names. */
  readonly own: number;
  /** For a text of the closed form that its kind has: how much its grammar counts, and how much it is favoured. */
  readonly formWeight: number;
  readonly form: number;
  readonly formBonus: number;
  /** How much the likelihood of a text of the book counts beside the ink. */
  readonly bookWeight: number;
  /** Most that a text of the book is favoured over ordinary free text: ink must be able to overrule. */
  readonly mostBook: number;
  /** The same for a text of a list that nearly always holds what is written. */
  readonly mostList: number;
  /** Taken off for each figure in a text of a kind that has none. */
  readonly figure: number;
  /** Ink must speak so much against a comma for it to be left out of a place. */
  readonly comma: number;
  /** The same where ink shows no sign between units at all: then the clerk may have put none. */
  readonly firstComma: number;
  /** Sharpens (above 1) or flattens the shares. */
  readonly sharpness: number;
}

/** Tuned on the validation lines and their recomposed ink, never on what measures. */
const COMMON: DecodeOptions = {
  width: 24,
  farthest: 12,
  weight: 0.35,
  bonus: 0.6,
  doubtful: 0,
  units: 5,
  own: 2,
  formWeight: 0.35,
  form: 5,
  formBonus: 1,
  bookWeight: 0.6,
  mostBook: 4,
  mostList: 11,
  figure: 0,
  comma: 3,
  firstComma: 1.5,
  sharpness: 1,
};

/** A figure in a name is a letter ("Y Hlơn", not "4 Hlơn"). Of names of the highlands and of abroad the lists know too few for more. */
const ANY_NAME: Partial<DecodeOptions> = { figure: 4 };

/**
 * Where a kind does better with other weights than the rest: there are fewer names than there are texts, and the parts
 * of a whole place are so much alike in all of them that what a poor hand means can be told from them.
 */
const OWN: Readonly<Partial<Record<ReadingKind, Partial<DecodeOptions>>>> = {
  name: { ...ANY_NAME, weight: 0.5, bonus: 0.8 },
  place: { weight: 0.3, bonus: 0.52, doubtful: 1.2 },
};

/**
 * Doubt a letter up to which nothing is added for it, and from which on no more is (see `doubtOf`). Of 962 places of validation and
 * drawn lines model 2026-11-27.5 reads 675 right, and 655 with 0.1 and 0.3 and `doubtful` 1.9, which were fitted for networks surer of
 * themselves.
 */
const LEAST_DOUBT = 0.18;
const MOST_DOUBT = 0.38;
/**
 * Letters up to which doubt changes nothing, and from which on it does wholly: a village with its commune ("plei Hlũ,
 * Ia Pia") is like a name, which nothing else tells. With language counting as much for both as for whole addresses and
 * Kinh names, 80.2 % of four drawn tables of the highlands of 1976 were read right (1,085 fields of development); without,
 * 85.4, and addresses and Kinh names of the validation lines' ink as before.
 */
const SHORT_TEXT = 25;
const LONG_TEXT = 45;

/** How far `value` is on the way from `least` to `most`, 0 to 1. */
function shareOfWay(value: number, least: number, most: number): number {
  return Math.max(0, Math.min(1, (value - least) / (most - least)));
}

/** For a line read as `raw` by its ink alone, with so much `doubt` in all. */
export function optionsOf(
  kind: ReadingKind,
  given: Partial<DecodeOptions>,
  raw: string,
  doubt: number,
): DecodeOptions {
  const own = kind === 'name' && !hasKinhShape(raw) ? ANY_NAME : OWN[kind];
  const options = { ...COMMON, ...own, ...given };
  const doubtEach = doubt / Math.max(1, raw.length);
  const share =
    shareOfWay(doubtEach, LEAST_DOUBT, MOST_DOUBT) * shareOfWay(raw.length, SHORT_TEXT, LONG_TEXT);
  const more = 1 + options.doubtful * share;
  return {
    ...options,
    weight: options.weight * more,
    bonus: options.bonus * more,
    units: options.units * more,
  };
}

/** A known text may differ from what was read by this share of its letters and still be tried against the ink. */
const NEAR = 0.45;
const MOST_KNOWN_TRIED = 24;
/** Where one text of ten is new, a text of the book is favoured as stated. */
const USUALLY_FRESH = 0.1;
/** All texts of a list so short are tried, however far from what was read. */
const SHORT_LIST = 12;

/** A text proposed for a line, with the logarithms that ink and language give it, and what else favours it. */
export interface Proposal {
  readonly text: string;
  readonly ink: number;
  language: number;
  readonly classes: readonly number[];
  readonly figures: number;
  units: number;
  /** Favour given to it as a place that names the book's own units. */
  own: number;
  /** Favour given to it as a text of the closed form of its kind. */
  form: number;
  /** Favour given to it as a text of a list, and as one of the book. */
  list: number;
  book: number;
}

/** Texts of a book are compared with line after line: each is folded once. */
const foldings = new Map<string, string>();
const MOST_FOLDINGS = 20_000;

function folded(text: string): string {
  const known = foldings.get(text);
  if (known !== undefined) return known;
  if (foldings.size >= MOST_FOLDINGS) foldings.clear();
  const made = fold(text);
  foldings.set(text, made);
  return made;
}

/** Share of letters in which two folded texts differ. */
function apart(one: string, other: string): number {
  const longer = Math.max(one.length, other.length, 1);
  if (Math.abs(one.length - other.length) > NEAR * longer) return 1;
  return distance(one, other) / longer;
}

/** Proposes the known texts that are near what was seen, and favours them by how likely they are there. */
export function favour(
  { texts, share, source, fresh = USUALLY_FRESH }: KnownTexts,
  seen: readonly string[],
  propose: (text: string) => Proposal | null,
  { weight, bonus, bookWeight, mostBook, mostList }: DecodeOptions,
): void {
  const near = texts
    .map((known) => ({ known, apart: Math.min(...seen.map((text) => apart(text, folded(known.text)))) }))
    .filter(({ apart: share_ }) => share_ <= NEAR || (source === 'list' && texts.length <= SHORT_LIST))
    .sort((one, other) => one.apart - other.apart)
    .slice(0, MOST_KNOWN_TRIED);
  // The fewer new texts a field holds, the more must speak for one that is almost a known one.
  const most = source === 'book' ? mostBook - Math.log(fresh / USUALLY_FRESH) : mostList;
  const likeliest = Math.max(...texts.map(({ probability }) => probability));
  for (const { known } of near) {
    const proposal = propose(known.text);
    if (proposal === null) continue;
    // Either it is a known text, or it is free and happens to read so.
    const free = weight * proposal.language + bonus * proposal.classes.length;
    const likely =
      (source === 'book' ? bookWeight : weight) * (Math.log(share * known.probability) - proposal.language);
    // Of two that reach the most, the commoner one is still favoured. Free text of an ordinary kind comes to about 0:
    // a rare name that was confirmed is no rarer than that.
    const reach = most + Math.log(known.probability / likeliest) - free;
    const favour = Math.max(0, Math.min(reach, likely));
    proposal[source] = Math.max(proposal[source], favour);
  }
}

/** What a proposal is worth: ink, and all that speaks for it, or all but one. */
export function worthOf(
  proposal: Proposal,
  { weight, bonus, units, figure }: DecodeOptions,
  without?: Evidence,
): number {
  const language = weight * proposal.language + bonus * proposal.classes.length;
  const known = Math.max(without === 'list' ? 0 : proposal.list, without === 'book' ? 0 : proposal.book);
  return (
    proposal.ink +
    (without === 'language' ? 0 : language - figure * proposal.figures) +
    Math.max(without === 'units' ? 0 : units * proposal.units, without === 'book' ? 0 : proposal.own) +
    (without === 'form' ? 0 : proposal.form) +
    known
  );
}

/** Texts that differ in case, spacing or tone placement alone share one place: the best writing of them. */
export function sharesOf(ranked: readonly Proposal[], options: DecodeOptions): readonly DecodedCandidate[] {
  const most = ranked[0] === undefined ? 0 : worthOf(ranked[0], options);
  const shares = new Map<string, { text: string; share: number }>();
  let sum = 0;
  for (const proposal of ranked) {
    const share = Math.exp((worthOf(proposal, options) - most) * options.sharpness);
    sum += share;
    const key = fold(proposal.text);
    const known = shares.get(key);
    if (known === undefined) shares.set(key, { text: proposal.text, share });
    else known.share += share;
  }
  return [...shares.values()]
    .map(({ text, share }) => ({ text, share: share / sum }))
    .sort((one, other) => other.share - one.share);
}
