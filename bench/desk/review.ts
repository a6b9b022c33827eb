/** One book reviewed by the simulated officer at the real program, and what it cost. */
import { shareOf } from '../../src/stats/interval.js';
import { telexKeys } from '../officer/keystrokes.js';
import { runOfficer } from '../officer/officer.js';
import { readTruth, type Truth } from '../officer/truth.js';
import { mustRun, PROGRAM } from '../program.js';
import { type FieldVerdict, verdictsOf } from '../verdicts.js';

export interface DeskFigures {
  readonly book: string;
  readonly records: number;
  readonly keystrokes: number;
  /** Keys to type every field of the records, one more each to go on. */
  readonly inFull: number;
  readonly fields: number;
  readonly unasked: number;
  readonly wrongSeen: number;
  readonly wrongUnasked: number;
  /** Entry by entry, for an interval: what stands on one page is read well or badly together. */
  readonly pages: readonly { readonly right: number; readonly all: number }[];
  readonly wrongKeys: readonly string[];
  /** Keys by what was asked. */
  readonly costs: ReadonlyMap<string, number>;
}

export async function reviewSample(
  book: string,
  code: string,
  workspace: string,
  truthPath: string,
  trust: string,
): Promise<DeskFigures> {
  const truth = readTruth(truthPath);
  const costs = new Map<string, number>();
  const officer = await runOfficer({
    command: process.execPath,
    args: [PROGRAM, 'review', '--book', code, '--picture', 'none', '--trust', trust],
    cwd: workspace,
    truth,
    // What the book lacks goes on the ask-list: entry does not wait for families.
    policy: { supplementShare: 0, seed: 1 },
    onAnswer: (what, keys) => costs.set(what, (costs.get(what) ?? 0) + keys),
  });
  if (officer.exitCode !== 0) throw new Error(`review of ${book} ended with ${officer.exitCode}`);
  const shown = await mustRun(['show', '--book', code], workspace);
  const verdicts = verdictsOf(shown.lines, truth);
  const unasked = verdicts.filter((each) => each.unasked);
  const wrong = verdicts.filter(({ right }) => !right);
  return {
    book,
    records: liveOf(truth).length,
    keystrokes: officer.keystrokes,
    inFull: keysInFull(truth, verdicts),
    fields: verdicts.length,
    unasked: unasked.length,
    wrongSeen: wrong.filter((each) => !each.unasked).length,
    wrongUnasked: wrong.filter((each) => each.unasked).length,
    pages: pagesOf(unasked),
    wrongKeys: wrong.map(({ entry, key, unasked: was }) => `${entry + 1} ${key}${was ? ' (unasked)' : ''}`),
    costs,
  };
}

/** Of many books together. */
export function totalOf(figures: readonly DeskFigures[]) {
  const sum = (of: (each: DeskFigures) => number): number =>
    figures.reduce((total, each) => total + of(each), 0);
  const pages = figures.flatMap((each) => each.pages);
  return {
    records: sum(({ records }) => records),
    keysARecord: sum(({ keystrokes }) => keystrokes) / sum(({ records }) => records),
    inFullARecord: sum(({ inFull }) => inFull) / sum(({ records }) => records),
    fields: sum(({ fields }) => fields),
    unasked: sum(({ unasked }) => unasked),
    wrongSeen: sum(({ wrongSeen }) => wrongSeen),
    wrongUnasked: sum(({ wrongUnasked }) => wrongUnasked),
    /** Upper end of the 95 % interval of the share of wrong ones among those not asked. */
    wrongAtMost: 1 - shareOf(pages).from,
  };
}

function liveOf(truth: Truth) {
  return truth.scans.flatMap(({ entries }) => entries).filter((entry) => !entry.struck_through);
}

function keysInFull(truth: Truth, verdicts: readonly FieldVerdict[]): number {
  const asked = new Set(verdicts.map(({ key }) => key));
  return liveOf(truth)
    .flatMap(({ fields }) => Object.entries(fields))
    .filter(([key]) => asked.has(key))
    .reduce((keys, [, { verbatim }]) => keys + 1 + telexKeys(verbatim ?? ''), 0);
}

function pagesOf(verdicts: readonly FieldVerdict[]): DeskFigures['pages'] {
  const pages = new Map<number, { right: number; all: number }>();
  for (const { entry, right } of verdicts) {
    const page = pages.get(entry) ?? { right: 0, all: 0 };
    page.all += 1;
    if (right) page.right += 1;
    pages.set(entry, page);
  }
  return [...pages.values()];
}
