import type { Command } from 'commander';
import { EXIT, type ExitCode } from '../messages/errors.js';
import { keepMessages } from '../messages/keep.js';
import { say } from '../messages/message.js';
import { withProgress } from './progress.js';
import { run } from './run.js';

export function defineBackup(program: Command): void {
  program
    .command('backup')
    .description(say(keepMessages.backup))
    .argument('<folder>', say(keepMessages.backupFolder))
    .action((folder: string, _options: unknown, command: Command) =>
      run(command, (context) =>
        // Another window may go on working: the database is copied as it is at one moment.
        context.withWorkspace('read', async (workspace) => {
          const { backUp } = await import('../store/backup.js');
          const made = await withProgress(context, keepMessages.copyingDatabase, (progress) =>
            backUp(workspace, folder, new Date(), (done, total) =>
              progress.step(keepMessages.copying(done, total)),
            ),
          );
          for (const error of made.refused) context.refuse(error);
          context.print(say(keepMessages.backedUp(made.folder, made.originals, made.copied)));
          if (made.refused.length > 0) context.tell(keepMessages.backupPartly(made.refused.length));
          if (!made.snapshot.whole) context.tell(keepMessages.backupNotWhole);
          const { file, at, whole } = made.snapshot;
          return {
            exit: exitOf(whole, made.refused.length),
            summary: {
              folder: made.folder,
              snapshot: file,
              at,
              whole,
              originals: made.originals,
              copied: made.copied,
              refused: made.refused.length,
            },
          };
        }),
      ),
    );
}

function exitOf(whole: boolean, refused: number): ExitCode {
  if (!whole) return EXIT.findings;
  return refused > 0 ? EXIT.partly : EXIT.done;
}
