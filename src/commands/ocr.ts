import type { Command } from 'commander';
import type { PictureDone } from '../desk/intake/read-book.js';
import { EXIT, type ExitCode } from '../messages/errors.js';
import { intakeMessages } from '../messages/intake.js';
import { type Message, say } from '../messages/message.js';
import { bookAtHand, bookOption } from './books-named.js';
import type { CommandContext, Outcome } from './context.js';
import { wholeNumber } from './options.js';
import { withProgress } from './progress.js';
import { run } from './run.js';

/** What was read before is decoded anew for so long at most. */
const REREAD_MILLISECONDS = 60_000;

interface OcrOptions {
  readonly book?: string;
  readonly workers?: number;
  readonly again?: boolean;
}

export function defineOcr(program: Command): void {
  program
    .command('ocr')
    .description(say(intakeMessages.ocr))
    .addOption(bookOption())
    .option('--workers <count>', say(intakeMessages.workers), wholeNumber(1, 8))
    .option('--again', say(intakeMessages.again))
    .action((options: OcrOptions, command: Command) =>
      run(command, (context) => readBooks(context, options)),
    );
}

function readBooks(context: CommandContext, options: OcrOptions): Promise<Outcome> {
  return context.withWorkspace('write', async (workspace) => {
    const book = bookAtHand(workspace, options.book, 'ocr');
    const { formOfWorkspace } = await import('../store/office-forms.js');
    const { readBook } = await import('../desk/intake/read-book.js');
    const { rereadBook } = await import('../desk/intake/reread-book.js');
    const { startReader } = await import('../ocr/read/start-reader.js');
    const form = formOfWorkspace(workspace, book.form);
    const notRead: Message[] = [];
    const summary = await withProgress(context, intakeMessages.starting, (progress) =>
      readBook(
        workspace,
        {
          book,
          form,
          startReader: () => startReader(options.workers),
          again: options.again === true,
          signal: context.interrupted,
        },
        {
          picture(done) {
            progress.show(intakeMessages.progress(done.done, done.total, done.perMinute, done.secondsLeft));
            emitPicture(context, done);
            if (done.reason !== null) notRead.push(whyNot(done, done.reason));
          },
        },
      ),
    );
    const reread = await rereadBook(workspace, {
      book,
      form,
      budget: REREAD_MILLISECONDS,
      signal: context.interrupted,
    });
    const { read, unplaced, failed, partly, entries, seconds, interrupted } = summary;
    const problems = unplaced + failed + partly;
    if (read + problems > 0) context.print(say(intakeMessages.readDone(read, entries, seconds)));
    else if (!interrupted) context.print(say(intakeMessages.nothingWaits(book.code)));
    if (reread > 0) context.print(say(intakeMessages.reread(reread)));
    if (problems > 0) context.tell(intakeMessages.notRead(problems));
    for (const message of notRead) context.tell(message);
    if (interrupted) context.tell(intakeMessages.interrupted);
    else if (read > 0) context.print(say(intakeMessages.readNext(book.code)));
    return {
      exit: interrupted ? EXIT.interrupted : exitOf(read, problems),
      summary: {
        book: book.code,
        read,
        unplaced,
        failed,
        partly,
        entries,
        reread,
        seconds: rounded(seconds),
      },
    };
  });
}

function emitPicture(context: CommandContext, done: PictureDone): void {
  context.emit({
    type: 'picture',
    file: done.scan.fileName,
    page_in_file: done.picture.pageInFile,
    state: done.state,
    reason: done.reason,
    entries: done.entries,
    milliseconds: done.milliseconds,
    done: done.done,
    total: done.total,
    per_minute: rounded(done.perMinute),
    seconds_left: Math.round(done.secondsLeft),
  });
}

function whyNot({ scan, picture }: PictureDone, reason: string): Message {
  const page = picture.pageInFile + 1;
  return intakeMessages.reason(reason, intakeMessages.page(scan.fileName, page, scan.pictures), page);
}

function exitOf(read: number, problems: number): ExitCode {
  if (problems === 0) return EXIT.done;
  return read === 0 ? EXIT.failed : EXIT.partly;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
