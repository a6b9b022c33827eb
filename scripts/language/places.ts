/** Places as they are written, from the units of the country, the texts of real lines, villages and streets. */
import { createRandom } from '../../samples/maker/random.js';
import { PLACE_PHRASES } from '../../src/ocr/interpret/lexicon.js';
import { PROVINCES } from '../../src/schema/provinces.js';
import type { WeightedText } from './count.js';
import type { Gazetteer } from './gazetteer.js';
import { HIGHLANDS, highlandVillage } from './highlands.js';
import { STREETS } from './streets.js';

const bare = (province: string): string => province.replace(/^(?:Tỉnh|Thành phố)\s+/u, '');

/** Addresses as they are written: unit words in full or shortened, with and without the smaller units. */
export function* places(gazetteer: Gazetteer, lines: readonly string[]): Generator<WeightedText> {
  const random = createRandom(1984);
  const wards = gazetteer.before.flatMap(({ districts }) => districts.flatMap((district) => district.wards));
  for (const text of lines) yield { text, weight: 4 };
  for (const { name, districts } of gazetteer.before) {
    const city = name.startsWith('Thành phố');
    const provinces = city ? [bare(name), `TP ${bare(name)}`, name] : [bare(name), name];
    for (const district of districts) {
      for (const province of provinces) yield { text: `${district.name}, ${province}`, weight: 0.5 };
      for (const ward of district.wards) {
        for (const province of provinces) {
          yield { text: `${ward}, ${district.name}, ${province}`, weight: 0.6 };
        }
        yield { text: `${shortened(ward)}, ${shortened(district.name)}, ${bare(name)}`, weight: 0.3 };
        yield { text: `Trạm y tế ${ward}`, weight: 0.15 };
        yield { text: `${random.pick(['TYT', 'Trạm xá', 'Nhà hộ sinh', 'UBND'])} ${ward}`, weight: 0.1 };
        yield { text: `Thôn ${ward.replace(UNIT_WORD, '')}, ${ward}`, weight: 0.1 };
        const village = random.chance(0.4)
          ? String(random.integer(1, 15))
          : random.pick(wards).replace(UNIT_WORD, '');
        yield { text: `${random.pick(VILLAGES)} ${village}, ${ward}, ${district.name}`, weight: 0.3 };
        if (HIGHLANDS.test(name)) {
          const highland = highlandVillage(random);
          yield { text: `${highland}, ${ward.replace(UNIT_WORD, '')}`, weight: 0.3 };
          yield { text: highland, weight: 0.3 };
        }
      }
      yield { text: `Bệnh viện đa khoa ${district.name}`, weight: 0.3 };
      yield { text: `Trung tâm y tế ${district.name}`, weight: 0.3 };
      const short = district.name.replace(UNIT_WORD, '');
      for (const hospital of ['BV', 'BVĐK', 'Bệnh viện', 'TTYT']) {
        yield { text: `${hospital} ${short}`, weight: 0.2 };
        yield { text: `${hospital} ${district.name}`, weight: 0.1 };
      }
    }
    yield { text: `Bệnh viện đa khoa ${name}`, weight: 1 };
  }
  for (const { name, wards } of gazetteer.current) {
    for (const ward of wards) yield { text: `${ward}, ${name}`, weight: 0.3 };
  }
  for (const { name } of PROVINCES) yield { text: `tỉnh ${name.replace('–', '-')}`, weight: 1 };
  for (const text of PLACE_PHRASES) yield { text, weight: 3 };
  for (const name of STREETS) {
    for (const before of ['', 'Số 12 ', '12/3 ', 'đường ', 'Đường ', 'phố ']) {
      yield { text: `${before}${name}, Phường`, weight: 1 };
    }
  }
}

/** Words for what is smaller than a ward, in the country and in town, north and south. */
const VILLAGES =
  'thôn,Thôn,thôn,Thôn,xóm,Xóm,ấp,Ấp,làng,Làng,bản,Bản,buôn,Buôn,khóm,Khóm,đội,Đội,tổ,Tổ,khu,Khu,tổ dân phố,Tổ dân phố,khu phố,Khu phố,KP,TDP,khối,Khối,khối phố,tiểu khu,phum,sóc,plei,Plei'.split(
    ',',
  );

const UNIT_WORD = /^(?:Phường|Xã|Thị trấn|Quận|Huyện|Thị xã|Thành phố)\s+/u;
const SHORT: Readonly<Record<string, string>> = {
  Phường: 'P.',
  Xã: 'X.',
  'Thị trấn': 'TT.',
  Quận: 'Q.',
  Huyện: 'H.',
  'Thị xã': 'TX.',
  'Thành phố': 'TP.',
};

function shortened(name: string): string {
  return name.replace(UNIT_WORD, (word) => `${SHORT[word.trim()] ?? word.trim()} `);
}
