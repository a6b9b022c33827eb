/** What a clerk writes into each box for a birth: null where the box stays empty. */
import type { FieldKey } from '../../src/schema/fields.js';
import { type Day, dateInDigits, dateInParts, dateInWords } from './people-dates.js';
import { type BookFacts, type BoxFacts, type EntryFacts, ticked } from './people-facts.js';
import type { Declarant } from './people-families.js';
import { fitting, type Hand } from './people-hands.js';
import { age, ageHand, writeParent } from './people-parents.js';
import { communeTexts, residenceTexts, writeBirthPlace, writeHomePlace } from './people-places.js';
import { leftEmpty } from './people-unfilled.js';
import { type Random, zipf } from './random.js';

/** The text for a box, NFC; null leaves it blank. For tick boxes it is the code of the box ticked. */
export function writeField(
  key: FieldKey,
  entry: EntryFacts,
  book: BookFacts,
  hand: Hand,
  box: BoxFacts,
  random: Random,
): string | null {
  const text = compose(key, entry, book, hand, box, random);
  if (text === null || text === '') return null;
  return text.normalize('NFC');
}

function compose(
  key: FieldKey,
  entry: EntryFacts,
  book: BookFacts,
  hand: Hand,
  box: BoxFacts,
  random: Random,
): string | null {
  const { birth } = entry;
  switch (key) {
    case 'registration.number':
      return hand.padsNumbers ? String(entry.number).padStart(2, '0') : `${entry.number}`;
    case 'registration.book':
      return `${book.number}/${book.year}`;
    case 'registration.page':
      return `${entry.number}`;
    case 'registration.date':
      return writeDate(entry.registered, hand, box);
    case 'registration.type':
      return ticked(entry.type, box) ?? { '1': 'đúng hạn', '2': 'đăng ký lại', '4': 'quá hạn' }[entry.type];
    case 'registration.place':
      return fitting(communeTexts(book.locale, book.year), box.room);
    case 'registration.signer':
      return entry.signer.name;
    case 'registration.signerTitle':
      return entry.signer.title;
    case 'registration.officer':
      return entry.registrar;
    case 'registration.notes':
      return writeNote(entry, book, box, random);
    case 'child.fullName':
      return hand.capitalNames ? birth.name.toLocaleUpperCase('vi') : birth.name;
    case 'child.sex':
      return ticked(birth.sex === 'male' ? '1' : '2', box) ?? (birth.sex === 'male' ? 'Nam' : hand.female);
    case 'child.birthDate': {
      const text = writeDate(entry.born, hand, box);
      return entry.lunar && !box.parts && text.length + 3 <= box.room ? `${text} ÂL` : text;
    }
    case 'child.birthDateWords':
      return random.chance(book.era === '2006' ? 0.04 : 0.12) ? null : writeWords(entry.born, hand, box);
    case 'child.birthPlace':
      return writeBirthPlace(entry, book, box);
    case 'child.birthPlaceUnit':
      return fitting(communeTexts(book.locale, book.year), box.room);
    case 'child.homePlace':
      return random.chance(book.era === '2006' ? 0.6 : 0.4) ? writeHomePlace(entry, book, box) : null;
    case 'child.ethnicity':
      return hand.spellings[birth.people];
    case 'child.nationality':
      return hand.nationality;
    case 'mother.fullName':
    case 'mother.birthDate':
    case 'mother.age':
    case 'mother.ethnicity':
    case 'mother.nationality':
    case 'mother.occupation':
    case 'mother.residence':
    case 'mother.residenceType':
    case 'mother.paperType':
    case 'mother.paperNumber':
      return writeParent(key, birth.household.mother, entry, book, hand, box, random);
    case 'father.fullName':
    case 'father.birthDate':
    case 'father.age':
    case 'father.ethnicity':
    case 'father.nationality':
    case 'father.occupation':
    case 'father.residence':
    case 'father.residenceType':
    case 'father.paperType':
    case 'father.paperNumber':
      return birth.household.father === null
        ? null
        : writeParent(key, birth.household.father, entry, book, hand, box, random);
    case 'declarant.fullName':
      return birth.declarant.name;
    case 'declarant.relation':
      return relation(birth.declarant, random);
    case 'declarant.age':
      return age(birth.declarant.born, entry, ageHand(hand, box));
    case 'declarant.residence':
      return fitting(residenceTexts(entry, book), box.room);
    case 'declarant.paperType':
      return birth.declarant.cardNumber === null ? null : (ticked('1', box) ?? 'CMND');
    case 'declarant.paperNumber':
      return writeCard(birth.declarant, hand, box, random);
    default:
      return leftEmpty(key);
  }
}

function relation(declarant: Declarant, random: Random): string {
  const { side } = declarant;
  switch (declarant.relation) {
    case 'father':
      return random.weighted(zipf(['Cha', 'Cha ruột', 'Cha đẻ']));
    case 'mother':
      return random.weighted(zipf(['Mẹ', 'Mẹ ruột', 'Mẹ đẻ']));
    case 'grandmother':
      return side === 'paternal' ? 'Bà nội' : 'Bà ngoại';
    case 'grandfather':
      return side === 'paternal' ? 'Ông nội' : 'Ông ngoại';
    case 'aunt':
      return side === 'paternal' ? 'Cô ruột' : 'Dì ruột';
    default: {
      const never: never = declarant.relation;
      throw new RangeError(`unknown relation: ${String(never)}`);
    }
  }
}

function writeCard(declarant: Declarant, hand: Hand, box: BoxFacts, random: Random): string | null {
  if (declarant.cardNumber === null || random.chance(0.35)) return null;
  if (box.onForm.has('declarant.paperType')) return declarant.cardNumber;
  return fitting([`${hand.cardWord} ${declarant.cardNumber}`, declarant.cardNumber], box.room);
}

function writeNote(entry: EntryFacts, book: BookFacts, box: BoxFacts, random: Random): string | null {
  if (entry.type === '2' && !box.onForm.has('registration.type')) return 'Đăng ký lại';
  if (entry.type === '4' && !box.onForm.has('registration.type') && random.chance(0.5)) {
    return fitting(['Khai quá hạn', 'Trễ hạn'], box.room);
  }
  if (!random.chance(0.08)) return null;
  const year = book.year + random.integer(3, 9);
  const date = `${random.integer(1, 28)}/${random.integer(1, 12)}/${year}`;
  return fitting([`Đã cấp bản sao ngày ${date}`, `Cấp BS ${date}`, 'Cấp BS'], box.room);
}

function writeDate(date: Day, hand: Hand, box: BoxFacts): string {
  if (box.parts) return dateInParts(date, hand.padsNumbers);
  return fitting(
    [dateInDigits(date, hand.dates), dateInDigits(date, 'slash'), dateInDigits(date, 'slash-short')],
    box.room,
  );
}

function writeWords(date: Day, hand: Hand, box: BoxFacts): string {
  const shorter = { ...hand.words, opening: 'none', comma: false } as const;
  return fitting(
    [
      dateInWords(date, hand.words),
      dateInWords(date, shorter),
      dateInWords(date, { ...shorter, tens: 'short' }),
    ],
    box.room,
  );
}
