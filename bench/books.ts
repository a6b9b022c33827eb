/**
 * `npm run bench`: how fast and how well the program reads. The sample books first, then typed books made for the
 * run from seeds nobody has looked at. Ends with another code than 0 only when a gate is missed (docs/bench.md).
 *   -- --quick        fewer typed books
 *   -- --json         JSON lines
 *   -- --development  typed books of seeds 1 to 99 instead; what was misread of typed fields is listed
 *   -- --pictures DIR with --development: typed books are kept there, and those found there are not drawn again
 *   -- FOLDER…        these folders, as `npm run samples` makes them, and nothing else
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { figuresOf, type JudgedEntry, judgeSample, machine } from './figures.js';
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
    pictures: { type: 'string' },
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
  tellMisread(judged);
}

async function measureTypedBooks(workspace: string): Promise<void> {
  const orders = typedOrders(values.development, values.quick);
  if (!values.json) process.stderr.write('drawing typed books …\n');
  // Books of the gate are always drawn anew: the generator may have changed since.
  const pictures = values.development ? resolve(values.pictures ?? folder) : folder;
  await drawTyped(orders, pictures);
  for (const order of orders) {
    const figures = await measureTyped(order, pictures, workspace);
    if (figures.met === false) missed.push(`typed fields, wear ${order.wear}`);
    tell(typedLine(figures), typedText(figures));
    tellMisread(figures.judged);
  }
}

/** What was misread is shown of pictures that may be looked at, and of no others. */
function tellMisread(judged: readonly JudgedEntry[]): void {
  if (!values.development || values.json) return;
  for (const line of misreadings(judged, 'typed')) process.stdout.write(`${line}\n`);
  process.stdout.write('\n');
}

function machineText(): string {
  const { processor, cores, memory_gb, system, node, load } = machine();
  return `${processor}, ${cores} cores, ${memory_gb} GB, ${system}, Node ${node}; load ${load} at the start`;
}

function tell(line: object, text: string): void {
  process.stdout.write(values.json ? `${JSON.stringify(line)}\n` : `${text}\n\n`);
}
