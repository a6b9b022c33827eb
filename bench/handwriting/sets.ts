/** The recomposed fields of a part of the lines, always the same for the same part. */
import { createRandom } from '../../samples/maker/random.js';
import { type NameCounts, readCounts } from '../../scripts/language/names.js';
import { type CutLine, cutLine } from './cut.js';
import type { RealLine } from './lines.js';
import type { BenchReader } from './reading.js';
import { type NameWords, type RecomposedField, Recomposer } from './recompose.js';

/** A word counts as one that names are made of if the lists have it so often. */
const LEAST_COUNT = 3;

export function nameWords(data: string): NameWords {
  const read = (...files: string[]): ReadonlySet<string> =>
    new Set(
      files
        .flatMap((file) => readCounts(data, file))
        .flatMap(([words, count]) => (count >= LEAST_COUNT ? words.split(' ') : [])),
    );
  return {
    family: read('family.tsv'),
    middle: read('middle_female.tsv', 'middle_male.tsv'),
    given: read('given_female.tsv', 'given_male.tsv'),
  };
}

export async function cutLines(lines: readonly RealLine[], reader: BenchReader): Promise<readonly CutLine[]> {
  const cut: CutLine[] = [];
  for (const { image, text } of lines) {
    cut.push(await cutLine(image, text, await reader.logits(image), reader.alphabet));
  }
  return cut;
}

/** Names, dates and numbers in the ink of these lines. */
export function recomposedFields(
  lines: readonly CutLine[],
  words: NameWords,
  seed: number,
  each: number,
): readonly RecomposedField[] {
  const recomposer = new Recomposer(lines, createRandom(seed));
  return [
    ...recomposer.names(each, words),
    ...recomposer.dates(each),
    ...recomposer.numbers(Math.round(each / 2)),
  ];
}

/** Names as common as they are, in the ink of these lines. */
export function commonNames(
  lines: readonly CutLine[],
  counts: NameCounts,
  seed: number,
  each: number,
): readonly RecomposedField[] {
  return new Recomposer(lines, createRandom(seed)).commonNames(each, counts);
}
