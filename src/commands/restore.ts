import type { Command } from 'commander';
import { momentText } from '../messages/day.js';
import { EXIT } from '../messages/errors.js';
import { keepMessages } from '../messages/keep.js';
import { say } from '../messages/message.js';
import { withProgress } from './progress.js';
import { run } from './run.js';

interface Options {
  readonly into: string;
  readonly snapshot?: string;
}

export function defineRestore(program: Command): void {
  program
    .command('restore')
    .description(say(keepMessages.restore))
    .argument('<folder>', say(keepMessages.restoreFrom))
    .requiredOption('--into <folder>', say(keepMessages.restoreInto))
    .option('--snapshot <file>', say(keepMessages.restoreSnapshot))
    .action((backup: string, options: Options, command: Command) =>
      run(command, async (context) => {
        const { restore } = await import('../store/restore.js');
        const { folder, snapshot, originals, refused } = await withProgress(
          context,
          keepMessages.copyingDatabase,
          (progress) =>
            restore(backup, options.into, options.snapshot, (done, total) =>
              progress.step(keepMessages.copying(done, total)),
            ),
        );
        for (const error of refused) context.refuse(error);
        context.print(say(keepMessages.restored(folder, momentText(new Date(snapshot.at)), originals)));
        if (!snapshot.whole) context.print(say(keepMessages.restoredBroken));
        context.print(say(keepMessages.restoredNext(folder)));
        return {
          exit: refused.length > 0 ? EXIT.partly : snapshot.whole ? EXIT.done : EXIT.findings,
          summary: {
            folder,
            snapshot: snapshot.file,
            at: snapshot.at,
            whole: snapshot.whole,
            originals,
            refused: refused.length,
          },
        };
      }),
    );
}
