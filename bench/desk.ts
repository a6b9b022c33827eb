/**
 * `npm run bench:desk`: what the desk costs an officer. The simulated officer answers the real prompts in a
 * pseudo-terminal, over the sample books and over a typed book made for the run whose pages nobody has looked at,
 * at least 1,000 of whose fields are not asked; then over the same books with every reading right.
 *   -- --pages N    pages of the made book (default 200; half of them are typed, and drawn)
 *   -- --seed S     its seed (default 950; 1 to 99 are for development)
 *   -- --trust P    the stated error, per cent (default 0.3)
 *   -- --samples    the sample books alone
 *   -- --perfect    right readings alone
 *   -- --response   instead: how soon a letter, the next question and its picture show
 *   -- --costs      what the keys went to, field by field
 *   -- --into DIR   keeps the made book there, and takes it from there if it is there already
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makePerfectWorkspace } from './desk/perfect.js';
import { measureResponse, spread } from './desk/response.js';
import { type DeskFigures, reviewSample, totalOf } from './desk/review.js';
import { machine } from './figures.js';
import { readTruth } from './officer/truth.js';
import { makeWorkspace, readSample } from './read-sample.js';

const SAMPLES = fileURLToPath(new URL('../samples/books', import.meta.url));
const GENERATOR = fileURLToPath(new URL('../samples/generate.ts', import.meta.url));
const LEAST_UNASKED = 1000;

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '200' },
    seed: { type: 'string', default: '950' },
    trust: { type: 'string', default: '0.3' },
    samples: { type: 'boolean', default: false },
    perfect: { type: 'boolean', default: false },
    response: { type: 'boolean', default: false },
    costs: { type: 'boolean', default: false },
    into: { type: 'string' },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'hotich-desk-'));
const say = (text: string): unknown => process.stdout.write(`${text}\n`);
try {
  const { processor, cores, node, load } = machine();
  say(
    `${processor}, ${cores} cores, Node ${node}; load ${load} at the start; stated error ${values.trust} %\n`,
  );
  const samples = readdirSync(SAMPLES)
    .toSorted()
    .map((name) => join(SAMPLES, name));
  if (values.response) await response(samples);
  else process.exitCode = (await reviewed(samples)) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function response(samples: readonly string[]): Promise<void> {
  const workspace = await makeWorkspace(folder);
  for (const sample of samples) {
    const code = `read-${basename(sample)}`;
    await readSample(sample, workspace, code);
    const times = await measureResponse(workspace, code, 120);
    say(basename(sample));
    say(`  a letter on the line: ${spread(times.letters)}`);
    say(`  an answer to the next question: ${spread(times.answers)}`);
    say(`  an answer to its picture, same entry: ${spread(times.pictures)}`);
    say(`  an answer to its picture, next entry: ${spread(times.firstPictures)}`);
  }
}

async function reviewed(samples: readonly string[]): Promise<boolean> {
  const made = values.samples ? [] : [madeBook()];
  const read = values.perfect ? [] : await asRead([...samples, ...made]);
  const right = await allRight([...samples, ...made]);
  return conclude(read, right);
}

/** A typed book of the form, drawn from a seed. */
function madeBook(): string {
  const out = values.into === undefined ? join(folder, 'made') : resolve(values.into);
  if (existsSync(join(out, 'truth.json'))) return out;
  process.stderr.write(`drawing ${values.pages} pages …\n`);
  const words = ['--form', 'ks-2006-entry', '--pages', values.pages, '--seed', values.seed, '--typed'];
  const look = ['--wear', 'light', '--capture', 'flatbed', '--out', out];
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', GENERATOR, ...words, ...look], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the samples generator ended with ${status}\n${stderr}`);
  return out;
}

async function asRead(books: readonly string[]): Promise<readonly DeskFigures[]> {
  const workspace = await makeWorkspace(folder);
  const figures: DeskFigures[] = [];
  for (const sample of books) {
    const name = basename(sample);
    const code = `read-${name}`;
    process.stderr.write(`reading ${name} …\n`);
    await readSample(sample, workspace, code);
    const path = join(sample, 'truth.json');
    figures.push(tell(await reviewSample(name, code, workspace, path, values.trust)));
  }
  return figures;
}

async function allRight(books: readonly string[]): Promise<readonly DeskFigures[]> {
  const figures: DeskFigures[] = [];
  for (const sample of books) {
    const name = `${basename(sample)}, all right`;
    const workspace = join(folder, `perfect-${figures.length}`);
    makePerfectWorkspace(workspace, sample);
    const path = join(sample, 'truth.json');
    const code = codeOf(path);
    figures.push(tell(await reviewSample(name, code, workspace, path, values.trust)));
  }
  return figures;
}

function codeOf(truthPath: string): string {
  return readTruth(truthPath).book?.code ?? '';
}

function tell(figures: DeskFigures): DeskFigures {
  const { book, records, keystrokes, inFull, fields, unasked, wrongSeen, wrongUnasked } = figures;
  const each = (keys: number): string => (keys / records).toFixed(1);
  say(
    `${book}: ${records} records, ${each(keystrokes)} keys each (in full ${each(inFull)}); ` +
      `${unasked} of ${fields} fields not asked, ${wrongUnasked} of them wrong; ${wrongSeen} wrong the officer saw`,
  );
  if (values.costs) {
    const costs = [...figures.costs].toSorted(([, one], [, other]) => other - one);
    for (const [what, keys] of costs.slice(0, 16)) say(`    ${what}: ${each(keys)}`);
    for (const wrong of figures.wrongKeys) say(`    wrong: ${wrong}`);
  }
  return figures;
}

function conclude(read: readonly DeskFigures[], right: readonly DeskFigures[]): boolean {
  const all = totalOf([...read, ...right]);
  if (right.length > 0) {
    const { keysARecord, inFullARecord } = totalOf(right);
    say(`\nWith every reading right: ${line(keysARecord, inFullARecord)}`);
  }
  if (read.length === 0) return all.wrongSeen === 0;
  const total = totalOf(read);
  const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
  const enough = values.samples || total.unasked >= LEAST_UNASKED;
  say(
    `Not asked: ${total.unasked} of ${total.fields} fields, ${total.wrongUnasked} wrong (${percent(total.wrongUnasked / Math.max(1, total.unasked))}; ` +
      `95 %: at most ${percent(total.wrongAtMost)}; stated ${values.trust} %)${enough ? '' : `; fewer than ${LEAST_UNASKED}`}`,
  );
  say(`Wrong values the officer saw: ${total.wrongSeen}`);
  say(line(total.keysARecord, total.inFullARecord));
  const within = total.wrongUnasked <= (Number(values.trust) / 100) * total.unasked;
  return all.wrongSeen === 0 && enough && within;
}

function line(keys: number, inFull: number): string {
  return `${keys.toFixed(1)} keystrokes a record (typing in full: ${inFull.toFixed(0)})`;
}
