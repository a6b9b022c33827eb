import { type Command, InvalidArgumentError, Option } from 'commander';
import { wholeDayOf } from '../desk/review/supplement.js';
import { askMessages } from '../messages/ask.js';
import { localDay } from '../messages/day.js';
import { deskMessages } from '../messages/desk.js';
import { EXIT, HotichError } from '../messages/errors.js';
import { say } from '../messages/message.js';
import { type FieldKey, isFieldKey } from '../schema/fields.js';
import type { Workspace } from '../store/types.js';
import type { ImportOptions } from './ask-import.js';
import { bookAtHand, booksNamed } from './books-named.js';
import { type CommandContext, DONE, type Outcome } from './context.js';
import { run } from './run.js';

interface ListOptions {
  readonly book?: string;
  /** A file, or true for one named by the day. */
  readonly pdf?: string | true;
  readonly xlsx?: string | true;
}

interface AnswerOptions {
  readonly book?: string;
  readonly entry?: string;
  readonly field?: FieldKey;
  readonly value?: string;
  readonly source?: 'family-papers' | 'declaration' | 'other-register';
  readonly evidence?: string;
  readonly number?: string;
  readonly informant?: string;
  readonly confirmed?: boolean;
  readonly only?: boolean;
  readonly toldOn?: string;
  readonly picture: 'auto' | 'terminal' | 'page' | 'none';
}

export function defineAsk(program: Command): void {
  const ask = program.command('ask').description(say(askMessages.ask));

  ask
    .command('list')
    .description(say(askMessages.list))
    .option('-b, --book <code>', say(deskMessages.optionBook))
    .option('--pdf [file]', say(askMessages.optionPdf))
    .option('--xlsx [file]', say(askMessages.optionXlsx))
    .action((options: ListOptions, command: Command) =>
      run(command, (context) =>
        context.withWorkspace('read', (workspace) => list(context, workspace, options)),
      ),
    );

  ask
    .command('import')
    .description(say(askMessages.import))
    .argument('<file>', say(askMessages.importFile))
    .addOption(new Option('--dry-run', say(askMessages.optionDryRun)).conflicts('yes'))
    .option('-y, --yes', say(askMessages.optionYes))
    .option('--confirmed', say(askMessages.optionConfirmed))
    .option('--replace', say(askMessages.optionReplace))
    .action((file: string, options: ImportOptions, command: Command) =>
      run(command, async (context) => (await import('./ask-import.js')).importList(context, file, options)),
    );

  ask
    .command('answer')
    .description(say(deskMessages.askAnswer))
    .option('-b, --book <code>', say(deskMessages.optionBook))
    .option('-e, --entry <number>', say(deskMessages.optionEntry))
    .option('--field <key>', say(deskMessages.optionField), fieldKey)
    .option('--value <text>', say(deskMessages.optionValue))
    .addOption(
      new Option('--source <source>', say(deskMessages.optionSource)).choices([
        'family-papers',
        'declaration',
        'other-register',
      ]),
    )
    .option('--evidence <text>', say(deskMessages.optionEvidence))
    .option('--number <number>', say(deskMessages.optionEvidenceNumber))
    .option('--informant <who>', say(deskMessages.optionInformant))
    .option('--told-on <day>', say(askMessages.optionToldOn), toldOn)
    .option('--only', say(askMessages.optionOnly))
    .option('--confirmed', say(deskMessages.optionConfirmed))
    .addOption(
      new Option('--picture <where>', say(deskMessages.optionPicture))
        .choices(['auto', 'terminal', 'page', 'none'])
        .default('auto'),
    )
    .action((options: AnswerOptions, command: Command) =>
      run(command, (context) => (isGiven(options) ? give(context, options) : converse(context, options))),
    );
}

