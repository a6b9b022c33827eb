/**
 * `npm run bench:pages`: how well pages are found, their form recognised and their fields placed, on captures drawn by
 * the samples maker from seeds nobody has looked at: four forms, flatbed and phone, light and heavy wear, turned by up
 * to 15°, seen from up to 25° beside, four ways up.
 *   -- --count N      so many captures (200)
 *   -- --pictures DIR captures are kept there, and those found there are not drawn again
 *   -- --drawn        only captures that are there already: drawing takes longer than looking
 *   -- --development  captures of seeds 1 to 999, which may be looked at; what went wrong is listed
 *   -- --seed N       with --development: the first of them (1)
 *   -- --camera NAME  with --development: only those by phone, or only those by flatbed
 *   -- --part NAME    only one part: captures, registers, refusals, learn, learnt-book or load
 *   -- --pages N      with load: so many pages (1000)
 *   -- --registers DIR the photographs of registers.json and their PAGE-XML (../shared/data/registers)
 *   -- --json         JSON lines; the last has type outcome
 */
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { shippedForms } from '../src/forms/library.js';
import { inspectPicture } from '../src/ocr/inspect.js';
import { machine } from './figures.js';
import { capturesFrom, drawCapture, HELD_OUT_SEED, isDrawn } from './pages/captures.js';
import { type Judged, judge } from './pages/judge.js';
import { measureLearntBooks } from './pages/learn-book.js';
import { measureLearning } from './pages/learning.js';
import { measureLoad } from './pages/load.js';
import type { PartResult } from './pages/part.js';
import { measureRefusals } from './pages/refusals.js';
import { measureRegisters } from './pages/registers.js';
import { figuresOf, figuresText, gatesMissed } from './pages/report.js';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '200' },
    pictures: { type: 'string', default: join(tmpdir(), 'hotich-pages') },
    drawn: { type: 'boolean', default: false },
    development: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    camera: { type: 'string' },
    part: { type: 'string' },
    pages: { type: 'string', default: '1000' },
    registers: { type: 'string', default: '../shared/data/registers' },
    json: { type: 'boolean', default: false },
  },
});

const first = values.development ? Number(values.seed) : HELD_OUT_SEED;
const forms = shippedForms();
const judged: Judged[] = [];
tell({ type: 'machine', ...machine() }, `load ${machine().load} at the start`);
const missed: string[] = [];
const wanted = (part: string): boolean => values.part === undefined || values.part === part;
const count = wanted('captures') ? Number(values.count) : 0;
// Ctrl+C ends the looking, not the telling: what was measured until then is worth something.
let stopped = false;
process.once('SIGINT', () => {
  stopped = true;
});
for (const capture of capturesFrom(first, count)) {
  if (stopped) break;
  if (values.development && values.camera !== undefined && capture.mode !== values.camera) continue;
  if (values.drawn && !isDrawn(capture, resolve(values.pictures))) continue;
  const drawn = await drawCapture(capture, resolve(values.pictures));
  const { width, height } = drawn.truth;
  const scan = {
    bytes: readFileSync(drawn.path),
    width,
    height,
    pageInFile: 0,
    dpi: capture.mode === 'flatbed' ? 250 : null,
  };
  const one = judge(drawn, await inspectPicture(scan, forms));
  judged.push(one);
  if (values.development) process.stdout.write(`${lineOf(one)}\n`);
  else process.stderr.write(`\r${judged.length} `);
}
if (judged.length > 0) {
  const figures = figuresOf(judged);
  missed.push(...gatesMissed(figures));
  tell({ type: 'pages', ...figures }, figuresText(figures));
}
if (wanted('registers')) take(await measureRegisters(resolve(values.registers)));
if (wanted('refusals')) take(await measureRefusals());
if (wanted('learn')) take(await measureLearning(resolve(values.pictures), learnSeed()));
if (wanted('learnt-book')) take(await measureLearntBooks());
if (wanted('load')) take(await measureLoad(Number(values.pages)));
tell(
  { type: 'outcome', ok: missed.length === 0, missed, load_at_end: machine().load },
  missed.length === 0 ? 'All gates met.' : `Gates missed: ${missed.join('; ')}.`,
);
process.exitCode = missed.length === 0 ? 0 : 1;

function take(part: PartResult): void {
  for (const { json, text } of part.lines) tell(json, text);
  missed.push(...part.missed);
}

/** Pages to learn from have seeds of their own, held out or not. */
function learnSeed(): number | undefined {
  return values.development ? 700 + Number(values.seed) : undefined;
}

/** One capture of development in a line. */
function lineOf({
  capture,
  found,
  corners,
  form,
  boxes,
  entries,
  entriesFound,
  milliseconds,
}: Judged): string {
  const worst = corners.length === 0 ? '' : `corners ${(100 * Math.max(...corners)).toFixed(2)} %`;
  const hit = boxes.filter((each) => each >= 0.7).length;
  const total = Object.values(milliseconds).reduce((sum, each) => sum + each, 0);
  return [
    `${capture.form} ${capture.mode} ${capture.wear} ${capture.seed}`.padEnd(38),
    found ? worst : 'PAGES',
    form ? '' : 'FORM',
    `boxes ${hit}/${boxes.length}`,
    entries ? '' : `ENTRIES ${entriesFound}/${capture.truth.entries.length}`,
    `${Math.round(total)} ms`,
  ].join('  ');
}

function tell(line: object, text: string): void {
  process.stdout.write(values.json ? `${JSON.stringify(line)}\n` : `${text}\n`);
}
