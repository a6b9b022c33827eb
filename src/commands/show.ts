import type { Command } from 'commander';
import { HotichError } from '../messages/errors.js';
import { lookMessages } from '../messages/look.js';
import { language, say } from '../messages/message.js';
import { FIELDS, type FieldKey, fieldOf } from '../schema/fields.js';
import type { EntryRecord } from '../schema/record.js';
import type { Book, Entry, Reading } from '../store/types.js';
import { type CommandContext, DONE } from './context.js';
import { run } from './run.js';

interface Options {
  readonly book: string;
  readonly entry?: string;
  readonly readings?: boolean;
}

export function defineShow(program: Command): void {
  program
    .command('show')
    .description(say(lookMessages.show))
    .requiredOption('-b, --book <code>', say(lookMessages.optionBook))
    .option('-e, --entry <number>', say(lookMessages.showEntry))
    .option('--readings', say(lookMessages.showReadings))
    .action((options: Options, command: Command) =>
      run(command, (context) =>
        context.withWorkspace('read', (workspace) => {
          const book = workspace.books.get(options.book);
          if (book === null) throw new HotichError('book-unknown', { book: options.book });
          let shown = 0;
          for (const entry of workspace.entries.list(book.code)) {
            const record = workspace.records.get(entry.id);
            const readings = workspace.entries.readings(entry.id);
            const number = entryNumber(record, readings);
            if (options.entry !== undefined && number !== options.entry) continue;
            shown += 1;
            showEntry(context, book, entry, record, number, options.readings === true ? readings : null);
          }
          if (options.entry !== undefined && shown === 0) {
            throw new HotichError('entry-unknown', { book: book.code, entry: options.entry });
          }
          return { ...DONE, summary: { book: book.code, entries: shown } };
        }),
      ),
    );
}

/** The entry's number as an officer confirmed it, else as the machine reads it. */
function entryNumber(record: EntryRecord, readings: ReadonlyMap<FieldKey, Reading>): string | null {
  const value = record.fields['registration.number'];
  return value?.resolved ?? value?.verbatim ?? readings.get('registration.number')?.text ?? null;
}

function showEntry(
  context: CommandContext,
  book: Book,
  entry: Entry,
  record: EntryRecord,
  number: string | null,
  readings: ReadonlyMap<FieldKey, Reading> | null,
): void {
  context.emit({
    type: 'entry',
    book: book.code,
    entry: entry.id,
    position: entry.position,
    number,
    revision: record.revision,
    status: record.status,
    struck_through: record.struckThrough,
    regions: entry.regions,
    fields: readings === null ? valuesForJson(record) : readingsForJson(readings),
  });
  context.print(
    say(lookMessages.entryHeading(number ?? '?', entry.position, record.revision, record.status)),
  );
  const lines = readings === null ? valueLines(record) : readingLines(readings);
  for (const line of lines) context.print(`  ${line}`);
}

function valuesForJson(record: EntryRecord): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(record.fields).map(([key, value]) => [
      key,
      {
        verbatim: value.verbatim,
        resolved: value.resolved,
        value: value.value,
        state: value.state,
        source: value.source,
        evidence: value.evidence,
        confidence: value.confidence,
      },
    ]),
  );
}

function readingsForJson(readings: ReadonlyMap<FieldKey, Reading>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    [...readings].map(([key, reading]) => [
      key,
      {
        text: reading.text,
        confidence: reading.confidence,
        candidates: reading.candidates,
        regions: reading.regions,
        reader: reading.reader,
      },
    ]),
  );
}

function* valueLines(record: EntryRecord): Iterable<string> {
  for (const [key, value] of fieldsInOrder(record.fields)) {
    const text =
      value.state === 'recorded'
        ? `${value.verbatim ?? ''}${value.resolved === null ? '' : ` → ${value.resolved}`}`
        : say(lookMessages.states[value.state]);
    const source = value.source === 'book' ? '' : `  [${say(lookMessages.sources[value.source])}]`;
    yield `${labelOf(key)}: ${text}${source}`;
  }
}

function* readingLines(readings: ReadonlyMap<FieldKey, Reading>): Iterable<string> {
  for (const [key, reading] of readings) {
    yield `${labelOf(key)}: ${reading.text}  (${Math.round(reading.confidence * 100)} %)`;
  }
}

function fieldsInOrder(
  fields: EntryRecord['fields'],
): (readonly [FieldKey, NonNullable<EntryRecord['fields'][FieldKey]>])[] {
  return FIELDS.flatMap(({ key }) => {
    const value = fields[key];
    return value === undefined ? [] : [[key, value] as const];
  });
}

function labelOf(key: FieldKey): string {
  return fieldOf(key).label[language()];
}
