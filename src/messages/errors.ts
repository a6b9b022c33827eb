/** The closed family of errors: each has a code, an exit code, and a message that tells the way out. */

import { backupErrors } from './errors/backup.js';
import { bundleErrors } from './errors/bundle.js';
import { deskErrors } from './errors/desk.js';
import { filesErrors } from './errors/files.js';
import type { Details, ExitCode } from './errors/kind.js';
import { officeErrors } from './errors/office.js';
import { scansErrors } from './errors/scans.js';
import { usageErrors } from './errors/usage.js';
import { workspaceErrors } from './errors/workspace.js';
import { say } from './message.js';

export { EXIT, type ExitCode } from './errors/kind.js';

/** Every error a user can meet; a new one goes into the file of its subject in errors/. */
export const ERRORS = {
  ...filesErrors,
  ...scansErrors,
  ...workspaceErrors,
  ...backupErrors,
  ...officeErrors,
  ...usageErrors,
  ...deskErrors,
  ...bundleErrors,
} as const;

export type ErrorCode = keyof typeof ERRORS;

/** An error the user can act on; anything else thrown is a bug and is reported as one. */
export class HotichError extends Error {
  readonly code: ErrorCode;
  readonly details: Details;
  readonly exit: ExitCode;

  constructor(code: ErrorCode, details: Details = {}, options?: ErrorOptions) {
    super(ERRORS[code].message(details).en, options);
    this.name = 'HotichError';
    this.code = code;
    this.details = details;
    this.exit = ERRORS[code].exit;
  }

  /** The message in the user's language. */
  tell(): string {
    return say(ERRORS[this.code].message(this.details));
  }
}
