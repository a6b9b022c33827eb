/** Writes what the desk decides: an action and the place it leads to in one transaction, and what was done. */
import type { ActionBody } from '../../schema/action.js';
import type { Workspace } from '../../store/types.js';
import type { Step } from '../queue.js';

/** What was done in this sitting. */
export interface Tally {
  accepted: number;
  corrected: number;
  keyed: number;
  supplemented: number;
  asked: number;
}

export interface RecorderParts {
  readonly workspace: Workspace;
  readonly book: string;
  readonly officer: string;
  readonly sitting: string;
  /** Whether the officer's place in the book is kept, to come back to. */
  readonly keepsPlace: boolean;
}

/** `disk`: nothing was written, because the disk is full or fails. */
export type Recorded =
  | { readonly outcome: 'written'; readonly next: Step | null }
  | { readonly outcome: 'disk' };

export class Recorder {
  readonly tally: Tally = { accepted: 0, corrected: 0, keyed: 0, supplemented: 0, asked: 0 };
  readonly #parts: RecorderParts;

  constructor(parts: RecorderParts) {
    this.#parts = parts;
  }

  /** `leadsTo` is asked once the action counts, within the same transaction. */
  record(entry: string, body: ActionBody, leadsTo: () => Step | null): Recorded {
    const { workspace, officer, sitting } = this.#parts;
    try {
      const next = workspace.atomically(() => {
        workspace.actions.append({ entry, officer, sitting, body });
        const step = leadsTo();
        this.#savePlace(step);
        return step;
      });
      this.#count(body);
      return { outcome: 'written', next };
    } catch (error) {
      if (!isDiskTrouble(error)) throw error;
      return { outcome: 'disk' };
    }
  }

  /** Keeps the place if the disk allows; the work does not hang on it. */
  keepPlace(step: Step | null): void {
    try {
      this.#savePlace(step);
    } catch (error) {
      if (!isDiskTrouble(error)) throw error;
    }
  }

  #savePlace(step: Step | null): void {
    const { workspace, book, officer, keepsPlace } = this.#parts;
    if (step === null || step.kind === 'page' || !keepsPlace) return;
    workspace.sittings.savePlace(officer, book, { entry: step.entry, field: step.field });
  }

  #count(body: ActionBody): void {
    if (body.type === 'supplemented') this.tally.supplemented += 1;
    else if (body.type !== 'answered') return;
    else if (body.answer.state === 'pending') this.tally.asked += 1;
    else this.tally[body.manner] += 1;
  }
}

/** The disk is full or fails, as the store or SQLite says it. */
function isDiskTrouble(error: unknown): boolean {
  if (!(error instanceof Error && 'code' in error)) return false;
  return /^(disk-full|SQLITE_FULL|SQLITE_IOERR|ENOSPC|EIO)/.test(String(error.code));
}
