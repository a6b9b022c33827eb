/** Finding an entry by the number the book gives it, as officers name it. */
import { HotichError } from '../messages/errors.js';
import { parseNumber } from '../schema/normalise.js';
import type { Book, Entry, Workspace } from '../store/types.js';

/**
 * The entry with this number: as an officer confirmed it, else as the machine reads it. Throws `entry-unknown`.
 */
export function findEntry(workspace: Workspace, book: Book, number: string): Entry {
  const sought = parseNumber(number) ?? number.trim();
  const found = workspace.entries.list(book.code).find((entry) => {
    const value = workspace.records.get(entry.id).fields['registration.number'];
    const written =
      value === undefined
        ? workspace.entries.readings(entry.id).get('registration.number')?.text
        : (value.resolved ?? value.verbatim);
    if (written === undefined || written === null) return false;
    return (parseNumber(written) ?? written.trim()) === sought;
  });
  if (found === undefined) throw new HotichError('entry-unknown', { book: book.code, entry: number });
  return found;
}
