/**
 * `npm run demo`: takes the three sample books from scan to receipt without a question. The prompts are the real
 * ones, on a real pseudo-terminal; the officer who answers them is simulated and knows what the pages say.
 * `-- --json` prints one line of type `outcome`; `-- --into DIR` keeps the workspace there.
 */
import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { renderTable } from '../src/commands/table.js';
import { mustRun } from './program.js';
import { type BookOutcome, walkBook } from './walk.js';

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, into: { type: 'string' } },
});

const SAMPLES = fileURLToPath(new URL('../samples/books', import.meta.url));
const SEED = 20_061;

const folder = values.into === undefined ? mkdtempSync(join(tmpdir(), 'hotich-demo-')) : resolve(values.into);
const workspace = join(folder, 'workspace');
const receiver = join(folder, 'receiver');
mkdirSync(folder, { recursive: true });

const say = (text: string): void => {
  if (!values.json) process.stderr.write(`${text}\n`);
};

await mustRun(
  [
    'init',
    workspace,
    '--name',
    'UBND phường Tân Thạnh',
    '--ward',
    'Tân Thạnh',
    '--district',
    'Tam Kỳ',
    '--province',
    'Quảng Nam',
  ],
  folder,
);
await mustRun(['officer', 'add', 'CB01', '--name', 'Cán bộ mẫu'], workspace);

const books: BookOutcome[] = [];
for (const name of readdirSync(SAMPLES).toSorted()) {
  books.push(await walkBook({ sample: join(SAMPLES, name), workspace, receiver, seed: SEED, onStep: say }));
}

const ok = books.every(
  (book) =>
    book.wrong === 0 &&
    book.exported > 0 &&
    book.exported + book.held === book.live &&
    book.exported === book.accepted_by_receiver,
);
if (values.json) {
  const bundles = books.map(({ bundle }) => bundle);
  const rows = books.map(({ bundle: _bundle, ...rest }) => rest);
  process.stdout.write(`${JSON.stringify({ type: 'outcome', ok, workspace, bundles, books: rows })}\n`);
} else {
  printTable(books);
  process.stdout.write(`\nWorkspace: ${workspace}\nReceiver:  ${receiver}\n`);
}
process.exitCode = ok ? 0 : 1;

function printTable(rows: readonly BookOutcome[]): void {
  const headings = [
    'Book',
    'Pictures',
    'Entries',
    'Read',
    'Unasked',
    'Accepted',
    'Corrected',
    'Supplemented',
    'Asked',
    'Exported',
    'Held',
    'Received',
    'Wrong',
    'Keys',
    'Seconds',
  ];
  const cells = rows.map((row) => [
    row.book,
    ...[
      row.pages,
      row.entries,
      row.fields_read,
      row.unasked,
      row.accepted,
      row.corrected,
      row.supplemented,
      row.asked,
      row.exported,
      row.held,
      row.accepted_by_receiver,
      row.wrong,
      row.keystrokes,
      row.seconds,
    ].map(String),
  ]);
  process.stdout.write(`${renderTable(headings, cells)}\n`);
}
