/**
 * `npm run bench`: how fast and how well the program reads. The sample books first, then typed books made for the
 * run from seeds nobody has looked at. Ends with another code than 0 only when a gate is missed (docs/bench.md).
 *   -- --quick        fewer typed books
 *   -- --json         JSON lines
 *   -- --development  typed books of seeds 1 to 99 instead, with what was misread
 *   -- FOLDER…        these folders, as `npm run samples` makes them, and nothing else
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { figuresOf, judgeSample, machine } from './figures.js';
import { makeWorkspace, readSample } from './read-sample.js';
import { bookLine, bookText, misreadings, typedLine, typedText } from './report.js';
import { drawTyped, measureTyped, typedOrders } from './typed.js';

const SAMPLES = fileURLToPath(new URL('../samples/books', import.meta.url));
/** Least share of a book's field boxes that must be found. */
const LEAST_BOXES = 0.8;

const { values, positionals } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    development: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});

const missed: string[] = [];
let books = 0;
const folder = mkdtempSync(join(tmpdir(), 'hotich-bench-'));
try {
  tell({ type: 'machine', ...machine() }, machineText());
  const workspace = await makeWorkspace(folder);
  for (const sample of positionals.length > 0 ? positionals.map((each) => resolve(each)) : sampleBooks()) {
    await measureBook(sample, workspace);
  }
  if (positionals.length === 0) await measureTypedBooks(workspace);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
tell(
  { type: 'outcome', ok: missed.length === 0, missed, load_at_end: machine().load },
  missed.length === 0 ? 'All gates met.' : `Gates missed: ${missed.join('; ')}.`,
);
process.exitCode = missed.length === 0 ? 0 : 1;

function sampleBooks(): readonly string[] {
  return readdirSync(SAMPLES)
    .toSorted()
    .map((name) => join(SAMPLES, name));
}

async function measureBook(sample: string, workspace: string): Promise<void> {
  books += 1;
  const read = await readSample(sample, workspace, `sample-${books}`);
  const judged = judgeSample(read);
  const figures = figuresOf(read, judged);
  const name = basename(sample);
  const met = figures.boxes.right >= LEAST_BOXES * figures.boxes.all;
  if (!met) missed.push(`field boxes of ${name}`);
  tell(bookLine(name, figures, met), bookText(name, figures, met));
}

async function measureTypedBooks(workspace: string): Promise<void> {
  const orders = typedOrders(values.development, values.quick);
  if (!values.json) process.stderr.write('drawing typed books …\n');
  await drawTyped(orders, folder);
  for (const order of orders) {
    const figures = await measureTyped(order, folder, workspace);
    if (figures.met === false) missed.push(`typed fields, wear ${order.wear}`);
    tell(typedLine(figures), typedText(figures));
    if (values.development && !values.json) {
      for (const line of misreadings(figures.judged, 'typed')) process.stdout.write(`${line}\n`);
    }
  }
}

function machineText(): string {
  const { processor, cores, memory_gb, system, node, load } = machine();
  return `${processor}, ${cores} cores, ${memory_gb} GB, ${system}, Node ${node}; load ${load} at the start`;
}

function tell(line: object, text: string): void {
  process.stdout.write(values.json ? `${JSON.stringify(line)}\n` : `${text}\n\n`);
}
