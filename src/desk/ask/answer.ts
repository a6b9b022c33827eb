/** Taking answers to the ask-list: by prompts in one sitting, or one given on the command line. */
import { HotichError } from '../../messages/errors.js';
import { say } from '../../messages/message.js';
import { type FieldKey, fieldOf } from '../../schema/fields.js';
import type { Evidence } from '../../schema/value.js';
import { formOfWorkspace } from '../../store/office-forms.js';
import type { Book, Workspace } from '../../store/types.js';
import { findEntry } from '../find-entry.js';
import { openPictureView, type PicturePlace } from '../picture/choose.js';
import { BookIndex } from '../review/book-index.js';
import { problemOf } from '../review/check-input.js';
import { type DeskTerminal, type SittingEnd, sit } from '../review/session.js';
import { askList } from './ask-list.js';
import { alsoServed, askContext } from './context.js';
import { pendingOf } from './pending.js';
import { AskQueue } from './queue.js';

export interface AskSitting {
  readonly workspace: Workspace;
  readonly book: Book;
  readonly officer: string;
  /** Only the entry with this number. */
  readonly entry: string | null;
  readonly picture: PicturePlace;
  readonly terminal: DeskTerminal;
  readonly signal: AbortSignal;
}

/** Asks for everything pending in a book; null when nothing is. Throws what `findEntry` does. */
export async function answerAtDesk(sitting: AskSitting): Promise<SittingEnd | null> {
  const { workspace, book, officer, terminal, signal } = sitting;
  const only = sitting.entry === null ? null : findEntry(workspace, book, sitting.entry);
  // Families keep to no book: an answer serves brothers and sisters in the others too.
  const villages = askList(pendingOf(workspace, workspace.books.list()));
  const isPending = ({ entry, field }: { readonly entry: string; readonly field: FieldKey }): boolean =>
    workspace.records.get(entry).fields[field]?.state === 'pending';
  const queue = new AskQueue(
    villages,
    ({ book: code, entry }) => code === book.code && (only === null || entry === only.id),
    isPending,
  );
  const first = queue.start();
  if (first === null) return null;
  const form = formOfWorkspace(workspace, book.form);
  return sit({
    workspace,
    book,
    officer,
    purpose: 'ask',
    asking: askContext(villages, isPending),
    trust: 0,
    queue,
    index: new BookIndex(workspace, book, form.layout === 'table'),
    first,
    terminal,
    openPicture: (screen) => openPictureView(workspace, sitting.picture, screen, terminal),
    signal,
  });
}

export interface RecordedAnswer {
  readonly entry: string;
  readonly revision: number;
  /** Brothers' and sisters' entries it was recorded for as well. */
  readonly also: readonly string[];
}

export interface GivenAnswer {
  /** The entry's number in the book. */
  readonly entry: string;
  readonly field: FieldKey;
  readonly value: string;
  readonly evidence: Evidence;
  /** The value is right although it looks impossible. */
  readonly confirmed: boolean;
  /** For this entry only, not for brothers and sisters of whom the same is asked. */
  readonly only: boolean;
}

/**
 * Records one answer. It need not have been asked for: what a family brings is taken when it comes.
 * Throws what `findEntry` does, `answer-not-of-entry`, `answer-incomplete` (no evidence named), `answer-recorded` (the book itself says it), `answer-impossible`.
 */
export function recordAnswer(
  workspace: Workspace,
  book: Book,
  officer: string,
  answer: GivenAnswer,
): RecordedAnswer {
  if (fieldOf(answer.field).origin !== 'entry') {
    throw new HotichError('answer-not-of-entry', { field: answer.field, book: book.code });
  }
  const entry = findEntry(workspace, book, answer.entry);
  const description = answer.evidence.description.normalize('NFC').trim();
  if (description === '') throw new HotichError('answer-incomplete', { missing: '--evidence' });
  const verbatim = answer.value.normalize('NFC').trim();
  const held = workspace.records.get(entry.id).fields[answer.field];
  const details = { book: book.code, entry: answer.entry, field: answer.field };
  if (held?.state === 'recorded' && held.source === 'book') throw new HotichError('answer-recorded', details);
  const problem = problemOf(fieldOf(answer.field), verbatim, book.year);
  if (verbatim === '' || (problem !== null && !answer.confirmed)) {
    throw new HotichError('answer-impossible', { ...details, problem: problem === null ? '' : say(problem) });
  }
  const villages = answer.only ? [] : askList(pendingOf(workspace, workspace.books.list()));
  const also = alsoServed(villages, entry.id, answer.field);
  const body = {
    type: 'supplemented',
    field: answer.field,
    verbatim,
    evidence: { ...answer.evidence, description },
  } as const;
  const sitting = workspace.sittings.open(officer, 'ask');
  try {
    workspace.atomically(() => {
      for (const id of [entry.id, ...also]) workspace.actions.append({ entry: id, officer, sitting, body });
    });
  } finally {
    workspace.sittings.close(sitting);
  }
  return { entry: entry.id, revision: workspace.records.get(entry.id).revision, also };
}
