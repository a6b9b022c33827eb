/**
 * From ink to readings: texts proposed by several ways (ink alone, beam search with the kind's language, units that
 * belong together, known texts), each weighed by how well it explains the ink and how likely it is to be written.
 */
import { fold, sameText, tidy } from '../../../schema/fold.js';
import { distance } from '../../interpret/alike.js';
import { beamSearch } from './beam.js';
import { inkLog } from './forward.js';
import type { State } from './grammar.js';
import { GrammarTree } from './grammar-tree.js';
import { grammarOf } from './grammars.js';
import type { ReadingKind } from './kinds.js';
import { alwaysKnown, type KnownTexts } from './known.js';
import type { Language } from './language.js';
import type { Languages } from './languages.js';
import { greedy, type InkSteps, withFloor } from './steps.js';
import { Tree } from './tree.js';
import type { Units } from './units.js';

/** What moved a reading away from what ink alone says. */
export type Evidence = 'language' | 'units' | 'form' | KnownTexts['source'];

export interface DecodedCandidate {
  readonly text: string;
  /** Share of all that was proposed, before calibration. */
  readonly share: number;
}

export interface Decoded {
  /** The reading without any language: always kept beside the other. */
  readonly raw: string;
  /** Best first; `raw` is among them. Empty if there is no ink. */
  readonly candidates: readonly DecodedCandidate[];
  /** Without which the best candidate would be another. */
  readonly evidence: readonly Evidence[];
  /** Logarithm of the ink's probability of the best candidate, in all and for each of its graphemes. */
  readonly ink: number;
  readonly inkPerGrapheme: number;
}

export interface DecodeOptions {
  readonly width: number;
  readonly weight: number;
  readonly bonus: number;
  /** For each level of units that belong together. */
  readonly units: number;
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
  /** Sharpens (above 1) or flattens the shares. */
  readonly sharpness: number;
}

/** Tuned on the validation lines and on recomposed ink of the training lines, never on what measures. */
const OPTIONS: DecodeOptions = {
  width: 24,
  weight: 0.35,
  bonus: 0.6,
  units: 1.5,
  formWeight: 0.35,
  form: 5,
  formBonus: 1,
  bookWeight: 0.6,
  mostBook: 5,
  mostList: 11,
  sharpness: 1,
};

/** Where a kind does better with other weights than the rest: there are fewer names than there are texts. */
const OPTIONS_OF: Readonly<Partial<Record<ReadingKind, Partial<DecodeOptions>>>> = {
  name: { weight: 0.5, bonus: 0.8 },
};

const MOST_BEAM = 12;
/** A closed form has few ways on, and the ink may speak against all of them for a while. */
const FORM_WIDTH = 48;
const FORM_FARTHEST = 22;
/** A known text may differ from what was read by this share of its letters and still be tried against the ink. */
const NEAR = 0.45;
const MOST_KNOWN_TRIED = 24;
/** Where one text of ten is new, a text of the book is favoured as stated. */
const USUALLY_FRESH = 0.1;
/** All texts of a list so short are tried, however far from what was read. */
const SHORT_LIST = 12;

interface Proposal {
  readonly text: string;
  readonly ink: number;
  readonly language: number;
  readonly classes: readonly number[];
  units: number;
  /** Favour given to it as a text of the closed form of its kind. */
  form: number;
  /** Favour given to it as a text of a list, and as one of the book. */
  list: number;
  book: number;
}

export class Decoder {
  readonly #languages: Languages;
  readonly #alphabet: readonly string[];
  /** Classes of the figures and of the strokes between them. */
  readonly #figures: readonly number[];
  readonly #given: Partial<DecodeOptions>;
  readonly #trees = new Map<Language, Tree>();

  constructor(alphabet: readonly string[], languages: Languages, options: Partial<DecodeOptions> = {}) {
    this.#alphabet = alphabet;
    this.#languages = languages;
    this.#figures = [...'0123456789/-.'].map((each) => alphabet.indexOf(each) + 1);
    this.#given = options;
  }

  /** Reads a line as one of a kind. `known`: texts likely in its field, of this book or any. */
  async decode(steps: InkSteps, kind: ReadingKind, known: readonly KnownTexts[] = []): Promise<Decoded> {
    const language = await this.#languages.of(kind);
    const options = { ...OPTIONS, ...OPTIONS_OF[kind], ...this.#given };
    const units = kind === 'place' ? await this.#languages.units() : null;
    const raw = this.#textOf(greedy(steps));
    if (tidy(raw) === '') return { raw: '', candidates: [], evidence: [], ink: 0, inkPerGrapheme: 0 };
    const proposals = this.#proposals(steps, raw, language, units, kind, known, options);
    const worth = (proposal: Proposal, without?: Evidence): number => worthOf(proposal, options, without);
    const ranked = [...proposals].sort((one, other) => worth(other) - worth(one));
    const [best] = ranked;
    if (best === undefined) return { raw, candidates: [], evidence: [], ink: 0, inkPerGrapheme: 0 };
    return {
      raw,
      candidates: sharesOf(ranked, options),
      evidence: EVIDENCE.filter((each) => {
        const other = ranked.reduce((most, next) => (worth(next, each) > worth(most, each) ? next : most));
        return other !== best && !sameText(other.text, best.text);
      }),
      ink: best.ink,
      inkPerGrapheme: best.ink / Math.max(1, best.classes.length),
    };
  }

  /** An empty tree for a language, its memory used again. */
  #treeOf(language: Language): Tree {
    const tree = this.#trees.get(language) ?? new Tree(language);
    this.#trees.set(language, tree);
    tree.clear();
    return tree;
  }

