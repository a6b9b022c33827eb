/** Places as they are written, from the units of the country, the texts of real lines, villages and streets. */
import { createRandom, type Random } from '../../samples/maker/random.js';
import { PLACE_PHRASES } from '../../src/ocr/interpret/lexicon.js';
import { fold } from '../../src/schema/fold.js';
import { FORMER_PROVINCES, PROVINCES, shortNames, writtenName } from '../../src/schema/provinces.js';
import { clinics } from './clinics.js';
import type { WeightedText } from './count.js';
import { type Gazetteer, withoutKind } from './gazetteer.js';
import { HIGHLANDS, highlandVillage } from './highlands.js';
import { COMMON_VILLAGES, villageName } from './villages.js';

/** Cities that are written in capitals, with the signs and gaps that clerks put there. */
const CAPITALS: Readonly<Record<string, readonly string[]>> = {
  'Hồ Chí Minh': ['TP HCM', 'TP. HCM', 'TP.HCM', 'TPHCM', 'HCM'],
};

/** Addresses as they are written: unit words in full or shortened, with and without the smaller units. */
export function* places(
  gazetteer: Gazetteer,
  lines: readonly string[],
  streets: readonly string[],
): Generator<WeightedText> {
  const random = createRandom(1984);
  const wards = gazetteer.before.flatMap(({ districts }) => districts.flatMap((district) => district.wards));
  for (const text of lines) yield { text, weight: 4 };
  for (const { name, districts } of gazetteer.before) {
    const city = name.startsWith('Thành phố');
    const provinces = city ? [withoutKind(name), `TP ${withoutKind(name)}`, name] : [withoutKind(name), name];
    const capitals = CAPITALS[withoutKind(name)] ?? [];
    for (const district of districts) {
      for (const province of provinces) yield { text: `${district.name}, ${province}`, weight: 0.5 };
      for (const ward of district.wards) {
        for (const province of provinces) {
          yield { text: `${ward}, ${district.name}, ${province}`, weight: 0.6 };
        }
        for (const province of capitals) {
          yield { text: `${ward}, ${district.name}, ${province}`, weight: 0.6 };
          yield { text: `${shortened(ward)}, ${shortened(district.name)}, ${province}`, weight: 0.6 };
        }
        yield { text: `${shortened(ward)}, ${shortened(district.name)}, ${withoutKind(name)}`, weight: 0.3 };
        yield* asInBooks(ward, district.name, withoutKind(name), random);
        yield { text: `Thôn ${withoutKind(ward)}, ${ward}`, weight: 0.1 };
        for (let count = 0; count < 2; count++) {
          const village = villageName(name, () => withoutKind(random.pick(wards)), random);
          yield { text: `${random.pick(VILLAGES)} ${village}, ${ward}, ${district.name}`, weight: 0.2 };
        }
        if (HIGHLANDS.test(name)) {
          const highland = highlandVillage(random);
          yield { text: `${highland}, ${withoutKind(ward)}`, weight: 0.3 };
          yield { text: highland, weight: 0.3 };
        }
      }
      const ward = random.pick(district.wards.length > 0 ? district.wards : wards);
      const named = withoutKind(random.pick(wards));
      yield { text: `${random.pick(SETTLEMENTS)} ${named}, ${ward}, ${district.name}`, weight: 0.3 };
    }
  }
  yield* clinics(gazetteer);
  yield* inFormerProvinces(gazetteer, random);
  for (const { name, wards } of gazetteer.current) {
    for (const ward of wards) yield { text: `${ward}, ${name}`, weight: 0.3 };
  }
  for (const each of PROVINCES) yield { text: `tỉnh ${writtenName(each)}`, weight: 1 };
  for (const text of PLACE_PHRASES) yield { text, weight: 3 };
  // Villages with a number alone; those with names are met with their wards, and in the highlands.
  for (const word of VILLAGES) {
    for (let number = 1; number <= 15; number++) yield { text: `${word} ${number}`, weight: 2 };
  }
  for (const name of COMMON_VILLAGES) {
    for (const word of VILLAGES)
      yield { text: `${word} ${name}, ${random.pick(['Xã', 'xã'])} `, weight: 0.2 };
  }
  for (const name of streets) {
    for (const before of ['', 'Số 12 ', '12/3 ', 'đường ', 'Đường ', 'phố ']) {
      yield { text: `${before}${name}, Phường`, weight: 1 };
    }
  }
}

