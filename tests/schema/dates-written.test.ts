/** Dates as people wrote them, each line a writing and what it says (domain §5). */
import { describe, expect, test } from 'vitest';
import type { DateOutcome } from '../../src/schema/dates/outcome.js';
import { parseDate } from '../../src/schema/dates/parse.js';

/** `12/3/1985`, with `ÂL` for lunar and `[flags]`; other outcomes by their name and figures. */
function say(outcome: DateOutcome): string {
  switch (outcome.outcome) {
    case 'date': {
      const { day, month, year, calendar } = outcome.date;
      const figures = [day, month, year].filter((part) => part !== null).join('/');
      const flags = outcome.flags.length === 0 ? '' : ` [${outcome.flags.join(' ')}]`;
      return figures + (calendar === 'lunar' ? ' ÂL' : '') + flags;
    }
    case 'impossible':
      return `impossible ${outcome.day}/${outcome.month}/${outcome.year}`;
    case 'no-year':
      return `no-year ${outcome.day}/${outcome.month}`;
    case 'cycle-year':
      return `${outcome.name}: ${outcome.dates.map(({ year }) => year).join(' ')}`;
    case 'age':
      return `age ${outcome.age}`;
    case 'age-or-year':
      return `age ${outcome.age} or year ${outcome.year}`;
    default:
      return outcome.outcome;
  }
}

const read = (text: string, bookYear: number | null = 1985) => say(parseDate(text, { bookYear }));

describe('in figures', () => {
  test.each([
    ['12/3/1985', '12/3/1985'],
    ['12-3-1985', '12/3/1985'],
    ['12.3.1985', '12/3/1985'],
    ['12 – 3 – 1985', '12/3/1985'],
    ['12 3 1985', '12/3/1985'],
    ['12/ 3 /1985.', '12/3/1985'],
    ['05/01/1986', '5/1/1986'],
    ['12/III/1985', '12/3/1985'],
    ['1985-03-12', '12/3/1985'],
    ['ngày 12 tháng 3 năm 1985', '12/3/1985'],
    ['NGÀY 12 THÁNG 3 NĂM 1985', '12/3/1985'],
    ['Ngày12tháng3năm1985', '12/3/1985'],
    ['ngày 12... tháng 3... năm 1985', '12/3/1985'],
    ['ngày 12/3/1985', '12/3/1985'],
    ['ngày 12 tháng … năm 1985', '1985 [day-without-month]'],
    ["20h30' ngày 12/3/1985", '12/3/1985'],
    ["12/3/1985 lúc 7h30'", '12/3/1985'],
    ['10/10/1985 (26/8 ÂL)', '10/10/1985'],
    ['10/10/1985 (âm lịch 26/8)', '10/10/1985'],
    ['10/10/1985 (26/8 AL)', '10/10/1985'],
    ['10/10/1985 (26/8/1985 ÂL)', '10/10/1985'],
    ['tháng 3/1985', '3/1985'],
    ['T3/1985', '3/1985'],
    ['3/1985', '3/1985'],
    ['1985', '1985'],
    ['năm 1985', '1985'],
    ['SN 1960', '1960'],
    ['s.n: 1960', '1960'],
    ['lúc 5 giờ 30 phút ngày 12/3/1985', '12/3/1985'],
    ['7 giờ 15 ph, ngày 12-3-1985', '12/3/1985'],
    ['Ngày 12 tháng 3 năm 1985 lúc 21 giờ', '12/3/1985'],
    ['12/3/1985, hồi mười hai giờ đêm', '12/3/1985'],
    ['giờ Dần ngày 11/10/1978', '11/10/1978'],
    ['12/3/1985 7h30', '12/3/1985'],
    ['12/3/1985 (tức 21/1 ÂL)', '12/3/1985'],
    ['18/12/1977 (tức 8/11 ÂL)', '18/12/1977'],
    ['12/3/1985 (tức ông Sáu)', 'unreadable'],
    ['12/3/1985 (nhằm ngày 21 tháng giêng năm Ất Sửu)', '12/3/1985'],
    ['7h30 sáng ngày 12/3/1985', '12/3/1985'],
    ['12/3/1985 dương lịch', '12/3/1985'],
    ['12/3/1985 (mười hai tháng ba năm một nghìn chín trăm tám mươi lăm)', '12/3/1985'],
  ])('%s', (text, said) => expect(read(text)).toBe(said));

  test('what is left open on a printed line is left out, never filled in', () => {
    expect(read('ngày … tháng … năm 1985')).toBe('1985');
    expect(read('ngày tháng năm 1985')).toBe('1985');
    expect(read('…/3/1985')).toBe('3/1985');
    expect(read('--/--/1985')).toBe('1985');
    expect(read('00/00/1960')).toBe('1960 [zero-for-unknown]');
    expect(read('12/…/1985')).toBe('1985 [day-without-month]');
    expect(read('ngày … tháng … năm …')).toBe('empty');
    expect(read('')).toBe('empty');
  });

  test('two digits of a year are read from the year of the book', () => {
    expect(read('12-3-85')).toBe('12/3/1985 [two-digit-year]');
    expect(read('3/85')).toBe('3/1985 [two-digit-year]');
    expect(read('năm 60')).toBe('1960 [two-digit-year]');
    expect(read('12-3-05', 2006)).toBe('12/3/2005 [two-digit-year]');
    expect(read('12-3-05', 1976)).toBe('12/3/1905 [two-digit-year]');
    expect(read('12-3-99', 2006)).toBe('12/3/1999 [two-digit-year]');
    expect(read('12-3-85', null)).toBe('unreadable');
  });

  test('a bare number of two digits may be an age or a year, and neither is chosen', () => {
    expect(read('60')).toBe('age 60 or year 1960');
    expect(read('sáu mươi')).toBe('age 60 or year 1960');
    expect(read('SN 60')).toBe('1960 [two-digit-year]');
  });

  test('day and month without a year stay without one', () => {
    expect(read('12/3')).toBe('no-year 12/3');
    expect(read('ngày 12 tháng 3')).toBe('no-year 12/3');
    expect(read('12/03')).toBe('unreadable');
  });
});

