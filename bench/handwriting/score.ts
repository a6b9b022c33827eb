/** Error rates of readings: by grapheme, by word, and of whole texts. */
import { fold, graphemes, sameText, tidy } from '../../src/schema/fold.js';

/** A reading beside the truth. */
export interface Judged {
  readonly truth: string;
  readonly read: string;
}

export interface Rates {
  readonly lines: number;
  /** Wrong graphemes and words for each that stands there. */
  readonly cer: number;
  readonly wer: number;
  /** With tone placement, case and spacing folded on both sides. */
  readonly cerFolded: number;
  readonly exact: number;
}

export function ratesOf(judged: readonly Judged[]): Rates {
  const sum = { cer: 0, graphemes: 0, wer: 0, words: 0, folded: 0, foldedGraphemes: 0, exact: 0 };
  for (const { truth, read } of judged) {
    const [there, here] = [tidy(truth), tidy(read)];
    sum.cer += apart(graphemes(there), graphemes(here));
    sum.graphemes += graphemes(there).length;
    sum.wer += apart(there.split(' '), here.split(' '));
    sum.words += there.split(' ').length;
    sum.folded += apart(graphemes(fold(there)), graphemes(fold(here)));
    sum.foldedGraphemes += graphemes(fold(there)).length;
    sum.exact += sameText(there, here) ? 1 : 0;
  }
  return {
    lines: judged.length,
    cer: sum.cer / Math.max(1, sum.graphemes),
    wer: sum.wer / Math.max(1, sum.words),
    cerFolded: sum.folded / Math.max(1, sum.foldedGraphemes),
    exact: sum.exact / Math.max(1, judged.length),
  };
}

/** Parts to insert, leave out or change to come from one row to the other (Levenshtein). */
function apart(one: readonly string[], other: readonly string[]): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 0; i < one.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < other.length; j++) {
      const change = (row[j] ?? 0) + (one[i] === other[j] ? 0 : 1);
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? one.length;
}
