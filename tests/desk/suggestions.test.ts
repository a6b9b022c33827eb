import { afterEach, describe, expect, it } from 'vitest';
import { relativesIn } from '../../src/desk/suggest/relatives.js';
import { acceptanceOf, suggestionsFor } from '../../src/desk/suggest/suggestions.js';
import type { FieldKey } from '../../src/schema/fields.js';
import { type FamilyEntry, officeOf } from './families.js';
import { BOOK, type Fixture } from './fixture.js';

let desk: Fixture | null = null;
afterEach(() => desk?.remove());

/** What is suggested for a field of the first entry: text, rule, `~` if approximate, `?` if doubtful, the entry it is from. */
async function suggested(field: FieldKey, ...entries: readonly FamilyEntry[]): Promise<readonly string[]> {
  desk = await officeOf(entries);
  return desk.look((workspace) => {
    const records = workspace.records.list(BOOK);
    const [first] = records;
    if (first === undefined) throw new Error('no entry');
    return suggestionsFor(first, field, relativesIn(workspace)).map((each) => {
      const at = records.findIndex(({ entry }) => entry === each.fromEntry);
      const marks = `${each.approximate ? '~' : ''}${each.doubtful ? '?' : ''}`;
      return `${each.verbatim} ${each.rule}${marks}${at < 0 ? '' : ` @${at + 1}`}`;
    });
  });
}

const parents = {
  'mother.fullName': 'Hồ Thị Hường',
  'mother.residence': 'thôn Tà Un, xã Cà Dy',
  'father.fullName': 'Võ Văn Tuấn',
  'father.residence': 'thôn Tà Un, xã Cà Dy',
};

