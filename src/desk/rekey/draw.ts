/** Drawing the sample of a book: by its seed, so that anyone can draw it again and find the same. */
import { createHash } from 'node:crypto';
import { fieldsToAnswer } from '../../forms/form.js';
import { HotichError } from '../../messages/errors.js';
import type { EntryRecord } from '../../schema/record.js';
import { formOfWorkspace } from '../../store/office-forms.js';
import type { Book, Sample, SampleItem, Workspace } from '../../store/types.js';
import { type FieldChoice, fieldsToRekey } from './fields.js';

export interface SampleWish {
  /** Share of the records, over 0 to 1; at least one record is drawn. */
  readonly share: number;
  readonly fields: FieldChoice;
  readonly limit: number;
  readonly seed: string;
}

/** Draws a sample among the records that are done, and keeps it. Throws `rekey-nothing-done`. */
export function drawSample(workspace: Workspace, book: Book, officer: string, wish: SampleWish): Sample {
  const onForm = fieldsToAnswer(formOfWorkspace(workspace, book.form));
  const done = workspace.records.list(book.code).filter(isDone);
  const count = Math.max(1, Math.ceil(done.length * wish.share));
  const chosen = new Set(
    done
      .map(({ entry }) => ({ entry, lot: lotOf(wish.seed, entry) }))
      .sort((one, other) => (one.lot < other.lot ? -1 : 1))
      .slice(0, count)
      .map(({ entry }) => entry),
  );
  // Keyed in the order of the book: pages are turned once.
  const items = done
    .filter(({ entry }) => chosen.has(entry))
    .flatMap((record): readonly SampleItem[] =>
      fieldsToRekey(record, onForm, wish.fields).map((field) => ({ entry: record.entry, field })),
    );
  if (items.length === 0) throw new HotichError('rekey-nothing-done', { book: book.code });
  const fields = typeof wish.fields === 'string' ? wish.fields : wish.fields.join(',');
  const { share, limit, seed } = wish;
  return workspace.samples.draw({ book: book.code, share, fields, seed, limit, officer }, items);
}

function isDone({ status, struckThrough }: EntryRecord): boolean {
  return !struckThrough && (status === 'complete' || status === 'exported' || status === 'accepted');
}

function lotOf(seed: string, entry: string): string {
  return createHash('sha256').update(`${seed} ${entry}`).digest('hex');
}