async function list(context: CommandContext, workspace: Workspace, options: ListOptions): Promise<Outcome> {
  const { pendingOf } = await import('../desk/ask/pending.js');
  const { askList } = await import('../desk/ask/ask-list.js');
  const pending = pendingOf(workspace, booksNamed(workspace, options.book));
  const villages = askList(pending);
  const households = villages.flatMap((village) => village.households);
  const questions = households.flatMap((household) => household.questions);
  const entries = new Set(pending.map(({ entry }) => entry)).size;
  const count = {
    pending: pending.length,
    questions: questions.length,
    households: households.length,
    entries,
  };
  for (const [index, { questions: asked }] of households.entries()) {
    for (const { field, serves } of asked) {
      for (const { book, entry, position, number } of serves) {
        context.emit({ type: 'ask', book, entry, position, number, field, household: index + 1 });
      }
    }
  }
  if (pending.length === 0) {
    context.print(say(askMessages.nothing));
    return { ...DONE, summary: { ...count, files: [] } };
  }
  const { saveAskLists } = await import('../desk/ask/save-lists.js');
  const files = await saveAskLists(workspace, villages, { pdf: options.pdf, xlsx: options.xlsx });
  for (const file of files) context.print(say(askMessages.written(file)));
  if (files.length === 0) {
    const { listLines } = await import('../desk/ask/words.js');
    for (const line of listLines(villages)) context.print(line);
  }
  context.print(say(askMessages.count(count.questions, count.households, entries)));
  return { ...DONE, summary: { ...count, files } };
}

/** One answer on the command line: any part of it says that no conversation is wanted. */
function isGiven(options: AnswerOptions): boolean {
  return options.field !== undefined || options.value !== undefined || options.source !== undefined;
}

async function give(context: CommandContext, options: AnswerOptions): Promise<Outcome> {
  const { entry, field, value, source, evidence } = options;
  const needed = { entry, field, value, source, evidence };
  const missing = Object.entries(needed).flatMap(([name, given]) =>
    given === undefined || given.trim() === '' ? [`--${name}`] : [],
  );
  if (
    entry === undefined ||
    field === undefined ||
    value === undefined ||
    source === undefined ||
    evidence === undefined ||
    missing.length > 0
  ) {
    throw new HotichError('answer-incomplete', { missing: missing.join(', ') });
  }
  return context.withWorkspace('write', async (workspace) => {
    const { recordAnswer } = await import('../desk/ask/answer.js');
    const book = bookAtHand(workspace, options.book, 'ask answer', ' …');
    const { number, informant } = options;
    const recorded = recordAnswer(workspace, book, context.officer(workspace), {
      entry,
      field,
      value,
      confirmed: options.confirmed === true,
      only: options.only === true,
      evidence: {
        source,
        description: evidence,
        ...(number === undefined ? {} : { number }),
        ...(informant === undefined ? {} : { informant: informant.normalize('NFC') }),
        ...(options.toldOn === undefined ? {} : { toldOn: options.toldOn }),
      },
    });
    context.print(say(deskMessages.answerRecorded(entry, recorded.revision)));
    if (recorded.also.length > 0) context.print(say(askMessages.alsoRecorded(recorded.also.length)));
    return { ...DONE, summary: { book: book.code, ...recorded } };
  });
}

/** The whole ask-list of a book, or of every book, by prompts. */
async function converse(context: CommandContext, options: AnswerOptions): Promise<Outcome> {
  const { deskTerminal, sittingLines } = await import('../desk/review/session.js');
  const terminal = deskTerminal('ask answer', deskMessages.insteadOfAnswer);
  return context.withWorkspace('write', async (workspace) => {
    const { answerAtDesk } = await import('../desk/ask/answer.js');
    let supplemented = 0;
    let sat = false;
    const { entry } = options;
    const books =
      entry === undefined
        ? booksNamed(workspace, options.book)
        : [bookAtHand(workspace, options.book, `ask answer --entry ${entry}`)];
    for (const book of books) {
      const result = await answerAtDesk({
        workspace,
        book,
        officer: context.officer(workspace),
        entry: entry ?? null,
        picture: options.picture,
        terminal,
        signal: context.interrupted,
      });
      if (result === null) continue;
      sat = true;
      supplemented += result.tally.supplemented;
      for (const line of sittingLines(book.code, result, 'ask')) context.print(line);
      if (result.end === 'interrupted') return { exit: EXIT.interrupted, summary: { supplemented } };
      if (result.end === 'stopped') break;
    }
    if (!sat) context.print(say(askMessages.nothing));
    return { ...DONE, summary: { supplemented } };
  });
}

function fieldKey(text: string): FieldKey {
  if (!isFieldKey(text)) throw new InvalidArgumentError(say(deskMessages.fieldUnknown));
  return text;
}

function toldOn(text: string): string {
  const day = wholeDayOf(text, localDay(new Date()));
  if (day === null) throw new InvalidArgumentError(say(deskMessages.toldOnWrong));
  return day;
}
