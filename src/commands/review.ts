import { type Command, Option } from 'commander';
import { deskMessages } from '../messages/desk.js';
import { EXIT } from '../messages/errors.js';
import { say } from '../messages/message.js';
import { DONE } from './context.js';
import { run } from './run.js';

interface Options {
  readonly book: string;
  readonly entry?: string;
  readonly addEntry?: string;
  readonly picture: 'auto' | 'terminal' | 'page' | 'none';
}

export function defineReview(program: Command): void {
  program
    .command('review')
    .description(say(deskMessages.review))
    .requiredOption('-b, --book <code>', say(deskMessages.optionBook))
    .option('-e, --entry <number>', say(deskMessages.optionEntry))
    .addOption(new Option('--add-entry <picture>', say(deskMessages.optionAddEntry)).conflicts('entry'))
    .addOption(
      new Option('--picture <where>', say(deskMessages.optionPicture))
        .choices(['auto', 'terminal', 'page', 'none'])
        .default('auto'),
    )
    .action((options: Options, command: Command) =>
      run(command, async (context) => {
        const { deskTerminal, sittingLines } = await import('../desk/review/session.js');
        const terminal = deskTerminal('review', deskMessages.insteadOfReview);
        return context.withWorkspace('write', async (workspace) => {
          const { reviewBook } = await import('../desk/review/review-book.js');
          const result = await reviewBook({
            workspace,
            book: options.book,
            officer: context.officer(workspace),
            entry: options.entry ?? null,
            addOn: options.addEntry ?? null,
            picture: options.picture,
            terminal,
            signal: context.interrupted,
          });
          if (result === null) {
            context.print(say(deskMessages.nothingToReview(options.book)));
            return DONE;
          }
          for (const line of sittingLines(options.book, result, 'review')) context.print(line);
          const exit = result.end === 'interrupted' ? EXIT.interrupted : EXIT.done;
          return {
            exit,
            summary: { book: options.book, finished: result.end === 'finished', ...result.tally },
          };
        });
      }),
    );
}
