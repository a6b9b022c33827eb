/** Backs an office up to a stick of 3 MB until it is full, then restores; says what came of it, as one line of JSON. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HotichError } from '../../../src/messages/errors.js';
import { backUp } from '../../../src/store/backup.js';
import { restore } from '../../../src/store/restore.js';
import type { Workspace } from '../../../src/store/types.js';
import { createWorkspace, openWorkspace } from '../../../src/store/workspace.js';
import { BOOK, OFFICE, sha256 } from '../sample-office.js';

const [stick] = process.argv.slice(2);
if (stick === undefined) throw new Error('usage: stick');
const folder = mkdtempSync(join(tmpdir(), 'hotich-stick-'));
const target = join(stick, 'sao-luu');
try {
  const workspace = createWorkspace(join(folder, 'office'), OFFICE);
  workspace.officers.add({ code: 'CB01', name: 'Mẫu' });
  workspace.books.add(BOOK);
  add(workspace, 'small', 1000);
  const first = await outcomeOf(workspace);
  add(workspace, 'large', 8_000_000);
  const full = await outcomeOf(workspace);
  const left = readdirSync(join(target, 'scans')).length;
  const parts = readdirSync(target, { recursive: true }).filter((name) => String(name).endsWith('.part'));
  workspace.close();
  const again = join(folder, 'again');
  const { originals } = await restore(target, again, undefined, async () => {});
  const restored = openWorkspace(again, { write: false });
  const scans = restored.scans.list(BOOK.code).map(({ fileName }) => fileName);
  restored.close();
  process.stdout.write(JSON.stringify({ first, full, left, parts, originals, scans }));
} finally {
  rmSync(folder, { recursive: true });
}

async function outcomeOf(workspace: Workspace): Promise<string> {
  try {
    const { originals } = await backUp(workspace, target, new Date(), async () => {});
    return `${originals} originals`;
  } catch (error) {
    return error instanceof HotichError ? error.code : String(error);
  }
}

function add(workspace: Workspace, name: string, byteLength: number): void {
  const path = join(folder, `${name}.jpg`);
  const content = Buffer.alloc(byteLength, 7);
  writeFileSync(path, content);
  workspace.scans.add({
    book: BOOK.code,
    path,
    sha256: sha256(content),
    byteLength,
    pictures: [{ width: 1000, height: 1400, dpi: 150 }],
    officer: 'CB01',
  });
}
