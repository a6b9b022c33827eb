/** Taking a filled-in list back: planned first, entered whole or not at all. */
import { localDay } from '../../messages/day.js';
import type { FieldKey } from '../../schema/fields.js';
import type { Workspace } from '../../store/types.js';
import { type KnownEntry, type PlannedItem, planImport } from './plan-import.js';
import { readAskList } from './read-list.js';

export interface ImportOptions {
  readonly confirmed: boolean;
  readonly replace: boolean;
}

/** Reads a file and plans what it would enter. Throws what `readAskList` does. */
export async function planAskImport(
  workspace: Workspace,
  path: string,
  options: ImportOptions,
): Promise<readonly PlannedItem[]> {
  const years = new Map(workspace.books.list().map(({ code, year }) => [code, year]));
  const known = (id: string): KnownEntry | null => {
    const entry = workspace.entries.get(id);
    if (entry === null) return null;
    return {
      book: entry.book,
      bookYear: years.get(entry.book) ?? 0,
      record: workspace.records.get(id),
    };
  };
  const rows = await readAskList(path);
  return planImport(rows, { ...options, entry: known, today: localDay(new Date()) });
}

/**
 * Enters what a plan says, in one sitting and one transaction. Returns how many answers and notes, and how many
 * records were accepted before and now go out as updates.
 */
export function enterPlan(
  workspace: Workspace,
  officer: string,
  plan: readonly PlannedItem[],
): { readonly entered: number; readonly updates: number } {
  const sitting = workspace.sittings.open(officer, 'ask');
  try {
    return workspace.atomically(() => {
      let entered = 0;
      const revisions = new Map<string, number>();
      for (const { entry, field, verdict } of plan) {
        if (entry === null || field === null) continue;
        if (verdict.kind !== 'enter' && verdict.kind !== 'note') continue;
        if (!revisions.has(entry)) revisions.set(entry, workspace.records.get(entry).revision);
        workspace.actions.append({ entry, officer, sitting, body: bodyOf(field, verdict) });
        entered += 1;
      }
      const updates = [...revisions].filter(([id, before]) => workspace.records.get(id).revision > before);
      return { entered, updates: updates.length };
    });
  } finally {
    workspace.sittings.close(sitting);
  }
}

function bodyOf(field: FieldKey, verdict: Extract<PlannedItem['verdict'], { kind: 'enter' | 'note' }>) {
  return verdict.kind === 'note'
    ? ({ type: 'noted', text: verdict.text } as const)
    : ({ type: 'supplemented', field, verbatim: verdict.text, evidence: verdict.evidence } as const);
}
