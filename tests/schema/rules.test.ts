import { describe, expect, it } from 'vitest';
import { ruleTexts } from '../../src/messages/rules.js';
import type { Answer } from '../../src/schema/action.js';
import type { FieldKey } from '../../src/schema/fields.js';
import { foldRecord } from '../../src/schema/fold-record.js';
import type { EntryRecord } from '../../src/schema/record.js';
import { type BookFacts, completeness } from '../../src/schema/rules/book.js';
import { checkBook, checkRecord, likenessesOf } from '../../src/schema/rules/check.js';
import { RULES } from '../../src/schema/rules/rule.js';

const book: BookFacts & { pageCount: number } = {
  code: 'KS2006',
  year: 2006,
  number: '01',
  place: 'UBND xã Bình Lãnh',
  firstEntry: 1,
  lastEntry: 3,
  pageCount: 3,
};

type Writing = string | Exclude<Answer['state'], 'recorded'>;
const STATES = new Set<string>(['blank', 'absent', 'illegible', 'pending']);
const isState = (writing: Writing): writing is Exclude<Answer['state'], 'recorded'> => STATES.has(writing);

/** An entry with nothing to remark on; tests change what they are about. */
const SOUND: Partial<Record<FieldKey, Writing>> = {
  'registration.number': '1',
  'registration.date': '20/5/2006',
  'registration.type': 'đúng hạn',
  'child.fullName': 'Trần Thị Mận',
  'child.sex': 'Nữ',
  'child.birthDate': '2/5/2006',
  'child.birthDateWords': 'mồng hai tháng năm năm hai nghìn không trăm lẻ sáu',
  'child.birthPlace': 'Trạm y tế xã Bình Lãnh',
  'child.homePlace': 'Bình Lãnh, Thăng Bình, Quảng Nam',
  'child.ethnicity': 'Kinh',
  'child.nationality': 'Việt Nam',
  'mother.fullName': 'Lê Thị Bưởi',
  'mother.birthDate': '1980',
  'mother.ethnicity': 'Kinh',
  'mother.nationality': 'Việt Nam',
  'mother.residence': 'Bình Lãnh, Thăng Bình',
  'father.fullName': 'Trần Văn Cam',
  'father.birthDate': '1978',
  'father.ethnicity': 'Kinh',
  'father.nationality': 'Việt Nam',
  'father.residence': 'Bình Lãnh, Thăng Bình',
};

const formFields = Object.keys(SOUND).filter((key): key is FieldKey => key in SOUND);
let made = 0;

function recordOf(changes: Partial<Record<FieldKey, Writing | null>> = {}): EntryRecord {
  made += 1;
  const entry = `entry-${made}`;
  const actions = Object.entries({ ...SOUND, ...changes }).flatMap(([key, writing], index) => {
    if (writing === null) return [];
    const answer: Answer = isState(writing) ? { state: writing } : { state: 'recorded', verbatim: writing };
    return [
      {
        id: `${entry}-${index}`,
        entry,
        sequence: index + 1,
        officer: 'CB01',
        sitting: 'sitting',
        at: '2026-11-20T01:00:00Z',
        body: { type: 'answered', field: key as FieldKey, answer, manner: 'keyed', regions: [] } as const,
        previous: '',
        hash: '',
      },
    ];
  });
  return foldRecord(actions, { entry, bookYear: book.year, expectedFields: formFields, regions: [] });
}

const codes = (changes: Partial<Record<FieldKey, Writing | null>>): readonly string[] =>
  checkRecord(recordOf(changes), { bookYear: book.year, formFields: new Set(formFields) }).map(
    ({ code, severity }) => `${severity} ${code}`,
  );

