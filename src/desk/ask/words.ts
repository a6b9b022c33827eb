/** How the ask-list speaks of households, children and questions: the same on screen, on paper and in a table. */
import { askMessages } from '../../messages/ask.js';
import { language, say } from '../../messages/message.js';
import { fieldOf } from '../../schema/fields.js';
import { PARENTS } from '../kin/parents.js';
import { type AskChild, type AskQuestion, type AskVillage, type Household, isShared } from './ask-list.js';

export function villageText({ village }: AskVillage): string {
  return village?.name ?? say(askMessages.villageUnknown);
}

/** `Mẹ Hồ Thanh Hường`, `Cha Võ Tuấn`: those the book names. */
export function parentTexts({ parents }: Household): readonly string[] {
  return PARENTS.flatMap((parent) => {
    const person = parents[parent];
    return person === null ? [] : [`${say(askMessages.person[parent])} ${person.name}`];
  });
}

/** `Con Võ Kim Loan (sổ KS1980-01, số 34)`; without the book where there is only one. */
export function childText(child: AskChild, withBook = true): string {
  return `${say(askMessages.person.child)} ${child.name ?? say(askMessages.unnamed)} (${entryText(child, withBook)})`;
}

function entryText({ book, number, position }: Omit<AskChild, 'name'>, withBook: boolean): string {
  const entry = say(askMessages.entry(number, position));
  return withBook ? `${say(askMessages.book(book))}, ${entry}` : entry;
}

/** `Mẹ – ngày sinh (năm sinh là đủ)`; a question about some of several children names them. */
export function questionText({ field, serves }: AskQuestion, { children }: Household): string {
  const { label, required } = fieldOf(field);
  const names = serves.map((each) => {
    const name = each.child ?? say(askMessages.unnamed);
    return isShared(field) ? name : `${name} (${entryText(each, false)})`;
  });
  const about =
    children.length > 1 && (!isShared(field) || fieldOf(field).subject === 'child')
      ? `: ${names.join(', ')}`
      : '';
  const [state] = new Set(serves.map(({ bookState }) => bookState));
  const hints = [
    ...(required === 'law-year' ? [say(askMessages.yearEnough)] : []),
    ...(state === 'illegible' || state === 'blank' ? [say(askMessages.bookStates[state])] : []),
  ];
  return `${label[language()]}${about}${hints.length === 0 ? '' : ` (${hints.join('; ')})`}`;
}

/** The list as lines for the screen. */
export function listLines(villages: readonly AskVillage[]): readonly string[] {
  return villages.flatMap((village) => [
    villageText(village),
    ...village.households.flatMap((household) => [
      `  ${parentTexts(household).join(', ') || say(askMessages.unnamed)}`,
      ...(household.parents.address === null ? [] : [`  ${household.parents.address}`]),
      ...household.children.map((child) => `  ${childText(child)}`),
      ...household.questions.map((question) => `    – ${questionText(question, household)}`),
      '',
    ]),
  ]);
}