describe('what is suggested for what the book does not say', () => {
  it('is the year that an age allows, approximate, after a date that another entry knows of the same mother', async () => {
    const here = { ...parents, 'registration.date': '12/3/1987', 'mother.age': '27 tuổi' };
    expect(await suggested('mother.birthDate', here)).toEqual(['1960 year-from-age~']);
    desk?.remove();
    const younger = { ...parents, 'mother.birthDate': '1975' };
    const year = { ...parents, 'mother.birthDate': '1960' };
    const whole = { ...parents, 'mother.fullName': 'HỒ THỊ HƯỜNG', 'mother.birthDate': '5/6/1960' };
    const elsewhere = { ...whole, 'mother.residence': 'xã Ia Sao', 'father.fullName': 'Võ Văn Tú' };
    expect(await suggested('mother.birthDate', here, younger, year, whole, elsewhere)).toEqual([
      '5/6/1960 same-parent @4',
      '1960 same-parent @3',
    ]);
  });

  it('is what the same couple’s entry says before a namesake’s in the village, who is doubtful; never what is no date', async () => {
    const here = { ...parents, 'registration.date': '12/3/1987' };
    const couple = { ...parents, 'mother.birthDate': '1960' };
    const namesake = { ...parents, 'father.fullName': 'Lê Văn Tý', 'mother.birthDate': '12/3/1952' };
    const none = { ...parents, 'mother.birthDate': 'Không nhớ' };
    const age = { ...parents, 'mother.birthDate': '25 tuổi' };
    expect(await suggested('mother.birthDate', here, namesake, couple, none, age)).toEqual([
      '1960 same-parent @3',
      '12/3/1952 same-parent? @2',
    ]);
  });

  it('is no home that says "as the other parent" instead of one', async () => {
    for (const phrase of ['Như cha', 'Cùng thôn', 'Liệt sĩ', 'Chưa rõ', '//']) {
      const here = { ...parents, 'mother.residence': phrase };
      expect(await suggested('child.homePlace', here)).toEqual(['thôn Tà Un, xã Cà Dy parents-residence?']);
      desk?.remove();
    }
    const nobody = { ...parents, 'father.fullName': 'Không', 'mother.residence': 'xã Ia Sao' };
    const other = { ...nobody, 'mother.residence': 'thôn Hạ, xã Trà Mai', 'mother.birthDate': '1960' };
    expect(await suggested('mother.birthDate', nobody, other)).toEqual([]);
  });

  it('is the date that stands in the box of the age', async () => {
    const here = { ...parents, 'registration.date': '1987', 'father.age': '3/1958' };
    expect(await suggested('father.birthDate', here)).toEqual(['3/1958 date-in-age-box']);
  });

  it('is a home place of brothers and sisters or of a parent; a residence only where there is neither', async () => {
    const doubtful = ['thôn Tà Un, xã Cà Dy parents-residence?'];
    expect(await suggested('child.homePlace', parents)).toEqual(doubtful);
    desk?.remove();
    const widowed = { 'father.residence': 'chết', 'mother.residence': 'Đã chết' };
    expect(await suggested('child.homePlace', widowed)).toEqual([]);
    desk?.remove();
    const sister = { ...parents, 'child.homePlace': 'Cà Dy, Giằng' };
    const stranger = { ...sister, 'father.fullName': 'Võ Văn Tú', 'child.homePlace': 'Ia Sao' };
    expect(await suggested('child.homePlace', parents, sister, stranger)).toEqual([
      'Cà Dy, Giằng siblings-home-place @2',
    ]);
    desk?.remove();
    const here = { ...parents, 'registration.date': '2006', 'father.age': '26' };
    const father = {
      'child.fullName': 'Võ văn Tuấn',
      'child.sex': 'Nam',
      'child.birthDate': '1/2/1980',
      'child.homePlace': 'Đại Lãnh, Đại Lộc',
    };
    const namesake = { ...father, 'child.birthDate': '1950', 'child.homePlace': 'Ia Sao' };
    expect(await suggested('child.homePlace', here, father, namesake)).toEqual([
      'Đại Lãnh, Đại Lộc parents-home-place? @2',
    ]);
    desk?.remove();
    // Two of the name and age: nobody can tell.
    const another = { ...father, 'child.homePlace': 'Cà Dy' };
    expect(await suggested('child.homePlace', here, father, another)).toEqual(doubtful);
  });

  it('is the ethnicity both parents have; doubtful of one, none where they differ', async () => {
    const kinh = { 'father.ethnicity': 'Kinh' };
    expect(await suggested('child.ethnicity', { ...kinh, 'mother.ethnicity': 'kinh' })).toEqual([
      'Kinh parents-ethnicity',
    ]);
    desk?.remove();
    expect(await suggested('child.ethnicity', kinh)).toEqual(['Kinh parents-ethnicity?']);
    desk?.remove();
    expect(await suggested('child.ethnicity', { ...kinh, 'mother.ethnicity': 'Cơ-tu' })).toEqual([]);
  });

  it('is nothing where the book has answered, and never rests on another suggestion', async () => {
    const here = { ...parents, 'registration.date': '1987', 'mother.age': '27', 'mother.birthDate': '1961' };
    expect(await suggested('mother.birthDate', here)).toEqual([]);
    desk?.remove();
    desk = await officeOf([parents, { ...parents, 'registration.date': '1987', 'mother.age': '27' }]);
    const found = desk.work((workspace) => {
      const [first, second] = workspace.records.list(BOOK);
      if (first === undefined || second === undefined) throw new Error('no entries');
      const [year] = suggestionsFor(second, 'mother.birthDate', relativesIn(workspace));
      if (year === undefined) throw new Error('no suggestion');
      const sitting = workspace.sittings.open('CB01', 'ask');
      workspace.actions.append({ entry: second.entry, officer: 'CB01', sitting, body: acceptanceOf(year) });
      workspace.sittings.close(sitting);
      return [
        workspace.records.get(second.entry).fields['mother.birthDate'],
        suggestionsFor(first, 'mother.birthDate', relativesIn(workspace)),
      ];
    });
    expect(found).toMatchObject([
      {
        verbatim: '1960',
        source: 'derived',
        evidence: {
          derivation: { rule: 'year-from-age', from: ['mother.age', 'registration.date'], approximate: true },
        },
      },
      [],
    ]);
  });
});
