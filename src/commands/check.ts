import type { Command } from 'commander';
import { EXIT } from '../messages/errors.js';
import { language, say } from '../messages/message.js';
import { checkMessages, ruleTexts } from '../messages/rules.js';
import { fieldOf } from '../schema/fields.js';
import type { EntryRecord } from '../schema/record.js';
import { type Completeness, completeness, entryNumber } from '../schema/rules/book.js';
import type { Finding, RuleCode, Severity } from '../schema/rules/rule.js';
import type { Book, Workspace } from '../store/types.js';
import { booksNamed } from './books-named.js';
import { type Gravity, PAINT } from './colour.js';
import type { CommandContext } from './context.js';
import { run } from './run.js';
import { waitingNotice } from './waiting-notice.js';

const GRAVITY: Readonly<Record<Severity, Gravity>> = { error: 'bad', warning: 'weak', note: 'mild' };

export function defineCheck(program: Command): void {
  program
    .command('check')
    .description(say(checkMessages.check))
    .option('-b, --book <code>', say(checkMessages.optionBook))
    .action((options: { readonly book?: string }, command: Command) =>
      run(command, (context) =>
        context.withWorkspace('read', async (workspace) => {
          const counts = { error: 0, warning: 0, note: 0 };
          for (const book of booksNamed(workspace, options.book)) {
            for (const { severity } of await checkOneBook(context, workspace, book)) counts[severity] += 1;
          }
          return {
            exit: counts.error > 0 ? EXIT.findings : EXIT.done,
            summary: { errors: counts.error, warnings: counts.warning, notes: counts.note },
          };
        }),
      ),
    );
}

async function checkOneBook(
  context: CommandContext,
  workspace: Workspace,
  book: Book,
): Promise<readonly Finding[]> {
  const { findingsOfBook } = await import('../store/findings.js');
  const records = workspace.records.list(book.code);
  const findings = findingsOfBook(workspace, book);
  const pages = workspace.pictures
    .list(book.code)
    .reduce((sum, picture) => sum + workspace.pictures.pages(picture.id).length, 0);

  const names = new Map(
    records.map((record, index) => [record.entry, nameOf(entryNumber(record), index + 1)]),
  );
  // Of an entry nobody has begun, every field would be told to be missing: once for all of them is enough.
  const untouched = new Set(records.filter(isUntouched).map(({ entry }) => entry));
  const told = findings.filter(({ entry }) => entry === null || !untouched.has(entry));
  printByEntry(context, book, told, names, untouched.size);
  printByRule(context, told, names);
  for (const each of findings) {
    context.emit({
      type: 'finding',
      book: book.code,
      entry: each.entry,
      code: each.code,
      severity: each.severity,
      fields: each.fields,
      details: each.details,
      message: say(ruleTexts[each.code].remark(each.details)),
    });
  }
  const waiting = waitingNotice(workspace, book.code);
  if (waiting !== null) context.print(say(waiting));
  const whole = completeness(records, book, pages);
  printCompleteness(context, whole);
  context.emit({
    type: 'completeness',
    book: book.code,
    declared: whole.declared,
    found: whole.found,
    finished: whole.finished,
    pending_fields: whole.pending,
    missing_numbers: whole.missingNumbers,
    declared_pages: whole.declaredPages,
    found_pages: whole.foundPages,
  });
  return findings;
}

/** Nothing of it is answered: what the form has no box for stands as absent without anybody's doing. */
function isUntouched(record: EntryRecord): boolean {
  return !record.struckThrough && Object.values(record.fields).every(({ state }) => state === 'absent');
}

function nameOf(number: number | null, position: number): string {
  return say(number === null ? checkMessages.unnumbered(position) : checkMessages.entry(String(number)));
}

function printByEntry(
  context: CommandContext,
  book: Book,
  findings: readonly Finding[],
  names: ReadonlyMap<string, string>,
  untouched: number,
): void {
  context.print(say(checkMessages.byEntry(book.code)));
  if (untouched > 0) context.print(`  ${say(checkMessages.untouched(book.code, untouched))}`);
  if (findings.length === 0 && untouched === 0) context.print(`  ${say(checkMessages.clean)}`);
  for (const [entry, name] of [...names, [null, say(checkMessages.wholeBook)] as const]) {
    const own = findings.filter((each) => each.entry === entry);
    if (own.length === 0) continue;
    context.print(`  ${name}`);
    for (const each of own) context.print(`    ${lineOf(each)}`);
  }
}

function lineOf({ code, severity, fields, details }: Finding): string {
  const labels = fields
    .map((key) => fieldOf(key).label[language()])
    .slice(0, 3)
    .join(', ');
  const mark = PAINT[GRAVITY[severity]](say(checkMessages.severities[severity]));
  return `${mark}  ${labels}: ${say(ruleTexts[code].remark(details))}`;
}

function printByRule(
  context: CommandContext,
  findings: readonly Finding[],
  names: ReadonlyMap<string, string>,
): void {
  if (findings.length === 0) return;
  const byRule = new Map<RuleCode, Finding[]>();
  for (const each of findings) byRule.set(each.code, [...(byRule.get(each.code) ?? []), each]);
  context.print(say(checkMessages.byRule));
  for (const [code, own] of byRule) {
    const entries = [
      ...new Set(own.flatMap(({ entry }) => (entry === null ? [] : (names.get(entry) ?? [])))),
    ];
    const shown = entries.slice(0, 8).join(', ') + (entries.length > 8 ? ', …' : '');
    context.print(`  ${say(ruleTexts[code].title)}: ${own.length}${shown === '' ? '' : `  (${shown})`}`);
  }
}

function printCompleteness(context: CommandContext, whole: Completeness): void {
  context.print(say(checkMessages.completeness(whole.found, whole.declared, whole.finished)));
  if (whole.declaredPages !== null) {
    context.print(say(checkMessages.pages(whole.foundPages, whole.declaredPages)));
  }
  if (whole.pending > 0) context.print(say(checkMessages.pending(whole.pending)));
}
