/** Whether two people found the same in a box. Pure. */
import type { Seen } from '../../schema/action.js';
import { isDitto } from '../../schema/ditto.js';
import { type FieldKey, fieldOf } from '../../schema/fields.js';
import { sameText } from '../../schema/fold.js';
import { normalise } from '../../schema/normalise.js';

/**
 * The same state, and where something is written, the same text (tone placement, case and spacing aside) or
 * the same meaning: `12/3/85` and `12-3-1985` in a book of 1985. Of a ditto mark, the mark or what it stands for.
 */
export function sameAnswer(field: FieldKey, one: Seen, other: Seen, bookYear: number): boolean {
  if (one.state !== 'recorded' || other.state !== 'recorded') return one.state === other.state;
  const writings = (seen: typeof one): readonly string[] =>
    [seen.verbatim, seen.resolved ?? ''].filter((text) => text !== '');
  if (isDitto(one.verbatim) && isDitto(other.verbatim)) return true;
  const pairs = writings(one).flatMap((text) => writings(other).map((each) => [text, each] as const));
  return pairs.some(([text, each]) => sameText(text, each) || sameMeaning(field, text, each, bookYear));
}

function sameMeaning(field: FieldKey, one: string, other: string, bookYear: number): boolean {
  const { kind, codes } = fieldOf(field);
  const context = codes === undefined ? { bookYear } : { bookYear, codes };
  const [first, second] = [one, other].map((text) => normalise(kind, text, context).value);
  if (first == null || second == null) return false;
  // A text is its own meaning, and was compared already; of a paper's number spaces and dots between digits are none.
  if (first.kind === 'text' && kind !== 'identity-number') return false;
  return JSON.stringify(first) === JSON.stringify(second);
}