/** The same in the provinces of the books' time: *xã Nam Hưng, huyện Nam Sách, Hải Hưng*. */
function* inFormerProvinces({ before }: Gazetteer, random: Random): Generator<WeightedText> {
  for (const former of FORMER_PROVINCES) {
    const province = writtenName(former);
    const became = before.filter((each) =>
      former.successors.some((other) => fold(other) === fold(withoutKind(each.name))),
    );
    for (const district of became.flatMap(({ districts }) => districts)) {
      yield { text: `${district.name}, ${province}`, weight: 0.5 };
      yield { text: `${district.name}, tỉnh ${province}`, weight: 0.3 };
      for (const ward of district.wards) {
        yield { text: `${ward}, ${district.name}, ${province}`, weight: 0.3 };
        yield* asInBooks(ward, district.name, province, random);
      }
    }
  }
}

/** As clerks write a home place: names alone or after small words of kind; commas, strokes or nothing between them. */
function* asInBooks(
  ward: string,
  district: string,
  province: string,
  random: Random,
): Generator<WeightedText> {
  const alone = [ward, district].map((name) => withoutKind(name));
  const small = [ward, district].map((name) => name.charAt(0).toLocaleLowerCase('vi') + name.slice(1));
  const between = random.pick([', ', ', ', ', ', ' - ', ' - ', ' - ', '-', '-', ' / ']);
  yield { text: [...alone, province].join(between), weight: 0.4 };
  yield { text: alone.join(between), weight: 0.1 };
  // *P9*, *F10*: a number follows its letter close, in the south.
  const short = [ward, district].map((name) =>
    shortened(name)
      .replace(/^P\. (?=\d)/u, random.pick(['P. ', 'P. ', 'F. ']))
      .replace(/\. (?=\d)/u, random.pick([' ', '.', '. ', '']))
      .replace(/\. /u, random.pick([' ', '.', '. '])),
  );
  const shortProvince = random
    .pick([...shortNames({ name: province }), province])
    .replace(/\.(?=\p{Lu})/gu, random.pick(['.', '.', '. ']));
  const near = short.every((name) => /\d$/u.test(name)) && random.chance(0.5) ? [short.join(' ')] : short;
  yield { text: [...near, random.chance(0.3) ? shortProvince : province].join(between), weight: 0.2 };
  const last = random.chance(0.5) ? `tỉnh ${province}` : province;
  yield { text: [...small, last].join(random.chance(0.3) ? ' ' : between), weight: 0.3 };
}

/** Words for what is smaller than a ward, in the country and in town, north and south. */
const VILLAGES =
  'thôn,Thôn,thôn,Thôn,xóm,Xóm,ấp,Ấp,làng,Làng,bản,Bản,buôn,Buôn,khóm,Khóm,đội,Đội,tổ,Tổ,khu,Khu,tổ dân phố,Tổ dân phố,khu phố,Khu phố,KP,TDP,khối,Khối,khối phố,tiểu khu,phum,sóc,plei,Plei'.split(
    ',',
  );

/** What towns, and the years of collective work, had between a house and its ward. */
const SETTLEMENTS =
  'cư xá,Cư xá,chung cư,Chung cư,khu tập thể,Khu tập thể,tập thể,Tập thể,khu dân cư,cụm dân cư,nông trường,Nông trường,lâm trường,hợp tác xã,HTX,đội sản xuất,nhà máy,xí nghiệp,vùng kinh tế mới'.split(
    ',',
  );

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
  const alone = withoutKind(name);
  const kind = name.slice(0, name.length - alone.length).trim();
  return kind === '' ? name : `${SHORT[kind] ?? kind} ${alone}`;
}
