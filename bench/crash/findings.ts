/** What kills came to, and the look at a workspace after each. */
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { EntryRecord } from '../../src/schema/record.js';
import type { Workspace } from '../../src/store/types.js';
import { openWorkspace } from '../../src/store/workspace.js';

export interface Findings {
  kills: number;
  /** Answers the screen had gone on from, looked for again after each kill. */
  answers: number;
  lost: number;
  damaged: number;
  returns: number;
  elsewhere: number;
  readonly notes: string[];
}

export const noFindings = (): Findings => ({
  kills: 0,
  answers: 0,
  lost: 0,
  damaged: 0,
  returns: 0,
  elsewhere: 0,
  notes: [],
});

/** An answer by where it was given: the Nth entry of the book, and the field. */
export interface Given {
  readonly position: number;
  readonly field: string;
  /** What is recorded; null for an empty box. */
  readonly verbatim: string | null;
}

/** Opens the workspace as the next sitting does, and counts what is damaged or lost. */
export function look(folder: string, book: string, given: Iterable<Given>, findings: Findings): void {
  let workspace: Workspace;
  try {
    workspace = openWorkspace(folder, { write: true });
  } catch (error) {
    findings.damaged += 1;
    findings.notes.push(`cannot be opened: ${String(error)}`);
    return;
  }
  try {
    if (workspace.verifyChains().length > 0) {
      findings.damaged += 1;
      findings.notes.push('chains broken');
    }
    const entries = workspace.entries.list(book);
    for (const { position, field, verbatim } of given) {
      findings.answers += 1;
      const entry = entries[position - 1];
      if (entry !== undefined && answers(workspace.records.get(entry.id), field, { verbatim })) continue;
      findings.lost += 1;
      findings.notes.push(`lost: entry ${position} ${field}`);
    }
  } finally {
    workspace.close();
  }
  const database = new Sqlite(join(folder, 'hotich.db'), { readonly: true });
  if (database.pragma('integrity_check', { simple: true }) !== 'ok') {
    findings.damaged += 1;
    findings.notes.push('integrity check failed');
  }
  database.close();
}

/** Whether a record holds an answer to the field: this one, or with none told, any. */
export function answers(
  { fields }: EntryRecord,
  field: string,
  given: Pick<Given, 'verbatim'> | null,
): boolean {
  const held = Object.entries(fields).find(([key]) => key === field)?.[1];
  if (held === undefined || given === null) return held !== undefined;
  return given.verbatim === null ? held.state !== 'recorded' : held.verbatim === given.verbatim;
}
