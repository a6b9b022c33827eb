/**
 * How a book teaches: entries with villages, signers, declarants and parents that return, in recomposed ink, read
 * one after the other by a reader that remembers what was confirmed, and beside it by one that does not.
 */
import { createRandom, zipf } from '../../samples/maker/random.js';
import type { NameCounts } from '../../scripts/language/names.js';
import { readingKindOf } from '../../src/ocr/read/handwriting/kinds.js';
import { BookMemory } from '../../src/ocr/read/handwriting/known/memory.js';
import { type FieldKey, fieldOf } from '../../src/schema/fields.js';
import { sameText } from '../../src/schema/fold.js';
import type { CutLine } from './cut.js';
import type { BenchReader } from './reading.js';
import { type NameWords, Recomposer } from './recompose.js';

const ENTRIES = 200;
const VILLAGES = 12;
const SIGNERS = 3;
const DECLARANTS = 40;
const PART = 50;

export interface BookFigures {
  /** Corrections an officer would make in the first and the last fifty entries. */
  readonly first: number;
  readonly last: number;
  /** Those among them of values that return: all but the children's names, which are ever new. */
  readonly firstReturning: number;
  readonly lastReturning: number;
  /** All of them without a memory. */
  readonly firstWithout: number;
  readonly lastWithout: number;
  readonly fields: number;
  /** Values new to the book that the memory turned into another one. */
  readonly turned: number;
}

interface BookField {
  readonly field: FieldKey;
  readonly words: readonly string[];
}

/** `counts`: people's names are as common as they are; without, their words are each as likely as any other. */
export async function measureBook(
  lines: readonly CutLine[],
  words: NameWords,
  counts: NameCounts | null,
  reader: BenchReader,
  seed: number,
): Promise<BookFigures> {
  const random = createRandom(seed);
  const recomposer = new Recomposer(lines, random.fork('ink'));
  const names = (count: number, label: string, as = counts): readonly (readonly string[])[] => {
    const own = new Recomposer(lines, random.fork(label));
    const fields = as === null ? own.names(count, words) : own.commonNames(count, as);
    return fields.map(({ text }) => text.split(' '));
  };
  const villages = names(VILLAGES, 'villages', null).map((name) => name.slice(-2));
  const signers = names(SIGNERS, 'signers');
  const declarants = names(DECLARANTS, 'declarants');
  const children = names(ENTRIES, 'children');
  const memory = new BookMemory();
  const none = (): number[] => new Array<number>(ENTRIES).fill(0);
  const wrong = { with: none(), returning: none(), without: none() };
  let turned = 0;
  let fields = 0;
  for (let entry = 0; entry < ENTRIES; entry++) {
    const row: readonly BookField[] = [
      { field: 'child.fullName', words: children[entry] ?? [] },
      { field: 'child.birthPlace', words: random.weighted(zipf(villages)) },
      { field: 'father.residence', words: random.weighted(zipf(villages)) },
      { field: 'declarant.fullName', words: random.weighted(zipf(declarants)) },
      { field: 'registration.signer', words: random.weighted(zipf(signers)) },
    ];
    for (const { field, words: written } of row) {
      const truth = written.join(' ');
      const steps = await reader.steps(recomposer.setWords(written));
      const kind = readingKindOf(fieldOf(field).kind);
      const plain = (await reader.decode(steps, kind)).candidates[0]?.text ?? '';
      const known = memory.of(field);
      const taught = (await reader.decode(steps, kind, known)).candidates[0]?.text ?? '';
      fields += 1;
      const count = (counts: number[]): void => {
        counts[entry] = (counts[entry] ?? 0) + 1;
      };
      if (!sameText(plain, truth)) count(wrong.without);
      if (!sameText(taught, truth)) {
        count(wrong.with);
        if (field !== 'child.fullName') count(wrong.returning);
      }
      if (sameText(plain, truth) && !sameText(taught, truth)) turned += 1;
      memory.add({ field, text: truth });
    }
  }
  const sum = (counts: readonly number[], from: number): number =>
    counts.slice(from, from + PART).reduce((all, each) => all + each, 0);
  return {
    first: sum(wrong.with, 0),
    last: sum(wrong.with, ENTRIES - PART),
    firstReturning: sum(wrong.returning, 0),
    lastReturning: sum(wrong.returning, ENTRIES - PART),
    firstWithout: sum(wrong.without, 0),
    lastWithout: sum(wrong.without, ENTRIES - PART),
    fields,
    turned,
  };
}
