/** `hotich` alone: a menu of what can be done next, for officers who need not know the commands. */
import { relative } from 'node:path';
import { EXIT, HotichError } from '../messages/errors.js';
import { menuMessages } from '../messages/menu.js';
import { say } from '../messages/message.js';
import { type CommandContext, DONE, type Outcome } from './context.js';
import { type Nearby, type Office, officeAtHand, officesNearby } from './menu-office.js';
import { officerLines, rekeyLines } from './menu-officers.js';
import { ask, choose } from './menu-prompts.js';
import { argument, bookWords, chooseBook, initWords, officerWords, type Words } from './menu-questions.js';

type Item = keyof typeof menuMessages.items;

/** Commands that work on one book. */
const WITH_BOOK: ReadonlySet<Item> = new Set(['scan', 'ocr', 'review', 'check', 'export']);
/** What there is to do where there is no workspace. */
const WITHOUT_OFFICE: ReadonlySet<Item> = new Set(['init', 'restore', 'doctor', 'leave']);
/** What there is to do before the first book. */
const AT_FIRST: ReadonlySet<Item> = new Set(['book add', 'officer add', 'doctor', 'leave']);
/**
 * What is done once, and stands in the way later: everything has to fit on a screen of 24 rows, with what the command
 * before said above it.
 */
const NOT_LATER: ReadonlySet<Item> = new Set(['init', 'restore', 'officer add', 'doctor']);

/**
 * Shows the menu until the officer leaves. `runCommand` runs one command line as if typed; the menu opens no
 * workspace of its own meanwhile, so that the command gets the lock.
 */
export async function showMenu(
  context: CommandContext,
  runCommand: (words: Words) => Promise<void>,
): Promise<Outcome> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) throw new HotichError('menu-needs-terminal');
  let opened: string | null = null;
  for (;;) {
    const office = await officeAtHand(context, opened);
    const nearby: readonly Nearby[] = office === null ? await officesNearby(context) : [];
    const item = await chooseItem(office, nearby);
    if (item === 'leave') return DONE;
    if (typeof item === 'object') {
      opened = item.folder;
      continue;
    }
    const lines = await linesFor(item, office);
    if (lines === null) continue;
    for (const words of lines) {
      await runCommand(opened === null ? words : ['--workspace', opened, ...words]);
      if (process.exitCode !== EXIT.done) break;
    }
    // The menu fills a small screen: what the command said must be read before it comes up.
    context.print('');
    await ask(say(menuMessages.goOn));
  }
}

async function chooseItem(office: Office | null, nearby: readonly Nearby[]): Promise<Item | Nearby> {
  const title =
    office === null ? menuMessages.noOffice : menuMessages.title(office.name, office.officers.atWork);
  const recommended =
    office === null ? (nearby[0] ?? 'init') : office.next === null ? null : itemOf(office.next);
  const items = [...nearby, ...itemsFor(office)].map((item) => {
    const text = say(
      typeof item === 'string'
        ? menuMessages.items[item]
        : menuMessages.open(relative(process.cwd(), item.folder), item.name),
    );
    return { value: item, name: item === recommended ? `${text}  (${say(menuMessages.recommended)})` : text };
  });
  return choose(`${say(title)}\n  ${say(menuMessages.question)}`, items, recommended ?? 'status');
}

function itemsFor(office: Office | null): readonly Item[] {
  const all = Object.keys(menuMessages.items).filter((name): name is Item => name in menuMessages.items);
  if (office === null) return all.filter((item) => WITHOUT_OFFICE.has(item));
  const begun = office.books.length > 0 && office.officers.all.length > 0;
  return all.filter((item) => (begun ? !NOT_LATER.has(item) : AT_FIRST.has(item)));
}

function itemOf(next: readonly string[]): Item | null {
  const items = Object.keys(menuMessages.items).filter((name): name is Item => name in menuMessages.items);
  return items.find((item) => item === next[0] || item === next.slice(0, 2).join(' ')) ?? null;
}

/** The command lines an item stands for, after asking what they still need; null if the officer thought better. */
async function linesFor(
  item: Exclude<Item, 'leave'>,
  office: Office | null,
): Promise<readonly Words[] | null> {
  const officers = office?.officers ?? { all: [], atWork: null };
  switch (item) {
    case 'officer use':
      return officerLines(officers);
    case 'rekey': {
      const book = await bookFor(office);
      if (book === null) return null;
      return rekeyLines([item, '--book', book], officers, office?.secondKeyings.get(book));
    }
    default: {
      const words = await wordsFor(item, office);
      return words === null ? null : [words];
    }
  }
}

/** The one command line of an item that needs no more. */
async function wordsFor(
  item: Exclude<Item, 'leave' | 'officer use' | 'rekey'>,
  office: Office | null,
): Promise<Words | null> {
  const words = item.split(' ');
  const books = office?.books ?? [];
  if (WITH_BOOK.has(item)) {
    const book = await bookFor(office);
    if (book === null) return null;
    words.push('--book', book);
  }
  switch (item) {
    case 'init':
      return initWords();
    case 'officer add':
      return officerWords(office?.officers.all ?? []);
    case 'book add':
      return bookWords(books);
    case 'scan':
      return argument(words, menuMessages.whichFiles);
    case 'ask import':
      return argument(words, menuMessages.whichList);
    case 'receipt':
      return argument(words, menuMessages.whichReceipt);
    case 'restore':
      return argument([...words, '--into', '.'], menuMessages.whichRestore);
    case 'find':
      return argument(words, menuMessages.whichName);
    case 'backup':
      return argument(words, menuMessages.whichBackup);
    case 'export':
      return [...words, '--profile', 'hotich158'];
    case 'ocr':
    case 'review':
    case 'ask list':
    case 'ask list --pdf --xlsx':
    case 'ask answer':
    case 'check':
    case 'status':
    case 'stats':
    case 'doctor':
      return words;
    default: {
      const never: never = item;
      return never;
    }
  }
}

/** The book to work on: the only one, or one chosen, that of the work recommended first. */
async function bookFor(office: Office | null): Promise<string | null> {
  const books = office?.books ?? [];
  const [only] = books;
  if (books.length === 1 && only !== undefined) return only.code;
  return chooseBook(books, office?.next?.[office.next.indexOf('--book') + 1]);
}
