import type { Command } from 'commander';
import { type BackupDue, backupDue } from '../desk/backup-due.js';
import { type BookState, nextCommand, stateOf } from '../desk/book-state.js';
import { keepMessages } from '../messages/keep.js';
import { lookMessages } from '../messages/look.js';
import { type Message, say } from '../messages/message.js';
import { lastBackup } from '../store/last-backup.js';
import { DONE } from './context.js';
import { run } from './run.js';

export function defineStatus(program: Command): void {
  program
    .command('status')
    .description(say(lookMessages.status))
    .action((_options: unknown, command: Command) =>
      run(command, (context) =>
        context.withWorkspace('read', async (workspace) => {
          const books = workspace.books.list().map((book) => stateOf(workspace, book));
          for (const book of books) context.emit(stateForJson(book));
          if (books.length > 0 && context.options.json !== true) context.print(await stateTable(books));
          for (const { code, secondKeying, returned } of books) {
            if (secondKeying === null) continue;
            const { wrong, keyed, sample, state } = secondKeying;
            context.print(say(lookMessages.secondKeying(code, state, wrong, keyed, sample.limit, returned)));
          }
          for (const { code, crossedOut } of books) {
            if (crossedOut > 0) context.print(say(lookMessages.crossedOut(code, crossedOut)));
          }
          const backup = lastBackup(workspace.folder);
          const due = backupDue(backup, books, new Date());
          if (due !== null) context.print(say(reminderOf(due)));
          const next = nextCommand(workspace, books);
          context.print(next === null ? say(lookMessages.nothingNext) : say(lookMessages.next(next)));
          return {
            ...DONE,
            summary: { workspace: workspace.folder, next, last_backup: backup?.toISOString() ?? null },
          };
        }),
      ),
    );
}

function reminderOf(due: BackupDue): Message {
  return due.last === 'never' ? keepMessages.neverBackedUp : keepMessages.backedUpLongAgo(due.days);
}

function stateForJson(book: BookState): { readonly type: string } & Record<string, unknown> {
  return {
    type: 'book',
    book: book.code,
    pictures: book.pictures,
    waiting: book.waiting,
    unplaced: book.unplaced,
    entries: book.entries,
    ...book.statuses,
    blocked: book.blocked,
    pending_fields: book.pendingFields,
    crossed_out_since: book.crossedOut,
    second_keying: book.secondKeying?.state ?? null,
    returned: book.returned,
  };
}

async function stateTable(books: readonly BookState[]): Promise<string> {
  const { renderTable } = await import('./table.js');
  const { statusColumns: columns } = lookMessages;
  return renderTable(
    [
      columns.book,
      columns.pictures,
      columns.waiting,
      columns.unplaced,
      columns.entries,
      columns.open,
      columns.complete,
      columns.exported,
      columns.accepted,
      columns.refused,
      columns.asked,
    ].map(say),
    books.map((book) => [
      book.code,
      String(book.pictures),
      String(book.waiting),
      String(book.unplaced),
      String(book.entries),
      String(book.statuses.open + book.statuses.skipped),
      String(book.statuses.complete),
      String(book.statuses.exported),
      String(book.statuses.accepted),
      String(book.statuses.refused),
      String(book.pendingFields),
    ]),
  );
}
