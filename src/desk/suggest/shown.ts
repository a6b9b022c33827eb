/** Suggestions as an officer is shown them: what, by which rule, and from which entry. */
import { askMessages } from '../../messages/ask.js';
import { derivationTexts } from '../../messages/derivations.js';
import { deskMessages } from '../../messages/desk.js';
import { say } from '../../messages/message.js';
import type { FieldKey } from '../../schema/fields.js';
import type { EntryRecord } from '../../schema/record.js';
import type { Workspace } from '../../store/types.js';
import { textOf } from '../kin/parents.js';
import { relativesIn } from './relatives.js';
import { type Suggestion, suggestionsFor } from './suggestions.js';

export interface ShownSuggestion {
  readonly suggestion: Suggestion;
  /** `cùng cha mẹ này, ở mục khác (sổ KS1980-01, số 34)`. */
  readonly because: string;
}

export function shownSuggestions(
  workspace: Workspace,
  record: EntryRecord,
  field: FieldKey,
): readonly ShownSuggestion[] {
  return suggestionsFor(record, field, relativesIn(workspace)).map((suggestion) => {
    const { rule, fromEntry, approximate } = suggestion;
    const entry = fromEntry === null ? null : entryName(workspace, fromEntry);
    const near = approximate ? `, ${say(deskMessages.approximately)}` : '';
    return {
      suggestion,
      because: `${say(derivationTexts[rule])}${entry === null ? '' : ` (${entry})`}${near}`,
    };
  });
}

function entryName(workspace: Workspace, id: string): string | null {
  const entry = workspace.entries.get(id);
  if (entry === null) return null;
  const number = textOf(workspace.records.get(id), 'registration.number');
  return `${say(askMessages.book(entry.book))}, ${say(askMessages.entry(number, entry.position))}`;
}
