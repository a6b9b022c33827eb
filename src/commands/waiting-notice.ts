/** What a book still waits for before there is anything to review, check or export. */
import { intakeMessages } from '../messages/intake.js';
import type { Message } from '../messages/message.js';
import type { Workspace } from '../store/types.js';

/** That pictures are to be read first, or taken in; null where neither is so. */
export function waitingNotice(workspace: Workspace, book: string): Message | null {
  const pictures = workspace.pictures.list(book);
  if (pictures.length === 0) return intakeMessages.noPictures(book);
  const waiting = pictures.filter(({ state }) => state === 'waiting').length;
  return waiting === 0 ? null : intakeMessages.picturesWait(book, waiting);
}
