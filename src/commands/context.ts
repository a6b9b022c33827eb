/** What every command is given: where output goes, which workspace and officer it acts for, how it ends. */
import { EXIT, type ExitCode, HotichError } from '../messages/errors.js';
import type { Message } from '../messages/message.js';
import type { Workspace } from '../store/types.js';

/** The options every command takes (declared once at the door). */
export interface GlobalOptions {
  readonly workspace?: string;
  readonly officer?: string;
  readonly lang?: 'vi' | 'en';
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly debug?: boolean;
}

/** How a command ended. `summary` goes into the closing `outcome` line, keys in snake_case. */
export interface Outcome {
  readonly exit: ExitCode;
  readonly summary?: Readonly<Record<string, unknown>>;
}

export interface CommandContext {
  readonly options: GlobalOptions;
  /** A line of data for people, on stdout; nothing in JSON mode. */
  print(line: string): void;
  /** As `print`, never broken into lines: text that programs read too, such as a schema. */
  printExactly(text: string): void;
  /** A line of data for programs, on stdout; nothing unless in JSON mode. */
  emit(line: { readonly type: string } & Readonly<Record<string, unknown>>): void;
  /** Progress and remarks, on stderr; nothing with --quiet. */
  tell(message: Message | string): void;
  /** One refused item among many: told on stderr, and as a line of type `error` in JSON mode. */
  refuse(error: HotichError): void;
  /** Opens the office's workspace and closes it again however `use` ends. */
  withWorkspace<Result>(
    mode: 'read' | 'write',
    use: (workspace: Workspace) => Promise<Result> | Result,
  ): Promise<Result>;
  /** Code of the officer the command acts for: `--officer`, else the workspace's current one. */
  officer(workspace: Workspace): string;
  /** Aborted by the first Ctrl+C; a second one ends the program at once. */
  readonly interrupted: AbortSignal;
}

export const DONE: Outcome = { exit: EXIT.done };

/** The folder a command line names as its workspace: `--workspace`, else HOTICH_WORKSPACE. */
export function namedWorkspace({ workspace }: GlobalOptions): string | null {
  return workspace ?? process.env.HOTICH_WORKSPACE ?? null;
}

/** Opens the workspace that is named, else the folder or one above it. */
export async function openForCommand(
  options: GlobalOptions,
  mode: 'read' | 'write',
  purpose: string,
): Promise<Workspace> {
  const { findWorkspace, openWorkspace } = await import('../store/workspace.js');
  const folder = namedWorkspace(options) ?? findWorkspace(process.cwd());
  if (folder === null) throw new HotichError('workspace-not-found', { folder: process.cwd() });
  return openWorkspace(folder, { write: mode === 'write', purpose });
}

export function officerOf(options: GlobalOptions, workspace: Workspace): string {
  const code = options.officer ?? workspace.officers.current();
  if (code === null) throw new HotichError('officer-missing');
  return workspace.officers.named(code).code;
}

/** The message of a refused item as people and programs see it. */
export function describeError(error: HotichError): {
  readonly type: 'error';
  readonly code: string;
  readonly exit_code: number;
  readonly message: string;
  readonly details: Readonly<Record<string, string | number>>;
} {
  return {
    type: 'error',
    code: error.code,
    exit_code: error.exit,
    message: error.tell(),
    details: error.details,
  };
}