describe('rules on one record', () => {
  it('has nothing to say of a sound entry', () => {
    expect(codes({})).toEqual([]);
  });

  it.each<[string, Partial<Record<FieldKey, Writing | null>>, string]>([
    [
      'a birth date that is not on the calendar',
      { 'child.birthDate': '31/4/2006', 'child.birthDateWords': 'blank' },
      'error date-impossible',
    ],
    [
      "a parent's impossible date, which is no bar",
      { 'mother.birthDate': '30/2/1980' },
      'warning date-impossible',
    ],
    ['a date nobody can read as one', { 'registration.date': 'hôm qua' }, 'error date-unreadable'],
    ["a child's lunar date", { 'child.birthDate': '5/4/2006 âm lịch' }, 'error date-lunar'],
    ["a child's year of the cycle", { 'child.birthDate': 'năm Bính Tuất' }, 'error date-lunar'],
    ["a mother's lunar date, no bar", { 'mother.birthDate': '5/4/1980 âm lịch' }, 'note date-lunar'],
    ['a date not remembered', { 'mother.birthDate': 'không nhớ' }, 'note date-not-remembered'],
    ['a date needed and not remembered', { 'child.birthDate': 'không nhớ' }, 'error date-not-remembered'],
    ['a father deceased', { 'father.birthDate': 'đã chết' }, 'note date-deceased'],
    ['an age for a date', { 'mother.birthDate': '25 tuổi' }, 'note date-is-age'],
    ['an age for a date that is needed', { 'child.birthDate': '3 tuổi' }, 'error date-is-age'],
    ['a day and month alone', { 'registration.date': '20/5' }, 'error date-without-year'],
    ['two dates in one box', { 'mother.birthDate': '1980 (1981)' }, 'warning date-two-readings'],
    [
      'a birth after its registration',
      { 'child.birthDate': '21/5/2006', 'child.birthDateWords': 'blank' },
      'error birth-after-registration',
    ],
    ['digits and words that differ', { 'child.birthDate': '3/5/2006' }, 'warning date-words-disagree'],
    [
      'a registration before the book was opened',
      {
        'registration.date': '20/5/1996',
        'child.birthDate': '2/5/1996',
        'child.birthDateWords': 'blank',
        'mother.birthDate': '1970',
        'father.birthDate': '1968',
      },
      'warning registration-outside-book',
    ],
    [
      'on time, though more than 60 days had passed',
      { 'child.birthDate': '1/2/2006', 'child.birthDateWords': 'blank' },
      'warning registration-late',
    ],
    ['late, though within 60 days', { 'registration.type': 'quá hạn' }, 'warning registration-on-time'],
    ['a mother of twelve', { 'mother.birthDate': '1994' }, 'warning parent-too-young'],
    ['a mother of sixty', { 'mother.birthDate': '1946' }, 'warning parent-too-old'],
    ['a father born after his child', { 'father.birthDate': '2008' }, 'error parent-born-after-child'],
    ['an age that the birth year denies', { 'mother.age': '40' }, 'warning age-disagrees'],
    ['a boy called Thị', { 'child.sex': 'Nam' }, 'warning sex-against-name'],
    [
      "a boy's personal number for a girl",
      { 'child.personalNumber': '049206000001' },
      'warning sex-against-number',
    ],
    [
      'a personal number of another year',
      { 'child.personalNumber': '049307000001' },
      'warning year-against-number',
    ],
    [
      'a personal number of eleven digits',
      { 'child.personalNumber': '04930600001' },
      'error personal-number-shape',
    ],
    [
      'a CMND of seven digits',
      { 'declarant.paperType': 'CMND', 'declarant.paperNumber': '2051234' },
      'warning paper-number-shape',
    ],
    ['a sex that is neither', { 'child.sex': 'Mận' }, 'error sex-unknown'],
    ['an ethnic group no list knows', { 'child.ethnicity': 'Bưởi' }, 'warning ethnicity-unknown'],
    ['Thổ, a group and an alias of two others', { 'child.ethnicity': 'Thổ' }, 'warning ethnicity-ambiguous'],
    ['a nationality no list knows', { 'child.nationality': 'Mận' }, 'warning nationality-unknown'],
    ['a registration type outside the list', { 'registration.type': 'Mận' }, 'warning code-unknown'],
    ['an entry number in letters', { 'registration.number': 'một' }, 'error number-unreadable'],
    ['an entry number of nought', { 'registration.number': '0' }, 'error number-unreadable'],
    ['an entry number of five digits', { 'registration.number': '10000' }, 'error number-unreadable'],
    ['a name of dots', { 'child.fullName': '...' }, 'error name-without-letters'],
    ['a ditto mark with nothing above', { 'child.ethnicity': 'nt' }, 'error ditto-unresolved'],
    ['a core field left blank', { 'child.fullName': 'blank' }, 'error required-missing'],
    ['a required field the book leaves blank', { 'child.ethnicity': 'blank' }, 'warning required-empty'],
    ['a box nobody has looked at', { 'child.birthPlace': null }, 'error entry-unfinished'],
  ])('remarks on %s', (_what, changes, expected) => {
    expect(codes(changes)).toContain(expected);
  });

  it('asks nothing more of a field on the ask-list', () => {
    expect(codes({ 'mother.birthDate': 'pending', 'child.homePlace': 'pending' })).toEqual([]);
  });

  it('counts 30 days before NĐ 158/2005 took effect and 60 after', () => {
    const born = { 'child.birthDate': '1/2/2006', 'child.birthDateWords': 'blank' as const };
    expect(codes({ ...born, 'registration.date': '20/3/2006' })).toContain('warning registration-late');
    expect(codes({ ...born, 'registration.date': '2/4/2006' })).toEqual([]);
  });

  it('takes "tháng một" for January where the digits say so, and doubts it where nothing does', () => {
    const words = 'mồng hai tháng một năm hai nghìn không trăm lẻ sáu';
    const born = {
      'child.birthDateWords': words,
      'registration.date': '20/1/2006',
      'registration.type': 'blank',
    } as const;
    expect(codes({ ...born, 'child.birthDate': '2/1/2006' })).not.toContain('warning date-ambiguous');
    expect(codes({ ...born, 'child.birthDate': '2006' })).toContain('warning date-ambiguous');
  });

  it("counts a parent's age back from the registration to the birth", () => {
    const late = {
      'registration.type': 'quá hạn',
      'child.birthDate': '2/5/1998',
      'child.birthDateWords': 'blank',
      'mother.birthDate': 'blank',
    } as const;
    expect(codes({ ...late, 'mother.age': '60' })).not.toContain('warning parent-too-old');
    expect(codes({ ...late, 'mother.age': '70' })).toContain('warning parent-too-old');
    expect(codes({ ...late, 'mother.age': '20' })).toContain('warning parent-too-young');
    expect(codes({ ...late, 'child.birthDate': 'illegible', 'mother.age': '12' })).not.toContain(
      'warning parent-too-young',
    );
  });

  it('says that the book says so, and no more, of a date that is none', () => {
    const context = { bookYear: book.year, formFields: new Set(formFields) };
    const said = (changes: Partial<Record<FieldKey, Writing>>) =>
      checkRecord(recordOf(changes), context)
        .filter(({ code }) => code.startsWith('date-'))
        .map(({ code, details }) => ruleTexts[code].remark(details).vi);
    expect(said({ 'mother.birthDate': 'không nhớ' })).toEqual([
      'Sổ ghi là không nhớ, không rõ. Giữ nguyên; không tự điền ngày.',
    ]);
    expect(said({ 'child.birthDate': '5/4/2006 âm lịch', 'child.birthDateWords': 'blank' })).toEqual([
      expect.stringContaining('cần ngày dương lịch'),
    ]);
  });

  it('doubts a province that did not exist at the registration', () => {
    const place = (written: string) => codes({ 'child.homePlace': written });
    const doubt = ['warning province-not-then'];
    expect(place('Thăng Bình, Quảng Nam – Đà Nẵng')).toEqual(doubt);
    expect(place('xã Bình Lãnh, huyện Thăng Bình, tỉnh Nghĩa Bình')).toEqual(doubt);
    expect(place('xã Bình Lãnh, huyện Thăng Bình, tỉnh Quảng Nam')).toEqual([]);
    expect(place('tỉnh Quảng Tín')).toEqual([]);
    const early = {
      'registration.date': '20/5/1985',
      'child.birthDate': '2/5/1985',
      'child.birthDateWords': 'blank',
    } as const;
    const then = (written: string) => codes({ ...early, 'child.homePlace': written });
    expect(then('Tam Kỳ, Quảng Nam')).toContain('warning province-not-then');
    expect(then('xã Ia Sao, Gialai - Kontum')).not.toContain('warning province-not-then');
    // Registered late, a birth place is named as it was at the birth.
    const late = { 'child.birthDate': '2/5/1990', 'child.birthDateWords': 'blank' } as const;
    expect(codes({ ...late, 'child.birthPlace': 'Tam Kỳ, Quảng Nam - Đà Nẵng' })).not.toContain(
      'warning province-not-then',
    );
    for (const city of [
      'Hải Châu, Đà Nẵng',
      'phường Phú Hội, thành phố Huế',
      'thôn Hòa Bình',
      'Thôn 1, Bình Dương',
    ]) {
      expect(then(city)).not.toContain('warning province-not-then');
    }
  });

  it('wants no data of a father the book does not name', () => {
    const unnamed = {
      'father.fullName': 'blank',
      'father.birthDate': 'blank',
      'father.ethnicity': 'blank',
      'father.nationality': 'blank',
      'father.residence': 'blank',
    } as const;
    expect(codes(unnamed)).toEqual([]);
  });

  it('says nothing of a box that nobody has looked into yet but that the entry is unfinished', () => {
    expect(codes({ 'mother.birthDate': null, 'father.ethnicity': null })).toEqual(['error entry-unfinished']);
  });

  it('knows no middle-name rule for highland names', () => {
    expect(codes({ 'child.fullName': "Ksor H'Bơ Khắp", 'child.ethnicity': 'Gia Rai' })).toEqual([]);
  });
});

