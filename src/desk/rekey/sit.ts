/** One officer's sitting at a sample: keying it again, or deciding where two keyings differ. */
import { HotichError } from '../../messages/errors.js';
import { formOfWorkspace } from '../../store/office-forms.js';
import type { Book, Sample, Workspace } from '../../store/types.js';
import { openPictureView, type PicturePlace } from '../picture/choose.js';
import { BookIndex } from '../review/book-index.js';
import type { PromptEnd } from '../review/prompt.js';
import { type DeskTerminal, seat } from '../review/session.js';
import { type KeyingMode, openItems, SecondKeying } from './second-keying.js';
import { keyingFrame } from './view.js';

export interface KeyingSitting {
  readonly workspace: Workspace;
  readonly book: Book;
  readonly officer: string;
  readonly sample: Sample;
  readonly mode: KeyingMode;
  readonly picture: PicturePlace;
  readonly terminal: DeskTerminal;
  readonly signal: AbortSignal;
}

export interface KeyingEnd {
  readonly end: PromptEnd;
  readonly done: number;
  /** Still to do, by whomever. */
  readonly left: number;
  /** Of them, those this officer may not do. */
  readonly barred: number;
}

/** Null when nothing is left to do. Throws `rekey-own` when all that is left is for somebody else. */
export async function keyAtDesk(sitting: KeyingSitting): Promise<KeyingEnd | null> {
  const { workspace, book, officer, sample, mode, terminal, signal } = sitting;
  const { items, barred } = openItems(workspace, sample, mode, officer);
  if (items.length === 0) {
    if (barred === 0) return null;
    throw new HotichError('rekey-own', { book: book.code, officer, count: barred });
  }
  const index = new BookIndex(workspace, book, formOfWorkspace(workspace, book.form).layout === 'table');
  let done = 0;
  const end = await seat(
    {
      workspace,
      officer,
      purpose: mode,
      terminal,
      signal,
      openPicture: (screen) => openPictureView(workspace, sitting.picture, screen, terminal),
    },
    (id, picture) => {
      const desk = new SecondKeying({
        workspace,
        book,
        officer,
        sitting: id,
        sample,
        mode,
        onAnswer: () => {
          done += 1;
        },
        onZoom: () => picture.zoom(),
        onQuestion: ({ item, regions, definition }) =>
          picture.show(
            {
              kind: 'field',
              step: { entry: item.entry },
              place: index.place(item.entry),
              definition,
              reading: { regions },
            },
            null,
          ),
      });
      return {
        desk,
        start: () => desk.start(),
        frame: (viewport, footnote) => {
          const { state } = desk;
          const place = state.question === null ? null : index.place(state.question.item.entry);
          return keyingFrame(state, book.code, place, viewport, footnote);
        },
      };
    },
  );
  const after = openItems(workspace, sample, mode, officer);
  return { end, done, left: after.items.length + after.barred, barred: after.barred };
}
