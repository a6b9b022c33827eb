/** What is written about a mother or a father. */
import { canChi, dateInDigits, dateInParts, type FullDay } from './people-dates.js';
import { type BookFacts, type BoxFacts, type EntryFacts, ticked } from './people-facts.js';
import type { Person } from './people-families.js';
import { fitting, type Hand } from './people-hands.js';
import { residenceTexts } from './people-places.js';
import type { Random } from './random.js';

export type ParentField =
  | 'fullName'
  | 'birthDate'
  | 'age'
  | 'ethnicity'
  | 'nationality'
  | 'occupation'
  | 'residence'
  | 'residenceType'
  | 'paperType'
  | 'paperNumber';

export function writeParent(
  key: `${'mother' | 'father'}.${ParentField}`,
  parent: Person,
  entry: EntryFacts,
  book: BookFacts,
  hand: Hand,
  box: BoxFacts,
  random: Random,
): string | null {
  switch (key) {
    case 'mother.fullName':
    case 'father.fullName':
      return hand.capitalParents ? parent.name.toLocaleUpperCase('vi') : parent.name;
    case 'mother.birthDate':
    case 'father.birthDate':
      return writeParentBirth(parent, entry, book, hand, box, random);
    case 'mother.age':
    case 'father.age':
      if (random.chance(0.06)) return null;
      return random.chance(0.015) ? 'không nhớ' : age(parent.born, entry, ageHand(hand, box));
    case 'mother.ethnicity':
    case 'father.ethnicity':
      return hand.spellings[parent.people];
    case 'mother.nationality':
    case 'father.nationality':
      return hand.nationality;
    case 'mother.occupation':
    case 'father.occupation':
      return random.chance(0.07) ? null : fitting([parent.occupation, 'Nông'], box.room);
    case 'mother.residence':
    case 'father.residence':
      if (book.era === '2006' && random.chance(0.35)) return null;
      if (parent.name !== entry.birth.declarant.name && random.chance(0.04)) return 'chết';
      return fitting(residenceTexts(entry, book), box.room);
    case 'mother.residenceType':
    case 'father.residenceType':
      return ticked('1', box) ?? 'thường trú';
    case 'mother.paperType':
    case 'father.paperType':
      return parent.cardNumber !== null && random.chance(0.25) ? (ticked('1', box) ?? 'CMND') : null;
    case 'mother.paperNumber':
    case 'father.paperNumber':
      return random.chance(0.25) ? parent.cardNumber : null;
    default: {
      const never: never = key;
      throw new RangeError(`unknown parent field: ${String(never)}`);
    }
  }
}

/** Parents' births: a year at best in old books, in 2006 a year by law, now and then the whole date. */
function writeParentBirth(
  parent: Person,
  entry: EntryFacts,
  book: BookFacts,
  hand: Hand,
  box: BoxFacts,
  random: Random,
): string | null {
  const { born } = parent;
  const year = { year: born.year, month: null, day: null };
  if (box.parts) return dateInParts(year, hand.padsNumbers);
  const full = fitting([dateInDigits(born, hand.dates), dateInDigits(born, 'slash-short')], box.room);
  if (book.era !== '1976') {
    const empty = book.era === '1999' ? 0.5 : 0.05;
    return random.chance(empty) ? null : random.chance(0.1) ? full : `${born.year}`;
  }
  return random.weighted<() => string | null>([
    [() => `${born.year}`, 44],
    [() => age(born, entry, hand), box.onForm.has('mother.age') ? 0 : 40],
    [() => full, 6],
    [() => canChi(born.year), 2],
    [() => 'không nhớ', 1],
    [() => null, 7],
  ])();
}

/** Where the form has a box for the date too, a year goes there and not into the age. */
export function ageHand(hand: Hand, box: BoxFacts): Hand {
  return hand.ages === 'birth-year' && box.onForm.has('mother.birthDate') ? { ...hand, ages: 'years' } : hand;
}

export function age(born: FullDay, entry: EntryFacts, hand: Hand): string {
  const years = entry.registered.year - born.year;
  switch (hand.ages) {
    case 'years':
      return `${years} tuổi`;
    case 'bare':
      return `${years}`;
    case 'letter':
      return `${years}t`;
    case 'birth-year':
      return `${born.year}`;
    default: {
      const never: never = hand.ages;
      throw new RangeError(`unknown way to write an age: ${String(never)}`);
    }
  }
}
