/** One handler at the door: gives a command its context, and turns what it throws into messages and exit codes. */
import type { Command } from 'commander';
import { doorMessages } from '../messages/door.js';
import { EXIT, HotichError } from '../messages/errors.js';
import { type Message, say } from '../messages/message.js';
import {
  type CommandContext,
  describeError,
  type GlobalOptions,
  type Outcome,
  officerOf,
  openForCommand,
} from './context.js';
import { wrapFor } from './wrap.js';

let listening: (() => void) | null = null;

/** Runs one command and sets the exit code; never throws. */
export async function run(
  command: Command,
  action: (context: CommandContext) => Promise<Outcome> | Outcome,
): Promise<void> {
  const options = command.optsWithGlobals<GlobalOptions>();
  const interruption = new AbortController();
  const stop = (): void => {
    if (interruption.signal.aborted) process.exit(EXIT.interrupted);
    interruption.abort();
  };
  // Of a menu and the command it runs, Ctrl+C means the command.
  const outer = listening;
  if (outer !== null) process.off('SIGINT', outer);
  listening = stop;
  process.on('SIGINT', stop);
  const context = createContext(options, purposeOf(command), interruption.signal);
  let outcome: Outcome;
  try {
    outcome = await action(context);
  } catch (error) {
    outcome = reportError(error, options, context, interruption.signal);
  } finally {
    process.off('SIGINT', stop);
    listening = outer;
    if (outer !== null) process.on('SIGINT', outer);
  }
  end(outcome, options.json === true);
}

/** What the second window is told: the command, and the book it works on. */
function purposeOf(command: Command): string {
  const { book } = command.opts<{ book?: unknown }>();
  return typeof book === 'string' ? `${command.name()} ${book}` : command.name();
}

/** Ends a command line that could not be parsed, as any command ends: error, outcome, exit code. */
export function endWith(error: HotichError, json: boolean): void {
  refuse(error, json);
  end({ exit: error.exit }, json);
}

function end(outcome: Outcome, json: boolean): void {
  if (json) {
    writeLine({
      type: 'outcome',
      ok: outcome.exit === EXIT.done,
      exit_code: outcome.exit,
      ...outcome.summary,
    });
  }
  process.exitCode = outcome.exit;
}

function refuse(error: HotichError, json: boolean): void {
  process.stderr.write(`${wrapFor(process.stderr, error.tell())}\n`);
  if (json) writeLine(describeError(error));
}

function createContext(options: GlobalOptions, purpose: string, interrupted: AbortSignal): CommandContext {
  const context: CommandContext = {
    options,
    interrupted,
    print(line) {
      if (options.json !== true) process.stdout.write(`${wrapFor(process.stdout, line)}\n`);
    },
    printExactly(text) {
      if (options.json !== true) process.stdout.write(`${text}\n`);
    },
    emit(line) {
      if (options.json === true) writeLine(line);
    },
    tell(message: Message | string) {
      if (options.quiet !== true) {
        const text = typeof message === 'string' ? message : say(message);
        process.stderr.write(`${wrapFor(process.stderr, text)}\n`);
      }
    },
    refuse: (error) => refuse(error, options.json === true),
    async withWorkspace(mode, use) {
      const workspace = await openForCommand(options, mode, purpose);
      try {
        return await use(workspace);
      } finally {
        workspace.close();
      }
    },
    officer: (workspace) => officerOf(options, workspace),
  };
  return context;
}

function reportError(
  error: unknown,
  options: GlobalOptions,
  context: CommandContext,
  interrupted: AbortSignal,
): Outcome {
  if (error instanceof HotichError) {
    context.refuse(error);
    return { exit: error.exit };
  }
  if (interrupted.aborted || isPromptExit(error)) return { exit: EXIT.interrupted };
  // Anything else is a bug of ours. Its text may quote personal data, so only its kind is shown unprompted.
  process.stderr.write(`${wrapFor(process.stderr, say(doorMessages.bug(kindOf(error))))}\n`);
  if (options.debug === true && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
  return { exit: EXIT.failed, summary: { error: 'bug' } };
}

function kindOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

/** Inquirer rejects an open prompt with this name on Ctrl+C. */
function isPromptExit(error: unknown): boolean {
  return error instanceof Error && error.name === 'ExitPromptError';
}

function writeLine(line: unknown): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
