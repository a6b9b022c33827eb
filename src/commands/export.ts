import type { Command } from 'commander';
import type { ExceptionsFile } from '../bundle/exceptions-file.js';
import { profileIds } from '../bundle/profile-library.js';
import type { Selection } from '../bundle/selection.js';
import { exportMessages } from '../messages/bundle.js';
import { EXIT, HotichError } from '../messages/errors.js';
import { language, say } from '../messages/message.js';
import { ruleTitle } from '../messages/rules.js';
import { outcomeOf } from '../store/second-keying.js';
import type { Book, Workspace } from '../store/types.js';
import { bookAtHand, bookOption } from './books-named.js';
import type { CommandContext, Outcome } from './context.js';
import { type EntryName, entryNames } from './entry-names.js';
import { run } from './run.js';
import { waitingNotice } from './waiting-notice.js';

interface Options {
  readonly book?: string;
  readonly profile: string;
  readonly again?: boolean;
  readonly dryRun?: boolean;
}

export function defineExport(program: Command): void {
  program
    .command('export')
    .description(say(exportMessages.command))
    .addOption(bookOption())
    .option('-p, --profile <profile>', say(exportMessages.profile(profileIds())), 'hotich158')
    .option('--again', say(exportMessages.again))
    .option('--dry-run', say(exportMessages.dryRun))
    .action((options: Options, command: Command) =>
      run(command, (context) =>
        context.withWorkspace(options.dryRun === true ? 'read' : 'write', async (workspace) => {
          const book = bookAtHand(workspace, options.book, 'export');
          return exportOne(context, workspace, book, options);
        }),
      ),
    );
}

async function exportOne(
  context: CommandContext,
  workspace: Workspace,
  book: Book,
  options: Options,
): Promise<Outcome> {
  const { loadProfile } = await import('../bundle/profile.js');
  const { heldBack, isBlocked, planExport } = await import('../bundle/plan.js');
  const { exceptionsOf } = await import('../bundle/exceptions-file.js');
  const profile = await loadProfile(options.profile);
  const sample = workspace.samples.list(book.code).at(-1);
  if (sample !== undefined && outcomeOf(workspace, sample).state === 'failed') {
    throw new HotichError('book-returned', { book: book.code });
  }
  const selection = planExport(workspace, book, profile, options.again === true);
  const foreseen = exceptionsOf('-', selection);
  const counts = { book: book.code, profile: profile.id, ...summaryOf(selection, foreseen) };
  const names = await entryNames(workspace, book);
  if (selection.chosen.length === 0 || options.dryRun === true) report(context, foreseen, names);
  if (isBlocked(selection)) {
    context.refuse(new HotichError('export-blocked', { book: book.code, count: heldBack(selection) }));
    return { exit: EXIT.findings, summary: { ...counts, bundle: null } };
  }
  if (selection.chosen.length === 0) {
    context.print(say(waitingNotice(workspace, book.code) ?? exportMessages.nothing(book.code)));
    return { exit: EXIT.done, summary: { ...counts, bundle: null } };
  }
  if (options.dryRun === true) {
    for (const { record, fileName, update } of selection.chosen) {
      context.emit({ type: 'export', id: record.entry, revision: record.revision, file: fileName, update });
    }
    context.print(say(exportMessages.would(selection.chosen.length)));
    return { exit: EXIT.done, summary: { ...counts, bundle: null, dry_run: true } };
  }
  const { exportBook } = await import('../bundle/export-book.js');
  const exported = await exportBook({
    workspace,
    book,
    profile,
    selection,
    officer: context.officer(workspace),
    now: () => new Date(),
    signal: context.interrupted,
    drawn(done, all) {
      if (done === all || done % 10 === 0) context.tell(exportMessages.progress(done, all));
    },
    lost: (error) => context.refuse(error),
  });
  if (exported === null) {
    const left = counts.left_out + selection.chosen.length;
    return {
      exit: EXIT.failed,
      summary: { ...counts, exported: 0, updates: 0, left_out: left, bundle: null },
    };
  }
  report(context, exported.exceptions, names);
  const { bundle, folder, updates, lost } = exported;
  context.emit({
    type: 'bundle',
    id: bundle.id,
    book: book.code,
    profile: profile.id,
    sequence: bundle.sequence,
    folder,
    records: bundle.records.length,
    updates,
  });
  context.print(say(exportMessages.done(folder, bundle.records.length, updates)));
  context.print(say(exportMessages.next));
  return {
    exit: lost > 0 ? EXIT.partly : EXIT.done,
    summary: {
      ...counts,
      exported: bundle.records.length,
      updates,
      left_out: exported.exceptions.left_out.length,
      bundle: folder,
    },
  };
}

/** `left_out` counts what is held back; what was accepted or is on its way has nothing new to send. */
function summaryOf({ chosen }: Selection, { left_out, not_due }: ExceptionsFile) {
  return {
    exported: chosen.length,
    updates: chosen.filter(({ update }) => update).length,
    left_out: left_out.length,
    accepted_already: not_due['accepted-already'],
    awaiting_receipt: not_due['awaiting-receipt'],
  };
}

/** What stays and what goes unfinished, each with its reasons. */
function report(context: CommandContext, exceptions: ExceptionsFile, nameOf: EntryName): void {
  const sections = [
    ['left_out', exceptions.left_out, exportMessages.leftOut],
    ['incomplete', exceptions.incomplete, exportMessages.incomplete],
  ] as const;
  for (const [kind, records, heading] of sections) {
    if (records.length === 0) continue;
    context.print(say(heading(records.length)));
    for (const { id, number, revision, reasons } of records) {
      context.emit({
        type: 'exception',
        kind,
        id,
        number,
        revision,
        reasons: reasons.map(({ code, finding, fields }) => ({ code, finding: finding ?? null, fields })),
      });
      const words = reasons.map((reason) => {
        const rule = reason.finding === undefined ? '' : ` (${say(ruleTitle(reason.finding))})`;
        return `${reason[language()]}${rule}`;
      });
      context.print(`  ${nameOf(id, number)}: ${[...new Set(words)].join('; ')}`);
    }
  }
  const { 'accepted-already': accepted, 'awaiting-receipt': awaiting } = exceptions.not_due;
  if (accepted > 0) context.print(say(exportMessages.accepted(accepted)));
  if (awaiting > 0) context.print(say(exportMessages.awaiting(awaiting)));
}
