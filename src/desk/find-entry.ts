/** Finding an entry by the number the book gives it, as officers name it. */
import { HotichError } from '../messages/errors.js';
import { parseNumber } from '../schema/normalise.js';
import type { Book, Entry, Workspace } from '../store/types.js';

/**
 * The entry with this number. Throws `entry-unknown`, and `entry-several` where nothing tells which of several is meant: an
 * answer must not go to another child.
 */
export function findEntry(workspace: Workspace, book: Book, number: string): Entry {
  const [found, ...others] = entriesNumbered(workspace, book, number);
  if (found === undefined) throw new HotichError('entry-unknown', { book: book.code, entry: number });
  if (others.length > 0) {
    const positions = [found, ...others].map(({ position }) => position).join(', ');
    throw new HotichError('entry-several', { book: book.code, entry: number, positions });
  }
  return found;
}

/**
 * Those with this number: as officers confirmed it, else as the machine reads it. One that is crossed out only where no other has it: a
 * clerk who crosses out an entry writes it anew under its number.
 */
export function entriesNumbered(workspace: Workspace, book: Book, number: string): readonly Entry[] {
  const sought = numberOf(number);
  const found = workspace.entries.list(book.code).flatMap((entry) => {
    const { fields, struckThrough } = workspace.records.get(entry.id);
    const value = fields['registration.number'];
    const read = workspace.entries.readings(entry.id).get('registration.number')?.text;
    const written = value === undefined ? read : (value.resolved ?? value.verbatim);
    if (written === undefined || written === null || numberOf(written) !== sought) return [];
    return [{ entry, rank: (struckThrough ? 2 : 0) + (value === undefined ? 1 : 0) }];
  });
  const best = Math.min(...found.map(({ rank }) => rank));
  return found.filter(({ rank }) => rank === best).map(({ entry }) => entry);
}

function numberOf(written: string): number | string {
  return parseNumber(written) ?? written.trim();
}
