import type { Command } from 'commander';
import { receiptMessages, receiveMessages } from '../messages/bundle.js';
import { language, say } from '../messages/message.js';
import { refusalTexts } from '../messages/refusals.js';
import { DONE } from './context.js';
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
          for (const { id, number, revision, outcome, reasons } of receipt.records) {
            context.emit({ type: 'receipted', id, number, revision, outcome, reasons });
            for (const { code } of before ? [] : reasons) {
              const text = Object.entries(refusalTexts).find(([known]) => known === code)?.[1];
              context.print(say(receiveMessages.refused(String(number), code, text?.[language()] ?? '')));
            }
          }
          const { accepted, pending, refused } = counts;
          context.print(say(receiptMessages.done(accepted, pending, refused)));
          return {
            ...DONE,
            summary: { book: bundle.book, bundle: receipt.bundle.name, accepted, pending, refused, before },
          };
        }),
      ),
    );
}
