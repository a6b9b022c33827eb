/**
 * What of a place is the ink's to say alone: commas between its units, and whether its province is written out. Language
 * knows what is usual, and one clerk's way is another's exception.
 */

import { provincesNamed, shortNames } from '../../../../schema/provinces.js';
import { piecesAtSigns } from '../language/place-pieces.js';
import { type DecodeOptions, type Proposal, worthOf } from './worth.js';

type Propose = (text: string) => Proposal | null;

/** So many of the best texts are proposed as ink may have them. */
const MOST_BEST = 3;
/** A dot before the last word: *L. Đồng*, *H.L.Sơn*. */
const ENDS_SHORT = /\p{L}\s*\.\s*\p{L}[^,.]*$/u;

/** Proposes the best texts of a place without what only language put in. `raw`: as ink alone reads it. */
export function asInkHasIt(
  raw: string,
  proposals: readonly Proposal[],
  propose: Propose,
  options: DecodeOptions,
): void {
  const best = [...proposals]
    .sort((one, other) => worthOf(other, options) - worthOf(one, options))
    .slice(0, MOST_BEST);
  withoutAddedCommas(raw, best, propose, options);
  if (ENDS_SHORT.test(raw)) withShortProvince(best, propose, options);
}

/** Each with its province shortened, where ink is for it: however rare that is elsewhere, here somebody wrote so. */
function withShortProvince(best: readonly Proposal[], propose: Propose, options: DecodeOptions): void {
  for (const whole of best) {
    const name = piecesAtSigns(whole.text).at(-1)?.name ?? '';
    for (const each of new Set(provincesNamed(name).flatMap(shortNames))) {
      for (const dot of ['.', '. ']) {
        const short = propose(
          whole.text.slice(0, whole.text.length - name.length) + each.replaceAll('.', dot),
        );
        if (short !== null && short.ink - whole.ink >= options.comma) asLikely(short, whole, options);
      }
    }
  }
}

/** Makes a shorter writing as likely by all but the ink as the longer one of which it was made. */
function asLikely(short: Proposal, long: Proposal, { bonus, weight }: DecodeOptions): void {
  const shorter = long.classes.length - short.classes.length;
  short.language = Math.max(short.language, long.language + (bonus / weight) * shorter);
  short.units = Math.max(short.units, long.units);
  short.own = Math.max(short.own, long.own);
}

/** How many signs of those that part the units of a place. */
const signsIn = (text: string): number => text.match(/[-–,.;/]/gu)?.length ?? 0;

/**
 * One clerk puts commas between the units of a place, another nothing. Of the best texts, where they have more signs than was
 * `raw`ly seen, each is proposed without the commas that ink speaks against, as likely by all else as with them.
 */
function withoutAddedCommas(
  raw: string,
  best: readonly Proposal[],
  propose: Propose,
  options: DecodeOptions,
): void {
  const seen = signsIn(raw);
  const least = seen === 0 ? options.firstComma : options.comma;
  for (const proposal of best) {
    let kept = proposal;
    const signs = [...kept.text.matchAll(/, /gu)].map(({ index }) => index);
    for (const at of signs.reverse()) {
      if (signsIn(kept.text) <= seen) break;
      const bare = propose(kept.text.slice(0, at) + kept.text.slice(at + 1));
      if (bare === null || bare.ink - kept.ink < least) continue;
      asLikely(bare, kept, options);
      kept = bare;
    }
  }
}
