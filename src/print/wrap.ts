/** Text cut into lines of a width. Pure but for the font's measures. */
import { graphemes } from '../schema/fold.js';
import { drawable, type PrintFont, widthOf } from './font.js';

/** Lines no wider than `width` points at this size, cut at spaces; a word that is wider is cut between letters. */
export function wrapText(text: string, font: PrintFont, size: number, width: number): readonly string[] {
  const fits = (line: string): boolean => widthOf(line, font, size) <= width;
  const lines: string[] = [];
  let line = '';
  // Parted before letters that cannot be drawn are replaced: a line break would be one of them.
  for (const word of text.split(/[\s\u200b]+/u).map((part) => drawable(part, font))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const letter of fits(word) ? [word] : graphemes(word)) {
      if (line !== '' && !fits(line + letter)) {
        lines.push(line);
        line = '';
      }
      line += letter;
    }
  }
  return line === '' ? lines : [...lines, line];
}
