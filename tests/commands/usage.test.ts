/** Command lines that cannot be: told in the user's language, with what to do, and never by waiting for input. */
import { beforeAll, describe, expect, it } from 'vitest';
import { newOffice } from './program.js';
import { expectSound, refused } from './refusal.js';

let office: string;
beforeAll(async () => {
  office = await newOffice('ks-2006-entry');
});

const BOOK_ADD = ['book', 'add', 'B2', '--form', 'ks-2006-entry'];

describe('a wrong command line', () => {
  it.each<[string, readonly string[], string, RegExp, RegExp]>([
    [
      'a command that is none',
      ['exprot'],
      'command-unknown',
      /"exprot".*hotich --help/,
      /"exprot".*hotich --help/,
    ],
    ['a near miss', ['offcer'], 'command-unknown', /Có phải là officer\?/, /Did you mean officer\?/],
    [
      'as near to one as to another',
      ['statu'],
      'command-unknown',
      /Có phải là stats hay status\?/,
      /Did you mean stats or status\?/,
    ],
    ['a group without its command', ['book'], 'command-missing', /hotich book/, /hotich book/],
    ['an option that is none', ['status', '--bok'], 'option-unknown', /--bok/, /There is no option --bok/],
    [
      'a needed option misspelt',
      ['receive', 'out/x', '--intoo', 'receiver'],
      'option-unknown',
      /--intoo\..*Có phải là --into\?/,
      /--intoo\..*Did you mean --into\?/,
    ],
    [
      'a needed option left out',
      ['receive', 'out/x'],
      'option-missing',
      /Thiếu --into <thư_mục>/,
      /--into <folder> is missing/,
    ],
    [
      'an option without its value',
      ['ocr', '--book'],
      'option-value-missing',
      /Sau --book/,
      /--book needs a value/,
    ],
    ['a word left out', ['officer', 'use'], 'argument-missing', /Thiếu <mã>/, /<code> is missing/],
    ['a word too many', ['status', 'now'], 'too-many-arguments', /ngoặc kép/, /quotation marks/],
    [
      'a choice that is none',
      ['review', '--book', 'B1', '--picture', 'big'],
      'value-invalid',
      /chỉ nhận một trong: auto/,
      /must be one of: auto/,
    ],
    [
      'a year that is no number',
      [...BOOK_ADD, '--number', '1', '--year', 'abc'],
      'value-invalid',
      /--year: không nhận "abc": phải là số/,
      /--year: "abc" cannot be: must be a whole number/,
    ],
    [
      'a year out of range',
      [...BOOK_ADD, '--number', '1', '--year', '20006'],
      'value-invalid',
      /1900 đến 2100/,
      /1900 to 2100/,
    ],
    [
      'a book number that cannot be',
      [...BOOK_ADD, '--number', '1a', '--year', '2006'],
      'value-invalid',
      /--number/,
      /--number/,
    ],
    [
      'a range that runs backwards',
      [...BOOK_ADD, '--number', '1', '--year', '2006', '--first', '9', '--last', '3'],
      'book-range-reversed',
      /--first/,
      /--first/,
    ],
    [
      'a code with marks',
      ['book', 'add', 'Sổ1', '--form', 'x', '--year', '2006', '--number', '1'],
      'value-invalid',
      /không dấu/,
      /ASCII/,
    ],
    [
      'a day that is none',
      ['stats', '--quota', '9', '--by', '31/2/2026'],
      'value-invalid',
      /ngày có thật/,
      /real day/,
    ],
    ['a quota without its day', ['stats', '--quota', '9'], 'quota-needs-date', /--by/, /--by/],
    [
      'a field that is none',
      ['ask', 'answer', '--field', 'child.name'],
      'value-invalid',
      /--field/,
      /--field/,
    ],
    ['half an answer', ['ask', 'answer', '--value', '1960'], 'answer-incomplete', /--entry/, /--entry/],
  ])('%s', async (_what, words, code, vi, en) => {
    const refusal = await refused(office, words);
    expect(refusal).toMatchObject({ exit: 2, codes: [code] });
    expect(refusal.messages[0]?.vi).toMatch(vi);
    expect(refusal.messages[0]?.en).toMatch(en);
  });

  it('changes nothing', () => expectSound(office));
});

describe('stdin that is no terminal', () => {
  it.each([
    ['review', ['review', '--book', 'B1'], 'terminal-needed', 'hotich show --readings'],
    ['ask answer', ['ask', 'answer'], 'terminal-needed', '--value'],
    ['the menu', [], 'menu-needs-terminal', 'hotich --help'],
  ])('%s fails at once and says what to do instead', async (_what, words, code, instead) => {
    const refusal = await refused(office, words);
    expect(refusal).toMatchObject({ exit: 2, codes: [code] });
    expect(refusal.messages[0]?.vi).toContain(instead);
    expect(refusal.messages[0]?.en).toContain(instead);
  });
});
