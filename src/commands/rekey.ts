import { type Command, InvalidArgumentError, Option } from 'commander';
import { type FieldChoice, readFieldChoice } from '../desk/rekey/fields.js';
import { deskMessages } from '../messages/desk.js';
import { EXIT, HotichError } from '../messages/errors.js';
import { say } from '../messages/message.js';
import { rekeyMessages } from '../messages/rekey.js';
import { fieldOf } from '../schema/fields.js';
import type { CheckedField } from '../stats/double-keying.js';
import type { ItemProgress, SampleOutcome } from '../store/second-keying.js';
import type { Book, Sample, Workspace } from '../store/types.js';
import { bookAtHand, bookOption } from './books-named.js';
import { type CommandContext, DONE, type Outcome } from './context.js';
import { run } from './run.js';

interface Options {
  readonly book?: string;
  readonly share?: number;
  readonly fields?: FieldChoice;
  readonly limit?: number;
  readonly seed?: string;
  readonly new?: boolean;
  readonly decide?: boolean;
  readonly report?: boolean;
  readonly picture: 'auto' | 'terminal' | 'page' | 'none';
}

/** Single keying by trained typists is wrong in 0.29 % of fields; one in a hundred is no longer careful work. */
const LIMIT = 0.01;
const SHARE = 0.05;

export function defineRekey(program: Command): void {
  program
    .command('rekey')
    .description(say(rekeyMessages.command))
    .addOption(bookOption())
    .option('--share <percent>', say(rekeyMessages.optionShare), share)
    .option('--fields <which>', say(rekeyMessages.optionFields), fieldChoice)
    .option('--limit <percent>', say(rekeyMessages.optionLimit), share)
    .option('--seed <text>', say(rekeyMessages.optionSeed))
    .option('--new', say(rekeyMessages.optionNew))
    .addOption(
      new Option('--decide', say(rekeyMessages.optionDecide)).conflicts(['share', 'fields', 'seed', 'new']),
    )
    .addOption(new Option('--report', say(rekeyMessages.optionReport)).conflicts(['decide', 'new']))
    .addOption(
      new Option('--picture <where>', say(deskMessages.optionPicture))
        .choices(['auto', 'terminal', 'page', 'none'])
        .default('auto'),
    )
    .action((options: Options, command: Command) =>
      run(command, (context) => (options.report === true ? report(context, options) : sit(context, options))),
    );
}

async function sit(context: CommandContext, options: Options): Promise<Outcome> {
  const { deskTerminal } = await import('../desk/review/session.js');
  const mode = options.decide === true ? 'decide' : 'rekey';
  const terminal = deskTerminal('rekey', rekeyMessages.insteadOfRekey);
  return context.withWorkspace('write', async (workspace) => {
    const { keyAtDesk } = await import('../desk/rekey/sit.js');
    const { outcomeOf } = await import('../store/second-keying.js');
    const book = bookAtHand(workspace, options.book, 'rekey');
    const officer = context.officer(workspace);
    const sample =
      mode === 'decide'
        ? (workspace.samples.list(book.code).at(-1) ?? null)
        : await sampleFor(context, workspace, book, officer, options);
    if (sample === null) {
      context.print(say(rekeyMessages.noSample(book.code)));
      return { ...DONE, summary: { book: book.code, sample: null } };
    }
    const result = await keyAtDesk({
      workspace,
      book,
      officer,
      sample,
      mode,
      picture: options.picture,
      terminal,
      signal: context.interrupted,
    });
    const outcome = outcomeOf(workspace, sample);
    if (result === null) context.print(say(rekeyMessages.nothingLeft[mode]));
    else context.print(say(rekeyMessages.sat(result.done, result.left)));
    if (result !== null && result.barred > 0) context.print(say(rekeyMessages.barred(result.barred)));
    printOutcome(context, outcome);
    return {
      exit: result?.end === 'interrupted' ? EXIT.interrupted : EXIT.done,
      summary: { done: result?.done ?? 0, ...summaryOf(outcome) },
    };
  });
}

