/** Where labels may stand that were missed. */
import type { PageArea } from '../../types.js';
import { entryFields, rowsOf } from './entry-fields.js';
import type { LearnPage } from './page.js';

/** As wide as the shortest labels, and the space before them, mm. */
const SHORT = 7.5;

/**
 * Parts of a page where a label may stand that was not read, mm: before the first label of a line that begins far from
 * the margin, and before dotted lines that no label was found for.
 */
export function unlabelled(page: LearnPage): readonly PageArea[] {
  const { rules } = entryFields(page, 0);
  const free = page.rules.filter(
    (rule) => rule.stroke === 'dotted' && !rules.includes(rule) && rule.to[0] - rule.from[0] > 9,
  );
  const margin = Math.min(page.width, ...page.labels.map((label) => label.x));
  const beforeFirst = rowsOf(page.labels).flatMap(([first]): readonly PageArea[] => {
    if (first === undefined || first.meaning.kind === 'print' || first.x - margin <= 12) return [];
    const x = Math.max(0, margin - 1);
    const whole = { x, y: first.baseline - 5.5, width: first.x - 2 - x, height: 7.6 };
    // A short label is read along with what is written after it, and lost: so its width alone too.
    return [whole, { ...whole, width: Math.min(SHORT, whole.width) }];
  });
  const beforeLines = free.flatMap(({ from: [x, y] }) => {
    const ends = page.labels
      .filter((label) => Math.abs(label.baseline - y) < 3 && label.x + label.width < x)
      .map((label) => label.x + label.width);
    const left = Math.max(1, x - 45, ...ends);
    return x - left > 4 ? [{ x: left, y: Math.max(0, y - 6), width: x - left, height: 7.6 }] : [];
  });
  return [...beforeFirst, ...beforeLines].filter(({ y }) => y > 0);
}
