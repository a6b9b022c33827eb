/** Kills at the prompts: an officer answers as fast as the screen follows, and the program is gone in the middle. */

import { openWorkspace } from '../../src/store/workspace.js';
import { nextQuestion } from '../officer/next-question.js';
import type { Prompt } from '../officer/screen.js';
import { OfficerTerminal } from '../officer/terminal.js';
import { KEY } from '../officer/typing.js';
import { PROGRAM } from '../program.js';
import { answers, type Findings, type Given, look } from './findings.js';

export interface Victim {
  readonly folder: string;
  readonly book: string;
  readonly words: readonly string[];
  readonly random: () => number;
  /** Most milliseconds from the first question to the end. */
  readonly most: number;
  /** Whether the next sitting comes back to the same field. */
  readonly returns: boolean;
}

/** What came of one sitting; `finished` if the queue ran out before the kill. */
export interface Killed {
  readonly finished: boolean;
}

/** Answers all given so far, by entry and field; kept over the kills of one workspace. */
export type Book = Map<string, Given>;

/** One sitting, killed at a random moment; then the workspace is looked at. */
export async function killOnce(victim: Victim, book: Book, findings: Findings): Promise<Killed> {
  const { random } = victim;
  const terminal = seat(victim);
  const first = await nextQuestion(terminal, '');
  if (first === null) return { finished: true };
  let dead = false;
  const timer = setTimeout(() => {
    dead = true;
    terminal.kill('SIGKILL');
  }, random() * victim.most);
  let prompt: Prompt | null = first;
  let underWay: Given | null = null;
  let last: Prompt = first;
  while (prompt !== null && !dead) {
    last = prompt;
    const { keys, given } = answerTo(prompt, random);
    underWay = given;
    if (dead) break;
    terminal.type(keys);
    prompt = await nextQuestion(terminal, prompt.signature);
    if (prompt !== null && given !== null && prompt.notice === null) {
      book.set(keyOf(given), given);
      underWay = null;
    }
  }
  clearTimeout(timer);
  await terminal.ended();
  if (!dead) return { finished: true };
  findings.kills += 1;
  // The answer that was on its way may have arrived or not; its field is looked at apart.
  const certain = [...book.values()].filter((each) => underWay === null || keyOf(each) !== keyOf(underWay));
  look(victim.folder, victim.book, certain, findings);
  if (!victim.returns) return { finished: false };
  const again = seat(victim);
  const back = await nextQuestion(again, '');
  again.kill('SIGKILL');
  await again.ended();
  if (back === null) return { finished: true };
  findings.returns += 1;
  if (!isSamePlace(last, back) && !wasStored(victim, last, underWay)) {
    findings.elsewhere += 1;
    findings.notes.push(`left at ${last.signature}, came back to ${back.signature}`);
  }
  return { finished: false };
}

function seat({ folder, words }: Victim): OfficerTerminal {
  return new OfficerTerminal({ command: process.execPath, args: [PROGRAM, ...words], cwd: folder });
}

function answerTo(
  prompt: Prompt,
  random: () => number,
): { readonly keys: string; readonly given: Given | null } {
  if (!('field' in prompt)) return { keys: KEY.enter, given: null };
  if (prompt.notice !== null) return { keys: KEY.enter, given: null };
  const { position } = prompt.place;
  const { field, proposal, stage } = prompt;
  if (prompt.kind === 'supplement') {
    const told = field.endsWith('birthDate')
      ? String(1940 + Math.floor(random() * 30))
      : 'Bình An, Thăng Bình';
    return { keys: stage === 'value' ? `${told}${KEY.enter}` : KEY.enter, given: null };
  }
  if (proposal === null || proposal === '' || random() < 0.2) {
    return { keys: KEY.blank, given: { position, field, verbatim: null } };
  }
  return { keys: KEY.enter, given: { position, field, verbatim: proposal } };
}

function keyOf({ position, field }: Given): string {
  return `${position} ${field}`;
}

function isSamePlace(one: Prompt, other: Prompt): boolean {
  if (!('place' in one) || !('place' in other)) return one.kind === other.kind;
  const field = (prompt: Prompt): string => ('field' in prompt ? prompt.field : prompt.kind);
  return one.place.position === other.place.position && field(one) === field(other);
}

/**
 * Whether the key under way at the kill had done its work, though the screen had not followed: then the next question
 * is the right place to come back to. `given`: what it answered, if the officer knew (an Enter after a warning, or on
 * the whole entry, has no text of its own).
 */
function wasStored({ folder, book }: Victim, asked: Prompt, given: Given | null): boolean {
  if (!('place' in asked)) return false;
  const workspace = openWorkspace(folder, { write: false });
  try {
    const entry = workspace.entries.list(book)[asked.place.position - 1];
    if (entry === undefined) return false;
    const record = workspace.records.get(entry.id);
    return 'field' in asked ? answers(record, asked.field, given) : record.filed;
  } finally {
    workspace.close();
  }
}