describe('in words', () => {
  test.each([
    ['Mười hai tháng ba năm một ngàn chín trăm tám mươi lăm', '12/3/1985'],
    ['ngày mười hai tháng ba năm một nghìn chín trăm tám mươi lăm', '12/3/1985'],
    ['ngày mồng ba tháng giêng năm một nghìn chín trăm linh năm', '3/1/1905'],
    ['mùng ba tháng tư năm một ngàn chín trăm lẻ bốn', '3/4/1904'],
    ['ngày không tám tháng không ba năm hai nghìn không trăm linh sáu', '8/3/2006'],
    ['ngày năm tháng năm năm một ngàn chín trăm tám mươi lăm', '5/5/1985'],
    ['ngày hai mươi nhăm tháng mười một năm một nghìn chín trăm bẩy mươi mốt', '25/11/1971'],
    ['ngày hăm ba tháng bảy năm một chín tám tư', '23/7/1984'],
    ['ngày ba mốt tháng mười năm hai ngàn lẻ năm', '31/10/2005'],
    ['ngày mười năm tháng sáu năm hai nghìn không trăm linh sáu', '15/6/2006'],
    ['tháng mười hai năm hai nghìn', '12/2000'],
    ['năm một nghìn chín trăm tám mươi', '1980'],
    ['năm tám lăm', '1985 [two-digit-year]'],
    ['muoi hai thang ba nam mot nghin chin tram tam muoi lam', '12/3/1985 [marks-missing]'],
    ['mườihai tháng ba năm mộtnghìn chíntrăm támmươilăm', '12/3/1985'],
  ])('%s', (text, said) => expect(read(text)).toBe(said));

  test('a May that may be the printed word "năm" is flagged, with the other reading', () => {
    const outcome = parseDate('tháng năm 1985', { bookYear: 1985 });
    expect(say(outcome)).toBe('5/1985 [two-readings]');
    expect(outcome).toMatchObject({ alternatives: [{ year: 1985, month: null, day: null }] });
  });
});

