/** What the menu asks before it runs a command; an answer is checked where it is given, not after the last question. */
import { canNameBundles } from '../bundle/names.js';
import { menuMessages } from '../messages/menu.js';
import { language, type Message, say } from '../messages/message.js';
import type { Book, Officer } from '../store/types.js';
import { ask, asParsed, choose, type Rule } from './menu-prompts.js';
import { bookCode, bookNumber, bookYear, numberOfEntry, officerCode, pageCount } from './options.js';

/** A command line, as its words. */
export type Words = readonly string[];

/** Of options already asked for, the answers by name. */
type Given = ReadonlyMap<string, string>;

interface Asked {
  readonly option: string;
  readonly question: Message;
  readonly rule?: (answer: string, given: Given) => string | null;
  /** An empty answer leaves the option out, and goes back to the menu otherwise. */
  readonly mayBeOpen?: true;
}

const NAME_FOR_BUNDLES = { name: '', ward: 'A', district: '', province: 'A' };

/** Null, here and below, where the officer thought better. */
export function initWords(): Promise<Words | null> {
  const { name, ward, district, province } = menuMessages.initQuestions;
  const lettered =
    (unit: 'ward' | 'province'): Rule =>
    (answer) =>
      canNameBundles({ ...NAME_FOR_BUNDLES, [unit]: answer }) ? null : say(menuMessages.needsLetters);
  return options(
    ['init'],
    [
      { option: 'name', question: name },
      { option: 'ward', question: ward, rule: lettered('ward') },
      { option: 'district', question: district, mayBeOpen: true },
      { option: 'province', question: province, rule: lettered('province') },
    ],
  );
}

export async function officerWords(officers: readonly Officer[]): Promise<Words | null> {
  const code = await ask(say(menuMessages.officerCode), newCode(officerCode, officers));
  if (code === null) return null;
  return options(['officer', 'add', code], [{ option: 'name', question: menuMessages.officerName }]);
}

export async function bookWords(books: readonly Book[]): Promise<Words | null> {
  const { shippedForms } = await import('../forms/library.js');
  const forms = shippedForms().map(({ id, title, years }) => ({
    value: id,
    name: `${title[language()]} (${years.join('–')})`,
  }));
  const questions = menuMessages.bookQuestions;
  const form = await choose(say(questions.form), [...forms, back()], books.at(-1)?.form);
  if (form === null) return null;
  const code = await ask(say(menuMessages.bookCode), newCode(bookCode, books));
  if (code === null) return null;
  return options(
    ['book', 'add', code, '--form', form],
    [
      { option: 'year', question: questions.year, rule: asParsed(bookYear) },
      { option: 'number', question: questions.number, rule: asParsed(bookNumber) },
      { option: 'first', question: questions.first, rule: asParsed(numberOfEntry), mayBeOpen: true },
      { option: 'last', question: questions.last, rule: lastNumber, mayBeOpen: true },
      { option: 'pages', question: questions.pages, rule: asParsed(pageCount), mayBeOpen: true },
      { option: 'place', question: questions.place, mayBeOpen: true },
    ],
  );
}

/** The words with an answer after them, which may look like an option and is none. */
export async function argument(words: Words, question: Message): Promise<Words | null> {
  const answer = await ask(say(question));
  return answer === null ? null : [...words, '--', answer];
}

/** The code of a book; the pointer stands on `first`. */
export function chooseBook(books: readonly Book[], first: string | undefined): Promise<string | null> {
  const choices = books.map(({ code, number, year }) => ({
    name: `${code}  (${number}/${year})`,
    value: code,
  }));
  return choose(say(menuMessages.whichBook), [...choices, back()], first);
}

export const back = (): { readonly name: string; readonly value: null } => ({
  name: say(menuMessages.back),
  value: null,
});

async function options(words: Words, all: readonly Asked[]): Promise<Words | null> {
  const given = new Map<string, string>();
  for (const { option, question, rule, mayBeOpen } of all) {
    const answer = await ask(say(question), (text) => rule?.(text, given) ?? null);
    if (answer !== null) given.set(option, answer);
    else if (mayBeOpen !== true) return null;
  }
  return [...words, ...[...given].flatMap(([option, answer]) => [`--${option}`, answer])];
}

/** A code that can be one and that nothing else bears. */
function newCode(parse: (text: string) => string, others: readonly { readonly code: string }[]): Rule {
  return (answer) => {
    const like = others.find(({ code }) => code.toLowerCase() === answer.toLowerCase());
    return asParsed(parse)(answer) ?? (like === undefined ? null : say(menuMessages.codeTaken(like.code)));
  };
}

function lastNumber(answer: string, given: Given): string | null {
  const refusal = asParsed(numberOfEntry)(answer);
  if (refusal !== null) return refusal;
  const first = given.get('first');
  return first !== undefined && Number(answer) < Number(first) ? say(menuMessages.beforeFirst(first)) : null;
}
