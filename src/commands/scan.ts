import type { Command } from 'commander';
import { EXIT, type ExitCode } from '../messages/errors.js';
import { adviceMessages } from '../messages/inspect.js';
import { intakeMessages } from '../messages/intake.js';
import { say } from '../messages/message.js';
import { bookAtHand, bookOption } from './books-named.js';
import { run } from './run.js';

interface ScanOptions {
  readonly book?: string;
  readonly move?: boolean;
}

export function defineScan(program: Command): void {
  program
    .command('scan')
    .description(say(intakeMessages.scan))
    .argument('<paths...>', say(intakeMessages.scanPaths))
    .addOption(bookOption())
    .option('--move', say(intakeMessages.moveOption))
    .action((paths: string[], options: ScanOptions, command: Command) =>
      run(command, (context) =>
        context.withWorkspace('write', async (workspace) => {
          const book = bookAtHand(workspace, options.book, 'scan', ' …');
          const officer = context.officer(workspace);
          const { formOfWorkspace } = await import('../store/office-forms.js');
          const { scanFiles } = await import('../desk/intake/scan-files.js');
          const summary = await scanFiles(
            workspace,
            {
              book: book.code,
              officer,
              named: paths,
              form: formOfWorkspace(workspace, book.form),
              move: options.move === true,
              signal: context.interrupted,
            },
            {
              taken(scan) {
                context.tell(intakeMessages.taken(scan.fileName, scan.pictures));
                context.emit({
                  type: 'scan',
                  book: scan.book,
                  file: scan.fileName,
                  position: scan.position,
                  pictures: scan.pictures,
                  sha256: scan.sha256,
                  byte_length: scan.byteLength,
                });
              },
              broughtBack(scan) {
                context.tell(intakeMessages.broughtBack(scan.fileName, scan.book));
                context.emit({
                  type: 'brought-back',
                  book: scan.book,
                  file: scan.fileName,
                  sha256: scan.sha256,
                });
              },
              moved(scan, from) {
                context.tell(intakeMessages.moved(scan.fileName, from, scan.book));
                context.emit({
                  type: 'moved',
                  file: scan.fileName,
                  from,
                  book: scan.book,
                  position: scan.position,
                });
              },
              coarse(scan, dpi) {
                context.tell(intakeMessages.coarse(scan.fileName, dpi));
                context.emit({ type: 'advice', code: 'picture-coarse', file: scan.fileName, dpi });
              },
              advised(scan, pageInFile, advice) {
                for (const code of advice) {
                  context.tell(
                    intakeMessages.advised(
                      scan.fileName,
                      pageInFile + 1,
                      scan.pictures,
                      adviceMessages[code],
                    ),
                  );
                  context.emit({ type: 'advice', code, file: scan.fileName, page_in_file: pageInFile });
                }
              },
              refused: (error) => context.refuse(error),
            },
          );
          const { taken, pictures, refused, broughtBack, moved } = summary;
          context.print(say(intakeMessages.scanned(taken, pictures, refused)));
          if (summary.interrupted) context.tell(intakeMessages.interrupted);
          else if (taken + moved > 0) context.print(say(intakeMessages.scannedNext(book.code)));
          return {
            exit: summary.interrupted ? EXIT.interrupted : exitOf(taken + broughtBack + moved, refused),
            summary: { book: book.code, taken, pictures, refused, brought_back: broughtBack, moved },
          };
        }),
      ),
    );
}

function exitOf(taken: number, refused: number): ExitCode {
  if (refused === 0) return EXIT.done;
  return taken === 0 ? EXIT.failed : EXIT.partly;
}