  #textOf(classes: readonly number[]): string {
    return classes.map((each) => this.#alphabet[each - 1] ?? '').join('');
  }

  #proposals(
    steps: InkSteps,
    raw: string,
    language: Language,
    units: Units | null,
    kind: ReadingKind,
    known: readonly KnownTexts[],
    options: DecodeOptions,
  ): readonly Proposal[] {
    const proposals = new Map<string, Proposal>();
    // All texts grow in one tree: what beam search has looked up is not looked up again.
    const tree = this.#treeOf(language);
    const propose = (text: string, ink?: number): Proposal | null => {
      const written = tidy(text);
      const before = proposals.get(written);
      if (before !== undefined || written === '') return before ?? null;
      const classes = language.classesOf(written);
      const made = {
        text: written,
        ink: ink ?? inkLog(steps, classes),
        language: tree.wholeLog(tree.nodeOf(classes)),
        classes,
        units: 0,
        form: 0,
        list: 0,
        book: 0,
      };
      proposals.set(written, made);
      return made;
    };
    propose(raw);
    for (const { classes } of beamSearch(steps, tree, options).slice(0, MOST_BEAM)) {
      propose(this.#textOf(classes));
    }
    const grammar = grammarOf(kind);
    if (grammar !== null) this.#inForm(steps, grammar, [...proposals.values()], propose, options);
    if (units !== null) {
      for (const seen of [...proposals.keys()].slice(0, 2)) {
        for (const { text, levels } of units.readings(seen)) {
          const proposal = propose(text);
          if (proposal !== null) proposal.units = Math.max(proposal.units, levels);
        }
      }
    }
    const seen = [...proposals.keys()].slice(0, 3).map((text) => fold(text));
    for (const each of [...alwaysKnown(kind), ...known]) favour(each, seen, propose, options);
    return [...proposals.values()];
  }

  /** Proposes the likeliest texts of a closed form, and favours what is of that form over what is not. */
  #inForm(
    steps: InkSteps,
    grammar: State,
    others: readonly Proposal[],
    propose: (text: string) => Proposal | null,
    { weight, bonus, form, formWeight, formBonus }: DecodeOptions,
  ): void {
    const tree = new GrammarTree(this.#alphabet, grammar);
    const open = withFloor(steps, this.#figures);
    const found = beamSearch(open, tree, {
      width: FORM_WIDTH,
      weight: formWeight,
      bonus: formBonus,
      farthest: FORM_FARTHEST,
    })
      .filter(({ language }) => language > Number.NEGATIVE_INFINITY)
      .slice(0, MOST_BEAM)
      .flatMap(({ classes }) => propose(this.#textOf(classes)) ?? []);
    for (const proposal of new Set([...found, ...others])) {
      const log = tree.wholeLog(tree.nodeOf(proposal.classes));
      const free = weight * proposal.language + bonus * proposal.classes.length;
      proposal.form = Math.max(0, form + formWeight * log + formBonus * proposal.classes.length - free);
    }
  }
}

const EVIDENCE: readonly Evidence[] = ['language', 'units', 'form', 'list', 'book'];

/** Share of letters in which two folded texts differ. */
function apart(one: string, other: string): number {
  const longer = Math.max(one.length, other.length, 1);
  if (Math.abs(one.length - other.length) > NEAR * longer) return 1;
  return distance(one, other) / longer;
}

/** Proposes the known texts that are near what was seen, and favours them by how likely they are there. */
function favour(
  { texts, share, source, fresh = USUALLY_FRESH }: KnownTexts,
  seen: readonly string[],
  propose: (text: string) => Proposal | null,
  { weight, bonus, bookWeight, mostBook, mostList }: DecodeOptions,
): void {
  const near = texts
    .map((known) => ({ known, apart: Math.min(...seen.map((text) => apart(text, fold(known.text)))) }))
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
function worthOf(proposal: Proposal, { weight, bonus, units }: DecodeOptions, without?: Evidence): number {
  const language = weight * proposal.language + bonus * proposal.classes.length;
  const known = Math.max(without === 'list' ? 0 : proposal.list, without === 'book' ? 0 : proposal.book);
  return (
    proposal.ink +
    (without === 'language' ? 0 : language) +
    (without === 'units' ? 0 : units * proposal.units) +
    (without === 'form' ? 0 : proposal.form) +
    known
  );
}

/** Texts that differ in case, spacing or tone placement alone share one place: the best writing of them. */
function sharesOf(ranked: readonly Proposal[], options: DecodeOptions): readonly DecodedCandidate[] {
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
