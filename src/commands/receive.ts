import { type Command, InvalidArgumentError } from 'commander';
import { receiveMessages } from '../messages/bundle.js';
import { EXIT, type ExitCode } from '../messages/errors.js';
import { say } from '../messages/message.js';
import { refusalLines } from './refusal-lines.js';
import { run } from './run.js';

type Numbers =
  | { readonly numbers: 'none' | 'later' }
  | { readonly numbers: 'later'; readonly numbersFile: string };

interface Options {
  readonly into: string;
  readonly numbers?: Numbers;
  readonly profile?: string;
  readonly dryRun?: boolean;
}

const NONE: Numbers = { numbers: 'none' };

export function defineReceive(program: Command): void {
  program
    .command('receive')
    .description(say(receiveMessages.command))
    .argument('<bundle>', say(receiveMessages.bundle))
    .requiredOption('--into <folder>', say(receiveMessages.into))
    .option('--numbers <numbers>', say(receiveMessages.numbers), numberPolicy)
    .option('-p, --profile <file>', say(receiveMessages.profile))
    .option('--dry-run', say(receiveMessages.dryRun))
    .action((bundle: string, options: Options, command: Command) =>
      run(command, async (context) => {
        const { receiveBundle } = await import('../bundle/receive/receive-bundle.js');
        const { countOutcomes } = await import('../bundle/receipt-file.js');
        const { receipt, file, before } = await receiveBundle({
          bundle,
          into: options.into,
          ...(options.numbers ?? NONE),
          ...(options.profile === undefined ? {} : { profile: options.profile }),
          dryRun: options.dryRun === true,
          now: () => new Date(),
        });
        for (const record of receipt.records) {
          context.emit({ ...record, type: 'answer' });
          for (const line of refusalLines(record)) context.print(line);
        }
        const { accepted, pending, refused } = countOutcomes(receipt.records);
        if (before) context.print(say(receiveMessages.before));
        context.print(say(receiveMessages.done(accepted, pending, refused)));
        if (file !== null) context.print(say(receiveMessages.receipt(file)));
        return {
          exit: exitOf(accepted + pending, refused),
          summary: {
            bundle: receipt.bundle.name,
            bundle_id: receipt.bundle.id,
            accepted,
            pending,
            refused,
            before,
            receipt: file,
            dry_run: options.dryRun === true,
          },
        };
      }),
    );
}

function exitOf(takenIn: number, refused: number): ExitCode {
  if (refused === 0) return EXIT.done;
  return takenIn === 0 ? EXIT.failed : EXIT.partly;
}

function numberPolicy(text: string): Numbers {
  if (text === 'none' || text === 'later') return { numbers: text };
  if (/\.csv$/i.test(text)) return { numbers: 'later', numbersFile: text };
  throw new InvalidArgumentError(say(receiveMessages.numbersRule));
}
