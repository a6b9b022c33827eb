/** How an entry is named to people: by its number, or where that is unknown by its place on the picture. */
import { deskMessages } from '../messages/desk.js';
import { say } from '../messages/message.js';
import { formOfWorkspace } from '../store/office-forms.js';
import type { Book, Workspace } from '../store/types.js';

export type EntryName = (entry: string, number: string | null) => string;

export async function entryNames(workspace: Workspace, book: Book): Promise<EntryName> {
  const { BookIndex } = await import('../desk/review/book-index.js');
  const isTable = formOfWorkspace(workspace, book.form).layout === 'table';
  const index = new BookIndex(workspace, book, isTable);
  return (entry, number) => {
    if (number !== null) return say(deskMessages.number(number));
    const { file, pageInFile, row } = index.place(entry);
    return say(deskMessages.source(file, pageInFile, row));
  };
}
