/** Takes a sample book in and reads it with the real program, and puts the readings beside the truth. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Truth, type TruthScan, truthSchema } from '../samples/maker/truth.js';
import { addBook } from './add-book.js';
import { PeakMemory } from './peak-memory.js';
import { mustRun, runProgram } from './program.js';

const point = z.tuple([z.number(), z.number()]);
const quad = z.tuple([point, point, point, point]);

const readingLine = z.object({
  text: z.string(),
  confidence: z.number(),
  candidates: z.array(z.object({ text: z.string(), confidence: z.number() })),
  regions: z.array(z.object({ corners: quad })),
});

const entryLine = z.object({
  type: z.literal('entry'),
  position: z.number().int(),
  struck_through: z.boolean(),
  fields: z.record(z.string(), readingLine),
});

const pictureLine = z.object({
  type: z.literal('picture'),
  file: z.string(),
  page_in_file: z.number().int(),
  state: z.string(),
  entries: z.number().int(),
  milliseconds: z.record(z.string(), z.number()),
});

export type ReadField = z.infer<typeof readingLine>;
export type ReadEntry = z.infer<typeof entryLine>;

/** One picture as read, and what really stands on it. */
export interface ReadPicture {
  readonly truth: TruthScan;
  readonly placed: boolean;
  readonly milliseconds: Readonly<Record<string, number>>;
  readonly entries: readonly ReadEntry[];
}

export interface ReadSample {
  readonly truth: Truth;
  readonly pictures: readonly ReadPicture[];
  /** Of the whole `hotich ocr`, the start of the program and of its engines included. */
  readonly seconds: number;
  /** Most memory the process held, all its threads included; null where the system does not tell. */
  readonly peakMegabytes: number | null;
}

/** Makes a workspace to read sample books in. */
export async function makeWorkspace(folder: string): Promise<string> {
  const workspace = join(folder, 'workspace');
  const units = ['--ward', 'Tân Thạnh', '--district', 'Tam Kỳ', '--province', 'Quảng Nam'];
  await mustRun(['init', workspace, '--name', 'UBND phường Tân Thạnh', ...units], folder);
  await mustRun(['officer', 'add', 'CB01', '--name', 'Cán bộ mẫu'], workspace);
  return workspace;
}

/**
 * Reads a folder as `npm run samples` makes them. `code` names its book in the workspace; `form` is the one it is read
 * by, if not the one it was drawn by.
 */
export async function readSample(
  folder: string,
  workspace: string,
  code: string,
  form?: string,
): Promise<ReadSample> {
  const truth = truthSchema.parse(JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')));
  await addBook({ ...truth, form: form ?? truth.form, book: { ...truth.book, code } }, workspace);
  const files = [...new Set(truth.scans.map((scan) => join(folder, scan.file)))];
  await mustRun(['scan', '--book', code, ...files], workspace);

  const memory = new PeakMemory();
  const from = performance.now();
  // A page that cannot be placed ends it with another code than 0: that is for the figures to show.
  const read = await runProgram(['ocr', '--book', code], workspace, (pid) => memory.watch(pid));
  const seconds = (performance.now() - from) / 1000;
  const peakMegabytes = memory.stop();
  const shown = await mustRun(['show', '--book', code, '--readings'], workspace);

  const entries = shown.lines
    .filter((line) => line.type === 'entry')
    .map((line) => entryLine.parse(line))
    .sort((one, other) => one.position - other.position);
  const done = read.lines.filter((line) => line.type === 'picture').map((line) => pictureLine.parse(line));
  if (done.length !== truth.scans.length) {
    throw new Error(
      `hotich ocr read ${done.length} of ${truth.scans.length} pictures of ${folder}\n${read.errors}`,
    );
  }
  let next = 0;
  const pictures = done.map((picture) => {
    const own = entries.slice(next, next + picture.entries);
    next += picture.entries;
    return {
      truth: scanOf(truth, picture.file, picture.page_in_file),
      placed: picture.state === 'read',
      milliseconds: picture.milliseconds,
      entries: own,
    };
  });
  return { truth, pictures, seconds, peakMegabytes };
}

function scanOf(truth: Truth, file: string, pageInFile: number): TruthScan {
  const found = truth.scans.find((scan) => scan.file === file && scan.page_in_file === pageInFile);
  if (found === undefined) throw new Error(`truth.json has no picture ${pageInFile} of ${file}`);
  return found;
}
