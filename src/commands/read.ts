import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { type Command, Option } from 'commander';
import { EXIT, type ExitCode, HotichError } from '../messages/errors.js';
import { say } from '../messages/message.js';
import { readMessages } from '../messages/read.js';
import type { TurnedReading } from '../ocr/read/handwriting/any-turn.js';
import { READING_KINDS, type ReadingKind } from '../ocr/read/handwriting/kinds.js';
import type { BookMemory } from '../ocr/read/handwriting/known/memory.js';
import type { GreyImage } from '../ocr/types.js';
import type { CommandContext, Outcome } from './context.js';
import { run } from './run.js';

interface ReadOptions {
  readonly kind: ReadingKind;
  readonly book?: string;
}

/** With fewer pictures threads take longer to start than to read them. */
const WORTH_THREADS = 40;
/** A third engine on two cores never helps. */
const MOST_ENGINES = 2;

/** See `looksLikePage`; px. */
const PAGE = { height: 900, letters: 4, trust: 0.2 };

export function defineRead(program: Command): void {
  program
    .command('read')
    .description(say(readMessages.read))
    .argument('<images...>', say(readMessages.images))
    .addOption(new Option('--kind <kind>', say(readMessages.kind)).choices(READING_KINDS).default('text'))
    .option('-b, --book <code>', say(readMessages.book))
    .action((images: string[], options: ReadOptions, command: Command) =>
      run(command, (context) => readImages(context, images, options)),
    );
}

async function readImages(
  context: CommandContext,
  named: readonly string[],
  { kind, book }: ReadOptions,
): Promise<Outcome> {
  const memory = book === undefined ? null : await memoryOf(context, book);
  const { listFiles } = await import('../ocr/intake/list-files.js');
  const { startEngines } = await import('../ocr/read/handwriting/pool.js');
  const { Calibration } = await import('../ocr/read/handwriting/calibration.js');
  const files = await listFiles(named);
  const threads = files.length < WORTH_THREADS ? 0 : Math.min(MOST_ENGINES, availableParallelism());
  const calibration = await Calibration.load();
  const engine = await startEngines(threads);
  const { greyPicture } = await import('../ocr/intake/grey-picture.js');
  const { readAnyTurn } = await import('../ocr/read/handwriting/any-turn.js');
  const count = { read: 0, refused: 0 };
  try {
    const underWay: Promise<() => void>[] = [];
    const settleFirst = async (): Promise<void> => (await underWay.shift())?.();
    for (const listed of files) {
      if (context.interrupted.aborted) break;
      const work = (async () => {
        const from = performance.now();
        try {
          if (listed.outcome === 'refused') throw listed.error;
          const image = await greyPicture(listed.path);
          const reading = await readAnyTurn(engine, calibration, image, kind, memory?.ofKind(kind));
          if (looksLikePage(image, reading)) throw new HotichError('no-line-found', { file: listed.path });
          const milliseconds = performance.now() - from;
          return () => {
            count.read += 1;
            show(context, listed.path, reading, milliseconds);
          };
        } catch (error) {
          if (!(error instanceof HotichError)) throw error;
          return () => {
            count.refused += 1;
            context.refuse(error);
          };
        }
      })();
      // Awaited in its turn, or not at all after Ctrl+C: a failure until then must not end the process.
      work.catch(() => {});
      underWay.push(work);
      // Enough under way that no thread waits; shown in the order of the arguments.
      if (underWay.length > threads * 2) await settleFirst();
    }
    while (underWay.length > 0 && !context.interrupted.aborted) await settleFirst();
  } finally {
    await engine.close();
  }
  const exit = context.interrupted.aborted ? EXIT.interrupted : exitOf(count.read, count.refused);
  return { exit, summary: count };
}

/** Of a large picture next to nothing was read, and that with little trust: a whole page read as a line. */
function looksLikePage({ width, height }: GreyImage, { text, confidence }: TurnedReading): boolean {
  return Math.min(width, height) >= PAGE.height && text.length < PAGE.letters && confidence < PAGE.trust;
}

function show(context: CommandContext, file: string, reading: TurnedReading, milliseconds: number): void {
  const { text, confidence, candidates, raw, evidence, turn } = reading;
  context.print(say(readMessages.line(basename(file), text, confidence)));
  context.emit({
    type: 'reading',
    file,
    text,
    confidence: rounded(confidence),
    candidates: candidates.map((each) => ({ text: each.text, confidence: rounded(each.confidence) })),
    raw,
    evidence,
    ...(turn === 0 ? {} : { turn }),
    ms: Math.round(milliseconds * 10) / 10,
  });
}

function memoryOf(context: CommandContext, code: string): Promise<BookMemory> {
  return context.withWorkspace('read', async (workspace) => {
    const book = workspace.books.named(code);
    const { BookMemory: Memory } = await import('../ocr/read/handwriting/known/memory.js');
    const { confirmedTexts } = await import('../desk/intake/confirmed-texts.js');
    return new Memory(confirmedTexts(workspace.records.list(book.code)));
  });
}

function exitOf(read: number, refused: number): ExitCode {
  if (refused === 0) return EXIT.done;
  return read === 0 ? EXIT.failed : EXIT.partly;
}

function rounded(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
