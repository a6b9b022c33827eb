import type { Command } from 'commander';
import type { Found, Said } from '../desk/find-people.js';
import { intakeMessages } from '../messages/intake.js';
import { lookMessages } from '../messages/look.js';
import { language, say } from '../messages/message.js';
import { fieldOf } from '../schema/fields.js';
import type { Workspace } from '../store/types.js';
import { booksNamed } from './books-named.js';
import { DONE } from './context.js';
import { run } from './run.js';

export function defineFind(program: Command): void {
  program
    .command('find')
    .description(say(lookMessages.find))
    .argument('<words...>', say(lookMessages.findWords))
    .option('-b, --book <code>', say(lookMessages.findBook))
    .action((words: string[], options: { readonly book?: string }, command: Command) =>
      run(command, (context) =>
        context.withWorkspace('read', async (workspace) => {
          const { findPeople } = await import('../desk/find-people.js');
          const books = booksNamed(workspace, options.book);
          let count = 0;
          for (const found of findPeople(workspace, words.join(' '), books)) {
            count += 1;
            const file = fileOf(workspace, found);
            context.emit(foundForJson(found, file));
            context.print(headingOf(found, file));
            for (const each of found.said) {
              if (each.field !== 'registration.number') context.print(`  ${lineOf(each)}`);
            }
          }
          context.print(say(lookMessages.foundCount(count)));
          return { ...DONE, summary: { found: count } };
        }),
      ),
    );
}

function fileOf(workspace: Workspace, { entry }: Found): string {
  const picture = workspace.pictures.get(entry.picture);
  const scan = picture === null ? null : workspace.scans.get(picture.scan);
  if (picture === null || scan === null) return '?';
  return say(intakeMessages.page(scan.fileName, picture.pageInFile + 1, scan.pictures));
}

function numberOf({ said }: Found): string | null {
  return said.find(({ field }) => field === 'registration.number')?.text ?? null;
}

function headingOf(found: Found, file: string): string {
  const { status, struckThrough } = found.record;
  const stands = struckThrough ? 'struck' : status;
  return say(lookMessages.foundHeading(found.book.code, numberOf(found) ?? '?', file, stands));
}

function lineOf({ field, text, from }: Said): string {
  const label = fieldOf(field).label[language()];
  return `${label}: ${text}${from === 'reading' ? `  [${say(lookMessages.foundRead)}]` : ''}`;
}

function foundForJson(found: Found, file: string): { readonly type: string } & Record<string, unknown> {
  const { book, entry, record, said, matched } = found;
  return {
    type: 'found',
    book: book.code,
    entry: entry.id,
    number: numberOf(found),
    position: entry.position,
    file,
    status: record.status,
    struck_through: record.struckThrough,
    matched,
    said,
  };
}
