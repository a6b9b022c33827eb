/**
 * A sample book's whole way: taken in, read, reviewed by the simulated officer, checked, exported, received,
 * and its receipt brought back. The demo, the tests and the benches walk books with this.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { truthSchema } from '../samples/maker/truth.js';
import { addBook } from './add-book.js';
import { runOfficer } from './officer/officer.js';
import { readTruth } from './officer/truth.js';
import { mustRun, PROGRAM, type ProgramRun, runProgram } from './program.js';
import { verdictsOf } from './verdicts.js';

/** What one book's way came to; the lines of the demo's table. */
export interface BookOutcome {
  readonly book: string;
  readonly form: string;
  readonly pages: number;
  readonly entries: number;
  /** Fields the machine proposed something for. */
  readonly fields_read: number;
  readonly accepted: number;
  readonly corrected: number;
  readonly supplemented: number;
  readonly asked: number;
  readonly exported: number;
  /** Live records that the rules hold back: what the book says cannot be, or cannot be handed over. */
  readonly held: number;
  readonly accepted_by_receiver: number;
  /** Entries of the truth that are not crossed out: each is exported or held. */
  readonly live: number;
  readonly keystrokes: number;
  /** Fields taken without asking. */
  readonly unasked: number;
  /** Fields of the record that differ from what the page says; the officer answers from it, so none should. */
  readonly wrong: number;
  readonly seconds: number;
  readonly bundle: string;
}

export interface WalkOptions {
  /** Folder with the pictures and truth.json. */
  readonly sample: string;
  /** An office's workspace, made and with an officer. */
  readonly workspace: string;
  /** Where the receiving side keeps its database. */
  readonly receiver: string;
  readonly seed: number;
  readonly onStep?: (step: string) => void;
}

export async function walkBook(options: WalkOptions): Promise<BookOutcome> {
  const { sample, workspace, receiver } = options;
  const started = performance.now();
  const path = join(sample, 'truth.json');
  const truth = truthSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const book = truth.book.code;
  const step = (name: string): void => options.onStep?.(`${book}: ${name}`);

  await addBook(truth, workspace);
  step('scan');
  const files = readdirSync(sample)
    .filter((name) => name !== 'truth.json')
    .toSorted();
  await mustRun(['scan', '--book', book, ...files.map((name) => join(sample, name))], workspace);
  step('ocr');
  const read = await mustRun(['ocr', '--book', book], workspace);
  const readings = await mustRun(['show', '--book', book, '--readings'], workspace);
  step('review');
  const officer = await runOfficer({
    command: process.execPath,
    args: [PROGRAM, 'review', '--book', book, '--picture', 'none'],
    cwd: workspace,
    truth: readTruth(path),
    policy: { supplementShare: 0.7, seed: options.seed },
  });
  if (officer.exitCode !== 0) throw new Error(`review of ${book} ended with ${officer.exitCode}`);
  step('check');
  const checked = await runProgram(['check', '--book', book], workspace);
  step('export');
  const exported = await mustRun(['export', '--book', book, '--profile', 'hotich158'], workspace);
  const bundle = String(exported.outcome.bundle);
  step('receive');
  const received = await mustRun(['receive', bundle, '--into', receiver], workspace);
  step('receipt');
  await mustRun(['receipt', String(received.outcome.receipt)], workspace);
  const shown = await mustRun(['show', '--book', book], workspace);
  const verdicts = verdictsOf(shown.lines, readTruth(path));

  return {
    book,
    form: truth.form,
    pages: linesOf(read, 'picture').length,
    entries: linesOf(shown, 'entry').length,
    fields_read: linesOf(readings, 'entry').reduce((sum, line) => sum + countRead(line.fields), 0),
    accepted: officer.accepted,
    corrected: officer.corrected,
    supplemented: officer.supplemented,
    asked: officer.asked,
    exported: Number(exported.outcome.exported),
    held: countHeld(checked),
    accepted_by_receiver: Number(received.outcome.accepted),
    live: truth.scans.flatMap(({ entries }) => entries).filter((entry) => !entry.struck_through).length,
    keystrokes: officer.keystrokes,
    wrong: verdicts.filter(({ right }) => !right).length,
    unasked: verdicts.filter(({ unasked }) => unasked).length,
    seconds: Math.round((performance.now() - started) / 100) / 10,
    bundle,
  };
}

function linesOf(run: ProgramRun, type: string): readonly Readonly<Record<string, unknown>>[] {
  return run.lines.filter((line) => line.type === type);
}

function countRead(fields: unknown): number {
  return Object.values(recordOf(fields)).filter((reading) => textAt(reading, 'text') !== '').length;
}

function countHeld(checked: ProgramRun): number {
  const errors = linesOf(checked, 'finding').filter(({ severity }) => severity === 'error');
  return new Set(errors.flatMap(({ entry }) => (typeof entry === 'string' ? [entry] : []))).size;
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function textAt(value: unknown, key: string): string | null {
  const text = recordOf(value)[key];
  return typeof text === 'string' ? text : null;
}
