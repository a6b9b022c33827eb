/** The written lines of one box as one text. */
import type { Candidate } from '../types.js';

/** Most candidates kept of the lines together. */
const MOST = 5;

/**
 * The likeliest texts of a box by the candidates of its lines (best first, of each line), right only if all of its lines
 * are. A line that reads as empty adds nothing, unless all do.
 */
export function joinLines(lines: readonly (readonly Candidate[])[]): readonly Candidate[] {
  const [only] = lines;
  if (lines.length === 1 && only !== undefined) return only;
  const written = lines.filter(([first]) => first !== undefined && first.text !== '');
  if (written.length === 0) return [{ text: '', confidence: certainty(lines) }];
  let texts: readonly Candidate[] = [{ text: '', confidence: 1 }];
  for (const line of written) {
    texts = texts
      .flatMap((before) =>
        line
          .filter(({ text }) => text !== '')
          .map(({ text, confidence }) => ({
            text: before.text === '' ? text : `${before.text} ${text}`,
            confidence: before.confidence * confidence,
          })),
      )
      // Stable: of equals that of the better lines stays first.
      .toSorted((one, other) => other.confidence - one.confidence)
      .slice(0, MOST);
  }
  return texts;
}

/** That all of these first readings are right. */
function certainty(lines: readonly (readonly Candidate[])[]): number {
  return lines.reduce((product, [first]) => product * (first?.confidence ?? 0), 1);
}
