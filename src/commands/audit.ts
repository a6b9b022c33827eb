import type { Command } from 'commander';
import type { Audited, Fault } from '../desk/audit.js';
import { EXIT } from '../messages/errors.js';
import { keepMessages } from '../messages/keep.js';
import { type Message, say } from '../messages/message.js';
import type { Entry, Workspace } from '../store/types.js';
import { type CommandContext, DONE } from './context.js';
import { withProgress } from './progress.js';
import { run } from './run.js';

export function defineAudit(program: Command): void {
  program
    .command('audit')
    .description(say(keepMessages.audit))
    .option('--rebuild', say(keepMessages.optionRebuild))
    .action((options: { readonly rebuild?: boolean }, command: Command) =>
      run(command, (context) =>
        context.withWorkspace(options.rebuild === true ? 'write' : 'read', async (workspace) => {
          // Where the history was meddled with, the record is the last trace of what it said before.
          const rebuilt =
            options.rebuild === true && workspace.isWhole() && workspace.verifyChains().length === 0;
          if (rebuilt) workspace.records.rebuild();
          const { faults, entries, originals } = await auditWithProgress(context, workspace);
          const mayRebuild = !faults.some(isGrave);
          for (const fault of faults) {
            context.print(say(messageOf(fault, mayRebuild)));
            context.emit(faultForJson(fault));
          }
          const summary = { entries, originals, faults: faults.length };
          if (faults.length === 0) {
            context.print(say(keepMessages.auditGood(entries, originals)));
            return { ...DONE, summary };
          }
          context.print(say(keepMessages.auditBad(faults.length)));
          if (options.rebuild === true && !rebuilt) context.print(say(keepMessages.notRebuilt));
          if (!mayRebuild) context.print(say(keepMessages.auditGrave));
          return { exit: EXIT.findings, summary };
        }),
      ),
    );
}

async function auditWithProgress(
  context: CommandContext,
  workspace: Workspace,
): Promise<Audited & { readonly faults: readonly Fault[] }> {
  const { auditOffice } = await import('../desk/audit.js');
  const faults: Fault[] = [];
  const audited = await withProgress(context, keepMessages.auditing(0, 0), (progress) =>
    auditOffice(
      workspace,
      (fault) => faults.push(fault),
      (done, total) => progress.step(keepMessages.auditing(done, total)),
    ),
  );
  return { ...audited, faults };
}

/** A record is folded anew, an original brought back; these nobody mends in place. */
function isGrave({ subject }: Fault): boolean {
  return subject === 'database' || subject === 'history';
}

function messageOf(fault: Fault, mayRebuild = false): Message {
  switch (fault.subject) {
    case 'database':
      return keepMessages.databaseDamaged;
    case 'history': {
      const { kind, where, sequence } = fault.fault;
      if (where === 'seal') return keepMessages.sealFault(kind, sequence);
      return keepMessages.historyFault(kind, sequence, fault.entry === null ? null : nameOf(fault.entry));
    }
    case 'record':
      return mayRebuild
        ? keepMessages.recordToRebuild(nameOf(fault.entry))
        : keepMessages.recordFault(nameOf(fault.entry));
    case 'original':
      return keepMessages.originalFault(fault.scan.book, fault.scan.fileName, fault.state);
    default: {
      const never: never = fault;
      return never;
    }
  }
}

function nameOf({ book, position }: Entry): string {
  return say(keepMessages.entryName(book, position));
}

function faultForJson(fault: Fault): { readonly type: string } & Record<string, unknown> {
  const message = say(messageOf(fault));
  switch (fault.subject) {
    case 'database':
      return { type: 'fault', subject: fault.subject, message };
    case 'history':
      return { type: 'fault', subject: fault.subject, ...fault.fault, message };
    case 'record':
      return {
        type: 'fault',
        subject: fault.subject,
        book: fault.entry.book,
        entry: fault.entry.id,
        message,
      };
    case 'original': {
      const { book, fileName, sha256 } = fault.scan;
      return {
        type: 'fault',
        subject: fault.subject,
        state: fault.state,
        book,
        file: fileName,
        sha256,
        message,
      };
    }
    default: {
      const never: never = fault;
      return never;
    }
  }
}
