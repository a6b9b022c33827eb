/** A workspace in a temporary folder with one office, one officer and one book of invented people. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { Quad } from '../../src/schema/value.js';
import type { Entry, PictureResult, Scan, Workspace } from '../../src/store/types.js';
import { createWorkspace } from '../../src/store/workspace.js';
import { BOOK, OFFICE, sha256 } from './sample-office.js';

export { BOOK, OFFICE, sha256 } from './sample-office.js';

export const WHOLE: Quad = [
  [0, 0],
  [1000, 0],
  [1000, 1400],
  [0, 1400],
];

const folders: string[] = [];
const opened: Workspace[] = [];

afterEach(() => {
  for (const workspace of opened.splice(0)) workspace.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hotich-store-'));
  folders.push(folder);
  return folder;
}

/** Closes the workspace when the test ends. */
export function closing(workspace: Workspace): Workspace {
  opened.push(workspace);
  return workspace;
}

export function officeWorkspace(): Workspace {
  const workspace = closing(createWorkspace(join(temporaryFolder(), 'office'), OFFICE));
  workspace.officers.add({ code: 'CB01', name: 'Trần Văn Mẫu' });
  workspace.officers.use('CB01');
  workspace.books.add(BOOK);
  return workspace;
}

/** Takes in a file with that content; `pictures` of them in it. */
export function addScan(
  workspace: Workspace,
  content: string,
  pictures = 1,
  name = `${content}.jpg`,
  book = BOOK.code,
): Scan {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return workspace.scans.add({
    book,
    path,
    sha256: sha256(readFileSync(path)),
    byteLength: statSync(path).size,
    pictures: Array.from({ length: pictures }, () => ({ width: 1000, height: 1400, dpi: 150 })),
    officer: 'CB01',
  });
}

/** What `ocr` gives for a picture with these rows, the child's name read in each. */
export function readResult(rows: readonly number[], name = 'Lê Thị Mẫu'): PictureResult {
  return {
    state: 'read',
    reason: null,
    milliseconds: { geometry: 12, read: 340 },
    pages: [{ side: 'single', corners: WHOLE, rotation: 0 }],
    entries: rows.map((row) => ({
      row,
      regions: [{ page: 0, corners: WHOLE }],
      struckThrough: false,
      readings: [
        {
          field: 'child.fullName',
          text: name,
          confidence: 0.9,
          candidates: [
            { text: name, confidence: 0.9 },
            { text: `${name} B`, confidence: 0.05 },
          ],
          regions: [{ page: 0, corners: WHOLE }],
          reader: 'test-reader',
        },
      ],
    })),
  };
}

/** A workspace with one scan of one picture on which these rows were read. */
export function withEntries(rows: readonly number[]): { workspace: Workspace; entries: readonly Entry[] } {
  const workspace = officeWorkspace();
  addScan(workspace, 'scan-1');
  const [picture] = workspace.pictures.list(BOOK.code);
  if (picture === undefined) throw new Error('no picture');
  workspace.pictures.saveResult(picture.id, readResult(rows));
  return { workspace, entries: workspace.entries.list(BOOK.code) };
}

export function first<Item>(items: readonly Item[]): Item {
  const [item] = items;
  if (item === undefined) throw new Error('nothing there');
  return item;
}
