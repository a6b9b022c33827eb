/** Names of persons, put together from the counts of their parts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom, type Random } from '../../samples/maker/random.js';
import type { WeightedText } from './count.js';
import { highlandNames } from './highlands.js';

export type Counted = readonly (readonly [string, number])[];

/** A list of `names/` with its counts. */
export function readCounts(data: string, name: string): Counted {
  return readFileSync(join(data, 'names', name), 'utf8')
    .normalize('NFC')
    .split('\n')
    .flatMap((line) => {
      const [text = '', count = ''] = line.split('\t');
      return text !== '' && Number(count) > 0 ? [[text, Number(count)] as const] : [];
    });
}

/** Parts of names with their counts. */
export interface NameCounts {
  readonly families: Counted;
  readonly sexes: readonly {
    /** The middle name that most had when the books were kept. */
    readonly usual: string;
    readonly middles: Counted;
    readonly givens: Counted;
  }[];
}

export function nameCounts(data: string): NameCounts {
  return {
    families: readCounts(data, 'family.tsv'),
    sexes: (['female', 'male'] as const).map((sex) => ({
      usual: sex === 'female' ? 'Thị' : 'Văn',
      middles: readCounts(data, `middle_${sex}.tsv`),
      givens: readCounts(data, `given_${sex}.tsv`),
    })),
  };
}

/** Many, so that rare parts are met as often as they are rare; with the highlands' they weigh as much as 65,000 texts. */
const KINH_NAMES = 200_000;
const NAME_WEIGHT = 0.3;
/** Share of the names with a part shortened: by judgement, there is no count. What is short in the book stays short. */
const SHORTENED = 0.02;
/** Share of the names with such a note beside them, as clerks put it in brackets: by judgement too. */
const NOTED = 0.01;
/** And with a title before them. */
const TITLED = 0.006;
const TITLES = ['Ông', 'Bà', 'Ông', 'Bà', 'Anh', 'Chị'];
const NOTES = [
  'chết',
  'đã chết',
  'mất',
  'đã mất',
  'mẹ nuôi',
  'bố nuôi',
  'cha nuôi',
  'mẹ đẻ',
  'bố đẻ',
  'ông nội',
  'bà nội',
  'ông ngoại',
  'bà ngoại',
  'bác',
  'chú',
  'cô',
  'dì',
  'cậu',
  'anh',
  'chị',
  'con nuôi',
  'đi lính',
  'liệt sĩ',
];

/** Names put together by their parts' counts. *Thị* and *Văn* are commoner here than in today's lists. */
export function* names(data: string): Generator<WeightedText> {
  const random = createRandom(1961);
  const beside = random.fork('beside');
  const { families, sexes } = nameCounts(data);
  const family = picker(families, 1);
  const parts = sexes.map(({ usual, middles, givens }) => ({
    usual,
    middle: picker(middles, 0.9),
    given: picker(givens, 0.75),
  }));
  for (let count = 0; count < KINH_NAMES; count++) {
    const { usual, middle, given } = random.pick(parts);
    const words = [family(random)];
    if (random.chance(0.4)) words.push(usual);
    else if (!random.chance(0.04)) words.push(middle(random));
    words.push(given(random));
    const written = random.chance(SHORTENED) ? shortened(words, random) : words;
    const note = beside.chance(NOTED) ? ` (${beside.pick(NOTES)})` : '';
    const title = beside.chance(TITLED) ? `${beside.pick(TITLES)} ` : '';
    yield { text: title + written.join(' ') + note, weight: NAME_WEIGHT };
  }
  // A parent nobody named, or who is dead.
  for (const text of ['Không rõ', 'không rõ', 'Không', 'Không có', 'Vô danh', 'chết', 'đã chết']) {
    yield { text, weight: 15 };
  }
  for (const text of highlandNames(data, random)) yield { text, weight: NAME_WEIGHT };
}

/** As clerks shorten a name: *Ng. Văn Hùng*, *Trần T. Hoa*, *Nguyễn Th Lan*. */
function shortened(words: readonly string[], random: Random): readonly string[] {
  const mark = random.pick(['.', '.', '']);
  const both = random.chance(0.3);
  const [family = '', ...rest] = words;
  const first = family === 'Nguyễn' && (both || random.chance(0.5));
  return [
    first ? `Ng${mark}` : family,
    ...rest.map((word, at) => {
      if (at === rest.length - 1 || (first && !both)) return word;
      return `${word === 'Thị' ? random.pick(['T', 'Th', 'Th']) : word.charAt(0)}${mark}`;
    }),
  ];
}

function picker(counted: Counted, flatten: number): (random: Random) => string {
  const sums: number[] = [];
  let total = 0;
  for (const [, count] of counted) {
    total += count ** flatten;
    sums.push(total);
  }
  return (random) => {
    const at = random.next() * total;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    return counted[low]?.[0] ?? '';
  };
}
