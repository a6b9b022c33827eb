/** How places are written into boxes of every width. */

import type { BookFacts, BoxFacts, EntryFacts } from './people-facts.js';
import { fitting } from './people-hands.js';
import { type Locale, nameInYear } from './villages.js';

/** The commune, the fullest writing first. */
export function communeTexts(locale: Locale, year: number): string[] {
  const district = nameInYear(locale.district, year);
  const province = nameInYear(locale.province, year);
  return [
    `xã ${locale.commune}, huyện ${district}, tỉnh ${province}`,
    `${locale.commune}, ${district}, ${province}`,
    `xã ${locale.commune}, huyện ${district}`,
    `${locale.commune}, ${district}`,
    locale.commune,
  ];
}

export function residenceTexts(entry: EntryFacts, book: BookFacts): string[] {
  const { village } = entry.birth.household;
  const { commune } = book.locale;
  const district = nameInYear(book.locale.district, book.year);
  const full = [
    `${village}, xã ${commune}, huyện ${district}`,
    `${village}, ${commune}, ${district}`,
    `${village}, ${commune}`,
    village,
  ];
  // Some families are always written short: by the family, so that siblings agree.
  return village.length % 3 === 0 ? full.slice(1) : full;
}

export function writeBirthPlace(entry: EntryFacts, book: BookFacts, box: BoxFacts): string {
  const district = nameInYear(book.locale.district, book.year);
  switch (entry.birth.birthPlace) {
    case 'home':
      return fitting(residenceTexts(entry, book), box.room);
    case 'clinic':
      return fitting([`${book.locale.clinic}, ${district}`, book.locale.clinic, 'Trạm xá xã'], box.room);
    case 'hospital':
      return fitting([`Bệnh viện huyện ${district}`, `Bệnh viện ${district}`, `BV ${district}`], box.room);
    default: {
      const never: never = entry.birth.birthPlace;
      throw new RangeError(`unknown birth place: ${String(never)}`);
    }
  }
}

export function writeHomePlace(entry: EntryFacts, book: BookFacts, box: BoxFacts): string {
  const { homeCommune, homeDistrict } = entry.birth.household;
  const district = nameInYear(book.locale.district, book.year);
  const province = nameInYear(book.locale.province, book.year);
  if (homeDistrict !== '') return fitting([`huyện ${homeDistrict}`, homeDistrict], box.room);
  return fitting(
    [`${homeCommune}, ${district}, ${province}`, `${homeCommune}, ${district}`, homeCommune],
    box.room,
  );
}
