import type { Command } from 'commander';
import { entriesNumbered } from '../desk/find-entry.js';
import { HotichError } from '../messages/errors.js';
import { lookMessages } from '../messages/look.js';
import { language, say } from '../messages/message.js';
import { FIELDS, type FieldKey, fieldOf } from '../schema/fields.js';
import type { EntryRecord } from '../schema/record.js';
import type { Entry, Reading } from '../store/types.js';
import { bookAtHand, bookOption } from './books-named.js';
import { DONE } from './context.js';
import { run } from './run.js';
import { entryForJson, readingsForJson, regionWriter, valuesForJson } from './show-json.js';

interface Options {
  readonly book?: string;
  readonly entry?: string;
  readonly readings?: boolean;
}

export function defineShow(program: Command): void {
  program
    .command('show')
    .description(say(lookMessages.show))
    .addOption(bookOption())
    .option('-e, --entry <number>', say(lookMessages.showEntry))
    .option('--readings', say(lookMessages.showReadings))
    .action((options: Options, command: Command) =>
      run(command, (context) =>
        context.withWorkspace('read', (workspace) => {
          const book = bookAtHand(workspace, options.book, 'show');
          const { entries } = workspace;
          const shown =
            options.entry === undefined
              ? entries.list(book.code)
              : entriesNumbered(workspace, book, options.entry);
          if (options.entry !== undefined && shown.length === 0)
            throw new HotichError('entry-unknown', { book: book.code, entry: options.entry });
          const where = regionWriter(workspace);
          for (const entry of shown) {
            const record = workspace.records.get(entry.id);
            const readings = entries.readings(entry.id);
            const number = entryNumber(record, readings);
            if (context.options.json === true) {
              const fields =
                options.readings === true ? readingsForJson(readings, where) : valuesForJson(record, where);
              context.emit({ ...entryForJson(entry, record, number, where), fields });
            } else {
              context.print(entryHeading(entry, record, number));
              const lines = options.readings === true ? readingLines(readings) : valueLines(record);
              for (const line of lines) context.print(`  ${line}`);
              for (const note of record.notes) context.print(`  ${say(lookMessages.noted(note))}`);
              const { personalNumber } = record;
              if (personalNumber !== null)
                context.print(`  ${say(lookMessages.numberGiven(personalNumber))}`);
            }
          }
          if (shown.length === 0) context.print(say(lookMessages.noEntries(book.code)));
          return { ...DONE, summary: { book: book.code, entries: shown.length } };
        }),
      ),
    );
}

/** The entry's number as an officer confirmed it, else as the machine reads it. */
function entryNumber(record: EntryRecord, readings: ReadonlyMap<FieldKey, Reading>): string | null {
  const value = record.fields['registration.number'];
  return value?.resolved ?? value?.verbatim ?? readings.get('registration.number')?.text ?? null;
}

function entryHeading(entry: Entry, record: EntryRecord, number: string | null): string {
  return say(
    lookMessages.entryHeading(
      number ?? '?',
      entry.position,
      record.revision,
      record.struckThrough ? 'struck' : record.status,
    ),
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
