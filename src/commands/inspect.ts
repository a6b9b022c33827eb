import { basename } from 'node:path';
import type { Command } from 'commander';
import type { Form } from '../forms/form.js';
import { EXIT, HotichError } from '../messages/errors.js';
import { fileError } from '../messages/file-errors.js';
import { adviceMessages, inspectMessages } from '../messages/inspect.js';
import { say } from '../messages/message.js';
import type { Inspection } from '../ocr/inspect.js';
import type { PictureSource } from '../ocr/intake/source.js';
import type { CommandContext, Outcome } from './context.js';
import { formAtHand, formsAtHand, readFormText } from './forms-at-hand.js';
import { freeAfter, numbered, refuseOverwriting } from './numbered-files.js';
import { run } from './run.js';
import { writeOutput } from './write-output.js';

interface InspectOptions {
  readonly form?: string;
  readonly draw?: string;
}

export function defineInspect(program: Command): void {
  program
    .command('inspect')
    .description(say(inspectMessages.inspect))
    .argument('<images...>', say(inspectMessages.images))
    .option('-f, --form <form>', say(inspectMessages.form))
    .option('--draw <png>', say(inspectMessages.draw))
    .action((images: string[], options: InspectOptions, command: Command) =>
      run(command, (context) => inspectImages(context, images, options)),
    );
}

/** Looks at every picture named; needs no workspace, though one's forms are known, and changes nothing. */
async function inspectImages(
  context: CommandContext,
  named: readonly string[],
  { form, draw }: InspectOptions,
): Promise<Outcome> {
  const forms = await formsFor(context, form);
  const { listFiles } = await import('../ocr/intake/list-files.js');
  const { openPictures } = await import('../ocr/intake/pictures.js');
  const { inspectPicture } = await import('../ocr/inspect.js');
  const count = { inspected: 0, refused: 0, entries: 0 };
  const refuse = (error: unknown, what: string): void => {
    context.interrupted.throwIfAborted();
    count.refused += 1;
    const refusal = refusalOf(error, what);
    context.refuse(refusal);
    if (context.options.debug === true && refusal.cause instanceof Error) {
      context.tell(refusal.cause.stack ?? refusal.cause.message);
    }
  };
  const files = await listFiles(named);
  if (draw !== undefined) await refuseOverwriting(draw, files.length);
  let drawn = 0;
  const look = async (source: PictureSource, path: string, index: number): Promise<void> => {
    await source.check(index);
    const scan = await source.picture(index);
    const inspection = await inspectPicture(scan, forms);
    count.inspected += 1;
    count.entries += inspection.entries;
    show(context, path, source.count === 1 ? null : index, inspection);
    if (draw === undefined) return;
    drawn = await freeAfter(draw, drawn);
    const file = numbered(draw, drawn);
    const { drawInspection } = await import('../ocr/draw.js');
    await writeOutput(file, await drawInspection(scan.bytes, inspection));
    context.tell(inspectMessages.drawn(file));
  };
  for (const listed of files) {
    try {
      if (listed.outcome === 'refused') throw listed.error;
      const source = await openPictures(listed.path);
      try {
        for (let index = 0; index < source.count; index += 1) {
          context.interrupted.throwIfAborted();
          const what = source.count === 1 ? listed.path : nameOf(listed.path, index);
          await look(source, listed.path, index).catch((error: unknown) => refuse(error, what));
        }
      } finally {
        await source.close();
      }
    } catch (error) {
      refuse(error, listed.path);
    }
  }
  const exit = count.refused === 0 ? EXIT.done : count.inspected === 0 ? EXIT.failed : EXIT.partly;
  return { exit, summary: count };
}

/** The one form named, by id or as a file, or all at hand. */
async function formsFor(context: CommandContext, named: string | undefined): Promise<readonly Form[]> {
  if (named === undefined) return formsAtHand(context);
  if (!/\.json$/i.test(named)) return [await formAtHand(context, named)];
  const { readForm } = await import('../forms/library.js');
  const reading = readForm(await readFormText(named));
  if (reading.outcome === 'form') return [reading.form];
  throw new HotichError('form-invalid', { file: named, count: reading.findings.length });
}

/** A picture of a file that has several. */
function nameOf(file: string, picture: number): string {
  return `${file} #${picture + 1}`;
}

/** One picture that the program itself fails on never stops the others. */
function refusalOf(error: unknown, path: string): HotichError {
  const known = fileError(error, path);
  return known instanceof HotichError
    ? known
    : new HotichError('picture-unreadable', { file: basename(path) }, { cause: error });
}

function show(context: CommandContext, file: string, picture: number | null, inspection: Inspection): void {
  const { pages, entries, reason, milliseconds } = inspection;
  context.emit({
    type: 'inspection',
    file,
    ...(picture === null ? {} : { picture }),
    pages: pages.map(({ found, paper, mm, quality, advice, form, grid, fields }) => ({
      corners: rounded(found.corners),
      rotation: found.rotation,
      side: found.side,
      paper,
      mm,
      quality: {
        dpi: quality.dpi,
        pixels: quality.pixels,
        edge: quality.edge,
        brightness: quality.brightness,
        evenness: quality.evenness,
        contrast: quality.contrast,
        glare: quality.glare,
        finger: quality.finger,
        cut_off: quality.cutOff,
        shrunk: quality.shrunk,
      },
      advice,
      form:
        form === null
          ? null
          : {
              id: form.id,
              score: hundredth(form.score),
              runner_up: form.runnerUp === null ? null : hundredth(form.runnerUp.score),
              runner_up_id: form.runnerUp?.id ?? null,
            },
      grid:
        grid === null
          ? null
          : {
              rows: grid.rows,
              columns: grid.columns,
              cells: grid.cells.map((cell) => ({ ...cell, corners: rounded(cell.corners) })),
            },
      fields: fields.map((field) => ({ ...field, corners: rounded(field.corners) })),
    })),
    entries,
    reason,
    ms: Object.fromEntries(Object.entries(milliseconds).map(([stage, ms]) => [stage, Math.round(ms)])),
  });
  tellPages(context, picture === null ? file : nameOf(file, picture), inspection);
}

function tellPages(context: CommandContext, file: string, { pages, entries, reason }: Inspection): void {
  if (pages.length === 0) {
    context.print(say(inspectMessages.noPage(file)));
    return;
  }
  context.print(say(inspectMessages.pages(file, pages.length, entries)));
  pages.forEach(({ found, paper, mm, form, grid, advice }, index) => {
    const number = index + 1;
    const next = form?.runnerUp ?? null;
    const text =
      form !== null
        ? inspectMessages.onForm(
            number,
            form.id,
            hundredth(form.score).toFixed(2),
            next === null ? null : `${next.id} ${hundredth(next.score).toFixed(2)}`,
          )
        : grid !== null
          ? inspectMessages.onGrid(number, grid.rows, grid.columns)
          : inspectMessages.onNothing(number);
    context.print(say(text));
    const size = say(inspectMessages.size(paper, mm?.join(' × ') ?? null, found.rotation));
    if (size.trim() !== '') context.print(size);
    for (const each of advice) context.print(`    ! ${say(adviceMessages[each])}`);
  });
  if (reason === null) return;
  const table = reason === 'form-does-not-fit' && pages.some(({ grid }) => grid !== null);
  context.print(`  ${say(table ? inspectMessages.unknownTable : inspectMessages.reasons[reason])}`);
}

function rounded(corners: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  return corners.map(([x, y]) => [Math.round(x * 10) / 10, Math.round(y * 10) / 10]);
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100;
}
