/** What the desk knows of families while the ask-list is answered: whom an answer serves as well. */

import { askMessages } from '../../messages/ask.js';
import { localDay } from '../../messages/day.js';
import { say } from '../../messages/message.js';
import type { FieldKey } from '../../schema/fields.js';
import type { AskContext } from '../review/desk-state.js';
import type { AskVillage } from './ask-list.js';
import type { Pending } from './pending.js';

export function askContext(
  villages: readonly AskVillage[],
  isPending: (step: { readonly entry: string; readonly field: FieldKey }) => boolean,
): AskContext {
  const households = villages.flatMap((village) => village.households);
  const familyOf = new Map<string, string>();
  const served = new Map<string, readonly Pending[]>();
  for (const { children, questions } of households) {
    for (const { entry } of children) familyOf.set(entry, children[0]?.entry ?? entry);
    for (const { field, serves } of questions) {
      for (const { entry } of serves) served.set(`${entry} ${field}`, serves);
    }
  }
  return {
    today: localDay(new Date()),
    family: (entry) => familyOf.get(entry) ?? entry,
    serves: ({ entry, field }) =>
      (served.get(`${entry} ${field}`) ?? [])
        .filter((each) => each.entry !== entry && isPending(each))
        .map((each) => ({ entry: each.entry, name: nameOf(each) })),
  };
}

/** Who shares what is answered for one entry: the other entries of its question. */
export function alsoServed(
  villages: readonly AskVillage[],
  entry: string,
  field: FieldKey,
): readonly string[] {
  return askContext(villages, () => true)
    .serves({ kind: 'supplement', entry, field })
    .map((each) => each.entry);
}

function nameOf({ child, number, position }: Pending): string {
  return `${child ?? say(askMessages.unnamed)} (${say(askMessages.entry(number, position))})`;
}
