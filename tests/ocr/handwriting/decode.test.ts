/** Decoding on invented probabilities: what comes out follows from them alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countCharacters } from '../../../scripts/language/count.js';
import { beamSearch } from '../../../src/ocr/read/handwriting/decode/beam.js';
import { inkLog } from '../../../src/ocr/read/handwriting/decode/forward.js';
import { CharacterModel } from '../../../src/ocr/read/handwriting/language/characters.js';
import { Language } from '../../../src/ocr/read/handwriting/language/language.js';
import { Tree } from '../../../src/ocr/read/handwriting/language/tree.js';
import { greedy, packSteps, stepsOf, unpackSteps } from '../../../src/ocr/read/handwriting/network/steps.js';

const ALPHABET = ['a', 'b', ' ', 'á'];
const CLASSES = ALPHABET.length + 1;
const NO_LANGUAGE = { width: 500, weight: 0, bonus: 0, farthest: 9 };

const language = (texts: readonly string[], alphabet: readonly string[] = ALPHABET): Language => {
  const counted = countCharacters(
    texts.map((text) => ({ text, weight: 10 })),
    { order: 5, digitsAlike: true, letters: [], least: 1 },
  );
  return new Language(alphabet, [[new CharacterModel(counted), 1]]);
};

/** Steps from probabilities, a row a step, the blank first. */
const ink = (rows: readonly (readonly number[])[]) =>
  stepsOf({
    data: Float32Array.from(rows.flat(), (share) => Math.log(Math.max(share, 1e-7))),
    steps: rows.length,
    classes: rows[0]?.length ?? CLASSES,
  });

const rows = fc.array(
  fc
    .array(fc.double({ min: 0.02, max: 1, noNaN: true }), { minLength: CLASSES, maxLength: CLASSES })
    .map((row) => row.map((share) => share / row.reduce((sum, each) => sum + each, 0))),
  { minLength: 1, maxLength: 5 },
);

/** The text that a path of classes spells. */
const spelt = (path: readonly number[]): string =>
  path.filter((each, at) => each !== 0 && each !== path[at - 1]).join(',');

/** Every text's probability, by adding up all paths. */
function byPaths(table: readonly (readonly number[])[]): ReadonlyMap<string, number> {
  let paths: { path: readonly number[]; share: number }[] = [{ path: [], share: 1 }];
  for (const row of table) {
    paths = paths.flatMap(({ path, share }) =>
      row.map((each, index) => ({ path: [...path, index], share: share * each })),
    );
  }
  const texts = new Map<string, number>();
  for (const { path, share } of paths) texts.set(spelt(path), (texts.get(spelt(path)) ?? 0) + share);
  return texts;
}

describe('how well a text explains the ink', () => {
  it('is the sum over all ways to lay it on the steps', () => {
    fc.assert(
      fc.property(rows, (table) => {
        const steps = ink(table);
        for (const [text, share] of byPaths(table)) {
          const classes = text === '' ? [] : text.split(',').map(Number);
          // Logarithms are kept in parts of 1/24, a little of which may add up over the steps.
          expect(Math.abs(inkLog(steps, classes) - Math.log(share))).toBeLessThan(0.15);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('beam search', () => {
  it('finds the likeliest text where no language is asked', () => {
    fc.assert(
      fc.property(rows, (table) => {
        const steps = ink(table);
        const [best] = beamSearch(steps, new Tree(language(['a'])), NO_LANGUAGE);
        const most = Math.max(...byPaths(table).values());
        expect(best?.ink).toBeCloseTo(inkLog(steps, best?.classes ?? []), 3);
        expect(Math.abs((best?.ink ?? 0) - Math.log(most))).toBeLessThan(0.15);
      }),
      { numRuns: 30 },
    );
  });

  it('lets language decide where the ink is in doubt, and ink where it is not', () => {
    const abba = language(['ab ba ab ba', 'ab ab']);
    const sure = 0.96;
    const rest = (1 - sure) / (CLASSES - 1);
    const row = (which: number): readonly number[] =>
      Array.from({ length: CLASSES }, (_, each) => (each === which ? sure : rest));
    const doubt = [0.02, 0.5, 0.44, 0.02, 0.02];
    const read = (table: readonly (readonly number[])[]): string =>
      beamSearch(ink(table), new Tree(abba), { width: 16, weight: 0.6, bonus: 0.5, farthest: 9 })[0]
        ?.classes.map((each) => ALPHABET[each - 1])
        .join('') ?? '';
    expect(read([row(1), row(0), doubt, row(0)])).toBe('ab');
    expect(read([row(1), row(0), row(1), row(0)])).toBe('aa');
  });
});

describe('kept steps', () => {
  it('come back from their bytes as they were, and read the same', () => {
    fc.assert(
      fc.property(rows, (table) => {
        const steps = ink(table);
        const again = unpackSteps(packSteps(steps));
        expect(again).toEqual(steps);
        expect(greedy(again)).toEqual(greedy(steps));
      }),
    );
  });

  it('are refused when cut short', () => {
    const bytes = packSteps(ink([[0.1, 0.6, 0.1, 0.1, 0.1]]));
    expect(() => unpackSteps(bytes.subarray(0, -1))).toThrow(RangeError);
  });
});

describe('a language', () => {
  it('gives all graphemes together, the end included, no more than one', () => {
    const both = ['a', 'b', ' ', 'á', 'A', 'B', 'Á'];
    const own = language(['ab ba', 'á b', 'bá bá'], both);
    for (const text of ['', 'a', 'ab', 'á b', 'bbbb']) {
      const tree = new Tree(own);
      const node = tree.nodeOf(own.classesOf(text));
      const next = both.map((_, index) => Math.exp(tree.nextLog(node, index + 1)));
      const end = Math.exp(tree.wholeLog(node) - tree.logOf(node));
      const sum = next.reduce((all, each) => all + each, end);
      expect(sum).toBeGreaterThan(0.6);
      expect(sum).toBeLessThan(1.05);
    }
  });

  it('knows letters of two code points as one', () => {
    const own = language(['Siu H’Brê̆'], ['S', 'i', 'u', 'ê̆', 'ê']);
    expect(own.classesOf('uê̆')).toEqual([3, 4]);
  });
});
