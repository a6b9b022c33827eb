/** How far a record has travelled: sent in bundles, accepted, sent back. A part of the fold (`fold-record.ts`). */
import type { ActionBody } from './action.js';
import type { FieldKey } from './fields.js';

type Sent = Extract<ActionBody, { type: 'exported' }>;
type Receipt = Extract<ActionBody, { type: 'receipted' }>;

export interface Travel {
  revision: number;
  acceptedRevision: number;
  personalNumber: string | null;
  /** Content of the record when it left in each bundle, and when that was, by the order of the entry's history. */
  readonly sent: Map<string, { readonly content: string; readonly sequence: number }>;
  /** Bundles that were refused: a closing receipt repeats what the first one said. */
  readonly refusedIn: Set<string>;
  lastSent: string | null;
  sentBack: {
    /** What was answered after this has taken it into account: by the order of history, for an old PC's clock may fall back. */
    readonly since: number;
    readonly reasons: readonly string[];
    /** Named by the receiver; none where it named none. */
    readonly fields: readonly FieldKey[];
  } | null;
}

export function notYetSent(): Travel {
  return {
    revision: 1,
    acceptedRevision: 0,
    personalNumber: null,
    sent: new Map(),
    refusedIn: new Set(),
    lastSent: null,
    sentBack: null,
  };
}

/** The receiver's words for: another content is held here under this revision, or a later one (domain: refusal codes). */
const HOLDS_ANOTHER: ReadonlySet<string> = new Set(['REVISION-CONFLICT', 'LOWER-REVISION']);

/** Whether a refusal says nothing against any box, only that the receiver holds the entry otherwise. */
export function isOfNoBox(reasons: readonly string[]): boolean {
  return reasons.length > 0 && reasons.every((reason) => HOLDS_ANOTHER.has(reason));
}

/** The record leaves in a bundle with this content. */
export function send(travel: Travel, { bundle, revision }: Sent, content: string, sequence: number): void {
  if (revision !== travel.revision) return;
  travel.lastSent = content;
  travel.sent.set(bundle, { content, sequence });
  travel.sentBack = null;
}

/** A receipt comes in for a record that holds this content now. */
export function receive(travel: Travel, receipt: Receipt, content: string, sequence: number): void {
  if (receipt.outcome !== 'refused' && receipt.revision <= travel.revision) {
    travel.personalNumber ??= receipt.personalNumber ?? null;
  }
  // A revision once accepted is closed, whatever another bundle's receipt says of it.
  if (receipt.revision !== travel.revision || travel.acceptedRevision === travel.revision) return;
  const sent = travel.sent.get(receipt.bundle) ?? { content, sequence };
  switch (receipt.outcome) {
    case 'accepted':
      travel.acceptedRevision = travel.revision;
      travel.personalNumber = receipt.personalNumber ?? travel.personalNumber;
      travel.sentBack = null;
      if (content !== sent.content) openNextRevision(travel);
      return;
    case 'refused':
      if (travel.refusedIn.has(receipt.bundle)) return;
      travel.refusedIn.add(receipt.bundle);
      travel.sentBack = {
        // What was mended while the bundle was on its way need not be mended again.
        since: sent.content === content ? sequence : sent.sequence,
        reasons: receipt.reasons,
        fields: receipt.fields ?? [],
      };
      if (receipt.reasons.some((reason) => HOLDS_ANOTHER.has(reason))) openNextRevision(travel);
      return;
    case 'pending':
      return;
    default: {
      const never: never = receipt.outcome;
      throw new RangeError(`unknown outcome: ${String(never)}`);
    }
  }
}

export function isClosed({ revision, acceptedRevision }: Travel): boolean {
  return acceptedRevision === revision;
}

export function openNextRevision(travel: Travel): void {
  travel.revision += 1;
  travel.lastSent = null;
}
