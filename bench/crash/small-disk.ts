/** On a small disk of its own: the officer answers until it is full, goes on when there is room. One line of JSON. */
import { readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Prompt, readPrompt } from '../officer/screen.js';
import { OfficerTerminal } from '../officer/terminal.js';
import { KEY } from '../officer/typing.js';
import { PROGRAM } from '../program.js';
import { type Given, look, noFindings } from './findings.js';
import { bookOf, makeUnasked } from './prepare.js';

const [disk, sample] = process.argv.slice(2);
if (disk === undefined || sample === undefined) throw new Error('usage: disk sample');
const folder = join(disk, 'office');
makeUnasked(folder, sample);
const book = bookOf(sample);
const terminal = new OfficerTerminal({
  command: process.execPath,
  args: [PROGRAM, 'review', '--book', book, '--picture', 'none'],
  cwd: folder,
});
const given: Given[] = [];
let signature = '';
let refused = 0;

for (let answers = 0; answers < 400 && given.length < 60; answers++) {
  const prompt = await next();
  signature = prompt.signature;
  if (prompt.notice?.startsWith('Không lưu được') === true) {
    refused += 1;
    for (const name of readdirSync(disk)) if (name.startsWith('ballast')) rmSync(join(disk, name));
    terminal.type('field' in prompt ? KEY.blank : KEY.enter);
    if ('field' in prompt) keep(prompt.place.position, prompt.field);
    continue;
  }
  if (given.length === 20 && refused === 0) fill();
  terminal.type('field' in prompt ? KEY.blank : KEY.enter);
  if ('field' in prompt) keep(prompt.place.position, prompt.field);
}
await next();
terminal.type(KEY.stop);
await terminal.ended();
const findings = noFindings();
look(folder, book, given, findings);
const { lost, damaged } = findings;
process.stdout.write(`${JSON.stringify({ answers: given.length, refused, lost, damaged })}\n`);

function keep(position: number, field: string): void {
  if (!given.some((each) => each.position === position && each.field === field)) {
    given.push({ position, field, verbatim: null });
  }
}

async function next(): Promise<Prompt> {
  const seen: { prompt: Prompt | null } = { prompt: null };
  await terminal.waitFor((rows) => {
    seen.prompt = readPrompt(rows);
    return seen.prompt !== null && seen.prompt.signature !== signature;
  }, 60);
  if (seen.prompt === null) throw new Error('no question');
  return seen.prompt;
}

/** Leaves not even room for a page of the database. */
function fill(): void {
  for (let part = 0; part < 40; part++) {
    const { bavail, bsize } = statfsSync(disk ?? '');
    const room = bavail * bsize;
    if (room === 0) return;
    try {
      writeFileSync(join(disk ?? '', `ballast-${part}`), Buffer.alloc(Math.max(bsize, Math.floor(room / 2))));
    } catch {
      return;
    }
  }
}
