/**
 * `npm run bench:crash`: kills (SIGKILL at random moments, in review, ask, ocr and export) and a disk that fills up.
 * After each kill every answer the screen had gone on from must be there, the database whole, and the next review at
 * the same field. Ends with another code than 0 if anything was lost or damaged.
 *   -- --kills N   in all (default 300)
 *   -- --seed S    of the moments
 *   -- --part P    review, ask, export, ocr or disk alone
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Book, killOnce, type Victim } from './crash/at-the-desk.js';
import { killAtWork, lookAfterWork } from './crash/at-work.js';
import { type Findings, noFindings } from './crash/findings.js';
import { bookOf, makeAnswered, makeUnasked } from './crash/prepare.js';
import { share } from './officer/share.js';
import { mustRun } from './program.js';
import { timed } from './timing.js';

const SAMPLES = fileURLToPath(new URL('../samples/books', import.meta.url));
const TABLE = join(SAMPLES, 'ks-1976-table');
const ENTRIES = join(SAMPLES, 'ks-2006-entry');
const SMALL_DISK = fileURLToPath(new URL('./crash/small-disk.ts', import.meta.url));

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    part: { type: 'string' },
  },
});
const kills = Number(values.kills);
let drawn = 0;
const random = (): number => share(Number(values.seed), String(++drawn));
const root = mkdtempSync(join(tmpdir(), 'hotich-crash-'));
const say = (text: string): unknown => process.stdout.write(`${text}\n`);

try {
  const [half, sixth] = [Math.round(kills / 2), Math.round(kills / 6)];
  const parts = [
    await told('review', () => atTheDesk('review', half)),
    await told('ask', () => atTheDesk('ask', sixth)),
    await told('export', () => atExport(sixth)),
    await told('ocr', () => atReading(kills - half - 2 * sixth)),
  ];
  const disk = isWanted('disk') ? fullDisk() : { text: '', lost: 0, damaged: 0 };
  say(disk.text);
  const sum = (of: (found: Findings) => number): number => parts.reduce((all, found) => all + of(found), 0);
  const lost = sum((found) => found.lost) + disk.lost;
  const damaged = sum((found) => found.damaged) + disk.damaged;
  const elsewhere = sum((found) => found.elsewhere);
  const returns = sum((found) => found.returns);
  say(
    `${sum((found) => found.kills)} kills: ${lost} answered fields lost, ${damaged} databases damaged; ` +
      `review returned to the same field ${returns - elsewhere} of ${returns} times`,
  );
  process.exitCode = lost + damaged + elsewhere === 0 ? 0 : 1;
} finally {
  rmSync(root, { recursive: true, force: true });
}

/** Does a part, if it is wanted, and says at once what came of it: the whole takes half an hour. */
async function told(name: string, part: () => Promise<Findings>): Promise<Findings> {
  if (!isWanted(name)) return noFindings();
  const found = await part();
  for (const note of found.notes.slice(0, 10)) say(`${name}: ${note}`);
  say(
    `${name}: ${found.kills} kills; ${found.answers} looks at an answer given, ${found.lost} lost; ${found.damaged} databases damaged`,
  );
  return found;
}

function isWanted(part: string): boolean {
  return values.part === undefined || values.part === part;
}

async function atTheDesk(what: 'review' | 'ask', count: number): Promise<Findings> {
  const findings = noFindings();
  const book = bookOf(TABLE);
  const words =
    what === 'review'
      ? ['review', '--book', book, '--picture', 'none']
      : ['ask', 'answer', '--book', book, '--picture', 'none'];
  for (let office = 0; findings.kills < count; office++) {
    const folder = join(root, `${what}-${office}`);
    const given: Book = new Map();
    if (what === 'review') makeUnasked(folder, TABLE);
    else for (const each of makeAnswered(folder, TABLE)) given.set(`${each.position} ${each.field}`, each);
    const victim: Victim = { folder, book, words, random, most: 900, returns: what === 'review' };
    while (findings.kills < count && !(await killOnce(victim, given, findings)).finished);
  }
  return findings;
}

async function atExport(count: number): Promise<Findings> {
  const findings = noFindings();
  const folder = join(root, 'export');
  const given = makeAnswered(folder, ENTRIES);
  const book = bookOf(ENTRIES);
  const words = ['export', '--book', book, '--profile', 'hotich158', '--again'];
  const whole = await timed(() => mustRun(words, folder));
  while (findings.kills < count) {
    if (await killAtWork(words, folder, random() * whole)) lookAfterWork(folder, book, given, findings);
  }
  await mustRun(words, folder);
  return findings;
}

async function atReading(count: number): Promise<Findings> {
  const findings = noFindings();
  const folder = join(root, 'ocr');
  const given = makeAnswered(folder, ENTRIES);
  const book = bookOf(ENTRIES);
  const words = ['ocr', '--book', book, '--again'];
  const whole = Math.min(12_000, await timed(() => mustRun(words, folder)));
  while (findings.kills < count) {
    if (await killAtWork(words, folder, random() * whole)) lookAfterWork(folder, book, given, findings);
  }
  await mustRun(words, folder);
  return findings;
}

/** A disk of a few megabytes takes Linux with user namespaces, or root. */
function fullDisk(): { readonly text: string; readonly lost: number; readonly damaged: number } {
  const folder = join(root, 'small-disk');
  mkdirSync(folder);
  const unshare = ['--user', '--map-root-user', '--mount'];
  try {
    execFileSync('unshare', [...unshare, 'mount', '-t', 'tmpfs', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return { text: 'full disk: not tried, this system lets nobody make a small disk', lost: 0, damaged: 0 };
  }
  const mount = 'mount -t tmpfs -o size=12m tmpfs "$1" && exec "$2" --import tsx "$3" "$1" "$4"';
  const { stdout, stderr } = spawnSync(
    'unshare',
    [...unshare, 'sh', '-c', mount, 'sh', folder, process.execPath, SMALL_DISK, TABLE],
    { encoding: 'utf8' },
  );
  const line = stdout.trim().split('\n').at(-1) ?? '';
  if (!line.startsWith('{')) throw new Error(`the small disk said: ${stdout}\n${stderr}`);
  const { answers, refused, lost, damaged } = JSON.parse(line);
  return {
    text: `full disk: ${answers} answers, ${refused} told that it cannot be saved and given again; ${lost} lost; ${damaged} databases damaged`,
    lost: lost + (refused > 0 ? 0 : 1),
    damaged,
  };
}