describe('lunar dates and cycle years', () => {
  test.each([
    ['15/8/1950 ÂL', '15/8/1950 ÂL'],
    ['15/8/1950 âm lịch', '15/8/1950 ÂL'],
    ['30/2/1950 (A.L)', '30/2/1950 ÂL'],
    ['rằm tháng bảy năm 1950', '15/7/1950 ÂL [lunar-implied]'],
    ['4 tháng 4 nhuận năm 1985', '4/4/1985 ÂL [lunar-implied leap-month]'],
    ['31/3/1950 ÂL', 'impossible 31/3/1950'],
    ['Giáp Tý', 'Giáp Tý: 1924 1984'],
    ['năm Ất Sửu', 'Ất Sửu: 1925 1985'],
    ['Nhâm Tuất', 'Nhâm Tuất: 1922 1982'],
    ['Quí Mẹo', 'Quý Mão: 1903 1963'],
    ['đinh tỵ', 'Đinh Tỵ: 1917 1977'],
    ['12 tháng 3 năm Giáp Tý', 'Giáp Tý: 1924 1984'],
    ['1984 (Giáp Tý)', '1984 [cycle-year]'],
    ['Giáp Tý 1984', '1984 [cycle-year]'],
    ['12 tháng 3 năm Ất Sửu (1985)', '12/3/1985 [cycle-year two-readings]'],
    ['12/3/1985 ÂL, năm Ất Sửu', '12/3/1985 ÂL [cycle-year]'],
    ['tuổi Dần', 'Dần: 1902 1914 1926 1938 1950 1962 1974 1986'],
    ['Giáp Sửu', 'unreadable'],
  ])('%s', (text, said) => expect(read(text)).toBe(said));

  test('without diacritics the stem tells Tý from Tỵ', () => {
    expect(read('giap ty')).toBe('Giáp Tý: 1924 1984');
    expect(read('at ty')).toBe('Ất Tỵ: 1905 1965');
  });

  test('a cycle year that contradicts the figures is flagged with the years it would mean', () => {
    const outcome = parseDate('1985 Giáp Tý', { bookYear: 1985 });
    expect(say(outcome)).toBe('1985 [two-readings]');
    expect(outcome).toMatchObject({ alternatives: [{ year: 1924 }, { year: 1984 }] });
  });

  test('tháng một and tháng chạp are flagged with what else they may mean', () => {
    const first = parseDate('tháng một năm 1985', { bookYear: 1985 });
    expect(first).toMatchObject({
      date: { month: 1, calendar: 'solar' },
      flags: ['traditional-month'],
      alternatives: [{ month: 11, calendar: 'lunar' }],
    });
    const last = parseDate('ngày 23 tháng chạp năm 1984', { bookYear: 1985 });
    expect(last).toMatchObject({
      date: { day: 23, month: 12, calendar: 'solar' },
      flags: ['traditional-month'],
      alternatives: [{ day: 23, month: 12, calendar: 'lunar' }],
    });
    expect(read('23 tháng chạp năm 1984 âm lịch')).toBe('23/12/1984 ÂL');
    expect(read('tháng giêng năm 1985')).toBe('1/1985');
  });
});

describe('what is no date', () => {
  test.each([
    ['25 tuổi', 'age 25'],
    ['25t', 'age 25'],
    ['tuổi: 25', 'age 25'],
    ['hai mươi lăm tuổi', 'age 25'],
    ['khoảng 40 tuổi', 'age 40'],
    ['25 tuổi (1960)', '1960'],
    ['không nhớ', 'not-remembered'],
    ['Không nhớ rõ', 'not-remembered'],
    ['ko rõ', 'not-remembered'],
    ['khong biet', 'not-remembered'],
    ['không nhớ ngày tháng, năm 1960', '1960'],
    ['1952 (không rõ ngày, tháng)', '1952'],
    ['12/5/1952 (không nhớ rõ)', '12/5/1952 [approximate]'],
    ['-/-/1952', '1952'],
    ['.../5/1952', '5/1952'],
    ['xx/xx/1952', '1952'],
    ['năm 19…', 'empty'],
    ['19…', 'empty'],
    ['ngày 12 tháng 3 năm 19…', 'no-year 12/3'],
    ['12/3/19?', 'no-year 12/3'],
    ['ngày 12 tháng 3 năm 19 85', '12/3/1985'],
    ['12/3/19…85…', '12/3/1985'],
    ['chết', 'deceased'],
    ['Đã chết năm 1972', 'deceased'],
    ['chết trong chiến tranh', 'deceased'],
    ['liệt sĩ', 'deceased'],
    ['hy sinh 1968', 'deceased'],
    ['1945 (chết)', '1945 [deceased]'],
    ['1945 (hy sinh năm 1968)', '1945 [deceased]'],
    ['khoảng 1950', '1950 [approximate]'],
    ['Tam Kỳ', 'unreadable'],
    ['12/3/1985 tại trạm xá', 'unreadable'],
    ['12/3/985', 'unreadable'],
    ['12385', 'unreadable'],
  ])('%s', (text, said) => expect(read(text)).toBe(said));

  test('a date that cannot be is told with what was read, and not mended', () => {
    expect(read('30/2/1985')).toBe('impossible 30/2/1985');
    expect(read('31/4/1985')).toBe('impossible 31/4/1985');
    expect(read('29/2/1985')).toBe('impossible 29/2/1985');
    expect(read('29/2/1900')).toBe('impossible 29/2/1900');
    expect(read('29/2/1984')).toBe('29/2/1984');
    expect(read('29/2/2000')).toBe('29/2/2000');
    expect(read('12/13/1985')).toBe('impossible 12/13/1985');
    expect(read('ngày ba mươi tháng hai năm một nghìn chín trăm tám mươi lăm')).toBe('impossible 30/2/1985');
    expect(read('12/3/3985')).toBe('impossible 12/3/3985');
  });
});
