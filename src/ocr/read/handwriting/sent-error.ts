/**
 * Errors between threads, on whose way an object loses its class: what a user can act on is told apart from
 * other faults.
 */
import type { Details } from '../../../messages/errors/kind.js';
import { type ErrorCode, HotichError } from '../../../messages/errors.js';

export type SentError =
  | { readonly type: 'told'; readonly code: ErrorCode; readonly details: Details }
  | { readonly type: 'fault'; readonly text: string };

export function sent(error: unknown): SentError {
  if (!(error instanceof HotichError)) return { type: 'fault', text: String(error) };
  const { code, details } = error;
  return { type: 'told', code, details };
}

export function received(error: SentError): Error {
  return error.type === 'told' ? new HotichError(error.code, error.details) : new Error(error.text);
}
