/** Widths in terminal columns: one a grapheme, two for the ideographs a Hoa name may carry. */
import { lettersOf } from './line.js';

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Letters, digits and signs of one column and one code unit each: nearly every text here. */
const SIMPLE = /^[ -~\u00a0-\u02ff\u1e00-\u1eff–-—‘-”…·›▸└─→↑↓]*$/u;

export function widthOf(text: string): number {
  if (SIMPLE.test(text)) return text.length;
  let width = 0;
  for (const letter of lettersOf(text)) width += WIDE.test(letter) ? 2 : 1;
  return width;
}

/** The text in at most `width` columns; what is cut off ends in `…`. */
export function shorten(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let out = '';
  let used = 0;
  for (const letter of lettersOf(text)) {
    const next = WIDE.test(letter) ? 2 : 1;
    if (used + next > width - 1) break;
    out += letter;
    used += next;
  }
  return width < 1 ? '' : `${out}…`;
}

/** The text in exactly `width` columns. */
export function pad(text: string, width: number): string {
  const fitted = shorten(text, width);
  return fitted + ' '.repeat(Math.max(0, width - widthOf(fitted)));
}

/** Breaks a text into lines of at most `width` columns, between words where it can. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= width) line = longer;
    else {
      if (line !== '') lines.push(line);
      line = word;
    }
  }
  return [...lines, shorten(line, width)];
}
