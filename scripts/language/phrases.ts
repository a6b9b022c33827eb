/** What stands in the boxes that hold no name, place, date or number. */
import { phrasesOf } from '../../src/ocr/interpret/lexicon.js';
import { ETHNICITIES } from '../../src/schema/ethnicities.js';
import { NATIONALITIES } from '../../src/schema/nationalities.js';
import type { WeightedText } from './count.js';

/** Single words and phrases of the other boxes. */
export function* phrases(): Generator<WeightedText> {
  for (const key of [
    'declarant.relation',
    'registration.signerTitle',
    'father.occupation',
    'declarant.paperType',
    'father.residenceType',
    'registration.notes',
  ] as const) {
    for (const text of phrasesOf(key)) yield { text, weight: 8 };
  }
  for (const { name, aliases } of ETHNICITIES) {
    yield { text: name, weight: 8 };
    for (const text of aliases) yield { text, weight: 1 };
  }
  for (const { text, aliases } of NATIONALITIES)
    for (const each of [text.vi, ...aliases]) yield { text: each, weight: 2 };
  // Words for a sex and for a nationality are lists of their own (known.ts): here "Trai" would be read for "Jrai".
  for (const text of ['nt', '-nt-', 'không', 'còn sống', 'đã chết', 'không rõ']) {
    yield { text, weight: 20 };
  }
}
