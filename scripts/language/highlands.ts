/** Names of persons and villages of the Central Highlands and of Quảng Nam's mountains, of which no list has many. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../../samples/maker/random.js';

const ONSETS =
  'B Bl Br Bh By Č D Dj Dl Dy Đ G Gl H Hl Hm Hr Hy J K Kh Kl Kr Ky L M Ml Mr My N Nh Ñ P Ph Pl Pr Py R S T Th Tl Tr W Y Z Ƀ'.split(
    ' ',
  );
const CORES = 'a ă â e ê i ĭ o ŏ ô ơ u ŭ ư ia iê ua uê uô ưa ươ'.split(' ');
const CODAS = ['', 'c', 'h', 'k', 'l', 'm', 'n', 'ng', 'nh', 'p', 'r', 't', 'o', 'i'];

/** A syllable as these languages have them, written as clerks did. */
function syllable(random: Random): string {
  return random.pick(ONSETS) + random.pick(CORES) + random.pick(CODAS);
}

/** Provinces whose villages bear names of their own languages. */
export const HIGHLANDS = /Quảng Nam|Quảng Ngãi|Kon Tum|Gia Lai|Đắk|Lâm Đồng|Bình Phước|Thừa Thiên|Quảng Trị/u;
const VILLAGES = ['làng', 'Làng', 'thôn', 'Thôn', 'buôn', 'Buôn', 'plei', 'Plei', 'bon', 'xóm', 'nóc', 'Nóc'];

/** A village of one or two syllables, at times after a word for the place itself. */
export function highlandVillage(random: Random): string {
  const village = random.pick(VILLAGES);
  const before = random.pick(['', '', '', 'Kon ', 'Đê ', 'Ia ', 'A ', 'Tà ', 'Pa ']);
  return `${village} ${before}${syllable(random)}${random.chance(0.4) ? ` ${syllable(random)}` : ''}`;
}

const NAMES = 17_000;

/** Attested family names and particles, with given names drawn at random. */
export function* highlandNames(data: string, random: Random): Generator<string> {
  const forms = readFileSync(join(data, 'names', 'ethnic_forms.tsv'), 'utf8')
    .normalize('NFC')
    .split('\n')
    .flatMap((line) => {
      const form = line.startsWith('#') ? undefined : line.split('\t')[1]?.trim();
      return form === undefined || form === '' || form.startsWith('(') ? [] : [form];
    });
  for (let count = 0; count < NAMES; count++) {
    const form = random.pick(forms);
    const mark = random.pick(['', '', 'Y ', "H'", 'H ', 'A ', 'Thị ', 'Văn ']);
    const given = `${mark}${syllable(random)}`;
    const text = random.chance(0.5) ? `${form} ${given}` : `${given} ${form}`;
    yield text.normalize('NFC');
  }
}
