/** Works on a disk of 3 MB until it is full, and says what the store told, as one line of JSON. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { HotichError } from '../../../src/messages/errors.js';
import { createWorkspace } from '../../../src/store/workspace.js';
import { BOOK, OFFICE, sha256 } from '../sample-office.js';

const [disk] = process.argv.slice(2);
if (disk === undefined) throw new Error('usage: disk');
const workspace = createWorkspace(join(disk, 'office'), OFFICE);
workspace.officers.add({ code: 'CB01', name: 'Mẫu' });
workspace.books.add(BOOK);

const large = join(tmpdir(), `hotich-large-${process.pid}.jpg`);
writeFileSync(large, Buffer.alloc(8_000_000, 7));
const tooLarge = codeOf(() => add(large));
const leftInScans = readdirSync(join(workspace.folder, 'scans'));
const scansListed = workspace.scans.list(BOOK.code).length;
rmSync(large);

const ballast = join(disk, 'ballast');
const database = codeOf(() => {
  for (let left = 3_000_000; left > 1000; left = Math.floor(left / 2)) fill(`${ballast}-${left}`, left);
  for (let count = 0; ; count += 1) workspace.officers.add({ code: `N${count}`, name: 'x'.repeat(2000) });
});
for (const name of readdirSync(disk)) if (name.startsWith('ballast')) rmSync(join(disk, name));

const small = join(disk, 'small.jpg');
writeFileSync(small, 'small');
add(small);
const faults = workspace.verifyChains();
const afterRoomWasMade = workspace.scans.list(BOOK.code).length;
workspace.close();
const checked = new Sqlite(join(workspace.folder, 'hotich.db'));
const integrity = checked.pragma('integrity_check', { simple: true });
checked.close();
process.stdout.write(
  JSON.stringify({ tooLarge, leftInScans, scansListed, database, afterRoomWasMade, integrity, faults }),
);

function add(path: string): void {
  const bytes = readFileSync(path);
  workspace.scans.add({
    book: BOOK.code,
    path,
    sha256: sha256(bytes),
    byteLength: bytes.length,
    pictures: [{ width: 1, height: 1, dpi: null }],
    officer: 'CB01',
  });
}

/** Takes up that many bytes if they are there to be taken. */
function fill(path: string, bytes: number): void {
  try {
    writeFileSync(path, Buffer.alloc(bytes, 1));
  } catch {
    rmSync(path, { force: true });
  }
}

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'nothing';
  } catch (error) {
    return error instanceof HotichError ? error.code : String(error);
  }
}
