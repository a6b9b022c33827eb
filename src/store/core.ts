/** What every sub-store works with. */
import type { Connection } from './connection.js';

export interface Core {
  readonly folder: string;
  readonly connection: Connection;
  readonly writable: boolean;
  /** The clock, read once per thing stored. */
  readonly now: () => Date;
}

/** The row that must exist, or a bug of the caller: ids come from this workspace. */
export function known<Row>(row: Row | null, what: string): Row {
  if (row === null) throw new RangeError(`unknown ${what}`);
  return row;
}
