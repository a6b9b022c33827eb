/** A page the machine could not place, offered for keying from its picture. */
import { entriesPerPage } from '../../forms/places.js';
import { formOfWorkspace } from '../../store/office-forms.js';
import type { Workspace } from '../../store/types.js';
import type { Step } from '../steps.js';

export interface PageQuestion {
  readonly kind: 'page';
  readonly step: Extract<Step, { kind: 'page' }>;
  readonly file: string;
  /** From 1; null where the file holds one picture only. */
  readonly pageInFile: number | null;
  /** Reason code, as the reader gave it. */
  readonly reason: string | null;
  /** How many entries the book's form has on a page. */
  readonly perPage: number;
}

export function pageQuestionOf(workspace: Workspace, step: PageQuestion['step']): PageQuestion {
  const picture = workspace.pictures.get(step.picture);
  const scan = picture === null ? null : workspace.scans.get(picture.scan);
  const book = picture === null ? null : workspace.books.get(picture.book);
  return {
    kind: 'page',
    step,
    file: scan?.fileName ?? '',
    pageInFile: scan !== null && scan.pictures > 1 ? (picture?.pageInFile ?? 0) + 1 : null,
    reason: picture?.reason ?? null,
    perPage: book === null ? MOST_ENTRIES : entriesPerPage(formOfWorkspace(workspace, book.form)),
  };
}

/** More entries than any form has on a page. */
const MOST_ENTRIES = 20;

/** How many entries an officer says a page holds; null for anything but 0 to 20. */
export function entryCount(typed: string): number | null {
  const count = /^\d{1,2}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  return count <= MOST_ENTRIES ? count : null;
}
