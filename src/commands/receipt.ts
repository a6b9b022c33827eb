import type { Command } from 'commander';
import { receiptMessages } from '../messages/bundle.js';
import { say } from '../messages/message.js';
import { DONE } from './context.js';
import { refusalLines } from './refusal-lines.js';
import { run } from './run.js';

export function defineReceipt(program: Command): void {
  program
    .command('receipt')
    .description(say(receiptMessages.command))
    .argument('<file>', say(receiptMessages.file))
    .action((file: string, _options: unknown, command: Command) =>
      run(command, (context) =>
        context.withWorkspace('write', async (workspace) => {
          const { takeReceipt } = await import('../bundle/take-receipt.js');
          const officer = context.officer(workspace);
          const { receipt, bundle, counts, before } = await takeReceipt(workspace, file, officer);
          if (before) context.print(say(receiptMessages.before));
          for (const record of receipt.records) {
            const { id, number, revision, outcome, reasons } = record;
            context.emit({ type: 'receipted', id, number, revision, outcome, reasons });
            if (!before) for (const line of refusalLines(record)) context.print(line);
          }
          const { accepted, pending, refused } = counts;
          context.print(say(receiptMessages.done(accepted, pending, refused)));
          if (refused > 0) context.print(say(receiptMessages.next(bundle.book)));
          return {
            ...DONE,
            summary: { book: bundle.book, bundle: receipt.bundle.name, accepted, pending, refused, before },
          };
        }),
      ),
    );
}
