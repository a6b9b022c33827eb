/** `hotich` alone: a menu of what can be done next, for officers who need not know the commands. */
import { nextCommand, stateOf } from '../desk/book-state.js';
import { menuMessages } from '../messages/doctor.js';
import { HotichError } from '../messages/errors.js';
import { say } from '../messages/message.js';
import type { Book, Workspace } from '../store/types.js';
import { type CommandContext, DONE, type Outcome } from './context.js';

type Item = keyof typeof menuMessages.items;

/** Commands that work on one book. */
const WITH_BOOK: ReadonlySet<Item> = new Set(['scan', 'ocr', 'review', 'check', 'export']);

/** What the menu shows of the office, read afresh each time it comes up. */
interface Office {
  readonly name: string;
  readonly books: readonly Book[];
  /** Words of the command that moves the work on; null when nothing waits. */
  readonly next: readonly string[] | null;
}

/**
 * Shows the menu until the officer leaves. `runCommand` runs one command line as if typed; the menu opens no
 * workspace of its own meanwhile, so that the command gets the lock.
 */
export async function showMenu(
  context: CommandContext,
  runCommand: (words: readonly string[]) => Promise<void>,
): Promise<Outcome> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) throw new HotichError('menu-needs-terminal');
  const { default: inquirer } = await import('inquirer');
  for (;;) {
    const office = await context.withWorkspace('read', officeOf);
    const { item } = await inquirer.prompt<{ item: Item }>([
      {
        type: 'select',
        name: 'item',
        message: `${say(menuMessages.title(office.name))}\n  ${say(menuMessages.question)}`,
        choices: choicesFor(office),
        default: itemOf(office.next),
        loop: false,
        pageSize: 12,
      },
    ]);
    if (item === 'leave') return DONE;
    const words = await wordsFor(item, office, inquirer);
    await runCommand(words);
    process.stdout.write('\n');
  }
}

function officeOf(workspace: Workspace): Office {
  const books = workspace.books.list();
  const next = nextCommand(
    workspace,
    books.map((book) => stateOf(workspace, book)),
  );
  return { name: workspace.office.name, books, next: next === null ? null : next.split(' ').slice(1) };
}

function itemOf(next: readonly string[] | null): Item {
  const items = Object.keys(menuMessages.items).filter((name): name is Item => name in menuMessages.items);
  return items.find((item) => item === next?.[0] || item === next?.slice(0, 2).join(' ')) ?? 'status';
}

function choicesFor(office: Office): { name: string; value: Item }[] {
  const recommended = office.next === null ? null : itemOf(office.next);
  return Object.keys(menuMessages.items)
    .filter((name): name is Item => name in menuMessages.items)
    .filter((item) => office.books.length > 0 || !WITH_BOOK.has(item))
    .map((item) => ({
      value: item,
      name:
        item === recommended
          ? `${say(menuMessages.items[item])}  (${say(menuMessages.recommended)})`
          : say(menuMessages.items[item]),
    }));
}

async function wordsFor(
  item: Item,
  office: Office,
  inquirer: typeof import('inquirer')['default'],
): Promise<readonly string[]> {
  const words: string[] = item.split(' ');
  if (WITH_BOOK.has(item)) words.push('--book', await chooseBook(office, inquirer));
  if (item === 'export') words.push('--profile', 'hotich158');
  if (item === 'scan') words.push(await askPath(say(menuMessages.whichFiles), inquirer));
  if (item === 'receipt') words.push(await askPath(say(menuMessages.whichReceipt), inquirer));
  return words;
}

async function chooseBook(office: Office, inquirer: typeof import('inquirer')['default']): Promise<string> {
  const [only] = office.books;
  if (office.books.length === 1 && only !== undefined) return only.code;
  const named = office.next?.[office.next.indexOf('--book') + 1];
  const { book } = await inquirer.prompt<{ book: string }>([
    {
      type: 'select',
      name: 'book',
      message: say(menuMessages.whichBook),
      choices: office.books.map(({ code }) => ({ name: code, value: code })),
      default: named,
    },
  ]);
  return book;
}

/** Windows puts quotation marks around a path dragged into the console. */
async function askPath(message: string, inquirer: typeof import('inquirer')['default']): Promise<string> {
  const { path } = await inquirer.prompt<{ path: string }>([
    { type: 'input', name: 'path', message, required: true },
  ]);
  return path.trim().replace(/^(["'])(.*)\1$/u, '$2');
}
