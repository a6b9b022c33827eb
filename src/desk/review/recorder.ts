/** Writes what the desk decides: actions and the place they lead to in one transaction, and what was done. */
import type { Action, ActionBody } from '../../schema/action.js';
import type { FieldKey } from '../../schema/fields.js';
import type { Effort, Workspace } from '../../store/types.js';
import type { FieldStep, Step } from '../steps.js';

/** What was done in this sitting. */
export interface Tally {
  accepted: number;
  corrected: number;
  keyed: number;
  supplemented: number;
  asked: number;
  /** Readings taken without asking. */
  unasked: number;
}

export const NO_TALLY: Readonly<Tally> = {
  accepted: 0,
  corrected: 0,
  keyed: 0,
  supplemented: 0,
  asked: 0,
  unasked: 0,
};

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

/** What one key wrote, to be taken back as one. */
interface Deed {
  readonly step: Step;
  readonly actions: readonly Action[];
}

export class Recorder {
  readonly tally: Tally = { ...NO_TALLY };
  readonly #parts: RecorderParts;
  readonly #deeds: Deed[] = [];

  constructor(parts: RecorderParts) {
    this.#parts = parts;
  }

  /**
   * `leadsTo` is asked once the actions count, within the same transaction; `also`: other entries that the same
   * is recorded for; `effort`: what it cost, kept with the first action.
   */
  record(
    step: Step & { readonly entry: string },
    bodies: readonly ActionBody[],
    leadsTo: () => Step | null,
    { also = [], effort }: { readonly also?: readonly string[]; readonly effort?: Effort } = {},
  ): Recorded {
    let actions: readonly Action[] = [];
    return this.#written(
      () => {
        const deeds = [step.entry, ...also].flatMap((entry) => bodies.map((body) => ({ entry, body })));
        actions = deeds.map(({ entry, body }, index) =>
          this.#append(entry, body, index === 0 ? effort : undefined),
        );
        for (const { entry, body } of deeds) {
          if (settles(body)) this.#parts.workspace.sittings.keepHalfTold(entry, body.field, null);
        }
        return leadsTo();
      },
      () => {
        if (actions.length > 0) this.#deeds.push({ step, actions });
        for (const { body } of actions) this.#count(body, 1);
      },
    );
  }

  /** Takes the last key's deed of this sitting back; `nothing` if there is none left. */
  undo(leadsTo: (step: Step) => Step | null): Recorded | { readonly outcome: 'nothing' } {
    const deed = this.#deeds.at(-1);
    if (deed === undefined) return { outcome: 'nothing' };
    return this.#written(
      () => {
        for (const { id, entry } of deed.actions.toReversed()) {
          this.#append(entry, { type: 'undone', action: id });
        }
        return leadsTo(deed.step);
      },
      () => {
        this.#deeds.pop();
        for (const { body } of deed.actions) this.#count(body, -1);
      },
    );
  }

  /** What the machine takes or gives back by itself; part of no deed. False if the disk does not let it. */
  settle(entry: string, bodies: readonly ActionBody[]): boolean {
    if (bodies.length === 0) return true;
    const written = this.#written(
      () => {
        for (const body of bodies) this.#append(entry, body);
        return null;
      },
      () => {
        for (const { type } of bodies) this.tally.unasked += type === 'trusted' ? 1 : -1;
      },
    );
    return written.outcome === 'written';
  }

  /** Keeps the place if the disk allows; the work does not hang on it. */
  keepPlace(step: Step | null): void {
    this.#ifDiskAllows(() => this.#savePlace(step));
  }

  /** Keeps how far a telling has come, or forgets it, if the disk allows. */
  keepHalfTold({ entry, field }: FieldStep, told: string | null): void {
    this.#ifDiskAllows(() => this.#parts.workspace.sittings.keepHalfTold(entry, field, told));
  }

  halfTold({ entry, field }: FieldStep): string | null {
    return this.#parts.workspace.sittings.halfTold(entry, field);
  }

  #ifDiskAllows(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!isDiskTrouble(error)) throw error;
    }
  }

  #written(work: () => Step | null, done: () => void): Recorded {
    try {
      const next = this.#parts.workspace.atomically(() => {
        const step = work();
        this.#savePlace(step);
        return step;
      });
      done();
      return { outcome: 'written', next };
    } catch (error) {
      if (!isDiskTrouble(error)) throw error;
      return { outcome: 'disk' };
    }
  }

  #append(entry: string, body: ActionBody, effort?: Effort): Action {
    const { workspace, officer, sitting } = this.#parts;
    const cost = effort === undefined ? {} : { effort };
    return workspace.actions.append({ entry, officer, sitting, body, ...cost });
  }

  #savePlace(step: Step | null): void {
    const { workspace, book, officer, keepsPlace } = this.#parts;
    if (step === null || !('field' in step) || !keepsPlace) return;
    workspace.sittings.savePlace(officer, book, { entry: step.entry, field: step.field });
  }

  #count(body: ActionBody, by: 1 | -1): void {
    if (body.type === 'supplemented' || body.type === 'derived') this.tally.supplemented += by;
    else if (body.type !== 'answered') return;
    else if (body.answer.state === 'pending') this.tally.asked += by;
    else this.tally[body.manner] += by;
  }
}

/** Whether nothing is left half told of the field: what is put on the ask-list is asked on from there. */
function settles(body: ActionBody): body is Extract<ActionBody, { field: FieldKey }> {
  return 'field' in body && !(body.type === 'answered' && body.answer.state === 'pending');
}

/** The disk is full or fails, as the store or SQLite says it. */
export function isDiskTrouble(error: unknown): boolean {
  if (!(error instanceof Error && 'code' in error)) return false;
  return /^(disk-full|SQLITE_FULL|SQLITE_IOERR|ENOSPC|EIO)/.test(String(error.code));
}
