/** The hash chains: of one entry's actions, and of the seals put on their heads when a sitting closes. */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Action } from '../schema/action.js';

/** What the first link of a chain names as the one before it. */
export const CHAIN_START = '0'.repeat(64);

/** The canonical JSON (RFC 8785) of plain data. */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not plain data');
  return text;
}

/** SHA-256, in lower-case hex, over the canonical JSON of everything in the action but the hash itself. */
export function hashOfAction(action: Omit<Action, 'hash'>): string {
  const { id, entry, sequence, officer, sitting, at, body, previous } = action;
  return hashOfJson({ id, entry, sequence, officer, sitting, at, body, previous });
}

/** The last action of one entry's chain when a sitting closed. */
export interface Head {
  readonly entry: string;
  readonly sequence: number;
  readonly hash: string;
}

/** What a sitting left: the heads of the chains it touched, chained to the seal before. */
export interface Seal {
  readonly position: number;
  readonly sitting: string;
  readonly at: string;
  readonly heads: readonly Head[];
  readonly previous: string;
  readonly hash: string;
}

export function hashOfSeal(seal: Omit<Seal, 'hash'>): string {
  const { position, sitting, at, heads, previous } = seal;
  return hashOfJson({ position, sitting, at, heads, previous });
}

/** SHA-256, in lower-case hex, over the canonical JSON of plain data. */
export function hashOfJson(value: unknown): string {
  return createHash('sha256').update(canonical(value), 'utf8').digest('hex');
}