describe('rules on a book', () => {
  const check = (
    records: readonly EntryRecord[],
    elsewhere: ReadonlyMap<string, string> = new Map(),
  ): readonly string[] => checkBook(records, book, formFields, elsewhere).map(({ code }) => code);

  it('is content with a whole book in order', () => {
    const records = [1, 2, 3].map((number) =>
      recordOf({ 'registration.number': String(number), 'child.fullName': `Trần Thị ${number}` }),
    );
    expect(check(records)).toEqual([]);
    expect(completeness(records, book, 3)).toEqual({
      declared: 3,
      found: 3,
      finished: 3,
      pending: 0,
      missingNumbers: [],
      declaredPages: 3,
      foundPages: 3,
    });
  });

  it('finds numbers missing, repeated and outside what was declared', () => {
    const records = [
      recordOf(),
      recordOf({ 'child.fullName': 'Trần Thị Na' }),
      recordOf({ 'registration.number': '9' }),
    ];
    expect(check(records).toSorted()).toEqual([
      'number-gap',
      'number-outside',
      'number-repeated',
      'number-repeated',
    ]);
    expect(completeness(records, book, 3).missingNumbers).toEqual([[2, 8]]);
  });

  it('takes a struck entry for its number only, beside the one written anew', () => {
    const records = [
      { ...recordOf({ 'registration.number': '1' }), struckThrough: true },
      recordOf({ 'registration.number': '1' }),
      { ...recordOf({ 'registration.number': '2' }), struckThrough: true },
      recordOf({ 'registration.number': '3', 'child.fullName': 'Trần Thị Na' }),
    ];
    expect(check(records)).toEqual([]);
  });

  it('takes struck entries that nobody read for the numbers missing where they stand', () => {
    const struck = { ...recordOf({ 'registration.number': null }), struckThrough: true };
    const first = recordOf({ 'registration.number': '1' });
    const third = recordOf({ 'registration.number': '3', 'child.fullName': 'Trần Thị Na' });
    expect(check([first, struck, third])).toEqual([]);
    expect(completeness([first, struck, third], book, 0).missingNumbers).toEqual([]);
    expect(check([first, third, struck])).toEqual(['number-gap']);
    expect(check([first, struck, struck, third])).toEqual(['number-gap']);
  });

  it('misses the whole declared range of a book with no entry yet', () => {
    expect(check([])).toEqual(['number-gap']);
    expect(completeness([], book, 0).missingNumbers).toEqual([[1, 3]]);
    expect(completeness([], { ...book, lastEntry: null }, 0).missingNumbers).toEqual([]);
  });

  it('compares numbers and dates by what they mean', () => {
    const records = [
      recordOf({ 'registration.number': '007', 'registration.date': '20/5/06' }),
      recordOf({ 'registration.number': '7', 'registration.date': '20-05-2006' }),
    ];
    expect(check(records).filter((code) => code === 'duplicate-in-book')).toHaveLength(2);
  });

  it('finds the same entry twice, whatever the tone placement and case', () => {
    const records = [
      recordOf({ 'child.fullName': 'Trần Thị Thuỷ' }),
      recordOf({ 'child.fullName': 'TRẦN THỊ THỦY' }),
    ];
    expect(check(records).filter((code) => code === 'duplicate-in-book')).toHaveLength(2);
  });

  it('finds the same birth in another book', () => {
    const other = { ...book, code: 'KS2006-B', number: '02' };
    const elsewhere = likenessesOf([{ book: other, records: [recordOf({ 'registration.number': '77' })] }]);
    expect(check([recordOf()], elsewhere)).toContain('duplicate-across-books');
  });

  it('notes registration dates that fall back', () => {
    const records = [
      recordOf(),
      recordOf({
        'registration.number': '2',
        'registration.date': '19/5/2006',
        'child.fullName': 'Trần Thị Na',
      }),
    ];
    expect(check(records)).toContain('registration-order');
  });
});

describe('what the rules say', () => {
  it('gives one number for an age that is certain, and a range otherwise', () => {
    const text = (least: number, most: number) =>
      ruleTexts['age-disagrees'].remark({ age: 40, least, most }).vi;
    expect(text(26, 26)).toContain('là 26.');
    expect(text(25, 26)).toContain('là 25–26.');
  });

  it('has words in both languages and a source for every rule', () => {
    for (const [code, { source }] of Object.entries(RULES)) {
      const text = ruleTexts[code as keyof typeof RULES];
      for (const message of [text.title, text.remark({})]) {
        expect(message.vi.length * message.en.length, code).toBeGreaterThan(0);
      }
      expect(source.length, code).toBeGreaterThan(3);
    }
  });
});