/** The sample under way, or a new one. */
async function sampleFor(
  context: CommandContext,
  workspace: Workspace,
  book: Book,
  officer: string,
  options: Options,
): Promise<Sample> {
  const { drawSample } = await import('../desk/rekey/draw.js');
  const { outcomeOf } = await import('../store/second-keying.js');
  const last = workspace.samples.list(book.code).at(-1);
  if (last !== undefined && options.new !== true) {
    const isOther =
      (options.share !== undefined && options.share !== last.share) ||
      (options.fields !== undefined && String(options.fields) !== last.fields) ||
      (options.limit !== undefined && options.limit !== last.limit) ||
      (options.seed !== undefined && options.seed !== last.seed);
    if (isOther) {
      const percent = Math.round(last.share * 10_000) / 100;
      const isOpen = outcomeOf(workspace, last).state === 'open';
      const code = isOpen ? 'rekey-open' : 'rekey-done';
      throw new HotichError(code, { book: book.code, share: percent, fields: last.fields });
    }
    return last;
  }
  const { randomBytes } = await import('node:crypto');
  const sample = drawSample(workspace, book, officer, {
    share: options.share ?? SHARE,
    fields: options.fields ?? 'critical',
    limit: options.limit ?? LIMIT,
    seed: options.seed ?? randomBytes(4).toString('hex'),
  });
  const items = workspace.samples.items(sample.id);
  const records = new Set(items.map(({ entry }) => entry)).size;
  context.print(say(rekeyMessages.drawn(records, items.length, sample.seed)));
  return sample;
}

async function report(context: CommandContext, options: Options): Promise<Outcome> {
  const { outcomeOf, progressOf, awaitsDecision, wasWrong } = await import('../store/second-keying.js');
  const { errorRates } = await import('../stats/double-keying.js');
  return context.withWorkspace('read', async (workspace) => {
    const book = bookAtHand(workspace, options.book, 'rekey');
    const sample = workspace.samples.list(book.code).at(-1);
    if (sample === undefined) {
      context.print(say(rekeyMessages.noSample(book.code)));
      return { ...DONE, summary: { book: book.code, sample: null } };
    }
    const outcome = outcomeOf(workspace, sample);
    const checked = progressOf(workspace, sample).flatMap((item) =>
      awaitsDecision(item) ? [] : checkedField(item, wasWrong(item)),
    );
    const rates = errorRates(checked);
    const { emitRates, ratesTable } = await import('./rekey-rates.js');
    printOutcome(context, outcome);
    if (checked.length > 0) {
      emitRates(context, rates);
      if (context.options.json !== true) context.print(await ratesTable(rates));
    }
    return { ...DONE, summary: summaryOf(outcome) };
  });
}

function checkedField(item: ItemProgress, wrong: boolean): readonly CheckedField[] {
  const { entry, field, first, second } = item;
  if (first === null || second === null) return [];
  const { body } = first;
  const taken = body.type === 'trusted' || (body.type === 'answered' && body.manner === 'accepted');
  const reader = taken ? (body.reading?.reader ?? null) : null;
  const officer = body.type === 'trusted' ? null : first.officer;
  return [{ entry, kind: fieldOf(field).kind, officer, reader, wrong }];
}

function printOutcome(context: CommandContext, outcome: SampleOutcome): void {
  const { keyed, items, differences, undecided, state } = outcome;
  context.print(say(rekeyMessages.outcome(keyed, items, differences, undecided)));
  context.print(say(rekeyMessages.states[state]));
}

function summaryOf({ sample, items, keyed, differences, undecided, wrong, state }: SampleOutcome) {
  const { id, book, share: part, fields, seed, limit } = sample;
  return {
    book,
    sample: id,
    share: part,
    fields,
    seed,
    limit,
    items,
    keyed,
    differences,
    undecided,
    wrong,
    state,
  };
}

/** `5%`, `5` and `0.5%` as parts of one. */
function share(text: string): number {
  const found = /^(\d+(?:[.,]\d+)?)\s*%?$/u.exec(text.trim())?.[1];
  const part = found === undefined ? Number.NaN : Number(found.replace(',', '.')) / 100;
  if (!(part > 0 && part <= 1)) throw new InvalidArgumentError(say(rekeyMessages.shareRule));
  return part;
}

function fieldChoice(text: string): FieldChoice {
  const choice = readFieldChoice(text);
  if (choice === null) throw new InvalidArgumentError(say(rekeyMessages.fieldsRule));
  return choice;
}
