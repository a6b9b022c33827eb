/** What a family can tell, years later, of what the old book has no box for. */
import type { FieldKey } from '../../src/schema/fields.js';
import { dateInDigits } from './people-dates.js';
import type { BookFacts, EntryFacts } from './people-facts.js';
import { asFarAsKnown } from './people-families.js';
import type { Random } from './random.js';
import { nameInYear } from './villages.js';

/** The fields asked of families, as an officer would type them; those nobody remembers are left out. */
export function tellFamily(
  entry: EntryFacts,
  facts: BookFacts,
  random: Random,
): Partial<Record<FieldKey, string>> {
  const { mother, father, homeCommune, homeDistrict } = entry.birth.household;
  const told: Partial<Record<FieldKey, string>> = {};
  const birth = (born: typeof mother.born): string =>
    dateInDigits(asFarAsKnown(born, random.chance(0.8) ? 'day' : 'year'), 'slash');
  if (random.chance(0.9)) told['mother.birthDate'] = birth(mother.born);
  if (father !== null && random.chance(0.9)) told['father.birthDate'] = birth(father.born);
  if (random.chance(0.95)) {
    const district = nameInYear(facts.locale.district, facts.year);
    const province = nameInYear(facts.locale.province, facts.year);
    told['child.homePlace'] =
      homeDistrict === ''
        ? `xã ${homeCommune}, huyện ${district}, tỉnh ${province}`
        : `huyện ${homeDistrict}`;
  }
  return told;
}
