import { type Command, InvalidArgumentError } from 'commander';
import { dayText, localDay } from '../messages/day.js';
import { HotichError } from '../messages/errors.js';
import { language, say } from '../messages/message.js';
import { statsMessages } from '../messages/stats.js';
import { forecast, type Progress } from '../stats/forecast.js';
import { recordsPerHour, summariseWork, type WorkLine } from '../stats/work.js';
import type { Workspace } from '../store/types.js';
import { booksNamed } from './books-named.js';
import { type CommandContext, DONE } from './context.js';
import { wholeNumber } from './options.js';
import { run } from './run.js';

interface Options {
  readonly book?: string;
  readonly quota?: number;
  readonly by?: string;
}

export function defineStats(program: Command): void {
  program
    .command('stats')
    .description(say(statsMessages.stats))
    .option('-b, --book <code>', say(statsMessages.optionBook))
    .option('--quota <records>', say(statsMessages.optionQuota), wholeNumber(1, 99_999_999))
    .option('--by <day>', say(statsMessages.optionBy), calendarDay)
    .action((options: Options, command: Command) =>
      run(command, (context) => {
        if ((options.quota === undefined) !== (options.by === undefined)) {
          throw new HotichError('quota-needs-date');
        }
        return context.withWorkspace('read', async (workspace) => {
          const lines = workOf(workspace, options.book);
          for (const line of lines) context.emit(lineForJson(line));
          if (context.options.json !== true) await printLines(context, lines);
          if (options.quota !== undefined && options.by !== undefined) {
            const progress = forecast(recordsByDay(lines), options.quota, options.by, localDay(new Date()));
            context.emit(progressForJson(progress, options.by));
            printProgress(context, progress, options.by);
          }
          return DONE;
        });
      }),
    );
}

function workOf(workspace: Workspace, only: string | undefined): readonly WorkLine[] {
  const named = new Set(booksNamed(workspace, only).map(({ code }) => code));
  // An officer who goes from book to book works on: time is measured over all of them.
  const actions = workspace.books.list().flatMap((book) => {
    const efforts = workspace.actions.effortsOfBook(book.code);
    return [...workspace.actions.ofBook(book.code)].map((action) => ({
      book: book.code,
      action,
      effort: efforts.get(action.id),
    }));
  });
  return summariseWork(
    actions,
    (entry) => {
      const { status, struckThrough } = workspace.records.get(entry);
      return struckThrough ? 'struck' : status;
    },
    (instant) => localDay(new Date(instant)),
  ).filter(({ book }) => named.has(book));
}

function recordsByDay(lines: readonly WorkLine[]): ReadonlyMap<string, number> {
  const days = new Map<string, number>();
  for (const line of lines) days.set(line.day, (days.get(line.day) ?? 0) + line.records);
  return days;
}

/** Keys are documented in docs/stats.md and stable, so that wards can be merged. */
function lineForJson(line: WorkLine): { readonly type: string } & Record<string, unknown> {
  return {
    type: 'work',
    officer: line.officer,
    book: line.book,
    day: line.day,
    records: line.records,
    fields_accepted: line.fieldsAccepted,
    fields_corrected: line.fieldsCorrected,
    fields_keyed: line.fieldsKeyed,
    fields_supplemented: line.fieldsSupplemented,
    fields_rekeyed: line.fieldsRekeyed,
    fields_decided: line.fieldsDecided,
    keys: line.keys,
    changes: line.changes,
    seconds_at_work: line.secondsAtWork,
    records_per_hour: rounded(recordsPerHour(line)),
  };
}

function progressForJson(
  progress: Progress,
  by: string,
): { readonly type: string } & Record<string, unknown> {
  return {
    type: 'progress',
    quota: progress.quota,
    by,
    done: progress.done,
    share: rounded(progress.share),
    per_day: rounded(progress.perDay),
    needed_per_day: rounded(progress.neededPerDay),
    forecast_on: progress.forecastOn,
    in_time: progress.inTime,
  };
}

async function printLines(context: CommandContext, lines: readonly WorkLine[]): Promise<void> {
  if (lines.length === 0) {
    context.print(say(statsMessages.nothingYet));
    return;
  }
  const { renderTable } = await import('./table.js');
  const { columns } = statsMessages;
  const rows = [...lines, totalOf(lines)].map((line) => [
    line.officer,
    line.book,
    line.day === '' ? '' : dayText(line.day),
    String(line.records),
    String(line.fieldsCorrected + line.fieldsKeyed),
    String(line.fieldsAccepted),
    String(line.fieldsSupplemented),
    clockTime(line.secondsAtWork),
    decimal(recordsPerHour(line)),
  ]);
  const headings = [
    columns.officer,
    columns.book,
    columns.day,
    columns.records,
    columns.typed,
    columns.accepted,
    columns.supplemented,
    columns.time,
    columns.rate,
  ];
  context.print(renderTable(headings.map(say), rows));
}

function totalOf(lines: readonly WorkLine[]): WorkLine {
  const sum = (pick: (line: WorkLine) => number): number =>
    lines.reduce((total, line) => total + pick(line), 0);
  return {
    officer: say(statsMessages.total),
    book: '',
    day: '',
    records: sum((line) => line.records),
    fieldsAccepted: sum((line) => line.fieldsAccepted),
    fieldsCorrected: sum((line) => line.fieldsCorrected),
    fieldsKeyed: sum((line) => line.fieldsKeyed),
    fieldsSupplemented: sum((line) => line.fieldsSupplemented),
    fieldsRekeyed: sum((line) => line.fieldsRekeyed),
    fieldsDecided: sum((line) => line.fieldsDecided),
    keys: sum((line) => line.keys),
    changes: sum((line) => line.changes),
    secondsAtWork: sum((line) => line.secondsAtWork),
  };
}

function printProgress(context: CommandContext, progress: Progress, by: string): void {
  context.print(say(statsMessages.progress(progress.done, progress.quota, decimal(progress.share * 100))));
  if (progress.perDay !== null) context.print(say(statsMessages.rate(decimal(progress.perDay))));
  if (progress.neededPerDay !== null) {
    // Rounded up: with less it would be late.
    context.print(say(statsMessages.needed(decimal(Math.ceil(progress.neededPerDay * 10) / 10), by)));
  }
  context.print(
    progress.forecastOn === null || progress.inTime === null
      ? say(statsMessages.noForecast)
      : progress.done >= progress.quota
        ? say(statsMessages.reached(progress.forecastOn, progress.inTime))
        : say(statsMessages.forecast(progress.forecastOn, progress.inTime)),
  );
}

function clockTime(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  return `${hours}:${String(minutes).padStart(2, '0')}`;
}

function decimal(value: number | null): string {
  if (value === null) return '–';
  return language() === 'vi' ? value.toFixed(1).replace('.', ',') : value.toFixed(1);
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1000) / 1000;
}

/** 31/12/2026, as people here write it, or 2026-12-31; as YYYY-MM-DD. */
function calendarDay(text: string): string {
  const [, date = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const day = year === '' ? text : [year, month.padStart(2, '0'), date.padStart(2, '0')].join('-');
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  // Date.parse rolls 2026-02-31 over into March; a real day survives the round trip.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) {
    throw new InvalidArgumentError(say(statsMessages.dayRule));
  }
  return day;
}
