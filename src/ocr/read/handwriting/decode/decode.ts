/**
 * From ink to readings: texts proposed by several ways (ink alone, beam search with the kind's language, units that
 * belong together, known texts), each weighed by how well it explains the ink and how likely it is to be written.
 */
import { fold, sameText, tidy } from '../../../../schema/fold.js';
import type { State } from '../grammar/grammar.js';
import { GrammarTree } from '../grammar/grammar-tree.js';
import { grammarOf } from '../grammar/grammars.js';
import type { ReadingKind } from '../kinds.js';
import { alwaysKnown, type KnownTexts, type Setting } from '../known/known.js';
import type { Language } from '../language/language.js';
import type { Languages } from '../language/languages.js';
import { Tree } from '../language/tree.js';
import { type Units, withOwnUnits } from '../language/units.js';
import { FIGURES } from '../network/model.js';
import { doubtOf, greedy, type InkSteps, withFloor } from '../network/steps.js';
import { asInkHasIt } from './as-ink-has-it.js';
import { beamSearch } from './beam.js';
import { inkLog } from './forward.js';
import {
  type DecodedCandidate,
  type DecodeOptions,
  type Evidence,
  favour,
  optionsOf,
  type Proposal,
  sharesOf,
  worthOf,
} from './worth.js';

export interface Decoded {
  /** The reading without any language: always kept beside the other. */
  readonly raw: string;
  /** Best first; `raw` is among them. Empty if there is no ink. */
  readonly candidates: readonly DecodedCandidate[];
  /** Without which the best candidate would be another. */
  readonly evidence: readonly Evidence[];
  /** Logarithm of the ink's probability of the best candidate. */
  readonly ink: number;
  /** See `doubtOf`. */
  readonly doubt: number;
}

const MOST_BEAM = 12;
/** Of so many texts the units are mended, of the rest they are only known again. */
const MOST_MENDED = 3;
/** A closed form has few ways on, and the ink may speak against all of them for a while. */
const FORM_WIDTH = 48;
const FORM_FARTHEST = 22;
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
    this.#figures = [...FIGURES].map((each) => alphabet.indexOf(each) + 1);
    this.#given = options;
  }

  /** Reads a line as one of a kind. `known`: texts likely in its field, of this book or any. */
  async decode(
    steps: InkSteps,
    kind: ReadingKind,
    known: readonly KnownTexts[] = [],
    setting: Setting = {},
  ): Promise<Decoded> {
    const language = await this.#languages.of(kind);
    const raw = this.#textOf(greedy(steps));
    const doubt = doubtOf(steps);
    const options = optionsOf(kind, this.#given, raw, doubt);
    const units = kind === 'place' ? await this.#languages.units() : null;
    const nothing = { candidates: [], evidence: [], ink: 0, doubt: 0 };
    if (tidy(raw) === '') return { raw: '', ...nothing };
    const proposals = this.#proposals(steps, raw, language, units, kind, known, setting, options);
    const worth = (proposal: Proposal, without?: Evidence): number => worthOf(proposal, options, without);
    const ranked = [...proposals].sort((one, other) => worth(other) - worth(one));
    const [best] = ranked;
    if (best === undefined) return { raw, ...nothing };
    return {
      raw,
      candidates: sharesOf(ranked, options),
      evidence: EVIDENCE.filter((each) => {
        const other = ranked.reduce((most, next) => (worth(next, each) > worth(most, each) ? next : most));
        return other !== best && !sameText(other.text, best.text);
      }),
      ink: best.ink,
      doubt,
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
    { places = [] }: Setting,
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
        figures: written.match(/\d/gu)?.length ?? 0,
        units: 0,
        own: 0,
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
      for (const [at, seen] of [...proposals.keys()].entries()) {
        for (const { text, levels } of at < MOST_MENDED ? units.readings(seen) : units.named(seen)) {
          const proposal = propose(text);
          if (proposal !== null) proposal.units = Math.max(proposal.units, levels);
        }
      }
    }
    if (kind === 'place') {
      for (const seen of [...proposals.values()].slice(0, 4)) {
        for (const { text, levels } of withOwnUnits(seen.text, places)) {
          const proposal = propose(text);
          // However rare its letters are elsewhere, in this book the name is as usual as what was read for it.
          const usual = options.weight * Math.max(0, seen.language - (proposal?.language ?? 0));
          if (proposal !== null) proposal.own = Math.max(proposal.own, options.own * levels + usual);
        }
      }
    }
    const seen = [...proposals.keys()].slice(0, 3).map((text) => fold(text));
    for (const each of [...alwaysKnown(kind), ...known]) favour(each, seen, propose, options);
    if (kind === 'place') asInkHasIt(raw, [...proposals.values()], propose, options);
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
