/** The two answers that differ, as the third person sees them: without names, in an order that tells nothing. */
import { createHash } from 'node:crypto';
import type { Seen } from '../../schema/action.js';
import type { ItemProgress } from '../../store/second-keying.js';

export function offersOf({ first, second }: ItemProgress): readonly Seen[] {
  if (first === null || second === null || first.body.answer.state === 'pending') return [];
  const pair = [first.body.answer, second.body.answer];
  // The same order each time the box is looked at, and either one as often.
  const isTurned = (createHash('sha256').update(second.id).digest()[0] ?? 0) % 2 === 1;
  return isTurned ? pair.reverse() : pair;
}
