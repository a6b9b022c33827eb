/**
 * The people of a sample book: invented families of one commune, and what its clerks wrote about them, with the
 * gaps, habits and slips of the era. The same form, seed and count always give the same book.
 */
import type { Form } from '../../src/forms/form.js';
import type { FieldKey } from '../../src/schema/fields.js';
import { inventLineage, inventName } from './names.js';
import { type BookPlan, planEntries } from './people-entries.js';
import type { BookFacts, Era } from './people-facts.js';
import { inventHand } from './people-hands.js';
import { type RowAbove, writeEntry } from './people-pages.js';
import { createRandom, type Random } from './random.js';
import { LOCALES, nameInYear } from './villages.js';

/** What stands in one box. */
export interface WrittenField {
  /**
   * The ink, NFC. Around printed "ngày … tháng … năm …": the parts joined with '/', missing ones left out from
   * the left (`3/1985`). For tick boxes: the code of the box ticked. Empty when blank. When illegible: what was
   * written before it became so, to be drawn and blotted.
   */
  readonly verbatim: string;
  readonly state: 'recorded' | 'blank' | 'absent' | 'illegible';
  readonly ink: 'hand' | 'typed' | 'printed';
  /** What a ditto mark stands for. */
  readonly resolved: string | null;
  /** A wrong text written first and struck through, before `verbatim`. */
  readonly corrected?: string;
  /** Another hand than the entry's. */
  readonly writer?: number;
}

export interface WrittenEntry {
  readonly number: number;
  readonly struckThrough: boolean;
  /** Index of the hand, from 0. */
  readonly writer: number;
  readonly fields: Partial<Record<FieldKey, WrittenField>>;
  /** What the family could tell of what the book lacks: the supplement fields, as an officer would type them. */
  readonly family: Partial<Record<FieldKey, string>>;
}

export interface WrittenBook {
  readonly code: string;
  readonly year: number;
  /** Two digits: `01`. */
  readonly number: string;
  /** The commune with its district and province at the time. */
  readonly place: string;
  /** For stamps and headings. */
  readonly commune: string;
  readonly district: string;
  readonly province: string;
  readonly signers: readonly { readonly name: string; readonly title: string }[];
  /** How many hands wrote in it. */
  readonly writers: number;
  readonly entries: readonly WrittenEntry[];
}

/** Invents a book of `entryCount` entries kept on `form`; `fields` carry exactly the keys the form has boxes for. */
export function inventBook(form: Form, seed: number, entryCount: number): WrittenBook {
  const random = createRandom(seed).fork(form.id);
  const facts = inventBookFacts(form, random.fork('book'));
  const hands = [inventHand(random.fork('hand 0')), inventHand(random.fork('hand 1'))];
  const upland = facts.locale.peoples.some(([people, share]) => people !== 'Kinh' && share > 40);
  const plan: BookPlan = { facts, entryCount, upland };
  const typed = typedEntries(facts.era, entryCount, random.fork('typed'));

  const entries: WrittenEntry[] = [];
  let above: RowAbove = new Map();
  planEntries(plan, random.fork('entries')).forEach((entry, index) => {
    const own = random.fork(`entry ${entry.number}`);
    const sheet = { form, facts, hands, typed: typed[index] === true, index };
    const written = writeEntry(entry, sheet, above, own);
    entries.push(written.entry);
    above = written.row;
  });

  const { locale, year, number } = facts;
  const district = nameInYear(locale.district, year);
  const province = nameInYear(locale.province, year);
  return {
    code: `ks-${year}-${number}`,
    year,
    number,
    place: `xã ${locale.commune}, huyện ${district}, tỉnh ${province}`,
    commune: locale.commune,
    district,
    province,
    signers: facts.signers,
    writers: hands.length,
    entries,
  };
}

function inventBookFacts(form: Form, random: Random): BookFacts {
  const [first, last] = form.years;
  const year = random.integer(first, last);
  const era: Era = first >= 2006 ? '2006' : first >= 1999 ? '1999' : '1976';
  const locale = random.pick(LOCALES);
  const official = (sex: 'male' | 'female'): string => {
    const people = random.chance(0.6) ? 'Kinh' : random.weighted(locale.peoples);
    return inventName(people, sex, inventLineage(people, random), random);
  };
  return {
    locale,
    year,
    number: random.weighted([
      ['01', 6],
      ['02', 2],
      ['03', 1],
    ]),
    era,
    signers: [
      { name: official('male'), title: 'Chủ tịch' },
      { name: official('male'), title: random.pick(['Phó Chủ tịch', 'P. Chủ tịch']) },
      {
        name: official(random.chance(0.3) ? 'female' : 'male'),
        title: year < 1990 ? 'Ủy viên thư ký' : random.pick(['Phó Chủ tịch', 'PCT', 'Phó CT']),
      },
    ],
    registrars: [official(random.chance(0.4) ? 'female' : 'male'), official('male')],
  };
}

/** Which entries are typed: from 2006 one of every two, in either order; before, none. */
function typedEntries(era: Era, count: number, random: Random): boolean[] {
  if (era !== '2006') return [];
  const pairs = Array.from({ length: Math.ceil(count / 2) }, () => random.shuffle([true, false]));
  return pairs.flat().slice(0, count);
}
