/** Who is to do it: the menu's questions about officers, and about work that one officer alone may not do. */
import { menuMessages } from '../messages/menu.js';
import { type Message, say } from '../messages/message.js';
import type { SampleOutcome } from '../store/second-keying.js';
import type { Officer } from '../store/types.js';
import { choose } from './menu-prompts.js';
import { back, officerWords, type Words } from './menu-questions.js';

export interface OfficersAtHand {
  readonly all: readonly Officer[];
  /** Code of the officer that commands act for; null where nobody is chosen. */
  readonly atWork: string | null;
}

interface Chosen {
  readonly officer: string;
  /** The command that adds them, where they are new. */
  readonly added: readonly Words[];
}

/** Another officer chosen for this PC, or one added; null, here and below, where the officer thought better. */
export async function officerLines(officers: OfficersAtHand): Promise<readonly Words[] | null> {
  const chosen = await chooseOfficer(menuMessages.whoWorks, officers.all, officers, officers.atWork);
  if (chosen === null) return null;
  return chosen.added.length > 0 ? chosen.added : [['officer', 'use', chosen.officer]];
}

type Way = 'go-on' | 'decide' | 'new' | 'report';

/** Second keying of a book, by somebody else than who reviewed it; `last` is what was keyed of it before. */
export async function rekeyLines(
  words: Words,
  officers: OfficersAtHand,
  last: SampleOutcome | undefined,
): Promise<readonly Words[] | null> {
  const way = last === undefined ? 'new' : await chooseWay(last);
  if (way === null) return null;
  if (way === 'report') return [[...words, '--report']];
  const question = way === 'decide' ? menuMessages.whoDecides : menuMessages.whoKeys;
  // Who is alone has reviewed the book, and may not key it again.
  const others = officers.all.length > 1 ? officers.all : [];
  const other = others.find(({ code }) => code !== officers.atWork)?.code ?? null;
  const chosen = await chooseOfficer(question, others, officers, other);
  if (chosen === null) return null;
  const flags = way === 'decide' ? ['--decide'] : way === 'new' && last !== undefined ? ['--new'] : [];
  return [...chosen.added, [...words, ...flags, '--officer', chosen.officer]];
}

function chooseWay({ toKey, undecided }: SampleOutcome): Promise<Way | null> {
  const { ways } = menuMessages;
  const open: { readonly value: Way | null; readonly name: string }[] = [];
  if (toKey > 0) open.push({ value: 'go-on', name: say(ways['go-on'](toKey)) });
  if (undecided > 0) open.push({ value: 'decide', name: say(ways.decide(undecided)) });
  if (open.length === 0) open.push({ value: 'new', name: say(ways.new) });
  return choose(
    say(menuMessages.whichWay),
    [...open, { value: 'report', name: say(ways.report) }, back()],
    undefined,
  );
}

const SOMEBODY_NEW = Symbol('somebody new');

async function chooseOfficer(
  question: Message,
  offered: readonly Officer[],
  { all, atWork }: OfficersAtHand,
  first: string | null,
): Promise<Chosen | null> {
  const choices: { readonly value: string | typeof SOMEBODY_NEW | null; readonly name: string }[] = [
    ...offered.map(({ code, name }) => ({
      value: code,
      name: `${code}  ${name}${code === atWork ? `  (${say(menuMessages.atWork)})` : ''}`,
    })),
    { value: SOMEBODY_NEW, name: say(menuMessages.items['officer add']) },
    back(),
  ];
  const chosen = await choose(say(question), choices, first ?? SOMEBODY_NEW);
  if (chosen === null) return null;
  if (chosen !== SOMEBODY_NEW) return { officer: chosen, added: [] };
  const added = await officerWords(all);
  const code = added?.[2];
  return added === null || code === undefined ? null : { officer: code, added: [added] };
}
