/** The office the menu is of, read afresh each time it comes up, and the offices in folders near by. */
import { nextCommand, stateOf } from '../desk/book-state.js';
import { HotichError } from '../messages/errors.js';
import type { SampleOutcome } from '../store/second-keying.js';
import type { Book, Workspace } from '../store/types.js';
import { type CommandContext, type GlobalOptions, openForCommand } from './context.js';
import type { OfficersAtHand } from './menu-officers.js';

/** A workspace in a folder of this one. */
export interface Nearby {
  readonly folder: string;
  /** Its office; null where it cannot be read. */
  readonly name: string | null;
}

/** What the menu shows of the office. */
export interface Office {
  readonly name: string;
  readonly officers: OfficersAtHand;
  readonly books: readonly Book[];
  /** Of each book keyed a second time, by its code, what that says of it. */
  readonly secondKeyings: ReadonlyMap<string, SampleOutcome>;
  /** Words of the command that moves the work on; null when nothing waits. */
  readonly next: readonly string[] | null;
}

/** The office of the workspace opened, else of the one named or around; null where there is none yet. */
export async function officeAtHand(context: CommandContext, opened: string | null): Promise<Office | null> {
  const { options } = context;
  try {
    return await withOffice(opened === null ? options : { ...options, workspace: opened }, (workspace) =>
      officeOf(workspace, options.officer),
    );
  } catch (error) {
    if (error instanceof HotichError && error.code === 'workspace-not-found') return null;
    throw error;
  }
}

async function withOffice<Seen>(options: GlobalOptions, see: (workspace: Workspace) => Seen): Promise<Seen> {
  const workspace = await openForCommand(options, 'read', 'hotich');
  try {
    return see(workspace);
  } finally {
    workspace.close();
  }
}

/**
 * Whoever opens a window in the folder above would make a second workspace beside the one that has all the work.
 * Where another folder is named, nobody means these.
 */
export async function officesNearby({ options }: CommandContext): Promise<readonly Nearby[]> {
  if ((options.workspace ?? process.env.HOTICH_WORKSPACE) !== undefined) return [];
  const { workspacesIn } = await import('../store/workspace.js');
  const found: Nearby[] = [];
  for (const folder of workspacesIn(process.cwd())) {
    try {
      const name = await withOffice({ workspace: folder }, ({ office }) => office.name);
      found.push({ folder, name });
    } catch (error) {
      // One that cannot be read is offered all the same: opening it says why.
      if (!(error instanceof HotichError)) throw error;
      found.push({ folder, name: null });
    }
  }
  return found;
}

function officeOf(workspace: Workspace, officer: string | undefined): Office {
  const books = workspace.books.list();
  const states = books.map((book) => stateOf(workspace, book));
  const next = nextCommand(workspace, states);
  return {
    name: workspace.office.name,
    officers: {
      all: workspace.officers.list(),
      atWork: officer ?? workspace.officers.current(),
    },
    books,
    secondKeyings: new Map(
      states.flatMap(({ code, secondKeying }) => (secondKeying === null ? [] : [[code, secondKeying]])),
    ),
    next: next === null ? null : next.split(' ').slice(1),
  };
}
