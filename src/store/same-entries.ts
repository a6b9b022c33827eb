/** Which entries of a picture that is read again are those it was seen to hold before. Pure. */
import type { Region } from '../schema/value.js';

export interface Seen {
  readonly row: number;
  readonly regions: readonly Pick<Region, 'corners'>[];
}

export interface Held extends Seen {
  readonly id: string;
  /** An officer has worked on it. */
  readonly answered: boolean;
}

/** Two areas that share so much of the smaller one are one entry's. */
const SAME = 0.5;

/**
 * The row that each entry held before has now: its own where it still lies there, else that of the entry found where it lay; none
 * where nothing was found there. An answer stays with the ink it was given for: with other pages found, or another form,
 * the machine counts rows otherwise, and the next child would get it.
 */
export function rowsNow(held: readonly Held[], found: readonly Seen[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  const taken = new Set<number>();
  const take = ({ id }: Held, row: number): void => {
    rows.set(id, row);
    taken.add(row);
  };
  const lies = (one: Seen, other: Seen): boolean => shared(boxOf(one), boxOf(other)) >= SAME;
  for (const each of held) {
    if (found.some((other) => other.row === each.row && lies(each, other))) take(each, each.row);
  }
  const moved = held
    .filter(({ id }) => !rows.has(id))
    .toSorted((one, other) => +other.answered - +one.answered);
  for (const each of moved) {
    const there = found
      .filter(({ row }) => !taken.has(row))
      .map((other) => ({ row: other.row, share: shared(boxOf(each), boxOf(other)) }))
      .toSorted((one, other) => other.share - one.share)[0];
    if (there !== undefined && there.share >= SAME) take(each, there.row);
  }
  return rows;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function boxOf({ regions }: Seen): Box {
  const points = regions.flatMap(({ corners }) => corners);
  const [across, down] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return {
    left: Math.min(...across),
    top: Math.min(...down),
    right: Math.max(...across),
    bottom: Math.max(...down),
  };
}

/** The common area over the smaller of the two, 0 to 1. */
function shared(one: Box, other: Box): number {
  const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  const least = Math.min(areaOf(one), areaOf(other));
  return wide <= 0 || high <= 0 || least <= 0 ? 0 : (wide * high) / least;
}

function areaOf({ left, top, right, bottom }: Box): number {
  return (right - left) * (bottom - top);
}
