/** What an error is made of: its exit code and its words. */
import type { Message } from '../message.js';

/** Exit codes of the program (documented in docs/exit-codes.md). */
export const EXIT = {
  done: 0,
  failed: 1,
  usage: 2,
  partly: 3,
  findings: 4,
  workspace: 5,
  notAllowed: 6,
  bundleDamaged: 7,
  wrongKey: 8,
  interrupted: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** `file`, `book`, … : file names and codes, never names of people. */
export type Details = Readonly<Record<string, string | number>>;

export interface ErrorKind {
  readonly exit: ExitCode;
  /** What happened, why, and what to do next. */
  readonly message: (details: Details) => Message;
}
