/** Entries read before are read again in the light of what officers have confirmed since. */
import type { Form } from '../../forms/form.js';
import { BookMemory } from '../../ocr/read/handwriting/known/memory.js';
import { Rereader } from '../../ocr/reread.js';
import type { Candidate } from '../../ocr/types.js';
import { FIELDS, type FieldKey } from '../../schema/fields.js';
import type { Book, Workspace } from '../../store/types.js';
import { confirmedTexts } from './confirmed-texts.js';

export interface RereadRequest {
  readonly book: Book;
  readonly form: Form;
  /** Longest it may take, milliseconds; entries in the order of the book until then. */
  readonly budget: number;
  readonly signal?: AbortSignal;
}

/**
 * Decodes anew the boxes nobody has answered yet of entries no officer has begun: an entry on the screen keeps what
 * it shows. Returns how many readings changed. Nothing is done in a book that has taught nothing.
 */
export async function rereadBook(workspace: Workspace, request: RereadRequest): Promise<number> {
  const { book, form, signal } = request;
  const memory = new BookMemory(confirmedTexts(workspace.records.list(book.code)));
  const taught = FIELDS.map(({ key }) => key).filter((key) => memory.of(key).length > 0);
  if (taught.length === 0) return 0;
  const { ward, district, province } = workspace.office;
  const places = [book.place, ward, district, province];
  const until = performance.now() + request.budget;
  let reader: Rereader | null = null;
  let changed = 0;
  for (const { id } of workspace.entries.list(book.code)) {
    if (performance.now() > until || signal?.aborted === true) break;
    if (workspace.actions.ofEntry(id).length > 0) continue;
    const steps = workspace.entries.steps(id);
    const readings = workspace.entries.readings(id);
    const fresh = new Map<FieldKey, readonly Candidate[]>();
    for (const key of taught) {
      const kept = steps.get(key);
      if (kept === undefined || !readings.has(key)) continue;
      reader ??= await Rereader.load({ form, bookYear: book.year, places });
      fresh.set(key, await reader.read(key, kept, memory));
    }
    for (const { key, text, confidence, candidates } of reader?.together(readings, fresh) ?? []) {
      if (text === readings.get(key)?.text) continue;
      workspace.entries.reread(id, key, { text, confidence, candidates });
      changed += 1;
    }
  }
  return changed;
}
