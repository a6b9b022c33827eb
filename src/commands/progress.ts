/** Progress of long work. */
import { setImmediate } from 'node:timers/promises';
import { intakeMessages } from '../messages/intake.js';
import { type Message, say } from '../messages/message.js';
import type { CommandContext } from './context.js';

interface Progress {
  show(message: Message): void;
  /**
   * What work that goes through many items awaits after each: shows how far it is, and lets the screen and Ctrl+C
   * have their turn. Throws once Ctrl+C was pressed.
   */
  step(message: Message): Promise<void>;
  stop(): void;
}

/** Shows the progress of work until it ends, however it ends. */
export async function withProgress<Result>(
  context: CommandContext,
  first: Message,
  work: (progress: Progress) => Promise<Result>,
): Promise<Result> {
  const progress = await startProgress(context, first);
  try {
    return await work(progress);
  } finally {
    progress.stop();
  }
}

/** One line that renews itself, on a terminal only: in a log or a pipe it would be noise. */
async function startProgress(context: CommandContext, first: Message): Promise<Progress> {
  if (!process.stderr.isTTY || context.options.quiet === true)
    return { show() {}, step: () => turn(context, () => {}), stop() {} };
  const { default: ora } = await import('ora');
  // Ctrl+C is ours: the work at hand is given up in good order.
  const spinner = ora({ stream: process.stderr, discardStdin: false }).start(say(first));
  return {
    show(message) {
      spinner.text = say(message);
    },
    step(message) {
      spinner.text = say(message);
      return turn(context, () => spinner.stop());
    },
    stop() {
      spinner.stop();
    },
  };
}

async function turn(context: CommandContext, stop: () => void): Promise<void> {
  await setImmediate();
  if (!context.interrupted.aborted) return;
  stop();
  context.tell(intakeMessages.interrupted);
  context.interrupted.throwIfAborted();
}
