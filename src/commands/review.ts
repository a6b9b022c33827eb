import { type Command, InvalidArgumentError, Option } from 'commander';
import { ORDERS, type Order } from '../desk/order.js';
import type { DeskTerminal } from '../desk/review/session.js';
import { deskMessages } from '../messages/desk.js';
import { EXIT, HotichError } from '../messages/errors.js';
import { say } from '../messages/message.js';
import type { Workspace } from '../store/types.js';
import { bookAtHand, bookOption } from './books-named.js';
import { type CommandContext, DONE, type Outcome } from './context.js';
import { run } from './run.js';
import { waitingNotice } from './waiting-notice.js';

interface Options {
  readonly book?: string;
  readonly entry?: string;
  readonly addEntry?: string;
  readonly trust: number;
  readonly order: Order;
  readonly picture: 'auto' | 'terminal' | 'page' | 'none';
}

export function defineReview(program: Command): void {
  program
    .command('review')
    .description(say(deskMessages.review))
    .addOption(bookOption())
    .option('-e, --entry <number>', say(deskMessages.optionEntry))
    .addOption(new Option('--add-entry <picture>', say(deskMessages.optionAddEntry)).conflicts('entry'))
    .option('--trust <percent>', say(deskMessages.optionTrust), percentOfError, 0.3)
    .addOption(new Option('--order <order>', say(deskMessages.optionOrder)).choices(ORDERS).default('page'))
    .addOption(
      new Option('--picture <where>', say(deskMessages.optionPicture))
        .choices(['auto', 'terminal', 'page', 'none'])
        .default('auto'),
    )
    .action((options: Options, command: Command) =>
      run(command, async (context) => {
        const { deskTerminal, sittingLines } = await import('../desk/review/session.js');
        const terminal = deskTerminal('review', deskMessages.insteadOfReview);
        return writingElse(context, options, terminal, async (workspace) => {
          const { code: book } = bookAtHand(workspace, options.book, 'review');
          const { reviewBook } = await import('../desk/review/review-book.js');
          const result = await reviewBook({
            workspace,
            book,
            officer: context.officer(workspace),
            entry: options.entry ?? null,
            addOn: options.addEntry ?? null,
            order: options.order,
            trust: options.trust / 100,
            picture: options.picture,
            terminal,
            signal: context.interrupted,
          });
          const waiting = waitingNotice(workspace, book);
          if (result === null) {
            context.print(say(waiting ?? deskMessages.nothingToReview(book)));
            return DONE;
          }
          for (const line of sittingLines(book, result, 'review', options.entry)) context.print(line);
          if (waiting !== null) context.print(say(waiting));
          const exit = result.end === 'interrupted' ? EXIT.interrupted : EXIT.done;
          return { exit, summary: { book, finished: result.end === 'finished', ...result.tally } };
        });
      }),
    );
}

/** Nobody should state a larger error than single keying makes many times over. */
const LARGEST_ERROR = 5;

function percentOfError(text: string): number {
  const percent = Number(text.replace(',', '.'));
  if (text.trim() === '' || !(percent >= 0 && percent <= LARGEST_ERROR)) {
    throw new InvalidArgumentError(say(deskMessages.trustWrong));
  }
  return percent;
}

/** Writes if nobody else does; else tells who works where, and lets the officer look. */
async function writingElse(
  context: CommandContext,
  options: Options,
  terminal: DeskTerminal,
  review: (workspace: Workspace) => Promise<Outcome>,
): Promise<Outcome> {
  try {
    return await context.withWorkspace('write', review);
  } catch (error) {
    if (!(error instanceof HotichError) || error.code !== 'workspace-in-use') throw error;
    await context.withWorkspace('read', async (workspace) => {
      const { lookAtBook } = await import('../desk/review/look.js');
      const { code: book } = bookAtHand(workspace, options.book, 'review');
      const officer = context.officer(workspace);
      const { picture } = options;
      const signal = context.interrupted;
      return lookAtBook({ workspace, book, officer, picture, terminal, signal });
    });
    throw error;
  }
}
