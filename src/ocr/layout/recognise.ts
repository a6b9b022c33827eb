/** Which form lies on a sheet: by its rules and printed words, whichever way up, against all others at hand. */
import type { Form } from '../../forms/form.js';
import type { SeenSheet } from '../geometry/find/sheet.js';
import { drawForm, type LaidForm, layExactly, layRoughly, type RoughForm } from '../geometry/flatten.js';
import { type Lie, likelyLies, unlikelyLies, wholePictureLies } from '../geometry/lie.js';
import type { Picture } from '../geometry/picture.js';
import type { FlatPage } from '../types.js';

/** A form recognised on one page or on facing pages, whether it is to be believed or not. */
export interface Recognised {
  readonly form: Form;
  /** Flat pages, left to right, one for each of the form's. */
  readonly pages: readonly FlatPage[];
  /** Share of the print found times the agreement of its parts, of the worst page: 0 to 1. */
  readonly score: number;
  /** The form that comes next, in the same measure; null if no other was at hand. */
  readonly runnerUp: { readonly form: Form; readonly score: number } | null;
}

/**
 * Print this alike needs no other way tried. The right form reaches 0.53 to 0.97; its nearest kin come near to that and
 * are told from it when both are laid exactly; upside down it is 0.42 at most, other forms 0.2.
 */
const ALIKE = 0.5;
const CERTAIN = 0.62;
/** Below this it is chance: not worth laying exactly. A book that curls much reaches no more than 0.31. */
const CHANCE = 0.28;
/** A runner-up this near is laid exactly too. */
const NEAR = 0.75;

/** What was recognised on a sheet, and its pages on which nothing was while another has a form on it. */
export interface Recognition {
  readonly parts: readonly Recognised[];
  readonly others: readonly SeenSheet[];
}

/**
 * The forms on a sheet: one over the whole spread, or one for each of its pages; empty if nothing is alike at all.
 * Ways less likely than what the sheet shows (turned by a quarter, one page for two) are tried only while none is alike.
 */
export function recogniseForms(picture: Picture, sheet: SeenSheet, forms: readonly Form[]): Recognition {
  const alone = (found: readonly RoughForm[]): Recognition => ({
    parts: settled(picture, sheet, found),
    others: [],
  });
  const wide = forms.filter((form) => form.pages.length > 1);
  const single = forms.filter((form) => form.pages.length === 1);
  const whole = sheet.pages.length > 1 ? wide : single;
  const likely = ranked(picture, whole, (form) => likelyLies(sheet, form.pages.length));
  if (isAlike(likely)) return alone(likely);
  if (sheet.pages.length > 1) {
    const pages = partsOf(sheet).map((part) => ({
      part,
      found: ranked(picture, single, () => likelyLies(part, 1)),
    }));
    if (pages.some(({ found }) => isAlike(found))) {
      return {
        parts: pages.flatMap(({ found }) => (isAlike(found) ? settled(picture, sheet, found) : [])),
        others: pages.flatMap(({ part, found }) => (isAlike(found) ? [] : [part])),
      };
    }
    likely.push(...pages.flatMap(({ found }) => found));
  }
  likely.push(...ranked(picture, forms, (form) => unlikelyLies(sheet, form.pages.length)));
  if (sheet.pages.length === 1) likely.push(...ranked(picture, wide, () => likelyLies(sheet, 2)));
  if (!isAlike(byLikeness(likely)) && sheet.seen < 0.6) {
    likely.push(...ranked(picture, forms, (form) => wholePictureLies(picture, form)));
  }
  return alone(byLikeness(likely));
}

/** Each page of a spread as a sheet of its own. */
function partsOf(sheet: SeenSheet): readonly SeenSheet[] {
  return sheet.pages.map((page) => ({ ...sheet, pages: [page], corners: page.corners, fold: null }));
}

/** Every form in its best way, the most alike first. */
function ranked(picture: Picture, forms: readonly Form[], lies: (form: Form) => readonly Lie[]): RoughForm[] {
  const found: RoughForm[] = [];
  for (const form of forms) {
    for (const lie of lies(form)) {
      const rough = layRoughly(picture, form, lie);
      found.push(rough);
      // So much print in its place is not found the wrong way up.
      if (rough.likeness > CERTAIN) break;
    }
  }
  return byLikeness(found);
}

/** Most alike first, each form once. */
function byLikeness(found: readonly RoughForm[]): RoughForm[] {
  const sorted = found.toSorted((a, b) => b.likeness - a.likeness);
  return sorted.filter((each, i) => sorted.findIndex(({ form }) => form === each.form) === i);
}

function isAlike(found: readonly RoughForm[]): boolean {
  return (found[0]?.likeness ?? 0) > ALIKE;
}

/** The best of some forms laid exactly, with the next in its measure. */
function settled(picture: Picture, sheet: SeenSheet, found: readonly RoughForm[]): readonly Recognised[] {
  const [best, next] = found;
  if (best === undefined || best.likeness < CHANCE) return [];
  let laid = layExactly(picture, best);
  let runnerUp = next === undefined ? null : { form: next.form, score: scaled(laid, best, next) };
  if (next !== undefined && next.likeness > best.likeness * NEAR) {
    const other = layExactly(picture, next);
    if (other.worth > laid.worth) [laid, runnerUp] = [other, { form: best.form, score: laid.worth }];
    else runnerUp = { form: next.form, score: other.worth };
  }
  return [{ form: laid.form, pages: drawForm(picture, laid, sheet.seen > 0), score: laid.worth, runnerUp }];
}

/** The runner-up's score without laying it exactly: as much less as its print is less alike. */
function scaled(laid: LaidForm, best: RoughForm, next: RoughForm): number {
  return laid.worth * Math.max(0, next.likeness / best.likeness);
}
