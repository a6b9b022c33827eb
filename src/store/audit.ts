/** Proves the chains: finds an action or a seal that was changed, taken out or put in. */
import { z } from 'zod';
import { CHAIN_START, type Head, hashOfJson, hashOfSeal } from './chain.js';
import type { Connection } from './connection.js';
import { json } from './stored.js';
import type { ChainFault } from './types.js';

/** The body stays text here: what no longer parses is a fault to report, not a reason to stop. */
const actionRow = z.object({
  position: z.number(),
  id: z.string(),
  entry: z.string(),
  sequence: z.number(),
  officer: z.string(),
  sitting: z.string(),
  at: z.string(),
  body: z.string(),
  previous: z.string(),
  hash: z.string(),
});
type ActionRow = z.infer<typeof actionRow>;

const headsRow: z.ZodType<readonly Head[]> = json(
  z.array(z.object({ entry: z.string(), sequence: z.number(), hash: z.string() })),
);
const sealRow = z.object({
  position: z.number(),
  sitting: z.string(),
  at: z.string(),
  heads: z.string(),
  previous: z.string(),
  hash: z.string(),
});
const hashRow = z.object({ hash: z.string() });
const countRow = z.object({ count: z.number(), last: z.number() });
const unsealedRow = z.object({ count: z.number() });
const sittingHeadRow = z.object({ entry: z.string(), sequence: z.number() });
const BATCH = 500;

/**
 * Checks, in one pass over the actions and one over the seals, that every chain runs without a break from
 * its first action, that every hash is that of its content, and that every seal finds its heads.
 * An action appended since the last seal can be taken off the end unnoticed only together with its place in
 * the count of all actions; one sealed cannot.
 */
export function verifyChains(connection: Connection): readonly ChainFault[] {
  const faults = new Faults();
  checkActions(connection, faults);
  checkSeals(connection, faults);
  checkCount(connection, faults);
  return faults.all();
}

/** Faults found, each told once. */
class Faults {
  readonly #found = new Map<string, ChainFault>();

  add(kind: ChainFault['kind'], where: ChainFault['where'], entry: string | null, sequence: number): void {
    const key = `${where} ${entry ?? ''} ${sequence}`;
    if (!this.#found.has(key)) this.#found.set(key, { kind, where, entry, sequence });
  }

  all(): readonly ChainFault[] {
    return [...this.#found.values()];
  }
}

function checkActions(connection: Connection, faults: Faults): void {
  let before: ActionRow | null = null;
  for (const action of actionsByEntry(connection)) {
    const same = before?.entry === action.entry ? before : null;
    const expected: number = (same?.sequence ?? 0) + 1;
    for (let gap = expected; gap < action.sequence; gap += 1) {
      faults.add('missing', 'action', action.entry, gap);
    }
    if (hashOfRow(action) !== action.hash) {
      faults.add('changed', 'action', action.entry, action.sequence);
    } else if (expected === action.sequence && action.previous !== (same?.hash ?? CHAIN_START)) {
      // This one is whole and names another forerunner: the forerunner was rewritten, hash and all.
      faults.add('changed', 'action', action.entry, same?.sequence ?? action.sequence);
    }
    before = action;
  }
}

function* actionsByEntry(connection: Connection): IterableIterator<ActionRow> {
  let last = { entry: '', sequence: 0 };
  for (;;) {
    const batch: readonly ActionRow[] = connection.all(
      actionRow,
      `SELECT position, id, entry, sequence, officer, sitting, at, body, previous, hash FROM actions
       WHERE (entry, sequence) > (?, ?) ORDER BY entry, sequence LIMIT ${BATCH}`,
      last.entry,
      last.sequence,
    );
    yield* batch;
    const end = batch.at(-1);
    if (end === undefined || batch.length < BATCH) return;
    last = end;
  }
}

function hashOfRow({ position: _, hash: __, body, ...rest }: ActionRow): string | null {
  try {
    const parsed: unknown = JSON.parse(body);
    return hashOfJson({ ...rest, body: parsed });
  } catch {
    return null;
  }
}

function checkSeals(connection: Connection, faults: Faults): void {
  let position = 0;
  let previous = CHAIN_START;
  const seals = connection.all(
    sealRow,
    'SELECT position, sitting, at, heads, previous, hash FROM seals ORDER BY position',
  );
  for (const seal of seals) {
    for (position += 1; position < seal.position; position += 1)
      faults.add('missing', 'seal', null, position);
    const heads = headsRow.safeParse(seal.heads);
    if (!heads.success || hashOfSeal({ ...seal, heads: heads.data }) !== seal.hash) {
      faults.add('changed', 'seal', null, seal.position);
    } else {
      checkHeads(connection, seal.sitting, heads.data, faults);
    }
    if (seal.previous !== previous) faults.add('changed', 'seal', null, Math.max(1, seal.position - 1));
    previous = seal.hash;
  }
  const closed = connection.get(
    unsealedRow,
    'SELECT COUNT(*) AS count FROM sittings WHERE closed_at IS NOT NULL AND id NOT IN (SELECT sitting FROM seals)',
  );
  for (let lost = closed?.count ?? 0; lost > 0; lost -= 1) {
    position += 1;
    faults.add('missing', 'seal', null, position);
  }
}

/** A sealed sitting has exactly the heads it was sealed with. */
function checkHeads(connection: Connection, sitting: string, heads: readonly Head[], faults: Faults): void {
  for (const head of heads) {
    const found = connection.get(
      hashRow,
      'SELECT hash FROM actions WHERE entry = ? AND sequence = ?',
      head.entry,
      head.sequence,
    );
    if (found === null) faults.add('missing', 'action', head.entry, head.sequence);
    else if (found.hash !== head.hash) faults.add('changed', 'action', head.entry, head.sequence);
  }
  const sealed = new Map(heads.map(({ entry, sequence }) => [entry, sequence]));
  const later = connection.all(
    sittingHeadRow,
    'SELECT entry, MAX(sequence) AS sequence FROM actions WHERE sitting = ? GROUP BY entry',
    sitting,
  );
  for (const { entry, sequence } of later) {
    if (sequence > (sealed.get(entry) ?? 0)) faults.add('inserted', 'action', entry, sequence);
  }
}

/** All actions are counted without a gap; what the chains and seals could not place is told as such. */
function checkCount(connection: Connection, faults: Faults): void {
  const counted = connection.get(
    countRow,
    'SELECT COUNT(*) AS count, COALESCE(MAX(position), 0) AS last FROM actions',
  );
  if (counted === null || counted.last <= counted.count) return;
  const told = faults.all().some(({ kind, where }) => kind === 'missing' && where === 'action');
  if (!told) faults.add('missing', 'action', null, counted.last - counted.count);
}
