import type { Command } from 'commander';
import type { Form } from '../forms/form.js';
import { HotichError } from '../messages/errors.js';
import { say } from '../messages/message.js';
import { officeMessages } from '../messages/office.js';
import type { Book } from '../store/types.js';
import { type CommandContext, DONE } from './context.js';
import { bookCode, bookNumber, bookYear, numberOfEntry, pageCount } from './options.js';
import { run } from './run.js';

interface Declared {
  readonly first?: number;
  readonly last?: number;
  readonly pages?: number;
}

interface AddOptions extends Declared {
  readonly form: string;
  readonly year: number;
  readonly number: string;
  readonly place?: string;
}

export function defineBook(program: Command): void {
  const book = program.command('book').description(say(officeMessages.book));

  const add = book
    .command('add')
    .description(say(officeMessages.bookAdd))
    .argument('<code>', say(officeMessages.bookCode), bookCode)
    .requiredOption('--form <form>', say(officeMessages.bookForm))
    .requiredOption('--year <year>', say(officeMessages.bookYear), bookYear)
    .requiredOption('--number <number>', say(officeMessages.bookNumber), bookNumber)
    .option('--place <place>', say(officeMessages.bookPlace));
  withDeclared(add).action((code: string, options: AddOptions, command: Command) =>
    run(command, (context) =>
      context.withWorkspace('write', async (workspace) => {
        const { formOfWorkspace } = await import('../store/office-forms.js');
        const form = formOfWorkspace(workspace, options.form);
        const nothing = { firstEntry: null, lastEntry: null, pageCount: null };
        workspace.books.add({
          code,
          form: options.form,
          year: options.year,
          number: options.number,
          place: (options.place ?? workspace.office.name).normalize('NFC'),
          ...declared(options, nothing),
        });
        context.print(say(officeMessages.bookAdded(code)));
        adviseOnYears(context, form, { code, year: options.year });
        return { ...DONE, summary: { book: code } };
      }),
    ),
  );

  const declare = book
    .command('declare')
    .description(say(officeMessages.bookDeclare))
    .argument('<code>', say(officeMessages.bookCode));
  withDeclared(declare).action((code: string, options: Declared, command: Command) =>
    run(command, (context) =>
      context.withWorkspace('write', (workspace) => {
        const book = workspace.books.named(code);
        const now = declared(options, book);
        workspace.books.declare(book.code, now);
        context.print(say(officeMessages.bookDeclared(book.code)));
        const { firstEntry: first_entry, lastEntry: last_entry, pageCount: page_count } = now;
        return { ...DONE, summary: { book: book.code, first_entry, last_entry, page_count } };
      }),
    ),
  );

  book
    .command('form')
    .description(say(officeMessages.bookChangeForm))
    .argument('<code>', say(officeMessages.bookCode))
    .argument('<form>', say(officeMessages.bookForm))
    .action((code: string, form: string, _options: unknown, command: Command) =>
      run(command, (context) =>
        context.withWorkspace('write', async (workspace) => {
          const { formOfWorkspace } = await import('../store/office-forms.js');
          const book = workspace.books.named(code);
          const other = formOfWorkspace(workspace, form);
          workspace.books.changeForm(book.code, other.id);
          context.print(say(officeMessages.bookFormChanged(book.code, form)));
          adviseOnYears(context, other, book);
          return { ...DONE, summary: { book: book.code, form } };
        }),
      ),
    );

  book
    .command('list')
    .description(say(officeMessages.bookList))
    .action((_options: unknown, command: Command) =>
      run(command, (context) =>
        context.withWorkspace('read', async (workspace) => {
          const books = workspace.books.list();
          if (books.length === 0) context.print(say(officeMessages.noBooks));
          else if (context.options.json !== true) context.print(await bookTable(books));
          for (const each of books) {
            context.emit({
              type: 'book',
              book: each.code,
              form: each.form,
              year: each.year,
              number: each.number,
              first_entry: each.firstEntry,
              last_entry: each.lastEntry,
              page_count: each.pageCount,
            });
          }
          return DONE;
        }),
      ),
    );
}

/** An office may have used up an older form: said, not refused, with the way out while nothing is reviewed. */
function adviseOnYears(
  context: CommandContext,
  form: Form,
  { code, year }: Pick<Book, 'code' | 'year'>,
): void {
  const [first, last] = form.years;
  if (year >= first && year <= last) return;
  context.tell(officeMessages.formOfOtherYears(code, form.id, first, last, year));
  context.emit({
    type: 'advice',
    code: 'form-of-other-years',
    book: code,
    form: form.id,
    years: form.years,
    year,
  });
}

/** The command with the options for what a book is said to hold. */
function withDeclared(command: Command): Command {
  return command
    .option('--first <number>', say(officeMessages.bookFirst), numberOfEntry)
    .option('--last <number>', say(officeMessages.bookLast), numberOfEntry)
    .option('--pages <count>', say(officeMessages.bookPages), pageCount);
}

/** What a book is said to hold: as given, else as it stood. Throws `book-range-reversed`. */
function declared(
  { first, last, pages }: Declared,
  before: Pick<Book, 'firstEntry' | 'lastEntry' | 'pageCount'>,
): Pick<Book, 'firstEntry' | 'lastEntry' | 'pageCount'> {
  const [firstEntry, lastEntry] = [first ?? before.firstEntry, last ?? before.lastEntry];
  if (firstEntry !== null && lastEntry !== null && lastEntry < firstEntry) {
    throw new HotichError('book-range-reversed', { first: firstEntry, last: lastEntry });
  }
  return { firstEntry, lastEntry, pageCount: pages ?? before.pageCount };
}

async function bookTable(books: readonly Book[]): Promise<string> {
  const { renderTable } = await import('./table.js');
  const { columns } = officeMessages;
  return renderTable(
    [columns.book, columns.form, columns.number, columns.declared].map(say),
    books.map((each) => [
      each.code,
      each.form,
      `${each.number}/${each.year}`,
      each.firstEntry === null && each.lastEntry === null
        ? '–'
        : `${each.firstEntry ?? '?'}–${each.lastEntry ?? '?'}`,
    ]),
  );
}
