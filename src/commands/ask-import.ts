/** `ask import`: what the file would enter, then, when asked for, entering it. */
import { basename } from 'node:path';
import type { PlannedItem, Verdict } from '../desk/ask/plan-import.js';
import { evidenceText } from '../desk/review/supplement.js';
import { askMessages } from '../messages/ask.js';
import { EXIT, HotichError } from '../messages/errors.js';
import { language, say } from '../messages/message.js';
import { fieldOf } from '../schema/fields.js';
import type { Workspace } from '../store/types.js';
import type { CommandContext, Outcome } from './context.js';

export interface ImportOptions {
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly confirmed?: boolean;
  readonly replace?: boolean;
}

export async function importList(
  context: CommandContext,
  file: string,
  options: ImportOptions,
): Promise<Outcome> {
  const { planAskImport, enterPlan } = await import('../desk/ask/import-list.js');
  const dryRun = options.dryRun === true;
  if (!dryRun && options.yes !== true && !(process.stdin.isTTY && process.stdout.isTTY)) {
    throw new HotichError('import-unconfirmed', { file: basename(file) });
  }
  return context.withWorkspace(dryRun ? 'read' : 'write', async (workspace) => {
    const plan = await planAskImport(workspace, file, {
      confirmed: options.confirmed === true,
      replace: options.replace === true,
    });
    const counts = show(context, workspace, plan);
    const summary = { file: basename(file), ...counts };
    const troubled = counts.conflict + counts.unclear > 0;
    if (dryRun || counts.enter === 0 || !(await isWanted(options, counts.enter))) {
      context.print(say(askMessages.notImported));
      const nothingUsable = troubled && counts.enter + counts.held === 0;
      return { exit: nothingUsable ? EXIT.failed : exitFor(troubled), summary: { ...summary, entered: 0 } };
    }
    const { entered, updates } = enterPlan(workspace, context.officer(workspace), plan);
    context.print(say(askMessages.imported(entered, updates)));
    return { exit: exitFor(troubled), summary: { ...summary, entered, updates } };
  });
}

const exitFor = (troubled: boolean) => (troubled ? EXIT.partly : EXIT.done);

async function isWanted(options: ImportOptions, count: number): Promise<boolean> {
  if (options.yes === true) return true;
  const { choose } = await import('./menu-prompts.js');
  const choices = [
    { name: say(askMessages.yes), value: true },
    { name: say(askMessages.no), value: false },
  ];
  return choose(say(askMessages.importQuestion(count)), choices, true);
}

interface Counts {
  readonly enter: number;
  readonly held: number;
  readonly conflict: number;
  readonly unclear: number;
}

function show(context: CommandContext, workspace: Workspace, plan: readonly PlannedItem[]): Counts {
  const of = (...kinds: readonly Verdict['kind'][]): readonly PlannedItem[] =>
    plan.filter(({ verdict }) => kinds.includes(verdict.kind));
  const groups = { enter: of('enter', 'note'), conflict: of('conflict'), unclear: of('unclear') };
  for (const name of ['enter', 'conflict', 'unclear'] as const) {
    if (groups[name].length === 0) continue;
    context.print(say(askMessages.headings[name]));
    for (const item of groups[name]) context.print(`  ${lineOf(workspace, item)}`);
  }
  for (const { row, field, entry, verdict } of plan) {
    const reason = verdict.kind === 'unclear' ? { reason: verdict.reason } : {};
    const against = verdict.kind === 'conflict' ? { with: verdict.with } : {};
    context.emit({ type: 'answer', row, entry, field, verdict: verdict.kind, ...reason, ...against });
  }
  const counts = {
    enter: groups.enter.length,
    held: of('held').length,
    conflict: groups.conflict.length,
    unclear: groups.unclear.length,
  };
  context.print(say(askMessages.importCount(counts.enter, counts.held, counts.conflict, counts.unclear)));
  return counts;
}

function lineOf(workspace: Workspace, { row, field, entry, verdict }: PlannedItem): string {
  const text = verdictText(verdict);
  const found = entry === null ? null : workspace.entries.get(entry);
  if (found === null || field === null) return say(askMessages.itemAlone(row, text));
  const number = workspace.records.get(found.id).fields['registration.number'];
  const about = [
    say(askMessages.book(found.book)),
    say(askMessages.entry(number?.resolved ?? number?.verbatim ?? null, found.position)),
    fieldOf(field).label[language()],
  ].join(', ');
  return say(askMessages.item(row, about, text));
}

function verdictText(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'enter': {
      const { text, evidence, insteadOf } = verdict;
      const instead = insteadOf === null ? '' : `, ${say(askMessages.insteadOf(insteadOf))}`;
      return `${text} (${evidenceText(evidence)})${instead}`;
    }
    case 'note':
      return say(askMessages.note(verdict.text));
    case 'held':
      return '';
    case 'conflict':
      return say(askMessages.conflicts[verdict.with](verdict.text, verdict.held));
    case 'unclear':
      return `${verdict.text === '' ? '' : `${verdict.text} – `}${say(askMessages.unclear[verdict.reason])}`;
    default: {
      const never: never = verdict;
      return never;
    }
  }
}
