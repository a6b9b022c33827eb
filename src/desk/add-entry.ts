/** An entry the machine did not find, put on the picture it stands on. */
import { HotichError } from '../messages/errors.js';
import type { Book, Entry, Picture, Scan, Workspace } from '../store/types.js';

/**
 * Adds an entry after those of a picture; its region is the whole picture. `place` names the picture as the
 * desk shows it: the file's name, or its place in the book (from 1), and `:page` (from 1) where a file holds
 * several. Throws `picture-unknown` (also where several files have that name), `picture-not-read`.
 */
export function addEntry(workspace: Workspace, book: Book, place: string): Entry {
  const picture = findPicture(workspace, book, place.normalize('NFC').trim());
  if (picture === null) throw new HotichError('picture-unknown', { book: book.code, place });
  // Reading it later would drop an entry nobody has answered, or count it twice.
  if (picture.state === 'waiting') throw new HotichError('picture-not-read', { book: book.code, place });
  return workspace.pictures.addEntry(picture.id);
}

function findPicture(workspace: Workspace, book: Book, place: string): Picture | null {
  const [, name = place, page] = /^(.+):(\d+)$/u.exec(place) ?? [];
  const isNamed = ({ fileName, position }: Scan): boolean =>
    fileName.normalize('NFC') === name || String(position) === name;
  const [scan, another] = workspace.scans.list(book.code).filter(isNamed);
  if (scan === undefined || another !== undefined) return null;
  if (page === undefined && scan.pictures > 1) return null;
  const at = page === undefined ? 0 : Number(page) - 1;
  const pictures = workspace.pictures.list(book.code);
  return pictures.find((each) => each.scan === scan.id && each.pageInFile === at) ?? null;
}
